import Foundation
import LedgerModel
import Queries
import Sample
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

  @Test("what the indexes of a snapshot know is answered without reading a record")
  func unread() throws {
    let (folder, path, opened, whole) = try generated(300)
    let admin = try #require(whole.people.all.first { $0.role == .admin })
    let actor = Actor(person: admin.id, login: "test", channel: .command)
    var item = NewItem(title: "记错了")
    (item.site, item.category) = (whole.sites.all[0].id, "0110")
    func commit(_ id: String, _ intent: Intent) throws -> Receipt {
      try opened.commit(
        CommitRequest(id: RecordID(id), intent: intent, actor: actor, at: StoreBench.start))
    }
    let added = try commit("c1", .add(item))
    _ = try commit("c2", .undo(try #require(added.change)))
    try opened.makeSnapshotIfDue(force: true)
    let folders = path + "/snapshots"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folders).max())
    let file = URL(fileURLWithPath: folders + "/" + name)
    var bytes = try Data(contentsOf: file)
    let end = try #require(bytes.firstIndex(of: 0x0A))
    let header = try #require(try SnapshotHeader(json: JSONValue(parsing: [UInt8](bytes[..<end]))))
    // No record holds its checksum any more.
    for section in header.sections where section.name == "open" || section.name.hasPrefix("done-") {
      for place in stride(from: section.offset + 30, to: section.offset + section.length - 1, by: 40) {
        bytes[end + 1 + place] = bytes[end + 1 + place] == 0x0A ? 0x0A : bytes[end + 1 + place] ^ 0x01
      }
    }
    try bytes.write(to: file)
    let store = try FileStore(opening: path, trusting: true)
    let scope = { (ledger: Ledger) in QueryScope(ledger: ledger, me: admin.id, now: StoreBench.start) }
    // Only of a suspension that may be over more has to be read.
    let texts = [
      "", "state:open", "state:closed", "state:inProgress lamp:red", "state:submitted not lamp:red",
    ]
    for text in texts {
      let expected = try Query(text, in: scope(opened.ledger)).places(in: opened.ledger.items).count
      let found = try Query(text, in: scope(store.ledger)).places(in: store.ledger.items)
      #expect(found.count == expected && expected > 0, "\(text)")
      #expect(store.ledger.items.inOrder(found, limit: 20).count == min(20, expected))
      #expect(store.ledger.items.isSound, "\(text)")
    }
    withExtendedLifetime(folder) {}
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
    // What was brought back stands where it stood: a screen knows items by their places.
    for id in ids { #expect(store.ledger.items.place(of: id) == first.ledger.items.place(of: id)) }
    #expect(store.hasDamagedSnapshot && store.mendings == 1)
    try store.finish()
    #expect(!store.hasDamagedSnapshot)
    #expect(!(try FileStore(opening: bench.path).hasDamagedSnapshot))
  }

  @Test(
    "whichever byte of a snapshot is wrong, nothing is: neither with one item asked for nor with all",
    arguments: [true, false])
  func anyByte(trusting: Bool) throws {
    let (folder, path, opened, whole) = try generated(60)
    let added = try #require(opened.ledger.people.all.first { $0.role == .admin })
    let someone = opened.ledger.items[0].item.id
    // A line behind the snapshot: changes of a broken record must not make a second item of it.
    let actor = Actor(person: added.id, login: "test", channel: .command)
    _ = try opened.commit(
      CommitRequest(id: "c1", intent: .act(.note("看过"), on: [someone]), actor: actor, at: StoreBench.start))
    let expected = try opened.replay().ledger
    let snapshots = path + "/snapshots"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: snapshots).first)
    let sound = try Data(contentsOf: URL(fileURLWithPath: snapshots + "/" + name))
    var damaged = 0
    let places = StoreBench.isInFull ? 160 : 64
    for place in stride(from: 3, to: sound.count, by: sound.count / places) {
      var bytes = sound
      bytes[place] ^= 0x01
      try FileManager.default.removeItem(atPath: snapshots + "/" + name)
      try bytes.write(to: URL(fileURLWithPath: snapshots + "/" + name))
      let store = try FileStore(opening: path, trusting: trusting)
      #expect(store.ledger.items.count == 60, "byte \(place)")
      store.ledger.items.forEach { _ in }
      try store.mend()
      if store.hasDamagedSnapshot { damaged += 1 }
      #expect(store.ledger.items.isSound && store.ledger.items.count == 60, "byte \(place)")
      expected.items.forEach { record in
        #expect(store.ledger.items[record.item.id] == record.item, "byte \(place)")
        #expect(store.ledger.items[record.item.number]?.id == record.item.id, "byte \(place)")
      }
      #expect(store.ledger.items[someone]?.notes.last?.text == "看过", "byte \(place)")
    }
    #expect(damaged > places - 5)
    withExtendedLifetime((folder, whole)) {}
  }

  @Test("one change of very many items is followed by a snapshot, so that nobody reads it again")
  func manyInOne() throws {
    let (folder, path, opened, _) = try generated(5200)
    let admin = try #require(opened.ledger.people.all.first { $0.role == .admin })
    var open: [RecordID] = []
    opened.ledger.items.forEach { open.append($0.item.id) }
    let edits = open.map { Intent.edit($0, [FieldEdit("measures", .string("清理"))]) }
    let actor = Actor(person: admin.id, login: "test", channel: .command)
    for (number, part) in [edits[..<150], edits[150...]].enumerated() {
      let request = CommitRequest(
        id: RecordID("c\(number)"), intent: .together(Array(part)), actor: actor, at: StoreBench.start)
      _ = try opened.commit(request)
      #expect(try opened.makeSnapshotIfDue() == (number == 1))
    }
    #expect(try FileStore(opening: path).recordsBehindSnapshot == 0)
    withExtendedLifetime(folder) {}
  }

  @Test("a snapshot may be removed while it is read from")
  func removed() throws {
    let (folder, path, _, whole) = try generated(300)
    let store = try FileStore(opening: path, trusting: true)
    try FileManager.default.removeItem(atPath: path + "/snapshots")
    whole.items.forEach { record in #expect(store.ledger.items[record.item.id] == record.item) }
    #expect(store.ledger.items.isSound)
    withExtendedLifetime(folder) {}
  }

  @Test("a record broken in snapshot and journal alike is left out, and writing goes on")
  func brokenTwice() throws {
    let bench = try StoreBench(.file)
    let first = try #require(try bench.open() as? FileStore)
    let ids = try (0..<3).map { try bench.add("事项\($0)", to: first) }
    try first.makeSnapshotIfDue(force: true)
    for file in FileManager.default.enumerator(atPath: bench.path)?.compactMap({ $0 as? String }) ?? []
    where file.hasSuffix(".jsonl") {
      let url = URL(fileURLWithPath: bench.path + "/" + file)
      var bytes = try Data(contentsOf: url)
      let title = try #require(bytes.range(of: Data("事项1".utf8)))
      bytes[title.upperBound - 1] = UInt8(ascii: "7")
      try bytes.write(to: url)
    }
    let store = try FileStore(opening: bench.path, trusting: true)
    #expect(throws: CommitFailure.self) {
      try bench.commit(.act(.note("进展"), on: [ids[1]]), by: "pli", store)
    }
    _ = try bench.commit(.act(.note("进展"), on: [ids[2]]), by: "pli", store)
    #expect(store.ledger.items[ids[0]]?.title == "事项0")
    #expect(store.ledger.items[ids[2]]?.notes.map(\.text) == ["进展"])
    #expect(store.hasDamagedSnapshot)
    #expect(!(try store.makeSnapshotIfDue(force: true)))
  }
}
