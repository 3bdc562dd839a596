import LedgerModel
import Testing

@testable import Wording

/// What changes set is said by field, old → new, in words: no identifier and no path is ever shown.
@Suite struct ChangeWordsTests {
  private static let moment = RefusalWordsTests.moment
  private static let due = LedgerZone.shanghai.moment(
    CivilDate(year: 2026, month: 12, day: 4)!, TimeOfDay(hour: 18, minute: 0)!)

  /// A ledger with 王磊 (p1), 李敏 (p2), a site, a unit, a grid, an item, and a meeting with one decision and one guest.
  static func ledger() throws -> Ledger {
    var ledger = try RefusalWordsTests.ledger()
    var ids = IDSource.counting(after: 100)
    let actor = Actor(person: "p1", login: "wang", channel: .command)
    let place = [JSONMember("name", .string("佳美二区"))]
    let worker = [JSONMember("name", .string("李敏")), JSONMember("role", .string("worker"))]
    let meeting = [
      JSONMember("kind", .string("weekly")), JSONMember("openedAt", .moment(moment)),
      JSONMember("from", .moment(moment)),
      JSONMember(
        "decisions/d1", .object([JSONMember("at", .moment(moment)), JSONMember("text", .string("清理楼道"))])),
      JSONMember("guests/v1", .object([JSONMember("name", .string("物业刘经理"))])),
    ]
    for (sequence, intent) in [
      Intent.put(RecordKey(.site, "s1"), place), .put(RecordKey(.person, "p2"), worker),
      .put(RecordKey(.unit, "u1"), [JSONMember("name", .string("城管中队"))]),
      .put(RecordKey(.grid, "g1"), [JSONMember("name", .string("第一网格"))]),
      .put(RecordKey(.meeting, "m1"), meeting),
      .put(RecordKey(.honour, "h1"), [JSONMember("name", .string("文明城市"))]),
      .put(RecordKey(.cycle, "c1"), [JSONMember("name", .string("2024-2026"))]),
      .put(RecordKey(.indicator, "in1"), [JSONMember("name", .string("人均绿地"))]),
      .put(RecordKey(.inspection, "ip1"), [JSONMember("name", .string("市测"))]),
      .put(RecordKey(.standard, "sd1"), [JSONMember("name", .string("无乱停车"))]),
    ].enumerated() {
      let draft = try ledger.plan(intent, as: actor, at: moment, ids: &ids)
      let change = Change(
        id: ids.next("z"), verb: draft.verb, at: moment, hybrid: ledger.hybrid.next(wall: moment), by: "p1",
        login: "wang", channel: .command, records: draft.records)
      ledger.apply(change, version: Version(replica: ledger.replica(named: "a-1"), sequence: sequence + 3))
    }
    return ledger
  }

  private func said(
    _ path: String, _ old: JSONValue, _ new: JSONValue, _ key: RecordKey? = nil, _ language: Language = .zh
  ) throws -> [String] {
    let ledger = try Self.ledger()
    let key = try key ?? RecordKey(.item, #require(ledger.items[ItemNumber(year: 2026, counter: 1)]).id)
    let record = RecordChange(
      key, creates: false, fields: [FieldChange(path, old: old, new: new, oldVersion: nil)])
    return ChangeWords(language).lines(of: record, in: ledger)
  }

  @Test func fieldsOfAnItem() throws {
    #expect(try said("owner", .string("p1"), .string("p2")) == ["责任人 王磊 → 李敏"])
    #expect(try said("owner", .string("p1"), .string("p2"), nil, .en) == ["owner 王磊 → 李敏"])
    #expect(try said("site", .null, .string("s1")) == ["点位 — → 佳美二区"])
    #expect(try said("due", .null, .moment(Self.due)) == ["到期 — → 2026-12-04 18:00"])
    #expect(try said("state", .string("assigned"), .string("inProgress")) == ["状态 已派单 → 整改中"])
    #expect(
      try said("severity", .string("normal"), .string("urgent"), nil, .en) == ["severity normal → urgent"])
    #expect(try said("limit", .null, .string("15d")) == ["规定时长 — → 15个工作日"])
    #expect(try said("onTheSpot", .null, .bool(true)) == ["立行立改 — → 是"])
    #expect(try said("title", .string("甲"), .string("乙")) == ["问题 甲 → 乙"])
  }

