import LedgerModel
import Testing
import Wording

@testable import Exchange

@Suite("A row that may only repeat what the ledger has, or what has come back")
struct NeighbourTests {
  private static func item(_ number: String, state: String, closedAt: String? = nil) -> [JSONMember] {
    var fields = [
      JSONMember("number", .string(number)), JSONMember("title", .string("旧的")),
      JSONMember("state", .string(state)), JSONMember("site", .string("s1")),
      JSONMember("category", .string("0101")), JSONMember("scheme", .string("newer")),
    ]
    if let closedAt { fields.append(JSONMember("closedAt", .string(closedAt))) }
    return fields
  }

  /// A ledger with one site and one item of category 0101 there.
  private func ledger(_ fields: [JSONMember]) -> Ledger {
    .made(of: [
      (RecordKey(.site, "s1"), [JSONMember("name", .string("佳美二区"))]),
      (RecordKey(.item, "i1"), fields),
    ])
  }

  private func kinds(_ rows: String, into ledger: Ledger) throws -> [String] {
    let text = "点位名称,问题描述,问题类别,整改状态,完成时间\n" + rows
    var options = ImportOptions(today: LedgerZone.shanghai.date(testNow))
    options.categories = ledger.categories
    var ids = IDSource.counting()
    let plan = ImportPlan(
      try ImportReading(of: Array(text.utf8), options: options), into: ledger, at: testNow, ids: &ids)
    return plan.problems.compactMap { problem in
      switch problem.kind {
      case .possibleDuplicate(let number): "\(problem.line) duplicate \(number)"
      case .possibleRebound(let number): "\(problem.line) rebound \(number)"
      default: nil
      }
    }
  }

  @Test("an open item of the same category at the same site is named once, with the first row's line")
  func duplicate() throws {
    let ledger = ledger(Self.item("2023-0007", state: "inProgress"))
    let rows = "佳美二区,雨棚,私搭乱建,,\n佳美二区,车棚,私搭乱建,,\n佳美二区,纸箱,楼道乱堆放,,\n别处,雨棚,私搭乱建,,\n"
    #expect(try kinds(rows, into: ledger) == ["2 duplicate 2023-0007"])
  }

  @Test("one closed within 90 days is named, an older one and a closed row are not")
  func rebound() throws {
    let recent = ledger(Self.item("2023-0007", state: "closed", closedAt: "2023-10-01T00:00:00.000Z"))
    #expect(try kinds("佳美二区,雨棚,私搭乱建,,\n", into: recent) == ["2 rebound 2023-0007"])
    #expect(try kinds("佳美二区,雨棚,私搭乱建,已完成,2023-11-30\n", into: recent).isEmpty)
    let old = ledger(Self.item("2023-0007", state: "closed", closedAt: "2023-08-01T00:00:00.000Z"))
    #expect(try kinds("佳美二区,雨棚,私搭乱建,,\n", into: old).isEmpty)
  }

  @Test("it is said in both languages, with the number", arguments: Language.allCases)
  func words(language: Language) {
    let number = ItemNumber(year: 2023, counter: 7)
    for kind in [ImportProblem.Kind.possibleDuplicate(number), .possibleRebound(number)] {
      #expect(ImportProblem(line: 3, kind: kind).text(language).contains("2023-0007"))
    }
  }
}
