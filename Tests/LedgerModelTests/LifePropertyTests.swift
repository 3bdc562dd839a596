import LedgerModel
import Testing

/// What holds after every action of random offices: random people try random actions at random times.
@Suite struct LifePropertyTests {
  /// A small generator of its own, so that a failing seed can be run again.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  @Test(arguments: 1...12)
  func whateverHappens(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    var office = try LifeOffice()
    var (done, restored) = (0, 0)
    var first: Set<Action> = []
    for _ in 0..<700 {
      office.now = office.now.advanced(milliseconds: Int64.random(in: 60_000...14_400_000, using: &dice))
      Self.recordResumptions(&office)
      let intent = Self.intent(office, &dice)
      let who = Self.actor(of: intent, office, &dice)
      let before = office
      guard let change = try? office.run(intent, by: who) else { continue }
      done += 1
      for record in change.records where record.key.kind == .item {
        Self.check(office.ledger.items[record.key.id]!, office)
        first.formUnion(office.ledger.items[record.key.id]!.steps.map(\.action))
      }
      if dice.next() % 3 == 0 {
        var copy = office
        try copy.run(.undo(change), by: who)
        restored += 1
        Self.expectSame(copy.ledger, before.ledger, change)
        if dice.next() % 2 == 0 { office = copy }
      }
    }
    #expect(done > 90)
    #expect(restored > 20)
    #expect(first.count > 15)
    Self.checkNumbers(office.ledger)
    Self.checkFigures(office, &dice)
    Self.checkReplay(office)
  }

  /// What the store does before a writer's own change.
  private static func recordResumptions(_ office: inout LifeOffice) {
    for resumption in office.ledger.dueResumptions(at: office.now) {
      office.write(
        resumption.draft, as: Actor(person: nil, login: "", channel: .program), id: resumption.id)
    }
  }

