import LedgerModel
import Testing

@testable import Exchange

/// Nobody and nothing comes in twice by the way it is typed; two of one name are told apart by what stands behind it.
@Suite struct NamesakeImportTests {
  private func ledger(namesake: Bool) -> Ledger {
    func named(_ name: String, _ more: JSONMember...) -> [JSONMember] {
      [JSONMember("name", .string(name))] + more
    }
    let worker = JSONMember("role", .string("worker"))
    return .made(
      of: [
        (RecordKey(.person, "p1"), named("王磊", worker)), (RecordKey(.unit, "u1"), named("城管中队")),
        (RecordKey(.grid, "g1"), named("第一网格", JSONMember("workers/p1", .bool(true)))),
        (RecordKey(.site, "s1"), named("金山路3号", JSONMember("grid", .string("g1")))),
      ]
        + (namesake
          ? [(RecordKey(.person, "p2"), named("王磊", worker, JSONMember("unit", .string("u1"))))] : []))
  }

  private func plan(_ text: String, _ ledger: Ledger) throws -> ImportPlan {
    let options = ImportOptions(today: LedgerZone.shanghai.date(testNow))
    var ids = IDSource.counting(after: 100)
    return ImportPlan(
      try ImportReading(of: Array(text.utf8), options: options), into: ledger, at: testNow, ids: &ids)
  }

  private func imported(_ plan: ImportPlan) -> ImportedItem? {
    if case .importItem(let item) = plan.intents.last { item } else { nil }
  }

  @Test func whatIsThereIsJoined() throws {
    let made = try plan(
      "点位,存在问题,责任人,牵头单位,网格\n⾦⼭路 ３号,井盖缺失,王　磊,城管中队\u{200B},第一网格\n", ledger(namesake: false))
    #expect(made.newPeople.isEmpty && made.newSites.isEmpty && made.newUnits.isEmpty && made.newGrids.isEmpty)
  }

  @Test func oneNewNameTypedInTwoWaysIsOne() throws {
    let made = try plan(
      "点位,存在问题,责任人\n银山路３号,甲,李　娜\n银山路3号,乙,李娜\n", ledger(namesake: false))
    #expect(made.newPeople == ["李　娜"] || made.newPeople == ["李娜"])
    #expect(made.newSites.count { $0.hasSuffix("号") } == 1)
  }

  @Test(arguments: [
    ("王磊（第一网格）", "p1"), ("王磊(城管中队)", "p2"), ("王磊（p2）", "p2"), ("王磊", nil), ("王磊（组长）", nil),
  ])
  func whatStandsBehindANameDecides(text: String, id: String?) throws {
    let made = try plan("点位,存在问题,责任人\n金山路3号,井盖缺失,\(text)\n", ledger(namesake: true))
    let item = try #require(imported(made))
    #expect(item.item.owner?.text == id)
    #expect(made.newPeople.isEmpty)
    // What decided is no remark any more.
    #expect(item.note.isEmpty == (id != nil))
  }

  @Test func bothMayStandInOneCell() throws {
    let made = try plan("点位,存在问题,协办人\n金山路3号,甲,王磊（第一网格）、王磊（城管中队）\n", ledger(namesake: true))
    let item = try #require(imported(made))
    #expect(item.item.helpers == ["p1", "p2"])
  }
}
