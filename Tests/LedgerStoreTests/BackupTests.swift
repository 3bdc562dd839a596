import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

@Suite("Backup and restore")
struct BackupTests {
  @Test("a backup made while others write brings everything back, in an epoch of its own")
  func wholeBack() throws {
    let bench = try BackupBench(items: 6)
    #expect(try bench.backup().isWhole)
    _ = try bench.bench.add("备份之后", to: bench.store)
    let path = try bench.restore(bench.file)
    let restored = try FileStore(opening: path)
    for id in bench.items { #expect(restored.ledger.items[id] == bench.store.ledger.items[id]) }
    #expect(restored.evidence(BackupBench.photo.evidenceHash) == BackupBench.photo)
    _ = try bench.bench.commit(.act(.note("恢复之后"), on: [bench.items[0]]), by: "pli", restored)
    #expect(restored.reader.position.marks.count == 2)
    #expect(try FileStore.check(at: path).isSound)
    #expect(throws: StorageTrouble.self) { try FileStore.restore(from: bench.file, to: path) }
  }

  @Test("a backup takes the place only of one of the same ledger that has nothing more")
  func superseded() throws {
    let bench = try BackupBench()
    try bench.backup()
    let early = try Data(contentsOf: URL(fileURLWithPath: bench.file))
    _ = try bench.bench.commit(.act(.note("其后"), on: [bench.items[0]]), by: "pli", bench.store)
    try bench.backup()
    // The ledger has lost what that one has.
    let journal = try FileManager.default.subpathsOfDirectory(atPath: bench.bench.path + "/journal")
    let segment = bench.bench.path + "/journal/" + (try #require(journal.first { $0.hasSuffix("1.jsonl") }))
    let whole = try Data(contentsOf: URL(fileURLWithPath: segment))
    try whole.dropLast(200).write(to: URL(fileURLWithPath: segment))
    let shorter = try FileStore(opening: bench.bench.path)
    #expect(throws: BackupFailure.exists(bench.file)) {
      try shorter.backup(to: .file(bench.file, replacing: false), at: bench.bench.now)
    }
    try whole.write(to: URL(fileURLWithPath: segment))
    // It is another's; it is none; it is cut off: none of these goes unasked.
    let other = try BackupBench()
    try other.backup()
    for content in [
      try Data(contentsOf: URL(fileURLWithPath: other.file)), Data("年终总结".utf8), early.dropLast(2000),
    ] {
      try content.write(to: URL(fileURLWithPath: bench.file))
      #expect(throws: BackupFailure.exists(bench.file)) { try bench.backup() }
      #expect(try Data(contentsOf: URL(fileURLWithPath: bench.file)) == content)
    }
    try bench.backup(replacing: true)
    #expect(try BackupArchive.open(bench.file).manifest?.isWhole == true)
    #expect(try bench.names == ["b.tar"])
  }

  @Test("one that lacks evidence says so, never takes a good one's place and is not noted")
  func incomplete() throws {
    let bench = try BackupBench()
    try bench.backup()
    let noted = try #require(bench.store.backupStanding?.last)
    let good = try Data(contentsOf: URL(fileURLWithPath: bench.file))
    bench.bench.advance(days: 1)
    let number = try #require(bench.store.ledger.items[bench.items[0]]?.number)
    let hash = BackupBench.photo.evidenceHash
    for spoil in [
      { try Data("别的".utf8).write(to: URL(fileURLWithPath: bench.evidence)) },
      {
        try FileManager.default.removeItem(atPath: bench.evidence)
      },
    ] {
      try spoil()
      let report = try bench.backup(replacing: true)
      #expect(report.findings == [.evidence(item: number, name: "前.jpg", hash: hash)])
      #expect(!report.isWhole && report.path == bench.place.path + "/b-incomplete.tar")
      #expect(try Data(contentsOf: URL(fileURLWithPath: bench.file)) == good)
      #expect(bench.store.backupStanding?.last == noted)
    }
    // What there is comes back all the same, and `check` says what is missing.
    let check = try FileStore.check(at: bench.restore(bench.place.path + "/b-incomplete.tar"))
    #expect(check.items == 3 && !check.isSound)
    // Somebody's own file of that name stays.
    try Data("我的".utf8).write(to: URL(fileURLWithPath: bench.place.path + "/b-incomplete.tar"))
    #expect(throws: BackupFailure.self) { try bench.backup(replacing: true) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: bench.place.path + "/b-incomplete.tar")).count == 6)
  }

  @Test("a damaged journal makes an incomplete backup that still holds every byte of it")
  func damagedJournal() throws {
    let bench = try BackupBench()
    let journal = try FileManager.default.subpathsOfDirectory(atPath: bench.bench.path + "/journal")
    let segment = bench.bench.path + "/journal/" + (try #require(journal.first { $0.hasSuffix("1.jsonl") }))
    var bytes = try Data(contentsOf: URL(fileURLWithPath: segment))
    let place = try #require(bytes.range(of: Data("事项1".utf8)))
    bytes[place.lowerBound + 6] ^= 1
    try bytes.write(to: URL(fileURLWithPath: segment))
    let store = try FileStore(opening: bench.bench.path)
    let report = try store.backup(to: .file(bench.file, replacing: false), at: bench.bench.now)
    guard case .journal? = report.findings.first, !report.isWhole else {
      Issue.record("\(report)")
      return
    }
    let path = try bench.restore(report.path)
    #expect(
      try FileStore.repair(
        at: path, as: Actor(person: nil, login: "t", channel: .program), at: bench.bench.now) != nil)
    #expect(try FileStore(opening: path).ledger.items.count == 3)
  }

  @Test("a stray thing below evidence/ is named and left out, and is not the end of the backup")
  func strays() throws {
    let bench = try BackupBench()
    let folder = bench.bench.path + "/evidence"
    try FileManager.default.createDirectory(atPath: folder + "/现场", withIntermediateDirectories: false)
    let hash = String(repeating: "a", count: 64)
    try FileManager.default.createDirectory(atPath: "\(folder)/\(hash)", withIntermediateDirectories: false)
    #expect(mkfifo(folder + "/pipe", 0o660) == 0)
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/" + String(repeating: "b", count: 64)))
    let name: [CChar] = Array((folder + "/").utf8CString.dropLast()) + [CChar(bitPattern: 0xB3), 0]
    #expect(name.withUnsafeBufferPointer { mkdir($0.baseAddress!, 0o770) } == 0)
    let report = try bench.backup()
    #expect(report.isWhole && report.findings.count == 5)
    #expect(Set(report.findings.prefix(3)).isSubset(of: report.findings))
    #expect(
      report.findings.contains(.leftOut("evidence/现场")) && report.findings.contains(.leftOut("evidence/pipe"))
    )
    #expect(try FileStore.check(at: bench.restore(bench.file)).isSound)
  }

