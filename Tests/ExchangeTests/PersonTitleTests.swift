import LedgerModel
import Testing

@testable import Exchange

/// A person is made where the name is sure; a title alone is whoever the ledger calls so, and no word is lost.
@Suite("Titles are no names")
struct PersonTitleTests {
  @Test(
    "the name is taken where it is sure, the title kept",
    arguments: [
      ("副所长李伟", "李伟", "副所长"), ("李伟副所长", "李伟", "副所长"), ("李伟 副所长", "李伟", "副所长"), ("副所长 李伟", "李伟", "副所长"),
      ("社区党总支副书记陈静", "陈静", "社区党总支副书记"), ("第二网格网格员王磊", "王磊", "第二网格网格员"), ("网格员欧阳志远", "欧阳志远", "网格员"),
      ("王磊书记", "王磊", "书记"), ("业主李四", "李四", "业主"), ("王磊 13800000001 13900000002", "王磊", "13900000002"),
      ("主任科员李伟", "李伟", "主任科员"), ("李伟常务副主任", "李伟", "常务副主任"),
    ])
  func sure(cell: String, name: String, remark: String) {
    let people = PersonMention.people(in: cell)
    #expect(people.map(\.name) == [name])
    #expect(people.first?.remark == remark)
    #expect(people.first?.isUnsure == false)
  }

  @Test(
    "a title alone is not sure",
    arguments: ["张主任", "社区书记", "副所长", "李副主任", "网格员3", "张姐", "李工", "王队", "小王", "老李", "陈某某", "书记", "社区书记办公室"])
  func unsure(cell: String) {
    #expect(PersonMention.people(in: cell).map(\.isUnsure) == [true])
  }

  @Test(
    "names are sure", arguments: ["王磊", "欧阳志远", "买买提·艾力", "Wang Lei", "陈和平", "刘洋", "李平安"])
  func names(cell: String) {
    #expect(PersonMention.people(in: cell).map(\.isUnsure) == [false])
  }

  @Test(
    "an office and its man",
    arguments: [
      ("物业公司王磊", "物业公司", "王磊", nil), ("物业公司经理王磊", "物业公司", "王磊", "经理"), ("司法所李明", "司法所", "李明", nil),
      ("派出所民警李明", "派出所", "李明", "民警"), ("城管中队张队", "城管中队", "张队", nil),
    ] as [(String, String, String, String?)])
  func offices(cell: String, unit: String, name: String, remark: String?) {
    let person = PersonMention.people(in: cell).first
    #expect((person?.unit, person?.name, person?.remark) == (unit, name, remark))
  }

  @Test("offices are units", arguments: ["社区", "城管", "交警", "市政所", "水务局", "司法所", "交警队", "街道办"])
  func units(name: String) {
    #expect(PersonMention.people(in: name).map(\.looksLikeUnit) == [true])
  }

  private func plan(_ cells: [String], more: String = "") throws -> (plan: ImportPlan, items: [Item]) {
    let rows = cells.enumerated().map { "q\($0.offset),\"\($0.element)\"\n" }.joined()
    let reading = try ImportReading(
      of: Array("存在问题,责任人\n\(rows)".utf8),
      options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
    var ids = IDSource.counting()
    let plan = ImportPlan(reading, into: CaseTests.ledger, at: CaseTests.now, ids: &ids)
    return (plan, try CaseTests.items(plan).items)
  }

  @Test("nobody is made of a title: it is a note, and said; what stands beside a name is kept and said")
  func imported() throws {
    let (plan, items) = try plan(["张主任", "社区书记", "13800000001", "副所长李伟", "王磊 13911111111", "城管中队张队"])
    #expect(plan.newPeople == ["李伟"])
    #expect(plan.newUnits == ["城管中队"])
    #expect(
      items.map { $0.notes.map(\.text).joined() } == [
        "责任人：张主任", "责任人：社区书记", "", "责任人：李伟（副所长）", "", "责任人：张队",
      ])
    // A telephone number stands in no note.
    #expect(items.map(\.contact) == ["", "", "责任人：13800000001", "", "责任人：王磊（13911111111）", ""])
    let kinds = plan.problems.map(\.kind)
    #expect(kinds.contains(.personUnsure("张主任")) && kinds.contains(.personUnsure("社区书记")))
    #expect(kinds.contains(.contactKept("王磊（13911111111）")))
    #expect(kinds.contains(.noPerson("13800000001")) && kinds.contains(.wordsKept("李伟（副所长）")))
    #expect(items[4].owner == "wl")
  }

  @Test("whoever the ledger calls so is meant, and --same says who it is")
  func known() throws {
    let ledger = Ledger.made(of: [
      (RecordKey(.person, "me"), [JSONMember("name", .string("内勤")), JSONMember("role", .string("lead"))]),
      (
        RecordKey(.person, "zz"), [JSONMember("name", .string("张主任")), JSONMember("role", .string("worker"))]
      ),
      (RecordKey(.unit, "u1"), [JSONMember("name", .string("平安志愿队伍"))]),
    ])
    let text = "存在问题,责任人,责任单位\na,张主任,\nb,李主任,\nc,平安志愿队伍,\n"
    let reading = try ImportReading(
      of: Array(text.utf8), options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
    var ids = IDSource.counting()
    let same = try SameNames(["李主任=张主任"], in: ledger)
    let plan = ImportPlan(reading, into: ledger, at: CaseTests.now, ids: &ids, same: same)
    let items = try CaseTests.items(plan, into: ledger).items
    #expect(items.map(\.owner) == ["zz", "zz", nil])
    #expect(items[2].leadUnit == "u1")
    #expect(!plan.makesNames)
  }
}
