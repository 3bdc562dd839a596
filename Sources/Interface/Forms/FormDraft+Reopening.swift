import Console
import LedgerModel
import Wording

extension AppState {
  /// Opens the form that was being filled in when the line dropped; one of a meeting waits until the person is
  /// there again. False when what it is about is no longer there.
  public mutating func reopen(_ draft: FormDraft) -> Bool {
    if let meeting = draft.meeting {
      guard let meeting = session.ledger.meeting(meeting), meeting.state != .issued else { return false }
      session.waitingDraft = draft
      session.message = .information(session.words.messages.draftWaits(session.title(of: meeting)))
      return true
    }
    if let line = LineEntryLayer(reopening: draft) {
      put(line)
    } else {
      guard let form = FormLayer(reopening: draft, &session) else { return false }
      put(form)
    }
    session.message = .information(session.words.messages.draftReopened)
    return true
  }

  /// Says that what was being typed when the last session ended is saved: it had been written before anybody heard.
  public mutating func tellDraftWasSaved() {
    session.message = .success(session.words.messages.draftWasSaved)
  }
}

extension FormLayer {
  /// The form of a draft as it was left; nothing when what it is about is no longer there.
  init?(reopening draft: FormDraft, _ session: inout Session) {
    guard let form = draft.form(&session) else { return nil }
    self.init(form, session)
    fill(draft)
  }

  /// Puts back what was typed and chosen.
  fileprivate mutating func fill(_ draft: FormDraft) {
    for place in fields.indices {
      let former = form.formerNames[fields[place].name]
      guard
        let content = draft.fields[fields[place].draftKey] ?? former.flatMap({ draft.fields[$0] })
      else { continue }
      if case .choice = fields[place].kind {
        fields[place].chosen = FieldValue(draftText: content)
      } else {
        fields[place] = fields[place].with(content)
      }
    }
  }
}

extension FormField {
  /// The name under which a draft keeps the field: its own, with the quantity it belongs to.
  var draftKey: String { element.map { "\(name.rawValue)/\($0)" } ?? name.rawValue }
}
