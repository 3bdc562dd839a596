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
    case .register(let category, let scheme, let group, let severity, let due):
      try set(category, scheme, group, severity ?? item.severity, of: &item)
      try register(&item, due: due)
    case .reject(let reason): try reject(&item, reason)
    case .merge(let other, let reason): try merge(&item, into: other, reason)
    case .assign(let owner, let helpers, let due, let text): try assign(&item, owner, helpers, due, text)
    case .accept: move(&item, by: .accept, to: .inProgress)
    case .sendBack(let reason, let text): sendBack(&item, reason, text)
    case .submit(let done, let allDone, let text): try submit(&item, done, allDone, text)
    case .submitOnTheSpot(let done, let text): try submitOnTheSpot(&item, done, text)
    case .pass(let note): try pass(&item, note)
    case .fail(let reason): try fail(&item, reason)
    case .extend(let until, let reason): try extend(&item, until, reason)
    case .suspend(let code, let until, let reason): try suspend(&item, code, until, reason)
    case .resume(let reason): resume(&item, reason)
    case .refer(let to, let review, let reason): try refer(&item, to, review, reason)
    case .takeBack(let reason): try takeBack(&item, reason)
    case .grant(let request, let text): try grant(&item, request, text)
    case .refuse(let request, let reason): try refuse(&item, request, reason)
    case .promise(let date, let reason): try promise(&item, date, reason)
    case .supervise(let level, let replyDue, let text): try supervise(&item, level, replyDue, text)
    case .handOver(let owner, let reason): try handOver(&item, to: owner, reason)
    case .reopen(let reason): try reopen(&item, reason)
    case .cancel(let reason): try cancel(&item, reason)
    case .note(let text): try note(&item, text)
    case .addEvidence(let phase, let name, let hash, let size): try evidence(&item, phase, name, hash, size)
    case .highlight(let text): try highlight(&item, text)
    }
  }
}
