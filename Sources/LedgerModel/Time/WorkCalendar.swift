/// Which days are worked: the announced holidays and make-up days over a week of Monday to Friday.
///
/// A day is looked up by its date, whatever year's list it stands in. A year without a list has its holidays by law,
/// which are provisional; where the law's days are not known, Monday to Friday is assumed. `lacksData(for:)` tells,
/// so that the screen can say so.
///
/// A list that names every holiday of its year by law is the year's list. Any other is an amendment: it changes the
/// days it names, and everything else of the year stays as it was.
public struct WorkCalendar: Sendable, Hashable {
  /// The announced lists with what was amended, by year.
  public let years: [CalendarYear]
  /// What was settled for years that have no list yet, such as a holiday of the region, by year.
  public let amendments: [CalendarYear]
  /// The holidays by law, by which a list is known to be whole.
  let law: [CalendarYear]
  /// All days that differ from their weekday by date, each once.
  public let days: [CalendarDay]

  /// Days since 1970-01-01 of `days`, so that a search compares numbers only.
  private let places: [Int]
  /// How many working days the first n of `days` add to (or take from) the plain week's count.
  private let adjustments: [Int]

  /// A calendar of these lists, and of the holidays by law where there are none. Of two lists for one year the later
  /// counts, or amends the earlier; a day that stands in the lists of two years is what the later year's says, because
  /// that one was announced later.
  public init(years lists: [CalendarYear], law: [CalendarYear] = []) {
    let byLaw = Dictionary(law.map { ($0.year, $0) }) { first, _ in first }
    var announced: [Int: CalendarYear] = [:]
    var amended: [Int: CalendarYear] = [:]
    for list in lists {
      if list.lacking(byLaw[list.year]).isEmpty {
        announced[list.year] = list.withoutPlain
        amended[list.year] = nil
      } else if let known = announced[list.year] {
        announced[list.year] = known.amended(by: list).withoutPlain
      } else {
        amended[list.year] = amended[list.year]?.amended(by: list) ?? list
      }
    }
    years = announced.values.sorted { $0.year < $1.year }
    amendments = amended.values.sorted { $0.year < $1.year }
    self.law = law
    var byDate: [Int: CalendarDay] = [:]
    let provisional = law.filter { announced[$0.year] == nil }
    for year in provisional + (years + amendments).sorted(by: { $0.year < $1.year }) {
      for day in year.days { byDate[day.date.daysSinceEpoch] = day }
    }
    places = byDate.keys.sorted()
    var days: [CalendarDay] = []
    var adjustments = [0]
    for place in places {
      guard let day = byDate[place] else { continue }
      days.append(day)
      let change = (day.kind == .work ? 1 : 0) - (WorkCalendar.isWeekday(place) ? 1 : 0)
      adjustments.append(adjustments[adjustments.count - 1] + change)
    }
    self.days = days
    self.adjustments = adjustments
  }

  /// No lists at all: every Monday to Friday is worked.
  public static let plainWeeks = WorkCalendar(years: [])

  /// This calendar with more lists; a whole list replaces the one for its year, any other amends it.
  public func adding(_ years: [CalendarYear]) -> WorkCalendar {
    WorkCalendar(years: self.years + amendments + years, law: law)
  }

  /// Whether no list for that year is known, so that its holidays are provisional, or not known at all.
  public func lacksData(for year: Int) -> Bool { !years.contains { $0.year == year } }

  /// The first year that lacks its list between two days, whichever is the earlier: working days that are counted from the
  /// one to the other may still move.
  public func firstYearLackingData(from one: CivilDate, through other: CivilDate) -> Int? {
    (min(one.year, other.year)...max(one.year, other.year)).first(where: lacksData)
  }

  /// What was announced or settled for a year, without what the law alone gives it; nothing when nothing was.
  public func list(for year: Int) -> CalendarYear? {
    years.first { $0.year == year } ?? amendments.first { $0.year == year }
  }

  /// In which year's list a day stands, of several in the latest, which counts; else its own year. 2022-12-31 stands in
  /// the list of 2023.
  public func listYear(of date: CivilDate) -> Int {
    (years + amendments).filter { $0.days.contains { $0.date == date } }.map(\.year).max() ?? date.year
  }

  /// The holidays of a year by law; nothing when they are not known.
  public func law(of year: Int) -> CalendarYear? { law.first { $0.year == year } }

  /// What the lists say about that day, if anything.
  public func day(_ date: CivilDate) -> CalendarDay? {
    let place = date.daysSinceEpoch
    let index = places.firstPlace { $0 >= place }
    return index < places.count && places[index] == place ? days[index] : nil
  }

  /// Whether that day is worked.
  public func isWorkday(_ date: CivilDate) -> Bool {
    day(date).map { $0.kind == .work } ?? WorkCalendar.isWeekday(date.daysSinceEpoch)
  }

  /// The days of the lists from `first` to `last`, both included.
  public func days(from first: CivilDate, through last: CivilDate) -> ArraySlice<CalendarDay> {
    let (from, to) = (first.daysSinceEpoch, last.daysSinceEpoch)
    guard from <= to else { return [] }
    return days[places.firstPlace { $0 >= from }..<places.firstPlace { $0 > to }]
  }

  /// How many working days there are from `first` to `last`, both included; 0 when `last` is earlier.
  public func workdays(from first: CivilDate, through last: CivilDate) -> Int {
    max(0, workdays(before: last.daysSinceEpoch + 1) - workdays(before: first.daysSinceEpoch))
  }

  /// The day that is the `count`th working day after `date` (before it when negative); `date` itself when 0.
  public func workday(_ count: Int, after date: CivilDate) -> CivilDate {
    let day = date.daysSinceEpoch
    if count == 0 { return date }
    let index = count > 0 ? workdays(before: day + 1) + count - 1 : workdays(before: day) + count
    return CivilDate(daysSinceEpoch: workday(index))
  }
}

/// Working days counted through, from an arbitrary beginning: what makes lengths of years cheap to add and measure.
extension WorkCalendar {
  /// Whether a day of the plain week is a Monday to Friday.
  static func isWeekday(_ daysSinceEpoch: Int) -> Bool { weeks(daysSinceEpoch).rest < 5 }

  /// Whole weeks since the Monday 1969-12-29 and the days beyond them, 0 for a Monday.
  private static func weeks(_ daysSinceEpoch: Int) -> (whole: Int, rest: Int) {
    let days = daysSinceEpoch + 3
    let whole = days >= 0 ? days / 7 : (days - 6) / 7
    return (whole, days - whole * 7)
  }

  /// How many working days lie before that day, counted from Monday 1969-12-29 (before it: negative).
  func workdays(before daysSinceEpoch: Int) -> Int {
    let (whole, rest) = WorkCalendar.weeks(daysSinceEpoch)
    return whole * 5 + min(rest, 5) + adjustments[places.firstPlace { $0 >= daysSinceEpoch }]
  }

  /// The working day before which exactly `index` working days lie.
  func workday(_ index: Int) -> Int {
    // Every listed day moves the answer by a week at the very most, and seven days hold five working ones.
    let guess = index / 5 * 7 - 3
    let margin = 14 + places.count * 7
    var low = guess - margin
    var high = guess + margin
    while low < high {
      let middle = low + (high - low) / 2
      if workdays(before: middle + 1) > index { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [Int] {
  /// The place of the first number that is `beyond`, when all such numbers come last.
  func firstPlace(where beyond: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if beyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
