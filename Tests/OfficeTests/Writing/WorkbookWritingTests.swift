import Testing

@testable import Office

/// A workbook's XML: types, looks, what is printed, what is offered to choose from.
struct WorkbookWritingTests {
  private static let long = (1...100).map { "人员\($0)" }

  private static var workbook: NewWorkbook {
    var sheet = NewWorkbook.Sheet(
      "台账/1",
      [
        .init("编号"), .init("整改时限", .day), .init("时刻", .moment), .init("次数", .number), .init("亮灯"),
        .init("状态"),
        .init("责任人"),
      ])
    sheet.columns[5].choices = ["已上报", "已立案"]
    sheet.columns[5].takesOthers = false
    sheet.columns[6].choices = long
    (sheet.head, sheet.foot) = (("和美&社区", "2026-11-29"), "第 {page} 页，共 {pages} 页")
    sheet.rows = [
      [
        .text("2026-0017"), .day(46_091), .moment(46_091, seconds: 34_200), .number(3), .tinted("红", .red),
        .text("已上报"), .text("3-2"),
      ],
      [
        .text("=1+1"), .empty, .moment(46_091, seconds: 34_215), .empty, .tinted("灰", .grey), .empty,
        .text("110101199003078513"),
      ],
    ]
    return NewWorkbook(FileFacts(title: "台账", author: "和美", made: "2026-11-29T01:02:03Z"), [sheet])
  }

  private static func sheet(_ workbook: NewWorkbook = workbook) throws -> (xml: String, texts: [String]) {
    let parts = try Unpacked(workbook.xlsx)
    let texts = try parts.text("xl/sharedStrings.xml").matches(of: /<t xml:space="preserve">([^<]*)<\/t>/)
    return (try parts.text("xl/worksheets/sheet1.xml"), texts.map { String($0.1) })
  }

  @Test func `every part is named with its kind, and every relation leads to a part`() throws {
    let parts = try Unpacked(Self.workbook.xlsx)
    #expect(parts.names.first == "[Content_Types].xml")
    let types = try parts.text("[Content_Types].xml")
    for name in parts.names where name.hasPrefix("xl/") && !name.hasSuffix(".rels") {
      #expect(types.contains("PartName=\"/\(name)\""), "\(name)")
    }
    let relations = try parts.text("xl/_rels/workbook.xml.rels").matches(of: /Target="([^"]+)"/)
    #expect(relations.count == 4)
    for relation in relations { #expect(parts.parts["xl/" + relation.1] != nil, "\(relation.1)") }
    let properties = try parts.text("docProps/core.xml")
    #expect(properties.contains("<dc:title>台账</dc:title>") && properties.contains(">2026-11-29T01:02:03Z<"))
  }

  @Test func `texts are texts, figures figures, days days`() throws {
    let (xml, texts) = try Self.sheet()
    func cell(_ place: String) -> String { xml.between("<c r=\"\(place)\"", "<c r=") ?? "" }
    func text(_ place: String) -> String? {
      guard cell(place).contains("t=\"s\""), let number = cell(place).between("<v>", "</v>") else {
        return nil
      }
      return Int(number).map { texts[$0] }
    }
    #expect(text("A2") == "2026-0017" && text("G2") == "3-2" && text("A3") == "=1+1")
    #expect(text("E2") == "红" && text("A1") == "编号")
    #expect(cell("B2") == " s=\"4\"><v>46091</v></c>")
    #expect(cell("C2") == " s=\"5\"><v>46091.395833333336</v></c>", "09:30")
    #expect(cell("C3").hasPrefix(" s=\"6\""), "seconds are shown where there are any")
    #expect(cell("D2") == " s=\"3\"><v>3</v></c>")
    #expect(cell("B3") == " s=\"4\"/>", "an empty cell has its column's look")
    #expect(!xml.contains("<f>"), "nothing is a formula")
  }

  @Test func `it is ready to print and to filter`() throws {
    let (xml, _) = try Self.sheet()
    #expect(xml.contains("<autoFilter ref=\"A1:G3\"/>") && xml.contains("state=\"frozen\""))
    #expect(xml.contains("paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\""))
    #expect(xml.contains("<oddHeader>&amp;L和美&amp;&amp;社区&amp;R 2026-11-29</oddHeader>"))
    #expect(xml.contains("<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>"))
    let book = try Unpacked(Self.workbook.xlsx).text("xl/workbook.xml")
    #expect(book.contains("name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'台账 1'!$1:$1<"))
    #expect(book.contains("name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">'台账 1'!$A$1:$G$3<"))
  }

