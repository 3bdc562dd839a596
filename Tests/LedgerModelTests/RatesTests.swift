import Testing

@testable import LedgerModel

/// Two weeks of a small office, counted by hand (docs/rules.md: Rates).
///
/// Week one is Monday 11-23 to Sunday 11-29, week two Monday 11-30 to Sunday 12-06. All items are of 3 workDays.
@Suite struct RatesTests {
  static func week(_ monday: Int, _ month: Int = 11) -> RatePeriod {
    let first = CivilDate(year: 2026, month: month, day: monday)!
    return RatePeriod(days: first, through: first.advanced(days: 6), in: .shanghai)
  }

  static let one = week(23)
  static let two = week(30)

  /// The two weeks as they went; see the comments.
  static func twoWeeks() throws -> LifeOffice {
    var office = try LifeOffice()
    // Monday: five items for `owner` in g1, all due Thursday 11-26 09:00; one for `worker` in g2.
    for place in 1...5 { try office.add("\(place)") { $0.owner = "owner" } }
    try office.add("6") {
      $0.owner = "worker"; $0.site = "s3"
    }
    let id = (0..<6).map { office.item($0).id }
    // 1: done Wednesday, passed Thursday afternoon: on time, because it was handed in by its due date.
    office.now = LifeOffice.at(11, 25)
    try office.act(.submit(done: [:], allDone: true, text: "好"), id[0], by: "owner")
    office.now = LifeOffice.at(11, 26, 15)
    try office.act(.pass(note: "好"), id[0], by: "clerk")
    // 2: sent back on Thursday, handed in again on Friday and passed: late.
    try office.act(.submit(done: [:], allDone: true, text: "好"), id[1], by: "owner")
    try office.act(.fail(reason: "不净"), id[1], by: "clerk")
    office.now = LifeOffice.at(11, 27)
    try office.act(.submit(done: [:], allDone: true, text: "好了"), id[1], by: "owner")
    try office.act(.pass(note: "好"), id[1], by: "checker")
    // 3: rejected by nobody, simply late. 4: suspended on Tuesday's date until 12-03. 5: returned.
    office.now = LifeOffice.at(11, 27, 10)
    try office.act(.suspend(.weather, until: LifeOffice.at(12, 3), reason: ""), id[3], by: "lead")
    try office.act(.sendBack(.notMyDuty, text: ""), id[4], by: "owner")
    // 6: cancelled: in no figure.
    try office.act(.cancel(reason: "误报"), id[5], by: "lead")
    // Week two: 3 handed in and passed late; 5 given to `worker`; a new item 7 done on time.
    office.now = LifeOffice.at(12, 1)
    try office.act(.submit(done: [:], allDone: true, text: "好"), id[2], by: "owner")
    try office.act(.pass(note: "好"), id[2], by: "clerk")
    try office.act(.assign(owner: "worker", helpers: nil, due: nil, text: ""), id[4], by: "lead")
    try office.add("7") { $0.owner = "owner" }
    office.now = LifeOffice.at(12, 2)
    try office.act(.submit(done: [:], allDone: true, text: "好"), office.latest.id, by: "owner")
    try office.act(.pass(note: "好"), office.latest.id, by: "clerk")
    office.now = LifeOffice.at(12, 7)
    return office
  }

  @Test func firstWeekByHand() throws {
    let office = try Self.twoWeeks()
    let total = office.ledger.rates(in: Self.one, by: .grid).total
    #expect(total.carriedOver == 0)
    #expect(total.new == 5)
    // Closed: 1 and 2. Due: these, 3 and 5 (due Thursday, open, not paused).
    #expect(total.closed == 2)
    #expect(total.due == 4)
    #expect(total.closedOnTime == 1)
    #expect(total.closureRate.text == "50.0%")
    #expect(total.onTimeRate.text == "25.0%")
    #expect(total.open == 3)
    #expect(total.overdue == 2)
    #expect(total.overdueRate.text == "66.7%")
    #expect((total.rework, total.passes) == (1, 2))
    #expect(total.reworkRate.text == "33.3%")
    // Five assignments and one return; the cancelled item's do not count.
    #expect((total.returned, total.assignments) == (1, 5))
    #expect(total.returnRate.text == "20.0%")
    #expect(total.suspended == 1)
    #expect(total.cancelled == 1)
  }

