import Console
import LedgerModel
import Wording

/// Issuing freezes figures and minutes: the same capital letter once more does it, nothing else.
struct IssueLayer: Layer {
  let meeting: RecordID
  var awaiting: RecordID?

  init(meeting: RecordID) { self.meeting = meeting }

  var place: Place { .question }
  func bar(_ session: Session) -> [CommandName]? { [.back] }
  func answers(_ session: Session) -> [(key: String, title: String)] {
    [("I", session.words.meeting.end.issueTitle)]
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    guard awaiting == nil, key == .character("I"), let meeting = session.ledger.meeting(meeting) else {
      return []
    }
    let bulletin = session.ledger.bulletin(of: meeting)
    let counts = session.ledger.agenda(of: meeting, at: meeting.adjournedAt ?? session.now).counts
    let request = session.request(meeting.issue(bulletin, counts: counts, at: session.now))
    awaiting = request.id
    return [.ask(.commit(request))]
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
