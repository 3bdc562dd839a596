import LedgerModel

/// What a date column's cell says.
public enum CellDate: Sendable, Hashable {
  /// A day.
  case day(CivilDate)
  /// A day and a time: seconds since midnight, and seconds east of UTC where the cell names a zone.
  case moment(CivilDate, second: Int, zone: Int?)
  /// A day whose year (`8月7日`), day (`2023年8月`) or order (`12/5/2026`) is not there, with the day proposed.
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
