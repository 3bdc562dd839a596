/// A day on which the working week does not hold: a holiday, or a weekend day worked to make up for one (调休).
public struct CalendarDay: Sendable, Hashable {
  /// What the day is.
  public enum Kind: String, Sendable, Hashable {
    /// Nobody works (放假).
    case off
    /// A day of work, though it may be a Saturday or Sunday (上班).
    case work
  }

  /// The day.
  public let date: CivilDate
  /// Whether it is off or worked.
  public let kind: Kind
  /// The holiday it belongs to, in Chinese as announced: 春节; a make-up day carries its holiday's name.
  public let name: String

  /// A day of this kind.
  public init(date: CivilDate, kind: Kind, name: String) {
    self.date = date
    self.kind = kind
    self.name = name
  }
}

/// The list that the State Council announces for one year, which may name days of the year before; or some days of a
/// year that amend it.
public struct CalendarYear: Sendable, Hashable {
  /// The year that the list is for.
  public let year: Int
  /// The days, in the order of the file.
  public let days: [CalendarDay]
  /// Of what amends a year: its listed days that are again what their weekday says (照常).
  public let plain: [CivilDate]

  /// The list for that year.
  public init(year: Int, days: [CalendarDay], plain: [CivilDate] = []) {
    self.year = year
    self.days = days
    self.plain = plain
  }

  /// The word of a record for a day that is again what its weekday says.
  public static let plainKind = "plain"

  /// The days by law that this list does not name; a list that lacks one is no whole year's.
  public func lacking(_ law: CalendarYear?) -> [CalendarDay] {
    let named = Set(days.map(\.date))
    return law?.days.filter { !named.contains($0.date) } ?? []
  }

  /// This list with the days of another, which count where both name one; what is plain there leaves it.
  public func amended(by other: CalendarYear) -> CalendarYear {
    let named = Set(other.days.map(\.date) + other.plain)
    let kept = days.filter { !named.contains($0.date) }
    return CalendarYear(
      year: year, days: (kept + other.days).sorted { $0.date < $1.date },
      plain: (plain.filter { !named.contains($0) } + other.plain).sorted())
  }

  /// The list alone, without what is plain again: what stands for a year.
  var withoutPlain: CalendarYear { plain.isEmpty ? self : CalendarYear(year: year, days: days) }

  /// This list without a day.
  public func without(_ date: CivilDate) -> CalendarYear {
    CalendarYear(year: year, days: days.filter { $0.date != date })
  }
}
