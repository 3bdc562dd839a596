import Testing

@testable import LedgerModel

/// The State Council's announcements as they were published.
enum HolidayNotices {
  static let of2023 = """
    国务院办公厅关于2023年
    部分节假日安排的通知
    国办发明电〔2022〕16号

    各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
    　　经国务院批准，现将2023年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
    　　一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
    　　二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
    　　三、清明节：4月5日放假，共1天。
    　　四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
    　　五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
    　　六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。
    　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
    　　国务院办公厅
    　　2022年12月8日
    """
  static let of2024 = """
    国务院办公厅关于2024年部分节假日安排的通知
    一、元旦：1月1日放假，与周末连休。
    二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
    三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
    四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
    五、端午节：6月10日放假，与周末连休。
    六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
    七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
    """
  static let of2025 = """
    现将2025年元旦、春节、清明节、劳动节、端午节、国庆节和中秋节放假调休日期的具体安排通知如下。
    一、元旦：1月1日（周三）放假1天，不调休。
    二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
    三、清明节：4月4日（周五）至6日（周日）放假，共3天。
    四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
    五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
    六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
    """
  static let of2026 = """
    关于2026年部分节假日安排的通知
    一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
    二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
    三、清明节：4月4日（周六）至6日（周一）放假，共3天。
    四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
    五、端午节：6月19日（周五）至21日（周日）放假，共3天。
    六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
    七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
    """
}

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
    ])
  func refused(right: String, wrong: String, fault: CalendarFault) {
    let text = HolidayNotices.of2026.replacing(right, with: wrong)
    #expect(text != HolidayNotices.of2026)
    #expect(throws: fault) { try CalendarYear(notice: text) }
  }

  @Test("A text without holidays is none", arguments: ["", "关于2027年部分节假日安排的通知", "2027年：好"])
  func empty(text: String) {
    #expect(throws: CalendarFault.self) { try CalendarYear(notice: text, year: 2027) }
  }
}
