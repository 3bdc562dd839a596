import LedgerModel

/// A period that offices write summaries about, up to today.
enum SummaryPeriod: String, Sendable, Hashable, CaseIterable {
  case thisWeek, lastWeek, thisMonth, lastMonth, thisQuarter, thisYear, lastYear

  /// The first and the last day; weeks begin on Monday.
  func days(today: CivilDate) -> (first: CivilDate, last: CivilDate) {
    let monday = today.advanced(days: 1 - today.weekday)
    switch self {
    case .thisWeek: return (monday, today)
    case .lastWeek: return (monday.advanced(days: -7), monday.advanced(days: -1))
    case .thisMonth: return (Self.first(of: today.month, today.year), today)
    case .lastMonth:
      let last = Self.first(of: today.month, today.year).advanced(days: -1)
      return (Self.first(of: last.month, last.year), last)
    case .thisQuarter: return (Self.first(of: (today.month - 1) / 3 * 3 + 1, today.year), today)
    case .thisYear: return (Self.first(of: 1, today.year), today)
    case .lastYear:
      return (Self.first(of: 1, today.year - 1), Self.first(of: 1, today.year).advanced(days: -1))
    }
  }

  /// The period in a ledger's zone; one that has not ended ends now.
  func period(at now: Timestamp, in zone: LedgerZone) -> RatePeriod {
    let (first, last) = days(today: zone.date(now))
    var period = RatePeriod(days: first, through: last, in: zone)
    period.to = min(period.to, now)
    return period
  }

  private static func first(of month: Int, _ year: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: 1) else {
      preconditionFailure("no such month: \(year)-\(month)")
    }
    return date
  }
}
