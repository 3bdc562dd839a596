import LedgerModel
import Testing
import Wording

@testable import Exchange

/// What an auditor's tables brought to light: days that nobody wrote, limits that closed, checks that nobody made.
@Suite("An import takes what a table says, and says what it does not take")
struct NothingInventedTests {
  private static func plan(
    _ text: String, reported: CivilDate? = nil, into ledger: Ledger = CaseTests.ledger, years: Bool = false
  ) throws -> ImportPlan {
    var options = ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
    options.reported = reported
    var ids = IDSource.counting()
    return ImportPlan(
      try ImportReading(of: Array(text.utf8), options: options), into: ledger, at: CaseTests.now, ids: &ids,
      acceptsProposals: years)
  }

  private static func days(_ plan: ImportPlan) throws -> [String?] {
    try CaseTests.items(plan).items.map { CaseTests.day($0.reportedAt) }
  }

  // MARK: The day of the report

  private static let unread =
    "序号,问题,上报时间,整改时限\n1,a,9月2日,2026-12-25\n2,b,2026年9月2日（周一）,2026-12-25\n3,c,去年9月,2026-12-25\n4,d,,2026-12-25\n5,e,2026-09-05,2026-12-25\n"

  @Test(
    "a day of report that is blank, not whole or not understood is no day: nothing is made up, its rows are named"
  )
  func noReport() throws {
    let plan = try Self.plan(Self.unread)
    #expect(try Self.days(plan) == [nil, nil, nil, nil, "2026-09-05"])
    let kinds = plan.problems.map(\.kind)
    #expect(kinds.contains(.withoutReportDay([2, 3, 4, 5])) && !kinds.contains(.noReportDates))
    #expect(plan.problems.contains { $0.text(.zh).contains("第2、3、4等 4 行没有可用的上报时间") })
    #expect(
      plan.problems.contains { $0.text(.en).contains("lines 2, 3, 4 and 1 more: no day of the report") })
    #expect(!plan.usesGivenReport)
    // In a table that tells no such days what is not due yet was reported today, as it says.
    #expect(try Self.days(Self.plan("问题\na\n")) == ["2026-11-28"])
  }

  @Test("the day that is given goes to every row without a day of its own")
  func given() throws {
    let day = CivilDate(year: 2026, month: 9, day: 2)!
    let plan = try Self.plan(Self.unread, reported: day)
    #expect(try Self.days(plan) == ["2026-09-02", "2026-09-02", "2026-09-02", "2026-09-02", "2026-09-05"])
    #expect(plan.usesGivenReport && !plan.problems.contains(where: \.kind.asksForReport))
    // What was written stays among the notes.
    #expect(try CaseTests.items(plan).items[2].notes.map(\.text) == ["上报时间：去年9月"])
    // A row's own day holds where its year was agreed to.
    let agreed = try Self.plan("问题,上报时间\na,9月3日\n", reported: day, years: true)
    #expect(try Self.days(agreed) == ["2026-09-03"])
    #expect(!agreed.usesGivenReport)
    #expect(try !Self.plan("问题,上报时间\na,2026-09-03\n", reported: day).usesGivenReport)
  }

  @Test("a day of report behind the closing is none either")
  func behindClosing() throws {
    let text = "问题,上报时间,完成情况,完成时间\na,2026-11-20,已完成,2026-11-10\n"
    let plan = try Self.plan(text)
    #expect(try Self.days(plan) == [nil])
    #expect(plan.problems.map(\.kind).contains(.withoutReportDay([2])))
    let given = try Self.plan(text, reported: CivilDate(year: 2026, month: 11, day: 2)!)
    #expect(try Self.days(given) == ["2026-11-02"] && given.usesGivenReport)
    let late = try Self.plan(text, reported: CivilDate(year: 2026, month: 11, day: 25)!)
    #expect(try Self.days(late) == [nil])
    #expect(late.problems.map(\.kind).contains(.withoutReportDay([2])))
  }

  @Test("what stands above the header by labels is said, and a day among it is proposed")
  func above() throws {
    let plan = try Self.plan("整治台账,,\n检查时间：2026年11月20日,,\n检查人：李秀英,,\n序号,问题,责任人\n1,a,王磊\n2,b,\n")
    let day = DateProposal(raw: "检查时间：2026年11月20日", proposed: CivilDate(year: 2026, month: 11, day: 20)!)
    let kinds = plan.problems.map(\.kind)
    #expect(kinds.contains(.linesAbove(["检查时间：2026年11月20日", "检查人：李秀英"])))
    #expect(kinds.contains(.reportToldAbove(day)) && kinds.contains(.withoutReportDay([5, 6])))
    #expect(plan.problems.contains { $0.text(.zh).contains("--reported 2026-11-20") })
    #expect(try Self.days(plan) == [nil, nil])
    // Where every row says its day there is nothing to propose; a title alone is no label.
    let told = try Self.plan("检查时间：2026年11月20日,\n问题,上报时间\na,2026-11-21\n").problems.map(\.kind)
    #expect(!told.contains(.reportToldAbove(day)))
    #expect(try Self.plan("2026年整治台账\n问题\na\n").problems.map(\.kind) == [.noReportDates])
  }

  // MARK: Limits and states under a day of completion

  @Test(
    "a limit under a day of completion is the due date and closes nothing",
    arguments: [
      ("2026-11-25前", "2026-11-25"), ("2026.11.25之前", "2026-11-25"), ("2026年11月25日以前", "2026-11-25"),
      ("截至2026-11-25", "2026-11-25"), ("2026-11-30前", "2026-11-30"), ("2026年11月底", "2026-11-30"),
      ("2026年11月中旬", "2026-11-20"), ("2026年三季度末前", "2026-09-30"), ("2026.11.20-11.25", "2026-11-25"),
      ("2026-11-25前完成", "2026-11-25"), ("11月底前完成", nil), ("11月底", nil),
    ] as [(String, String?)])
  func limits(text: String, due: String?) throws {
    for heading in ["完成时间", "办结时间"] {
      let table = "问题,责任人,上报时间,\(heading)\na,王磊,2026-06-20,\(text)\n"
      let plan = try Self.plan(table)
      let item = try #require(try CaseTests.items(plan).items.first)
      #expect(item.state == .inProgress && item.closedAt == nil && CaseTests.day(item.due) == due)
      #expect(plan.problems.map(\.kind).contains(.closingIsLimit(text, isDue: true)))
      // Without its year it is asked for, as any due date.
      guard due == nil else { continue }
      #expect(try Self.plan(table, years: true).rows.map { CaseTests.day($0.due) } == ["2026-11-30"])
    }
  }

  @Test("beside a due date such a limit is a note; a day still closes, and a month that is not over does not")
  func limitBeside() throws {
    let plan = try Self.plan(
      "问题,责任人,上报时间,整改时限,完成时间\na,王磊,2026-11-02,2026-12-01,2026-11-25前\nb,王磊,2026-11-02,2026-12-01,2026-11-25\nc,王磊,2026-11-02,2026-12-01,2026-11\n"
    )
    let items = try CaseTests.items(plan).items
    #expect(items.map(\.state) == [.inProgress, .closed, .inProgress])
    #expect(items.map { CaseTests.day($0.due) } == ["2026-12-01", "2026-12-01", "2026-12-01"])
    #expect(items[0].notes.map(\.text) == ["完成时间：2026-11-25前"])
    #expect(plan.problems.map(\.kind).contains(.closingIsLimit("2026-11-25前", isDue: false)))
  }

  @Test(
    "words of a state under a day of completion are a state, with their day",
    arguments: [
      ("√", .closed, nil), ("已完成", .closed, nil), ("2026-11-25已完成", .closed, "2026-11-25"),
      ("已完成(2026-11-25)", .closed, "2026-11-25"), ("未完成", .inProgress, nil),
      ("2026-11-25", .closed, "2026-11-25"), ("预计2026-11-25", .inProgress, nil),
    ] as [(String, ItemState, String?)])
  func statesOfCompletion(text: String, state: ItemState, closed: String?) throws {
    let plan = try Self.plan("问题,责任人,上报时间,完成时间\na,王磊,2026-11-02,\(text)\n")
    #expect(plan.rows.map(\.state) == [state] && plan.rows.map { CaseTests.day($0.closedAt) } == [closed])
  }

  // MARK: Checks and notes

  @Test("who inspects tells of the matter and checks nothing; who checks is said where no step takes it")
  func checks() throws {
    let plan = try Self.plan(
      "检查日期,隐患描述,整改责任人,整改完成日期,复查结论,检查人\n2026-11-10,灭火器过期,王磊,2026-11-19,合格,李秀英\n")
    let item = try #require(try CaseTests.items(plan).items.first)
    #expect((item.state, item.reporter) == (.closed, "李秀英"))
    #expect(item.steps.allSatisfy { $0.by == "me" })
    let stranger = try Self.plan(
      "问题,责任人,上报时间,完成时间,整改情况,核查人\na,王磊,2026-11-02,2026-11-10,已完成,刘强\nb,王磊,2026-11-02,,已完成,李秀英\n")
    let kinds = stranger.problems.map(\.kind)
    #expect(kinds.contains(.wordsKept("刘强")) && kinds.contains(.wordsKept("李秀英")))
  }

  @Test(
    "of an open state that says more than that it is open the words stay",
    arguments: ["部分整改", "部分完成", "不合格", "限期整改"])
  func wordsOfStates(words: String) throws {
    let plan = try Self.plan("问题,责任人,上报时间,完成情况\na,王磊,2026-11-02,\(words)\nb,王磊,2026-11-02,整改中\n")
    let items = try CaseTests.items(plan).items
    #expect(items.map(\.state) == [.inProgress, .inProgress])
    #expect(items.map { $0.notes.map(\.text) } == [["完成情况：\(words)"], []])
    #expect(plan.problems.map(\.kind) == [.wordsKept(words)])
  }

  @Test(
    "ticks, boxes and deeds are states",
    arguments: [
      ("√已完成", .closed), ("已完成√", .closed), ("√ 已整改", .closed), ("☑已整改 ☐未整改", .closed), ("☐已整改 ☑未整改", .open),
      ("□是 ☑否", .open), ("■是 □否", .closed), ("☐已整改", .open), ("√整改中", nil), ("已闭环", .closed),
      ("已清运", .closed),
      ("已修复。", .closed), ("均已拆除", .closed), ("已安排清理", nil), ("已落实", nil), ("已要求整改", nil), ("☑已整改 ☑未整改", nil),
    ] as [(String, ImportedState?)])
  func ticks(text: String, state: ImportedState?) {
    #expect(StateReading(text).state == state)
  }

  @Test("coordinates beside an address are a note")
  func coordinates() throws {
    let json =
      #"[{"service_request_id":"1","service_name":"Pothole","requested_datetime":"2026-11-05T10:00:00Z","description":"a","address":"Main St","lat":41.5,"long":-87.25},"#
      + #"{"service_request_id":"2","service_name":"Pothole","requested_datetime":"2026-11-05T10:00:00Z","description":"b","lat":41.75,"long":-87.5}]"#
    let rows = try ImportReading(
      json: Array(json.utf8), options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
    ).rows
    #expect(rows.map(\.notes) == [["lat：41.5", "long：-87.25"], []])
    #expect(rows.map { $0.texts[.address] } == ["Main St", "41.75,-87.5"])
  }

  // MARK: Numbers, totals, headings and places

  @Test(
    "a number as this ledger gives none is a reference, and said so; beside 序号 a number that counts is one, too"
  )
  func numbers() throws {
    let plan = try Self.plan("台账编号,问题,上报时间\nHM-7,a,2026-11-02\n")
    #expect(plan.problems.map(\.kind) == [.numberForeign("HM-7")])
    #expect(try CaseTests.items(plan).items.map(\.reference) == ["HM-7"])
    func references(_ headings: String, _ rows: String) throws -> [String] {
      try CaseTests.items(Self.plan("\(headings)\n\(rows)")).items.map(\.reference)
    }
    #expect(try references("序号,工单编号,问题", "1,1,a\n2,2,b\n") == ["1", "2"])
    #expect(try references("service_request_id,问题", "1,a\n2,b\n") == ["1", "2"])
    #expect(try references("编号,问题", "1,a\n2,b\n") == ["", ""])
  }

  @Test("a share under a total is no item")
  func share() throws {
    let plan = try Self.plan("序号,点位,存在问题,上报时间\n1,南门,堆物,2026-11-20\n合计,,1件,\n完成率,,50%,\n")
    #expect(plan.rows.map(\.title) == ["堆物"])
    #expect(plan.problems.map(\.kind).contains(.rowWithoutContent("完成率 | 50%")))
  }

  @Test("headings that stand beside another of their kind")
  func headings() throws {
    func fields(_ text: String) throws -> [ColumnField?] {
      try ImportReading(
        of: Array("\(text)\na,b,c\n".utf8),
        options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
      ).columns.map(\.field)
    }
    #expect(try fields("标题,内容,来电人姓名") == [.title, .description, .reporter])
    #expect(try fields("隐患名称,隐患描述,风险等级") == [.title, .description, .severity])
    #expect(try fields("description,agency_responsible,address") == [.description, .leadUnit, .address])
    #expect(try fields("隐患名称,发现人,检查人") == [.description, .reporter, nil])
  }

  @Test("a grid among the sites is a grid, No.3栋 stands in no estate, 3-5栋 is no site")
  func places() throws {
    let ledger = Ledger.made(of: [
      (RecordKey(.person, "me"), [JSONMember("name", .string("内勤")), JSONMember("role", .string("lead"))]),
      (RecordKey(.grid, "g2"), [JSONMember("name", .string("第二网格"))]),
    ])
    let plan = try Self.plan(
      "点位,问题,上报时间\n第2网格,a,2026-11-20\n3栋,b,2026-11-20\nNo.3栋,c,2026-11-20\n3-5栋,d,2026-11-20\n", into: ledger)
    #expect(plan.newSites == ["3栋"] && plan.newGrids.isEmpty)
    let items = try CaseTests.items(plan, into: ledger).items
    #expect(items.map(\.grid) == ["g2", nil, nil, nil] && items.map(\.address) == ["", "", "", "3-5栋"])
    #expect(items[1].site == items[2].site && items[1].site != nil)
    let kinds = plan.problems.map(\.kind)
    #expect(kinds.contains(.siteIsGrid("第2网格")) && kinds.contains(.sameSite("No.3栋", "3栋")))
  }
}
