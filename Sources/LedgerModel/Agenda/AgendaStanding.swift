/// How an item stands at a moment, as far as the agenda asks: at the opening of the meeting, and now.
struct AgendaStanding {
  let past: PastItem
  let moment: Timestamp
  /// Whether a request waited.
  let hasRequest: Bool
  /// The date promised last.
  let promised: Timestamp?
  /// Whether it was marked as a highlight.
  let isHighlight: Bool

  /// Whether it is a red lamp that work can put out: late, and not handed in.
  var isRed: Bool { past.state != .submitted && past.isOverdue(at: moment) }

  /// Whether it is to be worked on: open, not paused, not handed in.
  var isWork: Bool { past.state.isOpen && !past.state.isPaused && past.state != .submitted }

  /// Whether it was closed within a period.
  func isClosed(in period: RatePeriod) -> Bool {
    past.state == .closed && past.closedAt.map(period.contains) == true
  }
}

extension Item {
  /// How an item stands that has not moved since a moment: as its own fields say, without going through its
  /// steps. Nothing for one that has moved since, pauses or is hidden.
  func standing(unmovedSince moment: Timestamp) -> AgendaStanding? {
    guard state != .suspended, !isHidden, !hasMoved(since: moment) else { return nil }
    var past = PastItem(state: state, due: due, owner: owner)
    (past.submittedAt, past.closedAt) = (submittedAt, closedAt)
    return AgendaStanding(
      past: past, moment: moment, hasRequest: !requests.isEmpty, promised: promised,
      isHighlight: !highlight.isEmpty)
  }

  /// Whether a step was taken, or taken back, after a moment.
  func hasMoved(since moment: Timestamp) -> Bool {
    steps.contains { $0.at > moment || $0.undoneAt.map { $0 > moment } == true }
  }

  /// How the item stood at a moment; nothing when it was not there.
  func standing(asOf moment: Timestamp, _ dated: [DatedStep], _ clock: WorkClock) -> AgendaStanding? {
    guard let past = past(at: moment, dated, clock) else { return nil }
    return AgendaStanding(
      past: past, moment: moment, hasRequest: hadRequest(asOf: moment, dated),
      promised: promises.last { $0.at <= moment }?.date, isHighlight: wasHighlight(asOf: moment))
  }

  /// Whether it was marked as a highlight then.
  func wasHighlight(asOf moment: Timestamp) -> Bool {
    guard let later = steps.firstIndex(where: { $0.action == .highlight && $0.at > moment }) else {
      return !highlight.isEmpty
    }
    return steps[..<later].last { $0.action == .highlight }.map { !$0.text.isEmpty } ?? false
  }

  /// Whether a request waited at that moment: asked for, and neither granted nor refused nor ended by then.
  private func hadRequest(asOf moment: Timestamp, _ dated: [DatedStep]) -> Bool {
    if requests.contains(where: { $0.at <= moment }) { return true }
    guard dated.last.map({ $0.known > moment }) == true else { return false }
    var waiting: Set<RequestKind> = []
    for step in dated where step.counts(asOf: moment) {
      switch step.step.action {
      case .requestExtension: waiting.insert(.timeExtension)
      case .requestSuspension: waiting.insert(.suspension)
      case .requestReferral: waiting.insert(.referral)
      case .extend, .refuseExtension: waiting.remove(.timeExtension)
      case .suspend, .refuseSuspension: waiting.remove(.suspension)
      case .refer, .refuseReferral: waiting.remove(.referral)
      case .pass, .cancel, .reject, .merge: waiting = []
      default: break
      }
    }
    return !waiting.isEmpty
  }
}

extension Ledger {
  /// Whether a site is a key site, or part of one.
  public func isKeySite(_ id: RecordID?) -> Bool {
    var (site, depth) = (sites[id], 0)
    while let found = site, depth < 16 {
      if found.isKey { return true }
      (site, depth) = (sites[found.parent], depth + 1)
    }
    return false
  }

  /// A site and those that it is part of, the nearest first: what is at a building is at its estate, too.
  public func sites(holding id: RecordID?) -> [RecordID] {
    var (found, site): ([RecordID], RecordID?) = ([], id)
    while let next = site, found.count < 16 {
      found.append(next)
      site = sites[next]?.parent
    }
    return found
  }

  /// Whether a site is another one or part of it.
  public func isSite(_ id: RecordID?, within other: RecordID) -> Bool {
    var (site, depth) = (id, 0)
    while let found = site, depth < 16 {
      if found == other { return true }
      (site, depth) = (sites[found]?.parent, depth + 1)
    }
    return false
  }
}
