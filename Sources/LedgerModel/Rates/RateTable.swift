/// The time for which figures are made; both ends belong to it.
public struct RatePeriod: Sendable, Hashable {
  /// The first moment.
  public var from: Timestamp
  /// The last moment: all figures are as the journal stood then.
  public var to: Timestamp

  /// From one moment to another.
  public init(from: Timestamp, to: Timestamp) { (self.from, self.to) = (from, to) }

  /// Whole days in a ledger's zone, from the beginning of the first to 23:59:59.999 of the last.
  public init(days first: CivilDate, through last: CivilDate, in zone: LedgerZone) {
    from = zone.moment(first, .midnight)
    to = zone.moment(last.advanced(days: 1), .midnight).advanced(milliseconds: -1)
  }

  func contains(_ moment: Timestamp) -> Bool { from <= moment && moment <= to }
}

/// By what figures are grouped.
public enum RateGrouping: String, Sendable, Hashable, CaseIterable {
  case grid, person, unit, site, group
}

/// The figures of one grid, person, unit, site or group, or of all (docs/rules.md: Rates).
public struct RateRow: Sendable, Hashable {
  /// The grid, person, unit, site or group; nothing for items without one, and in the total.
  public var key: RecordID?
  /// Open when the period began, or reopened in it; of imports, reported before it.
  public var carriedOver = 0
  /// Come into the ledger in the period.
  public var new = 0
  /// D (应结案): closed in the period, or due by its end, open then and not paused.
  public var due = 0
  /// C: closed in the period.
  public var closed = 0
  /// Of C: those whose passing submission was by their due date.
  public var closedOnTime = 0
  /// Open at the end.
  public var open = 0
  /// Open and overdue at the end.
  public var overdue = 0
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
  /// Cancelled in the period; they are in no other figure.
  public var cancelled = 0

  /// Figures of nothing yet.
  public init(key: RecordID? = nil) { self.key = key }

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

/// Figures for a period, as the journal stood at its end, so that an issued week stays as it was.
public struct RateTable: Sendable, Hashable {
  /// The period.
  public var period: RatePeriod
  /// By what the rows are grouped.
  public var grouping: RateGrouping
  /// The rows: the ranked ones in their order, then the others by identifier, the one without a key last.
  public var rows: [RateRow]
  /// All items together.
  public var total: RateRow
  /// The places of the ranked rows, from 1; equal figures share a place.
  public var ranks: [RecordID: Int]

  /// A table of these rows, put in order and ranked.
  public init(period: RatePeriod, grouping: RateGrouping, rows: [RateRow], total: RateRow) {
    (self.period, self.grouping, self.total) = (period, grouping, total)
    let ranked = rows.filter { $0.isRanked && $0.key != nil }.sorted { left, right in
      left.ranks(before: right) || (!right.ranks(before: left) && RateTable.comesBefore(left, right))
    }
    self.rows = ranked + rows.filter { !$0.isRanked || $0.key == nil }.sorted(by: RateTable.comesBefore)
    ranks = [:]
    for (place, row) in ranked.enumerated() {
      guard let key = row.key else { continue }
      let isTie = place > 0 && !ranked[place - 1].ranks(before: row)
      let above = place > 0 ? ranked[place - 1].key.flatMap { ranks[$0] } : nil
      ranks[key] = isTie ? above : place + 1
    }
  }

  /// The row of a grid, person, unit, site or group.
  public subscript(key: RecordID?) -> RateRow? { rows.first { $0.key == key } }

  private static func comesBefore(_ left: RateRow, _ right: RateRow) -> Bool {
    guard let leftKey = left.key, let rightKey = right.key else { return left.key != nil && right.key == nil }
    return leftKey < rightKey
  }
}
