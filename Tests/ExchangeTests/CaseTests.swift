import Foundation
import LedgerModel
import Testing

@testable import Exchange

/// Tables as offices and systems really write them, each with its right values.
@Suite("Cases from outside come in as they are meant")
struct CaseTests {
  /// The ledger that the cases come into knows two people.
  static let ledger = Ledger.made(of: [
    (RecordKey(.person, "me"), [JSONMember("name", .string("内勤")), JSONMember("role", .string("lead"))]),
    (RecordKey(.person, "wl"), [JSONMember("name", .string("王磊")), JSONMember("role", .string("worker"))]),
    (RecordKey(.person, "lx"), [JSONMember("name", .string("李秀英")), JSONMember("role", .string("worker"))]),
  ])

  /// A Saturday noon, as the cases were met.
  static let now = LedgerZone.shanghai.moment(
    CivilDate(year: 2026, month: 11, day: 28)!, TimeOfDay(hour: 12, minute: 0)!)

  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/cases")
    return try [UInt8](Data(contentsOf: folder.appending(path: name)))
  }

  static func reading(_ name: String, reported: CivilDate? = nil) throws -> ImportReading {
    var options = ImportOptions(today: LedgerZone.shanghai.date(now))
    options.reported = reported
    let bytes = try bytes(name)
    return name.hasSuffix(".json")
      ? try ImportReading(json: bytes, options: options) : try ImportReading(of: bytes, options: options)
  }

  static func plan(
    _ name: String, into ledger: Ledger = ledger, same: [String: String] = [:]
  ) throws -> ImportPlan {
    var ids = IDSource.counting()
    return ImportPlan(try reading(name), into: ledger, at: now, ids: &ids, same: same)
  }

  /// What the ledger has when everything is brought in.
  static func items(_ plan: ImportPlan, into ledger: Ledger = ledger) throws -> (
    items: [Item], ledger: Ledger
  ) {
    var ledger = ledger
    var ids = IDSource.counting(after: 1000)
    let before = ledger.items.count
    let actor = Actor(person: "me", login: "me", channel: .importing)
    let draft = try ledger.plan(try #require(plan.intent), as: actor, at: now, ids: &ids)
    let change = Change(
      id: "import", verb: draft.verb, at: now, hybrid: ledger.hybrid.next(wall: now), by: "me", login: "me",
      channel: .importing, records: draft.records)
    ledger.apply(change, version: Version(replica: 0, sequence: 1000))
    return ((before..<ledger.items.count).map { ledger.items[$0].item }, ledger)
  }

  private func day(_ moment: Timestamp?) -> String? { moment.map { LedgerZone.shanghai.date($0).text } }

  @Test("a planned date never closes")
  func planned() throws {
    let (items, _) = try CaseTests.items(CaseTests.plan("planned-completion-date.csv"))
    #expect(items.map(\.state) == [.inProgress, .inProgress])
    #expect(items.map { day($0.due) } == ["2027-03-31", "2027-03-31"])
    #expect(items.allSatisfy { $0.closedAt == nil })
  }

  @Test(
    "every heading of a planned date is a due date",
    arguments: ["拟完成时间", "计划完成时间", "计划完成日期", "预计办结时间", "要求整改时间", "planned completion date"])
  func plannedHeadings(heading: String) {
    #expect(HeaderWords.field(of: heading)?.field == .due)
  }

  @Test("a completion date that lies ahead is a due date, under whatever heading")
  func ahead() throws {
    let options = ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
    let reading = try ImportReading(
      of: Array("问题,完成时间,整改时限\na,2027-03-31,\nb,2027-03-31,2027-01-31\nc,2026-11-20,\n".utf8),
      options: options)
    #expect(reading.rows.map(\.isClosed) == [false, false, true])
    #expect(
      reading.rows.map { $0.due?.value.certainDay?.text } == ["2027-03-31", "2027-01-31", nil])
    #expect(reading.rows[1].notes == ["完成时间：2027-03-31"])
    #expect(reading.rows[0].problems.map(\.kind) == [.closingDateAhead("2027-03-31")])
  }

  @Test("closed without a date: no date is made up, and no figure counts it")
  func undated() throws {
    let plan = try CaseTests.plan("closed-without-date-is-on-time.csv")
    #expect(plan.undatedCount == 3)
    #expect(plan.problems.filter { $0.kind == .closedWithoutDate }.count == 3)
    #expect(plan.problems.contains { $0.kind == .noReportDates })
    let (items, ledger) = try CaseTests.items(plan)
    #expect(items.allSatisfy { $0.state == .closed && $0.closedAt == nil && $0.reportedAt == nil })
    let week = RatePeriod(
      days: CivilDate(year: 2026, month: 11, day: 23)!, through: CivilDate(year: 2026, month: 11, day: 29)!,
      in: .shanghai)
    #expect(ledger.rates(in: week, by: .person).total.isEmpty)
  }

  @Test("--reported says when, where the table does not")
  func reported() throws {
    let day = CivilDate(year: 2026, month: 11, day: 2)!
    let reading = try CaseTests.reading("closed-without-date-is-on-time.csv", reported: day)
    var ids = IDSource.counting()
    let plan = ImportPlan(reading, into: CaseTests.ledger, at: CaseTests.now, ids: &ids)
    #expect(!plan.problems.contains { $0.kind == .noReportDates })
    #expect(
      try CaseTests.items(plan).items.map { self.day($0.reportedAt) } == [
        "2026-11-02", "2026-11-02", "2026-11-02",
      ])
  }

  @Test("two rows of headings are read together")
  func twoHeaderRows() throws {
    let reading = try CaseTests.reading("two-header-rows.csv")
    #expect(reading.headerLine == 4)
    #expect(
      reading.columns.map(\.heading) == ["序号", "点位", "存在问题", "整改措施", "整改时限", "责任单位", "责任人", "备注"])
    let (items, ledger) = try CaseTests.items(CaseTests.plan("two-header-rows.csv"))
    #expect(items.map(\.title) == ["楼道堆物", "飞线充电"])
    #expect(items.map { ledger.sites[$0.site]?.name } == ["3栋", "3栋"])
    #expect(items.map(\.measures) == ["清理", "拆除"])
    #expect(items.map { day($0.due) } == ["2026-12-01", "2026-12-05"])
    #expect(items.map { ledger.units[$0.leadUnit]?.name } == ["物业公司", nil])
    #expect(items.map(\.owner) == ["wl", "lx"])
    #expect(items.map { $0.notes.map(\.text) } == [[], ["重点"]])
  }

  @Test("sections give their grid to the rows below, or a note")
  func sections() throws {
    let text = "序号,点位,存在问题,责任人\n一、第一网格,,,\n1,3栋,堆物,王磊\n二、第二网格,,,\n2,,飞线,李秀英\n（三）环境卫生,,,\n3,5栋,垃圾,王磊\n"
    let reading = try ImportReading(
      of: Array(text.utf8), options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
    #expect(reading.rows.map(\.title) == ["堆物", "飞线", "垃圾"])
    #expect(reading.rows.map(\.grid) == ["第一网格", "第二网格", nil])
    // Nothing is filled in from another section.
    #expect(reading.rows.map(\.site) == ["3栋", nil, "5栋"])
    #expect(reading.rows[2].notes == ["环境卫生"])
    #expect(reading.problems.map(\.kind) == [.sectionRow("第一网格"), .sectionRow("第二网格"), .sectionRow("环境卫生")])
  }

  @Test("totals, signatures and repeated headers are no items")
  func furniture() throws {
    #expect(try CaseTests.reading("totals-and-footers.csv").rows.map(\.title) == ["楼道堆物", "飞线充电"])
    #expect(try CaseTests.reading("repeated-header-with-space.csv").rows.map(\.title) == ["a", "b"])
    let plan = try CaseTests.plan("repeated-header-with-space.csv")
    #expect(plan.newPeople.isEmpty)
    // What is a matter stays one.
    for matter in ["累计处理垃圾三车仍有残留", "说明书丢失", "合计表未公示", "二、三单元门坏"] {
      let reading = try ImportReading(
        of: Array("序号,存在问题,责任人\n1,\(matter),王磊\n".utf8),
        options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
      #expect(reading.rows.map(\.title) == [matter])
    }
  }

  @Test("words of a tick that are none are kept and said")
  func ticks() throws {
    let reading = try CaseTests.reading("closed-column-words-lost.csv")
    #expect(reading.rows.map { $0.state?.value } == [.open, .closed, .suspended, .closed])
    #expect(reading.rows[0].notes == ["是否整改：基本完成，剩2处"])
    #expect(reading.rows[0].problems.map(\.kind) == [.stateNotRead("基本完成，剩2处")])
    #expect(reading.rows[1].closedAt?.value.proposedDay?.text == "2026-09-28")
    let items = try CaseTests.items(CaseTests.plan("closed-column-words-lost.csv")).items
    #expect(items[2].notes.map(\.text) == ["是否整改：挂账"])
  }

  @Test(
    "states as people write them",
    arguments: [
      ("√", .closed), ("是", .closed), ("☑", .closed), ("100%", .closed), ("验收通过", .closed),
      ("已完成(9.28)", .closed),
      ("已完成（9月28日）", .closed), ("已拆除完毕", .closed), ("已整改到位", .closed), ("9.28已完成", .closed), ("×", .open),
      ("否", .open), ("80%", nil), ("已完成80%", nil), ("基本完成", nil), ("未清理完毕", nil), ("已挂账", .suspended),
    ] as [(String, ImportedState?)])
  func states(text: String, state: ImportedState?) throws {
    #expect(StateReading(text).state == state)
    let reading = try ImportReading(
      of: Array("存在问题,完成情况\na,\(text)\n".utf8),
      options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
    let row = reading.rows[0]
    #expect(row.isClosed == (state == .closed))
    // No word is lost: it is a state, or it is kept.
    if state == nil { #expect(row.notes == ["完成情况：\(text)"]) }
    if text.contains("9.28") || text.contains("9月28日") {
      #expect(row.closedAt?.value.proposedDay?.text == "2026-09-28")
    }
  }

  @Test("the headings of a hotline")
  func hotline() throws {
    let (items, ledger) = try CaseTests.items(CaseTests.plan("headings-12345.csv"))
    let item = try #require(items.first)
    #expect((item.reference, item.title, item.description) == ("GD20261120001", "路灯不亮", "南门路灯6盏不亮"))
    #expect((item.reporter, item.address) == ("张某 13800000001", "南门巷"))
    #expect(ledger.units[item.leadUnit]?.name == "市政所")
    #expect(ledger.people[item.owner]?.name == "孙浩")
    #expect(ledger.people[item.owner]?.phone ?? "" == "")
    #expect(item.assignedAt == Timestamp(iso8601: "2026-11-20T10:00:00+08:00"))
    #expect(item.due == Timestamp(iso8601: "2026-11-25T18:00:00+08:00"))
    #expect(item.state == .inProgress)
  }

  @Test("the headings of grid events")
  func gridEvents() throws {
    let (items, ledger) = try CaseTests.items(CaseTests.plan("headings-grid-events.csv"))
    let item = try #require(items.first)
    #expect((item.title, item.description, item.address) == ("楼道堆物", "3栋2单元堆满纸箱", "3栋2单元"))
    #expect((item.reference, item.group, item.owner) == ("SJ001", .sanitation, "lx"))
    #expect(ledger.grids[item.grid]?.name == "第一网格")
    #expect(item.notes.map(\.text) == ["处理结果：已清理"])
    #expect((item.state, item.closedAt) == (.closed, nil))
  }

  @Test("the headings of hidden dangers")
  func hiddenDanger() throws {
    let item = try #require(try CaseTests.items(CaseTests.plan("headings-hidden-danger.csv")).items.first)
    #expect((item.title, item.address, item.severity, item.owner) == ("楼道堆物", "3栋2单元", .major, "wl"))
    #expect((day(item.due), day(item.closedAt)) == ("2026-12-31", "2026-11-20"))
    #expect(item.notes.map(\.text) == ["复查人：李秀英"])
  }

  @Test("the headings of a foreign city")
  func foreignCity() throws {
    let (items, ledger) = try CaseTests.items(CaseTests.plan("headings-nyc311.csv"))
    let item = try #require(items.first)
    #expect((item.title, item.reference, item.address) == ("Pothole", "60879417", "10 EXAMPLE ST"))
    #expect((day(item.reportedAt), day(item.closedAt)) == ("2024-04-15", "2024-04-16"))
    #expect((ledger.units[item.leadUnit]?.name, ledger.grids[item.grid]?.name) == ("DOT", "QUEENS"))
    #expect(item.notes.first?.text.contains("Repaired.") == true)
  }

  @Test("people, however they are written")
  func people() throws {
    let plan = try CaseTests.plan("people-forms.csv")
    #expect(plan.newPeople.isEmpty)
    #expect(plan.newUnits == ["物业公司"])
    let (items, ledger) = try CaseTests.items(plan)
    #expect(items.prefix(8).allSatisfy { $0.owner == "wl" })
    #expect(items.prefix(4).allSatisfy { $0.helpers == ["lx"] })
    #expect([items[8].owner, items[9].owner] == [nil, nil])
    #expect(items[10...12].allSatisfy { $0.owner == "wl" })
    #expect(ledger.units[items[11].leadUnit]?.name == "物业公司")
    let notes = items.map { $0.notes.map(\.text).joined() }
    #expect(
      notes == [
        "", "", "", "", "责任人：王磊（等3人）", "责任人：王磊（网格员）", "责任人：王磊（书记）",
        "责任人：王磊（1380000000113900000002）", "责任人：第一网格", "责任人：全体网格员", "责任人：王磊（?）", "",
        "责任人：王磊（1.38E+10）",
      ])
    #expect(plan.problems.contains { $0.kind == .digitsLost("王磊 1.38E+10") })
  }

  @Test("names that hold 和 or a word of a role stay whole")
  func namesStayWhole() {
    for name in ["陈和平", "李和平安", "欧阳和平", "赵主任", "网格员3", "王书记", "买买提·艾力", "万物业", "和珅"] {
      #expect(PersonMention.people(in: name).map(\.name) == [name])
    }
  }

  @Test("errors of a spreadsheet are blanks")
  func errors() throws {
    let plan = try CaseTests.plan("spreadsheet-errors.csv")
    #expect(plan.newPeople.isEmpty)
    let items = try CaseTests.items(plan).items
    #expect(items.map(\.title) == ["堆物"])
    #expect((items[0].owner, items[0].due) == (nil, nil))
    #expect(plan.problems.contains { $0.kind == .errorValue("########") })
  }

  @Test("a resident's phone number is the resident's")
  func residentsPhone() throws {
    let (items, ledger) = try CaseTests.items(CaseTests.plan("residents-phone.csv"))
    #expect(items[0].reporter == "张某 13900000009")
    #expect(items[0].owner == "wl")
    #expect(ledger.people["wl"]?.phone ?? "" == "")
  }

  @Test("one text is said once")
  func textTwice() throws {
    let item = try #require(try CaseTests.items(CaseTests.plan("text-twice.csv")).items.first)
    #expect((item.title, item.description) == ("楼道堆物", ""))
  }

  @Test("one site however it is written")
  func sites() throws {
    let text = "点位,存在问题\n3栋,a\n３栋,b\n3号楼,c\n03栋,d\n三栋,e\n13栋,f\n"
    let reading = try ImportReading(
      of: Array(text.utf8), options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
    var ids = IDSource.counting()
    let plan = ImportPlan(reading, into: CaseTests.ledger, at: CaseTests.now, ids: &ids)
    #expect(plan.newSites == ["3栋", "13栋"])
    #expect(plan.problems.filter { if case .sameSite(_, "3栋") = $0.kind { true } else { false } }.count == 4)
    #expect(RecordName.key(of: "佳美二区12号楼", .site) == "佳美二区12栋")
    #expect(RecordName.key(of: "第二网格", .grid) == RecordName.key(of: "2", .grid))
    #expect(RecordName.key(of: "100栋", .site) == "100栋")
  }

  @Test("Open311: ids, states, dates, services and places")
  func open311() throws {
    let (items, _) = try CaseTests.items(CaseTests.plan("open311-json.json"))
    #expect(items.map(\.reference) == ["H1-1", "H1-2"])
    #expect(items.map(\.title) == ["Broken fence on the sidewalk", "Unsafe Dangerous Conditions"])
    #expect(items.map(\.state) == [.closed, .reported])
    #expect(items[0].closedAt == Timestamp(iso8601: "2020-02-14T09:00:00-05:00"))
    #expect(items[0].reportedAt == Timestamp(iso8601: "2020-02-12T15:45:42-05:00"))
    #expect(items.map(\.address) == ["10 Example St", "35 Example St"])
    #expect(items[0].notes.first?.text.contains("Case Closed. Fixed.") == true)
  }

  @Test("JSON of another system is refused with the names that it has")
  func foreignJSON() {
    let options = ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
    #expect(throws: ImportRefusal.foreignObjects(["name", "size"])) {
      try ImportReading(json: Array(#"[{"name":"x","size":3}]"#.utf8), options: options)
    }
  }

  @Test(
    "what is no table says what it is",
    arguments: [("pdf-renamed-csv.csv", FileKind.pdf), ("html-named-xls.xls", .webPage)])
  func noTable(name: String, kind: FileKind) {
    #expect(throws: ImportRefusal.noTable(kind)) { try CaseTests.reading(name) }
    for language in Language.allCases { #expect(!ImportRefusal.noTable(kind).text(language).isEmpty) }
  }

  @Test("a dry run has the rows as they will be, and what each column is")
  func preview() throws {
    let plan = try CaseTests.plan("dry-run-shows-no-rows.csv")
    #expect(plan.rows.map(\.title) == ["楼道堆物", "飞线充电"])
    #expect(plan.rows.map(\.site) == ["3栋", "4栋"])
    #expect(plan.rows.map(\.owner) == ["王磊", "李秀英"])
    #expect(plan.rows.map { day($0.due) } == ["2026-12-01", "2026-12-05"])
    #expect(plan.rows.map(\.state) == [.inProgress, .inProgress])
    #expect(plan.columns.map(\.field) == [.order, .reference, .description, .site, .owner, .due, .state])
  }
}
