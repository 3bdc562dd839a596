import Foundation
import LedgerModel
import Synchronization
import Testing

@testable import LedgerStore

/// Tells a thread that it has done enough.
private final class Ending: Sendable {
  private let flag = Mutex(false)

  var hasCome: Bool { flag.withLock { $0 } }
  func come() { flag.withLock { $0 = true } }
}

/// Examining and repairing.
@Suite("Check and repair")
struct CheckTests {
  private static let actor = Actor(person: "pzhao", login: "test", channel: .command)

  /// A ledger with some items, and where its only segment lies.
  private func ledger(items: Int) throws -> (bench: StoreBench, ids: [RecordID], segment: URL) {
    let bench = try StoreBench(.file)
    let store = try bench.open()
    let ids = try (0..<items).map { try bench.add("事项\($0)", to: store) }
    _ = try bench.commit(.act(.note("看过"), on: [ids[0]]), by: "pli", store)
    let journal = bench.path + "/journal"
    let epoch = try #require(
      try FileManager.default.contentsOfDirectory(atPath: journal).first { JournalEpoch(name: $0) != nil })
    return (bench, ids, URL(fileURLWithPath: "\(journal)/\(epoch)/000001.jsonl"))
  }

  /// Where a line that holds the text begins and ends.
  private func line(holding text: String, in bytes: Data) throws -> Range<Int> {
    let place = try #require(bytes.range(of: Data(text.utf8)))
    let start = bytes[..<place.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return start..<(try #require(bytes[start...].firstIndex(of: 0x0A)))
  }

  @Test("a sound ledger is sound, and nothing is repaired")
  func sound() throws {
    let (bench, _, _) = try ledger(items: 5)
    let check = try FileStore.check(at: bench.path)
    #expect(check.isSound)
    #expect(check.findings.isEmpty)
    #expect(check.items == 5)
    #expect(check.lines == 10)
    #expect(try FileStore.repair(at: bench.path, as: Self.actor, at: bench.now) == nil)
  }

  @Test("what is written while a ledger is examined is no damage")
  func writtenMeanwhile() throws {
    let (bench, ids, _) = try ledger(items: 3)
    let store = try #require(try bench.open() as? FileStore)
    #expect(try store.makeSnapshotIfDue(force: true))
    let (path, item) = (bench.path, ids[0])
    let ending = Ending()
    let (begun, writing) = (DispatchGroup(), DispatchGroup())
    begun.enter()
    writing.enter()
    Thread.detachNewThread {
      defer { writing.leave() }
      var count = 0
      do {
        let other = try FileStore(opening: path)
        while !ending.hasCome {
          let request = CommitRequest(
            id: RecordID("w\(count)"), intent: .act(.note("其间\(count)"), on: [item]), actor: Self.actor,
            at: StoreBench.start)
          _ = try other.commit(request)
          try other.writeReadableFiles()
          count += 1
          if count == 1 { begun.leave() }
        }
      } catch {
        Issue.record(error)
        if count == 0 { begun.leave() }
      }
    }
    begun.wait()
    for _ in 0..<20 {
      let check = try FileStore.check(at: path)
      #expect(check.isSound, "\(check.findings.filter(\.isDamage))")
    }
    ending.come()
    writing.wait()
    let check = try FileStore.check(at: bench.path)
    #expect(check.findings.isEmpty && check.lines > 8)
  }

  @Test("a line with one wrong byte is found, brought back by its checksum, and later edits of it stay")
  func oneByte() throws {
    let (bench, ids, segment) = try ledger(items: 4)
    let store = try bench.open()
    _ = try bench.commit(.edit(ids[1], [FieldEdit("title", .string("后来改的"))]), by: "pli", store)
    let whole = store.ledger
    var bytes = try Data(contentsOf: segment)
    let range = try line(holding: "事项1", in: bytes)
    bytes[range.lowerBound + 40] ^= 0x04
    try bytes.write(to: segment)
    let check = try FileStore.check(at: bench.path)
    #expect(!check.isSound)
    #expect(
      check.findings.contains {
        guard case .journal(let finding) = $0, case .damagedLine = finding.kind else { return false }
        return finding.path.hasSuffix("/000001.jsonl") && finding.offset == range.lowerBound
      })
    let repair = try #require(try FileStore.repair(at: bench.path, as: Self.actor, at: bench.now))
    #expect(repair.deeds.count == 1)
    guard case .broughtBack? = repair.deeds.first else {
      Issue.record("\(repair.deeds)")
      return
    }
    let opened = try FileStore(opening: bench.path)
    for id in ids { #expect(opened.ledger.items[id] == whole.items[id]) }
    #expect(try FileStore.check(at: bench.path).isSound)
    let copy =
      "\(bench.path)/\(repair.copy)/\(segment.deletingLastPathComponent().lastPathComponent)/000001.jsonl"
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == bytes)
    #expect(try opened.makeSnapshotIfDue(force: true))
  }

  @Test("a line of which nothing is left is brought back from a snapshot")
  func fromSnapshot() throws {
    let (bench, ids, segment) = try ledger(items: 4)
    let store = try #require(try bench.open() as? FileStore)
    let whole = store.ledger
    #expect(try store.makeSnapshotIfDue(force: true))
    var bytes = try Data(contentsOf: segment)
    let range = try line(holding: "事项2", in: bytes)
    bytes.replaceSubrange(range, with: Data(repeating: 0x23, count: range.count))
    try bytes.write(to: segment)
    #expect(!(try FileStore.check(at: bench.path).isSound))
    let repair = try #require(try FileStore.repair(at: bench.path, as: Self.actor, at: bench.now))
    #expect(repair.recordsBroughtBack == 1)
    guard case .hadInSnapshot? = repair.deeds.first else {
      Issue.record("\(repair.deeds)")
      return
    }
    try FileManager.default.removeItem(atPath: bench.path + "/snapshots")
    let opened = try FileStore(opening: bench.path)
    for id in ids { #expect(opened.ledger.items[id] == whole.items[id]) }
    #expect(try FileStore.check(at: bench.path).isSound)
  }

  @Test("a snapshot that does not fit a sound journal is put aside, never believed")
  func astraySnapshot() throws {
    let (bench, ids, _) = try ledger(items: 4)
    let store = try #require(try bench.open() as? FileStore)
    // Sealed as it should be, and empty.
    let files = SnapshotFiles(store.directory)
    let making = try SnapshotMaking(of: Ledger(), at: store.reader.position, LineOrder(), in: files.place())
    while try !making.goOn() {}
    try files.settle(making, at: store.reader.position)
    #expect(try FileStore.check(at: bench.path).findings == [.snapshotDiffers])
    let repair = try #require(try FileStore.repair(at: bench.path, as: Self.actor, at: bench.now))
    #expect(repair.deeds == [.replacedSnapshots] && repair.recordsBroughtBack == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(bench.path)/\(repair.copy)/snapshots").count == 1
    )
    let opened = try FileStore(opening: bench.path)
    for id in ids { #expect(opened.ledger.items[id] == store.ledger.items[id]) }
    #expect(opened.ledger.items.count == ids.count)
    #expect(try FileStore.check(at: bench.path).findings.isEmpty)
  }

  @Test("a line of which nothing is left anywhere is named, and the rest stays")
  func lost() throws {
    let (bench, ids, segment) = try ledger(items: 4)
    var bytes = try Data(contentsOf: segment)
    let range = try line(holding: "事项2", in: bytes)
    bytes.replaceSubrange(range, with: Data(repeating: 0x23, count: range.count))
    try bytes.write(to: segment)
    let repair = try #require(try FileStore.repair(at: bench.path, as: Self.actor, at: bench.now))
    guard case .setAside? = repair.deeds.first else {
      Issue.record("\(repair.deeds)")
      return
    }
    let opened = try FileStore(opening: bench.path)
    #expect(opened.ledger.items[ids[2]] == nil)
    #expect(ids.indices.filter { $0 != 2 }.allSatisfy { opened.ledger.items[ids[$0]] != nil })
    #expect(try bench.add("新的", to: opened) != ids[3])
    #expect(opened.ledger.counters[2026] == 5)
  }

  @Test("evidence that is gone or changed is found")
  func evidence() throws {
    let (bench, ids, _) = try ledger(items: 2)
    let store = try #require(try bench.open() as? FileStore)
    let hash = try store.keepEvidence(Array("照片".utf8))
    #expect(try store.keepEvidence(Array("照片".utf8)) == hash)
    _ = try bench.commit(
      .act(.addEvidence(phase: .after, name: "后.jpg", hash: hash, size: 6), on: [ids[1]]), by: "pli", store)
    #expect(try FileStore.check(at: bench.path).isSound)
    try Data("别的".utf8).write(to: URL(fileURLWithPath: "\(bench.path)/evidence/\(hash)"))
    let number = try #require(store.ledger.items[ids[1]]?.number)
    #expect(
      try FileStore.check(at: bench.path).findings == [
        .evidence(item: number, name: "后.jpg", hash: hash)
      ])
  }

  @Test("drafts are their person's and this user's alone")
  func drafts() throws {
    let (bench, _, _) = try ledger(items: 1)
    let store = try #require(try bench.open() as? FileStore)
    try store.saveDraft(Array("{\"a\":1}".utf8), of: "pli", session: "s1")
    try store.saveDraft(Array("{\"a\":2}".utf8), of: "pli", session: "s1")
    try store.saveDraft(Array("{}".utf8), of: "pwang", session: "s2")
    #expect(try store.drafts(of: "pli").map(\.content) == [Array("{\"a\":2}".utf8)])
    let folder = bench.path + "/drafts"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let mode = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    store.removeDraft(of: "pli", session: "s1")
    #expect(try store.drafts(of: "pli").isEmpty)
  }

  @Test("that a person's files cannot be read is said, that there are none is not")
  func unreadableOwnFiles() throws {
    let (bench, _, _) = try ledger(items: 1)
    let store = try #require(try bench.open() as? FileStore)
    #expect(try store.drafts(of: "pli").isEmpty)
    #expect(try store.preferences(of: "pli") == nil)
    for folder in ["drafts", "preferences"] {
      try? FileManager.default.removeItem(atPath: bench.path + "/" + folder)
      try Data("x".utf8).write(to: URL(fileURLWithPath: bench.path + "/" + folder))
    }
    #expect(throws: StorageTrouble.self) { try store.drafts(of: "pli") }
    #expect(throws: StorageTrouble.self) { try store.preferences(of: "pli") }
  }

  @Test("one draft that cannot be read hides no other, and what is no draft is passed over")
  func oddDrafts() throws {
    let (bench, _, _) = try ledger(items: 1)
    let store = try #require(try bench.open() as? FileStore)
    try store.saveDraft(Array("{}".utf8), of: "pli", session: "s1")
    let folder = "\(bench.path)/drafts"
    try FileManager.default.createDirectory(
      atPath: "\(folder)/\(geteuid())-pli-odd.json", withIntermediateDirectories: false)
    #expect(try store.drafts(of: "pli").map(\.session) == ["s1"])
    // One too large to be a draft.
    try Data(count: 5 << 20).write(to: URL(fileURLWithPath: "\(folder)/\(geteuid())-pli-large.json"))
    #expect(try store.drafts(of: "pli").map(\.session) == ["s1"])
    store.removeDraft(of: "pli", session: "s1")
    #expect(throws: StorageTrouble.self) { try store.drafts(of: "pli") }
  }
}
