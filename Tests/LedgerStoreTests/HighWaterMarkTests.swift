import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

@Suite("An older copy of one's own journal is put back")
struct HighWaterMarkTests {
  @Test(
    "all of the directory: the next line gets a sequence that none had, and what is gone is told until it was looked at"
  )
  func wholeDirectory() throws {
    let office = try MarkedOffice()
    try office.add("一")
    let putBack = try office.keepAll()
    try office.add("二")
    try office.add("三")
    #expect(try office.check().isEmpty)
    try putBack()
    let epoch = "journal/\(try office.node)-1"
    // Four records and three items; one item is left.
    let gone = [LedgerCheck.Finding.lostEnd(file: epoch, sequence: 7, gone: 6...7)]
    #expect(try office.lostEnds() == gone)
    #expect(try office.open().damage == .lostLines(file: epoch, gone: 6...7, last: 7))
    let store = try office.open()
    _ = try office.bench.add("四", to: store)
    #expect(store.reader.epochs.map(\.number) == [1, 2])
    #expect(store.reader.position.marks.map(\.value.sequence).sorted() == [1, 5])
    try office.add("五")
    #expect(try office.titles() == ["一", "四", "五"])
    #expect(try office.lostEnds() == gone)
    // A snapshot of the whole state may be made, and the screen goes on to tell.
    #expect(try office.open().makeSnapshotIfDue(force: true))
    #expect(try office.open().damage == .lostLines(file: epoch, gone: 6...7, last: 7))
    let repair = try FileStore.repair(
      at: office.bench.path, as: Actor(person: nil, login: "t", channel: .program), at: office.bench.now,
      marks: office.places)
    #expect(try #require(repair).deeds.contains(.acknowledgedLoss(file: epoch)))
    #expect(try office.check().isEmpty && office.open().damage == nil)
    try office.add("六")
    #expect(try office.open().reader.epochs.map(\.number) == [1, 2])
  }

  @Test("an older copy that lacks the newest epoch as well: no epoch is begun a second time")
  func severalEpochs() throws {
    let office = try MarkedOffice()
    try office.add("一")
    let putBack = try office.keepAll()
    for title in ["二", "三", "四"] {
      try office.add(title)
      try putBack()
    }
    try office.add("五")
    let names = try FileManager.default.contentsOfDirectory(atPath: office.bench.path + "/journal")
    #expect(Set(names.compactMap { JournalEpoch(name: $0)?.number }) == [1, 4])
    #expect(try office.titles() == ["一", "五"])
    #expect(try office.lostEnds().count == 3)
  }

  @Test("a segment alone, with or without marks outside", arguments: [true, false])
  func segment(isMarked: Bool) throws {
    let office = try MarkedOffice(isMarked: isMarked)
    try office.add("一")
    let epoch = "journal/\(try office.node)-1"
    let putBack = try office.keep(epoch)
    try office.add("二")
    let newer = try office.keep(epoch)
    try putBack()
    #expect(try office.lostEnds() == [.lostEnd(file: epoch, sequence: 6, gone: 6...6)])
    try office.add("三")
    #expect(try office.titles() == ["一", "三"])
    // The newer copy is found and put back: nothing is gone, and nothing was written over.
    try newer()
    #expect(try office.lostEnds().isEmpty)
    #expect(try Set(office.titles()) == ["一", "二", "三"])
  }

