/// A date as it is written, before a missing year is supplied.
enum WrittenDate {
  /// Year, month and day, and whether the year had only two digits.
  case full(Int, Int, Int, shortYear: Bool)
  /// Three numbers of which no year of four digits stands first: 12/5/2026, 26.11.25.
  case numbers(UnorderedDate)
  /// Month and day.
  case monthAndDay(Int, Int)
  /// A day of the month: 15号.
  case dayOfMonth(Int)
  /// A month, or a part of it, with or without a year: the last day that fits; `isWhole` where nothing says which part.
  case partOfMonth(year: Int?, month: Int, lastDay: Int?, isWhole: Bool)
}

/// Dates written with numbers: 2026-08-07, 2023年8月7日, 20230807, 8月7日, 8.7, 8月底, Aug 7, 46361.
extension EntryScanner {
  private static let leads = ["截止到", "截至到", "截至", "截止", "限于", "限", "于", "到", "至"]

  /// Moves over what may stand before a date and changes nothing of it: 截至, 限.
  mutating func skipLead() {
    if take(any: EntryScanner.leads) { skipSpaces() }
  }

  /// A spreadsheet's day number of 1990 to 2099, days since 1899-12-30, with the time as a fraction behind it, when nothing
  /// else follows.
  mutating func spreadsheetDay() -> (date: CivilDate, time: TimeOfDay?)? {
    let start = place
    if let number = digits(), number.count == 5, (32_874...73_050).contains(number.value) {
      var time: TimeOfDay?
      if take("."), let fraction = fraction() {
        let seconds = Int((fraction * 86_400).rounded())
        time = seconds == 0 ? nil : TimeOfDay(milliseconds: seconds * 1000)
      }
      if isAtEnd { return (CivilDate(spreadsheetDay: number.value), time) }
    }
    place = start
    return nil
  }

  /// The digits that stand next as decimals of a fraction below 1; at most 17 of them, or nothing.
  private mutating func fraction() -> Double? {
    var (value, scale, count) = (0.0, 1.0, 0)
    while let byte = next, (48...57).contains(byte), count < 17 {
      scale /= 10
      value += Double(byte - 48) * scale
      place += 1
      count += 1
    }
    return count > 0 ? value : nil
  }

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
      if let date = scanner.unorderedDate() { return .numbers(date) }
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
    let whole = year.count == 4 ? year.value : EntryScanner.year(ofTwoDigits: year.value)
    if let (month, day) = monthAndDay(), year.count == 4 || year.value > 12 {
      return .full(whole, month, day, shortYear: year.count == 2)
    }
    place = start
    if year.count == 4, let month = monthBehindYear() { return partOfMonth(month, year: whole) }
    skipSpaces()
    if year.count == 4, take("年") {
      skipSpaces()
      if take(any: ["底", "末", "内"]) {
        return .partOfMonth(year: whole, month: 12, lastDay: nil, isWhole: false)
      }
      _ = take("第")
      if let number = number(), number.count <= 2 {
        if take("月") { return partOfMonth(number.value, year: whole) }
        if (1...4).contains(number.value), take(any: ["季度", "季"]) {
          _ = take(any: ["末", "底", "内"])
          return .partOfMonth(year: whole, month: number.value * 3, lastDay: nil, isWhole: false)
        }
      }
    }
    place = start
    return nil
  }

  /// `.8` or `-08` behind a year, when no day follows.
  private mutating func monthBehindYear() -> Int? {
    let start = place
    for sign in ["-", "/", "."] where take(sign) {
      if let month = digits(), month.count <= 2, (1...12).contains(month.value), !take(sign) {
        return month.value
      }
      place = start
    }
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
        let whole = year.count == 4 ? year.value : EntryScanner.year(ofTwoDigits: year.value)
        return .full(whole, month, day, shortYear: year.count == 2)
      }
      place = start
    }
    return nil
  }

  /// 底, 中旬 and so on behind a month; a month alone is all of it.
  private mutating func partOfMonth(_ month: Int, year: Int?) -> WrittenDate {
    if let lastDay = take(EntryScanner.partsOfMonth) {
      return .partOfMonth(year: year, month: month, lastDay: lastDay, isWhole: false)
    }
    let isEnd = take(any: ["底", "末", "下旬"])
    if !isEnd { _ = take("份") }
    _ = take("内")
    return .partOfMonth(year: year, month: month, lastDay: nil, isWhole: !isEnd)
  }

  /// The parts of a month that end before it does, with their last days.
  static let partsOfMonth = [("上旬", 10), ("中旬", 20), ("初", 5), ("中", 15)]
}
