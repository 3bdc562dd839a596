import LedgerModel
import Testing

@testable import Exchange

@Suite("Cells say what they say")
struct CellTests {
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day)!
  }

  @Test(
    "dates",
    arguments: [
      ("2023/8/7", .day(day(2023, 8, 7))), ("2023-08-07", .day(day(2023, 8, 7))),
      ("2023.8.7", .day(day(2023, 8, 7))),
      ("2023年8月7日", .day(day(2023, 8, 7))), ("20230807", .day(day(2023, 8, 7))),
      ("45145", .day(day(2023, 8, 7))),
      ("２０２３年８月７日前", .day(day(2023, 8, 7))), ("2023年8月7号之前", .day(day(2023, 8, 7))),
      ("截至2023年8月7日", .day(day(2023, 8, 7))),
      ("45145.5", .moment(day(2023, 8, 7), second: 43_200, zone: nil)),
      ("2023-08-07 14:30", .moment(day(2023, 8, 7), second: 52_200, zone: nil)),
      ("2023年8月7日下午2时30分", .moment(day(2023, 8, 7), second: 52_200, zone: nil)),
      ("2023-08-07T14:30:05+08:00", .moment(day(2023, 8, 7), second: 52_205, zone: 28_800)),
      ("2015-01-24T14:36:52.000Z", .moment(day(2015, 1, 24), second: 52_612, zone: 0)),
      ("2015-01-24T14:36:52-0500", .moment(day(2015, 1, 24), second: 52_612, zone: -18_000)),
      ("01/24/2015 02:36:52 PM", .moment(day(2015, 1, 24), second: 52_612, zone: nil)),
      ("01/24/2015 12:00:00 AM", .day(day(2015, 1, 24))),
      ("24/1/2015", .day(day(2015, 1, 24))), ("1/2/2015", .incomplete(proposed: day(2015, 1, 2))),
      ("11/25/26", .day(day(2026, 11, 25))), ("1/1/2015", .day(day(2015, 1, 1))),
      ("8月7日", .incomplete(proposed: day(2023, 8, 7))), ("8.7", .incomplete(proposed: day(2023, 8, 7))),
      ("8/7", .incomplete(proposed: day(2023, 8, 7))), ("8月底", .incomplete(proposed: day(2023, 8, 31))),
      ("2月底前", .incomplete(proposed: day(2023, 2, 28))), ("9月中旬", .incomplete(proposed: day(2023, 9, 20))),
      ("2月29日", .incomplete(proposed: day(2024, 2, 29))), ("23.8.7", .incomplete(proposed: day(2023, 8, 7))),
      ("2023年8月", .incomplete(proposed: day(2023, 8, 31))), ("2023年8月底", .day(day(2023, 8, 31))),
      ("3天", .within(3, unit: .naturalDay)), ("三天内", .within(3, unit: .naturalDay)),
      ("十五个工作日", .within(15, unit: .workDay)), ("5个工作日内", .within(5, unit: .workDay)),
      ("24小时", .within(24, unit: .hour)),
      ("限3日内完成", .within(3, unit: .naturalDay)), ("两周", .within(14, unit: .naturalDay)),
      ("立行立改", .atOnce), ("立即整改", .atOnce), ("长期坚持", .ongoing),
      ("20231345", .unread), ("2023/13/1", .unread), ("2023-02-29", .unread), ("尽快", .unread),
      ("13800138000", .unread),
      ("8月7日至9日", .unread), ("1923-08-07", .unread), ("20001", .unread), ("2223-08-07", .unread),
      ("1", .unread), ("2023/8/7 25:00", .unread), ("99999999999999999999", .unread),
    ] as [(String, CellDate)])
  func dates(text: String, date: CellDate) {
    #expect(CellDate(text, in: DateContext(year: 2023)) == date)
  }

  @Test("a limit without a year lies behind its report")
  func yearBehindReport() {
    let context = DateContext(year: 2023, notBefore: CellTests.day(2023, 11, 20))
    #expect(CellDate("1月5日", in: context) == .incomplete(proposed: CellTests.day(2024, 1, 5)))
    #expect(CellDate("12月5日", in: context) == .incomplete(proposed: CellTests.day(2023, 12, 5)))
  }

  @Test("the day comes first where the column says so")
  func dayFirst() {
    let context = DateContext(year: 2023, orders: [UInt8(ascii: "/"): .dayFirst])
    #expect(CellDate("1/2/2015", in: context) == .day(CellTests.day(2015, 2, 1)))
    // Another sign is another program's.
    #expect(CellDate("1.2.2015", in: context) == .incomplete(proposed: CellTests.day(2015, 1, 2)))
  }

  /// What no stock form fits is read as forms and commands read it; a term runs from the day of the report, a range ends on
  /// its last day. What was worked out is remarked, a year that is not there is asked for.
  @Test(
    arguments: [
      ("二○二六年十二月一日", "2026-12-01"), ("2026年12月1日星期二", "2026-12-01"), ("1-Dec-2026", "2026-12-01"),
      ("二〇二六年十二月一日", "2026-12-01"), ("二零二六年十二月一日", "2026-12-01"), ("十二月一日", "2026-12-01?"),
      ("2026年12月1日（星期二）", "2026-12-01"), ("2026-12-01 (周二)", "2026-12-01"),
      ("2026.11.20-12.1", "2026-12-01*"), ("11.20-12.1", "2026-12-01?"), ("2026年11月20日至12月1日", "2026-12-01*"),
      ("2026年底前", "2026-12-31*"), ("年底前", "2026-12-31*"), ("2026年四季度", "2026-12-31*"), ("本月底", "2026-11-30*"),
      ("1个月内", "2026-12-02*"), ("半个月", "2026-11-17*"), ("2026、12、1", "2026-12-01"),
      ("2026。12。1", "2026-12-01"),
      ("Dec 1, 2026", "2026-12-01"), ("1 Dec 2026", "2026-12-01"),
      ("2026年12月1日24时前", "2026-12-01"),
      ("贰零贰陆年拾贰月壹日", "2026-12-01"), ("三月廿日", "2027-03-20?"), ("2026年12月1日（星期三）", ""),
      ("明天", "2026-11-03*"), ("周五", "2026-11-06*"), ("昨天", ""), ("15号", "2026-11-15?"),
      ("下月10日", "2026-12-10*"),
      ("尽快", ""), ("三五天", ""), ("2026-13-01", ""), ("5/11/2026", "2026-11-05?"), ("25/11/2026", "2026-11-25"),
    ] as [(String, String)])
  func termsAndNumeralsInCells(text: String, meant: String) {
    let start = CellTests.day(2026, 11, 2)
    let context = DateContext(year: 2026, notBefore: start)
    let read = DateReading(text, in: context, from: start, by: BuiltInCalendar.calendar)
    let day = read?.date.proposedDay.map(\.text) ?? ""
    let isComputed = read.map { $0.way != .written } ?? false
    let mark = read?.date.certainDay == nil && !day.isEmpty ? "?" : isComputed ? "*" : ""
    #expect(day + mark == meant)
  }

  @Test func midnightIsTheDay() {
    let context = DateContext(year: 2026)
    for text in ["2026-12-01 00:00:00", "2026/12/1 0:00", "2026-12-01T00:00:00"] {
      #expect(CellDate(text, in: context) == .day(CellTests.day(2026, 12, 1)), "\(text)")
    }
  }

  @Test(
    "people",
    arguments: [
      ("张三、李四", [PersonMention(name: "张三"), PersonMention(name: "李四")]),
      ("刘洋，王磊", [PersonMention(name: "刘洋"), PersonMention(name: "王磊")]),
      ("陈静/赵敏", [PersonMention(name: "陈静"), PersonMention(name: "赵敏")]),
      ("赵敏 买买提·艾力", [PersonMention(name: "赵敏"), PersonMention(name: "买买提·艾力")]),
      ("买买提•艾力", [PersonMention(name: "买买提·艾力")]),
      ("张　伟", [PersonMention(name: "张伟")]),
      ("张 伟 欧阳志远", [PersonMention(name: "张伟"), PersonMention(name: "欧阳志远")]),
      ("张三（组长）", [PersonMention(name: "张三", remark: "组长")]),
      ("张三(组长、党员)、李四", [PersonMention(name: "张三", remark: "组长、党员"), PersonMention(name: "李四")]),
      ("陈静 13834189901", [PersonMention(name: "陈静", phone: "13834189901")]),
      ("陈静13834189901", [PersonMention(name: "陈静", phone: "13834189901")]),
      ("陈静（0991-2345678）", [PersonMention(name: "陈静", phone: "0991-2345678")]),
      (
        "陈静 13834189901\n王磊：13877791310",
        [PersonMention(name: "陈静", phone: "13834189901"), PersonMention(name: "王磊", phone: "13877791310")]
      ),
      ("组长：张三", [PersonMention(name: "张三", remark: "组长")]),
      ("张三 电话：13834189901", [PersonMention(name: "张三", phone: "13834189901")]),
      ("John Smith, Ann Lee", [PersonMention(name: "John Smith"), PersonMention(name: "Ann Lee")]),
      ("网格员3", [PersonMention(name: "网格员3")]),
      ("张三、张三", [PersonMention(name: "张三")]),
      ("/", []), ("无", []), ("", []),
    ] as [(String, [PersonMention])])
  func people(cell: String, people: [PersonMention]) {
    #expect(PersonMention.people(in: cell) == people)
  }

  @Test(
    "an office is no person",
    arguments: [("社区居委会", true), ("绿洲物业", true), ("派出所", true), ("欧阳志远", false), ("王物业", false)])
  func units(name: String, isUnit: Bool) {
    #expect(PersonMention(name: name).looksLikeUnit == isUnit)
  }

  @Test(
    "state words",
    arguments: [
      ("整改中", .open), ("已完成", .closed), ("已整改", .closed), ("正在整改", .open), ("未完成", .open), ("未整改", .open),
      ("已销号", .closed), ("待核查", .submitted), ("Closed", .closed), ("Open", .open), ("不合格", .open),
      ("已挂账", .suspended),
      ("已上报", .reported), ("重复", .dropped), ("已完成80%", nil), ("差一点", nil),
    ] as [(String, ImportedState?)])
  func states(words: String, state: ImportedState?) {
    #expect(StateWords.state(of: words) == state)
  }

  @Test(
    "sources",
    arguments: [
      ("12345", "hotline"), ("媒体", "media"), ("暗访", "covertInspection"), ("督办", "supervision"), ("别处", nil),
    ])
  func sources(words: String, code: String?) {
    #expect(SourceWords.code(of: words) == code)
  }

  @Test(
    "categories",
    arguments: [
      ("停车秩序", ImportedCategory(group: .parking)), ("违章搭建", ImportedCategory(group: .structure)),
      ("基础设施", ImportedCategory(group: .facility)), ("环境卫生", ImportedCategory(group: .sanitation)),
      ("小广告", ImportedCategory(group: .notices, code: "0201", scheme: "newer")),
      ("0409", ImportedCategory(group: .parking, code: "0409", scheme: "newer")),
      ("409", ImportedCategory(group: .parking, code: "0409", scheme: "newer")),
      ("楼道卫生死角", ImportedCategory(group: .stairwell, isCertain: false)),
      ("奇怪", ImportedCategory(group: nil, isCertain: false)),
    ] as [(String, ImportedCategory)])
  func categories(words: String, category: ImportedCategory) {
    #expect(CategoryWords.category(of: words, scheme: nil, in: BuiltInCategories.table) == category)
  }
}
