import Glibc
import LedgerModel
import Synchronization
import Testing

@testable import LedgerStore

/// A disk that fails or is full: what was not saved is never said to be, and what was said to be stays.
struct JournalFaultTests {
  /// System calls of which some fail: after a number of good ones, a number of times.
  private final class Failing: Sendable {
    struct Plan {
      var good = Int.max
      var bad = Int.max

      /// Whether this call fails.
      mutating func strikes() -> Bool {
        if good > 0 {
          if good != Int.max { good -= 1 }
          return false
        }
        bad -= 1
        return bad >= 0
      }
    }

    let plans = Mutex<[String: Plan]>([:])
    let shortWrite = Mutex(Int.max)

    func fail(_ call: String, after good: Int, times bad: Int = Int.max) {
      plans.withLock { $0[call] = Plan(good: good, bad: bad) }
    }

    func heal() { plans.withLock { $0 = [:] } }

    private func strikes(_ call: String) -> Bool {
      plans.withLock { $0[call, default: Plan()].strikes() }
    }

    var calls: SystemCalls {
      var calls = SystemCalls.real
      calls.write = { [self] descriptor, bytes in
        if strikes("write") { return -Int(ENOSPC) }
        let limit = shortWrite.withLock { $0 }
        return SystemCalls.real.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(limit)))
      }
      calls.syncData = { [self] in strikes("sync") ? -EIO : SystemCalls.real.syncData($0) }
      calls.sync = { [self] in strikes("sync") ? -EIO : SystemCalls.real.sync($0) }
      calls.renameNew = { [self] in
        strikes("rename") ? -EIO : SystemCalls.real.renameNew($0, $1, $2)
      }
      return calls
    }
  }

  @Test func aRefusedSyncIsWrittenAgainElsewhere() throws {
    let ledger = try JournalTestLedger()
    let failing = Failing()
    let writer = try ledger.writer(calls: failing.calls)
    try ledger.commit(["a"], by: writer)
    let neighbour = try ledger.writer()
    try ledger.commit(["n"], by: neighbour)
    // As the kernel does, which tells an error once.
    failing.fail("sync", after: 0, times: 1)
    let receipt = try ledger.commit(["b", "c"], by: writer)
    #expect(receipt?.wasRetried == true && receipt?.sequences == 5...6)
    let old = try bytes(of: ledger.segment(1))
    try ledger.commit(["d"], by: neighbour)
    #expect(try bytes(of: ledger.segment(1)) == old)
    let (ids, findings) = try ledger.readAll()
    #expect(ids == ["a", "n", "b", "c", "br", "cr", "d"])
    #expect(findings.map(\.kind) == [.abandonedSegment])
    // A power cut takes the lines that were never brought to the disk: the retry stays.
    let lines = old.split(separator: 0x0A).prefix(3).flatMap { $0 + [0x0A] }
    try overwrite(ledger.segment(1), lines)
    #expect(try ledger.readAll().ids == ["a", "n", "br", "cr", "d"])
    #expect(try ledger.readAll().findings.map(\.kind) == [.abandonedSegment])
  }

  @Test func aBulkIsWrittenInPiecesAndCountsAsOne() throws {
    let ledger = try JournalTestLedger()
    let sizes = Mutex<[Int]>([])
    var calls = SystemCalls.real
    calls.write = { descriptor, bytes in
      sizes.withLock { $0.append(bytes.count) }
      return SystemCalls.real.write(descriptor, bytes)
    }
    let writer = try ledger.writer(limits: Self.inPieces, calls: calls)
    try ledger.commit(["a"], by: writer)
    sizes.withLock { $0 = [] }
    let receipt = try ledger.commit(Self.bulk, by: writer)
    #expect(receipt?.sequences == 2...11)
    #expect(sizes.withLock { $0.count == 3 && $0.allSatisfy { $0 < 8 << 10 } })
    try ledger.commit(["b"], by: try ledger.writer())
    let (ids, findings) = try ledger.readAll()
    #expect(ids == ["a"] + Self.bulk + ["b"] && findings.isEmpty)
  }

  @Test func aBulkOfWhichAPieceStandsNeverWas() throws {
    let ledger = try JournalTestLedger()
    let failing = Failing()
    let writer = try ledger.writer(limits: Self.inPieces, calls: failing.calls)
    try ledger.commit(["a"], by: writer)
    failing.fail("write", after: 1)
    #expect(throws: (any Error).self) { try ledger.commit(Self.bulk, by: writer) }
    failing.heal()
    #expect(try bytes(of: ledger.segment(1)).count > 4 << 10)
    #expect(try ledger.readAll().ids == ["a"])
    try ledger.commit(["b"], by: try ledger.writer())
    try ledger.commit(Self.bulk, by: writer)
    let (ids, findings) = try ledger.readAll()
    #expect(ids == ["a", "b"] + Self.bulk && !findings.haveDamage)
  }

  /// Ten lines of a kilobyte, of which four are a piece.
  private static let bulk = (0..<10).map { "\($0)" + String(repeating: "x", count: 1 << 10) }
  private static let inPieces: JournalLimits = {
    var limits = JournalLimits()
    limits.pieceBytes = 4 << 10
    return limits
  }()

  @Test func aDiskThatKeepsFailingStopsTheWriter() throws {
    let ledger = try JournalTestLedger()
    let failing = Failing()
    let writer = try ledger.writer(calls: failing.calls)
    try ledger.commit(["a"], by: writer)
    failing.fail("sync", after: 0)
    let refusal = StorageFault(.sync, "journal/\(ledger.epoch.name)/000001.jsonl", .system(code: EIO))
    #expect(throws: JournalFault.outcomeUnknown(refusal)) { try ledger.commit(["b"], by: writer) }
    #expect(writer.isStopped)
    failing.heal()
    #expect(throws: JournalFault.stopped) { try ledger.commit(["c"], by: writer) }
    // Others go on; the lock is free.
    try ledger.commit(["d"], by: try ledger.writer())
    #expect(try ledger.readAll().ids == ["a", "b", "d"])
  }

  /// Every write, sync and rename of ten commits with rotations fails in its turn, once or for good: what was
  /// acknowledged is read, in its order, and besides only what was refused.
  @Test(arguments: ["write", "sync", "rename"], [1, Int.max])
  func everyStepFailing(call: String, times: Int) throws {
    for strike in 0..<30 {
      let ledger = try JournalTestLedger()
      let failing = Failing()
      var limits = JournalLimits()
      limits.segmentBytes = 400
      let writer = try ledger.writer(limits: limits, calls: failing.calls)
      try ledger.commit(["start"], by: writer)
      failing.fail(call, after: strike, times: times)
      var acknowledged = ["start"]
      var refused: [String] = []
      for number in 0..<10 {
        let texts = number % 3 == 0 ? ["\(number)", "\(number)b"] : ["\(number)"]
        do {
          try ledger.commit(texts, by: writer)
          acknowledged += texts
        } catch is JournalFault {
          refused += texts
        }
      }
      try ledger.commit(["end"], by: try ledger.writer(limits: limits))
      acknowledged.append("end")
      let (ids, findings) = try ledger.readAll()
      let counted = onceEach(ids)
      #expect(counted.filter(acknowledged.contains) == acknowledged, "\(call) \(strike)")
      #expect(counted.allSatisfy((acknowledged + refused).contains), "\(call) \(strike)")
      // Only a refused sync leaves in doubt what is there.
      if call != "sync" { #expect(counted == acknowledged, "\(call) \(strike)") }
      #expect(!findings.haveDamage, "\(call) \(strike): \(findings)")
    }
  }

  /// The ids as the state counts them: a retry only when its first writing was not met.
  private func onceEach(_ ids: [String]) -> [String] {
    var counted: [String] = []
    for id in ids {
      if !id.hasSuffix("r") {
        counted.append(id)
      } else if !counted.contains(String(id.dropLast())) {
        counted.append(String(id.dropLast()))
      }
    }
    return counted
  }

  @Test func shortWritesAreContinued() throws {
    let ledger = try JournalTestLedger()
    let failing = Failing()
    failing.shortWrite.withLock { $0 = 7 }
    let writer = try ledger.writer(calls: failing.calls)
    try ledger.commit(["a", "b"], by: writer)
    #expect(try ledger.readAll().ids == ["a", "b"])
  }

  /// A write that stops halfway leaves a torn end that the next writer seals.
  @Test func aWriteThatStopsHalfwayIsSealed() throws {
    let ledger = try JournalTestLedger()
    let failing = Failing()
    let writer = try ledger.writer(calls: failing.calls)
    try ledger.commit(["a"], by: writer)
    let before = try bytes(of: ledger.segment(1)).count
    failing.shortWrite.withLock { $0 = 20 }
    failing.fail("write", after: 2)
    let full = StorageFault(.write, "journal/\(ledger.epoch.name)/000001.jsonl", .system(code: ENOSPC))
    #expect(full.isFull)
    #expect(throws: JournalFault.storage(full)) { try ledger.commit(["b"], by: writer) }
    #expect(try bytes(of: ledger.segment(1)).count == before + 40)
    #expect(try ledger.readAll().ids == ["a"])
    // Once there is room, the same writer goes on.
    failing.heal()
    failing.shortWrite.withLock { $0 = Int.max }
    #expect(try ledger.commit(["c"], by: writer)?.sequences == 2...2)
    #expect(try ledger.readAll().ids == ["a", "c"])
    #expect(try ledger.readAll().findings.map(\.kind) == [.sealedEnd])
  }
}
