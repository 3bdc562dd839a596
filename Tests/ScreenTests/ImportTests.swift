import Console
import Foundation
import LedgerModel
import Testing
import Wording

@testable import Interface

/// A table is looked at on a page before it comes in: a file, or cells that are pasted.
@Suite struct ImportTests {
  static let table = """
    序号,问题,所在小区,责任人,整改时限,街办意见,上报时间
    1,楼顶堆放杂物,幸福里,王磊,2026-12-01,尽快,2026-11-20
    2,消防栓漏水,和平里12栋,钱多多,12月5日,,2026-11-21
    3,飞线充电,佳美二区,李娜,2026-11-30,,2026-11-22

    """

  func sitting(
    _ text: String = table, _ language: Language = .zh, columns: Int = 80, rows: Int = 24,
    as person: RecordID = SampleLedger.clerk
  ) -> Sitting {
    let sitting = Sitting(SampleLedger.store(), as: person, language, columns: columns, rows: rows)
    sitting.store.journal.lay("巡查表.csv", Array(text.utf8))
    return sitting
  }

  func page(_ sitting: Sitting) throws -> ImportPage {
    try #require((sitting.state.dialogs.last as? ImportLayer)?.page)
  }

  func item(_ title: String, _ sitting: Sitting) throws -> Item {
    let items = sitting.store.ledger.items
    return try #require((0..<items.count).map { items[$0].item }.first { $0.title == title })
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    try Pictures.play(
      "import.\(look)", sitting(Self.table, look.language, columns: look.columns, rows: look.rows),
      [
        "I", "enter", "down down enter", "esc tab", "down enter", "esc tab", "enter", "tab", "enter",
        "esc ctrl-s",
      ])
  }

  @Test func aFileComesInAsOneChange() throws {
    var sitting = sitting()
    let before = sitting.store.ledger.items.count
    try sitting.press("I enter")
    #expect(try page(sitting).rowCount == 3 && sitting.store.ledger.items.count == before)
    try sitting.press("ctrl-s")
    #expect(sitting.state.dialogs.isEmpty && sitting.store.ledger.items.count == before + 3)
    let change = try #require(sitting.store.changes.last)
    #expect(change.channel == .importing && change.by == SampleLedger.clerk)
    #expect(sitting.store.ledger.people.named("钱多多").count == 1)
    try sitting.press("u")
    #expect(sitting.store.ledger.items[before].item.isHidden)
  }

  /// The column of the problem is called so, whatever field takes it, and to confirm what is there changes nothing.
  @Test func whatIsConfirmedStaysAsItIs() throws {
    var sitting = sitting()
    try sitting.press("I enter down")
    let before = try page(sitting)
    #expect(before.columns[1].label == "问题")
    try sitting.press("enter enter")
    #expect(try page(sitting).says(theSameAs: before) && page(sitting).rowCount == 3)
    try sitting.press("esc")
    #expect(sitting.state.dialogs.isEmpty)
  }

  @Test func whatWasSaidIsNotLostByOneKey() throws {
    var sitting = sitting()
    try sitting.press("I enter tab tab enter esc")
    #expect(sitting.state.dialogs.last is QuestionLayer)
    try sitting.press("2")
    #expect(try page(sitting).rowCount == 3)
    try sitting.press("esc 1")
    #expect(sitting.state.dialogs.isEmpty)
  }

