import LedgerModel
import Wording

/// Why an item stands in somebody's queue, the most pressing first.
enum QueueReason: String, Sendable, Hashable, CaseIterable {
  case rework, returned, overdue, dueToday, accept, request, check, register, assign, changed, mine

  /// Why an item stands in the queue of who looks; nothing when it does not.
  init?(_ item: Item, _ lamp: Lamp?, _ me: Person, _ session: Session) {
    let isMine = item.owner == me.id
    let runs = !item.state.isPaused && item.state != .submitted
    if isMine, item.state == .inProgress, item.steps.last(where: { $0.undoneAt == nil })?.action == .fail {
      self = .rework
    } else if me.role >= .clerk, item.state == .registered, item.returnCount > 0 {
      self = .returned
    } else if isMine, runs, lamp == .red {
      self = .overdue
    } else if isMine, runs, session.isDueToday(item) {
      self = .dueToday
    } else if isMine, item.state == .assigned {
      self = .accept
    } else if me.role >= .lead, !item.requests.isEmpty {
      self = .request
    } else if item.state == .submitted, me.isChecker, !item.isWork(of: me.id), item.submittedBy != me.id {
      self = .check
    } else if me.role >= .clerk, item.state == .reported {
      self = .register
    } else if me.role >= .clerk, item.state == .registered {
      self = .assign
    } else if item.isWork(of: me.id), session.isNews(item) {
      self = .changed
    } else if item.isWork(of: me.id), runs {
      self = .mine
    } else {
      return nil
    }
  }
}

extension Session {
  /// Whether the item is due today by the ledger's zone.
  func isDueToday(_ item: Item) -> Bool {
    item.due.map { ledger.clock.zone.date($0) == today } ?? false
  }

  /// Whether somebody else did something with the item since this person last looked.
  func isNews(_ item: Item) -> Bool {
    guard let since = preferences.lastLooked else { return false }
    return item.steps.last.map { $0.at > since && $0.by != person } ?? false
  }
}
