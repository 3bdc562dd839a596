import LedgerModel

/// Text folded for searching: 16-bit tokens, so that what people mean alike compares alike.
///
/// Letters become small and lose their marks, full-width and other forms of a character become that character
/// (`TextFolding`), white space a space, ü the letter v (as input methods have it); what shows nothing is left out.
/// A character beyond 16 bits becomes its two surrogates.
enum FoldedText {
  /// The token of a space, whatever white space stood there.
  static let space: UInt16 = 0x20
  /// The token of the dot within a name, whichever of the look-alikes stood there.
  static let dot: UInt16 = 0xB7

  /// The tokens of `text`.
  static func tokens(of text: String) -> [UInt16] {
    var tokens: [UInt16] = []
    tokens.reserveCapacity(text.utf8.count / 2)
    forEachToken(of: text) { tokens.append($0) }
    return tokens
  }

  /// Calls `body` with each token of `text`.
  @inline(__always)
  static func forEachToken(of text: String, _ body: (UInt16) -> Void) {
    _ = contains(text) { token in
      body(token)
      return false
    }
  }

  /// Whether `holds` is true for a token of `text`; it is asked from left to right, up to the first.
  @inline(__always)
  static func contains(_ text: String, where holds: (UInt16) -> Bool) -> Bool {
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        if holds(foldedASCII(UInt16(truncatingIfNeeded: value))) { return true }
      } else if TextFolding.isPlain(value) {
        if holds(UInt16(truncatingIfNeeded: value)) { return true }
      } else if (0xFF01...0xFF5E).contains(value) {
        if holds(foldedASCII(UInt16(truncatingIfNeeded: value - 0xFEE0))) { return true }
      } else if rare(scalar).contains(where: holds) {
        return true
      }
    }
    return false
  }

  /// The tokens of `text`, each with where its character begins and ends in it (for highlighting).
  static func located(_ text: String) -> (tokens: [UInt16], bounds: [Range<String.Index>]) {
    var tokens: [UInt16] = []
    var bounds: [Range<String.Index>] = []
    for index in text.unicodeScalars.indices {
      let place = index..<text.unicodeScalars.index(after: index)
      forEachToken(of: String(text.unicodeScalars[index])) { token in
        tokens.append(token)
        bounds.append(place)
      }
    }
    return (tokens, bounds)
  }

  /// Whether the token is the second half of a character.
  @inline(__always)
  static func isSecondHalf(_ token: UInt16) -> Bool { token & 0xFC00 == 0xDC00 }

  /// Whether the token is the first half of a character.
  @inline(__always)
  static func isFirstHalf(_ token: UInt16) -> Bool { token & 0xFC00 == 0xD800 }

  /// The character of two halves.
  static func joined(_ first: UInt16, _ second: UInt16) -> UInt32 {
    0x1_0000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
  }

  @inline(__always)
  private static func foldedASCII(_ value: UInt16) -> UInt16 {
    switch value {
    case 0x41...0x5A: value | 0x20
    case 0x09...0x0D: space
    default: value
    }
  }

  /// The tokens of a character that is none of the usual ones.
  @inline(never)
  private static func rare(_ scalar: Unicode.Scalar) -> [UInt16] {
    if scalar.isBlank && !TextFolding.showsNothing(scalar) { return [space] }
    if TextFolding.showsNothing(scalar) || isMark(scalar) { return [] }
    guard let meant = TextFolding.rare(scalar) else { return units(of: scalar) }
    return meant.filter { !isMark($0) }.flatMap(units)
  }

  private static func units(of scalar: Unicode.Scalar) -> [UInt16] {
    switch scalar.value {
    case 0xFC: [0x76]
    case ..<0x80: [foldedASCII(UInt16(scalar.value))]
    default: Array(String(scalar).utf16)
    }
  }

  /// Whether it is an accent or a tone above a letter.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x0300...0x036F).contains(scalar.value) }
}
