/// Who works on an item: assigned, returned, handed over.
extension Plan {
  /// Gives an item to one owner; a reported one is registered too.
  mutating func assign(_ item: inout Item, _ values: ActionValues) throws(Refusal) {
    let owner = try values.record(.owner)
    let (due, text) = (values.momentIfAny(.due), values.text(.note))
    let dueBefore = item.due
    let others = (values.records(.helpers) ?? item.helpers).filter { $0 != owner }
    if item.state == .reported {
      try register(&item, due: due)
    } else if let due, due != item.due {
      // The due date is set once; later it moves only by a granted extension.
      guard item.due == nil else { throw .notEditable(field: "due") }
      (item.due, item.limit) = (try ahead(due, "due"), nil)
    }
    // Who works on it already goes on: what was accepted is not to be accepted again.
    let isTheirs = item.owner == owner && [.assigned, .inProgress].contains(item.state)
    if isTheirs, item.helpers == others, item.due == dueBefore, text.isEmpty { return }
    if !isTheirs { (item.owner, item.assignedAt) = (owner, now) }
    item.helpers = others
    move(&item, by: .assign, to: isTheirs ? item.state : .assigned, text: text)
  }

  /// Gives an item back to the office: not mine.
  mutating func sendBack(_ item: inout Item, _ values: ActionValues) throws(Refusal) {
    let reason: ReturnReason = try values.word(.returnReason)
    let text = values.text(.note)
    item.owner = nil
    item.returnCount += 1
    move(
      &item, by: .sendBack, to: .registered,
      text: text.isEmpty ? reason.rawValue : "\(reason.rawValue): \(text)")
  }

  /// Gives an open item another owner, without a change of its state.
  mutating func handOver(_ item: inout Item, to owner: RecordID, _ reason: String) throws(Refusal) {
    try worker(owner)
    guard owner != item.owner else { return }
    item.owner = owner
    item.helpers.removeAll { $0 == owner }
    move(&item, by: .handOver, text: try bounded(reason, "reason"))
  }

  /// Hands all open items of a person to another, as one change.
  mutating func handOverAll(from: RecordID, to: RecordID, reason: String) throws(Refusal) {
    named(.handOver)
    try rights.require(.clerk)
    guard ledger.people[from] != nil else { throw .noSuchRecord(.person, from.text) }
    try worker(to)
    var stored: [Item] = []
    ledger.items.forEach(where: { state, _ in state.isOpen }) { _, record in
      if record.item.owner == from, !record.item.isHidden {
        stored.append(record.item)
      }
    }
    for before in stored {
      var item = ledger.today(before, at: now)
      try handOver(&item, to: to, reason)
      collect(before, item)
    }
  }

  /// Takes an assigned item into work, when its owner shows that the work has begun.
  mutating func acceptByWork(_ item: inout Item) {
    guard item.state == .assigned, item.owner == actor.person else { return }
    move(&item, by: .accept, to: .inProgress)
  }
}
