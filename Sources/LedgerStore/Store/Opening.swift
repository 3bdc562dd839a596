import Glibc
import LedgerModel

/// Opens a ledger: its format, the newest snapshot that the journal bears out, and a reader behind it.
struct Opening {
  let directory: Directory
  let reader: JournalReader
  let ledger: Ledger
  /// Where the snapshot of all items stands in the journal; the beginning without one.
  let position: JournalPosition
  /// How far the order of all lines was applied.
  let order: LineOrder
  let hasLostJournal: Bool
  /// A snapshot was passed over because it is not as it was written.
  let hasDamagedSnapshot: Bool
  /// The snapshot that was opened.
  let snapshot: OpenedSnapshot?
  let epochCount: Int
  /// The ledger's id.
  let ledgerID: String

  /// Opens the ledger at a path; see `SnapshotReader.load` for `trusting`. Throws `JournalFault` or `StorageFault`.
  init(_ path: String, _ calls: SystemCalls, trusting: Bool) throws {
    directory = try Directory.openLedger(at: path, calls: calls)
    try directory.refuseUnfinishedRestore()
    let format = try LedgerFormat.read(in: directory)
    guard format.mayRead else { throw JournalFault.tooNewToRead(needs: format.oldestReader) }
    ledgerID = format.ledger
    let probe = try JournalReader(ledger: directory)
    epochCount = try directory.directory(JournalReader.directoryName).names()
      .count { JournalEpoch(name: $0) != nil }
    var (lost, damaged) = (false, false)
    for found in Opening.snapshots(of: directory) {
      let snapshot: OpenedSnapshot
      switch found {
      case .success(let reader): snapshot = reader
      case .failure(let fault):
        if case .damaged = fault { damaged = true }
        continue
      }
      guard probe.holds(snapshot.header.position) else {
        lost = true
        continue
      }
      guard let loaded = snapshot.load(trusting: trusting) else {
        damaged = true
        continue
      }
      (ledger, order) = (loaded, snapshot.header.order(in: loaded))
      position = snapshot.large.header.position
      reader = try JournalReader(ledger: directory, from: snapshot.header.position)
      (hasLostJournal, hasDamagedSnapshot, self.snapshot) = (lost, damaged, snapshot)
      return
    }
    ledger = Ledger()
    (position, order) = (JournalPosition(), LineOrder())
    reader = probe
    (hasLostJournal, hasDamagedSnapshot, snapshot) = (lost, damaged, nil)
  }

  /// The snapshots, the newest first. A directory of them that cannot be read counts as a damaged one: the journal is
  /// read in its place, and that is told.
  private static func snapshots(
    of directory: Directory
  ) -> AnySequence<Result<OpenedSnapshot, SnapshotFault>> {
    do throws(StorageFault) {
      return AnySequence(try SnapshotFiles(directory).newestFirst())
    } catch {
      return AnySequence(CollectionOfOne(Result<OpenedSnapshot, SnapshotFault>.failure(.damaged)))
    }
  }
}

extension FileStore {
  /// Makes an empty ledger in a new or empty directory. Throws when something stands there or the disk refuses.
  public static func create(at path: String, calls: SystemCalls = .real) throws(StorageTrouble) {
    ProcessManners.set()
    do {
      try make(at: path, calls)
    } catch {
      throw StorageTrouble(error, path: path)
    }
  }

  private static func make(at path: String, _ calls: SystemCalls) throws(StorageFault) {
    let directory = try Directory.makeLedger(at: path, calls: calls)
    for name in ["journal", "snapshots", "evidence", "exchange", "preferences"] {
      _ = try directory.makeDirectory(name)
    }
    _ = try directory.makeDirectory("drafts", .sharedSticky)
    // FORMAT comes last: a directory without it is no ledger yet.
    try directory.create(LedgerFormat.fileName, try LedgerFormat.new().content)
  }

  /// Makes a ledger that holds these changes from the start: a sample, or a generated one.
  ///
  /// The changes stand one to a line from sequence 1 on, as their versions, which name the first replica, say.
  public static func create(
    at path: String, holding changes: some Sequence<Change>, marks: MarkPlaces = MarkPlaces()
  ) throws(StorageTrouble) {
    try create(at: path)
    let store = try FileStore(opening: path, marks: marks)
    do {
      var waiting: [Change] = []
      for change in changes {
        waiting.append(change)
        // Some at a time: a sync for each would take most of the time.
        if waiting.count >= 64 || change.records.count > 100 {
          try store.fill(waiting)
          waiting = []
        }
      }
      try store.fill(waiting)
    } catch let fault as JournalFault {
      throw StorageTrouble(fault, path: path)
    } catch {
      throw .failed(path: path, reason: .mistake("\(error)"))
    }
    try store.makeSnapshotIfDue(force: true)
    try store.writeReadableFiles()
  }

  /// Writes changes as they are, as one transaction.
  private func fill(_ changes: [Change]) throws {
    if changes.isEmpty { return }
    let written = try writer.commit(absorb: absorb) { turn in
      // Their versions name the first replica of the list: this one.
      _ = self.ledger.replica(named: turn.epoch.name)
      return try changes.map { try JournalPayload(object: $0.object(replicas: self.ledger.replicas)) }
    }
    guard let written else { return }
    for change in changes {
      linesBehindSnapshot += 1
      applyOwn(change, written.epoch, Int64(linesBehindSnapshot))
    }
  }
}
