import Sample
import Testing

@testable import LedgerModel

/// One definition for every figure: whichever way it is asked for, it is the same, and figures of one row agree with each
/// other (docs/rules.md: Rates).
@Suite struct FiguresTests {
  /// The ledgers over which rules are tried that must hold for any: two weeks by hand, and three generated ones.
  static let ledgers: [Ledger] = {
    var all = (try? RatesTests.twoWeeks().ledger).map { [$0] } ?? []
    for (items, seed) in [(120, 1), (300, 7), (500, 42)] as [(Int, UInt64)] {
      var ledger = Ledger()
      let replica = ledger.replica(named: "test-1")
      let changes = GeneratedLedger(items: items, seed: seed, at: LifeOffice.at(12, 7))
      for (place, change) in changes.enumerated() {
        ledger.apply(change, version: Version(replica: replica, sequence: place + 1))
      }
      all.append(ledger)
    }
    return all
  }()

  /// Weeks one behind the other, a month, and a period that ends in the middle of a day.
  static let periods: [RatePeriod] = {
    let weeks = [2, 9, 16, 23].map { RatesTests.week($0) } + [RatesTests.two]
    let month = RatePeriod(from: weeks[0].from, to: LifeOffice.at(11, 30))
    return weeks + [month, RatePeriod(from: LifeOffice.at(11, 20, 11), to: LifeOffice.at(12, 3, 16))]
  }()

  @Test func `the figures of a row agree with each other`() {
    for ledger in Self.ledgers {
      for period in Self.periods {
        for grouping in RateGrouping.allCases {
          let table = ledger.rates(in: period, by: grouping)
          for row in table.rows + [table.total] {
            #expect(row.carriedOver == row.openBefore - row.leftOut + row.restored + row.broughtIn)
            #expect(row.carriedOver + row.new == row.closed + row.open)
            #expect(row.open == row.toDo + row.submitted + row.suspended + row.referred && row.toDo >= 0)
            #expect(row.overdue == row.overdueToDo + row.overdueSubmitted && row.overdueToDo >= 0)
            #expect(row.closedOnTime <= row.closed && row.closed <= row.due && row.overdue <= row.open)
          }
          for figure in RateFigure.allCases where figure != .shared {
            let sum = table.rowsApart(in: ledger).reduce(0) { $0 + figure.value(in: $1) }
            #expect(sum == figure.value(in: table.total), "\(figure) by \(grouping)")
          }
        }
      }
    }
  }

  @Test func `what was open at a week's end is what the next begins with`() {
    for ledger in Self.ledgers {
      for (week, next) in zip(Self.periods, Self.periods.dropFirst().prefix(4)) {
        let (before, after) = (
          ledger.rates(in: week, by: .grid).total, ledger.rates(in: next, by: .grid).total
        )
        #expect(before.open == after.openBefore)
      }
    }
  }

  @Test func `every figure leads to the items that were counted`() {
    let stepped: Set<RateFigure> = [.passes, .rework, .assignments, .returned]
    for ledger in Self.ledgers.prefix(2) {
      for period in [Self.periods[3], Self.periods[5]] {
        let table = ledger.rates(in: period, by: .person)
        for figure in RateFigure.allCases {
          for row in table.rows + [table.total] {
            let key: RateRowKey = row == table.total ? .total : .row(row.key)
            let items = ledger.items(behind: figure, in: period, by: .person, of: key)
            let count = figure.value(in: row)
            #expect(stepped.contains(figure) ? items.count <= count : items.count == count, "\(figure)")
            #expect(items.isEmpty == (count == 0) && Set(items).count == items.count)
          }
        }
      }
    }
  }

