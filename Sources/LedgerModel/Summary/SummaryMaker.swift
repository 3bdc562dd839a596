extension Ledger {
  /// The summary of a period, of all items or of those of one person, unit or site.
  public func summary(_ scope: SummaryScope) -> WorkSummary {
    var maker = SummaryMaker(ledger: self, scope: scope)
    for place in 0..<items.count where maker.mayCount(place) {
      // Looked at once, and not kept in memory for it.
      maker.take(items.glance(at: place).item)
      if place & 0xfff == 0 { items.letGo() }
    }
    return maker.finished()
  }
}

private struct SummaryMaker {
  let ledger: Ledger
  let scope: SummaryScope
  private var summary: WorkSummary
  private var adder = QuantityAdder()
  private var jointActions = JointActions()
  private var highlights: [(closed: Timestamp, id: RecordID)] = []
  private var uncounted: [(number: ItemNumber, id: RecordID)] = []
  private var counter: RateCounter

  init(ledger: Ledger, scope: SummaryScope) {
    (self.ledger, self.scope) = (ledger, scope)
    summary = WorkSummary(scope: scope)
    counter = RateCounter(ledger: ledger, period: scope.period, grouping: .group, scope: scope.rates)
    summary.secondPersonCheck = ledger.settings.secondPersonCheck
    let length = scope.period.to.milliseconds - scope.period.from.milliseconds
    let day: Int64 = 86_400_000
    summary.next.until = scope.period.to.advanced(milliseconds: min(max(length, 7 * day), 31 * day))
  }

  /// Whether the item at a place may be in it: not when it is done and untouched since before the period.
  func mayCount(_ place: Int) -> Bool { counter.mayCount(place, of: ledger.items) }

  mutating func take(_ item: Item) {
    let last = item.steps.last?.at ?? scope.period.from
    let (end, dated) = (scope.period.to, item.datedSteps)
    let looked = ItemInPeriod(item, dated, scope.period, ledger.clock)
    counter.count(looked)
    guard item.state.isOpen || last >= scope.period.from || item.isHidden, let past = looked.past else {
      return
    }
    let belonging = Belonging(item: item, past: past, dated: dated, moment: end)
    guard scope.rates.part(belonging, in: ledger) == .own else { return }
    if past.state == .closed, past.closedAt.map(scope.period.contains) == true {
      if !adder.add(item, in: ledger) { uncounted.append((item.number, item.id)) }
      if item.wasHighlight(asOf: end) { highlights.append((past.closedAt ?? last, item.id)) }
    } else if past.state.isOpen {
      takeOpen(belonging)
    }
  }

  private mutating func takeOpen(_ belonging: Belonging) {
    let (end, item, past) = (scope.period.to, belonging.item, belonging.past)
    if let reason = reason(belonging) {
      summary.problems.append(RemainingProblem(item: item.id, number: item.number, reason: reason))
    }
    guard !past.state.isPaused, past.state != .submitted else { return }
    jointActions.add(item)
    if ledger.isKeySite(belonging.site) { summary.next.atKeySites += 1 }
    if !past.isOverdue(at: end), let due = past.due, due <= summary.next.until { summary.next.due += 1 }
  }

  private func reason(_ belonging: Belonging) -> RemainingReason? {
    let (end, item) = (scope.period.to, belonging.item)
    switch belonging.past.state {
    case .suspended:
      let suspension = item.suspensions.last { $0.at <= end }
      return suspension.map { .suspended($0.code, $0.reason, until: $0.until) }
    case .referred:
      let review = item.past(.reviewOn, at: end, belonging.dated).flatMap { Timestamp(utcText: $0) }
      return .referred(to: item.past(.referredTo, at: end, belonging.dated) ?? "", review: review)
    default:
      let days = ledger.clock.days(from: item.registeredAt ?? item.reportedAt ?? end, to: end)
      guard days > 90 else { return nil }
      return .old(days: days, lastWord(of: item))
    }
  }

  /// The last thing said about why it is not done yet: a promise's reason or a note.
  private func lastWord(of item: Item) -> String {
    let note = item.notes.last { $0.at <= scope.period.to }
    let promise = item.promises.last { $0.at <= scope.period.to && !$0.reason.isEmpty }
    guard let note, let promise else { return note?.text ?? promise?.reason ?? "" }
    return note.at >= promise.at ? note.text : promise.reason
  }

  func finished() -> WorkSummary {
    var summary = summary
    let byGroup = counter.table
    (summary.figures, summary.shared) = (byGroup.total, byGroup.shared)
    summary.groups = byGroup.rows.filter { !$0.isIdle }.sorted {
      ($1.closed, $1.open, $0.key ?? "~") < ($0.closed, $0.open, $1.key ?? "~")
    }
    summary.quantities = adder.all
    summary.uncounted = uncounted.sorted { ($0.number, $0.id) < ($1.number, $1.id) }.map(\.id)
    summary.highlights = highlights.sorted { ($0.closed, $0.id) < ($1.closed, $1.id) }.map(\.id)
    summary.problems.sort { ($0.order, $0.number, $0.item) < ($1.order, $1.number, $1.item) }
    addMeetings(to: &summary)
    summary.next.groups = byGroup.rows.filter { $0.open > 0 }.map { row in
      NextSteps.GroupCount(group: row.key.flatMap { CategoryGroup(rawValue: $0.text) }, count: row.open)
    }.sorted { ($1.count, $0.group?.rawValue ?? "~") < ($0.count, $1.group?.rawValue ?? "~") }
    summary.next.jointActions = jointActions.all
    return summary
  }

  /// What meetings add; a summary of one person, unit or site keeps only what was said about its items.
  private func addMeetings(to summary: inout WorkSummary) {
    let (period, meetings) = (scope.period, ledger.meetings)
    let held = meetings.filter { period.contains($0.openedAt) }
    summary.experience = held.flatMap { $0.notes(on: .experience) }.filter(isInScope)
    guard scope.rates.isEverything else { return }
    let decisions = held.flatMap(\.decisions)
    let kept = meetings.filter { $0.openedAt <= period.to }.flatMap(\.verdicts).filter { $0.value == .kept }
    let keptIDs = Set(kept.map(\.key))
    summary.meetings = .init(
      weekly: held.count { $0.kind == .weekly }, extra: held.count { $0.kind == .extra },
      decisions: decisions.count, kept: decisions.count { keptIDs.contains($0.id) })
    let plans = meetings.filter { $0.openedAt <= period.to }.flatMap(\.plans)
    let days = plans.filter { $0.kind == .volunteers && period.contains($0.date) }
    summary.volunteers = .init(days: days.count, people: days.reduce(0) { $0 + ($1.people ?? 0) })
    summary.next.plans = plans.filter { $0.date > period.to }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
  }

  private func isInScope(_ note: MeetingNote) -> Bool {
    if let person = scope.rates.person, note.by == person { return true }
    guard let item = note.item.flatMap({ ledger.items[$0] }) else { return scope.rates.isEverything }
    let (end, dated) = (scope.period.to, item.datedSteps)
    guard let past = item.past(at: end, dated, ledger.clock) else { return false }
    let belonging = Belonging(item: item, past: past, dated: dated, moment: end)
    return scope.rates.part(belonging, in: ledger) != nil
  }
}

extension RemainingProblem {
  fileprivate var order: Int {
    switch reason {
    case .suspended: 0
    case .referred: 1
    case .old: 2
    }
  }
}
