/// All items of a ledger in the order in which they came, found by identifier and by number.
///
/// A value whose copies share what they have in common: the screen keeps one while the store goes on. Items of a
/// snapshot are read when they are first asked for; what was changed or added since stands in blocks.
public struct ItemTable: Sendable {
  static let blockSize = 256
  /// The items of the snapshot that it stands on.
  public let stored: StoredItems?
  private let storedCount: Int
  /// What a smaller snapshot behind it has: the items that changed since, and those that were added.
  let late: LateItems?
  /// Items of the snapshot that were changed since, then those that were added, by place; nothing where the
  /// snapshot's holds.
  private(set) var blocks: [ContiguousArray<ItemRecord?>?]
  /// Places whose records are broken in the snapshot and were brought back.
  private var mended: Set<Int> = []
  private var index = SharedIndex()

  /// How many items there are, hidden ones included.
  public private(set) var count: Int

  /// A table without items.
  public init() {
    (stored, storedCount, late, blocks, count) = (nil, 0, nil, [], 0)
  }

  /// The items of a snapshot, with those of a smaller one behind it.
  init(_ stored: StoredItems, _ late: LateItems? = nil) {
    (self.stored, self.late, storedCount) = (stored, late, stored.count)
    count = stored.count + (late?.added ?? 0)
    blocks = Array(repeating: nil, count: (count + Self.blockSize - 1) / Self.blockSize)
  }

  /// How many items come first that were open when the large snapshot was made: behind them only those are open that have
  /// changed since, or were added.
  public var firstOpenCount: Int { stored?.openCount ?? 0 }

  /// How many items the snapshots have that it stands on.
  private var openedCount: Int { storedCount + (late?.added ?? 0) }

  /// Whether every record that was read held its checksum or was mended since.
  public var isSound: Bool {
    for items in [stored, late?.items] {
      if let items, !items.isSound, !items.isWhole { return false }
    }
    return brokenPlaces.isSubset(of: mended)
  }

  /// The places whose records are broken in the snapshots, as far as they were read.
  private var brokenPlaces: Set<Int> {
    var places: Set<Int> = []
    if let stored, !stored.isSound { places = stored.brokenPlaces }
    if let late, !late.items.isSound { places.formUnion(late.brokenPlaces) }
    return places
  }

  /// Whether a record that was read holds something of a newer version.
  var hasUnknown: Bool { stored?.hasUnknown ?? false || late?.items.hasUnknown ?? false }

  /// The record at a place in the order of coming.
  public subscript(place: Int) -> ItemRecord {
    if let record = edited(at: place) { return record }
    let (items, row) = origin(of: place)
    return items[row]
  }

  /// The record at a place as `self[place]` gives it, but not kept in memory if it was not there: for going
  /// once through all of them.
  public func glance(at place: Int) -> ItemRecord {
    if let record = edited(at: place) { return record }
    let (items, row) = origin(of: place)
    return items.glance(at: row)
  }

  /// The record at a place if it is not the large snapshot's: tells, by identity, whether an item has changed.
  public func changed(at place: Int) -> ItemRecord? {
    edited(at: place) ?? late.flatMap { late in late.row(at: place).map { late.items[$0] } }
  }

  /// Whether the record at a place is not the large snapshot's, without reading it.
  public func isChanged(at place: Int) -> Bool { edited(at: place) != nil || late?.row(at: place) != nil }

  /// The record at a place if it is none of the snapshots'.
  func edited(at place: Int) -> ItemRecord? {
    blocks[place / Self.blockSize].flatMap { $0[place % Self.blockSize] }
  }

  /// Where the record at a place stands that nobody has changed since the snapshots.
  private func origin(of place: Int) -> (items: StoredItems, row: Int) {
    if let late, let row = late.row(at: place) { return (late.items, row) }
    return (stored!, place)
  }

  /// The record at a place as a snapshot has it, where nobody has changed it since: by its row there.
  public func unedited(at place: Int) -> (items: StoredItems, row: Int)? {
    edited(at: place) == nil ? origin(of: place) : nil
  }

  /// The items as the snapshots have them.
  public var unchanged: ItemTable { stored.map { ItemTable($0, late) } ?? ItemTable() }

