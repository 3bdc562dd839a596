import Testing

@testable import LedgerModel

/// The steps of a meeting through the journal's text and back.
struct MeetingStepsTests {
  /// An office whose meeting has been opened by the lead on Monday 2026-11-23 at 15:00.
  static func open(_ office: inout LifeOffice) throws -> Meeting {
    office.now = LifeOffice.at(11, 23, 15)
    var opening = Meeting.Opening()
    (opening.room, opening.chair, opening.recorder) = ("二楼会议室", "lead", "clerk")
    let seat = MeetingSeat(person: "lead", session: "s1", at: office.now)
    try office.run(Meeting.start(opening, seat: seat, in: office.ledger), by: "lead")
    return try #require(office.ledger.openMeeting)
  }

  private func require(_ office: LifeOffice) throws -> Meeting { try #require(office.ledger.meetings.last) }

  @Test func `a first meeting looks back seven days, a second one to the first`() throws {
    var office = try LifeOffice()
    let first = try Self.open(&office)
    #expect(first.id == "m2026-11-23")
    #expect(first.from == LifeOffice.at(11, 16, 15))
    #expect(first.openedAt == office.now)
    #expect(first.period.from == LifeOffice.at(11, 16, 15).advanced(milliseconds: 1))
    #expect(first.place == MeetingPlace(.before, since: office.now))
    #expect(HybridTime(first.position).map { $0 < office.ledger.hybrid } == true)
    try office.run(first.adjourn(at: office.now, knowing: []), by: "lead")

    office.now = LifeOffice.at(11, 26, 10)
    var extra = Meeting.Opening()
    (extra.kind, extra.title) = (.extra, "迎检动员")
    try office.run(Meeting.start(extra, seat: seat(at: office.now), in: office.ledger), by: "clerk")
    #expect(try require(office).from == first.openedAt)
    try office.run(try require(office).adjourn(at: office.now, knowing: []), by: "clerk")

    office.now = LifeOffice.at(11, 30, 15)
    try office.run(Meeting.start(.init(), seat: seat(at: office.now), in: office.ledger), by: "clerk")
    let second = try require(office)
    #expect(second.from == first.openedAt, "an extra meeting does not cut the week")
    #expect(office.ledger.previousPeriod(of: second) == first.period)
    #expect(office.ledger.nextMeetingID(at: office.now) == "m2026-11-30-2")
  }

  private func seat(at now: Timestamp) -> MeetingSeat {
    MeetingSeat(person: "clerk", session: "s3", at: now)
  }

  @Test func `every step is in the record and comes back from it`() throws {
    var office = try LifeOffice()
    let meeting = try Self.open(&office)
    let item = try office.add()
    let now = office.now
    let decision = Decision(
      id: "d1", at: now, text: "周五前清完", owner: "owner", due: LifeOffice.at(11, 27), item: item)
    let note = MeetingNote(id: "n1", at: now, by: "owner", screen: .experience, text: "先易后难")
    let plan = MeetingPlan(id: "p1", kind: .volunteers, date: LifeOffice.at(11, 28), text: "清洁日", people: 35)
    let guest = MeetingGuest(id: "g1", name: "物业 张经理")
    let place = MeetingPlace(.redLamps, item: item, since: now)
    let mark = ItemMark(.discussed, on: .redLamps, at: now)
    for step in [
      meeting.decide(decision), meeting.put(note: note), meeting.put(plan: plan), meeting.put(guest: guest),
      meeting.move(to: place), meeting.mark(item: item, mark), meeting.mark("owner", .excused),
      meeting.judge(decision: "d0", .notKept), meeting.set(next: LifeOffice.at(11, 30, 15)),
      meeting.rewrite(.opening, "开场"), meeting.set(room: "一楼"),
    ] { try office.run(step, by: "clerk") }
    try office.run(try require(office).markRestPresent(["owner", "lead"]), by: "clerk")
    let read = try require(office)
    #expect(read.decisions == [decision] && read.number(of: "d1") == 1)
    #expect(read.notes == [note] && read.plans == [plan] && read.guests == [guest])
    #expect(read.place == place && read.marks == [item: mark])
    #expect(read.attendance == ["owner": .excused, "lead": .present])
    #expect(read.verdicts == ["d0": .notKept] && read.next == LifeOffice.at(11, 30, 15))
    #expect(read.paragraphs == [.opening: "开场"] && read.room == "一楼")
    #expect(read.chair == "lead" && read.recorder == "clerk")
    try office.run(read.withdraw(decision: "d1"), by: "clerk")
    try office.run(read.rewrite(.opening, ""), by: "clerk")
    try office.run(read.remove("n1", from: "notes"), by: "clerk")
    let after = try require(office)
    #expect(after.decisions.isEmpty && after.paragraphs.isEmpty && after.notes.isEmpty)
  }

  @Test func `the lead names the chair, clerks do the rest, workers look on`() throws {
    var office = try LifeOffice()
    let meeting = try Self.open(&office)
    func isRefused(_ step: Intent, _ who: RecordID) -> Refusal? {
      refusal { () throws(Refusal) in _ = try office.draft(step, by: who) }
    }
    #expect(isRefused(meeting.name(chair: "clerk", recorder: nil), "clerk") == .needsRole(.lead))
    #expect(isRefused(meeting.set(room: "三楼"), "owner") == .needsRole(.clerk))
    try office.run(meeting.takeSeat(seat(at: office.now)), by: "clerk")
    #expect(try require(office).seat == seat(at: office.now))
  }

  @Test func `what the recorder types carries the chair's rights and is tagged with the meeting`() throws {
    var office = try LifeOffice()
    let item = try office.add(by: "clerk") { $0.owner = "owner" }
    let meeting = try Self.open(&office)
    try office.run(
      .act(.cancel(reason: "不属本社区"), on: [item]), as: office.actor("clerk", for: "lead", meeting: meeting.id))
    let step = try #require(office.ledger.items[item]?.steps.last)
    #expect(step.by == "lead" && step.enteredBy == "clerk" && step.meeting == meeting.id)
  }

  @Test func `two who decide at once do not conflict, two who take the seat do`() throws {
    var office = try LifeOffice()
    let meeting = try Self.open(&office)
    let mine = try office.draft(meeting.decide(Decision(id: "d1", at: office.now, text: "一")), by: "clerk")
    let yours = try office.draft(meeting.decide(Decision(id: "d2", at: office.now, text: "二")), by: "lead")
    #expect(Set(mine.records[0].fields.map(\.path)).isDisjoint(with: yours.records[0].fields.map(\.path)))
    let first = try office.draft(meeting.takeSeat(seat(at: office.now)), by: "clerk")
    let second = try office.draft(
      meeting.takeSeat(seat(at: office.now.advanced(milliseconds: 5))), by: "lead")
    #expect(first.records[0].fields.map(\.path) == second.records[0].fields.map(\.path))
  }

  @Test func `an issued meeting and its bulletin never change`() throws {
    var office = try LifeOffice()
    let item = try office.add(by: "clerk") { $0.owner = "owner" }
    let meeting = try Self.open(&office)
    let bulletin = office.ledger.bulletin(of: meeting)
    #expect(bulletin.total.new == 1)
    try office.run(meeting.issue(bulletin, at: office.now), by: "clerk")
    let issued = try #require(office.ledger.bulletin("b2026-11-23"))
    var expected = bulletin
    expected.issuedAt = office.now
    #expect(issued == expected)
    let papers = IssuedPapers(period: meeting.period, meeting: meeting.id, at: office.now)
    for step in [meeting.set(room: "三楼"), bulletin.issue(at: office.now), .undo(office.changes.last!)] {
      #expect(refusal { () throws(Refusal) in _ = try office.draft(step, by: "clerk") } == .issued(papers))
    }
    try office.act(.cancel(reason: "误报"), item, by: "lead")
    office.now = LifeOffice.at(12, 1)
    #expect(office.ledger.bulletin(of: try #require(office.ledger.meetings.last)) == issued)
  }

  @Test func `the figures of an issued week are the same for ever`() throws {
    var office = try LifeOffice()
    office.now = LifeOffice.at(11, 18)
    let items = try (0..<4).map { _ in
      try office.add(by: "clerk") { ($0.owner, $0.due) = ("owner", LifeOffice.at(11, 20)) }
    }
    let meeting = try Self.open(&office)
    try office.run(
      meeting.mark(item: items[0], ItemMark(.discussed, on: .redLamps, at: office.now)), by: "clerk")
    let agenda = office.ledger.agenda(of: try require(office), at: office.now)
    #expect(agenda.counts.red == 4 && agenda.counts.discussed == 1)
    try office.run(
      try require(office).issue(office.ledger.bulletin(of: meeting), counts: agenda.counts, at: office.now),
      by: "clerk")
    let issued = try require(office)
    let figures = office.ledger.weekFigures(of: issued)
    let bulletin = office.ledger.bulletin(of: issued)
    // All that could reach into the week afterwards.
    office.now = LifeOffice.at(11, 24)
    try office.act(.cancel(reason: "误报"), items[1], by: "lead")
    try office.run(.handOverAll(from: "owner", to: "helper", reason: "调岗"), by: "lead")
    try office.put(.person, "owner", ["name": .string("改名")], by: "admin")
    try office.put(.settings, Settings.theID, ["secondPersonCheck": .bool(false)], by: "admin")
    try office.add("上周发现,今天补登") { $0.owner = "helper" }
    #expect(office.ledger.weekFigures(of: issued) == figures)
    #expect(office.ledger.bulletin(of: issued) == bulletin)
    #expect(office.ledger.agenda(of: issued, at: office.now).counts == agenda.counts)
  }

  @Test func `how the bulletin ranks is the lead's, and stays for the next one`() throws {
    var office = try LifeOffice()
    let meeting = try Self.open(&office)
    let rule = RankingRule(weights: [.onTimeRate: 3, .reworkRate: 1, .closureRate: 1_000_000])
    #expect(rule.weights[.closureRate] == 100)
    let step = meeting.set(ranking: rule, groupings: [.grid])
    #expect(
      refusal { () throws(Refusal) in _ = try office.draft(step, by: "clerk") } == .needsRole(.lead))
    try office.run(step, by: "lead")
    let set = try require(office)
    #expect(set.ranking == rule && set.groupings == [.grid])
    #expect(office.ledger.bulletin(of: set).tables.map(\.grouping) == [.grid])
    try office.run(set.issue(office.ledger.bulletin(of: set), at: office.now), by: "lead")
    office.now = LifeOffice.at(11, 30, 15)
    try office.run(Meeting.start(.init(), seat: seat(at: office.now), in: office.ledger), by: "clerk")
    let next = office.ledger.bulletin(of: try require(office))
    #expect(next.ranking == rule && next.tables.map(\.grouping) == [.grid])
  }

