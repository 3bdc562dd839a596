import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

/// Items that stay in the snapshot until somebody asks for them.
@Suite("Stored items")
struct StoredItemsTests {
  /// A generated ledger opened from its snapshot, and the same read from the journal alone.
  private func generated(
    _ items: Int
  ) throws -> (folder: TemporaryDirectory, path: String, opened: FileStore, whole: Ledger) {
    let folder = TemporaryDirectory()
    let path = folder.path + "/ledger"
    try FileStore.create(at: path, holding: GeneratedLedger(items: items, at: StoreBench.start))
    let opened = try FileStore(opening: path)
    return (folder, path, opened, try opened.replay().ledger)
  }

  @Test("every item is found by identifier and by number, and is what the journal says")
  func lookups() throws {
    let (_, _, opened, whole) = try generated(700)
    let items = opened.ledger.items
    #expect(items.count == 700)
    whole.items.forEach { record in
      let item = record.item
      #expect(items[item.id] == item)
      #expect(items[item.number]?.id == (item.isHidden ? nil : item.id))
      #expect(items.place(of: item.id).map { items.state(at: $0) } == item.state)
      #expect(items.record(item.id)?.versions == record.versions)
    }
    #expect(items["nobody"] == nil)
    #expect(items[ItemNumber(year: 2026, counter: 99_999)] == nil)
    #expect(items[ItemNumber(year: 1999, counter: 1)] == nil)
    #expect(items.isSound)
  }

  @Test("figures that leave unread what cannot matter are those of the whole ledger")
  func figures() throws {
    let (_, _, opened, whole) = try generated(700)
    let day: Int64 = 86_400_000
    for weeks in 0..<12 {
      let end = StoreBench.start.advanced(milliseconds: -Int64(weeks) * 7 * day)
      let week = RatePeriod(from: end.advanced(milliseconds: -7 * day), to: end)
      for grouping in [RateGrouping.group, .person, .site] {
        let (mine, theirs) = (
          opened.ledger.rates(in: week, by: grouping), whole.rates(in: week, by: grouping)
        )
        #expect(mine.total == theirs.total)
        #expect(Set(mine.rows) == Set(theirs.rows))
      }
    }
    #expect(opened.ledger.openLoad() == whole.openLoad())
    let late = StoreBench.start.advanced(milliseconds: 300 * day)
    let resumptions = { (ledger: Ledger) in Set(ledger.dueResumptions(at: late).map(\.id)) }
    #expect(resumptions(opened.ledger) == resumptions(whole))
    #expect(!resumptions(whole).isEmpty)
  }

  @Test("queries answer alike, with words laid out a part at a time or not at all")
  func queries() throws {
    let (_, _, opened, whole) = try generated(300)
    var index = ItemSearchIndex()
    while !index.follow(opened.ledger.items, atMost: 70) {}
    for text in ["state:open", "state:suspended", "lamp:red", "is:overdue", "is:unassigned", "楼道", "-label"] {
      let answer = { (ledger: Ledger, index: ItemSearchIndex?) throws in
        guard let query = try? Query(text, in: QueryScope(ledger: ledger, me: nil, now: StoreBench.start))
        else { return Set<RecordID>() }
        return Set(query.places(in: ledger.items, index: index).map { ledger.items[$0].item.id })
      }
      let expected = try answer(whole, nil)
      #expect(try answer(opened.ledger, index) == expected, "\(text)")
      #expect(try answer(opened.ledger, nil) == expected, "\(text)")
    }
  }

  @Test("an item changed after the snapshot is no longer read from it")
  func changed() throws {
    let bench = try StoreBench(.file)
    let first = try #require(try bench.open() as? FileStore)
    let ids = try (0..<5).map { try bench.add("事项\($0)", to: first) }
    try first.makeSnapshotIfDue(force: true)
    let store = try FileStore(opening: bench.path)
    _ = try bench.commit(.act(.note("进展"), on: [ids[1]]), by: "pli", store)
    let added = try bench.add("新事项", to: store)
    #expect(store.ledger.items[ids[1]]?.notes.map(\.text) == ["进展"])
    #expect(store.ledger.items[ids[2]]?.notes.isEmpty == true)
    #expect(store.ledger.items[added]?.title == "新事项")
    #expect(store.ledger.items.count == 6)
    try store.makeSnapshotIfDue(force: true)
    let again = try FileStore(opening: bench.path)
    for id in ids + [added] { #expect(again.ledger.items[id] == store.ledger.items[id]) }
  }

  @Test("a trusting session that meets a damaged record takes the journal and writes what was asked for")
  func damagedRecord() throws {
    let bench = try StoreBench(.file)
    let first = try #require(try bench.open() as? FileStore)
    let ids = try (0..<3).map { try bench.add("事项\($0)", to: first) }
    try first.makeSnapshotIfDue(force: true)
    let folder = bench.path + "/snapshots"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let file = URL(fileURLWithPath: folder + "/" + name)
    var bytes = try Data(contentsOf: file)
    let title = try #require(bytes.range(of: Data("事项1".utf8)))
    bytes[title.upperBound - 1] = UInt8(ascii: "7")
    try bytes.write(to: file)
    let store = try FileStore(opening: bench.path, trusting: true)
    #expect(store.ledger.items[ids[0]]?.title == "事项0")
    #expect(store.ledger.items.isSound)
    let receipt = try bench.commit(.act(.note("进展"), on: [ids[1]]), by: "pli", store)
    #expect(receipt.items == [ids[1]])
    #expect(store.ledger.items[ids[1]]?.title == "事项1")
    #expect(store.ledger.items[ids[1]]?.notes.map(\.text) == ["进展"])
    #expect(store.ledger.items.isSound)
    _ = try first.refresh()
    for id in ids { #expect(store.ledger.items[id] == first.ledger.items[id]) }
  }
}
