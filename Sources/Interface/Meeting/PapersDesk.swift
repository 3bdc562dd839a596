import Console
import LedgerModel
import Wording

/// Minutes, bulletin and summary as text: to be read, rewritten, issued, saved.
struct PapersDesk: Sendable {
  /// Which paper is shown.
  var kind = PaperRequest.Kind.minutes
  /// Its text.
  private var page = PaperPage()
  /// Whether something changed since it was made.
  var isOld = false
  /// Which of its paragraphs is rewritten.
  var choice = ParagraphChoice()

  /// How wide the paper is made: as the screen, where its tables allow; running text at most 100.
  func width(_ session: Session) -> Int {
    PaperPage.width(atMost: kind == .bulletin ? 120 : 100, session)
  }

  private func height(_ session: Session) -> Int { Layout(session.size).body.height - 2 }

  mutating func take(_ request: PaperRequest, _ text: String?, _ session: Session) {
    // One that was asked for at another size, or in another language, is followed by the right one.
    guard request.kind == kind, request.width == width(session), request.language == session.language else {
      return
    }
    page.take(text, height: height(session), session)
    isOld = false
  }

  /// Takes what can be rewritten of the paper that is shown, and offers it.
  mutating func take(
    _ request: PaperRequest, _ told: PaperParagraphs?, _ session: inout Session
  ) -> [Transition] {
    request.kind == kind ? choice.take(told, &session) : []
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
    page = PaperPage()
  }

  mutating func move(_ motion: Motion, _ session: Session) { page.move(motion, height: height(session)) }

  /// Moves sideways, where a table is wider than the screen.
  mutating func move(right: Bool, _ session: Session) {
    page.move(right: right, session)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.meeting.end
    let meeting = session.meetingShown.flatMap { session.ledger.meeting($0) }
    var x = 1
    for kind in PaperRequest.Kind.allCases {
      let style = kind == self.kind ? session.theme.chosen : session.theme.text
      x += canvas.put(" \(words.paper(kind.rawValue, meeting?.kind ?? .weekly)) ", x: x, y: 0, style) + 1
    }
    if let meeting {
      let state = "  " + session.meetingWords.state(meeting.state)
      let room = max(0, canvas.width - 1 - x - Columns.width(of: state))
      let text = Columns.cut(session.title(of: meeting), to: room) + state
      canvas.put(text, x: max(x, canvas.width - 1 - Columns.width(of: text)), y: 0, session.theme.text)
    }
    canvas.horizontalLine(x: 0, y: 1, width: canvas.width, session.theme.border)
    if let template = session.ledger.settings.templates[kind.paper] {
      let hint = " \(TemplateWords(session.language).isUsed(template.name)) "
      canvas.put(Columns.cut(hint, to: max(0, canvas.width / 2)), x: 1, y: 1, session.theme.faint)
    }
    if page.goesOn(session) {
      let hint = " \(words.wide) "
      canvas.put(hint, x: max(0, canvas.width - 2 - Columns.width(of: hint)), y: 1, session.theme.faint)
    }
    canvas.inside(Rect(x: 0, y: 2, width: canvas.width, height: max(0, canvas.height - 2))) {
      page.draw(on: &$0, session)
    }
  }
}
