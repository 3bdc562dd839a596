import Console
import LedgerModel
import Wording

/// Issuing freezes figures and minutes: the same capital letter once more does it, nothing else. What was rewritten and no
/// longer agrees with the ledger is listed before.
struct IssueLayer: Layer {
  let meeting: RecordID
  var awaiting: RecordID?
  /// The papers that go out, as far as it is not told yet what is rewritten of them.
  private var asked: [PaperRequest]
  /// What no longer agrees with the ledger, with the name of its paper.
  private var atOdds: [(paper: String, paragraph: PaperParagraph)] = []
  /// Whether the letter was struck before all was told.
  private var isWanted = false

  init(meeting: RecordID, _ papers: [PaperRequest]) { (self.meeting, asked) = (meeting, papers) }

  var place: Place { .question }
  func bar(_ session: Session) -> [CommandName]? { [.back] }
  func answers(_ session: Session) -> [(key: String, title: String)] {
    [("I", session.words.meeting.end.issueTitle)]
  }

  mutating func opened(_ session: inout Session) -> [Transition] {
    asked.map { .ask(.paragraphs($0, at: session.now)) }
  }

  mutating func paragraphs(
    _ request: PaperRequest, _ told: PaperParagraphs?, _ session: inout Session
  ) -> [Transition] {
    guard let place = asked.firstIndex(of: request) else { return [] }
    asked.remove(at: place)
    let kind = session.ledger.meeting(meeting)?.kind ?? .weekly
    let name = session.words.meeting.end.paper(request.kind.rawValue, kind)
    atOdds += (told?.atOdds ?? []).map { (paper: name, paragraph: $0) }
    // What was struck ahead was meant for papers with which nothing is wrong.
    guard asked.isEmpty, isWanted, atOdds.isEmpty else { return [] }
    return issue(&session)
  }

  mutating func handle(_ key: Key, _ session: inout Session) -> [Transition] {
    guard awaiting == nil, key == .character("I") else { return [] }
    guard asked.isEmpty else {
      isWanted = true
      return []
    }
    return issue(&session)
  }

  private mutating func issue(_ session: inout Session) -> [Transition] {
    guard let meeting = session.ledger.meeting(meeting) else { return [] }
    let bulletin = session.ledger.bulletin(of: meeting)
    let counts = session.ledger.agenda(of: meeting, at: meeting.adjournedAt ?? session.now).counts
    let request = session.request(meeting.issue(bulletin, counts: counts, at: session.now))
    awaiting = request.id
    return [.ask(.commit(request))]
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words.meeting.end
    let width = min(canvas.width, 60)
    let lines = Columns.wrap(words.issueQuestion, to: width - 4) + told(width - 4, session)
    let box = canvas.bounds.centred(Size(columns: width, rows: min(canvas.height, lines.count + 2)))
    canvas.box(box, session.theme.border, title: words.issueTitle, titleStyle: session.theme.strong)
    canvas.inside(box.inset(x: 2, y: 1)) { inner in
      inner.put(lines.map { StyledLine($0, .strong) }, session.theme)
    }
  }

  /// What no longer agrees, paragraph by paragraph.
  private func told(_ width: Int, _ session: Session) -> [String] {
    let (names, papers) = (PaperPartWords(session.language), Words.of(session.language).papers)
    let lines = atOdds.flatMap { paper, paragraph in
      Columns.wrap("\(paper) \(names.part(paragraph.part)) \(papers.rewritten(paragraph))", to: width)
    }
    return lines.isEmpty ? [] : [""] + lines
  }
}
