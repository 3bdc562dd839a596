import Testing

@testable import LedgerModel

@Suite("Dates as people type them")
struct DateEntryTests {
  /// Monday 2026-11-23 in China.
  static let monday = DateEntry(
    today: CivilDate(year: 2026, month: 11, day: 23)!, calendar: BuiltInCalendar.calendar)

  static func read(_ text: String, _ entry: DateEntry = monday) throws -> String {
    let typed = try entry.due(text)
    return typed.date.text + (typed.time.map { " " + $0.text } ?? "")
  }

  @Test(
    "A due date is read as the domain says",
    arguments: [
      ("+3", "2026-11-26"), ("+ 3", "2026-11-26"), ("＋３", "2026-11-26"), ("+0", "2026-11-23"),
      ("3d", "2026-11-26"),
      ("5d", "2026-11-30"), ("+5d", "2026-11-30"), ("5D", "2026-11-30"), ("0d", "2026-11-23"),
      ("5个工作日", "2026-11-30"), ("5个工作日内", "2026-11-30"), ("2 workdays", "2026-11-25"),
      ("3天", "2026-11-26"), ("三天内", "2026-11-26"), ("3日内", "2026-11-26"), ("2 days", "2026-11-25"),
      ("两周", "2026-12-07"), ("1 week", "2026-11-30"),
      ("周五", "2026-11-27"), ("星期五", "2026-11-27"), ("礼拜五", "2026-11-27"), ("周一", "2026-11-23"),
      ("周日", "2026-11-29"), ("星期天", "2026-11-29"), ("周5", "2026-11-27"),
      ("下周五", "2026-12-04"), ("下周一", "2026-11-30"), ("下个星期天", "2026-12-06"), ("下礼拜二", "2026-12-01"),
      ("下下周一", "2026-12-07"), ("上周五", "2026-11-20"), ("last fri", "2026-11-20"), ("本周日", "2026-11-29"),
      ("这周五", "2026-11-27"), ("这个周五", "2026-11-27"),
      ("fri", "2026-11-27"), ("Friday", "2026-11-27"), ("FRI", "2026-11-27"), ("mon", "2026-11-23"),
      ("next fri", "2026-12-04"), ("next Monday", "2026-11-30"), ("this sunday", "2026-11-29"),
      ("今天", "2026-11-23"), ("明天", "2026-11-24"), ("后天", "2026-11-25"), ("大后天", "2026-11-26"),
      ("昨天", "2026-11-22"), ("today", "2026-11-23"), ("Tomorrow", "2026-11-24"),
      ("day after tomorrow", "2026-11-25"),
      ("月底", "2026-11-30"), ("本月底", "2026-11-30"), ("下月底", "2026-12-31"), ("下个月5号", "2026-12-05"),
      ("本月30日", "2026-11-30"), ("年底", "2026-12-31"), ("end of month", "2026-11-30"),
      ("15号", "2026-12-15"), ("23日", "2026-11-23"), ("31号", "2026-12-31"),
      ("8月7日", "2027-08-07"), ("8月7号", "2027-08-07"), ("8月7", "2027-08-07"), ("12月1日", "2026-12-01"),
      ("十二月一日", "2026-12-01"), ("11月23日", "2026-11-23"), ("11月22日", "2027-11-22"), ("2月29日", "2028-02-29"),
      ("8.7", "2027-08-07"), ("8-7", "2027-08-07"), ("8/7", "2027-08-07"), ("８／７", "2027-08-07"),
      ("8。7", "2027-08-07"), ("08-07", "2027-08-07"), ("12月7日前", "2026-12-07"), ("12月底", "2026-12-31"),
      ("二○二七年三月廿日", "2027-03-20"), ("贰零贰柒年叁月贰拾日", "2027-03-20"), ("三月廿日", "2027-03-20"),
      ("二零二七年三月二十日", "2027-03-20"),
      ("8月中旬", "2027-08-20"), ("11月上旬", "2027-11-10"), ("11月", "2026-11-30"),
      ("2026-08-07", "2026-08-07"), ("2023/8/7", "2023-08-07"), ("2023.8.7", "2023-08-07"),
      ("2023年8月7日", "2023-08-07"), ("2023 年 8 月 7 日", "2023-08-07"), ("二〇二三年八月七日", "2023-08-07"),
      ("20230807", "2023-08-07"), ("23.8.7", "2023-08-07"), ("2027年2月底", "2027-02-28"),
      ("46361", "2026-12-05"), ("46361.0", "2026-12-05"), ("截至12月5日", "2026-12-05"),
      ("截止到12月5日", "2026-12-05"),
      ("限12月5日前完成整改", "2026-12-05"), ("2026、12、5", "2026-12-05"), ("2026.12", "2026-12-31"),
      // A number over 12 decides the order, a year of two digits may stand at the end.
      ("25/12/2026", "2026-12-25"), ("12/25/2026", "2026-12-25"), ("12/25/26", "2026-12-25"),
      ("5/5/2027", "2027-05-05"), ("12.31.26", "2026-12-31"), ("23年8月7日", "2023-08-07"),
      // 0:00 by the clock is how programs write a day, 24:00 its end.
      ("2026-12-05 00:00:00", "2026-12-05"), ("12/25/26 12:00 AM", "2026-12-25"), ("明天晚上12点", "2026-11-24"),
      ("周五 24:00", "2026-11-27"), ("12月4日24时前", "2026-12-04"), ("8月初", "2027-08-05"), ("下月初", "2026-12-05"),
      ("aug 7", "2027-08-07"), ("Dec 1, 2026", "2026-12-01"), ("7 august", "2027-08-07"),
      ("7 Aug 2027", "2027-08-07"),
      ("2026-12-04 周五", "2026-12-04"), ("12月4日（周五）", "2026-12-04"), ("dec 4 (fri)", "2026-12-04"),
      ("  周五　", "2026-11-27"),
    ] as [(String, String)])
  func dates(text: String, date: String) throws {
    #expect(try Self.read(text) == date)
    #expect(try Self.monday.due(text).time == nil)
  }

