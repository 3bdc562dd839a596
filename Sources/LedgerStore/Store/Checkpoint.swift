import CSystem
import LedgerModel

/// A snapshot and the readable files of one state, made a piece at a time, so that no commit has to wait for more than a
/// piece.
///
/// The state is a value: what is committed meanwhile is not in it, and counts towards the next snapshot. The lock of
/// the snapshots, which nobody waits for, is held from beginning to end.
final class Checkpoint {
  /// When the readable files are written.
  enum ReadableFiles {
    case never, withSnapshot, always
  }

  private enum Step {
    case beginning
    case snapshot(SnapshotMaking)
    case readable(ReadableMaking)
    case next
    case done
  }

  private let directory: Directory
  private var ledger: Ledger
  /// How far the journal had been read when the state was that of which it is made.
  private(set) var position: JournalPosition
  private var order: LineOrder
  private let base: JournalPosition
  /// The epoch that this directory's programs write to.
  private let own: String?
  private let makesSnapshot: Bool
  private let readableFiles: ReadableFiles
  private var step = Step.beginning
  private var lock: SnapshotLock?
  private var waiting = ReadableFile.all[...]
  private var records = 0
  private var lines = 0
  private var hasMended = false

  /// Whether the lock was had, so that what was due was made.
  private(set) var isMade = false
  /// Whether a snapshot was made.
  private(set) var hasSnapshot = false
  /// The names under which hand-edited readable files were kept.
  private(set) var kept: [String] = []

  /// A checkpoint of the state as it stands in the store now, under a lock that is held already where one is given.
  init(
    _ store: FileStore, makingSnapshot: Bool, readableFiles: ReadableFiles, under lock: SnapshotLock? = nil
  ) {
    self.lock = lock
    (directory, ledger, position) = (store.directory, store.ledger, store.reader.position)
    (order, own) = (store.lineOrder, store.writer.newestEpochOfThisNode()?.name)
    // What was shown before a line was put in its place is not taken over.
    base = store.isReordered ? store.reader.position : store.openedAt
    (makesSnapshot, self.readableFiles) = (makingSnapshot, readableFiles)
    (records, lines) = (store.recordsBehindSnapshot, store.linesBehindSnapshot)
  }

  /// Gives the lock back before the checkpoint goes.
  func giveBack() {
    lock?.release()
    lock = nil
  }

  /// Does the next piece; false once nothing is left. Nothing that was acknowledged depends on it.
  func goOn(in store: FileStore) throws(StorageTrouble) -> Bool {
    do {
      switch step {
      case .beginning: try begin(store)
      case .snapshot(let making): try goOn(making, store)
      case .readable(let making):
        guard try making.goOn() else { break }
        if let name = making.kept { kept.append(name) }
        step = .next
      case .next: step = nextFile()
      case .done: return false
      }
      return true
    } catch let fault as StorageFault {
      throw StorageTrouble(fault, path: directory.path)
    } catch let trouble as StorageTrouble {
      throw trouble
    } catch {
      throw .failed(path: directory.path, reason: .mistake("\(error)"))
    }
  }

  private func begin(_ store: FileStore) throws {
    // Two programs at once would only do the same work twice: whoever comes second leaves it.
    guard let lock = try lock ?? SnapshotLock(directory) else {
      step = .done
      return
    }
    self.lock = lock
    isMade = true
    guard try takeLatest(store) else {
      step = .done
      return
    }
    guard makesSnapshot, store.maySnapshot else {
      step = readableFiles == .always ? .next : .done
      return
    }
    try store.syncJournal()
    let behind = store.base(for: ledger)
    step = .snapshot(try SnapshotMaking(of: ledger, at: position, order, behind: behind, in: lock.directory))
  }

  /// Begins with what was written until the lock was had: somebody who held it before may have removed details, which must
  /// not come back by a snapshot. False where what was read belongs before what was applied: the state is made anew first.
  private func takeLatest(_ store: FileStore) throws(StorageFault) -> Bool {
    try store.reader.readNew(store.absorb)
    store.applyArrivals()
    guard !store.isOutOfOrder, !store.reader.hasLostLines else { return false }
    guard store.reader.position != position else { return true }
    (ledger, position, order) = (store.ledger, store.reader.position, store.lineOrder)
    (records, lines) = (store.recordsBehindSnapshot, store.linesBehindSnapshot)
    return true
  }

  private func goOn(_ making: SnapshotMaking, _ store: FileStore) throws {
    do {
      guard try making.goOn() else { return }
      // Looked at again, now that all was copied: nobody may have written into the old one meanwhile.
      guard ledger.items.isSound, making.isLate || store.snapshot?.hasWholeIndexes ?? true else {
        throw SnapshotMaking.Refusal.damaged
      }
      try SnapshotFiles(directory).settle(making, at: position)
      hasSnapshot = true
      store.noteSnapshot(records: records, lines: lines)
      step = readableFiles == .always || readableFiles == .withSnapshot && !making.isLate ? .next : .done
    } catch SnapshotMaking.Refusal.damaged where !hasMended {
      // Once more with what the journal says in the place of what is damaged.
      hasMended = true
      step = withoutSnapshot
      guard try store.mend() else { return }
      step = .beginning
      (ledger, position, order) = (store.ledger, store.reader.position, store.lineOrder)
      (records, lines) = (store.recordsBehindSnapshot, store.linesBehindSnapshot)
    } catch is SnapshotMaking.Refusal {
      step = withoutSnapshot
    }
  }

  private var withoutSnapshot: Step { readableFiles == .always ? .next : .done }

  private func nextFile() -> Step {
    guard let file = waiting.popFirst() else { return .done }
    guard file.isNeeded(in: ledger) else { return .next }
    return .readable(ReadableMaking(file, of: ledger, at: position, from: base, own: own, in: directory))
  }
}

/// The lock under which snapshots and readable files are written, given back with the last reference to it.
final class SnapshotLock {
  /// The directory of the snapshots.
  let directory: Directory

  /// Takes the lock; nothing when another program has it.
  init?(_ ledger: Directory) throws(StorageFault) {
    directory = try SnapshotFiles(ledger).place()
    if csystem_try_lock(directory.descriptor) != 0 { return nil }
  }

  deinit { release() }

  private var isHeld = true

  /// Gives the lock back before the last reference goes.
  func release() {
    if isHeld { _ = csystem_unlock(directory.descriptor) }
    isHeld = false
  }

  /// Leaves the lock to a process that was split off and has it as well: giving it back here would take it from that one.
  func leave() { isHeld = false }
}

extension FileStore {
  /// Notes that a snapshot was made of the state that had so many changed records and lines behind the last one.
  func noteSnapshot(records: Int, lines: Int) {
    (hasDamagedSnapshot, isReordered) = (false, false)
    linesBehindSnapshot -= lines
    recordsBehindSnapshot -= records
    removeUnfinished()
  }
}
