import Console
import LedgerModel
import Testing
import Wording

@testable import Interface

/// The screen keeps the place, and says where the next step leads.
@Suite struct KeepingPlaceTests {
  private func sitting(_ language: Language = .zh) -> Sitting {
    Sitting(SampleLedger.store(), as: SampleLedger.clerk, language, opening: .items)
  }

  private func table(_ sitting: Sitting) throws -> ItemsView {
    try #require(sitting.state.views[.items] as? ItemsView)
  }

  /// The sample with so many more items to assign.
  private func store(with count: Int) -> PaperStore {
    let store = SampleLedger.store()
    for number in 0..<count {
      var item = NewItem(title: "第\(number)处堆物")
      (item.site, item.category) = ("xf", "2101")
      store.must(.add(item), by: SampleLedger.clerk, at: SampleLedger.now)
    }
    return store
  }

  @Test func aSearchThatFindsNothingHereSaysWhatThereIsAmongAll() throws {
    var sitting = sitting()
    try sitting.press("/ '散落'")
    #expect(sitting.picture.contains { $0.contains("全部事项中有 1 项,看全部请按 Enter 再按 m。") })
    try sitting.press("enter")
    #expect(sitting.picture.contains { $0.contains("全部事项中有 1 项,看全部请按 m。") })
    try sitting.press("m")
    #expect(sitting.picture.contains { $0.contains("绿地内散落垃圾") })
    try sitting.press("/ ctrl-u '火星' enter")
    #expect(sitting.picture.contains { $0.contains("没有找到。按 Esc 清除查找") })
    var english = self.sitting(.en)
    try english.press("/ '散落' enter")
    #expect(english.picture.contains { $0.contains("Nothing here, but 1 among all items: m shows it.") })
  }

  /// What is done next is meant for what was just added, whatever is shown and searched.
  @Test(
    arguments: ["2", "2 / '小广告' enter", "2 f '灯:红' enter", "2 b 2", "1", "3", "2 v", "1 i G enter"],
    [SampleLedger.clerk, SampleLedger.worker])
  func aNewItemStandsUnderTheCursor(_ way: String, _ person: RecordID) throws {
    var sitting = Sitting(SampleLedger.store(), as: person, opening: .overview)
    try sitting.press(way)
    try sitting.press("n '楼道杂物' enter 'xf' enter ctrl-s")
    let added = sitting.item(9)
    #expect(added.title == "楼道杂物", "\(sitting.picture)")
    let top = sitting.state.level(sitting.state.topLevel)
    #expect(top.targets(sitting.state.session).items == [added.id], "\(sitting.picture)")
    try sitting.press("c '已到现场' ctrl-s")
    #expect(sitting.item(9).notes.map(\.text) == ["已到现场"])
    #expect(sitting.state.level(sitting.state.topLevel).targets(sitting.state.session).items == [added.id])
    try sitting.press("enter")
    #expect(sitting.picture.contains { $0.contains("操作 2026-0009") })
  }

  @Test func whatTheListDoesNotShowGoesWhenTheCursorLeavesIt() throws {
    var sitting = sitting()
    try sitting.press("f '灯:红' enter n '楼道杂物' enter 'xf' enter ctrl-s")
    #expect(sitting.picture.contains { $0.contains("2026-0009") && $0.contains("楼道杂物") })
    let count = try table(sitting).rows.count
    try sitting.press("down")
    #expect(try table(sitting).rows.count == count - 1)
    #expect(!sitting.picture.contains { $0.contains("2026-0009") })
  }

  @Test func onlyTheLastOfSeveralStays() throws {
    var sitting = sitting()
    try sitting.press("f '灯:红' enter")
    let count = try table(sitting).rows.count
    for title in ["楼道杂物", "井盖松动"] { try sitting.press("n '\(title)' enter 'xf' enter ctrl-s") }
    #expect(try table(sitting).rows.count == count + 1)
    // What others do elsewhere leaves it there; taking it back takes it away.
    sitting.store.must(
      .act(.note("已联系"), on: [sitting.item(2).id]), by: SampleLedger.lead, at: SampleLedger.now)
    sitting.hearOthers()
    #expect(try table(sitting).rows.count == count + 1)
    #expect(try table(sitting).current(sitting.state.session)?.title == "井盖松动")
    try sitting.press("u")
    #expect(try table(sitting).rows.count == count)
  }

