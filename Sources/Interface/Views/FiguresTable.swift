import Console
import LedgerModel
import Wording

/// The figures of a period by grid, person, unit, site or group (docs/rules.md: Rates), worked out in slices and as the
/// journal stood at the period's end: a week that is over never changes.
struct FiguresTable: Sendable {
  private(set) var table: RateTable? {
    didSet { rows = table?.rows.filter { !$0.isIdle || $0.shared > 0 } ?? [] }
  }
  /// The rows that say something, in the table's order: those that nothing happened to are left out, unless somebody
  /// helps there.
  private(set) var rows: [RateRow] = []
  private var counting: RateProgress?
  private(set) var period: RatePeriod?

  /// Whether figures are still to be worked out.
  var isCounting: Bool { counting != nil }

  /// Begins to count anew.
  mutating func begin(_ wanted: FiguresPeriod, by grouping: RateGrouping, _ session: Session) {
    let period = wanted.period(in: session.ledger, now: session.now)
    counting = RateProgress(session.ledger, in: period, by: grouping)
    // What is shown stays until the same is counted again; another period's figures would deceive.
    if self.period?.from != period.from || table?.grouping != grouping { table = nil }
    self.period = period
  }

  /// Counts a slice.
  mutating func idle() {
    guard let done = counting?.advance(Session.heavySlice) else { return }
    (table, counting) = (done, nil)
  }

  /// What a row leads to: each of its figures, and behind the rows those of all together.
  func menu(of place: Int, _ session: Session) -> ChooserLayer? {
    guard let table, place <= rows.count else { return nil }
    let isTotal = place == rows.count
    let row = isTotal ? table.total : rows[place]
    let name = isTotal ? session.words.sites.total : name(of: row, session)
    let key: RateRowKey = isTotal ? .total : .row(row.key)
    let figures = FigureRows(row, in: table.period, by: table.grouping, of: key, named: name, session)
    return .figures(figures.heading, [figures], session)
  }

  /// What a row is about.
  func name(of row: RateRow, _ session: Session) -> String {
    guard let key = row.key, let grouping = table?.grouping else { return session.words.items.ungrouped }
    if grouping == .group {
      return CategoryGroup(rawValue: key.text).map { session.name(of: $0) } ?? key.text
    }
    return session.ledger.name(of: key, in: grouping)
  }

  func draw(on canvas: inout Canvas, cursor: ListCursor, _ session: Session) {
    let words = session.words.statistics
    guard let table else {
      canvas.put(session.words.overview.counting, x: 1, y: 0, session.theme.faint)
      return
    }
    let isNarrow = canvas.width < 72
    var columns: [TextTable.Column] = [.init(name: words.name, width: nil)]
    let shown = isNarrow ? [0, 1, 3] : Array(words.figures.indices)
    columns += shown.map { figure in
      let name = words.figures[figure]
      return TextTable.Column(name: name, width: max(8, Columns.width(of: name)), alignment: .right)
    }
    let rows = (self.rows + [table.total]).enumerated().map { place, row in
      let isTotal = place == self.rows.count
      let cells = FiguresTable.cells(row, session)
      return [
        StyledLine(isTotal ? session.words.sites.total : name(of: row, session), isTotal ? .strong : .text)
      ]
        + shown.map { StyledLine(cells[$0], isTotal ? .strong : .text) }
    }
    TextTable(columns: columns, rows: rows, cursor: cursor).draw(
      on: &canvas, session.theme, saying: session.words.items)
  }

  /// Due, closed, closure rate, on-time rate, rework rate, return rate, overdue.
  private static func cells(_ row: RateRow, _ session: Session) -> [String] {
    let none = session.words.people.none
    return [String(row.due), String(row.closed)]
      + [row.closureRate, row.onTimeRate, row.reworkRate, row.returnRate].map { $0.text ?? none }
      + [row.overdue > 0 ? "!\(row.overdue)" : "0"]
  }
}
