/// Resumptions whose day has come: every reader counts them at once, the next writer records them.
extension Ledger {
  /// The resumption of one item that is to be recorded at `now`, with the identifier that its change must have.
  ///
  /// Identifiers follow from item and suspension, so that two writers record the same change, which counts once.
  public func dueResumption(of item: Item, at now: Timestamp) -> (id: RecordID, draft: Draft)? {
    guard item.state == .suspended, let suspension = item.currentSuspension,
      suspension.isOver(at: now, in: clock), let versions = items.record(item.id)?.versions
    else { return nil }
    let moment = suspension.end(in: clock)
    var after = item
    after.resume(suspension, at: moment, clock)
    after.steps.append(
      Step(
        id: .derived("t", item.id, suspension.id), action: .resume, at: moment, by: suspension.by,
        from: .suspended, to: after.state, due: after.due, owner: after.owner))
    let change = RecordChange(
      RecordKey(.item, item.id), creates: false, fields: item.changes(to: after, versions))
    return (
      .derived("z", item.id, suspension.id), Draft(verb: Action.resume.rawValue, records: [change])
    )
  }

  /// All resumptions that are to be recorded at `now`.
  public func dueResumptions(at now: Timestamp) -> [(id: RecordID, draft: Draft)] {
    var due: [(id: RecordID, draft: Draft)] = []
    items.forEachResumable(by: now) { record in
      if let resumption = dueResumption(of: record.item, at: now) { due.append(resumption) }
    }
    return due
  }
}

extension RecordID {
  /// An identifier that follows from others: 13 characters of their FNV-1a hash behind the prefix.
  static func derived(_ prefix: String, _ parts: RecordID...) -> RecordID {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0x2F) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 32)
    return RecordID(prefix + String(repeating: "0", count: 13 - digits.utf8.count) + digits)
  }
}
