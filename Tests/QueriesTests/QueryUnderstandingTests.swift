import Testing
import Wording

@testable import LedgerModel
@testable import Queries

@Suite("Queries are understood as people mean them, or refused")
struct QueryUnderstandingTests {
  @Test(
    "Dates are told as they were understood",
    arguments: [
      ("due:11-30", "到期 = 2026-11-30", true), ("due<11-30", "到期 ≤ 2026-11-29", true),
      ("due>=周五", "到期 ≥ 2026-11-27", true), ("due:本周", "到期 2026-11-23..2026-11-29", true),
      ("closed:11月", "销号 2026-11-01..2026-11-30", true), ("due:2026-12-01", "到期 = 2026-12-01", false),
      ("due>今天17:00", "到期 ≥ 2026-11-25 17:01", true), ("due:..月底", "到期 ≤ 2026-11-30", true),
      // A time behind a day and a blank is the day's, also within a range; a word that is no time stays a word.
      ("due<=11-29 17:30", "到期 ≤ 2026-11-29 17:30", true), ("due>今天 下午5点", "到期 ≥ 2026-11-25 17:01", true),
      ("due:11-29 08:00..11-30 17:30", "到期 2026-11-29 08:00..2026-11-30 17:30", true),
      ("due<2026-12-01 12:00 消防", "到期 ≤ 2026-12-01 11:59", false),
      // A term reaches as far as it says, of a field that looks back as long before now; as a bound it is its day.
      ("due:11-30前", "到期 ≤ 2026-11-30", true), ("due:2026-11-30前", "到期 ≤ 2026-11-30", true),
      ("due:元旦前", "到期 ≤ 2026-12-31(缺 2027 年放假通知,暂按法定节日算)", true),
      ("due:三天内", "到期 2026-11-25..2026-11-28", true),
      ("closed:三天内", "销号 2026-11-22..2026-11-25", true), ("due:一个月内", "到期 2026-11-25..2026-12-25", true),
      ("reported:一个月内", "上报 2026-10-25..2026-11-25", true), ("due:本周内", "到期 2026-11-23..2026-11-29", true),
      ("due<=三天内", "到期 ≤ 2026-11-28", true), ("closed:上周五", "销号 = 2026-11-20", true),
      ("reported:十月", "上报 2026-10-01..2026-10-31", true), ("reported:10月", "上报 2026-10-01..2026-10-31", true),
      // What is not written in full is told, however many figures it has.
      ("closed:2026年11月", "销号 2026-11-01..2026-11-30", false),
      ("due:二〇二六年", "到期 2026-01-01..2026-12-31", false),
      ("due<=2000天", "到期 ≤ 2032-05-17", true), ("due:15号", "到期 = 2026-12-15", true),
      // What is not so is told so.
      ("due!=11-30", "到期 ≠ 2026-11-30", true), ("not due:11-30", "到期 ≠ 2026-11-30", true),
      ("not (due<11-30)", "非 到期 ≤ 2026-11-29", true), ("not not due:11-30", "到期 = 2026-11-30", true),
      ("-due:本周", "非 到期 2026-11-23..2026-11-29", true),
      ("due:截至12月5日", "到期 ≤ 2026-12-05", true), ("due:46361", "到期 = 2026-12-05", true),
      ("due:2026-12-05T00:00:00", "到期 = 2026-12-05", false), ("closed:下月10日", "销号 = 2026-12-10", true),
      // A part of a day is all of it, a time its minute, as lists show it.
      ("reported:2026-11-20上午", "上报 2026-11-20..2026-11-20 12:00", true),
      ("closed:昨天下午", "销号 2026-11-24 12:00..2026-11-24 18:00", true),
      ("closed:昨晚", "销号 2026-11-24 18:00..2026-11-24", true),
      ("due:下周三中午", "到期 2026-12-02 11:00..2026-12-02 13:00", true),
      ("due<=明天上午", "到期 ≤ 2026-11-26 12:00", true), ("due:今晚前", "到期 ≤ 2026-11-25", true),
      ("closed:11-18 10:00", "销号 = 2026-11-18 10:00", true), ("due<=今天24:00", "到期 ≤ 2026-11-25", true),
      // 0:00 of this ledger's zone, whatever zone is written, is the day.
      ("due:\"2026-12-05T00:00:00+08:00\"", "到期 = 2026-12-05", false),
      ("due:\"2026-12-04T16:00Z\"", "到期 = 2026-12-05", false),
    ] as [(String, String, Bool)])
  func told(text: String, told: String, isShort: Bool) throws {
    let query = try Query(text, in: QueryTestLedger.scope)
    let zone = QueryTestLedger.ledger.clock.zone
    #expect(query.understandings.map { $0.dates(.zh, in: zone) } == [told])
    #expect(query.understandings.map(\.isShort) == [isShort])
  }

