import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// The mouse: off until asked for, then it does what keys do, and nothing else.
@Suite struct MouseTests {
  private func sitting(
    _ store: PaperStore = SampleLedger.store(), _ language: Language = .zh, columns: Int = 80, rows: Int = 24,
    opening: ViewName = .items, isOn: Bool = true
  ) -> Sitting {
    var preferences = Sitting.tourSeen
    preferences.mouse = isOn
    return Sitting(
      store, as: SampleLedger.lead, language, columns: columns, rows: rows, preferences: preferences,
      opening: opening)
  }

  /// Where a text stands on the screen.
  private func place(of text: String, _ sitting: Sitting) throws -> Point {
    let picture = sitting.picture
    let row = try #require(picture.firstIndex { $0.contains(text) }, "no \(text): \(picture)")
    let found = try #require(picture[row].firstRange(of: text))
    return Point(x: Columns.width(of: String(picture[row][..<found.lowerBound])), y: row)
  }

  private func click(_ text: String, _ sitting: inout Sitting) throws {
    sitting.take(.mouse(Mouse(.click, at: try place(of: text, sitting))))
  }

  private func click(x: Int, y: Int, _ sitting: inout Sitting) {
    sitting.take(.mouse(Mouse(.click, at: Point(x: x, y: y))))
  }

  private func table(_ sitting: Sitting) throws -> ItemsView {
    try #require(sitting.state.views[.items] as? ItemsView)
  }

  /// The number of the item under the cursor.
  private func chosen(_ sitting: Sitting) throws -> String? {
    try table(sitting).current(sitting.state.session)?.number.description
  }

  // MARK: - On and off

