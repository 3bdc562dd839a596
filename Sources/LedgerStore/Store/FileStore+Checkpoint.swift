import Glibc
import LedgerModel

/// What keeps a ledger quick and readable, after changes are acknowledged; nothing here can lose one.
extension FileStore {
  /// What a snapshot of a state goes on from, so that only what changed is written: nothing where it is to be one of all
  /// items, as when many have changed or the one that was opened is gone.
  func base(for ledger: Ledger) -> SnapshotMaking.Base? {
    guard ledger.items.count > snapshotLimits.alwaysWhole, !hasDamagedSnapshot, !isReordered, let snapshot,
      SnapshotFiles(directory).holds(snapshot.name)
    else { return nil }
    let places = ledger.items.changedPlaces
    // All of a smaller one is written anew each time: it must not become much.
    guard places.count <= snapshotLimits.changed(of: ledger.items.count) else { return nil }
    return SnapshotMaking.Base(name: snapshot.name, places: places)
  }

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
    guard force || isSnapshotDue else { return false }
    let checkpoint = Checkpoint(self, makingSnapshot: true, readableFiles: .never)
    while try checkpoint.goOn(in: self) {}
    return checkpoint.hasSnapshot
  }

  /// Whether a snapshot is worth its time: also in the place of a damaged one, or one without a line that belongs before
  /// others in it, so that the next session need not read the journal.
  var isSnapshotDue: Bool {
    recordsBehindSnapshot >= snapshotLimits.recordsBehind || hasDamagedSnapshot || isReordered
  }

  /// Whether a snapshot may be made of the state.
  var maySnapshot: Bool {
    !isDamaged && !ledger.hasUnknown && neededFormat == nil && !details.hasMissed
  }

  /// Removes what killed programs left half made, an hour after nobody can be working on it any more.
  func removeUnfinished() {
    // What does not go is tried again by every later snapshot; it takes space and nothing else.
    // The time of what was just written there: this process's clock may be wrong, and others are at work.
    guard let now = try? directory.directory("snapshots").status().modified else { return }
    let hourAgo = now - Self.unfinishedAge
    _ = try? directory.removeUnfinished(before: hourAgo)
    for name in ["evidence", "private", "snapshots", "preferences", "drafts"] {
      _ = try? directory.directory(name).removeUnfinished(before: hourAgo)
    }
  }

  /// Writes the readable files of the state; names under which hand-edited ones were kept.
  @discardableResult
  public func writeReadableFiles() throws(StorageTrouble) -> [String] {
    let checkpoint = Checkpoint(self, makingSnapshot: false, readableFiles: .always)
    while try checkpoint.goOn(in: self) {}
    return checkpoint.kept
  }

  /// What a command does before it ends, once its change is safe: snapshot and readable files as far as they are due.
  public func finish() throws(StorageTrouble) { try makeCheckpoint(writingReadableUpTo: Self.readableLimit) }

  /// Snapshot as far as it is due; readable files with it, or when there are no more items than that.
  func makeCheckpoint(writingReadableUpTo limit: Int) throws(StorageTrouble) {
    beginCheckpoint(writingReadableUpTo: limit)
    try continueCheckpoint(for: nil)
  }

  /// Begins what a screen does two seconds after its change. Large ledgers get their readable files with a snapshot
  /// only; `continueCheckpoint` does the work.
  public func beginCheckpoint() { beginCheckpoint(writingReadableUpTo: Self.screensReadableLimit) }

  func beginCheckpoint(writingReadableUpTo limit: Int) {
    areFilesBehind = false
    guard hasHousework(upTo: limit) else { return }
    let isSmall = ledger.items.count <= limit
    checkpoint = Checkpoint(
      self, makingSnapshot: isSnapshotDue, readableFiles: isSmall ? .always : .withSnapshot)
  }

  /// Whether a snapshot is due, or there are so few items that the readable files are written each time.
  func hasHousework(upTo limit: Int) -> Bool {
    // What a newer program keeps is its own to write.
    guard neededFormat == nil else { return false }
    noteOthersSnapshot()
    return isSnapshotDue || ledger.items.count <= limit
  }

  /// Takes into account a snapshot that another program has made meanwhile, as its name tells: of twenty screens that
  /// have read the same five thousand changes only one need write them down.
  private func noteOthersSnapshot() {
    guard isSnapshotDue, !hasDamagedSnapshot, !isReordered, let lines = SnapshotFiles(directory).newestLines
    else { return }
    let behind = reader.position.lines - lines
    guard behind >= 0, behind < recordsOfLines.count else { return }
    recordsBehindSnapshot = min(recordsBehindSnapshot, recordsOfLines.suffix(behind).reduce(0, +))
  }

  /// Whether something was begun and is not done yet.
  public var isCheckpointing: Bool { checkpoint != nil }

  /// Goes on with what was begun for about so many milliseconds, or to its end; commits may come in between.
  public func continueCheckpoint(for milliseconds: Int64?) throws(StorageTrouble) {
    let clock = ContinuousClock()
    let end = milliseconds.map { clock.now + .milliseconds($0) }
    while let current = checkpoint {
      do throws(StorageTrouble) {
        if try !current.goOn(in: self) { conclude(current) }
      } catch {
        checkpoint = nil
        throw error
      }
      if let end, clock.now >= end { return }
    }
  }

  /// Ends a checkpoint; what somebody typed into a readable file is kept, and that is told.
  private func conclude(_ ended: Checkpoint) {
    checkpoint = nil
    // Under its own name it stands for the new file by now.
    handEdited.removeAll { name in ReadableFile.all.contains { $0.fileName == name } }
    handEdited += ended.kept
    // Given back first and then looked: who wrote meanwhile and found it taken leaves their files to this session.
    ended.giveBack()
    guard ended.isMade, (try? reader.readNew(absorb)) != nil else { return }
    applyArrivals()
    areFilesBehind = reader.position != ended.position
  }

  /// Looks whether the readable files up to so many bytes are as they were written; see `Store`.
  public func lookForHandEdits(upTo limit: Int) {
    for file in ReadableFile.all where !handEdited.contains(file.fileName) {
      guard let opened = try? directory.openIfAny(file.fileName), let size = try? opened.status().size,
        size <= limit, let content = try? opened.readAll(limit: limit)
      else { continue }
      if ReadableStamp(content)?.holds(for: content) != true { handEdited.append(file.fileName) }
    }
  }

  /// Brings the newest segments to the disk: a snapshot must not outlive lines that it was made of.
  func syncJournal() throws(StorageFault) {
    let journal = try directory.directory(JournalReader.directoryName)
    for (epoch, mark) in reader.position.marks {
      try journal.directory(epoch.name).open(SegmentName.text(mark.segment)).syncData()
    }
  }
}
