import Testing

@testable import Console

@Suite struct FittingTests {
  @Test(arguments: [
    ("楼道堆放", 8, "楼道堆放"), ("楼道堆放", 7, "楼道堆~"), ("楼道堆放", 6, "楼道~"), ("楼道堆放", 2, "~"),
    ("楼道堆放", 1, "~"), ("楼道堆放", 0, ""), ("abc", 3, "abc"), ("abcd", 3, "ab~"), ("e\u{301}x", 1, "~"),
    ("a\nb", 4, "a^Jb"), ("a\nb", 3, "a^~"), ("👨‍👩‍👧!", 3, "👨!"),
  ])
  func `a text is cut between cells`(text: String, columns: Int, expected: String) {
    #expect(Columns.cut(text, to: columns) == expected)
  }

  @Test(arguments: [
    (Alignment.left, 6, "整改  "), (.right, 6, "  整改"), (.centre, 7, " 整改  "), (.left, 3, "整~"),
    (.right, 1, "~"),
  ])
  func `a text is padded to a field`(alignment: Alignment, columns: Int, expected: String) {
    #expect(Columns.pad("整改", to: columns, alignment) == expected)
  }

  @Test(arguments: Samples.texts)
  func `nothing fitted is ever wider than asked`(text: String) {
    let whole = Columns.width(of: text)
    for columns in 0...60 {
      let cut = Columns.cut(text, to: columns)
      #expect(Columns.width(of: cut) <= columns)
      if whole <= columns {
        #expect(cut == SafeText.visible(text))
      } else if columns > 0 {
        #expect(cut.last == "~")
        #expect(Columns.width(of: cut) >= columns - 1)
      }
      #expect(Columns.width(of: Columns.pad(text, to: columns, .centre)) == columns)
      for line in Columns.wrap(text, to: columns) { #expect(Columns.width(of: line) <= columns) }
    }
  }

  @Test(arguments: Samples.texts)
  func `wrapping loses no letter`(text: String) {
    let letters: (String) -> String = { $0.filter { !$0.isWhitespace } }
    let lines = text.split(whereSeparator: \.isNewline).map { SafeText.visible(String($0)) }
    for columns in 3...40 {
      #expect(letters(Columns.wrap(text, to: columns).joined()) == letters(lines.joined()))
    }
  }

  @Test(arguments: [
    ("the quick brown fox", 9, ["the quick", "brown fox"]), ("the quick", 8, ["the", "quick"]),
    ("佳美二区3栋楼道", 8, ["佳美二区", "3栋楼道"]), ("已清理，请核查", 6, ["已清", "理，请", "核查"]),
    ("见《条例》第三条", 4, ["见", "《条", "例》", "第三", "条"]), ("a\n\nb", 5, ["a", "", "b"]), ("", 5, [""]),
    ("abcdefg", 3, ["abc", "def", "g"]), ("整改完成 done", 8, ["整改完成", "done"]), ("二区", 1, ["~", "~"]),
    ("ab   cd", 2, ["ab", "cd"]), ("x", 0, []),
  ])
  func `lines break where readers expect it`(text: String, columns: Int, expected: [String]) {
    #expect(Columns.wrap(text, to: columns) == expected)
  }
}
