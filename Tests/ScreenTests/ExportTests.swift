import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// What leaves the ledger as a file from the screen.
@Suite struct ExportTests {
  @Test func theListLeavesInItsOrderAsASpreadsheet() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("/ 'jm' enter")
    let view = try #require(sitting.state.views[.items] as? ItemsView)
    let shown = view.rows.places.map { sitting.state.session.ledger.items[$0].item.id }
    try sitting.press("x 1")
    #expect(sitting.exported.map(\.items) == [shown])
    #expect(sitting.exported[0].format == .xlsx)
    #expect(sitting.exported[0].fileName == "台账-未销号-jm-20261123-1500.xlsx")
    // What a table does not carry is said behind it, and stands in the menu before.
    #expect(sitting.message.hasPrefix("已存 1 个文件:exchange/台账-未销号-jm-20261123-1500.xlsx · 不含"))
    #expect(sitting.state.dialogs.isEmpty)
  }

  @Test func theColumnsOfTheScreenLeaveAsTheyStand() throws {
    var preferences = Sitting.tourSeen
    preferences.columns = ["lamp", "number", "title", "days", "source", "quantities", "due"]
    var sitting = Sitting(SampleLedger.store(), preferences: preferences)
    try sitting.press("x 0")
    #expect(sitting.exported.map(\.format) == [.xlsx])
    #expect(sitting.exported.first?.columns == [.lamp, .number, .title, .source, .quantities, .due])
    #expect(sitting.message.hasPrefix("已存 1 个文件"), "\(sitting.message)")
    try sitting.press("x 1")
    #expect(sitting.exported.last?.columns == [])
  }

  @Test func aFileNeverMeetsAnother() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("x 1")
    // The same once more is the same file; another list of the same minute and name is another one.
    try sitting.press("x 1")
    #expect(sitting.exchange.map(\.name) == ["台账-未销号-20261123-1500.xlsx"])
    try sitting.press("c '已约谈' ctrl-s x 1")
    #expect(sitting.message.contains("台账-未销号-20261123-1500-2.xlsx"), "\(sitting.message)")
    #expect(sitting.exchange.count == 2)
  }

  @Test func theQueryAndThePersonStandInTheName() throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.worker)
    try sitting.press("m x 1 f 'owner:王磊 due:<2027/1' enter x 1")
    let names = sitting.exported.map(\.fileName)
    #expect(names.first?.hasPrefix("台账-我的-王磊-") == true || names.first?.contains("王磊") == true, "\(names)")
    #expect(names.last == "台账-owner-王磊-due-2027-1-20261123-1500.xlsx", "\(names)")
  }

  @Test func fromAnotherViewTheListComesUp() throws {
    var sitting = Sitting(SampleLedger.store(), .en)
    try sitting.press("3 : 'export html' enter enter")
    #expect(sitting.exported.map(\.format) == [.html])
    #expect(sitting.exported[0].fileName == "ledger-Open-items-20261123-1500.html")
  }

  /// The name that somebody typed is the file's, in exchange/ wherever they would have it, and its ending the kind.
  @Test(arguments: [
    ("x.csv", "x.csv", ExportFormat.csv), ("国测.docx", "国测.docx", .docx), ("/tmp/七月.xlsx", "七月.xlsx", .xlsx),
    ("周一.例会.html", "周一.例会.html", .html),
  ]) func aTypedNameIsTheFiles(_ typed: String, _ name: String, _ format: ExportFormat) throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": 'export \(typed)' enter")
    #expect(sitting.picture.contains { $0.contains(name) }, "\(sitting.picture)")
    try sitting.press("enter")
    #expect(sitting.exported.map(\.fileName) == [name] && sitting.exported.map(\.format) == [format])
    #expect(sitting.message.contains("exchange/\(name)"), "\(sitting.message)")
  }

  @Test func anEmptyListSaysSo() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("/ '没有这样的' enter x enter")
    #expect(sitting.exported.isEmpty)
    #expect(sitting.picture.contains { $0.contains("列表里没有事项") })
  }

  @Test func aSummaryIsReadAndSaved() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("x 9 3 'wl' enter")
    let layer = try #require(sitting.state.dialogs.last as? SummaryLayer)
    #expect(layer.scope.rates.person == SampleLedger.worker)
    let zone = SampleLedger.zone
    #expect(zone.date(layer.scope.period.from) == CivilDate(year: 2026, month: 11, day: 1))
    #expect(layer.scope.period.to == SampleLedger.now)
    #expect(sitting.picture.contains { $0.contains("summary txt 78") })
    try sitting.press("w")
    let names = ["docx", "html", "md", "txt"].map { "工作总结-王磊-20261123-1500." + $0 }
    #expect(sitting.exchange.map(\.name).sorted() == names)
    #expect(sitting.message.hasPrefix("已存 4 个文件:exchange/工作总结-王磊-20261123-1500 ("))
    try sitting.press("esc")
    #expect(sitting.state.dialogs.isEmpty)
  }

  @Test(arguments: [
    (SummaryPeriod.thisWeek, "2026-11-23", "2026-11-29"), (.lastWeek, "2026-11-16", "2026-11-22"),
    (.thisMonth, "2026-11-01", "2026-11-30"), (.lastMonth, "2026-10-01", "2026-10-31"),
    (.thisQuarter, "2026-10-01", "2026-12-31"), (.thisYear, "2026-01-01", "2026-12-31"),
    (.lastYear, "2025-01-01", "2025-12-31"),
  ])
  func periods(_ period: SummaryPeriod, _ first: String, _ last: String) throws {
    let days = try days(of: period.figures, 2026, 11, 25)
    // One that has not ended ends now; without a meeting a week begins on Monday.
    #expect(days.first == first && days.last == min(last, "2026-11-25"))
  }

  @Test func periodsGoBackOverTheYear() throws {
    #expect(try days(of: SummaryPeriod.lastMonth.figures, 2027, 1, 2).first == "2026-12-01")
    let quarter = try days(of: FiguresPeriod(span: .quarter, back: 1), 2027, 1, 2)
    #expect(quarter == ("2026-10-01", "2026-12-31"))
  }

  /// The days of a period in a ledger without meetings, on a day at noon.
  private func days(
    of period: FiguresPeriod, _ year: Int, _ month: Int, _ day: Int
  ) throws -> (first: String, last: String) {
    let today = try #require(CivilDate(year: year, month: month, day: day))
    let noon = try #require(TimeOfDay(hour: 12, minute: 0))
    let zone = LedgerZone.shanghai
    let found = period.period(in: Ledger(), now: zone.moment(today, noon))
    return (zone.date(found.from).text, zone.date(found.to).text)
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    let sitting = Sitting(SampleLedger.store(), look.language, columns: look.columns, rows: look.rows)
    try Pictures.play("export.\(look)", sitting, ["x", "9", "enter", "enter"])
  }
}
