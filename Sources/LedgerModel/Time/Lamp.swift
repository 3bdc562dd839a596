/// The lamp of an item: what a glance at the ledger is for.
public enum Lamp: String, Sendable, Hashable, CaseIterable {
  /// Overdue and not submitted.
  case red
  /// Little of the limit is left.
  case yellow
  /// In time.
  case green
  /// Paused: suspended or referred.
  case grey
}

/// The two moments at which an item's lamp changes: computed once, so that a lamp is two comparisons.
public struct Deadline: Sendable, Hashable {
  /// When little of the limit is left; not later than `due`.
  public let yellowFrom: Timestamp
  /// When the item is due; it is overdue after this moment.
  public let due: Timestamp

  /// A deadline of these two moments.
  public init(yellowFrom: Timestamp, due: Timestamp) {
    self.yellowFrom = yellowFrom
    self.due = due
  }

  /// The lamp at `now`. It is frozen at the submission, and grey while the item is paused.
  @inlinable
  public func lamp(now: Timestamp, submitted: Timestamp? = nil, paused: Bool = false) -> Lamp {
    if paused { return .grey }
    let moment = submitted ?? now
    if moment > due { return .red }
    return moment >= yellowFrom ? .yellow : .green
  }

  /// Whether the item is overdue at `now` or was when it was submitted; a pause does not count.
  @inlinable
  public func isOverdue(now: Timestamp, submitted: Timestamp? = nil) -> Bool { (submitted ?? now) > due }
}

extension WorkClock {
  /// When the lamp of an item with this limit turns yellow and red.
  ///
  /// Yellow: at most 20 % of the limit is left; of a limit of 3 workDays or more, at most 1 workDay (docs/rules.md).
  /// Natural days go by the same rule in days of the calendar; urgent hours always by the 20 %. A typed due
  /// date counts as the work time from `start` (the registration) to it; when no work lies between, as the
  /// clock time.
  public func deadline(due: Timestamp, limit: TimeLimit?, start: Timestamp) -> Deadline {
    Deadline(yellowFrom: min(yellowFrom(due: due, limit: limit, start: start), due), due: due)
  }

  private func yellowFrom(due: Timestamp, limit: TimeLimit?, start: Timestamp) -> Timestamp {
    switch limit?.kind {
    case .urgentHour: due.advanced(milliseconds: -(limit.map(length) ?? 0) / 5)
    case .naturalDay: due.advanced(milliseconds: -share(of: limit.map(length) ?? 0, day: 86_400_000))
    case .workHour, .workDay: workBefore(due, of: limit.map(length) ?? 0)
    case nil:
      if case let work = workTime(from: start, to: due), work > 0 {
        workBefore(due, of: work)
      } else {
        due.advanced(milliseconds: -max(0, due.milliseconds - start.milliseconds) / 5)
      }
    }
  }

  /// The earliest moment at which no more than the yellow share of a length of work is left until `due`.
  private func workBefore(_ due: Timestamp, of length: Int64) -> Timestamp {
    moment(at: position(due) - share(of: length, day: Int64(slots.dayLength)))
  }

  /// A day of lengths of three days and more, else a fifth.
  private func share(of length: Int64, day: Int64) -> Int64 { length >= 3 * day ? day : length / 5 }
}
