import Testing
import Wording

@testable import LedgerModel
@testable import Queries

@Suite("Queries choose items")
struct QueryAnswersTests {
  private static let index = ItemSearchIndex(QueryTestLedger.ledger.items)
  private static let all = [1, 2, 3, 4, 5, 6, 7, 8, 17, 20]

  @Test(
    "Dates are told as they were understood",
    arguments: [
      ("due:11-30", "到期 = 2026-11-30", true), ("due<11-30", "到期 ≤ 2026-11-29", true),
      ("due>=周五", "到期 ≥ 2026-11-27", true), ("due:本周", "到期 2026-11-23..2026-11-29", true),
      ("closed:11月", "销号 2026-11-01..2026-11-30", true), ("due:2026-12-01", "到期 = 2026-12-01", false),
      ("due>今天17:00", "到期 ≥ 2026-11-25 17:00", true), ("due:..月底", "到期 ≤ 2026-11-30", true),
      // A time behind a day and a blank is the day's, also within a range; a word that is no time stays a word.
      ("due<=11-29 17:30", "到期 ≤ 2026-11-29 17:30", true), ("due>今天 下午5点", "到期 ≥ 2026-11-25 17:00", true),
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

  /// In quotes the signs are words like others.
  @Test func signsInQuotesAreLookedFor() throws {
    for text in ["\"|\"", "\"雨棚|车棚\"", "\"消*道\"", "title:\"/x/\"", "\"*x\""] {
      #expect(try Query(text, in: QueryTestLedger.scope).places(in: QueryTestLedger.ledger.items).isEmpty)
    }
  }

  @Test(
    "Which items a query asks for",
    arguments: [
      ("", all), ("消防", [1]), ("xf", [1, 7]), ("xftd", [1]), ("fire lane", [17]), ("zhongqing", [3, 4]),
      ("佳美", [1, 2, 6]), ("jm", [1, 2, 6]),
      ("王磊", [1, 4, 7]), ("wlj", [5]), ("zeng", [2, 6]), ("lisi", [1, 2]), ("xfl", [7]), ("guoce", [1, 3]),
      ("17", [3, 17]), ("#17", [17]),
      ("2026-0017", [17]), ("3", [1, 2, 3, 20]), ("2026-0001..3", [1, 2, 3]), ("4..8", [4, 5, 6, 7, 8]),
      ("state:-open", [6, 8]), ("state:-open,-closed", [8]), ("owner:-王磊", [2, 3, 5, 6, 7, 8, 17, 20]),
      ("lamp:-red", [2, 3, 4, 6, 7, 8, 17, 20]), ("label:-国测", [2, 4, 5, 6, 7, 8, 17, 20]),
      ("number:2025-0003", [20]),
      ("number:2025-0001..9", [20]),
      ("number>7", [8, 17]), ("number<=2026-0002", [1, 2, 20]), ("number<2", [1]),
      ("number<=2", [1, 2]), ("number:1..2026-0003", [1, 2, 3]), ("..2", [1, 2]),
      ("number:4..", [4, 5, 6, 7, 8, 17]),
      ("编号:..2025-9999", [20]),
      ("state:open", [1, 2, 3, 4, 5, 7, 17, 20]), ("state:done", [6]), ("state:paused", [4]),
      ("state:leftout", [8]), ("状态:已派单", [2, 5]),
      ("状态：整改中，待核查", [1, 7]), ("state:zgz", [1]), ("state:inp", [1]), ("not state:open", [6, 8]),
      ("is:open owner:none", [3, 17, 20]),
      ("state:all", all), ("is:closed", [6]),
      ("owner:王磊", [1, 4]), ("owner:wl", [1, 4]), ("owner:王", [1, 4, 5, 7]), ("责任人:me", [1, 4]),
      ("owner:我", [1, 4]), ("owner:lisi", [2]),
      ("owner:wangl", [1, 4, 5, 7]), ("owner:none", [3, 8, 17, 20]), ("owner:any", [1, 2, 4, 5, 6, 7]),
      ("owner:王磊,李四", [1, 2, 4]), ("-owner:any", [3, 8, 17, 20]),
      ("helper:李四", [1]), ("leader:zc", [2]), ("person:李四", [1, 2]), ("is:mine", [1, 4]),
      ("is:unassigned", [3, 17, 20]),
      ("grid:2", [1]), ("grid:1", [2]), ("grid:12", [3]), ("网格:第十二网格", [3]),
      ("grid:第1网格", [2]), ("grid:网格二", [1]), ("site:佳美二区三号楼", [1, 2]), ("site:佳美二区03栋", [1, 2]),
      ("grid:机动", [4]),
      ("grid:none", [5, 6, 7, 8, 17, 20]),
      ("site:佳美二区", [1, 2, 6]), ("site:佳美二区3栋", [1, 2]), ("site:3栋2单元", [1]), ("点位:cq", [3, 4]),
      ("is:重点点位", [3, 4]),
      ("unit:城管", [3]), ("unit:物业", [2]), ("lead:佳美物业", [2]), ("牵头:any", [2]), ("address:xfl", [7]),
      ("地址:none", [1, 2, 3, 4, 5, 6, 8, 17, 20]),
      ("category:0496", [1]), ("category:占用消防通道", [1]), ("类别:xftd", [1]), ("category:parking", [1, 3]),
      ("category:停车", [1, 3]), ("group:parking", [1, 3]),
      ("大类:楼道", [2]), ("group:facility", [4]), ("category:none", [5, 6, 7, 8, 17, 20]), ("severity:紧急", [1]),
      ("severity:urgent,major", [1]), ("难度:疑难", [3]), ("difficulty:none", [1, 2, 4, 5, 6, 7, 8, 17, 20]),
      ("+国测", [1, 3]), ("-国测", [2, 4, 5, 6, 7, 8, 17, 20]), ("label:\"new year\"", [3]), ("label:国", []),
      ("label:none state:open", [2, 4, 5, 7, 17, 20]),
      ("source:暗访", [1]), ("来源:af", [1]), ("source:none -state:leftout", [2, 3, 4, 5, 6, 7, 17, 20]),
      ("reference:gd-2026", [7]), ("上报人:赵", [17]),
      ("lamp:red", [1, 5]), ("灯:红", [1, 5]), ("lamp:yellow", [2, 7]), ("lamp:green", [3]), ("lamp:灰", [4]),
      ("lamp:r", [1, 5]), ("is:overdue", [1, 5]), ("due:overdue", [1, 5]), ("到期:逾期", [1, 5]),
      ("is:brokenpromise", [1]), ("promised:逾期", [1]), ("promised:..今天", [1]),
      ("due:today", [2]), ("due<today", [1, 4, 5, 6, 7, 8]), ("due<=今天", [1, 2, 4, 5, 6, 7, 8]),
      ("due>today", [3]), ("due>=today", [2, 3]), ("due:thisweek", [1, 2, 7]), ("到期:本周", [1, 2, 7]),
      ("due:下周", [3]),
      ("due:上周", [4, 6]), ("due:thismonth", [1, 2, 4, 5, 6, 7, 8]), ("due:12月", [3]), ("due:十二月", [3]),
      ("due:二〇二六年十二月", [3]), ("due:11-24", [1]), ("due:11.24", [1]),
      ("due<11-19", [5, 8]), ("due:<2026-12-01", [1, 2, 4, 5, 6, 7, 8]), ("due:>=2026-12-01", [3]),
      ("closed:11-18", [6]), ("due:二〇二六年", [1, 2, 3, 4, 5, 6, 7, 8]), ("reworks:>0", [6]),
      ("overdue:>0", [1, 5]),
      ("overdue>3", [5]), ("逾期天数:1..3", [1]),
      ("due:2026-12-01", [3]),
      ("due<2026-12-01", [1, 2, 4, 5, 6, 7, 8]), ("due:..2026-12-01", [1, 2, 3, 4, 5, 6, 7, 8]),
      ("due:2026-11-23..2026-11-24", [1, 7]),
      ("due:周五", []), ("due:下周二", [3]), ("due:明天前", [1, 2, 4, 5, 6, 7, 8]),
      ("due<=3d", [1, 2, 4, 5, 6, 7, 8]),
      ("due<=4d", [1, 2, 3, 4, 5, 6, 7, 8]), ("due:12-1", [3]), ("due:11月24日", [1]), ("due<11-01", []),
      ("due<11月19日", [5, 8]), ("due:10月", []), ("due<10月", []), ("due>1月", []), ("due:2026年11月24日", [1]),
      ("closed:11月18日", [6]), ("销号：周三", []), ("closed:18号", [6]), ("submitted:周二", []), ("submitted:周日", [7]),
      ("due<11月", []), ("due>今天17:00", [2, 3]), ("due:..月底", [1, 2, 4, 5, 6, 7, 8]), ("due:none", [17, 20]),
      ("due:2025", []), ("due:-1", [1]), ("due:+6", [3]), ("due:-2..-1", [1, 7]),
      ("closed:lastweek", [6]), ("销号:2026-11", [6]), ("closed:2026/10", []), ("closed:11月", [6]),
      ("closed:none -state:closed", [1, 2, 3, 4, 5, 7, 8, 17, 20]),
      ("上报时间:2026-11-16", [6]), ("submitted:any", [6, 7]), ("has:evidence", [6]), ("有:整改后", [6]),
      ("has:note", [7]), ("has:request", [2]), ("has:photo,note", [6, 7]), ("is:listed", [7]),
      ("has:promise", [1]),
      ("request:extension", [2]), ("申请:延期", [2]), ("request:any", [2]), ("reason:资金", [4]),
      ("reason:awaitingfunds", [4]), ("reworks>0", [6]), ("返工:1..2", [6]), ("reworks:0 state:closed", []),
      ("is:立行立改", [6]),
      ("reboundof:6", [7]), ("rebound:any", [7]), ("is:反弹", [7]), ("parent:none", all), ("text:三处", [7]),
      ("title:xgg", [6, 7]), ("全文:等", []),
      ("消防 or 僵尸", [1, 3]), ("(消防 or 楼道) owner:李四", [2]),
      ("not (消防 or 楼道) state:open", [3, 4, 5, 7, 17, 20]), ("小广告 -state:done", [7]), ("佳美 3栋", [1, 2]),
    ] as [(String, [Int])])
  func answers(text: String, numbers: [Int]) throws {
    let scope = QueryTestLedger.scope
    let query = try Query(text, in: scope)
    let items = scope.ledger.items
    let counter = { (place: Int) in Int(items[place].item.id.text.dropFirst()) ?? 0 }
    #expect(query.places(in: items).map(counter) == numbers)
    #expect(query.places(in: items, index: Self.index).map(counter) == numbers)
    #expect((0..<items.count).filter { query.matches(items[$0]) }.map(counter) == numbers)
    let half = Array((0..<items.count).filter { $0.isMultiple(of: 2) }.reversed())
    #expect(query.places(in: items, among: half).map(counter) == half.map(counter).filter(numbers.contains))
  }

  @Test(
    "Values that mean nothing are refused with what may have been meant",
    arguments: [
      ("state:opne", .unknownValue(.state, "opne"), "opne", ["open"]),
      ("x state:done,re", .severalValues(.state, "re"), "re", ["reported"]),
      ("owner:赵六", .unknownValue(.owner, "赵六"), "赵六", []),
      ("owner:王雷", .unknownValue(.owner, "王雷"), "王雷", []),
      ("site:佳美三区", .unknownValue(.site, "佳美三区"), "佳美三区", ["佳美二区"]),
      ("grid:9", .unknownValue(.grid, "9"), "9", []), ("due:soon", .notADate("soon"), "soon", []),
      ("due:2026-02-30", .notADate("2026-02-30"), "2026-02-30", []),
      ("due<overdue", .notADate("overdue"), "overdue", []),
      ("due:2026-12-01..今天", .emptyRange("2026-12-01", "今天"), "2026-12-01..今天", []),
      ("number:x", .notANumber("x"), "x", []), ("reworks>many", .notANumber("many"), "many", []),
      ("20..10", .emptyRange("20", "10"), "20..10", []),
      ("lamp:blue", .unknownValue(.lamp, "blue"), "blue", []),
      ("category:飞碟", .unknownValue(.category, "飞碟"), "飞碟", []),
      ("有:照骗", .unknownValue(.has, "照骗"), "照骗", []),
      ("state:none", .unknownValue(.state, "none"), "none", []),
    ] as [(String, QueryProblem, String, [String])])
  func refused(text: String, problem: QueryProblem, blamed: String, suggestions: [String]) throws {
    let error = try #require(throws: QueryError.self) { try Query(text, in: QueryTestLedger.scope) }
    #expect(error.problem == problem)
    #expect(String(Array(text)[error.range]) == blamed)
    if let first = suggestions.first { #expect(error.suggestions.first == first) }
  }

  @Test("Without a person, me is nobody", arguments: ["owner:me", "责任人:我", "is:mine", "是:我的"])
  func nobody(text: String) throws {
    let scope = QueryScope(ledger: QueryTestLedger.ledger, me: nil, now: QueryTestLedger.now)
    let error = try #require(throws: QueryError.self) { try Query(text, in: scope) }
    #expect(error.problem == .nobodyIsMe)
  }

  @Test("What was understood can be told: dates as moments, names as identifiers")
  func understood() throws {
    let query = try Query("消防 due<下周 or -owner:王磊 (grid:2 状态:未结)", in: QueryTestLedger.scope)
    let monday = QueryTestLedger.at(11, 30, hour: 0)
    #expect(
      query.understandings.map(\.meanings) == [
        [.period(QueryPeriod(from: nil, through: monday.advanced(milliseconds: -1)))], [.records(["wl"])],
        [.records(["g2"])],
        [.states(ItemState.allCases.filter(\.isOpen), .open)],
      ])
    #expect(query.understandings.map(\.field) == [.due, .owner, .grid, .state])
    #expect(query.understandings[1].place.range == 14..<22)
  }

  @Test("Lamps and states are those that the ledger has")
  func standing() {
    let scope = QueryTestLedger.scope
    for days in 0..<14 {
      var later = scope
      later.now = scope.now.advanced(milliseconds: Int64(days) * 86_400_000)
      let standing = QueryStanding(scope: later)
      scope.ledger.items.forEach { record in
        let item = record.item.standing(at: later.now, in: scope.ledger.clock)
        #expect(standing.lamp(of: record) == scope.ledger.lamp(of: record.item, now: later.now))
        #expect(standing.isRed(record) == (standing.lamp(of: record) == .red))
        #expect(standing.state(of: record) == item.state)
        #expect(standing.due(of: record) == item.due)
      }
    }
  }

  @Test("A paused item whose day has come counts as resumed, and is asked for by its new due date")
  func resumed() throws {
    var scope = QueryTestLedger.scope
    let item4 = scope.ledger.items[3]
    #expect(try Query("状态:已挂账", in: scope).matches(item4))
    scope.now = QueryTestLedger.at(11, 30, hour: 0)
    #expect(try Query("状态:整改中 lamp:green due>2026-11-30", in: scope).matches(item4))
    #expect(try !Query("reason:资金", in: scope).matches(item4))
  }

  @Test(
    "A longer word narrows what a shorter one found",
    arguments: [
      ("", "xf", true), ("x", "xf", true), ("xf", "xft", true), ("a x", "a xf", true), ("a", "a b", true),
      ("a", "a state:open", true), ("state:open", "state:open x", true),
      ("xf", "x", false), ("xf", "yxf", false), ("1", "17", false), ("not x", "not xf", false),
      ("a or x", "a or xf", false), ("a x", "b xf", false), ("x y", "xf y", false),
      ("state:o", "state:open", false),
    ] as [(String, String, Bool)])
  func narrows(before: String, after: String, narrows: Bool) throws {
    #expect(try QuerySyntax(parsing: after).narrows(QuerySyntax(parsing: before)) == narrows)
  }

  @Test("The words of items follow the ledger")
  func follows() throws {
    var ledger = QueryTestLedger.ledger
    var index = ItemSearchIndex(ledger.items)
    var item = ledger.items[2].item
    (item.title, item.labels) = ("废弃三轮车", ["夜查"])
    ledger.items.put(ItemRecord(item: item, versions: ledger.items[2].versions))
    ledger.items.put(ItemRecord(item: Item(id: "new"), versions: ledger.items[2].versions))
    index.follow(ledger.items)
    let places = { (text: String) throws in
      try Query(text, in: QueryScope(ledger: ledger, me: nil, now: QueryTestLedger.now)).places(
        in: ledger.items, index: index)
    }
    #expect(try places("jiangshi") == [])
    #expect(try places("fqslc") == [2])
    #expect(try places("yecha") == [2])
    #expect(try places("cheye") == [])
  }
}
