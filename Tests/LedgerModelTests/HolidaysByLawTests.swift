import Testing

@testable import LedgerModel

/// A year without an announcement has its holidays by law, and is said to be provisional.
@Suite struct HolidaysByLawTests {
  private static func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text: text)) }

  private static func off(_ year: Int) throws -> [String] {
    try #require(HolidaysByLaw.years.first { $0.year == year }).days.map { String($0.date.text.dropFirst(5)) }
  }

  @Test("the table covers 2000 to 2050 without a gap, each festival once, in its season")
  func covers() {
    #expect(HolidaysByLaw.years.map(\.year) == Array(2000...2050))
    for year in HolidaysByLaw.years {
      let count = year.year >= 2025 ? 13 : year.year >= 2008 ? 11 : 10
      // A Mid-Autumn Festival within the National Day's three days takes none of its own.
      let doubled = year.days.count { $0.name.contains("、") }
      #expect(year.days.count == count - doubled, "\(year.year)")
      #expect(year.days.allSatisfy { $0.kind == .off && $0.date.year == year.year })
      #expect(Set(year.days.map(\.date)).count == year.days.count)
      for day in year.days where day.name == "清明节" {
        #expect(["04-04", "04-05", "04-06"].contains(String(day.date.text.dropFirst(5))))
      }
    }
  }

  @Test("the law as it stood: 1999, 2008, 2014, 2025")
  func periods() throws {
    #expect(
      try Self.off(2007) == [
        "01-01", "02-18", "02-19", "02-20", "05-01", "05-02", "05-03", "10-01", "10-02", "10-03",
      ])
    #expect(
      try Self.off(2013) == [
        "01-01", "02-09", "02-10", "02-11", "04-04", "05-01", "06-12", "09-19", "10-01", "10-02", "10-03",
      ])
    #expect(
      try Self.off(2024) == [
        "01-01", "02-10", "02-11", "02-12", "04-04", "05-01", "06-10", "09-17", "10-01", "10-02", "10-03",
      ])
    #expect(
      try Self.off(2027) == [
        "01-01", "02-05", "02-06", "02-07", "02-08", "04-05", "05-01", "05-02", "06-09", "09-15", "10-01",
        "10-02",
        "10-03",
      ])
  }

  /// Dates that stand in any almanac, and years in which the moon is hard to reckon: 2033, whose leap month moves
  /// everything behind it, and two years with a festival on a National Day.
  @Test(
    "festivals fall where almanacs have them",
    arguments: [
      (
        "春节",
        ["2000-02-05", "2012-01-23", "2028-01-26", "2030-02-03", "2033-01-31", "2034-02-19", "2050-01-23"]
      ),
      ("清明节", ["2008-04-04", "2019-04-05", "2027-04-05", "2028-04-04"]),
      ("端午节", ["2009-05-28", "2020-06-25", "2028-05-28", "2031-06-24", "2033-06-01"]),
      ("中秋节", ["2008-09-14", "2017-10-04", "2025-10-06", "2033-09-08", "2039-10-02", "2050-09-30"]),
    ] as [(String, [String])])
  func almanac(name: String, dates: [String]) throws {
    for text in dates {
      let date = try Self.date(text)
      let year = try #require(HolidaysByLaw.years.first { $0.year == date.year })
      let named = try #require(year.days.first { $0.date == date }, "\(text)")
      #expect(named.name.contains(name), "\(text)")
    }
    #expect(try Self.off(2039).count == 12, "2039-10-02 is National Day and Mid-Autumn Festival")
  }

  @Test("every announcement gives what the law gives", arguments: HolidayNotices.all)
  func announced(year: Int, text: String) throws {
    let read = try CalendarYear(notice: text)
    let off = Set(read.days.filter { $0.kind == .off }.map(\.date))
    let law = try #require(HolidaysByLaw.years.first { $0.year == year })
    #expect(law.days.allSatisfy { off.contains($0.date) })
    #expect(read.lacking(law).isEmpty)
  }

  @Test("a year without a list counts by law and is lacking; beyond the table weeks are plain")
  func provisional() throws {
    let calendar = BuiltInCalendar.calendar
    for text in ["2027-01-01", "2027-02-05", "2027-09-15", "2022-04-05", "2050-10-03"] {
      #expect(try !calendar.isWorkday(Self.date(text)), "\(text)")
    }
    // What is only announced is not known: days joined to a holiday, weekend days worked for it.
    for text in ["2027-02-09", "2027-10-04"] { #expect(try calendar.isWorkday(Self.date(text)), "\(text)") }
    #expect(calendar.lacksData(for: 2027) && calendar.law(of: 2027) != nil && calendar.list(for: 2027) == nil)
    #expect(calendar.lacksData(for: 2051) && calendar.law(of: 2051) == nil)
    #expect(try calendar.isWorkday(Self.date("2052-01-01")))
  }

  @Test("what is settled for a year without a list leaves it provisional")
  func regional() throws {
    let feast = CalendarDay(date: try Self.date("2027-03-10"), kind: .off, name: "肉孜节")
    let calendar = BuiltInCalendar.calendar.adding([CalendarYear(year: 2027, days: [feast])])
    #expect(!calendar.isWorkday(feast.date) && calendar.lacksData(for: 2027))
    #expect(try !calendar.isWorkday(Self.date("2027-10-01")))
    #expect(
      calendar.list(for: 2027)?.days == [feast] && calendar.years.map(\.year) == [2023, 2024, 2025, 2026])
    // One that comes to a year with a list amends that; 39 days stay 39 and one.
    let more = CalendarDay(date: try Self.date("2026-03-20"), kind: .off, name: "肉孜节")
    let amended = BuiltInCalendar.calendar.adding([CalendarYear(year: 2026, days: [more])])
    #expect(amended.list(for: 2026)?.days.count == 40 && !amended.lacksData(for: 2026))
    #expect(try !amended.isWorkday(more.date) && !amended.isWorkday(Self.date("2026-10-01")))
    // Amendments stay with their year when others come.
    #expect(try !calendar.adding([CalendarYear(year: 2028, days: [])]).isWorkday(Self.date("2027-03-10")))
  }
}

