import Testing
import Wording

@testable import LedgerModel
@testable import Queries

/// Words that find nothing and were hardly meant as words are told with what finds it; others are words.
@Suite struct WordRemarkTests {
  private func remarks(_ text: String, _ language: Language = .zh) throws -> [String] {
    try Query(text, in: QueryTestLedger.scope).remarksOnNothing(language)
  }

  @Test(arguments: ["HM-7", "2026-0099", "GD-2026-89", "999", "A_1/2"])
  func aNumberThatNothingBearsIsSaid(text: String) throws {
    #expect(try remarks(text) == ["没有编号或外部编号为“\(text)”的事项"])
    #expect(try remarks("\(text) state:open", .en) == ["no item has the number '\(text)', here or elsewhere"])
  }

  @Test(
    arguments: [
      ("未结", "state:open"), ("红灯", "lamp:red"), ("red", "lamp:red"), ("紧急", "severity:urgent"),
      ("待派单", "state:registered"), ("第12网格", "grid:12"), ("城管中队", "unit:城管中队"), ("网格2", "grid:2"),
      ("2网格", "grid:2"), ("责任人是王磊", "owner:王磊"), ("责任人为李四", "owner:李四"), ("本周到期", "due:本周"),
      ("今天上报", "reported:今天"), ("11-30前到期", "due:11-30前"), ("王磊责任人", "owner:王磊"),
    ] as [(String, String)])
  func aValueIsToldWithItsField(text: String, term: String) throws {
    let told = try remarks(text)
    #expect(told.count == 1 && told[0].contains("“\(text)”"), "\(told)")
    // What is offered is understood, and asks for what was meant.
    let offered = try #require(told.first?.split(separator: " ").last.map(String.init))
    func asked(_ text: String) throws -> [[QueryMeaning]] {
      try Query(text, in: QueryTestLedger.scope).understandings.map(\.meanings)
    }
    #expect(try asked(offered) == asked(term), "\(offered)")
    #expect(try remarks(text, .en).first?.contains("asks for the field") == true)
  }

  @Test(arguments: [("1-5", "1..5"), ("3~8", "3..8"), ("2至7", "2..7")])
  func aSpanOfNumbersIsToldAsARange(text: String, span: String) throws {
    #expect(try remarks(text).first?.hasSuffix(span) == true)
  }

  /// What is found is no matter for a remark, nor are ordinary words, fields and words that must not be there.
  @Test(arguments: [
    "消防", "17", "GD-2026-88", "飞碟", "消防 飞碟", "not 未结", "state:open", "", "lamp red", "\"没有的 东西\"",
  ])
  func wordsAreWords(text: String) throws {
    #expect(try remarks(text).isEmpty)
  }
}
