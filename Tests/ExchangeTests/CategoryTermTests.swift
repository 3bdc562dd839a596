import LedgerModel
import Testing
import Wording

@testable import Exchange

/// What a category gives an item without the file saying it is said, and shown before it is saved; who checked an item is
/// whoever the file says.
@Suite("Due dates by the category's limit are told, and checks are whose they were")
struct CategoryTermTests {
  private static func plan(_ text: String, into ledger: Ledger = CaseTests.ledger) throws -> ImportPlan {
    let reading = try ImportReading(
      of: Array(text.utf8), options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
    var ids = IDSource.counting()
    return ImportPlan(reading, into: ledger, at: CaseTests.now, ids: &ids)
  }

  @Test("a due date that follows from the category is said with its day, and is the one that the item gets")
  func told() throws {
    let plan = try Self.plan(
      "存在问题,问题类别,上报时间,整改时限\n堆物,2101,2026-11-05,\n灯坏,路灯,2026-11-05,2026-11-20\n漏水,供水管道,,长期坚持\n")
    let items = try CaseTests.items(plan).items
    #expect(items.map { CaseTests.day($0.due) } == ["2026-11-09", "2026-11-20", nil])
    #expect(plan.rows.map(\.due) == items.map(\.due))
    #expect(plan.rows.map(\.isDueByCategory) == [true, false, false])
    #expect(plan.rows.map(\.state) == [.registered, .registered, .reported])
    let day = CivilDate(year: 2026, month: 11, day: 9)!
    #expect(plan.problems.map(\.kind).contains(.dueByCategory(DateProposal(raw: "2101", proposed: day))))
    let shown = plan.preview(in: .shanghai, .zh).rows
    #expect(shown.map { $0[5] } == ["2026-11-09 按类别", "2026-11-20", ""])
    let json = plan.json(in: .shanghai, .zh)["items"]?.elements ?? []
    #expect(json.map { $0["dueByCategory"] } == [.bool(true), .bool(false), .bool(false)])
  }

  @Test("many of them are one remark of the table, with how many they are", arguments: Language.allCases)
  func often(language: Language) throws {
    let rows = (1...6).map { "堆物\($0),2101,2026-11-05\n" }.joined()
    let plan = try Self.plan("存在问题,问题类别,上报时间\n\(rows)")
    let told = plan.problems.filter { if case .dueByCategoryOften = $0.kind { true } else { false } }
    #expect(told.count == 1 && told[0].line == 1)
    #expect(told[0].text(language).contains("6") && told[0].text(language).contains("2026-11-09"))
    #expect(!plan.problems.contains { if case .dueByCategory = $0.kind { true } else { false } })
  }

  @Test("words that are other words for a category are said once, names and codes are not")
  func aliases() throws {
    let plan = try Self.plan(
      "存在问题,问题类别\na,pothole\nb,pothole\nc,道路破损\nd,0113\ne,113\nf,牛皮癣\ng,环境卫生\nh,飞线充电\n")
    let meant = plan.problems.compactMap {
      if case .categoriesMeant(let meant) = $0.kind { meant } else { nil }
    }
    #expect(meant.map { $0.map(\.words) } == [["pothole", "牛皮癣"]])
    #expect(meant.first?.map(\.category.code) == ["0113", "0201"])
    #expect(plan.problems.contains { $0.text(.zh).contains("「pothole」即道路破损") })
  }

  @Test("a service of Open311 that has a limit says so")
  func open311() throws {
    let json =
      #"[{"service_request_id":"1","service_name":"Pothole","status":"open","requested_datetime":"2026-11-19T10:00:00+08:00","description":"hole"}]"#
    let options = ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
    var ids = IDSource.counting()
    let plan = ImportPlan(
      try ImportReading(json: Array(json.utf8), options: options), into: CaseTests.ledger, at: CaseTests.now,
      ids: &ids)
    #expect(CaseTests.day(plan.rows[0].due) == "2026-11-26")
    #expect(plan.problems.contains { if case .dueByCategory = $0.kind { true } else { false } })
    #expect(plan.problems.contains { if case .categoriesMeant = $0.kind { true } else { false } })
  }

  @Test("the step of the check is whose it was, entered by who imports")
  func checked() throws {
    let text = "存在问题,责任人,上报时间,完成时间,整改状态,验收人\n"
    func brought(_ rows: String) throws -> [Item] { try CaseTests.items(Self.plan(text + rows)).items }
    let items = try brought(
      "a,王磊,2026-11-01,2026-11-10,已完成,李秀英\nb,王磊,2026-11-01,2026-11-10,已完成,王磊\nc,王磊,2026-11-01,2026-11-10,已完成,周某某\n"
        + "d,王磊,2026-11-01,,整改中,李秀英\ne,王磊,2026-11-01,,已完成,李秀英\nf,王磊,2026-11-01,2026-11-10,已完成,李秀英（组长）\n")
    let check = try #require(items[0].steps.last { $0.action == .pass })
    #expect((check.by, check.enteredBy, check.told) == ("lx", "me", items[0].closedAt))
    // Nobody checks their own work, a stranger or an open item's checker is a note, and so is what stands beside a name.
    #expect(items[1...].allSatisfy { $0.steps.allSatisfy { $0.by == "me" } })
    #expect(
      items.map { $0.notes.map(\.text).joined() } == [
        "", "验收人：王磊", "验收人：周某某", "验收人：李秀英", "验收人：李秀英", "验收人：李秀英（组长）",
      ])
  }
}
