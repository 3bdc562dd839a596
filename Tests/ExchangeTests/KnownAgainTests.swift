import LedgerModel
import Testing

@testable import Exchange

/// What comes again, and what leads elsewhere.
@Suite("The same item is known again, and a link leads to what is there")
struct KnownAgainTests {
  private static let now = RoundTripTests.now

  private static func reading(_ json: String) throws -> ImportReading {
    try ImportReading(json: Array(json.utf8), options: ImportOptions(today: LedgerZone.shanghai.date(now)))
  }

  private static func plan(_ reading: ImportReading, into ledger: Ledger) -> ImportPlan {
    var ids = IDSource.counting(after: 500)
    return ImportPlan(reading, into: ledger, at: now, ids: &ids)
  }

  private static func item(_ id: String, _ number: String, _ title: String, _ more: String = "") -> String {
    #"{"id":"\#(id)","number":"\#(number)","title":"\#(title)","state":"reported","steps":[]\#(more)}"#
  }

  private static let ledger = Ledger.made(of: [
    (RecordKey(.person, "me"), [JSONMember("name", .string("内勤")), JSONMember("role", .string("lead"))]),
    (
      RecordKey(.item, "i1"),
      [JSONMember("number", .string("2026-0001")), JSONMember("title", .string("楼道堆物和旧家具"))]
    ),
    (
      RecordKey(.item, "i9"),
      [JSONMember("number", .string("2026-0009")), JSONMember("title", .string("别的"))]
    ),
  ])

