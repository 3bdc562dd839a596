/// What a name is compared by: two names are the same when people take them for the same, however they were typed.
///
/// Letters count as small, the forms of a character as one (`TextFolding`); what shows nothing does not count, nor do
/// blanks, but between two words in letters or figures: `张　伟` is `张伟`, `Wang Lei` is not `Wanglei`. A key is for
/// comparing alone: what is stored and shown is what was typed.
///
///     TextKey("⾦⼭路３号") == TextKey("金山路3号")
public struct TextKey: Sendable, Hashable {
  /// The folded text.
  public let text: String

  /// The key of a text.
  public init(_ text: String) {
    self.text = Self.isFolded(text) ? text : Self.folded(text)
  }

  /// Whether nothing is left of the text.
  public var isEmpty: Bool { text.isEmpty }

  /// Whether the text is its own key, as nearly every Chinese name is.
  private static func isFolded(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x21...0x40, 0x5B...0x7E: true
      default: TextFolding.isPlain(scalar.value)
      }
    }
  }

  private static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var isParted = false
    for scalar in text.unicodeScalars {
      if scalar.isBlank {
        isParted = true
      } else if !TextFolding.showsNothing(scalar) {
        let end = folded.endIndex
        append(scalar, to: &folded)
        if isParted, end != folded.startIndex, isOfWord(folded[folded.index(before: end)]),
          isOfWord(folded[end])
        {
          folded.insert(" ", at: end)
        }
        isParted = false
      }
    }
    return String(folded)
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x41...0x5A: folded.append(small(scalar.value))
    case ..<0x80: folded.append(scalar)
    case 0xFF21...0xFF3A: folded.append(small(scalar.value - 0xFEE0))
    case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    default:
      if let meant = TextFolding.isPlain(scalar.value) ? nil : TextFolding.rare(scalar) {
        folded.append(contentsOf: meant)
      } else {
        folded.append(scalar)
      }
    }
  }

  private static func small(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(UInt8(value | 0x20)) }

  /// Whether a blank behind or before it parts words: letters and figures, not Chinese characters or signs.
  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0x0300...0x036F: true
    case 0x80..<0x2E80: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    default: false
    }
  }
}

extension String {
  /// Whether people take this text and another for the same.
  public func isSame(as other: String) -> Bool { self == other || TextKey(self) == TextKey(other) }
}
