import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

@Suite("Two items of one number, and states that no rule allows")
struct SameNumberTests {
  @Test(
    "both are told by check, a number means neither, and the order is one on both sides",
    arguments: [true, false])
  func twins(hasSnapshot: Bool) throws {
    let offices = try OfficeCopies()
    let path = offices.bench.path
    _ = try offices.bench.add("共有", to: try offices.bench.open())
    let copy = try offices.copy()
    let here = try offices.bench.add("本地新增", to: try FileStore(opening: path))
    let there = try offices.bench.add("副本新增", to: try FileStore(opening: copy))
    if hasSnapshot { try FileStore(opening: path).makeSnapshotIfDue(force: true) }
    try offices.join(path, with: copy)
    try offices.join(copy, with: path)
    let number = ItemNumber(year: 2026, counter: 2)
    let both = [(here, "本地新增"), (there, "副本新增")].sorted { $0.0 < $1.0 }
    let titles = both.map { "\($0.1) (\($0.0))" }
    var shown: [[String]] = []
    for side in [path, copy] {
      let check = try FileStore.check(at: side)
      #expect(check.isSound && check.findings == [.sameNumber(number, titles: titles)])
      for force in [false, true] {
        let store = try FileStore(opening: side)
        if force { try store.makeSnapshotIfDue(force: true) }
        let ledger = try FileStore(opening: side, trusting: true).ledger
        #expect(ledger.items.all(numbered: number).map(\.id) == both.map(\.0))
        #expect(throws: Refusal.ambiguous(.item, "2026-0002", titles)) {
          try ledger.item(named: "2", at: offices.bench.now)
        }
        #expect(try ledger.item(named: here.text, at: offices.bench.now).title == "本地新增")
        let places = try #require(ItemOutline(ledger.items)).placesByNumber(in: ledger.items)
        #expect(places.map { ledger.items[$0].item.id }.suffix(2) == both.map(\.0))
      }
      try FileStore(opening: side).writeReadableFiles()
      let json = try JSONValue(parsing: String(contentsOfFile: side + "/items.json", encoding: .utf8))
      shown.append(try #require(json["items"]?.elements).compactMap { $0["title"]?.text })
    }
    #expect(shown[0] == ["共有"] + both.map(\.1) && shown[0] == shown[1])
    // The next number is nobody's.
    _ = try offices.bench.add("其后", to: try FileStore(opening: path))
    let ledger = try FileStore(opening: path).ledger
    #expect(ledger.items[ItemNumber(year: 2026, counter: 3)]?.title == "其后")
  }

  @Test("an item that was undone leaves its number to the other one")
  func hiddenTwin() throws {
    let offices = try OfficeCopies()
    let copy = try offices.copy()
    let store = try FileStore(opening: offices.bench.path)
    let here = try offices.bench.add("录错", to: store)
    let own = try store.ownChanges(of: "pli", at: offices.bench.now)
    _ = try offices.bench.commit(.undo(try #require(own.undoable)), by: "pli", store)
    #expect(store.ledger.items[here]?.isHidden == true)
    let there = try offices.bench.add("副本新增", to: try FileStore(opening: copy))
    try offices.join(offices.bench.path, with: copy)
    for force in [false, true] {
      let opened = try FileStore(opening: offices.bench.path)
      if force { try opened.makeSnapshotIfDue(force: true) }
      #expect(try opened.ledger.item(named: "1", at: offices.bench.now).id == there)
    }
    #expect(try FileStore.check(at: offices.bench.path).findings.isEmpty)
  }

  @Test("a closing date on an open item and an open item of somebody who left are findings")
  func impossible() throws {
    let bench = try StoreBench(.file)
    let store = try #require(try bench.open() as? FileStore)
    let ids = try (0..<3).map { try bench.add("事项\($0)", to: store, owner: $0 == 1 ? "pwang" : nil) }
    #expect(try FileStore.check(at: bench.path).findings.isEmpty)
    // No rule lets this through: it comes of two offices' changes, field by field.
    let key = RecordKey(.item, ids[0])
    try store.append(
      Change(
        id: "x1", verb: "edit", at: bench.now, hybrid: store.ledger.hybrid.next(wall: bench.now), by: nil,
        login: "", channel: .program,
        records: [
          RecordChange(
            key, creates: false,
            fields: [
              FieldChange("closedAt", old: .null, new: .string(bench.now.utcText), oldVersion: nil)
            ]),
          RecordChange(
            RecordKey(.person, "pwang"), creates: false,
            fields: [FieldChange("active", old: .bool(true), new: .bool(false), oldVersion: nil)]),
        ]))
    let check = try FileStore.check(at: bench.path)
    #expect(check.isSound)
    #expect(
      check.findings == [
        .closedAndOpen(ItemNumber(year: 2026, counter: 1)),
        .ownerGone(ItemNumber(year: 2026, counter: 2), owner: "pwang"),
      ])
  }
}
