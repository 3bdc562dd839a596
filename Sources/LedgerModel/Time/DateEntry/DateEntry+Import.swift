/// Dates in files that people bring.
extension DateEntry {
  /// Reads a cell: 2023/8/7, 2023年8月7日, 20230807, 45145, 8月7日, and what is no date: 3天, 8月底, 立行立改.
  ///
  /// A date without a year gets `year` and is flagged. Words told from today (明天, 周五) mean nothing in a
  /// file and are refused. 0:00 behind a date is a spreadsheet's way of writing none. Throws `DateEntryFault`.
  public static func imported(_ text: String, year: Int) throws(DateEntryFault) -> ImportedDate {
    var scanner = EntryScanner(text)
    if scanner.isAtEnd { throw .empty }
    if let wish = scanner.take(wishes), !scanner.hasDigitsLeft { return wish }
    if let date = spreadsheetDay(&scanner) { return .date(date) }
    if let limit = try scanner.attempt({ scanner throws(DateEntryFault) in length(&scanner) }) {
      return .length(limit)
    }
    guard let written = try scanner.writtenDate() else { throw .notUnderstood }
    switch written {
    case .dayOfMonth: throw .notUnderstood
    case .full(let full, let month, let day, let shortYear):
      return .date(try typed(existing(full, month, day), .fullDate, assumed: shortYear, &scanner))
    case .monthAndDay(let month, let day):
      return .date(try typed(existing(year, month, day), .monthAndDay, assumed: true, &scanner))
    case .partOfMonth(let own, let month, let lastDay):
      let date = try last(own ?? year, month, lastDay)
      let basis: TypedDate.Basis = lastDay == nil ? .endOfMonth : .thirdOfMonth
      return .vague(try typed(date, basis, assumed: own == nil, &scanner))
    }
  }

  /// Words that stand in date columns where somebody did not want to name a date; no number may follow them.
  private static let wishes: [(String, ImportedDate)] = [
    ("立行立改", .onTheSpot), ("立即", .onTheSpot), ("立查立改", .onTheSpot), ("边查边改", .onTheSpot),
    ("即知即改", .onTheSpot), ("当场", .onTheSpot),
    ("长期", .standing), ("持续", .standing), ("常态", .standing), ("长效", .standing),
  ]

  private static func typed(
    _ date: CivilDate, _ basis: TypedDate.Basis, assumed: Bool, _ scanner: inout EntryScanner
  ) throws(DateEntryFault) -> TypedDate {
    let time = try scanner.rest(of: date)
    return TypedDate(date: date, time: time == .midnight ? nil : time, basis: basis, yearAssumed: assumed)
  }

  /// A spreadsheet's day number of 1990 to 2099, days since 1899-12-30, with the time as a fraction behind it.
  private static func spreadsheetDay(_ scanner: inout EntryScanner) -> TypedDate? {
    let start = scanner.place
    if let number = scanner.digits(), number.count == 5, (32_874...73_050).contains(number.value) {
      var time: TimeOfDay?
      if scanner.take("."), let fraction = scanner.fraction() {
        let seconds = Int((fraction * 86_400).rounded())
        time = seconds == 0 ? nil : TimeOfDay(milliseconds: seconds * 1000)
      }
      if scanner.isAtEnd {
        return TypedDate(
          date: CivilDate(spreadsheetDay: number.value), time: time, basis: .spreadsheetDay,
          yearAssumed: false)
      }
    }
    scanner.place = start
    return nil
  }

  /// 3天, 5个工作日, 24小时, 两周 when nothing else follows; hours in a file run round the clock.
  private static func length(_ scanner: inout EntryScanner) -> TimeLimit? {
    guard let amount = scanner.number(), let unit = scanner.lengthUnit() else { return nil }
    _ = scanner.take(any: ["完成", "整改"])
    guard scanner.isAtEnd else { return nil }
    switch unit {
    case .hour: return TimeLimit(kind: .urgentHour, hundredths: amount.value * 100)
    case .day: return TimeLimit(kind: .naturalDay, hundredths: amount.value * 100)
    case .workDay: return TimeLimit(kind: .workDay, hundredths: amount.value * 100)
    case .week: return TimeLimit(kind: .naturalDay, hundredths: amount.value * 700)
    }
  }
}

extension EntryScanner {
  /// The digits that stand next as decimals of a fraction below 1; at most 17 of them, or nothing.
  fileprivate mutating func fraction() -> Double? {
    var (value, scale, count) = (0.0, 1.0, 0)
    while let byte = next, (48...57).contains(byte), count < 17 {
      scale /= 10
      value += Double(byte - 48) * scale
      place += 1
      count += 1
    }
    return count > 0 ? value : nil
  }
}
