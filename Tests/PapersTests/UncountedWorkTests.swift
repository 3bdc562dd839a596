import LedgerModel
import Testing
import Wording

@testable import Papers

/// In a summary every figure has its verb; what has none is called by its title, or counted as others.
struct UncountedWorkTests {
  /// Closed in the period: with a figure that has a verb, without a figure, of a matter that belongs nowhere.
  private static func done(_ others: [String]) throws -> String {
    var office = try PaperOffice()
    let canopies = try office.add("拆雨棚", owner: "wang", due: PaperOffice.at(11, 20)) {
      ($0.category, $0.quantities) = (
        "0101", [Quantity(id: "", measure: "雨棚", unit: "处", planned: Decimal2(12))]
      )
    }
    try office.finish(canopies)
    for title in others {
      let item = try office.add(title, owner: "li", due: PaperOffice.at(11, 20)) {
        ($0.category, $0.group) = (nil, .other)
        if title == "义诊。" { $0.quantities = [Quantity(id: "", unit: "人", planned: Decimal2(30))] }
      }
      try office.finish(item)
    }
    let scope = SummaryScope(period: RatePeriod(from: PaperOffice.at(11, 1), to: PaperOffice.at(11, 30)))
    let paper = Paper.summary(office.ledger.summary(scope), of: office.ledger, language: .zh)
    return paper.paragraphs.first { $0.part == .quantities }?.generated ?? ""
  }

  @Test func `what has no figure with a verb is listed by its title, or counted as others`() throws {
    #expect(try Self.done([]) == "共完成：拆除雨棚12处。")
    #expect(try Self.done(["调解邻里纠纷", "义诊。"]) == "共完成：拆除雨棚12处。另办结“调解邻里纠纷”、“义诊”（30人）。")
    #expect(try Self.done(["甲", "乙", "丙", "丁"]) == "共完成：拆除雨棚12处。其余4件均已办结。")
  }
}
