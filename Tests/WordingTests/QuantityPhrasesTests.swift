import Testing
import Wording

@testable import LedgerModel

/// What was done is told with its verb; in English with an English unit.
struct QuantityPhrasesTests {
  /// Nothing is done to people, and what belongs nowhere is named so; a list of matters reads as one.
  @Test func `people and other matters are told without a verb`() {
    func done(_ measure: QuantityMeasure, _ name: String, _ unit: String, _ language: Language = .zh)
      -> String
    {
      let sum = QuantitySum(
        measure: measure, unit: unit, figure: Decimal2(127), least: Decimal2(127), approximation: nil,
        uncounted: nil, items: 1)
      return QuantityPhrases(language).done(name, sum)
    }
    #expect(done(.group(.other), "其他", "人") == "其他事项涉及127人")
    #expect(done(.group(.other), "其他", "间") == "其他事项计127间")
    #expect(done(.group(.other), "other", "人", .en) == "other matters: 127 people")
    #expect(done(.category(code: "2201", scheme: nil), "机动车乱停放", "人次") == "机动车乱停放涉及127人次")
    let dispute = QuantityMeasure.category(code: "2301", scheme: nil)
    #expect(done(dispute, "业委会 / 物业 / 纠纷", "份") == "办理业委会、物业、纠纷127份")
    #expect(done(dispute, "committee, firm, dispute", "份", .en) == "committee/firm/dispute: 127 files")
    #expect(done(.named("a / b"), "a / b", "个") == "a / b127个")
  }

  @Test(
    arguments: [
      ("0101", "处", 320, Approximation(behind: "多"), "拆除私搭乱建320多处", "canopy: over 320 places removed"),
      ("0111", "车", 50, Approximation(behind: "余"), "清理私搭乱建50余车", "canopy: over 50 truckloads cleared"),
      ("C0137", "盏", 1, nil, "修复私搭乱建1盏", "canopy: 1 lamp repaired"),
      ("2201", "个", 200, Approximation(before: "约"), "完成私搭乱建约200个", "canopy: about 200 pieces"),
      ("0409", "辆", 5, nil, "整治私搭乱建5辆", "canopy: 5 vehicles dealt with"),
    ] as [(String, String, Int, Approximation?, String, String)])
  func `each figure has its verb`(
    category: String, unit: String, figure: Int, about: Approximation?, zh: String, en: String
  ) {
    let sum = QuantitySum(
      measure: .category(code: category, scheme: nil), unit: unit, figure: Decimal2(figure),
      least: Decimal2(figure),
      approximation: about, uncounted: nil, items: 1)
    #expect(QuantityPhrases(.zh).done("私搭乱建", sum) == zh)
    #expect(QuantityPhrases(.en).done("canopy", sum) == en)
  }
}
