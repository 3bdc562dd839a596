import Testing

@testable import LedgerModel

/// What is told of how a date was understood, what depends on the day it is typed on, and that nothing traps.
extension DateEntryTests {
  @Test(
    "How a date was understood is told",
    arguments: [
      ("+3", TypedDate.Basis.naturalDays(3)), ("3d", .workDays(3)), ("明天", .naturalDays(1)),
      ("周五", .comingWeekday),
      ("下周五", .weekday(weeksAhead: 1)), ("本周五", .weekday(weeksAhead: 0)), ("月底", .endOfMonth),
      ("15号", .dayOfMonth), ("下月15号", .dayOfNamedMonth), ("8月", .wholeMonth), ("46361", .spreadsheetDay),
      ("8月7日", .monthAndDay), ("2026-08-07", .fullDate), ("8月中旬", .thirdOfMonth),
      ("17:30", .timeAlone),
    ] as [(String, TypedDate.Basis)])
  func understood(text: String, basis: TypedDate.Basis) throws {
    let typed = try Self.monday.due(text)
    #expect(typed.basis == basis)
    #expect(typed.yearAssumed == (basis == .monthAndDay))
  }

  /// A part of a day has an hour of its own, which is said however fully the day is written.
  @Test(
    arguments: [
      ("2026-12-04上午", "2026-12-04 12:00", 0, 12), ("2026年12月4日下午", "2026-12-04 18:00", 12, 18),
      ("2026-12-04 中午前", "2026-12-04 12:00", 11, 13), ("2026-12-04晚", "2026-12-04", 18, 24),
      ("2026-12-04 下班前", "2026-12-04 18:00", 18, 18), ("20261204早上", "2026-12-04 12:00", 0, 12),
      ("2026-12-04 早上8点", "2026-12-04 08:00", nil, nil), ("2026-12-04", "2026-12-04", nil, nil),
    ] as [(String, String, Int?, Int?)])
  func partsOfDays(text: String, date: String, first: Int?, last: Int?) throws {
    #expect(try Self.read(text) == date)
    let typed = try Self.monday.due(text)
    #expect(typed.isShort == (first != nil))
    #expect(typed.partOfDay?.lowerBound.hour == first && typed.partOfDay?.upperBound.hour == last)
    let imported = try DateEntry.imported(text, in: DateContext(year: 2026))
    #expect(imported == .date(typed.withoutReach))
  }

  @Test("On a Sunday the week is nearly over, and on its own day a weekday is today")
  func sunday() throws {
    let sunday = DateEntry(today: Self.monday.today.advanced(days: 6), calendar: BuiltInCalendar.calendar)
    #expect(try Self.read("周日", sunday) == "2026-11-29")
    #expect(try Self.read("周一", sunday) == "2026-11-30")
    #expect(try Self.read("下周一", sunday) == "2026-11-30")
    #expect(try Self.read("下周日", sunday) == "2026-12-06")
    #expect(try Self.read("本周五", sunday) == "2026-11-27")
    // 周五 and 下周五 are one day: the date is said before it is saved.
    for text in ["周五", "下周五"] {
      #expect(try Self.read(text, sunday) == "2026-12-04" && sunday.due(text).isShort)
    }
    #expect(try Self.read("1d", sunday) == "2026-11-30")
  }

  @Test("Working days step over holidays and use make-up days")
  func workDays() throws {
    let entry = DateEntry(
      today: CivilDate(year: 2023, month: 9, day: 28)!, calendar: BuiltInCalendar.calendar)
    #expect(try Self.read("1d", entry) == "2023-10-07")
    #expect(try Self.read("15d", entry) == "2023-10-25")
    #expect(try Self.read("+1", entry) == "2023-09-29")
  }

  @Test("At the end of a month its last day, at the end of a year the next year's months")
  func ends() throws {
    let entry = DateEntry(today: CivilDate(year: 2026, month: 12, day: 31)!, calendar: .plainWeeks)
    #expect(try Self.read("月底", entry) == "2026-12-31")
    #expect(try Self.read("下月底", entry) == "2027-01-31")
    #expect(try Self.read("30号", entry) == "2027-01-30")
    #expect(try Self.read("1.1", entry) == "2027-01-01")
    #expect(try Self.read("12月", entry) == "2026-12-31")
  }

  @Test("A date without a time ends at 23:59:59 in the ledger's zone")
  func moment() throws {
    let moment = try Self.monday.due("周五").moment(in: .shanghai)
    #expect(moment.iso8601(in: .shanghai) == "2026-11-27T23:59:59+08:00")
    let timed = try Self.monday.due("周五 17:30").moment(in: .shanghai)
    #expect(timed.iso8601(in: .shanghai) == "2026-11-27T17:30:00+08:00")
    #expect(try Self.monday.due("周五 24:00").moment(in: .shanghai) == moment)
  }

  @Test("No text whatever traps, and what is understood lies within the calendar")
  func anything() {
    let parts = [
      "8", "月", "7", "日", "底", "周", "五", "下", "+", "d", ".", "-", "/", ":", "2023", "年", "点", "半", " ", "(",
      ")",
      "十", "〇", "next ", "fri", "aug", "pm", "99999999", "天", "前", "\u{301}", "🚗", "t",
    ]
    var random = SplitMix(state: 7)
    for _ in 0..<30_000 {
      let text = (0...random.next(below: 6)).map { _ in parts[Int(random.next(below: UInt64(parts.count)))] }
        .joined()
      if let typed = try? Self.monday.due(text) {
        #expect((1...9999).contains(typed.date.year), "\(text)")
        #expect(CivilDate(text: typed.date.text) == typed.date, "\(text)")
      }
      _ = try? DateEntry.imported(text, in: DateContext(year: 2023))
    }
  }
}
