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

/// The list that the State Council announces for one year; it may name days of the year before.
public struct CalendarYear: Sendable, Hashable {
  /// The year that the list is for.
  public let year: Int
  /// The days, in the order of the file.
  public let days: [CalendarDay]

  /// The list for that year.
  public init(year: Int, days: [CalendarDay]) {
    self.year = year
    self.days = days
  }
}
