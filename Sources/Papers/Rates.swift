import LedgerModel
import Wording

extension Paper {
  /// The figures of a period by grid, person, unit, site or group, with the definitions they go by.
  public static func rates(_ table: RateTable, of ledger: Ledger, language: Language) -> Document {
    let context = PaperContext(ledger: ledger, language: language)
    let words = context.words.bulletin
    var document = Document(language: language, title: words.ratesTitle(context.office))
    document.isWide = true
    document.subtitle = context.period(table.period)
    var columns = words.rateColumns.map { Table.Column($0, .figure) }
    columns.insert(Table.Column(words.grouping(table.grouping)), at: 1)
    let rows = table.rows.map { row in
      context.cells(
        row, rank: row.key.flatMap { table.ranks[$0] }, name: context.name(of: row, table.grouping))
    }
    let total = context.cells(table.total, rank: nil, name: context.words.total)
    document.blocks.append(.table(Table(columns, rows: rows + [total], hasTotal: true)))
    if !ledger.settings.secondPersonCheck {
      document.blocks.append(.paragraph(context.words.checkedByOneself))
    }
    document.blocks.append(
      .small(words.definitionLines + [words.rateDefinition, words.rule([]), context.made(table.period.to)]))
    return document
  }
}

extension PaperContext {
  /// What a row of figures is about.
  fileprivate func name(of row: RateRow, _ grouping: RateGrouping) -> String {
    guard let key = row.key else { return words.unassigned }
    if grouping == .group { return CategoryGroup(rawValue: key.text).map(vocabulary.group) ?? key.text }
    return ledger.name(of: key, in: grouping)
  }

  fileprivate func cells(_ row: RateRow, rank: Int?, name: String) -> [String] {
    [rank.map(String.init) ?? "—", name]
      + [row.carriedOver, row.new, row.due, row.closed, row.closedOnTime].map(String.init)
      + [row.closureRate, row.onTimeRate, row.reworkRate, row.returnRate, row.overdueRate].map(rate)
      + [row.open, row.overdue, row.suspended].map(String.init)
  }

  /// The names of units.
  func units(_ units: [RecordID]) -> String {
    units.map { ledger.name(of: $0, in: .unit) }.joined(separator: words.separator)
  }
}
