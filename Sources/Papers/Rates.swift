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
    let rows = table.rows.filter { !$0.isIdle }.map { row in
      context.cells(
        row, rank: row.key.flatMap { table.ranks[$0] }, name: context.name(of: row, table.grouping))
    }
    let total = context.cells(table.total, rank: nil, name: context.words.total)
    document.blocks.append(.table(Table(columns, rows: rows + [total], hasTotal: true)))
    if let shared = context.shared(table.grouping, table.rows) { document.blocks.append(.paragraph(shared)) }
    if let bridge = context.words.figures.bridge(table.total) {
      document.blocks.append(
        .paragraph(context.words.figures.name(.carriedOver) + context.words.brackets(bridge)))
    }
    if !ledger.settings.secondPersonCheck {
      document.blocks.append(.paragraph(context.words.checkedByOneself))
    }
    let definitions = context.words.figures.definitions(
      [
        .carriedOver, .new, .due, .closed, .closedOnTime, .open,
        .overdue, .suspended, .passes, .rework, .assignments, .returned, .shared,
      ], RankingFigure.allCases, sites: table.grouping == .site)
    document.blocks.append(.small(definitions + [words.rule([]), context.made(table.period.to)]))
    return document
  }
}

extension PaperContext {
  /// What people help with and units support beside what is theirs; nothing where nobody does.
  func shared(_ grouping: RateGrouping, _ rows: [RateRow]) -> String? {
    let sharing = rows.filter { $0.shared > 0 }.map { (name: name(of: $0, grouping), count: $0.shared) }
    return sharing.isEmpty ? nil : words.bulletin.shared(grouping, sharing)
  }

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
