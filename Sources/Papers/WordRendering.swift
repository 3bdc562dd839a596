import LedgerModel
import Office
import Wording

extension Document {
  /// The paper as a document for Word and WPS in a form; `now` is told as when the file was made.
  ///
  /// Bars are left out: the figures stand in the table above them.
  public func textDocument(in form: PaperForm, at now: Timestamp? = nil) -> TextDocument {
    WordRendering(document: self, form: form, now: now).textDocument
  }
}

private struct WordRendering {
  let document: Document
  let form: PaperForm
  let now: Timestamp?

  private var words: PaperWords { Words.of(document.language).papers }

  /// Tables of figures and papers that are one big table keep their own page in every form.
  private var head: Letterhead? {
    if case .official(let head) = form { return head }
    return nil
  }

  private var isLetter: Bool { head != nil && document.hasOfficialForm }

  /// A paper of many columns lies on its long side; a letter never does.
  private var isWide: Bool { document.isWide && !isLetter }

  private var page: TextDocument.Page {
    if isLetter {
      // 37 mm above, 28 mm at the left, text on 156 x 225 mm; the page's number 7 mm below the text (5.2, 7.5).
      let grid = TextDocument.Grid(lines: 22, of: 12_756, characters: 28, in: 8845, size: 32)
      return TextDocument.Page(.init(2098, 1474, 1984, 1587), footDistance: 1276, grid: grid)
    }
    let page = TextDocument.Page(.init(1247, 1134, 1134, 1134), footDistance: 680)
    return isWide ? page.turned : page
  }

  /// To whom it goes: the paper's own addressee in every form, else those of the official one.
  private var addressees: String? {
    let own = document.addressees.shownLine
    if !own.isEmpty { return own }
    guard isLetter, document.kind == .letter, let head, !head.addressees.isEmpty else { return nil }
    return head.addressees.shownLine
  }

  private var redHead: String {
    guard let head else { return "" }
    return document.kind == .minutes
      ? words.official.minutesHead(head.office) : words.official.head(head.office)
  }

  /// How large letters are in tables, in all of them alike.
  private var letters: Int {
    document.blocks.compactMap { block in
      if case .table(let table) = block { table.letters(in: page.textWidth) } else { nil }
    }.min() ?? 21
  }

  var textDocument: TextDocument {
    let facts = FileFacts(title: document.title.shownLine, author: head?.office ?? "", made: now?.utcText)
    var made = TextDocument(
      facts, page: page,
      styles: head.map {
        isLetter
          ? .official($0, redHead: redHead, date: document.date, tables: letters) : .plain(tables: letters)
      } ?? .plain(tables: letters))
    made.language = document.language.tag
    made.blocks = isLetter ? letterhead : []
    made.blocks += [paragraph(.title, document.title.shownLine)]
    if !document.subtitle.isEmpty {
      made.blocks.append(paragraph(.subtitle, document.subtitleLines.joined(separator: "\n")))
    }
    if let addressees { made.blocks.append(paragraph(.addressees, words.official.addressees(addressees))) }
    for block in document.blocks { made.blocks += parts(of: block) }
    if isLetter { made.blocks += ending }
    keepCompany(&made.blocks)
    made.foot =
      isLetter
      ? .outside(style: PaperStyle.foot.rawValue, before: "— ", behind: " —")
      : .middle(style: PaperStyle.foot.rawValue, before: "- ", behind: " -")
    return made
  }

  /// The office's name in red, the paper's number, and a red line 4 mm below (7.2).
  private var letterhead: [TextDocument.Block] {
    guard let head else { return [] }
    let rule = TextDocument.Rule("FF0000", 12, space: 11)
    var name = TextDocument.Paragraph(PaperStyle.redHead.rawValue, redHead)
    if head.number.isEmpty {
      name.ruleBelow = rule
      return [.paragraph(name)]
    }
    var number = TextDocument.Paragraph(PaperStyle.number.rawValue, head.number.shownLine)
    number.ruleBelow = rule
    return [.paragraph(name), .paragraph(number)]
  }