  @Test func secondWeekByHand() throws {
    let office = try Self.twoWeeks()
    let table = office.ledger.rates(in: Self.two, by: .person)
    let total = table.total
    #expect((total.carriedOver, total.new, total.closed, total.open) == (3, 1, 2, 2))
    // Closed: 3 and 7. Due: these, 5 (due 11-26) and 4, which by itself came back on Thursday 12-03 though
    // nobody recorded it; what was left of it, nothing, keeps its old due date.
    #expect(total.due == 4)
    #expect(total.closedOnTime == 1)
    #expect(total.suspended == 0)
    #expect(total.overdue == 2)
    #expect(table["owner"]?.closed == 2)
    #expect(table["owner"]?.due == 3)
    #expect(table["worker"]?.due == 1)
    #expect(table["worker"]?.assignments == 1)
    #expect(table["owner"]?.onTimeRate.text == "33.3%")
    #expect(table.ranks == ["owner": 1])
  }

  @Test func groupings() throws {
    let office = try Self.twoWeeks()
    let keys = RateGrouping.allCases.map { grouping in
      office.ledger.rates(in: Self.one, by: grouping).rows.map { $0.key?.text ?? "-" }
    }
    #expect(keys[RateGrouping.allCases.firstIndex(of: .grid)!] == ["g1", "g2"])
    #expect(keys[RateGrouping.allCases.firstIndex(of: .person)!] == ["owner", "worker", "-"])
    #expect(keys[RateGrouping.allCases.firstIndex(of: .site)!] == ["s1", "s2", "s3"])
    #expect(keys[RateGrouping.allCases.firstIndex(of: .unit)!] == ["-"])
    #expect(keys[RateGrouping.allCases.firstIndex(of: .group)!] == ["stairwell"])
  }

  /// Nothing that happens after its end changes a week: not edits, moves, undo, nor resumptions recorded late.
  @Test func aPastWeekStays() throws {
    var office = try Self.twoWeeks()
    let before = RateGrouping.allCases.map { office.ledger.rates(in: Self.one, by: $0) }
    let secondBefore = RateGrouping.allCases.map { office.ledger.rates(in: Self.two, by: $0) }
    let lastPass = office.changes.last!
    for resumption in office.ledger.dueResumptions(at: office.now) {
      office.write(resumption.draft, as: Actor(person: nil, login: "", channel: .program), id: resumption.id)
    }
    for place in 0..<office.ledger.items.count {
      let item = office.item(place)
      try office.run(
        .edit(
          item.id,
          [
            FieldEdit("site", .string("s3")), FieldEdit("leadUnit", .string("u1")),
            FieldEdit("category", .string("0101")),
          ]), by: "clerk")
      if item.state == .closed, item.closedAt! > LifeOffice.at(11, 30) {
        try office.act(.reopen(reason: "反弹"), item.id, by: "lead")
      }
    }
    try office.run(.handOverAll(from: "owner", to: "worker", reason: "调离"), by: "lead")
    try office.run(.undo(office.changes.last!), by: "lead")
    try office.act(.cancel(reason: "误报"), office.item(4).id, by: "lead")
    try office.add("八")
    #expect(RateGrouping.allCases.map { office.ledger.rates(in: Self.one, by: $0) } == before)
    #expect(RateGrouping.allCases.map { office.ledger.rates(in: Self.two, by: $0) } == secondBefore)
    // A pass taken back after the week's end counts in the week and is gone in the next.
    var undone = try Self.twoWeeks()
    undone.now = LifeOffice.at(12, 3, 8)
    let short = RatePeriod(from: Self.two.from, to: LifeOffice.at(12, 2, 23))
    let closed = undone.ledger.rates(in: short, by: .grid)
    #expect(closed.total.closed == 2)
    try undone.run(.undo(lastPass), by: "clerk")
    #expect(undone.ledger.rates(in: short, by: .grid) == closed)
    #expect(undone.ledger.rates(in: Self.two, by: .grid).total.closed == 1)
  }

