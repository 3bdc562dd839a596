import LedgerModel
import Testing

/// Inspections, what would lose most at the next one, and the end of a cycle.
extension CityTests {
  private func look(
    _ standard: RecordID, _ looked: Int, _ failed: Int, note: String = "", by who: RecordID = "clerk",
    _ office: inout LifeOffice
  ) throws(Refusal) {
    let look = InspectionLook(
      inspection: "i1", site: "s1", standard: standard, looked: looked, failed: failed, note: note)
    try office.run(try look.intent(in: office.ledger), by: who)
  }

  @Test func pointsAreLostByTheShareThatFails() throws {
    var office = try office()
    try look("a1", 3, 1, note: "北门停车", &office)
    try look("a2", 2, 0, &office)
    let score = InspectionScore(try #require(office.ledger.plain(RecordKey(.inspection, "i1"))))
    #expect(score.total.lost == Decimal2(1) && score.total.points.description == "5.5")
    #expect(score.total.looked == 5 && score.total.failed == 1 && score.total.standards == 2)
    // 4.5 of 5.5: 81.818…
    #expect(score.total.rate?.description == "81.82")
    #expect(score.rows(by: \.site).map(\.key) == ["s1"])
    // 3 × 2/9 is 0.666…: half up.
    let seen = Observation(site: "s1", standard: "a1", looked: 9, failed: 2, points: Decimal2(3))
    #expect(seen.lost.description == "0.67")
  }

  @Test func whatFailsBecomesAnItemOnce() throws {
    var office = try office()
    try look("a1", 1, 1, note: "北门停车", &office)
    let item = try #require(office.ledger.items(of: "i1").first)
    #expect(item.title == "北门停车" && item.description == "消防通道畅通" && item.category == "0496")
    #expect(item.site == "s1" && item.standard == "a1" && item.indicator == "g1")
    #expect(item.source == .mockAssessment && item.pointsLost == Decimal2(3))
    try look("a1", 2, 2, &office)
    #expect(office.ledger.items(of: "i1").count == 1)
    // One undo takes the look and the item.
    let change = try #require(office.changes.dropLast().last)
    #expect(change.records.map(\.key.kind) == [.inspection, .item])
  }

  @Test func whatIsNotThereTakesNoPoints() throws {
    var office = try office()
    try look("a1", 0, 0, &office)
    let score = InspectionScore(try #require(office.ledger.plain(RecordKey(.inspection, "i1"))))
    #expect(score.total == InspectionScore.Row() && score.total.rate == nil)
  }

  @Test func aWorkerEntersOnlySelfChecks() throws {
    var office = try office()
    #expect(
      refusal { () throws(Refusal) in try look("a2", 1, 0, by: "worker", &office) } == .needsRole(.clerk))
    try office.put(.inspection, "i1", ["kind": .string("self")])
    try look("a2", 1, 1, by: "worker", &office)
    #expect(office.ledger.items(of: "i1").first?.source == .selfCheck)
  }

  @Test func whatCannotHaveBeenSeenIsRefused() throws {
    var office = try office()
    #expect(
      refusal { () throws(Refusal) in try look("a1", 1, 2, &office) }
        == .badValue(field: "failed", value: "2"))
    let seen = Observation(site: "s1", standard: "a1", looked: 1, failed: 0, points: Decimal2(3))
    for (path, value) in [
      ("seen/s3-a1", seen.json), ("seen/s1-a1", .string("x")),
      ("seen/s1-zz", Observation(site: "s1", standard: "zz", looked: 1, failed: 0, points: Decimal2(1)).json),
    ] {
      let told = refusal { () throws(Refusal) in
        try office.run(.put(RecordKey(.inspection, "i1"), [JSONMember(path, value)]), by: "clerk")
      }
      #expect(told != nil, "\(path)")
    }
  }

  @Test func anInspectionAheadIsCountedDown() throws {
    var office = try office()
    let today = try #require(CivilDate(text: "2026-11-23"))
    #expect(office.ledger.nextInspection(from: today) == nil)
    try office.put(.inspection, "i2", ["name": .string("国测"), "from": .string("2026-12-05")])
    try office.put(.inspection, "i3", ["name": .string("远"), "from": .string("2027-12-05")])
    let next = try #require(office.ledger.nextInspection(from: today))
    #expect(next.record.id == "i2" && next.days == 12)
  }

