import Foundation
import LedgerModel
import Testing

@testable import Exchange

/// Whole tables as clerks make them: two rows of headings, sections, ticks, titles, footers and dates in five styles.
@Suite("A clerk's table comes in with nothing invented and nothing dropped")
struct OfficeTableTests {
  private static func plan(_ name: String, acceptsYears: Bool = false) throws -> ImportPlan {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/office")
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
    let reading = try ImportReading(
      of: bytes, options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
    var ids = IDSource.counting()
    return ImportPlan(
      reading, into: CaseTests.ledger, at: CaseTests.now, ids: &ids, acceptsProposals: acceptsYears)
  }

  /// Every word of the table's rows stands in the item that a row became, in the name of what it links to, or in a remark.
  private static func lost(_ name: String) throws -> [String] {
    let plan = try plan(name)
    let (items, ledger) = try CaseTests.items(plan)
    let told = plan.problems.map { $0.text(.zh) } + plan.summary(.zh, whole: true) + plan.columnLines(.zh)
    let kept = items.map { item -> String in
      var writer = JSONWriter(.compact)
      writer.value(ledger.json(of: item, whole: true))
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    let phones = ledger.people.all.map(\.phone)
    let all = TextKey((told + kept + phones).joined(separator: "\n")).text
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/office")
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
    let table = RawTable(text: bytes, delimiter: Delimiter.detected(in: bytes))
    return table.rows.dropFirst(plan.problems.isEmpty ? 0 : 3).flatMap(\.cells).filter { cell in
      guard let text = CellText.meaningful(cell) else { return false }
      // What became a value of another form is looked at in the tests below.
      let isValue =
        CellDate(text, in: DateContext(year: 2026)).proposedDay != nil
        || StateReading(text).state != nil || QuantityReading(text, in: .column) != nil
        || RecordName.key(of: text, .site).hasSuffix("栋")
        || CategoryWords.category(of: text, scheme: nil, in: BuiltInCategories.table).isCertain
        || GridName.isOne(text) || SectionHeading(text)?.numbering != nil
        || ["重大隐患", "一般隐患", "一般"].contains(text)
      return !isValue && !all.contains(TextKey(text).text) && !isTold(text, in: all)
    }
  }

  /// Whether every part of a cell of people or units stands in a text, and nothing of the cell is in no part.
  private static func isTold(_ cell: String, in all: String) -> Bool {
    let parts = PersonMention.people(in: cell).flatMap { person in
      [person.name, person.phone, person.unit].compactMap { $0 }
        + (person.remark ?? "").split(separator: "、").map(String.init)
    }
    let letters = { (text: String) in text.count { $0.isLetter || $0.isNumber } }
    return parts.allSatisfy { all.contains(TextKey($0).text) }
      && parts.map(letters).reduce(0, +) >= letters(cell)
  }

  @Test("the quarter's table: sections, footers, ticks, titles and one house in five spellings")
  func quarter() throws {
    let plan = try Self.plan("quarter-table.csv")
    let (items, ledger) = try CaseTests.items(plan)
    #expect(items.count == 7)
    #expect(plan.newPeople == ["李伟", "陈静"] && plan.newUnits == ["城管中队"])
    #expect(plan.newSites == ["和美花园", "和美花园３栋", "和平路"])
    #expect(Set(items.prefix(6).map { ledger.sites[$0.site]?.name }) == ["和美花园３栋"])
    let states = plan.rows.map(\.state)
    #expect(states == [.closed, .inProgress, .registered, .closed, .submitted, .inProgress, .reported])
    // Days without a year are asked for in every column alike.
    #expect(plan.rows.map { CaseTests.day($0.closedAt) } == Array(repeating: nil, count: 7))
    #expect(
      plan.rows.map { CaseTests.day($0.due) } == [
        "2026-12-01", nil, "2026-12-05", nil, nil, "2026-12-08", nil,
      ])
    #expect(
      items.map { $0.notes.map(\.text).joined().split(separator: "\n").map(String.init) } == [
        ["整改进展：已完成（9.28）", "责任人：李伟（副所长）"],
        ["已约谈", "整改进展：整改中（材料已报）", "问题类别：飞线", "整改时限：11.30", "责任人：李伟（副所长）"],
        ["责任人：张主任"], ["10月12日现场处理", "整改时限：立行立改", "责任人：社区书记"],
        ["整改进展：整改中，预计12月10日完成", "整改时限：一周内", "责任人：陈静（社区党总支副书记）"],
        ["整改进展：未完成（缺资金）"],
        ["需上报", "商铺门前", "整改进展：挂账", "整改时限：12月15日前", "责任人：张队"],
      ])
    // A number that the ledger has otherwise for that person is no note.
    #expect(items[5].contact == "责任人：王磊（组长、13900000009）")
    let kinds = plan.problems.map(\.kind)
    #expect(kinds.contains(.summaryRow("备注：1.本表一式两份；2.每周五报送")))
    #expect(kinds.contains(.summaryRow("第1页 共3页")) && kinds.contains(.sectionRow("商铺门前")))
    #expect(kinds.contains(.tickAgainstWords("整改中，预计12月10日完成")))
  }

