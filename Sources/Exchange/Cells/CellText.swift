import LedgerModel

/// Readings of a cell's text that all columns share.
enum CellText {
  /// Trimmed, lower case, full-width forms as ASCII: for comparing words.
  static func folded(_ text: some StringProtocol) -> String {
    if isFolded(text) { return text.trimmed }
    var folded = String.UnicodeScalarView()
    for scalar in text.trimmed.unicodeScalars { folded.append(self.folded(scalar)) }
    return String(folded)
  }

  /// Whether no character of the text has another form here: no capital, nothing full-width. By its bytes, as it is asked of
  /// every cell.
  private static func isFolded(_ text: some StringProtocol) -> Bool {
    !text.utf8.contains { (0x41...0x5A).contains($0) || $0 == 0xEF || $0 == 0xE3 }
  }

  /// Whether the text is bare: small letters, figures and Chinese characters of the main block.
  private static func isBare(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x80...0xBF, 0xE4...0xE9: true
      default: false
      }
    }
  }

  /// Folded and without white space and punctuation: for comparing headings.
  static func bare(_ text: some StringProtocol) -> String {
    if isBare(text) { return String(text) }
    var bare = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let scalar = folded(scalar)
      if scalar.isBlank || punctuation.contains(scalar) { continue }
      bare.append(scalar)
    }
    return String(bare)
  }

  /// The text, or nothing where people write that there is nothing: `/`, `-`, `无`, `待定`.
  static func meaningful(_ text: String) -> String? {
    let trimmed = text.trimmed
    if trimmed.isEmpty || isErrorValue(trimmed) { return nil }
    // No placeholder is longer.
    return trimmed.utf8.count <= 7 && placeholders.contains(trimmed) ? nil : trimmed
  }

  /// Whether a spreadsheet could not work the cell out (`#REF!`), or not show it (`########`).
  static func isErrorValue(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "#") else { return false }
    return errorValues.contains(text.uppercased())
      || (text.utf8.count >= 3 && text.utf8.allSatisfy { $0 == UInt8(ascii: "#") })
  }

  private static let errorValues: Set<String> = [
    "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!",
    "#GETTING_DATA", "#BLOCKED!", "#UNKNOWN!",
  ]

  /// One scalar in lower case and, when it is full-width, as ASCII.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 32)!
    case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEE0 + 32)!
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)!
    case 0x3000: " "
    default: scalar
    }
  }

  /// Whether a sign says nothing in a heading: brackets, colons, points.
  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool { punctuation.contains(scalar) }

  private static let punctuation = Set("()[]{}:,.、。;/\\-_*?!'\"“”‘’《》<>【】·#&".unicodeScalars)
  private static let placeholders: Set<String> = [
    "不详", "不明", "unknown", "/", "\\", "-", "--", "—", "——", "无", "待定", "暂无", "N/A", "n/a", "NA", "null",
    "NULL", "None",
  ]
}