  @Test func elementsOfLists() throws {
    #expect(try said("labels/l1", .null, .string("国测")) == ["+标签 国测"])
    #expect(try said("helpers/p2", .bool(true), .null) == ["-协办人 李敏"])
    #expect(try said("supportingUnits/u1", .null, .bool(true)) == ["+配合单位 城管中队"])
    let (three, five) = (
      Quantity(id: "q", unit: "处", planned: Decimal2(3)),
      Quantity(id: "q", unit: "处", planned: Decimal2(5), done: Decimal2(2))
    )
    #expect(try said("quantities/q", three.json, five.json) == ["数量 3处 → 5处 已完成2处"])
    let note = Note(id: "n", at: Self.moment, by: "p1", text: "已约谈")
    #expect(try said("notes/n", .null, note.json) == ["+进展 已约谈"])
    let promise = Promise(id: "x", at: Self.moment, by: "p1", date: Self.due, reason: "等材料")
    #expect(try said("promises/x", .null, promise.json) == ["+承诺 2026-12-04 18:00 等材料"])
  }

  @Test func whatAnUndoHidesIsTakenBack() throws {
    let ledger = try Self.ledger()
    let hidden = FieldChange("hiddenAt", old: .null, new: .moment(Self.moment), oldVersion: nil)
    let back = FieldChange("hiddenAt", old: .moment(Self.moment), new: .null, oldVersion: nil)
    let left = FieldChange("active", old: .null, new: .bool(false), oldVersion: nil)
    let there = FieldChange("active", old: .bool(false), new: .null, oldVersion: nil)
    func said(_ fields: [FieldChange], _ language: Language = .zh) -> [String] {
      let record = RecordChange(RecordKey(.person, "p2"), creates: false, fields: fields)
      return ChangeWords(language).lines(of: record, in: ledger)
    }
    #expect(said([left, hidden]) == ["已撤回"] && said([left, hidden], .en) == ["taken back"])
    #expect(said([there, back]) == ["已恢复"] && said([there, back], .en) == ["there again"])
  }

  @Test func aStepIsNoField() throws {
    let step = Step(
      id: "t", action: .assign, at: Self.moment, by: "p1", from: .registered, to: .assigned, due: nil,
      owner: "p2")
    #expect(try said("steps/t", .null, step.json).isEmpty)
  }

  private static func step(_ action: Action, _ text: String) -> FieldChange {
    let step = Step(
      id: "t", action: action, at: moment, by: "p1", from: .assigned, to: .assigned, due: nil, owner: "p2",
      text: text)
    return FieldChange("steps/t", old: .null, new: step.json, oldVersion: nil)
  }

  private static let words: [(Action, String, zh: [String], en: [String])] = [
    (.cancel, "重复上报", ["原因:重复上报"], ["reason: 重复上报"]), (.pass, "合格", ["核查意见:合格"], ["check note: 合格"]),
    (.assign, "先看看", ["情况说明:先看看"], ["note: 先看看"]), (.refuseSuspension, "抓紧", ["原因:抓紧"], ["reason: 抓紧"]),
    (.sendBack, "notMyDuty: 归物业", ["退回原因:不属本职责", "情况说明:归物业"], ["reason: not my duty", "note: 归物业"]),
    (.requestReferral, "权限:不足", ["原因:权限:不足"], ["reason: 权限:不足"]), (.edit, "title,site", [], []),
    (.split, "2026-0002", [], []),
  ]

  /// What was said with an action is said as what it was asked for; what no person typed is not.
  @Test func whatWasSaidWithAnAction() throws {
    for (action, text, zh, en) in Self.words {
      let step = Self.step(action, text).new
      #expect(try said("steps/t", .null, step) == zh)
      #expect(try said("steps/t", .null, step, nil, .en) == en)
      // A step that an undo only marks is not said again.
      #expect(try said("steps/t", step, step).isEmpty)
    }
  }

  @Test func whatAnElementSaysIsNotSaidTwice() throws {
    let ledger = try Self.ledger()
    let item = try #require(ledger.items[ItemNumber(year: 2026, counter: 1)])
    func lines(_ fields: [FieldChange]) -> [String] {
      ChangeWords.zh.lines(
        of: RecordChange(RecordKey(.item, item.id), creates: false, fields: fields), in: ledger)
    }
    let promise = Promise(id: "t", at: Self.moment, by: "p1", date: Self.due, reason: "等材料")
    let promised = FieldChange("promises/t", old: .null, new: promise.json, oldVersion: nil)
    #expect(lines([promised, Self.step(.promise, "等材料")]) == ["+承诺 2026-12-04 18:00 等材料"])
    // Who grants says something of their own, and is told first.
    let asked = Request(
      id: "r", kind: .timeExtension, at: Self.moment, by: "p2", reason: "等材料", until: Self.due)
    let granted = FieldChange("requests/r", old: asked.json, new: .null, oldVersion: nil)
    let answer = lines([granted, Self.step(.extend, "仅此一次")])
    #expect(answer == ["情况说明:仅此一次", "-申请 延期 至 2026-12-04 18:00 等材料"])
    #expect(lines([granted, Self.step(.extend, "等材料")]) == ["-申请 延期 至 2026-12-04 18:00 等材料"])
  }

