import Testing

@testable import LedgerModel

/// One week for the overview, the meeting and its papers; its period can be set, and is never without length.
@Suite struct WeeksTests {
  /// A meeting that was opened at a moment, and adjourned unless it goes on.
  @discardableResult
  static func hold(
    _ office: inout LifeOffice, at moment: Timestamp, _ kind: MeetingKind = .weekly, adjourned: Bool = true
  ) throws -> Meeting {
    office.now = moment
    var opening = Meeting.Opening()
    (opening.kind, opening.chair, opening.recorder) = (kind, "lead", "clerk")
    let seat = MeetingSeat(person: "lead", session: "s1", at: moment)
    try office.run(Meeting.start(opening, seat: seat, in: office.ledger), by: "lead")
    let meeting = try #require(office.ledger.meetings.last)
    if adjourned { try office.run(meeting.adjourn(at: moment, knowing: []), by: "lead") }
    return try #require(office.ledger.meetings.last)
  }

  private func days(_ first: (Int, Int), _ last: (Int, Int)) -> RatePeriod {
    RatePeriod(
      days: CivilDate(year: 2026, month: first.0, day: first.1)!,
      through: CivilDate(year: 2026, month: last.0, day: last.1)!, in: .shanghai)
  }

  @Test func `without a meeting a week begins on Monday`() throws {
    let office = try LifeOffice()
    let now = LifeOffice.at(11, 26, 10)
    #expect(office.ledger.week(at: now) == RatePeriod(from: days((11, 23), (11, 23)).from, to: now))
    #expect(office.ledger.week(1, at: now) == days((11, 16), (11, 22)))
    #expect(office.ledger.week(3, at: now) == days((11, 2), (11, 8)))
  }

