import Foundation
import LedgerModel
import Testing

@testable import LedgerStore
import Sample

/// What only a store on a disk does: snapshots, readable files, recovery.
@Suite("File store")
struct FileStoreTests {
  @Test("files with names of Windows are seen by what they say, and are found again by it")
  func foreignNames() throws {
    let bench = try StoreBench(.file)
    let store = try #require(try bench.open() as? FileStore)
    _ = try store.putIntoExchange("照片.jpg", [9])
    func lay(_ name: [UInt8], _ content: [UInt8]) throws {
      let path = Array((bench.path + "/exchange/").utf8) + name + [0]
      let descriptor = path.withUnsafeBytes {
        open($0.bindMemory(to: CChar.self).baseAddress!, O_WRONLY | O_CREAT, 0o660)
      }
      try #require(descriptor >= 0)
      _ = write(descriptor, content, content.count)
      close(descriptor)
    }
    let ending = Array(".jpg".utf8)
    // 车棚 and 照片 in GBK, and what is neither GBK nor UTF-8.
    try lay([0xB3, 0xB5, 0xC5, 0xEF] + ending, [1, 2])
    try lay([0xD5, 0xD5, 0xC6, 0xAC] + ending, [3])
    try lay([0xFF, 0x61] + ending, [4, 5, 6])
    let whole = URL(fileURLWithPath: bench.path).resolvingSymlinksInPath().path
    #expect(store.exchangePath == whole + "/exchange")
    #expect(Set(store.exchangeFiles(of: nil).map(\.name)) == ["照片.jpg", "车棚.jpg", "\\xFFa.jpg"])
    #expect(try store.evidenceFile("车棚.jpg", limit: 10) == [1, 2])
    #expect(try store.evidenceFile("\\xFFa.jpg", limit: 10) == [4, 5, 6])
    #expect(try store.evidenceFile("照片.jpg", limit: 10) == [9])
    #expect(throws: CommitFailure.storage(.noSuchFile("没有.jpg"))) {
      try store.evidenceFile("没有.jpg", limit: 10)
    }
  }

  @Test("a snapshot and the tail behind it are the same state as the whole journal")
  func snapshot() throws {
    let bench = try StoreBench(.file)
    let store = try #require(try bench.open() as? FileStore)
    let ids = try (0..<30).map { try bench.add("事项\($0)", to: store) }
    _ = try bench.commit(.act(.note("甲\n乙\u{1b}[31m"), on: [ids[3]]), by: "pli", store)
    #expect(try store.makeSnapshotIfDue(force: true))
    _ = try bench.commit(.edit(ids[4], [FieldEdit("labels/x", .null)]), by: "pli", store)
    _ = try bench.commit(.edit(ids[5], [FieldEdit("title", .string("后来"))]), by: "pli", store)
    let opened = try FileStore(opening: bench.path)
    #expect(opened.linesBehindSnapshot < 5)
    try FileManager.default.removeItem(atPath: bench.path + "/snapshots")
    let whole = try FileStore(opening: bench.path)
    #expect(whole.linesBehindSnapshot > 30)
    for ledger in [opened.ledger, whole.ledger] {
      #expect(ledger.counters == store.ledger.counters)
      for id in ids {
        let key = RecordKey(.item, id)
        #expect(ledger.items[id] == store.ledger.items[id])
        for field in ledger.fields(of: key) {
          let mine = ledger.value(of: key, at: field.name)?.version
          let theirs = store.ledger.value(of: key, at: field.name)?.version
          #expect(
            mine.map { $0.text(replicas: ledger.replicas) } == theirs?.text(replicas: store.ledger.replicas))
        }
      }
      #expect(ledger.people.all == store.ledger.people.all)
      #expect(ledger.sites.all == store.ledger.sites.all)
    }
  }

  @Test("a snapshot with any byte changed is left aside for the journal")
  func damagedSnapshot() throws {
    let bench = try StoreBench(.file)
    let store = try #require(try bench.open() as? FileStore)
    let ids = try (0..<3).map { try bench.add("事项\($0)", to: store) }
    try store.makeSnapshotIfDue(force: true)
    let folder = bench.path + "/snapshots"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let file = URL(fileURLWithPath: folder + "/" + name)
    let whole = try Data(contentsOf: file)
    for place in stride(from: 0, to: whole.count, by: 61) {
      var damaged = whole
      damaged[place] ^= 0x01
      try damaged.write(to: file)
      let opened = try FileStore(opening: bench.path)
      #expect(ids.allSatisfy { opened.ledger.items[$0] == store.ledger.items[$0] }, "byte \(place)")
    }
  }

  @Test("a snapshot ahead of the journal means lost journal")
  func lostJournal() throws {
    let bench = try StoreBench(.file)
    let store = try #require(try bench.open() as? FileStore)
    _ = try bench.add("事项", to: store)
    try store.makeSnapshotIfDue(force: true)
    let journal = bench.path + "/journal"
    let epoch = try #require(
      try FileManager.default.contentsOfDirectory(atPath: journal).first { $0.hasSuffix("-1") })
    let segment = journal + "/" + epoch + "/000001.jsonl"
    let lines = try String(contentsOfFile: segment, encoding: .utf8).split(separator: "\n")
    try (lines.dropLast().joined(separator: "\n") + "\n").write(
      toFile: segment, atomically: false, encoding: .utf8)
    let opened = try FileStore(opening: bench.path)
    #expect(opened.hasLostJournal)
    #expect(opened.isDamaged)
    #expect(try !opened.makeSnapshotIfDue(force: true))
  }

  @Test("items.json shows what was added, and a hand edit is kept")
  func readable() throws {
    let bench = try StoreBench(.file)
    let store = try #require(try bench.open() as? FileStore)
    _ = try bench.add("楼道堆物", to: store)
    try store.finish()
    let path = bench.path + "/items.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let json = try JSONValue(parsing: text)
    #expect(json["items"]?.elements?.first?["title"] == .string("楼道堆物"))
    #expect(json["items"]?.elements?.first?["siteName"] == .string("佳美二区"))
    try text.replacingOccurrences(of: "楼道堆物", with: "手改").write(
      toFile: path, atomically: true, encoding: .utf8)
    #expect(try store.writeReadableFiles() == ["items.edited-1.json"])
    let kept = try String(contentsOfFile: bench.path + "/items.edited-1.json", encoding: .utf8)
    #expect(kept.contains("手改"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test("an older state never writes over a newer readable file")
  func stamps() throws {
    let bench = try StoreBench(.file)
    let old = try #require(try bench.open() as? FileStore)
    let new = try #require(try bench.open() as? FileStore)
    _ = try bench.add("楼道堆物", to: new)
    try new.finish()
    let text = try String(contentsOfFile: bench.path + "/items.json", encoding: .utf8)
    try old.writeReadableFiles()
    #expect(try String(contentsOfFile: bench.path + "/items.json", encoding: .utf8) == text)
  }

  @Test("large ledgers get their readable files with a snapshot only")
  func readableLimits() throws {
    let bench = try StoreBench(.file)
    let store = try #require(try bench.open() as? FileStore)
    for title in ["楼道堆物", "单元门损坏", "路灯不亮"] { _ = try bench.add(title, to: store) }
    let path = bench.path + "/items.json"
    func isWritten(upTo limit: Int) throws -> Bool {
      try? FileManager.default.removeItem(atPath: path)
      try store.makeCheckpoint(writingReadableUpTo: limit)
      return FileManager.default.fileExists(atPath: path)
    }
    #expect(try isWritten(upTo: 3))
    #expect(try !isWritten(upTo: 2))
    // As docs/format.md says.
    #expect(FileStore.readableLimit == 2000 && FileStore.screensReadableLimit == 10_000)
  }

  @Test("a directory that is no ledger is refused by name")
  func noLedger() throws {
    let folder = TemporaryDirectory()
    #expect(throws: StorageTrouble.notALedger(path: folder.path)) { try FileStore(opening: folder.path) }
    #expect(throws: StorageTrouble.notALedger(path: folder.path + "/x")) {
      try FileStore(opening: folder.path + "/x")
    }
  }

  @Test("a newer format may not be written to, and is said so")
  func newerFormat() throws {
    let bench = try StoreBench(.file)
    let store = try bench.open()
    let path = bench.path + "/FORMAT"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacingOccurrences(of: "\"oldestWriter\": 1", with: "\"oldestWriter\": 2").write(
      toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: CommitFailure.storage(.newerFormat(2))) { try bench.add("新", to: store) }
    #expect(try FileStore(opening: bench.path).ledger.people.all.count == 3)
  }

  @Test("a copied ledger goes on in an epoch of its own, and its order stays")
  func copied() throws {
    let bench = try StoreBench(.file)
    let store = try bench.open()
    let id = try bench.add("楼道堆物", to: store)
    let copy = TemporaryDirectory().path + "-copy"
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try FileManager.default.copyItem(atPath: bench.path, toPath: copy)
    for round in 0..<8 {
      let copied = try FileStore(opening: copy)
      _ = try bench.commit(.edit(id, [FieldEdit("title", .string("标题\(round)"))]), by: "pli", copied)
    }
    let epochs = try FileManager.default.contentsOfDirectory(atPath: copy + "/journal")
    #expect(epochs.count { JournalEpoch(name: $0) != nil } == 2)
    let opened = try FileStore(opening: copy)
    #expect(opened.ledger.items[id]?.title == "标题7")
    #expect(try opened.history(of: RecordKey(.item, id)).count == 9)
    #expect(!opened.isDamaged)
  }

  @Test("a suspension whose day has come is recorded once, by the next writer")
  func resumes() throws {
    let bench = try StoreBench(.file)
    let (first, second) = (try bench.open(), try bench.open())
    let id = try bench.add("楼道门破旧", to: first, owner: "pwang")
    let until = bench.now.advanced(milliseconds: 3 * 86_400_000)
    _ = try bench.commit(
      .act(.suspend(.awaitingFunds, until: until, reason: "等维修资金"), on: [id]), by: "pzhao", first)
    #expect(first.ledger.items[id]?.state == .suspended)
    bench.advance(days: 4)
    _ = try bench.add("别的", to: first)
    _ = try bench.add("又一件", to: second)
    for store in [first, second] { _ = try store.refresh() }
    #expect(second.ledger.items[id]?.state == .assigned)
    let steps = try #require(second.ledger.items[id]?.steps)
    #expect(steps.filter { $0.action == .resume }.count == 1)
    let changes = try second.history(of: RecordKey(.item, id)).filter { $0.channel == .program }
    #expect(changes.count == 1)
    #expect(try second.ownChanges(of: "pli", at: bench.now).undoable?.verb != "resume")
  }

  @Test("a session is told when a newer program took the ledger over, reads on and writes nothing")
  func openInANewerFormat() throws {
    let bench = try StoreBench(.file)
    let store = try #require(try bench.open() as? FileStore)
    #expect(store.damage == nil)
    let directory = try Directory.openLedger(at: bench.path)
    let format = try LedgerFormat.read(in: directory)
    let newer = LedgerFormat(ledger: format.ledger, format: 3, oldestReader: 1, oldestWriter: 2)
    try directory.replace(LedgerFormat.fileName, newer.content)
    #expect(try store.refresh().isEmpty)
    #expect(store.damage == .newerFormat(2) && !store.isDamaged)
    #expect(throws: CommitFailure.storage(.newerFormat(2))) { try bench.add("雨棚", to: store) }
    #expect(try FileStore.format(at: bench.path) == newer)
    #expect(try #require(try bench.open() as? FileStore).damage == .newerFormat(2))
    let newest = LedgerFormat(ledger: format.ledger, format: 3, oldestReader: 3, oldestWriter: 3)
    try directory.replace(LedgerFormat.fileName, newest.content)
    #expect(throws: StorageTrouble.unreadableFormat(3)) { try bench.open() }
    #expect(throws: CommitFailure.storage(.unreadableFormat(3))) { try bench.add("雨棚", to: store) }
    // As it was: the session writes again.
    try directory.replace(LedgerFormat.fileName, format.content)
    _ = try bench.add("雨棚", to: store)
    _ = try store.refresh()
    #expect(store.damage == nil)
  }

  @Test("a ledger made of the sample's changes opens as the sample, and can be worked on")
  func sample() throws {
    let folder = TemporaryDirectory()
    let path = folder.path + "/sample"
    var ids = IDSource.counting()
    let sample = try SampleLedger(openedAt: StoreBench.start, ids: &ids)
    try FileStore.create(at: path, holding: sample.changes)
    let store = try FileStore(opening: path)
    #expect(store.ledger.items.count == sample.ledger.items.count)
    sample.ledger.items.forEach { #expect(store.ledger.items[$0.item.id] == $0.item) }
    #expect(store.ledger.people.all == sample.ledger.people.all)
    let check = try FileStore.check(at: path)
    #expect(check.findings.isEmpty)
    #expect(check.lines == sample.changes.count)
    let admin = try #require(store.ledger.people.all.first { $0.role == .admin })
    let actor = Actor(person: admin.id, login: "test", channel: .command)
    _ = try store.commit(
      CommitRequest(
        id: "c1", intent: .put(RecordKey(.site, "snew"), [JSONMember("name", .string("新点位"))]),
        actor: actor, at: StoreBench.start))
    #expect(store.ledger.sites["snew"]?.name == "新点位")
  }
}
