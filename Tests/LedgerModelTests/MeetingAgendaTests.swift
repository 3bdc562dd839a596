import Testing

@testable import LedgerModel
import Sample

/// The agenda's lists, their order, and that nothing moves under the chair's eyes.
struct MeetingAgendaTests {
  private func agenda(_ office: LifeOffice) throws -> Agenda {
    office.ledger.agenda(of: try #require(office.ledger.meetings.last), at: office.now)
  }

  private func titles(_ items: [AgendaItem], _ office: LifeOffice) -> [String] {
    items.compactMap { office.ledger.items[$0.id]?.title }
  }

  /// An item of the owner, registered now, with a typed due date.
  @discardableResult
  private func add(
    _ office: inout LifeOffice, _ title: String, due: Timestamp, owner: RecordID? = "owner",
    _ more: (inout NewItem) -> Void = { _ in }
  ) throws(Refusal) -> RecordID {
    try office.add(title, by: "clerk") {
      ($0.owner, $0.due) = (owner, due)
      more(&$0)
    }
  }

  @Test func `red lamps: missed promises first, then the longest overdue; then the work due`() throws {
    var office = try LifeOffice()
    let at = { LifeOffice.at(11, $0, 12) }
    office.now = at(2)
    try add(&office, "逾期三天", due: at(20))
    try add(&office, "逾期十天", due: at(13))
    let missed = try add(&office, "承诺已过", due: at(19))
    let later = try add(&office, "承诺未到", due: at(18))
    let earlier = try add(&office, "更早的承诺已过", due: at(21))
    try add(&office, "周五到期", due: at(27))
    try add(&office, "明天到期", due: at(24))
    try add(&office, "下周到期", due: LifeOffice.at(12, 5))
    try add(&office, "别人的红灯", due: at(10), owner: "worker")
    office.now = at(22)
    for (id, day) in [(missed, 23), (later, 28), (earlier, 22)] {
      try office.act(.promise(date: at(day).advanced(milliseconds: 60_000), reason: "等材料"), id, by: "owner")
    }
    office.now = LifeOffice.at(11, 23, 15)
    _ = try MeetingStepsTests.open(&office)
    let agenda = try agenda(office)
    #expect(
      titles(agenda.red, office) == ["更早的承诺已过", "承诺已过", "别人的红灯", "逾期十天", "承诺未到", "逾期三天"])
    #expect(agenda.red.map(\.daysOverdue) == [2, 4, 13, 10, 5, 3])
    #expect(agenda.red.map(\.hasMissedPromise) == [true, true, false, false, false, false])
    let page = try #require(agenda.page("owner"))
    #expect(titles(page.red, office) == ["更早的承诺已过", "承诺已过", "逾期十天", "承诺未到", "逾期三天"])
    #expect(titles(page.next, office) == ["明天到期", "周五到期"])
    #expect(page.open == 8 && page.grids == ["g1"])
    #expect(agenda.pages.map(\.person) == ["owner", "worker"])
  }

  @Test func `next week: key sites first, easy first, then by due date`() throws {
    var office = try LifeOffice()
    try office.put(.site, "s1", ["key": .bool(true)])
    let due = { (day: Int) in LifeOffice.at(11, day, 18) }
    try add(&office, "平常", due: due(25)) { $0.site = "s3" }
    try add(&office, "简单", due: due(27)) { ($0.site, $0.difficulty) = ("s3", .easy) }
    try add(&office, "疑难", due: due(24)) { ($0.site, $0.difficulty) = ("s3", .hard) }
    try add(&office, "重点点位的楼栋", due: due(28)) { $0.jointAction = "清理楼道" }
    try add(&office, "重点简单", due: due(29)) { ($0.site, $0.difficulty) = ("s1", .easy) }
    let handedIn = try add(&office, "已提交", due: due(24))
    try office.act(.submit(done: [:], allDone: true, text: "清完"), handedIn, by: "owner")
    let meeting = try MeetingStepsTests.open(&office)
    let plans = [
      MeetingPlan(id: "p2", kind: .inspection, date: due(30), text: "国测"),
      MeetingPlan(id: "p1", kind: .volunteers, date: due(28), text: "清洁日", people: 20),
      MeetingPlan(id: "p0", kind: .volunteers, date: due(20), text: "已过"),
    ]
    for plan in plans { try office.run(meeting.put(plan: plan), by: "clerk") }
    let agenda = try agenda(office)
    #expect(titles(agenda.work, office) == ["重点简单", "重点点位的楼栋", "简单", "平常", "疑难"])
    #expect(agenda.jointActions.map(\.name) == ["清理楼道"])
    #expect(agenda.jointActions.map(\.count) == [1])
    #expect(agenda.plans.map(\.id) == ["p1", "p2"])
    #expect(titles(agenda.checks, office) == ["已提交"])
  }

