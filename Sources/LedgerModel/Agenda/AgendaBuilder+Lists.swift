/// Puts the lists in their order, and adds what does not come from items.
extension AgendaBuilder {
  /// The finished agenda.
  func finished() -> Agenda {
    var agenda = agenda
    sort(&agenda)
    agenda.yearsWithoutHolidays = yearsWithoutHolidays
    agenda.people = ledger.peopleByName.filter(\.active).map(\.id)
    agenda.reviews = reviews
    agenda.pages = sortedPages
    agenda.jointActions = jointActions.all
    agenda.plans = plans
    agenda.outlook.finish(ledger, until: ledger.clock.zone.date(next))
    agenda.gaps = gaps(in: agenda)
    return agenda
  }

  private func sort(_ agenda: inout Agenda) {
    agenda.withoutOwner = AgendaOrder.severity.sorted(agenda.withoutOwner)
    agenda.red = AgendaOrder.red.sorted(agenda.red)
    agenda.requests = AgendaOrder.waiting.sorted(agenda.requests)
    agenda.dueReviews = AgendaOrder.waiting.sorted(agenda.dueReviews)
    agenda.checks = AgendaOrder.waiting.sorted(agenda.checks)
    agenda.rebounds = AgendaOrder.waiting.sorted(agenda.rebounds)
    agenda.lookBacks = AgendaOrder.work.sorted(agenda.lookBacks)
    agenda.highlights = AgendaOrder.waiting.sorted(agenda.highlights)
    // The hard ones first: what was easy is no experience.
    let isHard = { (item: AgendaItem) in item.difficulty == .hard }
    let candidates = AgendaOrder.latest.sorted(agenda.candidates)
    agenda.candidates = candidates.filter(isHard) + candidates.filter { !isHard($0) }
    agenda.work = AgendaOrder.work.sorted(agenda.work)
  }

  /// Grid by grid in the order of their names, each worker once; then whoever else owns something.
  private var sortedPages: [AgendaPage] {
    var (order, grids): ([RecordID], [RecordID: [RecordID]]) = ([], [:])
    for grid in ledger.gridsByName where !grid.retired {
      for worker in grid.workers where ledger.people[worker]?.active == true {
        if grids[worker] == nil { order.append(worker) }
        grids[worker, default: []].append(grid.id)
      }
    }
    let others = ledger.peopleByName.map(\.id).filter { pages[$0] != nil && grids[$0] == nil }
    return (order + others).map { person in
      var page = pages[person] ?? AgendaPage(person: person)
      page.grids = grids[person] ?? []
      page.red = AgendaOrder.red.sorted(page.red)
      page.next = AgendaOrder.due.sorted(page.next)
      return page
    }
  }

  /// This year, the years that due dates run into, and from November on the next one: its list is announced then.
  private var yearsWithoutHolidays: [Int] {
    let today = ledger.clock.zone.date(now)
    let last = min(ledger.clock.zone.date(latestDue).year, today.year + 1)
    let years = today.year...max(last, today.month >= 11 ? today.year + 1 : today.year)
    return years.filter(ledger.clock.calendar.lacksData)
  }

  /// Earlier meetings' decisions that no meeting has found kept or dropped; those of this one's last meeting
  /// stay on the list when this meeting has judged them.
  private var reviews: [DecisionReview] {
    let earlier = ledger.meetings.filter { $0.openedAt < meeting.openedAt }
    var settled: Set<RecordID> = []
    for meeting in earlier {
      for (decision, verdict) in meeting.verdicts where verdict != .notKept { settled.insert(decision) }
    }
    return earlier.flatMap { past in
      past.decisions.enumerated().filter { !settled.contains($0.element.id) }.map { place, decision in
        DecisionReview(
          decision: decision, number: place + 1, meeting: past.id, verdict: meeting.verdicts[decision.id],
          suggested: suggestion(for: decision))
      }
    }
  }

  private func suggestion(for decision: Decision) -> Verdict? {
    guard let item = decision.item.flatMap({ ledger.items[$0] }) else { return nil }
    if item.state == .closed { return .kept }
    if item.state.isLeftOut { return .dropped }
    return decision.due.map { $0 < now } == true ? .notKept : nil
  }

  private var plans: [MeetingPlan] {
    let today = ledger.clock.zone.moment(ledger.clock.zone.date(meeting.openedAt), .midnight)
    let earlier = ledger.meetings.filter { $0.openedAt < meeting.openedAt }.flatMap(\.plans)
    return (earlier + meeting.plans).filter { $0.date >= today }.sorted {
      ($0.date, $0.id) < ($1.date, $1.id)
    }
  }

  /// What would be left open if the meeting ended now, the gravest first.
  private func gaps(in agenda: Agenda) -> [MeetingGap] {
    var gaps: [MeetingGap] = []
    for (place, decision) in meeting.decisions.enumerated() {
      if decision.owner == nil { gaps.append(.decisionWithoutOwner(place + 1)) }
      if decision.due == nil { gaps.append(.decisionWithoutDue(place + 1)) }
    }
    if meeting.chair == nil { gaps.append(.noChair) }
    if meeting.recorder == nil { gaps.append(.noRecorder) }
    if let absence = meeting.absence(of: meeting.chair) { gaps.append(.chairAway(absence)) }
    if let absence = meeting.absence(of: meeting.recorder) { gaps.append(.recorderAway(absence)) }
    if meeting.next == nil { gaps.append(.noNextMeeting) }
    let counts: [(Int, (Int) -> MeetingGap)] = [
      (agenda.people.count { meeting.attendance[$0] == nil }, MeetingGap.notCalled),
      (agenda.reviews.count { $0.verdict == nil }, MeetingGap.decisionsNotReviewed),
      (agenda.counts.red - agenda.counts.discussed, MeetingGap.redNotDiscussed),
      (waiting(agenda.requests) { !$0.requests.isEmpty }, MeetingGap.requestsWaiting),
      (waiting(agenda.checks) { $0.state == .submitted }, MeetingGap.checksWaiting),
      (waiting(agenda.withoutOwner) { $0.owner == nil && $0.state.isOpen }, MeetingGap.withoutOwner),
    ]
    return gaps + counts.filter { $0.0 > 0 }.map { $0.1($0.0) }
  }

  private func waiting(_ items: [AgendaItem], _ isWaiting: (Item) -> Bool) -> Int {
    items.count { ledger.items[$0.id].map { !$0.isHidden && isWaiting($0) } ?? false }
  }
}
