import LedgerModel
import Testing
import Wording

@testable import Papers

/// What papers say around figures: their period to the hour, their definitions, whose they are.
struct FiguresInPapersTests {
  private func text(_ document: Document) -> String { document.text(width: 2000) }

  @Test(arguments: [
    (
      (11, 16, 15, 0), (11, 23, 15, 0), "2026年11月16日 15:00至11月23日 15:00",
      "16 November 2026, 15:00 to 23 November 2026, 15:00"
    ),
    (
      (11, 1, 0, 0), (11, 29, 13, 11), "2026年11月1日至11月29日 13:11", "1 November 2026 to 29 November 2026, 13:11"
    ),
    ((11, 29, 8, 0), (11, 29, 9, 5), "2026年11月29日 08:00至09:05", "29 November 2026, 08:00 to 09:05"),
    // One day that goes on begins with its first hour.
    ((11, 29, 0, 0), (11, 29, 14, 30), "2026年11月29日 00:00至14:30", "29 November 2026, 00:00 to 14:30"),
  ])
  func `a period is told to the hour where it does not go by days`(
    _ from: (Int, Int, Int, Int), _ to: (Int, Int, Int, Int), _ zh: String, _ en: String
  ) {
    let period = RatePeriod(
      from: PaperOffice.at(from.0, from.1, from.2, from.3), to: PaperOffice.at(to.0, to.1, to.2, to.3))
    #expect(Words.of(.zh).papers.period(period, in: .shanghai) == zh)
    #expect(Words.of(.en).papers.period(period, in: .shanghai) == en)
  }

  @Test func `days are told as days, and one day as one`() throws {
    func days(_ first: Int, _ last: Int, _ year: Int = 2026) -> RatePeriod {
      RatePeriod(
        days: CivilDate(year: 2026, month: 11, day: first)!,
        through: CivilDate(year: year, month: 11, day: last)!, in: .shanghai)
    }
    let words = Words.of(.zh).papers
    #expect(words.period(days(2, 8), in: .shanghai) == "2026年11月2日至11月8日")
    #expect(words.period(days(2, 2), in: .shanghai) == "2026年11月2日")
    #expect(words.period(days(2, 8, 2027), in: .shanghai) == "2026年11月2日至2027年11月8日")
    // What follows a period that ended with its day begins with the next one.
    let next = RatePeriod(from: days(2, 8).to.advanced(milliseconds: 1), to: PaperOffice.at(11, 15, 10))
    #expect(words.period(next, in: .shanghai) == "2026年11月9日至11月15日 10:00")
    let second = RatePeriod(from: PaperOffice.at(11, 8, 23, 59).advanced(milliseconds: 59_001), to: next.to)
    #expect(words.period(second, in: .shanghai) == "2026年11月9日至11月15日 10:00")
  }

