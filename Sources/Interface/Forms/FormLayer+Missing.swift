import LedgerModel
import Wording

/// A record that a list misses is entered from there: its form lies above, and what was begun goes on with it.
extension FormLayer {
  /// The form of a record that was missing, with the name that was sought; then the items go to the person who is entered.
  init(missing kind: RecordKind, named name: String, thenAssigning items: Targets? = nil, _ session: Session)
  {
    self.init(RecordForm(kind, nil), session)
    (isMissing, assigning) = (true, items)
    if items != nil { entering = (kind, Set(session.ledger.records(of: kind))) }
    guard !name.isEmpty, let place = fields.firstIndex(where: { $0.name.path == FieldName.name.path }) else {
      return
    }
    fields[place] = fields[place].with(name)
    // What was sought is no text that is lost with it.
    original[place] = FormLayer.content(fields[place])
  }

  mutating func committed(_ request: CommitRequest, _ session: inout Session) -> [Transition] {
    guard let entered = entered(session), case .put(let key, _) = request.intent, key.id.text.isEmpty,
      key.kind == entering?.kind, assigning == nil
    else { return [] }
    entering = nil
    // What was seen of the rest holds on, where nobody changed it: the new record is known with it.
    if form.records.allSatisfy({ seen.versions(of: $0) == session.ledger.versions(of: $0) }) {
      seen = session.ledger
    }
    guard fields.indices.contains(focus), case .choice(let source) = fields[focus].kind,
      source.kind == key.kind
    else { return [] }
    fields[focus].chosen = .code(entered.text)
    focus += 1
    return kept(session)
  }

  /// The record that was entered last from here; nothing before it is there.
  private func entered(_ session: Session) -> RecordID? {
    guard let entering else { return nil }
    return session.ledger.records(of: entering.kind).last { !entering.known.contains($0) }
  }

  /// Who gets the items, with the person under the cursor who was just entered.
  func assigned(_ items: Targets, _ session: Session) -> any Layer {
    var chooser = ChooserLayer.assign(items, session)
    if let person = entered(session) { chooser.list.choose(.person(person)) }
    return chooser
  }
}

extension ChoiceSource {
  /// The kind of record that is chosen from; nothing for what is no record.
  var kind: RecordKind? {
    switch self {
    case .sites: .site
    case .people: .person
    case .grids: .grid
    case .units: .unit
    case .records(let kind): kind
    default: nil
    }
  }
}

extension Session {
  /// Whether who looks may enter a record of a kind; a plain worker every clerk.
  func mayEnter(_ kind: RecordKind) -> Bool { needs(kind == .person ? .clerk : kind.spec.leastRole) == nil }
}
