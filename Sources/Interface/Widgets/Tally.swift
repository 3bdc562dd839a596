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
