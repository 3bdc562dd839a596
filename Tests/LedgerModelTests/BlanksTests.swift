import LedgerModel
import Testing

/// One definition of blanks for all that is typed, pasted or read.
struct BlanksTests {
  @Test(arguments: [
    ("", ""), (" ", ""), ("楼道", "楼道"), (" 楼道\t", "楼道"), ("　楼道　堆物　", "楼道　堆物"),
    ("\u{A0}a b\u{A0}", "a b"), ("\u{FEFF}编号", "编号"), ("\u{200B}a\u{200B}b\u{200B}", "a\u{200B}b"),
    ("\r\na\r\n", "a"), ("\u{2003}a\u{2028}", "a"), ("\u{3000}\u{200B}\u{FEFF}", ""), ("(a)", "(a)"),
    ("a\u{301} ", "a\u{301}"), ("👨‍👩‍👧 ", "👨‍👩‍👧"),
  ]) func trimmed(text: String, expected: String) {
    #expect(text.trimmed == expected)
    #expect(Substring(text).trimmed == expected)
    #expect(text.isBlank == expected.isEmpty)
  }

  @Test func blanksAreUnicodesWhiteSpaceAndTwoOfNoWidth() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isBlank = scalar.properties.isWhitespace || value == 0x200B || value == 0xFEFF
      if scalar.isBlank != isBlank { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  /// A reason of nothing that is seen is none, whatever it was typed with.
  @Test(arguments: ["", " ", "　", "\u{200B}", "\u{FEFF}\u{A0}"]) func listedWords(blank: String) {
    #expect("\(blank)楼道\(blank),\(blank)、北门".listedWords() == ["楼道", "北门"])
    #expect("甲\(blank)乙".listedWords(partedByBlanks: true) == (blank.isEmpty ? ["甲乙"] : ["甲", "乙"]))
  }
}
