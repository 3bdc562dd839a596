import LedgerModel

/// What a meeting decided on items, step by step in the order of deciding: for the minutes and for their JSON.
struct MeetingDealing {
  let step: Step
  let item: Item

  /// The date that it set: promised, to reply, to resume, to review; else the due date since.
  var date: Timestamp? {
    switch step.action {
    case .promise: item.promise(of: step)?.date
    case .remind, .supervise: item.supervision(of: step)?.replyDue
    case .suspend: item.suspension(of: step)?.until
    case .refer: item.review(of: step)
    default: step.due
    }
  }

  /// What was said with it.
  var text: String { item.note(of: step)?.text ?? step.text }

  /// What was decided on items in a meeting and not taken back; highlights, photos and plain edits are no decisions.
  static func all(in meeting: Meeting, _ ledger: Ledger) -> [MeetingDealing] {
    let quiet: Set<Action> = [.highlight, .evidence, .edit, .undo]
    var found: [MeetingDealing] = []
    ledger.items.forEach { record in
      guard let last = record.item.steps.last, last.at >= meeting.openedAt, !record.item.isHidden else {
        return
      }
      for step in record.item.steps where step.meeting == meeting.id && step.undoneAt == nil {
        if !quiet.contains(step.action) { found.append(MeetingDealing(step: step, item: record.item)) }
      }
    }
    return found.sorted {
      ($0.step.at, $0.item.number, $0.item.id) < ($1.step.at, $1.item.number, $1.item.id)
    }
  }
}