  /// Whether both tables stand on the same snapshot, so that places without a changed record are the same items.
  public func sharesSnapshot(with other: ItemTable) -> Bool { stored === other.stored && late === other.late }

  /// The state in which the item at a place is, known without reading it.
  public func state(at place: Int) -> ItemState { standing(at: place).state }

  /// The state in which the item at a place is and when anything happened to it last, known without reading it; of
  /// an item that has changed since the snapshot that moment is not known and is the end of time.
  public func standing(at place: Int) -> (state: ItemState, touched: Timestamp) {
    if let record = edited(at: place) { return (record.state, Timestamp(milliseconds: .max)) }
    let (items, row) = origin(of: place)
    let standing = items.standing(at: row)
    return (standing.state, Timestamp(milliseconds: standing.touched))
  }

  /// How the open item at a place stands, known without reading it; nothing when it has to be read for that: it has
  /// changed, or is not open.
  public func openStanding(at place: Int) -> OpenStanding? {
    guard place < openedCount, edited(at: place) == nil else { return nil }
    let (items, row) = origin(of: place)
    return items.openStanding(at: row)
  }

  /// Whether the item at a place is hidden, known without reading it where the snapshot says so.
  public func isHidden(at place: Int) -> Bool {
    if let record = edited(at: place) { return record.isHidden }
    let (items, row) = origin(of: place)
    return items.isHidden(at: row) ?? items.glance(at: row).item.isHidden
  }

  /// Whether the item at a place may be at this one's site and of its category or group.
  func mayBeLike(_ kind: UInt32, at place: Int) -> Bool {
    if let record = edited(at: place) { return record.kind == kind }
    let (items, row) = origin(of: place)
    return items.mayBe(kind, at: row)
  }

  /// Calls `body` with the open items, hidden ones left out, that may matter by what is known without reading them.
  func forEachOpen(where matters: (OpenStanding) -> Bool, _ body: (ItemRecord) throws -> Void) rethrows {
    for place in 0..<(stored?.openCount ?? 0) where !isChanged(at: place) {
      if stored!.openStanding(at: place).map(matters) ?? true { try body(self[place]) }
    }
    try forEachOpenChanged(where: matters, body)
  }

  /// Reads every record; whether all of them hold.
  public func holdThroughout() -> Bool {
    forEach { _ in }
    return isSound
  }

  /// The place of the item with that identifier.
  public func place(of id: RecordID) -> Int? {
    index.place(of: id) ?? late?.place(of: id) ?? stored?.place(of: id)
  }

  /// The place of an item that was added since the large snapshot, or that a smaller one has.
  func addedPlace(of id: RecordID) -> Int? { index.place(of: id) ?? late?.place(of: id) }

  /// The places of the items that have that number, hidden ones included: nearly always one, several where copies were
  /// joined that were both written to. In the order of their identifiers, the same everywhere.
  public func places(of number: ItemNumber) -> [Int] {
    let found = Set(index.places(of: number)).union(stored?.places(of: number) ?? [])
      .union(late?.places(of: number) ?? [])
    // One whose number has changed is still found under the earlier one.
    return found.filter { self[$0].number == number }.sorted { self[$0].id < self[$1].id }
  }

  /// The record of the item with that identifier.
  public func record(_ id: RecordID) -> ItemRecord? { place(of: id).map { self[$0] } }

  /// The item with that identifier, hidden or not.
  public subscript(id: RecordID) -> Item? { record(id)?.item }

  /// The items with that number, hidden ones left out, in the order of their identifiers.
  public func all(numbered number: ItemNumber) -> [Item] {
    places(of: number).map { self[$0].item }.filter { !$0.isHidden }
  }

  /// The items that bear this number elsewhere, however it is typed, hidden ones left out, in the order of coming. Those of
  /// the snapshot are found by its index; one that an earlier version made has none, and all are read.
  public func all(referredToAs reference: String) -> [Item] {
    guard let hash = StoredLine.hash(ofReference: reference) else { return [] }
    var found: [Item] = []
    func take(_ item: Item) {
      guard !item.isHidden, StoredLine.hash(ofReference: item.reference) == hash,
        item.reference.isSame(as: reference)
      else { return }
      found.append(item)
    }
    var places = Set(stored.map { $0.places(ofReference: hash) ?? Array(0..<$0.count) } ?? [])
    if let late { places.formUnion(late.places(ofReference: hash)) }
    for place in places where edited(at: place) == nil { take(glance(at: place).item) }
    for block in blocks { for record in block ?? [] { if let record { take(record.item) } } }
    return found.sorted { place(of: $0.id) ?? 0 < place(of: $1.id) ?? 0 }
  }