  /// The office's name and the date (7.3.5).
  private var closing: [TextDocument.Block] {
    guard let head, document.kind != .minutes else { return [] }
    let date = document.date.isEmpty ? [] : [paragraph(.date, document.date)]
    return [paragraph(.office, head.office)] + date
  }

  /// At the foot of the last page who else gets it and who printed it when (7.4); name and date where they have no place
  /// of their own.
  private var ending: [TextDocument.Block] {
    guard let head else { return [] }
    let isClosed = document.blocks.contains { if case .closing = $0 { true } else { false } }
    var parts = isClosed ? [] : closing
    func row(_ text: String) -> TextDocument.Row {
      .init([[TextDocument.Paragraph(PaperStyle.imprint.rawValue, text.shownLine)]])
    }
    var rows: [TextDocument.Row] = []
    if !head.copies.isEmpty { rows.append(row(words.official.copies(head.copies))) }
    if !document.date.isEmpty { rows.append(row(words.official.printed(head.printer, document.date))) }
    if !rows.isEmpty {
      var table = TextDocument.Table(widths: [page.textWidth], rows: rows)
      (table.rules, table.isAtFoot) = (.rows, true)
      parts.append(.table(table))
    }
    return parts
  }

  private func paragraph(_ style: PaperStyle, _ text: String) -> TextDocument.Block {
    .paragraph(.init(style.rawValue, shown(text)))
  }

  private func shown(_ text: String) -> String { text.shownLines.joined(separator: "\n") }

  private func parts(of block: Block) -> [TextDocument.Block] {
    switch block {
    case .heading(let text): [paragraph(.heading, text.shownLine)]
    case .named(_, let block): parts(of: block)
    case .facts(let facts): facts.map(part)
    case .paragraph(let text): text.shownLines.map { paragraph(.body, $0) }
    case .numbered(let items):
      items.enumerated().map { place, item in
        isLetter
          ? paragraph(.item, words.official.number(place + 1) + item) : point("\(place + 1).", item)
      }
    case .bullets(let items): items.map { isLetter ? paragraph(.item, $0) : point("•", $0) }
    case .table(let table): [.table(self.table(table)), paragraph(.small, "")]
    case .bars: []
    case .pictures(let pairs): pairs.flatMap(pictures)
    case .small(let lines): lines.map { paragraph(.small, $0.shownLine) }
    case .closing(let lines):
      isLetter
        ? closing
        : lines.enumerated().map { paragraph($0.offset == 0 ? .office : .date, $0.element.shownLine) }
    case .signature(let labels): isLetter ? [] : [signature(labels)]
    }
  }

  /// Name and date stand on no page of their own: what stands right before goes with them.
  private func keepCompany(_ blocks: inout [TextDocument.Block]) {
    for place in blocks.indices {
      guard case .paragraph(let closing) = blocks[place], closing.style == PaperStyle.office.rawValue else {
        continue
      }
      for before in blocks[..<place].indices.suffix(3).reversed() {
        guard case .paragraph(var paragraph) = blocks[before] else { break }
        paragraph.staysWithNext = true
        blocks[before] = .paragraph(paragraph)
      }
    }
  }

  /// A point of a list behind its sign, its lines under one another.
  private func point(_ sign: String, _ text: String) -> TextDocument.Block {
    .paragraph(
      .init(PaperStyle.item.rawValue, runs: [.text(sign), .tab] + TextDocument.Run.lines(shown(text))))
  }

  /// A label and what it says; further lines begin under the first.
  private func part(_ fact: Fact) -> TextDocument.Block {
    let label = fact.label.shownLine + words.colon
    return .paragraph(
      .init(
        PaperStyle.lead.rawValue,
        runs: [.styled(label, style: PaperStyle.label.letters)] + TextDocument.Run.lines(shown(fact.value)))
    )
  }

