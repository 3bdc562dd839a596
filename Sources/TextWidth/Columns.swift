/// Where a text stands in a field that is wider.
public enum Alignment: Sendable, Hashable {
  /// At the left edge.
  case left
  /// In the middle, one column to the left when it does not come out even.
  case centre
  /// At the right edge, as figures are.
  case right
}

/// Measuring and fitting text in terminal columns. Every text is measured as it is drawn, that is after
/// `SafeText.visible`; results are visible text, too.
public enum Columns {
  /// How many columns the text takes. Ambiguous characters (`·`, `—`, `①`) count one.
  public static func width(of text: String) -> Int {
    if isPlain(text) { return text.utf8.count }
    if let width = simpleWidth(of: text) { return width }
    var width = 0
    var scanner = GlyphScanner(text)
    while let glyph = scanner.next() { width += glyph.width }
    return width
  }

  /// How many columns the widest of the texts takes; 0 when there is none.
  public static func widest(_ texts: [String]) -> Int { texts.lazy.map { width(of: $0) }.max() ?? 0 }

  /// How many columns the character takes.
  public static func width(of character: Character) -> Int { width(of: String(character)) }

  /// The text in at most so many columns: whole, or its beginning and `~`.
  public static func cut(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    if text.utf8.count <= columns && isPlain(text) { return text }
    if let width = simpleWidth(of: text) { return width <= columns ? text : cutSimple(text, to: columns) }
    var result = ""
    var used = 0
    var bytesBeforeTilde = 0
    var scanner = GlyphScanner(text)
    while let glyph = scanner.next() {
      if used + glyph.width > columns {
        return String(Substring(result.utf8.prefix(bytesBeforeTilde))) + "~"
      }
      result.unicodeScalars.append(glyph.base)
      result += glyph.marks
      used += glyph.width
      if used < columns { bytesBeforeTilde = result.utf8.count }
    }
    return result
  }

  /// The text in exactly so many columns: cut, or filled up with blanks.
  public static func pad(_ text: String, to columns: Int, _ alignment: Alignment = .left) -> String {
    let text = cut(text, to: columns)
    let blanks = max(0, columns - width(of: text))
    let before =
      switch alignment {
      case .left: 0
      case .centre: blanks / 2
      case .right: blanks
      }
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: blanks - before)
  }

  /// Cuts a text of which every scalar stands by itself and which is wider than that.
  private static func cutSimple(_ text: String, to columns: Int) -> String {
    var (used, end) = (0, text.unicodeScalars.startIndex)
    while end < text.unicodeScalars.endIndex {
      let width = simpleWidth(of: text.unicodeScalars[end]) ?? 1
      // One column is the tilde's.
      if used + width >= columns { break }
      used += width
      end = text.unicodeScalars.index(after: end)
    }
    return String(text.unicodeScalars[..<end]) + "~"
  }

  /// How many columns a text takes of which every scalar is a character by itself, as nearly all are: ASCII, Latin
  /// letters, Chinese and its signs. Nothing for any other.
  package static func simpleWidth(of text: String) -> Int? {
    var columns = 0
    for scalar in text.unicodeScalars {
      guard let width = simpleWidth(of: scalar) else { return nil }
      columns += width
    }
    return columns
  }

  /// How many columns a scalar takes that neither joins another nor must be made visible; nothing for those that may.
  package static func simpleWidth(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x20...0x7E: 1
    case 0x3400...0x9FFF, 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FA, 0xFF01...0xFF60: 2
    case 0xA0...0xAC, 0xAE...0x02FF: 1
    default: nil
    }
  }

  /// Whether the text is printable ASCII, which is as wide as it has bytes.
  package static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}
