import Testing

@testable import Console

@Suite struct CanvasTests {
  @Test func `text lands where it is put`() {
    var canvas = Canvas(Size(columns: 10, rows: 3))
    #expect(canvas.put("佳美", x: 1, y: 0) == 4)
    #expect(canvas.put("ab", x: 8, y: 2) == 2)
    #expect(canvas.put("nothing", y: 3) == 7)
    #expect(canvas.frame.picture == [" 佳美", "", "        ab"])
  }

  @Test func `text that does not fit ends in a tilde`() {
    var canvas = Canvas(Size(columns: 6, rows: 4))
    #expect(canvas.put("整改台账", y: 0) == 5)
    canvas.put("整改台账", y: 1, width: 4)
    canvas.put("台账", x: 5, y: 2)
    canvas.put("abcdefgh", x: -3, y: 3)
    #expect(canvas.frame.picture == ["整改~", "整~", "     ~", "defgh"])
  }

  @Test func `a wide character that is half outside leaves a blank`() {
    var canvas = Canvas(Size(columns: 4, rows: 1), style: .dim)
    canvas.put("佳美", x: -1, y: 0, .bold)
    #expect(canvas.frame.picture == [" 美"])
    #expect(canvas.frame.styleLayer(legend: [.bold: "b", .dim: "d"]) == ["bbbd"])
    #expect(canvas.frame.isConsistent)
  }

  @Test func `writing over half a wide character takes the other half`() {
    var canvas = Canvas(Size(columns: 6, rows: 3))
    for y in 0..<3 { canvas.put("佳美区", y: y) }
    canvas.put("x", x: 1, y: 0)
    canvas.put("x", x: 2, y: 1)
    canvas.put("二", x: 1, y: 2)
    #expect(canvas.frame.picture == [" x美区", "佳x 区", " 二 区"])
    #expect(canvas.frame.isConsistent)
  }

  @Test func `drawing stays inside its part`() {
    var canvas = Canvas(Size(columns: 8, rows: 4))
    canvas.inside(Rect(x: 2, y: 1, width: 4, height: 2)) { part in
      #expect(part.bounds == Rect(x: 0, y: 0, width: 4, height: 2))
      part.fill(Rect(x: -5, y: -5, width: 50, height: 50), .inverse)
      part.put("abcdef", y: 0)
      part.put("甲乙丙", x: -1, y: 1)
      part.put("no", y: 2)
      part.put("no", y: -1)
      part.inside(Rect(x: 3, y: 0, width: 9, height: 9)) { $0.put("Z!", y: 0) }
      part.setCursor(x: 1, y: 1)
    }
    #expect(canvas.frame.picture == ["", "  abcZ", "   乙~", ""])
    #expect(canvas.frame.cursor == Point(x: 3, y: 2))
    canvas.inside(Rect(x: 2, y: 1, width: 4, height: 2)) { $0.setCursor(x: 4, y: 0) }
    #expect(canvas.frame.cursor == nil)
  }

