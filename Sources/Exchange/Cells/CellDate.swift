import LedgerModel

/// What a date column's cell says.
public enum CellDate: Sendable, Hashable {
  /// A day.
  case day(CivilDate)
  /// A day and a time: seconds since midnight, and seconds east of UTC where the cell names a zone.
  case moment(CivilDate, second: Int, zone: Int?)
  /// A day whose year (`8月7日`) or day (`2023年8月`) is not there, with the day proposed.
  case incomplete(proposed: CivilDate)
  /// A time from the report on: `3天`, `5个工作日`, `24小时`.
  case within(Int, unit: Span)
  /// To be done on the spot: `立行立改`, `立即整改`.
  case atOnce
  /// Never finished: `长期坚持`.
  case ongoing
  /// Something that is no date.
  case unread

  /// What a time limit is counted in.
  public enum Span: String, Sendable, Hashable {
    /// Days of the calendar.
    case naturalDay
    /// Working days.
    case workDay
    /// Hours, round the clock.
    case hour
  }

  /// The day, when the cell states one completely.
  public var certainDay: CivilDate? {
    switch self {
    case .day(let day), .moment(let day, _, _): day
    default: nil
    }
  }

  /// The day, stated or proposed.
  public var proposedDay: CivilDate? {
    if case .incomplete(let proposed) = self { proposed } else { certainDay }
  }
}

/// What a date that leaves something out is completed from.
struct DateContext: Sendable, Hashable {
  /// The year of dates without one.
  var year: Int
  /// The day that a date without a year cannot lie before: the year after is proposed rather.
  var notBefore: CivilDate?
  /// Whether `01/02/2015` is the second of January (as in the United States) or the first of February.
  var monthFirst = true

  /// The day in the year that fits, or nothing when no year near has it.
  func completed(month: Int, day: Int) -> CivilDate? {
    let years = notBefore.map { [$0.year, $0.year + 1] } ?? [year]
    for year in years {
      guard let date = CivilDate(year: year, month: month, day: day) else { continue }
      if let notBefore, date < notBefore { continue }
      return date
    }
    // 29 February: the next year that has one.
    return month == 2 && day == 29
      ? (year...year + 8).lazy.compactMap { CivilDate(year: $0, month: 2, day: 29) }.first : nil
  }
}
