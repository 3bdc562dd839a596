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

extension Ledger {
  /// The figures of a meeting's week and of the week before: as they were issued, else as the journal stood then.
  /// They do not change while the meeting is on, unless another period is set: to be asked for once.
  public func weekFigures(of meeting: Meeting) -> WeekFigures {
    if let issued = bulletin(meeting.bulletinID) {
      return WeekFigures(week: meeting.period, figures: issued.total, before: issued.totalBefore)
    }
    let before = previousPeriod(of: meeting)
    return WeekFigures(
      week: meeting.period, figures: rates(in: meeting.period, by: .person).total,
      before: rates(in: before, by: .person).total)
  }
}
