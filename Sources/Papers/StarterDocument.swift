import LedgerModel
import Office
import Wording

extension PaperKind {
  /// A document to begin an office's own form from: the program's own paper of this kind, with a name in braces wherever
  /// the ledger fills something in.
  public func starter(_ language: Language) -> [UInt8] {
    Starter(kind: self, language: language).document.docx
  }
}

private struct Starter {
  let kind: PaperKind
  let language: Language
  private var words: PaperWords { Words.of(language).papers }

  private func braces(_ part: PaperPart, _ column: PaperColumn? = nil) -> String {
    "{{\(words.parts.field(part, column))}}"
  }

  /// The paper in the plain form. Tables are set as wide as what will stand in them, then their row gets its names.
  var document: TextDocument {
    var paper = Document(language: language, title: braces(.title))
    paper.isWide = [.bulletin, .ledger].contains(kind)
    paper.subtitle = [.minutes, .bulletin, .summary, .ledger].contains(kind) ? braces(.subtitle) : ""
    if [.order, .notice].contains(kind) { paper.addressees = braces(.addressees) }
    paper.blocks = blocks
    var made = paper.textDocument(in: .plain)
    var rows = listed.makeIterator()
    for place in made.blocks.indices {
      switch made.blocks[place] {
      case .table(var table):
        if let part = rows.next() {
          for (column, name) in names(of: part).enumerated() {
            table.rows[1].cells[column][0].runs = [.text(braces(part, name))]
          }
        } else {
          for (row, part) in asked.enumerated() {
            table.rows[row + 1].cells[1][0].runs = [.text(braces(part))]
          }
        }
        made.blocks[place] = .table(table)
      case .paragraph(var paragraph):
        // A list counts by itself.
        if case .text("1.")? = paragraph.runs.first { paragraph.runs[0] = .text(braces(numbered, .no) + ".") }
        if paragraph.runs == [.text(braces(.photos))] { paragraph.style = PaperStyle.photo.rawValue }
        made.blocks[place] = .paragraph(paragraph)
      }
    }
    return made
  }

  /// The tables that it has, in their order.
  private var listed: [PaperPart] {
    switch kind {
    case .minutes: [.figures, .reviews, .dealings]
    case .bulletin: [.byPerson, .byGrid, .byUnit, .cancelled]
    case .summary: [.groups]
    case .notice, .ledger: [.items]
    case .order: []
    }
  }

  /// The list with numbers that it has.
  private var numbered: PaperPart {
    switch kind {
    case .summary: .steps
    case .bulletin: .demands
    default: .decisions
    }
  }

  /// The names of a table's columns as the paper has them: a score is nothing but a weighted ranking's.
  private func names(of part: PaperPart) -> [PaperColumn] {
    (part.columns(in: kind) ?? []).filter { $0 != .score }
  }

  private var blocks: [Block] {
    switch kind {
    case .minutes: minutes
    case .bulletin: bulletin
    case .summary: summary
    case .order: order
    case .notice: notice
    case .ledger: [table(.items), .small([braces(.made)])]
    }
  }

  /// A table with what may stand in a row of it, for its widths.
  private func table(_ part: PaperPart) -> Block {
    let columns = words.columns(of: part, in: kind)
    let row = zip(columns, names(of: part)).map { example(of: $0.kind, $1, in: part) }
    return .table(Table(columns, rows: [row]))
  }

  private func example(of kind: Table.Column.Kind, _ name: PaperColumn, in part: PaperPart) -> String {
    let day = CivilDate(year: 2026, month: 12, day: 28).map(words.shortDay) ?? ""
    return switch (kind, name) {
    case (.figure, _): "100.0%"
    case (.code, .due), (.code, .date), (.code, .closedOn): day
    case (.code, _): part == .reviews ? words.minutes.review(day, 10, of: .weekly) : "2026-0001"
    // A sentence, or a name.
    case (.text, .text), (.text, .matter), (.text, .title): String(repeating: "m", count: 32)
    case (.text, _): String(repeating: "m", count: 10)
    }
  }

  private func paragraph(_ part: PaperPart) -> Block { .paragraph(braces(part)) }

  private func facts(_ parts: [PaperPart]) -> Block {
    .facts(parts.map { Fact(words.parts.part($0), braces($0)) })
  }

  private func points(_ part: PaperPart) -> Block { .bullets([braces(part, .text)]) }

  private var closing: Block { .closing([braces(.office), braces(.date)]) }

  /// What its figures count, and what it was made from.
  private var foot: Block { .small([braces(.definitions), braces(.made)]) }

  private var minutes: [Block] {
    let titles = words.minutes.sections
    var sections = Sections(words)
    return [facts([.time, .place, .chair, .recorder]), paragraph(.opening)]
      + [sections.heading(titles.lastWeek(.weekly)), paragraph(.lastWeek), table(.figures)]
      + [paragraph(.carriedOver), sections.heading(titles.reviews), table(.reviews)]
      + [sections.heading(titles.items), paragraph(.redLamps), table(.dealings)]
      + [sections.heading(titles.experience), paragraph(.experience), points(.experiences)]
      + [sections.heading(titles.nextWeek(.weekly)), paragraph(.nextWeek), points(.plans)]
      + [sections.heading(titles.decisions), paragraph(.decided), .numbered([braces(.decisions, .text)])]
      + [sections.heading(titles.nextMeeting), paragraph(.nextMeeting), paragraph(.closing)]
      + [facts([.roll, .present, .excused, .observers, .absent])]
      + [.signature(words.minutes.signature), foot]
  }

  private var bulletin: [Block] {
    var sections = Sections(words)
    var blocks = [paragraph(.situation), paragraph(.note)]
    for grouping in RateGrouping.ranked {
      blocks += [sections.heading(words.bulletin.ranking(grouping)), table(grouping.parts.table)]
      blocks.append(paragraph(grouping.parts.shared))
    }
    blocks += [sections.heading(words.bulletin.problems), points(.problems)]
    blocks += [sections.heading(words.bulletin.demands), .numbered([braces(.demands, .text)])]
    blocks += [sections.heading(words.bulletin.cancelled), table(.cancelled)]
    return blocks + [sections.heading(words.bulletin.definitions), foot, closing]
  }

  private var summary: [Block] {
    let titles = words.summary.sections
    var sections = Sections(words)
    return [sections.heading(titles.situation)]
      + [.situation, .shared, .quantities, .meetings, .volunteers, .note].map(paragraph) + [table(.groups)]
      + [sections.heading(titles.highlights), points(.highlights)]
      + [sections.heading(titles.experience), points(.experiences)]
      + [sections.heading(titles.problems), paragraph(.problemCounts), points(.problems)]
      + [sections.heading(titles.next), .numbered([braces(.steps, .text)])]
      + [closing, foot]
  }

  private var order: [Block] {
    let columns = words.orders.columns
    let table = Table(
      [.init(columns[0], .code), .init(columns[1])],
      rows: asked.map { [words.label(ofOrder: $0, .supervise), String(repeating: "m", count: 80)] })
    return [paragraph(.opening), .table(table), paragraph(.reply), paragraph(.photos)] + received
  }

  /// The rows of an order.
  private var asked: [PaperPart] {
    [.number, .place, .matter, .category, .unit, .owner, .measures, .due, .promised, .demand, .by]
  }

  /// The end of a letter that is signed for.
  private var received: [Block] {
    [closing, .signature(words.orders.receipt), .small([braces(.made)])]
  }

  private var notice: [Block] {
    [paragraph(.opening), table(.items)] + received
  }
}
