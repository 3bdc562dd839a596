import LedgerModel

/// The period whose figures are shown: a week, a month, a quarter or a year, the running one or so many before it.
struct FiguresPeriod: Sendable, Hashable {
  enum Span: String, Sendable, Hashable, CaseIterable {
    case week, month, quarter, year
  }

  var span = Span.week
  /// How many periods before the running one.
  var back = 0

  /// The first and the last day of whole months.
  private func days(today: CivilDate) -> (first: CivilDate, last: CivilDate) {
    switch span {
    case .week, .month: months(today, 1)
    case .quarter: months(today, 3)
    case .year: months(today, 12)
    }
  }

  /// A period of so many whole months, which begins at a multiple of them.
  private func months(_ today: CivilDate, _ count: Int) -> (first: CivilDate, last: CivilDate) {
    let start = ((today.year * 12 + today.month - 1) / count - back) * count
    return (
      FiguresPeriod.first(ofMonth: start), FiguresPeriod.first(ofMonth: start + count).advanced(days: -1)
    )
  }

  /// The period for the figures: one that has not ended ends now. Weeks are the ledger's, from meeting to meeting.
  func period(in ledger: Ledger, now: Timestamp) -> RatePeriod {
    if span == .week { return ledger.week(back, at: now) }
    let zone = ledger.clock.zone
    let (first, last) = days(today: zone.date(now))
    var period = RatePeriod(days: first, through: last, in: zone)
    period.to = min(period.to, now)
    return period
  }

  /// The first day of a month, counted from the year 0; before the year 1 there is none earlier.
  private static func first(ofMonth months: Int) -> CivilDate {
    CivilDate(year: months / 12, month: months % 12 + 1, day: 1) ?? CivilDate(daysSinceEpoch: 0)
  }
}