  private static func intent(_ office: LifeOffice, _ dice: inout Dice) -> Intent {
    if office.ledger.items.count < 3 || dice.next() % 8 == 0 { return add(&dice) }
    let places = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
      office.item(Int.random(in: 0..<office.ledger.items.count, using: &dice)).id
    }
    if dice.next() % 20 == 0 {
      return .handOverAll(from: person(&dice), to: person(&dice), reason: "调整")
    }
    if dice.next() % 20 == 0 {
      let site = ["s1", "s2", "s3"].randomElement(using: &dice)!
      return .edit(places[0], [FieldEdit("site", .string(site))])
    }
    let action = action(office, office.ledger.items[places[0]]!, &dice)
    return .act(action, on: dice.next() % 4 == 0 ? places : [places[0]])
  }

  /// Anybody, but mostly somebody who might.
  private static func actor(of intent: Intent, _ office: LifeOffice, _ dice: inout Dice) -> RecordID {
    let likely: [RecordID] = ["clerk", "lead", "checker"]
    if case .act(_, let items) = intent, dice.next() % 2 == 0,
      let owner = office.ledger.items[items[0]]?.owner
    {
      return owner
    }
    return dice.next() % 4 == 0 ? person(&dice) : likely.randomElement(using: &dice)!
  }

  private static func add(_ dice: inout Dice) -> Intent {
    var new = NewItem(title: "随机")
    new.site = ["s1", "s2", "s3"].randomElement(using: &dice).map { RecordID($0) }
    new.category = [nil, "2101", "0401", "0101"].randomElement(using: &dice)!
    new.severity = Severity.allCases.randomElement(using: &dice)!
    if dice.next() % 2 == 0 { new.owner = person(&dice) }
    if dice.next() % 2 == 0 { new.quantities = [Quantity(id: "", unit: "处", planned: 5)] }
    if dice.next() % 6 == 0 { new.doneOnTheSpot = "当场清了" }
    return .add(new)
  }

  private static func person(_ dice: inout Dice) -> RecordID {
    LifeTableTests.people.randomElement(using: &dice)!
  }

  private static func action(_ office: LifeOffice, _ item: Item, _ dice: inout Dice) -> ItemAction {
    let ahead = office.now.advanced(milliseconds: Int64.random(in: 1...20, using: &dice) * 86_400_000)
    let other = office.item(Int.random(in: 0..<office.ledger.items.count, using: &dice)).id
    let figure = Decimal2(Int.random(in: 0...5, using: &dice))
    let done = Dictionary(item.quantities.map { ($0.id, figure) }) { $1 }
    let actions: [ItemAction] = [
      .register(category: "2101", scheme: nil, group: nil, severity: .major, due: nil), .reject(reason: "无"),
      .merge(into: other, reason: ""),
      .assign(owner: person(&dice), helpers: [person(&dice)], due: nil, text: ""),
      .assign(owner: person(&dice), helpers: nil, due: nil, text: ""), .accept, .accept,
      .sendBack(.notMyDuty, text: ""), .submit(done: done, allDone: false, text: "好"),
      .submit(done: [:], allDone: true, text: "好"), .submit(done: done, allDone: true, text: "好"),
      .submitOnTheSpot(done: [Quantity(id: "", unit: "处", planned: 2)], text: "当场"), .pass(note: "好"),
      .pass(note: "好"), .fail(reason: "不好"), .extend(until: ahead, reason: "慢"),
      .promise(date: ahead, reason: "慢"), .suspend(.weather, until: ahead, reason: ""), .resume(reason: ""),
      .refer(to: "街道办", review: ahead, reason: ""), .takeBack(reason: "回"), .grant(request: nil, text: ""),
      .grant(request: nil, text: ""), .refuse(request: nil, reason: "不"),
      .supervise(.remind, replyDue: nil, text: ""), .handOver(owner: person(&dice), reason: ""),
      .reopen(reason: "又"), .cancel(reason: "误"), .note("进展"), .highlight("亮点"),
    ]
    return actions.randomElement(using: &dice)!
  }

  private static func check(_ item: Item, _ office: LifeOffice) {
    if [.assigned, .inProgress, .submitted].contains(item.state) { #expect(item.owner != nil) }
    if item.state == .closed { #expect(item.closedAt != nil) } else { #expect(item.closedAt == nil) }
    #expect(
      (item.state == .submitted || item.state == .closed) == (item.submittedAt != nil) || !item.state.isOpen)
    #expect((item.state == .suspended) == (item.currentSuspension != nil))
    #expect((item.state == .referred) == (item.reviewOn != nil && item.stateBefore != nil))
    #expect((item.state == .duplicate) == (item.duplicateOf != nil))
    #expect(item.owner.map { !item.helpers.contains($0) } ?? true)
    #expect(item.extensions.count <= 2)
    let counted = item.steps.filter { $0.undoneAt == nil }
    #expect(counted.count { $0.action == .fail } == item.reworkCount)
    #expect(counted.count { $0.action == .sendBack } == item.returnCount)
    #expect(counted.count { $0.action == .extend } == item.extensions.count)
    if item.state != .reported, item.limit != nil { #expect(item.due != nil) }
    #expect(item.steps.last?.to == item.state)
    #expect(item.steps.last?.owner == item.owner)
    #expect(item.steps.last?.due == item.due)
    #expect(item.isHidden || item.steps.first?.undoneAt == nil)
    // Along duplicates one always comes to an end.
    var (next, hops) = (item.duplicateOf, 0)
    while let id = next, hops < 1000 { (next, hops) = (office.ledger.items[id]?.duplicateOf, hops + 1) }
    #expect(hops < 1000)
  }

  private static func checkNumbers(_ ledger: Ledger) {
    var seen: Set<ItemNumber> = []
    ledger.items.forEach { #expect(seen.insert($0.item.number).inserted) }
  }

  /// Carried over and new are what was closed and what is still open, in any period, all together and by grid.
  private static func checkFigures(_ office: LifeOffice, _ dice: inout Dice) {
    let start = LifeOffice.at(11, 23)
    let span = office.now.milliseconds - start.milliseconds
    for _ in 0..<20 {
      let ends = [Int64.random(in: 0...span, using: &dice), Int64.random(in: 0...span, using: &dice)].sorted()
      let period = RatePeriod(
        from: start.advanced(milliseconds: ends[0]), to: start.advanced(milliseconds: ends[1]))
      for grouping in RateGrouping.allCases {
        let table = office.ledger.rates(in: period, by: grouping)
        for row in table.rows + [table.total] {
          #expect(row.carriedOver + row.new == row.closed + row.open)
          #expect(row.closedOnTime <= row.closed && row.closed <= row.due)
          #expect(row.overdue + row.suspended + row.referred <= row.open)
        }
        let rows = table.rowsApart(in: office.ledger)
        #expect(rows.reduce(0) { $0 + $1.open } == table.total.open)
        #expect(rows.reduce(0) { $0 + $1.due } == table.total.due)
        #expect(rows.reduce(0) { $0 + $1.rework } == table.total.rework)
      }
    }
    // At the end of the journal the figures are the items' own.
    let now = RatePeriod(from: start, to: office.now)
    let total = office.ledger.rates(in: now, by: .grid).total
    var (open, overdue) = (0, 0)
    office.ledger.items.forEach { record in
      guard !record.item.isHidden, record.item.state.isOpen else { return }
      open += 1
      if office.ledger.isOverdue(record.item, now: office.now) { overdue += 1 }
    }
    #expect((total.open, total.overdue) == (open, overdue))
  }

  /// The journal alone gives the same state again.
  private static func checkReplay(_ office: LifeOffice) {
    var replayed = Ledger()
    let replica = replayed.replica(named: "test-1")
    for (place, change) in office.changes.enumerated() {
      replayed.apply(change, version: Version(replica: replica, sequence: place + 1))
    }
    #expect(!replayed.hasUnknown)
    #expect(replayed.items.count == office.ledger.items.count)
    for place in 0..<replayed.items.count { #expect(replayed.items[place].item == office.item(place)) }
  }

  /// Everything as before, save the steps, which stay and are marked, and new items, which are hidden.
  private static func expectSame(_ after: Ledger, _ before: Ledger, _ change: Change) {
    for record in change.records where record.key.kind == .item {
      guard var old = before.items[record.key.id] else {
        #expect(after.items[record.key.id]?.isHidden == true)
        continue
      }
      var new = after.items[record.key.id]!
      #expect(Array(new.steps.map(\.id).prefix(old.steps.count)) == old.steps.map(\.id))
      (old.steps, new.steps) = ([], [])
      // Sets of people have no order of their own.
      (old.helpers, new.helpers) = (old.helpers.sorted(), new.helpers.sorted())
      #expect(new == old, "\(change.verb)")
    }
  }
}