  @Test func aCycleEndsAndTheNextTakesWhatIsUnfinished() throws {
    var office = try office()
    try office.put(
      .indicator, "l1", ["name": .string("绿地分项"), "cycle": .string("c1"), "parent": .string("n1")])
    try office.put(.honour, "h1", ["name": .string("全国文明城市")])
    try read(.integer(9), "2026-11-20", by: "owner", &office)
    try office.run(.put(RecordKey(.piece, "d1"), state(.collected, ["files/f1": file("a")])), by: "owner")
    try office.run(.put(RecordKey(.piece, "d1"), state(.reviewed)), by: "lead")
    let closing = CycleClosing(
      cycle: "c1", day: try #require(CivilDate(text: "2026-11-23")), honour: "h1", next: "2027-2029")
    let intent = try closing.intent(in: office.ledger, ids: &office.ids)
    #expect(refusal { () throws(Refusal) in try office.run(intent, by: "clerk") } == .needsRole(.lead))
    try office.run(intent, by: "admin")
    let ledger = office.ledger
    #expect(ledger.value(of: RecordKey(.cycle, "c1"), at: "honour")?.value == .string("h1"))
    let next = try #require(ledger.runningCycle)
    #expect(next.name == "2027-2029" && next[Cycle.Field.previous] == .string("c1"))
    let copies = ledger.indicators(of: next.id)
    #expect(copies.map(\.name).sorted() == ["人均绿地", "窗口服务", "绿地分项"].sorted())
    let top = try #require(copies.first { $0.name == "人均绿地" })
    #expect(copies.first { $0.name == "绿地分项" }?[Indicator.Field.parent] == .string(top.id.text))
    // The readings stay with the old one.
    #expect(try standing("n1", ledger) == .met)
    #expect(try standing(top.id, ledger) == .unknown)
    let pieces = ledger.pieces(of: next.id)
    #expect(pieces.map(\.name) == ["绿地统计表"])
    // Who reviewed it did; who closes the cycle did not.
    #expect(pieces.first?[Piece.Field.reviewer] == .string("lead"))
    #expect(refusal { () throws(Refusal) in _ = try closing.intent(in: ledger, ids: &office.ids) } != nil)
  }

  /// What a meeting is told would lose most: open items by their points, indicators not met, pieces missing.
  @Test func whatWouldLoseMostComesFirst() throws {
    var office = try office()
    try look("a2", 1, 1, &office)
    try look("a1", 1, 1, &office)
    try read(.integer(7), "2026-11-20", by: "owner", &office)
    let seat = MeetingSeat(person: "lead", session: "wall", at: office.now)
    try office.run(Meeting.start(Meeting.Opening(), seat: seat, in: office.ledger), by: "lead")
    let outlook = office.ledger.agenda(of: try #require(office.ledger.meetings.last), at: office.now).outlook
    #expect(outlook.losing.map(\.points.description) == ["3", "2.5"])
    #expect(outlook.notMet == 1 && outlook.missing == 1)
  }

  /// Before the meeting: what has to be met or collected until the next one, by its days; what is done is none of it.
  @Test func whatFallsDueBeforeTheNextMeetingIsTold() throws {
    var office = try office()
    try office.put(.indicator, "n1", ["due": .string("2026-11-30")])
    try office.put(.indicator, "g1", ["due": .string("2026-12-20")])
    try office.put(.piece, "d1", ["due": .string("2026-11-20")])
    let seat = MeetingSeat(person: "lead", session: "wall", at: office.now)
    try office.run(Meeting.start(Meeting.Opening(), seat: seat, in: office.ledger), by: "lead")
    func due() throws -> [CityOutlook.Due] {
      office.ledger.agenda(of: try #require(office.ledger.meetings.last), at: office.now).outlook.due
    }
    #expect(try due().map(\.key.id) == ["d1", "n1"] && due().map(\.owner) == ["owner", "owner"])
    try read(.integer(9), "2026-11-20", by: "owner", &office)
    try office.run(.put(RecordKey(.piece, "d1"), state(.collected, ["files/f1": file("a")])), by: "clerk")
    #expect(try due().isEmpty)
  }

  @Test func theExamplesComeInAsTheyAre() throws {
    var office = try LifeOffice()
    #expect(BuiltInStandards.all.count == 61)
    for fields in BuiltInStandards.all {
      try office.run(.put(RecordKey(.standard, ""), fields), by: "admin")
    }
    #expect(office.ledger.standards(for: .estate).count == 11)
  }
}
