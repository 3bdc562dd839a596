import LedgerModel

/// What a text is made of, in 64 bits: a word can only be in it when the word's bits are a subset.
///
/// Bits 0-25: a letter stands there, or a character whose reading begins with it. 26-35: digits. The others are
/// shared by all remaining characters.
struct SearchSignature: Sendable, Equatable {
  /// The bits.
  private(set) var bits: UInt64 = 0

  /// Whether a token has a bit of its own.
  static func isExact(_ token: UInt16) -> Bool {
    (0x61...0x7A).contains(token) || (0x30...0x39).contains(token)
  }

  /// Adds a token as it is written.
  @inline(__always)
  mutating func insert(literal token: UInt16) {
    switch token {
    case 0x61...0x7A: bits |= 1 << UInt64(token - 0x61)
    case 0x30...0x39: bits |= 1 << UInt64(token - 0x30 + 26)
    default: bits |= 1 << UInt64(36 + token % 28)
    }
  }

  /// Adds a token of a text: as it is written and as it may be read.
  @inline(__always)
  mutating func insert(_ token: UInt16, read readings: PinyinReadings) {
    insert(literal: token)
    bits |= UInt64(readings.initialsOfGroup[readings.group(of: token)])
  }

  /// Adds how a character of two tokens may be read.
  mutating func insert(_ first: UInt16, _ second: UInt16, read readings: PinyinReadings) {
    bits |= UInt64(readings.initialsOfGroup[readings.group(ofRare: FoldedText.joined(first, second))])
  }

  /// Whether a text of this signature may hold what requires `other`.
  @inline(__always)
  func contains(_ other: SearchSignature) -> Bool { bits & other.bits == other.bits }
}
