import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

/// Items found by the number that another system gave them, without reading all of them.
@Suite("Index of references")
struct ReferenceIndexTests {
  @Test("the number of another system is found by the index, however it is typed, and moves with a change")
  func references() throws {
    let bench = try StoreBench(.file)
    let first = try #require(try bench.open() as? FileStore)
    let ids = try (0..<40).map { try bench.add("事项\($0)", to: first) }
    func set(_ item: Int, _ reference: String, _ store: FileStore) throws {
      _ = try bench.commit(.edit(ids[item], [FieldEdit("reference", .string(reference))]), by: "pli", store)
    }
    func found(_ name: String, _ store: FileStore) -> [RecordID] {
      store.ledger.items.all(referredToAs: name).map(\.id)
    }
    try set(3, "12345-２０８１733", first)
    try set(7, "HM-7", first)
    try set(8, "hm-7", first)
    try first.makeSnapshotIfDue(force: true)
    let store = try FileStore(opening: bench.path, trusting: true)
    #expect(store.ledger.items.stored?.references()?.count == 3)
    #expect(found("12345-2081733", store) == [ids[3]] && found("Hm-7", store) == [ids[7], ids[8]])
    #expect(try store.ledger.item(named: "12345-2081733", at: StoreBench.start).id == ids[3])
    #expect(found("", store).isEmpty && found(" ", store).isEmpty && found("事项3", store).isEmpty)
    // Changed since, one is found by the new number alone, and the next snapshot takes over the others'.
    try set(7, "HM-8", store)
    try set(9, "HM-9", store)
    #expect(found("HM-7", store) == [ids[8]] && found("HM-8", store) == [ids[7]])
    try store.makeSnapshotIfDue(force: true)
    let later = try FileStore(opening: bench.path, trusting: true)
    #expect(later.ledger.items.stored?.references()?.count == 4)
    #expect(
      found("HM-7", later) == [ids[8]] && found("HM-8", later) == [ids[7]] && found("hm-9", later) == [ids[9]]
    )
    #expect(found("12345-2081733", later) == [ids[3]])
    _ = try bench.commit(.edit(ids[9], [FieldEdit("reference", .null)]), by: "pli", later)
    #expect(found("HM-9", later).isEmpty)
  }

  @Test(
    "a snapshot of an earlier version has no such index: all items are read for it, and the next one has it")
  func withoutReferences() throws {
    let bench = try StoreBench(.file)
    let first = try #require(try bench.open() as? FileStore)
    let ids = try (0..<5).map { try bench.add("事项\($0)", to: first) }
    _ = try bench.commit(.edit(ids[2], [FieldEdit("reference", .string("HM-7"))]), by: "pli", first)
    try first.makeSnapshotIfDue(force: true)
    let folder = bench.path + "/snapshots"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    try leaveOut("references", of: URL(fileURLWithPath: "\(folder)/\(name)"))
    let store = try FileStore(opening: bench.path)
    #expect(!store.hasDamagedSnapshot && store.ledger.items.stored?.references() == nil)
    #expect(store.ledger.items.all(referredToAs: "hm-7").map(\.id) == [ids[2]])
    try store.makeSnapshotIfDue(force: true)
    let later = try FileStore(opening: bench.path)
    #expect(later.ledger.items.stored?.references()?.count == 1)
    #expect(later.ledger.items.all(referredToAs: "hm-7").map(\.id) == [ids[2]])
  }

  /// Writes a snapshot as an earlier version did, without a section.
  private func leaveOut(_ section: String, of file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    let end = try #require(bytes.firstIndex(of: 0x0A))
    guard case .object(var members) = try JSONValue(parsing: Array(bytes[..<end])) else { return }
    members.removeAll { $0.name == "c" }
    for place in members.indices where members[place].name == "sections" {
      let left = members[place].value.elements?.filter { $0["name"]?.text != section } ?? []
      members[place].value = .array(left)
    }
    var header = JSONValue.object(members).jsonBytes()
    SealedLine.seal(&header, from: 0)
    try Data(header + bytes[(end + 1)...]).write(to: file)
  }

  @Test("hashes that snapshots keep stay what they are")
  func keptHashes() {
    #expect(StoredLine.hash(ofReference: "HM-7") == StoredLine.hash(ofReference: "ｈｍ－７"))
    #expect(StoredLine.hash(ofReference: "HM-7") == 0x5164_9bcc_8828_0a8a)
    #expect(StoredLine.hash(ofReference: "") == nil)
  }
}
