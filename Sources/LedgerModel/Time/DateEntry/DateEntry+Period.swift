/// A day, a month or a year as somebody typed it, to look for what lies in it.
public enum TypedPeriod: Sendable, Hashable {
  /// `2026年`, 二〇二六年, `2026`.
  case year(Int)
  /// `2026-11`, `2026年11月`; `11月`, 十月 without a year.
  case month(year: Int?, month: Int)
  /// A part of a month, a quarter or half a year: 11月上旬, 本月初, 三季度, 去年下半年.
  case stretch(TypedStretch)
  /// A day, with a time when one was typed, 0:00 too.
  case day(TypedDate)
}

extension DateEntry {
  /// The years that a ledger knows: what lies outside was not meant.
  public static let years = 1980...2099

  /// Reads a day, a month or another stretch of days; of what lies behind (`isPast`) a day that comes again is the last
  /// such day. Throws `DateEntryFault`: `notUnderstood` for what is none, as month 13, and `tooFar` for a year outside
  /// `years`.
  public func period(_ text: String, isPast: Bool = false) throws(DateEntryFault) -> TypedPeriod {
    var scanner = EntryScanner(text)
    if scanner.isAtEnd { throw .empty }
    if let period = scanner.yearOrMonth() ?? scanner.stretch(today).map(TypedPeriod.stretch) {
      if let year = period.asStretch?.year, !DateEntry.years.contains(year) { throw .tooFar }
      return period
    }
    return .day(isPast ? try past(text) : try exact(text))
  }

  /// The days of a month or another stretch of days: where no year was said the nearest to today, of what lies behind the
  /// last that have begun. Nothing for a day.
  public func days(of period: TypedPeriod, isPast: Bool) -> ClosedRange<CivilDate>? {
    period.asStretch?.days(seenFrom: today, isPast: isPast)
  }
}

extension TypedPeriod {
  /// The stretch of days that it is; nothing for a day.
  fileprivate var asStretch: TypedStretch? {
    switch self {
    case .year(let year): TypedStretch(year: year, month: 1, months: 12)
    case .month(let year, let month): TypedStretch(year: year, month: month)
    case .stretch(let stretch): stretch
    case .day: nil
    }
  }

  /// Whether it was not written in full, and is to be said as it was understood.
  public var isShort: Bool {
    switch self {
    case .year: false
    case .month(let year, _): year == nil
    case .stretch(let stretch): !stretch.isInFull
    case .day(let typed): typed.isShort
    }
  }
}

/// Days that lie together and come again every month or year: 上旬, 11月中旬, 三季度, 上半年.
public struct TypedStretch: Sendable, Hashable {
  /// The year; nothing where none was said.
  fileprivate(set) var year: Int?
  /// The month in which it begins, 1 to 12; nothing for any month.
  fileprivate(set) var month: Int?
  /// How many months it reaches into.
  fileprivate(set) var months = 1
  /// The day of the month on which it begins.
  fileprivate(set) var firstDay = 1
  /// The day of its last month on which it ends; nothing for the end of that month.
  fileprivate(set) var lastDay: Int?
  /// Whether its year was written, and not told from today: 去年, 本月.
  fileprivate(set) var isInFull = false

  fileprivate func days(seenFrom today: CivilDate, isPast: Bool) -> ClosedRange<CivilDate>? {
    let all = beginnings(around: today).compactMap(days(beginningIn:))
    if isPast, year == nil { return all.last { $0.lowerBound <= today } }
    return all.min { $0.distance(to: today) < $1.distance(to: today) }
  }

  /// The first days of the months in which it may begin, in their order.
  private func beginnings(around today: CivilDate) -> [CivilDate] {
    guard let month else { return (-2...2).map { today.firstOfMonth.advanced(months: $0) } }
    let years = year.map { [$0] } ?? [today.year - 1, today.year, today.year + 1]
    return years.compactMap { CivilDate(year: $0, month: month, day: 1) }
  }

  /// Its days where it begins in the month of that first day.
  private func days(beginningIn month: CivilDate) -> ClosedRange<CivilDate>? {
    let last = month.advanced(months: months - 1)
    let (first, end) = (
      month.advanced(days: firstDay - 1), lastDay.map { last.advanced(days: $0 - 1) } ?? last.endOfMonth
    )
    return first <= end ? first...end : nil
  }
}

