import Console
import LedgerModel
import Wording

/// Rows of short texts under names, with a chosen row: for everything that is not a table of items.
struct TextTable: Sendable {
  struct Column: Sendable {
    var name: String
    /// How wide; nothing for the one that takes what is left.
    var width: Int?
    var alignment = Alignment.left
  }

  var columns: [Column]
  var rows: [[StyledLine]]
  var cursor = ListCursor()
  /// Whether the chosen row is shown as chosen.
  var showsCursor = true
  /// The column under the cursor, where cells can be chosen.
  var cell: Int?

  /// Draws names, then as many rows as fit. With words, the name of the column that takes what is left, or else of the first,
  /// says how many rows stand above and below them.
  func draw(on canvas: inout Canvas, _ theme: Theme, saying words: ItemsScreenWords? = nil) {
    let fixed = columns.reduce(0) { $0 + ($1.width.map { $0 + 1 } ?? 0) }
    let free = max(4, canvas.width - 1 - fixed)
    var x = 1
    var places: [(x: Int, width: Int)] = []
    let telling = columns.firstIndex { $0.width == nil } ?? 0
    for column in columns {
      let width = column.width ?? free
      places.append((x, width))
      var name = column.name
      if places.count == telling + 1, let words {
        let (above, below) = cursor.beyond(count: rows.count, height: canvas.height - 1)
        name = "\(name)  \(words.beyond(above: above, below: below))".trimmed
      }
      canvas.put(name, x: x, y: 0, theme.columnNames, field: width, column.alignment)
      x += width + 1
    }
    for (line, row) in cursor.lines(count: rows.count, height: canvas.height - 1) {
      for (number, text) in rows[row].enumerated() where number < places.count {
        let (x, width) = places[number]
        let shift = columns[number].alignment == .right ? max(0, width - text.width) : 0
        canvas.inside(Rect(x: x + shift, y: line + 1, width: width - shift, height: 1)) {
          text.draw(on: &$0, y: 0, theme)
        }
      }
      guard showsCursor, row == cursor.index else { continue }
      let chosen =
        cell.map { Rect(x: places[$0].x, y: line + 1, width: places[$0].width, height: 1) }
        ?? Rect(x: 0, y: line + 1, width: canvas.width, height: 1)
      canvas.restyle(chosen) { $0 = theme.chosen }
      canvas.setCursor(x: chosen.x, y: chosen.y)
    }
  }
}