  @Test func `a summary of somebody is their row of the rates`() {
    for ledger in Self.ledgers.prefix(2) {
      for period in Self.periods.suffix(3) {
        let table = ledger.rates(in: period, by: .person)
        for person in ledger.people.all.map(\.id) {
          var row = table[person] ?? RateRow(key: person)
          row.key = nil
          let summary = ledger.summary(SummaryScope(period: period, person: person))
          #expect(summary.figures == row, "\(person)")
          #expect(summary.shared.closed + summary.shared.open == row.shared)
          let groups = summary.groups.reduce(0) { $0 + $1.closed + $1.open }
          #expect(groups == row.closed + row.open)
        }
        let units = ledger.rates(in: period, by: .unit)
        for unit in ledger.units.all.map(\.id) {
          var row = units[unit] ?? RateRow(key: unit)
          row.key = nil
          #expect(ledger.summary(SummaryScope(period: period, unit: unit)).figures == row, "\(unit)")
        }
      }
    }
  }

  /// What one helps with counts for its owner, and is told beside; nothing that is done later changes that.
  @Test func `co-owned work counts once and is told beside`() throws {
    var office = try LifeOffice()
    try office.put(.unit, "u2", ["name": .string("城管中队")])
    let mine = try office.add("甲") { $0.owner = "helper" }
    let theirs = try office.add("乙") {
      ($0.owner, $0.helpers) = ("owner", ["helper"])
      ($0.leadUnit, $0.supportingUnits) = ("u1", ["u2"])
    }
    office.now = LifeOffice.at(11, 24)
    try office.act(.submit(done: [:], allDone: true, text: "好"), theirs, by: "helper")
    try office.act(.pass(note: "好"), theirs, by: "clerk")
    let period = RatesTests.one
    func check(_ when: Comment) {
      let people = office.ledger.rates(in: period, by: .person)
      #expect(people["helper"]?.closed == 0 && people["helper"]?.shared == 1, when)
      #expect(people["owner"]?.closed == 1 && people["owner"]?.shared == 0 && people.total.shared == 1, when)
      let summary = office.ledger.summary(SummaryScope(period: period, person: "helper"))
      #expect(summary.figures.closureRate == people["helper"]?.closureRate, when)
      #expect(summary.shared.closed == 1 && summary.shared.open == 0, when)
      let units = office.ledger.rates(in: period, by: .unit)
      #expect(units["u1"]?.closed == 1 && units["u2"]?.closed == 0 && units["u2"]?.shared == 1, when)
      let supporting = office.ledger.summary(SummaryScope(period: period, unit: "u2"))
      #expect(supporting.figures.closed == 0 && supporting.shared.closed == 1, when)
    }
    check("as it stands")
    office.now = LifeOffice.at(12, 1)
    try office.run(
      .edit(theirs, [FieldEdit("helpers/helper", .null), FieldEdit("supportingUnits/u2", .null)]), by: "lead")
    try office.run(.edit(mine, [FieldEdit("helpers/worker", .bool(true))]), by: "lead")
    try office.act(.handOver(owner: "worker", reason: "换人"), mine, by: "lead")
    check("after both have changed hands")
    #expect(office.ledger.rates(in: RatesTests.two, by: .person)["worker"]?.carriedOver == 1)
  }

  /// What is at a building is at its estate, too, in the summary as in the rates, and once in the total.
  @Test func `a site's summary is its row of the rates, parts and all`() throws {
    var office = try LifeOffice()
    for (title, site) in [("甲", "s1"), ("乙", "s2"), ("丙", "s3"), ("丁", "s2")] {
      try office.add(title) { ($0.owner, $0.site) = ("owner", RecordID(site)) }
    }
    try office.act(.sendBack(.notMyDuty, text: ""), office.item(1).id, by: "owner")
    try office.act(.cancel(reason: "误报"), office.item(3).id, by: "lead")
    let rates = office.ledger.rates(in: RatesTests.one, by: .site)
    for site in ["s1", "s2", "s3"].map({ RecordID($0) }) {
      var figures = office.ledger.summary(SummaryScope(period: RatesTests.one, site: site)).figures
      figures.key = site
      #expect(figures == rates[site], "\(site)")
    }
    #expect(rates["s1"]?.new == 2 && rates["s2"]?.new == 1 && rates.total.new == 3)
    #expect(rates["s1"]?.returned == 1 && rates["s1"]?.cancelled == 1 && rates.total.cancelled == 1)
    let behind = office.ledger.items(behind: .new, in: RatesTests.one, by: .site, of: .row("s1"))
    #expect(behind == [office.item(0).id, office.item(1).id])
  }

