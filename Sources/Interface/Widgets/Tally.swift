import LedgerModel

/// Open items and red lamps counted once, by whatever somebody groups them.
struct Tally<Key: Hashable & Sendable>: Sendable {
  /// How many are open, and how many of them red.
  struct Count: Sendable, Hashable {
    var open = 0
    var red = 0
  }

  private(set) var counts: [Key: Count] = [:]
  private(set) var total = Count()

  /// Counts every open item under each of its keys.
  init(_ session: Session, by keys: (ItemRecord) -> [Key]) {
    var place = 0
    session.ledger.items.forEach { record in
      defer { place += 1 }
      // An item is large: its fields are read where it stands, never copied as a whole.
      guard record.item.state.isOpen, !record.item.isHidden else { return }
      let isRed = session.book.lamp(at: place, now: session.now) == .red
      for key in keys(record) {
        counts[key, default: Count()].open += 1
        if isRed { counts[key, default: Count()].red += 1 }
      }
      total.open += 1
      if isRed { total.red += 1 }
    }
  }

  subscript(key: Key) -> Count { counts[key] ?? Count() }
}
