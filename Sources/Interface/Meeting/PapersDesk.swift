import Console
import LedgerModel
import Wording

/// Minutes and bulletin as text: to be read, rewritten, issued, saved.
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

  /// How wide the paper is made: running text as wide as the screen, the bulletin's tables as they need.
  func width(_ session: Session) -> Int {
    let screen = min(100, max(40, Layout(session.size).body.width - 2))
    return kind == .bulletin ? max(100, screen) : screen
  }

  mutating func take(_ request: PaperRequest, _ text: String?, _ session: Session) {
    guard request.kind == kind else { return }
    hasFailed = text == nil
    lines = text?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    isOld = false
    settle(session)
  }

  /// Turns to the other paper.
  mutating func turn() {
    kind = kind == .minutes ? .bulletin : .minutes
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
      let text = "\(session.title(of: meeting))  \(session.meetingWords.state(meeting.state))"
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

// MARK: - What can be done with the papers

extension MeetingView {
  /// Shows the papers of the meeting, the minutes first.
  mutating func openPapers(_ session: inout Session) -> [Step] {
    phase = .papers
    desk = PapersDesk()
    return showPaper(session)
  }

  func showPaper(_ session: Session) -> [Step] {
    guard let meeting else { return [] }
    return [
      .effect(
        .paper(
          PaperRequest(
            kind: desk.kind, meeting: meeting.id, language: session.language, format: .txt,
            width: desk.width(session))))
    ]
  }

  mutating func performOnPapers(_ command: CommandName, _ session: inout Session) -> [Step]? {
    if let motion = Motion(command) {
      desk.move(motion, session)
      return desk.isOld ? showPaper(session) : []
    }
    if command == .left || command == .right {
      desk.move(right: command == .right, session)
      return []
    }
    guard let meeting else { return nil }
    switch command {
    case .nextPane:
      desk.turn()
      return showPaper(session)
    case .back, .close:
      if meeting.state == .open { enter(meeting, box: false, &session) } else { leave(&session) }
      return []
    case .rewrite:
      if let refused = refused(meeting, session) { return complain(refused, &session) }
      return [.push(ChooserLayer.paragraphs(of: meeting, session))]
    case .issue:
      if let refused = refused(meeting, session) { return complain(refused, &session) }
      guard meeting.state == .adjourned else {
        return complain(session.words.meeting.end.notAdjourned, &session)
      }
      return [.push(IssueLayer(meeting: meeting.id))]
    case .saveFiles: return saveFiles(of: meeting, session)
    case .reconvene:
      if let refused = refused(meeting, session) { return complain(refused, &session) }
      return reconvene(meeting, &session)
    default: return nil
    }
  }

  private func refused(_ meeting: Meeting, _ session: Session) -> String? {
    meeting.state == .issued ? session.words.meeting.end.issued : nil
  }

  private func complain(_ text: String, _ session: inout Session) -> [Step] {
    session.message = .complaint(text)
    return [.effect(.bell)]
  }

  private mutating func reconvene(_ meeting: Meeting, _ session: inout Session) -> [Step] {
    guard meeting.state == .adjourned else { return [] }
    guard let seat = session.seat() else { return [] }
    lobby.isEntering = true
    self.meeting = nil
    phase = .lobby
    return [.effect(.commit(session.request(.together([meeting.resume(), meeting.takeSeat(seat)]))))]
  }

  /// All papers in all forms, in the language that is spoken.
  private func saveFiles(of meeting: Meeting, _ session: Session) -> [Step] {
    PaperRequest.Kind.allCases.flatMap { kind in
      PaperRequest.Format.allCases.map { format in
        .effect(
          .paper(PaperRequest(kind: kind, meeting: meeting.id, language: session.language, format: format)))
      }
    }
  }

  /// Rewrites a paragraph of the minutes.
  func rewrite(_ name: String, _ session: Session) -> [Step] {
    guard let meeting, let paragraph = MinutesParagraph(rawValue: name) else { return [] }
    return [.push(FormLayer(.meeting(.paragraph(meeting, paragraph)), session))]
  }
}

extension ChooserLayer {
  /// The paragraphs of the minutes, those that the chair has rewritten marked.
  static func paragraphs(of meeting: Meeting, _ session: Session) -> ChooserLayer {
    let words = session.words.meeting.end
    let choices = MinutesParagraph.allCases.map { paragraph in
      let isEmpty = Words.of(session.language).papers.minutes.paragraph(paragraph).isEmpty
      let detail = meeting.paragraphs[paragraph] != nil ? words.rewritten : isEmpty ? words.empty : ""
      return Choice(
        code: "paragraph:\(paragraph.rawValue)", title: words.paragraph(paragraph.rawValue), detail: detail)
    }
    return ChooserLayer(words.paragraphTitle, choices, .setting, numbered: true)
  }
}

/// Issuing freezes figures and minutes: the same capital letter once more does it, nothing else.
struct IssueLayer: Layer {
  let meeting: RecordID
  var awaiting: RecordID?

  init(meeting: RecordID) { self.meeting = meeting }

  var place: Place { .question }
  func bar(_ session: Session) -> [CommandName]? { [.back] }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Step] {
    guard awaiting == nil, key == .character("I"), let meeting = session.ledger.meeting(meeting) else {
      return []
    }
    let bulletin = session.ledger.bulletin(of: meeting)
    let request = session.request(meeting.issue(bulletin, at: session.now))
    awaiting = request.id
    return [.effect(.commit(request))]
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.meeting.end
    let width = min(canvas.width, 60)
    let lines = Columns.wrap(words.issueQuestion, to: width - 4)
    let box = canvas.bounds.centred(Size(columns: width, rows: lines.count + 2))
    canvas.box(box, session.theme.border, title: words.issueTitle, titleStyle: session.theme.strong)
    canvas.inside(box.inset(x: 2, y: 1)) { inner in
      inner.put(lines.map { StyledLine($0, .strong) }, session.theme)
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

extension Session {
  /// Says what became of a file for the exchange directory.
  mutating func noteFile(_ name: String, isSaved: Bool) {
    let words = words.meeting.end
    guard isSaved else {
      savedFiles = []
      message = .complaint(words.notSaved(name))
      return
    }
    savedFiles = message?.kind == .success ? savedFiles + [name] : [name]
    message = .success(words.saved(savedFiles.count, name))
  }
}
