extension Ledger {
  /// The agenda of a meeting as it stands at `now`: one pass over the items.
  public func agenda(of meeting: Meeting, at now: Timestamp) -> Agenda {
    var builder = AgendaBuilder(ledger: self, meeting: meeting, now: now)
    items.forEach { builder.take($0.item) }
    return builder.finished()
  }
}

/// An agenda that is worked out a slice at a time, so that nobody waits for it.
public struct AgendaWork: Sendable {
  private var builder: AgendaBuilder
  private var place = 0

  /// The work of an agenda as it stands at `now`.
  public init(of meeting: Meeting, in ledger: Ledger, at now: Timestamp) {
    builder = AgendaBuilder(ledger: ledger, meeting: meeting, now: now)
  }

  /// Takes at most so many items more; the agenda, when there are no more.
  public mutating func advance(atMost count: Int) -> Agenda? {
    let end = min(builder.ledger.items.count, place + count)
    while place < end {
      builder.take(builder.ledger.items[place].item)
      place += 1
    }
    return place == builder.ledger.items.count ? builder.finished() : nil
  }
}

/// Puts items onto the lists of an agenda.
struct AgendaBuilder {
  let ledger: Ledger
  let meeting: Meeting
  let now: Timestamp
  var agenda: Agenda
  var pages: [RecordID: AgendaPage] = [:]
  var latestDue: Timestamp
  private let week: RatePeriod
  let next: Timestamp
  private var endOfDay: Timestamp
  private var keySites: [RecordID: Bool] = [:]
  private(set) var jointActions = JointActions()

  init(ledger: Ledger, meeting: Meeting, now: Timestamp) {
    (self.ledger, self.meeting, self.now) = (ledger, meeting, now)
    agenda = Agenda(meeting: meeting, now: now)
    (week, next, latestDue) = (meeting.period, meeting.nextOrWeekLater, now)
    endOfDay = ledger.clock.zone.endOfDay(ledger.clock.zone.date(meeting.openedAt))
  }

  /// Puts one item onto the lists it belongs on.
  mutating func take(_ item: Item) {
    let lastStep = item.steps.last?.at ?? meeting.from
    // Done before the week began, and not moved since: on no list.
    guard item.state.isOpen || lastStep > meeting.from || item.isHidden else { return }
    agenda.outlook.take(item)
    let opened = meeting.openedAt
    if let standing = item.standing(unmovedSince: opened) {
      count(item, standing)
      list(item, standing, in: week, isNew: false, hasChanged: false)
      return
    }
    let dated = item.datedSteps
    let then = item.standing(asOf: opened, dated, ledger.clock)
    let hasMoved = item.hasMoved(since: opened)
    if let then {
      count(item, then)
      list(item, then, in: week, isNew: false, hasChanged: hasMoved)
    }
    guard hasMoved, !item.isHidden, let today = item.standing(asOf: now, dated, ledger.clock) else { return }
    listNew(item, then, today)
  }

  /// Puts an item onto the lists on which it belongs now and did not when the meeting was opened.
  private mutating func listNew(_ item: Item, _ then: AgendaStanding?, _ today: AgendaStanding) {
    let period = RatePeriod(from: meeting.from.advanced(milliseconds: 1), to: now)
    let before = then.map { lists(of: item, $0, in: week) } ?? []
    for (list, since) in lists(of: item, today, in: period) where !before.contains(where: { $0.0 == list }) {
      add(item, today, to: list, since: since, isNew: true, hasChanged: true)
    }
  }

  private mutating func list(
    _ item: Item, _ standing: AgendaStanding, in period: RatePeriod, isNew: Bool, hasChanged: Bool
  ) {
    for (list, since) in lists(of: item, standing, in: period) {
      add(item, standing, to: list, since: since, isNew: isNew, hasChanged: hasChanged)
    }
  }