  /// What happened within a minute is found by the minute that lists show.
  @Test(
    arguments: [
      ("closed:11-18 10:00", 59_999), ("closed:\"2026-11-18 10:00:05\"", 999),
      ("closed<=11-18 10:00", 59_999),
      ("closed<=\"2026-11-18 0:00\"", 999),
    ] as [(String, Int64)])
  func minutes(text: String, length: Int64) throws {
    let query = try Query(text, in: QueryTestLedger.scope)
    guard case .period(let period)? = query.understandings.first?.meanings.first, let end = period.through
    else {
      Issue.record("no period")
      return
    }
    #expect(end.milliseconds % 60_000 == (text.contains(":05") ? 5_999 : length))
  }

  @Test("A place that is named in another writing is said")
  func placesMeant() throws {
    func told(_ text: String) throws -> [String] { try Query(text, in: QueryTestLedger.scope).remarks(.zh) }
    #expect(try told("site:佳美二区3号楼 or grid:第1网格") == ["“佳美二区3号楼”按“佳美二区3栋”查找", "“第1网格”按“第一网格”查找"])
    #expect(try told("-site:佳美二区三栋") == ["“佳美二区三栋”按“佳美二区3栋”查找"])
    // As it is called, by its number, by an identifier, or in part, there is nothing to say.
    #expect(try told("site:佳美二区３栋 grid:1 site:s2 site:佳美 grid:机动").isEmpty)
    let sites = try RecordQuery("parent:佳美二区3幢", of: .site, in: QueryTestLedger.scope, .en)
    #expect(sites.records() == ["s3"])
    #expect(sites.remarks(.en) == ["'佳美二区3幢' is taken for '佳美二区3栋'"])
  }

