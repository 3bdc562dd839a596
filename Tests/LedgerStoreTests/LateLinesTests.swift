import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

@Suite("Lines of another epoch that are copied in late")
struct LateLinesTests {
  @Test(
    "an older line does not win over a later one that was applied before it",
    arguments: [true, false], [true, false])
  func older(hasSnapshot: Bool, isOpen: Bool) throws {
    let offices = try OfficeCopies()
    let path = offices.bench.path
    let id = try offices.bench.add("原来", to: try offices.bench.open())
    let copy = try offices.copy()
    try offices.rename(id, "副本先改", in: copy)
    let open = isOpen ? try FileStore(opening: path) : nil
    try offices.rename(id, "本地后改", in: path)
    if hasSnapshot { try FileStore(opening: path).makeSnapshotIfDue(force: true) }
    _ = try open?.refresh()
    try offices.join(path, with: copy)
    #expect(try offices.titles(of: id, in: path, open: open) == ["本地后改"])
    // What is written on, by whoever was there before, stands in a new snapshot and in the readable files.
    let writer = try open ?? FileStore(opening: path)
    _ = try offices.bench.add("其后", to: writer)
    try writer.finish()
    #expect(try offices.titles(of: id, in: path, open: open) == ["本地后改"])
    let shown = try String(contentsOfFile: path + "/items.json", encoding: .utf8)
    #expect(shown.contains("本地后改") && !shown.contains("副本先改"))
    // The next session need not read the journal again.
    #expect(try FileStore(opening: path).mendings == 0)
    // The later one came from elsewhere: then it wins on both sides.
    try offices.rename(id, "副本最后", in: copy)
    try offices.join(path, with: copy)
    #expect(try offices.titles(of: id, in: path, open: open) == ["副本最后"])
  }

  @Test(
    "a line that others named as seen comes before theirs, whatever the clocks said",
    arguments: [true, false])
  func named(hasSnapshot: Bool) throws {
    let offices = try OfficeCopies()
    let path = offices.bench.path
    let id = try offices.bench.add("原来", to: try offices.bench.open())
    // The first office's clock is years ahead: its time is not counted on, and the second one's answer bears an earlier one.
    let first = try offices.copy()
    try offices.rename(id, "未来", in: first, ahead: 3 * 365 * 86_400_000)
    let second = try offices.copy(of: first)
    try offices.rename(id, "看过未来之后", in: second)
    let open = try FileStore(opening: path)
    let present = Set(try FileManager.default.contentsOfDirectory(atPath: first + "/journal"))
    for name in try FileManager.default.contentsOfDirectory(atPath: second + "/journal")
    where !present.contains(name) {
      try FileManager.default.copyItem(
        atPath: "\(second)/journal/\(name)", toPath: "\(path)/journal/\(name)")
    }
    #expect(try offices.titles(of: id, in: path, open: open) == ["看过未来之后"])
    if hasSnapshot {
      try FileStore(opening: path).makeSnapshotIfDue(force: true)
      #expect(try !FileStore(opening: path).lineOrder.awaited.isEmpty)
    }
    try offices.join(path, with: first)
    #expect(try offices.titles(of: id, in: path, open: open) == ["看过未来之后"])
    #expect(try FileStore(opening: path).lineOrder.awaited.isEmpty)
  }

  @Test(
    "an open form is saved without a conflict when what it shows stayed as it was, and items keep their places"
  )
  func openForm() throws {
    let offices = try OfficeCopies()
    let path = offices.bench.path
    let first = try offices.bench.open()
    let ids = try (0..<300).map { try offices.bench.add("事项\($0)", to: first) }
    try (first as? FileStore)?.makeSnapshotIfDue(force: true)
    let copy = try offices.copy()
    try offices.rename(ids[7], "副本先改", in: copy)
    _ = try offices.bench.add("副本新增", to: try FileStore(opening: copy))
    let open = try FileStore(opening: path, trusting: true)
    try offices.rename(ids[7], "本地后改", by: open)
    _ = try offices.bench.add("本地新增", to: open)
    let places = (0..<open.ledger.items.count).map { open.ledger.items[$0].item.id }
    let seen = [
      try offices.bench.seen(ids[7], "title", in: open), try offices.bench.seen(ids[8], "title", in: open),
    ]
    try offices.join(path, with: copy)
    // The commit itself meets the line, under the lock or before it.
    var request = offices.bench.request(
      .together([
        .edit(ids[7], [FieldEdit("title", .string("表单"))]),
        .edit(ids[8], [FieldEdit("title", .string("表单"))]),
      ]), by: "pli")
    request.seen = seen
    _ = try open.commit(request)
    #expect(open.ledger.items.count == places.count + 1)
    #expect(places.indices.allSatisfy { open.ledger.items[$0].item.id == places[$0] })
    #expect(try offices.titles(of: ids[7], in: path, open: open) == ["表单"])
    #expect(open.mendings == 1)
  }

  @Test("what no line before it had set is applied without reading the journal anew")
  func unrelated() throws {
    let offices = try OfficeCopies()
    let path = offices.bench.path
    let ids = try (0..<2).map { try offices.bench.add("事项\($0)", to: try offices.bench.open()) }
    let copy = try offices.copy()
    try offices.rename(ids[0], "副本先改", in: copy)
    let open = try FileStore(opening: path)
    try offices.rename(ids[1], "本地后改", by: open)
    try offices.join(path, with: copy)
    #expect(try offices.titles(of: ids[0], in: path, open: open) == ["副本先改"])
    #expect(try offices.titles(of: ids[1], in: path, open: open) == ["本地后改"])
    #expect(open.mendings == 0)
  }

  @Test("lines of one time stand in the order of their epochs' names, whichever directory is listed first")
  func ties() throws {
    let change = { (id: RecordID) in
      Change(
        id: id, verb: "x", at: StoreBench.start, hybrid: HybridTime(milliseconds: 5, counter: 0), by: nil,
        login: "", channel: .program, records: [])
    }
    let arrivals = ["00000001-10", "00000001-2", "00000002-1"].enumerated().map { place, name in
      Arrival(
        epoch: JournalEpoch(name: name)!, change: change(RecordID(name)),
        version: Version(replica: place, sequence: 1))
    }
    for order in [arrivals, arrivals.reversed()] {
      #expect(Arrival.inOrder(order).map(\.change.id) == ["00000001-10", "00000001-2", "00000002-1"])
    }
  }
}
