import LedgerModel
import Queries

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
    /// When a suspended item counts as resumed; when the yellow of a distant one is to be worked out.
    var resumed = never
    var reckonFrom = never
    /// When it was ticked off.
    var closed = never
    var isOpen = false
    var isPaused = false

    /// Works out when the lamp turns yellow, as soon as that is near.
    mutating func reckonYellow(isUrgent: Bool, _ now: Timestamp, _ deadline: () -> Deadline?) {
      let moment = min(frozen, now.milliseconds)
      if isUrgent || (moment <= due && due - moment < ItemBook.horizon) {
        yellowFrom = deadline()?.yellowFrom.milliseconds ?? due
      } else {
        yellowFrom = due
        if moment < due { reckonFrom = due - ItemBook.horizon }
      }
    }

    /// The next moment at which the lamp may change.
    func nextChange(after now: Int64) -> Int64 {
      if isPaused { return resumed }
      guard frozen == LampTimes.never, due != LampTimes.never else { return LampTimes.never }
      if reckonFrom > now, reckonFrom != LampTimes.never { return reckonFrom }
      // A lamp turns red just after its due.
      return yellowFrom > now ? yellowFrom : due >= now ? due + 1 : LampTimes.never
    }
  }

  private var times: ContiguousArray<LampTimes> = []
  /// The words of the items; complete only when `isIndexed`.
  private(set) var index = ItemSearchIndex()
  /// Whether the words of every item as it stands are laid out.
  private(set) var isIndexed = false
  /// How many open items show each lamp.
  private(set) var counts = LampCounts()
  /// The places of all open items, in the order of coming.
  private(set) var open: [Int] = []
  /// The latest due date of an open item whose clock runs.
  private(set) var latestDue: Timestamp?
  /// The next moment at which any lamp changes.
  private(set) var nextChange = Timestamp(milliseconds: .max)

  /// A book of the ledger as it stands.
  init(_ ledger: Ledger, now: Timestamp) { renew(ledger, now: now) }

  /// Works out every lamp anew: the calendar may have changed, or very many items. The words stay laid out.
  mutating func renew(_ ledger: Ledger, now: Timestamp) {
    times.removeAll(keepingCapacity: true)
    times.reserveCapacity(ledger.items.count)
    for place in 0..<ledger.items.count { times.append(Self.times(at: place, in: ledger, now)) }
    if isIndexed { index.follow(ledger.items) }
    recount(ledger, now: now)
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
      let times = Self.times(of: ledger.items[place], ledger.clock, now)
      if place < self.times.count { self.times[place] = times } else { self.times.append(times) }
    }
    if isIndexed { index.follow(ledger.items, at: places) }
    recount(ledger, now: now)
  }

  /// Counts the lamps anew, as time or items move on.
  mutating func recount(_ ledger: Ledger, now: Timestamp) {
    counts = LampCounts()
    open.removeAll(keepingCapacity: true)
    var next = LampTimes.never
    var latest = Int64.min
    for place in times.indices where times[place].isOpen {
      open.append(place)
      if min(times[place].resumed, times[place].reckonFrom) <= now.milliseconds {
        times[place] = Self.times(of: ledger.items[place], ledger.clock, now)
      }
      counts.count(lamp(at: place, now: now))
      let due = times[place].due
      if !times[place].isPaused, due != LampTimes.never, due > latest { latest = due }
      next = min(next, times[place].nextChange(after: now.milliseconds))
    }
    nextChange = Timestamp(milliseconds: next)
    latestDue = latest == .min ? nil : Timestamp(milliseconds: latest)
  }

  /// How long before its due date an item's yellow is worked out: earlier it cannot be near, and reckoning work
  /// time takes long. Only limits in urgent hours may be longer, and those take no reckoning.
  private static let horizon: Int64 = 40 * 86_400_000

  /// The times of the item at a place, which is not read when it is done and as it was when the ledger was opened.
  private static func times(at place: Int, in ledger: Ledger, _ now: Timestamp) -> LampTimes {
    if let standing = ledger.items.openStanding(at: place) { return times(of: standing, ledger.clock, now) }
    let standing = ledger.items.standing(at: place)
    if standing.state.isOpen || ledger.items.isChanged(at: place) {
      return times(of: ledger.items[place], ledger.clock, now)
    }
    return LampTimes(closed: standing.state == .closed ? standing.touched.milliseconds : LampTimes.never)
  }

  /// The times of an open item that need not be read.
  private static func times(of standing: OpenStanding, _ clock: WorkClock, _ now: Timestamp) -> LampTimes {
    var times = LampTimes(isOpen: true, isPaused: standing.state.isPaused)
    // Then it is read: by `recount`, which follows.
    if standing.mayBeResumed(by: now) { times.resumed = now.milliseconds }
    if standing.state == .suspended, let until = standing.suspendedUntil, times.resumed == LampTimes.never {
      times.resumed = until.milliseconds - 2 * 86_400_000
    }
    guard let due = standing.due else { return times }
    times.due = due.milliseconds
    if standing.state == .submitted { times.frozen = standing.submittedAt?.milliseconds ?? LampTimes.never }
    times.reckonYellow(isUrgent: standing.limit?.utf8.last == UInt8(ascii: "u"), now) {
      standing.deadline(clock)
    }
    return times
  }

  private static func times(of record: ItemRecord, _ clock: WorkClock, _ now: Timestamp) -> LampTimes {
    // An item is large: its fields are read where it stands, never copied as a whole.
    let state = record.item.state
    guard !record.item.isHidden else { return LampTimes() }
    if state == .closed { return LampTimes(closed: record.item.closedAt?.milliseconds ?? LampTimes.never) }
    guard state.isOpen else { return LampTimes() }
    var times = LampTimes(isOpen: true, isPaused: state.isPaused)
    if state == .suspended, let suspension = record.item.currentSuspension {
      let end = suspension.end(in: clock)
      guard now < end else { return Self.times(ofResumed: record.item.standing(at: now, in: clock), clock) }
      times.resumed = end.milliseconds
    }
    guard let due = record.item.due else { return times }
    times.due = due.milliseconds
    if state == .submitted { times.frozen = record.item.submittedAt?.milliseconds ?? LampTimes.never }
    times.reckonYellow(isUrgent: record.item.limit?.utf8.last == UInt8(ascii: "u"), now) {
      record.item.deadline(clock)
    }
    return times
  }

  private static func times(ofResumed item: Item, _ clock: WorkClock) -> LampTimes {
    var times = LampTimes(isOpen: true)
    guard let deadline = item.deadline(clock) else { return times }
    (times.yellowFrom, times.due) = (deadline.yellowFrom.milliseconds, deadline.due.milliseconds)
    return times
  }
}

// MARK: - Searching

extension ItemBook {
  /// Lays out the words of so many more items for the search.
  mutating func followWords(_ ledger: Ledger, atMost count: Int) {
    isIndexed = index.follow(ledger.items, atMost: count)
  }

  /// The places of the items that were ticked off at or after a moment, in the order of coming.
  func closed(since moment: Timestamp, in ledger: Ledger) -> [Int] {
    mayBeClosed(since: moment).filter { place in
      let record = ledger.items[place]
      return record.item.closedAt.map { $0 >= moment } == true && !record.item.isHidden
    }
  }

  /// The places of the items that may have been ticked off at or after a moment: no item is read for this.
  func mayBeClosed(since moment: Timestamp) -> [Int] {
    times.indices.filter {
      times[$0].closed != LampTimes.never && times[$0].closed >= moment.milliseconds
    }
  }
}
