/// An item on a list of the agenda, as it stood when the meeting was opened: so that nothing moves while it is
/// discussed. What has happened since stands in `Agenda.changes`.
public struct AgendaItem: Sendable, Hashable {
  /// The item.
  public var id: RecordID
  /// Its number.
  public var number: ItemNumber
  /// Its owner when the meeting was opened.
  public var owner: RecordID?
  /// Its due date when the meeting was opened.
  public var due: Timestamp?
  /// Whole days by which it was late then; 0 for less than a day, nothing when it was not late.
  public var daysOverdue: Int?
  /// The date promised last, when it is late.
  public var promised: Timestamp?
  /// Whether that date had passed unkept.
  public var hasMissedPromise = false
  /// Whether it lies at a key site.
  public var isAtKeySite = false
  /// How hard it is.
  public var difficulty: Difficulty?
  /// How grave it is.
  public var severity = Severity.normal
  /// Whether it came onto the list only since the meeting was opened: such ones stand behind all others.
  public var isNew = false
  /// Whether this meeting has decided something on it.
  public var isDecided = false
  /// Whether it has moved in its life since the meeting was opened.
  public var hasChanged = false
  /// When it came onto its list: asked, handed in, closed, or changed last.
  public var since: Timestamp
}

/// The orders of the agenda's lists (docs/rules.md: The weekly meeting). New ones always stand behind, as they came.
enum AgendaOrder {
  /// Missed promises first, the one promised earliest before; then the longest overdue.
  case red
  /// The one due first before; those without a due date last.
  case due
  /// Key sites first, easy first, then the one due first.
  case work
  /// The gravest first, then the one due first.
  case severity
  /// Whoever has waited longest.
  case waiting
  /// What came last first.
  case latest

  /// The items in this order; equal ones by number.
  func sorted(_ items: [AgendaItem]) -> [AgendaItem] {
    items.sorted { left, right in
      if left.isNew != right.isNew { return right.isNew }
      if left.isNew, left.since != right.since { return left.since < right.since }
      let (first, second) = (rank(left), rank(right))
      return first == second ? (left.number, left.id) < (right.number, right.id) : first < second
    }
  }

  /// What counts, the weightiest first; the smaller comes before.
  private func rank(_ item: AgendaItem) -> (Int64, Int64, Int64) {
    let due = item.due?.milliseconds ?? .max
    switch self {
    case .red:
      let missed: Int64 = item.hasMissedPromise ? 0 : 1
      return (missed, item.hasMissedPromise ? item.promised?.milliseconds ?? .max : due, due)
    case .due: return (due, 0, 0)
    case .work: return (item.isAtKeySite ? 0 : 1, item.ease, due)
    case .severity: return (item.gravity, due, 0)
    case .waiting: return (item.since.milliseconds, 0, 0)
    case .latest: return (-item.since.milliseconds, 0, 0)
    }
  }
}

extension AgendaItem {
  fileprivate var ease: Int64 {
    switch difficulty {
    case .easy: 0
    case nil: 1
    case .hard: 2
    }
  }

  fileprivate var gravity: Int64 {
    switch severity {
    case .urgent: 0
    case .major: 1
    case .normal: 2
    }
  }
}
