/// A thing to put right (整改事项): where, what, who, by when, and how far it has come.
///
/// A plain value. Only a ledger's changes set its fields; the fields' JSON names stand in `ItemField`.
public struct Item: Sendable, Hashable {
  /// The identifier, which never changes.
  public let id: RecordID
  /// The number as people say it.
  public var number = ItemNumber(year: 0, counter: 0)
  /// What it is about, in one line.
  public var title = ""
  /// The whole text, as reported.
  public var description = ""
  /// Where it stands in its life.
  public var state = ItemState.reported
  /// When the item was undone: it is hidden, and its number burned.
  public var hiddenAt: Timestamp?

  // Where
  /// The site (点位).
  public var site: RecordID?
  /// The grid (网格); at first that of the site.
  public var grid: RecordID?
  /// Where, in words.
  public var address = ""

  // What
  /// The category's code, such as `0101`; several schemes order the codes differently.
  public var category: String?
  /// The code order that the category is of.
  public var scheme: String?
  /// The group alone, when no category is known; else the category's group holds.
  public var group: CategoryGroup?
  /// How grave it is.
  public var severity = Severity.normal
  /// How hard it is.
  public var difficulty: Difficulty?
  /// The law or rule that it breaks.
  public var legalBasis = ""
  /// Free labels, such as 国测.
  public var labels: [String] = []

  // From
  /// Who or what brought it in.
  public var source: Source?
  /// The number under which another system knows it.
  public var reference = ""
  /// Who told of it, in words (a resident, an inspector).
  public var reporter = ""
  /// Whom to call about it, in words: a resident's name and telephone number, who is not its reporter.
  public var contact = ""
  /// The first receiver, who stays on record (首问负责).
  public var receiver: RecordID?
  /// When it was reported.
  public var reportedAt: Timestamp?

  // Who
  /// The unit in the lead (牵头).
  public var leadUnit: RecordID?
  /// The supporting units (配合).
  public var supportingUnits: [RecordID] = []
  /// The accountable leader (分管领导).
  public var leader: RecordID?
  /// The one person who answers for it (责任人).
  public var owner: RecordID?
  /// Who helps the owner (协办人).
  public var helpers: [RecordID] = []

  // Work
  /// What is to be done (整改措施).
  public var measures = ""
  /// The time limit in its short form: `15d`, `4h`, `48u`, `3n`; nothing when the due date was typed.
  public var limit: String?
  /// When it was registered: the clock runs from here.
  public var registeredAt: Timestamp?
  /// When it was last assigned.
  public var assignedAt: Timestamp?
  /// By when it is to be put right (整改时限).
  public var due: Timestamp?
  /// When it was handed in for the check: the clock stops here.
  public var submittedAt: Timestamp?
  /// Who handed it in.
  public var submittedBy: RecordID?
  /// When it was ticked off (销号).
  public var closedAt: Timestamp?
  /// Whether it was put right as it was found (立行立改).
  public var onTheSpot = false
  /// How often a check sent it back (返工).
  public var reworkCount = 0
  /// How often an owner returned it (退回).
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
  /// The closed item that has come back as this one (反弹).
  public var reboundOf: RecordID?
  /// The item that this one is the same as.
  public var duplicateOf: RecordID?
  /// The item that this one was split from.
  public var parent: RecordID?
  /// The joint action (联合执法) it belongs to, by name.
  public var jointAction = ""
  /// The inspection (测评检查) that found it.
  public var inspection: RecordID?
  /// The standard (测评标准) that it fails.
  public var standard: RecordID?
  /// The indicator (测评指标) that is not met by it.
  public var indicator: RecordID?
  /// The points lost by it (扣分).
  public var pointsLost: Decimal2?

  // Lists
  /// The lists that grow, decoded when one of them is first asked for.
  var lists = LazyLists()

  /// Fields of one value that a newer version wrote, by path: kept as they are.
  var unread: [JSONMember] = []

  /// An item of which nothing is known yet.
  public init(id: RecordID) { self.id = id }

  /// The date promised last, when the item is overdue.
  public var promised: Timestamp? { promises.last?.date }

  /// The suspension that lasts.
  public var currentSuspension: Suspension? { suspensions.last { $0.resumedAt == nil } }

  /// Whether the item was taken back by undo.
  public var isHidden: Bool { hiddenAt != nil }
}

extension Item {
  /// Whether it stands before another in lists: by number; of one number, as two copies that were both written to may
  /// give it, by identifier, so that the order is one everywhere.
  public static func inOrder(_ left: Item, _ right: Item) -> Bool {
    (left.number, left.id) < (right.number, right.id)
  }

  /// What tells it from another of the same number: `楼道堆物 (i4k2)`.
  public var titleAndID: String { "\(title) (\(id))" }
}
