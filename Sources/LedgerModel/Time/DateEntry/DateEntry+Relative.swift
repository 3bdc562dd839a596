/// Dates that are told from today: 明天, `+3`, `3d`, 周五, 下周五, 月底, `next fri`.
extension DateEntry {
  private static let days = [
    ("今天", 0), ("今日", 0), ("当天", 0), ("大后天", 3), ("后天", 2), ("明天", 1), ("明日", 1), ("昨天", -1),
    ("day after tomorrow", 2), ("tomorrow", 1), ("today", 0), ("yesterday", -1),
  ]

  /// The day that stands next as told from today, or nothing.
  func relative(_ scanner: inout EntryScanner) throws(DateEntryFault) -> (CivilDate, TypedDate.Basis)? {
    if let days = scanner.take(DateEntry.days) { return (today.advanced(days: days), .naturalDays(days)) }
    // 今晚, 明早, 下班前: the part of the day follows by itself.
    if let days = scanner.dayBeforePartOfDay() {
      return (today.advanced(days: days), .naturalDays(days))
    }
    if let found = try scanner.attempt({ scanner throws(DateEntryFault) in try stretch(&scanner) }) {
      return found
    }
    if let found = try scanner.attempt({ scanner throws(DateEntryFault) in try holidayEve(&scanner) }) {
      return found
    }
    if let found = try scanner.attempt({ scanner throws(DateEntryFault) in try length(&scanner) }) {
      return found
    }
    if let found = try scanner.attempt({ scanner throws(DateEntryFault) in weekday(&scanner) }) {
      return found
    }
    return try endOrDayOfMonth(&scanner)
  }

  /// `+3`, `3d`, `+3d`, 3天, 5个工作日, 两周.
  private func length(_ scanner: inout EntryScanner) throws(DateEntryFault) -> (CivilDate, TypedDate.Basis)? {
    let plus = scanner.take("+")
    scanner.skipSpaces()
    guard let amount = scanner.number() else { return nil }
    let unit = scanner.lengthUnit()
    if unit == nil, !plus { return nil }
    guard amount.value <= 9999 else { throw .tooFar }
    switch unit {
    case .workDay: return (day(afterWorkdays: amount.value), .workDays(amount.value))
    case nil, .day: return (today.advanced(days: amount.value), .naturalDays(amount.value))
    case .week: return (today.advanced(days: amount.value * 7), .naturalDays(amount.value * 7))
    case .hour: return nil
    }
  }

  /// The day on which so many working days end: the first is the one after today, wherever the words stand.
  public func day(afterWorkdays count: Int) -> CivilDate { calendar.workday(count, after: today) }

  private func weekday(_ scanner: inout EntryScanner) -> (CivilDate, TypedDate.Basis)? {
    var weeksAhead: Int?
    if scanner.take(any: ["next ", "下"]) {
      weeksAhead = scanner.take("下") ? 2 : 1
    } else if scanner.take(any: ["last ", "上"]) {
      weeksAhead = scanner.take("上") ? -2 : -1
    } else if scanner.take(any: ["this ", "本", "这"]) {
      weeksAhead = 0
    }
    if weeksAhead != nil { _ = scanner.take("个") }
    scanner.skipSpaces()
    guard let weekday = scanner.chineseWeekday() ?? scanner.englishWeekday() else { return nil }
    if let weeksAhead {
      return (today.monday.advanced(days: weeksAhead * 7 + weekday - 1), .weekday(weeksAhead: weeksAhead))
    }
    return (today.advanced(days: (weekday - today.weekday + 7) % 7), .comingWeekday)
  }

  /// 月底, 下月底, 下月5日, 年底, `end of month`.
  private func endOrDayOfMonth(
    _ scanner: inout EntryScanner
  ) throws(DateEntryFault) -> (CivilDate, TypedDate.Basis)? {
    scanner.saysWhich = scanner.take("今")
    if scanner.take(any: ["年底", "年末", "end of year"]) {
      return (try DateEntry.existing(today.year, 12, 31), .endOfMonth)
    }
    guard let ahead = scanner.namedMonth() else {
      return scanner.take(any: ["月底", "月末", "月下旬", "end of month"]) ? (today.endOfMonth, .endOfMonth) : nil
    }
    scanner.saysWhich = true
    let month = today.firstOfMonth.advanced(months: ahead)
    if scanner.take(any: ["底", "末", "下旬"]) { return (month.endOfMonth, .endOfMonth) }
    guard let day = scanner.number() else { return nil }
    _ = scanner.take(any: ["日", "号"])
    return (try DateEntry.existing(month.year, month.month, day.value), .dayOfNamedMonth)
  }
}

extension EntryScanner {
  /// What an amount is counted in.
  enum LengthUnit {
    case hour, day, workDay, week
  }

  private static let units: [(String, LengthUnit)] = [
    ("个工作日", .workDay), ("工作日", .workDay), ("个工作天", .workDay), ("工作天", .workDay), ("个自然日", .day),
    ("自然日", .day), ("日之内", .day), ("日以内", .day), ("日内", .day), ("天", .day), ("个小时", .hour), ("小时", .hour),
    ("个钟头", .hour), ("个星期", .week), ("星期", .week), ("个礼拜", .week), ("礼拜", .week), ("周", .week),
    ("working days", .workDay), ("workdays", .workDay), ("working day", .workDay), ("workday", .workDay),
    ("days", .day), ("day", .day), ("weeks", .week), ("week", .week), ("hours", .hour), ("hour", .hour),
    ("d", .workDay), ("h", .hour),
  ]

  /// The unit behind an amount, or nothing.
  mutating func lengthUnit() -> LengthUnit? {
    let start = place
    skipSpaces()
    if let unit = take(EntryScanner.units), !nextIsLetter {
      _ = take(any: ["之内", "以内", "内", "之后", "以后", "后"])
      return unit
    }
    place = start
    return nil
  }

  private static let chineseDays = [
    ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("日", 7), ("天", 7), ("1", 1), ("2", 2),
    ("3", 3), ("4", 4), ("5", 5), ("6", 6), ("7", 7),
  ]

  /// The day of the week in 周五, 星期五 or 礼拜五, 1 (Monday) to 7, or nothing.
  mutating func chineseWeekday() -> Int? {
    let start = place
    if take(any: ["周", "星期", "礼拜"]), let day = take(EntryScanner.chineseDays) { return day }
    place = start
    return nil
  }

  private static let englishDays = [
    ("monday", 1), ("tuesday", 2), ("wednesday", 3), ("thursday", 4), ("friday", 5), ("saturday", 6),
    ("sunday", 7), ("mon", 1), ("tues", 2), ("tue", 2), ("wed", 3), ("thurs", 4), ("thur", 4), ("thu", 4),
    ("fri", 5), ("sat", 6), ("sun", 7),
  ]

  /// The day of the week in `fri` or `friday`, 1 (Monday) to 7, or nothing.
  mutating func englishWeekday() -> Int? {
    let start = place
    if let day = take(EntryScanner.englishDays), !nextIsLetter { return day }
    place = start
    return nil
  }
}
