import LedgerModel
import Testing
import Wording

@testable import Exchange

@Suite("An import says what it met, in both languages")
struct ImportTextTests {
  private func plan(_ text: String) throws -> ImportPlan {
    let options = ImportOptions(today: CivilDate(year: 2023, month: 12, day: 1)!)
    var ids = IDSource.counting()
    return ImportPlan(
      try ImportReading(of: Array(text.utf8), options: options), into: Ledger(), at: testNow, ids: &ids)
  }

  @Test("problems name line, column and what stood there")
  func problems() throws {
    let plan = try plan("问题,整改时限,上报时间\nx,8月7日,2023-08-01")
    #expect(
      plan.problems.map { $0.text(.zh) } == [
        "第2行「整改时限」:「8月7日」日期不完整,建议为 2023-08-07:用 --accept-years 采用,否则作为进展保留"
      ])
    #expect(
      plan.problems.map { $0.text(.en) }
        == [
          "line 2, \"整改时限\": \"8月7日\" is not a whole date; proposed is 2023-08-07: --accept-years takes it, "
            + "else it is kept as a note"
        ])
  }

  @Test("the summary counts items and lists what is new, not thousands of names")
  func summary() throws {
    let rows = (1...20).map { "\($0)路,灯坏,张三,社区居委会,已完成" }.joined(separator: "\n")
    let plan = try plan("点位,问题,责任人,责任单位,整改状态\n\(rows)\n1路,门坏,李四,社区居委会,作废")
    #expect(
      plan.summary(.en) == [
        "20 items, 20 of them closed", "20 without a closing date: no on-time rate counts them",
        "new people: 张三", "new units: 社区居委会",
        "new sites: 1路, 2路, 3路, 4路, 5路, 6路, 7路, 8路, 9路, 10路, 11路, 12路 and 8 more", "1 left out",
      ])
    #expect(plan.skipped.first?.text(.zh) == "第22行「门坏」:原表中不予立案、重复或作废")
    #expect(try self.plan("问题\n作废").summary(.zh) == ["1 项,其中已销号 0 项"])
  }

  @Test("a refusal says the byte and what to do", arguments: Language.allCases)
  func refusals(language: Language) {
    let text = ImportRefusal.undecodable(UndecodableText(encoding: .gb18030, offset: 4711)).text(language)
    #expect(text.contains("4711") && text.contains("gb18030") && text.contains("UTF-8"))
    let missing = UndecodableText(encoding: .gb18030, offset: 0, cause: .noConverter)
    let told = ImportRefusal.undecodable(missing).text(language)
    #expect(told.contains("gb18030") && told.contains("gconv") && told.contains("UTF-8"))
    #expect(ImportRefusal.noTitleColumn(["", "责任人"]).text(language).contains("责任人"))
  }
}
