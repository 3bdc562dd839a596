/// Who may do what, and when: the rules of docs/rules.md that need nothing but the item and the actor.
///
/// The menus ask them before anything is typed, and every plan asks them again.
struct Rights {
  let ledger: Ledger
  let actor: Actor
  let now: Timestamp

  /// The person whose rights count; refuses the unknown, and who types for another without being its recorder.
  func person() throws(Refusal) -> Person {
    guard let id = actor.person, let person = ledger.people[id] else {
      throw .unknownActor(login: actor.login)
    }
    guard person.active else { throw .inactivePerson(id) }
    if let typist = actor.enteredBy, typist != id { try recorder(typist, for: id) }
    return person
  }

  /// In a meeting the lead names chair and recorder; what the recorder types carries the chair's rights.
  private func recorder(_ typist: RecordID, for chair: RecordID) throws(Refusal) {
    guard let recorder = ledger.people[typist], recorder.active else { throw .inactivePerson(typist) }
    guard let meeting = actor.meeting.flatMap({ ledger.plain(RecordKey(.meeting, $0)) }),
      meeting["chair"].asID == chair, meeting["recorder"].asID == typist,
      // With the meeting ends the recorder's borrowed right.
      meeting["state"].text ?? MeetingState.open.rawValue == MeetingState.open.rawValue
    else { throw .notRecorder }
  }

  /// Refuses anybody below a role.
  @discardableResult
  func require(_ role: Role) throws(Refusal) -> Person {
    let person = try person()
    guard person.role >= role else { throw .needsRole(role) }
    return person
  }

  /// Refuses an action on an item (as it stands today) that its state, the actor's role or a rule forbids.
  func permit(_ kind: ActionKind, on item: Item) throws(Refusal) {
    let person = try person()
    let spec = kind.spec
    guard spec.from.contains(item.state) else { throw .wrongState(spec.step, item.state) }
    guard person.role >= .worker else { throw .needsRole(spec.who.leastRole) }
    try permit(spec.who, person, item)
    if let condition = spec.condition { try hold(condition, person, item) }
  }

  private func permit(_ who: Who, _ person: Person, _ item: Item) throws(Refusal) {
    switch who {
    case .role(let role): guard person.role >= role else { throw .needsRole(role) }
    case .owner: guard item.owner == person.id else { throw .onlyOwner(item.owner) }
    case .ownerOrHelper:
      guard item.owner == person.id || item.helpers.contains(person.id) else {
        throw .onlyOwnerOrHelper(item.owner)
      }
    case .ownerOr(let role):
      guard item.owner == person.id || person.role >= role else { throw .onlyOwnerOr(role, item.owner) }
    case .finder: guard item.receiver == person.id else { throw .onlyFinder(item.receiver) }
    case .checker:
      guard person.isChecker else { throw .onlyChecker }
      if ledger.settings.secondPersonCheck, isOwnWork(item) { throw .ownWork }
      if ledger.settings.secondPersonCheck, isSameHand(item) { throw .sameLogin(actor.login) }
    }
  }

  /// Whether the work was submitted from the very login that now checks it: one key, or one Unix login where the checker
  /// has one of their own. Two names are then one hand.
  private func isSameHand(_ item: Item) -> Bool {
    guard ledger.notableLogin(actor.login, of: actor.person) != nil,
      let submitted = item.steps.last(where: { $0.action == .submit && $0.undoneAt == nil })
    else { return false }
    return (submitted.login ?? ledger.people[submitted.by]?.login) == actor.login
  }

  /// Whether the item is the actor's own work, or that of who types for the actor: barred for both.
  func isOwnWork(_ item: Item) -> Bool {
    [actor.person, actor.enteredBy].contains { id in
      guard let id else { return false }
      return item.owner == id || item.submittedBy == id || item.helpers.contains(id)
    }
  }

  /// What must hold besides role and state (docs/rules.md, column "must hold").
  private func hold(_ condition: ActionSpec.Condition, _ person: Person, _ item: Item) throws(Refusal) {
    switch condition {
    case .returnedOnceAtMost: if item.returnCount >= 2, person.role < .lead { throw .returnedTwice }
    case .extendable: try mayExtend(item, person)
    case .notAsked(let kind): try noStanding(kind, item, person)
    case .overdue: guard ledger.lamp(of: item, now: now) == .red else { throw .notOverdue }
    case .asked: guard !item.requests.isEmpty else { throw .noRequest }
    case .owned: guard item.owner != nil else { throw .missing("owner") }
    case .closedLately:
      guard let closed = item.closedAt else { throw .closingDateUnknown }
      guard ledger.clock.days(from: closed, to: now) <= 7 else { throw .closedTooLongAgo(closed) }
      guard item.owner != nil else { throw .missing("owner") }
    }
  }

  private func mayExtend(_ item: Item, _ person: Person) throws(Refusal) {
    guard let due = item.due else { throw .missing("due") }
    guard now <= due else { throw .alreadyOverdue(due: due) }
    guard item.extensions.count < 2 else { throw .extendedTwice }
    try noStanding(.timeExtension, item, person)
  }

  /// A second request of a kind is refused; a lead decides at once and needs to ask nobody.
  private func noStanding(_ kind: RequestKind, _ item: Item, _ person: Person) throws(Refusal) {
    if person.role < .lead, item.requests.contains(where: { $0.kind == kind }) { throw .requestStands(kind) }
  }
}
