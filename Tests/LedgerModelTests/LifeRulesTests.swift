import LedgerModel
import Testing

/// The conditions of single actions (docs/rules.md, column "must have").
@Suite struct LifeRulesTests {
  static func started(_ office: inout LifeOffice) throws(Refusal) -> RecordID {
    let id = try office.add {
      $0.owner = "owner"; $0.quantities = [Quantity(id: "", unit: "处", planned: 3)]
    }
    try office.act(.accept, id, by: "owner")
    return id
  }

  @Test func submitNeedsDoneFiguresAndAWordOrAProof() throws {
    var office = try LifeOffice()
    let id = try Self.started(&office)
    let quantity = office.item().quantities[0].id
    let noFigure = refusal { () throws(Refusal) in
      try office.act(.submit(done: [:], allDone: false, text: "清了"), id, by: "owner")
    }
    #expect(noFigure == .missing("done"))
    let noWord = refusal { () throws(Refusal) in
      try office.act(.submit(done: [:], allDone: true, text: ""), id, by: "owner")
    }
    #expect(noWord == .missing("evidenceOrNote"))
    let strange = refusal { () throws(Refusal) in
      try office.act(.submit(done: ["q99": 1], allDone: true, text: "清了"), id, by: "owner")
    }
    #expect(strange == .badValue(field: "quantity", value: "q99"))
    let photo = ItemAction.addEvidence(
      phase: .after, name: "后.jpg", hash: String(repeating: "a", count: 64), size: 1000)
    try office.act(photo, id, by: "helper")
    try office.act(.submit(done: [quantity: 3], allDone: false, text: ""), id, by: "owner")
    #expect(office.item().state == .submitted)
    #expect(office.item().submittedBy == "owner")
    #expect(office.item().submittedAt == office.now)
    // What is proven before rework proves nothing after it.
    office.now = LifeOffice.at(11, 23, 10)
    try office.act(.fail(reason: "还有两处"), id, by: "clerk")
    #expect(office.item().reworkCount == 1)
    #expect(office.item().submittedAt == nil)
    let again = refusal { () throws(Refusal) in
      try office.act(.submit(done: [:], allDone: true, text: ""), id, by: "owner")
    }
    #expect(again == .missing("evidenceOrNote"))
    office.now = LifeOffice.at(11, 23, 11)
    try office.act(photo, id, by: "helper")
    try office.act(.submit(done: [:], allDone: true, text: ""), id, by: "owner")
  }

  @Test func ownWorkIsNeverPassed() throws {
    for (owner, helpers, submitter) in [
      ("clerk", [], "clerk"), ("owner", ["clerk"], "owner"), ("owner", ["clerk"], "clerk"),
    ] as [(RecordID, [RecordID], RecordID)] {
      var office = try LifeOffice()
      let id = try office.add {
        $0.owner = owner; $0.helpers = helpers
      }
      try office.act(.submit(done: [:], allDone: true, text: "好了"), id, by: submitter)
      for action in [ItemAction.pass(note: "好"), .fail(reason: "不好")] {
        #expect(refusal { () throws(Refusal) in try office.act(action, id, by: "clerk") } == .ownWork)
      }
      try office.act(.pass(note: "好"), id, by: "checker")
    }
    // Who handed it in stays barred after it was handed over to somebody else.
    var office = try LifeOffice()
    let id = try office.add { $0.owner = "clerk" }
    try office.act(.submit(done: [:], allDone: true, text: "好了"), id, by: "clerk")
    try office.act(.handOver(owner: "worker", reason: ""), id, by: "lead")
    #expect(refusal { () throws(Refusal) in try office.act(.pass(note: "好"), id, by: "clerk") } == .ownWork)
  }

