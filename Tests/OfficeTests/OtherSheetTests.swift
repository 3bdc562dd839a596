import Testing

@testable import Office

@Suite("OpenDocument, Excel's XML of 2003 and web pages")
struct OtherSheetTests {
  private static let spaces =
    "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"

  private func ods(_ body: String, manifest: String = "") -> [UInt8] {
    let styles =
      "<office:automatic-styles><style:style style:name='ta1' style:family='table'><style:table-properties table:display='false'/></style:style></office:automatic-styles>"
    return ArchiveMaker.archive([
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      (
        "content.xml",
        "<office:document-content \(Self.spaces)>\(styles)<office:body><office:spreadsheet>\(body)</office:spreadsheet></office:body></office:document-content>"
      ), ("META-INF/manifest.xml", "<manifest>\(manifest)</manifest>"),
    ])
  }

  @Test func anOpenDocumentSheet() throws {
    let body = """
      <table:table table:name='11月'><table:table-column/><table:table-header-rows>\
      <table:table-row><table:table-cell office:value-type='string' table:number-columns-spanned='2' table:number-rows-spanned='1'><text:p>标题</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>\
      <table:table-row><table:table-cell office:value-type='float' office:value='7'><text:p>007</text:p></table:table-cell>\
      <table:table-cell office:value-type='date' office:date-value='2026-12-01'><text:p>46357</text:p></table:table-cell>\
      <table:table-cell office:value-type='percentage' office:value='0.5'><text:p>50%</text:p></table:table-cell>\
      <table:table-cell office:value-type='boolean' office:boolean-value='true'><text:p>WAHR</text:p></table:table-cell>\
      <table:table-cell office:value-type='time' office:time-value='PT18H30M00S'><text:p>18:30</text:p></table:table-cell>\
      <table:table-cell office:value-type='string' calcext:value-type='error' table:formula='of:=NA()'><text:p>#N/A</text:p></table:table-cell>\
      <table:table-cell table:formula='of:=NOW()'/>\
      <table:table-cell office:value-type='float' office:value='13800000002'><text:p>1.38E+10</text:p></table:table-cell></table:table-row>\
      <table:table-row table:visibility='filter' table:number-rows-repeated='2'><table:table-cell office:value-type='string' table:number-columns-repeated='2'><office:annotation><dc:creator>王芳</dc:creator><text:p>催</text:p></office:annotation><text:p>一 <text:s text:c='2'/>二<text:tab/>三</text:p><text:p>第<text:line-break/>行</text:p></table:table-cell></table:table-row>\
      <table:table-row table:number-rows-repeated='1048570'><table:table-cell table:number-columns-repeated='16384'/></table:table-row></table:table>\
      <table:table table:name='10月' table:style-name='ta1'><table:table-row><table:table-cell office:value-type='float' office:value='9.3'><text:p>9.3</text:p></table:table-cell></table:table-row></table:table>
      """
    let book = try Spreadsheet(ods(body), .ods)
    #expect(book.sheets.map(\.name) == ["11月", "10月"] && book.sheets.map(\.isHidden) == [false, true])
    let sheet = try book.sheet(0)
    let text = "一   二\t三\n第\n行"
    #expect(
      sheet.rows.map(\.cells) == [
        ["标题"], ["007", "2026-12-01", "50%", "TRUE", "18:30", "", "", "13800000002"], [text, text],
        [text, text],
      ])
    #expect(sheet.rows.map(\.number) == [1, 2, 3, 4])
    #expect(sheet.remarks.map(\.kind) == [.error("#N/A"), .formulaWithoutValue])
    #expect(
      sheet.comments
        == [(3, 0), (3, 1), (4, 0), (4, 1)].map { row, column in
          SheetComment(place: CellPlace(row: row, column: column), author: "王芳", text: "催")
        })
    #expect(sheet.mergedAreas == [CellArea(rows: 1...1, columns: 0...1)])
    #expect(sheet.hiddenRows == [3, 4] && sheet.isFiltered)
    #expect(try book.sheet(1).remarks.map(\.kind) == [.endingZeroUnknown("9.3")])
    #expect(try book.rowCount(of: 0) == 4)
  }

  @Test func whatIsSaidOfARepeatedCellIsSaidOfEach() throws {
    let body = """
      <table:table table:name='1'><table:table-row table:number-rows-repeated='3'><table:table-cell office:value-type='string'><text:p>甲</text:p></table:table-cell>\
      <table:table-cell table:number-columns-repeated='2' office:value-type='string' calcext:value-type='error' table:formula='of:=NA()'><office:annotation><dc:creator>王芳</dc:creator><text:p>核</text:p></office:annotation><text:p>#N/A</text:p></table:table-cell>\
      <table:table-cell table:number-columns-repeated='2' office:value-type='float' office:value='9.3'><text:p>9.3</text:p></table:table-cell></table:table-row>\
      <table:table-row><table:table-cell table:number-columns-repeated='16384'><office:annotation><text:p>空</text:p></office:annotation></table:table-cell></table:table-row></table:table>
      """
    let sheet = try MadeWorkbook.table(ods(body))
    #expect(sheet.rows.map(\.cells) == [[String]](repeating: ["甲", "", "", "9.3", "9.3"], count: 3))
    func places(_ kind: SheetRemark.Kind) -> [CellPlace] {
      sheet.remarks.filter { $0.kind == kind }.map(\.place)
    }
    func all(_ columns: [Int]) -> [CellPlace] {
      (1...3).flatMap { row in columns.map { CellPlace(row: row, column: $0) } }
    }
    #expect(places(.error("#N/A")) == all([1, 2]) && places(.endingZeroUnknown("9.3")) == all([3, 4]))
    #expect(sheet.comments.filter { $0.text == "核" }.map(\.place) == all([1, 2]))
    // Blank cells to the end of the sheet have their comment once.
    #expect(sheet.comments.filter { $0.text == "空" }.map(\.place) == [CellPlace(row: 4, column: 0)])
    var limits = PackageLimits()
    limits.remarks = 3
    let few = try MadeWorkbook.table(ods(body), limits: limits)
    #expect(few.remarks.count { !$0.kind.isGuard } == 3 && few.remarks.count(where: \.kind.isGuard) == 6)
  }

  @Test(arguments: [0, 4, 5]) func sheetsThatAreFewEnoughAreReadOnce(_ kept: Int) throws {
    let row = { (text: String) in
      "<table:table-row><table:table-cell office:value-type='string'><text:p>\(text)</text:p></table:table-cell><table:table-cell office:value-type='string'><text:p>x</text:p></table:table-cell></table:table-row>"
    }
    let body =
      "<table:table table:name='1'>\(row("甲"))\(row("乙"))</table:table><table:table table:name='2'><table:table-row><table:table-cell office:value-type='string'><text:p>丙</text:p></table:table-cell></table:table-row></table:table>"
    var limits = PackageLimits()
    limits.kept = kept
    let book = try ODSWorkbook(PackageParts(ods(body), limits: limits))
    #expect((book.kept != nil) == (kept == 5))
    try expect(book)
    let xml = { (text: String) in
      "<Row><Cell><Data ss:Type='String'>\(text)</Data></Cell><Cell><Data ss:Type='String'>x</Data></Cell></Row>"
    }
    let text =
      "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet ss:Name='1'><Table>\(xml("甲"))\(xml("乙"))</Table></Worksheet><Worksheet ss:Name='2'><Table><Row><Cell><Data ss:Type='String'>丙</Data></Cell></Row></Table></Worksheet></Workbook>"
    let old = try XML2003Workbook(Array(text.utf8), limits: limits)
    #expect((old.kept != nil) == (kept == 5))
    try expect(old)
  }

  /// Both ways of reading say the same.
  private func expect(_ book: some SheetSource) throws {
    #expect(book.sheets.map(\.name) == ["1", "2"])
    #expect(try book.read(0, rows: .max).rows.map(\.cells) == [["甲", "x"], ["乙", "x"]])
    #expect(try book.read(0, rows: 1).rows.first?.cells == ["甲", "x"])
    #expect(try book.read(1, rows: .max).rows.map(\.cells) == [["丙"]])
    let counts = [try book.count(0), try book.count(1)]
    #expect(counts == [2, 1])
  }

  @Test func anOpenDocumentSheetWithAPassword() {
    let bytes = ods("<table:table table:name='1'/>", manifest: "<file-entry><encryption-data/></file-entry>")
    #expect(throws: OfficeFault.password) { try Spreadsheet(bytes, .ods) }
  }

  @Test func repetitionsWithoutEndAreRefused() {
    let row =
      "<table:table-row table:number-rows-repeated='1048576'><table:table-cell office:value-type='string' table:number-columns-repeated='16384'><text:p>x</text:p></table:table-cell></table:table-row>"
    var limits = PackageLimits()
    limits.cells = 100_000
    #expect(throws: OfficeFault.tooLarge(part: "1")) {
      try MadeWorkbook.table(ods("<table:table table:name='1'>\(row)</table:table>"), limits: limits)
    }
  }

  @Test func excelsXMLOf2003() throws {
    let text = """
      <?xml version="1.0" encoding="gb2312"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
      <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="z"><NumberFormat ss:Format="0000"/></Style></Styles>
      <Worksheet ss:Name="11月"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">标题</Data></Cell><Cell><Data ss:Type="String">尾</Data></Cell></Row>
      <Row ss:Index="3" ss:Hidden="1"><Cell ss:MergeDown="1"><Data ss:Type="String">3栋</Data><Comment ss:Author="王芳"><ss:Data>催</ss:Data></Comment></Cell><Cell ss:Index="3" ss:StyleID="z"><Data ss:Type="Number">7</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="Number">46357</Data></Cell><Cell><Data ss:Type="DateTime">2026-12-01T00:00:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#REF!</Data></Cell><Cell ss:Formula="=NOW()"/></Row>
      <Row><Cell ss:Index="2"><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet>
      <Worksheet ss:Name="10月"><Table/><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>
      """
    let bytes = Array(text.utf8)
    #expect(OfficeKind(of: bytes) == .xml2003)
    let book = try Spreadsheet(bytes, .xml2003)
    #expect(book.sheets.map(\.name) == ["11月", "10月"] && book.sheets.map(\.isHidden) == [false, true])
    let sheet = try book.sheet(0)
    #expect(
      sheet.rows.map(\.cells) == [
        ["标题", "", "尾"], ["3栋", "", "0007", "2026-12-01", "2026-12-01", "TRUE"], ["3栋", "x"],
      ])
    #expect(sheet.rows.map(\.number) == [1, 3, 4] && sheet.hiddenRows == [3])
    #expect(sheet.remarks.map(\.kind) == [.error("#REF!"), .formulaWithoutValue])
    #expect(sheet.comments.map(\.text) == ["催"])
  }

  @Test func tablesOfAWebPage() throws {
    let text = """
      <html><head><meta charset=utf-8><style>td { x: "<td>" }</style><script>if (a<b) "<table>"</script></head><body>
      <table><tr><td>框<table border=1><caption>清单</caption><thead><tr><th rowspan=2>序号<th colspan="2">责任</tr><tr><th>责任人<th>时限</tr></thead>
      <tr><td>1<td>王磊&amp;李&#31168;英<td>12&nbsp;月<br>1 日 &lt;前&gt;</tr><!-- <tr><td>no --><tr style="display: none"><td>2<td/><td x:num>3 & 4</table></td></tr></table>
      """
    let bytes = Array(text.utf8)
    #expect(OfficeKind(of: bytes) == .webPage)
    let book = try Spreadsheet(bytes, .webPage)
    #expect(book.sheets.count == 1)
    let sheet = try book.sheet(0)
    #expect(
      sheet.rows.map(\.cells) == [
        ["序号", "责任"], ["序号", "责任人", "时限"], ["1", "王磊&李秀英", "12 月\n1 日 <前>"], ["2", "", "3 & 4"],
      ])
    #expect(sheet.hiddenRows == [4])
    #expect(sheet.mergedAreas.contains(CellArea(rows: 1...2, columns: 0...0)))
  }

  @Test func whatIsNoTableIsKnownByItsContent() {
    let others: [(OtherKind, [UInt8])] = [
      (.pdf, Array("%PDF-1.7".utf8)), (.archive, Array("Rar!\u{1A}".utf8)),
      (.picture, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      (.picture, Array("RIFF\0\0\0\0WEBPVP8".utf8)),
      (.document, ArchiveMaker.archive([("word/document.xml", "")])),
      (.xlsb, ArchiveMaker.archive([("xl/workbook.bin", "")])),
      (.slides, ArchiveMaker.archive([("ppt/presentation.xml", "")])),
      (.ofd, ArchiveMaker.archive([("OFD.xml", "")])),
      (.archive, ArchiveMaker.archive([("台账.xlsx", "")])), (.webArchive, Array("MIME-Version: 1.0\r\n".utf8)),
      (.document, ArchiveMaker.archive([("mimetype", "application/vnd.oasis.opendocument.text")])),
      (.compound, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 2000)),
    ]
    for (kind, bytes) in others { #expect(OfficeKind(of: bytes) == .other(kind), "\(kind)") }
    for text in ["序号,问题\n1,堆物\n", "<3处>,b\n", "", "PK,1\n"] {
      #expect(OfficeKind(of: Array(text.utf8)) == nil)
    }
  }
}
