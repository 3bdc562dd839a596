import LedgerModel
import Testing

@testable import LedgerStore

/// What every store promises, memory and disk alike.
@Suite("Store")
struct StoreSuiteTests {
  @Test("a second session sees what the first wrote", arguments: StoreKind.allCases)
  func follows(_ kind: StoreKind) throws {
    let bench = try StoreBench(kind)
    let (first, second) = (try bench.open(), try bench.open())
    let id = try bench.add("楼道堆物", to: first)
    #expect(second.ledger.items[id] == nil)
    let news = try second.refresh()
    #expect(news.map(\.verb) == ["report"] || news.map(\.verb) == ["register"])
    #expect(second.ledger.items[id]?.title == "楼道堆物")
    #expect(second.ledger.items[id]?.number == ItemNumber(year: 2026, counter: 1))
    #expect(try second.refresh().isEmpty)
  }

  @Test("two sessions add at once and get two numbers", arguments: StoreKind.allCases)
  func numbers(_ kind: StoreKind) throws {
    let bench = try StoreBench(kind)
    let (first, second) = (try bench.open(), try bench.open())
    var ids: [RecordID] = []
    for round in 0..<10 {
      ids.append(try bench.add("甲\(round)", to: first))
      ids.append(try bench.add("乙\(round)", to: second))
    }
    _ = try first.refresh()
    #expect(ids.compactMap { first.ledger.items[$0]?.number.counter } == Array(1...20))
  }

  @Test("different fields of one item merge, and who merged is told", arguments: StoreKind.allCases)
  func merges(_ kind: StoreKind) throws {
    let bench = try StoreBench(kind)
    let (first, second) = (try bench.open(), try bench.open())
    let id = try bench.add("楼道堆物", to: first)
    _ = try second.refresh()
    let seen = try bench.seen(id, "title", in: second)
    _ = try bench.commit(.edit(id, [FieldEdit("address", .string("3栋2单元"))]), by: "pzhao", first)
    let receipt = try bench.commit(
      .edit(id, [FieldEdit("title", .string("楼道堆放杂物"))]), by: "pli", second, seen: [seen])
    #expect(receipt.merged.contains { $0.path == "address" && $0.by == "pzhao" })
    _ = try first.refresh()
    for store in [first, second] {
      #expect(store.ledger.items[id]?.title == "楼道堆放杂物")
      #expect(store.ledger.items[id]?.address == "3栋2单元")
    }
  }

  @Test("the same field is a conflict that names both values and who", arguments: StoreKind.allCases)
  func conflicts(_ kind: StoreKind) throws {
    let bench = try StoreBench(kind)
    let (first, second) = (try bench.open(), try bench.open())
    let id = try bench.add("楼道堆物", to: first)
    _ = try second.refresh()
    let seen = try bench.seen(id, "title", in: second)
    _ = try bench.commit(.edit(id, [FieldEdit("title", .string("甲"))]), by: "pzhao", first)
    let request = bench.request(.edit(id, [FieldEdit("title", .string("乙"))]), by: "pli", seen: [seen])
    do {
      _ = try second.commit(request)
      Issue.record("a lost update was accepted")
    } catch .conflicts(let conflicts) {
      #expect(conflicts.count == 1)
      #expect(conflicts[0].seen.value == .string("楼道堆物"))
      #expect(conflicts[0].wanted == .string("乙"))
      #expect(conflicts[0].stands == .string("甲"))
      #expect(conflicts[0].other.by == "pzhao")
    }
    #expect(second.ledger.items[id]?.title == "甲")
  }

  @Test("a retry with the same identifier counts once", arguments: StoreKind.allCases)
  func retries(_ kind: StoreKind) throws {
    let bench = try StoreBench(kind)
    let store = try bench.open()
    let id = try bench.add("楼道堆物", to: store)
    let request = bench.request(.act(.note("已联系住户"), on: [id]), by: "pli")
    _ = try store.commit(request)
    _ = try store.commit(request)
    #expect(store.ledger.items[id]?.notes.count == 1)
  }

  @Test("an edit that changes nothing writes nothing", arguments: StoreKind.allCases)
  func writesNothing(_ kind: StoreKind) throws {
    let bench = try StoreBench(kind)
    let store = try bench.open()
    let id = try bench.add("楼道堆物", to: store)
    let before = try store.history(of: nil).count
    let receipt = try bench.commit(.edit(id, [FieldEdit("title", .string("楼道堆物"))]), by: "pli", store)
    #expect(receipt.change == nil)
    #expect(try store.history(of: nil).count == before)
  }

