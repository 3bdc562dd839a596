import LedgerModel
import Testing

/// What a city is scored by: how indicators stand, how pieces come on, what inspections come to, how a cycle ends.
@Suite struct CityTests {
  private func office() throws -> LifeOffice {
    var office = try LifeOffice()
    try office.put(.cycle, "c1", ["name": .string("2024-2026"), "from": .string("2024-01-01")])
    try office.put(
      .indicator, "n1",
      [
        "name": .string("人均绿地"), "code": .string("Ⅲ-12"), "cycle": .string("c1"), "owner": .string("owner"),
        "direction": .string("atLeast"), "target": .integer(8), "unit": .string("㎡/人"),
      ])
    try office.put(
      .indicator, "g1", ["name": .string("窗口服务"), "cycle": .string("c1"), "owner": .string("lead")])
    try office.put(
      .piece, "d1", ["name": .string("绿地统计表"), "indicator": .string("n1"), "owner": .string("owner")])
    try office.put(.site, "s1", ["kind": .string("estate")])
    try office.put(
      .standard, "a1",
      [
        "name": .string("消防通道畅通"), "siteKind": .string("estate"), "points": .integer(3),
        "category": .string("0496"), "indicator": .string("g1"),
      ])
    try office.put(
      .standard, "a2", ["name": .string("楼道无堆物"), "siteKind": .string("estate"), "points": .number("2.5")])
    try office.put(
      .inspection, "i1", ["name": .string("市测"), "kind": .string("mock"), "from": .string("2026-11-20")])
    return office
  }

  private func standing(_ id: RecordID, _ ledger: Ledger) throws -> IndicatorStanding {
    ToldFields(ledger).standing(try #require(ledger.plain(RecordKey(.indicator, id))))
  }

  private func read(
    _ value: JSONValue, _ day: String, by who: RecordID, _ office: inout LifeOffice
  ) throws(Refusal) {
    try office.put(
      .reading, "",
      [
        "name": .string("园林中心"), "indicator": .string("n1"), "date": .string(day), "value": value,
      ], by: who)
  }

  private func file(_ letter: Character) -> JSONValue {
    KeptFile(name: "表.xlsx", hash: String(repeating: letter, count: 64), size: 9).json
  }

  private func state(_ state: PieceState, _ more: KeyValuePairs<String, JSONValue> = [:]) -> [JSONMember] {
    [JSONMember("state", .string(state.rawValue))] + more.map { JSONMember($0.key, $0.value) }
  }

  // MARK: Indicators

  @Test func theLastReadingAndTheTargetDecide() throws {
    var office = try office()
    #expect(try standing("n1", office.ledger) == .unknown)
    try read(.number("7.4"), "2026-11-01", by: "owner", &office)
    #expect(try standing("n1", office.ledger) == .notMet)
    // One of an earlier day that comes later changes nothing.
    try read(.integer(9), "2026-10-01", by: "clerk", &office)
    #expect(try standing("n1", office.ledger) == .notMet)
    try read(.integer(8), "2026-11-20", by: "owner", &office)
    #expect(try standing("n1", office.ledger) == .met)
    try office.put(.indicator, "n1", ["direction": .string("atMost"), "target": .integer(5)])
    #expect(try standing("n1", office.ledger) == .notMet)
    let field = RecordField(Indicator.Field.reading)
    #expect(ToldFields(office.ledger).value(of: field, in: "n1") == .integer(8))
  }

  @Test func aReadingThatIsTakenBackNoLongerCounts() throws {
    var office = try office()
    let intent = Intent.put(
      RecordKey(.reading, ""),
      [
        JSONMember("name", .string("园林中心")), JSONMember("indicator", .string("n1")),
        JSONMember("date", .string("2026-11-20")), JSONMember("value", .integer(9)),
      ])
    let change = try #require(try office.run(intent, by: "owner"))
    #expect(try standing("n1", office.ledger) == .met)
    try office.run(.undo(change), by: "owner")
    #expect(try standing("n1", office.ledger) == .unknown)
  }

  @Test func onlyTheOwnerAmongWorkersReads() throws {
    var office = try office()
    let told = refusal { () throws(Refusal) in
      try read(.integer(8), "2026-11-20", by: "worker", &office)
    }
    #expect(told == .needsRole(.clerk))
  }

  @Test func whatIsNoNumberIsJudgedByALead() throws {
    var office = try office()
    let judged: KeyValuePairs<String, JSONValue> = [
      "judgement": .string("met"), "reason": .string("现场查看"),
    ]
    let told = refusal { () throws(Refusal) in try office.put(.indicator, "g1", judged, by: "clerk") }
    #expect(told == .needsRole(.lead))
    try office.put(.indicator, "g1", judged, by: "lead")
    #expect(try standing("g1", office.ledger) == .met)
  }

  @Test func noLineStandsUnderItself() throws {
    var office = try office()
    try office.put(.indicator, "g1", ["parent": .string("n1")])
    let told = refusal { () throws(Refusal) in try office.put(.indicator, "n1", ["parent": .string("g1")]) }
    #expect(told == .cycle)
  }

  @Test func aLineIsFoundByItsCode() throws {
    let office = try office()
    #expect(try office.ledger.record(.indicator, named: "Ⅲ-12") == "n1")
  }

  // MARK: The dossier

  @Test func aPieceComesOnStepByStep() throws {
    var office = try office()
    let key = RecordKey(.piece, "d1")
    func put(_ members: [JSONMember], by who: RecordID) -> Refusal? {
      refusal { () throws(Refusal) in try office.run(.put(key, members), by: who) }
    }
    // It is collected with its files, by its owner.
    #expect(put(state(.collected), by: "owner") == .missing("files"))
    #expect(put(state(.collected, ["files/f1": file("a")]), by: "worker") == .needsRole(.clerk))
    #expect(put(state(.reviewed), by: "lead") == .badValue(field: "state", value: "reviewed"))
    #expect(put(state(.collected, ["files/f1": file("a")]), by: "owner") == nil)
    #expect(office.ledger.files(RecordField(Piece.Field.files), of: "d1").map(\.file.name) == ["表.xlsx"])
    // It goes back with a reason, by a lead.
    #expect(put(state(.returned), by: "lead") == .missing("reason"))
    #expect(put(state(.returned, ["reason": .string("缺盖章")]), by: "clerk") == .needsRole(.lead))
    #expect(put(state(.returned, ["reason": .string("缺盖章")]), by: "lead") == nil)
    #expect(put(state(.collected, ["files/f2": file("b")]), by: "owner") == nil)
    #expect(put(state(.reviewed), by: "lead") == nil)
    #expect(office.ledger.value(of: key, at: "reviewer")?.value == .string("lead"))
    #expect(put(state(.filed), by: "clerk") == .badValue(field: "state", value: "filed"))
    #expect(
      put(
        state(.submitted, ["submittedTo": .string("区创建办"), "submittedOn": .string("2026-11-23")]), by: "clerk"
      )
        == nil)
    #expect(put(state(.filed), by: "clerk") == nil)
  }

