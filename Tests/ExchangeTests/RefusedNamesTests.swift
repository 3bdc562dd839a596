import LedgerModel
import Testing

@testable import Exchange

/// Names of a table of which somebody said that nothing is made: no record comes of them, and no word is lost.
@Suite struct RefusedNamesTests {
  private static let now = Timestamp(iso8601: "2026-11-28T09:00:00+08:00")!

  private static func plan(_ refused: [String]) throws -> ImportPlan {
    let table = RawTable(rows: [
      DelimitedRecord(line: 1, cells: ["存在问题", "点位", "责任人", "责任单位", "配合单位", "网格"]),
      DelimitedRecord(line: 2, cells: ["堆物", "佳美9区9栋", "钱多多", "甲公司", "乙公司", "第九网格"]),
    ])
    let reading = try ImportReading(of: table, options: ImportOptions(today: LedgerZone.shanghai.date(now)))
    var (ids, same) = (IDSource.counting(), SameNames())
    for name in refused { same.refuse(name) }
    return ImportPlan(reading, into: Ledger(), at: now, ids: &ids, same: same)
  }

  @Test func `nothing is made of them and their words are kept`() throws {
    let names = ["佳美9区9栋", "钱多多", "甲公司", "乙公司", "第九网格"]
    let plan = try Self.plan(names)
    #expect(!plan.makesNames)
    let item = try #require(plan.items.first)
    #expect(item.item.owner == nil && item.item.site == nil && item.item.leadUnit == nil)
    #expect(item.item.address == "佳美9区9栋")
    for word in ["钱多多", "甲公司", "乙公司", "第九网格"] { #expect(item.note.contains(word), "\(item.note)") }
    let told = plan.problems.compactMap { if case .nameRefused(let name) = $0.kind { name } else { nil } }
    #expect(Set(told) == Set(names))
  }

  @Test func `a building is made without the estate that was refused`() throws {
    let plan = try Self.plan(["佳美9区"])
    #expect(plan.newSites == ["佳美9区9栋"] && plan.newPeople == ["钱多多"])
  }
}
