import Console
import LedgerModel
import Wording

/// How the width of the table is dealt out among its columns.
extension ItemsView {
  /// The columns, with room for what was promised: from the title where that can spare it, else for what is not to be cut
  /// from the site, too.
  func columns(
    showing lines: [(line: Int, what: GroupedLine)], in room: Int, _ session: Session
  ) -> [(column: TableColumn, x: Int, width: Int)] {
    let columns = TableColumn.fitted(ItemsView.columns(session), in: room, session)
    let isSet = [TableColumn.due, .title].contains { session.preferences.columnWidths[$0.rawValue] != nil }
    func width(_ column: TableColumn) -> Int { columns.first { $0.column == column }?.width ?? 0 }
    guard !isSet, width(.due) > 0, width(.title) > 0 else { return columns }
    let widths = lines.map { dues($0.what, columns, session) }
    let more = (widths.map(\.whole).max() ?? 0) - width(.due)
    if more <= 0 { return columns }
    let spare = max(0, width(.title) - ItemsView.leastTitle)
    if more <= spare { return ItemsView.placed(columns, [.due: more, .title: -more]) }
    // What stands over the state behind it needs no room of its own.
    let needed = (widths.map(\.least).max() ?? 0) - width(.due)
    if needed <= 0 { return columns }
    let rest = max(0, needed - spare)
    let site = session.preferences.columnWidths[TableColumn.site.rawValue] == nil ? width(.site) : 0
    if rest > 0, rest <= site - ItemsView.leastSite {
      return ItemsView.placed(columns, [.due: needed, .title: rest - needed, .site: -rest])
    }
    if rest > 0, site > 0 {
      // Hardly anything of it would be left: then the title has its room.
      let title = max(width(.title) + site + 1 - needed, ItemsView.shortestTitle) - width(.title)
      let due = min(needed, site + 1 - title)
      return ItemsView.placed(columns.filter { $0.column != .site }, [.due: due, .title: title])
    }
    let given = min(needed, max(0, width(.title) - ItemsView.shortestTitle))
    return ItemsView.placed(columns, [.due: given, .title: -given])
  }

  /// Columns that are so much wider, or narrower, side by side.
  private static func placed(
    _ columns: [(column: TableColumn, x: Int, width: Int)], _ change: [TableColumn: Int]
  ) -> [(column: TableColumn, x: Int, width: Int)] {
    var x = 0
    return columns.map { column, _, usual in
      let width = usual + (change[column] ?? 0)
      defer { x += width + 1 }
      return (column, x, width)
    }
  }

  /// How much of a title stays when a promise takes room from it; how much where there is no more to take.
  private static let (leastTitle, shortestTitle) = (14, 6)
  /// How much of a site is worth showing.
  private static let leastSite = 6

  /// How wide the due date of a line is with what was promised, and how wide the column must be for it at least.
  private func dues(
    _ line: GroupedLine, _ columns: [(column: TableColumn, x: Int, width: Int)], _ session: Session
  ) -> (whole: Int, least: Int) {
    guard case .row(let row) = line else { return (0, 0) }
    let place = rows.places[row]
    let item = session.ledger.items[place].item
    let lamp = session.book.lamp(at: place, now: session.now)
    let whole = Columns.width(of: TableColumn.due.text(item, lamp, session))
    guard let due = columns.firstIndex(where: { $0.column == .due }) else { return (whole, whole) }
    let state = hidesState(due, columns, item, lamp, session) ? columns[due + 1].width + 1 : 0
    return (whole, item.promised == nil ? 0 : whole - state)
  }

  /// Whether what was promised implies the state that stands behind it, work in progress, and may take its place.
  func hidesState(
    _ number: Int, _ columns: [(column: TableColumn, x: Int, width: Int)], _ item: Item, _ lamp: Lamp?,
    _ session: Session
  ) -> Bool {
    columns[number].column == .due && item.promised != nil && number + 1 < columns.count
      && columns[number + 1].column == .state
      && TableColumn.state.text(item, lamp, session) == session.name(of: ItemState.inProgress)
  }
}
