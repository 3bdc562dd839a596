import Console
import LedgerModel
import Testing
import Wording

@testable import Interface

/// The table as a spreadsheet: columns under a cursor, sorted by several, narrowed to a value, as wide as they were set.
@Suite struct SpreadsheetTests {
  private func sitting(
    _ language: Language = .zh, columns: Int = 80, preferences: Preferences = Sitting.tourSeen
  ) -> Sitting {
    Sitting(SampleLedger.store(), language, columns: columns, preferences: preferences, opening: .items)
  }

  private func table(_ sitting: Sitting) throws -> ItemsView {
    try #require(sitting.state.views[.items] as? ItemsView)
  }

  /// What stands in a column, from the first row on.
  private func texts(_ column: TableColumn, _ sitting: Sitting) throws -> [String] {
    let session = sitting.state.session
    return try table(sitting).rows.places.map { place in
      column.text(session.ledger.items[place].item, session.book.lamp(at: place, now: session.now), session)
    }
  }

  private func numbers(_ sitting: Sitting) throws -> [Int] {
    try table(sitting).rows.places.map { sitting.state.session.ledger.items[$0].item.number.counter }
  }

  /// The keys that go to a column from none.
  private func way(to column: TableColumn, _ sitting: Sitting) throws -> String {
    let shown = try table(sitting).fittedColumns(sitting.state.session).map(\.column)
    let place = try #require(shown.firstIndex(of: column))
    return String(repeating: "> ", count: place + 1)
  }

  @Test func aColumnSortsBothWaysWithItsMarkInTheHeading() throws {
    var sitting = sitting()
    #expect(sitting.picture[2].contains("到期^"))
    try sitting.press(way(to: .number, sitting) + "[")
    var shown = try numbers(sitting)
    #expect(shown == shown.sorted())
    #expect(sitting.picture[2].contains("编号^") && !sitting.picture[2].contains("到期^"))
    #expect(sitting.message == "排序:编号升序")
    try sitting.press("]")
    shown = try numbers(sitting)
    #expect(shown == shown.sorted(by: >))
    #expect(sitting.picture[2].contains("编号v"))
    // The same once more leaves it out; the menu of orders begins anew.
    try sitting.press("]")
    #expect(try table(sitting).order.columns.isEmpty)
    #expect(sitting.picture[2].contains("到期^"))
    try sitting.press("[ o 2")
    #expect(try table(sitting).order.columns.isEmpty)
    #expect(sitting.picture[2].contains("编号v"))
  }

  @Test func severalColumnsSortOneAfterTheOther() throws {
    var sitting = sitting()
    try sitting.press(way(to: .number, sitting) + "]")
    let right = try table(sitting).fittedColumns(sitting.state.session).map(\.column)
    let steps = try #require(right.firstIndex(of: .state)) - 1
    try sitting.press(String(repeating: "> ", count: steps) + "[")
    #expect(sitting.message == "排序:状态升序,再按编号降序")
    #expect(sitting.picture[2].contains("状态^1") && sitting.picture[2].contains("编号v2"))
    let session = sitting.state.session
    let keys = try table(sitting).rows.places.map { place -> (Int, Int) in
      let item = session.ledger.items[place].item
      return (ItemState.allCases.firstIndex(of: item.state)!, -item.number.counter)
    }
    let isInOrder = keys.elementsEqual(keys.sorted { $0 < $1 }) { $0 == $1 }
    #expect(isInOrder, "\(keys)")
    // It is kept for the next session, and neighbours' items are put where they belong.
    let next = self.sitting(preferences: sitting.state.preferences)
    let order = try table(sitting).order
    #expect(try table(next).order.columns == order.columns)
    var item = NewItem(title: "新来的")
    (item.site, item.category) = ("xf", "2101")
    sitting.store.must(.add(item), by: SampleLedger.lead, at: SampleLedger.now)
    sitting.hearOthers()
    var anew = ItemRows()
    let view = try table(sitting)
    anew.rebuild(view.query, view.order, sitting.state.session)
    #expect(view.rows.places == anew.places)
  }

