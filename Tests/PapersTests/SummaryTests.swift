import LedgerModel
import Testing
import Wording

@testable import Papers

/// What summaries add up, and what minutes and bulletins keep.
struct SummaryTests {
  /// One item of each quantity, closed; the sums as papers write them.
  private func sums(_ written: [(measure: String, unit: String, planned: String, approximate: String?)])
    throws
    -> [String]
  {
    var office = try PaperOffice()
    for quantity in written {
      let item = try office.add("拆", owner: "wang", due: PaperOffice.at(11, 20)) {
        $0.quantities = [
          Quantity(
            id: "", measure: quantity.measure, unit: quantity.unit,
            planned: quantity.planned.isEmpty ? nil : Decimal2(quantity.planned),
            approximate: quantity.approximate)
        ]
      }
      try office.finish(item)
    }
    let period = RatePeriod(from: PaperOffice.at(11, 1), to: PaperOffice.at(11, 30))
    return office.ledger.summary(SummaryScope(period: period)).quantities.map { "\($0.text)\($0.unit)" }
  }

  @Test func `quantities are added by measure and unit, never across units; 余 and 多 are kept`() throws {
    #expect(try sums([("雨棚", "处", "320", "320多"), ("水池", "个", "50", "50余")]) == ["320多处", "50余个"])
    #expect(try sums([("雨棚", "处", "320", "320多"), ("雨棚", "处", "12", nil)]) == ["332多处"])
    #expect(try sums([("雨棚", "处", "320", "320多"), ("雨棚", "处", "12", "12余")]) == ["332余处"])
    #expect(try sums([("雨棚", "处", "30", "约30"), ("雨棚", "处", "12", "12余")]) == ["约42处"])
    #expect(try sums([("垃圾", "车", "3", nil), ("垃圾", "㎡", "12.5", nil)]) == ["3车", "12.5㎡"])
    #expect(try sums([("雨棚", "处", "2", nil), ("水池", "处", "3", nil)]) == ["2处", "3处"])
  }

  @Test func `spans add up to spans, and what nobody counted says that there is more`() throws {
    #expect(try sums([("雨棚", "处", "3", "2-3")]) == ["2-3处"])
    #expect(try sums([("雨棚", "处", "3", "2～3"), ("雨棚", "处", "5", nil)]) == ["7-8处"])
    #expect(try sums([("雨棚", "处", "30", "二三十"), ("雨棚", "处", "13", "十二三")]) == ["32-43处"])
    #expect(try sums([("雨棚", "处", "3", "2-3"), ("雨棚", "处", "50", "50余")]) == ["约52-53处"])
    #expect(try sums([("雨棚", "处", "10", "十余"), ("雨棚", "处", "5", nil)]) == ["15余处"])
    #expect(try sums([("雨棚", "处", "100", "上百")]) == ["约100处"])
    #expect(try sums([("雨棚", "处", "", "数十")]) == ["数十处"])
    #expect(try sums([("雨棚", "处", "", "数十"), ("雨棚", "处", "12", nil)]) == ["12余处"])
    #expect(try sums([("雨棚", "处", "", "数十"), ("雨棚", "处", "", "几百")]) == ["数十+几百处"])
  }

  @Test func `a summary is a draft as long as the meeting that it ends with is not issued`() throws {
    var office = try PaperWeek.make()
    let words = Words.of(.zh).papers.summary
    func summary(to end: Timestamp) -> Document {
      let scope = SummaryScope(period: RatePeriod(from: PaperOffice.at(11, 1), to: end))
      return Paper.summary(office.ledger.summary(scope), of: office.ledger, language: .zh)
    }
    let end = office.meeting.period.to
    #expect(office.meeting.state != .issued)
    #expect(summary(to: end).subtitleLines.last == words.draft)
    #expect(summary(to: end).text().contains("草稿") && summary(to: end).html.contains("草稿"))
    // One of other days is none, whatever meeting is on.
    #expect(!summary(to: end.advanced(milliseconds: 1)).text().contains("草稿"))
    let bulletin = office.ledger.bulletin(of: office.meeting)
    try office.run(office.meeting.issue(bulletin, at: office.now), by: "he")
    #expect(!summary(to: office.meeting.period.to).text().contains("草稿"))
  }

  @Test func `what was typed stands in a sentence without its own stop`() {
    let words = Words.of(.zh).papers
    #expect(words.within("等资金。") == "等资金" && words.within(" 等。；") == "等" && words.within("") == "")
    #expect(words.told("1 车棚", "王磊", "三天清完") == "1 车棚（王磊）：三天清完")
    #expect(words.counted("设施", 16) == "设施16项")
  }

