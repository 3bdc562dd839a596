import Testing

@testable import LedgerModel

@Suite("The days that are worked")
struct CalendarDaysTests {
  static let calendar = BuiltInCalendar.calendar

  /// The announced lists, written a second time from the announcements: the ranges that are off, the days that are worked.
  static let announced: [(year: Int, off: [String], work: [String])] = [
    (
      2023,
      [
        "2022-12-31..2023-01-02", "01-21..01-27", "04-05", "04-29..05-03", "06-22..06-24", "09-29..10-06",
      ], ["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"]
    ),
    (
      2024,
      ["01-01", "02-10..02-17", "04-04..04-06", "05-01..05-05", "06-10", "09-15..09-17", "10-01..10-07"],
      ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"]
    ),
    (
      2025,
      ["01-01", "01-28..02-04", "04-04..04-06", "05-01..05-05", "05-31..06-02", "10-01..10-08"],
      ["01-26", "02-08", "04-27", "09-28", "10-11"]
    ),
    (
      2026,
      [
        "01-01..01-03", "02-15..02-23", "04-04..04-06", "05-01..05-05", "06-19..06-21", "09-25..09-27",
        "10-01..10-07",
      ], ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]
    ),
  ]

  static func day(_ text: String, _ year: Int) throws -> CivilDate {
    try #require(CivilDate(text: text.utf8.count == 10 ? text : "\(year)-\(text)"))
  }

  @Test(
    "Every day of the announced years is what was announced, or what its weekday says", arguments: announced)
  func everyDay(year: Int, off: [String], work: [String]) throws {
    var expected: [CivilDate: Bool] = [:]
    for range in off {
      let ends = range.split(separator: ".").map(String.init)
      var date = try Self.day(ends[0], year)
      let last = try Self.day(ends[ends.count - 1], year)
      while date <= last {
        expected[date] = false
        date = date.advanced(days: 1)
      }
    }
    for text in work { expected[try Self.day(text, year)] = true }
    let listed = try #require(Self.calendar.years.first { $0.year == year })
    #expect(Set(listed.days.map(\.date)) == Set(expected.keys))
    for (date, worked) in expected { #expect(Self.calendar.isWorkday(date) == worked, "\(date.text)") }
    var date = try Self.day("01-01", year)
    while date.year == year {
      // The last day of 2022 stands in the list of 2023; no other list names a day of another year.
      if expected[date] == nil {
        #expect(Self.calendar.isWorkday(date) == (date.weekday < 6), "\(date.text)")
      }
      date = date.advanced(days: 1)
    }
  }

  @Test("A day is looked up by its date, whatever year's list it stands in")
  func lookup() throws {
    let day = try #require(Self.calendar.day(Self.day("2022-12-31", 0)))
    #expect(day.name == "元旦" && day.kind == .off)
    #expect(Self.calendar.lacksData(for: 2022))
    #expect(!Self.calendar.lacksData(for: 2023))
    #expect(Self.calendar.lacksData(for: 2027))
    #expect(Self.calendar.years.map(\.year) == [2023, 2024, 2025, 2026])
  }

  @Test("Every listed day bears its holiday's name, and make-up days are Saturdays and Sundays")
  func names() {
    for day in Self.calendar.days {
      #expect(!day.name.isEmpty)
      if day.kind == .work { #expect(day.date.weekday >= 6, "\(day.date.text)") }
    }
  }

  @Test("A later whole list replaces its year's, and the later year's word holds for a day in two lists")
  func replaced() throws {
    let newYear = try Self.day("2026-01-01", 0)
    let law = try #require(HolidaysByLaw.years.first { $0.year == 2026 })
    let replaced = Self.calendar.adding([law])
    #expect(try !replaced.isWorkday(newYear) && replaced.isWorkday(Self.day("2026-01-02", 0)))
    #expect(!replaced.lacksData(for: 2026) && replaced.years.count == 4)
    let early = CalendarYear(year: 2027, days: [.init(date: newYear, kind: .work, name: "x")])
    #expect(Self.calendar.adding([early]).isWorkday(newYear))
    #expect(WorkCalendar(years: Self.calendar.years + [early]).isWorkday(newYear))
    #expect(WorkCalendar(years: [early] + Self.calendar.years).isWorkday(newYear))
  }

  @Test("Counting and finding working days agree with walking from day to day")
  func counting() {
    let start = CivilDate(daysSinceEpoch: 19_000)
    var (date, worked) = (start, 0)
    for _ in 0..<2_000 {
      #expect(Self.calendar.workdays(from: start, through: date.advanced(days: -1)) == worked)
      if Self.calendar.isWorkday(date) {
        worked += 1
        #expect(Self.calendar.workday(worked, after: start.advanced(days: -1)) == date)
        #expect(Self.calendar.workday(-1, after: date.advanced(days: 1)) == date)
      }
      date = date.advanced(days: 1)
    }
    #expect(Self.calendar.workdays(from: date, through: start) == 0)
    #expect(Self.calendar.workday(0, after: start) == start)
  }

  @Test("Before 1970 and far ahead, too, weeks have five working days")
  func farAway() {
    for day in [-400_000, -3, 0, 400_000] {
      let date = CivilDate(daysSinceEpoch: day)
      #expect(Self.calendar.workdays(from: date, through: date.advanced(days: 69)) == 50)
      #expect(Self.calendar.workday(5000, after: date).daysSinceEpoch >= day + 6_900)
    }
  }

  @Test(
    "Files that are no list of holidays are refused by the place",
    arguments: [
      ("[]", CalendarFault.year), (#"{"year": "2026", "days": []}"#, .year),
      (#"{"year": 0, "days": []}"#, .year),
      (#"{"year": 2026}"#, .days), (#"{"year": 2026, "days": {}}"#, .days),
      (#"{"year": 2026, "days": [{"date": "2026-1-1", "kind": "off", "name": ""}]}"#, .day(1)),
      (#"{"year": 2026, "days": [{"date": "2026-01-01", "kind": "on", "name": ""}]}"#, .day(1)),
      (#"{"year": 2026, "days": [{"date": "2026-01-01", "kind": "off"}]}"#, .day(1)),
    ])
  func refused(text: String, fault: CalendarFault) throws {
    let value = try JSONValue(parsing: text)
    #expect(throws: fault) { try CalendarYear(value) }
  }

  @Test("A list that names a day twice, or is no JSON, is refused")
  func refusedTwice() throws {
    let day = CalendarDay(date: CivilDate(daysSinceEpoch: 20_000), kind: .off, name: "x")
    #expect(throws: CalendarFault.twice(day.date)) {
      try CalendarYear(CalendarYear(year: 2026, days: [day, day]).json)
    }
    let fault = #expect(throws: CalendarFault.self) {
      try Array("{".utf8).withUnsafeBytes { try CalendarYear(parsing: $0) }
    }
    guard case .json = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  @Test("Lists are written as they are read")
  func written() throws {
    for year in BuiltInCalendar.years { #expect(try CalendarYear(year.json) == year) }
  }
}
