import Testing

@testable import LedgerModel

/// The clock of a ledger in China with the usual slots and the announced holidays.
let chinaClock = WorkClock(zone: .shanghai, slots: .standard, calendar: BuiltInCalendar.calendar)

/// A moment in China, written `2023-09-28 14:30`.
func china(_ text: String) throws -> Timestamp {
  let seconds = text.utf8.count == 16 ? ":00" : ""
  return try #require(Timestamp(iso8601: text.replacing(" ", with: "T") + seconds + "+08:00"), "\(text)")
}

@Suite("Limits run by the ledger's clock")
struct LimitClockTests {
  @Test(
    "A limit from a start ends when the domain says",
    arguments: [
      // The examples of the domain.
      ("15d", "2023-09-28 14:30", "2023-10-25 14:30"), ("2h", "2023-12-29 17:00", "2024-01-02 09:00"),
      ("1d", "2026-11-20 16:00", "2026-11-23 16:00"),
      // Starts outside the slots move to the next slot's start.
      ("1h", "2026-11-23 07:00", "2026-11-23 09:00"), ("1h", "2026-11-23 12:00", "2026-11-23 15:00"),
      ("1h", "2026-11-23 13:30", "2026-11-23 15:00"), ("1h", "2026-11-23 18:00", "2026-11-24 09:00"),
      ("1h", "2026-11-21 10:00", "2026-11-23 09:00"), ("1d", "2026-11-21 10:00", "2026-11-23 18:00"),
      // An end on a boundary stays on it.
      ("4h", "2026-11-23 08:00", "2026-11-23 12:00"), ("4h", "2026-11-23 14:00", "2026-11-23 18:00"),
      ("1d", "2026-11-23 08:00", "2026-11-23 18:00"), ("1d", "2026-11-23 14:00", "2026-11-24 12:00"),
      ("2h", "2026-11-23 11:00", "2026-11-23 15:00"), ("2d", "2026-11-20 17:00", "2026-11-24 17:00"),
      // Over the Spring Festival of 2026: 02-14 and 02-28 are worked, 02-15 to 02-23 nobody works.
      ("1d", "2026-02-13 10:00", "2026-02-14 10:00"), ("2d", "2026-02-13 10:00", "2026-02-24 10:00"),
      ("5d", "2026-02-24 10:00", "2026-03-02 10:00"), ("1d", "2022-12-30 10:00", "2023-01-03 10:00"),
      // Halves.
      ("7.5d", "2026-11-23 08:00", "2026-12-02 12:00"), ("0.5h", "2026-11-23 11:45", "2026-11-23 14:15"),
      // Round the clock.
      ("48u", "2023-09-29 22:15", "2023-10-01 22:15"), ("2u", "2026-11-21 23:00", "2026-11-22 01:00"),
      // To the end of a day.
      ("3n", "2026-11-20 16:00", "2026-11-23 23:59:59"), ("0n", "2026-11-20 23:59", "2026-11-20 23:59:59"),
      ("1.5n", "2026-11-20 00:00", "2026-11-22 23:59:59"), ("1n", "2024-02-28 12:00", "2024-02-29 23:59:59"),
    ])
  func ends(limit: String, start: String, due: String) throws {
    let limit = try #require(TimeLimit(text: limit))
    let reached = try chinaClock.due(limit, from: china(start))
    #expect(try reached == china(due), "\(reached.iso8601(in: .shanghai))")
  }