  @Test func `a bulletin is named for what it is about`() throws {
    var office = try PaperWeek.make()
    var opening = Meeting.Opening()
    (opening.kind, opening.title, opening.chair) = (.extra, "迎国测", "chen")
    office.now = office.now.advanced(milliseconds: 86_400_000)
    let seat = MeetingSeat(person: "chen", session: "wall", at: office.now)
    let weekly = office.meeting
    try office.run(Meeting.start(opening, seat: seat, in: office.ledger), by: "chen")
    func title(_ bulletin: Bulletin, _ language: Language = .zh) -> String {
      Paper.bulletin(bulletin, of: office.ledger, language: language).title
    }
    let name = "佳美社区"
    #expect(title(office.ledger.bulletin(of: weekly)) == "\(name)整改工作周通报")
    let extra = office.ledger.bulletin(of: office.meeting)
    #expect(title(extra) == "\(name)专题会议通报（迎国测）" && title(extra, .en) == "Bulletin of \(name): 迎国测")
    let text = Paper.bulletin(extra, of: office.ledger, language: .zh).text()
    #expect(text.contains("本期结转") && !text.contains("本周"))
    func draft(_ first: Int, _ last: Int) -> Bulletin {
      func days(_ first: Int, _ last: Int) -> RatePeriod {
        RatePeriod(
          days: CivilDate(year: 2026, month: 11, day: first)!,
          through: CivilDate(year: 2026, month: 11, day: last)!,
          in: .shanghai)
      }
      return office.ledger.bulletin(
        id: "draft", for: days(first, last), against: days(first, first), by: [.person], ranking: .standard)
    }
    #expect(title(draft(2, 8)) == "\(name)整改工作周通报" && title(draft(2, 3)) == "\(name)整改工作通报")
  }

  @Test func `a summary of one person, unit or site holds only theirs`() throws {
    let office = try PaperWeek.make()
    let period = RatePeriod(from: PaperOffice.at(11, 1), to: office.meeting.openedAt)
    func closed(_ scope: SummaryScope) -> Int { office.ledger.summary(scope).figures.closed }
    let all = closed(SummaryScope(period: period))
    let wang = closed(SummaryScope(period: period, person: "wang"))
    let li = closed(SummaryScope(period: period, person: "li"))
    #expect(all == wang + li && wang > 0 && li > 0)
    #expect(closed(SummaryScope(period: period, site: "s1")) == wang, "a building belongs to its estate")
    #expect(closed(SummaryScope(period: period, unit: "chengguan")) == 0)
    let title = Paper.summary(
      office.ledger.summary(SummaryScope(period: period, person: "wang")), of: office.ledger, language: .zh
    ).title
    #expect(title == "佳美社区整改工作总结（王磊）")
  }

  @Test(arguments: Language.allCases)
  func `what a site is stands once where a paper is about sites, and nowhere else`(_ language: Language)
    throws
  {
    let office = try PaperWeek.make()
    let period = RatePeriod(from: PaperOffice.at(11, 1), to: office.meeting.openedAt)
    func times(_ document: Document) -> Int {
      document.markdown.ranges(of: FigureWords(language).sites).count
    }
    func summary(site: RecordID?) -> Document {
      Paper.summary(
        office.ledger.summary(SummaryScope(period: period, site: site)), of: office.ledger, language: language
      )
    }
    func rates(_ grouping: RateGrouping) -> Document {
      Paper.rates(office.ledger.rates(in: period, by: grouping), of: office.ledger, language: language)
    }
    #expect(times(summary(site: "s1")) == 1 && times(rates(.site)) == 1)
    #expect(times(summary(site: nil)) == 0 && times(rates(.person)) == 0)
    let general = FigureWords(language).general
    #expect(!general.contains("下级") && !general.contains("above"), "two definitions contradict each other")
  }

  @Test func `what remains is told with its reason, what is older than 90 days, too`() throws {
    var office = try PaperOffice()
    office.now = PaperOffice.at(7, 1)
    let old = try office.add("老问题", owner: "wang", due: PaperOffice.at(12, 1))
    try office.act(.note("等产权单位答复"), old, by: "wang")
    let referred = try office.add("要移送", owner: "wang", due: PaperOffice.at(12, 1))
    try office.act(.refer(to: "街道", review: PaperOffice.at(12, 3), reason: "超出职权"), referred, by: "chen")
    let period = RatePeriod(from: PaperOffice.at(11, 1), to: PaperOffice.at(11, 30))
    let problems = office.ledger.summary(SummaryScope(period: period)).problems
    #expect(problems.map(\.item) == [referred, old])
    #expect(problems[0].reason == .referred(to: "街道", review: PaperOffice.at(12, 3)))
    #expect(problems[1].reason == .old(days: 152, "等产权单位答复"))
  }

  @Test func `an issued bulletin prints the same after everything has changed`() throws {
    var office = try PaperWeek.make()
    let first = try #require(office.ledger.meetings.first)
    let before = Paper.bulletin(office.ledger.bulletin(of: first), of: office.ledger, language: .zh).markdown
    try office.put(.person, "wang", ["name": .string("王磊（已调离）")])
    let canopies = try office.ledger.item(named: "8", at: office.now)
    try office.act(.reopen(reason: "又搭起来了"), canopies.id, by: "chen")
    let after = Paper.bulletin(office.ledger.bulletin(of: first), of: office.ledger, language: .zh).markdown
    #expect(before == after)
    #expect(before.contains("2026年11月16日印发"))
  }

