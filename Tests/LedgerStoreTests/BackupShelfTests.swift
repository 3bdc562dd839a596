import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

@Suite("A directory of backups")
struct BackupShelfTests {
  @Test("evidence is kept once, the newest comes back, and a spoiled copy of evidence is made anew")
  func evidenceOnce() throws {
    let bench = try BackupBench()
    let shelf = BackupTarget.shelf(bench.place.path, keeping: nil)
    let first = try bench.store.backup(to: shelf, at: bench.bench.now)
    bench.bench.advance(days: 1)
    try bench.attach(Array("第二张".utf8), to: bench.items[1])
    let second = try bench.store.backup(to: shelf, at: bench.bench.now)
    #expect(first.isWhole && second.isWhole && first.path != second.path)
    let folder = bench.place.path + "/evidence"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    #expect(try !BackupArchive.open(second.path).entries.contains { $0.name.hasPrefix("evidence/") })
    let restored = try FileStore(opening: bench.restore(bench.place.path))
    #expect(restored.ledger.items[bench.items[1]]?.evidence.count == 1)
    #expect(restored.evidence(BackupBench.photo.evidenceHash) == BackupBench.photo)
    // One bit rots away beside the archive: it cannot be restored any more, and the next backup mends it.
    try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(BackupBench.photo.evidenceHash)"))
    #expect(throws: StorageTrouble.self) { try bench.restore(second.path) }
    bench.bench.advance(days: 1)
    #expect(try bench.store.backup(to: shelf, at: bench.bench.now).isWhole)
    #expect(try FileStore.check(at: bench.restore(second.path)).isSound)
  }

  @Test("a schedule removes only this ledger's archives, and none when the new one is not whole")
  func schedule() throws {
    let bench = try BackupBench()
    let schedule = try #require(BackupSchedule("2d2w"))
    let others = ["taizhang-0123456789abcdef-20200101-000000.tar", "年终.tar", "taizhang-x.tar", "backup.tar"]
    for name in others { try Data().write(to: URL(fileURLWithPath: bench.place.path + "/" + name)) }
    func archives() throws -> [String] {
      try bench.names.filter { name in
        guard let made = BackupName(name) else { return false }
        return !others.contains(name) && made.text == name
      }
    }
    var last: BackupReport?
    for _ in 0..<20 {
      bench.bench.advance(days: 1)
      last = try bench.store.backup(to: .shelf(bench.place.path, keeping: schedule), at: bench.bench.now)
    }
    #expect(try archives().count == 3 && last?.removed.count == 1)
    #expect(try Set(others).isSubset(of: bench.names))
    let good = try archives()
    try FileManager.default.removeItem(atPath: bench.evidence)
    for _ in 0..<5 {
      bench.bench.advance(days: 9)
      let report = try bench.store.backup(
        to: .shelf(bench.place.path, keeping: schedule), at: bench.bench.now)
      #expect(!report.isWhole && report.removed.isEmpty && report.path.hasSuffix("-incomplete.tar"))
    }
    #expect(try archives() == good)
    #expect(throws: StorageTrouble.failed(path: bench.place.path, reason: .severalLedgers)) {
      try bench.restore(bench.place.path)
    }
  }

  @Test("a clock that was years ahead once makes no archive the newest for ever, and costs none")
  func aClockThatWasAhead() throws {
    let bench = try BackupBench()
    let schedule = try #require(BackupSchedule("2d"))
    func backup() throws -> BackupReport {
      try bench.store.backup(to: .shelf(bench.place.path, keeping: schedule), at: bench.bench.now)
    }
    bench.bench.advance(days: 4000)
    let ahead = try backup().path
    bench.bench.advance(days: -4000)
    let first = try backup().path
    bench.bench.advance(days: 1)
    let second = try backup().path
    for path in [ahead, first, second] { #expect(FileManager.default.fileExists(atPath: path)) }
    func newest(before now: Timestamp?) throws -> String {
      try FileStore.newestBackup(in: bench.place.path, before: now)
    }
    #expect(try newest(before: bench.bench.now) == second && newest(before: nil) == ahead)
    // A machine whose own clock stands in the past still finds something to bring back.
    #expect(try newest(before: Timestamp(milliseconds: 0)) == ahead)
    bench.bench.advance(days: 1)
    #expect(try backup().removed == [String(first.dropFirst(bench.place.path.count + 1))])
    #expect(FileManager.default.fileExists(atPath: ahead))
  }

  @Test("an older one that cannot be removed is told, and the backup stands and is noted all the same")
  func cannotBeRemoved() throws {
    let bench = try BackupBench()
    let schedule = try #require(BackupSchedule("1d"))
    let ledger = try LedgerFormat.read(in: bench.store.directory).ledger
    // A directory, which is not removed as a file is.
    let old = "taizhang-\(ledger)-20200101-000000.tar"
    try FileManager.default.createDirectory(
      atPath: "\(bench.place.path)/\(old)", withIntermediateDirectories: false)
    let report = try bench.store.backup(
      to: .shelf(bench.place.path, keeping: schedule), at: bench.bench.now)
    guard case .notRemoved(old, _)? = report.findings.first, report.findings.count == 1 else {
      Issue.record("\(report)")
      return
    }
    #expect(report.isWhole && report.removed.isEmpty && report.unnoted == nil)
    #expect(bench.store.backupStanding?.last == bench.bench.now)
    #expect(try FileStore.check(at: bench.restore(report.path)).isSound)
  }

  @Test("the newest of each day, week, month and year is kept")
  func keptTimes() throws {
    for text in ["", "d", "7", "7x", "0d", "7d7d", "-1d", "99999d", "７d"] {
      #expect(BackupSchedule(text) == nil, "\(text)")
    }
    let days = (20_000..<20_400).map { CivilTime(daysSinceEpoch: $0, time: .midnight) }
    let kept = try #require(BackupSchedule("7d4w12m")).kept(of: days)
    #expect(Set(days.suffix(7)).isSubset(of: kept))
    #expect(kept.count <= 7 + 4 + 12 && kept.count >= 7 + 2 + 10)
    #expect(Set(kept.map { $0.date.year * 12 + $0.date.month }).count == 12)
    #expect(try #require(BackupSchedule("1y")).kept(of: days).count == 1)
    let name = BackupName(ledger: "0123456789abcdef", time: days[0])
    #expect(BackupName(name.text)?.time == days[0])
    #expect(BackupName(name.text + ".tmp") == nil && BackupName("taizhang-0-20261301-000000.tar") == nil)
  }

  @Test("how long a backup has been missing")
  func standing() throws {
    let made = Timestamp(utcText: "2026-11-20T10:00:00Z")!
    func at(_ hours: Int64) -> Timestamp { made.advanced(milliseconds: hours * 3_600_000) }
    let never = BackupStanding(last: nil, since: made)
    #expect(!never.isOverdue(at: at(71)) && never.isOverdue(at: at(72)))
    let once = BackupStanding(last: at(100), since: made)
    #expect(!once.isOverdue(at: at(171)) && once.isOverdue(at: at(173)) && once.days(at: at(0)) == 0)
  }
}
