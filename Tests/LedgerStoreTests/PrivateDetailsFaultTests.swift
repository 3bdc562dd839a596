import Foundation
import LedgerModel
import Synchronization
import Testing

@testable import LedgerStore

@Suite("Private details, when others are at work and when disks fail")
struct PrivateDetailsFaultTests {
  private func key(_ item: RecordID) -> RecordKey { RecordKey(.item, item) }

  @Test("a colleague who had the item open does not bring removed details back")
  func openElsewhere() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "张三")
    let colleague = try FileStore(opening: bench.path)
    let seen = try bench.bench.seen(item, "reporter", in: colleague)
    _ = try bench.strike(item)
    _ = try bench.store.removeDetails(of: [key(item)])
    let edit = Intent.edit(item, [FieldEdit("reporter", .string("张三丰"))])
    #expect {
      try bench.bench.commit(edit, by: "pli", colleague, seen: [seen])
    } throws: { error in
      if case .conflicts? = error as? CommitFailure { true } else { false }
    }
    #expect(try bench.files(holding: "张三").isEmpty)
    // Written all the same, what it replaces are the words, and it is private as ever.
    _ = try bench.bench.commit(edit, by: "pli", colleague)
    #expect(try bench.files(holding: "\"张三\"").isEmpty)
    #expect(try bench.files(holding: "张三丰").filter { $0.hasPrefix("journal") }.isEmpty)
    #expect(try FileStore(opening: bench.path).ledger.items[item]?.reporter == "张三丰")
    #expect(try bench.findings().isEmpty)
    _ = try bench.strike(item)
    _ = try bench.store.removeDetails(of: [key(item)])
    #expect(try bench.files(holding: "张三").isEmpty && bench.findings().isEmpty)
  }

  @Test("nobody gets between snapshots and readable files while details are removed from both")
  func betweenBoth() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "张三")
    try bench.store.makeSnapshotIfDue(force: true)
    try bench.store.writeReadableFiles()
    #expect(try bench.files(holding: "张三").contains("items.json"))
    _ = try bench.strike(item)
    // Takes the lock as soon as somebody who had it gives it back, and makes nothing.
    let (path, isOver) = (bench.path, Switch())
    defer { isOver.turnOn() }
    Thread.detachNewThread {
      guard let ledger = try? Directory.openLedger(at: path) else { return }
      while (try? SnapshotLock(ledger)) != nil, !isOver.isOn { sched_yield() }
      var held: SnapshotLock?
      while held == nil, !isOver.isOn { held = try? SnapshotLock(ledger) }
      while !isOver.isOn { sched_yield() }
      withExtendedLifetime(held) {}
    }
    #expect(try bench.store.removeDetails(of: [key(item)]).removed == 1)
    #expect(try bench.files(holding: "张三").isEmpty)
  }

  @Test("a file in which one byte went wrong is told, kept as it was by a repair, and stands for no name")
  func damagedByte() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "Zhang 3")
    let name = try #require(bench.details.first)
    let url = URL(fileURLWithPath: "\(bench.path)/private/\(name)")
    var content = try Data(contentsOf: url)
    let place = try #require(content.firstIndex(of: UInt8(ascii: "Z")))
    content[place] = UInt8(ascii: "X")
    try content.write(to: url)
    let store = try FileStore(opening: bench.path)
    #expect(store.ledger.items[item]?.reporter == "(private/\(name)/0)")
    #expect(try bench.findings().contains(.detailsMissing(file: "private/\(name)")))
    #expect(try bench.repair().contains(.acknowledgedDetails(file: "private/\(name)")))
    let kept = URL(fileURLWithPath: "\(bench.path)/repairs/1/private/\(name)")
    #expect(try Data(contentsOf: kept) == content)
    #expect(try bench.findings().isEmpty)
  }

  @Test("a file that a newer program's line may refer to is not called unused, and no repair removes it")
  func newerLine() throws {
    let bench = try DetailsBench()
    _ = try bench.add("雨棚", reporter: "张三")
    let path = "\(bench.path)/private/00000000000000ff"
    try Data(PrivateFiles.content(["王五"])).write(to: URL(fileURLWithPath: path))
    #expect(chmod(path, 0o660) == 0)
    let old = [FileAttributeKey.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)]
    try FileManager.default.setAttributes(old, ofItemAtPath: path)
    _ = try bench.store.writer.commit(absorb: { _ in }) { _ in
      [try JournalPayload(object: Array(#"{"id":"k9","new":"private/00000000000000ff/0"}"#.utf8))]
    }
    #expect(try bench.findings() == [.newerChanges])
    try bench.repair()
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test("a backup is made of what can be read, and says that it is not whole")
  func unreadable() throws {
    let bench = try BackupBench(items: 1)
    _ = try bench.bench.commit(
      .edit(bench.items[0], [FieldEdit("reporter", .string("张三"))]), by: "pli", bench.store)
    let folder = bench.bench.path + "/private"
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder)
        .first { PrivateTexts.isName($0) })
    try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: false)
    let report = try bench.backup()
    #expect(!report.isWhole && report.path.hasSuffix("-incomplete.tar"))
    #expect(
      report.findings.contains { finding in
        if case .unreadable(let fault) = finding { fault.path == "private/\(name)" } else { false }
      })
  }

  @Test("a session that writes no more leaves no files of what it did not write")
  func stopped() throws {
    let bench = try DetailsBench()
    _ = try bench.add("雨棚", reporter: "张三")
    let isFailing = Switch()
    var calls = SystemCalls.real
    let real = calls.syncData
    calls.syncData = { isFailing.isOn ? -EIO : real($0) }
    let store = try FileStore(opening: bench.path, calls: calls)
    isFailing.turnOn()
    #expect(throws: CommitFailure.self) { try bench.add("车棚", reporter: "李四", to: store) }
    // Nobody knows whether that line is there: what it refers to stays.
    #expect(bench.details.count == 2)
    #expect(throws: CommitFailure.self) { try bench.add("路灯", reporter: "王五", to: store) }
    #expect(bench.details.count == 2)
    #expect(try bench.files(holding: "王五").isEmpty)
  }

  @Test("of an epoch to which nothing was written since, the history reads the last segment alone")
  func idleEpoch() throws {
    let bench = try StoreBench(.file)
    var limits = JournalLimits()
    limits.segmentBytes = 2000
    let store = try FileStore(opening: bench.path, limits: limits)
    for number in 0..<12 { _ = try bench.add("事项\(number)", to: store) }
    let history = JournalHistory(directory: store.directory)
    let all = try history.changes(holding: Array("\"do\":".utf8)) { _ in true }.count
    #expect(all > 12)
    let later = Int64(Date().timeIntervalSince1970 * 1000) + 86_400_000
    #expect(try history.changes(holding: Array("\"do\":".utf8), since: later) { _ in true }.count < 8)
  }
}

/// What one thread turns on and others see.
private final class Switch: Sendable {
  private let state = Atomic(false)

  var isOn: Bool { state.load(ordering: .relaxed) }

  func turnOn() { state.store(true, ordering: .relaxed) }
}
