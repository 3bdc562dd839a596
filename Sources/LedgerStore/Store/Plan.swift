import LedgerModel

/// What a commit is going to write, serialised: the receipt, the change cut into lines, and on which state it was
/// decided.
struct Plan {
  /// The state's revision that it was decided on.
  let revision: Int
  /// What the session will be told.
  let receipt: Receipt
  /// The change, cut into as many lines as it needs.
  let parts: [Change]
  /// The lines' payloads.
  let payloads: [JournalPayload]

  /// Whether there is nothing to write.
  var isEmpty: Bool { parts.isEmpty }

  /// Decides on `ledger`; `before` is the state that the session had seen.
  init(_ request: CommitRequest, on ledger: Ledger, before: Ledger) throws(CommitFailure) {
    revision = ledger.revision
    receipt = try ledger.decide(request, seenIn: before)
    var parts: [Change] = []
    if let change = receipt.change { parts += Plan.cut(change, replicas: ledger.replicas) }
    self.parts = parts
    do {
      payloads = try parts.map { part throws(JournalFault) in
        try JournalPayload(object: part.object(replicas: ledger.replicas))
      }
    } catch {
      throw CommitFailure(error, path: "journal")
    }
  }

  /// Cuts a change into parts that each fit a line with room to spare; nearly always it is one.
  private static func cut(_ change: Change, replicas: [String]) -> [Change] {
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
    fields.reduce(64) { $0 + 96 + $1.path.utf8.count + $1.new.sizeEstimate + $1.old.sizeEstimate }
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
