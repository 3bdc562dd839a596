import LedgerModel

/// Reads the dates and periods of a query: words for them, months and years, and days as people write them.
struct QueryDates {
  /// What today and the zone are taken from.
  let scope: QueryScope
  /// Whether the field may lie ahead: due dates may, a closing may not. A day without a year is the one nearest to
  /// today, of a field that looks back the last one: here, unlike where a due date is set, `due<11-01` asked in
  /// November means the days that are past.
  var ahead: Bool

  private var zone: LedgerZone { scope.ledger.clock.zone }

  /// How a date was written, as far as that is to be said.
  struct Told {
    /// Whether it was not written in full: without a year, as a word, told from today.
    var isShort = false
    /// The first year by whose days off it was told though nobody announced them yet.
    var provisionalYear: Int?
  }

  /// The period that the text means; `told` learns how it was written. A value that stands alone reaches as far as it says
  /// (春节前, 三天内); a bound is its day. Throws why it means none.
  func period(
    _ text: String, isAlone: Bool = false, _ told: inout Told
  ) throws(DateEntryFault) -> QueryPeriod {
    let read = try period(text, isAlone: isAlone)
    told.isShort = told.isShort || read.isShort
    told.provisionalYear = told.provisionalYear ?? read.provisionalYear
    return read.period
  }

  private func period(
    _ text: String, isAlone: Bool
  ) throws(DateEntryFault) -> (period: QueryPeriod, isShort: Bool, provisionalYear: Int?) {
    if let word = QueryDateWord.byName[QueryNames.folded(text)] {
      return (days(word.days(around: scope.today)), true, nil)
    }
    if text.hasPrefix("-"), text.count <= 5, let ago = Int(text) {
      let day = scope.today.advanced(days: ago)
      return (days(day...day), true, nil)
    }
    let entry = DateEntry(at: scope.now, in: scope.ledger.clock)
    if let term = recent(text, entry) { return (term, true, nil) }
    let read = try entry.period(text, isPast: !ahead)
    guard case .day(let written) = read else {
      guard let days = entry.days(of: read, isPast: !ahead) else { throw .noSuchDay }
      return (self.days(days), read.isShort, nil)
    }
    // Asked for alone, a day with the time 0:00 of programs is that day, as where it is set.
    let typed = isAlone ? written.deadline : written
    let day = meant(by: typed)
    let year = entry.provisionalYear(of: typed)
    if isAlone, typed.reach != .day { return (try reach(typed, to: day), true, year) }
    if isAlone, let part = typed.partOfDay {
      let from = zone.moment(day, part.lowerBound)
      return (QueryPeriod(from: from, through: end(of: part.upperBound, on: day)), true, year)
    }
    guard let time = typed.time else { return (days(day...day), typed.isShort, year) }
    let through = end(of: time, on: day)
    let from = time.hour < 24 ? zone.moment(day, time) : through.advanced(milliseconds: -59_999)
    return (QueryPeriod(from: from, through: through), typed.isShort, year)
  }

  /// 近7天, 最近一个月, `last 7 days`: as 7天内; what is past or last lies behind also of a field that looks ahead.
  private func recent(_ text: String, _ entry: DateEntry) -> QueryPeriod? {
    for (word, isPast) in [("最近", false), ("近", false), ("过去", true), ("last ", true), ("past ", true)] {
      guard text.lowercased().hasPrefix(word) else { continue }
      var dates = self
      if isPast { dates.ahead = false }
      guard case .day(let typed)? = try? entry.period("\(text.dropFirst(word.count))内"),
        typed.reach == .within
      else { return nil }
      switch typed.basis {
      case .naturalDays, .months, .hours: return try? dates.reach(typed, to: typed.date)
      default: return nil
      }
    }
    return nil
  }

  /// All until a day, or what lies within a term: of a field that looks back, as long before now.
  private func reach(_ typed: TypedDate, to day: CivilDate) throws(DateEntryFault) -> QueryPeriod {
    let end = typed.time.map { self.end(of: $0, on: day) } ?? end(of: day)
    if typed.reach == .until { return QueryPeriod(from: nil, through: end) }
    let today = scope.today
    switch typed.basis {
    case .hours(let hours):
      let ago = scope.now.advanced(milliseconds: -Int64(hours) * 3_600_000)
      return ahead ? QueryPeriod(from: scope.now, through: end) : QueryPeriod(from: ago, through: scope.now)
    case .weekday: return days(day.monday...day.monday.advanced(days: 6))
    case .naturalDays(let count) where !ahead && count >= 0:
      return days(today.advanced(days: -count)...today)
    case .months(let count) where !ahead: return days(today.advanced(months: -count)...today)
    default:
      guard ahead, today <= day else { throw .notUnderstood }
      return QueryPeriod(from: zone.moment(today, .midnight), through: end)
    }
  }

  /// The whole of these days.
  private func days(_ days: ClosedRange<CivilDate>) -> QueryPeriod {
    QueryPeriod(from: zone.moment(days.lowerBound, .midnight), through: end(of: days.upperBound))
  }

  /// The last moment of a time: of its minute, as lists show no more, where no seconds were typed; 0:00 parts two days, and
  /// 24:00 ends one.
  private func end(of time: TimeOfDay, on day: CivilDate) -> Timestamp {
    if time.hour == 24 { return end(of: day) }
    let isMinute = time.milliseconds.isMultiple(of: 60_000) && time != .midnight
    return zone.moment(day, time).advanced(milliseconds: isMinute ? 59_999 : 999)
  }