  @Test func `short choices stand in the cell, long ones on a hidden sheet`() throws {
    let (xml, _) = try Self.sheet()
    #expect(xml.contains("<dataValidations count=\"2\">"))
    #expect(xml.contains("sqref=\"F2:F1003\"><formula1>\"已上报,已立案\"</formula1>"))
    #expect(xml.contains("sqref=\"G2:G1003\"><formula1>'选项'!$A$1:$A$100</formula1>"))
    let parts = try Unpacked(Self.workbook.xlsx)
    #expect(try parts.text("xl/workbook.xml").contains("name=\"选项\" sheetId=\"2\" state=\"hidden\""))
    #expect(try parts.text("xl/worksheets/sheet2.xml").count(of: "<row ") == 100)
    var one = Self.workbook
    // 255 signs are a cell's own list, 256 are none; nor is a word with a comma in it.
    one.sheets[0].columns[6].choices = [String(repeating: "长", count: 255)]
    #expect(try Unpacked(one.xlsx).parts["xl/worksheets/sheet2.xml"] == nil)
    one.sheets[0].columns[6].choices = [String(repeating: "长", count: 256)]
    #expect(try Unpacked(one.xlsx).parts["xl/worksheets/sheet2.xml"] != nil)
    one.sheets[0].columns[6].choices = ["a,b", "c"]
    #expect(try Unpacked(one.xlsx).text("xl/worksheets/sheet1.xml").contains("'选项'!$A$1:$A$2"))
  }

  @Test func `columns are as wide as their texts, up to a bound, and rows as high`() throws {
    var workbook = Self.workbook
    workbook.sheets[0].rows[0][0] = .text(String(repeating: "字", count: 60))
    let (xml, _) = try Self.sheet(workbook)
    let widths = xml.matches(of: /width="(\d+)"/).compactMap { Int($0.1) }
    #expect(widths[0] == 38 && widths[1] == 13 && widths[4] < 12)
    // 120 half letters in 37 a line.
    #expect(xml.contains("<row r=\"2\" ht=\"54.0\">") && xml.contains("<row r=\"3\">"))
  }

  @Test func `wide tables are printed on pages beside one another with their first column`() throws {
    var workbook = Self.workbook
    workbook.sheets[0].columns = (0..<30).map { .init("第\($0)栏很长的标题") }
    workbook.sheets[0].rows = [(0..<30).map { .text("第\($0)格里的一段文字，不短") }]
    let parts = try Unpacked(workbook.xlsx)
    #expect(try parts.text("xl/workbook.xml").contains(">'台账 1'!$A:$A,'台账 1'!$1:$1<"))
    #expect(try parts.text("xl/worksheets/sheet1.xml").contains("fitToWidth=\"4\""))
    #expect(try parts.text("xl/worksheets/sheet1.xml").contains("<c r=\"AD2\""))
  }

  @Test(
    arguments: [
      ("a\u{1}b", "a_x0001_b"), ("_x0041_", "_x005F_x0041_"), ("_x004_", "_x004_"), ("a\r\nb", "a\nb"),
      ("a\rb", "a_x000D_b"), ("a_b", "a_b"), ("\u{FFFF}", "_xFFFF_"), ("汉\tx", "汉\tx"),
    ])
  func `what XML has no sign for is written as a code`(text: String, written: String) {
    #expect(SheetText.written(text) == written)
  }

  @Test func `a text is cut where a cell ends, never within a character`() {
    let long = String(repeating: "a", count: 32_766) + "😀"
    #expect(SheetText.written(long).utf16.count == 32_766)
    #expect(SheetText.written(String(repeating: "字", count: 32_767)).utf16.count == 32_767)
  }

  @Test func `sheets have names that a workbook takes`() {
    let names = SheetNames.allowed(["a[b]:*?/\\'", String(repeating: "长", count: 40), "A", "a", "", "\n"])
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(
      names.allSatisfy { (1...31).contains($0.utf16.count) && !$0.contains { "[]:*?/\\'\n".contains($0) } })
    #expect([0, 25, 26, 701, 702].map(SheetNames.column) == ["A", "Z", "AA", "ZZ", "AAA"])
  }
}
