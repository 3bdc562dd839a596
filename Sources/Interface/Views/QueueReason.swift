import LedgerModel
import Wording

/// Why an item stands in somebody's queue, the most pressing first.
enum QueueReason: String, Sendable, Hashable, CaseIterable, Comparable {
  /// It was just added by who looks, and stands there until the cursor leaves it.
  case added
  case rework, returned, overdue, dueToday, accept, request, check, register, assign, changed, mine

  /// Why an item stands in the queue of who looks; nothing when it does not. `hasRequests` says whether requests wait on it,
  /// where that is known without reading its lists.
  init?(_ record: ItemRecord, _ lamp: Lamp?, _ rules: QueueRules, hasRequests: Bool? = nil) {
    let me = rules.me
    let isMine = record.item.owner == me.id
    let isWork = isMine || record.item.helpers.contains(me.id)
    let runs = !record.item.state.isPaused && record.item.state != .submitted
    if isMine, record.item.state == .inProgress,
      record.item.steps.last(where: { $0.undoneAt == nil })?.action == .fail
    {
      self = .rework
    } else if me.role >= .clerk, record.item.state == .registered, record.item.returnCount > 0 {
      self = .returned
    } else if isMine, runs, lamp == .red {
      self = .overdue
    } else if isMine, runs, rules.isDueToday(record) {
      self = .dueToday
    } else if isMine, record.item.state == .assigned {
      self = .accept
    } else if me.role >= .lead, hasRequests ?? !record.item.requests.isEmpty {
      self = .request
    } else if record.item.state == .submitted, me.isChecker, !isWork, record.item.submittedBy != me.id {
      self = .check
    } else if me.role >= .clerk, record.item.state == .reported {
      self = .register
    } else if me.role >= .clerk, record.item.state == .registered {
      self = .assign
    } else if isWork, rules.isNews(record) {
      self = .changed
    } else if isWork, runs {
      self = .mine
    } else {
      return nil
    }
  }
}

extension QueueReason {
  /// The more pressing reason is the smaller one.
  static func < (left: QueueReason, right: QueueReason) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .added: -1
    case .rework: 0
    case .returned: 1
    case .overdue: 2
    case .dueToday: 3
    case .accept: 4
    case .request: 5
    case .check: 6
    case .register: 7
    case .assign: 8
    case .changed: 9
    case .mine: 10
    }
  }
}

/// What a queue goes by: worked out once, not for every item.
struct QueueRules: Sendable {
  /// Who looks.
  let me: Person
  /// The ledger's day.
  private let today: ClosedRange<Timestamp>
  /// When this person last looked.
  private let since: Timestamp?

  init(_ me: Person, _ session: Session) {
    self.me = me
    let zone = session.ledger.clock.zone
    today = zone.moment(session.today, .midnight)...zone.endOfDay(session.today)
    since = session.preferences.lastLooked
  }

  /// Whether an item may stand in the queue at all, by what is known without reading it: wherever `QueueReason` finds
  /// a reason.
  func mayConcern(_ standing: OpenStanding) -> Bool {
    if standing.hasHelpers || standing.mayBe(ownedBy: me.id) { return true }
    switch standing.state {
    case .reported, .registered: if me.role >= .clerk { return true }
    case .submitted: if me.isChecker { return true }
    default: break
    }
    return me.role >= .lead && standing.hasRequests
  }

  /// Whether the item is due today by the ledger's zone.
  func isDueToday(_ record: ItemRecord) -> Bool { record.item.due.map(today.contains) ?? false }

  /// Whether somebody else did something with the item since this person last looked.
  func isNews(_ record: ItemRecord) -> Bool {
    guard let since else { return false }
    return record.item.steps.last.map { $0.at > since && $0.by != me.id } ?? false
  }
}
