import CSystem
import Glibc
import LedgerModel

/// Snapshot and readable files of a command, made behind its end: it has said what it saved, and nobody waits for these.
///
/// A process of its own makes them, at most once a second for a ledger. While it is there others leave theirs to it: it
/// looks for what they wrote before it ends. One that was killed, or whose disk refused, is made good for by the next
/// command, which does it before its own end and says what is wrong.
public enum Housekeeping: Sendable {
  /// Nothing is to be done, or somebody is at it.
  case done
  /// It was left to a process of its own.
  case left
  /// It is to be done before the command ends: something has to be told, or no process could be had.
  case due
}

extension FileStore {
  /// Between two writings of the readable files there are at least so many milliseconds.
  private static let pause: Int64 = 1000
  /// What was written so long ago and is not in the readable files has been left behind, in milliseconds.
  private static let overdue: Int64 = 10_000

  /// Lets a process of its own do what a command does at its end; `now` is the wall clock's time. Throws what the disk
  /// said.
  public func keepHouseBehind(at now: Int64) throws(StorageTrouble) -> Housekeeping {
    do {
      return try split(at: now)
    } catch {
      throw StorageTrouble(error, path: error.path)
    }
  }

  private func split(at now: Int64) throws(StorageFault) -> Housekeeping {
    // What does not go is tried again behind every later change.
    try? removeAbandonedDetails()
    guard hasHousework(upTo: Self.readableLimit) else { return .done }
    // That is told, and mended, at once.
    if hasDamagedSnapshot || isReordered { return .due }
    guard let lock = try SnapshotLock(directory) else { return .done }
    if ledger.items.count <= Self.readableLimit, try !areReadableFilesKept(at: now) { return .due }
    let process = csystem_split()
    if process < 0 { return .due }
    guard process == 0 else {
      lock.leave()
      return .left
    }
    keepHouse(under: lock)
    _exit(0)
  }

  /// Whether the readable files are as they were written, and no more behind than a process of another command is going
  /// to make good: else somebody has to be told why.
  func areReadableFilesKept(at now: Int64) throws(StorageFault) -> Bool {
    lookForHandEdits(upTo: 64 << 20)
    guard !handEdited.contains(where: { name in ReadableFile.all.contains { $0.fileName == name } }) else {
      return false
    }
    guard now - begun.latest.milliseconds > Self.overdue, !begun.position.marks.isEmpty else { return true }
    guard let stamp = try readableStamp() else { return false }
    return begun.position.isWithin(stamp.position)
  }

  private func readableStamp() throws(StorageFault) -> ReadableStamp? {
    guard let file = try directory.openIfAny(ReadableFile.items.fileName) else { return nil }
    return ReadableStamp(try file.read(at: 0, count: 1 << 16))
  }

  /// Keeps house until nobody has written any more. What fails is left to the next command.
  private func keepHouse(under first: SnapshotLock) {
    var lock: SnapshotLock? = first
    while let held = lock {
      rest()
      let checkpoint = Checkpoint(
        self, makingSnapshot: isSnapshotDue,
        readableFiles: ledger.items.count <= Self.readableLimit ? .always : .withSnapshot, under: held)
      do { while try checkpoint.goOn(in: self) {} } catch { return }
      let position = reader.position
      // Given back first and then looked: who wrote meanwhile either had it, or is seen.
      checkpoint.giveBack()
      guard (try? refresh()) != nil, reader.position != position, hasHousework(upTo: Self.readableLimit)
      else {
        return
      }
      lock = try? SnapshotLock(directory)
    }
  }

  /// Waits until the readable files were written long enough ago.
  private func rest() {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let now = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    guard let written = try? directory.openIfAny(ReadableFile.items.fileName)?.status().modified else {
      return
    }
    let left = min(max(0, written + Self.pause - now), Self.pause)
    usleep(UInt32(left) * 1000)
  }
}
