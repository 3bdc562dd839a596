import LedgerModel
import Testing

/// One's own last change taken back: its inverse, while what it set still stands.
@Suite struct UndoTests {
  /// The item without its steps: what undo has to restore.
  private static func matter(_ item: Item?) -> Item? {
    guard var item else { return nil }
    item.steps = []
    return item
  }

  @Test func everyActionIsTakenBackAndDoneAgain() throws {
    for row in LifeTableTests.rows {
      for state in row.from {
        var office = try LifeOffice()
        try office.add("另一件") { $0.site = "s3" }
        office.rename(office.latest.id, to: "other")
        let id = office.plant(in: state, withRequest: row.isAnswer)
        let before = office.ledger.items[id]
        let isFree = !LifeTableTests.owned.contains(state)
        let who = row.who.first { !(isFree && $0 == "owner") }!
        let count = office.ledger.items.count
        guard let change = try office.act(row.action, id, by: who) else { continue }
        let after = office.ledger.items[id]
        let undone = try #require(try office.run(.undo(change), by: who))
        #expect(Self.matter(office.ledger.items[id]) == Self.matter(before), "\(row.action) from \(state)")
        #expect(undone.undoes == change.id)
        #expect(undone.verb == change.verb)
        let steps = office.ledger.items[id]!.steps
        #expect(steps.last?.action == .undo)
        #expect(steps.dropFirst(before!.steps.count).dropLast().allSatisfy { $0.undoneAt == office.now })
        for place in count..<office.ledger.items.count { #expect(office.item(place).isHidden) }
        let redone = try #require(try office.run(.redo(undone), by: who))
        #expect(redone.redoes == undone.id)
        #expect(Self.matter(office.ledger.items[id]) == Self.matter(after), "\(row.action) from \(state)")
        try office.run(.undo(redone), by: who)
        #expect(Self.matter(office.ledger.items[id]) == Self.matter(before), "\(row.action) from \(state)")
      }
    }
  }

  @Test func undoOfAnAddHidesTheItemAndBurnsItsNumber() throws {
    var office = try LifeOffice()
    try office.add()
    let undone = try #require(try office.run(.undo(office.changes.last!), by: "clerk"))
    #expect(office.item().isHidden)
    #expect(office.ledger.items[ItemNumber(year: 2026, counter: 1)] == nil)
    try office.add("下一件")
    #expect(office.latest.number.counter == 2)
    let told = refusal { () throws(Refusal) in try office.act(.note("看"), office.item(0).id, by: "lead") }
    #expect(told == .noSuchItem(office.item(0).id.text))
    try office.run(.redo(undone), by: "clerk")
    #expect(!office.item().isHidden)
    #expect(office.ledger.items[ItemNumber(year: 2026, counter: 1)]?.id == office.item().id)
  }

  @Test func othersWorkIsNotTakenBack() throws {
    var office = try LifeOffice()
    let id = try office.add { $0.owner = "owner" }
    let added = office.changes.last!
    let assigned = try #require(
      try office.act(.assign(owner: "worker", helpers: nil, due: nil, text: ""), id, by: "clerk"))
    office.now = LifeOffice.at(11, 23, 10)
    try office.act(.accept, id, by: "worker")
    let told = refusal { () throws(Refusal) in try office.run(.undo(assigned), by: "clerk") }
    #expect(told == .changedSince(by: "worker", at: office.now))
    // Nor an item away on which somebody has gone on.
    var noted = try LifeOffice()
    let other = try noted.add()
    let made = noted.changes.last!
    try noted.act(.note("已看"), other, by: "owner")
    #expect(
      refusal { () throws(Refusal) in try noted.run(.undo(made), by: "clerk") }
        == .changedSince(by: "owner", at: noted.now))
    #expect(refusal { () throws(Refusal) in try office.run(.undo(added), by: "lead") } == .nothingToUndo)
  }

  @Test func undoReachesBackADayAndNeverPastABulletin() throws {
    var office = try LifeOffice()
    let id = try office.add()
    let change = office.changes.last!
    office.now = LifeOffice.at(11, 24, 9, 1)
    #expect(
      refusal { () throws(Refusal) in try office.run(.undo(change), by: "clerk") } == .tooOldToUndo(change.at)
    )
    let note = try #require(try office.act(.note("看"), id, by: "clerk"))
    try office.put(
      .bulletin, "b1", ["from": .string(LifeOffice.at(11, 17).utcText), "to": .string(office.now.utcText)],
      by: "clerk")
    #expect(
      refusal { () throws(Refusal) in try office.run(.undo(note), by: "clerk") }
        == .issued(IssuedPapers(period: RatePeriod(from: LifeOffice.at(11, 17), to: office.now))))
    office.now = LifeOffice.at(11, 24, 9, 2)
    try office.act(.note("再看"), id, by: "clerk")
    try office.run(.undo(office.changes.last!), by: "clerk")
    #expect(office.item().notes.map(\.text) == ["看"])
    let told = refusal { () throws(Refusal) in
      try office.put(.bulletin, "b1", ["to": .string(LifeOffice.at(11, 30).utcText)], by: "admin")
    }
    #expect(
      told
        == .issued(
          IssuedPapers(period: RatePeriod(from: LifeOffice.at(11, 17), to: LifeOffice.at(11, 24, 9, 1)))))
  }

  @Test func theRightToTheOriginalActionIsAskedAgain() throws {
    var office = try LifeOffice()
    let id = try office.add()
    let cancelled = try #require(try office.act(.cancel(reason: "误报"), id, by: "lead"))
    try office.put(.person, "lead", ["role": .string("clerk")])
    #expect(
      refusal { () throws(Refusal) in try office.run(.undo(cancelled), by: "lead") } == .needsRole(.lead))
  }

  @Test func bulkAndTogetherAreOneUndo() throws {
    var office = try LifeOffice()
    for place in 0..<5 {
      try office.add("第\(place)件") {
        $0.owner = "owner"; $0.address = "\(place)号"
      }
    }
    let before = (0..<5).map { Self.matter(office.item($0)) }
    let handed = try #require(
      try office.run(.handOverAll(from: "owner", to: "worker", reason: "调离"), by: "clerk"))
    #expect((0..<5).allSatisfy { office.item($0).owner == "worker" })
    #expect(handed.records.count == 5)
    try office.run(.undo(handed), by: "clerk")
    #expect((0..<5).map { Self.matter(office.item($0)) } == before)
    let several = try #require(
      try office.run(
        .together([
          .act(.assign(owner: "worker", helpers: nil, due: nil, text: ""), on: [office.item(0).id]),
          .act(.note("当面交代"), on: [office.item(0).id]),
          .put(RecordKey(.site, "s9"), [JSONMember("name", .string("新村"))]),
        ]), by: "clerk"))
    #expect(several.records.count == 2)
    #expect(office.item(0).notes.count == 1)
    try office.run(.undo(several), by: "clerk")
    #expect(Self.matter(office.item(0)) == before[0])
    #expect(office.ledger.sites["s9"]?.retired == true)
  }

  @Test func whatStandsBehindIsTakenBackToo() throws {
    var office = try LifeOffice()
    try office.put(.person, "worker", ["phone": .string("13800000000")])
    try office.run(.undo(office.changes.last!), by: "admin")
    #expect(office.ledger.people["worker"]?.phone == "")
    try office.put(.person, "p9", ["name": .string("新人"), "role": .string("worker")])
    let added = office.changes.last!
    let undone = try #require(try office.run(.undo(added), by: "admin"))
    #expect(office.ledger.people["p9"]?.active == false)
    try office.run(.redo(undone), by: "admin")
    #expect(office.ledger.people["p9"]?.active == true)
  }
}
