import LedgerModel
import Testing

/// What is changed of a year is written, told and taken back day by day, whether the year is built in or not.
@Suite struct CalendarChangesTests {
  private static func date(_ text: String) -> CivilDate { CivilDate(text: text)! }

  private static func day(_ text: String, _ kind: CalendarDay.Kind, _ name: String) -> CalendarDay {
    CalendarDay(date: date(text), kind: kind, name: name)
  }

  /// Puts a year in order as a command does: what stands, changed.
  @discardableResult
  private func change(
    _ office: inout LifeOffice, _ year: Int, _ edit: (CalendarYear) -> CalendarYear
  ) throws -> Change? {
    let stands = office.ledger.clock.calendar.list(for: year) ?? CalendarYear(year: year, days: [])
    return try office.run(edit(stands).intent(in: office.ledger), by: "lead")
  }

  private func paths(_ change: Change?) -> [String] { change?.records.flatMap(\.fields).map(\.path) ?? [] }

  private func list(_ office: LifeOffice, _ year: Int) -> [CalendarDay] {
    office.ledger.clock.calendar.list(for: year)?.days ?? []
  }

  @Test(arguments: [2026, 2027]) func `one day of a year is one field, and undo takes back that one`(
    _ year: Int
  ) throws {
    var office = try LifeOffice()
    let before = list(office, year)
    let feast = Self.day("\(year)-12-25", .off, "校庆")
    let made = try change(&office, year) { $0.amended(by: CalendarYear(year: year, days: [feast])) }
    let first = try #require(made)
    #expect(paths(made) == ["days/\(year)-12-25"])
    #expect(first.verb == (before.isEmpty ? "calendar.add" : "calendar.edit"))
    #expect(Set(list(office, year)) == Set(before + [feast]))
    #expect(office.ledger.clock.calendar.lacksData(for: year) == before.isEmpty)
    // The same again is nothing.
    let again = try change(&office, year) { $0.amended(by: CalendarYear(year: year, days: [feast])) }
    #expect(again == nil)
    // A second day; then the first alone is taken back, though the second stands.
    let second = Self.day("\(year)-12-28", .off, "校庆")
    try change(&office, year) { $0.amended(by: CalendarYear(year: year, days: [second])) }
    let undone = try #require(try office.run(.undo(first), by: "lead"))
    #expect(paths(undone) == ["days/\(year)-12-25"])
    #expect(Set(list(office, year)) == Set(before + [second]))
    try office.run(.redo(undone), by: "lead")
    #expect(Set(list(office, year)) == Set(before + [feast, second]))
  }

  @Test func `a built-in day becomes plain and comes back, one field at a time`() throws {
    var office = try LifeOffice()
    let (date, before) = (Self.date("2026-10-10"), list(office, 2026))
    let made = try change(&office, 2026) { $0.without(date) }
    #expect(paths(made) == ["days/2026-10-10"] && list(office, 2026).count == before.count - 1)
    #expect(!office.ledger.clock.calendar.isWorkday(date), "a Saturday")
    #expect(office.ledger.clock.calendar.day(date) == nil)
    try office.run(.undo(#require(made)), by: "lead")
    #expect(list(office, 2026) == before && office.ledger.clock.calendar.isWorkday(date))
    // Put back by hand, nothing is left in the record.
    try change(&office, 2026) { $0.without(date) }
    let back = try change(&office, 2026) {
      $0.amended(by: CalendarYear(year: 2026, days: [Self.day("2026-10-10", .work, "国庆节")]))
    }
    #expect(paths(back) == ["days/2026-10-10"] && back?.records[0].fields[0].new == .null)
    #expect(list(office, 2026) == before)
    // Work on a holiday by law is one field, too.
    let worked = try change(&office, 2026) {
      $0.amended(by: CalendarYear(year: 2026, days: [Self.day("2026-10-02", .work, "国庆节")]))
    }
    #expect(paths(worked) == ["days/2026-10-02"])
    #expect(office.ledger.clock.calendar.isWorkday(Self.date("2026-10-02")))
    #expect(list(office, 2026).count == before.count)
  }

  @Test func `a list that takes the place of a built-in one is told by its differences`() throws {
    var office = try LifeOffice()
    let built = try #require(BuiltInCalendar.years.first { $0.year == 2026 })
    let other = built.without(Self.date("2026-01-04")).amended(
      by: CalendarYear(year: 2026, days: [Self.day("2026-01-10", .work, "元旦")]))
    let made = try change(&office, 2026) { _ in other }
    #expect(Set(paths(made)) == ["days/2026-01-04", "days/2026-01-10"])
    #expect(Set(list(office, 2026)) == Set(other.days))
    // With every holiday by law named anew, a record is the year's list: it holds all of it.
    let renamed = CalendarYear(
      year: 2026, days: other.days.map { CalendarDay(date: $0.date, kind: $0.kind, name: $0.name + "假期") })
    try change(&office, 2026) { _ in renamed }
    #expect(Set(list(office, 2026)) == Set(renamed.days))
    // What an older version wrote in full is changed by its days as well.
    let feast = Self.day("2026-12-25", .off, "校庆")
    let more = try change(&office, 2026) { $0.amended(by: CalendarYear(year: 2026, days: [feast])) }
    #expect(paths(more) == ["days/2026-12-25"])
    #expect(Set(list(office, 2026)) == Set(renamed.days + [feast]))
    let less = try change(&office, 2026) { $0.without(Self.date("2026-10-10")) }
    #expect(paths(less) == ["days/2026-10-10"] && less?.records[0].fields[0].new == .null)
  }

  @Test func `what is so already is not written, and keeps its name when it is merged`() throws {
    var office = try LifeOffice()
    let calendar = office.ledger.clock.calendar
    let known = CalendarYear(year: 2026, days: [Self.day("2026-10-01", .off, "十一")])
    let difference = CalendarDifference(known, in: calendar)
    #expect(difference.counts(merging: true) == "+0" && difference.renamed.count == 1)
    let merged = difference.result(merging: true)
    #expect(try office.run(merged.intent(in: office.ledger), by: "lead") == nil)
    #expect(office.ledger.plain(RecordKey(.calendar, "2026")) == nil)
    // A list that takes the place of all renames, and says so.
    let built = try #require(BuiltInCalendar.years.first { $0.year == 2026 })
    let whole = CalendarDifference(built.amended(by: known), in: calendar)
    #expect(whole.isWhole && whole.needsDecision)
    #expect(whole.counts(merging: false) == "~1" && whole.counts(merging: true) == "+0")
    let replaced = try office.run(whole.result(merging: false).intent(in: office.ledger), by: "lead")
    #expect(paths(replaced) == ["days/2026-10-01"])
  }

  @Test func `a day that stands in the next year's list is changed there`() throws {
    var office = try LifeOffice()
    let date = Self.date("2022-12-31")
    #expect(office.ledger.clock.calendar.listYear(of: date) == 2023)
    #expect(office.ledger.clock.calendar.listYear(of: Self.date("2026-11-25")) == 2026)
    try change(&office, 2023) {
      $0.amended(by: CalendarYear(year: 2023, days: [CalendarDay(date: date, kind: .work, name: "元旦")]))
    }
    #expect(office.ledger.clock.calendar.isWorkday(date))
  }
}
