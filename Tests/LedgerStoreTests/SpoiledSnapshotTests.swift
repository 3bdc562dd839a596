import Foundation
import Glibc
import LedgerModel
import Queries
import Sample
import Testing

@testable import LedgerStore

/// A snapshot that somebody writes into, or cuts, while sessions read from it.
@Suite("Snapshots spoiled under their readers", .serialized)
struct SpoiledSnapshotTests {
  private func generated(_ count: Int) throws -> (TemporaryDirectory, String, URL) {
    let folder = TemporaryDirectory()
    let path = folder.path + "/ledger"
    try FileStore.create(at: path, holding: GeneratedLedger(items: count, at: StoreBench.start))
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: path + "/snapshots").first)
    return (folder, path, URL(fileURLWithPath: path + "/snapshots/" + name))
  }

  private func expectWhole(_ store: FileStore, _ before: [RecordID], _ whole: Ledger) {
    #expect(store.ledger.items.isSound && store.ledger.items.count == whole.items.count)
    #expect(store.hasDamagedSnapshot && !store.isDamaged && !store.isDisturbed)
    for (place, id) in before.enumerated() {
      let record = store.ledger.items[place]
      #expect(record.item.id == id, "place \(place)")
      #expect(record.item == whole.items[id])
      #expect(store.ledger.items.place(of: id) == place)
      #expect(store.ledger.versions(of: RecordKey(.item, id)) == whole.versions(of: RecordKey(.item, id)))
    }
  }

  @Test(
    "cut anywhere: nobody dies, the items come from the journal and stay at their places", arguments: 0..<5)
  func cut(part: Int) throws {
    let (folder, path, file) = try generated(500)
    let store = try FileStore(opening: path, trusting: true)
    let before = (0..<store.ledger.items.count).map { store.ledger.items.glance(at: $0).item.id }
    try store.examine()
    let whole = try store.replay().ledger
    let size = try #require(try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int)
    let revision = store.ledger.revision
    let reader = store.ledger
    #expect(truncate(file.path, off_t(size * part / 5)) == 0)
    // What reads on meanwhile sees something missing, or what is right; never anything else.
    reader.items.forEach { record in
      if !record.item.isHidden { #expect(record.item == whole.items[record.item.id]) }
    }
    #expect(!reader.items.isSound && store.isDisturbed)
    #expect(try store.mend())
    #expect(store.ledger.revision > revision)
    expectWhole(store, before, whole)
    try store.finish()
    #expect(!(try FileStore(opening: path).hasDamagedSnapshot))
    withExtendedLifetime(folder) {}
  }

  @Test(
    "a byte changed in place is noticed before anything is decided on it, in records, their lists and the indexes",
    arguments: ["open", "done-2026", "places", "standings", "numbers", "identifiers", "words"])
  func changed(section: String) throws {
    let (folder, path, file) = try generated(300)
    let store = try FileStore(opening: path, trusting: true)
    let before = (0..<store.ledger.items.count).map { store.ledger.items.glance(at: $0).item.id }
    try store.examine()
    let whole = try store.replay().ledger
    // Read, but its lists not yet.
    let held = store.ledger.items[0]
    func answer(in ledger: Ledger) throws -> Set<RecordID> {
      let query = try Query("楼道", in: QueryScope(ledger: ledger, me: nil, now: StoreBench.start))
      return Set(query.places(in: ledger.items).map { ledger.items[$0].item.id })
    }
    let named = try answer(in: whole)
    let bytes = try Data(contentsOf: file)
    let end = try #require(bytes.firstIndex(of: 0x0A))
    let header = try #require(try SnapshotHeader(json: JSONValue(parsing: [UInt8](bytes[..<end]))))
    let found = try #require(header.sections.first { $0.name == section })
    let watch = try #require(try store.watch())
    _ = watch.drain()
    let handle = try FileHandle(forUpdating: file)
    for place in stride(from: 20, to: found.length - 20, by: 97) {
      try handle.seek(toOffset: UInt64(end + 1 + found.offset + place))
      try handle.write(contentsOf: Data([bytes[end + 1 + found.offset + place] ^ 0x04]))
    }
    try handle.close()
    #expect(watch.drain())
    // Who opens it now does not search in what was changed.
    if section == "words" {
      let late = try FileStore(opening: path, trusting: true)
      #expect(late.ledger.items.words(at: 0) == nil)
      #expect(try !named.isEmpty && answer(in: late.ledger) == named)
    }
    let steps = held.item.steps
    #expect(steps.isEmpty || steps == whole.items[held.item.id]?.steps)
    if section == "open" { #expect(steps.isEmpty && !store.ledger.items.isSound) }
    let admin = try #require(store.ledger.people.all.first { $0.role == .admin })
    let actor = Actor(person: admin.id, login: "test", channel: .command)
    _ = try store.commit(
      CommitRequest(id: "c1", intent: .act(.note("其后"), on: [before[3]]), actor: actor, at: StoreBench.start))
    #expect(store.mendings == 1)
    expectWhole(store, before, try store.replay().ledger)
    #expect(store.ledger.items[before[3]]?.notes.last?.text == "其后")
    withExtendedLifetime(folder) {}
  }
}