  @Test func `a rewritten paragraph keeps the ledger's figures`() throws {
    var office = try PaperWeek.make()
    let rewritten = Intent.put(
      office.meeting.key, [JSONMember("paragraphs/lastWeek", .string("新增{new}项，很多<b>。{没有}"))])
    try office.run(rewritten, by: "chen")
    let minutes = Paper.minutes(of: office.meeting, in: office.ledger, at: office.now, language: .zh)
    #expect(minutes.blocks.contains(.paragraph("新增4项，很多<b>。{没有}")))
    #expect(Paper.paragraph(.opening, of: office.meeting, language: .zh).contains("{主持}"))
  }

  @Test func `a sentence that is added changes no other`() throws {
    var office = try PaperOffice()
    let meeting = try office.openMeeting(11, 23)
    let before = Paper.minutes(of: meeting, in: office.ledger, at: office.now, language: .zh)
    let generated = try #require(before.paragraphs.first { $0.part == .lastWeek }?.generated)
    let written = Paper.paragraph(.lastWeek, of: meeting, language: .zh)
    #expect(written.contains("返工") && !generated.contains("返工"))
    let added = JSONMember("paragraphs/lastWeek", .string(written + "请各网格报送底数。"))
    try office.run(Intent.put(meeting.key, [added]), by: "chen")
    let now = try #require(office.ledger.meeting(meeting.id))
    let after = Paper.minutes(of: now, in: office.ledger, at: office.now, language: .zh)
    #expect(after.blocks.contains(.paragraph(generated + "请各网格报送底数。")), "\(after.blocks)")
  }

  @Test func `an office of one says so in every paper`() throws {
    var office = try PaperOffice()
    try office.put(.settings, Settings.theID, ["secondPersonCheck": .bool(false)])
    let meeting = try office.openMeeting(11, 23)
    let note = PaperWords.note(.zh)
    let scope = SummaryScope(period: meeting.period)
    for paper in [
      Paper.minutes(of: meeting, in: office.ledger, at: office.now, language: .zh),
      Paper.bulletin(office.ledger.bulletin(of: meeting), of: office.ledger, language: .zh),
      Paper.summary(office.ledger.summary(scope), of: office.ledger, language: .zh),
      Paper.ledger([], of: office.ledger, at: office.now, language: .zh),
    ] { #expect(paper.text(width: 1000).contains(note)) }
  }

  @Test(arguments: Language.allCases)
  func `an empty week has papers, too`(language: Language) throws {
    var office = try PaperOffice()
    let meeting = try office.openMeeting(11, 23)
    let minutes = Paper.minutes(of: meeting, in: office.ledger, at: office.now, language: language)
    let bulletin = Paper.bulletin(office.ledger.bulletin(of: meeting), of: office.ledger, language: language)
    #expect(bulletin.text().contains("—"), "a rate without a denominator")
    let words = Words.of(language).papers
    #expect(
      !minutes.blocks.contains(.paragraph(words.minutes.decided)),
      "nothing was decided, and nothing is said of it")
    #expect(!minutes.blocks.contains(.paragraph(words.none)))
    #expect(!minutes.text().contains("会议指出"))
  }

  @Test func `weights decide the ranking, are printed and stay for the next bulletin`() throws {
    var office = try PaperOffice()
    let due = PaperOffice.at(11, 3, 12)
    // 王磊: three of four in time; 李秀兰: two in time of two late and two open.
    for (owner, done) in [("wang", 3), ("li", 4)] as [(RecordID, Int)] {
      for place in 1...4 {
        office.now = PaperOffice.at(11, 2, 10)
        let item = try office.add("杂物\(place)", owner: owner, due: due)
        office.now = PaperOffice.at(11, owner == "li" && place > 2 ? 4 : 3)
        if place <= done { try office.finish(item) }
      }
    }
    let period = RatePeriod(from: PaperOffice.at(11, 1), to: PaperOffice.at(11, 8))
    let before = RatePeriod(from: PaperOffice.at(10, 25), to: PaperOffice.at(10, 31))
    func names(_ rule: RankingRule) -> [String] {
      let bulletin = office.ledger.bulletin(
        id: "b1", for: period, against: before, by: [.person], ranking: rule)
      return bulletin.tables[0].rows.filter { $0.rank != nil }.map(\.name)
    }
    #expect(names(.standard) == ["王磊", "李秀兰"])
    let weighted = RankingRule(weights: [.closureRate: 3, .onTimeRate: 1])
    #expect(names(weighted) == ["李秀兰", "王磊"])
    let bulletin = office.ledger.bulletin(id: "b1", for: period, against: before, ranking: weighted)
    try office.run(bulletin.issue(at: office.now), by: "he")
    #expect(office.ledger.lastRanking == weighted)
    #expect(
      Paper.bulletin(bulletin, of: office.ledger, language: .zh).text(width: 200).contains("结案率×3＋按期结案率×1"))
  }
}

extension PaperWords {
  fileprivate static func note(_ language: Language) -> String { Words.of(language).papers.checkedByOneself }
}