  /// Wednesday 2026-11-25: of what lies behind the last such days that have begun, of what lies ahead the nearest.
  @Test(
    "Parts of months, quarters, halves of years and terms are the days that they are",
    arguments: [
      ("reported:本月中旬", "上报 2026-11-11..2026-11-20"), ("closed:本月初", "销号 2026-11-01..2026-11-05"),
      ("closed:月初", "销号 2026-11-01..2026-11-05"), ("due:月初", "到期 2026-12-01..2026-12-05"),
      ("closed:上月下旬", "销号 2026-10-21..2026-10-31"), ("due:下月上旬", "到期 2026-12-01..2026-12-10"),
      ("reported:11月上旬", "上报 2026-11-01..2026-11-10"), ("reported:12月上旬", "上报 2025-12-01..2025-12-10"),
      ("due:12月上旬", "到期 2026-12-01..2026-12-10"), ("due:2027年2月下旬", "到期 2027-02-21..2027-02-28"),
      ("reported:2026年三季度", "上报 2026-07-01..2026-09-30"), ("reported:三季度", "上报 2026-07-01..2026-09-30"),
      ("due:第一季度", "到期 2027-01-01..2027-03-31"), ("closed:一季度", "销号 2026-01-01..2026-03-31"),
      ("closed:四季度", "销号 2026-10-01..2026-12-31"), ("closed:上季度", "销号 2026-07-01..2026-09-30"),
      ("due:下季度", "到期 2027-01-01..2027-03-31"), ("due:本季度内", "到期 2026-10-01..2026-12-31"),
      ("reported:上半年", "上报 2026-01-01..2026-06-30"), ("reported:去年下半年", "上报 2025-07-01..2025-12-31"),
      ("closed:去年10月", "销号 2025-10-01..2025-10-31"), ("reported:近7天", "上报 2026-11-18..2026-11-25"),
      ("reported:最近一个月", "上报 2026-10-25..2026-11-25"),
      ("closed:\"last 7 days\"", "销号 2026-11-18..2026-11-25"),
      ("due:近7天", "到期 2026-11-25..2026-12-02"), ("due:过去7天", "到期 2026-11-18..2026-11-25"),
      ("reported>=11月上旬", "上报 ≥ 2026-11-01"), ("reported<本月中旬", "上报 ≤ 2026-11-10"),
      ("reported:11月上旬..11月中旬", "上报 2026-11-01..2026-11-20"),
      // What comes every week, month or year is the last one of what lies behind.
      ("reported:国庆前", "上报 ≤ 2026-09-30"), ("closed:月底", "销号 = 2026-10-31"),
      ("closed:本月底", "销号 = 2026-11-30"), ("closed:周五", "销号 = 2026-11-20"),
      ("closed:26号", "销号 = 2026-10-26"), ("reported:31号", "上报 = 2026-10-31"),
      ("closed:12-01", "销号 = 2025-12-01"), ("reported<三季度末", "上报 ≤ 2026-09-29"),
      ("reported:11月上旬前", "上报 ≤ 2026-11-10"), ("reported:2月29日", "上报 = 2024-02-29"),
      ("closed:年底前", "销号 ≤ 2025-12-31"),
    ] as [(String, String)])
  func stretches(text: String, told: String) throws {
    let query = try Query(text, in: QueryTestLedger.scope)
    let zone = QueryTestLedger.ledger.clock.zone
    #expect(query.understandings.map { $0.dates(.zh, in: zone) } == [told])
  }

  /// Bounds that leave nothing between them ask for nothing.
  @Test(arguments: [
    "reworks<0", "reworks:<0", "returns<0", "overdue<0", "overdue:<0", "逾期天数<0", "reworks:<..0",
    "number<0001-0001",
  ])
  func nothingLiesBelow(text: String) throws {
    let query = try Query(text, in: QueryTestLedger.scope)
    #expect(query.places(in: QueryTestLedger.ledger.items).isEmpty)
  }

  /// Every field with every comparison and odd values: an answer or a refusal, never a trap.
  @Test func anyQueryIsAnsweredOrRefused() {
    let values = [
      "-1", "-0", "0", "1", "999999999", "9999999999999999999", "", "9..1", "..", "..0", "0..", "-5..-1",
      "1..-1", "none",
      "0.01%", "2026-0000", "2026-9999999", "9999-0001", "0001-01-01", "1980", "2099-12-31", "-9999", "+9999",
      "+99999",
      "9999个工作日", "9999天内", "近9999天", "近0天", "过去120个月", "5季度", "0季度末", "2月29日", "2月30日", "本月初", "月底..月初",
      "今天..昨天", "春节前", "节前", "48小时内", "9999小时内", "0天内", "昨天内", "本月31日", "24:00", "2026-12-01T00:00Z", "\"",
      "二",
      "〇", "😀", "%", "9..", "..9999999",
    ]
    let scope = QueryTestLedger.scope
    let items = scope.ledger.items
    func ask(_ text: String) {
      guard let query = try? Query(text, in: scope) else { return }
      #expect(query.places(in: items).count <= items.count)
      _ = query.understandings.map { $0.dates(.zh, in: scope.ledger.clock.zone) }
    }
    for field in QueryField.allCases {
      let name = field.names.offered(in: .zh)
      for sign in field.isOrdered ? [":", "<", ">", ">=", "≠", ":<"] : [":", "<"] {
        for value in values { ask(name + sign + value) }
      }
    }
    for kind in RecordKind.allCases {
      for field in QuerySubject.records(kind).fields where field.isOrdered {
        for sign in [":", "<", ">="] {
          for value in values {
            let text = field.names.offered(in: .zh) + sign + value
            _ = try? RecordQuery(text, of: kind, in: scope, .zh).records()
          }
        }
      }
    }
  }

