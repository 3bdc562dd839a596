/// An item as the journal stood at an earlier moment, told from the steps it keeps.
struct PastItem {
  /// The state then, a resumption on its day included.
  var state: ItemState
  /// The due date then.
  var due: Timestamp?
  /// The owner then.
  var owner: RecordID?
  /// When it was handed in for the check that passed or is awaited.
  var submittedAt: Timestamp?
  /// When it was closed, when it is.
  var closedAt: Timestamp?
  /// The due date when it was closed: what the passing submission is measured by.
  var dueAtClosing: Timestamp?

  /// Whether it is open and late: not paused, and not handed in by its due date.
  func isOverdue(at moment: Timestamp) -> Bool {
    guard state.isOpen, !state.isPaused, let due else { return false }
    return (state == .submitted ? submittedAt ?? moment : moment) > due
  }

  /// Whether the passing submission came by the due date; an item without one missed nothing.
  var isOnTime: Bool {
    guard let due = dueAtClosing, let submittedAt else { return true }
    return submittedAt <= due
  }
}

/// An item looked back on for figures of a period: how it stood just before, and at the end.
struct ItemInPeriod {
  let item: Item
  let dated: [DatedStep]
  let before: PastItem?
  let past: PastItem?

  /// An item with its dated steps, in a period.
  init(_ item: Item, _ dated: [DatedStep], _ period: RatePeriod, _ clock: WorkClock) {
    (self.item, self.dated) = (item, dated)
    before = item.past(at: period.justBefore, dated, clock)
    past = item.past(at: period.to, dated, clock)
  }
}

extension RatePeriod {
  /// The last moment before it.
  var justBefore: Timestamp { from.advanced(milliseconds: -1) }
}

/// A step with the moments by which figures go.
struct DatedStep {
  let step: Step
  /// When the journal knew of it; steps stand in this order.
  let known: Timestamp
  /// When it counts: the same, save for what an import tells of the time before it.
  let counts: Timestamp

  /// Whether it counts in figures as of a moment: known by then, and not undone by then.
  func counts(asOf moment: Timestamp) -> Bool {
    guard known <= moment else { return false }
    return step.undoneAt.map { $0 > moment } ?? true
  }
}

extension Item {
  /// The steps in their order, with the moments by which figures go.
  ///
  /// Only what an import tells (handed in and closed long ago) counts when it happened, though the journal
  /// learns of it later; and what came over with a whole record was not known here before it came.
  var datedSteps: [DatedStep] {
    let arrival = steps.count > 1 ? steps.last { $0.action == .importItem }?.at : nil
    return steps.map { step in
      DatedStep(step: step, known: max(step.at, arrival ?? step.at), counts: step.told ?? step.at)
    }
  }

  /// The item as the journal stood at `moment`; nothing when it was not there yet, or hidden by undo.
  func past(at moment: Timestamp, _ dated: [DatedStep], _ clock: WorkClock) -> PastItem? {
    if let hiddenAt, hiddenAt <= moment { return nil }
    guard let last = dated.last(where: { $0.known <= moment }) else { return nil }
    var past = PastItem(state: last.step.to, due: last.step.due, owner: last.step.owner)
    for dated in dated where dated.counts(asOf: moment) {
      switch dated.step.action {
      case .submit, .submitOnTheSpot: past.submittedAt = dated.counts
      case .pass: (past.closedAt, past.dueAtClosing) = (dated.counts, dated.step.due)
      case .fail, .reopen: (past.submittedAt, past.closedAt) = (nil, nil)
      default: break
      }
    }
    if past.state == .suspended { resume(&past, at: moment, clock) }
    return past
  }

  /// A suspension whose day had come counted as resumed, recorded or not.
  private func resume(_ past: inout PastItem, at moment: Timestamp, _ clock: WorkClock) {
    let suspension = suspensions.last { $0.at <= moment && $0.resumedAt.map { $0 > moment } ?? true }
    guard let suspension, suspension.isOver(at: moment, in: clock) else { return }
    past.state = suspension.stateBefore
    past.due = suspension.dueBefore.map {
      clock.due($0, limit: timeLimit, suspended: suspension.at, resumed: suspension.end(in: clock))
    }
  }

  /// What stood in a field that steps keep (`Item.grouping`).
  func past(_ field: ItemField, at moment: Timestamp, _ dated: [DatedStep]) -> String? {
    past(field.rawValue, at: moment, dated) ?? self[field: field].text
  }

  /// Who stood in a list that steps keep: helpers, supporting units.
  func past(_ list: ItemList, at moment: Timestamp, _ dated: [DatedStep]) -> [RecordID] {
    guard let kept = past(list.rawValue, at: moment, dated) else { return elements(of: list).map(\.id) }
    return (kept ?? "").split(separator: Move.separator).map { RecordID(String($0)) }
  }

  /// What the steps say that stood there at a moment; nothing when none of them moved it.
  private func past(_ name: String, at moment: Timestamp, _ dated: [DatedStep]) -> String?? {
    var earlier: String??
    for dated in dated {
      guard let move = dated.step.moves.first(where: { $0.field == name }) else { continue }
      if dated.known > moment { return earlier ?? .some(move.from) }
      earlier = .some(move.to)
    }
    return nil
  }

  /// When it came: reported in the life of this ledger, or before it, as its import tells.
  func came(_ dated: [DatedStep]) -> Timestamp? {
    guard let first = dated.first else { return nil }
    guard first.step.action == .importItem, let reportedAt else { return first.counts }
    return min(first.counts, reportedAt)
  }
}