  @Test func whatWasSaidOfManyIsSaidOnce() throws {
    let ledger = try Self.ledger()
    func record(_ id: RecordID, _ reason: String) -> RecordChange {
      let state = FieldChange("state", old: .string("assigned"), new: .string("cancelled"), oldVersion: nil)
      return RecordChange(
        RecordKey(.item, id), creates: false, fields: [state, Self.step(.cancel, reason)])
    }
    var change = Change(
      id: "c", verb: "cancel", at: Self.moment, hybrid: ledger.hybrid, by: "p1", login: "wang",
      channel: .command, records: [record("i1", "误报"), record("i2", "误报")])
    #expect(ChangeWords.zh.text(of: change, in: ledger) == "原因:误报; 状态 已派单 → 作废")
    change.records = [record("i1", "误报"), record("i2", "重复")]
    let text = ChangeWords.zh.text(of: change, in: ledger)
    #expect(text.contains("原因:误报; ") && text.contains("原因:重复; "), "\(text)")
  }

  @Test func recordsBehindTheItems() throws {
    #expect(
      try said("role", .string("worker"), .string("clerk"), RecordKey(.person, "p2")) == ["角色 网格员 → 内勤"])
    #expect(try said("parent", .null, .string("s1"), RecordKey(.site, "s2")) == ["所属点位 — → 佳美二区"])
    #expect(try said("workers/p2", .null, .integer(1), RecordKey(.grid, "g1")) == ["+网格员 李敏"])
    #expect(
      try said("secondPersonCheck", .null, .bool(false), RecordKey(.settings, Settings.theID))
        == ["须他人核查 是 → 否"])
    #expect(try said("active", .null, .bool(false), RecordKey(.person, "p2")) == ["在岗 是 → 否"])
    #expect(try said("retired", .bool(true), .null, RecordKey(.site, "s1")) == ["停用 是 → 否"])
    let day = JSONValue.object([JSONMember("kind", .string("off")), JSONMember("name", .string("肉孜节"))])
    let year = RecordKey(.calendar, "2027")
    #expect(try said("days/2027-03-10", .null, day, year) == ["+放假安排 2027-03-10 放假 肉孜节"])
    #expect(try said("days/2027-03-10", day, .null, year, .en) == ["-days 2027-03-10 off 肉孜节"])
    let plain = JSONValue.object([
      JSONMember("kind", .string(CalendarYear.plainKind)), JSONMember("name", .string("")),
    ])
    #expect(try said("days/2026-10-10", .null, plain, year) == ["+放假安排 2026-10-10 照常"])
    #expect(try said("scheme", .null, .string("newer")).isEmpty)
    #expect(try said("from", .null, .moment(Self.moment), RecordKey(.bulletin, "b1")).isEmpty)
  }

  @Test func meetings() throws {
    let key = RecordKey(.meeting, "m1")
    let decided = Decision(id: "d1", at: Self.moment, text: "清理楼道", owner: "p2", due: Self.due)
    #expect(
      try said("decisions/d1", .null, decided.json, key) == ["+议定事项1 清理楼道 李敏 2026-12-04 18:00"])
    #expect(try said("attendance/p2", .null, .string("excused"), key) == ["李敏签到 — → 请假"])
    #expect(try said("next", .null, .moment(Self.due), key, .en) == ["next meeting — → 2026-12-04 18:00"])
    #expect(try said("chair", .string("p1"), .string("p2"), key) == ["主持人 王磊 → 李敏"])
    #expect(try said("verdicts/d1", .null, .string("kept"), key) == ["上次议定 清理楼道 — → 已落实"])
    #expect(try said("position", .null, .string("1.2"), key).isEmpty)
    #expect(
      try said("paragraphs/redLamps", .null, .string("红灯从严"), key) == ["纪要段落 红灯 — → 红灯从严"])
  }

  private static func place(_ screen: MeetingScreen, _ item: RecordID? = nil, page: RecordID? = nil)
    -> JSONValue
  {
    let parts: [(String, JSONValue)] = [
      ("screen", .string(screen.rawValue)), ("page", .id(page)), ("item", .id(item)),
      ("since", .moment(moment)),
    ]
    return .object(parts.filter { !$0.1.isNull }.map { JSONMember($0.0, $0.1) })
  }

  /// Where a meeting moved: who is called, whose page, which item or decision; nothing where it stays.
  @Test func whereAMeetingMoves() throws {
    let key = RecordKey(.meeting, "m1")
    let item = try #require(try Self.ledger().items[ItemNumber(year: 2026, counter: 1)]).id
    let called = Self.place(.rollCall, "p1")
    #expect(try said("place", called, Self.place(.rollCall, "p2"), key) == ["议程到 签到 王磊 → 签到 李敏"])
    #expect(try said("place", called, Self.place(.rollCall, "v1"), key) == ["议程到 签到 王磊 → 签到 物业刘经理"])
    #expect(
      try said("place", Self.place(.gridByGrid, page: "p2"), Self.place(.gridByGrid, item, page: "p2"), key)
        == ["议程到 逐网格汇报 李敏 → 逐网格汇报 李敏 2026-0001"])
    #expect(
      try said("place", Self.place(.lastWeek, "d1"), Self.place(.decisions, "d1"), key, .en)
        == ["agenda at Last week 清理楼道 → Decisions decision 1"])
    #expect(try said("place", called, called, key).isEmpty)
    let seat = JSONValue.object([
      JSONMember("person", .string("p2")), JSONMember("session", .string("a")),
      JSONMember("at", .moment(Self.moment)),
    ])
    #expect(try said("seat", .null, seat, key) == ["键盘 — → 李敏"])
  }

  @Test func howABulletinRanks() throws {
    let key = RecordKey(.meeting, "m1")
    let weights = JSONValue.object([
      JSONMember("closureRate", .integer(40)), JSONMember("onTimeRate", .integer(60)),
    ])
    let tables = JSONValue.array(["person", "grid", "unit"].map(JSONValue.string))
    #expect(try said("ranking", .null, weights, key) == ["排名办法 — → 结案率40、按期结案率60"])
    #expect(try said("ranking", weights, .object([]), key) == ["排名办法 结案率40、按期结案率60 → 按期结案率(不加权)"])
    #expect(try said("ranking", .null, weights, key, .en) == ["ranking — → closure rate 40, on-time rate 60"])
    #expect(try said("groupings", .null, tables, key) == ["通报排名 — → 责任人、网格、责任单位"])
    #expect(
      try said("groupings", .null, tables, key, .en) == ["tables of the bulletin — → owner, grid, lead unit"])
  }

  @Test(arguments: [
    ("decisions/d1", "议定", "decided"), ("attendance/p2", "签到", "roll call"), ("next", "下次会议", "next meeting"),
    ("from", "会议期间", "period"), ("chair", "定主持、记录", "chair and recorder"),
  ]) func aMeetingsStepHasItsName(_ path: String, _ zh: String, _ en: String) throws {
    let change = Change(
      id: "c", verb: "meeting.edit", at: Self.moment, hybrid: try Self.ledger().hybrid, by: "p1",
      login: "wang",
      channel: .meeting,
      records: [
        RecordChange(
          RecordKey(.meeting, "m1"), creates: false,
          fields: [FieldChange(path, old: .null, new: .string("x"), oldVersion: nil)])
      ])
    #expect(ChangeWords.zh.doing(change) == zh && ChangeWords.en.doing(change) == en)
    #expect(ChangeWords.zh.subject(of: change, in: try Self.ledger()) == "2026-11-23 周例会")
  }

  @Test func whatIsTheSameOnManyIsSaidOnce() throws {
    let ledger = try Self.ledger()
    func record(_ id: RecordID, _ old: RecordID) -> RecordChange {
      RecordChange(
        RecordKey(.person, id), creates: false,
        fields: [FieldChange("unit", old: .string(old.text), new: .string("u1"), oldVersion: nil)])
    }
    var change = Change(
      id: "c", verb: "person.edit", at: Self.moment, hybrid: ledger.hybrid, by: "p1", login: "wang",
      channel: .command, records: [record("p1", "x"), record("p2", "x")])
    #expect(ChangeWords.zh.text(of: change, in: ledger) == "单位 x → 城管中队")
    change.records = [record("p1", "x"), record("p2", "y")]
    #expect(ChangeWords.zh.text(of: change, in: ledger) == "王磊 单位 x → 城管中队; 李敏 单位 y → 城管中队")
    #expect(ChangeWords.zh.text(of: change, in: ledger, atMost: 1) == "王磊 单位 x → 城管中队; 另有 1 条")
  }
}
