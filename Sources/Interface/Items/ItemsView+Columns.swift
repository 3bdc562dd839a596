import Console
import LedgerModel
import Queries
import Wording

extension ItemsView {
  func sortMenu(_ session: Session) -> ChooserLayer {
    let choices = ItemSort.allCases.map {
      Choice(.sort($0), title: session.words.items.sort($0.rawValue))
    }
    return ChooserLayer(
      session.words.items.sortTitle, choices, .setting, numbered: true,
      startingAt: .sort(order.sort))
  }

  func groupMenu(_ session: Session) -> ChooserLayer {
    let choices = RowGrouping.offered.map {
      Choice(.grouping($0), title: session.words.items.grouping($0.rawValue))
    }
    return ChooserLayer(
      CommandName.group.title(session.language).short, choices, .setting, numbered: true,
      startingAt: .grouping(order.grouping))
  }

  /// The columns that a person chose.
  static func columns(_ session: Session) -> [TableColumn] {
    let chosen = session.preferences.columns.compactMap(TableColumn.init(rawValue:))
    return chosen.isEmpty ? TableColumn.usual : chosen
  }

  func columnsMenu(_ session: Session, startingAt answer: Answer? = nil) -> ChooserLayer {
    let shown = ItemsView.columns(session)
    let choices = TableColumn.allCases.map { column in
      let sign = shown.contains(column) ? "[x]" : "[ ]"
      return Choice(.column(column), title: "\(sign) \(column.spoken(session.language))")
    }
    return ChooserLayer(
      session.words.items.columnsTitle, choices, .setting, numbered: true, startingAt: answer)
  }

  mutating func toggle(_ column: TableColumn, _ session: inout Session) -> [Transition] {
    var shown = ItemsView.columns(session)
    if shown.contains(column), column != .title {
      shown.removeAll { $0 == column }
    } else if !shown.contains(column) {
      // Before the due date and the state, which close the row.
      shown.insert(column, at: shown.firstIndex(of: .due) ?? shown.count)
    }
    session.preferences.columns = shown.map(\.rawValue)
    return [
      .push(columnsMenu(session, startingAt: .column(column))),
      .ask(.savePreferences(session.preferences, of: session.person)),
    ]
  }
}
