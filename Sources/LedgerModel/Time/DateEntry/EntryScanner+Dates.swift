/// A date as it is written, before a missing year is supplied.
enum WrittenDate {
  /// Year, month and day, and whether the year had only two digits.
  case full(Int, Int, Int, shortYear: Bool)
  /// Month and day.
  case monthAndDay(Int, Int)
  /// A day of the month: 15号.
  case dayOfMonth(Int)
  /// A month, or its first or second third, with or without a year: the last day that fits.
  case partOfMonth(year: Int?, month: Int, lastDay: Int?)
}

/// Dates written with numbers: 2026-08-07, 2023年8月7日, 20230807, 8月7日, 8.7, 8月底, Aug 7.
extension EntryScanner {
  private static let months = [
    ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7),
    ("august", 8), ("september", 9), ("october", 10), ("november", 11), ("december", 12), ("jan", 1),
    ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sept", 9), ("sep", 9),
    ("oct", 10), ("nov", 11), ("dec", 12),
  ]

  /// The date that stands next, or nothing when it is no such form.
  mutating func writtenDate() throws(DateEntryFault) -> WrittenDate? {
    try attempt { scanner throws(DateEntryFault) in
      if let month = scanner.monthName() { return scanner.afterMonthName(month) }
      guard let first = scanner.number() else { return nil }
      if first.count == 8 {
        return .full(first.value / 10_000, first.value / 100 % 100, first.value % 100, shortYear: false)
      }
      if first.count == 4 || first.count == 2, let date = scanner.afterYear(first) { return date }
      guard first.count <= 2 else { return nil }
      return scanner.afterMonth(first.value)
    }
  }

  private mutating func monthName() -> Int? {
    let start = place
    if let month = take(EntryScanner.months), !nextIsLetter { return month }
    place = start
    return nil
  }

  /// `7` or `7, 2026` behind `Aug`.
  private mutating func afterMonthName(_ month: Int) -> WrittenDate? {
    _ = take(".")
    skipSpaces()
    guard let day = digits(), day.count <= 2 else { return nil }
    let start = place
    _ = take(",")
    if skipSpaces(), let year = digits(), year.count == 4, next != UInt8(ascii: ":") {
      return .full(year.value, month, day.value, shortYear: false)
    }
    place = start
    return .monthAndDay(month, day.value)
  }

  /// The rest of a date that begins with its year, of four digits or of two above 12.
  private mutating func afterYear(_ year: (value: Int, count: Int)) -> WrittenDate? {
    let start = place
    let whole = year.count == 4 ? year.value : 2000 + year.value
    if let (month, day) = monthAndDay(), year.count == 4 || year.value > 12 {
      return .full(whole, month, day, shortYear: year.count == 2)
    }
    place = start
    skipSpaces()
    if year.count == 4, take("年") {
      skipSpaces()
      if take(any: ["底", "末"]) { return .partOfMonth(year: whole, month: 12, lastDay: nil) }
      _ = take("第")
      if let number = number(), number.count <= 2 {
        if take("月") { return partOfMonth(number.value, year: whole) }
        if (1...4).contains(number.value), take(any: ["季度", "季"]) {
          _ = take(any: ["末", "底", "内"])
          return .partOfMonth(year: whole, month: number.value * 3, lastDay: nil)
        }
      }
    }
    place = start
    return nil
  }

  /// `-8-7`, `/8/7`, `.8.7` or `年8月7日` behind a year.
  private mutating func monthAndDay() -> (Int, Int)? {
    for separator in ["-", "/", "."] where take(separator) {
      guard let month = digits(), month.count <= 2, take(separator), let day = digits(), day.count <= 2 else {
        return nil
      }
      return (month.value, day.value)
    }
    skipSpaces()
    guard take("年") else { return nil }
    skipSpaces()
    guard let month = number(), month.count <= 2 else { return nil }
    skipSpaces()
    guard take("月"), let day = dayBehindMonth() else { return nil }
    return (month.value, day)
  }

  private mutating func dayBehindMonth() -> Int? {
    skipSpaces()
    guard let day = number(), day.count <= 2 else { return nil }
    let start = place
    skipSpaces()
    if !take(any: ["日", "号"]) { place = start }
    return day.value
  }

  /// The rest of a date whose month, or day, is the number that was read.
  private mutating func afterMonth(_ first: Int) -> WrittenDate? {
    if let date = betweenDashes(first) { return date }
    for separator in ["-", "/", "."] where take(separator) {
      guard let day = digits(), day.count <= 2, !take(separator) else { return nil }
      return .monthAndDay(first, day.value)
    }
    skipSpaces()
    if take("月") {
      let start = place
      if let day = dayBehindMonth() { return .monthAndDay(first, day) }
      place = start
      return partOfMonth(first, year: nil)
    }
    if take(any: ["日", "号"]) { return next == nil || !take("内") ? .dayOfMonth(first) : nil }
    return monthName().map { month in
      let start = place
      if skipSpaces(), let year = digits(), year.count == 4 {
        return .full(year.value, month, first, shortYear: false)
      }
      place = start
      return .monthAndDay(month, first)
    }
  }

  /// `-Mar-2026` behind a day.
  private mutating func betweenDashes(_ day: Int) -> WrittenDate? {
    let start = place
    for separator in ["-", "/"] where take(separator) {
      if let month = monthName(), take(separator), let year = digits(), year.count == 4 || year.count == 2 {
        let whole = year.count == 4 ? year.value : 2000 + year.value
        return .full(whole, month, day, shortYear: year.count == 2)
      }
      place = start
    }
    return nil
  }

  /// 底, 中旬 and so on behind a month; a month alone is all of it.
  private mutating func partOfMonth(_ month: Int, year: Int?) -> WrittenDate {
    let lastDay = take([("上旬", 10), ("初", 10), ("中旬", 20)])
    if lastDay == nil { _ = take(any: ["底", "末", "下旬", "份"]) }
    return .partOfMonth(year: year, month: month, lastDay: lastDay)
  }
}
