extension Ledger {
  /// What an intent comes to on this state, or the rule that refuses it. Nothing is written.
  ///
  /// A retry with the same identifiers and the same state gives the same draft.
  public func plan(
    _ intent: Intent, as actor: Actor, at now: Timestamp, ids: inout IDSource
  ) throws(Refusal) -> Draft {
    var plan = Plan(ledger: self, actor: actor, now: now, ids: ids)
    try plan.carryOut(intent)
    ids = plan.ids
    return plan.draft
  }
}

extension Ledger {
  /// Refuses what `plan` would refuse of these intents together, and keeps nothing of what they come to: a dry run of a
  /// hundred thousand items is asked by the rules, and takes no place for them.
  public func tryOut(
    _ intents: [Intent], as actor: Actor, at now: Timestamp, ids: inout IDSource
  ) throws(Refusal) {
    var plan = Plan(ledger: self, actor: actor, now: now, ids: ids)
    try plan.carryOutAll(intents, keeping: false)
    ids = plan.ids
  }
}

/// A plan in the making: the state as far as planned, who acts, and what has come together so far.
struct Plan {
  /// The state, with what earlier parts of `together` come to.
  private(set) var ledger: Ledger
  let actor: Actor
  let now: Timestamp
  var ids: IDSource
  var warnings: [Warning] = []
  var refused: [RecordID: Refusal] = [:]
  var undoes: RecordID?
  var redoes: RecordID?
  private var verb: String?
  private var records: [RecordChange] = []
  private var places: [RecordKey: Int] = [:]
  private var given: [Int: Int] = [:]

  init(ledger: Ledger, actor: Actor, now: Timestamp, ids: IDSource) {
    (self.ledger, self.actor, self.now, self.ids) = (ledger, actor, now, ids)
  }

  var rights: Rights { Rights(ledger: ledger, actor: actor, now: now) }
  var clock: WorkClock { ledger.clock }

  /// What the plan has come to.
  var draft: Draft {
    Draft(
      verb: verb ?? "", records: records.filter { $0.creates || !$0.fields.isEmpty }, warnings: warnings,
      undoes: undoes, redoes: redoes, refused: refused)
  }

  mutating func carryOut(_ intent: Intent) throws(Refusal) {
    switch withoutUnseen(intent) {
    case .add(let new): try add(new)
    case .importItem(let imported): try importItem(imported)
    case .edit(let id, let edits): try edit(id, edits)
    case .act(let action, let items): try act(action, on: items)
    case .handOverAll(let from, let to, let reason): try handOverAll(from: from, to: to, reason: reason)
    case .removeDetails(let keys, let words): try removeDetails(of: keys, leaving: words)
    case .put(let key, let fields): try put(key, fields)
    case .undo(let change): try undo(change)
    case .redo(let change): try redo(change)
    case .withdraw(let change): try withdraw(change)
    case .together(let intents): try carryOutAll(intents, keeping: true)
    }
  }

  /// How many items of a table two processors plan at once, and how many are worth it.
  private static let block = (most: 2000, least: 64)

  /// Carries out several one after the other, many items of a table by two processors at once. Without `keeping` nobody
  /// needs what they come to: of what comes in by a table an item rests on no other item, and is forgotten at once.
  fileprivate mutating func carryOutAll(_ intents: [Intent], keeping: Bool) throws(Refusal) {
    var left = intents[...]
    while let intent = left.first {
      let many: ArraySlice<Intent> =
        ids.areRandom ? left.prefix(Self.block.most).prefix(while: \.isPlainImport) : []
      if many.count >= Self.block.least {
        try carryOutSideBySide(many, keeping: keeping)
        left = left.dropFirst(many.count)
      } else {
        try carryOutAndApply(intent, keeping: keeping)
        left = left.dropFirst()
      }
    }
  }

  private mutating func carryOutSideBySide(_ intents: ArraySlice<Intent>, keeping: Bool) throws(Refusal) {
    let half = intents.count / 2
    let first = ImportHand(intents.prefix(half), behind: 0, in: self)
    let second = ImportHand(intents.dropFirst(half), behind: half, in: self)
    sideBySide(second) { first.work() }
    // Both let go of the state before anything is applied: then applying does not copy the tables.
    var parts = (try first.finished(), try second.finished())
    guard keeping else { return }
    take(&parts.0)
    take(&parts.1)
  }

  /// Carries out one of several, so that the next ones see what it comes to.
  private mutating func carryOutAndApply(_ intent: Intent, keeping: Bool) throws(Refusal) {
    var part = Plan(ledger: ledger, actor: actor, now: now, ids: ids)
    try part.carryOut(intent)
    ids = part.ids
    if !keeping, case .importItem(let imported) = intent, imported.carried == nil { return }
    take(&part)
  }

