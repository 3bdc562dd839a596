import Console
import Foundation
import LedgerModel
import Testing
import Wording

@testable import Interface

/// What the page of an import asks, and what is answered there.
extension ImportTests {
  @Test func aColumnIsSaidAndRemembered() throws {
    var sitting = sitting()
    try sitting.press("I enter")
    let column = try #require(page(sitting).columns.first { $0.heading == "街办意见" })
    #expect(column.field == nil && column.certainty == .unknown && column.examples == ["尽快"])
    try sitting.press("down down down down down enter 'measures' enter")
    let said = try #require(page(sitting).columns.first { $0.heading == "街办意见" })
    #expect(said.field == "measures" && said.certainty == .stated)
    try sitting.press("ctrl-s")
    let item = try item("楼顶堆放杂物", sitting)
    #expect(item.measures == "尽快")
    // The next table with that heading is understood so from the beginning.
    sitting.store.journal.lay("下周.csv", Array("问题,点位,街办意见\n漏水,幸福里,登记\n".utf8))
    try sitting.press("I '下周' enter")
    #expect(try page(sitting).columns.last?.field == "measures")
    // What is only remembered need not be asked about when the page is left.
    try sitting.press("esc")
    #expect(sitting.state.dialogs.isEmpty)
  }

  /// What the columns of a table without headings may be stands on the page, as guesses; each is changed by a key, and nothing
  /// is remembered of a place.
  @Test func aTableWithoutHeadingsIsProposed() throws {
    var sitting = sitting("1,楼顶漏水点,佳美二区3栋,王磊,2026-12-05\n2,墙面存在问题破损,和平里12栋,李娜,2026-12-06\n")
    try sitting.press("I enter")
    let columns = try page(sitting).columns
    #expect(columns.map(\.heading) == ["#1", "#2", "#3", "#4", "#5"])
    #expect(columns.map(\.field) == ["order", "title", "site", "owner", "due"])
    #expect(columns.dropFirst().allSatisfy { $0.certainty == .guessed })
    #expect(try page(sitting).rowCount == 2)
    #expect(try page(sitting).remarks.contains { $0.text.contains("没有表头") && $0.lines.isEmpty })
    try sitting.press("down down down down enter 'measures' enter")
    #expect(try page(sitting).columns[4].certainty == .stated)
    try sitting.press("ctrl-s")
    let item = try item("楼顶漏水点", sitting)
    #expect(item.measures == "2026-12-05" && item.due == nil)
    #expect(sitting.state.session.preferences.importFields.isEmpty)
  }

  @Test func datesWithoutAYearAreAnsweredAtOnce() throws {
    var sitting = sitting()
    try sitting.press("I enter")
    #expect(try page(sitting).rows[1].cells.contains("2026-12-05") == false)
    #expect(try page(sitting).remarks.first?.question == .years)
    try sitting.press("tab tab enter")
    #expect(try page(sitting).rows[1].cells.contains("2026-12-05"))
    try sitting.press("enter")
    #expect(try page(sitting).rows[1].cells.contains("2026-12-05") == false)
  }

  @Test func theDayOfReportIsAsked() throws {
    var sitting = sitting("问题,点位,整改时限\n漏水,幸福里,2026-11-10\n")
    try sitting.press("I enter tab tab")
    #expect(try page(sitting).remarks.first?.question == .reportDay)
    try sitting.press("enter '改日' enter")
    #expect(sitting.message.contains("日期"))
    try sitting.press("ctrl-u '11-02' enter ctrl-s")
    let item = try item("漏水", sitting)
    #expect(item.reportedAt.map { SampleLedger.zone.date($0).text } == "2026-11-02")
  }

  /// The day that is said goes to every row without a day of its own, also where one is written that is none.
  @Test func theDayOfReportGoesToRowsWhoseOwnIsNoDay() throws {
    var sitting = sitting("问题,点位,上报时间\n漏水,幸福里,去年9月\n灯坏,幸福里,\n门坏,幸福里,2026-11-20\n")
    try sitting.press("I enter tab tab")
    #expect(try page(sitting).remarks.contains { $0.text.contains("第2、3行没有可用的上报时间") })
    #expect(try page(sitting).remarks.first?.question == .reportDay)
    try sitting.press("enter '11-02' enter ctrl-s")
    let zone = sitting.store.ledger.clock.zone
    for (title, day) in [("漏水", "2026-11-02"), ("灯坏", "2026-11-02"), ("门坏", "2026-11-20")] {
      #expect(try item(title, sitting).reportedAt.map { zone.date($0).text } == day)
    }
  }

  @Test func aNewNameIsSaidToBeOneThatIsThere() throws {
    var sitting = sitting()
    try sitting.press("I enter tab tab tab")
    #expect(try page(sitting).names.contains(.init(kind: .person, name: "钱多多")))
    try sitting.press("enter 'sq' enter")
    #expect(try !page(sitting).names.contains(.init(kind: .person, name: "钱多多")))
    try sitting.press("ctrl-s")
    let item = try item("消防栓漏水", sitting)
    #expect(item.owner == "sun" && sitting.store.ledger.people.named("钱多多").isEmpty)
  }

