import LedgerModel
import Wording

/// `e` edits what is shown: the item under discussion, a decision, who leads, what was planned or written down.
extension MeetingView {
  /// What can be edited where the meeting stands.
  enum Editable: Sendable, Hashable {
    case item(RecordID), decision(RecordID), seats
    /// What was written down on this screen: several are chosen from.
    case written([RecordID])
  }

  /// What Enter means: the menu of an item, a decision; where there is neither, the next thing.
  func meaning(of command: CommandName) -> CommandName {
    command == .open && stop.item == nil && standing.screen != .decisions ? .toNext : command
  }

  /// What `e` would edit now; nothing where nothing of it can be.
  func editable(_ session: Session) -> Editable? {
    guard let meeting else { return nil }
    switch (stop, standing.screen) {
    case (.item(let id, _), _): return session.ledger.items[id] == nil ? nil : .item(id)
    case (.decision(let id), _): return .decision(id)
    case (.overview, .before): return .seats
    case (.overview, .nextWeek): return meeting.plans.isEmpty ? nil : .written(meeting.plans.map(\.id))
    case (.overview, .experience):
      let notes = meeting.notes(on: .experience)
      return notes.isEmpty ? nil : .written(notes.map(\.id))
    default: return nil
    }
  }

  mutating func edit(_ session: inout Session) -> [Transition] {
    guard let meeting, let editable = editable(session) else { return [] }
    switch editable {
    case .item(let id):
      guard let item = session.ledger.items[id] else { return [] }
      if let refusal = session.ledger.refusalToEdit(.title, of: item, for: session.actor, at: session.now) {
        session.message = .complaint(session.phrase(refusal))
        return [.effect(.bell)]
      }
      return [.push(FormLayer(EditForm(id), session))]
    case .decision(let id): return [.push(FormLayer(MeetingForm.decision(meeting, id, about: nil), session))]
    case .seats: return [.push(FormLayer(MeetingForm.seats(meeting), session))]
    case .written(let ids):
      if ids.count == 1 { return editWritten(ids[0], session) }
      let choices = ids.map { Choice(code: $0.text, title: meeting.text(ofWritten: $0)) }
      let title = CommandName.edit.title(session.language).short
      return [.push(ChooserLayer(title, choices, .setting, numbered: true))]
    }
  }

  /// Opens the form of a plan or a note of the meeting.
  func editWritten(_ id: RecordID, _ session: Session) -> [Transition] {
    guard let meeting else { return [] }
    if meeting.plans.contains(where: { $0.id == id }) {
      return [.push(FormLayer(MeetingForm.plan(meeting, id), session))]
    }
    guard let note = meeting.notes.first(where: { $0.id == id }) else { return [] }
    return [.push(FormLayer(MeetingForm.note(meeting, id, note.screen), session))]
  }
}

extension Meeting {
  /// What a plan or a note says.
  fileprivate func text(ofWritten id: RecordID) -> String {
    plans.first { $0.id == id }?.text ?? notes.first { $0.id == id }?.text ?? ""
  }
}
