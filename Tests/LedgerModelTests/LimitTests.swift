import Testing

@testable import LedgerModel

@Suite("Limits, severities, lamps and explanations")
struct LimitTests {
  @Test(
    "Short forms are written as they are read",
    arguments: ["15d", "4h", "48u", "3n", "0n", "7.5d", "0.25d", "1.05h", "9999u"])
  func shortForms(text: String) { #expect(TimeLimit(text: text)?.text == text) }

  @Test(
    "Other texts are no limits",
    arguments: [
      "", "d", "15", "15D", "-1d", "0d", "0u", "1.d", ".5d", "1.234d", "10000d", "1 d", "１d", "15dd", "1..5d",
    ])
  func notLimits(text: String) { #expect(TimeLimit(text: text) == nil) }

  @Test(
    "Severity moves the limit",
    arguments: [
      ("15d", Severity.normal, "15d"), ("15d", .major, "7.5d"), ("15d", .urgent, "1d"), ("1d", .urgent, "1d"),
      ("1d", .major, "0.5d"), ("4h", .major, "2h"), ("4h", .urgent, "4h"), ("8h", .urgent, "8h"),
      ("9h", .urgent, "1d"), ("1h", .major, "0.5h"), ("48u", .major, "48u"), ("48u", .urgent, "48u"),
      ("1u", .normal, "1u"), ("3n", .major, "1.5n"), ("3n", .urgent, "1d"), ("1n", .urgent, "1n"),
      ("0.25d", .major, "0.13d"),
    ] as [(String, Severity, String)])
  func severity(limit: String, severity: Severity, expected: String) throws {
    let limit = try #require(TimeLimit(text: limit))
    #expect(limit.limit(for: severity, slots: .standard).text == expected)
  }

  @Test("An urgent item has at most a day of the ledger's own slots")
  func shortDay() throws {
    let slots = try #require(WorkSlots(text: "09:00-12:00"))
    #expect(TimeLimit(text: "4h")?.limit(for: .urgent, slots: slots).text == "1d")
    #expect(TimeLimit(text: "3h")?.limit(for: .urgent, slots: slots).text == "3h")
  }

  @Test(
    "The lamp turns yellow when little of the limit is left",
    arguments: [
      // 3 workDays and more: one workDay.
      ("15d", "2026-11-02 10:00", "2026-11-23 10:00", "2026-11-20 10:00"),
      ("3d", "2026-11-18 10:00", "2026-11-23 10:00", "2026-11-20 10:00"),
      ("24h", "2026-11-18 10:00", "2026-11-23 10:00", "2026-11-20 10:00"),
      // Less: 20 %.
      ("2d", "2026-11-20 10:00", "2026-11-24 10:00", "2026-11-23 16:48"),
      ("4h", "2026-11-23 08:00", "2026-11-23 12:00", "2026-11-23 11:12"),
      ("48u", "2026-11-21 10:00", "2026-11-23 10:00", "2026-11-23 00:24"),
      ("10n", "2026-11-13 10:00", "2026-11-23 23:59:59", "2026-11-22 23:59:59"),
      ("1n", "2026-11-22 10:00", "2026-11-23 23:59:59", "2026-11-23 19:11:59"),
      // Typed: work time from the registration.
      ("", "2026-11-02 10:00", "2026-11-25 23:59:59", "2026-11-24 18:00"),
      ("", "2026-11-23 08:00", "2026-11-23 23:59:59", "2026-11-23 16:24"),
      ("", "2026-11-21 00:00", "2026-11-22 00:00", "2026-11-21 19:12"),
      // A due date that is past at the registration is yellow at no time but its own.
      ("", "2026-11-23 10:00", "2026-11-20 23:59:59", "2026-11-20 23:59:59"),
    ])
  func yellow(limit: String, start: String, due: String, from: String) throws {
    let text = limit
    let limit = TimeLimit(text: text)
    #expect((limit == nil) == text.isEmpty)
    let deadline = try chinaClock.deadline(due: china(due), limit: limit, start: china(start))
    let (yellow, due) = (try china(from), try china(due))
    #expect(deadline.yellowFrom == yellow, "\(deadline.yellowFrom.iso8601(in: .shanghai))")
    #expect(deadline.due == due)
    #expect(deadline.lamp(now: yellow.advanced(milliseconds: -1)) == .green)
    #expect(deadline.lamp(now: yellow) == .yellow)
    #expect(deadline.lamp(now: due) == .yellow && !deadline.isOverdue(now: due))
    #expect(deadline.lamp(now: due.advanced(milliseconds: 1)) == .red)
  }

  @Test("A lamp is frozen at the submission and grey in a pause")
  func frozen() throws {
    let deadline = Deadline(yellowFrom: try china("2026-11-20 10:00"), due: try china("2026-11-23 10:00"))
    let late = try china("2026-12-24 10:00")
    #expect(deadline.lamp(now: late) == .red)
    #expect(deadline.lamp(now: late, submitted: try china("2026-11-19 10:00")) == .green)
    #expect(deadline.lamp(now: late, submitted: deadline.due) == .yellow)
    #expect(deadline.lamp(now: late, submitted: try china("2026-11-23 10:01")) == .red)
    #expect(deadline.lamp(now: late, paused: true) == .grey)
    #expect(!deadline.isOverdue(now: late, submitted: deadline.due))
  }

  @Test("The explanation of the domain's example names the holiday and the days worked for it")
  func explanation() throws {
    let start = try china("2023-09-28 14:30")
    let explanation = chinaClock.explain(.workDays(15), from: start)
    #expect(explanation.due == (try china("2023-10-25 14:30")) && explanation.start == start)
    #expect(explanation.movedStart == nil && explanation.yearsWithoutData.isEmpty)
    #expect(
      explanation.holidays.map { "\($0.name) \($0.first.text) \($0.last.text)" } == [
        "中秋节、国庆节 2023-09-29 2023-10-06"
      ])
    #expect(explanation.makeUpDays.map(\.text) == ["2023-10-07", "2023-10-08"])
  }

  @Test("The explanation tells of a moved start and of years without a list")
  func explanationWithoutData() throws {
    let explanation = chinaClock.explain(.workDays(10), from: try china("2026-12-26 10:00"))
    #expect(explanation.movedStart == (try china("2026-12-28 08:00")))
    #expect(
      explanation.due == (try china("2027-01-11 18:00")),
      "2027-01-01, a Friday, is off by law; no notice is known")
    #expect(explanation.yearsWithoutData == [2027])
    #expect(explanation.holidays.map(\.name) == ["元旦"] && explanation.makeUpDays.isEmpty)
  }

  @Test("Limits that run round the clock step over nothing")
  func explanationRoundTheClock() throws {
    let start = try china("2023-09-28 20:00")
    for text in ["96u", "9n"] {
      let explanation = chinaClock.explain(try #require(TimeLimit(text: text)), from: start)
      #expect(explanation.holidays.isEmpty && explanation.makeUpDays.isEmpty && explanation.movedStart == nil)
    }
  }

  @Test(
    "Slots are read, written and refused",
    arguments: ["08:00-12:00,14:00-18:00", "00:00-24:00", "09:00-12:00,12:00-17:30"])
  func slots(text: String) { #expect(WorkSlots(text: text)?.text == text) }

  @Test(
    "Slots that overlap, end before they start or are none are refused",
    arguments: [
      "", "08:00", "12:00-08:00", "08:00-08:00", "08:00-12:00,11:00-18:00", "14:00-18:00,08:00-12:00",
      "8:00-12:00", "08:00-12:00,",
    ])
  func notSlots(text: String) { #expect(WorkSlots(text: text) == nil) }
}
