/// A workbook in Excel's XML of 2003, which systems still write under the name .xls.
struct XML2003Workbook: SheetSource {
  let sheets: [SheetName]
  private let text: [UInt8]
  private let limits: PackageLimits
  /// The sheets, where they are few enough to be read but once.
  let kept: [SheetTable]?

  /// The workbook of a file as UTF-8.
  init(_ text: [UInt8], limits: PackageLimits) throws(OfficeFault) {
    (self.text, self.limits) = (text, limits)
    let listener = Listener(.all, limits: limits)
    try XMLReader.read(utf8: text, named: "", for: listener)
    (sheets, kept) = (listener.sheets.names, listener.sheets.kept)
  }

  func read(_ place: Int, rows limit: Int) throws(OfficeFault) -> SheetTable {
    if let kept { return kept[place].first(limit) }
    let listener = Listener(.sheet(place, rows: limit), limits: limits)
    try XMLReader.read(utf8: text, named: "", for: listener)
    return try listener.sheets.builder.finished()
  }

  func count(_ place: Int) throws(OfficeFault) -> Int {
    if let kept { return kept[place].rows.count }
    let listener = Listener(.count(place), limits: limits)
    try XMLReader.read(utf8: text, named: "", for: listener)
    return listener.sheets.builder.count
  }

  private static let space: StaticString = "urn:schemas-microsoft-com:office:spreadsheet"

  private final class Listener: XMLListener {
    private(set) var sheets: FlowingSheets
    private var formats: [String: NumberFormat] = [:]
    private var style: String?
    private var isFrom1904 = false
    private var (row, column, across, down) = (0, -1, 0, 0)
    private var format = NumberFormat.general
    private var kind = ""
    private var hasFormula = false
    private var hasData = false
    private var takes = false
    private var commentAuthor: String?
    private var buffer: [UInt8] = []

    init(_ wanted: FlowingSheets.Wanted, limits: PackageLimits) {
      sheets = FlowingSheets(wanted, limits: limits)
    }

    var isSatisfied: Bool { sheets.isSatisfied }

    private func value(_ name: StaticString, _ attributes: XMLAttributes) -> String? {
      attributes.value(name, in: XML2003Workbook.space)
    }

    /// Where a row or a cell says that it stands, from 1; no further than any sheet goes.
    private func place(_ attributes: XMLAttributes) -> Int? {
      value("Index", attributes).flatMap { Int($0) }.map { min(max($0, 1), 1 << 30) }
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
      switch name {
      case "Style": style = value("ID", attributes)
      case "NumberFormat": if let style { formats[style] = Self.format(value("Format", attributes) ?? "") }
      case "Worksheet":
        sheets.begin(SheetName(value("Name", attributes) ?? ""))
        row = 0
      case "Visible", "Date1904": clear(taking: true)
      default: if sheets.isBuilding { beginInside(name, attributes) }
      }
    }

    private func beginInside(_ name: XMLName, _ attributes: XMLAttributes) {
      switch name {
      case "Row":
        row = place(attributes) ?? row + 1
        column = -1
        sheets.builder.begin(row, isHidden: value("Hidden", attributes) == "1")
      case "Cell":
        column = place(attributes).map { $0 - 1 } ?? column + 1
        across = min(max(value("MergeAcross", attributes).flatMap { Int($0) } ?? 0, 0), SheetBuilder.columns)
        down = min(max(value("MergeDown", attributes).flatMap { Int($0) } ?? 0, 0), SheetBuilder.rows)
        format = value("StyleID", attributes).flatMap { formats[$0] } ?? .general
        hasFormula = value("Formula", attributes) != nil
        (hasData, commentAuthor) = (false, nil)
      case "Comment": commentAuthor = value("Author", attributes) ?? ""
      case "Data":
        kind = value("Type", attributes) ?? "String"
        clear(taking: true)
      case "FilterOn", "AutoFilterCondition": sheets.builder.filter()
      default: break
      }
    }

    private func clear(taking: Bool) {
      buffer.removeAll(keepingCapacity: true)
      takes = taking
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) { if takes { buffer.append(contentsOf: piece) } }

    func end(_ name: XMLName) {
      switch name {
      case "Style": style = nil
      case "Date1904":
        isFrom1904 = true
        takes = false
      case "Visible":
        takes = false
        let word = String(decoding: buffer, as: UTF8.self)
        if word.hasPrefix("Sheet"), word.hasSuffix("Hidden") { sheets.hide() }
      case "Worksheet": sheets.end()
      default: if sheets.isBuilding { endInside(name) }
      }
    }

    private func endInside(_ name: XMLName) {
      switch name {
      case "Data":
        takes = false
        if let author = commentAuthor { endComment(by: author) } else { endData() }
      case "Comment": commentAuthor = nil
      case "Cell":
        if hasFormula, !hasData { sheets.builder.remark(.formulaWithoutValue, at: column) }
        if across > 0 || down > 0, (0..<SheetBuilder.columns).contains(column), row > 0 {
          sheets.builder.merge(CellArea(rows: row...row + down, columns: column...column + across))
        }
        column += across
      case "Row": sheets.builder.end()
      default: break
      }
    }

    private func endComment(by author: String) {
      let text = String(decoding: buffer, as: UTF8.self)
      guard !text.allSatisfy(\.isWhitespace) else { return }
      sheets.builder.comment(
        SheetComment(place: CellPlace(row: row, column: column), author: author, text: text))
    }

    private func endData() {
      hasData = true
      let text = String(decoding: buffer, as: UTF8.self)
      switch kind {
      case "Number":
        let number = buffer.withUnsafeBufferPointer { NumberCell($0, format, from1904: isFrom1904) }
        sheets.builder.put(number.text, at: column)
        if let remark = number.remark { sheets.builder.remark(remark, at: column) }
      case "DateTime": sheets.builder.put(ISODay.text(text), at: column)
      case "Boolean": sheets.builder.put(text == "0" ? "FALSE" : "TRUE", at: column)
      case "Error": sheets.builder.remark(.error(text), at: column)
      default: sheets.builder.put(text, at: column)
      }
    }

    /// A format's code, or one of the names that this kind of file has for some.
    private static func format(_ code: String) -> NumberFormat {
      switch code {
      case "", "General", "General Number": .general
      case "General Date": .date(NumberFormat.DateParts(hasDate: true, hasTime: true))
      case "Long Date", "Medium Date", "Short Date": .date(NumberFormat.DateParts(hasDate: true))
      case "Long Time", "Medium Time", "Short Time": .date(NumberFormat.DateParts(hasTime: true))
      case "Fixed", "Standard", "Currency", "Euro Currency": NumberFormat("0.00")
      case "Percent": NumberFormat("0.00%")
      case "Scientific", "Yes/No", "True/False", "On/Off": .general
      default: NumberFormat(code)
      }
    }
  }
}
