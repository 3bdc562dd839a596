import Glibc
import LedgerModel
import Testing

@testable import LedgerStore

/// A watch tells of everything that is added; without one it says that looking is needed.
struct WatchTests {
  /// Whether the watch has something to say, without waiting.
  private func isReadable(_ watch: JournalWatch) throws -> Bool {
    var entry = pollfd(fd: try #require(watch.descriptor), events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) == 1
  }

  @Test func tellsOfLinesSegmentsAndEpochs() throws {
    let ledger = try JournalTestLedger()
    let watch = try JournalWatch(ledger: ledger.directory)
    #expect(!watch.needsPolling)
    #expect(try !isReadable(watch) && !watch.drain())
    var limits = JournalLimits()
    limits.segmentBytes = 300
    let writer = try ledger.writer(limits: limits)
    let reader = try JournalReader(ledger: ledger.directory)
    var seen: [String] = []
    for number in 0..<10 {
      // The first makes the epoch, some begin a segment, all add a line.
      try ledger.commit(["\(number)"], by: writer)
      #expect(try isReadable(watch))
      #expect(watch.drain())
      try reader.readNew { seen.append($0.id) }
      #expect(seen.last == "\(number)")
      #expect(try !isReadable(watch))
    }
    #expect(!watch.drain())
  }

  @Test func readingAndWaitingSaysNothing() throws {
    let ledger = try JournalTestLedger()
    try ledger.commit(["a"], by: try ledger.writer())
    let watch = try JournalWatch(ledger: ledger.directory)
    _ = try ledger.readAll()
    // Not even a writer that writes nothing: the lock's note lies outside.
    try ledger.commit([], by: try ledger.writer())
    #expect(try !isReadable(watch))
  }

  @Test func withoutAWatchLookingIsNeeded() throws {
    let ledger = try JournalTestLedger()
    let watch = try JournalWatch(ledger: ledger.directory, opening: { -EMFILE })
    #expect(watch.needsPolling && watch.descriptor == nil)
    #expect(watch.drain())
  }

  @Test func anOverflowIsAReasonToLook() throws {
    let ledger = try JournalTestLedger()
    try ledger.commit(["a"], by: try ledger.writer())
    let watch = try JournalWatch(ledger: ledger.directory)
    let path = "\(ledger.path)/journal/\(ledger.epoch.name)"
    // The kernel keeps 16,384 events, and puts equal ones that follow each other together: two files in turn.
    let files = [0, 1].map { open("\(path)/note\($0)", O_WRONLY | O_CREAT | O_APPEND, 0o600) }
    for number in 0..<20_000 { write(files[number % 2], "x", 1) }
    files.forEach { close($0) }
    let other = JournalEpoch(node: "00000001", number: 1)
    _ = try ledger.directory.directory("journal").makeDirectory(other.name)
    #expect(watch.drain())
    #expect(!watch.needsPolling)
    // The epoch whose making was lost in the overflow is watched now.
    try overwrite("\(ledger.path)/journal/\(other.name)/000001.jsonl", [1])
    #expect(try isReadable(watch))
  }
}
