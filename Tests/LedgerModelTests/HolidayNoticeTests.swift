import Testing

@testable import LedgerModel

@Suite("A year's holidays read from the announcement's own words")
struct HolidayNoticeTests {
  @Test(
    "Every announcement gives the list that is built in",
    arguments: [
      (2023, HolidayNotices.of2023), (2024, HolidayNotices.of2024), (2025, HolidayNotices.of2025),
      (2026, HolidayNotices.of2026),
    ])
  func published(year: Int, text: String) throws {
    let read = try CalendarYear(notice: text)
    let known = try #require(BuiltInCalendar.years.first { $0.year == year })
    #expect(read.year == year)
    #expect(read.days == known.days.sorted { $0.date < $1.date })
  }

  @Test("Full-width figures, narrow brackets, one long line and a missing title are read as well")
  func copied() throws {
    let line = HolidayNotices.of2026.split(separator: "\n").dropFirst().joined()
      .replacing("（", with: "(").replacing("1月", with: "１月")
    #expect(throws: CalendarFault.year) { try CalendarYear(notice: line) }
    #expect(try CalendarYear(notice: line, year: 2026) == CalendarYear(notice: HolidayNotices.of2026))
  }

  @Test(
    "A slip of the copying hand is refused and named",
    arguments: [
      ("1月4日（周日）上班", "1月4日（周六）上班", CalendarFault.weekday(CivilDate(year: 2026, month: 1, day: 4)!)),
      ("至23日（农历正月初七、周一）放假调休，共9天", "至23日放假调休，共8天", .count("春节", said: 8, 9)),
      ("4月4日（周六）至6日（周一）放假，共3天", "4月4日至31日放假", .sentence("4月4日至31日放假")),
      ("5月9日（周六）上班", "5月1日（周五）上班", .twice(CivilDate(year: 2026, month: 5, day: 1)!)),
      ("6月19日（周五）至21日（周日）放假", "端午当日放假", .sentence("端午当日放假，共3天")),
      ("10月1日（周四）至7日（周三）放假", "10月7日至1日放假", .sentence("10月7日至1日放假调休，共7天")),
    ] as [(String, String, CalendarFault)])
  func refused(right: String, wrong: String, fault: CalendarFault) {
    let text = HolidayNotices.of2026.replacing(right, with: wrong)
    #expect(text != HolidayNotices.of2026)
    #expect(throws: fault) { try CalendarYear(notice: text) }
  }

  @Test("A text without holidays is none", arguments: ["", "关于2027年部分节假日安排的通知", "2027年：好"])
  func empty(text: String) {
    #expect(throws: CalendarFault.self) { try CalendarYear(notice: text, year: 2027) }
  }

  /// The days as `01-28 off 春节`, so that a table stays short.
  private static func shown(_ list: CalendarYear) -> [String] {
    list.days.map {
      "\($0.date.year == list.year ? String($0.date.text.dropFirst(5)) : $0.date.text) \($0.kind) \($0.name)"
    }
  }

  @Test(
    "What stands behind a comma, a full-width semicolon or a broken line is read as well",
    arguments: [
      "五一：5月1日至5日放假，4月25日（周日）、5月8日（周六）上班。",
      "劳动节：5月1日至5日放假调休，共5天；4月25日（周日）、5月8日（周六）上班；",
      "劳动节：5月1日至5日放假调休，\n共5天。4月25日（周日）、\n5月8日（周六）上班",
      "2021年劳动节5月1日至5日放假调休，4月25日（周日）、5月8日（周六）照常上班",
      "劳动节放假时间：5月1日至5日，共5天，4月25日、5月8日正常上班。",
      "劳动节：5月1日、2日、3日、4日、5日放假5天,4月25日(星期日)和5月8日(星期六)调休上班",
      "劳动节：5月1—5日放假；4月25日周日、5月8日周六补班",
      "劳动节：五月一日至五日放假，共五天，四月二十五日、五月八日上班。",
      "劳动节：2021-05-01至2021-05-05放假，2021/4/25、2021.5.8上班",
    ] as [String])
  func everyClause(text: String) throws {
    let off = (1...5).map { "05-0\($0) off 劳动节" }
    let read = try CalendarYear(notice: text, year: 2021)
    #expect(Self.shown(read) == ["04-25 work 劳动节"] + off + ["05-08 work 劳动节"])
  }

