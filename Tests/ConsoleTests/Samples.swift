@testable import Console

/// Texts with everything that has ever broken a table.
enum Samples {
  static let texts = [
    "", "plain ASCII words, longer than the field is wide", "佳美二区3栋楼道堆放杂物，影响通行",
    "mixed 中文 and English·—…① in one", "e\u{301}e\u{301} 佳\u{301}", "👨‍👩‍👧👍🏽🇨🇳❤️1️⃣🏴󠁧󠁢󠁥󠁮󠁧󠁿", "한글 \u{1112}\u{1161}\u{11AB}",
    "ｱｲｳ ＡＢＣ　", "a\u{200B}b\u{202E}c\tq\r\n\u{7F}\u{301}", "क्षि กำ", "  blanks  between   words  ",
    "一二三四五六七八九十，。！？（甲）《乙》", "verylongwordwithoutanyblankinsidesothatitmustbebroken",
    "line one\nline two\n\n第四行", "👨\u{200D}x",
    String(repeating: "e\u{301}\u{302}\u{303}\u{304}\u{305}", count: 4),
  ]

  /// The same numbers in every run.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var mixed = state
      mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
      return mixed ^ (mixed >> 33)
    }
  }
}

extension Frame {
  /// Whether every wide character has its right half, and every right half its character.
  var isConsistent: Bool {
    (0..<size.rows).allSatisfy { y in
      (0..<size.columns).allSatisfy { x in
        switch self[x, y].content {
        case .wide:
          x + 1 < size.columns && self[x + 1, y].content == .continuation
            && self[x, y].style == self[x + 1, y].style
        case .continuation:
          if x > 0, case .wide = self[x - 1, y].content { true } else { false }
        case .narrow(let text): Columns.width(of: text.text) == 1
        case .line: true
        }
      }
    }
  }
}
