/// Limits that pause: a suspended item gets back what it had left when it was suspended, counted again.
extension WorkClock {
  /// What a limit has left at a moment, in its own kind of time.
  public enum Remainder: Sendable, Hashable {
    /// Milliseconds round the clock.
    case clock(Int64)
    /// Milliseconds of work; `toEndOfDay` when the due date was a day, so that the new one is a day too.
    case work(Int64, toEndOfDay: Bool)
    /// Whole days of the calendar.
    case days(Int)
  }

  /// What is left of `limit` at `moment` until `due`; nothing when it is overdue then.
  ///
  /// A due date that was typed has no limit: what is left of it is counted in work time, as for work days, and
  /// the result is again the end of a day when the typed one was.
  public func remainder(of limit: TimeLimit?, until due: Timestamp, at moment: Timestamp) -> Remainder? {
    guard moment <= due else { return nil }
    switch limit?.kind {
    case .urgentHour: return .clock(due.milliseconds - moment.milliseconds)
    case .naturalDay: return .days(days(from: moment, to: due))
    case .workHour, .workDay, nil:
      let endsWithDay = zone.civil(due).time >= slots.slots[slots.slots.count - 1].end && !isSlotEnd(due)
      return .work(workTime(from: moment, to: due), toEndOfDay: endsWithDay)
    }
  }

  /// When the item is due after a pause: what was left at `suspended`, counted again from `resumed` on.
  ///
  /// An item that was overdue when it was suspended keeps its due date: a pause gives no time back.
  public func due(
    _ due: Timestamp, limit: TimeLimit?, suspended: Timestamp, resumed: Timestamp
  ) -> Timestamp {
    switch remainder(of: limit, until: due, at: suspended) {
    case nil: due
    case .clock(let left): resumed.advanced(milliseconds: left)
    case .days(let left): zone.endOfDay(zone.date(resumed).advanced(days: left))
    case .work(let left, toEndOfDay: false): adding(workTime: left, to: resumed)
    case .work(let left, toEndOfDay: true): zone.endOfDay(zone.date(adding(workTime: left, to: resumed)))
    }
  }

  private func isSlotEnd(_ moment: Timestamp) -> Bool {
    let civil = zone.civil(moment)
    return calendar.isWorkday(civil.date) && slots.slots.contains { $0.end == civil.time }
  }
}
