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

    /// The lamp; nothing when there is none: closed, or without a due date.
    func lamp(at now: Timestamp) -> Lamp? {
      guard isOpen else { return nil }
      if isPaused { return .grey }
      guard due != LampTimes.never else { return nil }
      let moment = min(frozen, now.milliseconds)
      if moment > due { return .red }
      return moment >= yellowFrom ? .yellow : .green
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

  /// Those of the items that come first, the open ones of the snapshot; and those of the open ones behind them.
  private var times: ContiguousArray<LampTimes> = []
  private var timesBehind: [Int: LampTimes] = [:]
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
    timesBehind = [:]
    times.reserveCapacity(ledger.items.firstOpenCount)
    for place in 0..<ledger.items.firstOpenCount { times.append(Self.times(at: place, in: ledger, now)) }
    for place in ledger.items.changedPlaces where place >= times.count {
      set(Self.times(at: place, in: ledger, now), at: place)
    }
    if isIndexed { index.follow(ledger.items) }
    recount(ledger, now: now)
  }

  /// The lamp of the item at a place; nothing when it has none: closed, or without a due date.
  func lamp(at place: Int, now: Timestamp) -> Lamp? {
    let times = place < times.count ? times[place] : timesBehind[place]
    return times?.lamp(at: now)
  }

  /// Keeps the times of the item at a place; of one that is not open nothing is kept.
  private mutating func set(_ times: LampTimes, at place: Int) {
    if place < self.times.count {
      self.times[place] = times
    } else {
      timesBehind[place] = times.isOpen ? times : nil
    }
  }

  /// Takes in the items at these places as they stand now.
  mutating func update(_ places: [Int], in ledger: Ledger, now: Timestamp) {
    for place in places { set(Self.times(of: ledger.items[place], ledger.clock, now), at: place) }
    if isIndexed { index.follow(ledger.items, at: places) }
    recount(ledger, now: now)
  }

  /// Counts the lamps anew, as time or items move on.
  mutating func recount(_ ledger: Ledger, now: Timestamp) {
    counts = LampCounts()
    open.removeAll(keepingCapacity: true)
    var next = LampTimes.never
    var latest = Int64.min
    /// Counts the open item at a place; its times, worked out anew where they have run out.
    func counted(_ place: Int, _ known: LampTimes) -> LampTimes {
      let hasRunOut = min(known.resumed, known.reckonFrom) <= now.milliseconds
      let times = hasRunOut ? Self.times(of: ledger.items[place], ledger.clock, now) : known
      open.append(place)
      counts.count(times.lamp(at: now))
      if !times.isPaused, times.due != LampTimes.never, times.due > latest { latest = times.due }
      next = min(next, times.nextChange(after: now.milliseconds))
      return times
    }
    for place in times.indices where times[place].isOpen {
      let counted = counted(place, times[place])
      times[place] = counted
    }
    for place in timesBehind.keys.sorted() {
      if let known = timesBehind[place] { timesBehind[place] = counted(place, known) }
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
    let isRead = ledger.items.state(at: place).isOpen || ledger.items.isChanged(at: place)
    return isRead ? times(of: ledger.items[place], ledger.clock, now) : LampTimes()
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
    guard !record.item.isHidden, state.isOpen else { return LampTimes() }
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
    (0..<ledger.items.count).filter { place in
      // Of most what is known without reading them is enough.
      let standing = ledger.items.standing(at: place)
      guard standing.state == .closed, standing.touched >= moment else { return false }
      let record = ledger.items[place]
      return record.item.closedAt.map { $0 >= moment } == true && !record.item.isHidden
    }
  }
}
