import Testing

@testable import LedgerModel

@Suite("Moments, days and times as text")
struct TimeTextTests {
  @Test(
    "A moment is written with its zone and read back",
    arguments: [
      ("2026-11-23T14:35:00+08:00", 1_795_415_700_000), ("2026-11-23T06:35:00Z", 1_795_415_700_000),
      ("2026-11-23T14:35:00.007+08:00", 1_795_415_700_007), ("1970-01-01T00:00:00Z", 0),
      ("1969-12-31T23:59:59.999Z", -1), ("2024-02-29T23:59:59+08:00", 1_709_222_399_000),
      ("2026-11-22T22:35:00-08:00", 1_795_415_700_000), ("2026-11-23T12:05:00+05:30", 1_795_415_700_000),
    ])
  func moments(text: String, milliseconds: Int64) throws {
    let moment = try #require(Timestamp(iso8601: text))
    #expect(moment.milliseconds == milliseconds)
    if let zone = LedgerZone(identifier: String(text.suffix(6))) {
      #expect(moment.iso8601(in: zone) == text)
    } else {
      #expect(moment.iso8601(in: .utc) == String(text.dropLast()) + "+00:00")
    }
  }

  @Test(
    "Anything but strict ISO 8601 with a zone is no moment",
    arguments: [
      "", "2026-11-23", "2026-11-23T14:35:00", "2026-11-23 14:35:00+08:00", "2026-11-23T14:35+08:00",
      "2026-11-23T24:00:00+08:00", "2026-11-23T23:60:00+08:00", "2026-11-23T23:59:60+08:00",
      "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "0000-01-01T00:00:00Z", "2026-11-23T14:35:00z",
      "2026-11-23T14:35:00+0800", "2026-11-23T14:35:00+24:00", "2026-11-23T14:35:00+08:60",
      "2026-11-23T14:35:00.7Z", "2026-11-23T14:35:00.1234Z", "2026-11-23T14:35:00.Z", "2026-11-23T14:35:00Z ",
      "2026-11-23T14:35:00+08:000", "２026-11-23T14:35:00Z", "-026-11-23T14:35:00Z", "2026-11-23T14:35:00",
      "2026-11-23T+4:35:00Z",
    ] as [String])
  func notMoments(text: String) { #expect(Timestamp(iso8601: text) == nil) }

  @Test("Every day of four centuries is written and read back, in its order")
  func everyDay() throws {
    var previous = ""
    for day in -25_567...120_000 {
      let date = CivilDate(daysSinceEpoch: day)
      let text = date.text
      #expect(previous < text)
      #expect(try #require(CivilDate(text: text)).daysSinceEpoch == day)
      previous = text
    }
  }

  @Test("A moment beyond four-digit years is written as the nearest one in them")
  func farAway() {
    #expect(Timestamp(milliseconds: .max).iso8601(in: .shanghai) == "9999-12-31T08:00:00+08:00")
    #expect(Timestamp(milliseconds: .min).iso8601(in: .shanghai) == "0001-01-02T08:00:00+08:00")
  }

  @Test("Times of day", arguments: ["00:00", "08:00", "17:30", "23:59:59", "24:00"])
  func times(text: String) { #expect(TimeOfDay(text: text)?.text == text) }

  @Test(
    "Not times of day",
    arguments: ["", "8:00", "24:01", "12:60", "12:00:60", "12-00", "12:00:", "12:00:1", "１2:00"])
  func notTimes(text: String) { #expect(TimeOfDay(text: text) == nil) }

  @Test("Months end and weeks begin")
  func endsAndBeginnings() throws {
    #expect(try #require(CivilDate(text: "2024-02-10")).endOfMonth.text == "2024-02-29")
    #expect(try #require(CivilDate(text: "2026-11-29")).monday.text == "2026-11-23")
    #expect(try #require(CivilDate(text: "2026-11-23")).monday.text == "2026-11-23")
  }

  @Test("Zones whose clocks never change are known, by name or by offset; others are not guessed")
  func zones() throws {
    let moment = try #require(Timestamp(iso8601: "2026-11-23T16:30:00Z"))
    for (name, date) in [
      ("Asia/Shanghai", "2026-11-24"), ("Asia/Urumqi", "2026-11-23"), ("UTC", "2026-11-23"),
      ("+05:30", "2026-11-23"), ("-09:30", "2026-11-23"), ("+14:00", "2026-11-24"),
    ] {
      let zone = try #require(LedgerZone(identifier: name))
      #expect(zone.identifier == name && zone.date(moment).text == date, "\(name)")
      #expect(zone.moment(zone.civil(moment)) == moment, "\(name)")
    }
    for name in ["", "Europe/Berlin", "asia/shanghai", "+8:00", "+08", "08:00", "Z"] {
      #expect(LedgerZone(identifier: name) == nil, "\(name)")
    }
  }
}
