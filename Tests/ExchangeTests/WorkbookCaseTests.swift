import Foundation
import LedgerModel
import Office
import Testing

@testable import Exchange

/// Workbooks as offices and programs really write them, each with its right values.
@Suite("Workbooks come in as they are meant")
struct WorkbookCaseTests {
  private func reading(_ name: String, sheet: String? = nil) throws -> ImportReading {
    var options = ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
    options.sheet = sheet
    return try ImportReading(of: try CaseTests.bytes(name), options: options)
  }

  private func kinds(_ reading: ImportReading) -> [ImportProblem.Kind] { reading.allProblems.map(\.kind) }

  @Test("a workbook as offices keep it: merged title, two header rows, a merged site, dates, totals")
  func typical() throws {
    let reading = try reading("xlsx-typical-office.xlsx")
    #expect(reading.sheet == "台账" && reading.titles == ["和美社区整改台账"] && reading.headerLine == 3)
    #expect(reading.rows.map(\.title) == ["楼道堆物", "飞线充电"])
    #expect(reading.rows.map(\.site) == ["3栋", "3栋"])
    #expect(reading.rows.map { $0.due?.value.certainDay?.text } == ["2026-12-01", "2026-12-05"])
    #expect(reading.rows.map { $0.owner?.phone } == ["13800000001", "13800000002"])
    #expect(reading.rows.map(\.reference) == ["202611200001234501", "202611200001234502"])
    #expect(reading.rows.map(\.isClosed) == [false, true])
    let kinds = kinds(reading)
    #expect(
      kinds.contains(.sheetRead(ReadSheet(name: "台账", left: [ReadSheet.Left(name: "说明", rows: 1)]))))
    #expect(kinds.contains(.summaryRow("合计")))
    #expect(!kinds.contains { if case .filledFromAbove = $0 { true } else { false } })
    #expect(!kinds.contains(.formulaWithoutValue))
    let items = try CaseTests.items(try CaseTests.plan("xlsx-typical-office.xlsx"))
    #expect(items.items.count == 2 && Set(items.items.map(\.site)).count == 1)
  }

  @Test("which numbers are dates the number format says")
  func dateStyles() throws {
    let rows = try reading("xlsx-date-styles.xlsx").rows
    #expect(
      rows.prefix(4).map { $0.due?.value.certainDay?.text } == [String?](repeating: "2026-12-01", count: 4))
    #expect(rows[4].due?.value.certainDay == nil && rows[4].notes.contains { $0.contains("46357") })
    let evening = CellDate.moment(CivilDate(year: 2026, month: 12, day: 1)!, second: 18 * 3600, zone: nil)
    #expect(rows[5].due?.value == evening)
    let items = try CaseTests.items(try CaseTests.plan("xlsx-date-styles.xlsx")).items
    #expect(
      items.map { CaseTests.day($0.due) } == [
        "2026-12-01", "2026-12-01", "2026-12-01", "2026-12-01", nil, "2026-12-01",
      ])
  }

  @Test("results of formulas, errors, truth and shares")
  func formulas() throws {
    let reading = try reading("xlsx-formula-error-bool.xlsx")
    #expect(reading.rows.count == 1)
    let row = try #require(reading.rows.first)
    #expect(row.title == "A堆物" && row.owner == nil && row.isClosed && row.notes == ["50%"])
    #expect(row.problems.contains { $0.kind == .errorValue("#N/A") && $0.heading == "责任人" })
    #expect(
      reading.problems.contains { $0.kind == .formulaWithoutValue && $0.line == 3 && $0.heading == "存在问题" })
  }

  @Test("hidden sheets are named, filtered rows and hidden columns read")
  func hidden() throws {
    let name = "xlsx-hidden-filtered-sheets.xlsx"
    let reading = try reading(name)
    #expect(reading.sheet == "11月" && reading.rows.map(\.title) == ["堆物", "隐藏行"])
    #expect(reading.rows.map { $0.owner?.name } == ["王磊", "孙浩"])
    let left = [ReadSheet.Left(name: "封面", rows: 1), ReadSheet.Left(name: "10月", rows: nil)]
    #expect(reading.problems.first?.kind == .sheetRead(ReadSheet(name: "11月", left: left)))
    #expect(reading.problems.contains { $0.line == 3 && $0.kind == .hiddenRows(1, isFiltered: false) })
    for asked in ["10月", "3", " 10月 "] {
      #expect(try self.reading(name, sheet: asked).rows.map(\.title) == ["旧"], "\(asked)")
    }
    #expect(throws: ImportRefusal.noSheet("9月", ["封面", "11月", "10月"])) { try self.reading(name, sheet: "9月") }
  }

  @Test("a comment becomes a note, colours mean nothing")
  func comment() throws {
    let rows = try reading("xlsx-colour-and-comment.xlsx").rows
    #expect(rows.map(\.title) == ["堆物"])
    #expect(rows[0].notes.contains("王芳: 已电话催办") && !rows[0].isClosed)
  }

  @Test("a picture in a row is told")
  func picture() throws {
    let reading = try reading("xlsx-photo-in-cell.xlsx")
    #expect(reading.rows.count == 1)
    #expect(reading.allProblems.contains { $0.kind == .picturesLeftOut(1) && $0.line == 2 })
  }

  @Test("pictures are told of rows that come in and of no row, never of rows that are left out")
  func picturesOfRows() throws {
    let page = """
      <html><table><tr><th>存在问题<th>责任人<th>照片<tr><td>堆物<td>王磊<td><img src=1.png>
      <tr><td>合计<td>1<td><img src=2.png><tr><td><td>王磊<td><img src=3.png><tr><td><td><td><img src=4.png></table>
      """
    let options = ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
    let reading = try ImportReading(of: Array(page.utf8), options: options)
    func told(_ ledger: Ledger) -> (lines: [Int], plan: ImportPlan) {
      var ids = IDSource.counting()
      let plan = ImportPlan(reading, into: ledger, at: CaseTests.now, ids: &ids)
      return (plan.problems.filter { $0.kind == .picturesLeftOut(1) }.map(\.line).sorted(), plan)
    }
    let first = told(CaseTests.ledger)
    #expect(first.lines == [2, 5] && first.plan.itemCount == 1)
    // What is there already is told as that.
    let again = told(try CaseTests.items(first.plan).ledger)
    #expect(again.lines == [5] && again.plan.skipped.map(\.line) == [2])
  }

  @Test("strict files with prefixes, and tables that systems write as web pages")
  func others() throws {
    #expect(try reading("xlsx-strict-and-prefixed.xlsx").rows.map(\.title) == ["堆物"])
    let page = try reading("html-named-xls.xls")
    #expect(page.rows.map(\.title) == ["楼道堆物"] && page.rows[0].owner?.name == "王磊")
  }

  @Test(
    "what is not read says what it is, and the way out",
    arguments: [
      ("pdf-renamed-csv.csv", OtherKind.pdf), ("xls-biff8.xls", .xls), ("xls-biff8.et", .xls),
      ("xlsx-encrypted.xlsx", .password),
    ])
  func noTable(name: String, kind: OtherKind) {
    #expect(throws: ImportRefusal.noTable(kind)) { try reading(name) }
    for language in Language.allCases { #expect(!ImportRefusal.noTable(kind).text(language).isEmpty) }
  }

  @Test("every kind of file and every fault has its words in both languages")
  func words() {
    for language in Language.allCases {
      let kinds = Set(OtherKind.allCases.map { ImportRefusal.noTable($0).text(language) })
      #expect(kinds.count == OtherKind.allCases.count)
      let faults: [OfficeFault] = [
        .damaged(part: ""), .damaged(part: "a"), .missing(part: "b"), .unknownPacking(part: "c"),
        .tooManyParts(9),
        .tooLarge(part: "d"), .suspiciousPacking(part: "e"), .documentType(part: "f"), .password, .noSheets,
      ]
      for fault in faults { #expect(!ImportRefusal.office(fault).text(language).isEmpty) }
    }
  }

  @Test("a damaged workbook is refused as that, never as an unknown encoding")
  func damaged() throws {
    let bytes = try CaseTests.bytes("xlsx-typical-office.xlsx")
    let options = ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
    for count in stride(from: 100, to: bytes.count, by: 501) {
      #expect(throws: ImportRefusal.office(.damaged(part: ""))) {
        try ImportReading(of: Array(bytes[..<count]), options: options)
      }
    }
  }

  @Test("of two sheets that look alike neither is guessed")
  func whichSheet() throws {
    func table(_ name: String) -> String {
      "<table><tr><th>序号<th>存在问题<th>责任人<tr><td>1<td>\(name)<td>王磊</table>"
    }
    let page = Array("<html>\(table("甲"))\(table("乙"))<table><tr><td>说明</table>".utf8)
    var options = ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
    #expect(throws: ImportRefusal.whichSheet(["1", "2"])) { try ImportReading(of: page, options: options) }
    options.sheet = "2"
    #expect(try ImportReading(of: page, options: options).rows.map(\.title) == ["乙"])
  }

  @Test(
    "two header rows that merged cells join are one; a group's words count where the lower ones say nothing")
  func mergedHeader() throws {
    let page = """
      <table><tr><th rowspan=2>存在问题<th colspan=2>整改<th colspan=2>上报<tr><th>责任人<th>时限<th>时间<th>单位
      <tr><td>堆物<td>王磊<td>2026-12-01<td>2026-11-02<td>社区
      <tr><th>存在问题<th>责任人<th>时限<th>时间<th>单位</table>
      """
    let options = ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
    let reading = try ImportReading(of: Array("<html>\(page)".utf8), options: options)
    #expect(reading.rows.count == 1 && reading.headerLine == 2)
    #expect(reading.rows[0].due?.value.certainDay?.text == "2026-12-01")
    #expect(reading.rows[0].reportedAt?.value.certainDay?.text == "2026-11-02")
  }

  @Test("9.3 as a number may be 9.30: nothing is set, both days are named")
  func zeroThatFell() throws {
    let text = """
      <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Worksheet ss:Name="1"><Table><Row><Cell><Data ss:Type="String">存在问题</Data></Cell><Cell><Data ss:Type="String">整改时限</Data></Cell></Row>
      <Row><Cell><Data ss:Type="String">甲</Data></Cell><Cell><Data ss:Type="Number">12.3</Data></Cell></Row>
      <Row><Cell><Data ss:Type="String">乙</Data></Cell><Cell><Data ss:Type="String">12.3</Data></Cell></Row>
      <Row><Cell><Data ss:Type="String">丙</Data></Cell><Cell><Data ss:Type="Number">12.15</Data></Cell></Row></Table></Worksheet></Workbook>
      """
    let options = ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
    let rows = try ImportReading(of: Array(text.utf8), options: options).rows
    let days = [3, 30].map { CivilDate(year: 2026, month: 12, day: $0)! }
    #expect(
      rows[0].problems.contains {
        $0.kind == .dateAmbiguous("12.3", days[0], days[1]) && $0.heading == "整改时限"
      })
    #expect(rows[0].due?.value.proposedDay == nil && rows[0].notes == ["整改时限：12.3"])
    #expect(rows[1].due?.value.proposedDay == days[0])
    #expect(rows[2].due?.value.proposedDay?.day == 15)
  }
}
