import Console
import LedgerModel

/// Where the days of a month stand: a row for each week from Monday on, a cell for each day.
struct CalendarGrid: Sendable, Hashable {
  /// The rows above the weeks: the month's name, the days' names.
  static let top = 2
  /// The first Monday.
  let first: CivilDate
  /// How many weeks the month touches.
  let weeks: Int
  /// The columns and rows of a cell.
  let cell: Size

  /// The grid of a day's month in a part of the screen; with a row for the chosen day below it.
  init(month day: CivilDate, in size: Size) {
    first = day.advanced(days: 1 - day.day).monday
    weeks = (day.endOfMonth.daysSinceEpoch - first.daysSinceEpoch) / 7 + 1
    let rows = min(6, max(1, (size.rows - CalendarGrid.top - 1) / weeks))
    cell = Size(columns: max(1, size.columns / 7), rows: rows)
  }

  /// Whether a part of the screen has room for every week of a month.
  static func fits(_ size: Size) -> Bool { size.columns >= 60 && size.rows >= top + 6 + 1 }

  /// The rows that it takes, with those above the weeks.
  var height: Int { CalendarGrid.top + weeks * cell.rows }

  /// Its days, each with its cell.
  var days: [(date: CivilDate, cell: Rect)] {
    (0..<weeks * 7).map { number in
      let place = Point(x: number % 7 * cell.columns, y: CalendarGrid.top + number / 7 * cell.rows)
      return (
        first.advanced(days: number), Rect(x: place.x, y: place.y, width: cell.columns, height: cell.rows)
      )
    }
  }
}