  @Test func officeOfOneChecksItselfAndSaysSo() throws {
    var office = try LifeOffice()
    try office.put(.settings, "ledger", ["secondPersonCheck": .bool(false)])
    let id = try office.add { $0.owner = "clerk" }
    try office.act(.submit(done: [:], allDone: true, text: "好了"), id, by: "clerk")
    try office.act(.pass(note: "好"), id, by: "clerk")
    #expect(office.item().state == .closed)
    #expect(office.warnings == [.checkedByOneself])
    let other = try office.add {
      $0.owner = "owner"; $0.site = "s3"
    }
    try office.act(.submit(done: [:], allDone: true, text: "好了"), other, by: "owner")
    try office.act(.pass(note: "好"), other, by: "clerk")
    #expect(office.warnings.isEmpty)
  }

  @Test func afterTheSecondReturnOnlyTheLeadAssigns() throws {
    var office = try LifeOffice()
    let id = try office.add { $0.owner = "owner" }
    try office.act(.sendBack(.notMyDuty, text: "不归我"), id, by: "owner")
    #expect(office.item().owner == nil)
    #expect(office.item().returnCount == 1)
    try office.act(.assign(owner: "worker", helpers: nil, due: nil, text: ""), id, by: "clerk")
    try office.act(.sendBack(.notMyGrid, text: ""), id, by: "worker")
    let third = ItemAction.assign(owner: "owner", helpers: nil, due: nil, text: "")
    #expect(refusal { () throws(Refusal) in try office.act(third, id, by: "clerk") } == .returnedTwice)
    try office.act(third, id, by: "lead")
    #expect(office.item().state == .assigned)
  }

  /// A leaver's items must go on whoever returned them how often: the handover names the next owner and why. An item
  /// that lies in the office without an owner is not reached by it.
  @Test func aHandoverIsNoThirdAssignment() throws {
    var office = try LifeOffice()
    let id = try office.add { $0.owner = "owner" }
    for by in ["clerk", "lead"] as [RecordID] {
      try office.act(.sendBack(.notMyDuty, text: ""), id, by: "owner")
      try office.act(.assign(owner: "owner", helpers: nil, due: nil, text: ""), id, by: by)
    }
    #expect(office.item().returnCount == 2)
    try office.act(.handOver(owner: "worker", reason: "调离"), id, by: "clerk")
    #expect(office.item().owner == "worker" && office.item().state == .assigned)
    try office.act(.sendBack(.notMyDuty, text: ""), id, by: "worker")
    let ownerless = refusal { () throws(Refusal) in
      try office.act(.handOver(owner: "owner", reason: "换人"), id, by: "clerk")
    }
    #expect(ownerless == .missing("owner"))
    let again = refusal { () throws(Refusal) in
      try office.act(.assign(owner: "owner", helpers: nil, due: nil, text: ""), id, by: "clerk")
    }
    #expect(again == .returnedTwice)
  }

  @Test func whoHasAnItemAlreadyGoesOnWithIt() throws {
    for accepted in [false, true] {
      var office = try LifeOffice()
      let id = try office.add { $0.owner = "owner" }
      if accepted { try office.act(.accept, id, by: "owner") }
      let state: ItemState = accepted ? .inProgress : .assigned
      let (count, since) = (office.item().steps.count, office.item().assignedAt)
      office.now = LifeOffice.at(11, 23, 15)
      try office.act(.assign(owner: "owner", helpers: nil, due: nil, text: ""), id, by: "clerk")
      #expect(office.item().steps.count == count && office.item().state == state)
      // A word with it, or a helper, is written down; work and its beginning stay.
      try office.act(.assign(owner: "owner", helpers: ["helper"], due: nil, text: "带上梯子"), id, by: "clerk")
      #expect(office.item().state == state && office.item().assignedAt == since)
      #expect(office.item().helpers == ["helper"] && office.item().steps.last?.text == "带上梯子")
      try office.act(.assign(owner: "worker", helpers: nil, due: nil, text: ""), id, by: "clerk")
      #expect(office.item().state == .assigned && office.item().assignedAt == office.now)
    }
  }

