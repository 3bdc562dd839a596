import LedgerModel
import Wording

extension MeetingView {
  /// What was being typed in this meeting when the line dropped: opened again as soon as its keyboard is here, or
  /// its papers are shown.
  mutating func offerDraft(_ session: inout Session) -> [Step] {
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