  /// The last moment of a day, to the millisecond.
  private func end(of day: CivilDate) -> Timestamp {
    zone.moment(day.advanced(days: 1), .midnight).advanced(milliseconds: -1)
  }
}

extension QueryDates {
  /// The day as it is meant in a query, where the year was not written: of a field that looks ahead the one nearest to
  /// today, which may be past. Of one that looks back the reader gave the last one.
  private func meant(by typed: TypedDate) -> CivilDate {
    guard ahead, typed.basis == .monthAndDay else { return typed.date }
    let today = scope.today.daysSinceEpoch
    let days = (scope.today.year - 8...scope.today.year + 8).compactMap {
      CivilDate(year: $0, month: typed.date.month, day: typed.date.day)
    }
    return days.min { abs($0.daysSinceEpoch - today) < abs($1.daysSinceEpoch - today) } ?? typed.date
  }
}

/// A word for a day or a period that moves with today.
enum QueryDateWord: CaseIterable {
  case today, tomorrow, yesterday, dayAfterTomorrow, dayBeforeYesterday
  case thisWeek, nextWeek, lastWeek, thisMonth, nextMonth, lastMonth, thisQuarter, nextQuarter,
    lastQuarter, thisYear, nextYear, lastYear

  /// What it is called; weeks run from Monday to Sunday.
  var names: QueryNames {
    switch self {
    case .today: QueryNames(["today"], ["今天", "今日", "当天"])
    case .tomorrow: QueryNames(["tomorrow"], ["明天", "明日"])
    case .yesterday: QueryNames(["yesterday"], ["昨天", "昨日"])
    case .dayAfterTomorrow: QueryNames(["dayaftertomorrow"], ["后天"])
    case .dayBeforeYesterday: QueryNames(["daybeforeyesterday"], ["前天"])
    case .thisWeek: QueryNames(["thisweek", "week"], ["本周", "这周", "这个星期", "本星期"])
    case .nextWeek: QueryNames(["nextweek"], ["下周", "下个星期", "下星期"])
    case .lastWeek: QueryNames(["lastweek"], ["上周", "上个星期", "上星期"])
    case .thisMonth: QueryNames(["thismonth", "month"], ["本月", "这个月", "当月"])
    case .nextMonth: QueryNames(["nextmonth"], ["下月", "下个月"])
    case .lastMonth: QueryNames(["lastmonth"], ["上月", "上个月"])
    case .thisQuarter: QueryNames(["thisquarter", "quarter"], ["本季度", "本季"])
    case .nextQuarter: QueryNames(["nextquarter"], ["下季度", "下个季度"])
    case .lastQuarter: QueryNames(["lastquarter"], ["上季度", "上个季度"])
    case .thisYear: QueryNames(["thisyear", "year"], ["今年", "本年"])
    case .nextYear: QueryNames(["nextyear"], ["明年"])
    case .lastYear: QueryNames(["lastyear"], ["去年", "上年"])
    }
  }

  /// The days it means, seen from today.
  func days(around today: CivilDate) -> ClosedRange<CivilDate> {
    switch self {
    case .today: today...today
    case .tomorrow: Self.day(today, 1)
    case .yesterday: Self.day(today, -1)
    case .dayAfterTomorrow: Self.day(today, 2)
    case .dayBeforeYesterday: Self.day(today, -2)
    case .thisWeek: Self.week(today, 0)
    case .nextWeek: Self.week(today, 1)
    case .lastWeek: Self.week(today, -1)
    case .thisMonth: Self.months(today, 0, 1)
    case .nextMonth: Self.months(today, 1, 1)
    case .lastMonth: Self.months(today, -1, 1)
    case .thisQuarter: Self.months(today, -((today.month - 1) % 3), 3)
    case .nextQuarter: Self.months(today, 3 - (today.month - 1) % 3, 3)
    case .lastQuarter: Self.months(today, -3 - (today.month - 1) % 3, 3)
    case .thisYear: Self.months(today, 1 - today.month, 12)
    case .nextYear: Self.months(today, 13 - today.month, 12)
    case .lastYear: Self.months(today, -11 - today.month, 12)
    }
  }

  /// The words by their folded names.
  static let byName = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { word in word.names.all.map { (QueryNames.folded($0), word) } })

  private static func day(_ today: CivilDate, _ offset: Int) -> ClosedRange<CivilDate> {
    let day = today.advanced(days: offset)
    return day...day
  }

  private static func week(_ today: CivilDate, _ offset: Int) -> ClosedRange<CivilDate> {
    let monday = today.monday.advanced(days: 7 * offset)
    return monday...monday.advanced(days: 6)
  }

  /// So many months from the one that lies `offset` months away.
  private static func months(_ today: CivilDate, _ offset: Int, _ count: Int) -> ClosedRange<CivilDate> {
    let first = month(today, offset)
    return first...month(today, offset + count).advanced(days: -1)
  }

  /// The first of the month that lies `offset` months away.
  private static func month(_ today: CivilDate, _ offset: Int) -> CivilDate {
    let months = today.year * 12 + today.month - 1 + offset
    return CivilDate(year: months / 12, month: months % 12 + 1, day: 1) ?? today
  }
}
