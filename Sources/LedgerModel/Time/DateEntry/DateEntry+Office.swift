/// The words in which an office sets its terms: 一个月内, 本周内, 月中, 四季度末, 春节前, 2小时内.
extension DateEntry {
  /// 48小时, 2小时内: so many hours round the clock from now; nothing when no such length stands there, or no time of day
  /// counts as now.
  func hours(_ scanner: inout EntryScanner) throws(DateEntryFault) -> TypedDate? {
    _ = scanner.take("+")
    scanner.skipSpaces()
    guard let now, let amount = scanner.number(), scanner.lengthUnit() == .hour else { return nil }
    _ = scanner.take(any: EntryScanner.doings)
    guard scanner.isAtEnd else { return nil }
    guard amount.value <= 9999 else { throw .tooFar }
    let milliseconds = now.milliseconds + amount.value * 3_600_000
    let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    return TypedDate(
      date: today.advanced(days: days), time: TimeOfDay(milliseconds: rest / 1000 * 1000),
      basis: .hours(amount.value), yearAssumed: false)
  }

  /// 一个月内, 半个月, 半年; 本周内, 下周内, 周末; 月中, 下月中旬; 四季度末, 本季度末.
  func stretch(_ scanner: inout EntryScanner) throws(DateEntryFault) -> (CivilDate, TypedDate.Basis)? {
    if let months = scanner.months() {
      guard months <= 120 else { throw .tooFar }
      return (today.advanced(months: months), .months(months))
    }
    if scanner.take(any: ["半个月", "半月"]) {
      scanner.skipWithin()
      return (today.advanced(days: 15), .naturalDays(15))
    }
    for (words, weeks) in [(["本周", "这周", "这个星期", "本星期", "周"], 0), (["下周", "下个星期", "下星期"], 1)] {
      let start = scanner.place
      if scanner.take(any: words), scanner.take(any: ["内", "之内", "以内", "末", "底"]) {
        return (today.monday.advanced(days: 7 * weeks + 6), .weekday(weeksAhead: weeks))
      }
      scanner.place = start
    }
    let start = scanner.place
    let named = scanner.namedMonth()
    if named != nil || scanner.take("月"), let day = scanner.take(EntryScanner.partsOfMonth) {
      scanner.saysWhich = named != nil
      let middle = today.firstOfMonth.advanced(months: named ?? 0).advanced(days: day - 1)
      // 月中 said after the middle of a month is the next month's, 本月中 is not.
      return (named != nil || middle >= today ? middle : middle.advanced(months: 1), .thirdOfMonth)
    }
    scanner.place = start
    return try endOfQuarter(&scanner)
  }

  private func endOfQuarter(
    _ scanner: inout EntryScanner
  ) throws(DateEntryFault) -> (CivilDate, TypedDate.Basis)? {
    let ends = ["末", "底", "内", "前"]
    if let ahead = scanner.namedQuarter() {
      guard scanner.take(any: ends) else { return nil }
      scanner.saysWhich = true
      let last = today.firstOfMonth.advanced(months: 2 - (today.month - 1) % 3 + 3 * ahead)
      return (last.endOfMonth, .endOfMonth)
    }
    guard let quarter = scanner.quarter(), scanner.take(any: ends) else { return nil }
    let end = try DateEntry.last(today.year, quarter * 3, nil)
    return (end >= today ? end : try DateEntry.last(today.year + 1, quarter * 3, nil), .endOfMonth)
  }

  /// 春节前, 国庆前, 节前: the last day before that holiday begins, as the calendar has it.
  func holidayEve(_ scanner: inout EntryScanner) throws(DateEntryFault) -> (CivilDate, TypedDate.Basis)? {
    guard let names = scanner.take(DateEntry.holidays), scanner.take(any: ["之前", "以前", "前"]) else {
      return nil
    }
    guard let first = firstDay(of: names) else { throw .noHolidayData }
    return (first.advanced(days: -1), .beforeHoliday)
  }

  /// The first year by whose days off the date was told (60d, 春节前) though nobody announced them yet, so that the day may
  /// still move; nothing when there is none.
  public func provisionalYear(of typed: TypedDate) -> Int? {
    switch typed.basis {
    case .workDays: return calendar.firstYearLackingData(from: today, through: typed.date)
    case .beforeHoliday:
      let year = typed.date.advanced(days: 1).year
      return calendar.lacksData(for: year) ? year : nil
    default: return nil
    }
  }