  @Test("the years are taken in every column when that was agreed to")
  func years() throws {
    let plan = try Self.plan("quarter-table.csv", acceptsYears: true)
    #expect(CaseTests.day(plan.rows[0].closedAt) == "2026-09-28")
    #expect(CaseTests.day(plan.rows[1].due) == "2026-11-30")
  }

  @Test("hidden dangers under two rows of headings")
  func hiddenDangers() throws {
    let plan = try Self.plan("hidden-dangers.csv")
    let (items, ledger) = try CaseTests.items(plan)
    #expect(items.map(\.title) == ["消防栓无水", "灭火器过期4具", "安全出口锁闭", "软管老化", "报警器缺失"])
    #expect(items.map(\.address) == ["1栋1单元", "１栋２单元", "2号楼", "5-2-301", ""])
    #expect(items.map(\.severity) == [.major, .normal, .normal, .normal, .normal])
    #expect(items.map(\.owner) == ["wl", "lx", "wl", "wl", nil])
    #expect(items.map { ledger.units[$0.leadUnit]?.name } == ["物业公司", "物业公司", nil, nil, nil])
    #expect(plan.rows.map(\.state) == [.inProgress, .closed, .inProgress, .closed, .reported])
    #expect(items[2].notes.first?.text.contains("是否整改：部分整改（剩2处）") == true)
    #expect(plan.problems.contains { $0.kind == .summaryRow("共计5处隐患，已整改2处，未整改3处") })
    #expect(plan.newPeople.isEmpty)
  }

  @Test("a hotline's table: two phone columns, hours, a question that closes nothing")
  func hotline() throws {
    let plan = try Self.plan("hotline.csv")
    let (items, ledger) = try CaseTests.items(plan)
    #expect(items.map(\.reporter) == ["张某 13800000001", "李女士 0931-8888888", "匿名"])
    #expect(ledger.people[items[0].owner]?.phone == "13811111111")
    #expect(items.map(\.state) == [.inProgress, .closed, .registered])
    // Hours from a day without an hour end with their day.
    #expect(items[1].due == Timestamp(iso8601: "2026-11-23T23:59:59+08:00"))
    #expect(items[0].notes.first?.text.contains("是否回访：否") == true)
    #expect(items[1].notes.first?.text.contains("工单状态：已办结（群众满意）") == true)
  }

  @Test("a closed list: the day in the words where the column says none, one house, one grid")
  func closedList() throws {
    let plan = try Self.plan("closed-list.csv")
    #expect(plan.rows.map { CaseTests.day($0.closedAt) } == ["2026-11-09", "2026-11-11", nil, "2026-11-08"])
    #expect(plan.newGrids == ["2"] && plan.newSites == ["佳美二区", "佳美二区1栋"] && plan.newPeople == ["李娜"])
    #expect(plan.rows.allSatisfy { $0.state == .closed })
  }

  @Test(
    "no word is lost",
    arguments: ["quarter-table.csv", "hidden-dangers.csv", "hotline.csv", "patrol.tsv", "closed-list.csv"])
  func words(name: String) throws {
    let lost = try Self.lost(name)
    #expect(lost == [])
  }

