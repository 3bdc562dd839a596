import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

@Suite("Private details")
struct PrivateDetailsTests {
  @Test("what was struck already counts no more, in whichever language")
  func counted() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "张三")
    try bench.edit(item, reporter: "李四")
    let key = RecordKey(.item, item)
    _ = try bench.strike(item)
    // Of the second change what stood before, too.
    #expect(try bench.store.removeDetails(of: [key]).removed == 3)
    #expect(try bench.store.removeDetails(of: [key]).removed == 0)
    _ = try bench.strike(item, words: "details removed")
    #expect(try bench.store.removeDetails(of: [key]).removed == 0)
    #expect(try bench.findings().isEmpty)
    try bench.edit(item, reporter: "王五")
    _ = try bench.strike(item)
    #expect(try bench.store.removeDetails(of: [key]).removed == 1)
    #expect(try bench.files(holding: "王五").isEmpty && bench.findings().isEmpty)
    #expect(try FileStore(opening: bench.path).ledger.items[item]?.reporter == DetailsBench.words)
  }

  @Test("who reported stands in a file of its own and in no line, and is the item's all the same")
  func apart() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "张三 13900000000")
    try bench.edit(item, reporter: "李四")
    _ = try bench.bench.commit(
      .put(RecordKey(.person, "pwang"), [JSONMember("phone", .string("13700000000"))]), by: "pzhao",
      bench.store)
    #expect(bench.details.count == 3 && bench.details.allSatisfy { PrivateTexts.isName($0) })
    for text in ["张三", "13900000000", "李四", "13700000000"] {
      let files = try bench.files(holding: text)
      #expect(!files.isEmpty && files.allSatisfy { $0.hasPrefix("private/") }, "\(files)")
    }
    let whole = try FileStore(opening: bench.path)
    #expect(whole.ledger.items[item]?.reporter == "李四")
    #expect(whole.ledger.people["pwang"]?.phone == "13700000000")
    #expect(whole.ledger.items[item] == bench.store.ledger.items[item])
    let told = try whole.history(of: RecordKey(.item, item)).flatMap(\.records).flatMap(\.fields)
      .filter { $0.path == "reporter" }
    #expect(told.map(\.new) == [.string("张三 13900000000"), .string("李四")])
    // Undo takes the earlier one from the journal's history.
    let own = try #require(try whole.ownChanges(of: "pli", at: bench.bench.now).undoable)
    _ = try bench.bench.commit(.undo(own), by: "pli", whole)
    #expect(try FileStore(opening: bench.path).ledger.items[item]?.reporter == "张三 13900000000")
    #expect(try bench.findings().isEmpty)
  }

  @Test("a file is there before its line: where it cannot be kept nothing is written")
  func before() throws {
    let bench = try DetailsBench()
    try Data("x".utf8).write(to: URL(fileURLWithPath: bench.path + "/private"))
    let lines = bench.store.reader.position
    #expect(throws: CommitFailure.self) { try bench.add("雨棚", reporter: "张三") }
    #expect(bench.store.reader.position == lines && bench.store.ledger.items.count == 0)
    #expect(try bench.files(holding: "雨棚").isEmpty)
  }

  @Test("what a rule or a neighbour refuses leaves no file behind")
  func refused() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "张三")
    let seen = try bench.bench.seen(item, "reporter", in: bench.store)
    try bench.edit(item, reporter: "李四")
    let other = try FileStore(opening: bench.path)
    #expect(throws: CommitFailure.self) {
      try bench.bench.commit(
        .edit(item, [FieldEdit("reporter", .string("王五"))]), by: "pli", other, seen: [seen])
    }
    #expect(throws: CommitFailure.self) {
      try bench.bench.commit(.edit(item, [FieldEdit("reporter", .string("王五"))]), by: "nobody", other)
    }
    #expect(try bench.files(holding: "王五").isEmpty && bench.details.count == 2)
  }

  @Test("decided anew under the lock, a change refers to what was kept for it, or to a file of its own")
  func decidedAnew() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "张三")
    let resting = try bench.bench.add("外墙", to: bench.store, owner: "pwang")
    let until = bench.bench.now.advanced(milliseconds: 5 * 86_400_000)
    _ = try bench.bench.commit(
      .act(.suspend(.awaitingFunds, until: until, reason: "等维修资金"), on: [resting]), by: "pzhao", bench.store)
    bench.bench.advance(days: 6)
    // Its day has come: whoever writes next writes that, too, which only the lock lets decide.
    try bench.edit(item, reporter: "李四")
    #expect(bench.store.ledger.items[resting]?.state != .suspended)
    #expect(bench.details.count == 2)
    #expect(try FileStore(opening: bench.path).ledger.items[item]?.reporter == "李四")
    #expect(try bench.findings().isEmpty)
  }

  @Test("removed details are in no file of the ledger any more, and everybody sees the words")
  func removed() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "张三 13900000000")
    let neighbour = try bench.add("车棚", reporter: "赵六")
    try bench.edit(item, reporter: "张三丰")
    try bench.store.makeSnapshotIfDue(force: true)
    try bench.store.writeReadableFiles()
    let colleague = try FileStore(opening: bench.path)
    #expect(try bench.files(holding: "张三").contains { $0.hasPrefix("snapshots/") })
    #expect(try bench.files(holding: "张三").contains("items.json"))
    let change = try #require(try bench.strike(item).change)
    let removal = try bench.store.removeDetails(of: [RecordKey(.item, item)])
    #expect(removal == DetailsRemoval(removed: 3, open: 0))
    #expect(try bench.files(holding: "张三").isEmpty)
    #expect(try !bench.files(holding: "赵六").isEmpty)
    _ = try colleague.refresh()
    for session in [colleague, try FileStore(opening: bench.path)] {
      #expect(session.ledger.items[item]?.reporter == DetailsBench.words)
      #expect(session.ledger.items[neighbour]?.reporter == "赵六")
    }
    let told = try bench.store.history(of: RecordKey(.item, item)).flatMap(\.records).flatMap(\.fields)
      .filter { $0.path == "reporter" }
    #expect(told.allSatisfy { [.null, .string(DetailsBench.words)].contains($0.old) }, "\(told)")
    #expect(told.allSatisfy { $0.new == .string(DetailsBench.words) })
    #expect(try bench.findings().isEmpty)
    #expect(throws: CommitFailure.refused(.nothingToUndo)) {
      try bench.bench.commit(.undo(change), by: "pzhao", bench.store)
    }
    // Done again there is nothing left to do.
    #expect(try bench.strike(item).change == nil)
    #expect(try bench.store.removeDetails(of: [RecordKey(.item, item)]).removed == 0)
    // What is entered later is private as before, and stays.
    try bench.edit(item, reporter: "孙七")
    _ = try bench.store.removeDetails(of: [RecordKey(.item, item)])
    #expect(try FileStore(opening: bench.path).ledger.items[item]?.reporter == "孙七")
    #expect(try bench.findings().isEmpty)
  }

  @Test("a session that had read the details makes no snapshot of them after they are gone")
  func colleaguesSnapshot() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "张三")
    let colleague = try FileStore(opening: bench.path)
    let house = Checkpoint(colleague, makingSnapshot: true, readableFiles: .always)
    _ = try bench.strike(item)
    _ = try bench.store.removeDetails(of: [RecordKey(.item, item)])
    while try house.goOn(in: colleague) {}
    #expect(house.hasSnapshot)
    #expect(try bench.files(holding: "张三").isEmpty)
    #expect(colleague.ledger.items[item]?.reporter == DetailsBench.words)
    // The session is told of the change that its house was made of, as of any other.
    #expect(try colleague.refresh().map(\.verb) == [Change.detailsRemoval])
  }

  @Test("a removal that was interrupted, or undone by an older backup, is told and ended by a repair")
  func interrupted() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "张三")
    _ = try bench.strike(item)
    let file = "private/\(try #require(bench.details.first))"
    #expect(try bench.findings() == [.detailsLeft(file: file)])
    #expect(try bench.repair() == [.removedDetails(1)])
    #expect(try bench.files(holding: "张三").isEmpty)
    #expect(try bench.findings().isEmpty && bench.repair().isEmpty)
  }

  @Test("a file that is gone is told, and no snapshot is made over it until somebody has looked")
  func missing() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "张三")
    let name = try #require(bench.details.first)
    let path = "\(bench.path)/private/\(name)"
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    try FileManager.default.removeItem(atPath: path)
    let store = try FileStore(opening: bench.path)
    #expect(store.ledger.items[item]?.reporter == "(private/\(name)/0)")
    #expect(try !store.makeSnapshotIfDue(force: true))
    #expect(try bench.findings() == [.detailsMissing(file: "private/\(name)")])
    // Put back from a backup all is as before.
    try whole.write(to: URL(fileURLWithPath: path))
    #expect(try FileStore(opening: bench.path).ledger.items[item]?.reporter == "张三")
    try Data("{\"taizhang\":\"private\",\"texts\":[]}\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try bench.findings().contains(.detailsMissing(file: "private/\(name)")))
    #expect(try bench.repair().contains(.acknowledgedDetails(file: "private/\(name)")))
    #expect(try bench.findings().isEmpty)
    #expect(try FileStore(opening: bench.path).makeSnapshotIfDue(force: true))
  }

  @Test("a file that no line refers to is told once it is old, and removed by a repair")
  func unused() throws {
    let bench = try DetailsBench()
    _ = try bench.add("雨棚", reporter: "张三")
    let path = "\(bench.path)/private/00000000000000ff"
    try Data(PrivateFiles.content(["王五"])).write(to: URL(fileURLWithPath: path))
    #expect(chmod(path, 0o660) == 0)
    // It may be a neighbour's whose line is about to come.
    #expect(try bench.findings().isEmpty)
    let old = [FileAttributeKey.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)]
    try FileManager.default.setAttributes(old, ofItemAtPath: path)
    #expect(try bench.findings() == [.detailsUnused(file: "private/00000000000000ff")])
    #expect(try bench.repair() == [.removedUnused(1)])
    #expect(bench.details.count == 1)
    #expect(try bench.findings().isEmpty)
    // Anything else does not belong there.
    try Data("x".utf8).write(to: URL(fileURLWithPath: bench.path + "/private/张三.txt"))
    #expect(try bench.findings() == [.stray(path: "private/张三.txt")])
  }

  @Test("an import of many rows keeps them in one file, in their places")
  func many() throws {
    let bench = try DetailsBench()
    let rows = (0..<2500).map { number -> Intent in
      var item = NewItem(title: "事项\(number)")
      (item.site, item.category, item.reporter) = ("s1", "0110", "居民\(number)")
      return .importItem(ImportedItem(item))
    }
    _ = try bench.bench.commit(.together(rows), by: "pli", bench.store)
    #expect(bench.details.count == 1)
    let whole = try FileStore(opening: bench.path)
    #expect(whole.ledger.items.count == 2500)
    whole.ledger.items.forEach { record in
      #expect(record.item.reporter == record.item.title.replacing("事项", with: "居民"))
    }
    let (gone, kept) = (whole.ledger.items[7].item, whole.ledger.items[8].item)
    _ = try bench.strike(gone.id)
    #expect(try bench.store.removeDetails(of: [RecordKey(.item, gone.id)]).removed == 1)
    #expect(try bench.files(holding: "\(gone.reporter)\"").isEmpty)
    #expect(try !bench.files(holding: "\(kept.reporter)\"").isEmpty)
  }

  @Test("a backup holds them, lacks none unsaid, and one made later does not hold what was removed")
  func backups() throws {
    let bench = try BackupBench(items: 1)
    let item = bench.items[0]
    _ = try bench.bench.commit(
      .edit(item, [FieldEdit("reporter", .string("张三"))]), by: "pli", bench.store)
    #expect(try bench.backup().isWhole)
    let restored = try bench.restore(bench.file)
    #expect(try FileStore(opening: restored).ledger.items[item]?.reporter == "张三")
    #expect(try FileStore.check(at: restored).isSound)
    let key = RecordKey(.item, item)
    _ = try bench.bench.commit(
      .removeDetails(of: [key], leaving: DetailsBench.words), by: "pzhao", bench.store)
    _ = try bench.store.removeDetails(of: [key])
    bench.bench.advance(days: 1)
    // Yesterday's goes for it: what was removed is to go there, too.
    #expect(try bench.backup(replacing: true).isWhole)
    let archive = try Data(contentsOf: URL(fileURLWithPath: bench.file))
    #expect(archive.range(of: Data("张三".utf8)) == nil)
    let folder = bench.bench.path + "/private"
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder)
        .first { PrivateTexts.isName($0) })
    try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    let report = try bench.backup(replacing: true)
    #expect(!report.isWhole && report.path.hasSuffix("-incomplete.tar"))
  }

  @Test("details in lines of an earlier version are counted, and stay there")
  func earlierLines() throws {
    let folder = TemporaryDirectory()
    let path = folder.path + "/ledger"
    let key = RecordKey(.person, "p1")
    let fields = ["name": "赵敏", "role": "admin", "phone": "13900000000"].map {
      FieldChange($0.key, old: .null, new: .string($0.value), oldVersion: nil)
    }
    let change = Change(
      id: "c1", verb: "person.add", at: StoreBench.start, hybrid: HybridTime(milliseconds: 1, counter: 0),
      by: "p1", login: "test", channel: .command, records: [RecordChange(key, creates: true, fields: fields)])
    try FileStore.create(at: path, holding: [change])
    let store = try FileStore(opening: path)
    #expect(try store.withDetails(among: [key, RecordKey(.person, "p2")]) == [key])
    let actor = Actor(person: "p1", login: "test", channel: .command)
    _ = try store.commit(
      CommitRequest(
        id: "c2", intent: .removeDetails(of: [key], leaving: DetailsBench.words), actor: actor,
        at: StoreBench.start))
    #expect(try store.removeDetails(of: [key]) == DetailsRemoval(removed: 0, open: 1))
    #expect(try FileStore(opening: path).ledger.people["p1"]?.phone == DetailsBench.words)
  }
}