  @Test func fromASheetThatIsNoTableOneComesBack() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("ExchangeTests/Fixtures/C-assessment.xlsx")
    var sitting = sitting()
    sitting.store.journal.lay("测评.xlsx", [UInt8](try Data(contentsOf: file)))
    try sitting.press("I '测评' enter")
    #expect(try page(sitting).sheet == "问题清单" && page(sitting).otherSheets == ["说明"])
    // What was said of its columns is there again.
    try sitting.press("down down enter 'measures' enter g")
    let said = try page(sitting).columns[1]
    #expect(said.field == "measures" && said.certainty == .stated)
    try sitting.press("enter '说明' enter")
    #expect((sitting.state.dialogs.last as? ImportLayer)?.refusal?.sheets.count == 2)
    // Nor is it lost by one key.
    try sitting.press("esc")
    #expect(sitting.state.dialogs.last is QuestionLayer)
    try sitting.press("2 enter '问题' enter")
    #expect(try page(sitting).sheet == "问题清单" && page(sitting).columns[1] == said)
  }

  /// The same of many rows is said once; each row still says it of itself.
  @Test func whatIsSaidOfManyRowsIsSaidOnce() throws {
    let rows = (1...5).map { "漏水\($0),幸福里,已销号,2026-11-0\($0)" }.joined(separator: "\n")
    var sitting = sitting("问题,点位,状态,上报时间\n\(rows)\n")
    try sitting.press("I enter")
    let remarks = try page(sitting).remarks.filter { $0.lines.count == 5 }
    #expect(remarks.count == 1 && remarks[0].text.contains("等 5 行"))
    try sitting.press("tab down enter")
    #expect((sitting.state.dialogs.last as? ReadingLayer)?.written.count == 1)
  }

  /// A due date before its report is told of its row; the time beside a date stays when its year is taken.
  @Test func whatIsTheMatterWithADateIsSaidOfItsRow() throws {
    var sitting = sitting(
      "问题,点位,责任人,上报时间,整改时限\n漏水,幸福里,王磊,2026-11-20,2026-11-10\n灯坏,幸福里,王磊,2026-11-20,12.5 14:00\n门坏,幸福里,王磊,2026-11-20,春节前\n"
    )
    try sitting.press("I enter")
    let before = try #require(try page(sitting).remarks.first { $0.text.contains("早于上报时间 2026-11-20") })
    #expect(before.lines == [2] && before.text.contains("期限 2026-11-10"))
    #expect(try page(sitting).remarks.count { $0.text.contains("缺 2027 年放假通知") } == 1)
    try sitting.press("tab enter")
    #expect(sitting.state.dialogs.last is ReadingLayer)
    try sitting.press("esc tab")
    let place = try #require(page(sitting).remarks.firstIndex { $0.question == .years })
    try sitting.press(String(repeating: "j ", count: place) + "enter ctrl-s")
    let zone = sitting.store.ledger.clock.zone
    #expect(try item("灯坏", sitting).due.map(zone.text) == "2026-12-05 14:00")
    #expect(try item("漏水", sitting).due.map(zone.text) == "2026-11-10")
  }

  /// A day of report has no hour.
  @Test func theDayOfReportTakesNoTime() throws {
    var sitting = sitting("问题,点位,责任人\n漏水,幸福里,王磊\n")
    try sitting.press("I enter tab tab")
    let place = try #require(page(sitting).remarks.firstIndex { $0.question == .reportDay })
    try sitting.press(String(repeating: "j ", count: place) + "enter '2026-11-20 14:00' enter")
    #expect(sitting.state.dialogs.last is ImportDayLayer && sitting.state.session.message?.kind == .complaint)
    try sitting.press("ctrl-u '2026-11-20' enter ctrl-s")
    let zone = sitting.store.ledger.clock.zone
    #expect(try item("漏水", sitting).reportedAt.map { zone.date($0).text } == "2026-11-20")
  }

  @Test func whoATitleMeansIsSaid() throws {
    var sitting = sitting("问题,点位,责任人,上报时间\n漏水,幸福里,张主任,2026-11-20\n")
    try sitting.press("I enter tab tab")
    let place = try #require(page(sitting).remarks.firstIndex { $0.question == .who("张主任") })
    try sitting.press(String(repeating: "j ", count: place) + "enter 'sq' enter ctrl-s")
    #expect(try item("漏水", sitting).owner == "sun")
  }

  @Test func aPageLeftWhileItIsReadIsReadNoFurther() throws {
    var sitting = sitting()
    sitting.isDiskSlow = true
    try sitting.press("I")
    sitting.answer()
    sitting.isDiskSlow = true
    try sitting.press("enter")
    #expect(sitting.picture.contains { $0.contains("正在读取") })
    try sitting.press("ctrl-s")
    #expect(sitting.message.contains("还在读取"))
    try sitting.press("esc")
    sitting.answer()
    #expect(sitting.state.dialogs.isEmpty)
    #expect(sitting.asked.contains { if case .stopReading = $0 { true } else { false } })
  }

  /// What others write meanwhile is compared: the table is saved where it comes to the same, shown again where it does not.
  @Test func whatOthersWroteMeanwhileIsComparedBeforeItIsSaved() throws {
    var sitting = sitting()
    try sitting.press("I enter")
    var item = NewItem(title: "别人刚登记的")
    (item.site, item.source) = ("xf", .patrol)
    sitting.store.must(.add(item), by: SampleLedger.other, at: SampleLedger.now)
    sitting.hearOthers()
    try sitting.press("ctrl-s")
    #expect(sitting.state.dialogs.isEmpty)
    try sitting.press("u I enter")
    sitting.store.must(
      .put(
        RecordKey(.person, "qian"),
        [JSONMember("name", .string("钱多多")), JSONMember("role", .string("worker"))]),
      by: SampleLedger.lead, at: SampleLedger.now)
    sitting.hearOthers()
    try sitting.press("ctrl-s")
    #expect(sitting.message.contains("重新对照") && sitting.state.dialogs.last is ImportLayer)
    #expect(try !page(sitting).names.contains(.init(kind: .person, name: "钱多多")))
    try sitting.press("ctrl-s")
    #expect(sitting.state.dialogs.isEmpty)
  }

  @Test func whoMayNotImportIsToldAtOnce() throws {
    var sitting = sitting(as: SampleLedger.worker)
    try sitting.press("I")
    #expect(sitting.state.dialogs.isEmpty && !sitting.message.isEmpty)
    sitting.take(.key(.paste("问题\t点位\n漏水\t幸福里\n")))
    #expect(sitting.state.dialogs.isEmpty)
  }

  @Test func theFileIsNamedBehindTheCommand() throws {
    var sitting = sitting()
    sitting.store.journal.lay("别的.csv", Array("问题\n漏水\n".utf8))
    try sitting.press(": 'import 巡查' enter enter")
    #expect(try page(sitting).rowCount == 3)
  }

  @Test func thePageGoesOnInTheOtherLanguage() throws {
    var sitting = sitting()
    try sitting.press("I enter L")
    #expect(try page(sitting).summary.first?.contains("items") == true)
  }
}