  @Test(
    "A day that is given for another one is off",
    arguments: [
      "元旦：1月1日（周五）放假，1月4日（周一）补假。", "元旦：1月1日放假；1月4日补休", "元旦：1月1日、1月4日补休放假，共2天。",
      "元旦：1月1日放假，补假日期：1月4日。",
    ])
  func givenForAnother(text: String) throws {
    #expect(try Self.shown(CalendarYear(notice: text, year: 2027)) == ["01-01 off 元旦", "01-04 off 元旦"])
  }

  @Test("A list in JSON that is for another year than the one named is refused")
  func otherYear() {
    let text = #"{"year": 2027, "days": [{"date": "2027-03-10", "kind": "off", "name": "肉孜节"}]}"#
    #expect(throws: CalendarFault.sentence("2027年")) { try CalendarYear(announced: text, year: 2028) }
    #expect(throws: Never.self) { try CalendarYear(announced: text, year: 2027) }
  }

  @Test("A whole notice in one line")
  func oneLine() throws {
    let line = HolidayNotices.of2021.split(separator: "\n").joined(separator: " ")
    let semicolons = line.replacing("。", with: "；")
    for text in [line, semicolons, semicolons.replacing("；", with: ";").replacing("，", with: ",")] {
      #expect(try CalendarYear(notice: text) == CalendarYear(notice: HolidayNotices.of2021), "\(text)")
    }
    let short = "元旦：1月1日放假；春节：2月5日至11日放假，1月31日、2月13日上班；清明节：4月5日放假"
    #expect(try CalendarYear(notice: short, year: 2027).days.count == 11)
  }

  @Test(
    "A date of which nothing is said, or that cannot be read, refuses the notice",
    arguments: [
      "元旦：1月1日放假。1月5日开会。", "元旦：1月1日放假，1月5日", "元旦：1月1日放假，1月5日报名，照常上班", "元旦：放假1天",
      "元旦：1月1日放假。清明：4.4-4.6放假", "元旦：1月1日放假；清明节：4/4放假", "元旦：1月1日放假，中秋八月十五放假",
      "元旦：1月1日放假。春节：23日至29日放假", "元旦：1月1日放假。春节假期2月5日-放假", "元旦：1月1日放假。清明节：不放假",
      "元旦：1月1日放假。春节：2月放假", "元旦：1月1日放假，4月5日不放假", "元旦：1月1日（补1月4日）放假", "元旦：1月1日放假，清明节放假3天",
      "元旦：1月1日起放假", "元旦：1月1日放假。清明节：4月5日", "元旦：2025年1月1日放假。清明节：4月5日放假", "元旦：1月1日（周五放假",
      "元旦：1月1日放假。农历8月15日放假", "元旦：1月1日至1月1日放假",
    ] as [String])
  func unused(text: String) {
    let fault = #expect(throws: CalendarFault.self) { try CalendarYear(notice: text, year: 2027) }
    guard case .sentence = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  @Test("Dates that are none of the holiday's are passed over: signing, publishing, advice")
  func passedOver() throws {
    let notice = """
      索 引 号：000014349/2026-00066　发文机关：国务院办公厅　成文日期：2026年11月04日
      国务院办公厅关于2027年部分节假日安排的通知
      国办发明电〔2026〕7号
      （2026年11月4日）
      一、元旦：1月1日（周五）放假1天，不调休。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月5日）休息。
      节假日期间，各地区要妥善安排好值班。
      国务院办公厅
      2026年11月4日
      """
    #expect(try Self.shown(CalendarYear(notice: notice)) == ["01-01 off 元旦"])
    let joined = "关于2027年元旦放假的通知。元旦：1月1日放假。国务院办公厅2026年11月4日"
    #expect(try Self.shown(CalendarYear(notice: joined)) == ["01-01 off 元旦"])
  }

  @Test("A holiday that is made longer is off behind its last day, and work on a day of it is no more")
  func longer() throws {
    let calendar = BuiltInCalendar.calendar.adding([try CalendarYear(notice: HolidayNotices.of2020)])
    let read = try CalendarYear(notice: HolidayNotices.longer2020, amending: calendar)
    #expect(Self.shown(read) == ["01-31 off 春节", "02-01 off 春节", "02-02 off 春节"])
    let difference = CalendarDifference(read, in: calendar)
    #expect((difference.added.count, difference.changed.count) == (2, 1) && !difference.isWhole)
    let after = calendar.adding([difference.result(merging: true)])
    #expect(after.day(try #require(CivilDate(text: "2020-02-01")))?.kind == .off)
    #expect(after.list(for: 2020)?.days.count == 36)
    // Without the year's list it goes on behind the days by law.
    #expect(try Self.shown(CalendarYear(notice: HolidayNotices.longer2020)).first == "01-28 off 春节")
    #expect(throws: CalendarFault.self) {
      try CalendarYear(notice: "延长2020年春节假期至1月26日。", amending: calendar)
    }
    #expect(try Self.shown(CalendarYear(notice: "2020年3月10日放假至13日。", year: 2020)).count == 4)
  }

