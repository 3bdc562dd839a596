/// An item with the versions of its fields: what the ledger's table holds, never changed once made.
public final class ItemRecord: Sendable {
  /// The item.
  public let item: Item
  /// Which journal lines set its fields.
  public let versions: Versions

  /// A record of these parts.
  public init(item: Item, versions: Versions) {
    self.item = item
    self.versions = versions
  }
}

/// All items of a ledger in the order in which they came, found by identifier and by number.
///
/// A value whose copies share what they have in common: the screen keeps one while the store goes on,
/// so rows stand in blocks, and the index in a large part that is shared and a small part that grows.
public struct ItemTable: Sendable {
  private static let blockSize = 256
  private var blocks: [ContiguousArray<ItemRecord>] = []
  private var index = SharedIndex()

  /// How many items there are, hidden ones included.
  public private(set) var count = 0

  /// A table without items.
  public init() {}

  /// The record at a place in the order of coming.
  public subscript(place: Int) -> ItemRecord {
    blocks[place / Self.blockSize][place % Self.blockSize]
  }

  /// The place of the item with that identifier.
  public func place(of id: RecordID) -> Int? { index.place(of: id) }

  /// The place of the item with that number.
  public func place(of number: ItemNumber) -> Int? { index.place(of: number) }

  /// The record of the item with that identifier.
  public func record(_ id: RecordID) -> ItemRecord? { index.place(of: id).map { self[$0] } }

  /// The item with that identifier, hidden or not.
  public subscript(id: RecordID) -> Item? { record(id)?.item }

  /// The item with that number, unless it is hidden.
  public subscript(number: ItemNumber) -> Item? {
    guard let place = index.place(of: number) else { return nil }
    let item = self[place].item
    return item.isHidden ? nil : item
  }

  /// Calls `body` with every record, hidden ones included, in the order of coming.
  public func forEach(_ body: (ItemRecord) throws -> Void) rethrows {
    for block in blocks { for record in block { try body(record) } }
  }

  /// Puts a record in: in the place of the one with the same identifier, or behind all.
  public mutating func put(_ record: ItemRecord) {
    let item = record.item
    if let place = index.place(of: item.id) {
      let before = self[place].item.number
      blocks[place / Self.blockSize][place % Self.blockSize] = record
      if before != item.number { index.add(item.number, at: place) }
      return
    }
    if count % Self.blockSize == 0 {
      var block = ContiguousArray<ItemRecord>()
      block.reserveCapacity(Self.blockSize)
      blocks.append(block)
    }
    blocks[blocks.count - 1].append(record)
    index.add(item.id, item.number, at: count)
    count += 1
  }
}

/// Identifiers and numbers to places: a large part shared by all copies, a small part of each.
private struct SharedIndex: Sendable {
  private final class Base: Sendable {
    let byID: [RecordID: Int32]
    let byNumber: [ItemNumber: Int32]

    init(byID: [RecordID: Int32], byNumber: [ItemNumber: Int32]) {
      self.byID = byID
      self.byNumber = byNumber
    }
  }

  private var base = Base(byID: [:], byNumber: [:])
  private var recentByID: [RecordID: Int32] = [:]
  private var recentByNumber: [ItemNumber: Int32] = [:]

  func place(of id: RecordID) -> Int? { (recentByID[id] ?? base.byID[id]).map(Int.init) }

  func place(of number: ItemNumber) -> Int? {
    (recentByNumber[number] ?? base.byNumber[number]).map(Int.init)
  }

  mutating func add(_ id: RecordID, _ number: ItemNumber, at place: Int) {
    recentByID[id] = Int32(place)
    add(number, at: place)
    // The small part is folded in when it has grown to an eighth of the whole: n additions cost O(n).
    if recentByID.count > 4096, recentByID.count > base.byID.count / 8 { fold() }
  }

  mutating func add(_ number: ItemNumber, at place: Int) { recentByNumber[number] = Int32(place) }

  private mutating func fold() {
    base = Base(
      byID: base.byID.merging(recentByID) { $1 }, byNumber: base.byNumber.merging(recentByNumber) { $1 })
    recentByID = [:]
    recentByNumber = [:]
  }
}

/// Records of one kind that stand behind the items, in the order in which they came.
public struct RecordTable<Record: LedgerRecord>: Sendable {
  private var records: [Record] = []
  private var versions: [Versions] = []
  private var places: [RecordID: Int] = [:]

  /// A table without records.
  public init() {}

  /// All records, retired ones included, in the order of coming.
  public var all: [Record] { records }

  /// The record with that identifier.
  public subscript(id: RecordID) -> Record? { places[id].map { records[$0] } }

  /// The record under an identifier that may be missing.
  public subscript(id: RecordID?) -> Record? { id.flatMap { self[$0] } }

  /// The versions of a record's fields.
  public func versions(of id: RecordID) -> Versions? { places[id].map { versions[$0] } }

  /// Puts a record in: in the place of the one with the same identifier, or behind all.
  public mutating func put(_ record: Record, _ versions: Versions) {
    if let place = places[record.id] {
      records[place] = record
      self.versions[place] = versions
    } else {
      places[record.id] = records.count
      records.append(record)
      self.versions.append(versions)
    }
  }
}