  @Test func `boxes and lines join`() {
    var canvas = Canvas(Size(columns: 12, rows: 5))
    canvas.box(canvas.bounds, title: "详情")
    canvas.horizontalLine(x: 0, y: 2, width: 12)
    canvas.verticalLine(x: 5, y: 2, height: 3)
    #expect(
      canvas.frame.picture == [
        "┌─ 详情 ───┐",
        "│          │",
        "├────┬─────┤",
        "│    │     │",
        "└────┴─────┘",
      ])
    canvas.box(Rect(x: 3, y: 1, width: 5, height: 3))
    #expect(canvas.frame.picture[2] == "├──│   │───┤")
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 1), (1, 2), (2, 2), (5, 2), (80, 24)])
  func `anything can be drawn on any size`(columns: Int, rows: Int) {
    var canvas = Canvas(Size(columns: columns, rows: rows))
    canvas.box(canvas.bounds, title: "标题很长很长")
    canvas.horizontalLine(x: -1, y: 0, width: 3)
    canvas.verticalLine(x: 0, y: -1, height: 3)
    canvas.putWrapped("一段很长的文字 with words", in: canvas.bounds.inset())
    canvas.put("佳", y: 0, field: 3, .right)
    canvas.restyle(canvas.bounds) { $0.attributes.insert(.inverse) }
    canvas.setCursor(x: 0, y: 0)
    #expect(canvas.frame.isConsistent)
    #expect(canvas.frame.picture.count == rows)
  }

  @Test func `random drawing never leaves half a character`() {
    var dice = Samples.Dice(state: 20_230_807)
    var canvas = Canvas(Size(columns: 17, rows: 5))
    for _ in 0..<3000 {
      let part = Rect(
        x: .random(in: -3...16, using: &dice), y: .random(in: -2...4, using: &dice),
        width: .random(in: 0...20, using: &dice), height: .random(in: 0...6, using: &dice))
      let text = Samples.texts.randomElement(using: &dice)!
      let x = Int.random(in: -4...18, using: &dice)
      let choice = Int.random(in: 0...5, using: &dice)
      canvas.inside(part) { part in
        switch choice {
        case 0: part.fill(.inverse)
        case 1: part.box(part.bounds, title: text)
        case 2: part.restyle(Rect(x: x, y: 0, width: 3, height: 9)) { $0.attributes.formUnion(.bold) }
        case 3: part.horizontalLine(x: x, y: 1, width: 5)
        default: part.put(text, x: x, y: 0, .underline)
        }
      }
      if !canvas.frame.isConsistent {
        Issue.record("broken after \(text.debugDescription) at \(x) in \(part): \(canvas.frame.picture)")
        return
      }
    }
  }

  @Test func `a chosen row keeps its text and changes its style`() {
    var canvas = Canvas(Size(columns: 6, rows: 1))
    canvas.put("佳a", y: 0, Style(.red))
    canvas.restyle(Rect(x: 1, y: 0, width: 2, height: 1)) { $0.attributes.insert(.inverse) }
    #expect(canvas.frame.picture == ["佳a"])
    let legend: [Style: Character] = [Style(.red): "r", Style(.red).with(.inverse): "R"]
    #expect(canvas.frame.styleLayer(legend: legend) == ["rrR"])
    #expect(canvas.frame.styleLayer(legend: [:]) == ["???"])
  }

  @Test func `wrapped text says when there is more`() {
    var canvas = Canvas(Size(columns: 6, rows: 3))
    #expect(canvas.putWrapped("一二三四五六七八", in: Rect(x: 0, y: 0, width: 6, height: 2)) == 2)
    #expect(canvas.putWrapped("a", in: Rect(x: 0, y: 2, width: 6, height: 2)) == 1)
    #expect(canvas.frame.picture == ["一二三", "四五~", "a"])
  }
}

@Suite struct GeometryTests {
  @Test(arguments: [
    ([Length.fixed(1), .share(1), .fixed(2)], 24, [1, 21, 2]), ([.share(1), .share(2)], 10, [4, 6]),
    ([.fixed(5), .fixed(5), .share(1)], 7, [5, 2, 0]), ([.share(1)], 0, [0]),
    ([.fixed(-3), .share(1)], 4, [0, 4]),
    ([.share(1), .share(1), .share(1)], 8, [3, 3, 2]),
  ])
  func `lengths are dealt out`(lengths: [Length], total: Int, expected: [Int]) {
    let whole = Rect(x: 3, y: 4, width: 9, height: total)
    let rows = whole.rows(lengths)
    #expect(rows.map(\.height) == expected)
    #expect(rows.first?.y == 4)
    #expect(rows.allSatisfy { $0.intersection(whole) == $0 || $0.isEmpty })
  }

  @Test func `columns keep their gap`() {
    let parts = Rect(x: 1, y: 0, width: 21, height: 2).columns([.share(1), .fixed(5)], gap: 1)
    #expect(parts == [Rect(x: 1, y: 0, width: 15, height: 2), Rect(x: 17, y: 0, width: 5, height: 2)])
    #expect(
      Rect(x: 0, y: 0, width: 1, height: 1).columns([.fixed(3), .fixed(3)], gap: 2).map(\.width) == [0, 0])
  }

  @Test func `rectangles`() {
    let rect = Rect(x: 0, y: 0, width: 80, height: 24)
    #expect(rect.centred(Size(columns: 60, rows: 10)) == Rect(x: 10, y: 7, width: 60, height: 10))
    #expect(rect.centred(Size(columns: 100, rows: 30)) == rect)
    #expect(rect.inset() == Rect(x: 1, y: 1, width: 78, height: 22))
    #expect(Rect(x: 0, y: 0, width: 1, height: 1).inset().isEmpty)
    #expect(rect.intersection(Rect(x: 90, y: 0, width: 5, height: 5)).isEmpty)
    #expect(rect.row(23) == Rect(x: 0, y: 23, width: 80, height: 1))
    #expect(rect.row(24).isEmpty)
  }
}