  @Test(
    "A single day and a holiday of the region",
    arguments: [
      ("2027年3月10日肉孜节放假", ["03-10 off 肉孜节"]), ("肉孜节：3月10日、11日放假2天", ["03-10 off 肉孜节", "03-11 off 肉孜节"]),
      ("2027年古尔邦节5月17日（周一）放假1天，全区统一执行", ["05-17 off 古尔邦节"]), ("5月8日（周六）上班", ["05-08 work 节假日"]),
      ("火把节：7月30日放假", ["07-30 off 火把节"]), ("10月8日（星期五）为国庆节假期", ["10-08 off 国庆节"]),
      ("3月8日起正常上班，3月13日（星期六）起正常上班", ["03-13 work 节假日"]),
    ])
  func single(text: String, days: [String]) throws {
    #expect(try Self.shown(CalendarYear(notice: text, year: 2027)) == days)
  }

  /// A calendar has whole days: a half one would be off for everybody, and so would that of some people.
  @Test(arguments: ["3月8日（周一）妇女节，妇女放假半天", "元宵节：2月20日下午放假", "5月4日青年节放假半日"])
  func halfDays(text: String) throws {
    let fault = #expect(throws: CalendarFault.self) { try CalendarYear(notice: text, year: 2027) }
    guard case .sentence(let said) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(text.replacing("（", with: "(").replacing("）", with: ")").replacing("：", with: ":").contains(said))
  }

  @Test("The year is the title's, else the one that is named; two are none")
  func years() throws {
    for text in ["2027年元旦1月1日放假", "2027年1月1日放假", "元旦：2027-01-01放假"] {
      #expect(try CalendarYear(notice: text).year == 2027, "\(text)")
    }
    for text in ["2026年12月31日至2027年1月2日放假", "2026年和2027年的1月1日放假", "1月1日放假"] {
      #expect(throws: CalendarFault.year, "\(text)") { try CalendarYear(notice: text) }
    }
    #expect(throws: CalendarFault.sentence("2026年")) {
      try CalendarYear(notice: HolidayNotices.of2026, year: 2027)
    }
  }

  @Test("No text whatever traps")
  func hostile() {
    let parts = [
      "1月", "月1日", "（", "）", "至", "放假", "上班", "：", "，", "。", "12", "日", "年", "2027", "元旦", "共", "天", "不", "-",
      "、", "一",
      "周", "星期", "起", "延长", "鼓励", "\n", "假期", "时间", "调休", "节", "十",
    ]
    var state: UInt64 = 12
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<Int(state >> 40 % 12 + 2) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(state >> 33) % parts.count]
      }
      _ = try? CalendarYear(notice: text, year: 2027)
      _ = try? CalendarYear(notice: text)
    }
  }
}
