import CNcursesw
import Testing
import TextWidth

@testable import Console

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("A1", 2), ("佳美二区", 8), ("e\u{301}", 1), ("é", 1), ("佳\u{301}", 2),
    ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱｲｳ", 3), ("ＡＢ", 4), ("　", 2), ("กำ", 2),
    ("·—…①", 4), ("☎", 1), ("㎡", 2), ("，。", 4), ("“”", 2), ("𠮷", 2),
    ("👨‍👩‍👧", 2), ("👍🏽", 2), ("❤️", 1), ("1️⃣", 1), ("🇨🇳", 2), ("😀", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("🏽", 2),
    ("\u{200B}", 8), ("\u{202E}", 8), ("\n", 2), ("\r\n", 4), ("\u{7F}", 2), ("\u{85}", 8), ("\u{E0001}", 9),
    ("\u{301}", 8), ("葛\u{E0100}", 2), ("한\u{302E}", 4), ("\u{0CF3}", 1), ("\u{11F03}", 1),
  ])
  func `a text takes these columns`(text: String, columns: Int) {
    #expect(Columns.width(of: text) == columns)
    #expect(Columns.width(of: SafeText.visible(text)) == columns)
  }

  /// The short way of measuring and drawing counts as the long one does, for every scalar that it takes.
  @Test func `what is measured the short way is as wide the long way`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), let width = Columns.simpleWidth(of: scalar) else { continue }
      var glyphs = GlyphScanner("a\(scalar)国")
      let three = [glyphs.next(), glyphs.next(), glyphs.next()].compactMap(\.self)
      let isAlone = three.map(\.base) == ["a", scalar, "国"] && three.allSatisfy(\.marks.isEmpty)
      #expect(isAlone && three[1].width == width, "\(value)")
    }
    #expect(Columns.cut("台账台账", to: 5) == "台账~")
    #expect(Columns.cut("台账台账", to: 4) == "台~")
    #expect(Columns.cut("台账", to: 4) == "台账")
  }

  @Test func `a cell keeps a character with four marks`() {
    for text in ["国", "e\u{301}", "a\u{301}\u{302}\u{303}\u{10A0F}"] {
      var glyphs = GlyphScanner(text)
      guard let glyph = glyphs.next() else { continue }
      #expect(CellText(glyph).text == text)
      #expect(CellText(glyph) != CellText("x"))
    }
  }

  @Test(arguments: [
    ("整改\u{1B}[31m", "整改^[[31m"), ("a\tb", "a^Ib"), ("a\r\nb", "a^M^Jb"), ("x\u{202E}y", "x<U+202E>y"),
    ("\u{9B}1m", "<U+009B>1m"), ("a\u{200B}b", "a<U+200B>b"), ("\u{FEFF}台账", "<U+FEFF>台账"),
    ("a\u{200D}b", "a<U+200D>b"), ("👨‍👩‍👧和🇨🇳", "👨和CN"), ("1️⃣", "1"), ("e\u{301}", "e\u{301}"),
    ("\u{301}a", "<U+0301>a"), ("\u{2028}", "<U+2028>"), ("👨\u{200D}", "👨<U+200D>"), ("🇨", "C"),
    ("a" + String(repeating: "\u{301}", count: 9), "a" + String(repeating: "\u{301}", count: 4)),
  ])
  func `what cannot be shown becomes visible`(text: String, visible: String) {
    let result = SafeText.visible(text)
    #expect(Array(result.unicodeScalars) == Array(visible.unicodeScalars))
    #expect(Array(SafeText.visible(result).unicodeScalars) == Array(result.unicodeScalars))
  }

  /// Every character that the C library gives a width has the same here, but for what is shown otherwise.
  @Test func `widths agree with the C library that ncurses asks`() throws {
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    // Ambiguous by Unicode (one column), two in glibc.
    let known: Set<UInt32> = Set(0x3248...0x324F)
    var wrong: [String] = []
    for value in UInt32(0x20)...0x10FFFF where !known.contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let library = Int(wcwidth(wchar_t(bitPattern: value)))
      if library < 0 { continue }
      let width: Int
      switch ScalarKind(scalar) {
      case .narrow: width = 1
      case .wide: width = 2
      case .mark: width = 0
      case .selector, .regional, .hidden: continue
      }
      if width != library { wrong.append("U+\(String(value, radix: 16)): \(width), library \(library)") }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `the tables are in order and do not overlap`() {
    for table in [WidthTable.wide, WidthTable.marks] {
      #expect(table.count % 2 == 0)
      for pair in stride(from: 0, to: table.count, by: 2) {
        #expect(table[pair] <= table[pair + 1])
        if pair > 0 { #expect(table[pair - 1] + 1 < table[pair]) }
      }
    }
    let wide = Set(
      stride(from: 0, to: WidthTable.wide.count, by: 2).flatMap {
        WidthTable.wide[$0]...WidthTable.wide[$0 + 1]
      })
    for pair in stride(from: 0, to: WidthTable.marks.count, by: 2) {
      #expect(!wide.contains(WidthTable.marks[pair]) && !wide.contains(WidthTable.marks[pair + 1]))
    }
  }
}