  @Test func `nothing moves while others change, close and cancel what is discussed`() throws {
    var office = try LifeOffice()
    office.now = LifeOffice.at(11, 2)
    let due = LifeOffice.at(11, 10)
    let ids = try (1...4).map { try add(&office, "第\($0)项", due: due.advanced(milliseconds: Int64($0))) }
    let asked = try add(&office, "申请挂账", due: LifeOffice.at(11, 30))
    try office.act(.suspend(.weather, until: LifeOffice.at(12, 20), reason: "雨"), asked, by: "owner")
    let meeting = try MeetingStepsTests.open(&office)
    try office.run(meeting.move(to: MeetingPlace(.redLamps, item: ids[1], since: office.now)), by: "lead")
    let before = try agenda(office)
    #expect(before.red.map(\.id) == ids && before.requests.map(\.id) == [asked])
    #expect(before.red.allSatisfy { !$0.hasChanged })

    office.now = LifeOffice.at(11, 23, 16)
    try office.act(.submit(done: [:], allDone: true, text: "清完"), ids[0], by: "owner")
    try office.act(.pass(note: "已看"), ids[0], by: "checker")
    try office.act(.cancel(reason: "误报"), ids[1], by: "lead")
    try office.act(.handOver(owner: "worker", reason: "换人"), ids[2], by: "lead")
    try office.act(.grant(request: nil, text: ""), asked, by: "lead")
    let new = try add(&office, "会上新报", due: LifeOffice.at(11, 25), owner: nil)
    let after = try agenda(office)
    #expect(after.red.map(\.id) == ids, "the list stands as it was opened")
    #expect(after.red.map(\.hasChanged) == [true, true, true, false])
    #expect(after.requests.map(\.id) == [asked] && after.requests[0].hasChanged)
    #expect(try #require(after.page("owner")).red.map(\.id) == ids)
    #expect(try #require(after.page("worker")).red.map(\.id) == [ids[2]])
    #expect(try #require(after.page("worker")).red[0].isNew)
    #expect(after.withoutOwner.map(\.id) == [new] && after.withoutOwner[0].isNew)
    #expect(after.candidates.map(\.id) == [ids[0]] && after.candidates[0].isNew)
    let cancelled = try #require(office.ledger.items[ids[1]])
    #expect(Agenda.changes(of: cancelled, since: meeting).map(\.action) == [.cancel])
    #expect(office.ledger.weekFigures(of: meeting).figures.overdue == 4, "the week's figures stand")
  }

  @Test func `an item undone during the meeting stays on its screen`() throws {
    var office = try LifeOffice()
    office.now = LifeOffice.at(11, 23, 14)
    let id = try add(&office, "马上撤销", due: LifeOffice.at(11, 25), owner: nil)
    let adding = try #require(office.changes.last)
    _ = try MeetingStepsTests.open(&office)
    office.now = LifeOffice.at(11, 23, 16)
    try office.run(.undo(adding), by: "clerk")
    #expect(office.ledger.items[id]?.isHidden == true)
    #expect(try agenda(office).withoutOwner.map(\.id) == [id])
  }

  @Test func `highlights marked in the meeting stand behind, and stay among the candidates`() throws {
    var office = try LifeOffice()
    office.now = LifeOffice.at(11, 20)
    let ids = try (1...2).map { try add(&office, "第\($0)项", due: LifeOffice.at(11, 25)) }
    for id in ids {
      try office.act(.submit(done: [:], allDone: true, text: "清完"), id, by: "owner")
      try office.act(.pass(note: "已看"), id, by: "checker")
      office.now = office.now.advanced(milliseconds: 60_000)
    }
    try office.act(.highlight("做法好"), ids[0], by: "clerk")
    _ = try MeetingStepsTests.open(&office)
    office.now = LifeOffice.at(11, 23, 16)
    #expect(try agenda(office).highlights.map(\.id) == [ids[0]])
    try office.act(.highlight("也好"), ids[1], by: "clerk")
    let agenda = try agenda(office)
    #expect(agenda.highlights.map(\.id) == ids && agenda.highlights.map(\.isNew) == [false, true])
    #expect(agenda.candidates.map(\.id) == [ids[1]])
  }

