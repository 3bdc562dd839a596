import LedgerModel

/// What a date column's cell says.
public enum CellDate: Sendable, Hashable {
  /// A day.
  case day(CivilDate)
  /// A day and a time: seconds since midnight, and seconds east of UTC where the cell names a zone.
  case moment(CivilDate, second: Int, zone: Int?)
  /// A day whose year (`8月7日`), day (`2023年8月`) or order (`12/5/2026`) is not there, with the day proposed and the time that
  /// stands beside it.
  case incomplete(proposed: CivilDate, time: CellTime? = nil)
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
    if case .incomplete(let proposed, _) = self { proposed } else { certainDay }
  }

  /// The time that stands beside the day, stated or proposed; nothing for a day alone.
  public var time: CellTime? {
    switch self {
    case .moment(_, let second, let zone): CellTime(second: second, zone: zone)
    case .incomplete(_, let time): time
    default: nil
    }
  }

  /// The date once its proposal is taken: the day as a fact, with its time.
  var accepted: CellDate {
    guard case .incomplete(let day, let time) = self else { return self }
    return CellDate(day, time)
  }

  /// The date as one that nobody has agreed to yet.
  var proposal: CellDate { certainDay.map { CellDate.incomplete(proposed: $0, time: time) } ?? self }

  /// A day, with the time that stands beside it.
  init(_ day: CivilDate, _ time: CellTime?) {
    self = time.map { CellDate.moment(day, second: $0.second, zone: $0.zone) } ?? .day(day)
  }

  /// The date by the clocks of `zone`: what was written with another and is 0:00 there is that day, as programs write one.
  func told(in zone: LedgerZone) -> CellDate {
    guard case .moment(let day, let second, let offset?) = self else { return self }
    let civil = zone.civil(
      Timestamp(seconds: Int64(day.daysSinceEpoch) * 86_400 + Int64(second - offset)))
    if civil.time == .midnight { return .day(civil.date) }
    return .moment(civil.date, second: civil.time.milliseconds / 1000, zone: nil)
  }

  /// The moment of a day that is stated, at `time` where the cell names none; nothing for what is no such day.
  func timestamp(in zone: LedgerZone, at time: TimeOfDay) -> Timestamp? {
    switch told(in: zone) {
    case .day(let day): zone.moment(day, time)
    case .moment(let day, let second, _):
      TimeOfDay(milliseconds: second * 1000).map { zone.moment(day, $0) }
    case .incomplete, .within, .atOnce, .ongoing, .unread: nil
    }
  }
}

/// A time of day as a cell writes it.
public struct CellTime: Sendable, Hashable {
  /// Seconds since midnight.
  public let second: Int
  /// Seconds east of UTC, where the cell names a zone.
  public let zone: Int?

  /// A time of these parts.
  public init(second: Int, zone: Int? = nil) { (self.second, self.zone) = (second, zone) }

  /// The time on the clock: `14:00`.
  var clock: TimeOfDay? { TimeOfDay(milliseconds: second * 1000) }
}