  @Test func reopenWithinSevenDays() throws {
    var office = try LifeOffice()
    let id = try Self.started(&office)
    try office.act(.submit(done: [:], allDone: true, text: "好了"), id, by: "owner")
    try office.act(.pass(note: "好"), id, by: "clerk")
    office.now = LifeOffice.at(11, 30, 23)
    var late = office
    late.now = LifeOffice.at(12, 1, 0)
    #expect(
      refusal { () throws(Refusal) in try late.act(.reopen(reason: "又堆"), id, by: "lead") }
        == .closedTooLongAgo(LifeOffice.at(11, 23)))
    try office.act(.reopen(reason: "又堆"), id, by: "lead")
    #expect(office.item().state == .inProgress)
    #expect(office.item().closedAt == nil)
    // Later the rebound is a new item; the ledger warns of the one that was closed there.
    try late.add("又堆了") { $0.reboundOf = nil }
    #expect(late.warnings == [.possibleRebound(of: id)])
    try late.add("又堆了") {
      $0.reboundOf = id; $0.site = "s3"
    }
    #expect(late.latest.reboundOf == id)
    // What is still open has not come back.
    let open = late.latest.id
    #expect(
      refusal { () throws(Refusal) in try late.add("又堆了") { $0.reboundOf = open } } == .stillOpen(open))
    let second = try late.add("另一处")
    #expect(
      refusal { () throws(Refusal) in
        try late.run(.edit(second, [FieldEdit("reboundOf", .string(open.text))]), by: "clerk")
      } == .stillOpen(open))
    late.now = LifeOffice.at(11, 23).advanced(milliseconds: 91 * 86_400_000)
    try late.add("又堆了")
    #expect(!late.warnings.contains(.possibleRebound(of: id)))
  }

  @Test func theRestOfAQuantityGoesOnAsAChild() throws {
    var office = try LifeOffice()
    let id = try office.add { new in
      new.owner = "owner"
      new.helpers = ["helper"]
      new.quantities = [
        Quantity(id: "", measure: "水池", unit: "个", planned: 50),
        Quantity(id: "", unit: "处", planned: 320, approximate: "320多"),
      ]
    }
    let quantities = office.item().quantities
    try office.act(
      .submit(done: [quantities[0].id: 50, quantities[1].id: 300], allDone: false, text: "拆了"), id,
      by: "owner")
    try office.act(.pass(note: "核过"), id, by: "lead")
    let (parent, child) = (office.item(), office.latest)
    #expect(office.ledger.items.count == 2)
    #expect(parent.state == .closed)
    #expect(parent.quantities[1].planned == 300)
    #expect(child.state == .inProgress)
    #expect(child.parent == id)
    #expect((child.owner, child.due) == (parent.owner, parent.due))
    #expect(child.helpers == ["helper"])
    #expect(child.number == ItemNumber(year: 2026, counter: 2))
    #expect(child.quantities.map(\.unit) == ["处"])
    #expect(child.quantities[0].planned == 20)
    #expect(child.quantities[0].approximate == "20多")
    #expect(child.steps.map(\.action) == [.split])
    // The history of either tells of the other.
    #expect(child.steps[0].text == "2026-0001")
    #expect(parent.steps.last { $0.action == .split }?.text == "2026-0002")
    #expect(parent.steps.last?.action == .pass)
  }

  @Test func mergingNeverGoesInCircles() throws {
    var office = try LifeOffice()
    let a = try office.add("甲") { $0.site = "s1" }
    let b = try office.add("乙") { $0.site = "s2" }
    let c = try office.add("丙") { $0.site = "s3" }
    #expect(
      refusal { () throws(Refusal) in try office.act(.merge(into: a, reason: ""), a, by: "clerk") } == .cycle)
    try office.act(.merge(into: b, reason: ""), a, by: "clerk")
    try office.act(.merge(into: c, reason: ""), b, by: "clerk")
    #expect(
      refusal { () throws(Refusal) in try office.act(.merge(into: a, reason: ""), c, by: "clerk") } == .cycle)
    try office.act(.cancel(reason: "误报"), c, by: "lead")
    let d = try office.add("丁") { $0.site = "s1" }
    let told = refusal { () throws(Refusal) in try office.act(.merge(into: c, reason: ""), d, by: "clerk") }
    #expect(told == .wrongState(.merge, .cancelled))
  }

  @Test func supervisionAsksForAReply() throws {
    var office = try LifeOffice()
    let id = try Self.started(&office)
    try office.act(.supervise(.remind, replyDue: nil, text: "请快"), id, by: "clerk")
    #expect(office.item().supervisions[0].replyDue == LifeOffice.at(11, 24, 9))
    let noDate = ItemAction.supervise(.supervise, replyDue: nil, text: "")
    #expect(refusal { () throws(Refusal) in try office.act(noDate, id, by: "lead") } == .missing("replyDue"))
    try office.act(.supervise(.listed, replyDue: LifeOffice.at(11, 27), text: "挂牌"), id, by: "lead")
    #expect(office.item().unansweredSupervisions.map(\.level) == [.remind, .listed])
    office.now = LifeOffice.at(11, 23, 10)
    try office.act(.note("旁观"), id, by: "worker")
    #expect(office.item().unansweredSupervisions.count == 2)
    try office.act(.note("已联系物业"), id, by: "owner")
    #expect(office.item().unansweredSupervisions.isEmpty)
    #expect(office.item().state == .inProgress)
  }

  @Test func aWordOfTheOwnerAccepts() throws {
    var office = try LifeOffice()
    let first = try office.add { $0.owner = "owner" }
    try office.act(.note("看过"), first, by: "worker")
    #expect(office.item().state == .assigned)
    try office.act(.note("已到场"), first, by: "owner")
    #expect(office.item().state == .inProgress)
    let second = try office.add {
      $0.owner = "owner"; $0.site = "s3"
    }
    try office.act(.submit(done: [:], allDone: true, text: "好了"), second, by: "owner")
    #expect(office.latest.steps.map(\.action) == [.report, .register, .assign, .accept, .submit])
  }

  @Test func recorderTypesForTheChair() throws {
    var office = try LifeOffice()
    let id = try office.add { $0.owner = "owner" }
    let actor = office.actor("worker", for: "lead", meeting: "m1")
    let cancel = Intent.act(.cancel(reason: "重复交办"), on: [id])
    #expect(refusal { () throws(Refusal) in try office.run(cancel, as: actor) } == .notRecorder)
    try office.put(.meeting, "m1", ["chair": .string("lead"), "recorder": .string("worker")], by: "lead")
    var copy = office
    let change = try copy.run(cancel, as: actor)
    #expect(change?.by == "lead")
    #expect(change?.enteredBy == "worker")
    #expect(copy.item().steps.last?.enteredBy == "worker")
    #expect(copy.item().steps.last?.meeting == "m1")
    // With the meeting ends the borrowed right.
    try copy.put(.meeting, "m1", ["state": .string("adjourned")], by: "lead")
    let over = Intent.act(.note("补记"), on: [id])
    #expect(refusal { () throws(Refusal) in try copy.run(over, as: actor) } == .notRecorder)
    // What is barred for being one's own stays barred for both.
    try office.act(.handOver(owner: "worker", reason: ""), id, by: "clerk")
    try office.act(.submit(done: [:], allDone: true, text: "好了"), id, by: "worker")
    let pass = Intent.act(.pass(note: "好"), on: [id])
    #expect(refusal { () throws(Refusal) in try office.run(pass, as: actor) } == .ownWork)
    try office.run(pass, by: "lead")
    // Chair and recorder are named by the lead.
    let told = refusal { () throws(Refusal) in
      try office.put(.meeting, "m2", ["chair": .string("clerk")], by: "clerk")
    }
    #expect(told == .needsRole(.lead))
  }
}

extension Decimal2: ExpressibleByIntegerLiteral {
  /// A whole figure written in a test.
  public init(integerLiteral whole: Int) { self.init(whole) }
}
