/// Items from a spreadsheet or another system, in the state in which they stood there.
extension Plan {
  /// Imports an item. The steps carry the moment of the import and what is told of the time before, so that figures
  /// of weeks before the import stay as they were.
  mutating func importItem(_ imported: ImportedItem) throws(Refusal) {
    named(.importItem)
    let person = try rights.require(.clerk)
    let new = imported.item
    var item = Item(id: ids.next("i"))
    try fill(&item, new)
    item.number = nextNumber()
    item.receiver = person.id
    item.reportedAt =
      try imported.reportedAt.map { moment throws(Refusal) in try sane(moment, "reportedAt") } ?? now
    try fillWork(&item, imported)
    item.state = openState(of: item)
    if !imported.note.isEmpty {
      let text = try bounded(imported.note, "note")
      item.notes.append(Note(id: ids.next("n"), at: now, by: person.id, text: text))
    }
    move(&item, by: .importItem)
    if imported.isClosed {
      let closed = min(imported.closedAt ?? item.due ?? now, now)
      handInAndPass(&item, at: try sane(closed, "closedAt"))
    } else if imported.isSubmitted, item.owner != nil {
      (item.submittedAt, item.submittedBy) = (now, item.owner)
      move(&item, by: .submit, to: .submitted)
    }
    collect(nil, item)
  }

  private mutating func fillWork(_ item: inout Item, _ imported: ImportedItem) throws(Refusal) {
    let new = imported.item
    if let owner = new.owner { try worker(owner) }
    for helper in new.helpers { try worker(helper) }
    (item.owner, item.helpers) = (new.owner, new.helpers.filter { $0 != new.owner }.uniqued)
    let start = item.reportedAt ?? now
    if let due = new.due {
      item.due = try sane(due, "due")
    } else if !imported.hasOpenTerm, let limit = limit(of: item) {
      (item.due, item.limit) = (clock.due(limit, from: start), limit.text)
    }
    if item.owner != nil { item.assignedAt = start }
    if item.owner != nil || item.due != nil { item.registeredAt = start }
  }

  /// Work that has an owner is under way; what has a due date is registered.
  private func openState(of item: Item) -> ItemState {
    item.owner != nil ? .inProgress : item.due != nil ? .registered : .reported
  }

  private mutating func handInAndPass(_ item: inout Item, at moment: Timestamp) {
    (item.submittedAt, item.submittedBy, item.closedAt) = (moment, item.owner, moment)
    for place in item.quantities.indices where item.quantities[place].done == nil {
      item.quantities[place].done = item.quantities[place].planned
    }
    move(&item, by: .submit, to: .submitted, told: moment)
    move(&item, by: .pass, to: .closed, told: moment)
  }
}
