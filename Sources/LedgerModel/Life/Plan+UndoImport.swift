extension Change {
  /// Whether it is an import, and no taking back of one.
  public var isImport: Bool { verb == Action.importItem.rawValue && undoes == nil && redoes == nil }
}

/// An import taken back as a whole, but for what others have gone on with.
extension Plan {
  /// Takes an import back whenever it was made: who brought it in, or a lead; nothing that an issued paper holds.
  mutating func withdraw(_ change: Change) throws(Refusal) {
    guard change.isImport else { throw .notAnImport }
    let person = try rights.person()
    let isOwn = [change.by, change.enteredBy].contains { $0 == person.id }
    try rights.require(isOwn ? Action.importItem.leastRoleToUndo : .lead)
    try refuseIssued(change)
    named(change.verb)
    undoes = change.id
    try undoImport(change)
  }

  /// Takes back the items of an import that nobody touched; the others are left out and named. People and places that
  /// came with it stay as long as an item that stays names them. Refuses where every item was touched.
  mutating func undoImport(_ change: Change) throws(Refusal) {
    var taken: Set<RecordID> = []
    var firstRefusal: Refusal?
    for record in change.records where record.key.kind == .item {
      // What was taken back before is no longer there.
      if ledger.items[record.key.id]?.isHidden == true { continue }
      do throws(Refusal) {
        collect(try inverse(of: record, change, asRedo: false))
        taken.insert(record.key.id)
      } catch {
        refused[record.key.id] = error
        firstRefusal = firstRefusal ?? error
      }
    }
    if taken.isEmpty { throw firstRefusal ?? .importWithdrawn }
    let named = namesInUse(without: taken)
    for record in change.records where record.key.kind != .item {
      // An import changes nothing of what was there: whoever it did not make is not taken away.
      if named.contains(record.key.id) { continue }
      // Whom somebody went on with since stays, too.
      guard let back = try? inverse(of: record, change, asRedo: false) else { continue }
      collect(back)
    }
  }

  /// The people, units and places that the items name which stay, and what those places lie in.
  private func namesInUse(without taken: Set<RecordID>) -> Set<RecordID> {
    var named: Set<RecordID> = []
    ledger.items.forEach { record in
      let item = record.item
      if item.isHidden || taken.contains(item.id) { return }
      let ones = [
        item.owner, item.leader, item.receiver, item.submittedBy, item.site, item.grid, item.leadUnit,
      ]
      named.formUnion(ones.compactMap { $0 } + item.helpers + item.supportingUnits)
      for step in item.steps { named.insert(step.by) }
    }
    for site in ledger.sites.all where named.contains(site.id) {
      var next: Site? = site
      for _ in 0..<100 {
        guard let place = next else { break }
        named.insert(place.id)
        if let grid = place.grid { named.insert(grid) }
        next = ledger.sites[place.parent]
      }
    }
    return named
  }
}