  /// Of two people of one name the one that was chosen is meant.
  @Test func aNewNameIsOneOfTwoNamesakes() throws {
    var sitting = sitting()
    for (id, role) in [("sun2", "worker"), ("sun3", "worker")] {
      sitting.store.must(
        .put(
          RecordKey(.person, RecordID(id)),
          [
            JSONMember("name", .string("周明")), JSONMember("role", .string(role)),
            JSONMember("login", .string(id)),
            JSONMember("namesake", .bool(true)),
          ]), by: SampleLedger.lead, at: SampleLedger.now)
    }
    sitting.hearOthers()
    try sitting.press("I enter tab tab tab enter 'sun3' enter")
    #expect(try page(sitting).obstacle == nil)
    try sitting.press("ctrl-s")
    #expect(try item("消防栓漏水", sitting).owner == "sun3")
  }

  @Test func whatTheTableSaysOtherwiseIsTakenWhenAsked() throws {
    let number = SampleLedger.store().ledger.items[0].item.number
    var sitting = sitting("编号,问题,点位,责任人\n\(number),3栋楼顶加盖彩钢房,佳美二区3栋,李娜\n")
    try sitting.press("I enter")
    #expect(try page(sitting).intent == nil && page(sitting).leftOutCount == 1)
    try sitting.press("tab tab")
    #expect(try page(sitting).remarks.first?.question == .updates)
    try sitting.press("enter ctrl-s")
    #expect(sitting.store.ledger.items[number]?.owner == SampleLedger.other)
  }

  /// Of a table that comes back corrected the differences are taken one by one.
  @Test func differencesAreTakenSingly() throws {
    let items = SampleLedger.store().ledger.items
    let (first, second) = (items[0].item.number, items[1].item.number)
    var sitting = sitting("编号,问题,责任人\n\(first),3栋楼顶加盖彩钢房,李娜\n\(second),消防通道停放电动车,王磊\n")
    try sitting.press("I enter tab tab")
    #expect(
      try page(sitting).remarks.map(\.question).prefix(3) == [.updates, .update(line: 2), .update(line: 3)])
    try sitting.press("down down enter ctrl-s")
    #expect(sitting.store.ledger.items[first]?.owner == SampleLedger.worker)
    #expect(sitting.store.ledger.items[second]?.owner == SampleLedger.worker)
    // All but one.
    sitting = self.sitting("编号,问题,责任人\n\(first),3栋楼顶加盖彩钢房,李娜\n\(second),消防通道停放电动车,王磊\n")
    try sitting.press("I enter tab tab enter down down enter ctrl-s")
    #expect(sitting.store.ledger.items[first]?.owner == SampleLedger.other)
    #expect(sitting.store.ledger.items[second]?.owner == SampleLedger.other)
  }

  @Test func whereNoColumnHoldsTheProblemItIsAsked() throws {
    var sitting = sitting("甲,乙\n漏水,幸福里\n")
    try sitting.press("I enter")
    #expect((sitting.state.dialogs.last as? ImportLayer)?.refusal != nil)
    sitting = self.sitting("责任人,点位,丙\n王磊,幸福里,漏水\n")
    try sitting.press("I enter")
    #expect(try page(sitting).intent == nil && page(sitting).obstacle?.contains("「问题」") == true)
    try sitting.press("down down enter 'title' enter ctrl-s")
    _ = try item("漏水", sitting)
  }

  /// A new name is accepted as it stands, joined with one that is there, or nothing is made of it and its words stay.
  @Test func aNewNameIsRefusedAndTakenBack() throws {
    var sitting = sitting()
    try sitting.press("I enter tab tab tab")
    let names = try page(sitting).names
    let place = try #require(names.firstIndex { $0.name == "钱多多" })
    // What nobody is called leaves the row that makes nothing.
    try sitting.press(String(repeating: "j ", count: place) + "enter 'zzz' enter")
    #expect(try page(sitting).names.last == names[place])
    #expect(sitting.picture.contains { $0.contains("钱多多") && $0.contains("不新增") })
    #expect(try page(sitting).remarks.contains { $0.text.contains("按您的选择不新增") })
    // Enter on it once more makes it after all; and refused again it stays out.
    try sitting.press("end enter")
    #expect(try page(sitting).names == names)
    try sitting.press("home " + String(repeating: "j ", count: place) + "enter 'zzz' enter ctrl-s")
    let ledger = sitting.store.ledger
    #expect(ledger.people.named("钱多多").isEmpty, "\(sitting.message)")
    let leak = try item("消防栓漏水", sitting)
    #expect(leak.owner == nil && leak.notes.contains { $0.text.contains("钱多多") })
  }
}