  /// Monday 2026-11-23, half past two, in China.
  static let afternoon = DateEntry(
    today: CivilDate(year: 2026, month: 11, day: 23)!, calendar: BuiltInCalendar.calendar,
    now: TimeOfDay(hour: 14, minute: 30, second: 0))

  @Test(
    "An office's own terms",
    arguments: [
      ("一个月内", "2026-12-23"), ("1个月", "2026-12-23"), ("三个月内", "2027-02-23"), ("半年", "2027-05-23"),
      ("半个月", "2026-12-08"), ("半个月内", "2026-12-08"), ("本周内", "2026-11-29"), ("周末", "2026-11-29"),
      ("下周内", "2026-12-06"), ("月中", "2026-12-15"), ("下月中旬", "2026-12-20"),
      ("本月中", "2026-11-15"), ("本月初", "2026-11-05"), ("这个月上旬", "2026-11-10"), ("当月中旬", "2026-11-20"),
      ("本月下旬", "2026-11-30"), ("上月中旬", "2026-10-20"), ("上季度末", "2026-09-30"), ("本月底前", "2026-11-30"),
      ("年底前", "2026-12-31"), ("四季度末", "2026-12-31"), ("本季度末", "2026-12-31"), ("一季度末", "2027-03-31"),
      ("下季度末", "2027-03-31"), ("元旦前", "2026-12-31"), ("国庆前", "2027-09-30"), ("五一前", "2027-04-30"),
      ("下周三下午", "2026-12-02 18:00"), ("明天上午", "2026-11-24 12:00"), ("今晚", "2026-11-23"),
      ("今晚8点", "2026-11-23 20:00"), ("明晚", "2026-11-24"), ("下班前", "2026-11-23 18:00"),
      ("明天下班前", "2026-11-24 18:00"), ("周五下班前", "2026-11-27 18:00"), ("周五 下午", "2026-11-27 18:00"),
      ("明早", "2026-11-24 12:00"), ("明早8点", "2026-11-24 08:00"), ("今早", "2026-11-23 12:00"),
      ("昨晚8点", "2026-11-22 20:00"), ("17:30前", "2026-11-23 17:30"), ("下午5点前完成", "2026-11-23 17:00"),
      ("五一节前", "2027-04-30"), ("本周五下班前", "2026-11-27 18:00"), ("七个工作日", "2026-12-02"),
      ("一个礼拜内", "2026-11-30"), ("下周末前", "2026-12-06"), ("3小时后", "2026-11-23 17:30"),
      ("48小时", "2026-11-25 14:30"),
      ("2小时内", "2026-11-23 16:30"), ("24小时内完成", "2026-11-24 14:30"), ("两小时", "2026-11-23 16:30"),
    ] as [(String, String)])
  func officeTerms(text: String, date: String) throws {
    #expect(try Self.read(text, Self.afternoon) == date)
  }

