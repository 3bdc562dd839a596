import LedgerModel

/// What falls on the days of a calendar: items that are due by their lamps, what was promised, what is asked for.
struct CalendarCounts: Sendable {
  /// Why an item stands on a day, in the order in which a day lists them.
  enum Reason: Int, Sendable, Hashable, CaseIterable {
    /// It is due, with this lamp; of what is paused the day on which it is looked at again.
    case red, yellow, green, grey
    /// It is late, and was promised for this day.
    case promised
    /// A request that waits asks for time until this day.
    case asked

    init(_ lamp: Lamp?) {
      self =
        switch lamp {
        case .red: .red
        case .yellow: .yellow
        case .grey: .grey
        case .green, nil: .green
        }
    }

    /// The lamp of what is due.
    var lamp: Lamp? {
      switch self {
      case .red: .red
      case .yellow: .yellow
      case .green: .green
      case .grey: .grey
      case .promised, .asked: nil
      }
    }
  }

  /// The items of one day, by why they stand there.
  struct Day: Sendable, Hashable {
    private var places: [[Int]] = Reason.allCases.map { _ in [] }

    /// How many stand there for a reason.
    func count(_ reason: Reason) -> Int { places[reason.rawValue].count }

    /// How many stand there, one that has two reasons twice.
    var total: Int { places.reduce(0) { $0 + $1.count } }

    /// The first so many of them, each with its reason, after the first few.
    func items(from first: Int, count: Int) -> [(place: Int, reason: Reason)] {
      var (skipped, found) = (0, [(place: Int, reason: Reason)]())
      for reason in Reason.allCases where found.count < count {
        let all = places[reason.rawValue]
        let start = min(all.count, max(0, first - skipped))
        found += all[start...].prefix(count - found.count).map { ($0, reason) }
        skipped += all.count
      }
      return found
    }

    /// Their places, each once.
    var everyPlace: [Int] {
      var seen: Set<Int> = []
      return places.joined().filter { seen.insert($0).inserted }
    }

    fileprivate mutating func add(_ place: Int, _ reason: Reason) { places[reason.rawValue].append(place) }
  }

  private var days: [CivilDate: Day] = [:]

  /// What falls on a day.
  subscript(date: CivilDate) -> Day { days[date] ?? Day() }

  fileprivate mutating func add(_ place: Int, _ reason: Reason, _ moment: Timestamp?, _ zone: LedgerZone) {
    guard let moment else { return }
    days[zone.date(moment), default: Day()].add(place, reason)
  }
}

/// The counting of them, a slice at a time.
struct CalendarCounting: Sendable {
  private let places: [Int]
  private var next = 0
  private(set) var counts = CalendarCounts()

  /// How much longer an item takes that has to be read, with its lists, than one of which enough is known.
  private static let reading = 10

  /// The open items of the ledger, none of which was looked at yet.
  init(_ session: Session) { places = session.book.open }

  /// Looks at a slice of them; true when none is left.
  mutating func advance(_ session: Session) -> Bool {
    var left = Session.slice
    while left > 0, next < places.count {
      left -= look(places[next], session)
      next += 1
    }
    return next == places.count
  }

  /// Counts the item at a place, and says how long that took.
  private mutating func look(_ place: Int, _ session: Session) -> Int {
    let (items, zone) = (session.ledger.items, session.ledger.clock.zone)
    let lamp = session.book.lamp(at: place, now: session.now)
    if let standing = items.openStanding(at: place), standing.isEnough(lamp) {
      let day = standing.state == .suspended ? standing.suspendedUntil : standing.due
      counts.add(place, .init(lamp), day, zone)
      return 1
    }
    // An item is large: its fields are read where it stands, never copied as a whole.
    let record = items[place]
    let state = record.item.state
    switch (state, lamp) {
    case (.suspended, .grey): counts.add(place, .grey, record.item.currentSuspension?.until, zone)
    case (.suspended, _):
      let due = record.item.standing(at: session.now, in: session.ledger.clock).due
      counts.add(place, .init(lamp), due, zone)
    case (.referred, _): counts.add(place, .grey, record.item.reviewOn ?? record.item.due, zone)
    default: counts.add(place, .init(lamp), record.item.due, zone)
    }
    // The same as lists say: 逾期5天·诺周五.
    if lamp == .red, state != .submitted { counts.add(place, .promised, record.item.promised, zone) }
    for request in record.item.requests { counts.add(place, .asked, request.until, zone) }
    return CalendarCounting.reading
  }
}

extension OpenStanding {
  /// Whether its day is known without reading the item: it can have no promise and no request.
  fileprivate func isEnough(_ lamp: Lamp?) -> Bool {
    if hasRequests || state == .referred || (state == .suspended && lamp != .grey) { return false }
    return lamp != .red || state == .submitted
  }
}
