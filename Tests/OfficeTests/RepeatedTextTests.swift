import Testing

@testable import Office

/// Texts of cells that come again take one place, and stay what they are.
struct RepeatedTextTests {
  @Test func `every text comes back as it is, byte by byte`() {
    var repeated = RepeatedTexts()
    // More than are remembered, each twice, with two writings of one character among them.
    let texts = (0..<10_000).map { "由责任单位牵头整改 \($0 % 6000)" } + ["caf\u{E9} caf\u{E9} café"]
    let others = ["cafe\u{301} caf\u{E9} café", "", "短", String(repeating: "长", count: 1000)]
    for text in texts + others + texts {
      #expect(Array(repeated.once(text).utf8) == Array(text.utf8))
    }
  }

  @Test func `a cell's text of a sheet is as it was written`() {
    var builder = SheetBuilder("x", limits: .usual)
    for row in 1...3 {
      builder.begin(row)
      builder.put("由责任单位牵头、网格员每日巡查", at: 0)
      builder.put("cafe\u{301} au lait, s'il vous plaît", at: 1)
      builder.end()
    }
    let rows = (try? builder.finished())?.rows ?? []
    #expect(rows.count == 3 && rows.allSatisfy { $0.cells[0] == "由责任单位牵头、网格员每日巡查" })
    #expect(rows.allSatisfy { $0.cells[1].unicodeScalars.contains("\u{301}") })
  }
}
