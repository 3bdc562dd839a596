import Foundation
import LedgerModel
import Testing

@testable import LedgerStore
import Sample

extension CheckpointTests {
  @Test("items.json with copied entries is byte for byte the one made anew; a site's new name is in all")
  func copiedEntries() throws {
    let (folder, store) = try generated(400)
    let path = store.directoryPath + "/items.json"
    for round in 0..<3 {
      let present = try #require(ReadableStamp(try Data(contentsOf: URL(fileURLWithPath: path))))
      try change(store)
      if round == 2 {
        let site = store.ledger.sites.all[0].id
        _ = try commit(.put(RecordKey(.site, site), [JSONMember("name", .string("新名"))]), store)
      }
      let copying = ReadableItems(
        store.ledger, since: present.position, from: store.openedAt,
        own: store.writer.newestEpochOfThisNode()?.name)
      #expect((copying == nil) == (round == 2))
      try store.writeReadableFiles()
      let copied = try Data(contentsOf: URL(fileURLWithPath: path))
      try FileManager.default.removeItem(atPath: path)
      try store.writeReadableFiles()
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == copied, "round \(round)")
      let json = try JSONValue(parsing: String(decoding: copied, as: UTF8.self))
      let shown = (0..<store.ledger.items.count).count { !store.ledger.items[$0].item.isHidden }
      #expect(json["items"]?.elements?.count == shown)
      #expect(try #require(ReadableStamp(copied)).holds(for: [UInt8](copied)))
      #expect(String(decoding: copied, as: UTF8.self).contains("新名") == (round == 2))
    }
    withExtendedLifetime(folder) {}
  }

  @Test("what was left behind for long, or edited by hand, is not left to another process again")
  func leftForLong() throws {
    let (folder, store) = try generated(60)
    try change(store)
    let next = try FileStore(opening: store.directoryPath)
    func isKept(after seconds: Int64) throws -> Bool {
      try next.areReadableFilesKept(at: next.begun.latest.milliseconds + seconds * 1000)
    }
    // Somebody may be about to write it down; after a while nobody is.
    #expect(try isKept(after: 5))
    #expect(try !isKept(after: 11))
    try store.writeReadableFiles()
    #expect(try isKept(after: 11))
    let path = store.directoryPath + "/people.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacingOccurrences(of: "\"id\"", with: "\"ID\"").write(
      toFile: path, atomically: true, encoding: .utf8)
    #expect(try !isKept(after: 1))
    withExtendedLifetime(folder) {}
  }

  @Test("in a ledger that was copied entries are copied as well, once it has an epoch of its own")
  func copiedLedger() throws {
    let (folder, first) = try generated(300)
    try FileManager.default.copyItem(atPath: first.directoryPath, toPath: folder.path + "/copy")
    let store = try FileStore(opening: folder.path + "/copy")
    let path = store.directoryPath + "/items.json"
    for round in 0..<3 {
      let present = try #require(ReadableStamp(try Data(contentsOf: URL(fileURLWithPath: path))))
      try change(store)
      let own = store.writer.newestEpochOfThisNode()?.name
      #expect(
        ReadableItems(store.ledger, since: present.position, from: store.openedAt, own: own) != nil,
        "round \(round)")
      try store.writeReadableFiles()
      let copied = try Data(contentsOf: URL(fileURLWithPath: path))
      try FileManager.default.removeItem(atPath: path)
      try store.writeReadableFiles()
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == copied, "round \(round)")
    }
    // What another replica made may be linked to by what was there before: then all entries are made anew.
    let present = try #require(ReadableStamp(try Data(contentsOf: URL(fileURLWithPath: path))))
    try change(store)
    #expect(
      ReadableItems(store.ledger, since: present.position, from: store.openedAt, own: "00000000-1") == nil)
  }

  @Test(
    "of a file that was edited by hand nothing is copied, and it is kept",
    arguments: ["\"title\":\"", "\"number\":\"20", "]\n}"])
  func editedByHand(where: String) throws {
    let (folder, store) = try generated(300)
    let path = store.directoryPath + "/items.json"
    var text = try String(contentsOfFile: path, encoding: .utf8)
    let range = try #require(text.range(of: `where`, options: .backwards))
    text.replaceSubrange(range, with: `where` == "]\n}" ? "]\n\n}" : `where` + "9")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    store.lookForHandEdits()
    store.lookForHandEdits()
    #expect(store.handEdited == ["items.json"])
    try change(store)
    try store.makeCheckpoint(writingReadableUpTo: 1000)
    // Under its own name stands what is right by now; what somebody typed is named where it is.
    #expect(store.handEdited == ["items.edited-1.json"])
    store.lookForHandEdits()
    #expect(store.handEdited == ["items.edited-1.json"])
    #expect(try String(contentsOfFile: store.directoryPath + "/items.edited-1.json", encoding: .utf8) == text)
    let written = try Data(contentsOf: URL(fileURLWithPath: path))
    try FileManager.default.removeItem(atPath: path)
    try store.writeReadableFiles()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == written)
    withExtendedLifetime(folder) {}
  }

  @Test("of the readable files only those are written anew that say something else")
  func unchangedFilesStay() throws {
    let (folder, store) = try generated(60)
    func identities() throws -> [String: UInt64] {
      let names = try FileManager.default.contentsOfDirectory(atPath: store.directoryPath)
      return try Dictionary(
        uniqueKeysWithValues: names.filter { $0.hasSuffix(".json") && $0 != "ledger.json" }.map { name in
          let found = try FileManager.default.attributesOfItem(atPath: store.directoryPath + "/" + name)
          return (name, try #require(found[.systemFileNumber] as? NSNumber).uint64Value)
        })
    }
    try store.writeReadableFiles()
    var before = try identities()
    #expect(before.count == ReadableFile.all.count { $0.isNeeded(in: store.ledger) })
    func written() throws -> Set<String> {
      try store.writeReadableFiles()
      let now = try identities()
      defer { before = now }
      return Set(now.filter { before[$0.key] != $0.value }.keys)
    }
    let item = store.ledger.items[0].item.id
    _ = try commit(.edit(item, [FieldEdit("measures", .string("清理"))]), store)
    #expect(try written() == ["items.json"])
    let site = store.ledger.sites.all[0].id
    _ = try commit(.put(RecordKey(.site, site), [JSONMember("name", .string("新名"))]), store)
    #expect(try written() == ["items.json", "places.json"])
    // What says the same but was written into is not what this program wrote.
    let path = store.directoryPath + "/people.json"
    try (String(contentsOfFile: path, encoding: .utf8) + " ").write(
      toFile: path, atomically: true, encoding: .utf8)
    before = try identities()
    _ = try commit(.edit(item, [FieldEdit("measures", .string("再清理"))]), store)
    #expect(try written() == ["items.json", "people.json", "people.edited-1.json"])
    withExtendedLifetime(folder) {}
  }
}
