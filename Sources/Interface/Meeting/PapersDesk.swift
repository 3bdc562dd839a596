import Console
import LedgerModel
import Wording

/// Minutes, bulletin and summary as text: to be read, rewritten, issued, saved.
struct PapersDesk: Sendable {
  /// Which paper is shown.
  var kind = PaperRequest.Kind.minutes
  /// Its text, wrapped; nothing while it is made.
  private(set) var lines: [String]?
  private var hasFailed = false
  private var top = 0
  /// The columns that are moved out at the left.
  private var left = 0
  /// Whether something changed since it was made.
  var isOld = false

  /// How wide the paper is made: as the screen, where its tables allow; running text at most 100.
  func width(_ session: Session) -> Int {
    min(kind == .bulletin ? 120 : 100, max(40, Layout(session.size).body.width - 2))
  }

  mutating func take(_ request: PaperRequest, _ text: String?, _ session: Session) {
    guard request.kind == kind else { return }
    hasFailed = text == nil
    lines = text?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    isOld = false
    settle(session)
  }

  /// Turns to the next paper.
  mutating func turn() {
    let kinds = PaperRequest.Kind.allCases
    let place = kinds.firstIndex(of: kind) ?? 0
    show(kinds[(place + 1) % kinds.count])
  }

  /// Shows a paper from its top.
  mutating func show(_ kind: PaperRequest.Kind) {
    self.kind = kind
    (lines, top, left, hasFailed) = (nil, 0, 0, false)
  }

  mutating func move(_ motion: Motion, _ session: Session) {
    let height = Layout(session.size).body.height - 2
    var cursor = ListCursor(index: top, top: top)
    cursor.move(motion, count: max(1, (lines?.count ?? 0) - height + 1), height: height)
    top = cursor.index
  }

  /// Moves sideways, where a table is wider than the screen.
  mutating func move(right: Bool, _ session: Session) {
    let widest = lines?.map { Columns.width(of: $0) }.max() ?? 0
    let most = max(0, widest - (Layout(session.size).body.width - 2))
    left = min(most, max(0, left + (right ? 16 : -16)))
  }

  private mutating func settle(_ session: Session) {
    let height = Layout(session.size).body.height - 2
    top = min(top, max(0, (lines?.count ?? 0) - height))
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.meeting.end
    var x = 1
    for kind in PaperRequest.Kind.allCases {
      let style = kind == self.kind ? session.theme.chosen : session.theme.text
      x += canvas.put(" \(words.paper(kind.rawValue)) ", x: x, y: 0, style) + 1
    }
    if let meeting = session.meetingShown.flatMap({ session.ledger.meeting($0) }) {
      let state = "  " + session.meetingWords.state(meeting.state)
      let room = max(0, canvas.width - 1 - x - Columns.width(of: state))
      let text = Columns.cut(session.title(of: meeting), to: room) + state
      canvas.put(text, x: max(x, canvas.width - 1 - Columns.width(of: text)), y: 0, session.theme.text)
    }
    canvas.horizontalLine(x: 0, y: 1, width: canvas.width, session.theme.border)
    guard let lines else {
      canvas.put(hasFailed ? words.failed : words.making, x: 1, y: 2, session.theme.text)
      return
    }
    for (row, line) in lines.dropFirst(top).prefix(max(0, canvas.height - 2)).enumerated() {
      canvas.put(Columns.dropped(left, of: line), x: 1, y: row + 2, session.theme.text)
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
