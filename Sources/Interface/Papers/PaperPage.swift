import Console
import Wording

/// A paper as text on the screen, with rows and columns to move over.
struct PaperPage: Sendable {
  /// Its lines; nothing while it is made.
  private(set) var lines: [String]?
  private var hasFailed = false
  private var top = 0
  /// The columns that are moved out at the left.
  private var left = 0

  /// The columns that stay free at either side.
  private static let margin = 1

  /// How wide a paper is made that a screen shows: as the screen, running text at most so many columns.
  static func width(atMost most: Int, _ session: Session) -> Int {
    max(1, min(most, Layout(session.size).body.width - 2 * margin))
  }

  /// Takes the paper that was asked for; nothing when it could not be made. `height` is how many rows are shown.
  mutating func take(_ text: String?, height: Int, _ session: Session) {
    hasFailed = text == nil
    lines = text?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    top = min(top, max(0, (lines?.count ?? 0) - height))
    left = min(left, mostLeft(session))
  }

  mutating func move(_ motion: Motion, height: Int) {
    var cursor = ListCursor(index: top, top: top)
    cursor.move(motion, count: max(1, (lines?.count ?? 0) - height + 1), height: height)
    top = cursor.index
  }

  /// Moves sideways, where a table is wider than the screen.
  mutating func move(right: Bool, _ session: Session) {
    left = min(mostLeft(session), max(0, left + (right ? 16 : -16)))
  }

  /// How many columns can be moved out at the left until the widest line ends with the screen.
  private func mostLeft(_ session: Session) -> Int {
    let widest = lines?.map { Columns.width(of: $0) }.max() ?? 0
    return max(0, widest - (Layout(session.size).body.width - 2 * Self.margin))
  }

  /// Whether some line goes on beyond the screen.
  func goesOn(_ session: Session) -> Bool { mostLeft(session) > 0 }

  /// Draws as much as the canvas has room for.
  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.meeting.end
    guard let lines else {
      canvas.put(hasFailed ? words.failed : words.making, x: Self.margin, y: 0, session.theme.text)
      return
    }
    for (row, line) in lines.dropFirst(top).prefix(max(0, canvas.height)).enumerated() {
      canvas.put(Columns.dropped(left, of: line), x: Self.margin, y: row, session.theme.text)
    }
  }
}

extension Columns {
  /// A text without its first columns; half a wide character becomes a blank.
  static func dropped(_ columns: Int, of text: String) -> String {
    guard columns > 0 else { return text }
    var x = 0
    var rest = Substring(text)
    while x < columns, let first = rest.first {
      x += Columns.width(of: String(first))
      rest.removeFirst()
    }
    return String(repeating: " ", count: max(0, x - columns)) + rest
  }
}
