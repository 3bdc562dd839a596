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
    guard let form = FormLayer(reopening: draft, &session) else { return false }
    put(form)
    session.message = .information(session.words.messages.draftReopened)
    return true
  }

  /// Says that what was being typed when the last session ended is saved: it had been written before anybody heard.
  public mutating func tellDraftWasSaved() {
    session.message = .success(session.words.messages.draftWasSaved)
  }
}

extension FormPurpose {
  /// What a draft was for.
  fileprivate init?(_ draft: FormDraft, _ session: inout Session) {
    if draft.purpose == FormPurpose.new.draftName {
      self = .new
      return
    }
    if draft.purpose == FormPurpose.calendar.draftName {
      self = .calendar
      return
    }
    if draft.purpose.hasPrefix("record:") {
      let parts = draft.purpose.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, let kind = RecordKind(rawValue: parts[1]) else { return nil }
      let id = parts[2].isEmpty ? nil : RecordID(parts[2])
      if let id, session.ledger.versions(of: RecordKey(kind, id)) == nil { return nil }
      self = .record(kind, id)
      return
    }
    if draft.purpose.hasPrefix("handover:") {
      let person = RecordID(String(draft.purpose.dropFirst(9)))
      guard session.ledger.people[person] != nil else { return nil }
      self = .handOver(person)
      return
    }
    if let form = MeetingForm(draftName: draft.purpose, &session) {
      self = .meeting(form)
      return
    }
    let items = draft.items.filter { session.ledger.items[$0] != nil }
    guard let item = items.first else { return nil }
    switch draft.purpose {
    case "edit": self = .edit(item)
    case "note": self = .note(items)
    case "labels": self = .labels(items)
    case "evidence": self = .evidence(items)
    case "joint": self = .joint(items)
    default:
      guard let kind = ActionKind(rawValue: draft.purpose) else { return nil }
      self = .action(kind, items)
    }
  }
}

extension FormLayer {
  /// The form of a draft as it was left; nothing when what it is about is no longer there.
  init?(reopening draft: FormDraft, _ session: inout Session) {
    guard let purpose = FormPurpose(draft, &session) else { return nil }
    self.init(purpose, session)
    fill(draft)
  }

  /// Puts back what was typed and chosen.
  fileprivate mutating func fill(_ draft: FormDraft) {
    for place in fields.indices {
      guard let content = draft.fields[fields[place].draftKey] else { continue }
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
