/// A thing to put right (整改事项): where, what, who, by when, and how far it has come.
///
/// A plain value. Only a ledger's changes set its fields; the fields' JSON names stand in `ItemField`.
public struct Item: Sendable, Hashable {
  public let id: RecordID
  public var number = ItemNumber(year: 0, counter: 0)
  public var title = ""
  public var description = ""
  public var state = ItemState.reported
  /// When the item was undone: it is hidden, and its number burned.
  public var hiddenAt: Timestamp?

  // Where
  public var site: RecordID?
  public var grid: RecordID?
  public var address = ""

  // What
  /// The category's code, such as `0101`; several schemes order the codes differently.
  public var category: String?
  public var scheme: String?
  /// The group alone, when no category is known; else the category's group holds.
  public var group: CategoryGroup?
  public var severity = Severity.normal
  public var difficulty: Difficulty?
  public var legalBasis = ""
  public var labels: [String] = []

  // From
  public var source: Source?
  /// The number under which another system knows it.
  public var reference = ""
  /// Who told of it, in words (a resident, an inspector).
  public var reporter = ""
  /// The first receiver, who stays on record (首问负责).
  public var receiver: RecordID?
  public var reportedAt: Timestamp?

  // Who
  public var leadUnit: RecordID?
  public var supportingUnits: [RecordID] = []
  /// The accountable leader (分管领导).
  public var leader: RecordID?
  public var owner: RecordID?
  public var helpers: [RecordID] = []

  // Work
  public var measures = ""
  /// The time limit in its short form: `15d`, `4h`, `48u`, `3n`; nothing when the due date was typed.
  public var limit: String?
  public var registeredAt: Timestamp?
  public var assignedAt: Timestamp?
  public var due: Timestamp?
  public var submittedAt: Timestamp?
  public var submittedBy: RecordID?
  public var closedAt: Timestamp?
  public var onTheSpot = false
  public var reworkCount = 0
  public var returnCount = 0
  /// To whom the item was referred (移送).
  public var referredTo = ""
  /// When a referred item is to be looked at again.
  public var reviewOn: Timestamp?
  /// The state before a referral, to come back to.
  public var stateBefore: ItemState?
  /// When a meeting marked it as a highlight (亮点), and why.
  public var highlight = ""

  // Links
  public var reboundOf: RecordID?
  public var duplicateOf: RecordID?
  public var parent: RecordID?
  /// The joint action (联合执法) it belongs to, by name.
  public var jointAction = ""

  // Lists
  public var quantities: [Quantity] = []
  public var evidence: [Evidence] = []
  public var notes: [Note] = []
  public var requests: [Request] = []
  public var extensions: [Extension] = []
  public var suspensions: [Suspension] = []
  public var promises: [Promise] = []
  public var supervisions: [Supervision] = []
  public var steps: [Step] = []

  /// Fields that a newer version wrote, by path: kept as they are.
  public var unknown: [JSONMember] = []

  /// An item of which nothing is known yet.
  public init(id: RecordID) { self.id = id }

  /// The date promised last, when the item is overdue.
  public var promised: Timestamp? { promises.last?.date }

  /// The suspension that lasts.
  public var currentSuspension: Suspension? { suspensions.last { $0.resumedAt == nil } }

  /// Whether the item was taken back by undo.
  public var isHidden: Bool { hiddenAt != nil }
}
