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
    _ name: String, into ledger: Ledger = ledger, same: SameNames = SameNames()
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

  static func day(_ moment: Timestamp?) -> String? { moment.map { LedgerZone.shanghai.date($0).text } }

  @Test("a planned date never closes")
  func planned() throws {
    let (items, _) = try CaseTests.items(CaseTests.plan("planned-completion-date.csv"))
    #expect(items.map(\.state) == [.inProgress, .inProgress])
    #expect(items.map { CaseTests.day($0.due) } == ["2027-03-31", "2027-03-31"])
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
      try CaseTests.items(plan).items.map { CaseTests.day($0.reportedAt) } == [
        "2026-11-02", "2026-11-02", "2026-11-02",
      ])
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
    #expect(RecordName.key(of: "佳美二区12号楼", .site) == RecordName.key(of: "佳美2区十二幢", .site))
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

  @Test("dates however they are written; what is computed is said, a year that is not there is proposed")
  func dateForms() throws {
    let rows = try CaseTests.reading("date-forms.csv").rows
    let plan = try CaseTests.plan("date-forms.csv")
    let proposed = rows.map { $0.due?.value.proposedDay?.text }
    #expect(proposed[..<8].allSatisfy { $0 == "2026-12-01" })
    #expect(proposed[14...].allSatisfy { $0 == "2026-12-01" })
    let due = plan.rows.map { CaseTests.day($0.due) }
    #expect(
      due[8...13] == ["2026-12-31", "2026-12-31", "2026-12-31", "2026-11-30", "2026-12-02", "2026-11-17"])
    #expect([due[2], due[6]] == [nil, nil])
    #expect(plan.rows[19].due == Timestamp(iso8601: "2026-12-01T18:00:00+08:00"))
  }

  @Test("midnight in a column of days is the day")
  func midnight() throws {
    let plan = try CaseTests.plan("due-at-midnight.csv")
    #expect(plan.rows.allSatisfy { $0.due == Timestamp(iso8601: "2026-12-01T23:59:59+08:00") })
  }

  @Test("quantities however they are written")
  func quantityForms() throws {
    let items = try CaseTests.items(CaseTests.plan("quantity-forms.csv")).items
    let told = items.map { item in
      item.quantities.map {
        "\($0.planned?.description ?? "")\($0.unit)\($0.approximate.map { "|\($0)" } ?? "")"
      }
    }
    #expect(
      told == [
        ["12处"], ["5户", "8人"], ["3处", "2户"], ["12处"], ["30处|20-30"], ["100处|上百"], ["处|数十"], ["12000㎡"],
      ])
  }

  @Test("a sheet that was updated says what differs, and changes nothing")
  func updatedSheet() throws {
    let (items, ledger) = try CaseTests.items(CaseTests.plan("reimport-updated-sheet.csv"))
    let plan = try CaseTests.plan("reimport-updated-sheet-second.csv", into: ledger)
    #expect(plan.intent == nil)
    let expected: [Difference] = [
      Difference(field: .owner, old: "李秀英", new: "孙浩"),
      Difference(field: .due, old: "2026-12-05", new: "2026-12-20"),
      Difference(field: .state, old: "inProgress", new: "已完成"),
    ]
    #expect(plan.problems.map(\.kind) == [.closedWithoutDate, .differs(items[1].number, expected)])
    let told = plan.problems.last?.text(.zh)
    #expect(told?.contains("责任人 李秀英 → 孙浩") == true && told?.contains("整改中 → 已完成") == true)
  }

  @Test("Big5 where GB18030 gives no heading; names stay as they are written")
  func big5() throws {
    let reading = try CaseTests.reading("big5.csv")
    #expect(reading.encoding == .big5)
    #expect(reading.columns.map(\.field) == [.order, .description, .owner])
    #expect(reading.rows.count == 2)
    #expect(reading.rows.allSatisfy { $0.owner != nil })
    let title = try #require(reading.rows.first?.title)
    #expect(title.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) })
  }

  @Test("a dry run has the rows as they will be, and what each column is")
  func preview() throws {
    let plan = try CaseTests.plan("dry-run-shows-no-rows.csv")
    #expect(plan.rows.map(\.title) == ["楼道堆物", "飞线充电"])
    #expect(plan.rows.map(\.site) == ["3栋", "4栋"])
    #expect(plan.rows.map(\.owner) == ["王磊", "李秀英"])
    #expect(plan.rows.map { CaseTests.day($0.due) } == ["2026-12-01", "2026-12-05"])
    #expect(plan.rows.map(\.state) == [.inProgress, .inProgress])
    #expect(plan.columns.map(\.field) == [.order, .reference, .description, .site, .owner, .due, .state])
  }
}