  @Test(arguments: Language.allCases)
  func `every paper prints the definitions of what it shows`(language: Language) throws {
    let office = try PaperWeek.make()
    let (ledger, meeting) = (office.ledger, office.meeting)
    let words = Words.of(language).papers.figures
    let papers: [(Document, [RateFigure], [RankingFigure])] = [
      (
        Paper.bulletin(ledger.bulletin(of: meeting), of: ledger, language: language),
        [
          .carriedOver, .new, .due, .closed, .closedOnTime, .open, .overdue, .rework, .returned, .suspended,
          .shared,
        ],
        [.closureRate, .onTimeRate]
      ),
      (
        Paper.minutes(of: meeting, in: ledger, at: office.now, language: language),
        RateFigure.week + [.closedOnTime, .overdueSubmitted], [.closureRate, .onTimeRate]
      ),
      (
        Paper.summary(ledger.summary(SummaryScope(period: meeting.period)), of: ledger, language: language),
        [.carriedOver, .new, .due, .closed, .closedOnTime, .open, .overdue, .passes, .rework],
        [.closureRate, .onTimeRate, .reworkRate]
      ),
      (
        Paper.rates(ledger.rates(in: meeting.period, by: .person), of: ledger, language: language),
        [
          .carriedOver, .new, .due, .closed, .closedOnTime, .open, .overdue, .suspended, .assignments,
          .shared,
        ],
        RankingFigure.allCases
      ),
    ]
    for (paper, figures, rates) in papers {
      let text = text(paper)
      #expect(text.contains(words.general), "\(paper.title)")
      for figure in figures {
        #expect(text.contains(words.definition(figure)), "\(figure) in \(paper.title)")
      }
      for rate in rates { #expect(text.contains(words.definition(rate)), "\(rate) in \(paper.title)") }
    }
    let printed = Paper.ledger([], of: ledger, at: office.now, language: language)
    #expect(text(printed).contains(Words.of(language).papers.ledger.definition))
  }

  @Test func `co-owned work has a line of its own in every paper of figures`() throws {
    var office = try PaperOffice()
    let item = try office.add("合办", owner: "wang", due: PaperOffice.at(11, 20)) {
      ($0.helpers, $0.supportingUnits) = (["li"], ["chengguan"])
    }
    _ = try office.add("独办", owner: "li", due: PaperOffice.at(11, 20))
    try office.finish(item)
    let period = RatePeriod(from: PaperOffice.at(11, 1), to: PaperOffice.at(11, 30))
    func summary(_ scope: SummaryScope, _ language: Language = .zh) -> String {
      text(Paper.summary(office.ledger.summary(scope), of: office.ledger, language: language))
    }
    let li = summary(SummaryScope(period: period, person: "li"))
    #expect(li.contains("新增1项，应结1项，销号0项") && li.contains("另协办他人负责的事项1项：期内销号1项，期末在办0项"))
    let unit = summary(SummaryScope(period: period, unit: "chengguan"))
    #expect(unit.contains("新增0项") && unit.contains("另配合他人负责的事项1项"))
    #expect(!summary(SummaryScope(period: period)).contains("另协办"))
    let rates = Paper.rates(office.ledger.rates(in: period, by: .person), of: office.ledger, language: .zh)
    #expect(text(rates).contains("另协办（计入责任人，不在上表各行内）：李秀兰1项。"))
    let units = Paper.rates(office.ledger.rates(in: period, by: .unit), of: office.ledger, language: .zh)
    #expect(text(units).contains("另配合（计入牵头单位，不在上表各行内）：城管中队1项。"))
    let bulletin = office.ledger.bulletin(id: "b1", for: period, against: period.before)
    #expect(text(Paper.bulletin(bulletin, of: office.ledger, language: .zh)).contains("李秀兰1项。"))
  }

  @Test func `a weighted ranking prints the score that it goes by`() {
    let rule = RankingRule(weights: [.closureRate: 3, .onTimeRate: 1, .reworkRate: 2])
    var row = RateRow(key: "p1")
    (row.due, row.closed, row.closedOnTime, row.passes, row.rework) = (3, 2, 1, 3, 1)
    // (66.7 x 3 + 33.3 x 1 + (100 - 25.0) x 2) / 6
    #expect(rule.scoreText(of: row) == "63.90")
    #expect(RankingRule.standard.scoreText(of: row) == "33.30")
    var bulletin = Bulletin(
      id: "b1", period: RatePeriod(from: PaperOffice.at(11, 1), to: PaperOffice.at(11, 8)))
    bulletin.ranking = rule
    var few = RateRow(key: "p2")
    (few.due, few.new, few.open) = (1, 1, 1)
    let rows = [
      BulletinRow(name: "王磊", figures: row, rank: 1, rankBefore: nil),
      BulletinRow(name: "李秀兰", figures: few, rank: nil, rankBefore: nil),
    ]
    bulletin.tables = [BulletinTable(grouping: .person, rows: rows)]
    func table() -> Table? {
      Paper.bulletin(bulletin, of: Ledger(), language: .zh).blocks.compactMap {
        if case .table(let table) = $0 { table } else { nil }
      }.first
    }
    #expect(table()?.columns[2].heading == "得分" && table()?.rows.first?[2] == "63.90")
    bulletin.ranking = .standard
    #expect(table()?.columns.contains { $0.heading == "得分" } == false)
  }

  @Test func `minutes name the roll call, the meeting of a decision and the addressee of a referral`() throws
  {
    var office = try PaperOffice()
    let item = try office.add("雨水管", owner: "wang", due: PaperOffice.at(11, 30))
    for (day, count) in [(9, 2), (16, 2)] {
      let meeting = try office.openMeeting(11, day)
      for place in 1...count {
        let decision = Decision(
          id: RecordID("d\(day)\(place)"), at: office.now, text: "\(day)日第\(place)件", owner: "wang",
          due: PaperOffice.at(11, 20))
        try office.run(meeting.decide(decision), by: "he")
      }
      try office.run(office.meeting.adjourn(at: office.now, knowing: []), by: "he")
    }
    let meeting = try office.openMeeting(11, 23)
    for (person, attendance) in [("zhou", .excused), ("sun", .absent)] as [(RecordID, Attendance)] {
      try office.run(meeting.mark(person, attendance), by: "he")
    }
    try office.run(meeting.markRestPresent(["chen", "wang", "li"]), by: "he")
    try office.act(
      .refer(to: "区市政维护中心", review: PaperOffice.at(12, 11), reason: "市政管网"), item, by: "chen", in: meeting.id)
    let minutes = Paper.minutes(of: office.meeting, in: office.ledger, at: office.now, language: .zh)
    let words = text(minutes)
    #expect(words.contains("应到6人 实到3人 请假1人 缺席1人 未点名1人"))
    for (day, place) in [(9, 1), (9, 2), (16, 1), (16, 2)] {
      let number = day == 9 ? "2026年11月9日第\(place)项" : "2026年11月16日第\(place)项"
      let rows = words.split(separator: "\n").filter { $0.hasPrefix(number) }
      #expect(rows.count == 1 && rows[0].contains("\(day)日第\(place)件"), "\(words)")
    }
    #expect(words.contains("：区市政维护中心"))
  }

  @Test func `an extra meeting speaks of no week`() throws {
    var office = try PaperOffice()
    office.now = PaperOffice.at(11, 23)
    var opening = Meeting.Opening()
    (opening.kind, opening.title, opening.chair) = (.extra, "迎国测", "chen")
    let seat = MeetingSeat(person: "chen", session: "wall", at: office.now)
    try office.run(Meeting.start(opening, seat: seat, in: office.ledger), by: "chen")
    let words = text(Paper.minutes(of: office.meeting, in: office.ledger, at: office.now, language: .zh))
    #expect(words.contains("上期") && words.contains("一、情况回顾"))
    for week in ["本周", "上周", "下周"] { #expect(!words.contains(week), "\(week)") }
    #expect(!words.contains("、下步部署"), "no heading over nothing")
    let plan = MeetingPlan(id: "p1", kind: .inspection, date: PaperOffice.at(12, 3), text: "市级模拟测评")
    try office.run(office.meeting.put(plan: plan), by: "chen")
    let planned = text(Paper.minutes(of: office.meeting, in: office.ledger, at: office.now, language: .zh))
    #expect(planned.contains("、下步部署\n\n- 2026年12月3日 "))
  }
}
