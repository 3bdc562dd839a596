import LedgerModel
import Testing

@testable import Exchange

/// A person is made of a full name alone; every other word in a column of people is a note.
@Suite("Nobody is made of what is no name")
struct NoNameTests {
  @Test(
    "words that are no names are not sure",
    arguments: [
      "同上", "未定", "施工方", "单位", "单位负责人", "房东王", "施工队长", "项目方", "商家", "农户", "管理员", "当事人", "应急办公", "全体", "尽快",
      "另行安排",
      "暂无人", "党员", "安保", "路长", "司机", "值班员", "待分配", "TBD", "网格员", "楼管", "房东", "原赵敏", "经营者", "王磊2",
    ])
  func unsure(cell: String) {
    let people = PersonMention.people(in: cell)
    #expect(people.allSatisfy { $0.isUnsure || $0.isGroup || $0.looksLikeUnit }, "\(people)")
  }

  @Test(
    "names stay names",
    arguments: ["王磊", "欧阳志远", "司马光", "方明", "单建国", "施工", "安然", "田园", "買買提·艾力", "陳靜", "歐陽修", "Wang Lei", "李商隐"])
  func sure(cell: String) {
    // 施工 alone is no name.
    #expect(PersonMention.people(in: cell).map(\.isUnsure) == [cell == "施工"])
  }

  @Test(
    "of who it was and who it is now the latter is meant, and the whole is kept",
    arguments: [
      ("原赵敏现孙浩", "孙浩"), ("赵敏转孙浩", "孙浩"), ("赵敏→孙浩", "孙浩"), ("赵敏改为孙浩", "孙浩"), ("原赵敏，现孙浩", "孙浩"),
      ("孙浩接替赵敏", "孙浩"),
      ("由赵敏调整为孙浩", "孙浩"), ("原赵敏 现孙浩", "孙浩"), ("赵敏移交给孙浩", "孙浩"),
    ])
  func handover(cell: String, name: String) {
    let people = PersonMention.people(in: cell)
    #expect(people.map(\.name) == [name])
    #expect(people.first?.remark?.contains("赵敏") == true, "\(people)")
  }

  @Test(
    "a name and an office beside it are a person and a unit",
    arguments: [
      ("赵敏及物业公司", ["赵敏", "物业公司"]), ("物业公司和赵敏", ["物业公司", "赵敏"]), ("城管中队与赵敏", ["城管中队", "赵敏"]),
      ("市场监管所及派出所", ["市场监管所", "派出所"]), ("安全与应急管理局", ["安全与应急管理局"]), ("和平街道办", ["和平街道办"]), ("王磊及3名队员", ["王磊"]),
      ("王磊带队", ["王磊"]), ("王磊和志愿者", ["王磊"]),
    ])
  func besides(cell: String, names: [String]) {
    #expect(PersonMention.people(in: cell).map(\.name) == names)
  }

  @Test("the import makes nobody of them, keeps every word, and sets who is sure")
  func imported() throws {
    let cells = ["未定", "施工方", "单位负责人", "房东王", "原王磊现李秀英", "王磊及物业公司", "周强及3名队员"]
    let rows = cells.enumerated().map { "q\($0.offset),\($0.element)\n" }.joined()
    let reading = try ImportReading(
      of: Array("存在问题,责任人\n\(rows)".utf8),
      options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
    var ids = IDSource.counting()
    let plan = ImportPlan(reading, into: CaseTests.ledger, at: CaseTests.now, ids: &ids)
    #expect(plan.newPeople == ["周强"] && plan.newUnits == ["物业公司"])
    let items = try CaseTests.items(plan).items
    #expect(items.prefix(6).map(\.owner) == [nil, nil, nil, nil, "lx", "wl"])
    #expect(
      items.map { $0.notes.map(\.text).joined() } == [
        "责任人：未定", "责任人：施工方", "责任人：单位负责人", "责任人：房东王", "责任人：李秀英（原王磊现李秀英）", "", "责任人：周强（及3名队员）",
      ])
  }
}
