import Foundation
import LedgerModel
import Sample
import Testing

@testable import LedgerStore

/// A state is compared with its journal item by item, and whatever is another is noticed.
@Suite("State and journal, item by item")
struct StateComparisonTests {
  private static let now = StoreBench.start

  private func made(_ items: Int) throws -> (folder: TemporaryDirectory, path: String) {
    let folder = TemporaryDirectory()
    let path = folder.path + "/ledger"
    try FileStore.create(at: path, holding: GeneratedLedger(items: items, at: Self.now))
    return (folder, path)
  }

  /// What `check` finds, which is what reading the whole journal into one state finds as well.
  private func findings(_ path: String) throws -> [LedgerCheck.Finding] {
    try FileStore.check(at: path).findings
  }

  @Test("what is the same is found so, and items.json with it")
  func same() throws {
    let (folder, path) = try made(300)
    let store = try FileStore(opening: path)
    let compared = try #require(store.comparedInStep())
    let whole = try store.replayInStep()
    #expect(compared.lines == whole.lines && compared.position == whole.position)
    #expect(try compared.sum(of: .items) == ReadableMaking.sum(of: .items, whole.ledger))
    #expect(compared.oddItems.count == whole.oddItems.count)
    #expect(try findings(path) == [])
    withExtendedLifetime(folder) {}
  }

  @Test("another value, a missing field, a field too many, another order in a snapshot are noticed")
  func others() throws {
    let edits = [
      ("\"severity\":\"normal\"", "\"severity\":\"urgent\""), ("\"planned\":1", "\"planned\":2"),
      ("\"category\":\"01", "\"category\":\"02"), ("\"steps/t2\"", "\"steps/t0\""),
      ("\"reworkCount\":1", "\"reworkCount\":2"), ("\"at\":\"2026", "\"at\":\"2025"),
      ("\"state\":\"registered\"", "\"state\":\"inProgress\""),
    ]
    for (said, other) in edits {
      let (folder, path) = try made(300)
      try forge(path, said, into: other)
      let opened = try FileStore(opening: path)
      #expect(!opened.hasDamagedSnapshot)
      #expect(opened.comparedInStep() == nil, "\(said)")
      #expect(try findings(path).contains(.snapshotDiffers), "\(said)")
      withExtendedLifetime(folder) {}
    }
  }

  /// Rewrites a text in the first item of the snapshot that has it, into one as long, with every checksum made anew.
  private func forge(_ path: String, _ text: String, into other: String) throws {
    #expect(text.utf8.count == other.utf8.count)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: path + "/snapshots").first)
    let file = URL(fileURLWithPath: "\(path)/snapshots/\(name)")
    let bytes = try Data(contentsOf: file)
    let end = try #require(bytes.firstIndex(of: 0x0A))
    var header = try #require(SnapshotHeader(json: try JSONValue(parsing: Array(bytes[..<end]))))
    var body = Array(bytes[(end + 1)...])
    let items = try #require(Data(body).range(of: Data("{\"k\":\"item\"".utf8))).lowerBound
    let place = try #require(Data(body[items...]).range(of: Data(text.utf8))).lowerBound + items
    body.replaceSubrange(place..<(place + text.utf8.count), with: Array(other.utf8))
    let start = (body[..<place].lastIndex(of: 0x0A) ?? -1) + 1
    let next = try #require(body[place...].firstIndex(of: 0x0A))
    var line = Array(body[start..<(next - 16)]) + [UInt8(ascii: "}")]
    SealedLine.seal(&line, from: 0)
    body.replaceSubrange(start...next, with: line)
    for index in header.sections.indices {
      let section = header.sections[index]
      header.sections[index].sum = body.withUnsafeBytes { body in
        Checksum.crc32c(
          UnsafeRawBufferPointer(rebasing: body[section.offset..<(section.offset + section.length)]))
      }
    }
    var first = header.json.jsonBytes()
    first.removeLast()
    first += Array(repeating: UInt8(ascii: " "), count: end - first.count - 16) + [UInt8(ascii: "}")]
    SealedLine.seal(&first, from: 0)
    #expect(first.count == end + 1)
    try Data(first + body).write(to: file)
  }

  @Test("owners who left, one number twice and dates of what is open are told as before")
  func odd() throws {
    let (folder, path) = try made(300)
    let store = try FileStore(opening: path)
    let item = try #require(
      (0..<store.ledger.items.count).lazy.map { store.ledger.items[$0].item }
        .first { $0.state.isOpen && $0.owner != nil })
    let (owner, other) = (try #require(item.owner), store.ledger.items[7].item)
    func append(_ key: RecordKey, _ path: String, _ new: JSONValue) throws {
      try store.append(
        Change(
          id: RecordID("c\(path)"), verb: "test", at: Self.now,
          hybrid: store.ledger.hybrid.next(wall: Self.now),
          by: nil, login: "test", channel: .program,
          records: [
            RecordChange(
              key, creates: false,
              fields: [
                FieldChange(
                  path, old: store.ledger.value(of: key, at: path)?.value ?? .null, new: new, oldVersion: nil)
              ])
          ]))
    }
    try append(RecordKey(.person, owner), "active", .bool(false))
    try append(RecordKey(.item, other.id), "number", .string(item.number.description))
    try append(RecordKey(.item, item.id), "closedAt", .string(Self.now.utcText))
    for makesSnapshot in [false, true] {
      if makesSnapshot { try store.makeSnapshotIfDue(force: true) }
      let opened = try FileStore(opening: path)
      let compared = try #require(opened.comparedInStep())
      let whole = try opened.replayInStep()
      #expect(compared.oddItems.findings == whole.oddItems.findings && !compared.oddItems.findings.isEmpty)
      #expect(compared.oddItems.sharedNumbers == [item.number])
    }
    withExtendedLifetime(folder) {}
  }

  @Test("what lines only refer to is compared as well, after it was removed, too")
  func details() throws {
    let bench = try DetailsBench()
    let item = try bench.add("楼道堆物", reporter: "张阿姨 13800000000")
    try bench.edit(item, reporter: "李阿姨")
    #expect(try FileStore(opening: bench.path).comparedInStep() != nil)
    _ = try bench.strike(item)
    #expect(try FileStore(opening: bench.path).comparedInStep() != nil)
    try bench.store.makeSnapshotIfDue(force: true)
    #expect(try FileStore(opening: bench.path).comparedInStep() != nil)
  }
}
