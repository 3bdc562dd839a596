import Synchronization

/// An item with the versions of its fields: what the ledger's table holds, never changed once made.
///
/// One that many were made with at once is held as it was laid out for the journal, in a third of the memory, and read when
/// somebody asks for more than a snapshot says of it.
public final class ItemRecord: Sendable {
  /// Which journal lines set its fields.
  public let versions: Versions
  /// What it was laid out as; nothing for an item that is held as a value.
  let laidOut: LaidOutItem?
  private let held: Held?
  private let read = AtomicLazyReference<Held>()

  /// A record of these parts.
  public init(item: Item, versions: Versions) {
    (held, laidOut, self.versions) = (Held(item), nil, versions)
  }

  /// A record of an item that was laid out when it was made.
  init(_ laidOut: LaidOutItem, versions: Versions) {
    (held, self.laidOut, self.versions) = (nil, laidOut, versions)
  }

  /// The item.
  public var item: Item {
    _read {
      if let held { yield held.item } else { yield readItem.item }
    }
  }

  private var readItem: Held {
    if let known = read.load() { return known }
    return read.storeIfNil(Held(laidOut?.item() ?? Item(id: "")))
  }

  /// An item in a place of its own: a record that is laid out has no room for one.
  private final class Held: Sendable {
    let item: Item

    init(_ item: Item) { self.item = item }
  }
}

/// What is known of it without reading it.
extension ItemRecord {
  /// The item's identifier.
  public var id: RecordID { laidOut?.id ?? item.id }
  /// The item's number.
  public var number: ItemNumber { laidOut?.line.number ?? item.number }
  /// The item's state.
  var state: ItemState { laidOut?.line.state ?? item.state }
  /// Whether the item was taken back.
  var isHidden: Bool { laidOut?.isHidden ?? item.isHidden }
  /// Whether the item is open and was not taken back.
  var isOpen: Bool { state.isOpen && !isHidden }
  /// What two items have in common that may be about the same thing.
  var kind: UInt32 { laidOut?.line.kind ?? StoredLine.kind(of: item) }
}

/// How it stands in a snapshot.
extension ItemRecord {
  /// Whether it holds what only a newer version knows.
  public var hasUnknown: Bool { laidOut?.hasUnknown ?? !item.unknown.isEmpty }

  /// The hash of the number that it bears elsewhere; nothing for none.
  public var referenceHash: UInt64? {
    if let laidOut { return laidOut.reference }
    return StoredLine.hash(ofReference: item.reference)
  }

  /// Its lines in the indexes, where its record stands at that byte behind the header.
  public func line(at offset: Int) -> StoredLine {
    laidOut?.line.moved(to: offset) ?? StoredLine(of: item, at: offset)
  }

  /// Appends its line in `standings`, where it is open.
  public func appendStanding(to bytes: inout [UInt8]) {
    if let laidOut { return bytes.append(contentsOf: laidOut.standing) }
    bytes.append(contentsOf: StoredLine.standing(of: item).utf8)
  }

  /// Appends its line in `words`.
  public func appendWords(to bytes: inout [UInt8]) {
    if let laidOut { return bytes.append(contentsOf: laidOut.words) }
    StoredWords.append(self, to: &bytes)
  }

  /// Appends its fields by path, with their braces.
  func appendFields(to bytes: inout [UInt8]) {
    if let laidOut { return bytes.append(contentsOf: laidOut.fields) }
    item.appendFields(to: &bytes)
  }
}
