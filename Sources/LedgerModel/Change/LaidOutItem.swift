/// An item that a change makes, as the journal's line and a snapshot say it: written once, in a third of the memory that its
/// values take. An import makes a hundred thousand, of which hardly anybody asks for more than that they be written.
final class LaidOutItem: Sendable {
  /// Its identifier.
  let id: RecordID
  /// Its lines in a snapshot's indexes, but for the byte at which its record will stand.
  let line: StoredLine
  /// The hash of the number that it bears elsewhere.
  let reference: UInt64?
  /// Whether it is hidden.
  let isHidden: Bool
  /// Whether it holds what only a newer version knows.
  let hasUnknown: Bool
  /// Whether it tells of somebody who is no colleague.
  let hasDetails: Bool
  /// Its fields, its words and, where it is open, how it stands.
  private let bytes: [UInt8]
  private let ends: (fields: Int, words: Int)

  /// An item laid out.
  init(_ item: Item) {
    let record = ItemRecord(item: item, versions: Versions(base: .unknown))
    id = item.id
    line = StoredLine(of: item, at: 0)
    reference = StoredLine.hash(ofReference: item.reference)
    (isHidden, hasUnknown) = (item.isHidden, !item.unknown.isEmpty)
    hasDetails = Self.personal.contains { !item[field: $0].isNull }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1024)
    record.appendFields(to: &bytes)
    let fields = bytes.count
    record.appendWords(to: &bytes)
    ends = (fields, bytes.count)
    if record.isOpen { record.appendStanding(to: &bytes) }
    // No more room than it takes: there are many of them.
    self.bytes = bytes.withUnsafeBufferPointer { Array($0) }
    assert(self.item() == item, "\(item)")
  }

  /// How many bytes it takes in a line: its fields, and what stands before them.
  var size: Int { ends.fields + 256 }
  /// Its fields by path, with their braces.
  var fields: ArraySlice<UInt8> { bytes[..<ends.fields] }
  /// Its line in `words`.
  var words: ArraySlice<UInt8> { bytes[ends.fields..<ends.words] }
  /// Its line in `standings`; nothing where it is not open.
  var standing: ArraySlice<UInt8> { bytes[ends.words...] }

  /// The item, read again.
  func item() -> Item {
    bytes.withUnsafeBytes { Item(id, fields: UnsafeRawBufferPointer(rebasing: $0[..<ends.fields])) }
  }

  private static let personal = ItemField.allCases.filter { $0.spec.uses.contains(.personal) }
}
