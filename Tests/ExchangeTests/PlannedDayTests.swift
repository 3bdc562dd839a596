import LedgerModel
import Testing

@testable import Exchange

/// What is only planned, counted or far off becomes no fact of a ledger.
@Suite("A plan closes nothing, totals are no item, and what is not taken is said")
struct PlannedDayTests {
  private static let today = CivilDate(year: 2026, month: 11, day: 23)!
  private static let now = LedgerZone.shanghai.moment(today, TimeOfDay(hour: 12, minute: 0)!)

  private static func plan(
    _ text: String, reported: CivilDate? = nil, years: Bool = false
  ) throws -> ImportPlan {
    var options = ImportOptions(today: today)
    options.reported = reported
    var ids = IDSource.counting()
    return ImportPlan(
      try ImportReading(of: Array(text.utf8), options: options), into: CaseTests.ledger, at: now, ids: &ids,
      acceptsProposals: years)
  }

  // MARK: Plans

  @Test(
    "a day that has not come leaves the item open, and is when it is due",
    arguments: ["2026年11月25日完成", "11月25日完成", "完成(11.25)", "整改完毕2026-11-25"])
  func planned(words: String) throws {
    let plan = try Self.plan("问题,上报时间,整改情况\na,2026-11-02,\(words)\n", years: true)
    let item = try #require(plan.items.first)
    #expect(!item.isClosed && item.closedAt == nil)
    #expect(CaseTests.day(item.item.due) == "2026-11-25")
    let isSaid = plan.problems.contains {
      if case .closingDateAhead = $0.kind { $0.heading == "整改情况" } else { false }
    }
    #expect(isSaid)
  }

  @Test("beside a due date it is a note")
  func plannedBesideDue() throws {
    let plan = try Self.plan(
      "问题,上报时间,整改时限,整改情况\na,2026-11-02,2026-12-01,2026年11月25日完成\nb,2026-11-02,2026-12-01,2026-11-20完成\n")
    let items = Array(plan.items)
    #expect(items.map(\.isClosed) == [false, true])
    #expect(CaseTests.day(items[0].item.due) == "2026-12-01")
    #expect(items[0].note == "整改情况：2026年11月25日完成")
    #expect(plan.problems.map(\.kind).contains(.closingIsLimit("2026年11月25日完成", isDue: false)))
    #expect(CaseTests.day(items[1].closedAt) == "2026-11-20")
  }

  @Test("a closing day that has not come is never proposed", arguments: [false, true])
  func notProposed(years: Bool) throws {
    let plan = try Self.plan("问题,上报时间,整改情况\na,2026-11-02,已完成(12.28)\n", years: years)
    let kinds = plan.problems.map(\.kind)
    #expect(!kinds.contains { if case .dateProposed = $0 { true } else { false } })
    #expect(kinds.contains(.dateAhead("12.28")))
    let item = try #require(plan.items.first)
    #expect(item.isClosed && item.closedAt == nil && item.note.contains("已完成(12.28)"))
  }

  // MARK: Totals

  @Test(
    "a row of totals is no item, whatever else it counts",
    arguments: ["合计：9,完成率 50%,,", "合计9项,完成率50%,,", "其中：已完成5项,,,", "\"合计：9项，完成率50%\",,,", "总计,完成率,50%,9"])
  func totals(row: String) throws {
    let plan = try Self.plan("问题,责任人,上报时间,数量\na,王磊,2026-11-20,3处\n\(row)\n")
    #expect(plan.items.map(\.item.title) == ["a"])
    #expect(plan.problems.contains { if case .summaryRow = $0.kind { $0.line == 3 } else { false } })
  }

  @Test("a matter that begins like one is an item", arguments: ["其中一户堆物", "已完成5项", "合计费用未公示"])
  func noTotals(title: String) throws {
    let plan = try Self.plan("问题,责任人\n\(title),王磊\n")
    #expect(plan.items.map(\.item.title) == [title])
  }

  // MARK: Years

  @Test("a year that no ledger knows is kept as a note and said", arguments: ["2126-01-01", "1979-12-31"])
  func farYears(day: String) throws {
    let plan = try Self.plan("问题,上报时间,整改时限\na,2026-11-20,\(day)\n")
    let item = try #require(plan.items.first)
    #expect(item.item.due == nil && item.note == "整改时限：\(day)")
    #expect(plan.problems.map(\.kind).contains(.dateTooFar(day)))
    #expect(plan.problems.contains { $0.text(.zh).contains("1980 至 2099") })
    #expect(plan.problems.contains { $0.text(.en).contains("1980 and 2099") })
  }

  // MARK: Numbers and days that were given

  @Test("a number of two rows is said with the row that has it first")
  func repeatedNumbers() throws {
    let plan = try Self.plan("编号,问题,上报时间\nHM-7,a,2026-11-20\nHM-8,b,2026-11-20\nHM-7,c,2026-11-20\n")
    #expect(plan.items.map(\.item.reference) == ["HM-7", "HM-8", "HM-7"])
    let told = plan.problems.filter { $0.kind == .referenceRepeats("HM-7", line: 2) }
    #expect(told.map(\.line) == [4])
    #expect(told.first?.text(.zh).contains("与第2行重复") == true)
    #expect(told.first?.text(.en).contains("the number of line 2") == true)
  }

  @Test("of many such rows one remark says how many")
  func manyRepeatedNumbers() throws {
    let rows = (1...5).map { "HM-7,事项\($0),2026-11-20\n" }.joined()
    let plan = try Self.plan("编号,问题,上报时间\n" + rows)
    #expect(plan.items.count == 5)
    let told = plan.problems.map(\.kind).filter {
      switch $0 {
      case .referenceRepeats, .referenceRepeatsOften: true
      default: false
      }
    }
    #expect(told == [.referenceRepeatsOften(4, "HM-7", line: 2)])
  }

  @Test("of a service request that comes twice, too")
  func repeatedRequests() throws {
    let json =
      #"[{"service_request_id":"A2","status":"open","service_name":"Graffiti","description":"x"},"#
      + #"{"service_request_id":"A2","status":"open","service_name":"Graffiti","description":"y"}]"#
    var ids = IDSource.counting()
    let plan = ImportPlan(
      try ImportReading(json: Array(json.utf8), options: ImportOptions(today: Self.today)),
      into: CaseTests.ledger, at: Self.now, ids: &ids)
    #expect(plan.items.count == 2)
    let isSaid = plan.problems.contains {
      if case .referenceRepeats("A2", _) = $0.kind { true } else { false }
    }
    #expect(isSaid)
  }

  @Test("a day that was given over what a cell says is named")
  func givenOverCell() throws {
    let day = CivilDate(year: 2026, month: 10, day: 1)!
    let text = "问题,上报时间\na,9月2日\nb,\nc,2026-09-05\n"
    let told = try Self.plan(text, reported: day).problems.filter { $0.kind == .reportGiven("9月2日", day) }
    #expect(told.map(\.line) == [2] && told.map(\.heading) == ["上报时间"])
    #expect(told.first?.text(.zh).contains("2026-10-01") == true)
    // Where the year was agreed to, the cell's own day holds.
    let agreed = try Self.plan(text, reported: day, years: true)
    #expect(!agreed.problems.contains { if case .reportGiven = $0.kind { true } else { false } })
  }
}