  @Test func `decisions come back until they are kept or dropped; what their items say is proposed`() throws {
    var office = try LifeOffice()
    let item = try add(&office, "清楼道", due: LifeOffice.at(11, 26))
    let first = try MeetingStepsTests.open(&office)
    for decision in [
      Decision(id: "d1", at: office.now, text: "清完", owner: "owner", due: LifeOffice.at(11, 26), item: item),
      Decision(id: "d2", at: office.now.advanced(milliseconds: 1), text: "开会"),
    ] { try office.run(first.decide(decision), by: "clerk") }
    #expect(try agenda(office).reviews.isEmpty)
    #expect(try agenda(office).gaps.prefix(2) == [.decisionWithoutOwner(2), .decisionWithoutDue(2)])
    try office.run(first.adjourn(at: office.now, knowing: [.decisionWithoutOwner(2)]), by: "lead")
    #expect(try #require(office.ledger.meetings.last).leftOpen == [.decisionWithoutOwner(2)])

    office.now = LifeOffice.at(11, 30, 15)
    let seat = MeetingSeat(person: "lead", session: "s", at: office.now)
    try office.run(Meeting.start(.init(), seat: seat, in: office.ledger), by: "lead")
    let second = try #require(office.ledger.openMeeting)
    let reviews = try agenda(office).reviews
    #expect(reviews.map(\.decision.id) == ["d1", "d2"] && reviews.map(\.number) == [1, 2])
    #expect(reviews.map(\.suggested) == [.notKept, nil])
    try office.run(second.judge(decision: "d1", .notKept), by: "lead")
    try office.run(second.judge(decision: "d2", .kept), by: "lead")
    #expect(try agenda(office).reviews.map(\.verdict) == [.notKept, .kept])
    try office.run(second.adjourn(at: office.now, knowing: []), by: "lead")

    office.now = LifeOffice.at(12, 7, 15)
    try office.run(
      Meeting.start(
        .init(), seat: MeetingSeat(person: "lead", session: "s", at: office.now), in: office.ledger),
      by: "lead")
    #expect(try agenda(office).reviews.map(\.decision.id) == ["d1"])
  }

  @Test func `an empty week has ten empty screens, and says which holidays are missing`() throws {
    var office = try LifeOffice()
    _ = try MeetingStepsTests.open(&office)
    let agenda = try agenda(office)
    for screen in MeetingScreen.allCases { #expect(agenda.items(of: screen).isEmpty) }
    #expect(agenda.yearsWithoutHolidays == [2027], "from November on the next year's list is asked for")
    #expect(agenda.people.count == 9)
    #expect(agenda.gaps.contains(.notCalled(9)) && agenda.gaps.contains(.noNextMeeting))
  }

  @Test func `reviews of referrals whose day has come`() throws {
    var office = try LifeOffice()
    office.now = LifeOffice.at(11, 10)
    let ids = try (1...2).map { try add(&office, "第\($0)项", due: LifeOffice.at(11, 25)) }
    for (id, day) in zip(ids, [23, 24]) {
      try office.act(.refer(to: "街道", review: LifeOffice.at(11, day, 8), reason: "超出"), id, by: "lead")
    }
    let meeting = try MeetingStepsTests.open(&office)
    #expect(try agenda(office).dueReviews.map(\.id) == [ids[0]])
    office.now = LifeOffice.at(11, 23, 16)
    try office.run(
      .act(.takeBack(reason: "自己做"), on: [ids[0]]), as: office.actor("lead", for: "lead", meeting: meeting.id)
    )
    #expect(try agenda(office).dueReviews.map(\.id) == [ids[0]])
  }

  @Test func `an item that has not moved stands as its steps say`() throws {
    var ids = IDSource.counting()
    let now = LifeOffice.at(11, 23, 15)
    let ledger = try SampleLedger(openedAt: now, ids: &ids).ledger
    var compared = 0
    ledger.items.forEach { record in
      guard let quick = record.item.standing(unmovedSince: now),
        let told = record.item.standing(asOf: now, record.item.datedSteps, ledger.clock)
      else { return }
      compared += 1
      #expect(quick.past.state == told.past.state && quick.past.owner == told.past.owner)
      #expect(quick.past.due == told.past.due && quick.past.closedAt == told.past.closedAt)
      #expect(quick.past.submittedAt == told.past.submittedAt, "\(record.item.number)")
      #expect(quick.hasRequest == told.hasRequest && quick.promised == told.promised)
      #expect(quick.isHighlight == told.isHighlight && quick.isRed == told.isRed)
    }
    #expect(compared > 50)
  }
}
