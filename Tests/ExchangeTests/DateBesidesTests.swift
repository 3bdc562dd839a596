import LedgerModel
import Testing
import Wording

@testable import Exchange

/// What stands beside a date, or against it: nothing of it is lost, and nobody has to find it out alone.
@Suite("A time, a contradiction and a year without a notice are told, and nothing of a date is lost")
struct DateBesidesTests {
  private static let zone = LedgerZone.shanghai

  private static func plan(
    _ text: String, into ledger: Ledger = CaseTests.ledger, accepts: Bool = false, update: Actor? = nil,
    at now: Timestamp = CaseTests.now
  ) throws -> ImportPlan {
    let reading = try ImportReading(
      of: Array(text.utf8), options: ImportOptions(today: zone.date(now)))
    var ids = IDSource.counting(after: 600)
    return ImportPlan(
      reading, into: ledger, at: now, ids: &ids, acceptsProposals: accepts,
      update: update.map { ImportUpdate(by: $0, reason: "按更新的表格导入") })
  }

  private static func said(_ moment: Timestamp?) -> String? { moment.map(zone.text) }

  // MARK: Due before the report

  @Test("a due date before its report is told on its row, and both stay as they are written")
  func dueBeforeReport() throws {
    let plan = try Self.plan(
      "问题,上报时间,整改时限\na,2026-11-20,2026-11-10\nb,2026-11-20,2026-11-20\nc,2026-11-20 16:00,2026-11-20 09:00\n")
    let told = plan.problems.filter { if case .dueBeforeReport = $0.kind { true } else { false } }
    #expect(told.map(\.line) == [2, 4])
    #expect(told.map(\.kind)[0] == .dueBeforeReport(due: "2026-11-10", reported: "2026-11-20"))
    #expect(
      told.map(\.kind)[1] == .dueBeforeReport(due: "2026-11-20 09:00", reported: "2026-11-20 16:00"))
    #expect(told[0].heading == "整改时限")
    #expect(told[0].text(.zh).contains("期限 2026-11-10 早于上报时间 2026-11-20"))
    #expect(told[0].text(.en).contains("due 2026-11-10, before its report 2026-11-20"))
    let items = try CaseTests.items(plan).items
    #expect(items.map { CaseTests.day($0.due) } == ["2026-11-10", "2026-11-20", "2026-11-20"])
    #expect(items.map { CaseTests.day($0.reportedAt) } == ["2026-11-20", "2026-11-20", "2026-11-20"])
  }

  @Test("of JSON, too")
  func dueBeforeReportInJSON() throws {
    let json =
      #"[{"id":"x1","number":"2026-0901","title":"a","state":"registered","steps":[],"#
      + #""reportedAt":"2026-11-20T08:00:00+08:00","due":"2026-11-10T23:59:59+08:00"}]"#
    var ids = IDSource.counting(after: 600)
    let plan = ImportPlan(
      try ImportReading(
        json: Array(json.utf8), options: ImportOptions(today: Self.zone.date(CaseTests.now))),
      into: CaseTests.ledger, at: CaseTests.now, ids: &ids)
    #expect(
      plan.problems.map(\.kind).contains(.dueBeforeReport(due: "2026-11-10", reported: "2026-11-20")))
  }

  // MARK: Times

  @Test(
    "a time beside a date that is asked for stays when the date is accepted",
    arguments: [
      ("12.1 14:00", "2026-12-01 14:00"), ("12月1日 下午2点", "2026-12-01 14:00"),
      ("12/5/2026 14:00", "2026-12-05 14:00"),
      ("2026年11月20日至12月1日 17:00", "2026-12-01 17:00"), ("11.20-12.1 17:00", "2026-12-01 17:00"),
      ("15号 17:00", "2026-12-15 17:00"), ("12月1日", "2026-12-01"),
    ])
  func times(text: String, end: String) throws {
    let table = "问题,上报时间,整改时限\na,2026-11-23,\(text)\n"
    #expect(try CaseTests.items(Self.plan(table, accepts: true)).items.map { Self.said($0.due) } == [end])
  }

  @Test("the time is named with the day that is proposed, and in the row that comes in")
  func timesAreShown() throws {
    let table = "问题,上报时间,整改时限\na,11月20日 09:30,12.1 14:00\n"
    let asked = try Self.plan(table)
    let told = asked.problems.map { $0.text(.zh) }
    #expect(told.contains { $0.contains("建议为 2026-12-01 14:00") })
    #expect(told.contains { $0.contains("建议为 2026-11-20 09:30") })
    let taken = try Self.plan(table, accepts: true)
    #expect(taken.preview(in: Self.zone, .zh).rows[0][5] == "2026-12-01 14:00")
    #expect(try CaseTests.items(taken).items.map { Self.said($0.reportedAt) } == ["2026-11-20 09:30"])
  }

  @Test("of a date of two readings both days are named", arguments: Language.allCases)
  func bothDays(language: Language) throws {
    let plan = try Self.plan("问题,上报时间,整改时限\na,2026-11-20,12/5/2026\nb,2026-11-20,12月5日\n")
    let told = plan.problems.map { $0.text(language) }
    #expect(told.contains { $0.contains("2026-12-05") && $0.contains("2026-05-12") })
    #expect(told.filter { $0.contains("2026-12-05") }.count == 2)
  }

  @Test("of what is told from a day that is only proposed the time stays")
  func timesOfTerms() throws {
    let plan = try Self.plan("问题,上报时间,整改时限\na,11月20日,明天上午\n", accepts: true)
    #expect(try CaseTests.items(plan).items.map { Self.said($0.due) } == ["2026-11-21 12:00"])
  }

  @Test("the time that only a state's words have goes with the day of the column")
  func timesOfStates() throws {
    let plan = try Self.plan("问题,上报时间,整改状态,完成时间\na,2026-11-02,已完成(2026-11-08 15:20),2026-11-08\n")
    #expect(try CaseTests.items(plan).items.map { Self.said($0.closedAt) } == ["2026-11-08 15:20"])
  }

  @Test("an hour of today that has not come counts as now, and is said")
  func hoursAhead() throws {
    let plan = try Self.plan("问题,上报时间\na,2026-11-28 18:00\nb,2026-11-28 09:00\nc,2026-11-28\n")
    let told = plan.problems.filter { if case .hourAhead = $0.kind { true } else { false } }
    #expect(told.map(\.line) == [2])
    let items = try CaseTests.items(plan).items
    #expect(items[0].reportedAt == CaseTests.now && Self.said(items[1].reportedAt) == "2026-11-28 09:00")
    #expect(items[0].notes.map(\.text) == ["上报时间：2026-11-28 18:00"])
  }

  // MARK: The same again

  @Test("a sheet that comes again tells hours, grades, sources, grids and leaders that it has otherwise")
  func differences() throws {
    let heading = "工单编号,问题,上报时间,整改时限,难度,问题来源,网格,分管领导\n"
    let before = try CaseTests.items(
      Self.plan(heading + "G-1,a,2026-11-02,2026-12-01 12:00,简单,巡查,第一网格,王磊\n"))
    let same = try Self.plan(
      heading + "G-1,a,2026-11-02,2026-12-01 12:00,简单,巡查,第一网格,王磊\n", into: before.ledger)
    #expect(!same.problems.contains { if case .differs = $0.kind { true } else { false } })
    let plan = try Self.plan(
      heading + "G-1,a,2026-11-02,2026-12-01 17:00,疑难,暗访,第二网格,李秀英\n", into: before.ledger)
    let expected = [
      Difference(field: .due, old: "2026-12-01 12:00", new: "2026-12-01 17:00"),
      Difference(field: .difficulty, old: "easy", new: "hard"),
      Difference(field: .source, old: "patrol", new: "covertInspection"),
      Difference(field: .grid, old: "第一网格", new: "第二网格"),
      Difference(field: .leader, old: "王磊", new: "李秀英"),
    ]
    #expect(plan.problems.map(\.kind).contains(.differs(before.items[0].number, expected)))
    #expect(plan.problems.contains { $0.text(.zh).contains("简单 → 疑难") })
  }

  @Test("an updated sheet moves a due date to its hour, and takes a year that is agreed to")
  func updates() throws {
    let heading = "工单编号,问题,责任人,上报时间,整改时限\n"
    let before = try CaseTests.items(Self.plan(heading + "G-1,a,王磊,2026-11-02,2026-12-01\n"))
    let lead = Actor(person: "me", login: "me", channel: .importing)
    let five = Self.zone.moment(
      CivilDate(year: 2026, month: 12, day: 5)!, TimeOfDay(hour: 17, minute: 0)!)
    for (text, accepts) in [("2026-12-05 17:00", false), ("12.5 17:00", true)] {
      let plan = try Self.plan(
        heading + "G-1,a,王磊,2026-11-02,\(text)\n", into: before.ledger, accepts: accepts, update: lead)
      #expect(plan.updatedCount == 1 && plan.refusedUpdates.isEmpty, "\(plan.refusedUpdates)")
      let extended = ItemAction.extend(until: five, reason: "按更新的表格导入")
      #expect(plan.intents == [.act(extended, on: [before.items[0].id])], "\(text)")
    }
    // A date that nobody agreed to is a note, of a row that is there as of one that is new.
    let asked = try Self.plan(heading + "G-1,a,王磊,2026-11-02,12.5\n", into: before.ledger)
    let note = Difference(field: .list(.notes), old: "", new: "整改时限：12.5")
    #expect(asked.problems.map(\.kind).contains(.differs(before.items[0].number, [note])))
  }

  @Test("a day of assignment that no field takes is a note; one that an item has is compared")
  func assignments() throws {
    let heading = "工单编号,问题,责任人,上报时间,派单时间\n"
    let plan = try Self.plan(heading + "G-1,a,,2026-11-02,2026-11-03\nG-2,b,王磊,2026-11-02,2026-11-03\n")
    #expect(plan.problems.map(\.kind).contains(.wordsKept("2026-11-03")))
    let (items, ledger) = try CaseTests.items(plan)
    #expect(items.map { $0.notes.map(\.text) } == [["派单时间：2026-11-03"], []])
    #expect(items.map { CaseTests.day($0.assignedAt) } == [nil, "2026-11-03"])
    let again = try Self.plan(heading + "G-2,b,王磊,2026-11-02,2026-11-05\n", into: ledger)
    let moved = Difference(field: .assignedAt, old: "2026-11-03", new: "2026-11-05")
    #expect(again.problems.map(\.kind).contains(.differs(items[1].number, [moved])))
  }

  @Test("a quantity whose unit nobody wrote says which one it gets, of many cells once")
  func units() throws {
    let plan = try Self.plan("问题,问题类别,上报时间,数量\na,路灯,2026-11-20,7\nb,,2026-11-20,3\nc,,2026-11-20,3处\n")
    let kinds = plan.problems.map(\.kind)
    #expect(kinds.contains(.unitAssumed("7盏")) && kinds.contains(.unitAssumed("3处")))
    #expect(kinds.count { if case .unitAssumed = $0 { true } else { false } } == 2)
    let rows = (1...5).map { "a\($0),2026-11-20,\($0)\n" }.joined()
    let many = try Self.plan("问题,上报时间,数量\n\(rows)").problems.map(\.kind)
    #expect(many == [.unitAssumedOften(5, "1处")])
  }

  @Test("a closing day and a checker that a sheet brings later are told")
  func closings() throws {
    let heading = "工单编号,问题,责任人,上报时间,整改状态,完成时间,核查人\n"
    func differs(_ plan: ImportPlan) -> [ImportProblem.Kind] {
      plan.problems.map(\.kind).filter { if case .differs = $0 { true } else { false } }
    }
    let open = try CaseTests.items(Self.plan(heading + "G-1,a,王磊,2026-11-02,整改中,,\n"))
    let row = "a,王磊,2026-11-02,已完成,2026-11-20,李秀英\n"
    let expected = [
      Difference(field: .state, old: "inProgress", new: "已完成"),
      Difference(field: .closedAt, old: "", new: "2026-11-20"),
      Difference(field: .list(.notes), old: "", new: "核查人：李秀英"),
    ]
    #expect(
      try differs(Self.plan(heading + "G-1," + row, into: open.ledger)) == [
        .differs(open.items[0].number, expected)
      ])
    let closed = try CaseTests.items(Self.plan(heading + "G-2," + row))
    #expect(try differs(Self.plan(heading + "G-2," + row, into: closed.ledger)).isEmpty)
  }

  @Test("a unit in a column of its own is the quantity's; an office there is a note")
  func unitColumns() throws {
    let plan = try Self.plan(
      "问题,上报时间,数量,单位\na,2026-11-20,7,车\nb,2026-11-20,3处,处\nc,2026-11-20,3处,城管中队\n")
    #expect(
      try CaseTests.items(plan).items.map { $0.quantities.map { $0.text() } } == [["7车"], ["3处"], ["3处"]])
    #expect(plan.problems.map(\.kind) == [.wordsKept("城管中队")])
    let before = try Self.plan("问题,上报时间,计量单位,数量\na,2026-11-20,平方米,7\n")
    #expect(try CaseTests.items(before).items.map { $0.quantities.map { $0.text() } } == [["7㎡"]])
  }

  @Test("0:00 with its zone is the day, as 0:00 without one")
  func midnights() throws {
    let plan = try Self.plan(
      "问题,上报时间,整改时限\na,2026-11-20,2026-12-01 00:00:00+08\nb,2026-11-20,2026-11-30T16:00:00Z\n")
    let due = try CaseTests.items(plan).items.map { $0.due.map { LedgerZone.shanghai.text($0) } }
    #expect(due == ["2026-12-01", "2026-12-01"])
  }

  @Test("a remark that is nothing but a quantity counts as one, and is said")
  func remarks() throws {
    let plan = try Self.plan("问题,上报时间,备注\na,2026-11-20,8扇\nb,2026-11-20,已约谈\n")
    #expect(plan.problems.map(\.kind) == [.remarkCounted("8扇")])
    #expect(try CaseTests.items(plan).items.map { $0.quantities.map { $0.text() } } == [["8扇"], []])
  }

  // MARK: Years without a notice

  @Test(
    "a term by days off that nobody announced yet is said once, with how many due dates may move",
    arguments: ["春节前", "60个工作日", "60d"])
  func provisional(term: String) throws {
    let plan = try Self.plan(
      "问题,上报时间,整改时限\na,2026-11-20,\(term)\nb,2026-11-20,\(term)\nc,2026-11-20,60天\n")
    let told = plan.problems.filter { if case .provisionalYearOften = $0.kind { true } else { false } }
    #expect(told.map(\.kind) == [.provisionalYearOften(2, 2027)])
    #expect(told[0].line == 1 && told[0].text(.zh).contains("缺 2027 年放假通知,暂按法定节日算:2 行"))
    #expect(told[0].text(.en).contains("no notice for 2027") && told[0].text(.en).contains("2 due dates"))
  }

  @Test("so is the limit of a category that runs into such a year; what does not says nothing")
  func provisionalCategory() throws {
    let late = Self.zone.moment(CivilDate(year: 2026, month: 12, day: 20)!, .midnight)
    let plan = try Self.plan("问题,问题类别,上报时间\na,0101,2026-12-17\nb,2301,2026-12-17\n", at: late)
    #expect(plan.problems.map(\.kind).contains(.provisionalYearOften(1, 2027)))
    #expect(plan.rows.map { CaseTests.day($0.due)?.prefix(4) } == ["2027", nil])
    let plain = try Self.plan("问题,问题类别,上报时间,整改时限\na,2103,2026-11-20,\nb,,2026-11-20,3个工作日\n")
    #expect(!plain.problems.contains { $0.text(.zh).contains("放假通知") })
  }
}
