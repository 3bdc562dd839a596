extension Document {
  /// The paper as Markdown (CommonMark with tables): text from people never becomes markup or a link.
  public var markdown: String {
    var parts = ["# " + title.shownLine.markdownInline]
    if !subtitle.isEmpty { parts.append(subtitleLines.map(\.markdownEscaped).joined(separator: "\\\n")) }
    if !addressees.isEmpty { parts.append(addressedTo.markdownEscaped) }
    parts += blocks.map(\.markdown).filter { !$0.isEmpty }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

extension Block {
  fileprivate var markdown: String {
    switch self {
    case .heading(let text): "## " + text.shownLine.markdownInline
    case .named(_, let block): block.markdown
    case .paragraph(let text): text.markdownParagraph
    case .facts(let facts):
      facts.map { "**\($0.label.markdownInline)** \($0.value.shownLine.markdownInline)" }
        .joined(separator: "\\\n")
    case .numbered(let items):
      items.enumerated().map { "\($0.offset + 1). " + $0.element.markdownItem(indent: 3) }
        .joined(separator: "\n")
    case .bullets(let items): items.map { "- " + $0.markdownItem(indent: 2) }.joined(separator: "\n")
    case .table(let table): table.markdown
    case .bars(let bars): bars.markdown
    case .pictures(let pairs):
      pairs.map { pair in
        let words = pair.shown.map(\.words).joined(separator: ", ")
        return "- \(pair.caption.shownLine.markdownEscaped) (\(words.markdownEscaped))"
      }.joined(separator: "\n")
    case .small(let lines): lines.map { "> " + $0.shownLine.markdownEscaped }.joined(separator: "\\\n")
    case .closing(let lines): lines.map(\.shownLine.markdownEscaped).joined(separator: "\\\n")
    case .signature(let labels):
      labels.map { $0.markdownEscaped + " \\_\\_\\_\\_\\_\\_\\_\\_" }.joined(separator: "　")
    }
  }
}

extension Table {
  fileprivate var markdown: String {
    var lines = [columns.map(\.heading), columns.map { $0.kind == .figure ? "---:" : "---" }]
    lines[0] = lines[0].map { $0.shownLine.markdownInline }
    for (place, row) in rows.enumerated() {
      let isTotal = hasTotal && place == rows.count - 1
      lines.append(
        row.map { cell in
          let text = cell.shownLine.markdownInline
          return isTotal && !text.isEmpty ? "**\(text)**" : text
        })
    }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

extension Bars {
  fileprivate var markdown: String {
    let rows = bars.map { bar in
      let signs = String(repeating: "#", count: bar.length * 20 / scale)
      return [
        bar.label.shownLine.markdownInline, signs.isEmpty ? "" : "`\(signs)`", bar.text.markdownInline,
      ]
    }
    let lines = [[caption.shownLine.markdownInline, "", ""], ["---", "---", "---:"]] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var markdownParagraph: String {
    shownLines.map(\.markdownEscaped).joined(separator: "\\\n")
  }

  fileprivate func markdownItem(indent: Int) -> String {
    shownLines.map(\.markdownEscaped).joined(separator: "\\\n" + String(repeating: " ", count: indent))
  }

  /// One line with a backslash before everything that could be markup: CommonMark takes one before any ASCII
  /// punctuation. Links that Markdown finds by itself (`://`, `www.`, `@`) are broken, too.
  var markdownEscaped: String { escaped(after: Preceding()) }

  /// The same for text that does not begin its line: in a heading, a cell, behind a label.
  var markdownInline: String { escaped(after: Preceding(isAtStart: false, isDigitsOnly: false)) }

  private func escaped(after start: Preceding) -> String {
    var result = ""
    var before = start
    for character in withoutMarkup {
      if before.makesMarkup(of: character) { result.append("\\") }
      result.append(character)
      before.take(character)
    }
    return result
  }

  // Not `trimmed`: only these two mean something to Markdown (four at the start code, two at the end a line break), and
  // a paragraph that somebody has indented by ideographic spaces stays so.
  private var withoutMarkup: String {
    guard let first = firstIndex(where: { $0 != " " && $0 != "\t" }),
      let last = lastIndex(where: { $0 != " " && $0 != "\t" })
    else { return "" }
    return String(self[first...last])
  }
}

/// What stands before a character on its line, as far as markup depends on it.
private struct Preceding {
  private var last: Character = " "
  private var isAtStart: Bool
  private var isDigitsOnly: Bool
  private var w = 0

  init(isAtStart: Bool = true, isDigitsOnly: Bool = true) {
    (self.isAtStart, self.isDigitsOnly) = (isAtStart, isDigitsOnly)
  }

  /// Whether a character would be, or begin, markup here.
  func makesMarkup(of character: Character) -> Bool {
    switch character {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "@", "$", "^", "!": true
    case "#": isAtStart || last == " "
    case "+", "-", "=": isAtStart
    case "/": last == ":" || last == "/"
    // 1. and 1) begin a list at the start of a line; www. begins a link.
    case ".": (isDigitsOnly && !isAtStart) || w >= 3
    case ")": isDigitsOnly && !isAtStart
    default: false
    }
  }

  mutating func take(_ character: Character) {
    w = character == "w" || character == "W" ? w + 1 : 0
    isDigitsOnly = isDigitsOnly && character.isASCII && character.isNumber
    (last, isAtStart) = (character, false)
  }
}
