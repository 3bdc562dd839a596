import Glibc
import LedgerModel

/// What keeps a ledger quick and readable, after changes are acknowledged; nothing here can lose one.
extension FileStore {
  /// Changed records behind the last snapshot from which on a new one is worth its time: 5,000 or 5 % of all.
  private var snapshotThreshold: Int { max(5000, ledger.items.count / 20) }

  /// Up to how many items a command writes the readable files each time.
  static let readableLimit = 2000
  /// Up to how many items a screen writes them two seconds after a change.
  static let screensReadableLimit = 10_000

  /// How old a file that was never finished must be to be removed, in milliseconds.
  private static let unfinishedAge: Int64 = 3_600_000

  /// Makes a snapshot when enough records have changed since the last one; never over damage or a newer version's lines.
  ///
  /// Returns whether one was made.
  @discardableResult
  public func makeSnapshotIfDue(force: Bool = false) throws(StorageTrouble) -> Bool {
    // In the place of a damaged one, so that the next session need not do without.
    guard force || recordsBehindSnapshot >= snapshotThreshold || hasDamagedSnapshot, !isDamaged,
      !ledger.hasUnknown
    else { return false }
    var isWritten = try writeSnapshot()
    if !isWritten, try mend() { isWritten = try writeSnapshot() }
    guard isWritten else { return false }
    hasDamagedSnapshot = false
    (linesBehindSnapshot, recordsBehindSnapshot) = (0, 0)
    removeUnfinished()
    return true
  }

  private func writeSnapshot() throws(StorageTrouble) -> Bool {
    do {
      try syncJournal()
      return try SnapshotFiles(directory).write(ledger, at: reader.position)
    } catch {
      throw StorageTrouble(error, path: directory.path)
    }
  }

  /// Removes what killed programs left half made, an hour after nobody can be working on it any more.
  private func removeUnfinished() {
    // The time of what was just written there: this process's clock may be wrong, and others are at work.
    guard let now = try? directory.directory("snapshots").status().modified else { return }
    let hourAgo = now - Self.unfinishedAge
    _ = try? directory.removeUnfinished(before: hourAgo)
    for name in ["evidence", "snapshots", "preferences", "drafts"] {
      _ = try? directory.directory(name).removeUnfinished(before: hourAgo)
    }
  }

  /// Writes the readable files of the state; names under which hand-edited ones were kept.
  @discardableResult
  public func writeReadableFiles() throws(StorageTrouble) -> [String] {
    do {
      return try ReadableWriter(directory: directory).write(ledger, at: reader.position)
    } catch {
      throw StorageTrouble(error, path: directory.path)
    }
  }

  /// What a command does before it ends, once its change is safe: snapshot and readable files as far as they are due.
  public func finish() throws(StorageTrouble) { try keepHouse(writingReadableUpTo: Self.readableLimit) }

  /// What a screen does two seconds after its change. Writing 100,000 items takes seconds in which nothing else is
  /// saved: so large ledgers get their readable files with a snapshot.
  public func keepHouse() throws(StorageTrouble) {
    try keepHouse(writingReadableUpTo: Self.screensReadableLimit)
  }

  /// Snapshot as far as it is due; readable files with it, or when there are no more items than that.
  func keepHouse(writingReadableUpTo limit: Int) throws(StorageTrouble) {
    let hasSnapshot = try makeSnapshotIfDue()
    if hasSnapshot || ledger.items.count <= limit { try writeReadableFiles() }
  }

  /// Brings the newest segments to the disk: a snapshot must not outlive lines that it was made of.
  private func syncJournal() throws(StorageFault) {
    let journal = try directory.directory(JournalReader.directoryName)
    for (epoch, mark) in reader.position.marks {
      try journal.directory(epoch.name).open(SegmentName.text(mark.segment)).syncData()
    }
  }
}
