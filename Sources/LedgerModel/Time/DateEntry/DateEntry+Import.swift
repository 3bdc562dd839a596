/// What a date in a file that leaves something out is completed from.
public struct DateContext: Sendable, Hashable {
  /// The year of dates without one.
  public var year: Int
  /// The day that a date without a year cannot lie before: the year after is proposed rather.
  public var notBefore: CivilDate?
  /// The day that a date whose order is open hardly lies behind: what was reported has come.
  public var notAfter: CivilDate?
  /// In which order the table has the numbers of dates such as 12/5/2026, by the sign between them in ASCII; nothing for a
  /// sign where the table leaves it open.
  public var orders: [UInt8: DateOrder]

  /// A context of these parts.
  public init(
    year: Int, notBefore: CivilDate? = nil, notAfter: CivilDate? = nil, orders: [UInt8: DateOrder] = [:]
  ) {
    (self.year, self.notBefore, self.notAfter, self.orders) = (year, notBefore, notAfter, orders)
  }

  private var years: [Int] { notBefore.map { [$0.year, $0.year + 1] } ?? [year] }

  private func fits(_ date: CivilDate) -> Bool { notBefore.map { $0 <= date } ?? true }

  /// That day in the year that fits, or nothing when no year near has it.
  public func completed(month: Int, day: Int) -> CivilDate? {
    let dates = years.compactMap { CivilDate(year: $0, month: month, day: day) }
    if let date = dates.first(where: fits) { return date }
    // 29 February: the next year that has one.
    return month == 2 && day == 29
      ? (year...year + 8).lazy.compactMap { CivilDate(year: $0, month: 2, day: 29) }.first : nil
  }

  /// The last day of a month, or of the part of it that ends on `lastDay`, in the year that fits.
  func completed(month: Int, endingOn lastDay: Int?) -> CivilDate? {
    let firsts = years.compactMap { CivilDate(year: $0, month: month, day: 1) }
    return firsts.map { lastDay.map($0.advanced(toDay:)) ?? $0.endOfMonth }.first(where: fits)
  }

  /// Of several days the one to propose: none before the report, no report that has not come, and near the table's year.
  func likeliest(of days: [CivilDate]) -> CivilDate? {
    let fitting = days.filter { fits($0) && (notAfter ?? $0) >= $0 }
    return (fitting.isEmpty ? days : fitting).min { abs($0.year - year) < abs($1.year - year) }
  }
}

extension CivilDate {
  /// That day of the month that begins here; every month has the parts that are asked for.
  fileprivate func advanced(toDay day: Int) -> CivilDate { advanced(days: day - 1) }
}

/// Dates in files that people bring.
extension DateEntry {
  /// Reads a cell that says by itself what it means: 2023/8/7, 2023年8月7日, 20230807, 45145, 8月7日, 3天, 8月底, 立行立改.
  ///
  /// A date without a year gets the context's and is flagged; so does one whose order the table leaves open. What is told
  /// from a day (明天, 周五) is refused here: `due` reads it, from the day of the report. Throws `DateEntryFault`.
  public static func imported(_ text: String, in context: DateContext) throws(DateEntryFault) -> ImportedDate
  {
    var scanner = EntryScanner(text)
    if scanner.isAtEnd { throw .empty }
    if let wish = scanner.take(wishes), !scanner.hasDigitsLeft { return wish }
    scanner = EntryScanner(text)
    scanner.skipLead()
    if let (date, time) = scanner.spreadsheetDay() {
      return .date(TypedDate(date: date, time: time, basis: .spreadsheetDay, yearAssumed: false).deadline)
    }
    if let limit = try scanner.attempt({ scanner throws(DateEntryFault) in length(&scanner) }) {
      return .length(limit)
    }
    guard let written = try scanner.writtenDate() else { throw .notUnderstood }
    switch written {
    case .dayOfMonth: throw .notUnderstood
    case .full(let year, let month, let day, let shortYear):
      return .date(try typed(existing(year, month, day), .fullDate, assumed: shortYear, &scanner))
    case .numbers(let numbers): return try read(numbers, in: context, &scanner)
    case .monthAndDay(let month, let day):
      guard let date = context.completed(month: month, day: day) else { throw .noSuchDay }
      return .date(try typed(date, .monthAndDay, assumed: true, &scanner))
    case .partOfMonth(let year, let month, let lastDay, let isWhole):
      let basis = TypedDate.Basis(lastDay: lastDay, isWhole: isWhole)
      if let year { return .vague(try typed(last(year, month, lastDay), basis, assumed: false, &scanner)) }
      guard let date = context.completed(month: month, endingOn: lastDay) else { throw .noSuchDay }
      return .vague(try typed(date, basis, assumed: true, &scanner))
    }
  }

  /// A date of three numbers: a fact where they, or the rest of the table, leave one day; else one of several. Of a year
  /// of two digits that stands first (23.8.7) the year is asked for.
  private static func read(
    _ numbers: UnorderedDate, in context: DateContext, _ scanner: inout EntryScanner
  ) throws(DateEntryFault) -> ImportedDate {
    let days = numbers.days(in: context.orders[numbers.sign])
    guard let first = days.first else { throw .noSuchDay }
    if days.count == 1 {
      return .date(try typed(first.day, .fullDate, assumed: first.order == .yearFirst, &scanner))
    }
    let proposed = context.likeliest(of: days.map(\.day)) ?? first.day
    return .vague(try typed(proposed, .fullDate, assumed: true, &scanner))
  }

  /// Words that stand in date columns where somebody did not want to name a date; no number may follow them.
  private static let wishes: [(String, ImportedDate)] = [
    ("立行立改", .onTheSpot), ("立即", .onTheSpot), ("立查立改", .onTheSpot), ("边查边改", .onTheSpot),
    ("即知即改", .onTheSpot), ("立整立改", .onTheSpot), ("马上整改", .onTheSpot), ("当场", .onTheSpot),
    ("长期", .standing), ("持续", .standing), ("常态", .standing), ("长效", .standing),
  ]

  private static func typed(
    _ date: CivilDate, _ basis: TypedDate.Basis, assumed: Bool, _ scanner: inout EntryScanner
  ) throws(DateEntryFault) -> TypedDate {
    let time = try scanner.rest(of: date)
    guard DateEntry.years.contains(date.year) else { throw .tooFar }
    return TypedDate(
      date: date, time: time, basis: basis, yearAssumed: assumed, zone: scanner.zone,
      partOfDay: scanner.partOfDay, hasZeroClock: scanner.hasZeroClock
    ).deadline
  }

  /// 3天, 5个工作日, 24小时, 两周 when nothing else follows; hours in a file run round the clock.
  private static func length(_ scanner: inout EntryScanner) -> TimeLimit? {
    guard let amount = scanner.number(), let unit = scanner.lengthUnit() else { return nil }
    _ = scanner.take(any: EntryScanner.doings)
    guard scanner.isAtEnd else { return nil }
    switch unit {
    case .hour: return TimeLimit(kind: .urgentHour, hundredths: amount.value * 100)
    case .day: return TimeLimit(kind: .naturalDay, hundredths: amount.value * 100)
    case .workDay: return TimeLimit(kind: .workDay, hundredths: amount.value * 100)
    case .week: return TimeLimit(kind: .naturalDay, hundredths: amount.value * 700)
    }
  }
}
