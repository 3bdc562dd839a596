import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

/// Writers in turn: nothing acknowledged is lost, nothing unfinished counts.
struct JournalWriterTests {
  @Test func whatIsCommittedIsRead() throws {
    let ledger = try JournalTestLedger()
    let writer = try ledger.writer()
    let first = try #require(try ledger.commit(["a"], by: writer))
    let second = try #require(try ledger.commit(["b", "c"], by: writer))
    #expect(first == JournalReceipt(epoch: ledger.epoch, sequences: 1...1, wasRetried: false))
    #expect(second.sequences == 2...3)
    #expect(try ledger.commit([], by: writer) == nil)
    let (ids, findings) = try ledger.readAll()
    #expect(ids == ["a", "b", "c"])
    #expect(findings.isEmpty)
  }

  @Test func eachDecidesOnWhatTheOthersWrote() throws {
    let ledger = try JournalTestLedger()
    let (one, two) = (try ledger.writer(), try ledger.writer())
    try ledger.commit(["a"], by: one)
    var seen: [String] = []
    let receipt = try two.commit(absorb: { seen.append($0.id) }) { turn in
      #expect(seen == ["a"])
      #expect(turn == JournalTurn(epoch: ledger.epoch, sequence: 2))
      return [try JournalTestLedger.payload("b")]
    }
    #expect(receipt?.sequences == 2...2)
    // Its own line does not come back.
    try two.reader.readNew { seen.append($0.id) }
    #expect(seen == ["a"])
    var late: [String] = []
    try one.reader.readNew { late.append($0.id) }
    #expect(late == ["b"])
  }

  @Test func aRefusalWritesNothingAndFreesTheLock() throws {
    struct Refusal: Error {}
    let ledger = try JournalTestLedger()
    let writer = try ledger.writer()
    try ledger.commit(["a"], by: writer)
    #expect(throws: Refusal.self) { try writer.commit(absorb: { _ in }, prepare: { _ in throw Refusal() }) }
    try ledger.commit(["b"], by: try ledger.writer())
    #expect(try ledger.readAll().ids == ["a", "b"])
  }