  @Test func importsTellOfTheTimeBefore() throws {
    var office = try LifeOffice()
    func bring(_ title: String, closed: Timestamp?, due: Timestamp) throws(Refusal) {
      var new = NewItem(title: title)
      (new.site, new.category, new.owner, new.due) = ("s1", "2101", "owner", due)
      var imported = ImportedItem(new)
      (imported.reportedAt, imported.closedAt, imported.isClosed) = (
        LifeOffice.at(10, 8), closed, closed != nil
      )
      try office.run(.importItem(imported), by: "clerk")
    }
    office.now = LifeOffice.at(11, 25)
    try bring("上月已销", closed: LifeOffice.at(10, 20), due: LifeOffice.at(10, 25))
    try bring("本周已销", closed: LifeOffice.at(11, 24), due: LifeOffice.at(11, 23))
    try bring("未销", closed: nil, due: LifeOffice.at(10, 12))
    #expect(office.item(0).state == .closed)
    let total = office.ledger.rates(in: Self.one, by: .person).total
    // Reported in October: work that was carried over, though this week's import brought it.
    #expect((total.carriedOver, total.broughtIn, total.new) == (2, 2, 0))
    #expect((total.closed, total.closedOnTime) == (1, 0))
    #expect((total.due, total.overdue, total.open) == (2, 1, 1))
    // October as the journal stood then: nothing was in it.
    #expect(office.ledger.rates(in: Self.week(19, 10), by: .person).total.isEmpty)
  }

  @Test func sharesAreExact() {
    #expect(Share(0, of: 0).text == nil)
    #expect(Share(0, of: 3).text == "0.0%")
    #expect(Share(2, of: 3).text == "66.7%")
    #expect(Share(1, of: 3).text == "33.3%")
    #expect(Share(1, of: 2000).text == "0.1%")
    #expect(Share(1, of: 2001).text == "0.0%")
    #expect(Share(7, of: 7).text == "100.0%")
    #expect(Share(1, of: 2).isEqual(to: Share(2, of: 4)))
    #expect(Share(1, of: 3).isHigher(than: Share(333, of: 1000)))
    #expect(!Share(0, of: 0).isHigher(than: Share(0, of: 1)))
    let none = RateRow()
    #expect(
      [none.closureRate, none.onTimeRate, none.reworkRate, none.returnRate, none.overdueRate]
        .allSatisfy { $0.text == nil })
  }

  @Test func rankingGoesByTimelinessThenByCount() {
    func row(_ key: RecordID, due: Int, closed: Int, onTime: Int) -> RateRow {
      var row = RateRow(key: key)
      (row.due, row.closed, row.closedOnTime) = (due, closed, onTime)
      return row
    }
    let rows = [
      row("g5", due: 2, closed: 2, onTime: 2), row("g1", due: 4, closed: 3, onTime: 2),
      row("g2", due: 6, closed: 5, onTime: 3), row("g3", due: 3, closed: 3, onTime: 3),
      row("g4", due: 6, closed: 5, onTime: 3),
    ]
    let names: [RecordID: String] = ["g2": "10号楼", "g4": "9号楼"]
    let table = RateTable(period: Self.one, grouping: .grid, rows: rows, total: RateRow()) {
      TextOrder.standard.key(of: names[$0] ?? $0.text)
    }
    // Of one place the order is that of the names.
    #expect(table.rows.map(\.key) == ["g3", "g4", "g2", "g1", "g5"])
    #expect(
      RankingRule(weights: [.onTimeRate: 1]).ranked(table).map(\.row.key) == ["g3", "g4", "g2", "g1", "g5"])
    #expect(table.ranks == ["g3": 1, "g2": 2, "g4": 2, "g1": 4])
  }
}
