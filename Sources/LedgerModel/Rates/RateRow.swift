/// The figures of one grid, person, unit, site or group, or of all (docs/rules.md: Rates). What each counts is said by
/// `RateFigure`. Of every row holds:
///
///     carriedOver = openBefore - leftOut + restored + broughtIn
///     carriedOver + new = closed + open
///     open = toDo + submitted + suspended + referred
///     overdue = overdueToDo + overdueSubmitted
public struct RateRow: Sendable, Hashable {
  /// The grid, person, unit, site (with the sites that belong to it) or group; nothing for items without one, and in
  /// the total.
  public var key: RecordID?
  /// Open when the period began.
  public var openBefore = 0
  /// Open when the period began, and in no figure at its end.
  public var leftOut = 0
  /// Not open when the period began, and open in it again.
  public var restored = 0
  /// Reported before the period, and brought into the ledger in it by an import.
  public var broughtIn = 0
  /// Carried over into the period.
  public var carriedOver = 0
  /// Reported in the period.
  public var new = 0
  /// D (应结案): closed in the period, or due by its end, open then and not paused.
  public var due = 0
  /// C: closed in the period.
  public var closed = 0
  /// Of C: those whose passing submission was by their due date.
  public var closedOnTime = 0
  /// Open at the end.
  public var open = 0
  /// Waiting for their check at the end.
  public var submitted = 0
  /// Open and overdue at the end.
  public var overdue = 0
  /// Of the overdue ones: handed in, and waiting for their check.
  public var overdueSubmitted = 0
  /// Sent back for rework in the period.
  public var rework = 0
  /// Passed in the period.
  public var passes = 0
  /// Returned in the period.
  public var returned = 0
  /// Assigned in the period.
  public var assignments = 0
  /// Suspended at the end.
  public var suspended = 0
  /// Referred at the end.
  public var referred = 0
  /// Cancelled in the period.
  public var cancelled = 0
  /// Others' items that this person helps with or this unit supports; in no other figure of the row.
  public var shared = 0

  /// Figures of nothing yet.
  public init(key: RecordID? = nil) { self.key = key }

  /// Open at the end, and to be worked on: neither paused nor handed in (待整改).
  public var toDo: Int { open - submitted - suspended - referred }
  /// Overdue at the end, and still to be worked on (红灯).
  public var overdueToDo: Int { overdue - overdueSubmitted }

  /// 结案率: |C| / |D|.
  public var closureRate: Share { Share(closed, of: due) }
  /// 按期结案率: of C those handed in by their due date, / |D|.
  public var onTimeRate: Share { Share(closedOnTime, of: due) }
  /// 返工率: fails / (passes + fails).
  public var reworkRate: Share { Share(rework, of: passes + rework) }
  /// 退回率: returns / assignments.
  public var returnRate: Share { Share(returned, of: assignments) }
  /// 逾期率: open and overdue / open.
  public var overdueRate: Share { Share(overdue, of: open) }

  /// Whether nothing happened to it and nothing is left of it: a row of a paper that would say nothing.
  public var isIdle: Bool { carriedOver + new + passes + rework + assignments + returned == 0 }

  /// Whether nothing at all is counted.
  public var isEmpty: Bool { self == RateRow(key: key) }

  /// Whether there is enough to rank: |D| of three and more.
  public var isRanked: Bool { due >= 3 }

  /// Whether this row ranks before another: by on-time rate, then by |C|.
  func ranks(before other: RateRow) -> Bool {
    if onTimeRate.isEqual(to: other.onTimeRate) { return closed > other.closed }
    return onTimeRate.isHigher(than: other.onTimeRate)
  }
}

extension RateRow {
  /// Adds the figures of another row, plainly: it is done for every item, and a key path costs more than the sum.
  mutating func add(_ other: RateRow) {
    openBefore += other.openBefore
    leftOut += other.leftOut
    restored += other.restored
    broughtIn += other.broughtIn
    carriedOver += other.carriedOver
    new += other.new
    due += other.due
    closed += other.closed
    closedOnTime += other.closedOnTime
    open += other.open
    submitted += other.submitted
    suspended += other.suspended
    referred += other.referred
    overdue += other.overdue
    overdueSubmitted += other.overdueSubmitted
    passes += other.passes
    rework += other.rework
    assignments += other.assignments
    returned += other.returned
    cancelled += other.cancelled
    shared += other.shared
  }
}
