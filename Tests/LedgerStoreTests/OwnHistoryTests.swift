import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

/// What undo finds from the end of the journal is what reading all of it finds, and the rest stays unread.
@Suite("Own history")
struct OwnHistoryTests {
  /// A person's changes as all lines of the journal tell them.
  private func whole(_ store: FileStore, _ person: RecordID, _ bench: StoreBench) throws -> OwnChanges {
    let needle = Array("\"by\":\"\(person.text)\"".utf8)
    return OwnChanges(
      try JournalHistory(directory: store.directory).changes(holding: needle) {
        $0.isOwn(of: person, at: bench.now)
      })
  }

  private func history(
    _ store: FileStore, _ person: RecordID, _ bench: StoreBench, _ reach: OwnChanges.Reach, window: Int = 600
  ) throws -> OwnHistory {
    try OwnHistory(
      of: person, at: bench.now, reach, in: store.directory, after: store.lineOrder.times, window: window)
  }

  /// Does at random what people do: notes, edits, several items at once, undo and redo.
  private func work(
    _ store: FileStore, _ bench: StoreBench, _ items: [RecordID],
    _ generator: inout some RandomNumberGenerator
  ) throws {
    let person: RecordID = Bool.random(using: &generator) ? "pli" : "pzhao"
    let item = try #require(items.randomElement(using: &generator))
    _ = try store.refresh()
    let own = try whole(store, person, bench)
    // What somebody else went on with is not taken back: refused is as good as done here.
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: _ = try? own.undoable.map { _ = try bench.commit(.undo($0), by: person, store) }
    case 1: _ = try? own.redoable.map { _ = try bench.commit(.redo($0), by: person, store) }
    case 2: _ = try? bench.commit(.act(.note("都看过"), on: items), by: person, store)
    case 3:
      let edit = FieldEdit("title", .string("标题\(UInt64.random(in: 0..<1_000_000, using: &generator))"))
      _ = try? bench.commit(.edit(item, [edit]), by: person, store)
    default: _ = try? bench.commit(.act(.note("看过"), on: [item]), by: person, store)
    }
  }

  private func values(of change: Change) -> [[String]] {
    change.records.map { record in
      ["\(record.key)"] + record.fields.map { "\($0.path) \($0.old) \($0.new)" }
    }
  }

  /// What the end of the journal tells is what all of it tells, for everything that may be asked.
  ///
  /// Returns how many changes stand, and for how many people there is something to undo and to redo.
  @discardableResult
  private func compare(
    _ store: FileStore, _ bench: StoreBench
  ) throws -> (standing: Int, undoable: Int, redoable: Int) {
    _ = try store.refresh()
    var seen = (standing: 0, undoable: 0, redoable: 0)
    for person: RecordID in ["pli", "pzhao", "pwang"] {
      let all = try whole(store, person, bench)
      func found(_ reach: OwnChanges.Reach) throws -> OwnChanges {
        var history = try history(store, person, bench, reach)
        return OwnChanges(try history.changes())
      }
      #expect(try found(.day).standing.map(\.id) == all.standing.map(\.id))
      #expect(try found(.undoable).undoable?.id == all.undoable?.id)
      #expect(try found(.redoable).redoable?.id == all.redoable?.id)
      for change in all.standing {
        // Versions are numbered by whoever reads.
        #expect(try found(.named(change.id)).undoable(change.id).map { values(of: $0) } == values(of: change))
      }
      #expect(try found(.named("c999999")).undoable("c999999") == nil)
      seen.standing += all.standing.count
      seen.undoable += all.undoable == nil ? 0 : 1
      seen.redoable += all.redoable == nil ? 0 : 1
    }
    return seen
  }

  @Test("from the end as from the beginning, in one epoch and in joined copies", arguments: [3, 17, 29])
  func asTheWhole(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let offices = try OfficeCopies()
    let bench = offices.bench
    var limits = JournalLimits()
    limits.segmentBytes = 6000
    let store = try FileStore(opening: bench.path, limits: limits)
    let items = try (0..<4).map { try bench.add("事项\($0)", to: store) }
    var redoable = 0
    for _ in 0..<25 {
      try work(store, bench, items, &generator)
      // What could be done again is so only until something else is done: looked at on the way.
      redoable += try compare(store, bench).redoable
    }
    let first = try compare(store, bench)
    #expect(first.standing > 10 && first.undoable > 0 && redoable > 0, "\(first) \(redoable)")
    let path = try offices.copy()
    let copy = try FileStore(opening: path, limits: limits)
    for _ in 0..<20 {
      try work(copy, bench, items, &generator)
      try work(store, bench, items, &generator)
    }
    for seen in [try compare(copy, bench), try compare(store, bench)] {
      #expect(seen.standing > 10 && seen.undoable > 0, "\(seen)")
    }
  }

  @Test("undo of one change reads the end alone, in a copy as well")
  func readsTheEnd() throws {
    let offices = try OfficeCopies()
    let bench = offices.bench
    let store = try #require(try bench.open() as? FileStore)
    let item = try bench.add("楼道堆物", to: store)
    for _ in 0..<40 { _ = try bench.commit(.act(.note("看过"), on: [item]), by: "pli", store) }
    var last = try history(store, "pli", bench, .undoable)
    #expect(try OwnChanges(last.changes()).undoable?.verb == "note")
    #expect(!last.isWhole)
    let copy = try FileStore(opening: try offices.copy())
    _ = try bench.commit(.edit(item, [FieldEdit("title", .string("新"))]), by: "pli", copy)
    var own = try history(copy, "pli", bench, .undoable)
    #expect(try OwnChanges(own.changes()).undoable?.verb == "edit")
    #expect(!own.isWhole)
    // Days later nothing of it is one's own to take back.
    bench.advance(days: 2)
    _ = try bench.commit(.act(.note("第三天"), on: [item]), by: "pzhao", store)
    var tomorrow = try history(store, "pli", bench, .day)
    #expect(try tomorrow.changes().isEmpty)
  }

  @Test("a transaction is read as a whole, and one that was never finished not at all")
  func transactions() throws {
    let bench = try StoreBench(.file)
    let store = try #require(try bench.open() as? FileStore)
    let item = try bench.add("楼道堆物", to: store)
    let epoch = try #require(store.reader.position.marks.keys.first)
    let needle = Array("\"by\":\"pli\"".utf8)
    func line(_ id: String) throws -> JournalPayload {
      let text = String(repeating: "长", count: 60)
      let records = "[{\"k\":\"item\",\"id\":\"\(item.text)\",\"f\":{\"measures\":{\"new\":\"\(text)\"}}}]"
      let head = "\"t\":\"2026-11-23T02:00:00Z\",\"h\":\"1763863200000.0\",\"id\":\"\(id)\",\"do\":\"note\""
      let object = "{\(head),\"by\":\"pli\",\"u\":\"\",\"via\":\"command\",\"r\":\(records)}"
      return try JournalPayload(object: Array(object.utf8))
    }
    let payloads = try (0..<6).map { try line("t\($0)") }
    _ = try store.writer.commit(absorb: { _ in }) { _ in payloads }
    let whole = bench.path + "/journal/\(epoch.name)/000001.jsonl"
    func found() throws -> [String] {
      var tail = try EpochTail(
        epoch, in: store.reader.journal, before: HybridTime(milliseconds: .max, counter: 0), window: 200)
      var found: [String] = []
      while !tail.isDone, found.isEmpty {
        try tail.readBack(holding: needle) { line in
          if let json = try? JSONValue(parsing: line.bytes), let id = json["id"]?.text { found.append(id) }
        }
      }
      return found
    }
    #expect(try found() == (0..<6).map { "t\($0)" })
    let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
    try bytes.dropLast(10).write(to: URL(fileURLWithPath: whole))
    #expect(try !found().contains { $0.hasPrefix("t") })
  }
}
