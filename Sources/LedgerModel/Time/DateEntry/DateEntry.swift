/// Reads dates as people type them, in Chinese and English; today is given, no clock is read.
public struct DateEntry: Sendable {
  /// The day that counts as today.
  public let today: CivilDate
  /// The calendar by which `3d` counts working days, and which knows when 节前 is.
  public let calendar: WorkCalendar
  /// The time of day that counts as now, by which 48小时 is told; without one such lengths are not understood.
  public let now: TimeOfDay?
  /// The zone by whose clocks a time of another zone is told; without one it stays as it was written.
  private let zone: LedgerZone?

  /// A reader for that day and calendar.
  public init(today: CivilDate, calendar: WorkCalendar, now: TimeOfDay? = nil) {
    self.init(today, calendar, now, nil)
  }

  private init(_ today: CivilDate, _ calendar: WorkCalendar, _ now: TimeOfDay?, _ zone: LedgerZone?) {
    (self.today, self.calendar, self.now, self.zone) = (today, calendar, now, zone)
  }

  /// A reader for a moment in a ledger's zone and calendar.
  public init(at moment: Timestamp, in clock: WorkClock) {
    let civil = clock.zone.civil(moment)
    self.init(civil.date, clock.calendar, civil.time, clock.zone)
  }

  /// Reads a due date: `+3`, `3d`, 周五, 下周五, 月底, 8月7日, 2026-08-07, `fri 17:30`, 明天下午5点.
  ///
  /// Without a year it is the nearest future one, today included. Throws `DateEntryFault`.
  public func due(_ text: String) throws(DateEntryFault) -> TypedDate { try exact(text).deadline }

  /// Reads a date with its time as it is written, 0:00 too: a bound of a period.
  func exact(_ text: String) throws(DateEntryFault) -> TypedDate {
    var typed = try typed(text)
    typed.reach = TypedDate.Reach(of: text)
    return typed
  }

  private func typed(_ text: String) throws(DateEntryFault) -> TypedDate {
    var scanner = EntryScanner(text)
    if scanner.isAtEnd { throw .empty }
    if let time = try scanner.time(), scanner.endsDate() {
      return try local(
        TypedDate(
          date: today, time: time, basis: .timeAlone, yearAssumed: false, zone: scanner.zone,
          partOfDay: scanner.partOfDay))
    }
    scanner = EntryScanner(text)
    scanner.skipLead()
    if let (date, time) = scanner.spreadsheetDay() {
      return TypedDate(date: date, time: time, basis: .spreadsheetDay, yearAssumed: false)
    }
    if let hours = try scanner.attempt({ scanner throws(DateEntryFault) in try self.hours(&scanner) }) {
      return hours
    }
    guard let (date, basis) = try day(&scanner) else { throw .notUnderstood }
    guard DateEntry.years.contains(date.year) else { throw .tooFar }
    let time = try scanner.rest(of: date)
    return try local(
      TypedDate(
        date: date, time: time, basis: basis, yearAssumed: basis == .monthAndDay, zone: scanner.zone,
        partOfDay: scanner.partOfDay, hasZeroClock: scanner.hasZeroClock,
        comesAgain: !scanner.saysWhich && TypedDate.Basis.recurring.contains(basis)))
  }

  /// What was written with a zone, by the clocks of the ledger's: 0:00 there is the day that begins then.
  private func local(_ typed: TypedDate) throws(DateEntryFault) -> TypedDate {
    guard let zone, typed.zone != nil, typed.time != nil else { return typed }
    let civil = zone.civil(typed.moment(in: zone))
    guard DateEntry.years.contains(civil.date.year) else { throw .tooFar }
    return TypedDate(
      date: civil.date, time: civil.time, basis: typed.basis, yearAssumed: typed.yearAssumed,
      hasZeroClock: civil.time == .midnight, comesAgain: typed.comesAgain)
  }

  /// Reads a day that lies behind, perhaps with a time: what comes every week, month or year (周五, 15号, 11-20, 国庆前) is the
  /// last such day, today included. Throws `DateEntryFault`.
  public func past(_ text: String) throws(DateEntryFault) -> TypedDate {
    let typed = try exact(text)
    guard typed.comesAgain, typed.date > today else { return typed }
    // Seen from far enough back, the next such day has come; a 31st may take two months, 29 February eight years.
    for days in [7, 31, 62, 366, 1462, 2922] {
      var found = try seen(from: today.advanced(days: -days)).exact(text)
      guard found.date <= today else { continue }
      while true {
        let next = try seen(from: found.date.advanced(days: 1)).exact(text)
        guard next.date <= today, next.date > found.date else { return found }
        found = next
      }
    }
    throw .noSuchDay
  }

  /// The same reader on another day.
  private func seen(from day: CivilDate) -> DateEntry { DateEntry(day, calendar, now, zone) }

