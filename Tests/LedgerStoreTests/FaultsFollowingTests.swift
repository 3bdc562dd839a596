import CSystem
import Foundation
import Glibc
import LedgerModel
import Testing

@testable import LedgerStore

/// Followers in hard times: no watch to be had, clocks of other replicas that are years ahead, lines that lie.
@Suite struct FaultsFollowingTests {
  /// How many changes come in the burst; the full count, 20,000, is set by Tests/Faults.
  private static let burst =
    ProcessInfo.processInfo.environment["TAIZHANG_FAULTS_BURST"].flatMap(Int.init) ?? 400

  @Test("without a watch to be had, no change of a burst is missed")
  func burstWithoutAWatch() throws {
    let bench = try StoreBench(.file)
    let follower = try FileStore(opening: bench.path)
    let watch = try #require(try withoutWatches { try follower.watch() })
    #expect(watch.needsPolling)
    let writer = try bench.open()
    var wanted: Set<RecordID> = []
    var seen: Set<RecordID> = []
    for number in 1...Self.burst {
      wanted.insert(try bench.add("事项\(number)", to: writer))
      // The follower looks now and then, as its clock tells it to, not after every change.
      guard number % 97 == 0 || number == Self.burst, watch.drain() else { continue }
      for change in try follower.refresh() { seen.formUnion(change.records.map(\.key.id)) }
    }
    #expect(seen == wanted)
    #expect(wanted.count == Self.burst)
    #expect(follower.ledger.items.count == Self.burst)
  }

  /// Runs `body` while this user's inotify instances are used up, and only so long: others on the machine want some.
  private func withoutWatches<Outcome>(_ body: () throws -> Outcome) throws -> Outcome {
    var taken: [Int32] = []
    defer { taken.forEach { close($0) } }
    while taken.count < 4096 {
      let descriptor = csystem_watch_open()
      guard descriptor >= 0 else { break }
      taken.append(descriptor)
    }
    return try body()
  }

  @Test("a value from a replica whose clock is years ahead is not stuck")
  func aClockThatWasYearsAhead() throws {
    let bench = try StoreBench(.file)
    let store = try bench.open()
    let id = try bench.add("楼道堆物", to: store)
    let copy = TemporaryDirectory().path + "-copy"
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try FileManager.default.copyItem(atPath: bench.path, toPath: copy)
    let elsewhere = try FileStore(opening: copy)
    var request = bench.request(.edit(id, [FieldEdit("title", .string("未来"))]), by: "pli")
    request.at = request.at.advanced(milliseconds: 75 * 365 * 86_400_000)
    _ = try elsewhere.commit(request)
    // What plain git would do: each directory is only ever appended to by its own replica.
    for name in try FileManager.default.contentsOfDirectory(atPath: copy + "/journal") {
      let goal = bench.path + "/journal/" + name
      guard !FileManager.default.fileExists(atPath: goal) else { continue }
      try FileManager.default.copyItem(atPath: copy + "/journal/" + name, toPath: goal)
    }
    for round in 1...3 {
      let joined = try FileStore(opening: bench.path)
      if round == 1 { #expect(joined.ledger.items[id]?.title == "未来") }
      _ = try bench.commit(.edit(id, [FieldEdit("title", .string("今天\(round)"))]), by: "pli", joined)
      let opened = try FileStore(opening: bench.path)
      #expect(opened.ledger.items[id]?.title == "今天\(round)")
      let last = try opened.history(of: RecordKey(.item, id)).last
      #expect(last?.records.first?.fields.first { $0.path == "title" }?.new == .string("今天\(round)"))
    }
  }

  @Test(
    "a sequence that no writer reaches is damage, and what comes behind it counts",
    arguments: [
      Int64.max, JournalLimits.greatestSequence + 1,
    ])
  func sequencesThatLie(sequence: Int64) throws {
    let bench = try StoreBench(.file)
    let store = try bench.open()
    _ = try bench.add("前", to: store)
    let epoch = try #require(
      FileManager.default.contentsOfDirectory(atPath: bench.path + "/journal").first {
        JournalEpoch(name: $0) != nil
      })
    var line = Array(#"{"s":\#(sequence),"id":"cx","do":"edit","r":[]"#.utf8)
    _ = LineFrame.close(lineAt: 0, previous: 0, in: &line)
    let segment = try #require(FileHandle(forWritingAtPath: "\(bench.path)/journal/\(epoch)/000001.jsonl"))
    try segment.seekToEnd()
    try segment.write(contentsOf: line)
    let opened = try FileStore(opening: bench.path)
    #expect(opened.isDamaged)
    let id = try bench.add("后", to: opened)
    #expect(try FileStore(opening: bench.path).ledger.items[id]?.title == "后")
  }

  @Test("a file size limit makes a write fail instead of ending the program")
  func sizeLimitsAreNoSignal() throws {
    let bench = try StoreBench(.file)
    _ = try bench.open()
    var action = sigaction()
    sigaction(SIGXFSZ, nil, &action)
    let ignored = unsafeBitCast(SIG_IGN, to: Int.self)
    #expect(unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == ignored)
  }
}