@Suite("What a list changes is said before it is saved")
struct CalendarDifferenceTests {
  private static let calendar = BuiltInCalendar.calendar

  private static func list(_ year: Int, _ days: [(String, CalendarDay.Kind)]) -> CalendarYear {
    CalendarYear(
      year: year, days: days.map { CalendarDay(date: CivilDate(text: $0.0)!, kind: $0.1, name: "x") })
  }

  @Test("a part of a year is added to it and never takes its place")
  func part() {
    let part = CalendarDifference(
      Self.list(2026, [("2026-03-20", .off), ("2026-01-01", .off)]), in: Self.calendar)
    #expect(!part.isWhole && part.needsDecision)
    #expect((part.added.count, part.changed.count, part.missing.count) == (1, 0, 38))
    #expect(part.counts(merging: false) == "+1" && part.counts(merging: true) == "+1")
    #expect(part.result(merging: false).days.count == 40, "whatever is asked, nothing goes")
    #expect(part.lackingNames == ["春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"])
  }

  @Test("a whole list that loses or changes days must be decided on; the year's first need not")
  func whole() throws {
    let announced = try CalendarYear(notice: HolidayNotices.of2026)
    let same = CalendarDifference(announced, in: Self.calendar)
    #expect(same.isWhole && !same.needsDecision && same.counts(merging: false) == "+0")
    let shorter = CalendarDifference(announced.without(CivilDate(text: "2026-10-10")!), in: Self.calendar)
    #expect(shorter.isWhole && shorter.needsDecision && shorter.counts(merging: false) == "-1")
    #expect(shorter.result(merging: false).days.count == 38 && shorter.result(merging: true).days.count == 39)
    let turned = announced.amended(by: Self.list(2026, [("2026-10-07", .work)]))
    let other = CalendarDifference(turned, in: Self.calendar)
    #expect(other.needsDecision && other.counts(merging: false) == "~1")
    let first = CalendarDifference(
      try CalendarYear(notice: HolidayNotices.of2021), in: Self.calendar)
    #expect(first.isWhole && !first.needsDecision && !first.isAnnounced)
    #expect(first.counts(merging: false) == "+\(first.list.days.count)")
  }

  @Test("a holiday of the region is not lost when the year's notice comes")
  func regional() throws {
    let calendar = Self.calendar.adding([Self.list(2021, [("2021-05-13", .off)])])
    let notice = CalendarDifference(try CalendarYear(notice: HolidayNotices.of2021), in: calendar)
    #expect(notice.needsDecision && notice.missing.count == 1)
    #expect(notice.result(merging: true).days.count == notice.list.days.count + 1)
  }

  @Test("work on a holiday by law is a change")
  func work() {
    let one = CalendarDifference(Self.list(2027, [("2027-10-02", .work)]), in: Self.calendar)
    #expect(one.added.isEmpty && one.changed.count == 1 && !one.isWhole)
  }
}
