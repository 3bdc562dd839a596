import LedgerModel

/// Writes changes into the journal of a ledger, in turn with every other process, and says so only once they are on
/// the disk. One writer is used by one thread.
///
/// It follows the protocol in docs/format.md: read what others wrote, lock, read the rest, let the caller decide,
/// append (in one write, a bulk of many lines in several), unlock, sync, acknowledge.
public final class JournalWriter {
  /// The reader that moves along with the writer.
  public let reader: JournalReader
  let ledger: Directory
  var journal: Directory { reader.journal }
  let identity: ReplicaIdentity
  let person: String
  let limits: JournalLimits
  let marks: OutsideMarks?
  var opened: OpenEpoch?
  private(set) var isStopped = false

  /// A writer for the ledger that goes on where `reader` is. `person` is shown to whoever waits for the lock.
  public convenience init(
    ledger: Directory, reader: JournalReader, identity: ReplicaIdentity, person: String,
    limits: JournalLimits = JournalLimits()
  ) {
    self.init(ledger: ledger, reader: reader, identity: identity, person: person, limits: limits, marks: nil)
  }

  /// The same with high-water marks outside of the ledger.
  init(
    ledger: Directory, reader: JournalReader, identity: ReplicaIdentity, person: String,
    limits: JournalLimits,
    marks: OutsideMarks?
  ) {
    self.marks = marks
    self.ledger = ledger
    self.reader = reader
    self.identity = identity
    self.person = person
    self.limits = limits
  }

  /// Lets `prepare` decide on the newest state what to write, and writes it; nothing when it decides on nothing.
  ///
  /// Every line that others added goes to `absorb` first, so that `prepare`, which runs under the lock and must be
  /// brief, decides on all of them. Two or more payloads are a transaction: they count together or not at all. When
  /// this returns, all of it is on the disk. What `prepare` throws is passed on and nothing is written; all else is
  /// a `JournalFault`.
  public func commit(
    absorb: (JournalLine) -> Void, prepare: (JournalTurn) throws -> [JournalPayload]
  ) throws -> JournalReceipt? {
    var payloads: [JournalPayload]?
    return try durably(absorb) { epoch, isRetry throws in
      let turn = JournalTurn(epoch: epoch.epoch, sequence: epoch.tip.sequence + 1)
      let decided = try payloads ?? prepare(turn)
      payloads = decided
      return try self.append(decided, isRetry: isRetry, to: epoch)
    }.map { written, wasRetried in
      JournalReceipt(epoch: written.epoch, sequences: written.sequences, wasRetried: wasRetried)
    }
  }

  /// Notes that damage at these places has been looked at: from then on readers leave it out of their findings.
  public func setAside(_ places: [JournalPlace]) throws {
    _ = try durably({ _ in }) { epoch, _ throws in try self.append(asideOf: places, to: epoch) }
  }

  /// Lets `write` append in its turn and brings that to the disk; when the disk refuses, once more in a new segment.
  private func durably(
    _ absorb: (JournalLine) -> Void, _ write: (OpenEpoch, _ isRetry: Bool) throws -> WrittenLines?
  ) throws -> (WrittenLines, wasRetried: Bool)? {
    guard !isStopped else { throw JournalFault.stopped }
    guard let written = try inTurn(absorb, { epoch throws in try write(epoch, false) }) else { return nil }
    do {
      try written.segment.file.syncData()
      opened?.marks.reach(written.end)
      return (written, false)
    } catch {
      return (try again(absorb, write, refusedBy: written.segment, because: error), true)
    }
  }

  /// Writes refused lines again, behind a new segment's start: what the old one holds is not known. When that fails
  /// as well, this writer stops.
  private func again(
    _ absorb: (JournalLine) -> Void, _ write: (OpenEpoch, _ isRetry: Bool) throws -> WrittenLines?,
    refusedBy segment: OpenSegment, because refusal: StorageFault
  ) throws(JournalFault) -> WrittenLines {
    isStopped = true
    do {
      let written = try inTurn(absorb) { epoch throws in
        if epoch.newest?.identity == segment.identity { try self.abandonNewest(of: epoch) }
        return try write(epoch, true)
      }
      guard let written else { throw JournalFault.outcomeUnknown(refusal) }
      try written.segment.file.syncData()
      opened?.marks.reach(written.end)
      isStopped = false
      return written
    } catch {
      throw .outcomeUnknown(refusal)
    }
  }

  /// Carries out `body` while this writer alone may append to its epoch, with everything before absorbed.
  private func inTurn<Outcome>(
    _ absorb: (JournalLine) -> Void, _ body: (OpenEpoch) throws -> Outcome
  ) throws -> Outcome {
    var attempt = 0
    while true {
      attempt += 1
      try storing { () throws(StorageFault) in try reader.readNew(absorb) }
      let epoch = try currentEpoch()
      let lock = try JournalLock(
        epoch.directory, of: epoch.epoch, in: journal, patience: limits.patience)
      defer { lock.release() }
      guard try isStill(epoch) else { continue }
      epoch.note.write()
      try checkFormat()
      // Much to read: not while everybody waits. But not for ever either.
      if attempt <= 3, try unreadBytes(of: epoch) > limits.bytesReadUnderLock { continue }
      try storing { () throws(StorageFault) in try reader.readNew(absorb) }
      guard epoch.epoch == newestEpochOfThisNode() ?? epoch.epoch, try isWhole(epoch) else { continue }
      try epoch.update(from: reader)
      return try body(epoch)
    }
  }

  /// Whether the epoch still has all that was acknowledged in it: an older copy that was put in its place must not be
  /// continued, or other lines would bear the sequences of those that are gone. Throws `fellBehind` where the reader has
  /// lines that are gone.
  private func isWhole(_ epoch: OpenEpoch) throws(JournalFault) -> Bool {
    guard !reader.hasLostLines else { throw .fellBehind }
    if epoch.marks.areHeld(of: epoch.epoch, by: reader) { return true }
    opened = nil
    let read = reader.position.marks.filter { $0.key == epoch.epoch }
    guard reader.holds(JournalPosition(marks: read)) else { throw .fellBehind }
    return false
  }

  /// Rereads FORMAT: a newer program may have taken the ledger over.
  private func checkFormat() throws {
    let format = try LedgerFormat.read(in: ledger)
    guard format.mayRead else { throw JournalFault.tooNewToRead(needs: format.oldestReader) }
    guard format.mayWrite else { throw JournalFault.tooNewToWrite(needs: format.oldestWriter) }
    opened?.ledgerID = format.ledger
  }
}

/// Runs file operations, their faults turned into the journal's.
func storing<Outcome>(
  _ body: () throws(StorageFault) -> Outcome
) throws(JournalFault) -> Outcome {
  do {
    return try body()
  } catch {
    throw .storage(error)
  }
}
