/// How items end without a check, and how they come back.
extension Plan {
  /// Not taken up (不予立案).
  mutating func reject(_ item: inout Item, _ values: ActionValues) {
    end(&item, .reject, .rejected, values.text(.reason))
  }

  /// Taken off the list (作废); the bulletin shows it.
  mutating func cancel(_ item: inout Item, _ values: ActionValues) {
    end(&item, .cancel, .cancelled, values.text(.reason))
  }

  private mutating func end(_ item: inout Item, _ action: Action, _ state: ItemState, _ reason: String) {
    item.requests = []
    // Nothing waits any more: neither the end of a suspension nor the review of a referral.
    if let place = item.suspensions.firstIndex(where: { $0.resumedAt == nil }) {
      item.suspensions[place].resumedAt = now
    }
    (item.reviewOn, item.stateBefore) = (nil, nil)
    move(&item, by: action, to: state, text: reason)
  }

  /// The same matter as another item, which goes on for both.
  mutating func merge(_ item: inout Item, _ values: ActionValues) throws(Refusal) {
    let other = try values.record(.into)
    var target = try self.item(other)
    // Whatever chain of duplicates begins at the other must not come back here.
    for _ in 0..<1000 {
      guard target.id != item.id else { throw .cycle }
      guard let next = target.duplicateOf, let further = ledger.items[next] else { break }
      target = further
    }
    guard target.state != .rejected, target.state != .cancelled else {
      throw .wrongState(.merge, target.state)
    }
    item.duplicateOf = other
    item.requests = []
    move(&item, by: .merge, to: .duplicate, text: values.text(.reason))
  }

  /// Back into work within seven days of its closing.
  mutating func reopen(_ item: inout Item, _ values: ActionValues) {
    (item.closedAt, item.submittedAt, item.submittedBy) = (nil, nil, nil)
    move(&item, by: .reopen, to: .inProgress, text: values.text(.reason))
  }
}
