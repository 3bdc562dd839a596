import LedgerModel

/// What the reader that forms and commands use makes of a cell which no stock form of spreadsheets fits: numerals in
/// characters, days of the week, terms such as 年底前 and 1个月内, and the end of a range.
struct SharedDates {
  /// The date.
  let date: CellDate
  /// Whether it was worked out rather than written, which the import remarks.
  let isComputed: Bool

  private init(_ date: CellDate, computed: Bool = false) { (self.date, isComputed) = (date, computed) }

  /// Reads a cell; terms run from `start`, the day of the report. Nothing for what is no date.
  init?(_ text: String, in context: DateContext, from start: CivilDate?) {
    let plain = String(text.map { $0 == "、" || $0 == "。" ? "." : $0 })
    if let read = SharedDates.written(plain, context) ?? SharedDates.ending(plain, context)
      ?? SharedDates.term(plain, start)
    {
      // As with stock forms: other years are slips of the keyboard.
      if let day = read.date.proposedDay, !(1990...2200).contains(day.year) { return nil }
      self = read
    } else {
      return nil
    }
  }

  private static func written(_ text: String, _ context: DateContext) -> SharedDates? {
    guard let read = try? DateEntry.imported(text, year: context.year) else { return nil }
    switch read {
    case .date(let typed): return SharedDates(date(of: typed, context))
    case .vague(let typed):
      return typed.yearAssumed
        ? SharedDates(.incomplete(proposed: typed.date)) : SharedDates(.day(typed.date), computed: true)
    case .length(let limit):
      guard limit.hundredths % 100 == 0 else { return nil }
      switch limit.kind {
      case .naturalDay: return SharedDates(.within(limit.hundredths / 100, unit: .naturalDay))
      case .workDay: return SharedDates(.within(limit.hundredths / 100, unit: .workDay))
      case .urgentHour, .workHour: return SharedDates(.within(limit.hundredths / 100, unit: .hour))
      }
    case .onTheSpot: return SharedDates(.atOnce)
    case .standing: return SharedDates(.ongoing)
    }
  }

  private static func date(of typed: TypedDate, _ context: DateContext) -> CellDate {
    if typed.yearAssumed {
      let proposed = context.completed(month: typed.date.month, day: typed.date.day) ?? typed.date
      return .incomplete(proposed: typed.basis == .monthAndDay ? proposed : typed.date)
    }
    // 24:00 and 0:00 are how programs write no time.
    guard let time = typed.time, time != .midnight, time.milliseconds < 86_400_000 else {
      return .day(typed.date)
    }
    return .moment(typed.date, second: time.milliseconds / 1000, zone: nil)
  }

  /// Of a range the last day: 11.20-12.1, 2026年11月20日至12月1日. A year that only the first day has is the second's, too.
  private static func ending(_ text: String, _ context: DateContext) -> SharedDates? {
    for separator in ["至", "到", "~", "～", "—", "-"] {
      let parts = text.split(separator: Character(separator), omittingEmptySubsequences: false)
      guard parts.count == 2, let first = written(String(parts[0]), context)?.date.proposedDay,
        let last = written(String(parts[1]), context)?.date
      else { continue }
      if let day = last.certainDay { return day < first ? nil : SharedDates(.day(day), computed: true) }
      guard let day = last.proposedDay else { continue }
      let isDated = written(String(parts[0]), context)?.date.certainDay != nil
      let year = (day.month, day.day) < (first.month, first.day) ? first.year + 1 : first.year
      guard let end = CivilDate(year: year, month: day.month, day: day.day) else { continue }
      return isDated ? SharedDates(.day(end), computed: true) : SharedDates(.incomplete(proposed: end))
    }
    return nil
  }

  /// 年底前, 本月底, 半个月: told from the day of the report. Words told from a day nobody knows (明天, 周五) are none here.
  private static func term(_ text: String, _ start: CivilDate?) -> SharedDates? {
    guard let start, let typed = try? DateEntry(today: start, calendar: .plainWeeks).due(text) else {
      return nil
    }
    switch typed.basis {
    case .months, .endOfMonth, .thirdOfMonth: return SharedDates(.day(typed.date), computed: true)
    case .naturalDays(let days) where days > 0 && !["明", "后"].contains(where: text.contains):
      return SharedDates(.day(typed.date), computed: true)
    default: return nil
    }
  }
}