  @Test func itIsOffUntilAskedForAndKept() throws {
    var sitting = sitting(isOn: false)
    let first = try chosen(sitting)
    let rows = try table(sitting).rows
    let other = rows.item(2, sitting.state.session).number.description
    try click(other, &sitting)
    #expect(try chosen(sitting) == first && !sitting.hearsMouse)
    try sitting.press(": 'set mouse' enter")
    #expect(sitting.message.hasPrefix("已用鼠标") && sitting.hearsMouse && sitting.state.preferences.mouse)
    try click(other, &sitting)
    #expect(try chosen(sitting) == other)
    // It is on in the next session, from its start.
    let next = Sitting(SampleLedger.store(), preferences: Preferences(json: sitting.state.preferences.json))
    #expect(next.hearsMouse)
    try sitting.press(": 'set nomouse' enter")
    #expect(!sitting.hearsMouse && !sitting.state.preferences.mouse)
    try click(try #require(first), &sitting)
    #expect(try chosen(sitting) == other)
    try sitting.press(": 'set mousse' enter")
    #expect(sitting.message.contains("mousse") && sitting.bells > 0)
  }

  @Test(arguments: Language.allCases) func theMenuOfSettingsTurnsItOn(_ language: Language) throws {
    var sitting = sitting(SampleLedger.store(), language, isOn: false)
    try sitting.press(": 'set' enter")
    #expect(sitting.picture.contains { $0.contains(language == .zh ? "不用鼠标" : "No mouse") })
    try sitting.press("1")
    #expect(sitting.hearsMouse && sitting.state.dialogs.isEmpty)
    // Who looks for it by its name finds it.
    try sitting.press(language == .zh ? "? '鼠标'" : "? 'mouse'")
    #expect(sitting.picture.contains { $0.contains(":set") }, "\(sitting.picture)")
  }

  // MARK: - Rows

  @Test(arguments: [(80, 24), (140, 40), (40, 15)])
  func aClickChoosesARowASecondOneOpensIt(_ columns: Int, _ rows: Int) throws {
    var sitting = sitting(columns: columns, rows: rows)
    let session = sitting.state.session
    let count = min(3, try table(sitting).rows.count - 1)
    // The pane beside the table names an item, too: its row is the one with the number at the left.
    func place(of number: String, _ sitting: Sitting) throws -> Point {
      Point(x: 2, y: try #require(sitting.picture.firstIndex { $0.prefix(30).contains(number) }))
    }
    for row in [count, 0, 1] {
      let number = try table(sitting).rows.item(row, session).number.description
      let point = try place(of: number, sitting)
      click(x: 2, y: point.y, &sitting)
      #expect(try chosen(sitting) == number, "\(sitting.picture)")
      #expect(sitting.state.dialogs.isEmpty)
    }
    let number = try #require(try chosen(sitting))
    let point = try place(of: number, sitting)
    // On a phone the second line of an item is the item, too.
    click(x: 2, y: point.y, &sitting)
    #expect(sitting.state.dialogs.last is ChooserLayer)
    try sitting.press("esc")
    #expect(try chosen(sitting) == number)
  }

  @Test func headingsEdgesAndEmptyRowsAreLeftAlone() throws {
    var sitting = sitting()
    try sitting.press("b 2")
    try sitting.press("down")
    let before = sitting.state.render()
    let number = try chosen(sitting)
    for y in [0, 1, 2, 20, 21, 23] { click(x: 5, y: y, &sitting) }
    for y in 0..<24 where !sitting.picture[y].contains("2026-") && y != 22 { click(x: 40, y: y, &sitting) }
    for (x, y) in [(-1, 5), (80, 5), (5, -1), (5, 24), (5000, 5000)] as [(Int, Int)] {
      click(x: x, y: y, &sitting)
    }
    #expect(try chosen(sitting) == number && sitting.state.dialogs.isEmpty)
    #expect(sitting.state.render() == before)
  }

  /// What lies beside the list or the box is not in it.
  @Test func aClickBesideIsNone() throws {
    var wide = sitting(columns: 140, rows: 40)
    let number = try chosen(wide)
    let row = try place(of: try table(wide).rows.item(2, wide.state.session).number.description, wide)
    click(x: 130, y: row.y, &wide)
    #expect(try chosen(wide) == number)
    var menu = sitting()
    try menu.press("enter")
    let before = menu.state.render()
    click(x: 1, y: 8, &menu)
    click(x: 78, y: 8, &menu)
    #expect(menu.state.render() == before && menu.state.dialogs.count == 1)
  }

  @Test func oneClickChoosesInAMenuAndInAPicker() throws {
    var sitting = sitting()
    let long = CommandName.note.title(.zh).short
    try sitting.press("enter")
    try click(long, &sitting)
    #expect(sitting.state.dialogs.last is FormLayer, "\(sitting.picture)")
    try sitting.press("esc")
    #expect(sitting.state.dialogs.isEmpty, "\(sitting.picture)")
    // In a list that is typed into, the row is told by its style.
    try sitting.press("? '排序'")
    try click("选择排序方式", &sitting)
    #expect(sitting.picture.joined().contains("红灯在前"), "\(sitting.picture)")
    // A line that is typed into, and a form, are left alone.
    try sitting.press("esc n")
    let before = sitting.state.render()
    for y in 0..<24 where y != 22 { click(x: 30, y: y, &sitting) }
    sitting.take(.mouse(Mouse(.wheelDown, at: Point(x: 30, y: 10))))
    #expect(sitting.state.render() == before)
  }

  @Test func theBoardsCardsAreClicked() throws {
    var sitting = sitting(opening: .board)
    for counter in [2, 4, 7] {
      try click(String(sitting.item(counter).title.prefix(6)), &sitting)
      let targets = sitting.state.level(0).targets(sitting.state.session)
      #expect(targets.items == [sitting.item(counter).id], "\(counter) \(sitting.picture)")
    }
  }

  @Test(arguments: [ViewName.overview, .people, .sites, .statistics, .history])
  func everyViewsRowsAreClicked(_ view: ViewName) throws {
    var sitting = sitting(SampleLedger.store())
    let digits: [ViewName: Int] = [.overview: 1, .people: 4, .sites: 5, .statistics: 6, .history: 7]
    let digit = try #require(digits[view])
    try sitting.press("\(digit)")
    sitting.rest()
    let start = try #require(sitting.state.render().cursor, "\(sitting.picture)")
    click(x: start.x + 1, y: start.y + 1, &sitting)
    #expect(sitting.state.render().cursor?.y == start.y + 1, "\(sitting.picture)")
    click(x: start.x + 1, y: start.y, &sitting)
    #expect(sitting.state.render().cursor?.y == start.y, "\(sitting.picture)")
    click(x: start.x + 1, y: start.y, &sitting)
    #expect(!sitting.state.dialogs.isEmpty || sitting.state.view != view, "\(sitting.picture)")
  }

  @Test func chartsAreChosenByTheirNames() throws {
    var sitting = sitting(opening: .statistics)
    let names = sitting.state.session.words.statistics
    for chart in [StatisticsView.Chart.person, .group, .week] {
      try click(names.chart(chart.rawValue), &sitting)
      let point = try place(of: names.chart(chart.rawValue), sitting)
      #expect(sitting.state.render()[point.x, point.y].style == sitting.state.session.theme.chosen)
    }
  }

  @Test(arguments: [(80, 24), (140, 40), (40, 15)])
  func daysAreClicked(_ columns: Int, _ rows: Int) throws {
    var sitting = sitting(columns: columns, rows: rows, opening: .calendar)
    let text = columns == 40 ? "11-25" : " 25 "
    let point = try place(of: text, sitting)
    click(x: point.x + 1, y: point.y, &sitting)
    let view = try #require(sitting.state.views[.calendar] as? CalendarView)
    #expect(view.chosen.text == "2026-11-25", "\(sitting.picture)")
    click(x: point.x + 1, y: point.y, &sitting)
    let isListed = sitting.state.dialogs.last is FigureList
    #expect(isListed || sitting.message == sitting.state.session.words.days.nothing)
  }

  // MARK: - Views and the wheel

  @Test(arguments: Language.allCases) func theNamesOfTheViewsAreClicked(_ language: Language) throws {
    var sitting = sitting(SampleLedger.store(), language)
    #expect(sitting.message.hasPrefix(language == .zh ? "1 总览" : "1 Overview"), "\(sitting.message)")
    for name in [ViewName.board, .people, .statistics, .items] {
      let title = name.command.title(language).short
      let x = try #require(sitting.state.viewTabs.first { $0.view == name }).x
      #expect(sitting.message.contains(title))
      click(x: x + 1, y: 22, &sitting)
      #expect(sitting.state.view == name)
    }
    // Where something is said, the names make room; a dialog has none.
    try sitting.press(": 'set nosuch' enter")
    let x = try #require(sitting.state.viewTabs.first { $0.view == .board }).x
    click(x: x + 1, y: 22, &sitting)
    #expect(sitting.state.view == .items)
    #expect(sitting.state.viewTabs.map(\.view) == ViewName.allCases)
    try sitting.press("enter")
    click(x: x + 1, y: 22, &sitting)
    #expect(sitting.state.view == .items && sitting.state.dialogs.count == 1)
    // Who has no mouse has a free line.
    #expect(self.sitting(isOn: false).message.isEmpty)
  }

  @Test func theWheelScrolls() throws {
    let store = SampleLedger.store()
    for number in 1...60 {
      var item = NewItem(title: "楼道杂物\(number)")
      (item.site, item.category, item.owner) = ("xf", "2101", SampleLedger.other)
      store.must(.add(item), by: SampleLedger.clerk, at: SampleLedger.now)
    }
    var sitting = sitting(store)
    let point = Point(x: 20, y: 12)
    for _ in 0..<10 { sitting.take(.mouse(Mouse(.wheelDown, at: point))) }
    #expect(try table(sitting).cursor.index == 30)
    for _ in 0..<4 { sitting.take(.mouse(Mouse(.wheelUp, at: point))) }
    #expect(try table(sitting).cursor.index == 18)
    try sitting.press("?")
    let first = sitting.picture[3]
    for _ in 0..<9 { sitting.take(.mouse(Mouse(.wheelDown, at: point))) }
    #expect(sitting.picture[3] != first)
  }

  /// The page on which any key begins a meeting has no rows: what a wheel says is no key.
  @Test func theWheelBeginsNoMeeting() throws {
    var sitting = MeetingRoom.sitting(try MeetingRoom.store(), columns: 80, rows: 24)
    try sitting.press(": 'set mouse' enter enter ctrl-s")
    #expect(sitting.meetingView.phase == .box, "\(sitting.picture)")
    for act in [Mouse.Act.wheelDown, .wheelUp, .click] {
      sitting.take(.mouse(Mouse(act, at: Point(x: 20, y: 10))))
      #expect(sitting.meetingView.phase == .box, "\(act)")
    }
    try sitting.press("enter")
    #expect(sitting.meetingView.phase == .screens)
  }

  /// Nothing is struck ahead by the mouse: it is about what is seen.
  @Test func whileSomethingIsSavedAClickIsNone() throws {
    var sitting = sitting()
    let number = try table(sitting).rows.item(1, sitting.state.session).number.description
    let point = try place(of: number, sitting)
    try sitting.press("c '已联系' ctrl-s")
    sitting.isDiskSlow = true
    try sitting.press("u")
    let before = try chosen(sitting)
    click(x: 2, y: point.y, &sitting)
    sitting.answer()
    #expect(try chosen(sitting) == before)
    #expect(sitting.state.heldKeys.isEmpty && sitting.state.waiting.isEmpty)
  }
}