  /// The lists that an item belongs on, with the moment since when; grid by grid, once for each owner.
  private func lists(
    of item: Item, _ standing: AgendaStanding, in period: RatePeriod
  ) -> [(AgendaList, Timestamp)] {
    let past = standing.past
    var lists: [(AgendaList, Timestamp)] = []
    let reported = item.reportedAt ?? meeting.from
    if past.state.isOpen, past.owner == nil { lists.append((.withoutOwner, reported)) }
    if standing.isRed {
      lists.append((.red, past.due ?? reported))
      if let owner = past.owner { lists.append((.pageRed(owner), past.due ?? reported)) }
    } else if standing.isWork, let due = past.due, due <= next, let owner = past.owner {
      lists.append((.pageNext(owner), due))
    }
    if standing.isWork, let due = past.due, due <= next { lists.append((.work, due)) }
    if standing.hasRequest { lists.append((.requests, item.requests.first?.at ?? reported)) }
    if past.state == .referred, item.reviewOn.map({ $0 <= endOfDay }) == true || wasReviewed(item) {
      lists.append((.dueReviews, item.reviewOn ?? reported))
    }
    if past.state == .submitted { lists.append((.checks, past.submittedAt ?? reported)) }
    if item.reboundOf != nil, period.contains(reported), !past.state.isLeftOut {
      lists.append((.rebounds, reported))
    }
    if standing.isClosed(in: period) {
      let closed = past.closedAt ?? reported
      let isWorthALook = item.reworkCount > 0 || item.reboundOf != nil || ledger.isKeySite(item.site)
      if isWorthALook { lists.append((.lookBacks, closed)) }
      lists.append((standing.isHighlight ? .highlights : .candidates, closed))
    }
    return lists
  }

  /// Whether the meeting has had the referral in hand: its review date of before is not known any more.
  private func wasReviewed(_ item: Item) -> Bool {
    item.steps.contains {
      $0.at > meeting.openedAt && ($0.action == .refer || $0.action == .takeBack)
        && $0.meeting == meeting.id
    }
  }

  private mutating func add(
    _ item: Item, _ standing: AgendaStanding, to list: AgendaList, since: Timestamp, isNew: Bool,
    hasChanged: Bool
  ) {
    var entry = AgendaItem(id: item.id, number: item.number, since: since)
    (entry.owner, entry.due) = (standing.past.owner, standing.past.due)
    (entry.difficulty, entry.severity) = (item.difficulty, item.severity)
    (entry.isNew, entry.hasChanged) = (isNew, hasChanged)
    entry.isAtKeySite = isKeySite(item.site)
    entry.isDecided = hasChanged && item.steps.contains { $0.meeting == meeting.id && $0.undoneAt == nil }
    if standing.isRed, let due = standing.past.due {
      entry.daysOverdue = ledger.clock.days(from: due, to: standing.moment)
      entry.promised = standing.promised
      entry.hasMissedPromise = standing.promised.map { $0 < standing.moment } ?? false
    }
    if isNew { entry.since = item.steps.last?.at ?? since }
    put(entry, onto: list)
    if list == .work, !isNew { jointActions.add(item) }
  }

  private mutating func put(_ entry: AgendaItem, onto list: AgendaList) {
    switch list {
    case .withoutOwner: agenda.withoutOwner.append(entry)
    case .red: agenda.red.append(entry)
    case .pageRed(let owner): pages[owner, default: AgendaPage(person: owner)].red.append(entry)
    case .pageNext(let owner): pages[owner, default: AgendaPage(person: owner)].next.append(entry)
    case .work: agenda.work.append(entry)
    case .requests: agenda.requests.append(entry)
    case .dueReviews: agenda.dueReviews.append(entry)
    case .checks: agenda.checks.append(entry)
    case .rebounds: agenda.rebounds.append(entry)
    case .lookBacks: agenda.lookBacks.append(entry)
    case .highlights: agenda.highlights.append(entry)
    case .candidates: agenda.candidates.append(entry)
    }
  }

  /// The figures of a worker's page, and the latest due date there is.
  private mutating func count(_ item: Item, _ standing: AgendaStanding) {
    let past = standing.past
    if past.state.isOpen, let due = past.due, due > latestDue { latestDue = due }
    guard let owner = past.owner else { return }
    if past.state.isOpen {
      pages[owner, default: AgendaPage(person: owner)].open += 1
      if past.state.isPaused { pages[owner]?.paused += 1 }
      if past.state == .submitted { pages[owner]?.submitted += 1 }
    } else if standing.isClosed(in: week) {
      pages[owner, default: AgendaPage(person: owner)].closed += 1
    }
  }

  private mutating func isKeySite(_ site: RecordID?) -> Bool {
    guard let site else { return false }
    if let known = keySites[site] { return known }
    let isKey = ledger.isKeySite(site)
    keySites[site] = isKey
    return isKey
  }
}

/// A list of the agenda.
enum AgendaList: Hashable {
  case withoutOwner, red, requests, dueReviews, checks, rebounds, lookBacks, highlights, candidates, work
  case pageRed(RecordID)
  case pageNext(RecordID)
}
