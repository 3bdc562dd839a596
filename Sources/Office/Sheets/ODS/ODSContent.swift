/// Reads the sheets of an OpenDocument workbook as they flow by: their names, and the cells of those that are wanted.
final class ODSContent: XMLListener {
  /// The sheets so far.
  private(set) var sheets: FlowingSheets

  /// The table styles that hide their sheet.
  private var hiding: Set<String> = []
  private var style: String?
  private var depth = 0
  private var row = 0
  private var repeated = 1
  private var column = 0
  private var cell: ODSCell?
  private var shown = ODSText()
  private var annotation: Annotation?
  /// The comments of the cell that have ended.
  private var notes: [Annotation] = []

  private struct Annotation {
    var author = ""
    var isAuthor = false
    var text = ODSText()
  }

  /// A reader of the sheets of which that is wanted.
  init(_ wanted: FlowingSheets.Wanted, limits: PackageLimits) {
    sheets = FlowingSheets(wanted, limits: limits)
  }

  var isSatisfied: Bool { sheets.isSatisfied }

  private var isWanted: Bool { depth == 1 && sheets.isBuilding }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "style": style = attributes.value("name", in: ODS.style)
    case "table-properties":
      if attributes.value("display", in: ODS.table) == "false", let style { hiding.insert(style) }
    case "table" where name.stands(in: ODS.table): beginTable(attributes)
    case "table-row" where isWanted: beginRow(attributes)
    case "table-cell" where isWanted: beginCell(attributes, isCovered: false)
    case "covered-table-cell" where isWanted: beginCell(attributes, isCovered: true)
    default: if isWanted, cell != nil { beginInside(name, attributes) }
    }
  }

  private func beginTable(_ attributes: XMLAttributes) {
    depth += 1
    guard depth == 1 else { return }
    let isHidden = attributes.value("style-name", in: ODS.table).map(hiding.contains) ?? false
    sheets.begin(SheetName(attributes.value("name", in: ODS.table) ?? "", isHidden: isHidden))
    row = 0
  }

  private func beginRow(_ attributes: XMLAttributes) {
    repeated = ODS.count(attributes.value("number-rows-repeated", in: ODS.table))
    let visibility = attributes.value("visibility", in: ODS.table)
    if visibility == "filter" { sheets.builder.filter() }
    sheets.builder.begin(row + 1, isHidden: visibility == "filter" || visibility == "collapse")
    column = 0
  }

  private func beginCell(_ attributes: XMLAttributes, isCovered: Bool) {
    cell = ODSCell(attributes, isCovered: isCovered)
    shown = ODSText()
    notes = []
  }

  private func beginInside(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "annotation": annotation = Annotation()
    case "creator": annotation?.isAuthor = true
    case "image" where annotation == nil:
      let part = attributes.value("href", in: ODS.link)
      let isInside = part.map { !$0.contains("://") } ?? false
      sheets.builder.picture(
        SheetPicture(
          place: CellPlace(row: row + 1, column: column), part: isInside ? part : nil,
          name: part?.split(separator: "/").last.map(String.init) ?? ""))
    default:
      if annotation != nil { annotation?.text.begin(name, attributes) } else { shown.begin(name, attributes) }
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard cell != nil else { return }
    if annotation?.isAuthor == true {
      annotation?.author += String(decoding: piece, as: UTF8.self)
    } else if annotation != nil {
      annotation?.text.add(piece)
    } else {
      shown.add(piece)
    }
  }

  func end(_ name: XMLName) {
    switch name {
    case "style" where name.stands(in: ODS.style): style = nil
    case "table" where name.stands(in: ODS.table): endTable()
    case "table-row" where isWanted: endRow()
    case "table-cell" where isWanted, "covered-table-cell" where isWanted: endCell()
    case "annotation": endAnnotation()
    case "creator": annotation?.isAuthor = false
    default:
      if annotation != nil { annotation?.text.end(name) } else if cell != nil { shown.end(name) }
    }
  }

  private func endTable() {
    if depth == 1 { sheets.end() }
    depth -= 1
  }

  private func endRow() {
    // A million blank rows are one step.
    sheets.builder.end(repeated: min(repeated, SheetBuilder.rows - min(row, SheetBuilder.rows)))
    row += repeated
    repeated = 1
  }

  private func endCell() {
    guard let cell else { return }
    let (words, remark) = cell.content(shown.text)
    // A blank cell may be repeated to the end of the sheet: what is said of it is said once.
    let times = words.isEmpty && remark == nil ? 1 : cell.repeated
    for place in column..<max(column, min(column + times, SheetBuilder.columns)) {
      if sheets.builder.isTooLarge { break }
      sheets.builder.put(words, at: place)
      if let remark { sheets.builder.remark(remark, at: place) }
      for note in notes {
        sheets.builder.comment(
          SheetComment(
            place: CellPlace(row: row + 1, column: place), author: note.author, text: note.text.text))
      }
    }
    if cell.columns > 1 || cell.rows > 1 {
      sheets.builder.merge(
        CellArea(rows: row + 1...row + cell.rows, columns: column...column + cell.columns - 1))
    }
    column += cell.repeated
    self.cell = nil
  }

  private func endAnnotation() {
    guard let annotation else { return }
    self.annotation = nil
    if isWanted, !annotation.text.text.allSatisfy(\.isWhitespace) { notes.append(annotation) }
  }
}

/// The namespaces of OpenDocument, as far as their names are told apart.
enum ODS {
  static let office: StaticString = "urn:oasis:names:tc:opendocument:xmlns:office:"
  static let table: StaticString = "urn:oasis:names:tc:opendocument:xmlns:table:"
  static let style: StaticString = "urn:oasis:names:tc:opendocument:xmlns:style:"
  static let text: StaticString = "urn:oasis:names:tc:opendocument:xmlns:text:"
  static let link: StaticString = "http://www.w3.org/1999/xlink"
  /// LibreOffice's own: what it knows better than the standard can say.
  static let calc: StaticString = "urn:org:documentfoundation:names:experimental:calc:"

  /// How often something is repeated: once where nothing is said, and no more than a sheet has rows.
  static func count(_ text: String?) -> Int { min(max(text.flatMap { Int($0) } ?? 1, 1), SheetBuilder.rows) }
}