  @Test("a refusal names the rule and writes nothing", arguments: StoreKind.allCases)
  func refuses(_ kind: StoreKind) throws {
    let bench = try StoreBench(kind)
    let store = try bench.open()
    let id = try bench.add("楼道堆物", to: store, owner: "pwang")
    let before = try store.history(of: nil).count
    #expect(throws: CommitFailure.refused(.wrongState(.pass, .assigned))) {
      try bench.commit(.act(.pass(note: "好"), on: [id]), by: "pli", store)
    }
    #expect(try store.history(of: nil).count == before)
  }

  @Test("undo across sessions takes back one's own last change", arguments: StoreKind.allCases)
  func undoes(_ kind: StoreKind) throws {
    let bench = try StoreBench(kind)
    let (first, second) = (try bench.open(), try bench.open())
    let id = try bench.add("楼道堆物", to: first)
    _ = try bench.commit(.edit(id, [FieldEdit("title", .string("新"))]), by: "pli", first)
    _ = try bench.commit(.act(.note("看过"), on: [id]), by: "pzhao", second)
    let last = try #require(try second.ownChanges(of: "pli", at: bench.now).undoable)
    _ = try bench.commit(.undo(last), by: "pli", second)
    #expect(second.ledger.items[id]?.title == "楼道堆物")
    #expect(second.ledger.items[id]?.notes.map(\.text) == ["看过"])
    let undo = try #require(try second.ownChanges(of: "pli", at: bench.now).redoable)
    _ = try bench.commit(.redo(undo), by: "pli", second)
    #expect(second.ledger.items[id]?.title == "新")
  }

  @Test("what a commit read of others is told by the next refresh", arguments: StoreKind.allCases)
  func tellsOnce(_ kind: StoreKind) throws {
    let bench = try StoreBench(kind)
    let (first, second) = (try bench.open(), try bench.open())
    _ = try bench.add("甲", to: first)
    let theirs = try #require(try first.history(of: nil).last)
    _ = try bench.add("乙", to: second)
    #expect(try second.refresh().map(\.id) == [theirs.id])
    #expect(try second.refresh().isEmpty)
    #expect(second.hasWritten(theirs.id, since: 0) && !second.hasWritten("c999", since: 0))
    #expect(second.damage == nil && !second.isDisturbed && second.mendings == 0)
  }

  @Test(
    "files beside the ledger are every session's, drafts and preferences a person's",
    arguments: StoreKind.allCases)
  func files(_ kind: StoreKind) throws {
    let bench = try StoreBench(kind)
    let (first, second) = (try bench.open(), try bench.open())
    #expect(try first.putIntoExchange("甲.txt", [1, 2]) == "甲.txt")
    // The same is there already; something else never takes its place.
    #expect(try second.putIntoExchange("甲.txt", [1, 2]) == "甲.txt")
    #expect(second.exchangeFiles(of: nil) == [ExchangeFile("甲.txt", size: 2)])
    #expect(try second.putIntoExchange("甲.txt", [1, 2, 3]) == "甲-2.txt")
    #expect(try first.putIntoExchange("甲.txt", [4]) == "甲-3.txt")
    #expect(Set(first.exchangeFiles(of: nil).map(\.name)) == ["甲.txt", "甲-2.txt", "甲-3.txt"])
    #expect(try second.evidenceFile("甲.txt", limit: 2) == [1, 2])
    #expect(throws: CommitFailure.refused(.fileTooLarge(limit: 1))) {
      try second.evidenceFile("甲.txt", limit: 1)
    }
    #expect(throws: CommitFailure.storage(.noSuchFile("乙.txt"))) {
      try second.evidenceFile("乙.txt", limit: 1)
    }
    let hash = try first.keepEvidence([1, 2])
    #expect(second.evidence(hash) == [1, 2] && second.evidence(String(repeating: "0", count: 64)) == nil)
    try first.saveDraft([123, 125], of: "pli", session: "s1")
    try first.saveDraft([123, 32, 125], of: "pli", session: "s1")
    #expect(
      try second.drafts(of: "pli").map(\.content) == [[123, 32, 125]] && second.drafts(of: "pwang").isEmpty)
    second.removeDraft(of: "pli", session: "s1")
    #expect(try first.drafts(of: "pli").isEmpty)
    try first.savePreferences(.object([JSONMember("sort", .string("due"))]), of: "pli")
    #expect(
      try second.preferences(of: "pli")?["sort"]?.text == "due" && second.preferences(of: "pwang") == nil)
  }

  @Test("every session adds up to the same state", arguments: StoreKind.allCases)
  func converges(_ kind: StoreKind) throws {
    let bench = try StoreBench(kind)
    let stores = try (0..<4).map { _ in try bench.open() }
    var random = SeededGenerator(seed: 7)
    let ids = try (0..<5).map { try bench.add("事项\($0)", to: stores[0]) }
    for round in 0..<120 {
      let store = stores[Int.random(in: 0..<4, using: &random)]
      let id = ids.randomElement(using: &random)!
      let intent: Intent =
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .edit(id, [FieldEdit("title", .string("标题\(round)"))])
        case 1: .act(.note("第\(round)次"), on: [id])
        case 2: .edit(id, [FieldEdit("address", .string("\(round)栋"))])
        default: .act(.supervise(.remind, replyDue: nil, text: "催\(round)"), on: [id])
        }
      _ = try? bench.commit(intent, by: "pzhao", store)
      if round % 7 == 0 { _ = try store.refresh() }
    }
    for store in stores { _ = try store.refresh() }
    let reopened = try bench.open()
    for id in ids {
      let states = (stores + [reopened]).map { $0.ledger.items[id]?.paths }
      #expect(states.allSatisfy { $0 == states[0] && $0 != nil })
    }
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
