import LedgerModel
import Wording

/// What a form of the meeting is about, as its draft names it: `meeting/decision/MEETING/ELEMENT/ITEM`. Ids hold no
/// slash.
extension MeetingForm {
  /// What the name of every such draft begins with.
  static let draftPrefix = "meeting/"

  /// The name under which a draft of it is kept.
  var draftName: String {
    let parts: [String] =
      switch self {
      case .start(let kind, _): ["start", kind.rawValue]
      case .highlight(let item): ["highlight", item.text]
      case .seats(let meeting): ["seats", meeting.id.text]
      case .next(let meeting): ["next", meeting.id.text]
      case .decision(let meeting, let id, let item):
        ["decision", meeting.id.text, id.text] + (item.map { [$0.text] } ?? [])
      case .guest(let meeting, let id): ["guest", meeting.id.text, id.text]
      case .note(let meeting, let id, let screen): ["note", meeting.id.text, id.text, screen.rawValue]
      case .plan(let meeting, let id): ["plan", meeting.id.text, id.text]
      case .paragraph(let meeting, let paragraph): ["paragraph", meeting.id.text, paragraph.rawValue]
      case .ranking(let meeting): ["ranking", meeting.id.text]
      }
    return Self.draftPrefix + parts.joined(separator: "/")
  }

  init?(_ draft: FormDraft, _ session: inout Session) { self.init(draftName: draft.purpose, &session) }

  /// Until there were fields of a meeting, those of an item stood in their place.
  var formerNames: [FieldName: String] {
    [.chair: "leader", .recorder: "reporter", .room: "address", .next: "due", .quantity: "quantity"]
  }

  /// The form of that name; nothing when it is about what is not there.
  init?(draftName: String, _ session: inout Session) {
    guard draftName.hasPrefix(Self.draftPrefix) else { return nil }
    let parts = draftName.dropFirst(Self.draftPrefix.count).split(separator: "/").map(String.init)
    guard parts.count >= 2 else { return nil }
    let first = RecordID(parts[1])
    switch parts[0] {
    case "start":
      guard let kind = MeetingKind(rawValue: parts[1]), let seat = session.seat() else { return nil }
      self = .start(kind, seat)
    case "highlight":
      guard session.ledger.items[first] != nil else { return nil }
      self = .highlight(first)
    default:
      guard let meeting = session.ledger.meeting(first) else { return nil }
      self.init(parts, of: meeting)
    }
  }

  private init?(_ parts: [String], of meeting: Meeting) {
    let rest = parts.dropFirst(2)
    switch (parts[0], rest.first.map { RecordID($0) }) {
    case ("seats", _): self = .seats(meeting)
    case ("next", _): self = .next(meeting)
    case ("ranking", _): self = .ranking(meeting)
    case ("decision", let id?):
      self = .decision(meeting, id, about: parts.count > 3 ? RecordID(parts[3]) : nil)
    case ("guest", let id?): self = .guest(meeting, id)
    case ("plan", let id?): self = .plan(meeting, id)
    case ("note", let id?):
      guard let screen = rest.last.flatMap(MeetingScreen.init) else { return nil }
      self = .note(meeting, id, screen)
    case ("paragraph", _):
      guard let paragraph = rest.first.flatMap(MinutesParagraph.init) else { return nil }
      self = .paragraph(meeting, paragraph)
    default: return nil
    }
  }
}

extension MeetingView {
  /// What was being typed in this meeting when the line dropped: opened again as soon as its keyboard is here, or
  /// its papers are shown.
  mutating func offerDraft(_ session: inout Session) -> [Transition] {
    guard let meeting, let draft = session.waitingDraft, draft.meeting == meeting.id,
      phase == .papers || (phase == .screens && session.holdsSeat(of: meeting))
    else { return [] }
    session.waitingDraft = nil
    guard meeting.state != .issued, let form = FormLayer(reopening: draft, &session) else {
      return [.ask(.saveDraft(nil, of: session.person))]
    }
    session.message = .information(session.words.messages.draftReopened)
    return [.push(form), .ask(.saveDraft(draft, of: session.person))]
  }
}
