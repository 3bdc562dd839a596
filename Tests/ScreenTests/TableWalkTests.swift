import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// What a walk through the table found: the order of values and sums, what the menu offers, what is said of long messages.
@Suite struct TableWalkTests {
  private func values(of column: TableColumn) throws -> [String] {
    var sitting = Sitting(SampleLedger.store(), columns: 100)
    let view = try #require(sitting.state.views[.items] as? ItemsView)
    let shown = view.fittedColumns(sitting.state.session).map(\.column)
    let place = try #require(shown.firstIndex(of: column))
    try sitting.press(String(repeating: "> ", count: place + 1) + "=")
    return try #require(sitting.state.dialogs.last as? ValueList).chooser.list.shown.map(\.title)
  }

  @Test func daysAreListedInTheirOrder() throws {
    let days = try values(of: .due)
    let dated = days.filter { $0.hasPrefix("20") }
    #expect(dated.count > 2 && dated == dated.sorted(), "\(days)")
    // What has no day stands last.
    #expect(days == dated + days.filter { !$0.hasPrefix("20") })
    #expect(
      TableColumn.reported.holdsDays && TableColumn.item(.promised).holdsDays && !TableColumn.owner.holdsDays)
    #expect(TableColumn.allCases.filter(\.holdsDays).count > 3)
  }

  @Test func sumsWithoutANameStandTogetherByTheirUnits() throws {
    let store = SampleLedger.office()
    for (place, (name, unit)) in [("雨棚", "处"), ("", "米"), ("灯箱", "个"), ("", "处")].enumerated() {
      var item = NewItem(title: "第\(place)件")
      (item.site, item.category) = ("xf", "2101")
      item.quantities = [Quantity(id: "q", measure: name, unit: unit, planned: Decimal2(2))]
      store.must(.add(item), by: SampleLedger.clerk, at: SampleLedger.now)
    }
    var sitting = Sitting(store)
    try sitting.press("S")
    let rows = sitting.picture.filter { $0.contains("计划 2") }
    let order = ["2处", "2米", "灯箱", "雨棚"].map { part in rows.firstIndex { $0.contains(part) } }
    #expect(order == [0, 1, 2, 3], "\(rows)")
  }

  /// Every command of columns and sums is reached by arrows and Enter alone.
  @Test func theMenuOffersColumnsAndSums() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("enter")
    var menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    let offered = menu.list.shown.map(\.code)
    for name in [CommandName.columns, .columnLeft, .columnRight, .sums, .clip, .undoList] {
      #expect(offered.contains(name.rawValue), "\(name)")
    }
    // Ten of them have a digit, and the line of keys says so.
    #expect(sitting.picture.last?.contains("0-9 Enter") == true, "\(sitting.picture)")
    let place = try #require(menu.list.shown.firstIndex { $0.code == CommandName.columnRight.rawValue })
    try sitting.press(String(repeating: "down ", count: place) + "enter")
    #expect((sitting.state.views[.items] as? ItemsView)?.column != nil)
    // Once a column is chosen, what can be done with it is there, too.
    try sitting.press("enter")
    menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    for name in [CommandName.values, .ascending, .descending, .narrower, .wider] {
      #expect(menu.list.shown.contains { $0.code == name.rawValue }, "\(name)")
    }
    // A menu of few rows has no tenth.
    try sitting.press("esc Y")
    #expect(sitting.picture.last?.contains("1-9 Enter") == true, "\(sitting.picture)")
  }

  @Test func whatIsSavedIsSaidToItsEnd() throws {
    var sitting = Sitting(SampleLedger.store(), columns: 60)
    try sitting.press("x 0")
    let told = try #require(sitting.state.session.message?.text)
    #expect(Columns.width(of: told) > 59)
    let shown = sitting.picture.suffix(2).map(\.trimmed).joined()
    #expect(shown.filter { $0 != " " } == told.filter { $0 != " " }, "\(shown)")
    // The line of keys is there again with the next key.
    try sitting.press("down")
    #expect(sitting.picture.last?.contains("帮助") == true, "\(sitting.picture)")
  }
}
