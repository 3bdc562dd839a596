/// What can be done with an item, in the order of the life menu: the next step first, what ends or disturbs it last.
public enum ActionKind: String, Sendable, Hashable, CaseIterable {
  case accept, submit, submitOnTheSpot, pass, fail, register, assign, grant, refuse, promise, extend
  case suspend, resume, refer, takeBack
  case sendBack = "return"
  case remind, supervise, handOver, merge, reject, reopen, cancel
}

/// An action of an item's life, declared once (docs/rules.md, "Who may do what, from where"): rights, menus, steps and
/// undoing read it, and a test holds the document to it.
public struct ActionSpec: Sendable, Hashable {
  /// Where an action leads.
  public enum Target: Sendable, Hashable {
    /// To a state.
    case state(ItemState)
    /// Back to the state before the pause.
    case before
    /// It leaves the state as it is.
    case same
  }

  /// What the steps and the journal's lines call it.
  public let step: Action
  /// The states from which it is possible.
  public let from: [ItemState]
  /// Where it leads.
  public let to: Target
  /// Who may.
  public let who: Who

  fileprivate init(_ step: Action, from: [ItemState], to: Target, _ who: Who) {
    (self.step, self.from, self.to, self.who) = (step, from, to, who)
  }
}

/// Who may take an action on an item.
public enum Who: Sendable, Hashable {
  /// Everybody of a role, and of those above it.
  case role(Role)
  /// The owner; besides, the helpers; who found it; who may check and had no part in the work.
  case owner, ownerOrHelper, finder, checker
  /// The owner, and everybody of a role upward.
  case ownerOr(Role)

  /// The role below which nobody may.
  var leastRole: Role {
    switch self {
    case .role(let role): role
    case .owner, .ownerOrHelper, .finder, .checker, .ownerOr: .worker
    }
  }
}

extension ActionKind {
  /// What the action is.
  public var spec: ActionSpec {
    switch self {
    case .accept: ActionSpec(.accept, from: [.assigned], to: .state(.inProgress), .owner)
    case .submit: ActionSpec(.submit, from: Self.atWork, to: .state(.submitted), .ownerOrHelper)
    case .submitOnTheSpot: ActionSpec(.submitOnTheSpot, from: Self.new, to: .state(.submitted), .finder)
    case .pass: ActionSpec(.pass, from: [.submitted], to: .state(.closed), .checker)
    case .fail: ActionSpec(.fail, from: [.submitted], to: .state(.inProgress), .checker)
    case .register: ActionSpec(.register, from: [.reported], to: .state(.registered), .role(.clerk))
    case .assign: ActionSpec(.assign, from: Self.new + Self.atWork, to: .state(.assigned), .role(.clerk))
    case .grant: ActionSpec(.extend, from: Self.open, to: .same, .role(.lead))
    case .refuse: ActionSpec(.refuseExtension, from: Self.open, to: .same, .role(.lead))
    case .promise: ActionSpec(.promise, from: Self.open, to: .same, .ownerOr(.clerk))
    case .extend: ActionSpec(.extend, from: Self.atWork, to: .same, .ownerOr(.lead))
    case .suspend:
      ActionSpec(.suspend, from: [.registered] + Self.atWork, to: .state(.suspended), .ownerOr(.lead))
    case .resume: ActionSpec(.resume, from: [.suspended], to: .before, .role(.lead))
    case .refer:
      ActionSpec(.refer, from: [.registered] + Self.atWork, to: .state(.referred), .ownerOr(.clerk))
    case .takeBack: ActionSpec(.takeBack, from: [.referred], to: .before, .role(.lead))
    case .sendBack: ActionSpec(.sendBack, from: Self.atWork, to: .state(.registered), .owner)
    case .remind: ActionSpec(.remind, from: Self.open, to: .same, .role(.clerk))
    case .supervise: ActionSpec(.supervise, from: Self.open, to: .same, .role(.clerk))
    case .handOver: ActionSpec(.handOver, from: Self.open, to: .same, .role(.clerk))
    case .merge: ActionSpec(.merge, from: Self.new, to: .state(.duplicate), .role(.clerk))
    case .reject: ActionSpec(.reject, from: Self.new, to: .state(.rejected), .role(.clerk))
    case .reopen: ActionSpec(.reopen, from: [.closed], to: .state(.inProgress), .role(.lead))
    case .cancel: ActionSpec(.cancel, from: Self.open, to: .state(.cancelled), .role(.lead))
    }
  }

  private static let new: [ItemState] = [.reported, .registered]
  private static let atWork: [ItemState] = [.assigned, .inProgress]
  private static let open = ItemState.allCases.filter(\.isOpen)

  /// The action as steps and refusals name it.
  public var action: Action { spec.step }
  /// The kind that leads to such a step: of several the one of its name; nothing for what is no part of the life.
  public init?(of step: Action) {
    guard let kind = ActionKind(rawValue: step.rawValue) ?? step.kinds.first else { return nil }
    self = kind
  }

  /// The states from which the action is possible.
  public var states: [ItemState] { spec.from }
}

extension Action {
  /// What in the life menu leads to such a step.
  var kinds: [ActionKind] { ActionKind.allCases.filter { $0.spec.step == self } }

  /// Whether the action is about the state that it leads to.
  var leadsToState: Bool { kinds.contains { $0.spec.to != .same } }

  /// The role that may take such a step back, as far as it is a role's.
  var leastRoleToUndo: Role {
    switch self {
    case .importItem, .highlight: .clerk
    // What an owner may only ask for was done by a lead.
    case .extend, .suspend, .refer: .lead
    default: kinds.map(\.spec.who.leastRole).min() ?? .worker
    }
  }
}
