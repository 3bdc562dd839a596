import Glibc
import LedgerModel

/// A ledger on a disk, shared with other processes through its journal: one session's view of it.
///
/// Used from one thread. What `commit` returns is on the disk; see docs/format.md for the protocol.
public final class FileStore: Store {
  /// The ledger's directory.
  let directory: Directory
  let reader: JournalReader
  let writer: JournalWriter
  /// The high-water marks outside of the ledger.
  let marks: OutsideMarks?
  /// The format that a program must know to write here, where this one does not, as it was looked for last.
  var neededFormat: Int?
  /// The ends of epochs that are gone, as they were looked for last.
  var lostEnds: [LostEnd] = []
  /// The state as far as this session has read.
  public internal(set) var ledger: Ledger
  /// Lines of the journal behind the snapshot that was opened, or behind the last one made.
  var linesBehindSnapshot: Int
  /// Changes of records in those lines: what reading them costs. An import is few lines and many records.
  var recordsBehindSnapshot = 0
  /// How many records each line changed, as far as they were read or written in this session.
  var recordsOfLines: [Int] = []
  /// When a snapshot is made, and of what.
  var snapshotLimits = SnapshotLimits()
  /// Identifiers of the changes of retried lines and of those read lately, so that a retry counts once.
  var counted = CountedChanges()
  /// Whether the journal had but one epoch when the session began to read.
  let isOnlyEpoch: Bool
  /// Lines read and not applied yet: of several epochs they are put in order first.
  var arrivals: [Arrival] = []
  /// Changes that others made and that the session has not been told of.
  var news: [Change] = []
  /// How far the order of all lines was applied.
  var lineOrder: LineOrder
  /// A line came too late to be applied behind the others: the journal has to be read anew.
  var isOutOfOrder = false
  /// The snapshots that are there were made without such a line: a new one is due.
  var isReordered = false
  /// How far the journal had been read when the session began, and the time of the latest line then.
  var begun = (position: JournalPosition(), latest: HybridTime(milliseconds: 0, counter: 0))
  /// Where in the journal the snapshot of all items stands that was opened; the beginning without one.
  var openedAt: JournalPosition
  /// A snapshot that is ahead of the journal was met: journal has been lost.
  var hasLostJournal: Bool
  /// A snapshot is not as it was written. Nothing is missing: the older one or the journal was read in its place.
  public internal(set) var hasDamagedSnapshot = false

  /// What lines of the journal only refer to.
  private(set) lazy var details = PrivateFiles(directory)

  /// Whether whoever uses this session may open files of the exchange directory only: who came in from outside.
  public var confinesFiles = false

  /// Snapshot and readable files while they are being made.
  var checkpoint: Checkpoint?
  /// Whether somebody has written while they were; see `Store`.
  public internal(set) var areFilesBehind = false
  /// The snapshot that the items are read from.
  var snapshot: OpenedSnapshot?
  /// The identifiers in the order of that snapshot's places, by hash, once it was examined.
  var order: [UInt64] = []
  /// The journal, read in the place of a snapshot, turned out to be damaged: not all is there.
  private(set) var isShort = false
  /// Whether it was opened on trust and not examined since.
  var isUnexamined: Bool
  /// How often something was taken from the journal that a snapshot had damaged.
  public internal(set) var mendings = 0
  /// Records of the snapshot are broken and the journal does not have them either: it is not asked again.
  private var isBeyondMending = false

