import LedgerModel
import Testing

@testable import Exchange

/// Cells that name more than one place, or nobody for sure: nothing is made of a guess, and no word is lost.
@Suite struct UnsureNamesTests {
  private static func named(_ name: String, _ more: JSONMember...) -> [JSONMember] {
    [JSONMember("name", .string(name))] + more
  }

  private func plan(
    _ text: String, into ledger: Ledger = Ledger(), acceptsProposals: Bool = false
  ) throws -> ImportPlan {
    let options = ImportOptions(today: LedgerZone.shanghai.date(testNow))
    var ids = IDSource.counting()
    return ImportPlan(
      try ImportReading(of: Array(text.utf8), options: options), into: ledger, at: testNow, ids: &ids,
      acceptsProposals: acceptsProposals)
  }

  private func items(_ plan: ImportPlan) -> [ImportedItem] {
    plan.intents.compactMap { if case .importItem(let item) = $0 { item } else { nil } }
  }

  @Test(
    "a cell that names several sites is none of them: what all belong to is taken, the words stay as the address",
    arguments: [
      ("幸福里3栋、5栋", "幸福里"), ("幸福里3栋和5栋", "幸福里"), ("幸福里3-5栋", "幸福里"), ("幸福里3栋/幸福里5栋", "幸福里"),
      ("幸福里，平安里", nil), ("幸福里3栋、平安里5栋", nil),
    ] as [(String, String?)])
  func severalSites(cell: String, estate: String?) throws {
    let plan = try plan("问题,点位,上报时间\n堆物,\"\(cell)\",2026-05-01\n")
    let item = try #require(items(plan).first).item
    #expect(item.address == cell)
    #expect(plan.newSites == [estate].compactMap { $0 })
    #expect(plan.problems.contains { $0.kind == .severalSites(cell, estate) })
  }

  @Test(
    "one place stays one place",
    arguments: ["中山路与解放路交叉口", "和平路", "幸福里3栋", "和美花园和谐广场", "佳美二区12-1栋", "幸福里3号楼2单元"])
  func oneSite(cell: String) throws {
    let plan = try plan("问题,点位,上报时间\n堆物,\(cell),2026-05-01\n")
    #expect(plan.newSites.contains(cell) && !plan.problems.contains { $0.kind == .severalSites(cell, nil) })
    #expect(try #require(items(plan).first).item.address.isEmpty)
  }

  @Test("who is called so in the ledger is meant by 小王, and nobody else is made of it")
  func familiarNames() throws {
    let table = "问题,点位,责任人,上报时间\n堆物,幸福里,小王,2026-05-01\n"
    let strange = try plan(table)
    #expect(strange.newPeople.isEmpty && strange.problems.contains { $0.kind == .personUnsure("小王") })
    #expect(items(strange).first?.note.contains("小王") == true)
    let known = Ledger.made(of: [
      (RecordKey(.person, "p1"), Self.named("小王", JSONMember("role", .string("worker"))))
    ])
    #expect(items(try plan(table, into: known)).first?.item.owner == "p1")
  }
}
