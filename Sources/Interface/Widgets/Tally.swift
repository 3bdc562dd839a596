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

/// Open items and red lamps counted once, by whatever somebody groups them.
struct Tally<Key: Hashable & Sendable>: Sendable {

  private(set) var counts: [Key: OpenCount] = [:]
  private(set) var total = OpenCount()

  /// Counts every open item under its key, one without a key only in the total.
  init(_ session: Session, by key: (ItemRecord) -> Key?) {
    for place in session.book.open {
      // An item is large: its fields are read where it stands, never copied as a whole.
      let record = session.ledger.items[place]
      let count = OpenCount(open: 1, red: session.book.lamp(at: place, now: session.now) == .red ? 1 : 0)
      if let key = key(record) { counts[key, default: OpenCount()] += count }
      total += count
    }
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