  /// What holidays are called, the longer words first; none named is the next, whichever it is. 年前 is before the Spring
  /// Festival.
  private static let holidays: [(String, [String])] = [
    ("春节", ["春节"]), ("过年", ["春节"]), ("年", ["春节"]), ("元旦", ["元旦"]), ("国庆节", ["国庆"]), ("国庆", ["国庆"]),
    ("十一", ["国庆"]), ("五一节", ["劳动"]), ("五一", ["劳动"]), ("劳动节", ["劳动"]), ("清明节", ["清明"]), ("清明", ["清明"]),
    ("端午节", ["端午"]), ("端午", ["端午"]), ("中秋节", ["中秋"]), ("中秋", ["中秋"]), ("节", []),
  ]

  /// The first day off of the next holiday of one of these names that has not begun; of the fixed ones also where the
  /// calendar ends.
  private func firstDay(of names: [String]) -> CivilDate? {
    let end = today.advanced(days: 400)
    let days = calendar.days(from: today, through: end).filter { $0.kind == .off }
    let known = days.first { day in
      let isNamed = names.isEmpty || names.contains { day.name.contains($0) }
      let before = calendar.day(day.date.advanced(days: -1))
      return isNamed && day.date > today && !(before?.kind == .off && before?.name == day.name)
    }
    if let known { return known.date }
    let fixed: (month: Int, day: Int)? =
      names == ["元旦"] ? (1, 1) : names == ["国庆"] ? (10, 1) : names == ["劳动"] ? (5, 1) : nil
    guard let fixed else { return nil }
    return [today.year, today.year + 1].compactMap {
      CivilDate(year: $0, month: fixed.month, day: fixed.day)
    }.first { $0 > today }
  }
}

extension EntryScanner {
  /// A day that a part of it follows: 今晚, 明早, 明晚; 下班 alone is today's.
  fileprivate mutating func skipAhead(_ word: String, before parts: [String]) -> Bool {
    let start = place
    guard take(word) else { return false }
    var ahead = self
    if ahead.take(any: parts) { return true }
    place = start
    return false
  }

  mutating func dayBeforePartOfDay() -> Int? {
    let parts = ["晚上", "晚", "早上", "早晨", "早", "上午", "中午", "下午"]
    if skipAhead("今", before: parts) { return 0 }
    if skipAhead("昨", before: parts) { return -1 }
    if skipAhead("明", before: parts) { return 1 }
    var ahead = self
    return ahead.take("下班") ? 0 : nil
  }

  /// How many months ahead the named one is: 本月 0, 下个月 1, 上月 -1; nothing when none stands next.
  mutating func namedMonth() -> Int? {
    take([
      ("本月", 0), ("这个月", 0), ("当月", 0), ("下个月", 1), ("下月", 1), ("上个月", -1), ("上月", -1),
    ])
  }

  /// How many quarters ahead the named one is: 本季度 0, 下季度 1; nothing when none stands next.
  mutating func namedQuarter() -> Int? {
    let start = place
    let ahead = take([("本", 0), ("这个", 0), ("下个", 1), ("下", 1), ("上个", -1), ("上", -1)])
    if ahead != nil, take(any: ["季度", "季"]) { return ahead }
    place = start
    return nil
  }

  /// The quarter of 三季度, 第3季度, 1 to 4; nothing when none stands next.
  mutating func quarter() -> Int? {
    let start = place
    _ = take("第")
    if let quarter = number()?.value, (1...4).contains(quarter), take(any: ["季度", "季"]) { return quarter }
    place = start
    return nil
  }

  /// 一个月, 3个月内, 半年.
  mutating func months() -> Int? {
    let start = place
    if take("半年") {
      skipWithin()
      return 6
    }
    _ = take("+")
    if let amount = number(), take(any: ["个月", "months", "month"]) {
      skipWithin()
      return amount.value
    }
    place = start
    return nil
  }

  /// 内 and its kin behind a length.
  mutating func skipWithin() { _ = take(any: ["之内", "以内", "内", "之后", "以后", "后"]) }
}

extension CivilDate {
  /// The first of its month.
  var firstOfMonth: CivilDate { advanced(days: 1 - day) }

  /// So many months on, on the same day, or on the last of a shorter month.
  public func advanced(months: Int) -> CivilDate {
    let count = year * 12 + month - 1 + months
    let first = CivilDate(year: count / 12, month: count % 12 + 1, day: 1) ?? self
    return CivilDate(year: first.year, month: first.month, day: day) ?? first.endOfMonth
  }
}
