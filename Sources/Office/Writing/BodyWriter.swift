/// Writes the paragraphs and tables of a document.
struct BodyWriter {
  /// The number of each picture.
  let pictures: [EmbeddedPicture: Int]
  /// How many drawings are written: each has a number of its own.
  private var drawings = 0

  init(pictures: [EmbeddedPicture: Int] = [:]) { self.pictures = pictures }

  /// Writes a part of the document.
  mutating func write(_ block: TextDocument.Block, to markup: inout MarkupWriter) {
    switch block {
    case .paragraph(let paragraph):
      write(paragraph, staysWithNext: paragraph.staysWithNext, to: &markup)
    case .table(let table): write(table, to: &markup)
    }
  }

  private mutating func write(
    _ paragraph: TextDocument.Paragraph, staysWithNext: Bool, to markup: inout MarkupWriter
  ) {
    markup.begin("w:p")
    markup.begin("w:pPr")
    markup.empty("w:pStyle", ["w:val": paragraph.style])
    if staysWithNext { markup.raw("<w:keepNext/>") }
    if paragraph.beginsPage { markup.raw("<w:pageBreakBefore/>") }
    if let rule = paragraph.ruleBelow {
      markup.begin("w:pBdr")
      Self.write(rule, "bottom", space: rule.space, to: &markup)
      markup.end()
    }
    markup.end()
    for run in paragraph.runs { write(run, to: &markup) }
    markup.end()
  }

  private static func write(
    _ rule: TextDocument.Rule, _ side: String, space: Int = 0, to markup: inout MarkupWriter
  ) {
    markup.empty(
      "w:\(side)",
      ["w:val": "single", "w:sz": String(rule.width), "w:space": String(space), "w:color": rule.colour])
  }

  private mutating func write(_ run: TextDocument.Run, to markup: inout MarkupWriter) {
    markup.begin("w:r")
    switch run {
    case .text(let text): markup.element("w:t", ["xml:space": "preserve"], text: text)
    case .styled(let text, let style):
      markup.begin("w:rPr")
      markup.empty("w:rStyle", ["w:val": style])
      markup.end()
      markup.element("w:t", ["xml:space": "preserve"], text: text)
    case .lineBreak: markup.raw("<w:br/>")
    case .tab: markup.raw("<w:tab/>")
    case .picture(let picture, let size, let words): write(picture, size, words, to: &markup)
    }
    markup.end()
  }

  private mutating func write(
    _ picture: EmbeddedPicture, _ size: TextDocument.Pair, _ words: String, to markup: inout MarkupWriter
  ) {
    guard let number = pictures[picture] else { return }
    drawings += 1
    DrawingMarkup().write(
      "picture\(number)", number: drawings, size, picture.orientation, words, to: &markup)
  }

  private mutating func write(_ table: TextDocument.Table, to markup: inout MarkupWriter) {
    markup.begin("w:tbl")
    markup.begin("w:tblPr")
    if table.isAtFoot {
      markup.empty(
        "w:tblpPr",
        [
          "w:vertAnchor": "margin", "w:horzAnchor": "margin", "w:tblpXSpec": "center",
          "w:tblpYSpec": "bottom",
        ])
      markup.raw("<w:tblOverlap w:val=\"never\"/>")
    }
    markup.empty("w:tblW", ["w:w": String(table.widths.reduce(0, +)), "w:type": "dxa"])
    markup.raw("<w:jc w:val=\"center\"/>")
    write(table.rules, to: &markup)
    markup.raw("<w:tblLayout w:type=\"fixed\"/>")
    let edges = [("top", 30), ("left", 70), ("bottom", 30), ("right", 70)]
    markup.begin("w:tblCellMar")
    for (side, width) in edges { markup.empty("w:\(side)", ["w:w": String(width), "w:type": "dxa"]) }
    markup.end()
    markup.end()
    markup.begin("w:tblGrid")
    for width in table.widths { markup.empty("w:gridCol", ["w:w": String(width)]) }
    markup.end()
    for row in table.rows { write(row, table, to: &markup) }
    markup.end()
  }

  private func write(_ rules: TextDocument.Table.Rules, to markup: inout MarkupWriter) {
    let (thin, thick) = (TextDocument.Rule("000000", 4), TextDocument.Rule("000000", 8))
    let sides: [(String, TextDocument.Rule)] =
      switch rules {
      case .none: []
      case .all: ["top", "left", "bottom", "right", "insideH", "insideV"].map { ($0, thin) }
      case .rows: [("top", thick), ("bottom", thick), ("insideH", thin)]
      }
    if sides.isEmpty { return }
    markup.begin("w:tblBorders")
    for (side, rule) in sides { Self.write(rule, side, to: &markup) }
    markup.end()
  }

  private mutating func write(
    _ row: TextDocument.Row, _ table: TextDocument.Table, to markup: inout MarkupWriter
  ) {
    markup.begin("w:tr")
    markup.begin("w:trPr")
    markup.raw("<w:cantSplit/>")
    if row.isHeading { markup.raw("<w:tblHeader/>") }
    markup.end()
    var first = 0
    for (place, cell) in row.cells.prefix(table.widths.count).enumerated() where first < table.widths.count {
      // The last cell of a row takes the room of all columns that are left.
      let isLast = place == row.cells.count - 1
      let span = place < row.spans.count ? max(1, row.spans[place]) : 1
      let widths =
        isLast ? table.widths[first...] : table.widths[first..<min(first + span, table.widths.count)]
      first += widths.count
      markup.begin("w:tc")
      markup.begin("w:tcPr")
      markup.empty("w:tcW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"])
      if widths.count > 1 { markup.empty("w:gridSpan", ["w:val": String(widths.count)]) }
      if row.isHeading { markup.raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/>") }
      markup.raw("<w:vAlign w:val=\"center\"/>")
      markup.end()
      for paragraph in cell {
        write(paragraph, staysWithNext: row.isHeading || row.staysWithNext, to: &markup)
      }
      markup.end()
    }
    markup.end()
  }
}
