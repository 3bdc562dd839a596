import LedgerModel

/// How many items are open, and how many of them red.
struct OpenCount: Sendable, Hashable {
  var open = 0
  var red = 0

  static func += (left: inout OpenCount, right: OpenCount) {
    left.open += right.open
    left.red += right.red
  }
}

/// Open items and red lamps counted by whatever somebody groups them.
struct Tally<Key: Hashable & Sendable>: Sendable {
  private(set) var counts: [Key: OpenCount] = [:]
  private(set) var total = OpenCount()

  /// Nothing is counted.
  init() {}

  /// Counts the open item at a place under a key; without a key only in the total.
  mutating func count(_ place: Int, _ key: Key?, _ session: Session) {
    let count = OpenCount(open: 1, red: session.book.lamp(at: place, now: session.now) == .red ? 1 : 0)
    if let key { counts[key, default: OpenCount()] += count }
    total += count
  }

  /// Counts anew what another tally counted more finely: each of its keys under these.
  init<Finer>(_ tally: Tally<Finer>, by keys: (Finer) -> [Key]) {
    total = tally.total
    for (finer, count) in tally.counts {
      for key in keys(finer) { counts[key, default: OpenCount()] += count }
    }
  }

  subscript(key: Key) -> OpenCount { counts[key] ?? OpenCount() }
}

/// Items that are gone through a slice at a time, so that no key waits for all of them.
struct SliceWalk: Sendable {
  private let places: [Int]
  private var next = 0

  /// A walk through the items at these places; none of them was looked at yet.
  init(_ places: [Int]) { self.places = places }

  /// Looks at so many more items; true when none is left.
  mutating func advance(_ count: Int, _ look: (Int) -> Void) -> Bool {
    let end = min(places.count, next + count)
    for place in places[next..<end] { look(place) }
    next = end
    return next == places.count
  }
}

/// Which group each item belongs to, looked up once for each category.
struct GroupsOfItems {
  private let ledger: Ledger
  private var known: [Key: CategoryGroup?] = [:]

  private struct Key: Hashable {
    var scheme: String?
    var code: String
  }

  init(_ ledger: Ledger) { self.ledger = ledger }

  /// The group of an item's category, or the one it carries alone; nothing when it has neither.
  mutating func group(of record: ItemRecord) -> CategoryGroup? {
    guard let code = record.item.category else { return record.item.group }
    let key = Key(scheme: record.item.scheme, code: code)
    if let group = known[key] { return group }
    let group = ledger.category(code, record.item.scheme)?.group ?? record.item.group
    known[key] = group
    return group
  }
}
