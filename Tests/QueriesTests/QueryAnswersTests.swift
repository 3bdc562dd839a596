import Testing
import Wording

@testable import LedgerModel
@testable import Queries

@Suite("Queries choose items")
struct QueryAnswersTests {
  private static let index = ItemSearchIndex(QueryTestLedger.ledger.items)
  private static let all = [1, 2, 3, 4, 5, 6, 7, 8, 17, 20]

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
      ("closed:11-18上午", [6]), ("closed:11-18下午", []), ("reported:2026-11-16 上午", [6]), ("due:今天下午", [2]),
      ("due:昨天上午", [1]), ("due:今天上午", []), ("reworks:两次", [6]), ("reworks:>=2次", [6]), ("overdue:>3天", [5]),
      ("overdue:>=十", [5]), ("overdue:1..三天", [1]),
      // The number of another office, by all of it or by its end.
      ("GD-2026-88", [7]), ("ｇｄ－2026－88", [7]), ("6-88", [7]), ("88", []), ("2026-8", [8]), ("GD-2026", []),
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