  /// 37 open at the end of a week, and 36 carried over into the next: what became of the one is said.
  @Test func `what leaves and what comes back is told`() throws {
    var office = try LifeOffice()
    let ids = try (1...5).map { try office.add("\($0)") { $0.owner = "owner" } }
    office.now = LifeOffice.at(11, 25)
    try office.act(.submit(done: [:], allDone: true, text: "好"), ids[0], by: "owner")
    try office.act(.pass(note: "好"), ids[0], by: "clerk")
    office.now = LifeOffice.at(12, 1)
    try office.act(.cancel(reason: "误报"), ids[1], by: "lead")
    try office.act(.reopen(reason: "反弹"), ids[0], by: "lead")
    try office.add("新")
    try office.run(.undo(office.changes.last!), by: "clerk")
    let (one, two) = (
      office.ledger.rates(in: RatesTests.one, by: .grid).total,
      office.ledger.rates(in: RatesTests.two, by: .grid).total
    )
    #expect(one.open == 4 && two.openBefore == 4)
    #expect((two.leftOut, two.restored, two.carriedOver, two.new) == (1, 1, 4, 0))
    #expect(two.cancelled == 1)
    let gone = office.ledger.items(behind: .leftOut, in: RatesTests.two, by: .grid)
    #expect(gone == [ids[1]])
  }

  /// Handed in late is overdue all the same, and told apart from what is still to be done.
  @Test func `overdue is what is to be done and what was handed in late`() throws {
    var office = try LifeOffice()
    let due = LifeOffice.at(11, 25)
    let ids = try (1...3).map { try office.add("\($0)") { ($0.owner, $0.due) = ("owner", due) } }
    office.now = LifeOffice.at(11, 26)
    try office.act(.submit(done: [:], allDone: true, text: "迟了"), ids[0], by: "owner")
    let row = office.ledger.rates(in: RatesTests.one, by: .person).total
    #expect((row.overdue, row.overdueSubmitted, row.overdueToDo, row.submitted) == (3, 1, 2, 1))
    let summary = office.ledger.summary(SummaryScope(period: RatesTests.one))
    #expect(summary.figures == row)
    let meeting = try WeeksTests.hold(&office, at: LifeOffice.at(11, 27))
    let figures = office.ledger.weekFigures(of: meeting).figures
    #expect(office.ledger.agenda(of: meeting, at: office.now).counts.red == figures.overdueToDo)
    #expect(figures.overdueToDo == 2 && figures.overdue == 3)
  }

  @Test func `every figure is added up, and keeps its name in the journal`() {
    var row = RateRow()
    for figure in RateFigure.allCases { #expect(figure.value(in: row) == 0) }
    for (place, figure) in RateFigure.allCases.enumerated() {
      var other = RateRow()
      other[keyPath: figure.path] = place + 1
      row.add(other)
    }
    #expect(RateFigure.allCases.map { $0.value(in: row) } == Array(1...RateFigure.allCases.count))
    var bulletin = Bulletin(id: "b1", period: RatesTests.one)
    bulletin.total = row
    var record = PlainRecord(id: "b1")
    if case .put(_, let fields) = bulletin.issue(at: LifeOffice.at(12, 7)) { record.fields = fields }
    #expect(Bulletin(record: record)?.total == row)
  }
}

extension RateTable {
  /// Rows that have no item in common: of sites those that are part of no other.
  func rowsApart(in ledger: Ledger) -> [RateRow] {
    guard grouping == .site else { return rows }
    return rows.filter { row in row.key.flatMap { ledger.sites[$0]?.parent } == nil }
  }
}