  @Test func waitsOnlySoLongAndNamesTheHolder() throws {
    let ledger = try JournalTestLedger()
    var limits = JournalLimits()
    limits.patience = 5
    let impatient = try ledger.writer(limits: limits)
    let holder = try ledger.writer(person: "p-王磊")
    _ = try holder.commit(absorb: { _ in }) { _ in
      #expect(throws: JournalFault.busy(LockHolder(person: "p-王磊", process: getpid()))) {
        try ledger.commit(["b"], by: impatient)
      }
      return []
    }
    try ledger.commit(["b"], by: impatient)
    #expect(try ledger.readAll().ids == ["b"])
  }

  @Test func manyWritersAtOnceLoseNothing() throws {
    let ledger = try JournalTestLedger()
    var limits = JournalLimits()
    limits.segmentBytes = 2000
    limits.patience = 60_000
    let shared = limits
    let acknowledged = Acknowledged()
    let group = DispatchGroup()
    for writer in 0..<4 {
      group.enter()
      Thread.detachNewThread {
        defer { group.leave() }
        do {
          let journal = try ledger.writer(limits: shared)
          for change in 0..<40 {
            let texts =
              change % 5 == 0 ? ["\(writer)-\(change)", "\(writer)-\(change)b"] : ["\(writer)-\(change)"]
            let receipt = try ledger.commit(texts, by: journal)
            acknowledged.add(texts, receipt)
          }
        } catch {
          Issue.record(error)
        }
      }
    }
    group.wait()
    let (ids, findings) = try ledger.readAll()
    #expect(findings.isEmpty)
    #expect(ids.sorted() == acknowledged.texts.sorted())
    #expect(ids.count == 4 * 48)
    #expect(acknowledged.sequences.sorted() == Array(1...Int64(ids.count)))
    #expect(
      try Directory.openLedger(at: ledger.path).directory("journal/\(ledger.epoch.name)").names().count > 5)
  }

  @Test func segmentsRotateAndHoldTheHashOfTheOneBefore() throws {
    let ledger = try JournalTestLedger()
    var limits = JournalLimits()
    limits.segmentBytes = 400
    let writer = try ledger.writer(limits: limits)
    let follower = try JournalReader(ledger: ledger.directory)
    var followed: [String] = []
    let texts = (0..<20).map { "change-\($0)" }
    for text in texts {
      try ledger.commit([text], by: writer)
      try follower.readNew { followed.append($0.id) }
    }
    #expect(followed == texts)
    #expect(follower.findings.isEmpty)
    #expect(try ledger.readAll().ids == texts)
    #expect(try ledger.readAll().findings.isEmpty)
    let newest = try ledger.directory.directory("journal/\(ledger.epoch.name)").names().count
    #expect(newest > 3)
    // From every position on the way exactly the rest is read.
    for number in 1...newest {
      let lines = try bytes(of: ledger.segment(number)).split(separator: 0x0A)
      #expect(lines.first?.starts(with: Array("{\"seg\":\(number),".utf8)) == true)
      #expect(lines.last?.starts(with: Array("{\"end\":\(number),".utf8)) == (number < newest))
    }
    // A byte of a finished segment, in the middle of a line that still has a sound checksum, cannot be had: take a
    // whole line out instead. The chain and the hash both tell.
    var lines = try bytes(of: ledger.segment(2)).split(separator: 0x0A, omittingEmptySubsequences: false)
    lines.remove(at: 1)
    try overwrite(ledger.segment(2), Array(lines.joined(separator: [0x0A])))
    let (ids, findings) = try ledger.readAll()
    #expect(ids.count == 19)
    #expect(findings.contains { $0.kind == .changedSegment && $0.segment == 2 })
    #expect(findings.contains { $0.kind == .brokenChain && $0.segment == 2 && $0.line == 2 })
  }

  @Test func positionsGoOnWhereTheyStood() throws {
    let ledger = try JournalTestLedger()
    var limits = JournalLimits()
    limits.segmentBytes = 500
    let writer = try ledger.writer(limits: limits)
    var positions: [JournalPosition] = [writer.reader.position]
    for number in 0..<12 {
      try ledger.commit(["\(number)"], by: writer)
      positions.append(writer.reader.position)
    }
    for (count, position) in positions.enumerated() {
      let json = try JSONValue(parsing: position.json.jsonText)
      let restored = try #require(JournalPosition(json: json))
      let reader = try JournalReader(ledger: ledger.directory, from: restored)
      #expect(reader.holds(restored))
      var ids: [String] = []
      try reader.readNew { ids.append($0.id) }
      #expect(ids == (count..<12).map(String.init))
      #expect(reader.findings.isEmpty)
    }
    // A journal that lost its end does not hold the last position.
    let newest = writer.reader.position.marks[ledger.epoch]!.segment
    try overwrite(ledger.segment(newest), Array(try bytes(of: ledger.segment(newest)).dropLast(40)))
    let reader = try JournalReader(ledger: ledger.directory, from: positions[12])
    #expect(!reader.holds(positions[12]))
    #expect(reader.holds(positions[2]))
    try reader.readNew { _ in }
    #expect(reader.findings.map(\.kind) == [.lost])
    // And a writer that has read more than there is writes nothing.
    #expect(throws: JournalFault.self) { try ledger.commit(["x"], by: writer) }
  }

  @Test func aNewerProgramsLedgerIsLeftAlone() throws {
    let ledger = try JournalTestLedger()
    let writer = try ledger.writer()
    try ledger.commit(["a"], by: writer)
    let newer = LedgerFormat(ledger: "x", format: 3, oldestReader: 1, oldestWriter: 2)
    try ledger.directory.replace(LedgerFormat.fileName, newer.content)
    #expect(throws: JournalFault.tooNewToWrite(needs: 2)) { try ledger.commit(["b"], by: writer) }
    let newest = LedgerFormat(ledger: "x", format: 3, oldestReader: 3, oldestWriter: 3)
    try ledger.directory.replace(LedgerFormat.fileName, newest.content)
    #expect(throws: JournalFault.tooNewToRead(needs: 3)) { try ledger.commit(["b"], by: writer) }
    try ledger.directory.replace(LedgerFormat.fileName, Array("{}".utf8))
    #expect(throws: JournalFault.formatUnreadable) { try ledger.commit(["b"], by: writer) }
    #expect(try ledger.readAll().ids == ["a"])
  }

  @Test func aCopyStartsAnEpochOfItsOwn() throws {
    let ledger = try JournalTestLedger()
    let here = try ReplicaIdentity.ofLedger(ledger.directory)
    try ledger.commit(["a"], by: try ledger.writer(identity: here))
    let copy = ledger.path + "-copy"
    try FileManager.default.copyItem(atPath: ledger.path, toPath: copy)
    defer { JournalTestLedger.remove(copy) }
    let directory = try Directory.openLedger(at: copy)
    let there = try ReplicaIdentity.ofLedger(directory)
    #expect(there.machine == here.machine && there.directory != here.directory)
    let writer = JournalWriter(
      ledger: directory, reader: try JournalReader(ledger: directory), identity: there, person: "")
    let receipt = try ledger.commit(["b"], by: writer)
    #expect(receipt?.epoch == JournalEpoch(node: there.node, number: 1))
    #expect(receipt?.sequences == 1...1)
    var ids: [String] = []
    let reader = try JournalReader(ledger: directory)
    try reader.readNew { ids.append($0.id) }
    #expect(ids.sorted() == ["a", "b"] && reader.findings.isEmpty)
  }

  /// Two machines may have the same eight digits: the start line tells them apart.
  @Test func anEpochBegunElsewhereIsNotContinued() throws {
    let ledger = try JournalTestLedger()
    try ledger.commit(["a"], by: try ledger.writer())
    let other = ReplicaIdentity(machine: "aaaaaaaaaaaaaaaa", directory: "cccccccccccccccc")
    let sameName = JournalEpoch(node: other.node, number: 1)
    try FileManager.default.moveItem(
      atPath: "\(ledger.path)/journal/\(ledger.epoch.name)", toPath: "\(ledger.path)/journal/\(sameName.name)"
    )
    let writer = try ledger.writer(identity: other)
    #expect(try ledger.commit(["b"], by: writer)?.epoch == JournalEpoch(node: other.node, number: 2))
    #expect(try ledger.commit(["c"], by: writer)?.sequences == 2...2)
  }
}

/// What all threads were told is saved.
private final class Acknowledged: @unchecked Sendable {
  // Guarded by the lock.
  private let lock = NSLock()
  private var saved: [String] = []
  private var numbers: [Int64] = []

  var texts: [String] { lock.withLock { saved } }
  var sequences: [Int64] { lock.withLock { numbers } }

  func add(_ texts: [String], _ receipt: JournalReceipt?) {
    lock.withLock {
      saved += texts
      numbers += receipt.map { Array($0.sequences) } ?? []
    }
  }
}
