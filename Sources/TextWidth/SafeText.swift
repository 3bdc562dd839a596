/// How characters that cannot be shown are written: `^J` for a line feed, `<U+202E>` for the rest.
enum VisibleNotation {
  /// The notation of the scalar, as ASCII.
  static func scalars(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.value < 0x20 || scalar.value == 0x7F {
      return ["^", Unicode.Scalar(UInt8(scalar.value) ^ 0x40)]
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Array("<U+\(padded)>".unicodeScalars)
  }
}

/// Text from people, made fit for a terminal.
public enum SafeText {
  /// The text as the screen shows it: controls, line breaks, direction marks and invisible characters as
  /// ASCII notation (`^J`, `<U+202E>`), joined emoji as their first picture, flags as letters. Its width is
  /// the width of the text, and making it visible twice changes nothing.
  public static func visible(_ text: String) -> String {
    if Columns.isPlain(text) || !needsChange(text) { return text }
    var result = ""
    var scanner = GlyphScanner(text)
    while let glyph = scanner.next() {
      result.unicodeScalars.append(glyph.base)
      result += glyph.marks
    }
    return result
  }

  /// Whether the text holds anything but letters that stand for themselves.
  private static func needsChange(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch ScalarKind(scalar) {
      case .narrow: continue
      case .wide where !(0x1F3FB...0x1F3FF).contains(scalar.value): continue
      default: return true
      }
    }
    return false
  }
}
