/// One action of an item's life with what it must have (docs/rules.md).
public enum ItemAction: Sendable, Hashable {
  case register(
    category: String?, scheme: String?, group: CategoryGroup?, severity: Severity?, due: Timestamp?)
  case reject(reason: String)
  case merge(into: RecordID, reason: String)
  case assign(owner: RecordID, helpers: [RecordID]?, due: Timestamp?, text: String)
  case accept
  case sendBack(ReturnReason, text: String)
  /// Done quantities by the quantity's identifier; what is not named counts as done in full when `allDone`.
  case submit(done: [RecordID: Decimal2], allDone: Bool, text: String)
  case submitOnTheSpot(done: [Quantity], text: String)
  case pass(note: String)
  case fail(reason: String)
  /// Asked for by the owner; granted at once when a lead does it.
  case extend(until: Timestamp, reason: String)
  case promise(date: Timestamp, reason: String)
  /// Asked for by the owner; granted at once when a lead does it.
  case suspend(SuspensionReason, until: Timestamp, reason: String)
  case resume(reason: String)
  /// Asked for by owner or clerk; granted at once when a lead does it.
  case refer(to: String, review: Timestamp?, reason: String)
  case takeBack(reason: String)
  /// Grants a request that stands on the item; without an identifier the only one.
  case grant(request: RecordID?, text: String)
  case refuse(request: RecordID?, reason: String)
  case supervise(SupervisionLevel, replyDue: Timestamp?, text: String)
  case handOver(owner: RecordID, reason: String)
  case reopen(reason: String)
  case cancel(reason: String)
  case note(String)
  case addEvidence(phase: EvidencePhase, name: String, hash: String, size: Int64)
  case highlight(String)
}

extension ItemAction {
  /// The kind in the life menu; nothing for notes, evidence and highlights, which are no part of the life.
  public var kind: ActionKind? {
    switch self {
    case .register: .register
    case .reject: .reject
    case .merge: .merge
    case .assign: .assign
    case .accept: .accept
    case .sendBack: .sendBack
    case .submit: .submit
    case .submitOnTheSpot: .submitOnTheSpot
    case .pass: .pass
    case .fail: .fail
    case .extend: .extend
    case .promise: .promise
    case .suspend: .suspend
    case .resume: .resume
    case .refer: .refer
    case .takeBack: .takeBack
    case .grant: .grant
    case .refuse: .refuse
    case .supervise(let level, _, _): level == .remind ? .remind : .supervise
    case .handOver: .handOver
    case .reopen: .reopen
    case .cancel: .cancel
    case .note, .addEvidence, .highlight: nil
    }
  }

  /// The verb under which the journal keeps it, unless it turned out to be something else: a request, say.
  var verb: String {
    switch self {
    case .note: Action.note.rawValue
    case .addEvidence: Action.evidence.rawValue
    case .highlight: Action.highlight.rawValue
    default: kind?.action.rawValue ?? ""
    }
  }
}