  /// Takes over what a part has come to.
  private mutating func take(_ part: inout Plan) {
    warnings += part.warnings
    refused.merge(part.refused) { $1 }
    (undoes, redoes) = (part.undoes ?? undoes, part.redoes ?? redoes)
    named(part.verb ?? "")
    // People and places that a table brings with it do not name the whole: who may import, or may do what is done to
    // the items, may take it back.
    if let next = part.verb.flatMap(Action.init(rawValue:)), next == .importItem || bringsRecord {
      verb = next.rawValue
    }
    let changes = part.records
    // The part lets go of its copy first: then applying does not copy the tables.
    part.letGo()
    for change in changes {
      // No version of a plan ever leaves it: the first change of a field carries the one it really had.
      ledger.apply(change, .unknown)
      collect(change)
    }
  }

  /// Lets go of the state that it was planned against.
  mutating func letGo() { ledger = Ledger() }

  /// Whether all that is named so far is somebody or a place that a table brings.
  private var bringsRecord: Bool {
    actor.channel == .importing && verb.map { Action(rawValue: $0) == nil } == true
  }

  /// Names what is done; the first part of several names the whole.
  mutating func named(_ verb: String) { if self.verb == nil { self.verb = verb } }

  /// Names what is done.
  mutating func named(_ action: Action) { named(action.rawValue) }

  /// The number of an item that this plan makes.
  mutating func nextNumber() -> ItemNumber {
    let year = clock.zone.date(now).year
    let counter = max(given[year] ?? 0, ledger.nextNumber(in: year).counter - 1) + 1
    given[year] = counter
    return ItemNumber(year: year, counter: counter)
  }

  /// Leaves the next so many numbers of the year to others.
  mutating func leaveNumbers(_ count: Int) {
    let year = clock.zone.date(now).year
    given[year] = ledger.nextNumber(in: year).counter - 1 + count
  }

  /// Adds a record's change to the draft, joined with an earlier one of the same record.
  mutating func collect(_ change: RecordChange) {
    guard let place = places[change.key] else {
      places[change.key] = records.count
      records.append(change)
      return
    }
    for field in change.fields { records[place].join(field) }
  }

  /// Adds what was done to an item, with the fields by which figures are grouped kept in its last step.
  mutating func collect(_ before: Item?, _ after: Item) {
    guard let before else {
      collect(RecordChange(RecordKey(.item, after.id), creates: true, fields: after.creation))
      return
    }
    var after = after
    let moves = before.moves(to: after)
    if !moves.isEmpty, after.steps.count > before.steps.count {
      after.steps[after.steps.count - 1].moves = moves
    }
    guard let versions = ledger.items.record(after.id)?.versions else { return }
    let fields = before.changes(to: after, versions)
    if !fields.isEmpty {
      collect(RecordChange(RecordKey(.item, after.id), creates: false, fields: fields))
    }
  }

  /// Moves an item along its life: its new state, and a step that says so. A step that puts an element on the item
  /// has that one's identifier (`id`): see `Item.note(of:)` and its neighbours.
  mutating func move(
    _ item: inout Item, by action: Action, to state: ItemState? = nil, told: Timestamp? = nil,
    text: String = "", id: RecordID? = nil
  ) {
    let isFirst = item.steps.isEmpty
    let before = item.state
    if let state { item.state = state }
    var step = Step(
      id: id ?? ids.next("t"), action: action, at: stepTime(of: item), by: actor.person ?? "",
      enteredBy: actor.enteredBy == actor.person ? nil : actor.enteredBy, from: isFirst ? nil : before,
      to: item.state, due: item.due, owner: item.owner, text: text, meeting: actor.meeting)
    step.told = told
    step.login = ledger.notableLogin(actor.login, of: actor.person)
    item.steps.append(step)
  }

  /// When a step counts that is made now: steps stand by time, so one that follows another is never earlier,
  /// though the clocks of two machines differ by minutes. A clock that is wrong by more is not followed.
  func stepTime(of item: Item) -> Timestamp {
    guard let last = item.steps.last?.at, last > now, last <= now.advanced(milliseconds: 300_000) else {
      return now
    }
    return last
  }
}

extension RecordChange {
  /// Joins a later change of a field: what stood before the first, what stands after the last.
  fileprivate mutating func join(_ later: FieldChange) {
    guard let place = fields.firstIndex(where: { $0.path == later.path }) else {
      fields.append(later)
      return
    }
    fields[place].new = later.new
    let isNothing = creates ? later.new.isNull : later.new == fields[place].old
    if isNothing { fields.remove(at: place) }
  }
}