  @Test(
    "a session that is open when it happens reads anew, tells, and writes on in a new epoch",
    arguments: [true, false])
  func openSession(isInPlace: Bool) throws {
    let office = try MarkedOffice()
    try office.add("一")
    let segment = "\(office.bench.path)/journal/\(try office.node)-1/000001.jsonl"
    let older = try Data(contentsOf: URL(fileURLWithPath: segment))
    let store = try office.open()
    let lost = try office.bench.add("二", to: store)
    // `cp` writes into the file that is there, a mirror puts another in its place.
    try older.write(to: URL(fileURLWithPath: segment), options: isInPlace ? [] : .atomic)
    // What is gone is not decided on.
    #expect(throws: CommitFailure.self) {
      _ = try office.bench.commit(.edit(lost, [FieldEdit("title", .string("改"))]), by: "pli", store)
    }
    #expect(store.ledger.items[lost] == nil && store.mendings == 1)
    #expect(store.damage == .lostLines(file: "journal/\(try office.node)-1", gone: 6...6, last: 6))
    _ = try office.bench.add("三", to: store)
    #expect(try office.titles() == ["一", "三"])
    #expect(store.reader.epochs.map(\.number) == [1, 2])
  }

  @Test("the same in a session that only looks")
  func openReader() throws {
    let office = try MarkedOffice()
    try office.add("一")
    let putBack = try office.keep("journal")
    let lost = try office.bench.add("二", to: try office.open())
    let reader = try office.open()
    #expect(reader.ledger.items[lost] != nil)
    try putBack()
    _ = try reader.refresh()
    #expect(reader.ledger.items[lost] == nil && reader.mendings == 1)
    // The directory is another one: what is written there is heard of.
    try office.add("三")
    #expect(try reader.refresh().count == 1 && reader.mendings == 1)
    #expect(reader.damage == .lostLines(file: "journal/\(try office.node)-1", gone: 6...6, last: 6))
  }

  @Test("the journal is moved away and an older one put there: nothing is written to the one that was moved")
  func movedAway() throws {
    let office = try MarkedOffice()
    try office.add("一")
    let (journal, moved) = (office.bench.path + "/journal", office.bench.path + "/exchange/journal")
    let putBack = try office.keep("journal")
    let store = try office.open()
    _ = try office.bench.add("二", to: store)
    try FileManager.default.copyItem(atPath: journal, toPath: moved + "-2")
    try FileManager.default.moveItem(atPath: journal, toPath: moved)
    try FileManager.default.createDirectory(atPath: journal, withIntermediateDirectories: false)
    try putBack()
    _ = try office.bench.add("三", to: store)
    #expect(try office.titles() == ["一", "三"])
    #expect(store.reader.epochs.map(\.number) == [1, 2])
    #expect(FileManager.default.contentsEqual(atPath: moved, andPath: moved + "-2"))
  }

  @Test("other lines were written behind the older copy by a program that keeps no marks")
  func writtenOn() throws {
    let office = try MarkedOffice()
    try office.add("一")
    let putBack = try office.keepAll()
    try office.add("二")
    try putBack()
    // In the very epoch, under the sequences that are gone.
    for title in ["异地一", "异地二"] {
      _ = try office.bench.add(title, to: try FileStore(opening: office.bench.path))
    }
    #expect(
      try office.lostEnds() == [.lostEnd(file: "journal/\(try office.node)-1", sequence: 6, gone: nil)])
    try office.add("三")
    #expect(try office.open().reader.epochs.map(\.number) == [1, 2])
    #expect(try office.titles() == ["一", "异地一", "异地二", "三"])
  }

  @Test(
    "a directory that was taken away and restored at its place tells what it lacks; a copy elsewhere does not"
  )
  func restored() throws {
    let office = try MarkedOffice()
    try office.add("一")
    let (path, copy) = (office.bench.path, office.bench.path + "-copy")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let epoch = "journal/\(try office.node)-1"
    try office.add("二")
    #expect(try FileStore(opening: copy, marks: office.places).damage == nil)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.copyItem(atPath: copy, toPath: path)
    let gone = [LedgerCheck.Finding.olderThanBefore(file: epoch, sequence: 6, gone: 6...6)]
    #expect(try office.check() == gone)
    #expect(try office.open().damage == .lostLines(file: epoch, gone: 6...6, last: 6))
    let settled = try FileStore.settleLostEnds(at: path, marks: office.places)
    #expect(settled == gone)
    #expect(try office.check().isEmpty)
  }

  @Test("what others acknowledged is kept in mind as well: a mark outside follows the one inside")
  func colleagues() throws {
    let office = try MarkedOffice()
    try office.add("一")
    let putBack = try office.keepAll()
    // By an account of its own, whose marks lie elsewhere.
    _ = try office.bench.add("二", to: try FileStore(opening: office.bench.path))
    _ = try office.open()
    try putBack()
    #expect(try office.lostEnds().count == 1)
    try office.add("三")
    #expect(try office.open().reader.epochs.map(\.number) == [1, 2])
  }

  @Test("a shared place is used where it is there, for the ledger's group; an unfit one stops nobody")
  func places() throws {
    let office = try MarkedOffice()
    let folder = TemporaryDirectory()
    let shared = folder.path + "/shared"
    let both = MarkPlaces(shared: shared, base: office.places.base, below: office.places.below)
    let id = try LedgerFormat.read(in: Directory.openLedger(at: office.bench.path)).ledger
    _ = try office.bench.add("一", to: try FileStore(opening: office.bench.path, marks: both))
    // Not there: not made either.
    #expect(!FileManager.default.fileExists(atPath: shared))
    try FileManager.default.createDirectory(atPath: shared, withIntermediateDirectories: false)
    _ = try office.bench.add("二", to: try FileStore(opening: office.bench.path, marks: both))
    let name = "\(shared)/\(id)"
    let status = try Directory.openOutside(name).status()
    #expect(status.mode & 0o7777 == 0o2770)
    let mark = try #require(HighWaterMark(try Directory.openOutside(name).open("\(try office.node)-1.json")))
    #expect(mark.sequence == 6 && mark.path == Directory.followed(office.bench.path))
    for unfit in [
      MarkPlaces(shared: "/dev/null", base: "/dev/null", below: ["x"]),
      MarkPlaces(base: "/nonexistent", below: [".local", "state", "taizhang"]),
      MarkPlaces(shared: office.bench.path + "/exchange", base: office.bench.path, below: ["state"]),
    ] {
      let store = try FileStore(opening: office.bench.path, marks: unfit)
      _ = try office.bench.add("三", to: store)
      #expect(store.damage == nil)
    }
    #expect(!FileManager.default.fileExists(atPath: "/nonexistent"))
    #expect(try office.check().allSatisfy { !$0.isDamage })
  }

  @Test("no mark leads: a line whose sync was refused or never came is in none")
  func neverLeads() throws {
    let office = try MarkedOffice()
    try office.add("一")
    var calls = SystemCalls.real
    let seen = Mutexed()
    let path = office.bench.path
    calls.syncData = { descriptor in
      // Read while the line stands in the file and nobody was told.
      seen.add(
        try? ReachedNote.all(in: Directory.openLedger(at: path).directory("journal")).values.map(\.sequence)
          .max())
      return SystemCalls.real.syncData(descriptor)
    }
    let store = try FileStore(opening: path, marks: office.places, calls: calls)
    _ = try office.bench.add("二", to: store)
    #expect(seen.values == [5])
    let marks = try #require(store.marks).all
    #expect(marks.values.map(\.sequence) == [6])
  }

  @Test("notes of an earlier version count on")
  func earlierNotes() throws {
    let office = try MarkedOffice(isMarked: false)
    try office.add("一")
    let note = "\(office.bench.path)/journal/reached-\(try office.node)-1.json"
    let write = { (text: String) in
      try Data((text + String(repeating: " ", count: 95 - text.utf8.count) + "\n").utf8).write(
        to: URL(fileURLWithPath: note))
    }
    try write("{\"s\":5}")
    #expect(try office.check().isEmpty)
    try write("{\"s\":9}")
    #expect(
      try office.lostEnds() == [.lostEnd(file: "journal/\(try office.node)-1", sequence: 9, gone: 6...9)])
    try write("{\"s\":5,\"lost\":9}")
    #expect(
      try office.lostEnds() == [.lostEnd(file: "journal/\(try office.node)-1", sequence: 9, gone: 6...9)])
    try office.add("二")
    #expect(try office.open().reader.epochs.map(\.number) == [1])
    #expect(try office.lostEnds().count == 1)
  }
}

/// What was seen, from wherever.
private final class Mutexed: @unchecked Sendable {
  // Guarded by the lock.
  private let lock = NSLock()
  private var list: [Int64] = []
  var values: [Int64] { lock.withLock { list } }
  func add(_ value: Int64??) { if let value, let value { lock.withLock { list.append(value) } } }
}
