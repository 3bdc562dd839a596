import Foundation
import LedgerModel
import Testing

@testable import LedgerStore

/// What a writer leaves that was ended between its private texts and its line, and what must not be taken for that.
@Suite("Notes of private texts being written")
struct WritingNoteTests {
  private func notes(_ bench: DetailsBench) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: bench.path + "/private/writing")) ?? []).sorted()
  }

  /// The file of a writer that was ended before its line stood.
  private func abandon(_ text: String, _ bench: DetailsBench, node: String? = nil) throws -> String {
    let name = try RandomName.make()
    let node = node ?? bench.store.writer.identity.node
    let files = PrivateFiles(bench.store.directory, by: node)
    var texts = PrivateTexts(name: name)
    let change = Change(
      id: "c", verb: "edit", at: StoreBench.start, hybrid: HybridTime(milliseconds: 1, counter: 0), by: nil,
      login: "", channel: .command,
      records: [
        RecordChange(
          RecordKey(.item, "i"), creates: false,
          fields: [FieldChange("reporter", old: .null, new: .string(text), oldVersion: nil)])
      ])
    _ = change.hidingDetails(in: &texts)
    try files.keep(texts)
    files.leave(texts)
    return name
  }

  @Test("a change leaves no note, and what a writer left that was ended goes with the next change")
  func removed() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "张三")
    #expect(notes(bench).isEmpty)
    _ = try abandon("王五", bench)
    #expect(notes(bench).count == 1)
    #expect(try !bench.files(holding: "王五").isEmpty)
    // Half made, it goes as well.
    let half = try abandon("赵六", bench)
    try FileManager.default.moveItem(
      atPath: "\(bench.path)/private/\(half)", toPath: "\(bench.path)/private/.new-\(half)")
    _ = try bench.bench.commit(.act(.note("看过"), on: [item]), by: "pli", bench.store)
    try bench.store.finish()
    #expect(notes(bench).isEmpty && bench.details.filter { $0 != "writing" }.count == 1)
    #expect(try bench.files(holding: "王五").isEmpty && bench.files(holding: "赵六").isEmpty)
    #expect(try bench.findings().isEmpty)
  }

  @Test("removing somebody's details removes them from what was left, too")
  func forgotten() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "张三")
    _ = try abandon("张三 13900000000", bench)
    _ = try bench.strike(item)
    _ = try bench.store.removeDetails(of: [RecordKey(.item, item)])
    #expect(try bench.files(holding: "张三").isEmpty)
  }

  @Test("whoever is still writing keeps what it wrote, until it is ended")
  func held() throws {
    let bench = try DetailsBench()
    _ = try bench.add("雨棚", reporter: "张三")
    let name = try RandomName.make()
    let folder = try bench.store.directory.directory("private")
    var note: WritingNote? = try WritingNote(of: name, by: bench.store.writer.identity.node, in: folder)
    try folder.create(name, PrivateFiles.content(["王五"]))
    try bench.store.removeAbandonedDetails()
    #expect(
      try !bench.files(holding: "王五").isEmpty
        && notes(bench) == ["\(bench.store.writer.identity.node)-\(name)"])
    withExtendedLifetime(note) {}
    note = nil
    try bench.store.removeAbandonedDetails()
    #expect(try bench.files(holding: "王五").isEmpty && notes(bench).isEmpty)
    #expect(try FileStore(opening: bench.path).ledger.items[0].item.reporter == "张三")
  }

  @Test("a note whose line stands goes alone once its writer has ended, and not before")
  func heldBehindItsLine() throws {
    let bench = try DetailsBench()
    _ = try bench.add("雨棚", reporter: "张三")
    let stands = try #require(bench.details.first)
    let folder = try bench.store.directory.directory("private")
    var note: WritingNote? = try WritingNote(of: stands, by: bench.store.writer.identity.node, in: folder)
    try bench.store.removeAbandonedDetails()
    #expect(notes(bench).count == 1 && bench.details == [stands])
    withExtendedLifetime(note) {}
    note = nil
    try bench.store.removeAbandonedDetails()
    #expect(notes(bench).isEmpty && bench.details == [stands])
    #expect(try FileStore(opening: bench.path).ledger.items[0].item.reporter == "张三")
  }

  @Test("a note whose line stands ends, and its texts stay")
  func stood() throws {
    let bench = try DetailsBench()
    _ = try bench.add("雨棚", reporter: "张三")
    let name = try #require(bench.details.first { $0 != "writing" })
    let node = bench.store.writer.identity.node
    try Data().write(to: URL(fileURLWithPath: "\(bench.path)/private/writing/\(node)-\(name)"))
    try bench.store.removeAbandonedDetails()
    #expect(notes(bench).isEmpty)
    #expect(try FileStore(opening: bench.path).ledger.items[0].item.reporter == "张三")
    #expect(try bench.findings().isEmpty)
  }

  @Test("where lines may be missing nothing is removed: they may be brought back")
  func doubtful() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "张三")
    _ = try abandon("王五", bench)
    let segment = "\(bench.path)/journal/\(bench.store.reader.epochs[0].name)/000001.jsonl"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: segment))
    let place = try #require(bytes.range(of: Data("雨棚".utf8)))
    bytes[place.lowerBound] ^= 0x01
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: segment))
    try handle.write(contentsOf: bytes)
    try handle.close()
    let damaged = try FileStore(opening: bench.path)
    #expect(damaged.isDamaged)
    try damaged.removeAbandonedDetails()
    #expect(try !bench.files(holding: "王五").isEmpty)
    // This session has not met the damage: it looks through the journal, and leaves the file to `check`.
    try bench.store.removeAbandonedDetails()
    #expect(try !bench.files(holding: "王五").isEmpty && notes(bench).isEmpty)
    withExtendedLifetime(item) {}
  }

  @Test("what another replica's writer left, copied in, is nobody's here; other names are none")
  func foreign() throws {
    let bench = try DetailsBench()
    let item = try bench.add("雨棚", reporter: "张三")
    _ = try abandon("王五", bench, node: "0123abcd")
    try bench.store.removeAbandonedDetails()
    #expect(try !bench.files(holding: "王五").isEmpty)
    for name in [
      "0123456789abcdef", "0123abcd-", "0123abcd-0123456789abcde", "0123abcD-0123456789abcdef", "-",
    ] {
      #expect(!WritingNote.isName(name), "\(name)")
    }
    #expect(WritingNote.isName("0123abcd-0123456789abcdef"))
    try Data("x".utf8).write(to: URL(fileURLWithPath: bench.path + "/private/writing/张三"))
    #expect(try bench.findings() == [.stray(path: "private/writing/张三")])
    withExtendedLifetime(item) {}
  }
}