  /// Where a holiday is named, the calendar says when it is; what the calendar does not know is not guessed.
  @Test func beforeAHoliday() throws {
    let day = { (month: Int, day: Int) in
      DateEntry(today: CivilDate(year: 2026, month: month, day: day)!, calendar: BuiltInCalendar.calendar)
    }
    for text in ["春节前", "年前", "过年前", "节前"] { #expect(try Self.read(text, day(1, 20)) == "2026-02-14") }
    #expect(try Self.read("国庆节前", day(9, 1)) == "2026-09-30")
    #expect(try Self.read("节前", day(9, 1)) == "2026-09-24")
    #expect(try Self.read("中秋前", day(9, 1)) == "2026-09-24")
    // In the middle of a holiday the next one is meant.
    #expect(try Self.read("元旦前", day(10, 3)) == "2026-12-31")
    #expect(throws: DateEntryFault.noHolidayData) {
      try DateEntry(today: CivilDate(year: 2026, month: 11, day: 23)!, calendar: .plainWeeks).due("春节前")
    }
    // Without a time of day hours cannot be told.
    #expect(throws: DateEntryFault.notUnderstood) { try Self.monday.due("48小时") }
  }

  @Test(
    "Periods are days, months or years; nothing is taken for a year that is none",
    arguments: [
      ("2026", "y2026"), ("2026年", "y2026"), ("二〇二六年", "y2026"), ("二零二六年", "y2026"), ("2026-12", "m2026-12"),
      ("2026年12月", "m2026-12"), ("2026/3", "m2026-3"), ("二〇二六年十二月份", "m2026-12"), ("10月", "m10"),
      ("十月", "m10"), ("十二月份", "m12"), ("11-30", "d2026-11-30"), ("9-30", "d2027-09-30"),
      ("周五", "d2026-11-27"), ("本月中旬", "s2026-11-11..2026-11-20"), ("8月下旬", "s2026-08-21..2026-08-31"),
      ("2026年3季度", "s2026-07-01..2026-09-30"), ("明年上半年", "s2027-01-01..2027-06-30"), ("本月底", "d2026-11-30"),
      ("三季度末", "d2027-09-30"), ("五季度", ""), ("13月初", ""), ("去年", ""), ("1970年三季度", "far"),
      ("0930", ""), ("13-01", ""), ("2026-13", ""), ("1975", "far"), ("2150-01-01", "far"),
      ("1979年12月", "far"),
      ("", ""), ("3", ""),
    ] as [(String, String)])
  func periods(text: String, meant: String) {
    let found: String
    do throws(DateEntryFault) {
      switch try Self.monday.period(text) {
      case .year(let year): found = "y\(year)"
      case .month(let year, let month): found = "m" + (year.map { "\($0)-" } ?? "") + "\(month)"
      case .stretch(let stretch):
        let days = Self.monday.days(of: .stretch(stretch), isPast: false)
        found = "s" + (days.map { "\($0.lowerBound.text)..\($0.upperBound.text)" } ?? "")
      case .day(let typed): found = "d" + typed.date.text
      }
    } catch {
      found = error == .tooFar ? "far" : ""
    }
    #expect(found == meant)
  }

