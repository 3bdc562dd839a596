import LedgerModel

/// What a commit is going to write, serialised: the receipt, the change cut into lines, and on which state it was
/// decided.
struct PreparedCommit {
  /// The state's revision that it was decided on.
  let revision: Int
  /// What the session will be told.
  let receipt: Receipt
  /// The change, cut into as many lines as it needs.
  let parts: [Change]
  /// The lines' payloads.
  let payloads: [JournalPayload]
  /// The texts that the lines only refer to: kept before they are written.
  let details: PrivateTexts?

  /// Whether there is nothing to write.
  var isEmpty: Bool { parts.isEmpty }

  /// Whether it has to be decided anew under the lock, because it records resumptions before.
  let needsTurn: Bool

  /// Decides on `ledger`; `before` is the state that the session had seen. With `turn`, the place in the journal,
  /// suspensions whose day has come are recorded before, as changes of their own. `details` are those of an earlier try.
  init(
    _ request: CommitRequest, on ledger: Ledger, before: Ledger, turn: JournalTurn?,
    like details: PrivateTexts? = nil
  ) throws(CommitFailure) {
    revision = ledger.revision
    var state = ledger
    var parts: [Change] = []
    let resumptions = ledger.dueResumptions(at: request.at)
    needsTurn = !resumptions.isEmpty && turn == nil
    if let turn {
      let replica = state.replica(named: turn.epoch.name)
      for (id, draft) in resumptions {
        let change = Change.resumption(id, draft, request, after: state.hybrid)
        state.apply(change, version: Version(replica: replica, sequence: Int(turn.sequence) + parts.count))
        parts.append(change)
      }
    }
    receipt = try state.decide(request, seenIn: before)
    if let change = receipt.change { parts += PreparedCommit.cut(change) } else { parts = [] }
    self.parts = parts
    let replicas = state.replicas
    let written: [Change]
    do {
      (written, self.details) = try PrivateTexts.hide(parts, like: details)
    } catch {
      throw .storage(StorageTrouble(error, path: PrivateFiles.directoryName))
    }
    do {
      payloads = try written.map { part throws(JournalFault) in
        written.count == 1
          ? try JournalPayload(object: part.object(replicas: replicas))
          : try JournalPayload(making: { part.object(replicas: replicas) })
      }
    } catch {
      throw CommitFailure(error, path: JournalReader.directoryName)
    }
  }

  /// Cuts a change into parts that each fit a line with room to spare; nearly always it is one.
  static func cut(_ change: Change) -> [Change] {
    let limit = JournalLimits.lineBytes / 2
    guard change.records.count > 1000 else { return [change] }
    var parts: [Change] = []
    var start = 0
    while start < change.records.count {
      var end = start
      var size = 0
      while end < change.records.count, size < limit {
        size += change.records[end].sizeEstimate
        end += 1
      }
      var part = change
      part.records = Array(change.records[start..<end])
      parts.append(part)
      start = end
    }
    return parts
  }
}

extension Change {
  /// The change by which the program records that a suspension has ended.
  fileprivate static func resumption(
    _ id: RecordID, _ draft: Draft, _ request: CommitRequest, after hybrid: HybridTime
  ) -> Change {
    Change(
      id: id, verb: draft.verb, at: request.at, hybrid: hybrid.next(wall: request.at), by: nil,
      login: request.actor.login, channel: .program, records: draft.records)
  }

  /// The change as a JSON object.
  func object(replicas: [String]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writeMembers(to: &writer, replicas: replicas)
    writer.endObject()
    return writer.take()
  }
}

extension RecordChange {
  /// Bytes that it takes in a line, never too few by more than escapes add.
  fileprivate var sizeEstimate: Int {
    if let madeSize { return madeSize }
    return fields.reduce(64) { $0 + 96 + $1.path.utf8.count + $1.new.sizeEstimate + $1.old.sizeEstimate }
  }
}

extension JSONValue {
  fileprivate var sizeEstimate: Int {
    switch self {
    case .null, .bool, .integer: 20
    case .number(let text), .string(let text): text.utf8.count + 2
    case .array(let elements): elements.reduce(2) { $0 + $1.sizeEstimate + 1 }
    case .object(let members): members.reduce(2) { $0 + $1.name.utf8.count + $1.value.sizeEstimate + 4 }
    }
  }
}
