/// How items stand at the moment of a query: a suspension whose day has come counts as ended for every reader,
/// whether or not somebody has recorded it (DOMAIN: resume).
struct QueryStanding {
  private let clock: WorkClock
  private let now: Timestamp

  init(scope: QueryScope) { (clock, now) = (scope.ledger.clock, scope.now) }

  /// The item's state.
  func state(of record: ItemRecord) -> ItemState {
    let state = record.item.state
    guard state == .suspended, let suspension = record.item.currentSuspension else { return state }
    return now < resumption(of: suspension) ? state : suspension.stateBefore
  }

  /// When the item is due.
  func due(of record: ItemRecord) -> Timestamp? {
    guard record.item.state == .suspended, let suspension = record.item.currentSuspension,
      let due = suspension.dueBefore, now >= resumption(of: suspension)
    else { return record.item.due }
    return clock.due(
      due, limit: record.item.limit.flatMap { TimeLimit(text: $0) }, suspended: suspension.at,
      resumed: resumption(of: suspension))
  }

  /// The item's lamp; nothing when it is not open or has no due date yet.
  func lamp(of record: ItemRecord) -> Lamp? {
    let state = state(of: record)
    guard state.isOpen else { return nil }
    if state.isPaused { return .grey }
    guard let due = due(of: record) else { return nil }
    let submitted = state == .submitted ? record.item.submittedAt : nil
    if submitted ?? now > due { return .red }
    let start = record.item.registeredAt ?? record.item.reportedAt ?? due
    let limit = record.item.limit.flatMap { TimeLimit(text: $0) }
    return clock.deadline(due: due, limit: limit, start: start).lamp(now: now, submitted: submitted)
  }

  /// Whether the item is open, not paused, not handed in, and past its due date.
  func isOverdue(_ record: ItemRecord) -> Bool {
    let state = state(of: record)
    guard state.isOpen, !state.isPaused, state != .submitted else { return false }
    return due(of: record).map { now > $0 } ?? false
  }

  private func resumption(of suspension: Suspension) -> Timestamp {
    clock.zone.moment(clock.zone.date(suspension.until), .midnight)
  }
}
