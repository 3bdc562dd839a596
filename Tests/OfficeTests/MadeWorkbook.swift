@testable import Office

/// Workbooks for tests, of the parts that they need.
enum MadeWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The bytes of a workbook with one sheet: what stands in its `worksheet`.
  static func bytes(
    _ sheet: String, styles: String = "", texts: String = "", workbook: String = "",
    others: [(String, String)] = []
  ) -> [UInt8] {
    ArchiveMaker.archive(
      [
        ("_rels/.rels", rels([("rId1", "officeDocument", "xl/workbook.xml")])),
        (
          "xl/workbook.xml",
          "<workbook xmlns='\(main)' xmlns:r='\(relationships)'>\(workbook)<sheets><sheet name='台账' sheetId='1' r:id='rId1'/></sheets></workbook>"
        ),
        (
          "xl/_rels/workbook.xml.rels",
          rels([
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "/xl/styles.xml"),
            ("rId3", "sharedStrings", "sharedStrings.xml"),
          ])
        ),
        (
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns='\(main)' xmlns:r='\(relationships)'>\(sheet)</worksheet>"
        ),
        ("xl/styles.xml", "<styleSheet xmlns='\(main)'>\(styles)</styleSheet>"),
        ("xl/sharedStrings.xml", "<sst xmlns='\(main)'>\(texts)</sst>"),
      ] + others)
  }

  /// A part of relationships: identifiers, the last word of their types, targets.
  static func rels(_ list: [(String, String, String)]) -> String {
    let targets = list.map { "<Relationship Id='\($0.0)' Type='\(relationships)/\($0.1)' Target='\($0.2)'/>" }
    return
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\(targets.joined())</Relationships>"
  }

  /// The first sheet of a workbook.
  static func sheet(
    _ sheet: String, styles: String = "", texts: String = "", workbook: String = "",
    others: [(String, String)] = []
  ) throws -> SheetTable {
    try table(bytes(sheet, styles: styles, texts: texts, workbook: workbook, others: others))
  }

  /// The first sheet of a file.
  static func table(_ bytes: [UInt8], limits: PackageLimits = .usual) throws -> SheetTable {
    guard let kind = OfficeKind(of: bytes) else { throw OfficeFault.noSheets }
    return try Spreadsheet(bytes, kind, limits: limits).sheet(0)
  }
}
