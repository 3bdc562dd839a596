/// One action on one or many items.
extension Plan {
  /// Takes an action: on one item, which may refuse; on many, of which those that refuse are left out and named.
  mutating func act(_ action: ItemAction, on items: [RecordID]) throws(Refusal) {
    if items.count == 1 {
      try act(action, on: items[0])
      return named(action.verb)
    }
    _ = try rights.person()
    var seen: Set<RecordID> = []
    for id in items where seen.insert(id).inserted {
      let told = warnings.count
      do throws(Refusal) {
        try act(action, on: id)
      } catch {
        refused[id] = error
        warnings.removeSubrange(told...)
      }
    }
    named(action.verb)
  }

  private mutating func act(_ action: ItemAction, on id: RecordID) throws(Refusal) {
    let stored = try item(id)
    var item = ledger.today(stored, at: now)
    if let kind = action.kind { try rights.permit(kind, on: item) }
    try take(action, on: &item)
    collect(stored, item)
  }

  /// The item of an identifier, as it is stored; hidden ones are none.
  func item(_ id: RecordID) throws(Refusal) -> Item {
    guard let item = ledger.items[id], !item.isHidden else { throw .noSuchItem(id.text) }
    return item
  }

  private mutating func take(_ action: ItemAction, on item: inout Item) throws(Refusal) {
    switch action {
    case .life(let kind, let values): try take(kind, values, on: &item)
    case .note(let text): try note(&item, text)
    case .addEvidence(let phase, let name, let hash, let size): try evidence(&item, phase, name, hash, size)
    case .highlight(let text): try highlight(&item, text)
    }
  }
}
