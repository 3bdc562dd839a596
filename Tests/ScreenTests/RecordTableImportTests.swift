import Console
import Foundation
import LedgerModel
import Sample
import Testing
import Wording

@testable import Interface

/// A table of records is looked at on the page of imports before it comes in: where their rows are listed, I brings some in.
@Suite struct RecordTableImportTests {
  private func sitting(
    _ language: Language = .zh, columns: Int = 80, rows: Int = 24, as person: RecordID = SampleLedger.lead
  ) throws -> Sitting {
    let sitting = Sitting(SampleLedger.store(), as: person, language, columns: columns, rows: rows)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("ExchangeTests/Fixtures/task-distribution.xlsx")
    sitting.store.journal.lay("任务分解表.xlsx", [UInt8](try Data(contentsOf: file)))
    return sitting
  }

  private func page(_ sitting: Sitting) throws -> ImportPage {
    try #require((sitting.state.dialogs.last as? ImportLayer)?.page)
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    try Pictures.play(
      "import-records.\(look)", try sitting(look.language, columns: look.columns, rows: look.rows),
      ["9 I", "enter", "tab", "tab", "enter", "tab", "ctrl-s"])
  }

  @Test func aDistributionOfTasksComesInAsOneChange() throws {
    var sitting = try sitting()
    try sitting.press("9 I enter")
    #expect(try page(sitting).rowCount == 46 && page(sitting).obstacle != nil)
    // What cannot come in is left out by one key, and nothing is written before.
    try sitting.press("ctrl-s")
    #expect(sitting.store.ledger.records(of: .indicator).isEmpty)
    try sitting.press("tab tab enter")
    #expect(try page(sitting).obstacle == nil && page(sitting).names.contains { $0.name == "钱多多" })
    try sitting.press("ctrl-s")
    #expect(sitting.state.dialogs.isEmpty && sitting.store.ledger.records(of: .indicator).count == 46)
    #expect(try #require(sitting.store.changes.last).channel == .importing)
    #expect(sitting.store.ledger.people.named("钱多多").count == 1)
    #expect(sitting.picture.contains { $0.contains("测评指标 46") })
    try sitting.press("u")
    let ledger = sitting.store.ledger
    #expect(ledger.records(of: .indicator).allSatisfy { ledger.isOutOfUse(RecordKey(.indicator, $0)) })
    // What was taken back is gone from sight, and said as it was made; it comes again.
    #expect(
      !sitting.picture.contains { $0.contains("停用") } && sitting.picture.contains { $0.contains("还没有") })
    #expect(sitting.picture.joined().contains("测评指标 46、责任单位"))
    try sitting.press("ctrl-r")
    #expect(sitting.picture.contains { $0.contains("测评指标 46") && $0.contains("申报材料") })
  }

  @Test func aNameIsSomebodyThatIsThere() throws {
    var sitting = try sitting()
    try sitting.press("9 I enter tab tab enter tab")
    let place = try #require(try page(sitting).names.firstIndex { $0.name == "钱多多" })
    for _ in 0..<place { try sitting.press("down") }
    try sitting.press("enter '王磊' enter")
    #expect(try !page(sitting).names.contains { $0.name == "钱多多" })
    try sitting.press("ctrl-s")
    #expect(sitting.store.ledger.people.named("钱多多").isEmpty)
  }

  @Test func aColumnThatNobodyKnowsIsSaidAndCanBeSomething() throws {
    var sitting = try sitting()
    try sitting.press("9 I enter")
    let page = try page(sitting)
    #expect(page.columns.first { $0.heading == "备注" }?.field == nil)
    #expect(page.remarks.contains { $0.text.contains("备注") })
    // The row of the sheet stands above the columns.
    let place = try #require(page.columns.firstIndex { $0.heading == "备注" }) + 1
    for _ in 0..<place { try sitting.press("down") }
    try sitting.press("enter '测评标准' enter")
    #expect(try self.page(sitting).columns.first { $0.heading == "备注" }?.field == "standard")
    #expect(try !self.page(sitting).remarks.contains { $0.text.contains("备注") })
    try sitting.press("g down down down down enter '不导入' enter")
    #expect(try self.page(sitting).columns.first { $0.heading == "测评内容" }?.certainty == .stated)
    // Without the name nothing comes in, and it is said what to do.
    #expect(try self.page(sitting).obstacle?.contains("指标名称") == true)
  }

  @Test func whatDiffersIsTakenOnlyWhenAsked() throws {
    var sitting = try sitting()
    try sitting.press("9 I enter tab tab enter ctrl-s")
    let ledger = sitting.store.ledger
    let name = try #require(ledger.plain(.indicator).first?.name)
    sitting.store.journal.lay("改.csv", Array("测评内容,分值\n\(name),9.5\n".utf8))
    try sitting.press("I '改' enter")
    #expect(try page(sitting).intent == nil && page(sitting).remarks.count == 2)
    try sitting.press("tab tab enter ctrl-s")
    let points = sitting.store.ledger.plain(.indicator).first { $0.name == name }?[Indicator.Field.points]
    #expect(points == Decimal2(typed: "9.5")?.json)
  }

  @Test func cellsThatArePastedAreRecordsOfTheListBelow() throws {
    var sitting = try sitting()
    try sitting.press("9")
    sitting.take(.key(.paste("测评内容\t分值\n道路平整\t2\n路灯亮\t1\n")))
    #expect(try page(sitting).rowCount == 2)
    try sitting.press("ctrl-s")
    #expect(sitting.store.ledger.plain(.indicator).map(\.name).sorted() == ["路灯亮", "道路平整"])
  }

  @Test func whoMayNotMakeSomeIsTold() throws {
    var sitting = try sitting(as: SampleLedger.worker)
    try sitting.press("9 I")
    #expect(sitting.state.dialogs.isEmpty && sitting.state.session.message != nil)
  }
}
