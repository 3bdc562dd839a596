/// How an item's due date came to be what it is: its first setting, and everything that has moved it since.
public struct DueStory: Sendable, Hashable {
  /// One setting of the due date.
  public enum Part: Sendable, Hashable {
    /// It follows from category and severity.
    case limit(DueExplanation)
    /// It was typed, or came with an import.
    case typed(Timestamp)
    /// It was extended, for a reason.
    case extended(from: Timestamp?, to: Timestamp, reason: String)
    /// The clock stood still from `paused` to `resumed`; what was left counted on.
    case paused(from: Timestamp, to: Timestamp, before: Timestamp?, due: Timestamp)
  }

  /// The settings in their order; empty when there is no due date.
  public var parts: [Part] = []

  /// The due date that they come to.
  public var due: Timestamp? {
    switch parts.last {
    case nil: nil
    case .limit(let explanation): explanation.due
    case .typed(let due), .extended(_, let due, _), .paused(_, _, _, let due): due
    }
  }
}

extension Ledger {
  /// How the due date of an item came about, a resumption whose day has come by `now` included.
  public func dueStory(of item: Item, at now: Timestamp) -> DueStory {
    var story = DueStory()
    for step in item.steps where step.undoneAt == nil && step.action != .undo {
      guard let due = step.due, due != story.due else { continue }
      story.parts.append(part(of: step, due, in: item, before: story.due))
    }
    let today = today(item, at: now)
    if let due = today.due, due != story.due, let suspension = today.suspensions.last {
      story.parts.append(
        .paused(
          from: suspension.at, to: suspension.resumedAt ?? now, before: suspension.dueBefore, due: due))
    }
    return story
  }

  private func part(
    of step: Step, _ due: Timestamp, in item: Item, before: Timestamp?
  ) -> DueStory.Part {
    switch step.action {
    case .extend:
      let reason = item.extensions.last { $0.to == due }?.reason
      return .extended(from: before, to: due, reason: reason ?? step.text)
    case .resume:
      let suspension = item.suspensions.last { $0.resumedAt == step.at }
      return .paused(from: suspension?.at ?? step.at, to: step.at, before: before, due: due)
    case .takeBack:
      let referred = item.steps.last { $0.action == .refer && $0.undoneAt == nil && $0.at <= step.at }
      return .paused(from: referred?.at ?? step.at, to: step.at, before: before, due: due)
    default:
      // Settings may have changed since: then the limit no longer explains the date, and it stands as it is.
      guard before == nil, let limit = item.timeLimit, let start = item.registeredAt else {
        return .typed(due)
      }
      let explanation = clock.explain(limit, from: start)
      return explanation.due == due ? .limit(explanation) : .typed(due)
    }
  }
}
