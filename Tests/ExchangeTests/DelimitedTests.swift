import Testing

@testable import Exchange

@Suite("CSV and TSV are read and written")
struct DelimitedTests {
  private static func cells(_ text: String, _ delimiter: Delimiter = .comma) -> [[String]] {
    DelimitedReader(Array(text.utf8), delimiter: delimiter).map(\.cells)
  }

  @Test(
    "what people's files hold",
    arguments: [
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\n\nc", [["a", "b"], [""], ["c"]]),
      ("a,", [["a", ""]]),
      (",\n", [["", ""]]),
      ("\"a,b\",\"c\"\"d\"\"\"\n", [["a,b", "c\"d\""]]),
      ("\"first\r\nsecond\",x\n\"\",y", [["first\r\nsecond", "x"], ["", "y"]]),
      ("5\" pipe,6\"\n", [["5\" pipe", "6\""]]),
      ("\"a\"b,c", [["ab", "c"]]),
      ("\"a\" ,c", [["a ", "c"]]),
      ("=1+1,-5,@x", [["=1+1", "-5", "@x"]]),
      ("", []),
    ] as [(String, [[String]])])
  func reads(text: String, cells: [[String]]) {
    #expect(DelimitedTests.cells(text) == cells)
  }

  @Test("records know the line they begin on, whatever the line ends")
  func lines() {
    let text = "a\r\n\"b\nb\r\nb\rb\",x\nc\r\rd"
    #expect(DelimitedReader(Array(text.utf8), delimiter: .comma).map(\.line) == [1, 2, 6, 7, 8])
  }

  @Test("a quote that is never closed does not swallow the file")
  func unclosed() {
    var reader = DelimitedReader(Array("a,b\n\"c,d\ne,\"f\"\"\n".utf8), delimiter: .comma)
    var cells: [[String]] = []
    while let record = reader.next() { cells.append(record.cells) }
    #expect(cells == [["a", "b"], ["\"c", "d"], ["e", "\"f\"\""]])
    #expect(reader.strayQuote == 2)
  }

  @Test(
    "the delimiter is found",
    arguments: [
      ("a,b,c\n1,2,3\n", .comma),
      ("标题\na\tb\n\"1,5,6\"\t2\n", .tab),
      ("a;b;c\n1,5;2,5;3\n2,5;1;0\n", .semicolon),
      ("title; with, all\na\tb\tc\nd;e\tf,g\th\n", .tab),
      ("sep=;\na,b,c;d\n", .semicolon),
      ("only one column\nand text, here\nmore\n", .comma),
      ("", .comma),
    ] as [(String, Delimiter)])
  func delimiter(text: String, delimiter: Delimiter) {
    #expect(Delimiter.detected(in: Array(text.utf8)) == delimiter)
  }

  @Test(
    "a formula is guarded, a number is not, and the guard comes off again",
    arguments: [
      ("=1+1", "'=1+1"), ("+86 139", "'+86 139"), ("-a", "'-a"), ("@x", "'@x"), ("＝1", "'＝1"),
      ("'=1", "''=1"),
      ("-5", "-5"), ("+3.5", "+3.5"), ("'-5", "'-5"), ("'quoted'", "'quoted'"), ("", ""), ("'", "'"),
      ("-", "'-"),
      ("\t=1", "'\t=1"),
    ] as [(String, String)])
  func guarded(cell: String, written: String) {
    #expect(FormulaGuard.guarded(cell) == written)
    #expect(FormulaGuard.unguarded(written) == cell)
  }

  @Test("Excel's file: a mark, CRLF, quotes only where needed")
  func written() {
    var writer = DelimitedWriter(delimiter: .comma)
    writer.write(["序号", "a,b", "c\"d", "x\ny", "=1"])
    writer.write([""])
    let expected =
      "序号,a\u{2c}b,".replacing("a\u{2c}b", with: "\"a,b\"") + "\"c\"\"d\",\"x\ny\",'=1\r\n\"\"\r\n"
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array(expected.utf8))
  }

  @Test("any table of strings that is written is read the same", arguments: Delimiter.allCases)
  func roundTrip(delimiter: Delimiter) throws {
    var random = SeededGenerator(seed: 20_230_807)
    let alphabet =
      Array("a1 ,;\t\"'=+-@.\n\r\0·整改𠮷é\u{301}\u{FEFF}＝").map(String.init) + ["\r\n", "\"\"", "'="]
    for _ in 0..<300 {
      let width = Int.random(in: 1...5, using: &random)
      let table = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...6, using: &random)).map { _ in alphabet.randomElement(using: &random)! }
            .joined()
        }
      }
      var writer = DelimitedWriter(delimiter: delimiter)
      for row in table { writer.write(row) }
      let text = try DecodedText(of: writer.bytes)
      let read = RawTable(text: text.utf8, delimiter: delimiter).rows.map(\.cells)
      // Unicode's equality would forgive changed scalars: bytes are compared.
      // A control is nothing that leaves: without it the cell is the same.
      let expected = table.map { $0.map { cell in Array(cell.utf8).filter { $0 != 0 } } }
      #expect(read.map { $0.map { Array($0.utf8) } } == expected)
    }
  }

  @Test("no control and no mark of direction leaves, and all else does", arguments: Delimiter.allCases)
  func unseen(delimiter: Delimiter) {
    var writer = DelimitedWriter(delimiter: delimiter, mark: false)
    let unseen = "\u{0}\u{1B}\u{7}\u{8}\u{7F}\u{9B}\u{202E}\u{202A}\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}"
    writer.write([unseen.map { "a\($0)" }.joined(), "\u{0}=1", "家\u{200D}人\u{200B}\u{FE0F}", "两\n行"])
    let kept = String(repeating: "a", count: unseen.count)
    let mark = String(UnicodeScalar(delimiter.rawValue))
    let expected = [kept, "'=1", "家\u{200D}人\u{200B}\u{FE0F}", "\"两\n行\""].joined(separator: mark) + "\r\n"
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