  /// What is not set comes last in both directions; every column can be sorted by.
  @Test func everyColumnSorts() throws {
    var sitting = sitting()
    for column in TableColumn.allCases {
      for isDescending in [false, true] {
        var view = try table(sitting)
        view.order.columns = [ColumnSort(column, isDescending: isDescending)]
        view.rebuild(&sitting.state.session)
        sitting.state.views[.items] = view
        sitting.rest()
        let empty = try texts(column, sitting).map(\.isEmpty)
        #expect(empty == empty.filter { !$0 } + empty.filter { $0 }, "\(column.rawValue)")
      }
      #expect(TableColumn(rawValue: column.rawValue) == column)
      #expect(ColumnSort(kept: "-" + column.rawValue) == ColumnSort(column, isDescending: true))
      for language in Language.allCases { #expect(!column.spoken(language).isEmpty) }
    }
    #expect(Set(TableColumn.allCases.map(\.rawValue)).count == TableColumn.allCases.count)
  }

  /// As a spreadsheet's button or visidata's F: the values of the column with counts, Enter narrows to one.
  @Test func theValuesOfAColumnAreListedAndNarrowTheTable() throws {
    var sitting = sitting()
    try sitting.press(way(to: .owner, sitting) + "=")
    let list = try #require(sitting.state.dialogs.last as? ValueList)
    let total = try table(sitting).rows.count
    #expect(list.chooser.list.shown.compactMap { Int($0.detail) }.reduce(0, +) == total)
    let counts = list.chooser.list.shown.compactMap { Int($0.detail) }
    #expect(counts == counts.sorted(by: >))
    let owner = try #require(list.chooser.list.shown.first { $0.title == "李娜" })
    try sitting.press("'ln' enter")
    #expect(try table(sitting).rows.count == Int(owner.detail))
    #expect(Set(try texts(.owner, sitting)) == ["李娜"])
    #expect(sitting.picture[1].hasPrefix("未销号  责任人=李娜") && sitting.message.contains("按 Esc 放宽"))
    // A second column narrows further, also to what is not set; Esc widens one by one.
    try sitting.press("> = enter esc")
    #expect(sitting.picture[1].hasPrefix("未销号  责任人=李娜"))
    try sitting.press("esc")
    #expect(try table(sitting).rows.count == total)
  }

  @Test func whatIsNarrowedFollowsTheLedgerAndLeavesWithTheView() throws {
    var sitting = sitting()
    try sitting.press(way(to: .owner, sitting) + "= 'ln' enter")
    let count = try table(sitting).rows.count
    var item = NewItem(title: "新来的")
    (item.site, item.category, item.owner) = ("xf", "2101", SampleLedger.other)
    sitting.store.must(.add(item), by: SampleLedger.lead, at: SampleLedger.now)
    item.owner = SampleLedger.worker
    sitting.store.must(.add(item), by: SampleLedger.lead, at: SampleLedger.now)
    sitting.hearOthers()
    #expect(try table(sitting).rows.count == count + 1)
    try sitting.press("6 enter")
    let values = try table(sitting).query.values
    #expect(values.isEmpty || sitting.state.dialogs.last is FigureList)
  }

  /// A value is a word of the language: in another one the table is narrowed by none.
  @Test func aValueLeavesWithItsLanguage() throws {
    var sitting = sitting()
    let total = try table(sitting).rows.count
    try sitting.press(way(to: .state, sitting) + "] = enter")
    #expect(try table(sitting).rows.count < total)
    try sitting.press("L")
    #expect(try table(sitting).rows.count == total)
    #expect(sitting.picture[1].hasPrefix("Open items ") && !sitting.picture[1].contains("="))
  }

  @Test(arguments: Language.allCases) func widthsAreSetAndKept(_ language: Language) throws {
    var sitting = sitting(language)
    let before = try #require(
      table(sitting).fittedColumns(sitting.state.session).first { $0.column == .title })
    try sitting.press(way(to: .site, sitting) + "- - -")
    let view = try table(sitting)
    #expect(view.fittedColumns(sitting.state.session).first { $0.column == .site }?.width == 6)
    // The title takes what is left.
    let after = try #require(view.fittedColumns(sitting.state.session).first { $0.column == .title })
    if language == .zh { #expect(after.width == before.width + 6) }
    let next = self.sitting(language, preferences: sitting.state.preferences)
    #expect(try table(next).fittedColumns(next.state.session).first { $0.column == .site }?.width == 6)
    for _ in 0..<60 { try sitting.press("+") }
    let widest = try table(sitting).fittedColumns(sitting.state.session).first { $0.column == .site }
    #expect((widest?.width ?? 60) <= 60)
    #expect(sitting.picture.allSatisfy { Columns.width(of: $0) <= 80 })
  }

  /// A wide screen is for the titles.
  @Test func theTitleTakesWhatIsLeft() throws {
    let sitting = sitting(columns: 140)
    let title = try table(sitting).fittedColumns(sitting.state.session).first { $0.column == .title }
    #expect((title?.width ?? 0) >= 36)
  }

  @Test func everythingAnItemHasIsAColumn() throws {
    var sitting = sitting(columns: 119)
    for name in ["source", "quantities", "closedAt", "days", "promised"] {
      #expect(TableColumn(rawValue: name) != nil, "\(name)")
    }
    try sitting.press("O")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    #expect(menu.list.shown.count == TableColumn.allCases.count)
    let place = try #require(menu.list.shown.firstIndex { $0.answer == .column(.item(.quantities)) })
    try sitting.press(String(repeating: "down ", count: place) + "enter esc")
    #expect(sitting.picture[2].contains(TableColumn.item(.quantities).name(.zh)))
    #expect(sitting.picture.contains { $0.contains("2026-0001") && $0.contains("2处") }, "\(sitting.picture)")
  }

  @Test(arguments: Language.allCases) func quantitiesAreSummed(_ language: Language) throws {
    let store = SampleLedger.store()
    for planned in [3, 4] {
      var item = NewItem(title: "堆物")
      (item.site, item.category) = ("xf", "2101")
      item.quantities = [Quantity(id: "q", unit: "处", planned: Decimal2(planned))]
      store.must(.add(item), by: SampleLedger.clerk, at: SampleLedger.now)
    }
    var sitting = Sitting(store, language, opening: .items)
    try sitting.press("S")
    #expect(
      sitting.picture.contains { $0.contains(language == .zh ? "计划 9处" : "planned 9 places") },
      "\(sitting.picture)"
    )
    #expect(sitting.picture.contains { $0.contains(language == .zh ? "3 笔" : "3 entries") })
    // Of the marked rows, when there are any.
    try sitting.press("enter / '堆物' enter space space esc S")
    #expect(
      sitting.picture.contains { $0.contains(language == .zh ? "计划 7处" : "planned 7 places") },
      "\(sitting.picture)"
    )
  }

  @Test func withoutAColumnTheScreenSaysWhatComesFirst() throws {
    var sitting = sitting()
    for key in ["[", "]", "=", "-", "+"] {
      try sitting.press(key)
      #expect(sitting.message == "先按 < 或 > 选一列")
    }
    var phone = Sitting(SampleLedger.store(), columns: 40, rows: 15, opening: .items)
    try phone.press(">")
    #expect(phone.message == "屏幕太窄,没有列")
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    let sitting = Sitting(
      SampleLedger.store(), look.language, columns: look.columns, rows: look.rows, opening: .items)
    try Pictures.play("spreadsheet.\(look)", sitting, ["> > > [", "> ]", "=", "esc - S"])
  }
}
