import LedgerModel

/// How many open items show each lamp.
struct LampCounts: Sendable, Hashable {
  var red = 0
  var yellow = 0
  var green = 0
  var grey = 0

  subscript(lamp: Lamp) -> Int {
    switch lamp {
    case .red: red
    case .yellow: yellow
    case .green: green
    case .grey: grey
    }
  }

  fileprivate mutating func count(_ lamp: Lamp?) {
    switch lamp {
    case .red: red += 1
    case .yellow: yellow += 1
    case .green: green += 1
    case .grey: grey += 1
    case nil: break
    }
  }
}

/// What follows from the items and is worked out once: when each lamp changes, and the text to search.
///
/// Everything goes by an item's place in the ledger's table, which never changes.
struct ItemBook: Sendable {
  /// When an item's lamp turns yellow and red, in milliseconds; `never` where it has none.
  private struct LampTimes: Sendable {
    static let never = Int64.max
    var yellowFrom = never
    var due = never
    /// The moment at which it froze.
    var frozen = never
    var isOpen = false
    var isPaused = false
  }

  private var times: ContiguousArray<LampTimes> = []
  /// The words of the items; complete only when `isIndexed`.
  private(set) var index = ItemSearchIndex()
  /// Whether the words of every item as it stands are laid out.
  private(set) var isIndexed = false
  /// How many open items show each lamp.
  private(set) var counts = LampCounts()
  /// The next moment at which any lamp changes.
  private(set) var nextChange = Timestamp(milliseconds: .max)

  /// A book of the ledger as it stands.
  init(_ ledger: Ledger, now: Timestamp) {
    times.reserveCapacity(ledger.items.count)
    ledger.items.forEach { times.append(Self.times(of: $0.item, ledger.clock)) }
    recount(now)
  }

  /// The lamp of the item at a place; nothing when it has none: closed, or without a due date.
  func lamp(at place: Int, now: Timestamp) -> Lamp? {
    let times = times[place]
    guard times.isOpen else { return nil }
    if times.isPaused { return .grey }
    guard times.due != LampTimes.never else { return nil }
    let moment = min(times.frozen, now.milliseconds)
    if moment > times.due { return .red }
    return moment >= times.yellowFrom ? .yellow : .green
  }

  /// Takes in the items at these places as they stand now; new ones come in order.
  mutating func update(_ places: [Int], in ledger: Ledger, now: Timestamp) {
    for place in places.sorted() {
      let item = ledger.items[place].item
      let times = Self.times(of: item, ledger.clock)
      if place < self.times.count { self.times[place] = times } else { self.times.append(times) }
    }
    if isIndexed { index.follow(ledger.items) }
    recount(now)
  }

  /// Counts the lamps anew, as time or items move on.
  mutating func recount(_ now: Timestamp) {
    counts = LampCounts()
    var next = LampTimes.never
    for place in times.indices where times[place].isOpen {
      counts.count(lamp(at: place, now: now))
      let times = times[place]
      guard !times.isPaused, times.frozen == LampTimes.never else { continue }
      // A lamp turns red just after its due.
      for moment in [times.yellowFrom, times.due == LampTimes.never ? times.due : times.due + 1]
      where moment > now.milliseconds { next = min(next, moment) }
    }
    nextChange = Timestamp(milliseconds: next)
  }

  private static func times(of item: Item, _ clock: WorkClock) -> LampTimes {
    guard item.state.isOpen, !item.isHidden else { return LampTimes() }
    var times = LampTimes(isOpen: true, isPaused: item.state.isPaused)
    guard let due = item.due else { return times }
    let deadline = clock.deadline(
      due: due, limit: item.limit.flatMap { TimeLimit(text: $0) },
      start: item.registeredAt ?? item.reportedAt ?? due)
    times.yellowFrom = deadline.yellowFrom.milliseconds
    times.due = deadline.due.milliseconds
    if item.state == .submitted { times.frozen = item.submittedAt?.milliseconds ?? LampTimes.never }
    return times
  }
}

// MARK: - Searching

extension ItemBook {
  /// Lays out the words of all items for the search, and of those that changed since it was asked last.
  mutating func followWords(_ ledger: Ledger) {
    index.follow(ledger.items)
    isIndexed = true
  }
}
