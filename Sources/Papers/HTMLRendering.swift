import LedgerModel
import FoundationEssentials
import Wording

extension Document {
  /// The paper as one page that needs nothing else: UTF-8, its style inside, bars as SVG, pictures as data.
  ///
  /// Its content policy forbids scripts and anything from outside, should an escape ever fail.
  public var html: String {
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    var page = HTMLWriter()
    page.raw("<!doctype html>\n<html lang=\"\(language.tag)\">\n<head>\n")
    page.raw(
      "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.element("title", title.shownLine)
    page.noPhoto = Words.of(language).papers.noPhoto
    page.raw(
      "<style>\n\(PageStyle.css(isWide: isWide, hasPhotos: hasPhotosInTables))</style>\n</head>\n<body>\n")
    page.element("h1", title.shownLine)
    if !subtitle.isEmpty { page.element("p", subtitle, class: "subtitle") }
    if !addressees.isEmpty { page.element("p", addressedTo) }
    for block in blocks { page.write(block) }
    page.raw("</body>\n</html>\n")
    return page.text
  }
}

extension Document {
  /// Whether photos stand beneath rows of a table.
  private var hasPhotosInTables: Bool {
    blocks.contains { if case .table(let table) = $0 { !table.pictures.isEmpty } else { false } }
  }
}

/// Writes a page; every text goes through `escaped`.
private struct HTMLWriter {
  private(set) var text = ""
  /// What stands in the place of a photo that there is none of.
  var noPhoto = ""

  mutating func raw(_ markup: String) { text += markup }

  mutating func element(_ name: String, _ content: String, class kind: String = "") {
    raw("<\(name)\(kind.isEmpty ? "" : " class=\"\(kind)\"")>\(content.lines)</\(name)>\n")
  }

  mutating func write(_ block: Block) {
    switch block {
    case .heading(let text): element("h2", text)
    case .named(_, let block): write(block)
    case .paragraph(let text): element("p", text)
    case .facts(let facts):
      raw("<dl>\n")
      for fact in facts { raw("<dt>\(fact.label.lines)</dt><dd>\(fact.value.lines)</dd>\n") }
      raw("</dl>\n")
    case .numbered(let items): list("ol", items)
    case .bullets(let items): list("ul", items)
    case .table(let table): write(table)
    case .bars(let bars): write(bars)
    case .pictures(let pairs): for pair in pairs { write(pair) }
    case .small(let lines): for line in lines { element("p", line, class: "small") }
    case .closing(let lines):
      raw("<p style=\"text-align: right\">\(lines.map(\.lines).joined(separator: "<br>"))</p>\n")
    case .signature(let labels):
      raw("<p class=\"signature\">")
      for label in labels { raw("<span>\(label.lines) <i></i></span>") }
      raw("</p>\n")
    }
  }

  private mutating func list(_ name: String, _ items: [String]) {
    raw("<\(name)>\n")
    for item in items { element("li", item) }
    raw("</\(name)>\n")
  }

  private mutating func write(_ table: Table) {
    raw("<div class=\"table\"><table>\n<thead><tr>")
    for column in table.columns { cell("th", column.heading, column) }
    // A row and its photos are a part of the table that a page does not break.
    let begin = table.pictures.isEmpty ? "<tbody>" : "<tbody class=\"item\">"
    raw("</tr></thead>\n\(begin)\n")
    for (place, row) in table.rows.enumerated() {
      if place > 0, !table.pictures.isEmpty { raw("</tbody>\n\(begin)\n") }
      raw(table.hasTotal && place == table.rows.count - 1 ? "<tr class=\"total\">" : "<tr>")
      for (column, text) in zip(table.columns, row) { cell("td", text, column) }
      raw("</tr>\n")
      if let pair = table.pictures[place] { write(pair, beneath: table) }
    }
    raw("</tbody>\n</table></div>\n")
  }

  /// Photos before and after in two halves of a row.
  private mutating func write(_ pair: PicturePair, beneath table: Table) {
    let first = max(1, table.columns.count / 2)
    raw("<tr class=\"photos\">")
    for (side, span) in zip(pair.sides, [first, max(1, table.columns.count - first)]) {
      raw("<td colspan=\"\(span)\">")
      if let picture = side.picture { image(picture, side.words) } else { raw("<p>\(noPhoto.lines)</p>") }
      raw("<span>\(side.words.lines)</span></td>")
    }
    raw("</tr>\n")
  }

  private mutating func image(_ picture: Picture, _ words: String) {
    let data = Data(picture.bytes).base64EncodedString()
    raw("<img alt=\"\(words.lines)\" src=\"data:image/\(picture.kind.rawValue);base64,\(data)\">")
  }

  private mutating func cell(_ name: String, _ text: String, _ column: Table.Column) {
    raw("<\(name)\(column.kind.mark)>\(text.lines)</\(name)>")
  }

  private mutating func write(_ bars: Bars) {
    raw("<figure class=\"bars\"><figcaption>\(bars.caption.lines)</figcaption>\n<table>\n")
    for bar in bars.bars {
      let share = bar.length * 1000 / bars.scale
      let svg =
        "<svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        + "<rect width=\"1000\" height=\"10\" class=\"room\"/><rect width=\"\(share)\" height=\"10\"/></svg>"
      raw("<tr><th>\(bar.label.lines)</th><td>\(svg)</td><td class=\"figure\">\(bar.text.lines)</td></tr>\n")
    }
    raw("</table></figure>\n")
  }

  private mutating func write(_ pair: PicturePair) {
    raw("<figure class=\"pair\"><figcaption>\(pair.caption.lines)</figcaption>\n")
    for (picture, words) in pair.shown {
      raw("<div>")
      image(picture, words)
      raw("<span>\(words.lines)</span></div>\n")
    }
    raw("</figure>\n")
  }
}

extension Table.Column.Kind {
  fileprivate var mark: String {
    switch self {
    case .text: ""
    case .code: " class=\"code\""
    case .figure: " class=\"figure\""
    }
  }
}

extension String {
  /// The text as a page shows it: escaped, its line breaks kept.
  fileprivate var lines: String { shownLines.map(\.htmlEscaped).joined(separator: "<br>") }

  /// The text with `&`, `<`, `>` and both quotes written as references: safe between tags and in attributes.
  var htmlEscaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
