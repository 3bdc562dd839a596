import Foundation
import LedgerModel
import Synchronization
import Testing

@testable import LedgerStore

/// System calls that go well so many times: then one fails, or all do, with this error.
private final class FailingCalls: Sendable {
  private let left: Mutex<Int>
  private let code: Int32
  private let isOnce: Bool

  init(after good: Int, _ code: Int32, once isOnce: Bool) {
    left = Mutex(good)
    self.code = code
    self.isOnce = isOnce
  }

  /// Whether any has failed.
  var hasStruck: Bool { left.withLock { $0 < 0 } }

  private func strikes() -> Bool {
    left.withLock { left in
      left -= 1
      return isOnce ? left == -1 : left < 0
    }
  }

  var calls: SystemCalls {
    let real = SystemCalls.real
    return SystemCalls(
      write: { [self] in strikes() ? -Int(code) : real.write($0, $1) },
      syncData: { [self] in strikes() ? -code : real.syncData($0) },
      sync: { [self] in strikes() ? -code : real.sync($0) },
      renameNew: { [self] in strikes() ? -code : real.renameNew($0, $1, $2) },
      renameOver: { [self] in strikes() ? -code : real.renameOver($0, $1, $2) })
  }
}

/// What a disk does to a backup or a restore: a full one refuses all that follows, a failing one a single call, or all.
enum DiskFault: CaseIterable {
  case full, failedOnce, failing

  fileprivate func calls(after good: Int) -> FailingCalls {
    FailingCalls(after: good, self == .full ? ENOSPC : EIO, once: self == .failedOnce)
  }
}

@Suite("Backup and restore on disks that are full or fail")
struct BackupFaultTests {
  @Test(
    "a backup that fails at any call leaves a whole one under the name, and nothing beside it",
    arguments: DiskFault.allCases)
  func backup(fault: DiskFault) throws {
    let bench = try BackupBench()
    try bench.backup()
    let noted = try #require(bench.store.backupStanding?.last)
    bench.bench.advance(days: 1)
    var failures = 0
    for good in 0... {
      let failing = fault.calls(after: good)
      let store = try FileStore(opening: bench.bench.path, calls: failing.calls)
      do {
        let report = try store.backup(to: .file(bench.file, replacing: false), at: bench.bench.now)
        // What failed behind it is only the note of it, and that is said.
        #expect(report.isWhole && failing.hasStruck == (report.unnoted != nil), "\(good)")
        if !failing.hasStruck { break }
      } catch {
        failures += 1
        #expect(failing.hasStruck, "\(good): \(error)")
        #expect(bench.store.backupStanding?.last == noted, "\(good)")
      }
      #expect(try bench.names == ["b.tar"], "\(good)")
      #expect(try BackupArchive.open(bench.file).manifest?.isWhole == true, "\(good)")
    }
    #expect(failures > 5)
    #expect(bench.store.backupStanding?.last == bench.bench.now)
    #expect(try FileStore.check(at: bench.restore(bench.file)).isSound)
  }

  @Test(
    "in a directory of backups nothing that was cut off is taken for an archive or for evidence",
    arguments: DiskFault.allCases)
  func shelf(fault: DiskFault) throws {
    let bench = try BackupBench()
    let evidence = bench.place.path + "/evidence"
    for good in 0... {
      let failing = fault.calls(after: good)
      let store = try FileStore(opening: bench.bench.path, calls: failing.calls)
      let report = try? store.backup(to: .shelf(bench.place.path, keeping: nil), at: bench.bench.now)
      for name in (try? FileManager.default.contentsOfDirectory(atPath: evidence)) ?? [] {
        let content = FileManager.default.contents(atPath: "\(evidence)/\(name)") ?? Data()
        #expect([UInt8](content).evidenceHash == name, "\(good)")
      }
      for name in try bench.names where name != "evidence" {
        let archive = try BackupArchive.open("\(bench.place.path)/\(name)")
        #expect(archive.manifest?.isWhole == true, "\(good)")
      }
      if report != nil, !failing.hasStruck { break }
      bench.bench.advance(days: 1)
    }
    #expect(try FileStore.check(at: bench.restore(bench.place.path)).isSound)
  }

  @Test(
    "a restore that fails at any call leaves a whole ledger, or none that opens",
    arguments: DiskFault.allCases)
  func restore(fault: DiskFault) throws {
    let bench = try BackupBench()
    try bench.backup()
    var marked = 0
    for good in 0... {
      let path = "\(bench.place.path)/back-\(good)"
      let failing = fault.calls(after: good)
      let source = try? FileStore.restore(from: bench.file, to: path, calls: failing.calls)
      #expect((source != nil) == !failing.hasStruck, "\(good)")
      if let store = try? FileStore(opening: path) {
        // All that may have failed is to bring to the disk that the mark is gone.
        #expect(store.ledger.items.count == bench.items.count, "\(good)")
        #expect(try FileStore.check(at: path).isSound, "\(good)")
      } else {
        #expect(source == nil, "\(good)")
      }
      if source != nil { break }
      if FileStore.isUnfinishedRestore(at: path) { marked += 1 }
    }
    #expect(marked > 10)
  }

  @Test("an interrupted restore is no ledger: nothing opens, examines or repairs it, nor restores over it")
  func interrupted() throws {
    let bench = try BackupBench()
    try bench.backup()
    let path = bench.place.path + "/back"
    // Past the directories and into the files.
    let failing = DiskFault.full.calls(after: 30)
    #expect(throws: StorageTrouble.full) {
      try FileStore.restore(from: bench.file, to: path, calls: failing.calls)
    }
    let refusal = StorageTrouble.failed(path: path, reason: .unfinishedRestore)
    func expectRefused() {
      #expect(FileStore.isUnfinishedRestore(at: path) && !FileStore.hasLostFormat(at: path))
      #expect(throws: refusal) { try FileStore(opening: path) }
      #expect(throws: refusal) { try FileStore.check(at: path) }
      let actor = Actor(person: nil, login: "test", channel: .program)
      #expect(throws: refusal) { try FileStore.repair(at: path, as: actor, at: bench.bench.now) }
      #expect(throws: StorageTrouble.self) { try FileStore.restore(from: bench.file, to: path) }
    }
    expectRefused()
    // Killed a moment later all is there, and yet nobody knows that.
    try FileManager.default.removeItem(atPath: path)
    try FileStore.restore(from: bench.file, to: path)
    try Data().write(to: URL(fileURLWithPath: "\(path)/RESTORING"))
    expectRefused()
    try FileManager.default.removeItem(atPath: path)
    try FileStore.restore(from: bench.file, to: path)
    #expect(try FileStore.check(at: path).findings.isEmpty)
  }
}
