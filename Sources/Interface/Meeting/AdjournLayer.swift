import Console
import LedgerModel
import Wording

/// The end of a meeting: what is still open is named first. Another key than the one that led here ends it.
struct AdjournLayer: Layer {
  let meeting: RecordID
  /// What would be left open.
  let gaps: [MeetingGap]
  var awaiting: RecordID?
  /// The first line that is shown, where not all have room.
  private var top = 0

  init(meeting: RecordID, gaps: [MeetingGap]) { (self.meeting, self.gaps) = (meeting, gaps) }

  var place: Place { .question }
  func bar(_ session: Session) -> [CommandName]? { [.back] }
  func answers(_ session: Session) -> [(key: String, title: String)] {
    [("y", session.words.meeting.end.title)]
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    if let motion = Motion(key) {
      scroll(motion, session)
      return []
    }
    guard awaiting == nil, [.character("y"), .character("Y")].contains(key),
      let meeting = session.ledger.meeting(meeting)
    else { return [] }
    let request = session.request(meeting.adjourn(at: session.now, knowing: gaps))
    awaiting = request.id
    return [.ask(.commit(request))]
  }

  private mutating func scroll(_ motion: Motion, _ session: Session) {
    let room = Layout(session.size).body.size
    let lines = lines(room.columns, session)
    let height = AdjournLayer.shownRows(boxSize(lines, room, session))
    var cursor = ListCursor(index: top, top: top)
    cursor.move(motion, count: max(1, lines.count - height + 1), height: height)
    top = cursor.index
  }

  /// What is open, in a box that is at most so wide.
  private func lines(_ columns: Int, _ session: Session) -> [StyledLine] {
    let words = session.words.meeting.end
    let room = max(1, columns - 4)
    func wrapped(_ text: String, _ meaning: StyledLine.Meaning, behind lead: String = "") -> [StyledLine] {
      StyledLine.wrapped(text, meaning, behind: lead, to: room, rows: .max)
    }
    var lines = wrapped(gaps.isEmpty ? words.nothingOpen : words.stillOpen, .text)
    lines += gaps.flatMap {
      wrapped(session.meetingWords.gap($0), $0.isGrave ? .complaint : .text, behind: "- ")
    }
    return gaps.contains(where: \.isGrave) ? lines + wrapped(words.gravely, .complaint) : lines
  }

  private func boxSize(_ lines: [StyledLine], _ room: Size, _ session: Session) -> Size {
    let widest = (lines.map(\.width) + [Columns.width(of: session.words.meeting.end.keys)]).max() ?? 0
    return Size(columns: min(room.columns, max(40, widest + 4)), rows: min(room.rows, lines.count + 3))
  }

  /// How many lines have room in a box between its borders, above the keys.
  private static func shownRows(_ box: Size) -> Int { max(1, box.rows - 3) }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let theme = session.theme
    let words = session.words.meeting.end
    let lines = lines(canvas.width, session)
    let box = canvas.bounds.centred(boxSize(lines, canvas.bounds.size, session))
    let height = AdjournLayer.shownRows(box.size)
    let first = min(top, max(0, lines.count - height))
    canvas.box(box, theme.border, title: words.title, titleStyle: theme.strong)
    canvas.inside(box.inset(x: 2, y: 1)) { inner in
      inner.put(Array(lines.dropFirst(first).prefix(height)), theme)
      inner.put(words.keys, y: inner.height - 1, theme.strong)
    }
    canvas.putMoreBelow(lines.count - first - height, in: box, session)
  }
}

extension Motion {
  /// The motion that a key means where no command claims it.
  fileprivate init?(_ key: Key) {
    switch key {
    case .up, .character("k"): self = .up
    case .down, .character("j"): self = .down
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .home: self = .first
    case .end: self = .last
    default: return nil
    }
  }
}
