import LedgerModel

/// How items stand at the moment of a query, as `Ledger.lamp(of:now:)` and `Item.standing(at:in:)` have it, read in
/// place: those hand the whole item over, which for a hundred thousand of them takes ten times as long.
struct QueryStanding {
  private let clock: WorkClock
  private let now: Timestamp

  /// The clock and the moment of this scope.
  init(scope: QueryScope) { (clock, now) = (scope.ledger.clock, scope.now) }

  /// The item's state: a suspension whose day has come counts as ended.
  func state(of record: ItemRecord) -> ItemState {
    ended(record)?.stateBefore ?? record.item.state
  }

  /// When the item is due.
  func due(of record: ItemRecord) -> Timestamp? {
    guard let suspension = ended(record) else { return record.item.due }
    return suspension.dueBefore.map { due in
      clock.due(
        due, limit: record.item.timeLimit, suspended: suspension.at, resumed: suspension.end(in: clock))
    }
  }

  /// The item's lamp; nothing when it is not open, or has no due date and is not paused.
  func lamp(of record: ItemRecord) -> Lamp? {
    let state = state(of: record)
    guard state.isOpen else { return nil }
    if state.isPaused { return .grey }
    guard let due = due(of: record) else { return nil }
    let submitted = state == .submitted ? record.item.submittedAt : nil
    let start = record.item.registeredAt ?? record.item.reportedAt ?? due
    return clock.deadline(due: due, limit: record.item.timeLimit, start: start)
      .lamp(now: now, submitted: submitted)
  }

  /// Whether the lamp is red: known without the reckoning of working time that yellow needs.
  func isRed(_ record: ItemRecord) -> Bool {
    let state = state(of: record)
    guard state.isOpen, !state.isPaused, let due = due(of: record) else { return false }
    return (state == .submitted ? record.item.submittedAt ?? now : now) > due
  }

  /// How the open item at a place stands, where that is known without reading it.
  func known(at place: Int, of items: ItemTable) -> OpenStanding? {
    guard let standing = items.openStanding(at: place), !standing.mayBeResumed(by: now) else { return nil }
    return standing
  }

  /// The state of the item at a place.
  func state(at place: Int, of items: ItemTable) -> ItemState {
    // Only of a suspended item more has to be known.
    let state = items.state(at: place)
    return state == .suspended ? known(at: place, of: items)?.state ?? self.state(of: items[place]) : state
  }

  /// When the item at a place is due.
  func due(at place: Int, of items: ItemTable) -> Timestamp? {
    known(at: place, of: items).map(\.due) ?? due(of: items[place])
  }

  /// The lamp of the item at a place.
  func lamp(at place: Int, of items: ItemTable) -> Lamp? {
    guard items.state(at: place).isOpen else { return nil }
    guard let standing = known(at: place, of: items) else { return lamp(of: items[place]) }
    if standing.state.isPaused { return .grey }
    return standing.deadline(clock)?
      .lamp(now: now, submitted: standing.state == .submitted ? standing.submittedAt : nil)
  }

  /// Whether the lamp of the item at a place is red.
  func isRed(at place: Int, of items: ItemTable) -> Bool {
    guard items.state(at: place).isOpen else { return false }
    guard let standing = known(at: place, of: items) else { return isRed(items[place]) }
    guard !standing.state.isPaused, let due = standing.due else { return false }
    return (standing.state == .submitted ? standing.submittedAt ?? now : now) > due
  }

  /// How many days an item is overdue, as lists say it: days of the calendar from the due day to today, or to the
  /// submission; nothing when its lamp is not red.
  func daysOverdue(_ record: ItemRecord) -> Int? {
    guard isRed(record), let due = due(of: record) else { return nil }
    let end = state(of: record) == .submitted ? record.item.submittedAt ?? now : now
    return clock.days(from: due, to: end)
  }

  /// The item's suspension, when it lasts by the record and its day has come.
  private func ended(_ record: ItemRecord) -> Suspension? {
    guard record.item.state == .suspended, let suspension = record.item.currentSuspension,
      suspension.isOver(at: now, in: clock)
    else { return nil }
    return suspension
  }
}
