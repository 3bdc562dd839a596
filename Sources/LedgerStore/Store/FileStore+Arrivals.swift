import LedgerModel

/// How lines of the journal come into a session's state, each in its place.
extension FileStore {
  /// Notes what reading a line costs.
  func noteLine(_ change: Change) {
    recordsBehindSnapshot += change.records.count
    recordsOfLines.append(change.records.count)
  }

  /// Takes in a line that was read: applied by `applyArrivals`.
  func absorb(_ line: JournalLine) {
    linesBehindSnapshot += 1
    let replica = ledger.replica(named: line.epoch.name)
    let json = try? JSONValue(parsing: line.bytes)
    guard let read = json.flatMap({ Change(json: $0) { self.ledger.replica(named: $0) } }) else {
      // A kind of change that only a newer version knows: kept in the journal, and no snapshot made over it.
      return ledger.noteUnknown()
    }
    let change = details.revealed(read, in: line.bytes)
    if line.isRetry, line.part?.index ?? 1 == 1, isCounted(change.id, before: line) { return }
    if line.isRetry, line.part?.index ?? 1 > 1, counted.isSkipped(change.id) { return }
    counted.insert(change.id)
    arrivals.append(
      Arrival(
        epoch: line.epoch, change: change, version: Version(replica: replica, sequence: Int(line.sequence))))
    // One epoch's lines stand in their order already: they need not wait for the others'.
    if arrivals.count >= 512, isOnlyEpoch { applyArrivals() }
  }

  /// Applies the lines read, those of several epochs in the order of their hybrid times.
  func applyArrivals() {
    let before = lineOrder
    for arrival in Arrival.inOrder(arrivals, after: before.times) {
      noteLine(arrival.change)
      apply(arrival, behind: before)
      if news.last?.id == arrival.change.id {
        news[news.count - 1].records += arrival.change.records
      } else {
        news.append(arrival.change)
      }
    }
    arrivals = []
  }

  /// Whether a retried change was counted already: among the lines read, or in the abandoned segment before.
  private func isCounted(_ id: RecordID, before line: JournalLine) -> Bool {
    let isCounted =
      counted.contains(id)
      || JournalHistory(directory: directory).contains(id, in: line.epoch, segment: line.segment - 1)
    if isCounted { counted.skip(id) }
    return isCounted
  }

  /// Applies a line that this session has written itself.
  func applyOwn(_ change: Change, _ epoch: JournalEpoch, _ sequence: Int64) {
    let version = Version(replica: ledger.replica(named: epoch.name), sequence: Int(sequence))
    let arrival = Arrival(epoch: epoch, change: change, version: version)
    for arrival in Arrival.inOrder([arrival], after: lineOrder.times) { apply(arrival, behind: lineOrder) }
  }

  private func apply(_ arrival: Arrival, behind order: LineOrder) {
    if order.isDisturbed(by: arrival, in: ledger) { isOutOfOrder = true }
    ledger.apply(arrival.change, version: arrival.version)
    lineOrder.note(arrival, in: ledger, at: reader.position)
  }

  /// Reads the journal anew when a line came that belongs before others that were applied (an epoch that somebody copied in),
  /// or when lines are gone that were applied (an older copy that somebody put in its place).
  /// Every item keeps its place, and every version its meaning.
  func putInOrder() throws(StorageTrouble) {
    guard isOutOfOrder || reader.hasLostLines else { return }
    let whole = try replaying(checkingHashes: false, numbering: ledger.replicas)
    // Nothing may be made of what is left but what was told before.
    if reader.hasLostLines { hasLostJournal = true }
    let isMaking = checkpoint != nil
    checkpoint = nil
    var places = order
    if snapshot != nil, places.isEmpty { places = ItemOutline(ledger.items.unchanged)?.hashes ?? [] }
    reader.takeOver(whole.reader)
    ledger.rearrange(as: whole.ledger, order: places)
    (lineOrder, counted) = (whole.lineOrder, whole.counted)
    (linesBehindSnapshot, recordsBehindSnapshot) = (whole.linesBehindSnapshot, whole.recordsBehindSnapshot)
    recordsOfLines = whole.recordsOfLines
    (snapshot, openedAt, order, isUnexamined) = (nil, JournalPosition(), [], false)
    (isOutOfOrder, isReordered) = (false, true)
    mendings += 1
    lookForLostEnds()
    // What was being made was made of the state that does not hold.
    if isMaking { beginCheckpoint() }
  }
}
