/// One action on an item with what it was given (docs/rules.md).
public enum ItemAction: Sendable, Hashable {
  /// A step of the item's life, with what it asked for (`ActionKind.spec`).
  case life(ActionKind, ActionValues)
  /// A progress note.
  case note(String)
  /// A file that shows the item.
  case addEvidence(phase: EvidencePhase, name: String, hash: String, size: Int64)
  /// Why the item is a highlight; empty: it is none any more.
  case highlight(String)
}

extension ItemAction {
  /// The kind in the life menu; nothing for notes, evidence and highlights, which are no part of the life.
  public var kind: ActionKind? {
    guard case .life(let kind, let values) = self else { return nil }
    // Whether it is a reminder or an order is said by its level.
    if kind == .remind || kind == .supervise, let level: SupervisionLevel = values.wordIfAny(.level) {
      return level == .remind ? .remind : .supervise
    }
    return kind
  }

  /// The verb under which the journal keeps it, unless it turned out to be something else: a request, say.
  var verb: String {
    switch self {
    case .note: Action.note.rawValue
    case .addEvidence: Action.evidence.rawValue
    case .highlight: Action.highlight.rawValue
    case .life: kind?.action.rawValue ?? ""
    }
  }
}

/// Actions that code takes by itself, each with what it must have; what forms and commands ask for follows from the
/// table alone (`ActionSpec.asks`).
extension ItemAction {
  /// Taken on as an item of the office.
  public static func register(
    category: String?, scheme: String?, group: CategoryGroup?, severity: Severity?, due: Timestamp?
  ) -> ItemAction {
    .life(
      .register,
      [
        .category: .category(category, scheme: scheme, group: group),
        .severity: severity.map { .word($0.rawValue) },
        .due: due.map(ActionValue.moment),
      ])
  }

  /// Given to an owner; without helpers these stay as they are.
  public static func assign(
    owner: RecordID, helpers: [RecordID]?, due: Timestamp?, text: String
  ) -> ItemAction {
    .life(
      .assign,
      [
        .owner: .record(owner), .helpers: helpers.map(ActionValue.records),
        .due: due.map(ActionValue.moment), .note: .text(text),
      ])
  }

  /// Taken up by its owner.
  public static var accept: ItemAction { .life(.accept, [:]) }

  /// Given back to the office.
  public static func sendBack(_ reason: ReturnReason, text: String) -> ItemAction {
    .life(.sendBack, [.returnReason: .word(reason.rawValue), .note: .text(text)])
  }

  /// Handed in for its check; what is not named counts as done in full when `allDone`.
  public static func submit(done: [RecordID: Decimal2], allDone: Bool, text: String) -> ItemAction {
    .life(.submit, [.done: .figures(done, rest: allDone), .workDone: .text(text)])
  }

  /// Put right by who found it.
  public static func submitOnTheSpot(done: [Quantity], text: String) -> ItemAction {
    .life(.submitOnTheSpot, [.quantities: .quantities(done), .workDone: .text(text)])
  }

  /// Found put right.
  public static func pass(note: String) -> ItemAction { .life(.pass, [.checkNote: .text(note)]) }
  /// Sent back for rework.
  public static func fail(reason: String) -> ItemAction { .life(.fail, [.reason: .text(reason)]) }
  /// Not taken on.
  public static func reject(reason: String) -> ItemAction { .life(.reject, [.reason: .text(reason)]) }

  /// Said already by another one.
  public static func merge(into: RecordID, reason: String) -> ItemAction {
    .life(.merge, [.into: .record(into), .reason: .text(reason)])
  }

  /// More time: asked for by the owner, granted at once when a lead does it.
  public static func extend(until: Timestamp, reason: String) -> ItemAction {
    .life(.extend, [.newDue: .moment(until), .reason: .text(reason)])
  }

  /// A date for what is overdue.
  public static func promise(date: Timestamp, reason: String) -> ItemAction {
    .life(.promise, [.promise: .moment(date), .reason: .text(reason)])
  }

  /// The clock stopped: asked for by the owner, granted at once when a lead does it.
  public static func suspend(_ code: SuspensionReason, until: Timestamp, reason: String) -> ItemAction {
    .life(
      .suspend,
      [.suspensionReason: .word(code.rawValue), .until: .moment(until), .explanation: .text(reason)])
  }

  /// Taken up again after a pause.
  public static func resume(reason: String) -> ItemAction { .life(.resume, [.reason: .text(reason)]) }

  /// Handed upward: asked for by owner or clerk, granted at once when a lead does it.
  public static func refer(to: String, review: Timestamp?, reason: String) -> ItemAction {
    .life(
      .refer,
      [.referTo: .text(to), .review: review.map(ActionValue.moment), .reason: .text(reason)])
  }

  /// Taken back from where it was referred to.
  public static func takeBack(reason: String) -> ItemAction { .life(.takeBack, [.reason: .text(reason)]) }

  /// A request granted: the one of an identifier, without one the only one.
  public static func grant(request: RecordID?, text: String) -> ItemAction {
    .life(.grant, [.request: request.map(ActionValue.record), .note: .text(text)])
  }

  /// A request refused.
  public static func refuse(request: RecordID?, reason: String) -> ItemAction {
    .life(.refuse, [.request: request.map(ActionValue.record), .reason: .text(reason)])
  }

  /// A reminder or an order.
  public static func supervise(_ level: SupervisionLevel, replyDue: Timestamp?, text: String) -> ItemAction {
    .life(
      level == .remind ? .remind : .supervise,
      [
        .level: .word(level.rawValue), .replyDue: replyDue.map(ActionValue.moment), .note: .text(text),
      ])
  }

  /// Another owner, whatever the state.
  public static func handOver(owner: RecordID, reason: String) -> ItemAction {
    .life(.handOver, [.newOwner: .record(owner), .reason: .text(reason)])
  }

  /// Back into work after its closing.
  public static func reopen(reason: String) -> ItemAction { .life(.reopen, [.reason: .text(reason)]) }
  /// Taken off the list.
  public static func cancel(reason: String) -> ItemAction { .life(.cancel, [.reason: .text(reason)]) }
}