extension ClosedRange<CivilDate> {
  /// How many days a day lies outside.
  fileprivate func distance(to day: CivilDate) -> Int {
    Swift.max(
      0, lowerBound.daysSinceEpoch - day.daysSinceEpoch, day.daysSinceEpoch - upperBound.daysSinceEpoch)
  }
}

extension EntryScanner {
  /// The year or month that the whole text is; nothing when it is neither, and then nothing was read.
  fileprivate mutating func yearOrMonth() -> TypedPeriod? {
    let start = place
    if let period = readYearOrMonth(), isAtEnd { return period }
    place = start
    return nil
  }

  private mutating func readYearOrMonth() -> TypedPeriod? {
    guard let first = number() else { return nil }
    skipSpaces()
    if first.count == 4, first.value >= 1000 {
      if isAtEnd { return .year(first.value) }
      let isYear = take("年")
      if isYear, isAtEnd { return .year(first.value) }
      guard isYear || take(any: ["-", "/", "."]) else { return nil }
      skipSpaces()
      guard let month = number(), month.count <= 2, (1...12).contains(month.value) else { return nil }
      if isYear { guard take("月") else { return nil } } else { _ = take("月") }
      _ = take("份")
      return .month(year: first.value, month: month.value)
    }
    guard first.count <= 2, (1...12).contains(first.value), take("月") else { return nil }
    _ = take("份")
    return .month(year: nil, month: first.value)
  }

  /// The part of a month, the quarter or the half of a year that the whole text is; nothing when it is none, and then
  /// nothing was read.
  fileprivate mutating func stretch(_ today: CivilDate) -> TypedStretch? {
    let start = place
    if let stretch = readStretch(today) {
      _ = take(any: ["之内", "以内", "内"])
      if isAtEnd { return stretch }
    }
    place = start
    return nil
  }

  private mutating func readStretch(_ today: CivilDate) -> TypedStretch? {
    if let ahead = namedMonth() {
      let month = today.firstOfMonth.advanced(months: ahead)
      return partOfMonth(TypedStretch(year: month.year, month: month.month))
    }
    if let ahead = namedQuarter() {
      let first = today.firstOfMonth.advanced(months: 3 * ahead - (today.month - 1) % 3)
      return TypedStretch(year: first.year, month: first.month, months: 3)
    }
    let (year, isInFull) = self.year(today)
    skipSpaces()
    if let month = take([("上半年", 1), ("下半年", 7)]) {
      return TypedStretch(year: year, month: month, months: 6, isInFull: isInFull)
    }
    if let quarter = self.quarter() {
      return TypedStretch(year: year, month: quarter * 3 - 2, months: 3, isInFull: isInFull)
    }
    let start = place
    if let month = number(), month.count <= 2, (1...12).contains(month.value), take("月") {
      _ = take("份")
      let whole = TypedStretch(year: year, month: month.value, isInFull: isInFull)
      return partOfMonth(whole) ?? whole
    }
    place = start
    // 月初, 上旬: of any month.
    guard year == nil, take("月") || begins(withAny: ["上旬", "中旬", "下旬"]) else { return nil }
    return partOfMonth(TypedStretch())
  }

  /// The year that stands next, and whether it was written in full: 2026年, not 去年.
  private mutating func year(_ today: CivilDate) -> (year: Int?, isInFull: Bool) {
    if let ahead = take([("今年", 0), ("本年", 0), ("去年", -1), ("上年", -1), ("明年", 1)]) {
      return (today.year + ahead, false)
    }
    let start = place
    if let year = number(), year.count == 4, year.value >= 1000 {
      skipSpaces()
      if take("年") { return (year.value, true) }
    }
    place = start
    return (nil, false)
  }

  /// The part of that month that stands next; each ends on the day that it means where a date is set.
  private mutating func partOfMonth(_ month: TypedStretch) -> TypedStretch? {
    let parts: [(String, (first: Int, last: Int?))] = [
      ("上旬", (1, 10)), ("中旬", (11, 20)), ("下旬", (21, nil)), ("初", (1, 5)), ("中", (11, 15)),
    ]
    guard let part = take(parts) else { return nil }
    var stretch = month
    (stretch.firstDay, stretch.lastDay) = (part.first, part.last)
    return stretch
  }

  /// Whether one of the words stands next.
  private func begins(withAny words: [String]) -> Bool {
    var ahead = self
    return ahead.take(any: words)
  }
}