  @Test(
    "JSON finds its item by the identifier, whatever the title has become; a number alone is another ledger's"
  )
  func identifier() throws {
    let json = "[" + Self.item("i1", "2026-0001", "楼道堆物") + "," + Self.item("x1", "2026-0009", "新的") + "]"
    let plan = Self.plan(try Self.reading(json), into: Self.ledger)
    #expect(plan.skipped.map(\.reason) == [.alreadyThere(ItemNumber(year: 2026, counter: 1))])
    #expect(
      plan.problems.map(\.kind).contains(
        .differs(
          ItemNumber(year: 2026, counter: 1),
          [Difference(field: .title, old: "楼道堆物和旧家具", new: "楼道堆物")])))
    #expect(plan.rows.map(\.title) == ["新的"])
    #expect(plan.problems.map(\.kind).contains(.numberTaken("2026-0009")))
  }

  @Test(
    "a link leads to what comes in or is the same here, never to a namesake by number, and is kept in words")
  func links() throws {
    let long = String(repeating: "长", count: 600)
    let json =
      "["
      + [
        Self.item("a", "2026-0101", "甲", #","reboundOf":"2026-0102""#), Self.item("b", "2026-0102", "乙"),
        // The ledger's 2026-0009 is another matter; 2026-0104 is left out, for its address is too long.
        Self.item("c", "2026-0103", "丙", #","duplicateOf":"2026-0009","parent":"2026-0104""#),
        Self.item("d", "2026-0104", "丁", #","address":"\#(long)""#),
      ].joined(separator: ",") + "]"
    let plan = Self.plan(try Self.reading(json), into: Self.ledger)
    let (items, _) = try CaseTests.items(plan, into: Self.ledger)
    #expect(items.map(\.title) == ["甲", "乙", "丙"])
    #expect(items[0].reboundOf == items[1].id)
    #expect((items[2].duplicateOf, items[2].parent) == (nil, nil))
    #expect(items[2].notes.map(\.text) == ["duplicateOf：2026-0009\nparent：2026-0104"])
    #expect(
      plan.problems.map(\.kind).filter { if case .linkLeftOut = $0 { true } else { false } }.count == 2)
  }

  @Test("of the file's own ledger a number means the ledger's item")
  func ownLinks() throws {
    let json =
      "[" + Self.item("i1", "2026-0001", "楼道堆物和旧家具") + ","
      + Self.item("n", "2026-0102", "新", #","duplicateOf":"2026-0009""#) + "]"
    let plan = Self.plan(try Self.reading(json), into: Self.ledger)
    #expect(try CaseTests.items(plan, into: Self.ledger).items.map(\.duplicateOf) == ["i9"])
  }

  @Test("what no item has, and what follows from its life, is kept or said")
  func members() throws {
    let plan = Self.plan(
      try Self.reading(
        #"[{"title":"甲","colour":"red","tags2":["x"],"promises":[{"date":"2026-01-01"}],"reworkCount":2}]"#),
      into: Self.ledger)
    #expect(
      try CaseTests.items(plan, into: Self.ledger).items.map { $0.notes.map(\.text) } == [
        ["colour：red\ntags2：x"]
      ])
    #expect(plan.problems.map(\.kind).contains(.columnsOfLife(["promises", "reworkCount"])))
  }

  @Test("two items of the same words stand for two rows, whichever of them a number names")
  func twice() throws {
    let two = Ledger.made(of: [
      (
        RecordKey(.item, "i1"),
        [JSONMember("number", .string("2026-0001")), JSONMember("title", .string("灯坏"))]
      ),
      (
        RecordKey(.item, "i2"),
        [JSONMember("number", .string("2026-0002")), JSONMember("title", .string("灯坏"))]
      ),
    ])
    let reading = try ImportReading(
      of: Array("台账编号,存在问题\n2026-0001,灯坏\n,灯坏\n,灯坏\n".utf8),
      options: ImportOptions(today: LedgerZone.shanghai.date(Self.now)))
    let plan = Self.plan(reading, into: two)
    #expect(plan.skipped.map(\.reason) == [1, 2].map { .alreadyThere(ItemNumber(year: 2026, counter: $0)) })
    #expect(plan.itemCount == 1)
  }

  @Test("--same holds for the kind that has the old name")
  func sameByKind() throws {
    let reading = try ImportReading(
      of: Array("存在问题,点位,责任人\na,小王,小王\n".utf8),
      options: ImportOptions(today: LedgerZone.shanghai.date(Self.now)))
    var ids = IDSource.counting()
    let same = try SameNames(["小　王=王磊"], in: CaseTests.ledger)
    let plan = ImportPlan(reading, into: CaseTests.ledger, at: Self.now, ids: &ids, same: same)
    #expect((plan.newSites, plan.newPeople) == (["小王"], []))
  }
}

/// A sheet that was filled in further and comes again: every word of it that the item has not is said.
@Suite("What a row says otherwise is said, field by field")
struct DifferenceTests {
  private static func plan(_ text: String, into ledger: Ledger) throws -> ImportPlan {
    var ids = IDSource.counting(after: 800)
    return ImportPlan(
      try ImportReading(
        of: Array(text.utf8), options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))),
      into: ledger, at: CaseTests.now, ids: &ids)
  }

  private static let heading = "工单编号,存在问题,点位,责任人,协办人,整改措施,责任单位,紧急程度,问题类别,数量,上报时间,备注\n"

  @Test("the same file again says nothing")
  func same() throws {
    let text =
      Self.heading
      + "G-1001,楼道堆物,3号楼,副所长李伟,网格员王磊,清理,物业公司、社区,重点,小广告,3处（含2处旧的）,2026-11-02,已约谈\n"
      + "G-1002,飞线充电,三栋,张主任,,,,,奇怪,若干,11月3日,\n"
    let first = try Self.plan(text, into: CaseTests.ledger)
    let (_, ledger) = try CaseTests.items(first)
    let again = try Self.plan(text, into: ledger)
    #expect(again.itemCount == 0)
    #expect(
      !again.problems.contains { if case .differs = $0.kind { true } else { false } }, "\(again.problems)")
  }

  @Test("owner, helpers, measures, unit, grade, category, quantity, report and remark")
  func each() throws {
    let before = Self.heading + "G-1001,楼道堆物,3栋,,,,,,,,2026-11-02,\n"
    let after =
      Self.heading + "G-1001,楼道堆物,3栋,王磊,李秀英,清理,物业公司,紧急,小广告,3处,2026-11-04,需城管配合\n"
    let (items, ledger) = try CaseTests.items(Self.plan(before, into: CaseTests.ledger))
    let plan = try Self.plan(after, into: ledger)
    #expect(plan.intent == nil)
    let expected: [Difference] = [
      Difference(field: .owner, old: "", new: "王磊"), Difference(field: .measures, old: "", new: "清理"),
      Difference(field: .leadUnit, old: "", new: "物业公司"),
      Difference(field: .severity, old: "normal", new: "urgent"),
      Difference(field: .category, old: "", new: "小广告"),
      Difference(field: .reportedAt, old: "2026-11-02", new: "2026-11-04"),
      Difference(field: .helpers, old: "", new: "李秀英"), Difference(field: .quantities, old: "", new: "3处"),
      Difference(field: .notes, old: "", new: "需城管配合"),
    ]
    #expect(plan.problems.map(\.kind) == [.differs(items[0].number, expected)])
    #expect(plan.problems[0].text(.zh).contains("等级 一般 → 紧急"))
  }
}

