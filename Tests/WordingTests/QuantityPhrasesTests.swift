import Testing
import Wording

@testable import LedgerModel

/// What was done is told with its verb; in English with an English unit.
struct QuantityPhrasesTests {
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
