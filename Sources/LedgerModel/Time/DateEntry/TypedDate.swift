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
    /// A day of a month that is told from this one: 下月10日.
    case dayOfNamedMonth
    /// The end of a month or year: 月底, 8月底, 年底.
    case endOfMonth
    /// A month of which no day is said: 8月, 2026年8月, 2026.8.
    case wholeMonth
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
  public internal(set) var time: TimeOfDay?
  /// What made it this day.
  public let basis: Basis
  /// Whether the year was not written: the nearest future one, or in an import the one proposed; there also whether the
  /// order of its numbers is open.
  public let yearAssumed: Bool

  /// How far it reaches.
  public var reach = Reach.day
  /// The zone that was written behind the time, in seconds east of Greenwich; nothing for the ledger's own.
  public internal(set) var zone: Int?
  /// The part of the day that was named without an hour, as long as it lasts: 上午 until 12:00, which is then the time.
  public internal(set) var partOfDay: ClosedRange<TimeOfDay>?
  /// Whether the time is 0:00 by the figures of a clock.
  var hasZeroClock = false
  /// Whether such a day comes every week, month or year and nothing says which one is meant: 15号, 月底, 国庆前.
  var comesAgain = false

  /// Whether the date was not written in full, and is to be said as it was understood.
  public var isShort: Bool { basis != .fullDate || partOfDay != nil }

  /// The moment in that zone, or in the one that was written: the typed time, else the end of the day.
  public func moment(in zone: LedgerZone) -> Timestamp {
    let moment = zone.moment(date, time ?? .endOfDay)
    guard let own = self.zone, time != nil else { return moment }
    return moment.advanced(milliseconds: Int64(zone.offset - own) * 1000)
  }

  /// The date as what ends then: 2026-12-01 0:00, as programs write a day, and 24:00 are the day and its end.
  public var deadline: TypedDate {
    let isNone = hasZeroClock && zone == nil || time?.milliseconds == TimeOfDay.millisecondsInADay
    guard isNone else { return self }
    var day = self
    (day.time, day.hasZeroClock, day.zone) = (nil, false, nil)
    return day
  }
}

extension TypedDate.Reach {
  /// As the last word of a date says (内, 前, 止), else the first (截至, 限).
  public init(of text: String) {
    let trimmed = text.trimmed
    let ending =
      EntryScanner.doings.first(where: trimmed.hasSuffix).map { trimmed.dropLast($0.count) } ?? trimmed[...]
    if ending.hasSuffix("内") {
      self = .within
    } else {
      let isUntil =
        ["前", "止"].contains(where: ending.hasSuffix)
        || ["截", "限", "到", "至"].contains(where: ending.hasPrefix)
      self = isUntil ? .until : .day
    }
  }
}

/// What stands in a date column of a file that people bring.
public enum ImportedDate: Sendable, Hashable {
  /// A date; when `yearAssumed`, the year is a proposal and the row is flagged.
  case date(TypedDate)
  /// Only about when (8月底, 8月中旬, 2023年8月), or one of several days (12/5/2026). Where `yearAssumed`, or of a whole
  /// month, the row is flagged, with the last day that fits as the proposal.
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
  /// Its numbers may stand in two orders, which give these days: 12/5/2026.
  case eitherDay(CivilDate, CivilDate)
  /// No list says when that holiday is.
  case noHolidayData
  /// The date is further away than anything in a ledger: more than 9,999 days, or in none of
  /// `DateEntry.years`.
  case tooFar
}
