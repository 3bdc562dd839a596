/// An action of an item's life, declared once in `Actions.swift` (docs/rules.md, "Who may do what, from where"): rights,
/// menus, forms, commands, the sample and undoing read it, and a test holds the document to it.
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

  /// What must hold besides state and role: two returns, two extensions, seven days are the limits of city practice.
  public enum Condition: Sendable, Hashable {
    /// After the second return only a lead may.
    case returnedOnceAtMost
    /// A due date that is not over, extended once at most, and no extension asked for.
    case extendable
    /// No request of the kind stands; a lead decides at once and needs to ask nobody.
    case notAsked(RequestKind)
    /// A red lamp.
    case overdue
    /// A request that stands.
    case asked
    /// An owner.
    case owned
    /// Closed within the last seven days, and with an owner.
    case closedLately
  }

  /// What the steps and the journal's lines call it.
  public let step: Action
  /// The states from which it is possible.
  public let from: [ItemState]
  /// Where it leads.
  public let to: Target
  /// Who may.
  public let who: Who
  /// What must hold besides; nothing when state and role are enough.
  public let condition: Condition?
  /// What it asks for, in the order of its form.
  public let asks: [ActionQuestion]
  /// Which moment the photos show that may come with it; nothing where none do.
  public let photos: EvidencePhase?

  init(
    _ step: Action, from: [ItemState], to: Target, _ who: Who, if condition: Condition? = nil,
    asks: [ActionQuestion] = [], photos: EvidencePhase? = nil
  ) {
    (self.step, self.from, self.to, self.who) = (step, from, to, who)
    (self.condition, self.asks, self.photos) = (condition, asks, photos)
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

/// Something that an action asks for, and how badly.
public struct ActionQuestion: Sendable, Hashable {
  /// Whether it may be left out.
  public enum Need: Sendable, Hashable {
    /// Without it the action is refused.
    case must
    /// Without it the action is refused, unless evidence shows the state after the work.
    case mustOrEvidence
    /// A form insists on it; a command and a meeting may leave it out.
    case inForm
    /// What stands on the item stays without it; the form of one item begins with that.
    case kept
    /// It may be left out.
    case may
    /// It may be left out, and no form asks for it.
    case inCommand
  }

  /// What is asked for.
  public let parameter: ActionParameter
  /// Whether it may be left out.
  public let need: Need
  /// The word of a vocabulary that it is taken for when nothing is said, by its code.
  public let usual: String?

  private init(_ parameter: ActionParameter, _ need: Need, usual: String? = nil) {
    (self.parameter, self.need, self.usual) = (parameter, need, usual)
  }

  static func must(_ parameter: ActionParameter) -> Self { Self(parameter, .must) }
  static func mustOrEvidence(_ parameter: ActionParameter) -> Self { Self(parameter, .mustOrEvidence) }
  static func inForm(_ parameter: ActionParameter, usual: String? = nil) -> Self {
    Self(parameter, .inForm, usual: usual)
  }
  static func kept(_ parameter: ActionParameter) -> Self { Self(parameter, .kept) }
  static func may(_ parameter: ActionParameter) -> Self { Self(parameter, .may) }
  static func inCommand(_ parameter: ActionParameter) -> Self { Self(parameter, .inCommand) }
}

extension [ActionQuestion] {
  /// Whether something is asked for.
  public func contains(_ parameter: ActionParameter) -> Bool { contains { $0.parameter == parameter } }
}

extension ActionKind {
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