  @Test(
    "a heading that asks something else closes nothing",
    arguments: [
      ("是否整改", true), ("是否整改到位", true), ("整改是否完成", true), ("完成与否", true), ("是否已销号", true), ("问题是否解决", true),
      ("是否回访", false), ("是否按期完成", false), ("是否需要整改", false), ("是否重大隐患", false), ("是否上报", false),
    ])
  func asks(heading: String, closes: Bool) throws {
    let reading = try ImportReading(
      of: Array("存在问题,\(heading)\na,是\nb,否\n".utf8),
      options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
    #expect(reading.rows.map(\.isClosed) == [closes, false])
    if !closes { #expect(reading.rows.map(\.notes) == [["\(heading)：是"], ["\(heading)：否"]]) }
  }

  @Test("what looks like a footer and is a matter stays an item")
  func matters() throws {
    for matter in ["附近居民反映：楼道堆物", "电话亭：玻璃破损", "注意到：井盖缺失", "共有3户圈地种菜", "统计局门口：乱停车", "说明牌：倒伏"] {
      let reading = try ImportReading(
        of: Array("存在问题,责任人\n\(matter),\n".utf8),
        options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
      #expect(reading.rows.map(\.title) == [matter])
    }
  }

  @Test(
    "signatures in cells of their own are no items",
    arguments: [
      "填表人：,王芳,审核：,李主任", "审核人签字,,填表人,", ",第 2 页/共 3 页,,", ",共计5处隐患，已整改2处,,", "附件1：照片,,,",
      ",制表日期：2026年11月26日,,",
    ])
  func signatures(line: String) throws {
    let reading = try ImportReading(
      of: Array("点位,存在问题,责任人,整改时限\n3栋,堆物,王磊,2026-12-01\n\(line)\n".utf8),
      options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
    #expect(reading.rows.map(\.title) == ["堆物"])
    #expect(
      reading.problems.contains { if case .summaryRow = $0.kind { true } else { false } },
      "\(reading.problems)")
  }

  @Test("a 编号 that counts is a counter, one that does not is kept whatever its length")
  func counters() throws {
    func read(_ numbers: [String]) throws -> [String?] {
      let rows = numbers.map { "\($0),a\n" }.joined()
      return try ImportReading(
        of: Array("编号,存在问题\n\(rows)".utf8),
        options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
      ).rows.map(\.reference)
    }
    #expect(try read(["1", "2", "3"]) == [nil, nil, nil])
    #expect(try read(["1", "2", "1", "2"]) == [nil, nil, nil, nil])
    #expect(try read(["17", "88", "102"]) == ["17", "88", "102"])
  }

  @Test("what a report, a closing and a neighbourhood say beside their field is kept or said")
  func kept() throws {
    let text = """
      社区,存在问题,上报时间,完成时间,整改时限,整改状态
      和美社区,a,2027-03-01,,,整改中
      和美社区,b,2026-11-20,2026-11-10,,已完成
      和美社区,c,2026-11-20,,长期坚持,整改中
      和美社区,d,2026-11-20,,3天,整改中
      """
    let reading = try ImportReading(
      of: Array(text.utf8), options: ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now)))
    var ids = IDSource.counting()
    let plan = ImportPlan(reading, into: CaseTests.ledger, at: CaseTests.now, ids: &ids)
    let kinds = plan.problems.map(\.kind)
    let due = CivilDate(year: 2026, month: 11, day: 23)!
    #expect(kinds.contains(.columnLeftOut("和美社区")))
    #expect(kinds.contains(.dateAhead("2027-03-01")) && kinds.contains(.reportBehindClosing("2026-11-20")))
    #expect(kinds.contains(.termWithoutEnd("长期坚持")))
    #expect(kinds.contains(.dateComputed(DateProposal(raw: "3天", proposed: due))))
    let notes = try CaseTests.items(plan).items.map { $0.notes.map(\.text).joined() }
    #expect(notes == ["上报时间：2027-03-01", "上报时间：2026-11-20", "整改时限：长期坚持", "整改时限：3天"])
  }
}
