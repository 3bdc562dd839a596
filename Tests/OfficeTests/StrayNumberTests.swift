import Testing

@testable import Office

@Suite("Numbers that no program writes end no reading")
struct StrayNumberTests {
  private static let numbers = [
    "-1", "0", "16385", "1048577", "2147483648", "9223372036854775807", "-9223372036854775808",
    "18446744073709551616",
    "1e308", "x",
  ]

  @Test(arguments: numbers)
  func inAnXLSXSheet(_ number: String) throws {
    let sheet = """
      <sheetData><row r='\(number)'><c r='A\(number)' s='\(number)'><v>\(number)</v></c><c t='s'><v>\(number)</v></c></row><row><c><v>1</v></c></row></sheetData>\
      <mergeCells><mergeCell ref='A1:XFD\(number)'/><mergeCell ref='B\(number)'/></mergeCells>
      """
    #expect(try MadeWorkbook.sheet(sheet).rows.contains { $0.cells.contains("1") })
  }

  @Test(arguments: numbers)
  func inAnOpenDocumentSheet(_ number: String) throws {
    let spaces =
      "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
    let cell = { (text: String) in
      "<table:table-cell office:value-type='float' office:value='\(number)' table:number-columns-spanned='\(number)' table:number-rows-spanned='\(number)'><text:p>\(text)</text:p></table:table-cell>"
    }
    let blank = "<table:table-cell table:number-columns-repeated='\(number)'/>"
    let text =
      "<office:document \(spaces) office:mimetype='application/vnd.oasis.opendocument.spreadsheet'><office:body><office:spreadsheet><table:table table:name='1'><table:table-row>\(cell("a"))\(blank)\(blank)\(cell("b"))</table:table-row><table:table-row table:number-rows-repeated='\(number)'/></table:table></office:spreadsheet></office:body></office:document>"
    #expect(OfficeKind(of: Array(text.utf8)) == .flatODS)
    #expect(try MadeWorkbook.table(Array(text.utf8)).rows.count == 1)
  }

  @Test(arguments: numbers)
  func inExcelsXMLOf2003AndInAWebPage(_ number: String) throws {
    let text = """
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="1"><Table>
      <Row ss:Index="\(number)"><Cell ss:Index="\(number)" ss:MergeAcross="\(number)" ss:MergeDown="\(number)"><Data ss:Type="Number">\(number)</Data></Cell><Cell/></Row>
      <Row><Cell ss:Index="1"><Data ss:Type="String">b</Data></Cell></Row></Table></Worksheet></Workbook>
      """
    #expect(try MadeWorkbook.table(Array(text.utf8)).rows.contains { $0.cells == ["b"] })
    let cells = String(repeating: "<td colspan=\(number) rowspan=\(number)>x", count: 4)
    #expect(
      try MadeWorkbook.table(Array("<table><tr>\(cells)<tr>\(cells)</table>".utf8)).rows.isEmpty == false)
  }
}
