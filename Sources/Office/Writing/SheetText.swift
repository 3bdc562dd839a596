/// A text as a cell holds it (ECMA-376, ST_Xstring): what XML has no sign for is written as `_xHHHH_`, and what looks like
/// that already is told from it.
enum SheetText {
  /// The text as it is written, at most as long as a cell takes.
  static func written(_ text: String) -> String {
    guard needsCare(text) else { return text }
    var written = ""
    var units = 0
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      units += UTF16.width(scalar)
      if units > NewWorkbook.Cell.longestText { break }
      switch scalar {
      // Excel breaks a line by a line feed alone.
      case "\r" where place + 1 < scalars.count && scalars[place + 1] == "\n": continue
      case "\r": written += code(scalar)
      case "_" where isCode(scalars[place...]): written += code(scalar)
      default: written += scalar.isInXML ? String(scalar) : code(scalar)
      }
    }
    return written
  }

  private static func needsCare(_ text: String) -> Bool {
    var count = 0
    for unit in text.utf8 {
      count += 1
      // Below a blank all but a line feed and a tabulator; U+FFFE and U+FFFF begin with this byte.
      if unit < 0x20 && unit != 0x0A && unit != 0x09 || unit == 0x5F || unit == 0xEF { return true }
    }
    return count > NewWorkbook.Cell.longestText
  }

  private static func isCode(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let signs = Array(rest.prefix(7))
    return signs.count == 7 && (signs[1] == "x" || signs[1] == "X") && signs[6] == "_"
      && signs[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }
}
