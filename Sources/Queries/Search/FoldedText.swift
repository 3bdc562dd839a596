import LedgerModel

/// Text folded for searching: a 16-bit token for each character, so that what people mean alike compares alike.
///
/// Letters become small, full-width forms ASCII, white space a space, ü the letter v (as input methods have it).
/// A character beyond 16 bits becomes its two surrogates, so that it still matches itself.
enum FoldedText {
  /// The token of a space, whatever white space stood there.
  static let space: UInt16 = 0x20

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
      if value < 0x1_0000 {
        if holds(folded(UInt16(truncatingIfNeeded: value))) { return true }
      } else if holds(0xD800 | UInt16(truncatingIfNeeded: (value - 0x1_0000) >> 10))
        || holds(0xDC00 | UInt16(truncatingIfNeeded: value & 0x3FF))
      {
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

  @inline(__always)
  private static func folded(_ value: UInt16) -> UInt16 {
    value < 0x80 ? foldedASCII(value) : foldedWide(value)
  }

  @inline(__always)
  private static func foldedASCII(_ value: UInt16) -> UInt16 {
    switch value {
    case 0x41...0x5A: value | 0x20
    case 0x09...0x0D: space
    default: value
    }
  }

  @inline(__always)
  private static func foldedWide(_ value: UInt16) -> UInt16 {
    switch value {
    case 0xFF01...0xFF5E: foldedASCII(value - 0xFEE0)
    case 0x3000, 0xA0: space
    case 0xFC, 0xDC: 0x76
    default: value
    }
  }
}
