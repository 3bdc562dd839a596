import CSystem
import Foundation
import Glibc
import LedgerModel
import Testing

@testable import LedgerStore

/// The order of a commit's steps: what is said to be saved has been synced, and others need not wait for that.
struct JournalOrderTests {
  @Test func theLockIsFreeWhileTheDiskSyncs() throws {
    let ledger = try JournalTestLedger()
    try ledger.commit(["a"], by: try ledger.writer())
    let probe = try ledger.directory.directory("journal/\(ledger.epoch.name)")
    let seen = Seen()
    var calls = SystemCalls.real
    let look: @Sendable (String) -> Void = { step in
      let result = csystem_try_lock(probe.descriptor)
      if result == 0 { _ = csystem_unlock(probe.descriptor) }
      seen.add("\(step) \(result == 0 ? "free" : "locked")")
    }
    calls.write = {
      look("write")
      return SystemCalls.real.write($0, $1)
    }
    calls.syncData = {
      look("sync")
      return SystemCalls.real.syncData($0)
    }
    let writer = try ledger.writer(calls: calls)
    let payload = try JournalTestLedger.payload("b")
    _ = try writer.commit(absorb: { _ in }) { _ in
      look("prepare")
      return [payload]
    }
    seen.add("acknowledged")
    #expect(seen.steps == ["prepare locked", "write locked", "sync free", "acknowledged"])
  }

  /// Signals wait while the lock is held, so that none ends the program halfway through a line.
  @Test func signalsWaitWhileTheLockIsHeld() throws {
    let ledger = try JournalTestLedger()
    let blocked = { (signal: Int32) -> Bool in
      var mask = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &mask)
      return sigismember(&mask, signal) == 1
    }
    let before = blocked(SIGTERM)
    _ = try ledger.writer().commit(absorb: { _ in }) { _ in
      #expect(blocked(SIGTERM) && blocked(SIGHUP) && blocked(SIGINT) && !blocked(SIGSEGV))
      return []
    }
    #expect(blocked(SIGTERM) == before)
  }

  /// The directory that was locked is put aside and another takes its name: the line goes into the one that counts.
  @Test func aReplacedDirectoryIsNoticed() throws {
    let ledger = try JournalTestLedger()
    let writer = try ledger.writer()
    try ledger.commit(["a"], by: writer)
    let path = "\(ledger.path)/journal/\(ledger.epoch.name)"
    try FileManager.default.copyItem(atPath: path, toPath: path + "-copy")
    try FileManager.default.moveItem(atPath: path, toPath: path + "-old")
    try FileManager.default.moveItem(atPath: path + "-copy", toPath: path)
    #expect(try ledger.commit(["b"], by: writer)?.sequences == 2...2)
    #expect(try ledger.readAll().ids == ["a", "b"])
  }

  /// What is planted where segments, epochs or the holder's note belong is refused, at once and without harm.
  @Test func plantedFilesAreRefused() throws {
    let ledger = try JournalTestLedger()
    let writer = try ledger.writer()
    try ledger.commit(["a"], by: writer)
    let journal = "\(ledger.path)/journal"
    let next = "\(journal)/\(ledger.epoch.name)/000002.jsonl"
    let plant: [(String) -> Void] = [
      { symlink("/etc/passwd", $0) }, { mkfifo($0, 0o660) }, { mkdir($0, 0o770) },
    ]
    for make in plant {
      make(next)
      let (ids, findings) = try ledger.readAll()
      #expect(ids == ["a"])
      let refusal = StorageFault(.open, "journal/\(ledger.epoch.name)/000002.jsonl", .notRegularFile)
      #expect(findings.map(\.kind) == [.unreadable(refusal)])
      #expect(throws: JournalFault.storage(refusal)) { try ledger.commit(["b"], by: writer) }
      try FileManager.default.removeItem(atPath: next)
    }
    let other = "\(journal)/00000001-1"
    for make in plant.dropLast() {
      make(other)
      #expect(try ledger.readAll().findings.haveDamage)
      // Another replica's directory hinders nobody here.
      try ledger.commit(["c"], by: writer)
      try FileManager.default.removeItem(atPath: other)
    }
    let note = "\(journal)/holder-\(ledger.epoch.name).json"
    for make in plant {
      try FileManager.default.removeItem(atPath: note)
      make(note)
      try ledger.commit(["d"], by: try ledger.writer())
    }
    #expect(try ledger.readAll().ids == ["a", "c", "c", "d", "d", "d"])
    #expect(try ledger.readAll().findings.isEmpty)
  }
}

/// Steps in the order they were seen.
private final class Seen: @unchecked Sendable {
  // Guarded by the lock.
  private let lock = NSLock()
  private var list: [String] = []

  var steps: [String] { lock.withLock { list } }

  func add(_ step: String) { lock.withLock { list.append(step) } }
}
