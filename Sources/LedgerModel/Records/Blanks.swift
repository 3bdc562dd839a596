/// Blanks: what parts words and shows nothing at the ends of a text. One definition for all that is typed, pasted
/// or read from files.
extension Unicode.Scalar {
  /// Whether it is white space as Unicode has it (the ideographic space and the unbreakable one too), a zero-width
  /// space or a byte order mark.
  public var isBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D: true
    case ..<0x85: false
    // Most of what is typed here lies behind the ideographic space.
    case 0x3001..<0xFEFF: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }
}

extension Character {
  /// Whether nothing of it is seen.
  public var isBlank: Bool { unicodeScalars.allSatisfy { $0.isBlank } }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  public var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(self[first..<scalars.index(after: last)])
  }

  /// Whether nothing but blanks is there.
  public var isBlank: Bool { unicodeScalars.allSatisfy { $0.isBlank } }
}

/// The same for whole strings, of which an import asks millions: nearly all begin and end with a sign that is seen.
extension String {
  /// The text without blanks at its ends.
  public var trimmed: String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return self }
    return first.isBlank || last.isBlank ? self[...].trimmed : self
  }

  /// Whether nothing but blanks is there.
  public var isBlank: Bool { unicodeScalars.allSatisfy { $0.isBlank } }
}
