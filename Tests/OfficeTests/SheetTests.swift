import Testing

@testable import Office

@Suite("Sheets of XLSX are read as they are meant")
struct SheetTests {
  private func cells(_ rows: String, texts: String = "") throws -> [[String]] {
    try MadeWorkbook.sheet("<sheetData>\(rows)</sheetData>", texts: texts).rows.map(\.cells)
  }

  @Test func textsOfEveryKind() throws {
    let texts = """
      <si><t>台账</t></si><si><r><t>红</t></r><r><rPr/><t xml:space='preserve'> 字</t></r></si>\
      <si><t>东京</t><rPh sb='0' eb='2'><t>とうきょう</t></rPh></si><si><t>一_x000D__x000A_二_x005F_x0041_</t></si>
      """
    let rows = """
      <row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c><c r='D1' t='s'><v>3</v></c></row>
      <row r='2'><c r='A2' t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c><c r='B2' t='str'><f>A1</f><v>c</v></c>
      <c r='D2' t='b'><v>0</v></c><c r='E2' t='s'><v>99</v></c></row>
      """
    #expect(
      try cells(rows, texts: texts) == [["台账", "红 字", "东京", "一\n二_x0041_"], ["ab", "c", "", "FALSE"]])
  }

  @Test func cellsAndRowsWithoutAPlaceFollowOneAnother() throws {
    let rows =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row><row r='9'><c r='C9'><v>4</v></c><c><v>5</v></c></row>"
    let sheet = try MadeWorkbook.sheet("<sheetData>\(rows)</sheetData>")
    #expect(sheet.rows.map(\.number) == [1, 2, 9])
    #expect(sheet.rows.map(\.cells) == [["1", "2"], ["", "3"], ["", "", "4", "5"]])
  }

  @Test func datesOfISO() throws {
    let days = ["2026-12-01", "2026-12-01T18:00:00Z", "2026-12-01T00:00:00.000", "T18:30:05", "18:30"]
    let row = days.map { "<c t='d'><v>\($0)</v></c>" }.joined()
    #expect(
      try cells("<row>\(row)</row>") == [
        ["2026-12-01", "2026-12-01 18:00", "2026-12-01", "18:30:05", "18:30"]
      ])
  }

  @Test func formulasByTheirResultAndErrorsAsBlanks() throws {
    let sheet = try MadeWorkbook.sheet(
      """
      <sheetData><row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1'><f>NOW()</f></c><c r='C1'><f>X()</f><v/></c>
      <c r='D1' t='str'><f>""</f><v></v></c><c r='E1' t='e'><f>NA()</f><v>#N/A</v></c></row></sheetData>
      """)
    #expect(sheet.rows.map(\.cells) == [["2"]])
    #expect(sheet.remarks.map(\.kind) == [.formulaWithoutValue, .formulaWithoutValue, .error("#N/A")])
    #expect(sheet.remarks.map(\.place.column) == [1, 2, 4])
  }

  @Test func wordsThatWereTakenForAFormulaAreWords() throws {
    let formulas = ["建设路7栋地锁占道", "3-2栋（顶楼）漏水", "SUM(数量)", "表1!A1", "单价*数量", "NOW()", "\"甲\"&amp;\"乙\""]
    let row = formulas.map { "<c><f>\($0)</f><v/></c>" }.joined()
    let sheet = try MadeWorkbook.sheet("<sheetData><row>\(row)</row></sheetData>")
    #expect(sheet.rows.map(\.cells) == [["=建设路7栋地锁占道", "=3-2栋（顶楼）漏水"]])
    #expect(sheet.remarks.map(\.place.column) == [2, 3, 4, 5, 6])
  }

  @Test func mergedCellsAreFilledDownwards() throws {
    let sheet = try MadeWorkbook.sheet(
      """
      <sheetData><row r='1'><c r='A1' t='str'><v>3栋</v></c><c r='B1' t='str'><v>x</v></c></row><row r='2'><c r='B2' t='str'><v>y</v></c></row>
      <row r='4'><c r='B4' t='str'><v>z</v></c></row></sheetData><mergeCells><mergeCell ref='A1:A4'/><mergeCell ref='$B$4:C4'/></mergeCells>
      """)
    #expect(sheet.rows.map(\.cells) == [["3栋", "x"], ["3栋", "y"], ["3栋", "z"]])
    #expect(
      sheet.mergedAreas == [CellArea(rows: 1...4, columns: 0...0), CellArea(rows: 4...4, columns: 1...2)])
  }

  @Test func aMillionFormattedBlankRowsAndAFalseDimensionCostNothing() throws {
    let blank = (2...60_000).map {
      "<row r='\($0)' ht='15'><c r='A\($0)' s='1'/><c r='XFD\($0)' s='1'/></row>"
    }.joined()
    let sheet = try MadeWorkbook.sheet(
      "<dimension ref='A1:XFD1048576'/><sheetData><row r='1'><c r='A1'><v>1</v></c></row>\(blank)<row r='1048576'><c r='A1048576'/></row></sheetData><mergeCells><mergeCell ref='A1:A1048576'/></mergeCells>"
    )
    #expect(sheet.rows == [SheetRow(number: 1, cells: ["1"])])
  }

  @Test func whatGuardsAReadingIsNeverOneRemarkTooMany() throws {
    let errors = (1...5).map { "<row r='\($0)'><c t='e'><v>#N/A</v></c><c><v>1</v></c></row>" }.joined()
    let bytes = MadeWorkbook.bytes("<sheetData>\(errors)<row r='6'><c><v>9.3</v></c></row></sheetData>")
    var limits = PackageLimits()
    limits.remarks = 2
    let remarks = try MadeWorkbook.table(bytes, limits: limits).remarks
    #expect(remarks.map(\.kind) == [.error("#N/A"), .error("#N/A"), .endingZeroUnknown("9.3")])
    #expect(remarks.last?.place == CellPlace(row: 6, column: 0))
  }

  @Test func aMergedNumberIsGuardedInEveryRowThatItFills() throws {
    let sheet = try MadeWorkbook.sheet(
      """
      <sheetData><row r='1'><c r='A1'><v>9.3</v></c><c r='B1'><v>1</v></c></row><row r='2' hidden='1'><c r='B2'><v>2</v></c></row>
      <row r='3'><c r='A3'><v>5</v></c></row></sheetData><mergeCells><mergeCell ref='A1:A3'/></mergeCells>
      """)
    #expect(sheet.rows.map(\.cells) == [["9.3", "1"], ["9.3", "2"], ["5"]])
    #expect(sheet.remarks.map(\.place) == [CellPlace(row: 1, column: 0), CellPlace(row: 2, column: 0)])
    #expect(sheet.remarks.allSatisfy { $0.kind == .endingZeroUnknown("9.3") })
  }

  @Test func rowsAreCountedAsTheyAreRead() throws {
    let rows =
      "<row><c t='str'><v>x</v></c><c t='str'><v> </v></c></row><row><c t='str'><v> </v></c></row><row><c t='b'><v>false</v></c></row>"
    let bytes = MadeWorkbook.bytes("<sheetData>\(rows)</sheetData>")
    let book = try Spreadsheet(bytes, .xlsx(workbook: "xl/workbook.xml"))
    #expect(try book.sheet(0).rows.map(\.cells) == [["x", " "], ["FALSE"]])
    #expect(try book.rowCount(of: 0) == 2)
  }

  @Test func hiddenRowsAndFiltersAreKnown() throws {
    let sheet = try MadeWorkbook.sheet(
      "<sheetPr filterMode='1'/><sheetData><row r='1'><c><v>1</v></c></row><row r='2' hidden='1'><c><v>2</v></c></row><row r='3' hidden='true'/></sheetData>"
    )
    #expect(sheet.rows.count == 2 && sheet.hiddenRows == [2] && sheet.isFiltered)
  }

  @Test func commentsAndThreads() throws {
    let comments =
      "<comments xmlns='\(MadeWorkbook.main)'><authors><author>王芳</author><author>tc=1</author></authors><commentList><comment ref='B2' authorId='0'><text><r><t>已电话</t></r><r><t>催办</t></r></text></comment><comment ref='A1' authorId='1'><text><t>[Threaded comment] …</t></text></comment></commentList></comments>"
    let thread =
      "<ThreadedComments xmlns='http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'><threadedComment ref='A1' personId='{1}' id='{2}'><text>请核实</text></threadedComment></ThreadedComments>"
    let people = "<personList><person displayName='李秀英' id='{1}'/></personList>"
    var parts = MadeWorkbook.bytes("<sheetData/>")
    parts = ArchiveMaker.archive(
      [
        ("_rels/.rels", MadeWorkbook.rels([("rId1", "officeDocument", "xl/workbook.xml")])),
        (
          "xl/workbook.xml",
          "<workbook xmlns='\(MadeWorkbook.main)' xmlns:r='r'><sheets><sheet name='台账' r:id='rId1'/></sheets></workbook>"
        ),
        (
          "xl/_rels/workbook.xml.rels",
          MadeWorkbook.rels([
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "person", "persons/person.xml"),
          ])
        ), ("xl/worksheets/sheet1.xml", "<worksheet xmlns='\(MadeWorkbook.main)'><sheetData/></worksheet>"),
        (
          "xl/worksheets/_rels/sheet1.xml.rels",
          MadeWorkbook.rels([
            ("rId1", "comments", "../comments1.xml"),
            ("rId2", "threadedComment", "../threadedComments/t.xml"),
          ])
        ), ("xl/comments1.xml", comments), ("xl/threadedComments/t.xml", thread),
        ("xl/persons/person.xml", people),
      ])
    #expect(
      try MadeWorkbook.table(parts).comments == [
        SheetComment(place: CellPlace(row: 1, column: 0), author: "李秀英", text: "请核实"),
        SheetComment(place: CellPlace(row: 2, column: 1), author: "王芳", text: "已电话催办"),
      ])
  }

  @Test func picturesOverRowsAndInCells() throws {
    let drawing =
      "<wsDr xmlns='d' xmlns:a='a' xmlns:r='r'><oneCellAnchor><from><col>1</col><colOff>7</colOff><row>4</row><rowOff>9</rowOff></from><pic><nvPicPr><cNvPr id='2' name='图片 1'/></nvPicPr><blipFill><a:blip r:embed='rId1'/></blipFill></pic></oneCellAnchor><absoluteAnchor><pic><nvPicPr><cNvPr name='徽标'/></nvPicPr><blipFill><a:blip r:embed='rId1'/></blipFill></pic></absoluteAnchor></wsDr>"
    let images =
      "<etc:cellImages xmlns:etc='e' xmlns:x='x' xmlns:r='r'><etc:cellImage><x:pic><x:nvPicPr><x:cNvPr id='1' name='ID_ABC' descr='a'/></x:nvPicPr><x:blipFill><x:blip r:embed='rId1'/></x:blipFill></x:pic></etc:cellImage></etc:cellImages>"
    let bytes = MadeWorkbook.bytes(
      #"<sheetData><row r="2"><c r="C2" t="str"><f>_xlfn.DISPIMG("ID_ABC",1)</f><v>=DISPIMG("ID_ABC",1)</v></c></row></sheetData><drawing r:id="rId1"/>"#,
      others: [
        (
          "xl/worksheets/_rels/sheet1.xml.rels",
          MadeWorkbook.rels([("rId1", "drawing", "../drawings/drawing1.xml")])
        ),
        ("xl/drawings/drawing1.xml", drawing),
        (
          "xl/drawings/_rels/drawing1.xml.rels", MadeWorkbook.rels([("rId1", "image", "../media/image1.png")])
        ),
        ("xl/cellimages.xml", images),
        ("xl/_rels/cellimages.xml.rels", MadeWorkbook.rels([("rId1", "image", "media/image2.png")])),
        ("xl/media/image1.png", "one"), ("xl/media/image2.png", "two"),
      ])
    let book = try Spreadsheet(bytes, .xlsx(workbook: "xl/workbook.xml"))
    let sheet = try book.sheet(0)
    #expect(sheet.rows.isEmpty)
    #expect(sheet.pictures.map(\.place) == [CellPlace(row: 2, column: 2), CellPlace(row: 5, column: 1)])
    #expect(sheet.pictures.map(\.part) == ["xl/media/image2.png", "xl/media/image1.png"])
    #expect(try book.content(of: sheet.pictures[1]) == Array("one".utf8))
  }

  @Test func whatWasMadeToDoHarmIsRefused() throws {
    let entities =
      "<!DOCTYPE worksheet [<!ENTITY a 'aaaaaaaaaa'>]><worksheet xmlns='\(MadeWorkbook.main)'><sheetData><row><c t='str'><v>&a;</v></c></row></sheetData></worksheet>"
    let parts = [
      ("_rels/.rels", MadeWorkbook.rels([("rId1", "officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='1' r:id='rId1'/></sheets></workbook>"),
      ("xl/_rels/workbook.xml.rels", MadeWorkbook.rels([("rId1", "worksheet", "s.xml")])),
    ]
    #expect(throws: OfficeFault.documentType(part: "xl/s.xml")) {
      try MadeWorkbook.table(ArchiveMaker.archive(parts + [("xl/s.xml", entities)]))
    }
    #expect(throws: OfficeFault.damaged(part: "xl/s.xml")) {
      try MadeWorkbook.table(ArchiveMaker.archive(parts + [("xl/s.xml", "<worksheet><sheetData>")]))
    }
    var limits = PackageLimits()
    limits.cells = 10
    let row = "<row>\(String(repeating: "<c><v>1</v></c>", count: 11))</row>"
    #expect(throws: OfficeFault.tooLarge(part: "台账")) {
      try MadeWorkbook.table(MadeWorkbook.bytes("<sheetData>\(row)</sheetData>"), limits: limits)
    }
    limits.marks = 2
    let areas = ["A1:B1", "A2:B2", "A3:B3"].map { "<mergeCell ref='\($0)'/>" }.joined()
    #expect(throws: OfficeFault.tooLarge(part: "台账")) {
      try MadeWorkbook.table(
        MadeWorkbook.bytes("<sheetData/><mergeCells>\(areas)</mergeCells>"), limits: limits)
    }
    limits.marks = 9
    // Cells merged over and over fill no more than the limit.
    let rows = (1...9).map { "<row r='\($0)'><c r='A\($0)'><v>1</v></c></row>" }.joined()
    let merged = String(repeating: "<mergeCell ref='A1:A9'/>", count: 9)
    #expect(throws: OfficeFault.tooLarge(part: "台账")) {
      try MadeWorkbook.table(
        MadeWorkbook.bytes("<sheetData>\(rows)</sheetData><mergeCells>\(merged)</mergeCells>"), limits: limits
      )
    }
  }
}
