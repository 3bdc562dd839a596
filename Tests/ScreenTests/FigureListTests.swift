import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Every number on the screen leads to its items, and "this week" is one week wherever it stands.
@Suite struct FigureListTests {
  /// The list that is shown above the menu.
  func list(_ sitting: Sitting) throws -> FigureList {
    try #require(sitting.state.dialogs.last as? FigureList)
  }

  /// Chooses every row of the menu that is open, and looks whether so many items are listed as it says; how many rows.
  @discardableResult
  func goThroughMenu(_ sitting: inout Sitting) throws -> Int {
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    var looked = 0
    for choice in menu.list.shown {
      guard case .figure(let question) = choice.answer else { continue }
      var other = sitting
      other.state.dialogs.append(FigureList(question, other.state.session))
      other.rest()
      let items = try list(other).items
      let stepped = [.passes, .rework, .assignments, .returned].contains { (figure: RateFigure) in
        if case .rates(figure, _, _, _) = question.source { true } else { false }
      }
      #expect(
        stepped ? 1...question.count ~= items.count : items.count == question.count, "\(question.title)")
      #expect(choice.detail == String(question.count))
      looked += 1
    }
    return looked
  }

  @Test func theOverviewsFiguresLeadToTheirItems() throws {
    let store = try MeetingRoom.store()
    var sitting = MeetingRoom.sitting(store, columns: 100, rows: 30)
    try sitting.press("1 i")
    #expect(try goThroughMenu(&sitting) > 20)
    // Those of last week are the bulletin's.
    let issued = try #require(store.ledger.bulletins.last)
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    let closed = menu.list.shown.first { choice in
      if case .figure(let question) = choice.answer { question.title.hasPrefix("销号 上周") } else { false }
    }
    #expect(closed?.detail == String(issued.total.closed))
    // Enter opens the list, Enter on a row its item's menu, Esc goes back one level at a time.
    let place = try #require(menu.list.shown.firstIndex { $0.title == "逾期" })
    for _ in 0..<place { try sitting.press("down") }
    let above = sitting.state.dialogs.count
    while (sitting.state.dialogs.last as? ChooserLayer)?.list.current?.title != "逾期" {
      try sitting.press("up")
    }
    try sitting.press("enter")
    #expect(sitting.picture[1].contains("逾期 本周"))
    let item = try #require(try list(sitting).items.first)
    #expect(sitting.picture.contains { $0.contains(store.ledger.items[item]?.number.description ?? "?") })
    try sitting.press("enter")
    #expect(sitting.state.dialogs.count == above + 2)
    try sitting.press("esc esc")
    #expect(sitting.state.dialogs.count == above && sitting.state.dialogs.last is ChooserLayer)
  }

  @Test func aLampLeadsToTheTable() throws {
    var sitting = Sitting(SampleLedger.store(), opening: .overview)
    try sitting.press("i")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    let red = menu.list.shown.first { choice in
      if case .query = choice.answer {
        choice.title == sitting.state.session.name(of: Lamp.red)
      } else {
        false
      }
    }
    #expect(red?.detail == String(sitting.state.session.book.counts[.red]))
    try sitting.press("enter")
    #expect(sitting.state.view == .items && sitting.state.dialogs.isEmpty)
    let view = try #require(sitting.state.views[.items] as? ItemsView)
    #expect(view.rows.count == sitting.state.session.book.counts[.red])
  }

  @Test func ratesLeadFigureByFigure() throws {
    let store = try MeetingRoom.store()
    var sitting = MeetingRoom.sitting(store, columns: 120, rows: 30)
    try sitting.press("6 right right r [")
    // The week before the running one is the last meeting's: its bulletin's figures.
    let week = store.ledger.week(1, at: MeetingRoom.now)
    #expect(week == store.ledger.meetings.last?.period)
    #expect(sitting.picture.contains { $0.contains("11-09 08:00 - 11-16 08:00") })
    try sitting.press("enter")
    #expect(try goThroughMenu(&sitting) > 3)
    try sitting.press("esc G i")
    #expect(try goThroughMenu(&sitting) > 8)
    try sitting.press("esc r left left left left tab")
    _ = sitting
  }

  @Test func theWeeksOfTheChartLeadToWhatWasClosed() throws {
    let store = try MeetingRoom.store()
    var sitting = MeetingRoom.sitting(store, columns: 100, rows: 30)
    try sitting.press("6 left G up")
    let last = try #require(store.ledger.bulletins.last)
    #expect(
      sitting.picture.contains {
        $0.contains("11-09 08:00 - 11-16 08:00") && $0.contains(" \(last.total.closed)")
      })
    try sitting.press("enter")
    #expect(try list(sitting).items.count == last.total.closed)
  }

  @Test func aPersonsFiguresLeadToTheirItems() throws {
    var sitting = MeetingRoom.sitting(try MeetingRoom.store(), columns: 100, rows: 30)
    try sitting.press("4")
    let heading = try #require(
      sitting.picture.firstIndex { $0.contains("本周销号") && $0.contains("按期结案率") })
    let row = sitting.picture[heading + 1]
    // The figures of the row: open and red now, closed in the running week, and that week's rate.
    try sitting.press("i")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    for name in ["在办", "红灯"] {
      let count = try #require(menu.list.shown.first { $0.title == name }?.detail)
      #expect(row.split(separator: " ").contains { $0 == count }, "\(name) \(count) in \(row)")
    }
    let week = sitting.state.session.ledger.week(at: MeetingRoom.now).from
    for choice in menu.list.shown {
      guard case .figure(let question) = choice.answer, case .rates(_, let period, _, _) = question.source
      else { continue }
      #expect(period.from == week, "\(question.title)")
    }
    #expect(try goThroughMenu(&sitting) > 3)
  }

  /// The columns of the board, and what is paused and stands in none of them.
  @Test func theBoardsCountsLeadToTheirItems() throws {
    var sitting = MeetingRoom.sitting(try MeetingRoom.store(), columns: 120, rows: 40)
    try sitting.press("3")
    let told = try #require(sitting.picture.first { $0.contains("另有挂账、移送") })
    try sitting.press("i")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    let paused = try #require(menu.list.shown.first { $0.title == "挂账、移送" }?.detail)
    #expect(told.contains("另有挂账、移送 \(paused) 件"), "\(told)")
    #expect(try goThroughMenu(&sitting) > 3)
  }

  /// The red part of a cell or a bar is a number as well.
  @Test(arguments: ["5", "6", "6 right right"]) func theRedOnesOfACellOrABar(_ keys: String) throws {
    var sitting = MeetingRoom.sitting(try MeetingRoom.store(), columns: 140, rows: 40)
    try sitting.press(keys)
    let row = try #require(
      sitting.picture.first { $0.contains(/[0-9] ?![0-9]+ *$/) })
    let figures = try #require(row.firstMatch(of: /(\d+) ?!(\d+) *$/)?.output)
    let heading = sitting.picture.firstIndex { $0.contains("网格与点位") || $0.contains("# 其他未销号") } ?? 0
    // The names of the kinds stand above their rows, and no cursor on them.
    let above = sitting.picture[heading..<(sitting.picture.firstIndex(of: row) ?? heading)].dropFirst()
    let place = above.count { !["网格", "点位", "责任单位"].contains($0.trimmed) }
    try sitting.press(String(repeating: "down ", count: place) + "i")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    let details = menu.list.shown.filter(\.isChoosable).map(\.detail)
    #expect(details == [String(figures.1), String(figures.2)], "\(row)")
    #expect(try goThroughMenu(&sitting) == 2)
  }

  @Test func everyScreenOfTheMeetingLeadsToItsItems() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    for screen in MeetingScreen.allCases {
      try sitting.press("'\(screen.number % 10)' i")
      let menu = try #require(sitting.state.dialogs.last as? ChooserLayer, "\(screen)")
      if menu.list.shown.contains(where: \.isChoosable) { try goThroughMenu(&sitting) }
      try sitting.press("esc")
    }
    // Whoever only looks on may look, too.
    var other = MeetingRoom.sitting(sitting.store, as: MeetingRoom.worker)
    try other.press("enter enter 3 i")
    #expect(try goThroughMenu(&other) > 10)
  }

  /// Overview, meeting and papers: before the meeting, while it is on, and after it.
  @Test func thisWeekIsOneWeek() throws {
    let store = try MeetingRoom.store()
    func overview(_ now: Timestamp) throws -> String {
      var sitting = MeetingRoom.sitting(store, as: MeetingRoom.worker, columns: 100, rows: 30, now: now)
      try sitting.press("1")
      return try #require(sitting.picture.first { $0.contains("本周") && $0.contains("上周") })
    }
    #expect(try overview(MeetingRoom.now).contains("11-16 08:00 起"))
    var sitting = try MeetingRoom.begun(store)
    #expect(sitting.picture.contains { $0.contains("11-16 08:00 - 11-23 08:05") })
    #expect(try overview(SampleLedger.moment(11, 23, 8, 20)).contains("11-16 08:00 - 11-23 08:05"))
    let week = store.ledger.weekFigures(of: sitting.meeting).week
    #expect(store.ledger.week(at: SampleLedger.moment(11, 23, 8, 20)) == week)
    #expect(store.ledger.bulletin(of: sitting.meeting).period == week)
    try sitting.press("E y")
    #expect(try overview(SampleLedger.moment(11, 23, 9)).contains("11-23 08:05 起"))
  }

  /// What others do while the list is open changes the list and its count, and makes no "times" of it.
  @Test func theCountIsOfTheListAsItIs() throws {
    let store = try MeetingRoom.store()
    var sitting = MeetingRoom.sitting(store, columns: 100, rows: 30)
    try sitting.press("1 i")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    let question = try #require(
      menu.list.shown.compactMap { choice -> FigureQuestion? in
        guard case .figure(let question) = choice.answer, case .rates(.open, _, _, _) = question.source else {
          return nil
        }
        return question
      }.first)
    sitting.state.dialogs.append(FigureList(question, sitting.state.session))
    sitting.rest()
    let before = try list(sitting).items
    #expect(sitting.picture[1].hasSuffix("\(before.count) 件"), "\(sitting.picture[1])")
    store.must(.act(.cancel(reason: "误报"), on: [before[0]]), by: MeetingRoom.lead, at: MeetingRoom.now)
    sitting.hearOthers()
    sitting.rest()
    #expect(try list(sitting).items == Array(before.dropFirst()))
    #expect(sitting.picture[1].hasSuffix(" \(before.count - 1) 件"), "\(sitting.picture[1])")
    #expect(!sitting.picture[1].contains("次"))
  }

  /// The week goes on while its figures stand: it has no end because a minute has passed since they were counted.
  @Test func theRunningWeekIsToldByItsBeginning() throws {
    var sitting = MeetingRoom.sitting(try MeetingRoom.store(), as: MeetingRoom.worker, columns: 100, rows: 30)
    for view in ["1", "6 r"] {
      try sitting.press(view)
      for minute in [0, 1, 59] {
        sitting.take(.tick(MeetingRoom.now.advanced(milliseconds: Int64(minute) * 60_000)))
        #expect(sitting.picture.contains { $0.contains("11-16 08:00 起") }, "\(view) \(sitting.picture)")
      }
    }
  }

  @Test func thePeriodIsSetByTheLead() throws {
    let store = try MeetingRoom.store()
    var sitting = MeetingRoom.sitting(store)
    // The start: chair, recorder, place, then where the period begins.
    try sitting.press("enter down down down")
    for _ in 0..<20 { try sitting.press("backspace") }
    try sitting.press("'2026-11-15' ctrl-s")
    let begins = SampleLedger.moment(11, 15, 0)
    #expect(sitting.meeting.period.from == begins, "\(sitting.message)")
    try sitting.press("enter E y tab o")
    // Behind the table and the five weights: where it begins and ends.
    for _ in 0..<7 { try sitting.press("down") }
    for _ in 0..<20 { try sitting.press("backspace") }
    try sitting.press("'2026-11-22' ctrl-s")
    let day = RatePeriod(
      days: CivilDate(year: 2026, month: 11, day: 15)!, through: CivilDate(year: 2026, month: 11, day: 22)!,
      in: SampleLedger.zone)
    #expect(sitting.meeting.period == day, "\(sitting.message)")
    #expect(store.ledger.bulletin(of: sitting.meeting).period == day)
    // One that lies ahead is refused at its field.
    try sitting.press("o")
    for _ in 0..<7 { try sitting.press("down") }
    for _ in 0..<20 { try sitting.press("backspace") }
    try sitting.press("'2027-01-02' ctrl-s")
    #expect(sitting.message.contains("已过去"), "\(sitting.message)")
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    let sitting = Sitting(
      SampleLedger.store(), look.language, columns: look.columns, rows: look.rows, opening: .overview)
    try Pictures.play("figures.\(look)", sitting, ["i", "G enter"])
  }
}
