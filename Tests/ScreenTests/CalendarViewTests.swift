import Console
import Foundation
import LedgerModel
import LedgerStore
import Sample
import Testing
import Wording

@testable import Interface

/// The calendar: what falls on each day, going through it, its lists, and that it keeps up.
@Suite struct CalendarViewTests {
  func sitting(
    _ store: PaperStore = SampleLedger.store(), _ language: Language = .zh, columns: Int = 80, rows: Int = 24
  ) throws -> Sitting {
    var sitting = Sitting(store, as: SampleLedger.lead, language, columns: columns, rows: rows)
    try sitting.press("C")
    return sitting
  }

  func view(_ sitting: Sitting) throws -> CalendarView {
    try #require(sitting.state.views[.calendar] as? CalendarView)
  }

  func chosen(_ sitting: Sitting) throws -> String { try view(sitting).chosen.text }

  func day(_ month: Int, _ day: Int, _ year: Int = 2026) -> CivilDate {
    CivilDate(year: year, month: month, day: day)!
  }

  /// What stands in a day's cell of the month, its rows one after the other.
  func cell(_ date: CivilDate, _ sitting: Sitting) throws -> String {
    let part = Layout(sitting.state.session.size).listAndPane.list
    let grid = CalendarGrid(month: try view(sitting).chosen, in: part.size)
    let place = try #require(grid.days.first { $0.date == date }?.cell)
    let frame = sitting.state.render()
    return (place.y..<place.maxY).map { y in
      (place.x..<place.maxX).map { x in
        switch frame[x, y + 1].content {
        case .narrow(let text), .wide(let text): text.text
        case .continuation, .line: ""
        }
      }.joined()
    }.joined(separator: "\n")
  }

  // MARK: - What is shown

