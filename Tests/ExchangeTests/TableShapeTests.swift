import LedgerModel
import Testing

@testable import Exchange

/// Headers of two rows, sections, totals, states and headings of other systems, as they really come.
@Suite("Tables of any shape are seen for what they are")
struct TableShapeTests {
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
    #expect(items.map { CaseTests.day($0.due) } == ["2026-12-01", "2026-12-05"])
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
    let plan = try CaseTests.plan("headings-hidden-danger.csv")
    let item = try #require(try CaseTests.items(plan).items.first)
    #expect((item.title, item.address, item.severity, item.owner) == ("楼道堆物", "3栋2单元", .major, "wl"))
    #expect((CaseTests.day(item.due), CaseTests.day(item.closedAt)) == ("2026-12-31", "2026-11-20"))
    // Checked by 李秀英, as who brings it in says.
    let check = try #require(item.steps.last)
    #expect((check.action, check.by, check.enteredBy) == (.pass, "lx", "me"))
    #expect(item.notes.isEmpty)
  }

  @Test("the headings of a foreign city")
  func foreignCity() throws {
    let (items, ledger) = try CaseTests.items(CaseTests.plan("headings-nyc311.csv"))
    let item = try #require(items.first)
    #expect((item.title, item.reference, item.address) == ("Pothole", "60879417", "10 EXAMPLE ST"))
    #expect((CaseTests.day(item.reportedAt), CaseTests.day(item.closedAt)) == ("2024-04-15", "2024-04-16"))
    #expect((ledger.units[item.leadUnit]?.name, ledger.grids[item.grid]?.name) == ("DOT", "QUEENS"))
    #expect(item.notes.first?.text.contains("Repaired.") == true)
  }
}
