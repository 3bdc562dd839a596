import Testing
import Wording

@testable import LedgerModel

/// What was done is told with its verb; in English with an English unit.
struct QuantityPhrasesTests {
  private static func done(
    _ measure: QuantityMeasure, _ name: String, _ unit: String, _ language: Language = .zh,
    of works: [QuantityMeasure] = []
  ) -> String {
    var sum = QuantitySum(
      measure: measure, unit: unit, figure: Decimal2(127), least: Decimal2(127), approximation: nil,
      uncounted: nil, items: 1)
    sum.works = works
    return QuantityPhrases(language).done(name, sum)
  }

  /// Nothing is done to people; a list of matters reads as one.
  @Test func `people are told without a verb`() {
    #expect(Self.done(.category(code: "2201", scheme: nil), "机动车乱停放", "人次") == "机动车乱停放涉及127人次")
    #expect(Self.done(.named("义诊"), "义诊", "人") == "义诊127人")
    let dispute = QuantityMeasure.category(code: "2301", scheme: nil)
    #expect(Self.done(dispute, "业委会 / 物业 / 纠纷", "份") == "办理业委会、物业、纠纷127份")
    #expect(
      Self.done(dispute, "committee, firm, dispute", "份", .en) == "committee/firm/dispute: 127 files settled")
  }

  /// What somebody counted by a name of their own has the verb of the work that it was counted in.
  @Test(
    arguments: [
      ("雨棚", ["0101"], "拆除雨棚127个", "雨棚: 127 pieces removed"),
      ("公共车位", ["2201"], "施划公共车位127个", "公共车位: 127 pieces marked"),
      ("垃圾", ["0110", "0111"], "清理垃圾127个", "垃圾: 127 pieces cleared"),
      ("水箱", ["0101", "0505"], "完成水箱127个", "水箱: 127 pieces done"),
      ("宣传栏", [], "完成宣传栏127个", "宣传栏: 127 pieces done"),
      ("拆除雨棚", ["0505"], "拆除雨棚127个", "拆除雨棚: 127 pieces"),
      ("a / b", ["0101"], "拆除a / b127个", "a / b: 127 pieces removed"),
    ] as [(String, [String], String, String)])
  func `a name of one's own has its work's verb`(name: String, codes: [String], zh: String, en: String) {
    let works = codes.map { QuantityMeasure.category(code: $0, scheme: nil) }
    #expect(Self.done(.named(name), name, "个", of: works) == zh)
    #expect(Self.done(.named(name), name, "个", .en, of: works) == en)
  }

  @Test(
    arguments: [
      ("0101", "处", 320, Approximation(behind: "多"), "拆除私搭乱建320多处", "canopy: over 320 places removed"),
      ("0111", "车", 50, Approximation(behind: "余"), "清理私搭乱建50余车", "canopy: over 50 truckloads cleared"),
      ("C0137", "盏", 1, nil, "修复私搭乱建1盏", "canopy: 1 lamp repaired"),
      ("2201", "个", 200, Approximation(before: "约"), "完成私搭乱建约200个", "canopy: about 200 pieces done"),
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