  private func signature(_ labels: [String]) -> TextDocument.Block {
    paragraph(
      .signature,
      labels.map { $0.shownLine + String(repeating: "_", count: 12) }.joined(separator: "  "))
  }

  private func table(_ table: Table) -> TextDocument.Table {
    let widths = table.widths(in: page.textWidth, size: letters)
    let heading = TextDocument.Row(
      table.columns.map { [.init(PaperStyle.cellHead.rawValue, $0.heading.shownLine)] }, isHeading: true)
    var rows = table.rows.enumerated().flatMap { place, cells -> [TextDocument.Row] in
      let isTotal = table.hasTotal && place == table.rows.count - 1
      var row = TextDocument.Row(
        zip(table.columns, cells).map { column, text in
          [.init((isTotal ? PaperStyle.cellHead : column.kind.style).rawValue, shown(text))]
        })
      guard let pair = table.pictures[place] else { return [row] }
      row.staysWithNext = true
      return [row, photos(pair, widths)]
    }
    // A total stands with the row that it adds to.
    if table.hasTotal, rows.count > 1 { rows[rows.count - 2].staysWithNext = true }
    return TextDocument.Table(widths: widths, rows: [heading] + rows)
  }

  /// Photos before and after in two halves of a row, whose columns are so wide.
  private func photos(_ pair: PicturePair, _ widths: [Int]) -> TextDocument.Row {
    let half = widths.reduce(0, +) / 2
    // The columns whose end is the nearest to the middle.
    let ends = widths.indices.dropLast().map { widths[...$0].reduce(0, +) }
    let first = 1 + (ends.indices.min { abs(ends[$0] - half) < abs(ends[$1] - half) } ?? 0)
    let rooms = [widths.prefix(first).reduce(0, +), widths.dropFirst(first).reduce(0, +)]
    let photo = PaperStyle.photo.rawValue
    var row = TextDocument.Row(
      zip(pair.sides, rooms).map { side, room -> [TextDocument.Paragraph] in
        let above: TextDocument.Paragraph =
          side.picture.map { picture($0, in: .init(max(300, room - 200), 2900), words: side.words) }
          ?? .init(photo, words.noPhoto)
        return [above, .init(photo, side.words)]
      })
    row.spans = [first, widths.count - first]
    return row
  }

  /// A photo no larger than its room; what no word processor shows is named instead.
  private func picture(
    _ picture: Picture, in room: TextDocument.Pair, words: String
  ) -> TextDocument.Paragraph {
    let photo = PaperStyle.photo.rawValue
    guard let embedded = EmbeddedPicture(picture.bytes) else {
      return .init(photo, self.words.notEmbedded(picture.kind.rawValue))
    }
    return .init(photo, runs: [.picture(embedded, embedded.fitted(into: room), words: words)])
  }

  /// Two photos beside one another under their caption, on one page.
  private func pictures(_ pair: PicturePair) -> [TextDocument.Block] {
    let shown = pair.shown
    guard !shown.isEmpty else { return [] }
    let width = page.textWidth / 2
    let room = TextDocument.Pair(width - 200, 3400)
    let photo = PaperStyle.photo.rawValue
    let pictures = shown.map { [picture($0.picture, in: room, words: $0.words)] }
    var above = TextDocument.Row(pictures)
    above.staysWithNext = true
    let below = TextDocument.Row(shown.map { [.init(photo, $0.words)] })
    var table = TextDocument.Table(widths: shown.map { _ in width }, rows: [above, below])
    table.rules = .none
    return [paragraph(.caption, pair.caption.shownLine), .table(table)]
  }
}

extension PaperStyle {
  /// The style's letters within another paragraph.
  fileprivate var letters: String { rawValue + "Letters" }
}

extension Table.Column.Kind {
  fileprivate var style: PaperStyle {
    switch self {
    case .text: .cell
    case .code: .cellCode
    case .figure: .cellFigure
    }
  }
}
