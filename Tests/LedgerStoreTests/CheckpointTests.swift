import Foundation
import LedgerModel
import Testing

@testable import LedgerStore
import Sample

@Suite("Checkpoint")
struct CheckpointTests {
  private static let admin = RecordID("p1")

  /// A generated ledger with its snapshot and readable files, opened lazily.
  func generated(_ count: Int) throws -> (TemporaryDirectory, FileStore) {
    let folder = TemporaryDirectory()
    let path = folder.path + "/ledger"
    try FileStore.create(at: path, holding: GeneratedLedger(items: count, at: StoreBench.start))
    return (folder, try FileStore(opening: path))
  }

  func commit(_ intent: Intent, _ store: FileStore) throws -> Receipt {
    let admin = try #require(store.ledger.people.all.first { $0.role == .admin })
    var ids = IDSource.random()
    let actor = Actor(person: admin.id, login: "test", channel: .command)
    return try store.commit(
      CommitRequest(id: ids.next("c"), intent: intent, actor: actor, at: StoreBench.start))
  }

  /// A note on some, another due date, one that is no longer open, one undone, two that are new.
  func change(_ store: FileStore) throws {
    let open = (0..<store.ledger.items.count).map { store.ledger.items[$0].item }
      .filter { $0.state == .inProgress && $0.currentSuspension == nil }
    _ = try commit(.act(.note("看过"), on: [open[0].id, open[3].id]), store)
    _ = try commit(.edit(open[5].id, [FieldEdit("measures", .string("清理\n\"三天\""))]), store)
    _ = try commit(.act(.cancel(reason: "重复登记"), on: [open[7].id]), store)
    for title in ["新一项", "新二项"] {
      var item = NewItem(title: title)
      (item.site, item.category) = (store.ledger.sites.all[0].id, "0110")
      let receipt = try commit(.add(item), store)
      if title == "新二项" { _ = try commit(.undo(try #require(receipt.change)), store) }
    }
  }

  private func newestSnapshot(of store: FileStore) throws -> URL {
    let folder = URL(fileURLWithPath: store.directoryPath + "/snapshots")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return folder.appendingPathComponent(try #require(names.filter { $0.hasSuffix(".jsonl") }.max()))
  }

  private func unfinished(in store: FileStore) throws -> [String] {
    let folders = ["", "/snapshots"]
    return try folders.flatMap {
      try FileManager.default.contentsOfDirectory(atPath: store.directoryPath + $0)
    }.filter { $0.hasPrefix(".new-") }
  }

  @Test("a snapshot that copies what has not changed says the same as one made of the journal alone")
  func copiedSnapshot() throws {
    let (folder, store) = try generated(900)
    try change(store)
    #expect(try store.makeSnapshotIfDue(force: true))
    let copied = try newestSnapshot(of: store)
    // The same once more, from a session that has read no snapshot: nothing is copied.
    try FileManager.default.moveItem(
      atPath: store.directoryPath + "/snapshots", toPath: folder.path + "/aside")
    let whole = try FileStore(opening: store.directoryPath)
    #expect(whole.ledger.items.stored == nil)
    #expect(try whole.makeSnapshotIfDue(force: true))
    let (mine, theirs) = try (
      lines(of: URL(fileURLWithPath: "\(folder.path)/aside/\(copied.lastPathComponent)")),
      lines(of: newestSnapshot(of: whole))
    )
    #expect(mine.count > 6)
    #expect(mine.keys.sorted() == theirs.keys.sorted())
    for (name, section) in mine { #expect(section == theirs[name], "\(name)") }
    let reader = try FileStore(opening: whole.directoryPath)
    #expect(reader.ledger.items.stored != nil && reader.ledger.items.holdThroughout())
  }

  /// The lines of a snapshot's sections, in an order of their own.
  private func lines(of url: URL) throws -> [String: [String]] {
    let bytes = try Data(contentsOf: url)
    let text = String(decoding: bytes, as: UTF8.self)
    let all = text.split(separator: "\n").map(String.init)
    let header = try #require(try SnapshotHeader(json: JSONValue(parsing: all[0])))
    #expect(Array(all[0].utf8).withUnsafeBytes { SealedLine.holds($0) })
    var next = 1
    var found: [String: [String]] = [:]
    for section in header.sections {
      let lines = all[next..<(next + section.count)]
      // Where a record stands is not the same in both: the items' order in a section is that of the session.
      let isIndex = ["places", "numbers", "identifiers", "hidden", "references"].contains(section.name)
      found[section.name] = lines.map { line in
        guard isIndex else { return line }
        return line.replacing(/"[0-9]{12}"/, with: "", maxReplacements: 1)
      }.sorted()
      next += section.count
    }
    #expect(next == all.count)
    return found
  }

  @Test("what is committed between two pieces is safe, is not in the snapshot, and counts for the next one")
  func commitsBetweenPieces() throws {
    let (folder, store) = try generated(1200)
    let items = store.ledger.items
    let edits = (0..<store.ledger.items.count).map {
      Intent.edit(items[$0].item.id, [FieldEdit("measures", .string("清理"))])
    }
    // Five thousand changed records, so that a snapshot is due.
    for round in 0..<5 {
      let again = edits.map { edit -> Intent in
        guard case .edit(let id, _) = edit else { return edit }
        return .edit(id, [FieldEdit("measures", .string("清理\(round)"))])
      }
      _ = try commit(.together(again), store)
    }
    let before = try newestSnapshot(of: store)
    store.beginCheckpoint()
    var (pieces, commits) = (0, 0)
    while store.isCheckpointing {
      try store.continueCheckpoint(for: 0)
      pieces += 1
      guard commits < 12 else { continue }
      _ = try commit(.act(.note("其间\(commits)"), on: [items[commits].item.id]), store)
      commits += 1
    }
    #expect(pieces > 12 && commits == 12)
    #expect(store.recordsBehindSnapshot == commits)
    #expect(try newestSnapshot(of: store) != before)
    #expect(try unfinished(in: store).isEmpty)
    let again = try FileStore(opening: store.directoryPath)
    #expect(again.recordsBehindSnapshot == commits && !again.hasDamagedSnapshot)
    for place in 0..<commits {
      let notes = again.ledger.items[items[place].item.id]?.notes.map(\.text)
      #expect(notes?.last == "其间\(place)")
    }
    withExtendedLifetime(folder) {}
  }

  @Test("a snapshot that somebody else has made meanwhile is not made again")
  func othersSnapshot() throws {
    let (folder, store) = try generated(1300)
    let other = try FileStore(opening: store.directoryPath)
    let items = store.ledger.items
    for round in 0..<4 {
      let edits = (0..<items.count).map {
        Intent.edit(items[$0].item.id, [FieldEdit("measures", .string("清理\(round)"))])
      }
      _ = try commit(.together(edits), other)
    }
    #expect(try other.makeSnapshotIfDue())
    let made = try newestSnapshot(of: store)
    _ = try commit(.act(.note("其后"), on: [items[3].item.id]), store)
    #expect(store.recordsBehindSnapshot >= 5000)
    store.beginCheckpoint()
    try store.continueCheckpoint(for: nil)
    #expect(store.recordsBehindSnapshot == 1)
    #expect(try newestSnapshot(of: store) == made)
    withExtendedLifetime(folder) {}
  }

  @Test("while one keeps house no other does; what is left in the middle leaves nothing behind")
  func leftInTheMiddle() throws {
    let (folder, store) = try generated(300)
    let other = try FileStore(opening: store.directoryPath)
    try change(other)
    _ = try store.refresh()
    let before = try newestSnapshot(of: store)
    var house: Checkpoint? = Checkpoint(store, makingSnapshot: true, readableFiles: .withSnapshot)
    for _ in 0..<2 { #expect(try house?.goOn(in: store) == true) }
    #expect(try unfinished(in: store).count == 1)
    #expect(!(try other.makeSnapshotIfDue(force: true)))
    house = nil
    #expect(try unfinished(in: store).isEmpty)
    #expect(try newestSnapshot(of: store) == before)
    #expect(try other.makeSnapshotIfDue(force: true))
    withExtendedLifetime(folder) {}
  }

  @Test(
    "a byte changed in the old snapshot while it is copied comes into no new one",
    arguments: ["open", "places", "numbers", "identifiers", "standings"])
  func changedWhileCopied(section: String) throws {
    let (folder, store) = try generated(300)
    try change(store)
    let url = try newestSnapshot(of: store)
    let bytes = try Data(contentsOf: url)
    let end = try #require(bytes.firstIndex(of: 0x0A))
    let header = try #require(try SnapshotHeader(json: JSONValue(parsing: [UInt8](bytes[..<end]))))
    let found = try #require(header.sections.first { $0.name == section })
    let house = Checkpoint(store, makingSnapshot: true, readableFiles: .never)
    // Begun, and put in order.
    for _ in 0..<2 { #expect(try house.goOn(in: store)) }
    let file = try FileHandle(forUpdating: url)
    let place = end + 1 + found.offset + 40
    try file.seek(toOffset: UInt64(place))
    try file.write(contentsOf: Data([bytes[place] ^ 0x01]))
    try file.close()
    while try house.goOn(in: store) {}
    let whole = try store.replay().ledger
    let again = try FileStore(opening: store.directoryPath)
    #expect(again.ledger.items.count == whole.items.count)
    whole.items.forEach { record in
      #expect(again.ledger.items[record.item.id] == record.item)
      #expect(again.ledger.items[record.item.number]?.id == (record.item.isHidden ? nil : record.item.id))
    }
    withExtendedLifetime(folder) {}
  }
}

extension FileStore {
  /// Where the ledger lies, for tests that look at its files.
  var directoryPath: String {
    let path = "/proc/self/fd/\(directory.descriptor)"
    return (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) ?? ""
  }
}
