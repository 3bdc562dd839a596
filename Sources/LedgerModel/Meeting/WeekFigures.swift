/// A week's figures against the week before; both as the journal stood at their end, so that they never change.
public struct WeekFigures: Sendable, Hashable {
  /// The week.
  public var week: RatePeriod
  /// Its figures, of all items.
  public var figures: RateRow
  /// The figures of the week before.
  public var before: RateRow

  /// Figures of a week and of the one before.
  public init(week: RatePeriod, figures: RateRow, before: RateRow) {
    (self.week, self.figures, self.before) = (week, figures, before)
  }
}

/// What a week is told by, in the order of the third screen and of the minutes.
public enum WeekFigure: String, Sendable, Hashable, CaseIterable {
  case carriedOver, new, due, closed, overdue, rework, returned, suspended

  /// The figure in a row.
  public func value(in row: RateRow) -> Int {
    switch self {
    case .carriedOver: row.carriedOver
    case .new: row.new
    case .due: row.due
    case .closed: row.closed
    case .overdue: row.overdue
    case .rework: row.rework
    case .returned: row.returned
    case .suspended: row.suspended
    }
  }
}

extension Ledger {
  /// The figures of a meeting's week and of the week before: as they were issued, else as the journal stood then.
  /// They do not change while the meeting is on: to be asked for once.
  public func weekFigures(of meeting: Meeting) -> WeekFigures {
    if let issued = bulletin(meeting.bulletinID) {
      return WeekFigures(week: meeting.period, figures: issued.total, before: issued.totalBefore)
    }
    let before = previousPeriod(of: meeting)
    return WeekFigures(
      week: meeting.period, figures: figures(in: meeting.period).total, before: figures(in: before).total)
  }

  /// The rates of a period, without looking at items that were done before it.
  func figures(
    in period: RatePeriod, by grouping: RateGrouping = .person, where isChosen: (Item) -> Bool = { _ in true }
  ) -> RateTable {
    rates(in: period, by: grouping) { item in
      let isSettled = !item.state.isOpen && (item.steps.last?.at ?? period.from) < period.from
      return !isSettled && isChosen(item)
    }
  }
}
