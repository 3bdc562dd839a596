import LedgerModel
import Testing

/// The conditions of single actions (DOMAIN: Its life, column "must have").
@Suite struct LifeRulesTests {
  private static func started(_ office: inout LifeOffice) throws(Refusal) -> RecordID {
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

  @Test func extensionsAreAskedForGrantedAndCounted() throws {
    var office = try LifeOffice()
    let id = try Self.started(&office)
    let due = office.item().due!
    #expect(due == LifeOffice.at(11, 26, 9))
    let tooEarly = ItemAction.extend(until: due, reason: "雨")
    #expect(refusal { () throws(Refusal) in try office.act(tooEarly, id, by: "owner") } == .dateNotLater(due))
    let first = ItemAction.extend(until: LifeOffice.at(11, 28, 18), reason: "雨")
    let asked = try office.act(first, id, by: "owner")
    #expect(asked?.verb == "requestExtension")
    #expect(office.item().due == due)
    #expect(
      refusal { () throws(Refusal) in try office.act(first, id, by: "owner") }
        == .requestStands(.timeExtension))
    try office.act(.refuse(request: nil, reason: "不同意"), id, by: "lead")
    #expect(office.item().requests.isEmpty)
    #expect(office.item().steps.last?.action == .refuseExtension)
    try office.act(first, id, by: "owner")
    try office.act(.grant(request: nil, text: ""), id, by: "lead")
    #expect(office.item().due == LifeOffice.at(11, 28, 18))
    #expect(office.item().extensions.count == 1)
    #expect(office.item().extensions[0].requestedBy == "owner")
    try office.act(.extend(until: LifeOffice.at(11, 30), reason: "再延"), id, by: "lead")
    let third = ItemAction.extend(until: LifeOffice.at(12, 3), reason: "还延")
    for person in ["owner", "lead"] as [RecordID] {
      #expect(refusal { () throws(Refusal) in try office.act(third, id, by: person) } == .extendedTwice)
    }
    office.now = LifeOffice.at(12, 1)
    var other = try LifeOffice()
    let late = try Self.started(&other)
    other.now = LifeOffice.at(11, 26, 9, 1)
    #expect(
      refusal { () throws(Refusal) in try other.act(third, late, by: "owner") } == .alreadyOverdue(due: due))
  }

  @Test func suspensionStopsTheClockAndComesBackOnItsDay() throws {
    var office = try LifeOffice()
    let id = try Self.started(&office)
    // Due Thursday 09:00; suspended Tuesday 09:00 with two working days left.
    office.now = LifeOffice.at(11, 24)
    let tooLong = ItemAction.suspend(
      .season, until: LifeOffice.at(11, 24).advanced(milliseconds: 366 * 86_400_000), reason: "")
    #expect(
      refusal { () throws(Refusal) in try office.act(tooLong, id, by: "lead") }
        == .suspensionTooLong(latest: LifeOffice.zone.endOfDay(CivilDate(year: 2027, month: 11, day: 24)!)))
    let until = LifeOffice.zone.endOfDay(CivilDate(year: 2026, month: 12, day: 1)!)
    try office.act(.suspend(.weather, until: until, reason: "雨雪"), id, by: "owner")
    #expect(office.item().state == .inProgress)
    try office.act(.grant(request: nil, text: "同意"), id, by: "lead")
    #expect(office.item().state == .suspended)
    #expect(office.ledger.lamp(of: office.item(), now: office.now) == .grey)
    let clock = office.ledger.clock
    #expect(office.item().effectiveState(at: LifeOffice.at(11, 30, 23, 59), in: clock) == .suspended)
    #expect(office.ledger.dueResumptions(at: LifeOffice.at(11, 30, 23, 59)).isEmpty)
    // On Tuesday 12-01 it counts as resumed at once: two working days more, Wednesday's end of work.
    let day = LifeOffice.at(12, 1, 0)
    #expect(office.item().effectiveState(at: day, in: clock) == .inProgress)
    #expect(office.item().standing(at: day, in: clock).due == LifeOffice.at(12, 2, 18))
    #expect(office.ledger.lamp(of: office.item(), now: LifeOffice.at(12, 1, 9)) == .green)
    #expect(office.ledger.lamp(of: office.item(), now: LifeOffice.at(12, 3, 9)) == .red)
    // An action before anybody recorded it works on the resumed item.
    office.now = LifeOffice.at(12, 1, 10)
    var copy = office
    try copy.act(.note("继续"), id, by: "owner")
    #expect(copy.item().state == .inProgress)
    #expect(copy.item().due == LifeOffice.at(12, 2, 18))
    // The next writer records it, under an identifier that every writer would choose.
    let resumptions = office.ledger.dueResumptions(at: office.now)
    #expect(resumptions.count == 1)
    #expect(resumptions[0].id == office.ledger.dueResumptions(at: LifeOffice.at(12, 9))[0].id)
    #expect(resumptions[0].id.text.utf8.count <= 15)
    let program = Actor(person: nil, login: "", channel: .program)
    office.write(resumptions[0].draft, as: program, id: resumptions[0].id)
    #expect(office.item().state == .inProgress)
    #expect(office.item().due == LifeOffice.at(12, 2, 18))
    #expect(office.item().suspensions[0].resumedAt == day)
    #expect(office.item().steps.last?.at == day)
    #expect(office.ledger.dueResumptions(at: office.now).isEmpty)
  }

  @Test func resumedByHandBeforeItsDay() throws {
    var office = try LifeOffice()
    let id = try Self.started(&office)
    office.now = LifeOffice.at(11, 24)
    try office.act(.suspend(.awaitingFunds, until: LifeOffice.at(12, 20), reason: ""), id, by: "lead")
    office.now = LifeOffice.at(11, 30)
    try office.act(.resume(reason: "款到"), id, by: "lead")
    #expect(office.item().state == .inProgress)
    #expect(office.item().due == LifeOffice.at(12, 2, 9))
    #expect(office.item().steps.last?.from == .suspended)
  }

  @Test func referredItemsComeBackByHandOnly() throws {
    var office = try LifeOffice()
    let id = try Self.started(&office)
    let noReview = ItemAction.refer(to: "街道办", review: nil, reason: "")
    #expect(refusal { () throws(Refusal) in try office.act(noReview, id, by: "lead") } == .missing("review"))
    try office.act(.refer(to: "街道办", review: LifeOffice.at(12, 7), reason: ""), id, by: "clerk")
    #expect(office.item().state == .inProgress)
    try office.act(.grant(request: nil, text: ""), id, by: "lead")
    #expect(office.item().state == .referred)
    #expect(office.item().reviewOn == LifeOffice.at(12, 7))
    #expect(office.ledger.lamp(of: office.item(), now: LifeOffice.at(12, 30)) == .grey)
    // In the meeting the lead sets the next review.
    try office.run(.edit(id, [FieldEdit("reviewOn", .string(LifeOffice.at(12, 14).utcText))]), by: "lead")
    office.now = LifeOffice.at(11, 30)
    try office.act(.takeBack(reason: "街道不受理"), id, by: "lead")
    #expect(office.item().state == .inProgress)
    #expect(office.item().due == LifeOffice.at(12, 3, 9))
    #expect(office.item().reviewOn == nil)
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
