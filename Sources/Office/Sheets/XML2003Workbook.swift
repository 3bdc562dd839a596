/// A workbook in Excel's XML of 2003, which systems still write under the name .xls.
struct XML2003Workbook: SheetSource {
  let sheets: [SheetName]
  private let text: [UInt8]
  private let limits: PackageLimits

  /// The workbook of a file as UTF-8.
  init(_ text: [UInt8], limits: PackageLimits) throws(OfficeFault) {
    (self.text, self.limits) = (text, limits)
    let listener = Listener(wanted: nil, limits: limits, keepsRows: false, rowLimit: .max)
    try XMLReader.read(utf8: text, named: "", for: listener)
    sheets = listener.sheets
  }

  func read(_ place: Int, rows limit: Int) throws(OfficeFault) -> SheetTable {
    let listener = Listener(wanted: place, limits: limits, keepsRows: true, rowLimit: limit)
    try XMLReader.read(utf8: text, named: "", for: listener)
    return try listener.builder.finished()
  }

  func count(_ place: Int) throws(OfficeFault) -> Int {
    let listener = Listener(wanted: place, limits: limits, keepsRows: false, rowLimit: .max)
    try XMLReader.read(utf8: text, named: "", for: listener)
    return listener.builder.count
  }

  private static let space: StaticString = "urn:schemas-microsoft-com:office:spreadsheet"

  private final class Listener: XMLListener {
    var sheets: [SheetName] = []
    var builder: SheetBuilder
    private let wanted: Int?
    private let rowLimit: Int
    private let limits: PackageLimits
    private let keepsRows: Bool
    private var formats: [String: NumberFormat] = [:]
    private var style: String?
    private var isFrom1904 = false
    private var isDone = false
    private var (row, column, across, down) = (0, -1, 0, 0)
    private var format = NumberFormat.general
    private var kind = ""
    private var hasFormula = false
    private var hasData = false
    private var takes = false
    private var commentAuthor: String?
    private var buffer: [UInt8] = []

    init(wanted: Int?, limits: PackageLimits, keepsRows: Bool, rowLimit: Int) {
      (self.wanted, self.limits, self.keepsRows, self.rowLimit) = (wanted, limits, keepsRows, rowLimit)
      builder = SheetBuilder("", limits: limits, keepsRows: keepsRows)
    }

    var isSatisfied: Bool { isDone || builder.count >= rowLimit || builder.isTooLarge }
    private var isWanted: Bool { wanted == sheets.count - 1 && !sheets.isEmpty && !isDone }

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
        sheets.append(SheetName(value("Name", attributes) ?? ""))
        if isWanted {
          builder = SheetBuilder(sheets[sheets.count - 1].name, limits: limits, keepsRows: keepsRows)
        }
        row = 0
      case "Visible", "Date1904": clear(taking: true)
      default: if isWanted { beginInside(name, attributes) }
      }
    }

    private func beginInside(_ name: XMLName, _ attributes: XMLAttributes) {
      switch name {
      case "Row":
        row = place(attributes) ?? row + 1
        column = -1
        builder.begin(row, isHidden: value("Hidden", attributes) == "1")
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
      case "FilterOn", "AutoFilterCondition": builder.filter()
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
        if word.hasPrefix("Sheet"), word.hasSuffix("Hidden"), let last = sheets.popLast() {
          sheets.append(SheetName(last.name, isHidden: true))
        }
      case "Worksheet": if isWanted { isDone = true }
      default: if isWanted { endInside(name) }
      }
    }

    private func endInside(_ name: XMLName) {
      switch name {
      case "Data":
        takes = false
        if let author = commentAuthor { endComment(by: author) } else { endData() }
      case "Comment": commentAuthor = nil
      case "Cell":
        if hasFormula, !hasData { builder.remark(.formulaWithoutValue, at: column) }
        if across > 0 || down > 0, (0..<SheetBuilder.columns).contains(column), row > 0 {
          builder.merge(CellArea(rows: row...row + down, columns: column...column + across))
        }
        column += across
      case "Row": builder.end()
      default: break
      }
    }

    private func endComment(by author: String) {
      let text = String(decoding: buffer, as: UTF8.self)
      guard !text.allSatisfy(\.isWhitespace) else { return }
      builder.comment(SheetComment(place: CellPlace(row: row, column: column), author: author, text: text))
    }

    private func endData() {
      hasData = true
      let text = String(decoding: buffer, as: UTF8.self)
      switch kind {
      case "Number":
        let number = buffer.withUnsafeBufferPointer { NumberCell($0, format, from1904: isFrom1904) }
        builder.put(number.text, at: column)
        if let remark = number.remark { builder.remark(remark, at: column) }
      case "DateTime": builder.put(ISODay.text(text), at: column)
      case "Boolean": builder.put(text == "0" ? "FALSE" : "TRUE", at: column)
      case "Error": builder.remark(.error(text), at: column)
      default: builder.put(text, at: column)
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