  @Test(
    "What is not understood is refused, never nothing found",
    arguments: [
      ("lamp:red | lamp:yellow", QueryProblem.notAJoin("|")), ("a && b", .notAJoin("&&")),
      ("雨棚|车棚", .notAJoin("雨棚|车棚")), ("title:雨棚|车棚", .notAJoin("雨棚|车棚")), ("消*道", .noPattern("消*道")),
      ("title:/x/", .noPattern("/x/")), ("/消防/", .noPattern("/消防/")), ("title:*消防*", .noPattern("*消防*")),
      ("due:13-01", .notADate("13-01")), ("due:0930", .notADate("0930")), ("due:1975", .dateTooFar("1975")),
      ("due:2150-01-01", .dateTooFar("2150-01-01")), ("owner:>王", .unknownValue(.owner, ">王")),
      // Four figures behind a day may be a time; a number without its year may be last year's.
      ("due:11-29 1730", .timeOrNumber("1730")), ("due:11-29 0800..11-30", .timeOrNumber("0800")),
      // Work days are not counted back.
      ("closed:3个工作日内", .notADate("3个工作日内")),
      ("number:3", .shortNumber("3")), ("#3", .shortNumber("3")), ("1..3", .shortNumber("1..3")),
      ("number:1..9", .shortNumber("1..9")), ("number<=3", .shortNumber("..3")),
      ("number<9", .shortNumber("..9")), ("..3", .shortNumber("..3")),
      ("due:12/5/2026", .notADate("12/5/2026")),
    ] as [(String, QueryProblem)])
  func refused(text: String, problem: QueryProblem) {
    let error = #expect(throws: QueryError.self) { try Query(text, in: QueryTestLedger.scope) }
    #expect(error?.problem == problem)
  }

  /// In January of 2027: this year has one item, last year many.
  private static let january: QueryScope = {
    var ledger = QueryTestLedger.ledger
    let versions = ledger.items[0].versions
    var item = Item(id: "n1")
    (item.number, item.state) = (ItemNumber(year: 2027, counter: 1), .reported)
    ledger.items.put(ItemRecord(item: item, versions: versions))
    ledger.counters = [2026: 17, 2027: 1]
    return QueryScope(ledger: ledger, me: nil, now: QueryTestLedger.at(1, 5, year: 2027))
  }()

  /// What may be last year's as well as this year's is asked: of a comparison and of a range as of one number.
  @Test(
    arguments: [
      ("number<=3", "..3", ["2027-0001..2027-0003", "2026-0001..2026-0003"]),
      ("number<4", "..4", ["2027-0001..2027-0003", "2026-0001..2026-0003"]),
      ("number:1..3", "1..3", ["2027-0001..2027-0003", "2026-0001..2026-0003"]),
      ("number:6..6", "6", ["2026-0006"]),
      ("6..8", "6..8", ["2027-0006..2027-0008", "2026-0006..2026-0008"]),
      ("number>=4", "4..", ["2027-0004..", "2026-0004..2026-0017"]),
      ("number>5", "5..", ["2027-0006..", "2026-0006..2026-0017"]),
      ("number>=16", "16..", ["2027-0016..", "2026-0016..2026-0017"]),
    ] as [(String, String, [String])]) func aNumberWithoutItsYearIsAsked(
      _ text: String, _ typed: String, _ offered: [String]
    ) throws
  {
    let error = try #require(throws: QueryError.self) { try Query(text, in: Self.january) }
    #expect(error.problem == .shortNumber(typed))
    #expect(error.suggestions == offered)
  }

  @Test func withItsYearANumberIsNotAsked() throws {
    for (text, numbers) in [
      ("number>=2027-0001", ["2027-0001"]), ("number:2026-0008..2026-0017", ["2026-0008", "2026-0017"]),
      ("number>=18", []), ("number:16..2026-0017", ["2026-0017"]),
    ] {
      let items = Self.january.ledger.items
      let found = try Query(text, in: Self.january).places(in: items).map {
        items[$0].item.number.description
      }
      #expect(found.sorted() == numbers, "\(text)")
    }
  }
}
