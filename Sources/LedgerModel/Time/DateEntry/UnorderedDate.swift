/// In which order the three numbers of a date stand.
public enum DateOrder: Sendable, Hashable, CaseIterable {
  /// 26.11.25 is 25 November 2026.
  case yearFirst
  /// 11/25/26, 11/25/2026: as in the United States.
  case monthFirst
  /// 25/11/26, 25/11/2026.
  case dayFirst
}

/// A date of three numbers before which no year of four digits stands: `12/5/2026`, `11/25/26`, `26.11.25`.
///
/// A number over 12 or of four digits leaves fewer orders; where several are left that give different days, nobody can
/// tell from the date alone which day it is.
public struct UnorderedDate: Sendable, Hashable {
  private let numbers: [Int]
  private let hasShortYear: Bool
  /// The sign between the numbers, in ASCII: `/`, `-` or `.`.
  public let sign: UInt8
  /// The orders that the numbers leave, at least one.
  public let orders: [DateOrder]

  /// A date of three numbers, each with how many digits it was written with; nothing when they are none in any order.
  init?(
    _ first: (value: Int, count: Int), _ second: (value: Int, count: Int), _ third: (value: Int, count: Int),
    sign: UInt8
  ) {
    guard first.count <= 2, second.count <= 2, third.count <= 2 || third.count == 4 else { return nil }
    var orders: [DateOrder] = []
    // 12.8.7 is no day of 2012: a year before 13 cannot be told from a month.
    if first.count == 2, first.value > 12, second.value <= 12, third.count <= 2, third.value <= 31 {
      orders.append(.yearFirst)
    }
    if third.count != 1, first.value <= 12, second.value <= 31 { orders.append(.monthFirst) }
    if third.count != 1, second.value <= 12, first.value <= 31 { orders.append(.dayFirst) }
    guard !orders.isEmpty else { return nil }
    numbers = [first.value, second.value, third.value]
    hasShortYear = third.count <= 2
    (self.sign, self.orders) = (sign, orders)
  }

  /// The date that a text begins with; nothing when it begins with none of this kind.
  public init?(leading text: String) {
    var scanner = EntryScanner(text)
    scanner.skipLead()
    guard let date = scanner.unorderedDate() else { return nil }
    self = date
  }

  /// The days that it may be, each once: all of them, or that of `order` where the numbers leave it. Empty when the
  /// calendar has none of them.
  public func days(in order: DateOrder? = nil) -> [(order: DateOrder, day: CivilDate)] {
    let asked = order.flatMap { orders.contains($0) ? [$0] : nil } ?? orders
    var found: [(order: DateOrder, day: CivilDate)] = []
    for order in asked {
      guard let date = day(order), !found.contains(where: { $0.day == date }) else { continue }
      found.append((order, date))
    }
    return found
  }

  /// Whether it may be several days.
  public var isOpen: Bool { days().count > 1 }

  private func day(_ order: DateOrder) -> CivilDate? {
    let whole = { (year: Int) in hasShortYear ? EntryScanner.year(ofTwoDigits: year) : year }
    return switch order {
    case .yearFirst: CivilDate(year: whole(numbers[0]), month: numbers[1], day: numbers[2])
    case .monthFirst: CivilDate(year: whole(numbers[2]), month: numbers[0], day: numbers[1])
    case .dayFirst: CivilDate(year: whole(numbers[2]), month: numbers[1], day: numbers[0])
    }
  }
}

extension EntryScanner {
  /// The date of three numbers that stands next, or nothing.
  mutating func unorderedDate() -> UnorderedDate? {
    let start = place
    if let date = threeNumbers() { return date }
    place = start
    return nil
  }

  private mutating func threeNumbers() -> UnorderedDate? {
    guard let first = digits(), first.count <= 2, let sign = next, UnorderedDate.signs.contains(sign) else {
      return nil
    }
    place += 1
    guard let second = digits(), second.count <= 2, next == sign else { return nil }
    place += 1
    guard let third = digits(), next != sign else { return nil }
    return UnorderedDate(first, second, third, sign: sign)
  }

  /// The year that two digits mean: of 80 and more one of the last century.
  static func year(ofTwoDigits year: Int) -> Int { (year >= 80 ? 1900 : 2000) + year }
}

extension UnorderedDate {
  /// The signs that stand between the numbers of a date, in ASCII.
  public static let signs = Array("-/.".utf8)
}
