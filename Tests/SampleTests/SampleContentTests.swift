import Testing

@testable import LedgerModel
@testable import Sample

/// The sample tells the story that it was made for.
@Suite struct SampleContentTests {
  let opening: SampleAtOpening

  init() throws { opening = try SampleAtOpening("2026-11-23T08:05:00+08:00") }

  @Test func hasAnOfficeWithEveryRole() {
    let people = opening.ledger.people.all
    let active = people.filter(\.active)
    for role in Role.allCases { #expect(active.contains { $0.role == role }, "nobody is \(role)") }
    #expect(active.count { $0.role == .worker } == 6)
    #expect(active.count { $0.role == .worker && $0.mayCheck } == 1)
    #expect(active.contains { $0.name.contains("·") })
    #expect(Set(active.compactMap(\.login)).count == active.count)
    let grids = opening.ledger.grids.all
    #expect(grids.map(\.workers.count) == [1, 1, 1, 1, 1, 1])
    #expect(Set(grids.flatMap(\.workers)) == Set(active.filter { $0.role == .worker }.map(\.id)))
    #expect(opening.ledger.settings.practice)
    #expect(opening.ledger.settings.name == "和美社区整改台账")
  }

  @Test func hasFourEstatesOneWithAPropertyFirm() {
    let sites = opening.ledger.sites.all
    let estates = sites.filter { $0.siteKind == .estate }
    #expect(estates.count == 4)
    #expect(estates.filter(\.isKey).map(\.name) == ["和美花园"])
    for estate in estates { #expect(sites.count { $0.parent == estate.id } >= 4) }
    #expect(sites.allSatisfy { opening.ledger.grid(ofSite: $0.id) != nil })
    for item in opening.items where item.leadUnit == "wuye" {
      #expect(item.site?.text.hasPrefix("hm") == true, "\(item.title)")
    }
  }

  @Test func pullsDown320StructuresAnd50TanksInAWeek() {
    let closed = opening.items.filter { item in
      item.category == "0101" && item.closedAt.map(opening.lastWeek.contains) == true
    }
    #expect(opening.done("处", in: closed) == 325)
    #expect(opening.done("个", { $0 == "水池" }, in: closed) == 53)
    let loose = closed.flatMap(\.quantities).compactMap(\.approximate)
    #expect(loose == ["70余"])
  }

  @Test func paints200BaysSomeOfThemForOneHousehold() {
    let bays = opening.items.filter { $0.category == "2201" && $0.state == .closed }
    let done = opening.done("个", { $0.hasSuffix("车位") }, in: bays)
    #expect((200...220).contains(done))
    #expect(opening.done("个", { $0 == "自用车位" }, in: bays) == 12)
    #expect(bays.contains { $0.labels.contains("自用") })
  }

  @Test func clearsTwoHoldOutsByFiveUnits() throws {
    let joint = opening.items.filter { $0.jointAction == "和平路片区五单位联合执法" }
    #expect(joint.count == 2)
    for item in joint {
      #expect(item.state == .closed)
      let units = Set(item.supportingUnits + [try #require(item.leadUnit)])
      #expect(units.count == 5)
      #expect(units.allSatisfy { opening.ledger.units[$0] != nil })
    }
  }

  @Test func suspendsDoorsThatNobodyPaysFor() {
    let doors = opening.items.filter { $0.category == "2102" && $0.state == .suspended }
    #expect(Set(doors.compactMap { $0.currentSuspension?.code }) == [.awaitingFunds, .ownershipDispute])
  }

  @Test func seesStairwellClutterComeBackTwice() throws {
    let third = try #require(opening.item("clutter-fz2-3"))
    let second = try #require(opening.ledger.items[third.reboundOf ?? ""])
    let first = try #require(opening.ledger.items[second.reboundOf ?? ""])
    #expect([first.state, second.state] == [.closed, .closed])
    #expect(opening.ledger.lamp(of: third, now: opening.now) == .red)
    #expect([first, second, third].allSatisfy { $0.category == "2101" })
  }

  @Test func electsAnOwnersCommittee() throws {
    let election = try #require(opening.item("elect"))
    let parts = opening.items.filter { $0.parent == election.id }
    #expect(election.category == "2301")
    #expect(election.state == .inProgress)
    #expect(parts.count { $0.state == .closed } == 2)
    #expect(parts.count { $0.state.isOpen } == 1)
  }

  @Test func splitsWhatWasNotDone() throws {
    let sheds = try #require(opening.item("shed-js"))
    let rest = try #require(opening.items.first { $0.parent == sheds.id })
    #expect(rest.state == .inProgress)
    #expect(rest.owner == "zhaomin")
    #expect(rest.quantities.map(\.planned) == [Decimal2(8)])
    #expect(rest.due == sheds.due)
  }

  @Test func leavesTheMeetingEnoughToDo() {
    let items = opening.items
    let open = items.filter(\.state.isOpen)
    #expect(Set(open.flatMap(\.requests).map(\.kind)) == Set(RequestKind.allCases))
    #expect(open.contains { $0.promised.map { $0 < opening.now } == true })
    #expect(open.contains { $0.promised.map { $0 > opening.now } == true })
    #expect(open.contains { !$0.unansweredSupervisions.isEmpty })
    #expect(Set(items.flatMap(\.supervisions).map(\.level)) == Set(SupervisionLevel.allCases))
    #expect(open.contains { $0.returnCount == 2 && $0.owner == nil })
    #expect(open.contains { $0.reworkCount >= 2 })
    #expect(open.contains { $0.steps.contains { $0.action == .reopen } })
    #expect(items.count { opening.lastWeek.contains($0.closedAt ?? opening.now) } >= 10)
    #expect(items.contains { !$0.highlight.isEmpty && opening.lastWeek.contains($0.closedAt ?? opening.now) })
  }

  /// An import, an edit, a photo and an undo are made in one's own first minutes with the sample.
  @Test func takesEveryActionOfAnItemsLife() {
    let taken = Set(opening.items.flatMap(\.steps).map(\.action))
    // What leads to a state, and what is asked for and answered: an import and an undo are no part of a story.
    let leading = Action.allCases.filter { $0.leadsToState && $0 != .importItem && $0 != .undo }
    let asking: [Action] = [.promise, .note, .remind, .supervise, .highlight]
    #expect(
      Set(leading + asking).subtracting(taken).subtracting([.refuseSuspension, .refuseReferral]).isEmpty)
    #expect(opening.items.contains { $0.onTheSpot })
    #expect(opening.items.contains { !$0.extensions.isEmpty })
    #expect(opening.items.contains { $0.suspensions.contains { $0.resumedAt != nil } })
    #expect(opening.sample.changes.contains { $0.channel == .program && $0.by == nil })
  }

  @Test func comesFromEverySourceInRealWords() {
    let items = opening.items
    #expect(Set(items.compactMap(\.source)) == Set(Source.allCases))
    #expect(Set(items.compactMap { opening.ledger.group(of: $0) }) == Set(CategoryGroup.allCases))
    #expect(Set(items.map(\.severity)) == Set(Severity.allCases))
    for label in ["国测", "省检", "迎检"] { #expect(items.contains { $0.labels.contains(label) }) }
    #expect(items.contains { $0.title.count == 200 })
    #expect(items.contains { $0.description.contains("“") && $0.description.contains("\n") })
    #expect(items.allSatisfy { !$0.isHidden && $0.site != nil || $0.grid != nil })
  }

  @Test func hasMetTwiceBefore() throws {
    let meetings = opening.ledger.meetings
    #expect(meetings.map(\.state) == [.issued, .issued])
    #expect(meetings.map(\.decisions.count) == [3, 4])
    let last = try #require(meetings.last)
    #expect(opening.lastWeek.contains(last.openedAt))
    #expect(last.verdicts.count == 3)
    #expect(last.attendance.values.count { $0 == .present } == 11)
    #expect(last.chair == "zhouhuimin" && last.recorder == "hejing")
    #expect(last.plans.contains { $0.kind == .inspection && $0.date > opening.now })
    #expect(last.decisions.allSatisfy { $0.owner != nil && $0.due != nil })
    #expect(opening.ledger.bulletins.count == 2)
    // The next weekly meeting goes on where the last one ended,.
    let seat = MeetingSeat(person: "zhouhuimin", session: "test", at: opening.now)
    let start = Meeting.start(Meeting.Opening(), seat: seat, in: opening.ledger)
    let actor = Actor(person: "zhouhuimin", login: "zhouhm", channel: .meeting)
    var ids = IDSource.counting(after: 1_000_000)
    _ = try opening.ledger.plan(start, as: actor, at: opening.now, ids: &ids)
    #expect(opening.ledger.meetingPeriodStart(.weekly, at: opening.now) == last.openedAt)
  }

  @Test func leavesNothingWithWhoHasLeft() {
    let gone = opening.ledger.people.all.filter { !$0.active }.map(\.id)
    #expect(gone == ["qianyong"])
    #expect(!opening.items.contains { $0.state.isOpen && gone.contains($0.owner ?? "") })
    #expect(opening.items.contains { $0.receiver == "qianyong" && $0.owner == "sunhao" })
  }
}
