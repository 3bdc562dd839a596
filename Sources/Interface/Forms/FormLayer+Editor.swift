import Console
import LedgerModel

/// A text of a form that is written in an editor of the person's own.
extension FormLayer {
  /// What stands in the text that is written in; nothing in a field of another kind.
  func writtenText(_ session: Session) -> String? {
    guard awaiting == nil, fields.indices.contains(focus), case .text = fields[focus].kind else { return nil }
    return fields[focus].typed
  }

  mutating func take(written text: String, _ session: inout Session) -> [Transition] {
    guard writtenText(session) != nil else { return [] }
    fields[focus] = fields[focus].with(text)
    fields[focus].complaint = nil
    return [.ask(.saveDraft(draft, of: session.person))]
  }
}
