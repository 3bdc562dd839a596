/// The agenda of a meeting: what each of its ten screens shows, worked out from the ledger (docs/rules.md: The weekly
/// meeting).
///
/// Lists hold what belonged on them when the meeting was opened, in the order of that moment; what has come up
/// since stands behind. So nothing moves while it is discussed, whatever others do meanwhile.
public struct Agenda: Sendable {
  /// The meeting.
  public let meeting: Meeting
  /// The moment of asking.
  public let now: Timestamp

  // 1 Before
  /// Open items that nobody answers for, the gravest first.
  public var withoutOwner: [AgendaItem] = []
  /// Years without a list of holidays that due dates run into.
  public var yearsWithoutHolidays: [Int] = []

  // 2 Roll call
  /// Everybody who works here, in the ledger's order.
  public var people: [RecordID] = []

  // 3 Last week
  /// Earlier decisions to be asked after.
  public var reviews: [DecisionReview] = []

  // 4 Grid by grid
  /// A page for each worker: in the order of the grids, then who else owns something.
  public var pages: [AgendaPage] = []

  // 5 Red lamps
  /// All red lamps, missed promises first.
  public var red: [AgendaItem] = []

  // 6 Requests
  /// Items with a request, the longest waiting first.
  public var requests: [AgendaItem] = []
  /// Referred items whose review date has come.
  public var dueReviews: [AgendaItem] = []

  // 7 Checks and look-backs
  /// Items handed in for their check, the longest waiting first.
  public var checks: [AgendaItem] = []
  /// Items of the week that are rebounds of closed ones.
  public var rebounds: [AgendaItem] = []
  /// Items closed in the week that are worth a second look: at key sites, sent back once, or rebounds.
  public var lookBacks: [AgendaItem] = []

  // 8 Experience
  /// Items marked as highlights in the week or in this meeting.
  public var highlights: [AgendaItem] = []
  /// Other items closed in the week, the hard ones first: what could be a highlight.
  public var candidates: [AgendaItem] = []

  // 9 Next week
  /// The work until the next meeting: key sites first, easy first.
  public var work: [AgendaItem] = []
  /// The joint actions of the work, the largest first.
  public var jointActions: [JointAction] = []
  /// Plans that lie ahead, this meeting's and earlier ones', by date: volunteers, inspections.
  public var plans: [MeetingPlan] = []

  /// What would lose most at the next inspection.
  public var outlook = CityOutlook()

  /// What would be left open if the meeting ended now.
  public var gaps: [MeetingGap] = []

  init(meeting: Meeting, now: Timestamp) { (self.meeting, self.now) = (meeting, now) }

  /// The lists of a screen, in the order in which they are gone through.
  public func lists(of screen: MeetingScreen, page: RecordID? = nil) -> [[AgendaItem]] {
    switch screen {
    case .before: [withoutOwner]
    case .rollCall, .lastWeek, .decisions: []
    case .gridByGrid: self.page(page).map { [$0.red, $0.next] } ?? []
    case .redLamps: [red]
    case .requests: [requests, dueReviews]
    case .checks: [checks, rebounds, lookBacks]
    case .experience: [highlights, candidates]
    case .nextWeek: [work]
    }
  }

  /// All items of a screen in their order; one that stands on two of its lists is gone through once.
  public func items(of screen: MeetingScreen, page: RecordID? = nil) -> [AgendaItem] {
    var seen: Set<RecordID> = []
    return lists(of: screen, page: page).joined().filter { seen.insert($0.id).inserted }
  }

  /// A worker's page; without a name the first.
  public func page(_ person: RecordID?) -> AgendaPage? {
    person == nil ? pages.first : pages.first { $0.person == person }
  }

  /// How many items of a screen are neither discussed nor skipped, and nothing was decided on them.
  public func left(on screen: MeetingScreen, page: RecordID? = nil) -> Int {
    items(of: screen, page: page).count { !meeting.isSettled($0) }
  }

  /// What has happened to an item since the meeting was opened, in its order.
  public static func changes(of item: Item, since meeting: Meeting) -> [Step] {
    item.steps.filter { $0.at > meeting.openedAt || $0.undoneAt.map { $0 > meeting.openedAt } == true }
  }
}

/// A worker's page, grid by grid.
public struct AgendaPage: Sendable, Hashable {
  /// The worker.
  public var person: RecordID
  /// Their grids; empty for somebody who owns items without having a grid.
  public var grids: [RecordID] = []
  /// Their red lamps, missed promises first.
  public var red: [AgendaItem] = []
  /// What is due before the next meeting, the first due before.
  public var next: [AgendaItem] = []
  /// All their open items when the meeting was opened.
  public var open = 0
  /// Of them, those that pause.
  public var paused = 0
  /// Of them, those that wait for their check.
  public var submitted = 0
  /// What they closed in the week.
  public var closed = 0

  /// An empty page of that worker.
  public init(person: RecordID) { self.person = person }
}

/// A decision of an earlier meeting that is asked after.
public struct DecisionReview: Sendable, Hashable {
  /// The decision.
  public var decision: Decision
  /// Its number in its own meeting.
  public var number: Int
  /// Its meeting.
  public var meeting: RecordID
  /// What this meeting has found.
  public var verdict: Verdict?
  /// What its item says: kept when it is closed, not kept when it is open past the date.
  public var suggested: Verdict?
}
