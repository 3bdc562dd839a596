/// The look of a workbook's cells: `xl/styles.xml`, and by which number a cell asks for its look.
enum WorkbookStyles {
  /// The looks in their order in the file.
  enum Look: Int, CaseIterable {
    case none, heading, text, number, day, minute, second, red, yellow, green, grey, figure

    /// The look of a tint.
    init(_ tint: NewWorkbook.Tint) {
      switch tint {
      case .red: self = .red
      case .yellow: self = .yellow
      case .green: self = .green
      case .grey: self = .grey
      }
    }

    /// The look of blank cells of a column.
    init(_ kind: NewWorkbook.Column.Kind) {
      switch kind {
      case .text: self = .text
      case .number: self = .number
      case .figure: self = .figure
      case .day: self = .day
      case .moment: self = .minute
      }
    }

    /// The number format: 49 is text, 1 is whole numbers, from 164 on those of this file.
    fileprivate var format: Int {
      switch self {
      case .none, .figure: 0
      case .heading, .text, .red, .yellow, .green, .grey: 49
      case .number: 1
      case .day: 164
      case .minute: 165
      case .second: 166
      }
    }

    /// Letters and ground of what stands out.
    fileprivate var colours: (letters: String, ground: String)? {
      switch self {
      case .heading: ("FF000000", "FFE7E6E6")
      case .red: ("FF9C0006", "FFFFC7CE")
      case .yellow: ("FF7F4F00", "FFFFEB9C")
      case .green: ("FF006100", "FFC6EFCE")
      case .grey: ("FF404040", "FFD9D9D9")
      default: nil
      }
    }
  }

  /// The formats of this file: days and moments as papers write them in tables.
  private static let formats = ["yyyy\\-mm\\-dd", "yyyy\\-mm\\-dd\\ hh:mm", "yyyy\\-mm\\-dd\\ hh:mm:ss"]

  /// Writes the part.
  static func write(font: String, to markup: inout MarkupWriter) {
    markup.begin("styleSheet", ["xmlns": SheetNames.main])
    markup.begin("numFmts", ["count": String(formats.count)])
    for (place, format) in formats.enumerated() {
      markup.empty("numFmt", ["numFmtId": String(164 + place), "formatCode": format])
    }
    markup.end()
    let coloured = Look.allCases.filter { $0.colours != nil }
    writeFonts(font, coloured, to: &markup)
    writeFills(coloured, to: &markup)
    markup.begin("borders", ["count": "2"])
    markup.raw("<border><left/><right/><top/><bottom/><diagonal/></border><border>")
    for side in ["left", "right", "top", "bottom"] {
      markup.raw("<\(side) style=\"thin\"><color rgb=\"FF808080\"/></\(side)>")
    }
    markup.raw("<diagonal/></border>")
    markup.end()
    markup.raw(
      "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    )
    markup.begin("cellXfs", ["count": String(Look.allCases.count)])
    for look in Look.allCases { write(look, coloured, to: &markup) }
    markup.end()
    markup.raw(
      "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
    markup.end()
  }

  private static func writeFonts(_ font: String, _ coloured: [Look], to markup: inout MarkupWriter) {
    markup.begin("fonts", ["count": String(coloured.count + 1)])
    for look in [nil] + coloured.map(Optional.some) {
      markup.begin("font")
      if look == .heading { markup.raw("<b/>") }
      markup.raw("<sz val=\"10\"/><color rgb=\"\(look?.colours?.letters ?? "FF000000")\"/>")
      markup.empty("name", ["val": font])
      markup.raw("<family val=\"3\"/>")
      markup.end()
    }
    markup.end()
  }

  private static func writeFills(_ coloured: [Look], to markup: inout MarkupWriter) {
    // The first two are Excel's own, whatever stands there.
    markup.begin("fills", ["count": String(coloured.count + 2)])
    markup.raw("<fill><patternFill patternType=\"none\"/></fill>")
    markup.raw("<fill><patternFill patternType=\"gray125\"/></fill>")
    for look in coloured {
      let ground = look.colours?.ground ?? ""
      markup.raw(
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(ground)\"/><bgColor indexed=\"64\"/>"
          + "</patternFill></fill>")
    }
    markup.end()
  }

  private static func write(_ look: Look, _ coloured: [Look], to markup: inout MarkupWriter) {
    let colour = coloured.firstIndex(of: look)
    markup.begin(
      "xf",
      [
        "numFmtId": String(look.format), "fontId": String(colour.map { $0 + 1 } ?? 0),
        "fillId": String(colour.map { $0 + 2 } ?? 0), "borderId": look == .none ? "0" : "1", "xfId": "0",
        "applyNumberFormat": "1", "applyFont": "1", "applyFill": "1", "applyBorder": "1",
        "applyAlignment": "1",
      ])
    switch look {
    case .none: break
    case .heading:
      markup.empty("alignment", ["horizontal": "center", "vertical": "center", "wrapText": "1"])
    case .text: markup.empty("alignment", ["horizontal": "left", "vertical": "top", "wrapText": "1"])
    case .number, .figure: markup.empty("alignment", ["horizontal": "right", "vertical": "top"])
    default: markup.empty("alignment", ["horizontal": "center", "vertical": "top", "wrapText": "1"])
    }
    markup.end()
  }
}
