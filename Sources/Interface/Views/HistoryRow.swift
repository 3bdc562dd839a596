import LedgerModel

/// A row of the history: a change, or the steps by which a meeting was gone through, which would hide all else one by one.
struct HistoryRow: Sendable {
  /// The changes, the latest first; never empty.
  private(set) var changes: [Change]

  /// The latest of them.
  var first: Change { changes[0] }

  /// The rows of changes that stand in their order, the latest first.
  static func rows(_ changes: [Change]) -> [HistoryRow] {
    var rows: [HistoryRow] = []
    for change in changes {
      if let meeting = change.meetingGoneThrough, rows.last?.first.meetingGoneThrough == meeting {
        rows[rows.count - 1].changes.append(change)
      } else {
        rows.append(HistoryRow(changes: [change]))
      }
    }
    return rows
  }
}

extension Change {
  /// The meeting that was only gone through: a place on its agenda, a mark, a name that was called; nothing for any other
  /// change, and for an undo, which is looked for.
  fileprivate var meetingGoneThrough: RecordID? {
    guard undoes == nil, redoes == nil, records.count == 1, let record = records.first,
      record.key.kind == .meeting, !record.creates
    else { return nil }
    let lists = record.fields.map { field in String(field.path.prefix { $0 != "/" }) }
    return lists.allSatisfy(Self.steps.contains) ? record.key.id : nil
  }

  private static let steps: Set<String> = [
    Meeting.Field.place.rawValue, Meeting.Field.marks.rawValue, Meeting.Field.attendance.rawValue,
  ]
}
