import Foundation
import Testing

@testable import LedgerModel
@testable import LedgerStore
import Sample

/// Snapshots of what changed since a large one: which are made, which are kept, and what they are without that one.
@Suite("Late snapshots")
struct LateSnapshotTests {
  private static let count = 300
  private let folder = TemporaryDirectory()
  private var path: String { folder.path + "/ledger" }
  private var snapshots: String { path + "/snapshots" }

  init() throws {
    try FileStore.create(at: path, holding: GeneratedLedger(items: Self.count, at: StoreBench.start))
  }

  /// The ledger, whose snapshots hold only what changed once so many items are not too few for that.
  private func open(alwaysWhole: Int = 0, changed: Int? = nil) throws -> FileStore {
    let store = try FileStore(opening: path)
    store.snapshotLimits.alwaysWhole = alwaysWhole
    if let changed { store.snapshotLimits.changed = changed }
    return store
  }

  /// The snapshots by name, the oldest first.
  private var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: snapshots).filter { $0.hasSuffix(".jsonl") }
        .sorted()
    }
  }
  private var late: [String] { get throws { try names.filter { $0.hasSuffix(".late.jsonl") } } }
  private var large: [String] { get throws { try names.filter { !$0.hasSuffix(".late.jsonl") } } }

  private func commit(_ intent: Intent, _ store: FileStore) throws {
    let admin = try #require(store.ledger.people.all.first { $0.role == .admin })
    var ids = IDSource.random()
    let actor = Actor(person: admin.id, login: "test", channel: .command)
    _ = try store.commit(
      CommitRequest(id: ids.next("c"), intent: intent, actor: actor, at: StoreBench.start))
  }

  /// Writes words into so many items, from a place on.
  private func edit(_ places: Range<Int>, _ words: String, _ store: FileStore) throws {
    for place in places {
      let edit = FieldEdit("measures", .string("\(words) \(place)"))
      try commit(.edit(store.ledger.items[place].item.id, [edit]), store)
    }
  }

  private func snapshot(_ store: FileStore) throws { #expect(try store.makeSnapshotIfDue(force: true)) }

  /// What a session that opens now says of the items is what the journal says.
  private func expectTruth(_ location: SourceLocation = #_sourceLocation) throws {
    let store = try FileStore(opening: path)
    let whole = try store.replay().ledger
    #expect(store.ledger.items.count == whole.items.count, sourceLocation: location)
    for place in 0..<whole.items.count {
      let item = whole.items[place].item
      #expect(store.ledger.items.record(item.id)?.item == item, sourceLocation: location)
    }
    #expect(!store.isDamaged && !store.hasDamagedSnapshot, sourceLocation: location)
  }

  @Test("each goes on from the large one, holds all that changed since, and the newest two stay")
  func rounds() throws {
    let first = try large
    #expect(try first.count == 1 && late.isEmpty)
    var made: [String] = []
    for round in 0..<4 {
      let store = try open()
      try edit((round * 3)..<(round * 3 + 3), "第\(round)轮", store)
      if round == 2 {
        var item = NewItem(title: "新一项")
        (item.site, item.category) = (store.ledger.sites.all[0].id, "0110")
        try commit(.add(item), store)
      }
      try snapshot(store)
      let newest = try #require(try late.last)
      #expect(!made.contains(newest))
      made.append(newest)
      let opened = try #require(try FileStore(opening: path).snapshot)
      #expect(opened.name == first[0] && opened.late?.header.base == first[0])
      let changed = try #require(opened.late?.items()).count
      #expect(changed == (round + 1) * 3 + (round >= 2 ? 1 : 0), "\(round)")
      try expectTruth()
    }
    #expect(try late == made.suffix(2) && large == first)
    // Another one of as many lines takes the place of the one that is there.
    try snapshot(try open())
    #expect(try late.count == 2 && late.first == made[2] && late.last != made[3])
  }

  @Test("where much has changed one of all items is made, and those behind the former go with it")
  func bound() throws {
    let first = try large
    let store = try open(changed: 10)
    try edit(0..<10, "十项", store)
    try snapshot(store)
    #expect(try late.count == 1 && large == first)
    let next = try open(changed: 10)
    try edit(10..<11, "多一项", next)
    try snapshot(next)
    #expect(try late.isEmpty && large.count == 2 && large.first == first[0])
    #expect(try FileStore(opening: path).snapshot?.late == nil)
    try expectTruth()
    // Of few items all are written each time.
    let few = try open(alwaysWhole: Self.count)
    try edit(0..<1, "再改", few)
    try snapshot(few)
    #expect(try late.isEmpty && large.count == 2)
    // A twentieth, but never too few, and never more than the limit.
    let limits = SnapshotLimits()
    #expect(limits.changed(of: 5000) == 1000 && limits.changed(of: 100_000) == 5000)
    #expect(limits.changed(of: 1_000_000) == 10_000)
  }

  @Test("a large one behind which there is one stays, and the next ones go on from the newest")
  func chaining() throws {
    let store = try open()
    try edit(0..<2, "甲", store)
    try snapshot(store)
    let whole = try open(alwaysWhole: .max)
    try edit(2..<4, "乙", whole)
    try snapshot(whole)
    let newest = try #require(try large.last)
    #expect(try late.isEmpty && large.count == 2)
    let next = try open()
    try edit(4..<6, "丙", next)
    try snapshot(next)
    let opened = try #require(try FileStore(opening: path).snapshot)
    #expect(opened.name == newest && opened.late?.header.base == newest)
    #expect(try #require(opened.late?.items()).count == 2)
    #expect(try large.count == 2)
    try expectTruth()
  }

  @Test("without the large one it says nothing: what is there besides is opened, or the journal")
  func withoutBase() throws {
    let older = try large[0]
    let whole = try open(alwaysWhole: .max)
    try edit(0..<2, "甲", whole)
    try snapshot(whole)
    let base = try #require(try large.last)
    let store = try open()
    try edit(2..<4, "乙", store)
    try snapshot(store)
    try FileManager.default.removeItem(atPath: "\(snapshots)/\(base)")
    #expect(try FileStore(opening: path).snapshot?.name == older)
    try expectTruth()
    try FileManager.default.removeItem(atPath: "\(snapshots)/\(older)")
    #expect(try FileStore(opening: path).snapshot == nil)
    try expectTruth()
    // The next one is of all items.
    try snapshot(try open())
    #expect(try large.count == 1)
    try expectTruth()
  }

  @Test("one that goes on from another small one is damaged, and the older large one is opened")
  func behindAnother() throws {
    let store = try open()
    try edit(0..<2, "甲", store)
    try snapshot(store)
    let first = try #require(try late.last)
    let next = try open()
    try edit(2..<4, "乙", next)
    try snapshot(next)
    let second = try #require(try late.last)
    let base = try #require(try large.last)
    // The header names the other small one, of a name as long as its own: its checksum is made anew.
    let url = URL(fileURLWithPath: "\(snapshots)/\(second)")
    var lines = try Data(contentsOf: url).split(separator: 0x0A, omittingEmptySubsequences: false)
    var text = String(decoding: lines[0], as: UTF8.self)
    #expect(text.contains(base) && first.utf8.count > base.utf8.count)
    // As many blanks less as the name is longer, so that all else stays where it is.
    let longer = String(repeating: " ", count: first.utf8.count - base.utf8.count)
    let blanks = try #require(text.range(of: longer, options: .backwards))
    text.removeSubrange(blanks)
    text = text.replacingOccurrences(of: base, with: first)
    let end = try #require(text.range(of: ",\"c\":\"", options: .backwards))
    var header = Array((text[..<end.lowerBound] + "}").utf8)
    SealedLine.seal(&header, from: 0)
    if header.last == 0x0A { header.removeLast() }
    lines[0] = Data(header)
    try Data(lines.joined(separator: [0x0A])).write(to: url)
    #expect(try FileStore(opening: path).hasDamagedSnapshot)
    let opened = try #require(try FileStore(opening: path).snapshot)
    #expect(opened.name == base)
    let damaged = try FileStore(opening: path)
    let whole = try damaged.replay().ledger
    for place in 0..<4 {
      let item = whole.items[place].item
      #expect(damaged.ledger.items.record(item.id)?.item == item)
    }
  }

  @Test("places that do not fit the items are none")
  func places() throws {
    let store = try open()
    try edit(0..<3, "甲", store)
    try snapshot(store)
    let opened = try #require(try FileStore(opening: path).snapshot)
    let (large, small) = try (#require(opened.large.items()), #require(opened.late?.items()))
    #expect(large.count == Self.count && small.count == 3)
    for places in [[0, 1], [0, 1, 2, 3], [0, 1, 1], [-1, 0, 1], [0, 1, Self.count + 1], [0, 1, .max]] {
      #expect(LateItems(small, at: places, behind: large) == nil, "\(places)")
    }
    let last = try #require(LateItems(small, at: [0, 7, Self.count], behind: large))
    #expect([0, 7, Self.count].map(last.row) == [0, 1, 2] && last.added == 1)
    for place in [1, 6, 8, Self.count - 1, Self.count + 1] { #expect(last.row(at: place) == nil, "\(place)") }
  }
}