  @Test(arguments: ["4 enter", "5 enter", "6 enter", "1 i enter"])
  func whatAFigureOpensIsNotSearched(_ way: String) throws {
    var sitting = sitting()
    try sitting.press("/ '火星' enter")
    #expect(try table(sitting).rows.count == 0)
    try sitting.press(way)
    let query = try table(sitting).query
    #expect(
      (query.search.isEmpty && !query.text.isEmpty) || sitting.state.dialogs.last is FigureList,
      "\(sitting.picture)")
  }

  @Test(arguments: ["1", "3"]) func rowsThatGoLeaveNoGap(_ view: String) throws {
    let store = store(with: 25)
    var sitting = Sitting(store, as: SampleLedger.clerk, opening: .items)
    try sitting.press("\(view) G")
    let last = try #require(sitting.state.level(0).targets(sitting.state.session).items.first)
    let title = try #require(store.ledger.items[last]?.title)
    let first = try #require(sitting.picture.firstIndex { $0.contains("处堆物") })
    let end = try #require(sitting.picture.lastIndex { $0.contains("处堆物") })
    let gone = (10..<13).map { sitting.item($0).id }
    store.must(.act(.cancel(reason: "误报"), on: gone), by: SampleLedger.lead, at: SampleLedger.now)
    sitting.hearOthers()
    let rows = sitting.picture[first...end]
    #expect(rows.allSatisfy { $0.contains("处堆物") }, "\(sitting.picture)")
    #expect(sitting.picture.contains { $0.contains(title) }, "\(sitting.picture)")
  }

  @Test func listsSayHowManyRowsAreAboveAndBelow() throws {
    var sitting = Sitting(store(with: 30), as: SampleLedger.clerk, opening: .items)
    let total = try table(sitting).rows.count
    let beyond = total - ItemsView.height(sitting.state.session)
    #expect(sitting.picture[1].hasSuffix("下\(beyond)  \(total) 件"), "\(sitting.picture[1])")
    try sitting.press("G")
    #expect(sitting.picture[1].hasSuffix("上\(beyond)  \(total) 件"), "\(sitting.picture[1])")
    try sitting.press("1")
    #expect(sitting.picture[1].contains("下") && sitting.picture[1].hasSuffix(" 件"))
    try sitting.press("7")
    #expect(sitting.picture[1].contains("下"), "\(sitting.picture[1])")
    try sitting.press("3")
    #expect(sitting.picture[2].contains(" 下"), "\(sitting.picture[2])")
    let lobby = MeetingRoom.sitting(try MeetingRoom.store(), columns: 80, rows: 7)
    #expect(lobby.picture[1].contains("下2"), "\(lobby.picture)")
    var english = Sitting(store(with: 30), as: SampleLedger.clerk, .en, opening: .items)
    try english.press("down pgdn")
    #expect(english.picture[1].contains(" above ") && english.picture[1].contains(" below "))
    // Under headings the rows are counted, not the lines.
    try sitting.press("2 b 2 g")
    let shown = sitting.picture.count { $0.contains("2026-") }
    #expect(sitting.picture[1].contains("下\(total - shown) "), "\(sitting.picture)")
    // So do menus.
    try sitting.press("? pgdn pgdn")
    #expect(sitting.picture.contains { $0.contains("上面还有") && $0.contains("下面还有") }, "\(sitting.picture)")
  }

  @Test func theScopeSaysWhatItChangedAndEscTakesItBack() throws {
    var sitting = sitting()
    try sitting.press("/ '路' enter m")
    #expect(try table(sitting).query.scope == .mine)
    #expect(sitting.message == "范围由「未销号」改为「我的」,按 Esc 改回")
    try sitting.press("esc")
    var query = try table(sitting).query
    #expect(query.scope == .open && query.search == "路")
    #expect(sitting.message == "范围由「我的」改为「未销号」")
    // What was done last is taken back first.
    try sitting.press("esc m / '灯' enter esc")
    query = try table(sitting).query
    #expect(query.scope == .mine && query.search.isEmpty)
    try sitting.press("m m esc")
    #expect(try table(sitting).query.scope == .open)
    try sitting.press("f '灯:红' enter m")
    #expect(sitting.message.contains("范围不起作用") && sitting.bells == 1)
    var english = self.sitting(.en)
    try english.press("m")
    #expect(english.message == "Showing my items now, open items before; Esc goes back")
  }

  /// Screen readers and input methods follow the terminal's cursor.
  @Test func theTerminalsCursorStandsOnTheChosenRow() throws {
    var sitting = sitting()
    #expect(sitting.state.render().cursor == Point(x: 0, y: 3))
    try sitting.press("down")
    #expect(sitting.state.render().cursor == Point(x: 0, y: 4))
    for way in ["1", "3", "4", "5", "6", "7", "8", "C", "2 enter", "esc s", "esc o", "esc n down"] {
      try sitting.press(way)
      #expect(sitting.state.render().cursor != nil, "\(way): \(sitting.picture)")
    }
    try sitting.press("esc / 'a'")
    #expect(sitting.state.render().cursor?.y == 1)
  }
}