  /// The item with that number, unless it is hidden; of several the first.
  public subscript(number: ItemNumber) -> Item? { all(numbered: number).first }

  /// Calls `body` with every record, hidden ones included, in the order of coming; keeps none that was not in
  /// memory.
  public func forEach(_ body: (ItemRecord) throws -> Void) rethrows {
    for place in 0..<count { try body(glance(at: place)) }
  }

  /// Calls `body` with every record that may matter, and its place, in the order of coming; `matters` is asked by
  /// the item's standing, so that others need not be read.
  public func forEach(
    where matters: (ItemState, Timestamp) -> Bool, _ body: (Int, ItemRecord) throws -> Void
  ) rethrows {
    for place in 0..<count {
      let standing = standing(at: place)
      if matters(standing.state, standing.touched) { try body(place, self[place]) }
    }
  }

  /// Reads every record, and takes those that are broken in the snapshot from `whole`; `carried` gives their versions
  /// in this ledger. No place changes. Of one that is not there either nothing can be shown.
  mutating func mend(from whole: ItemTable, _ carried: (Versions) -> Versions) {
    guard let stored else { return }
    for place in 0..<storedCount { _ = stored.glance(at: place) }
    for row in 0..<(late?.items.count ?? 0) { _ = late?.items.glance(at: row) }
    if isSound { return }
    whole.forEach { record in
      let id = record.item.id
      guard let place = late?.brokenPlace(of: id) ?? stored.brokenPlace(of: id), !mended.contains(place)
      else { return }
      put(ItemRecord(item: record.item, versions: carried(record.versions)), at: place)
      mended.insert(place)
    }
  }

  /// The same items taken from `whole`, none from the snapshot any more: at the places that they had, as far as the
  /// hashes of the snapshot's identifiers in their `order` tell; `carried` gives their versions in this ledger.
  func rebuilt(from whole: ItemTable, order: [UInt64], _ carried: (Versions) -> Versions) -> ItemTable {
    var records: [UInt64: [ItemRecord]] = [:]
    whole.forEach { record in
      let mine = ItemRecord(item: record.item, versions: carried(record.versions))
      records[StoredLine.hash(of: record.item.id), default: []].append(mine)
    }
    var rebuilt = ItemTable()
    var nothing = Item(id: "")
    nothing.hiddenAt = Timestamp(milliseconds: 0)
    let missing = ItemRecord(item: nothing, versions: Versions(base: Version(replica: 0, sequence: 0)))
    let added = (openedCount..<max(openedCount, count)).compactMap { edited(at: $0) }
    for hash in order + added.map({ StoredLine.hash(of: $0.item.id) }) {
      rebuilt.put(records[hash]?.popLast() ?? missing, at: nil)
    }
    whole.forEach { record in
      let left = records[StoredLine.hash(of: record.item.id)]?.popLast()
      if let left { rebuilt.put(left, at: nil) }
    }
    return rebuilt
  }

  /// Puts a record in: in the place of the one with the same identifier, or behind all.
  public mutating func put(_ record: ItemRecord) { put(record, at: place(of: record.id)) }

  /// Puts a record in at the place of its identifier, or behind all when it has none.
  mutating func put(_ record: ItemRecord, at place: Int?) {
    let place = place ?? count
    let (block, row) = (place / Self.blockSize, place % Self.blockSize)
    if place == count {
      if block == blocks.count { blocks.append(nil) }
      count += 1
      index.add(record.id, record.number, at: place)
    } else if self[place].number != record.number {
      index.add(record.number, at: place)
    }
    if blocks[block] == nil { blocks[block] = ContiguousArray(repeating: nil, count: Self.blockSize) }
    blocks[block]![row] = record
  }
}
