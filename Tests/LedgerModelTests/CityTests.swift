import LedgerModel
import Testing

/// What a city is scored by: how indicators stand, how pieces come on, what inspections come to, how a cycle ends.
@Suite struct CityTests {
  func office() throws -> LifeOffice {
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

  func standing(_ id: RecordID, _ ledger: Ledger) throws -> IndicatorStanding {
    ToldFields(ledger).standing(try #require(ledger.plain(RecordKey(.indicator, id))))
  }

  func read(
    _ value: JSONValue, _ day: String, by who: RecordID, _ office: inout LifeOffice
  ) throws(Refusal) {
    try office.put(
      .reading, "",
      [
        "name": .string("园林中心"), "indicator": .string("n1"), "date": .string(day), "value": value,
      ], by: who)
  }

  func file(_ letter: Character) -> JSONValue {
    KeptFile(name: "表.xlsx", hash: String(repeating: letter, count: 64), size: 9).json
  }

  func state(_ state: PieceState, _ more: KeyValuePairs<String, JSONValue> = [:]) -> [JSONMember] {
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

  /// A table of tasks names no cycle: what comes in belongs to the one that runs, and what says to which stays there.
  @Test func aNewIndicatorBelongsToTheCycleThatRuns() throws {
    var office = try office()
    try office.put(.cycle, "c0", ["name": .string("2021-2023"), "from": .string("2021-01-01")])
    try office.put(.indicator, "n2", ["name": .string("路灯完好")])
    try office.put(.indicator, "n3", ["name": .string("旧指标"), "cycle": .string("c0")])
    #expect(office.ledger.plain(RecordKey(.indicator, "n2"))?[Indicator.Field.cycle] == .string("c1"))
    #expect(office.ledger.indicators(of: "c0").map(\.id) == ["n3"])
    // What is there is not moved by a later change.
    try office.put(.indicator, "n3", ["points": .integer(2)])
    #expect(office.ledger.plain(RecordKey(.indicator, "n3"))?[Indicator.Field.cycle] == .string("c0"))
  }

  /// Ticking off an item of what is not met asks for the new reading, and is none.
  @Test func aClosedItemAsksForTheNewReading() throws {
    var office = try office()
    try read(.number("7.4"), "2026-11-01", by: "owner", &office)
    let item = try office.add {
      ($0.owner, $0.indicator) = ("owner", "n1")
    }
    try office.act(.submit(done: [:], allDone: true, text: "补绿"), item, by: "owner")
    try office.act(.pass(note: "好"), item, by: "clerk")
    #expect(office.warnings == [.readingAsked(indicator: "n1")])
    #expect(try standing("n1", office.ledger) == .notMet)
    try read(.number("8.1"), "2026-11-20", by: "owner", &office)
    let other = try office.add {
      ($0.owner, $0.indicator, $0.site) = ("owner", "n1", "s3")
    }
    try office.act(.submit(done: [:], allDone: true, text: "补绿"), other, by: "owner")
    try office.act(.pass(note: "好"), other, by: "clerk")
    #expect(office.warnings.isEmpty)
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

  /// A reading of another's indicator does not become one's own by being said to be of one's own.
  @Test func aReadingIsNotTakenOver() throws {
    var office = try office()
    try office.put(.indicator, "n2", ["name": .string("绿道"), "owner": .string("worker")])
    try office.put(
      .reading, "r1",
      [
        "name": .string("园林中心"), "indicator": .string("n1"), "date": .string("2026-11-20"),
        "value": .integer(9),
      ], by: "owner")
    let told = refusal { () throws(Refusal) in
      try office.put(.reading, "r1", ["indicator": .string("n2"), "value": .integer(1)], by: "worker")
    }
    #expect(told == .needsRole(.clerk))
    try office.put(.reading, "r1", ["value": .integer(8)], by: "owner")
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

  @Test func aFilesNameIsNoLongerThanFileSystemsHaveIt() throws {
    var office = try office()
    func put(_ length: Int) -> Refusal? {
      let name = String(repeating: "表", count: length)
      let kept = KeptFile(name: name, hash: String(repeating: "a", count: 64), size: 9).json
      return refusal { () throws(Refusal) in
        try office.run(.put(RecordKey(.piece, "d1"), [JSONMember("files/f1", kept)]), by: "clerk")
      }
    }
    #expect(put(256) == .textTooLong(field: "files", limit: 255))
    #expect(put(255) == nil)
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
}