  @Test(arguments: Language.allCases) func aMonthShowsLampsPromisesRequestsAndToday(_ language: Language)
    throws
  {
    let store = LifeLedger.store()
    let late = store.ledger.items[ItemNumber(year: 2026, counter: LifeLedger.overdue)]!
    store.must(
      .act(.promise(date: SampleLedger.moment(11, 27, 18), reason: "周末施工"), on: [late.id]),
      by: SampleLedger.lead, at: SampleLedger.moment(11, 23, 11))
    var sitting = try sitting(store, language)
    let (promised, asked) = language == .zh ? ("诺1", "申1") : ("p1", "a1")
    #expect(sitting.picture[1].contains(language == .zh ? "2026年11月" : "November 2026"))
    // Monday first.
    #expect(sitting.picture[2].trimmed.hasPrefix(language == .zh ? "周一" : "Mon"))
    #expect(try cell(day(11, 23), sitting).contains("[23]"))
    #expect(try cell(day(11, 27), sitting).contains(promised), "\(sitting.picture)")
    let due = sitting.state.session.ledger.clock.zone.date(try #require(late.due))
    let red = sitting.state.session.mark(of: .red)
    #expect(try cell(due, sitting).contains("\(red)1"), "\(sitting.picture)")
    try sitting.press("pgdn")
    #expect(try cell(day(12, 24), sitting).contains(asked), "\(sitting.picture)")
    #expect(sitting.picture.allSatisfy { Columns.width(of: $0) <= 80 })
  }

  @Test func holidaysAndMakeUpDaysAreMarked() throws {
    var sitting = try sitting()
    try sitting.press(": 'calendar 2026-10-01' enter")
    #expect(try chosen(sitting) == "2026-10-01")
    let calendar = sitting.state.session.ledger.clock.calendar
    for number in 1...31 {
      let date = day(10, number)
      let mark = calendar.day(date).map { $0.kind == .off ? "休" : "班" }
      let text = try cell(date, sitting)
      for sign in ["休", "班"] { #expect(text.contains(sign) == (mark == sign), "\(date.text) \(text)") }
    }
    let told = sitting.picture.first { $0.contains("2026-10-01") }
    #expect(told?.contains("国庆节") == true, "\(sitting.picture)")
    #expect(try !cell(day(10, 1), sitting).contains("~"))
    // A year without a notice says so where its months are shown.
    try sitting.press(": 'calendar 2027-03-01' enter")
    #expect(sitting.picture[1].contains("缺2027节假日"), "\(sitting.picture[1])")
  }

  @Test func meetingsAndActivitiesAreMarked() throws {
    var sitting = Sitting(
      try MeetingRoom.store(), as: MeetingRoom.lead, columns: 140, rows: 40, now: MeetingRoom.now)
    try sitting.press("C")
    let ledger = sitting.state.session.ledger
    let zone = ledger.clock.zone
    let meetings = ledger.meetings
    for meeting in meetings where zone.date(meeting.openedAt).month == 11 {
      #expect(try cell(zone.date(meeting.openedAt), sitting).contains("会"), "\(sitting.picture)")
    }
    let plan = try #require(meetings.flatMap(\.plans).last)
    try sitting.press(": 'calendar \(zone.date(plan.date).text)' enter")
    #expect(try cell(zone.date(plan.date), sitting).contains("活"), "\(sitting.picture)")
    #expect(sitting.picture.contains { $0.contains(plan.text.prefix(8)) }, "\(sitting.picture)")
    // The next one is there before it is held.
    let next = zone.date(ledger.likelyNext(of: try #require(meetings.last { $0.kind == .weekly })))
    try sitting.press(": 'calendar \(next.text)' enter")
    #expect(sitting.picture.contains { $0.contains("周例会(预定)") }, "\(next.text) \(sitting.picture)")
  }

  /// The next one stands where its form proposes it: one that was put off once moves none after it.
  @Test func theNextMeetingStandsOnTheUsualDay() throws {
    let (store, late) = (try MeetingRoom.store(), SampleLedger.moment(11, 24, 9, 40))
    var chair = MeetingRoom.sitting(store, now: late)
    try chair.press("enter ctrl-s enter")
    var sitting = Sitting(
      store, as: MeetingRoom.lead, columns: 140, rows: 40, now: late, opening: .calendar)
    for (day, isNext) in [("2026-11-30", true), ("2026-12-01", false)] {
      try sitting.press(": 'calendar \(day)' enter")
      #expect(
        sitting.picture.contains { $0.contains("周例会(预定)") } == isNext, "\(day) \(sitting.picture)")
    }
  }

  // MARK: - Going through it

  @Test func arrowsGoByDayAndWeekPagesByMonth() throws {
    var sitting = try sitting()
    let way: [(String, String)] = [
      ("right", "2026-11-24"), ("down", "2026-12-01"), ("left", "2026-11-30"), ("up", "2026-11-23"),
      ("pgdn", "2026-12-23"), ("pgup pgup", "2026-10-23"), ("G", "2026-10-31"), ("pgdn", "2026-11-30"),
      ("g", "2026-11-01"), ("t", "2026-11-23"), ("w down", "2026-11-24"), ("right", "2026-12-01"),
      ("home", "2026-11-30"), ("end", "2026-12-06"), ("tab up", "2026-11-29"), ("t", "2026-11-23"),
    ]
    for (keys, expected) in way {
      try sitting.press(keys)
      #expect(try chosen(sitting) == expected, "\(keys)")
      let cursor = try #require(sitting.state.render().cursor)
      let row = sitting.state.render().picture[cursor.y]
      #expect(row.contains(String(Int(expected.suffix(2))!)), "\(row)")
    }
    // The place is kept when one comes back.
    try sitting.press("pgdn 2 9")
    #expect(try chosen(sitting) == "2026-12-23")
  }

  @Test func theEndsOfTimeAreEnds() throws {
    var sitting = try sitting()
    for key in [Key.pageUp, .pageDown] {
      for _ in 0..<4000 { sitting.take(.key(key)) }
      #expect(DateEntry.years.contains(try view(sitting).chosen.year))
    }
    #expect(try chosen(sitting).hasPrefix("2099-12"))
  }

  /// As many rows as there are: nothing of a month is cut, and narrow screens show weeks.
  @Test(arguments: [(80, 24), (140, 40), (40, 15), (60, 12), (100, 30), (59, 40)])
  func everySizeShowsTheChosenDay(_ columns: Int, _ rows: Int) throws {
    var sitting = try sitting(columns: columns, rows: rows)
    // August 2026 touches six weeks.
    try sitting.press(": 'calendar 2026-08-31' enter")
    let isWeek = try view(sitting).showsWeek(sitting.state.session)
    #expect(isWeek == (columns < 60 || rows < 12))
    let cursor = try #require(sitting.state.render().cursor, "\(sitting.picture)")
    #expect(sitting.picture[cursor.y].contains("31"))
    #expect(sitting.picture.allSatisfy { Columns.width(of: $0) <= columns })
    if columns == 40 {
      try sitting.press("w")
      #expect(sitting.message == "屏幕窄,只能按周看")
      // The seven days below each other, Monday first.
      for place in 0..<7 {
        let date = day(8, 31).advanced(days: place)
        #expect(sitting.picture[2 + place].contains(String(date.text.suffix(5))), "\(sitting.picture)")
      }
    }
  }

  // MARK: - Its lists

  @Test(arguments: Language.allCases) func enterListsTheDaysItemsAndEscComesBack(_ language: Language)
    throws
  {
    var sitting = try sitting(SampleLedger.store(), language)
    let session = sitting.state.session
    let item = sitting.item(2)
    let date = session.ledger.clock.zone.date(try #require(item.due))
    try sitting.press(": 'calendar \(date.text)' enter enter")
    let list = try #require(sitting.state.dialogs.last as? FigureList, "\(sitting.picture)")
    #expect(list.items.contains(item.id))
    let counts = try #require(view(sitting).counts)
    #expect(list.items.count == counts[date].everyPlace.count)
    #expect(sitting.picture[1].contains((language == .zh ? "日历 " : "Calendar ") + date.text))
    #expect(sitting.picture.contains { $0.contains(item.number.description) })
    // It can be worked on there.
    try sitting.press("v")
    #expect(sitting.state.dialogs.last is DetailLayer)
    try sitting.press("esc esc")
    #expect(sitting.state.dialogs.isEmpty && sitting.state.view == .calendar)
    #expect(try chosen(sitting) == date.text)
  }

  @Test func aDayWithoutItemsSaysSo() throws {
    var sitting = try sitting()
    try sitting.press(": 'calendar 2031-01-01' enter enter")
    #expect(sitting.message == "这一天没有到期、答应或申请的事项" && sitting.state.dialogs.isEmpty)
    try sitting.press(": 'calendar 明儿个' enter")
    #expect(!sitting.message.isEmpty)
    #expect(try chosen(sitting) == "2031-01-01")
  }

  @Test func theDayStandsBesideTheMonthWhereThereIsRoom() throws {
    var sitting = try sitting(columns: 140, rows: 40)
    let item = sitting.item(2)
    let date = sitting.state.session.ledger.clock.zone.date(try #require(item.due))
    try sitting.press(": 'calendar \(date.text)' enter")
    let row = try #require(
      sitting.picture.first { $0.contains(item.number.description) }, "\(sitting.picture)")
    #expect(row.contains("│"))
    let pane = try #require(Layout(sitting.state.session.size).listAndPane.pane)
    let found = try #require(row.firstRange(of: item.number.description))
    #expect(Columns.width(of: String(row[..<found.lowerBound])) > pane.x)
  }

  // MARK: - Keeping up

  @Test func whatNeighboursDoShows() throws {
    var sitting = try sitting()
    try sitting.press(": 'calendar 2026-12-24' enter")
    let before = try view(sitting).counts?[day(12, 24)].total
    var item = NewItem(title: "外墙粉刷")
    (item.site, item.category, item.due) = ("xf", "2103", SampleLedger.moment(12, 24, 18))
    sitting.store.must(.add(item), by: SampleLedger.clerk, at: SampleLedger.now)
    sitting.hearOthers()
    #expect(try view(sitting).counts?[day(12, 24)].total == (before ?? 0) + 1)
    #expect(try cell(day(12, 24), sitting).contains("绿1"), "\(sitting.picture)")
    #expect(try chosen(sitting) == "2026-12-24")
    // Time turns lamps.
    sitting.take(.tick(SampleLedger.moment(12, 25, 9)))
    #expect(try cell(day(12, 24), sitting).contains("红1"), "\(sitting.picture)")
    try sitting.press("t")
    #expect(try chosen(sitting) == "2026-12-25")
  }

  /// More than a slice: the month is there at once and says that it counts; no key waits for it.
  @Test func veryManyAreCountedWhileNoKeyComes() throws {
    let store = SampleLedger.office()
    let items = (1...2300).map { number in
      var item = NewItem(title: "楼道杂物\(number)")
      (item.site, item.category, item.owner) = ("xf", "2101", SampleLedger.other)
      item.due = SampleLedger.moment(12, 24, 18)
      return Intent.add(item)
    }
    store.must(.together(items), by: SampleLedger.clerk, at: SampleLedger.now)
    var state = AppState(
      ledger: store.ledger, person: SampleLedger.clerk, login: "chen", language: .zh, depth: .eight,
      size: Size(columns: 80, rows: 24), now: SampleLedger.now, preferences: Sitting.tourSeen, opening: .items
    )
    _ = state.update(.key(.character("C")))
    #expect(state.hasIdleWork)
    #expect(state.render().picture[1].contains("..."))
    #expect(!state.render().picture.dropFirst().joined().contains("绿"))
    for key in try Key.script("pgdn enter") { _ = state.update(.key(key)) }
    #expect(state.render().picture[1].contains("2026年12月"))
    #expect(state.session.message?.text == "还在统计,请稍候")
    while state.hasIdleWork { _ = state.update(.idle) }
    #expect(state.render().picture.contains { $0.contains("绿2300") }, "\(state.render().picture)")
    // So many are not read for a list: the table shows them.
    for key in try Key.script("right enter") { _ = state.update(.key(key)) }
    while state.hasIdleWork { _ = state.update(.idle) }
    #expect(state.view == .items && state.render().picture[1].contains("2300"), "\(state.render().picture)")
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    let store = LifeLedger.store()
    let late = store.ledger.items[ItemNumber(year: 2026, counter: LifeLedger.overdue)]!
    store.must(
      .act(.promise(date: SampleLedger.moment(11, 27, 18), reason: "周末施工"), on: [late.id]),
      by: SampleLedger.lead, at: SampleLedger.moment(11, 23, 11))
    let sitting = Sitting(store, as: SampleLedger.lead, look.language, columns: look.columns, rows: look.rows)
    try Pictures.play("month.\(look)", sitting, ["C", "w", "w pgup", "t enter"])
  }
}
