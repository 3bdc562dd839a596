import LedgerModel
import Testing

@testable import Exchange

@Suite("Tables are understood")
struct TableTests {
  private func read(_ text: String, _ maps: String...) throws -> ImportReading {
    let overrides = try maps.map { try ColumnOverride($0) }
    let options = ImportOptions(today: CivilDate(year: 2026, month: 11, day: 23)!, overrides: overrides)
    return try ImportReading(of: Array(text.utf8), options: options)
  }

  @Test("the export of a foreign city, with a map")
  func foreignCity() throws {
    let text = """
      ,CASE_ENQUIRY_ID,OPEN_DT,TARGET_DT,CLOSED_DT,CASE_STATUS,CLOSURE_REASON,CASE_TITLE,TYPE,Location,neighborhood,Source,LATITUDE
      11,101000000001,01/24/2015 02:36:52 PM,01/27/2015 08:30:00 AM,01/27/2015 08:34:04 AM,Closed,Case Closed,Illegal Dumping,Illegal Dumping,1 Invented St  Nowhere,Back Bay,Self Service,42.359
      12,101000000002,02/03/2015 12:05:00 AM,,,Open,,Pothole,Pothole,"2 Invented St, Nowhere",Harbor,Constituent Call,42.1
      """
    let reading = try read(
      text, "CASE_TITLE=title", "OPEN_DT=reportedAt", "TARGET_DT=due", "CLOSED_DT=closedAt",
      "neighborhood=grid",
      "Location=address", "CASE_ENQUIRY_ID=reference")
    #expect(reading.rows.count == 2)
    let first = reading.rows[0]
    #expect(first.reference == "101000000001")
    #expect(first.title == "Illegal Dumping")
    #expect(first.texts[.address] == "1 Invented St  Nowhere")
    #expect(first.grid == "Back Bay")
    #expect(
      first.reportedAt?.value == .moment(CivilDate(year: 2015, month: 1, day: 24)!, second: 52_612, zone: nil)
    )
    #expect(first.due?.value.certainDay == CivilDate(year: 2015, month: 1, day: 27))
    #expect(first.isClosed)
    #expect(first.source?.value == "resident")
    #expect(first.notes == ["CLOSURE_REASON：Case Closed", "LATITUDE：42.359", "TYPE：Illegal Dumping"])
    #expect(first.category?.value == ImportedCategory(group: .sanitation, isCertain: false))
    #expect(reading.rows[1].state?.value == .open)
    #expect(reading.rows[1].due == nil)
    #expect(reading.columns[1].confidence == .stated)
    // Unknown: said and kept; a counter without a heading is none.
    #expect(reading.problems.filter { $0.kind == .columnKeptAsNote }.map(\.column) == [12])
  }

  @Test("blank places mean the place above; blank owners do not")
  func mergedCells() throws {
    let reading = try read("点位,问题,责任人\n一栋,门坏,张三\n,灯坏,\n二栋,漏水,李四\n, ,\n,积水,")
    #expect(reading.rows.map(\.site) == ["一栋", "一栋", "二栋", "二栋"])
    #expect(reading.rows.map(\.owner?.name) == ["张三", nil, "李四", nil])
    #expect(reading.rows[1].problems.map(\.kind) == [.filledFromAbove("一栋")])
    var table = RawTable(rows: DelimitedReader(Array("点位,问题\n一栋,门坏\n,灯坏".utf8), delimiter: .comma).map { $0 })
    table.mergedCellsAreFilled = true
    let options = ImportOptions(today: CivilDate(year: 2026, month: 1, day: 1)!)
    #expect(try ImportReading(of: table, options: options).rows.map(\.site) == ["一栋", nil])
  }

  @Test(
    "a blank place that is no merged cell stays blank",
    arguments: [
      // The column begins with a blank.
      ("点位,问题\n,a\n一栋,b\n,c", [nil, "一栋", nil]),
      ("网格,点位,问题\n一网格,,a\n,一栋,b\n,,c", [nil, "一栋", nil]),
      // The row has an address; the grid is another than above.
      ("点位,地址,问题\n一栋,,a\n,东路1号,b\n,,c", ["一栋", nil, "一栋"]),
      ("网格,点位,问题\n一网格,一栋,a\n,,b\n二网格,,c\n,二栋,d", ["一栋", "一栋", nil, "二栋"]),
      // The file came out of this program.
      ("台账编号,点位,问题\n2023-0001,一栋,a\n2023-0002,,b", ["一栋", nil]),
    ] as [(String, [String?])])
  func blankPlaces(text: String, sites: [String?]) throws {
    #expect(try read(text).rows.map(\.site) == sites)
  }

  @Test("titles, footers, totals, repeated headers and blank lines are no items")
  func furniture() throws {
    let reading = try read("2024年台账,\n\n填报单位：美港社区,\n序号,问题\n1,门坏\n\n序号,问题\n2,灯坏\n合计,\n3,\n填表人：王某,")
    #expect(reading.headerLine == 4)
    #expect(reading.titles == ["2024年台账", "填报单位：美港社区"])
    #expect(reading.rows.map(\.title) == ["门坏", "灯坏"])
    #expect(reading.rows.map(\.line) == [5, 8])
    #expect(
      reading.problems.map(\.kind) == [
        .linesAbove(["填报单位：美港社区"]), .repeatedHeader, .summaryRow("合计"), .rowWithoutContent("3"),
        .summaryRow("填表人：王某"),
      ])
    #expect(reading.problems.map(\.line) == [3, 7, 9, 10, 11])
  }

  @Test("state and tick together")
  func states() throws {
    let reading = try read(
      "问题,整改进展,是否销号,销号日期\na,已整改,是,2023-01-02\nb,已整改,否,\nc,推进中,否,\nd,已拆一半,,\ne,,,2023-01-02\nf,整改中,,2023-01-02\ng,,是,\nh,,,"
    )
    #expect(
      reading.rows.map(\.state?.value) == [.closed, .submitted, .open, .open, .closed, .open, .closed, nil])
    #expect(reading.rows[1].problems.map(\.kind) == [.doneButNotTicked])
    #expect(reading.rows[3].problems.map(\.kind) == [.stateNotRead("已拆一半")])
    #expect(reading.rows[3].notes == ["整改进展：已拆一半"])
    #expect(reading.rows[5].problems.map(\.kind) == [.closingDateOfOpenItem])
    #expect(reading.rows[6].problems.map(\.kind) == [.closedWithoutDate])
  }

  @Test("what is not understood is kept and flagged")
  func kept() throws {
    let reading = try read(
      "问题,责任人,联系电话,整改时限,问题来源,扣分,问题数,工单号\n长文本,绿洲物业,1.38E+10,尽快,天上,1.9,几个,1.01E+11\n\"第一行\n第二行\",张三,,3天,,,7,88\n",
    )
    let first = reading.rows[0]
    #expect(first.owner == nil)
    #expect(first.leadUnit == "绿洲物业")
    #expect(first.notes == ["问题来源：天上", "扣分：1.9", "问题数：几个", "整改时限：尽快"])
    #expect(first.texts[.contact] == "1.38E+10")
    #expect(
      first.problems.map(\.kind) == [
        .unitAmongPeople("绿洲物业"), .digitsLost("1.38E+10"), .sourceUnknown("天上"), .quantityNotRead("几个"),
        .digitsLost("1.01E+11"), .dateNotRead("尽快"), .contactKept("1.38E+10"),
      ])
    let second = reading.rows[1]
    #expect(second.title == "第一行")
    #expect(second.description == "第一行\n第二行")
    #expect(second.due?.value == .within(3, unit: .naturalDay))
    #expect(second.quantities.map(\.planned) == [Decimal2(7)])
    // Not in a column that counts the rows.
    #expect(second.reference == "88")
    #expect(second.problems.isEmpty)
  }

  @Test("dates that could be read both ways are asked for, never filed; a day above twelve decides")
  func order() throws {
    let unsure = try read("title,due\na,1/2/2015\nb,3/4/2015")
    #expect(unsure.problems.map(\.kind) == [.dateOrderOpen])
    let day = CivilDate(year: 2015, month: 1, day: 2)!
    #expect(unsure.rows[0].due?.value == .incomplete(proposed: day))
    #expect(
      unsure.rows[0].problems.map(\.kind) == [
        .dateProposed(
          DateProposal(
            raw: "1/2/2015", proposed: day, other: CivilDate(year: 2015, month: 2, day: 1)))
      ])
    let decided = try read("title,due\na,1/2/2015\nb,31/4/2015\nc,30/4/2015")
    #expect(decided.problems.isEmpty)
    #expect(decided.rows[0].due?.value.certainDay == CivilDate(year: 2015, month: 2, day: 1))
    #expect(decided.rows[1].problems.map(\.kind) == [.dateNotRead("31/4/2015")])
  }

  /// One order for the whole table: any column decides for all that have the same sign.
  @Test(
    arguments: [
      ("15/11/2026,12/03/2026", "2026-11-15", "2026-03-12"),
      ("11/20/2026,12/03/2026", "2026-11-20", "2026-12-03"),
      // Nothing decides: a report that has not come and an end before its report are not proposed.
      ("5/11/2026,3/12/2026", "2026-05-11?", "2026-12-03?"),
      // The signs of two programs, each with its order.
      ("20.11.2026,12/03/2026", "2026-11-20", "2026-12-03?"),
      // Years of two digits at the end.
      ("11/20/26,12/10/26", "2026-11-20", "2026-12-10"), ("11/05/26,12/10/26", "2026-11-05?", "2026-12-10?"),
      ("03/20/26 12:00 AM,12/10/26 05:00 PM", "2026-03-20", "2026-12-10"),
      // A table that contradicts itself decides nothing.
      ("25/11/2025,03/20/2027", "2025-11-25", "2027-03-20"),
    ] as [(String, String, String)])
  func oneOrder(cells: String, reported: String, due: String) throws {
    let row = try #require(try read("问题,上报时间,整改时限\na,\(cells)").rows.first)
    let told = { (date: Imported<CellDate>?) in
      (date?.value.proposedDay?.text ?? "") + (date?.value.certainDay == nil ? "?" : "")
    }
    #expect(told(row.reportedAt) == reported)
    #expect(told(row.due) == due)
  }

  @Test("a cell more than headings is said")
  func beyond() throws {
    let reading = try read("问题,备注\n门坏,x,多出来,\n灯坏,y,")
    #expect(reading.rows[0].problems.map(\.kind) == [.cellsBeyondHeader(["多出来"])])
    #expect(reading.rows[1].problems.isEmpty)
  }

  @Test("the surest column has the field, the other is said to be left out")
  func twoColumns() throws {
    let reading = try read("责任人,联系人,问题\n张三,李四,x")
    // Somebody to be called is no note: notes are not reached when details are removed.
    #expect(reading.columns.map(\.field) == [.owner, .contact, .description])
    #expect(reading.rows[0].texts[.contact] == "李四" && reading.rows[0].notes.isEmpty)
    let units = try read("责任单位,问题,牵头单位\n物业,x,城管")
    #expect(units.problems.map(\.kind) == [.columnKeptAsNote])
    #expect(units.rows[0].notes.count == 1)
    let mapped = try read("责任人,联系人,问题\n张三,李四,x", "联系人=责任人", "#1=协办人")
    #expect(mapped.rows[0].owner?.name == "李四")
    #expect(mapped.rows[0].helpers.map(\.name) == ["张三"])
  }

  @Test("files that are refused say why")
  func refusals() {
    #expect(throws: ImportRefusal.empty) { try read("") }
    #expect(throws: ImportRefusal.noHeader(["1 | 2", "3 | 4"])) { try read("1,2\n3,4\n") }
    #expect(throws: ImportRefusal.noTitleColumn(["责任人", "整改时限"])) { try read("责任人,整改时限\n张三,8月\n") }
    #expect(throws: ImportRefusal.unknownColumn("nowhere")) { try read("问题\nx\n", "nowhere=title") }
    #expect(throws: ImportRefusal.unknownField("colour")) { try read("问题\nx\n", "问题=colour") }
    #expect(throws: ImportRefusal.overrideWithoutField("问题")) { try read("问题\nx\n", "问题") }
    let bytes: [UInt8] = [0x61, 0xFF]
    let options = ImportOptions(today: CivilDate(year: 2026, month: 1, day: 1)!)
    #expect(throws: ImportRefusal.undecodable(UndecodableText(encoding: .utf8, offset: 1))) {
      try ImportReading(of: bytes, options: options)
    }
  }
}
