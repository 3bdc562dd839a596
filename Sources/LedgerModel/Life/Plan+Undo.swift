/// Undo: the inverse of one's own last change, as a new change, while the values it set still stand.
extension Plan {
  /// Takes a change back.
  mutating func undo(_ change: Change) throws(Refusal) {
    try mayTakeBack(change)
    named(change.verb)
    undoes = change.id
    if change.verb == Action.importItem.rawValue { return try undoImport(change) }
    for record in change.records { collect(try inverse(of: record, change, asRedo: false)) }
  }

  /// Takes an undo back.
  mutating func redo(_ change: Change) throws(Refusal) {
    guard change.undoes != nil else { throw .nothingToUndo }
    try mayTakeBack(change)
    named(change.verb)
    redoes = change.id
    for record in change.records { collect(try inverse(of: record, change, asRedo: true)) }
  }

  private func mayTakeBack(_ change: Change) throws(Refusal) {
    let person = try rights.person()
    let hands = [change.by, change.enteredBy].compactMap { $0 }
    let isOwn = hands.contains { $0 == person.id || $0 == actor.enteredBy }
    // Details that were removed are not to be had any more.
    guard isOwn, change.channel != .program, change.verb != Change.detailsRemoval else {
      throw .nothingToUndo
    }
    guard now.milliseconds - change.at.milliseconds <= 86_400_000 else { throw .tooOldToUndo(change.at) }
    try refuseIssued(change)
    try mayDo(change.verb, person)
  }

  /// Refuses to take back what an issued paper holds.
  func refuseIssued(_ change: Change) throws(Refusal) {
    if let papers = ledger.issuedPapers(holding: change.at) { throw .issued(papers) }
    for record in change.records {
      if let papers = ledger.issuedPapers(record.key) { throw .issued(papers) }
    }
  }

  /// The right to the original action, as far as it is a role's.
  private func mayDo(_ verb: String, _ person: Person) throws(Refusal) {
    guard let action = Action(rawValue: verb) else {
      if let kind = verb.split(separator: ".").first.flatMap({ RecordKind(rawValue: String($0)) }) {
        // What an owner or whoever walks a site may do is theirs to take back, too.
        try rights.require([.reading, .piece, .inspection].contains(kind) ? .worker : kind.spec.leastRole)
      }
      return
    }
    try rights.require(action.leastRoleToUndo)
    if action.kinds.contains(where: { $0.spec.who == .checker }), !person.isChecker { throw .onlyChecker }
  }

  mutating func inverse(
    of record: RecordChange, _ change: Change, asRedo: Bool
  ) throws(Refusal) -> RecordChange {
    for field in record.fields {
      let stands = ledger.value(of: record.key, at: field.path)
      if let stands, stands.value == field.new { continue }
      let other = stands.map { ledger.author(of: $0.version, record.key, field.path) }
      throw .changedSince(by: other?.by, at: other?.at ?? change.at)
    }
    try checkState(record, change)
    var edit = RecordEdit(record.key, in: ledger)
    if record.creates { try checkUntouched(record, change) }
    if record.key.kind == .item {
      try takeBack(record, in: &edit, asRedo: asRedo)
    } else {
      takeBackBehind(record, in: &edit)
      try checkAdmin(after: edit)
    }
    return edit.change ?? RecordChange(record.key, creates: false, fields: [])
  }

  /// A state that an action led to is one of the values that must still stand, even when it was the same before:
  /// an assignment to another is not taken back once the other has accepted it.
  private func checkState(_ record: RecordChange, _ change: Change) throws(Refusal) {
    guard let item = ledger.items[record.key.id] else { return }
    var (isAboutState, last): (Bool, Step?) = (false, nil)
    for field in record.fields {
      guard let (list, id) = ItemPath.element(field.path), list == .steps,
        let step = Step(id: id, json: field.new)
      else { continue }
      if step.action.leadsToState { isAboutState = true }
      if field.old.isNull { last = step }
    }
    guard isAboutState, let last, last.to != item.state else { return }
    let stands = ledger.value(of: record.key, at: ItemField.state.rawValue)
    let other = stands.map { ledger.author(of: $0.version, record.key, ItemField.state.rawValue) }
    throw .changedSince(by: other?.by, at: other?.at ?? change.at)
  }

  /// A record that others have gone on with is not taken away under their hands.
  /// Of a year's days each stands for itself: only the change's own go.
  private func checkUntouched(_ record: RecordChange, _ change: Change) throws(Refusal) {
    if record.key.kind == .calendar { return }
    let made = Set(record.fields.map(\.path))
    for field in ledger.fields(of: record.key) where !made.contains(field.name) {
      // What was undone meanwhile leaves its steps behind; they are nobody's work.
      let isMark = field.value["undoneAt"] != nil || field.value["action"]?.text == Action.undo.rawValue
      if field.name.hasPrefix("steps/"), isMark { continue }
      let stands = ledger.value(of: record.key, at: field.name)
      let other = stands.map { ledger.author(of: $0.version, record.key, field.name) }
      throw .changedSince(by: other?.by, at: other?.at ?? change.at)
    }
  }

  private mutating func takeBack(
    _ record: RecordChange, in edit: inout RecordEdit, asRedo: Bool
  ) throws(Refusal) {
    guard let before = ledger.items[record.key.id] else { throw .noSuchItem(record.key.id.text) }
    var after = before
    func put(_ path: String, _ value: JSONValue) {
      edit.set(path, value)
      _ = after.set(path: path, value)
    }
    if record.creates { put(ItemField.hiddenAt.rawValue, .moment(now)) }
    for field in record.fields {
      if let (list, id) = ItemPath.element(field.path), list == .steps {
        guard var step = Step(id: id, json: field.new) else { continue }
        if field.old.isNull {
          step.undoneAt = now
          put(field.path, step.json)
        } else if asRedo {
          // The step stays undone for the time between: what is done again is a step of today.
          (step.id, step.at, step.undoneAt) = (ids.next("t"), stepTime(of: after), nil)
          put("steps/\(step.id)", step.json)
        }
      } else if !record.creates {
        put(field.path, field.old)
      }
    }
    guard !asRedo else { return }
    let step = Step(
      id: ids.next("t"), action: .undo, at: stepTime(of: after), by: actor.person ?? "",
      enteredBy: actor.enteredBy == actor.person ? nil : actor.enteredBy, from: before.state, to: after.state,
      due: after.due, owner: after.owner, meeting: actor.meeting)
    var marked = step
    marked.login = ledger.notableLogin(actor.login, of: actor.person)
    marked.moves = record.creates ? [] : before.moves(to: after)
    put("steps/\(step.id)", marked.json)
  }

  /// Taking back never leaves a ledger without an admin either.
  private func checkAdmin(after edit: RecordEdit) throws(Refusal) {
    guard edit.key.kind == .person, let before = ledger.people[edit.key.id] else { return }
    var after = before
    for field in edit.change?.fields ?? [] { _ = after.set(field.path, field.new) }
    try checkLastAdmin(before, after)
  }

  /// What stands behind the items: its values as before; a new person leaves, a new place is retired.
  private func takeBackBehind(_ record: RecordChange, in edit: inout RecordEdit) {
    guard record.creates else {
      for field in record.fields { edit.set(field.path, field.old) }
      return
    }
    // What can go out of use does, and is hidden, too: it never was there. An import may make the name anew.
    if let retiring = record.key.kind.spec.retiring {
      edit.set(retiring.name, retiring.value)
      edit.set("hiddenAt", .moment(now))
    } else {
      for field in record.fields { edit.set(field.path, .null) }
    }
  }
}
