/// A date as somebody typed it, and how it was understood, so that it can be shown before it is saved.
public struct TypedDate: Sendable, Hashable {
  /// What made it this day.
  public enum Basis: Sendable, Hashable {
    /// So many days of the calendar from today: 今天 is 0, 明天 1, `+3` 3.
    case naturalDays(Int)
    /// The day that is the nth working day after today: `3d`.
    case workDays(Int)
    /// The coming such day of the week, today included: 周五.
    case comingWeekday
    /// That day of the Monday-Sunday week so many weeks ahead: 本周五 is 0, 下周五 1, 上周五 -1.
    case weekday(weeksAhead: Int)
    /// The next such day of a month: 15号.
    case dayOfMonth
    /// The end of a month or year: 月底, 8月底, 年底.
    case endOfMonth
    /// The end of a third of a month: 8月上旬 is the 10th, 8月中旬 the 20th.
    case thirdOfMonth
    /// A month and a day without a year.
    case monthAndDay
    /// A date in full.
    case fullDate
    /// A spreadsheet's number of a day.
    case spreadsheetDay
    /// So many months from today: 一个月内.
    case months(Int)
    /// So many hours from now: 48小时.
    case hours(Int)
    /// The last day before a holiday: 春节前.
    case beforeHoliday
    /// A time alone, and so today.
    case timeAlone
  }

  /// How far what was typed reaches, for whoever looks for what lies there.
  public enum Reach: Sendable, Hashable {
    /// The day itself.
    case day
    /// All before it, and it: 11-20前, 春节前, 12月4日止.
    case until
    /// From now to its end: 三天内, 48小时内, 四季度内; of a week all of it.
    case within
  }

  /// The day.
  public let date: CivilDate
  /// The time that was typed; without one the date ends at 23:59:59.
  public let time: TimeOfDay?
  /// What made it this day.
  public let basis: Basis
  /// Whether the year was not written: the nearest future one, or in an import the one proposed.
  public let yearAssumed: Bool

  /// How far it reaches.
  public var reach = Reach.day

  /// Whether the date was not written in full, and is to be said as it was understood.
  public var isShort: Bool { basis != .fullDate }

  /// The moment in that zone: the typed time, else the end of the day.
  public func moment(in zone: LedgerZone) -> Timestamp { zone.moment(date, time ?? .endOfDay) }
}

extension TypedDate.Reach {
  /// As the last word of a date says: 内, 前, 止.
  init(of text: String) {
    let trimmed = text.trimmed
    let ending =
      ["完成", "整改"].first(where: trimmed.hasSuffix).map { trimmed.dropLast($0.count) } ?? trimmed[...]
    self =
      ending.hasSuffix("内") ? .within : ["前", "截止", "止"].contains(where: ending.hasSuffix) ? .until : .day
  }
}

/// What stands in a date column of a file that people bring.
public enum ImportedDate: Sendable, Hashable {
  /// A date; when `yearAssumed`, the year is a proposal and the row is flagged.
  case date(TypedDate)
  /// Only about when: 8月底, 8月中旬, 2023年8月. The row is flagged, with the last day that fits as the proposal.
  case vague(TypedDate)
  /// No date but a length: 3天, 5个工作日, 24小时.
  case length(TimeLimit)
  /// To be done as soon as seen: 立行立改, 立即整改.
  case onTheSpot
  /// Never done with: 长期坚持.
  case standing
}

/// Why a typed date was not taken.
public enum DateEntryFault: Error, Sendable, Hashable {
  /// Nothing was typed.
  case empty
  /// It is no form of a date that is known.
  case notUnderstood
  /// The calendar has no such day: 2月30日.
  case noSuchDay
  /// The clock has no such time: 25:00.
  case noSuchTime
  /// The day of the week beside the date is not that date's; the date's own is 1 (Monday) to 7.
  case otherWeekday(Int)
  /// No list says when that holiday is.
  case noHolidayData
  /// The date is further away than anything in a ledger: more than 9,999 days, or past the year 9999.
  case tooFar
}