  @Test("Own slots and an own zone decide, not the server's")
  func ownSlots() throws {
    let clock = WorkClock(
      zone: try #require(LedgerZone(identifier: "Asia/Urumqi")),
      slots: try #require(WorkSlots(text: "10:00-13:30,15:00-19:00")), calendar: .plainWeeks)
    let start = try #require(Timestamp(iso8601: "2026-11-20T17:00:00+06:00"))
    let day = try #require(TimeLimit(text: "1d"))
    #expect(clock.due(day, from: start) == Timestamp(iso8601: "2026-11-23T17:00:00+06:00"))
    let half = try #require(TimeLimit(text: "0.5d"))
    #expect(clock.due(half, from: start) == Timestamp(iso8601: "2026-11-23T11:45:00+06:00"))
    // 2026-11-21 01:00 in China is still Friday evening in Ürümqi's own time.
    #expect(clock.zone.date(try china("2026-11-21 01:00")).text == "2026-11-20")
  }

  @Test(
    "Work time between two moments, in minutes",
    arguments: [
      ("2026-11-23 08:00", "2026-11-23 18:00", 480), ("2026-11-23 00:00", "2026-11-24 00:00", 480),
      ("2026-11-23 11:00", "2026-11-23 15:00", 120), ("2026-11-20 17:00", "2026-11-23 09:00", 120),
      ("2026-11-21 00:00", "2026-11-22 23:59", 0), ("2023-09-28 14:30", "2023-10-25 14:30", 15 * 480),
      ("2026-11-23 15:00", "2026-11-23 11:00", -120),
    ])
  func between(start: String, end: String, minutes: Int64) throws {
    #expect(try chinaClock.workTime(from: china(start), to: china(end)) == minutes * 60_000)
  }

  @Test("Adding work time and measuring it agree, for any start and length, with any slots")
  func addingThenMeasuring() throws {
    var random = SplitMix(state: 20_261_123)
    let slotTexts = [
      "08:00-12:00,14:00-18:00", "09:00-17:00", "00:00-24:00", "07:30-11:45,13:00-16:15,19:00-20:00",
    ]
    for round in 0..<20_000 {
      let slots = try #require(WorkSlots(text: slotTexts[round % slotTexts.count]))
      let clock = WorkClock(zone: .shanghai, slots: slots, calendar: BuiltInCalendar.calendar)
      let start = Timestamp(milliseconds: Int64(random.next(below: 2_000_000_000)) * 1000 + 123)
      let first = Int64(random.next(below: 100_000_000)) + 1
      let second = Int64(random.next(below: 400_000_000)) + 1
      let middle = clock.adding(workTime: first, to: start)
      let end = clock.adding(workTime: first + second, to: start)
      #expect(clock.workTime(from: start, to: middle) == first)
      #expect(clock.workTime(from: start, to: end) == first + second)
      #expect(start < middle && middle < end)
      #expect(clock.adding(workTime: second, to: middle) == end, "two steps are one")
      // The earliest such moment: a millisecond sooner, the work is not done.
      #expect(clock.workTime(from: start, to: middle.advanced(milliseconds: -1)) == first - 1)
    }
  }

  @Test("A later start never ends sooner, whatever the kind of limit")
  func order() throws {
    for text in ["15d", "7.5d", "4h", "48u", "3n", "1.5n"] {
      let limit = try #require(TimeLimit(text: text))
      var start = try china("2023-09-20 00:07")
      var previous = chinaClock.due(limit, from: start)
      for _ in 0..<2_000 {
        start = start.advanced(milliseconds: 17 * 60_000)
        let due = chinaClock.due(limit, from: start)
        #expect(due >= previous && due > start)
        previous = due
      }
    }
  }

  @Test(
    "After a pause the rest of the limit is counted again",
    arguments: [
      // Due Wednesday 16:00, suspended with 2 workDays left, resumed a week later.
      ("5d", "2026-11-25 16:00", "2026-11-23 16:00", "2026-12-02 09:00", "2026-12-04 09:00"),
      ("4h", "2026-11-23 12:00", "2026-11-23 10:00", "2026-11-28 10:00", "2026-11-30 10:00"),
      ("48u", "2026-11-25 10:00", "2026-11-24 10:00", "2026-12-01 08:30", "2026-12-02 08:30"),
      ("3n", "2026-11-25 23:59:59", "2026-11-23 10:00", "2026-12-01 08:30", "2026-12-03 23:59:59"),
      // A typed date stays a date; a typed time on the working day stays a time.
      ("", "2026-11-25 23:59:59", "2026-11-23 18:00", "2026-12-02 08:00", "2026-12-03 23:59:59"),
      ("", "2026-11-22 23:59:59", "2026-11-21 10:00", "2026-12-02 09:00", "2026-12-02 23:59:59"),
      ("", "2026-11-25 18:00", "2026-11-25 16:00", "2026-12-02 09:00", "2026-12-02 11:00"),
      // Overdue when it was suspended: no time is given back.
      ("5d", "2026-11-20 16:00", "2026-11-23 16:00", "2026-12-02 09:00", "2026-11-20 16:00"),
      // Nothing left at the last moment.
      ("5d", "2026-11-20 16:00", "2026-11-20 16:00", "2026-12-05 09:00", "2026-12-07 08:00"),
    ])
  func paused(limit: String, due: String, suspended: String, resumed: String, result: String) throws {
    let text = limit
    let limit = TimeLimit(text: text)
    #expect((limit == nil) == text.isEmpty)
    let reached = try chinaClock.due(
      china(due), limit: limit, suspended: china(suspended), resumed: china(resumed))
    #expect(try reached == china(result), "\(reached.iso8601(in: .shanghai))")
  }

  @Test("Days of the calendar between two moments count by the ledger's dates")
  func days() throws {
    #expect(try chinaClock.days(from: china("2026-11-20 23:59"), to: china("2026-11-21 00:01")) == 1)
    #expect(try chinaClock.days(from: china("2026-11-25 23:59:59"), to: china("2026-11-23 10:00")) == -2)
  }
}

/// Numbers that look random and are the same in every run.
struct SplitMix {
  var state: UInt64

  mutating func next(below limit: UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) % limit
  }
}