  /// Opens the ledger at a path, links followed. `person` is shown to whoever waits for this session's lock.
  ///
  /// With `trusting` only those items of the snapshot are examined that are asked for: for commands that are about one
  /// item, and for screens, which `examine` the rest later. Whatever they come to counts only while
  /// `ledger.items.isSound`; `commit` sees to that itself.
  /// `marks` are the places outside of the ledger where this machine notes how far its own journal has come.
  /// Throws when it is no ledger, is of a newer format, or cannot be read.
  public init(
    opening path: String, person: String = "", trusting: Bool = false,
    marks places: MarkPlaces = MarkPlaces(),
    limits: JournalLimits = JournalLimits(), calls: SystemCalls = .real
  ) throws(StorageTrouble) {
    ProcessManners.set()
    let opening: Opening
    do {
      opening = try Opening(path, calls, trusting: trusting)
      directory = opening.directory
      reader = opening.reader
      marks = OutsideMarks(places, of: directory, id: opening.ledgerID, path: path)
      writer = JournalWriter(
        ledger: directory, reader: reader, identity: try ReplicaIdentity.ofLedger(directory), person: person,
        limits: limits, marks: marks)
    } catch let fault as JournalFault {
      throw StorageTrouble(fault, path: path)
    } catch let fault as StorageFault {
      throw StorageTrouble(fault, path: path)
    } catch {
      throw .failed(path: path, reason: .mistake("\(error)"))
    }
    ledger = opening.ledger
    (openedAt, lineOrder) = (opening.position, opening.order)
    hasLostJournal = opening.hasLostJournal
    (hasDamagedSnapshot, snapshot, isUnexamined) = (opening.hasDamagedSnapshot, opening.snapshot, trusting)
    linesBehindSnapshot = 0
    isOnlyEpoch = opening.epochCount <= 1
    _ = try refresh()
    news = []
    begun = (reader.position, ledger.hybrid)
    lookForLostEnds()
  }

  /// Reads a journal from its beginning with `reader`, to examine it; such a store is never written through. Its ledger
  /// numbers `replicas` as they stand here.
  init(
    reading directory: Directory, _ reader: JournalReader, numbering replicas: [String] = []
  ) throws(StorageFault) {
    (self.directory, self.reader, marks) = (directory, reader, nil)
    writer = JournalWriter(
      ledger: directory, reader: reader, identity: try ReplicaIdentity.ofLedger(directory), person: "")
    ledger = Ledger()
    for replica in replicas { _ = ledger.replica(named: replica) }
    (openedAt, lineOrder) = (JournalPosition(), LineOrder())
    (hasLostJournal, snapshot, isUnexamined) = (false, nil, false)
    linesBehindSnapshot = 0
    isOnlyEpoch =
      try directory.directory(JournalReader.directoryName).names()
      .count { JournalEpoch(name: $0) != nil } <= 1
    try reader.readNew(absorb)
    applyArrivals()
    news = []
  }

  /// The readable files that somebody edited by hand; see `Store`.
  public internal(set) var handEdited: [String] = []

  /// Reads what others have written since; see `Store`.
  public func refresh() throws(StorageTrouble) -> [Change] {
    do {
      try reader.readNew(absorb)
    } catch {
      throw StorageTrouble(error, path: error.path)
    }
    applyArrivals()
    try putInOrder()
    lookForNewerFormat()
    defer { news = [] }
    return news
  }

  /// Writes what is asked for; see `Store`.
  public func commit(_ request: CommitRequest) throws(CommitFailure) -> Receipt {
    let before = ledger
    do {
      try reader.readNew(absorb)
    } catch {
      throw .storage(StorageTrouble(error, path: error.path))
    }
    applyArrivals()
    do { try putInOrder() } catch { throw .storage(error) }
    var plan = try self.plan(request, before)
    guard !plan.isEmpty, !counted.contains(request.id) else { return plan.receipt }
    try keepDetails(of: plan)
    do {
      let written = try writer.commit(absorb: absorb) { turn in
        self.applyArrivals()
        guard !self.isOutOfOrder else { throw SnapshotFault.damaged }
        // Serialised before the lock was taken; anew only when others wrote in between.
        if self.ledger.revision != plan.revision || plan.needsTurn {
          let first = plan.details
          plan = try PreparedCommit(request, on: self.ledger, before: before, turn: turn, like: first)
          if plan.details != first {
            self.details.discard(first)
            try self.keepDetails(of: plan)
          }
          guard self.ledger.items.isSound || self.isBeyondMending, !self.isDisturbed else {
            throw SnapshotFault.damaged
          }
        }
        return plan.payloads
      }
      if let written { apply(plan, written) }
      return plan.receipt
    } catch SnapshotFault.damaged {
      details.discard(plan.details)
      // Not with the lock held: it takes as long as reading the journal. Nothing was written.
      return try commit(request)
    } catch JournalFault.fellBehind {
      // Somebody put an older copy in the journal's place: nothing is decided on what is gone.
      isOutOfOrder = true
      details.discard(plan.details)
      return try commit(request)
    } catch let failure as CommitFailure {
      details.discard(plan.details)
      throw failure
    } catch let fault as JournalFault {
      // Where nobody knows what the disk holds, a line may stand there that refers to them.
      if !fault.mayHaveWritten { details.discard(plan.details) }
      throw CommitFailure(fault, path: directory.path)
    } catch {
      throw .storage(.failed(path: directory.path, reason: .mistake("\(error)")))
    }
  }

