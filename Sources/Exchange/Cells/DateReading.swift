import LedgerModel

/// What the one reader of dates, which forms, commands and queries use as well, makes of a date cell.
struct DateReading {
  /// How a date came about.
  enum Way: Hashable {
    /// As it is written, or asked for.
    case written
    /// Worked out from what is written: the end of a range, 2026年底前.
    case computed
    /// Written, but for its hour: 2026-11-20上午 is 12:00.
    case timed
    /// Told from the day of the report: 明天, 下周五, 春节前, 1个月内.
    case told
  }

  /// The date.
  let date: CellDate
  /// How it came about; what was not written is remarked.
  let way: Way
  /// Whether the year is written.
  private(set) var hasYear = true
  /// The first year by whose days off it was told though nobody announced them yet; nothing when there is none.
  private(set) var provisionalYear: Int?

  /// Whether it says until when something shall be done rather than when it was: 2026-11-25前, 11月底, 三季度, 11.20-11.25, 3天.
  private(set) var isLimit = false

  private init(_ date: CellDate, _ way: Way = .written) { (self.date, self.way) = (date, way) }

  /// A date that leaves something out: a day is proposed.
  private init(proposing date: CellDate, hasYear: Bool) {
    self.init(date.proposal)
    self.hasYear = hasYear
  }

  private init(proposing typed: TypedDate) {
    self.init(proposing: CellDate(typed), hasYear: !typed.yearAssumed || typed.basis == .fullDate)
  }

  /// Reads a cell; terms run from `start`, the day of the report, by `calendar`. Nothing for what is no date.
  init?(_ text: String, in context: DateContext, from start: CivilDate?, by calendar: WorkCalendar) {
    // What programs write: most dates of a long table.
    if let day = DateReading.plainDay(text) {
      self = DateReading(.day(day))
      return
    }
    let found =
      DateReading.written(text, context) ?? DateReading.ending(text, context)
      ?? start.flatMap { DateReading.told(text, from: $0, by: calendar) }
    guard var read = found, read.isSane else { return nil }
    read.isLimit = read.isLimit || read.way == .computed || TypedDate.Reach(of: text) != .day
    self = read
  }

  /// The day of `2026-03-05`, where it is one of a year that a ledger knows: nothing is left open by it.
  private static func plainDay(_ text: String) -> CivilDate? {
    var bytes = text.utf8.makeIterator()
    guard text.utf8.count == 10 else { return nil }
    func number(_ digits: Int) -> Int? {
      var number = 0
      for _ in 0..<digits {
        guard let byte = bytes.next(), (0x30...0x39).contains(byte) else { return nil }
        number = number * 10 + Int(byte) - 0x30
      }
      return number
    }
    guard let year = number(4), DateEntry.years.contains(year), bytes.next() == UInt8(ascii: "-"),
      let month = number(2), bytes.next() == UInt8(ascii: "-"), let day = number(2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Whether a cell says when only to who knows the day of the report.
  static func isTold(_ text: String, by calendar: WorkCalendar) -> Bool {
    // Any day will do to ask: a Monday.
    told(text, from: CivilDate(daysSinceEpoch: 20_451), by: calendar) != nil
  }

  /// Whether a cell says a day of a year that no ledger knows: 2126-01-01.
  static func isTooFar(_ text: String) -> Bool {
    do throws(DateEntryFault) {
      _ = try DateEntry.imported(text, in: DateContext(year: 2000))
      return false
    } catch {
      return error == .tooFar
    }
  }

  /// A ledger takes dates of its years, and limits of ten years; others are slips of the keyboard.
  fileprivate var isSane: Bool {
    if case .within(let amount, let unit) = date { return amount <= (unit == .hour ? 87_600 : 3650) }
    return date.proposedDay.map { DateEntry.years.contains($0.year) } ?? true
  }

  /// What the cell says by itself.
  fileprivate static func written(_ text: String, _ context: DateContext) -> DateReading? {
    guard let read = try? DateEntry.imported(text, in: context) else { return nil }
    switch read {
    case .date(let typed):
      if typed.yearAssumed { return DateReading(proposing: typed) }
      return DateReading(CellDate(typed), typed.partOfDay == nil || typed.time == nil ? .written : .timed)
    case .vague(let typed):
      var reading =
        typed.yearAssumed || typed.basis == .wholeMonth
        ? DateReading(proposing: typed) : DateReading(CellDate(typed), .computed)
      // Of a whole month (2026-11) one day may be meant; its end and its thirds are limits.
      reading.isLimit = typed.basis == .endOfMonth || typed.basis == .thirdOfMonth
      return reading
    case .length(let limit):
      guard limit.hundredths % 100 == 0 else { return nil }
      let unit: CellDate.Span =
        switch limit.kind {
        case .naturalDay: .naturalDay
        case .workDay: .workDay
        case .urgentHour, .workHour: .hour
        }
      var reading = DateReading(.within(limit.hundredths / 100, unit: unit))
      reading.isLimit = true
      return reading
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
      if let day = last.certainDay { return day < begin ? nil : DateReading(last, .computed) }
      guard let day = last.proposedDay else { continue }
      // Without a year it is the next such day, also where the range has begun already.
      if first.certainDay == nil {
        var reading = DateReading(proposing: last, hasYear: false)
        reading.isLimit = true
        return reading
      }
      let year = (day.month, day.day) < (begin.month, begin.day) ? begin.year + 1 : begin.year
      guard let end = CivilDate(year: year, month: day.month, day: day.day) else { continue }
      return DateReading(CellDate(end, last.time), .computed)
    }
    return nil
  }

  /// What is told from a day, none before it: 明天, 周五, 年底前, 半个月. Of a day of a month alone (15号) month and year are
  /// asked for.
  private static func told(_ text: String, from start: CivilDate, by calendar: WorkCalendar) -> DateReading? {
    let entry = DateEntry(today: start, calendar: calendar)
    guard let typed = try? entry.due(text), typed.date >= start else { return nil }
    switch typed.basis {
    case .fullDate, .spreadsheetDay, .monthAndDay, .wholeMonth: return nil
    case .dayOfMonth: return DateReading(CellDate(typed).proposal)
    default:
      var reading = DateReading(CellDate(typed), .told)
      reading.provisionalYear = entry.provisionalYear(of: typed)
      return reading
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
