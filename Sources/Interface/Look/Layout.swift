import Console
import Queries

/// How a screen of some size is dealt out.
struct Layout: Sendable, Hashable {
  let size: Size

  init(_ size: Size) { self.size = size }

  /// Whether items take two lines each, as on a phone.
  var isNarrow: Bool { size.columns < 60 }
  /// Whether the detail stands beside the list.
  var hasPane: Bool { size.columns >= 120 && size.rows >= 12 }

  /// Ledger, person, lamps.
  var header: Rect { whole.row(0) }
  /// Query and counts of a view, or a dialog's body begins here.
  var body: Rect {
    Rect(x: 0, y: 1, width: size.columns, height: size.rows - 1 - footerRows)
  }
  /// What was done, or why not.
  var message: Rect { footerRows < 2 ? Rect(x: 0, y: 0, width: 0, height: 0) : whole.row(size.rows - 2) }
  /// The keys.
  var keys: Rect { footerRows < 1 ? Rect(x: 0, y: 0, width: 0, height: 0) : whole.row(size.rows - 1) }

  private var whole: Rect { Rect(size) }
  private var footerRows: Int { size.rows >= 6 ? 2 : size.rows >= 4 ? 1 : 0 }

  /// The list's part of the body, and the pane beside it with its border.
  var listAndPane: (list: Rect, pane: Rect?) { split(pane: min(70, size.columns * 2 / 5)) }

  /// The same for the table of items, whose titles need more room than a detail that goes on below.
  var itemsAndPane: (list: Rect, pane: Rect?) { split(pane: min(70, max(44, size.columns / 3))) }

  private func split(pane: Int) -> (list: Rect, pane: Rect?) {
    let body = Rect(body.size)
    guard hasPane else { return (body, nil) }
    return (
      Rect(x: 0, y: 0, width: body.width - pane, height: body.height),
      Rect(x: body.width - pane, y: 0, width: pane, height: body.height)
    )
  }
}
