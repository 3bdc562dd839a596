/// Reads the cells of a sheet of an OOXML workbook as they flow by.
final class SheetPart: XMLListener {
  /// What was read.
  private(set) var builder: SheetBuilder
  /// The cells that show a picture of their own (WPS's DISPIMG): where, and which.
  private(set) var cellImages: [(place: CellPlace, identifier: String)] = []
  /// The pictures over the sheet lie in the part of this identifier.
  private(set) var drawing: String?

  private let texts: SharedTexts
  private var decoded = DecodedTexts()
  private let styles: CellStyles
  private let isFrom1904: Bool
  private let rowLimit: Int
  private var row = 0
  private var column = -1
  private var cell = Cell()
  private var buffer: [UInt8] = []
  private var formula: [UInt8] = []
  private var takes = Takes.nothing
  private var isPhonetic = false
  private var isInCells = false

  private enum Takes { case nothing, value, formula }

  private enum Kind { case number, shared, text, boolean, error, day }

  private struct Cell {
    var kind = Kind.number
    var style = 0
    var hasFormula = false
    var hasValue = false
    var isInline = false
    /// Whether it shows a value of a richer kind, such as a picture, beside its error.
    var isRich = false
  }

  /// A reader of a sheet's cells; it stops behind so many rows that hold something.
  init(
    _ builder: SheetBuilder, texts: SharedTexts, styles: CellStyles, isFrom1904: Bool, rowLimit: Int
  ) {
    (self.builder, self.texts, self.styles) = (builder, texts, styles)
    (self.isFrom1904, self.rowLimit) = (isFrom1904, rowLimit)
  }

  var isSatisfied: Bool { builder.count >= rowLimit || builder.isTooLarge }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    guard isInCells else { return beginOutside(name, attributes) }
    switch name {
    case "c": beginCell(attributes)
    case "v":
      cell.hasValue = true
      takes = .value
    case "f":
      cell.hasFormula = true
      takes = .formula
    case "t": if cell.isInline, !isPhonetic { takes = .value }
    case "is": (cell.isInline, cell.hasValue) = (true, true)
    case "rPh": isPhonetic = true
    case "row":
      // A number beyond any sheet stands for the last row.
      row = attributes.number("r").map { min(max($0, 0), 1 << 30) } ?? row + 1
      column = -1
      builder.begin(row, isHidden: attributes.says("hidden"))
    default: break
    }
  }

  private func beginOutside(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "sheetData": isInCells = true
    case "mergeCell": if let area = attributes["ref"].flatMap({ CellArea($0) }) { builder.merge(area) }
    case "sheetPr": if attributes.says("filterMode") { builder.filter() }
    case "filterColumn": builder.filter()
    case "drawing": drawing = attributes.qualified("id")
    default: break
    }
  }

  private func beginCell(_ attributes: XMLAttributes) {
    cell = Cell()
    buffer.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    isPhonetic = false
    // A cell that does not say where it is follows the one before it.
    if let place = attributes.bytes("r").flatMap({ CellPlace($0) }) {
      column = place.column
    } else {
      column += 1
    }
    if let style = attributes.bytes("s") { cell.style = SheetPart.number(style) }
    if let kind = attributes.bytes("t") { cell.kind = SheetPart.kind(kind) }
    cell.isRich = attributes.bytes("vm") != nil
  }

  private static func number(_ text: UnsafePointer<CChar>) -> Int {
    var (number, place) = (0, text)
    while (0x30...0x39).contains(place.pointee), number < 1 << 32 {
      number = number * 10 + Int(place.pointee) - 0x30
      place += 1
    }
    return number
  }

  private static func kind(_ text: UnsafePointer<CChar>) -> Kind {
    switch String(cString: text) {
    case "s": .shared
    case "str", "inlineStr": .text
    case "b": .boolean
    case "e": .error
    case "d": .day
    default: .number
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    switch takes {
    case .nothing: break
    case .value: buffer.append(contentsOf: piece)
    case .formula: if formula.count < 1 << 13 { formula.append(contentsOf: piece) }
    }
  }

  func end(_ name: XMLName) {
    guard isInCells else { return }
    switch name {
    case "v", "f", "t": takes = .nothing
    case "c": endCell()
    case "row": builder.end()
    case "rPh": isPhonetic = false
    case "sheetData": isInCells = false
    default: break
    }
  }

  private func endCell() {
    if cell.hasFormula || cell.kind == .text, showsPicture() { return }
    // Excel's picture in a cell is an error to programs that do not know it.
    if cell.isRich, cell.kind == .error {
      return cellImages.append((CellPlace(row: row, column: column), ""))
    }
    if cell.hasFormula, !cell.hasValue || (buffer.isEmpty && cell.kind != .text) {
      if let words = FormulaWords.text(of: formula) { return put(words) }
      return builder.remark(.formulaWithoutValue, at: column)
    }
    guard !buffer.isEmpty else { return }
    switch cell.isInline ? .text : cell.kind {
    case .number: putNumber()
    case .shared: putShared()
    case .text: put(buffer.withUnsafeBufferPointer { EscapedText.plain($0) })
    case .boolean: put(["0", "false"].contains(String(decoding: buffer, as: UTF8.self)) ? "FALSE" : "TRUE")
    case .error: builder.remark(.error(String(decoding: buffer, as: UTF8.self)), at: column)
    case .day: put(ISODay.text(String(decoding: buffer, as: UTF8.self)))
    }
  }

  private func put(_ text: String) { builder.put(text, at: column) }

  private func putShared() {
    guard let number = Int(String(decoding: buffer, as: UTF8.self)) else { return }
    put(decoded.text(number, of: texts) ?? "")
  }

  private func putNumber() {
    let number = buffer.withUnsafeBufferPointer {
      NumberCell($0, styles[cell.style], from1904: isFrom1904)
    }
    put(number.text)
    if let remark = number.remark { builder.remark(remark, at: column) }
  }

  /// WPS shows a picture in a cell by a formula: `=DISPIMG("ID_…",1)`, as formula, as text or both.
  private func showsPicture() -> Bool {
    let words = formula.isEmpty ? buffer : formula
    guard words.count > 9, words.count < 200 else { return false }
    let text = String(decoding: words, as: UTF8.self)
    guard let call = text.firstRange(of: "DISPIMG(\"") else { return false }
    let identifier = text[call.upperBound...].prefix { $0 != "\"" }
    cellImages.append((CellPlace(row: row, column: column), String(identifier)))
    return true
  }
}