  /// Whether the whole text is a time of day, or a part of one that has an end: 17:30, 下午5点, 上午.
  public static func isTime(_ text: String) -> Bool {
    var scanner = EntryScanner(text)
    guard let time = try? scanner.time() ?? scanner.endOfPartOfDay() else { return false }
    return time >= .midnight && scanner.isAtEnd
  }

  private func day(_ scanner: inout EntryScanner) throws(DateEntryFault) -> (CivilDate, TypedDate.Basis)? {
    if let found = try scanner.attempt({ scanner throws(DateEntryFault) in try relative(&scanner) }) {
      return found
    }
    switch try scanner.writtenDate() {
    case nil: return nil
    case .full(let year, let month, let day, shortYear: _):
      return (try DateEntry.existing(year, month, day), .fullDate)
    case .numbers(let numbers): return (try DateEntry.only(of: numbers), .fullDate)
    case .monthAndDay(let month, let day):
      return (try nearest(month, day), .monthAndDay)
    case .dayOfMonth(let day):
      return (try nearest(dayOfMonth: day), .dayOfMonth)
    case .partOfMonth(let year, let month, let lastDay, let isWhole):
      let basis = TypedDate.Basis(lastDay: lastDay, isWhole: isWhole)
      if let year {
        scanner.saysWhich = true
        return (try DateEntry.last(year, month, lastDay), basis)
      }
      let thisYear = try DateEntry.last(today.year, month, lastDay)
      return (thisYear >= today ? thisYear : try DateEntry.last(today.year + 1, month, lastDay), basis)
    }
  }

  /// The one day that three numbers are. Throws `noSuchDay`, or `eitherDay` where it may be two.
  private static func only(of numbers: UnorderedDate) throws(DateEntryFault) -> CivilDate {
    let days = numbers.days().map(\.day)
    guard let first = days.first else { throw .noSuchDay }
    guard days.count == 1 else { throw .eitherDay(first, days[1]) }
    return first
  }

  static func existing(_ year: Int, _ month: Int, _ day: Int) throws(DateEntryFault) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .noSuchDay }
    return date
  }

  static func last(_ year: Int, _ month: Int, _ day: Int?) throws(DateEntryFault) -> CivilDate {
    let first = try existing(year, month, 1)
    return day == nil ? first.endOfMonth : try existing(year, month, day ?? 1)
  }

  /// The first such day that is not before today; 2月29日 may be years ahead.
  private func nearest(_ month: Int, _ day: Int) throws(DateEntryFault) -> CivilDate {
    for year in today.year...(today.year + 8) {
      if let date = CivilDate(year: year, month: month, day: day), date >= today { return date }
    }
    throw .noSuchDay
  }

  private func nearest(dayOfMonth day: Int) throws(DateEntryFault) -> CivilDate {
    var month = today
    for _ in 0..<3 {
      if let date = CivilDate(year: month.year, month: month.month, day: day), date >= today { return date }
      month = month.endOfMonth.advanced(days: 1)
    }
    throw .noSuchDay
  }
}

extension TypedDate.Basis {
  /// What makes the day of a month, or of a part of it that ends on `lastDay`.
  init(lastDay: Int?, isWhole: Bool) {
    self = isWhole ? .wholeMonth : lastDay == nil ? .endOfMonth : .thirdOfMonth
  }

  /// What makes a day that comes every week, month or year.
  fileprivate static let recurring: Set<TypedDate.Basis> = [
    .comingWeekday, .dayOfMonth, .endOfMonth, .thirdOfMonth, .wholeMonth, .monthAndDay, .beforeHoliday,
  ]
}

extension EntryScanner {
  private static let suffixes = ["之前", "以前", "前", "截止", "止"]
  /// What is to be done by the date, which changes nothing of it.
  static let doings = ["完成整改", "整改完毕", "整改完成", "整改到位", "办理完毕", "完成", "整改", "办结"]

  /// What may follow a date: its day of the week, a time, 前. Throws for anything else.
  mutating func rest(of date: CivilDate) throws(DateEntryFault) -> TimeOfDay? {
    skipSpaces()
    if let weekday = try attempt({ $0.bracketedWeekday() }), weekday != date.weekday {
      throw .otherWeekday(date.weekday)
    }
    skipSpaces()
    _ = take("t") || take(",")
    skipSpaces()
    let time = try time() ?? endOfPartOfDay()
    guard endsDate() else { throw .notUnderstood }
    return time
  }

  /// Moves over what may stand behind a date and its time (前完成整改), and tells whether that was all.
  mutating func endsDate() -> Bool {
    _ = take(any: EntryScanner.suffixes)
    _ = take(any: EntryScanner.doings)
    // A date from a sentence keeps its full stop.
    _ = take(".")
    skipSpaces()
    return isAtEnd
  }

  private mutating func bracketedWeekday() -> Int? {
    let bracketed = take("(")
    guard let weekday = chineseWeekday() ?? englishWeekday() else { return nil }
    return !bracketed || take(")") ? weekday : nil
  }
}