  @Test func nobodyReviewsTheOwnPiece() throws {
    var office = try office()
    try office.put(.piece, "d1", ["owner": .string("lead")])
    try office.run(.put(RecordKey(.piece, "d1"), state(.collected, ["files/f1": file("a")])), by: "clerk")
    let told = refusal { () throws(Refusal) in
      try office.run(.put(RecordKey(.piece, "d1"), state(.reviewed)), by: "lead")
    }
    #expect(told == .ownWork)
  }

  @Test func foldersAreCalledByTheNumbersOfIndicators() throws {
    var office = try office()
    try office.put(.piece, "d2", ["name": .string("照片/../2024"), "indicator": .string("g1")])
    try office.run(.put(RecordKey(.piece, "d1"), state(.collected, ["files/f1": file("a")])), by: "owner")
    try office.run(.put(RecordKey(.piece, "d2"), state(.collected, ["files/f1": file("b")])), by: "clerk")
    let folder = DossierFolder(of: "c1", in: office.ledger)
    #expect(
      folder.files.map(\.path).sorted() == ["Ⅲ-12 人均绿地/2 绿地统计表.xlsx", "窗口服务/1 照片_.._2024.xlsx"].sorted())
    #expect(folder.missing.isEmpty)
  }

  // MARK: Inspections

  private func look(
    _ standard: RecordID, _ looked: Int, _ failed: Int, note: String = "", by who: RecordID = "clerk",
    _ office: inout LifeOffice
  ) throws(Refusal) {
    let look = InspectionLook(
      inspection: "i1", site: "s1", standard: standard, looked: looked, failed: failed, note: note)
    try office.run(try look.intent(in: office.ledger, ids: &office.ids), by: who)
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

  // MARK: Cycles

  @Test func aCycleEndsAndTheNextTakesWhatIsUnfinished() throws {
    var office = try office()
    try office.put(
      .indicator, "l1", ["name": .string("绿地分项"), "cycle": .string("c1"), "parent": .string("n1")])
    try office.put(.honour, "h1", ["name": .string("全国文明城市")])
    try read(.integer(9), "2026-11-20", by: "owner", &office)
    let closing = CycleClosing(
      cycle: "c1", day: try #require(CivilDate(text: "2026-11-23")), honour: "h1", next: "2027-2029")
    let intent = try closing.intent(in: office.ledger, ids: &office.ids)
    #expect(refusal { () throws(Refusal) in try office.run(intent, by: "clerk") } == .needsRole(.lead))
    try office.run(intent, by: "lead")
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
    #expect(ledger.pieces(of: next.id).map(\.name) == ["绿地统计表"])
    #expect(refusal { () throws(Refusal) in _ = try closing.intent(in: ledger, ids: &office.ids) } != nil)
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
