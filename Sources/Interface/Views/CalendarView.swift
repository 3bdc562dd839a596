import Console
import LedgerModel
import Wording

/// The calendar: what is due, promised and asked for on each day, meetings and activities, which days are worked. A month, or
/// a week as lines with the chosen day's items below it; narrow screens show weeks only.
struct CalendarView: Layer {
  /// The day under the cursor.
  private(set) var chosen: CivilDate
  /// Whether a week is shown where there is room for a month.
  private var isWeek = false
  /// What falls on the days; nothing before the first count.
  private(set) var counts: CalendarCounts?
  private(set) var events = CalendarEvents()
  /// The count under way: what was counted before is shown until it is done.
  private var counting: CalendarCounting?

  /// The days that can be reached: no item is due before or behind them.
  private static let reach = DateEntry.years

  init(_ session: Session) {
    chosen = session.today
    collect(session)
  }

  var place: Place { .calendar }
  var isDialog: Bool { false }
  var wantsIdle: Bool { counting != nil }
  /// Whether something is still to be counted.
  var isCounting: Bool { counting != nil }

  mutating func idle(_ session: inout Session) { count(session) }

  private mutating func collect(_ session: Session, withEvents: Bool = true) {
    counting = CalendarCounting(session)
    if withEvents { events = CalendarEvents(session) }
    count(session)
  }

  private mutating func count(_ session: Session) {
    guard var counting else { return }
    self.counting = nil
    if counting.advance(session) { counts = counting.counts } else { self.counting = counting }
  }

  mutating func shown(_ session: inout Session) -> [Transition] {
    collect(session)
    return []
  }

  mutating func ledgerChanged(_ touched: Touched, _ session: inout Session) {
    // Meetings are no items: they stay as they are when only items change.
    collect(session, withEvents: touched.others)
  }

  mutating func picked(_ answer: Answer, _ session: inout Session) -> [Transition] {
    guard case .day(let day) = answer else { return session.takeSetting(answer) }
    go(to: day)
    return []
  }

  func bar(_ session: Session) -> [CommandName]? {
    [.open, .help, .today, .byWeek, .new, .search, .undo, .palette, .language]
  }

  // MARK: - Going through it

  /// Whether days stand below each other and not in a grid.
  func showsWeek(_ session: Session) -> Bool {
    isWeek || !CalendarGrid.fits(Layout(session.size).body.size)
  }

  /// Goes to a day, or to the nearest one that can be reached.
  mutating func go(to day: CivilDate) {
    if day.year < Self.reach.lowerBound {
      chosen = CivilDate(year: Self.reach.lowerBound, month: 1, day: 1) ?? chosen
    } else if day.year > Self.reach.upperBound {
      chosen = CivilDate(year: Self.reach.upperBound, month: 12, day: 31) ?? chosen
    } else {
      chosen = day
    }
  }

  /// The same day of a month so many later, or its last day where it is shorter.
  private func month(_ later: Int) -> CivilDate {
    let months = chosen.year * 12 + chosen.month - 1 + later
    let (year, month) = (months / 12, months % 12 + 1)
    let day = min(chosen.day, CivilDate.days(inMonth: month, of: year))
    return CivilDate(year: year, month: month, day: day) ?? chosen
  }

  mutating func perform(_ command: CommandName, _ session: inout Session) -> [Transition]? {
    let isWeek = showsWeek(session)
    // Where the days stand below each other, one down is a day.
    let (across, down) = isWeek ? (7, 1) : (1, 7)
    switch command {
    case .left: go(to: chosen.advanced(days: -across))
    case .right: go(to: chosen.advanced(days: across))
    case .up: go(to: chosen.advanced(days: -down))
    case .down: go(to: chosen.advanced(days: down))
    case .halfUp: go(to: chosen.advanced(days: -14))
    case .halfDown: go(to: chosen.advanced(days: 14))
    case .pageUp: go(to: month(-1))
    case .pageDown: go(to: month(1))
    case .first: go(to: isWeek ? chosen.monday : chosen.advanced(days: 1 - chosen.day))
    case .last: go(to: isWeek ? chosen.monday.advanced(days: 6) : chosen.endOfMonth)
    case .today: go(to: session.today)
    case .byWeek, .nextPane: turn(&session)
    case .open: return open(&session)
    case .export:
      let items = items(session)
      return [.push(ChooserLayer.export(items, about: title(session), session))]
    default: return nil
    }
    return []
  }

  private mutating func turn(_ session: inout Session) {
    if CalendarGrid.fits(Layout(session.size).body.size) {
      isWeek.toggle()
    } else {
      session.message = .information(session.words.days.narrow)
    }
  }

  // MARK: - The chosen day

  private func title(_ session: Session) -> String {
    session.words.days.items(of: "\(chosen.text) \(session.words.moments.weekday(chosen.weekday))")
  }

  private func items(_ session: Session) -> [RecordID] {
    (counts?[chosen].everyPlace ?? []).map { session.ledger.items[$0].item.id }
  }

  /// The list of the day's items. Of very many, reading which would take long, the table shows those that are due.
  private func open(_ session: inout Session) -> [Transition] {
    guard let day = counts?[chosen] else {
      session.message = .information(session.words.days.counting)
      return []
    }
    if day.total == 0 {
      session.message = .information(session.words.days.nothing)
      return []
    }
    if day.total > Session.slice { return session.show(query: session.query([(.due, chosen.text)])) }
    let items = items(session)
    let question = FigureQuestion(title: title(session), count: items.count, source: .listed(items))
    return [.push(FigureList(question, session))]
  }
}