  /// Brings to the disk what the lines of a plan only refer to.
  private func keepDetails(of plan: PreparedCommit) throws(CommitFailure) {
    do throws(StorageFault) {
      try details.keep(plan.details)
    } catch {
      // One of that name is another change's.
      if !error.isTaken { details.discard(plan.details) }
      throw .storage(StorageTrouble(error, path: directory.path))
    }
  }

  /// Decides what is going to be written; once more with the journal's help when the snapshot turns out to be damaged.
  private func plan(_ request: CommitRequest, _ before: Ledger) throws(CommitFailure) -> PreparedCommit {
    let plan: Result<PreparedCommit, CommitFailure>
    do throws(CommitFailure) {
      plan = .success(try PreparedCommit(request, on: ledger, before: before, turn: nil))
    } catch {
      plan = .failure(error)
    }
    let isMended: Bool
    do {
      isMended = try mend()
    } catch {
      throw .storage(error)
    }
    return isMended ? try PreparedCommit(request, on: ledger, before: ledger, turn: nil) : try plan.get()
  }

  /// Examines the rest of a snapshot that was opened on trust, and mends it where it does not hold.
  public func examine() throws(StorageTrouble) {
    // Read and not mapped first: that takes a tenth of the time of reading every record.
    if let snapshot, isUnexamined, !snapshot.isWhole { _ = ledger.items.holdThroughout() }
    // Also when somebody spoils it later every item has to stay at its place.
    if isUnexamined, let outline = ItemOutline(ledger.items.unchanged), !isDisturbed {
      order = outline.hashes
    }
    isUnexamined = false
    try mend()
  }

  /// Takes from the journal what the snapshot turned out to have damaged; false when there was nothing to do.
  @discardableResult
  public func mend() throws(StorageTrouble) -> Bool {
    if isDisturbed { return try doWithoutSnapshot() }
    guard !ledger.items.isSound, !isBeyondMending else { return false }
    // Lines that come meanwhile are applied again by the next reading, which changes nothing.
    ledger.mendItems(from: try replay().ledger)
    (hasDamagedSnapshot, isBeyondMending) = (true, !ledger.items.isSound)
    mendings += 1
    return true
  }

  /// Whether somebody has written into the snapshot that the items are read from, or parts of it cannot be read.
  public var isDisturbed: Bool { snapshot?.isDisturbed ?? false }

  /// Takes all items from the journal: what is left of the snapshot is not to be trusted.
  private func doWithoutSnapshot() throws(StorageTrouble) -> Bool {
    let whole = try replay()
    ledger.replaceItems(from: whole.ledger, order: order)
    isShort = isShort || whole.findings.contains(where: \.isDamage)
    (snapshot, openedAt) = (nil, JournalPosition())
    (hasDamagedSnapshot, isBeyondMending) = (true, false)
    mendings += 1
    return true
  }

  /// Appends a change that no rule has to allow: what a repair brings back.
  func append(_ change: Change) throws {
    let parts = PreparedCommit.cut(change)
    let (hidden, texts) = try PrivateTexts.hide(parts)
    try details.keep(texts)
    let payloads = try hidden.map { try JournalPayload(object: $0.object(replicas: ledger.replicas)) }
    let written = try writer.commit(absorb: absorb) { _ in payloads }
    applyArrivals()
    guard let written else { return }
    for (part, sequence) in zip(parts, written.sequences) { applyOwn(part, written.epoch, sequence) }
  }

  /// Names damage as looked at, so that it is no longer reported.
  func setAside(_ places: [JournalPlace]) throws { try writer.setAside(places) }

  /// Applies what this session has just written, under the sequences that it got.
  private func apply(_ plan: PreparedCommit, _ written: JournalReceipt) {
    for (part, sequence) in zip(plan.parts, written.sequences) {
      applyOwn(part, written.epoch, sequence)
      counted.insert(part.id)
      linesBehindSnapshot += 1
      noteLine(part)
    }
  }
}
