import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

/// What is there and cannot be read is told, and never taken for what is not there.
@Suite("Unreadable files")
struct UnreadableTests {
  private let bench: StoreBench
  private let store: FileStore
  private let item: RecordID

  init() throws {
    bench = try StoreBench(.file)
    store = try #require(try bench.open() as? FileStore)
    item = try bench.add("楼道堆物", to: store)
    let photo = Array("照片".utf8)
    let hash = try store.keepEvidence(photo)
    _ = try bench.commit(
      .act(.addEvidence(phase: .before, name: "前.jpg", hash: hash, size: Int64(photo.count)), on: [item]),
      by: "pli", store)
  }

  /// Puts a directory where a file was, which root cannot read as a file either.
  private func spoilFile(_ path: String) throws {
    let whole = "\(bench.path)/\(path)"
    try FileManager.default.removeItem(atPath: whole)
    try FileManager.default.createDirectory(atPath: whole, withIntermediateDirectories: false)
  }

  /// Puts a file where a directory was.
  private func spoilDirectory(_ path: String) throws {
    let whole = "\(bench.path)/\(path)"
    try FileManager.default.removeItem(atPath: whole)
    try Data().write(to: URL(fileURLWithPath: whole))
  }

  private var segment: String {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: bench.path + "/journal")
      return "journal/\(try #require(names.first { JournalEpoch(name: $0) != nil }))/000001.jsonl"
    }
  }

  @Test("history, undo and backup do not pass over a part of the journal")
  func journal() throws {
    try spoilFile(segment)
    let trouble = StorageTrouble.failed(path: try segment, reason: .notRegularFile)
    #expect(throws: trouble) { try store.history(of: RecordKey(.item, item)) }
    #expect(throws: trouble) { try store.ownChanges(of: "pli", at: bench.now) }
    let place = TemporaryDirectory()
    #expect(throws: BackupFailure.storage(trouble)) {
      try store.backup(to: .file(place.path + "/b.tar", replacing: false), at: bench.now)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty)
  }

  @Test("a journal that cannot be read is not called lost, and the snapshot stands in for it")
  func journalBehindSnapshot() throws {
    #expect(try store.makeSnapshotIfDue(force: true))
    try spoilFile(segment)
    let opened = try FileStore(opening: bench.path)
    #expect(!opened.hasLostJournal && opened.isDamaged)
    #expect(opened.ledger.items[item] == store.ledger.items[item])
    let fault = StorageFault(.open, try segment, .notRegularFile)
    #expect(opened.findings.map(\.kind) == [.unreadable(fault)])
  }

  @Test("evidence that cannot be read is not called missing, and a backup does not leave it out")
  func evidence() throws {
    try spoilDirectory("evidence")
    let fault = StorageFault(.open, "evidence", .notDirectory)
    #expect(try FileStore.check(at: bench.path).findings == [.unreadable(fault)])
    let place = TemporaryDirectory()
    let target = BackupTarget.file(place.path + "/b.tar", replacing: false)
    #expect(throws: BackupFailure.storage(.failed(path: "evidence", reason: .notDirectory))) {
      try store.backup(to: target, at: bench.now)
    }
    try FileManager.default.removeItem(atPath: bench.path + "/evidence")
    let number = try #require(store.ledger.items[item]?.number)
    let findings = try FileStore.check(at: bench.path).findings
    guard case .evidence(item: number, name: "前.jpg", _)? = findings.first, findings.count == 1 else {
      Issue.record("\(findings)")
      return
    }
    let report = try store.backup(to: target, at: bench.now)
    guard case .evidence(item: number, name: "前.jpg", _)? = report.findings.first, !report.isWhole else {
      Issue.record("\(report)")
      return
    }
    #expect(report.path == place.path + "/b-incomplete.tar")
  }

  @Test("a readable file that cannot be read is found, and a missing one is not")
  func readable() throws {
    try store.writeReadableFiles()
    #expect(try FileStore.check(at: bench.path).isSound)
    try spoilFile("items.json")
    let fault = StorageFault(.open, "items.json", .notRegularFile)
    #expect(try FileStore.check(at: bench.path).findings == [.unreadable(fault)])
    try FileManager.default.removeItem(atPath: bench.path + "/items.json")
    #expect(try FileStore.check(at: bench.path).findings.isEmpty)
  }

  @Test("snapshots that cannot be listed are told, and the journal is read in their place")
  func snapshots() throws {
    #expect(try store.makeSnapshotIfDue(force: true))
    try spoilDirectory("snapshots")
    let opened = try FileStore(opening: bench.path)
    #expect(opened.hasDamagedSnapshot && !opened.isDamaged)
    #expect(opened.ledger.items[item] == store.ledger.items[item])
    try FileManager.default.removeItem(atPath: bench.path + "/snapshots")
    #expect(try !FileStore(opening: bench.path).hasDamagedSnapshot)
  }

  @Test("an epoch that cannot be watched is looked at once a second")
  func watch() throws {
    let watched = try store.watch()
    #expect(watched?.needsPolling == false)
    try Data().write(to: URL(fileURLWithPath: "\(bench.path)/journal/00000001-1"))
    let spoiled = try store.watch()
    #expect(spoiled?.needsPolling == true)
  }
}
