import LedgerModel
import Testing
import Wording

@testable import Papers

/// The problems by kind with examples and what is demanded, in the bulletin of a small office's week.
struct BulletinProblemsTests {
  private static func bulletin(_ office: PaperOffice, _ language: Language = .zh) -> Document {
    Paper.bulletin(office.ledger.bulletin(of: office.meeting), of: office.ledger, language: language)
  }

  private static func lists(_ document: Document) -> [[String]] {
    document.blocks.compactMap { block in
      switch block {
      case .bullets(let lines), .numbered(let lines): lines
      default: nil
      }
    }
  }

  @Test func `problems stand by kind with examples, demands with who and until when`() throws {
    let lists = Self.lists(Self.bulletin(try PaperWeek.make()))
    #expect(
      lists == [
        [
          "楼道：期末在办2项，其中逾期2项。如：2026-0004 和平里杂物1（和平里，李秀兰，逾期12天）；2026-0001 二区杂物1（佳美二区3栋，王磊，逾期9天）。",
          "停车秩序：本周新增1项，期末在办1项，其中逾期1项。如：2026-0010 僵尸车（和平里，李秀兰，逾期3天）。",
          "环境卫生：本周新增1项，期末在办1项。如：2026-0013 无人认领的沙发（佳美二区3栋）。",
          "设施：本周新增1项，期末在办1项。如：2026-0011 路灯不亮（和平里，李秀兰）。",
        ],
        [
          "李秀兰：逾期事项1项（2026-0010 僵尸车），请于2026年11月27日前整改到位。",
          "李秀兰：逾期事项1项（2026-0004 和平里杂物1），请于2026年11月30日前整改到位。",
          "王磊：逾期事项1项（2026-0001 二区杂物1），请于2026年11月30日前整改到位。",
        ],
      ])
  }

  @Test func `in English they are worded as English`() throws {
    let lists = Self.lists(Self.bulletin(try PaperWeek.make(), .en))
    #expect(
      lists.first?.first == "Stairwells: 2 open at the end, 2 of them overdue. Such as 2026-0004 和平里杂物1 "
        + "(和平里, 李秀兰, 12 days overdue); 2026-0001 二区杂物1 (佳美二区3栋, 王磊, 9 days overdue).")
    #expect(lists.last?.last == "王磊: put right 1 overdue item (2026-0001 二区杂物1) by 30 November 2026.")
  }

  @Test func `what the meeting closed or gave to somebody else is demanded of nobody, or of that one`() throws
  {
    var office = try PaperWeek.make()
    let first = try office.ledger.item(named: "1", at: office.now).id
    try office.finish(first)
    let cars = try office.ledger.item(named: "10", at: office.now).id
    try office.act(.assign(owner: "sun", helpers: nil, due: nil, text: ""), cars, by: "chen")
    let bulletin = office.ledger.bulletin(of: office.meeting)
    #expect(bulletin.demands.map(\.owner) == ["孙红梅", "李秀兰"])
    // The figures and examples stay as the week ended.
    #expect(bulletin.problems.first?.overdue == 2)
    #expect(bulletin.problems.first?.examples.map(\.number.counter) == [4, 1])
  }

  @Test func `what nobody answers for is asked for last`() throws {
    var office = try PaperWeek.make()
    let period = RatePeriod(from: PaperOffice.at(11, 23, 16), to: PaperOffice.at(12, 5))
    office.now = PaperOffice.at(12, 5)
    let bulletin = office.ledger.bulletin(id: "draft", for: period, against: period.before)
    let last = Self.lists(Paper.bulletin(bulletin, of: office.ledger, language: .zh)).last?.last
    #expect(last == "尚无责任人的逾期事项1项（2026-0013 无人认领的沙发），请于2026年12月12日前明确责任人并整改到位。")
  }

  @Test func `an issued bulletin keeps them as they were`() throws {
    var office = try PaperWeek.make()
    try office.run(
      office.meeting.issue(office.ledger.bulletin(of: office.meeting), at: office.now), by: "he")
    let issued = Self.lists(Self.bulletin(office))
    #expect(issued.count == 2)
    for number in ["1", "4", "10"] {
      try office.finish(office.ledger.item(named: number, at: office.now).id)
    }
    try office.put(.person, "li", ["name": .string("李秀")])
    #expect(Self.lists(Self.bulletin(office)) == issued)
  }

  @Test func `one that was issued before it told of them reads as it did`() throws {
    var office = try PaperWeek.make()
    var bulletin = office.ledger.bulletin(of: office.meeting)
    (bulletin.problems, bulletin.demands) = ([], [])
    guard case .together(var intents) = office.meeting.issue(bulletin, at: office.now),
      case .put(let key, let fields) = intents[1]
    else {
      Issue.record("issued otherwise")
      return
    }
    intents[1] = .put(key, fields.filter { !["problems", "demands"].contains($0.name) })
    try office.run(.together(intents), by: "he")
    let document = Self.bulletin(office)
    #expect(Self.lists(document).isEmpty && !document.text().contains("存在问题"))
    #expect(!document.paragraphs.contains { $0.part == .demands })
  }

  @Test func `a chair writes demands of one's own, also where nothing is overdue`() throws {
    var office = try PaperOffice()
    office.now = PaperOffice.at(11, 17)
    _ = try office.add("清楼道", owner: "wang", due: PaperOffice.at(11, 30))
    _ = try office.openMeeting(11, 23)
    let before = Self.bulletin(office)
    #expect(Self.lists(before).count == 1 && !before.text().contains("、工作要求"))
    let paper = try #require(before.identity)
    #expect(before.paragraphs.contains { $0.part == .demands && $0.generated.isEmpty })
    let own = "各网格周五前自查一遍。\n物业每日巡查楼道。"
    try office.run(office.ledger.rewrite(.demands, of: paper, as: own, insteadOf: "", in: .zh), by: "chen")
    let after = Self.bulletin(office)
    #expect(Self.lists(after).last == ["各网格周五前自查一遍。", "物业每日巡查楼道。"])
    #expect(after.text().contains("工作要求"))
    try office.run(
      office.meeting.issue(office.ledger.bulletin(of: office.meeting), at: office.now), by: "chen")
    #expect(throws: Refusal.self) {
      try office.run(office.ledger.rewrite(.demands, of: paper, as: "改", insteadOf: "", in: .zh), by: "chen")
    }
    #expect(Self.lists(Self.bulletin(office)).last == ["各网格周五前自查一遍。", "物业每日巡查楼道。"])
  }

  @Test func `a long list of overdue items is cut and counted`() {
    let items = (1...7).map { "2026-000\($0) 甲" }
    let words = BulletinWords(.zh)
    #expect(words.demand(of: "王磊", items, by: "11月30日").hasPrefix("王磊：逾期事项7项（2026-0001 甲、"))
    #expect(words.demand(of: "王磊", items, by: "11月30日").contains("2026-0005 甲等），"))
    #expect(BulletinWords(.en).demand(of: "Wang", items, by: "1 May").contains("甲 and 2 more) by 1 May."))
  }
}
