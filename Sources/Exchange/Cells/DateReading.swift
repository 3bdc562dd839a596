import LedgerModel

/// What the one reader of dates, which forms, commands and queries use as well, makes of a date cell.
struct DateReading {
  /// How a date came about.
  enum Way: Hashable {
    /// As it is written, or asked for.
    case written
    /// Worked out from what is written: the end of a range, 2026年底前.
    case computed
    /// Told from the day of the report: 明天, 下周五, 春节前, 1个月内.
    case told
  }

  /// The date.
  let date: CellDate
  /// How it came about; what was not written is remarked.
  let way: Way
  /// Whether the year is written.
  private(set) var hasYear = true

  private init(_ date: CellDate, _ way: Way = .written) { (self.date, self.way) = (date, way) }

  /// A date that leaves something out: a day is proposed.
  private init(proposing day: CivilDate, hasYear: Bool) {
    self.init(.incomplete(proposed: day))
    self.hasYear = hasYear
  }

  private init(proposing typed: TypedDate) {
    self.init(proposing: typed.date, hasYear: !typed.yearAssumed || typed.basis == .fullDate)
  }

  /// Reads a cell; terms run from `start`, the day of the report, by `calendar`. Nothing for what is no date.
  init?(_ text: String, in context: DateContext, from start: CivilDate?, by calendar: WorkCalendar) {
    let read =
      DateReading.written(text, context) ?? DateReading.ending(text, context)
      ?? start.flatMap { DateReading.told(text, from: $0, by: calendar) }
    guard let read, read.isSane else { return nil }
    self = read
  }

  /// Whether a cell says when only to who knows the day of the report.
  static func isTold(_ text: String, by calendar: WorkCalendar) -> Bool {
    // Any day will do to ask: a Monday.
    told(text, from: CivilDate(daysSinceEpoch: 20_451), by: calendar) != nil
  }

  /// A ledger takes dates between 1990 and 2200, and limits of ten years; others are slips of the keyboard.
  fileprivate var isSane: Bool {
    if case .within(let amount, let unit) = date { return amount <= (unit == .hour ? 87_600 : 3650) }
    return date.proposedDay.map { (1990...2200).contains($0.year) } ?? true
  }

  /// What the cell says by itself.
  fileprivate static func written(_ text: String, _ context: DateContext) -> DateReading? {
    guard let read = try? DateEntry.imported(text, in: context) else { return nil }
    switch read {
    case .date(let typed):
      return typed.yearAssumed ? DateReading(proposing: typed) : DateReading(CellDate(typed))
    case .vague(let typed):
      return typed.yearAssumed || typed.basis == .wholeMonth
        ? DateReading(proposing: typed) : DateReading(CellDate(typed), .computed)
    case .length(let limit):
      guard limit.hundredths % 100 == 0 else { return nil }
      switch limit.kind {
      case .naturalDay: return DateReading(.within(limit.hundredths / 100, unit: .naturalDay))
      case .workDay: return DateReading(.within(limit.hundredths / 100, unit: .workDay))
      case .urgentHour, .workHour: return DateReading(.within(limit.hundredths / 100, unit: .hour))
      }
    case .onTheSpot: return DateReading(.atOnce)
    case .standing: return DateReading(.ongoing)
    }
  }

  /// Of a range the last day: 11.20-12.1, 2026年11月20日至12月1日. A year that only the first day has is the second's, too.
  private static func ending(_ text: String, _ context: DateContext) -> DateReading? {
    for separator in ["至", "到", "~", "～", "—", "-"] {
      let parts = text.split(separator: Character(separator), omittingEmptySubsequences: false)
      guard parts.count == 2, let first = written(String(parts[0]), context)?.date,
        let begin = first.proposedDay, let last = written(String(parts[1]), context)?.date
      else { continue }
      if let day = last.certainDay { return day < begin ? nil : DateReading(.day(day), .computed) }
      guard let day = last.proposedDay else { continue }
      // Without a year it is the next such day, also where the range has begun already.
      if first.certainDay == nil { return DateReading(proposing: day, hasYear: false) }
      let year = (day.month, day.day) < (begin.month, begin.day) ? begin.year + 1 : begin.year
      guard let end = CivilDate(year: year, month: day.month, day: day.day) else { continue }
      return DateReading(.day(end), .computed)
    }
    return nil
  }

  /// What is told from a day, none before it: 明天, 周五, 年底前, 半个月. Of a day of a month alone (15号) month and year are
  /// asked for.
  private static func told(_ text: String, from start: CivilDate, by calendar: WorkCalendar) -> DateReading? {
    guard let typed = try? DateEntry(today: start, calendar: calendar).due(text), typed.date >= start else {
      return nil
    }
    switch typed.basis {
    case .fullDate, .spreadsheetDay, .monthAndDay, .wholeMonth: return nil
    case .dayOfMonth: return DateReading(.incomplete(proposed: typed.date))
    default: return DateReading(CellDate(typed), .told)
    }
  }
}

extension CellDate {
  /// Reads a date cell that says by itself what it means. `context` completes what the cell leaves out.
  init(_ text: String, in context: DateContext) {
    let read = DateReading.written(text, context)
    self = read.flatMap { $0.isSane ? $0.date : nil } ?? .unread
  }

  /// The day, with its time where one was written.
  init(_ typed: TypedDate) {
    guard let time = typed.time else {
      self = .day(typed.date)
      return
    }
    self = .moment(typed.date, second: time.milliseconds / 1000, zone: typed.zone)
  }
}
