import LedgerModel
import Testing

/// Extension, suspension and referral: asked for, granted or refused, and what they do to the due date.
@Suite struct LifeWaitingTests {
  private static func started(_ office: inout LifeOffice) throws(Refusal) -> RecordID {
    try LifeRulesTests.started(&office)
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
}

/// How a due date tells its own story.
@Suite struct LifeDueStoryTests {
  @Test func everySettingIsTold() throws {
    var office = try LifeOffice()
    let id = try LifeRulesTests.started(&office)
    try office.act(.extend(until: LifeOffice.at(11, 30, 18), reason: "缺料"), id, by: "lead")
    office.now = LifeOffice.at(11, 24)
    try office.act(.suspend(.weather, until: LifeOffice.at(12, 7), reason: "雪"), id, by: "lead")
    let story = office.ledger.dueStory(of: office.item(), at: LifeOffice.at(12, 1))
    #expect(story.parts.count == 2)
    #expect(story.due == LifeOffice.at(11, 30, 18))
    guard case .limit(let explanation) = story.parts[0] else { Issue.record("no limit"); return }
    #expect((explanation.limit.text, explanation.due) == ("3d", LifeOffice.at(11, 26, 9)))
    #expect(
      story.parts[1] == .extended(from: LifeOffice.at(11, 26, 9), to: LifeOffice.at(11, 30, 18), reason: "缺料")
    )
    // Four working days and seven hours were left; by itself it comes back on Monday 12-07.
    let after = DueStory.Part.paused(
      from: LifeOffice.at(11, 24), to: LifeOffice.at(12, 7, 0), before: LifeOffice.at(11, 30, 18),
      due: LifeOffice.at(12, 11, 17))
    #expect(office.ledger.dueStory(of: office.item(), at: LifeOffice.at(12, 8)).parts.last == after)
    office.now = LifeOffice.at(12, 8)
    let resumption = office.ledger.dueResumptions(at: office.now)[0]
    office.write(resumption.draft, as: Actor(person: nil, login: "", channel: .program), id: resumption.id)
    #expect(office.ledger.dueStory(of: office.item(), at: office.now).parts.last == after)
    let typed = try office.add("按计划") {
      $0.category = "2301"; $0.due = LifeOffice.at(12, 31)
    }
    #expect(
      office.ledger.dueStory(of: office.ledger.items[typed]!, at: office.now).parts == [
        .typed(LifeOffice.at(12, 31))
      ])
  }
}

/// Two machines whose clocks differ by minutes.
@Suite struct LifeClockTests {
  @Test func stepsFollowEachOtherThoughClocksDiffer() throws {
    var office = try LifeOffice()
    let id = try office.add { $0.owner = "owner" }
    office.now = LifeOffice.at(11, 23, 8, 57)
    try office.act(.accept, id, by: "owner")
    #expect(office.item().state == .inProgress)
    #expect(office.item().steps.last?.action == .accept)
    #expect(office.item().steps.last?.at == LifeOffice.at(11, 23))
    let week = RatesTests.one
    #expect(office.ledger.rates(in: week, by: .person).total.open == 1)
    // A clock that is wrong by years is not followed.
    office.now = LifeOffice.at(11, 23, 8)
    try office.act(.note("早"), id, by: "owner")
    #expect(office.item().steps.contains { $0.at == LifeOffice.at(11, 23, 8) })
  }
}
