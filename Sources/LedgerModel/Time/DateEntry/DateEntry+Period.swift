/// A day, a month or a year as somebody typed it, to look for what lies in it.
public enum TypedPeriod: Sendable, Hashable {
  /// `2026年`, 二〇二六年, `2026`.
  case year(Int)
  /// `2026-11`, `2026年11月`; `11月`, 十月 without a year.
  case month(year: Int?, month: Int)
  /// A day, with a time when one was typed, 0:00 too.
  case day(TypedDate)
}

extension DateEntry {
  /// The years that a ledger knows: what lies outside was not meant.
  public static let years = 1980...2099

  /// Reads a day, a month or a year. Throws `DateEntryFault`: `notUnderstood` for what is none, as month 13, and `tooFar`
  /// for a year outside `years`.
  public func period(_ text: String) throws(DateEntryFault) -> TypedPeriod {
    var scanner = EntryScanner(text)
    if scanner.isAtEnd { throw .empty }
    if let period = scanner.yearOrMonth() {
      let year: Int? =
        switch period {
        case .year(let year): year
        case .month(let year, _): year
        case .day: nil
        }
      if let year, !DateEntry.years.contains(year) { throw .tooFar }
      return period
    }
    let typed = try exact(text)
    guard DateEntry.years.contains(typed.date.year) else { throw .tooFar }
    return .day(typed)
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
}
