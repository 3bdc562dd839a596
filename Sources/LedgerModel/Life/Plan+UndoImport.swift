/// An import taken back as a whole, but for what others have gone on with.
extension Plan {
  /// Takes back the items of an import that nobody touched; the others are left out and named. People and places that
  /// came with it stay as long as an item that stays names them. Refuses where every item was touched.
  mutating func undoImport(_ change: Change) throws(Refusal) {
    var taken: Set<RecordID> = []
    var firstRefusal: Refusal?
    for record in change.records where record.key.kind == .item {
      do throws(Refusal) {
        collect(try inverse(of: record, change, asRedo: false))
        taken.insert(record.key.id)
      } catch {
        refused[record.key.id] = error
        firstRefusal = firstRefusal ?? error
      }
    }
    if taken.isEmpty, let firstRefusal { throw firstRefusal }
    let named = namesInUse(without: taken)
    for record in change.records where record.key.kind != .item {
      // An import changes nothing of what was there: whoever it did not make is not taken away.
      if named.contains(record.key.id) { continue }
      collect(try inverse(of: record, change, asRedo: false))
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
