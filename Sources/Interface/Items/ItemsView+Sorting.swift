import Console
import LedgerModel
import Queries
import Wording

/// The table as a spreadsheet: a column under the cursor, the rows sorted by several of them, narrowed to a value, and
/// columns as wide as a person set them.
extension ItemsView {
  /// The columns that fit now, with their places.
  func fittedColumns(_ session: Session) -> [(column: TableColumn, x: Int, width: Int)] {
    let list = Layout(session.size).itemsAndPane.list
    return TableColumn.fitted(ItemsView.columns(session), in: list.width - 1, session)
  }

  /// Why a command of columns cannot run now; nothing when it can.
  func obstacle(to command: CommandName, _ session: Session) -> String? {
    switch command {
    case .columnLeft, .columnRight, .ascending, .descending, .values, .narrower, .wider:
      let words = session.words.items
      if Layout(session.size).isNarrow { return words.noColumns }
      if command == .columnLeft || command == .columnRight { return nil }
      let isShown = fittedColumns(session).contains { $0.column == column }
      return isShown ? nil : words.chooseColumn
    case .sums: return rows.places.isEmpty ? session.words.messages.noItem : nil
    default: return nil
    }
  }

  /// Goes to the next column on that side; at first to the outermost.
  mutating func moveColumn(by step: Int, _ session: inout Session) {
    let shown = fittedColumns(session).map(\.column)
    guard !shown.isEmpty else { return }
    let now = column.flatMap { shown.firstIndex(of: $0) } ?? (step > 0 ? -1 : shown.count)
    let next = shown[min(max(0, now + step), shown.count - 1)]
    column = next
    session.message = .information(session.words.items.columnChosen(next.spoken(session.language)))
  }

  /// Sorts by the column under the cursor before all others; the same once more leaves it out.
  mutating func sortColumn(isDescending: Bool, _ session: inout Session) -> [Transition] {
    guard let column else { return [] }
    let sort = ColumnSort(column, isDescending: isDescending)
    let isFirst = order.columns.first == sort
    order.columns.removeAll { $0.column == column }
    if !isFirst { order.columns.insert(sort, at: 0) }
    order.columns = Array(order.columns.prefix(ItemsView.mostSortColumns))
    session.preferences.sortColumns = order.columns.map(\.kept)
    rebuild(&session)
    let words = session.words.items
    let told = order.columns.map { words.sorted($0.column.spoken(session.language), $0.isDescending) }
    session.message = .information(
      told.isEmpty ? words.sort(order.sort.rawValue) : words.sortedBy(told))
    return [.ask(.savePreferences(session.preferences, of: session.person))]
  }

  /// More columns than these nobody follows.
  private static let mostSortColumns = 3

  /// Makes the column under the cursor wider or narrower.
  mutating func resizeColumn(by step: Int, _ session: inout Session) -> [Transition] {
    guard let column, let shown = fittedColumns(session).first(where: { $0.column == column }) else {
      return []
    }
    let width = min(max(shown.width + step, TableColumn.widths.lowerBound), TableColumn.widths.upperBound)
    session.preferences.columnWidths[column.rawValue] = width
    session.message = .information(
      session.words.items.columnWidth(column.spoken(session.language), width))
    return [.ask(.savePreferences(session.preferences, of: session.person))]
  }

  /// Narrows the list to a value of a column.
  mutating func narrow(to value: ColumnValue, _ session: inout Session) {
    query.narrow(to: value)
    isScopeLatest = false
    requery(&session)
    session.message = .information(session.words.items.narrowed(value.told(session)))
  }

  /// The list of the values of the column under the cursor, among the rows shown.
  func valueList(_ session: Session) -> ValueList? {
    column.map { ValueList($0, rows.places.filter { $0 != kept }, session) }
  }

  /// The sums of the marked rows, else of all that are shown.
  func sumList(_ session: Session) -> SumList {
    let shown = rows.places.filter { $0 != kept }
    let marked = shown.filter { session.marked.contains(session.ledger.items[$0].item.id) }
    return SumList(marked.isEmpty ? shown : marked, session)
  }

  /// What stands above a column: its name, and behind it in which direction the rows are sorted by it, with its place
  /// where they are sorted by several.
  func heading(of column: TableColumn, width: Int, _ session: Session) -> String {
    let name = column.name(session.language)
    let mark = sortMark(of: column)
    guard !mark.isEmpty else { return name }
    return Columns.cut(name, to: max(0, width - Columns.width(of: mark))) + mark
  }

  private func sortMark(of column: TableColumn) -> String {
    guard !order.columns.isEmpty else {
      guard order.sort.column == column else { return "" }
      return order.sort.isLatestFirst ? "v" : "^"
    }
    guard let place = order.columns.firstIndex(where: { $0.column == column }) else { return "" }
    return (order.columns[place].isDescending ? "v" : "^") + (order.columns.count > 1 ? "\(place + 1)" : "")
  }
}

extension ItemSort {
  /// The column of the table that it follows.
  fileprivate var column: TableColumn {
    switch self {
    case .due: .due
    case .number: .number
    case .title: .title
    case .site: .site
    case .owner: .owner
    case .state: .state
    case .severity: .severity
    case .reported: .reported
    }
  }

  /// Whether the latest comes first.
  fileprivate var isLatestFirst: Bool { self == .number || self == .reported }
}

extension TableColumn {
  /// The name in messages, also of a column that has none above it.
  func spoken(_ language: Language) -> String {
    self == .lamp ? ItemTableWords(language).lamp : name(language)
  }
}
