/// A figure that papers and screens count, by its one definition (docs/rules.md: Rates); its raw value is its name in JSON.
public enum RateFigure: String, Sendable, Hashable, CaseIterable {
  /// 期初在办: open when the period began, as the journal stood then.
  case openBefore
  /// 退出: of them, those that are in no figure at the end: left out of rates, taken back, or closed earlier after all.
  case leftOut
  /// 恢复: not open when the period began, and open in it again: reopened, or no longer left out.
  case restored
  /// 补录: come into the ledger in the period by an import, and reported before it.
  case broughtIn
  /// 结转: open before, less what was left out, and what was restored or brought in.
  case carriedOver
  /// 新增: reported in the period.
  case new
  /// 应结: D.
  case due
  /// 销号: C.
  case closed
  /// 按期: of C, those whose passing submission was by their due date.
  case closedOnTime
  /// 在办: open at the end: carried over and new, less the closed ones.
  case open
  /// 待核查: of the open ones, those that wait for their check.
  case submitted
  /// 挂账: of the open ones, those that are suspended.
  case suspended
  /// 移送: of the open ones, those that are referred.
  case referred
  /// 逾期: of the open ones, those late and not paused, handed in late included.
  case overdue
  /// 逾期待核查: of the overdue ones, those that were handed in late and wait for their check.
  case overdueSubmitted
  /// 通过: checks passed.
  case passes
  /// 返工: checks that sent an item back.
  case rework
  /// 派单: assignments.
  case assignments
  /// 退回: assignments given back by their owner.
  case returned
  /// 作废: cancelled in the period; in no other figure but those left out.
  case cancelled
  /// 协办, 配合: another's items among the closed and open ones, which this one helped with or supported; in the total,
  /// the items that somebody helps with or a unit supports.
  case shared

  /// What a week is told by, in the order of the meeting's third screen and of the minutes.
  public static let week: [RateFigure] = [
    .carriedOver, .new, .due, .closed, .overdue, .rework, .returned, .suspended,
  ]

  /// Where it stands in a row.
  var path: WritableKeyPath<RateRow, Int> {
    switch self {
    case .openBefore: \.openBefore
    case .leftOut: \.leftOut
    case .restored: \.restored
    case .broughtIn: \.broughtIn
    case .carriedOver: \.carriedOver
    case .new: \.new
    case .due: \.due
    case .closed: \.closed
    case .closedOnTime: \.closedOnTime
    case .open: \.open
    case .submitted: \.submitted
    case .suspended: \.suspended
    case .referred: \.referred
    case .overdue: \.overdue
    case .overdueSubmitted: \.overdueSubmitted
    case .passes: \.passes
    case .rework: \.rework
    case .assignments: \.assignments
    case .returned: \.returned
    case .cancelled: \.cancelled
    case .shared: \.shared
    }
  }

  /// The figure in a row.
  public func value(in row: RateRow) -> Int { row[keyPath: path] }
}
