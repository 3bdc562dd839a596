import LedgerModel
import Wording

/// What is asked when others replaced the same while a form was open, and what follows from the answers.
extension FormLayer {
  /// Fields are decided one by one; an action, a note, a joint action for each item.
  func questions(_ conflicts: [Conflict], _ session: Session) -> [ConflictQuestion] {
    guard form.followsFields else { return ConflictQuestion.onItems(conflicts, session) }
    var names: [FieldName] = []
    for name in conflicts.compactMap({ field(of: $0) }) where !names.contains(name) { names.append(name) }
    let fresh = form.fields(session)
    return names.map { name in
      let about = conflicts.filter { field(of: $0) == name }
      func shown(_ fields: [FormField]) -> String {
        fields.first { $0.name == name }?.shown(session) ?? ""
      }
      let label = fields.first { $0.name == name }?.label ?? session.words.form.field(name)
      return ConflictQuestion(about, label, mine: shown(fields), theirs: shown(fresh), session)
    }
  }

  /// Mine overwrites what stands now; what is left to others is not sent: it goes into its field, or its item is left
  /// out.
  mutating func settle(_ decisions: [ConflictDecision], seen: Ledger, _ session: inout Session)
    -> [Transition]
  {
    self.seen = seen
    news = []
    let theirs = decisions.filter { !$0.isMine }
    if theirs.isEmpty { return save(&session) }
    if form.followsFields {
      take(Set(theirs.flatMap(\.question.conflicts).compactMap { field(of: $0) }), session)
      return isChanged ? save(&session) : leave(&session)
    }
    if theirs.count == decisions.count { return leave(&session) }
    if !form.items.isEmpty {
      form.items.removeAll { theirs.leftToOthers.contains($0) }
      return save(&session)
    }
    for conflict in theirs.flatMap(\.question.conflicts) {
      guard let place = fields.firstIndex(where: { $0.name.path == conflict.seen.path })
      else { return leave(&session) }
      fields[place].take(conflict.stands)
    }
    return save(&session)
  }

  /// Puts what stands now into fields: they count as not typed into.
  private mutating func take(_ names: Set<FieldName>, _ session: Session) {
    for fresh in form.fields(session) where names.contains(fresh.name) {
      guard let place = fields.firstIndex(where: { $0.draftKey == fresh.draftKey }) else { continue }
      (fields[place], original[place]) = (fresh, FormLayer.content(fresh))
    }
  }

  private func leave(_ session: inout Session) -> [Transition] {
    session.message = .information(session.words.dialogs.leftToOthers)
    return [.pop, .ask(.saveDraft(nil, of: session.person))]
  }

  /// The field in which a path is seen: a category's scheme and group with the category, a grid with its site.
  private func field(of conflict: Conflict) -> FieldName? {
    let path = String(conflict.seen.path.prefix { $0 != "/" })
    let name = fields.first { $0.name.path == path }?.name
    switch path {
    case "scheme", "group": return name ?? .category
    case "grid": return name ?? .site
    default: return name ?? FieldName(path: path)
    }
  }
}

extension FormField {
  /// What stands in it, as one line.
  fileprivate func shown(_ session: Session) -> String {
    if case .choice(let source) = kind { return title(from: source, session) }
    return String(typed.map { $0.isNewline ? " " : $0 })
  }
}
