import Console
import LedgerModel
import Wording

extension ImportLayer {
  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.importing
    canvas.inside(Rect(x: 0, y: 0, width: canvas.width, height: 1)) { drawTabs(on: &$0, session) }
    let body = Rect(x: 0, y: 1, width: canvas.width, height: canvas.height - 2)
    if let refusal {
      let text = refusal.sheets.isEmpty ? refusal.text : "\(refusal.text) \(words.chooseSheet)"
      canvas.putWrapped(text, in: body.inset(x: 1, y: 1), session.theme.complaint)
      return
    }
    guard let page else {
      canvas.put(
        words.reading(progress?.done ?? 0, of: progress?.all ?? 0), x: 1, y: 2, session.theme.faint)
      return
    }
    canvas.inside(body) { drawRows(page, on: &$0, session) }
    let told =
      isReading
      ? words.readingAnew(progress?.done ?? 0, of: progress?.all ?? 0)
      : page.obstacle ?? page.summary.joined(separator: "  ")
    canvas.put(
      told, x: 1, y: canvas.height - 1,
      page.obstacle == nil || isReading ? session.theme.strong : session.theme.complaint)
  }

  /// The parts of the page, each with how much is in it; where there is no room for all that, of the one that is shown.
  private func drawTabs(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.importing
    func text(_ tab: ImportTab, counted: Bool) -> String {
      let count =
        switch tab {
        case .columns: page?.columns.count
        case .rows: page?.rowCount
        case .remarks: page?.remarkCount
        case .names: page?.names.count
        }
      return words.tab(tab) + (counted ? count.map { " \($0)" } ?? "" : "")
    }
    let whole = ImportTab.allCases.reduce(1) { $0 + Columns.width(of: text($1, counted: true)) + 3 }
    let isNarrow = whole > canvas.width
    var x = isNarrow ? 0 : 1
    for tab in ImportTab.allCases {
      let told = text(tab, counted: !isNarrow || tab == self.tab)
      let style = tab == self.tab ? session.theme.chosen : session.theme.text
      x += canvas.put(isNarrow ? told : " \(told) ", x: x, y: 0, style) + 1
    }
    let source = asked.file ?? words.pasted
    let room = canvas.width - x - 2
    if room > 8 {
      let shown = Columns.cut(source, to: room)
      canvas.put(shown, x: canvas.width - 1 - Columns.width(of: shown), y: 0, session.theme.faint)
    }
  }

  private func drawRows(_ page: ImportPage, on canvas: inout Canvas, _ session: Session) {
    let words = session.words.importing
    let table: TextTable
    switch tab {
    case .columns: table = columnTable(page, canvas.width, session)
    case .rows: table = rowTable(page, canvas.width, session)
    case .remarks:
      let rows = page.remarks.map { remark in
        [StyledLine(remark.text, remark.question != nil ? .yellow : remark.isLeftOut ? .faint : .text)]
      }
      table = TextTable(
        columns: [
          .init(name: canvas.width < 60 ? words.remarksHeadingInShort : words.remarksHeading, width: nil)
        ], rows: rows, cursor: cursor)
    case .names:
      let vocabulary = VocabularyWords(session.language)
      func kind(_ name: ImportPage.NewName) -> String {
        let kind = vocabulary.record(name.kind)
        return asked.refused.contains(name) ? "\(kind) \(words.notMade)" : kind
      }
      let rows = page.names.map { name in
        [
          StyledLine(name.name, asked.refused.contains(name) ? .faint : .text),
          StyledLine(kind(name), .faint),
        ]
      }
      let width = page.names.map { Columns.width(of: kind($0)) }.max() ?? 4
      table = TextTable(
        columns: [
          .init(name: canvas.width < 60 ? words.namesHeadingInShort : words.namesHeading, width: nil),
          .init(name: "", width: width),
        ], rows: rows,
        cursor: cursor)
    }
    table.draw(on: &canvas, session.theme, saying: session.words.items)
    if table.rows.isEmpty { canvas.put(words.none(tab), x: 1, y: 1, session.theme.faint) }
  }

  /// Which sheet is read, then each column with its field and the first texts below it.
  private func columnTable(_ page: ImportPage, _ room: Int, _ session: Session) -> TextTable {
    let words = session.words.importing
    let headings = page.columns.map(\.heading) + [words.sheet, words.columnHeading]
    let labels = page.columns.map { label(of: $0, session).text } + [page.sheet ?? "", words.fieldHeading]
    let most = max(6, room * 3 / 10)
    let widths = [headings, labels].map { texts in
      min(most, texts.map { Columns.width(of: $0) }.max() ?? 4)
    }
    var rows = page.columns.map { column -> [StyledLine] in
      let label = label(of: column, session)
      return [
        StyledLine(column.heading), StyledLine(label.text, label.meaning),
        StyledLine(column.examples.map(\.oneLine).joined(separator: words.separator), .faint),
      ]
    }
    if let sheet = page.sheet {
      let more = page.otherSheets.isEmpty ? "" : words.moreSheets(page.otherSheets.count)
      rows.insert(
        [StyledLine(words.sheet, .strong), StyledLine(sheet, .strong), StyledLine(more, .faint)], at: 0)
    }
    return TextTable(
      columns: [
        .init(name: words.columnHeading, width: widths[0]), .init(name: words.fieldHeading, width: widths[1]),
        .init(name: words.examplesHeading, width: nil),
      ], rows: rows, cursor: cursor)
  }

  private func label(
    of column: ImportPage.Column, _ session: Session
  ) -> (text: String, meaning: StyledLine.Meaning) {
    switch column.certainty {
    case .known, .stated: (column.label, .text)
    case .guessed: ("\(column.label) \(session.words.importing.guessed)", .yellow)
    case .unknown: (column.label, .faint)
    }
  }

  /// The rows as they will be; those of which something is to be looked at in colour.
  private func rowTable(_ page: ImportPage, _ room: Int, _ session: Session) -> TextTable {
    let doubtful = page.doubtfulLines
    let widths = page.headings.indices.map { column in
      min(
        20,
        ([page.headings[column]] + page.rows.prefix(200).map { $0.cells[column] })
          .map { Columns.width(of: $0) }.max() ?? 4)
    }
    // The title takes what the others leave; those at the end go first where there is no room.
    let title = min(page.wideHeading, page.headings.count - 1)
    var left = room - 18
    let shown = page.headings.indices.filter { column in
      if column == title { return true }
      // What says the same or nothing in every row needs no room.
      if column > title, page.rows.allSatisfy({ $0.cells[column].isEmpty }) { return false }
      if column == title - 1, Set(page.rows.lazy.map { $0.cells[column] }).count < 2 { return false }
      guard widths[column] + 1 <= left else { return false }
      left -= widths[column] + 1
      return true
    }
    let visible = Set(cursor.lines(count: page.rows.count, height: room).map(\.row))
    let rows = page.rows.enumerated().map { place, row -> [StyledLine] in
      guard visible.contains(place) else { return [] }
      let meaning: StyledLine.Meaning = doubtful.contains(row.line) ? .yellow : .text
      return shown.map { StyledLine(row.cells[$0].oneLine, meaning) }
    }
    return TextTable(
      columns: shown.map { .init(name: page.headings[$0], width: $0 == title ? nil : widths[$0]) },
      rows: rows, cursor: cursor)
  }
}

extension String {
  /// The text on one line: a cell of several lines goes on behind a blank.
  fileprivate var oneLine: String {
    utf8.contains(0x0A) ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
  }
}
