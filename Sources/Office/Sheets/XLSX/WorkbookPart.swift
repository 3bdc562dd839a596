/// The workbook of an OOXML package: its sheets in their order, and from when its days are counted.
struct WorkbookPart {
  /// A sheet as the workbook names it.
  struct Sheet {
    var name: String
    var isHidden: Bool
    var part: String
  }

  /// The sheets that are tables: charts and old macros are none.
  let sheets: [Sheet]
  /// Whether days are counted from 1904.
  let isFrom1904: Bool
  /// The part's own name, and where it leads.
  let part: String
  let relationships: Relationships

  /// Reads the part of that name.
  init(_ part: String, in package: PackageParts) throws(OfficeFault) {
    self.part = part
    relationships = try Relationships(of: part, in: package)
    let listener = Listener()
    try XMLReader.read(part, of: package, for: listener)
    isFrom1904 = listener.isFrom1904
    var sheets: [Sheet] = []
    for sheet in listener.sheets {
      guard let target = relationships[sheet.identifier], target.kind == "worksheet", package.has(target.part)
      else { continue }
      sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, part: target.part))
    }
    self.sheets = sheets
  }

  private final class Listener: XMLListener {
    var sheets: [(name: String, isHidden: Bool, identifier: String?)] = []
    var isFrom1904 = false
    let isSatisfied = false

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
      switch name {
      case "workbookPr": isFrom1904 = attributes.says("date1904")
      case "sheet":
        let state = attributes["state"] ?? "visible"
        sheets.append((attributes["name"] ?? "", state != "visible", attributes.qualified("id")))
      default: break
      }
    }
    func end(_ name: XMLName) {}
    func text(_ piece: UnsafeBufferPointer<UInt8>) {}
  }
}