  @Test func `what was talked over stays so, whatever is skipped later`() {
    let now = LifeOffice.at(11, 23, 15)
    var meeting = Meeting(id: "m", from: now, openedAt: now)
    #expect(meeting.takes(.skipped, on: "a") && meeting.takes(.discussed, on: "a"))
    meeting.marks["a"] = ItemMark(.skipped, on: .redLamps, at: now)
    #expect(meeting.takes(.discussed, on: "a") && !meeting.takes(.skipped, on: "a"))
    meeting.marks["a"] = ItemMark(.discussed, on: .gridByGrid, at: now)
    #expect(!meeting.takes(.skipped, on: "a"))
  }

  @Test func `the next meeting is likely a week after the hour at which this one was to begin`() throws {
    var office = try LifeOffice()
    func next(after opened: Timestamp) -> Timestamp {
      office.ledger.likelyNext(of: Meeting(id: "m", from: opened, openedAt: opened))
    }
    #expect(next(after: LifeOffice.at(11, 23, 8, 5)) == LifeOffice.at(11, 30, 8))
    // What the one before said for the day counts more than when people came.
    office.now = LifeOffice.at(11, 16, 9)
    try office.run(Meeting.start(.init(), seat: seat(at: office.now), in: office.ledger), by: "clerk")
    let first = try require(office)
    try office.run(first.set(next: LifeOffice.at(11, 23, 15)), by: "clerk")
    #expect(next(after: LifeOffice.at(11, 23, 15, 40)) == LifeOffice.at(11, 30, 15))
  }

  @Test(arguments: MeetingScreen.allCases)
  func `screens are numbered 1 to 10`(screen: MeetingScreen) {
    #expect(MeetingScreen(number: screen.number) == screen)
    #expect(screen.next?.previous == (screen == .decisions ? nil : screen))
  }

  @Test(arguments: [
    MeetingGap.decisionWithoutOwner(3), .decisionWithoutDue(1), .noChair, .noRecorder, .notCalled(4),
    .decisionsNotReviewed(2), .redNotDiscussed(9), .requestsWaiting(1), .checksWaiting(2), .withoutOwner(7),
    .noNextMeeting, .chairAway(.absent), .recorderAway(.excused),
  ])
  func `what is left open is kept`(gap: MeetingGap) {
    #expect(MeetingGap(code: gap.code) == gap)
  }
}
