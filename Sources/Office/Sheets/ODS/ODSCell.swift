/// A cell of an OpenDocument sheet as its attributes tell of it.
struct ODSCell {
  /// How many cells it stands for, one beside the other.
  let repeated: Int
  /// How many columns and rows it is merged over.
  let columns: Int
  let rows: Int

  private let isCovered: Bool
  private let kind: String?
  private let value: String?
  private let isError: Bool
  private let hasFormula: Bool

  /// The cell of these attributes; a covered one lies under a merged one and shows nothing.
  init(_ attributes: XMLAttributes, isCovered: Bool) {
    self.isCovered = isCovered
    repeated = ODS.count(attributes.value("number-columns-repeated", in: ODS.table))
    columns = min(ODS.count(attributes.value("number-columns-spanned", in: ODS.table)), SheetBuilder.columns)
    rows = ODS.count(attributes.value("number-rows-spanned", in: ODS.table))
    let kind = attributes.value("value-type", in: ODS.office)
    self.kind = kind
    value =
      switch kind {
      case "date": attributes.value("date-value", in: ODS.office)
      case "time": attributes.value("time-value", in: ODS.office)
      case "boolean": attributes.value("boolean-value", in: ODS.office)
      case "string": attributes.value("string-value", in: ODS.office)
      default: attributes.value("value", in: ODS.office)
      }
    isError = attributes.value("value-type", in: ODS.calc) == "error"
    hasFormula = attributes.value("formula", in: ODS.table) != nil
  }

  /// What the cell says, of the text that it shows, and what there is to know of it.
  func content(_ shown: String) -> (text: String, remark: SheetRemark.Kind?) {
    if isCovered { return ("", nil) }
    if isError || (hasFormula && Self.isError(shown)) { return ("", .error(shown)) }
    if hasFormula, kind == nil, shown.isEmpty { return ("", .formulaWithoutValue) }
    switch kind {
    // The value counts, whatever the style makes of it.
    case "date": return (value.map(ISODay.text) ?? shown, nil)
    case "time": return (value.flatMap(ISODay.clock(span:)) ?? shown, nil)
    case "boolean": return (value == "true" ? "TRUE" : value == "false" ? "FALSE" : shown, nil)
    case "float", "currency", "percentage": return number(shown)
    default: return (shown.isEmpty ? value ?? "" : shown, nil)
    }
  }

  private static func isError(_ text: String) -> Bool {
    text.hasPrefix("Err:")
      || ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"].contains(text)
  }

  /// A number as it is shown, unless that has lost digits (1.38E+10, ###) or is the number with separators.
  private func number(_ shown: String) -> (text: String, remark: SheetRemark.Kind?) {
    guard let value, let number = Double(value) else { return (shown, nil) }
    let cell = NumberCell(number, .general, from1904: false)
    let digits = shown.filter { $0 != "," && $0 != " " }
    let isSame = Double(digits) == number || shown.isEmpty
    let isCut = shown.contains("E+") || shown.contains("##")
    // Zeros in front or behind are part of what is shown.
    let text = isCut || (isSame && digits.isEmpty) ? cell.text : isSame ? digits : shown
    if text == cell.text { return (text, cell.remark) }
    if abs(number) >= 1e15 { return (text, .digitsLost(text)) }
    return (text, NumberCell.mayLackZero(text) ? .endingZeroUnknown(text) : nil)
  }
}

/// The text of an OpenDocument cell: paragraphs as lines, white space as the format counts it.
struct ODSText {
  private var paragraphs = 0
  private var isInParagraph = 0
  private var hidden = 0
  private var bytes: [UInt8] = []

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An element inside the cell begins.
  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "p" where name.stands(in: ODS.text), "h" where name.stands(in: ODS.text):
      if paragraphs > 0 { bytes.append(0x0A) }
      paragraphs += 1
      isInParagraph += 1
    case "s": spaces(attributes.value("c", in: ODS.text))
    case "tab": bytes.append(0x09)
    case "line-break": bytes.append(0x0A)
    // A reading aid is no text.
    case "ruby-text": hidden += 1
    default: break
    }
  }

  private mutating func spaces(_ count: String?) {
    bytes += [UInt8](repeating: 0x20, count: min(ODS.count(count), 1000))
  }

  /// An element inside the cell ends.
  mutating func end(_ name: XMLName) {
    switch name {
    case "p" where name.stands(in: ODS.text), "h" where name.stands(in: ODS.text): isInParagraph -= 1
    case "ruby-text": hidden -= 1
    default: break
    }
  }

  /// Text: white space in a row is one blank.
  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    guard isInParagraph > 0, hidden == 0 else { return }
    for byte in piece {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
      } else {
        bytes.append(byte)
      }
    }
  }
}
