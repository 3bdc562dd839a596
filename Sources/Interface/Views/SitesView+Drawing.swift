import Console
import LedgerModel
import Wording

/// The heat map as it is drawn: as many groups as there is room for, the chosen one among them, and the sum.
extension SitesView {
  func place(of column: Column) -> Int { columns.firstIndex(of: column) ?? columns.count - 1 }

  /// What stands above a column.
  func name(of column: Column, isWide: Bool, _ session: Session) -> String {
    let words = session.words.sites
    return switch column {
    case .group(let group?): isWide ? session.name(of: group) : words.group(group)
    case .group(nil): isWide ? session.words.items.ungrouped : words.ungrouped
    case .total: words.total
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.sites
    let all = self.columns.filter { $0 != .total }
    // All groups from 80 columns on, under their full names where there is room; on a phone as many as fit, the
    // chosen one among them; and the sum.
    let hasRoom = canvas.width >= 17 + 8 + all.count * 9
    let isWide = hasRoom && Columns.widest(all.map { name(of: $0, isWide: true, session) }) <= 8
    let width = hasRoom ? 8 : max(5, Columns.widest(all.map { name(of: $0, isWide: false, session) }))
    // Of thousands of items the sum, with the red ones among them, takes room from the names.
    let total = max(7, Columns.widest(rows.map { figure($0, .total) ?? "" }))
    let names = (canvas.width < 80 ? 14 : 18) - (total - 7)
    let room = min(all.count, max(0, (canvas.width - names - total - 1) / (width + 1)))
    let chosen = place(of: column)
    let first = column == .total ? 0 : min(max(0, chosen - room + 1), all.count - room)
    let shown = Array(all.dropFirst(first).prefix(room))
    var columns: [TextTable.Column] = [.init(name: words.place, width: nil)]
    columns += shown.map {
      .init(name: name(of: $0, isWide: isWide, session), width: width, alignment: .right)
    }
    columns.append(.init(name: words.total, width: total, alignment: .right))
    let lines = rows.map { row in
      if row.id == nil { return [StyledLine(row.name, .faint)] }
      guard row.isRetired else { return line(row, shown, width, total) }
      // In the place of the sum: behind a long name it would be cut.
      return [StyledLine(row.sign + row.name, .faint)] + shown.map { _ in StyledLine("", .faint) }
        + [StyledLine(words.retired, .faint)]
    }
    if rows.isEmpty {
      canvas.putWrapped(
        words.nothing, in: Rect(x: 1, y: 2, width: canvas.width - 2, height: 3), session.theme.faint)
    }
    let cell = column == .total ? columns.count - 1 : min(max(1, chosen - first + 1), columns.count - 1)
    TextTable(columns: columns, rows: lines, cursor: cursor, cell: cell).draw(
      on: &canvas, session.theme, saying: session.words.items)
  }

  /// Open items, and behind a `!` how many of them are red; where that does not fit, only that there are some.
  private func line(_ row: Row, _ shown: [Column], _ width: Int, _ total: Int) -> [StyledLine] {
    [StyledLine(row.sign + row.name)]
      + (shown + [.total]).map { column in
        guard let count = tally?[row.cell(column)], let figure = figure(row, column) else {
          return StyledLine(column == .total ? "..." : "", .faint)
        }
        if count.open == 0 { return StyledLine(".", .faint) }
        if count.red == 0 { return StyledLine(figure, count.open >= 10 ? .strong : .text) }
        let texts = [" \(figure) ", figure, "\(count.open)!"]
        return StyledLine(
          texts.first { $0.utf8.count <= (column == .total ? total : width) } ?? texts[2], .red)
      }
  }

  /// A cell's figures; nothing before they are counted, or for what only says what stands below.
  private func figure(_ row: Row, _ column: Column) -> String? {
    guard row.id != nil, let count = tally?[row.cell(column)] else { return nil }
    return count.red == 0 ? "\(count.open)" : "\(count.open)!\(count.red)"
  }
}
