import LedgerModel

/// The words of all items laid out for searching as one types: title, address and labels.
///
/// It follows a ledger from state to state; only items that have changed since are laid anew. Made for 100,000 items
/// it takes about 20 ms, so it is made when somebody first searches.
public struct ItemSearchIndex: Sendable {
  /// The snapshot on which the items stand, and the records that were followed; nothing where it is the snapshot's,
  /// which is not held in memory for this.
  private var snapshot = ItemTable()
  private var records: [ItemRecord?] = []
  /// The words of the items, by place.
  private(set) var texts = SearchIndex()
  /// Where the items are and whose they are.
  private(set) var links = ItemLinks()
  /// The numbers that items bear elsewhere, as they are compared, by place.
  private(set) var references: [Int: String] = [:]
  /// The places of items that were undone.
  private(set) var hidden: Set<Int> = []

  /// An index of no items yet.
  public init() {}

  /// An index of these items.
  public init(_ items: ItemTable) { follow(items) }

  /// Takes in what has changed: to be called with every state before it is searched.
  public mutating func follow(_ items: ItemTable) {
    begin(items)
    for place in records.indices { replace(place, in: items) }
    append(items, through: items.count)
  }

  /// Takes in the changed items at these places, and every item that came behind the last one known.
  public mutating func follow(_ items: ItemTable, at places: [Int]) {
    begin(items)
    for place in places where place < records.count { replace(place, in: items) }
    append(items, through: items.count)
  }

  /// Lays out at most so many more items, so that a screen stays quick meanwhile; true when none is left. Items
  /// laid out before are taken in anew with the last ones.
  public mutating func follow(_ items: ItemTable, atMost count: Int) -> Bool {
    begin(items)
    append(items, through: count < items.count - records.count ? records.count + count : items.count)
    guard records.count == items.count else { return false }
    follow(items)
    return true
  }

  /// Begins anew when the items are not those of the snapshot that was followed.
  private mutating func begin(_ items: ItemTable) {
    guard records.isEmpty || !items.sharesSnapshot(with: snapshot) else { return }
    self = ItemSearchIndex()
    snapshot = items.unchanged
    records.reserveCapacity(items.count)
    texts.reserve(items.count, charactersEach: 32)
  }

  private mutating func append(_ items: ItemTable, through end: Int) {
    for place in records.count..<max(records.count, end) {
      // Who is shown an item reads it then: of all items in memory twenty sessions would fill a machine.
      let record = items.glance(at: place)
      records.append(items.changed(at: place))
      texts.append(Self.words(of: record))
      links.append(record)
      if !record.item.reference.isEmpty { references[place] = TextKey(record.item.reference).text }
      if record.item.isHidden { hidden.insert(place) }
    }
  }

  private mutating func replace(_ place: Int, in items: ItemTable) {
    let changed = items.changed(at: place)
    if changed === records[place] { return }
    let record = changed ?? items.glance(at: place)
    let words = Self.words(of: record)
    if words != Self.words(of: records[place] ?? snapshot.glance(at: place)) {
      texts.replace(place, with: words)
    }
    links.replace(place, with: record)
    let reference = TextKey(record.item.reference).text
    references[place] = reference.isEmpty ? nil : reference
    records[place] = changed
    if record.item.isHidden { hidden.insert(place) } else { hidden.remove(place) }
  }

  /// The texts of an item in which a word is looked for.
  static func words(of record: ItemRecord) -> [String] { StoredWords.texts(of: record) }
}

/// Sites, owners and leaders of all items as small numbers side by side, so that a name's items are found without
/// going to each item.
struct ItemLinks: Sendable {
  private struct Row {
    var site: UInt32 = 0
    var owner: UInt32 = 0
    var leader: UInt32 = 0
    var hasHelpers = false
  }

  private var rows: [Row] = []
  /// The number of each site and person; 0 is nobody's.
  private var numbers: [RecordID: UInt32] = [:]

  /// Adds an item behind the others.
  mutating func append(_ record: ItemRecord) {
    rows.append(row(of: record))
  }

  /// Puts the links of a changed item in the place of the old ones.
  mutating func replace(_ place: Int, with record: ItemRecord) {
    rows[place] = row(of: record)
  }

  /// Decides whether the item at a place is at one of the sites or has to do with one of the people.
  func test(sites: [RecordID], people: [RecordID], in items: ItemTable) -> (Int) -> Bool {
    let isSite = marks(sites)
    let isPerson = marks(people)
    let helpers = IDSet(people)
    return { place in
      let row = rows[place]
      return isSite[Int(row.site)] || isPerson[Int(row.owner)] || isPerson[Int(row.leader)]
        || row.hasHelpers && helpers.contains(anyOf: items[place].item.helpers)
    }
  }

  private func marks(_ ids: [RecordID]) -> [Bool] {
    var marks = [Bool](repeating: false, count: numbers.count + 1)
    for id in ids { if let number = numbers[id] { marks[Int(number)] = true } }
    return marks
  }

  private mutating func row(of record: ItemRecord) -> Row {
    Row(
      site: number(of: record.item.site), owner: number(of: record.item.owner),
      leader: number(of: record.item.leader), hasHelpers: !record.item.helpers.isEmpty)
  }

  private mutating func number(of id: RecordID?) -> UInt32 {
    guard let id else { return 0 }
    if let number = numbers[id] { return number }
    let number = UInt32(numbers.count + 1)
    numbers[id] = number
    return number
  }
}