  @Test("names of any length come back")
  func longNames() throws {
    let bench = try BackupBench()
    for count in [85, 86, 87, 88, 100, 240] {
      let name = String(repeating: "p", count: count)
      try bench.store.savePreferences(.object([JSONMember("tour", .bool(true))]), of: RecordID(name))
    }
    #expect(try bench.backup().isWhole)
    let restored = try FileStore(opening: bench.restore(bench.file))
    for count in [85, 86, 87, 88, 100, 240] {
      #expect(try restored.preferences(of: RecordID(String(repeating: "p", count: count))) != nil, "\(count)")
    }
  }

  @Test("nothing is written into the ledger, by whatever path")
  func insideLedger() throws {
    let bench = try BackupBench()
    let ledger = bench.bench.path
    let link = bench.place.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: ledger + "/exchange")
    let file = bench.place.path + "/items.tar"
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: ledger + "/FORMAT")
    for path in ["\(ledger)/b.tar", "\(ledger)/FORMAT", "\(ledger)/evidence/../b.tar", "\(link)/b.tar", file]
    {
      #expect(throws: BackupFailure.self, "\(path)") {
        try bench.store.backup(to: .file(path, replacing: true), at: bench.bench.now)
      }
      #expect(FileStore.isInside(path, ledger: ledger), "\(path)")
    }
    #expect(throws: BackupFailure.insideLedger(link)) {
      try bench.store.backup(to: .shelf(link, keeping: nil), at: bench.bench.now)
    }
    #expect(!FileStore.isInside(bench.file, ledger: ledger))
    #expect(try FileStore.check(at: ledger).isSound)
  }

  @Test("any changed byte of a backup is told, and nothing is written then")
  func changedBytes() throws {
    let bench = try BackupBench(items: 1)
    try bench.backup()
    let whole = try Data(contentsOf: URL(fileURLWithPath: bench.file))
    let step = StoreBench.isInFull ? 1 : 97
    let target = bench.place.path + "/none"
    var told = 0
    for place in stride(from: 0, to: whole.count - 1024, by: step) {
      var bytes = whole
      bytes[place] ^= 0x10
      try bytes.write(to: URL(fileURLWithPath: bench.file))
      if (try? BackupArchive.open(bench.file)) != nil {
        // What fills up a block is nothing of any file.
        #expect(whole[place] == 0, "byte \(place)")
        continue
      }
      told += 1
      if told % 20 == 1 {
        #expect(throws: StorageTrouble.self) { try FileStore.restore(from: bench.file, to: target) }
      }
    }
    #expect(told > 20)
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test("archives that mean harm, or are none, are refused before anything is written")
  func hostile() throws {
    let bench = try BackupBench()
    try bench.backup()
    let format = try LedgerFormat.read(in: bench.store.directory).content
    func archive(_ files: [(String, [UInt8])], ends: Bool = true) -> [UInt8] {
      files.flatMap {
        Tar.header($0.0, size: $0.1.count, modified: 0) + $0.1 + Tar.padding(behind: $0.1.count)
      }
        + (ends ? Tar.end : [])
    }
    let end = ("FORMAT", format)
    var link = archive([("evidence/x", []), end])
    link[156] = UInt8(ascii: "2")
    var huge = archive([end])
    huge.replaceSubrange(124..<135, with: Array("77777777777".utf8))
    let hostile: [[UInt8]] = [
      archive([("../outside", [1]), end]), archive([("/etc/passwd", [1]), end]),
      archive([("journal/5f3a09bc-1/../../x", [1]), end]),
      archive([("evidence/" + String(repeating: "a", count: 64), [1]), end]),
      archive([("preferences/a.json", [1]), ("preferences/a.json", [1]), end]),
      archive([("items.json", [1]), end]),
      archive([end, ("preferences/a.json", [1])]), archive([("FORMAT", [1])]), archive([end], ends: false),
      archive([("BACKUP.json", Array("{}".utf8)), end]),
      archive([(String(repeating: "x", count: 5000), []), end]),
      link, huge, [], Array("no archive".utf8), [UInt8](repeating: 0, count: 4096),
    ]
    for (place, bytes) in hostile.enumerated() {
      try Data(bytes).write(to: URL(fileURLWithPath: bench.file))
      #expect(throws: StorageTrouble.self, "\(place)") {
        try FileStore.restore(from: bench.file, to: bench.place.path + "/new")
      }
    }
    #expect(try bench.names == ["b.tar"])
    // A pipe, a device, a directory without backups: a line, and nothing is waited for.
    #expect(mkfifo(bench.place.path + "/pipe", 0o600) == 0)
    for source in [bench.place.path + "/pipe", "/dev/zero", bench.place.path, "/nonexistent"] {
      #expect(throws: StorageTrouble.self, "\(source)") {
        try FileStore.restore(from: source, to: bench.place.path + "/new")
      }
    }
  }

  @Test("a backup of before it said anything of itself is still brought back")
  func olderBackup() throws {
    let bench = try BackupBench()
    try bench.backup()
    let archive = try BackupArchive.open(bench.file)
    var old: [UInt8] = []
    for entry in archive.entries {
      let content = try archive.file.read(at: entry.range.lowerBound, count: entry.range.count)
      old +=
        Tar.header(entry.name, size: content.count, modified: 0) + content
        + Tar.padding(behind: content.count)
    }
    try Data(old + Tar.end).write(to: URL(fileURLWithPath: bench.file))
    #expect(try FileStore.check(at: bench.restore(bench.file)).isSound)
  }
}
