/// How an item stands at a moment: its state, due date and lamp, a resumption on its day included.
extension Item {
  /// The state at `now`: on the day of `until` a suspended item counts as resumed.
  public func effectiveState(at now: Timestamp, in clock: WorkClock) -> ItemState {
    guard state == .suspended, let suspension = currentSuspension, suspension.isOver(at: now, in: clock)
    else { return state }
    return suspension.stateBefore
  }

  /// The item as every reader sees it at `now`: resumed, with its due date counted on, once the day has come.
  public func standing(at now: Timestamp, in clock: WorkClock) -> Item {
    guard state == .suspended, let suspension = currentSuspension, suspension.isOver(at: now, in: clock)
    else { return self }
    var item = self
    item.resume(suspension, at: suspension.end(in: clock), clock)
    return item
  }

  /// Ends a suspension: back to the state before, with what was left of the limit counted on from `moment`.
  mutating func resume(_ suspension: Suspension, at moment: Timestamp, _ clock: WorkClock) {
    state = suspension.stateBefore
    due = suspension.dueBefore.map { due in
      clock.due(due, limit: timeLimit, suspended: suspension.at, resumed: moment)
    }
    if let place = suspensions.firstIndex(where: { $0.id == suspension.id }) {
      suspensions[place].resumedAt = moment
    }
  }

  /// The limit by which `due` came about; nothing when the due date was typed.
  public var timeLimit: TimeLimit? { limit.flatMap(TimeLimit.init(text:)) }

  /// When the lamp turns yellow and red; nothing for an item without a due date.
  public func deadline(_ clock: WorkClock) -> Deadline? {
    guard let due else { return nil }
    return clock.deadline(due: due, limit: timeLimit, start: registeredAt ?? reportedAt ?? due)
  }

  /// Whether the person works on it: as owner or helper.
  public func isWork(of person: RecordID) -> Bool { owner == person || helpers.contains(person) }

  /// The reminders and orders to which neither owner nor helper has written anything since.
  public var unansweredSupervisions: [Supervision] {
    supervisions.filter { order in !notes.contains { $0.at > order.at && isWork(of: $0.by) } }
  }

  /// Whether after-evidence was added since the work was last sent back.
  var hasAfterEvidence: Bool {
    let since = steps.last { $0.action == .fail && $0.undoneAt == nil }?.at
    return evidence.contains { $0.phase == .after && (since == nil || $0.at > since ?? $0.at) }
  }
}

extension Suspension {
  /// The beginning of the day of `until`, when it ends by itself.
  public func end(in clock: WorkClock) -> Timestamp { clock.zone.moment(clock.zone.date(until), .midnight) }

  /// Whether the day of `until` has come.
  public func isOver(at now: Timestamp, in clock: WorkClock) -> Bool { now >= end(in: clock) }
}

extension Ledger {
  /// The item as it stands at `now`; see `Item.standing(at:in:)`.
  public func today(_ item: Item, at now: Timestamp) -> Item { item.standing(at: now, in: clock) }

  /// The lamp of an item at `now`; nothing when it is done, or has no due date and is not paused.
  ///
  /// Frozen at the submission: what was late then stays red until it is checked.
  public func lamp(of item: Item, now: Timestamp) -> Lamp? {
    let item = today(item, at: now)
    guard item.state.isOpen else { return nil }
    if item.state.isPaused { return .grey }
    return item.deadline(clock)?.lamp(now: now, submitted: item.state == .submitted ? item.submittedAt : nil)
  }

  /// Whether an open item is overdue at `now`, or was when it was submitted; a pause does not count.
  public func isOverdue(_ item: Item, now: Timestamp) -> Bool { lamp(of: item, now: now) == .red }

  /// How many open items each person owns.
  public func openLoad() -> [RecordID: Int] {
    var load: [RecordID: Int] = [:]
    items.forEach(where: { state, _ in state.isOpen }) { _, record in
      guard let owner = record.item.owner, !record.item.isHidden else { return }
      load[owner, default: 0] += 1
    }
    return load
  }
}