/// With `--update` an updated sheet changes what is there, each field by the action by which anybody changes it.
@Suite("An updated sheet changes items by the rules, as one change")
struct UpdateTests {
  private static func ledger(role: Role) throws -> Ledger {
    let before = Ledger.made(of: [
      (
        RecordKey(.person, "me"),
        [JSONMember("name", .string("内勤")), JSONMember("role", .string(role.rawValue))]
      ),
      (RecordKey(.person, "wl"), [JSONMember("name", .string("王磊")), JSONMember("role", .string("worker"))]),
      (
        RecordKey(.person, "lx"), [JSONMember("name", .string("李秀英")), JSONMember("role", .string("worker"))]
      ),
    ])
    return try CaseTests.items(CaseTests.plan("reimport-updated-sheet.csv", into: before), into: before)
      .ledger
  }

  private static func plan(_ ledger: Ledger) throws -> ImportPlan {
    var ids = IDSource.counting(after: 700)
    let actor = Actor(person: "me", login: "me", channel: .importing)
    return ImportPlan(
      try CaseTests.reading("reimport-updated-sheet-second.csv"), into: ledger, at: CaseTests.now, ids: &ids,
      update: ImportUpdate(by: actor, reason: "按更新的表格导入"))
  }

  @Test("a lead hands over and extends; the owner's submission is not made up")
  func lead() throws {
    let ledger = try Self.ledger(role: .lead)
    let plan = try Self.plan(ledger)
    #expect(plan.updatedCount == 1)
    #expect(plan.refusedUpdates.map(\.difference.field) == [.state])
    var ids = IDSource.counting(after: 2000)
    let actor = Actor(person: "me", login: "me", channel: .importing)
    let draft = try ledger.plan(try #require(plan.intent), as: actor, at: CaseTests.now, ids: &ids)
    var after = ledger
    let change = Change(
      id: "update", verb: draft.verb, at: CaseTests.now, hybrid: after.hybrid.next(wall: CaseTests.now),
      by: "me",
      login: "me", channel: .importing, records: draft.records)
    after.apply(change, version: Version(replica: 0, sequence: 3000))
    let item = try #require(
      (0..<after.items.count).map { after.items[$0].item }.first { $0.reference == "GD20260002" })
    #expect(after.people[item.owner]?.name == "孙浩")
    #expect(CaseTests.day(item.due) == "2026-12-20")
    #expect(item.state.isOpen)
    // One change, taken back as one.
    let undone = try after.plan(
      .undo(change), as: actor, at: CaseTests.now.advanced(milliseconds: 1000), ids: &ids)
    after.apply(
      Change(
        id: "undo", verb: undone.verb, at: CaseTests.now.advanced(milliseconds: 1000),
        hybrid: after.hybrid.next(wall: CaseTests.now), by: "me", login: "me", channel: .command,
        undoes: undone.undoes,
        records: undone.records), version: Version(replica: 0, sequence: 3001))
    let back = try #require(after.items[item.id])
    #expect((back.owner, CaseTests.day(back.due)) == ("lx", "2026-12-05"))
  }

  @Test("a clerk may hand over, and is told which rule the rest meets")
  func clerk() throws {
    let plan = try Self.plan(try Self.ledger(role: .clerk))
    #expect(plan.refusedUpdates.map(\.difference.field) == [.due, .state])
    #expect(
      plan.problems.map(\.kind).contains { kind in
        if case .updated(_, let found) = kind { found.map(\.field) == [.owner] } else { false }
      })
  }
}
