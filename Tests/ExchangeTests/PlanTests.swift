import Foundation
import LedgerModel
import Testing

@testable import Exchange

@Suite("What was read is brought into a ledger")
struct PlanTests {
  private static func named(_ name: String, _ more: JSONMember...) -> [JSONMember] {
    [JSONMember("name", .string(name))] + more
  }

  private static func item(_ number: String, _ title: String, _ more: JSONMember...) -> [JSONMember] {
    [JSONMember("number", .string(number)), JSONMember("title", .string(title))] + more
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

  private func moment(_ text: String) -> Timestamp? { Timestamp(iso8601: text) }

  @Test("an office's ledger makes its people, sites and units once, then the items")
  func office() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: "A-community-gb18030.csv")))
    let reading = try ImportReading(
      of: bytes, options: ImportOptions(today: CivilDate(year: 2026, month: 1, day: 1)!))
    var ids = IDSource.counting()
    let plan = ImportPlan(
      reading, into: Ledger(), at: testNow, ids: &ids)
    #expect(plan.itemCount == 60)
    #expect(plan.closedCount == reading.rows.count(where: \.isClosed))
    #expect(Set(plan.newPeople) == ["刘洋", "王磊", "赵敏", "买买提·艾力", "陈静", "李秀英", "张伟", "欧阳志远"])
    #expect(plan.newPeople.count == 8)
    #expect(Set(plan.newUnits) == ["社区居委会", "城管执法大队", "市场监管所", "绿洲物业", "派出所", "环卫所"])
    #expect(plan.newSites.prefix(2) == ["亚美小区", "亚美小区13栋"])
    #expect(Set(plan.newSites).count == plan.newSites.count)
    #expect(plan.skipped.isEmpty)
    let first = try #require(items(plan).first)
    #expect(first.item.due == moment("2023-07-08T23:59:59+08:00"))
    #expect(first.item.group == .parking)
    #expect(first.item.quantities == [Quantity(id: "", unit: "个", planned: Decimal2(1))])
    #expect(!first.isClosed)
    // The 28th tick: 45122 is 2023-07-15.
    let closed = items(plan)[22]
    #expect(closed.isClosed)
    #expect(closed.closedAt == moment("2023-07-15T23:59:59+08:00"))
    #expect(closed.item.quantities.first?.done == Decimal2(6))
    // Everything that an item names is made before it.
    var made: Set<RecordID> = []
    for intent in plan.intents {
      switch intent {
      case .put(let key, _): made.insert(key.id)
      case .importItem(let imported):
        let item = imported.item
        #expect(
          ([item.owner, item.site, item.leadUnit].compactMap(\.self) + item.helpers).allSatisfy(made.contains)
        )
        #expect(item.owner != nil && item.site != nil)
      default: Issue.record("an import only makes things")
      }
    }
  }

  @Test("known names are found, a phone number tells namesakes apart, who left owns nothing open")
  func people() throws {
    let ledger = Ledger.made(of: [
      (
        RecordKey(.person, "a"),
        PlanTests.named(
          "张伟", JSONMember("phone", .string("13800000001")), JSONMember("role", .string("worker")))
      ),
      (
        RecordKey(.person, "b"),
        PlanTests.named(
          "张伟", JSONMember("phone", .string("13800000002")), JSONMember("role", .string("lead")))
      ),
      (RecordKey(.person, "c"), PlanTests.named("王磊", JSONMember("active", .bool(false)))),
      (RecordKey(.person, "d"), PlanTests.named("陈静", JSONMember("role", .string("worker")))),
      (RecordKey(.person, "e"), PlanTests.named("赵主任")),
      (RecordKey(.site, "s"), PlanTests.named("一栋")),
    ])
    let plan = try plan(
      "点位,问题,责任人,分管领导,核查人,整改状态\n一栋,a,张伟13800000002,陈静,,\n一栋,b,张伟,,,\n一栋,c,王磊,,,\n一栋,d,王磊、李四,李四,赵六,已完成\n一栋,e,陈静（组长）,,,\n一栋,f,赵主任,赵主任,,",
      into: ledger)
    #expect(items(plan).map(\.item.owner) == ["b", nil, nil, nil, "d", nil])
    #expect(items(plan)[3].item.helpers.count == 1)
    #expect(items(plan)[5].item.leader == "e")
    #expect(items(plan)[0].item.leader == "d")
    #expect(items(plan)[1].note == "责任人：张伟")
    #expect(items(plan)[3].note == "责任人：王磊\n核查人：赵六")
    #expect(items(plan)[4].note == "责任人：陈静（组长）")
    #expect(plan.newPeople == ["李四"])
    // First met as a leader, then as a helper: a worker.
    #expect(
      plan.intents.first
        == .put(
          RecordKey(.person, "p1"),
          [JSONMember("name", .string("李四")), JSONMember("role", .string("worker"))]))
    #expect(
      plan.problems.map(\.kind) == [
        .noReportDates, .personAmbiguous("张伟"), .personInactive("王磊"), .closedWithoutDate,
        .personInactive("王磊"), .wordsKept("赵六"),
        .wordsKept("陈静（组长）"), .personMayNotOwn("赵主任"),
      ])
    #expect(items(plan).allSatisfy { $0.item.site == "s" })
  }

  @Test("a file that is imported again comes in once; the same words twice are two items")
  func again() throws {
    let ledger = Ledger.made(of: [
      (RecordKey(.site, "s"), PlanTests.named("一栋")),
      (
        RecordKey(.item, "i1"),
        PlanTests.item(
          "2023-0001", "灯坏", JSONMember("site", .string("s")), JSONMember("description", .string("灯坏")))
      ),
      (
        RecordKey(.item, "i2"), PlanTests.item("2023-0002", "漏水", JSONMember("reference", .string("W-77001")))
      ),
      (RecordKey(.item, "i3"), PlanTests.item("2023-0003", "门坏")),
    ])
    let plan = try plan(
      "台账编号,工单号,点位,问题\n,,一栋,灯坏\n,,一栋,灯坏\n,,二栋,灯坏\n,W-77001,三栋,漏水\n,W-77002,三栋,漏水\n2023-0003,,,门坏\n2023-0003,,,别的\n,,一栋,重复的",
      into: ledger)
    #expect(
      plan.skipped == [
        SkippedRow(line: 2, title: "灯坏", reason: .alreadyThere(ItemNumber(year: 2023, counter: 1))),
        SkippedRow(line: 5, title: "漏水", reason: .alreadyThere(ItemNumber(year: 2023, counter: 2))),
        SkippedRow(line: 7, title: "门坏", reason: .alreadyThere(ItemNumber(year: 2023, counter: 3))),
      ])
    #expect(items(plan).map(\.item.title) == ["灯坏", "灯坏", "漏水", "别的", "重复的"])
    #expect(plan.problems.map(\.kind).contains(.numberTaken("2023-0003")))
  }

  @Test(
    "limits",
    arguments: [
      ("2023-11-20,3天", "2023-11-23T23:59:59+08:00"), ("2023-11-20,2023-11-30", "2023-11-30T23:59:59+08:00"),
      ("2023-11-20 10:00,24小时", "2023-11-21T10:00:00+08:00"),
      ("2023-11-20,立行立改", "2023-11-20T23:59:59+08:00"),
      ("2023-11-20,2023-11-30 17:30", "2023-11-30T17:30:00+08:00"), ("2023-11-20,长期坚持", nil), (",3天", nil),
      ("2023-11-20,11月30日", nil), ("2023-11-20,2023-11-30T09:00:00Z", "2023-11-30T17:00:00+08:00"),
    ] as [(String, String?)])
  func limits(cells: String, due: String?) throws {
    let plan = try plan("问题,交办日期,整改时限\nx,\(cells)")
    #expect(items(plan)[0].item.due == due.flatMap(moment))
  }

  @Test("a proposed year is taken when somebody agreed to it")
  func proposals() throws {
    let text = "问题,交办日期,整改时限,完成时间,整改状态\nx,2023-11-20,11月30日,11月25日,已完成"
    let asked = try plan(text)
    #expect(items(asked)[0].item.due == nil)
    // A year that is not there is asked for in every column alike.
    #expect(items(asked)[0].note == "完成时间：11月25日\n整改时限：11月30日")
    #expect((items(asked)[0].isClosed, items(asked)[0].closedAt) == (true, nil))
    let accepted = items(try plan(text, acceptsProposals: true))[0]
    #expect(accepted.item.due == moment("2023-11-30T23:59:59+08:00"))
    #expect(accepted.closedAt == moment("2023-11-25T23:59:59+08:00"))
  }

  @Test("states, quantities, and dates of the future")
  func states() throws {
    let plan = try plan(
      "问题,问题类别,问题数,整改状态,完成时间\na,路灯,7,待核查,\nb,停车秩序,50余车,已挂账,\nc,,,作废,\nd,,,已完成,2024-05-01\ne,,3.125,,")
    #expect(items(plan).map(\.isSubmitted) == [true, false, false, false])
    #expect(items(plan)[0].item.quantities == [Quantity(id: "", unit: "盏", planned: Decimal2(7))])
    #expect(items(plan)[0].item.category == "C0137")
    #expect(
      items(plan)[1].item.quantities == [
        Quantity(id: "", unit: "车", planned: Decimal2(50), approximate: "50余")
      ])
    #expect(items(plan)[1].note == "整改状态：已挂账")
    #expect(plan.skipped.map(\.reason) == [.dropped])
    // Said to be done on a day that has not come: closed, and nobody knows when.
    #expect((items(plan)[2].isClosed, items(plan)[2].closedAt, items(plan)[2].item.due) == (true, nil, nil))
    #expect(items(plan)[2].note == "完成时间：2024-05-01")
    #expect(items(plan)[3].note == "问题数：3.125")
    #expect(
      plan.problems.map(\.kind) == [
        .noReportDates, .unitAssumed("7盏"),
        .dueByCategory(DateProposal(raw: "路灯", proposed: CivilDate(year: 2023, month: 12, day: 5)!)),
        .stateSimplified("已挂账"), .dateAhead("2024-05-01"), .closedWithoutDate,
        .quantityNotRead("3.125"),
      ])
  }

  @Test(
    "the ledger takes what was planned, and the second time there is nothing to do",
    arguments: ["A-community-gb18030.csv", "B-street-utf8bom.tsv"], [Role.clerk, .admin])
  func carriedOut(name: String, role: Role) throws {
    var ledger = Ledger.made(of: [
      (RecordKey(.person, "me"), PlanTests.named("内勤", JSONMember("role", .string(role.rawValue))))
    ])
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
    let reading = try ImportReading(of: bytes, options: ImportOptions(today: ledger.clock.zone.date(testNow)))
    var ids = IDSource.counting()
    let plan = ImportPlan(reading, into: ledger, at: testNow, ids: &ids)
    let actor = Actor(person: "me", login: "me", channel: .importing)
    let draft = try ledger.plan(try #require(plan.intent), as: actor, at: testNow, ids: &ids)
    #expect(draft.refused.isEmpty)
    let change = Change(
      id: "import", verb: draft.verb, at: testNow, hybrid: ledger.hybrid.next(wall: testNow), by: "me",
      login: "me",
      channel: .importing, records: draft.records)
    ledger.apply(change, version: Version(replica: 0, sequence: 1000))
    #expect(ledger.items.count == 60)
    for (place, row) in reading.rows.enumerated() {
      let item = ledger.items[place].item
      #expect(ledger.people[item.owner]?.name == row.owner?.name)
      #expect(item.helpers.map { ledger.people[$0]?.name } == row.helpers.map(\.name))
      #expect(item.due.map(ledger.clock.zone.date) == row.due?.value.certainDay, "row \(row.ordinal)")
      #expect(item.state == (row.isClosed ? .closed : .inProgress))
      #expect(ledger.sites[item.site]?.name == row.site)
      #expect(ledger.sites[ledger.sites[item.site]?.parent] != nil)
    }
    let again = ImportPlan(reading, into: ledger, at: testNow, ids: &ids)
    #expect(again.intent == nil)
    #expect(again.skipped.count == 60)
  }

  @Test("what the rules would refuse never spoils a whole import")
  func refusable() throws {
    let long = String(repeating: "长", count: 501)
    var ledger = Ledger.made(of: [
      (RecordKey(.person, "me"), PlanTests.named("内勤", JSONMember("role", .string("clerk")))),
      (RecordKey(.person, "old"), PlanTests.named("老王", JSONMember("active", .bool(false)))),
      (RecordKey(.person, "boss"), PlanTests.named("赵主任")),
    ])
    let text = """
      问题,责任人,分管领导,网格,地址,标签,整改时限,数量,整改状态
      \(long),老王,老王,新网格,,国测 重点,1900-01-01,3.125处,已完成
      b,赵主任,赵主任,,\(long),,,,
      c,张三、赵主任、老王,,,,\(String(repeating: "签", count: 51)),,,
      d,张三,,,东路,,2199-12-31,0处,
      """
    let options = ImportOptions(today: ledger.clock.zone.date(testNow))
    var ids = IDSource.counting()
    let plan = ImportPlan(
      try ImportReading(of: Array(text.utf8), options: options), into: ledger, at: testNow, ids: &ids,
      makesGrids: false)
    #expect(plan.skipped.map(\.reason) == [.textTooLong("地址"), .textTooLong("标签")])
    let actor = Actor(person: "me", login: "me", channel: .importing)
    let draft = try ledger.plan(try #require(plan.intent), as: actor, at: testNow, ids: &ids)
    let change = Change(
      id: "import", verb: draft.verb, at: testNow, hybrid: ledger.hybrid.next(wall: testNow), by: "me",
      login: "me",
      channel: .importing, records: draft.records)
    ledger.apply(change, version: Version(replica: 0, sequence: 1000))
    #expect(ledger.items.count == 2)
    let first = ledger.items[0].item
    #expect(first.title.count == 500)
    #expect(first.description == long)
    #expect(first.labels == ["国测", "重点"])
    #expect(first.notes.first?.text == "数量：3.125处\n整改时限：1900-01-01\n网格：新网格\n分管领导：老王\n责任人：老王")
    #expect(ledger.grids.all.isEmpty)
  }
}