  @Test(
    "A day that lies behind is the last such day, today included",
    arguments: [
      ("11-23", "2026-11-23"), ("11-24", "2025-11-24"), ("12月1日", "2025-12-01"), ("2-29", "2024-02-29"),
      ("2026-11-01 17:30", "2026-11-01 17:30"), ("2027-01-01", "2027-01-01"), ("昨天", "2026-11-22"),
      ("周五", "2026-11-20"), ("15号", "2026-11-15"), ("31号", "2026-10-31"), ("月底", "2026-10-31"),
      ("11月上旬", "2026-11-10"), ("10月", "2026-10-31"), ("国庆前", "2026-09-30"), ("年底", "2025-12-31"),
      ("上月10日", "2026-10-10"), ("11-24 17:30", "2025-11-24 17:30"),
      // What is said to be this month's or the next is that.
      ("本月底", "2026-11-30"), ("下月初", "2026-12-05"), ("明天", "2026-11-24"),
    ] as [(String, String)])
  func past(text: String, date: String) throws {
    let typed = try Self.monday.past(text)
    #expect(typed.date.text + (typed.time.map { " " + $0.text.prefix(5) } ?? "") == date)
  }

  @Test(
    "A time may stand behind a date, or alone for today",
    arguments: [
      ("周五 17:30", "2026-11-27 17:30"), ("周五17:30", "2026-11-27 17:30"), ("周五 17：30", "2026-11-27 17:30"),
      ("下周五下午5点", "2026-12-04 17:00"), ("明天 17点", "2026-11-24 17:00"), ("明天17时30分", "2026-11-24 17:30"),
      ("明天下午五点半", "2026-11-24 17:30"), ("明天上午9点", "2026-11-24 09:00"), ("明天中午", "2026-11-24 12:00"),
      ("明天中午1点", "2026-11-24 13:00"), ("明天凌晨12点", "2026-11-24 00:00"), ("明天晚上8:15", "2026-11-24 20:15"),
      ("明天下午12点", "2026-11-24 12:00"), ("明天17点整", "2026-11-24 17:00"),
      ("2026年12月4日下午2时30分20秒", "2026-12-04 14:30:20"), ("12/25/26 02:36:52 P.M.", "2026-12-25 14:36:52"),
      ("46361.75", "2026-12-05 18:00"),
      ("+3 17:30", "2026-11-26 17:30"), ("3d 9:05", "2026-11-26 09:05"), ("fri 5pm", "2026-11-27 17:00"),
      ("fri 5:30 pm", "2026-11-27 17:30"), ("fri 12am", "2026-11-27 00:00"), ("fri 12pm", "2026-11-27 12:00"),
      ("2026-12-04T17:30", "2026-12-04 17:30"), ("2026-12-04 17:30:05", "2026-12-04 17:30:05"),
      ("20261204 17:30", "2026-12-04 17:30"), ("8-7 17:30", "2027-08-07 17:30"),
      ("12月4日17点前", "2026-12-04 17:00"),
      ("12月4日（周五）下午5点", "2026-12-04 17:00"), ("17:30", "2026-11-23 17:30"), ("下午5点", "2026-11-23 17:00"),
      ("5pm", "2026-11-23 17:00"), ("2026-12-04 0点", "2026-12-04 00:00"),
    ] as [(String, String)])
  func times(text: String, moment: String) throws { #expect(try Self.read(text) == moment) }

  @Test(
    "What is no date is refused with the reason",
    arguments: [
      ("", DateEntryFault.empty), (" 　", .empty), ("maybe", .notUnderstood), ("周八", .notUnderstood),
      ("下周", .notUnderstood), ("month", .notUnderstood), ("fridays", .notUnderstood), ("3", .notUnderstood),
      ("2023", .notUnderstood), ("+", .notUnderstood), ("-3", .notUnderstood), ("3dd", .notUnderstood),
      ("12.8.7", .notUnderstood), ("13834189901", .notUnderstood), ("12345", .notUnderstood),
      ("24小时", .notUnderstood), ("三五天", .notUnderstood), ("13/13/2026", .notUnderstood),
      // Which of the numbers is the month nobody can tell.
      ("8/7/2026", eitherDay((2026, 8, 7), (2026, 7, 8))),
      ("12/10/26", eitherDay((2026, 12, 10), (2026, 10, 12))),
      ("26.11.25", eitherDay((2026, 11, 25), (2025, 11, 26))), ("30/2/2026", .noSuchDay),
      ("两三天", .notUnderstood), ("十七八日", .notUnderstood), ("周五 17", .notUnderstood),
      ("8月7日 x", .notUnderstood), ("立行立改", .notUnderstood), ("明天\u{0}", .notUnderstood),
      ("二", .notUnderstood),
      ("2月30日", .noSuchDay), ("13月1日", .noSuchDay), ("2023-02-29", .noSuchDay), ("20231301", .noSuchDay),
      ("32号", .noSuchDay), ("0号", .noSuchDay), ("0000-01-01", .noSuchDay), ("本月31日", .noSuchDay),
      ("13月底", .noSuchDay), ("25:00", .noSuchTime), ("周五 17:60", .noSuchTime), ("周五 24:01", .noSuchTime),
      ("明天晚上1点", .noSuchTime), ("13pm", .noSuchTime), ("0am", .noSuchTime), ("17:5", .noSuchTime),
      ("2026-12-04 周四", .otherWeekday(5)), ("12月4日（周日）", .otherWeekday(5)),
      ("2126-01-01", .tooFar), ("1979-12-31", .tooFar), ("+10000", .tooFar), ("99999d", .tooFar),
      ("999999999天", .tooFar),
    ] as [(String, DateEntryFault)])
  func refused(text: String, fault: DateEntryFault) {
    #expect(throws: fault) { try Self.monday.due(text) }
  }

  static func eitherDay(_ one: (Int, Int, Int), _ other: (Int, Int, Int)) -> DateEntryFault {
    .eitherDay(
      CivilDate(year: one.0, month: one.1, day: one.2)!,
      CivilDate(year: other.0, month: other.1, day: other.2)!)
  }

  /// What is told by days off that nobody announced yet may still move.
  @Test(
    arguments: [
      ("60d", 2027), ("春节前", 2027), ("3d", nil), ("元旦前", 2027), ("60天", nil), ("2027-02-04", nil),
    ] as [(String, Int?)])
  func provisional(text: String, year: Int?) throws {
    #expect(try Self.monday.provisionalYear(of: Self.monday.due(text)) == year)
  }

  @Test("A moment with its zone is that moment, a bound keeps its midnight")
  func zonesAndBounds() throws {
    let moment = try Self.monday.due("2026-12-04T09:30:00Z").moment(in: .shanghai)
    #expect(moment.iso8601(in: .shanghai) == "2026-12-04T17:30:00+08:00")
    for text in [
      "2026-12-04T17:30:00.000+0800", "2026-12-04T09:30Z", "2026-12-04 17:30+08", "2026-12-04 17:30:00 +0800",
      "2026-12-04 09:30:00 UTC",
    ] {
      #expect(try Self.monday.due(text).moment(in: .shanghai) == moment, "\(text)")
    }
    // A span of hours is no zone.
    #expect(throws: DateEntryFault.notUnderstood) { try Self.monday.due("2026-12-04 08:30-09:30") }
    #expect(try Self.monday.past("2026-11-04 00:00").time == .midnight)
  }

  /// As databases and programs write a day: 0:00 in the ledger's zone, whatever zone is written beside it.
  @Test(
    arguments: [
      ("2026-12-01 00:00:00+08", "2026-12-01"), ("2026-12-01T00:00:00+08:00", "2026-12-01"),
      ("2026-12-01T00:00:00.000+0800", "2026-12-01"), ("2026-12-01T00:00+08:00", "2026-12-01"),
      ("2026-11-30T16:00:00Z", "2026-12-01"), ("2026-11-30T16:00Z", "2026-12-01"),
      ("2026-12-01T00:00:00Z", "2026-12-01 08:00"), ("2026-12-01T00:00Z", "2026-12-01 08:00"),
      ("2026-12-01T20:00:00-05:00", "2026-12-02 09:00"),
    ] as [(String, String)])
  func midnightInTheLedgersZone(text: String, date: String) throws {
    let noon = LedgerZone.shanghai.moment(Self.monday.today, TimeOfDay(hour: 12, minute: 0)!)
    let entry = DateEntry(at: noon, in: Ledger().clock)
    #expect(try Self.read(text, entry) == date)
    #expect(LedgerZone.shanghai.text(try entry.due(text).moment(in: .shanghai)) == date)
    // As the bound of a period it is the moment, by the ledger's clock.
    let bound = try entry.past(text)
    #expect(bound.time != nil && bound.zone == nil)
  }
}

extension TypedDate {
  /// The date as a table has it, where nothing says how far it reaches.
  var withoutReach: TypedDate {
    var typed = self
    typed.reach = .day
    return typed
  }
}