  @Test func `a week goes from meeting to meeting, and an extra one ends none`() throws {
    var office = try LifeOffice()
    let (first, second) = (LifeOffice.at(11, 23, 15), LifeOffice.at(11, 30, 15))
    let held = try Self.hold(&office, at: first)
    let later = LifeOffice.at(11, 26)
    #expect(office.ledger.week(at: later) == RatePeriod(from: first.advanced(milliseconds: 1), to: later))
    #expect(office.ledger.week(1, at: later) == held.period)
    #expect(office.ledger.week(2, at: later) == held.period.before)
    #expect(office.ledger.week(3, at: later) == held.period.before.before)
    try Self.hold(&office, at: LifeOffice.at(11, 27), .extra)
    #expect(office.ledger.week(at: LifeOffice.at(11, 28)).from == first.advanced(milliseconds: 1))
    let on = try Self.hold(&office, at: second, adjourned: false)
    // While it is on, the week is the one that it closes: on the overview as in the meeting and its papers.
    let during = second.advanced(milliseconds: 60_000)
    #expect(office.ledger.week(at: during) == on.period && office.ledger.week(1, at: during) == held.period)
    #expect(office.ledger.previousPeriod(of: on) == held.period)
    // One that nobody adjourned does not hold the week back for ever.
    let nextDay = LifeOffice.at(12, 1)
    #expect(
      office.ledger.week(at: nextDay) == RatePeriod(from: second.advanced(milliseconds: 1), to: nextDay))
    #expect(
      office.ledger.week(1, at: nextDay) == on.period && office.ledger.week(2, at: nextDay) == held.period)
  }

  @Test func `weeks follow each other without a gap and without a day in two`() throws {
    var office = try LifeOffice()
    for day in [23, 24, 30] { try Self.hold(&office, at: LifeOffice.at(11, day, 15)) }
    let now = LifeOffice.at(12, 2)
    for back in 0..<6 {
      let (week, before) = (office.ledger.week(back, at: now), office.ledger.week(back + 1, at: now))
      #expect(before.to.advanced(milliseconds: 1) == week.from, "\(back)")
    }
  }

  @Test func `a period can be set by the lead, and the next week begins where it ends`() throws {
    var office = try LifeOffice()
    let meeting = try Self.hold(&office, at: LifeOffice.at(11, 23, 15), adjourned: false)
    let week = days((11, 16), (11, 22))
    let step = meeting.set(from: week.from.advanced(milliseconds: -1), until: week.to)
    #expect(refusal { () throws(Refusal) in _ = try office.draft(step, by: "clerk") } == .needsRole(.lead))
    try office.run(step, by: "lead")
    let set = try #require(office.ledger.meetings.last)
    #expect(set.period == week && office.ledger.bulletin(of: set).period == week)
    #expect(office.ledger.weekFigures(of: set).week == week)
    try office.run(set.adjourn(at: office.now, knowing: []), by: "lead")
    let next = try Self.hold(&office, at: LifeOffice.at(11, 30, 15))
    #expect(next.period.from == days((11, 23), (11, 23)).from)
    #expect(office.ledger.previousPeriod(of: next) == week)
    // An end at the opening is none that was set.
    try office.run(next.set(from: next.from, until: next.openedAt), by: "lead")
    #expect(try #require(office.ledger.meetings.last).until == nil)
    let ahead = next.set(from: next.from, until: LifeOffice.at(12, 24))
    #expect(refusal { () throws(Refusal) in _ = try office.draft(ahead, by: "lead") } != nil)
  }

  @Test func `a bulletin without a length is not issued`() throws {
    var office = try LifeOffice()
    let moment = LifeOffice.at(11, 23, 15)
    try Self.hold(&office, at: moment)
    let twin = try Self.hold(&office, at: moment)
    #expect(!twin.period.hasLength)
    let issue = twin.issue(office.ledger.bulletin(of: twin), at: office.now)
    #expect(
      refusal { () throws(Refusal) in _ = try office.draft(issue, by: "lead") } == .emptyPeriod(twin.period))
    let backwards = twin.set(from: moment, until: LifeOffice.at(11, 20))
    #expect(refusal { () throws(Refusal) in _ = try office.draft(backwards, by: "lead") } != nil)
    // What it wants is a period; then it is issued.
    try office.run(twin.set(from: LifeOffice.at(11, 16, 15), until: nil), by: "lead")
    let mended = try #require(office.ledger.meeting(twin.id))
    try office.run(mended.issue(office.ledger.bulletin(of: mended), at: office.now), by: "lead")
    #expect(office.ledger.bulletin(twin.bulletinID) != nil)
  }

  @Test func `an extra meeting's bulletin sets no rule and stands for no week`() throws {
    var office = try LifeOffice()
    let weekly = try Self.hold(&office, at: LifeOffice.at(11, 23, 15))
    let rule = RankingRule(weights: [.closureRate: 2])
    try office.run(weekly.set(ranking: rule, groupings: [.grid]), by: "lead")
    let ranked = try #require(office.ledger.meeting(weekly.id))
    try office.run(ranked.issue(office.ledger.bulletin(of: ranked), at: office.now), by: "lead")
    let extra = try Self.hold(&office, at: LifeOffice.at(11, 26, 15), .extra)
    try office.run(extra.set(ranking: .standard, groupings: [.person]), by: "lead")
    let other = try #require(office.ledger.meeting(extra.id))
    try office.run(other.issue(office.ledger.bulletin(of: other), at: office.now), by: "lead")
    #expect(office.ledger.lastRanking == rule && office.ledger.lastGroupings == [.grid])
    #expect(office.ledger.meetingPeriodStart(.weekly, at: LifeOffice.at(11, 30)) == weekly.openedAt)
  }

  @Test func `the roll call counts who is expected, there, excused and missing`() throws {
    var office = try LifeOffice()
    let meeting = try Self.hold(&office, at: LifeOffice.at(11, 23, 15), adjourned: false)
    let people = office.ledger.people.all.map(\.id)
    for (person, attendance) in [
      ("owner", .excused), ("helper", .absent), ("viewer", .observer), ("lead", .present),
    ] as [(RecordID, Attendance)] { try office.run(meeting.mark(person, attendance), by: "clerk") }
    try office.run(meeting.put(guest: MeetingGuest(id: "g1", name: "物业")), by: "clerk")
    let some = try #require(office.ledger.openMeeting).attendanceCount(of: people)
    #expect((some.present, some.excused, some.absent, some.observers) == (1, 1, 1, 2))
    #expect(some.notCalled == people.count - 4 && some.expected == people.count - 1)
    try office.run(try #require(office.ledger.openMeeting).markRestPresent(people), by: "clerk")
    let all = try #require(office.ledger.openMeeting).attendanceCount(of: people)
    #expect((all.expected, all.present, all.excused, all.absent, all.notCalled) == (8, 6, 1, 1, 0))
    // Once issued, who comes later is not missed.
    let held = try #require(office.ledger.openMeeting)
    let counts = office.ledger.agenda(of: held, at: office.now).counts
    try office.run(held.issue(office.ledger.bulletin(of: held), counts: counts, at: office.now), by: "lead")
    let issued = try #require(office.ledger.meetings.last)
    #expect(issued.attendanceCount(of: people + ["newcomer"]) == all)
  }

  @Test func `a chair or recorder who is away is a gap`() throws {
    var office = try LifeOffice()
    let meeting = try Self.hold(&office, at: LifeOffice.at(11, 23, 15), adjourned: false)
    func gaps() throws -> [MeetingGap] {
      office.ledger.agenda(of: try #require(office.ledger.openMeeting), at: office.now).gaps
    }
    try office.run(meeting.mark("clerk", .excused), by: "lead")
    try office.run(meeting.mark("lead", .absent), by: "lead")
    #expect(try gaps().contains(.recorderAway(.excused)) && gaps().contains(.chairAway(.absent)))
    try office.run(meeting.name(chair: "admin", recorder: "checker"), by: "lead")
    #expect(try !gaps().contains { if case .recorderAway = $0 { true } else { false } })
  }

  @Test func `what is decided about a red lamp was discussed`() throws {
    var office = try LifeOffice()
    office.now = LifeOffice.at(11, 18)
    let ids = try (1...3).map {
      try office.add("\($0)") { ($0.owner, $0.due) = ("owner", LifeOffice.at(11, 20)) }
    }
    let meeting = try Self.hold(&office, at: LifeOffice.at(11, 23, 15), adjourned: false)
    func agenda() throws -> Agenda {
      office.ledger.agenda(of: try #require(office.ledger.openMeeting), at: office.now)
    }
    #expect(try agenda().counts.discussed == 0 && agenda().left(on: .redLamps) == 3)
    try office.run(
      meeting.decide(Decision(id: "d1", at: office.now, text: "周五前办结", item: ids[0])), by: "clerk")
    #expect(try agenda().counts.discussed == 1 && agenda().left(on: .redLamps) == 2)
    #expect(try agenda().gaps.contains(.redNotDiscussed(2)))
    office.now = office.now.advanced(milliseconds: 1000)
    try office.run(
      .act(.promise(date: LifeOffice.at(11, 27), reason: "等料"), on: [ids[1]]),
      as: office.actor("clerk", for: "lead", meeting: meeting.id))
    #expect(try agenda().counts.discussed == 2)
    // A lamp that turns red during the meeting belongs to the next one's figures.
    let soon = office.now.advanced(milliseconds: 120_000)
    office.now = office.now.advanced(milliseconds: 60_000)
    let late = try office.add("新") {
      ($0.owner, $0.due) = ("owner", soon)
    }
    office.now = office.now.advanced(milliseconds: 120_000)
    #expect(try agenda().red.contains { $0.id == late } && agenda().counts.red == 3)
  }

  /// To whom it went is kept with the step, whatever becomes of it later.
  @Test func `a referral keeps its addressee`() throws {
    var office = try LifeOffice()
    let id = try office.add { $0.owner = "owner" }
    let review = LifeOffice.at(12, 3, 18)
    try office.act(.refer(to: "区水务局", review: review, reason: "超出职权"), id, by: "lead")
    let step = try #require(office.ledger.items[id]?.steps.last)
    let end = office.now
    office.now = LifeOffice.at(12, 2)
    try office.act(.takeBack(reason: "退回来了"), id, by: "lead")
    try office.act(.refer(to: "街道", review: LifeOffice.at(12, 24), reason: "再报"), id, by: "lead")
    let item = try #require(office.ledger.items[id])
    #expect(item.addressee(of: step) == "区水务局" && item.review(of: step) == review)
    #expect(item.addressee(of: try #require(item.steps.last)) == "街道")
    let then = office.ledger.summary(SummaryScope(period: RatePeriod(from: LifeOffice.at(11, 1), to: end)))
    #expect(then.problems.map(\.reason) == [.referred(to: "区水务局", review: review)])
  }
}
