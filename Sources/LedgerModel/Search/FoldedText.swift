/// Text folded for searching: a 16-bit token for each character, so that what people mean alike compares alike.
///
/// Letters become small, full-width forms ASCII, white space a space, ü the letter v (as input methods have it).
/// A character beyond 16 bits becomes its two surrogates, so that it still matches itself.
enum FoldedText {
  /// The token of a space, whatever white space stood there.
  static let space: UInt16 = 0x20

  /// Appends the tokens of `text` to `tokens`.
  static func append(_ text: String, to tokens: inout [UInt16]) {
    for scalar in text.unicodeScalars {
      append(scalar, to: &tokens)
    }
  }

  /// The tokens of `text`, each with where its character begins and ends in it (for highlighting).
  static func located(_ text: String) -> (tokens: [UInt16], bounds: [Range<String.Index>]) {
    var tokens: [UInt16] = []
    var bounds: [Range<String.Index>] = []
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      append(scalars[index], to: &tokens)
      let place = index..<scalars.index(after: index)
      while bounds.count < tokens.count { bounds.append(place) }
    }
    return (tokens, bounds)
  }

  @inline(__always)
  private static func append(_ scalar: Unicode.Scalar, to tokens: inout [UInt16]) {
    let value = scalar.value
    if value < 0x80 {
      tokens.append(foldedASCII(UInt16(truncatingIfNeeded: value)))
    } else if value < 0x1_0000 {
      tokens.append(foldedWide(UInt16(truncatingIfNeeded: value)))
    } else {
      tokens.append(0xD800 | UInt16(truncatingIfNeeded: (value - 0x1_0000) >> 10))
      tokens.append(0xDC00 | UInt16(truncatingIfNeeded: value & 0x3FF))
    }
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
