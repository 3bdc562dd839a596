import Console
import LedgerModel
import Wording

/// The end of a meeting: what is still open is named first. Another key than the one that led here ends it.
struct AdjournLayer: Layer {
  let meeting: RecordID
  /// What would be left open.
  let gaps: [MeetingGap]
  var awaiting: RecordID?

  init(meeting: RecordID, gaps: [MeetingGap]) { (self.meeting, self.gaps) = (meeting, gaps) }

  var place: Place { .question }
  func bar(_ session: Session) -> [CommandName]? { [.back] }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    guard awaiting == nil, [.character("y"), .character("Y")].contains(key),
      let meeting = session.ledger.meeting(meeting)
    else { return [] }
    let request = session.request(meeting.adjourn(at: session.now, knowing: gaps))
    awaiting = request.id
    return [.ask(.commit(request))]
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let words = session.words.meeting.end
    var lines = [StyledLine(gaps.isEmpty ? words.nothingOpen : words.stillOpen)]
    lines += gaps.map { StyledLine("- " + session.meetingWords.gap($0), $0.isGrave ? .complaint : .text) }
    if gaps.contains(where: \.isGrave) {
      lines += Columns.wrap(words.gravely, to: max(1, canvas.width - 4)).map { StyledLine($0, .complaint) }
    }
    let widest = (lines.map(\.width) + [Columns.width(of: words.keys)]).max() ?? 0
    let size = Size(
      columns: min(canvas.width, max(40, widest + 4)), rows: min(canvas.height, lines.count + 3))
    let box = canvas.bounds.centred(size)
    canvas.box(box, theme.border, title: words.title, titleStyle: theme.strong)
    canvas.inside(box.inset(x: 2, y: 1)) { inner in
      inner.put(Array(lines.prefix(max(0, inner.height - 1))), theme)
      inner.put(words.keys, y: inner.height - 1, theme.strong)
    }
  }
}
