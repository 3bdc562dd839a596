import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Who acts for another is shown wherever the act is shown, at every size.
@Suite struct WhoActedTests {
  static let sizes: [(columns: Int, rows: Int)] = [(40, 15), (80, 24), (140, 40)]

  /// An office that is no practice, in which root typed for 李娜: a note, and a request for more time.
  private func store() throws -> PaperStore {
    let store = SampleLedger.store()
    store.must(
      .put(RecordKey(.settings, Settings.theID), [JSONMember("practice", .bool(false))]),
      by: SampleLedger.lead, at: SampleLedger.now)
    let item = try #require(store.ledger.items[ItemNumber(year: 2026, counter: 2)]).id
    for (minute, action) in [
      (1, ItemAction.note("看过现场")),
      (2, .extend(until: SampleLedger.moment(12, 24, 18), reason: "业主出差")),
    ] {
      let request = CommitRequest(
        id: RecordID("typed\(minute)"), intent: .act(action, on: [item]),
        actor: Actor(person: SampleLedger.other, login: "root", channel: .command),
        at: SampleLedger.moment(11, 23, 15, minute))
      _ = try store.commit(request).get()
    }
    return store
  }

  private func sitting(_ language: Language, _ size: (columns: Int, rows: Int)) throws -> Sitting {
    Sitting(
      try store(), as: SampleLedger.lead, language, columns: size.columns, rows: size.rows,
      now: SampleLedger.moment(11, 23, 16), login: "zhao")
  }

  private func told(_ language: Language) -> String {
    language == .zh ? "李娜(root 代录)" : "李娜, typed by root"
  }
  private func short(_ language: Language) -> String { language == .zh ? "root代李娜" : "root for 李娜" }

  @Test(arguments: Language.allCases, sizes)
  func theHistorySaysSo(_ language: Language, _ size: (columns: Int, rows: Int)) throws {
    var sitting = try sitting(language, size)
    try sitting.press("7")
    let rows = sitting.picture.filter { $0.contains(short(language)) }
    // In both rows; below them, of the one that is chosen, as long as there is room.
    #expect(rows.count >= 2, "\(sitting.picture)")
    let below = sitting.picture.suffix(8).joined()
    #expect(below.contains(told(language)) || below.contains(short(language)), "\(sitting.picture)")
    // On a phone the item's number is seen of what is chosen.
    let numbers = sitting.picture.count { $0.contains("2026-0002") }
    #expect(numbers >= (size.columns > 40 ? 2 : 1), "\(sitting.picture)")
    #expect(!sitting.picture.contains { $0.contains(#/ 11-[0-9]?~/#) }, "\(sitting.picture)")
    // As a whole, where the rows below hold it not.
    if let change = sitting.store.changes.last {
      let page = ReadingLayer.whole(change, sitting.state.session)
      #expect(page.written.flatMap(\.parts).map(\.text).joined().contains(told(language)))
    }
  }

  @Test(arguments: Language.allCases, sizes)
  func theItemSaysSo(_ language: Language, _ size: (columns: Int, rows: Int)) throws {
    var sitting = try sitting(language, size)
    try sitting.press(": '2' enter v")
    var seen: Set<String> = []
    for _ in 0..<60 {
      seen.formUnion(sitting.picture)
      try sitting.press("down")
    }
    // The request that waits, the note, and the two steps; a line may be broken between its words.
    let count = seen.count { $0.contains(told(language)) }
    #expect(count >= (size.columns > 40 ? 4 : 1), "\(seen)")
    let whole = seen.count { $0.contains("root") }
    #expect(whole >= 4, "\(seen)")
  }

  @Test(arguments: Language.allCases, sizes)
  func whoDecidesSeesIt(_ language: Language, _ size: (columns: Int, rows: Int)) throws {
    var sitting = try sitting(language, size)
    try sitting.press(": '2' enter s 1")
    var seen = ""
    for _ in 0..<4 {
      seen += sitting.picture.joined()
      try sitting.press("pgdn")
    }
    #expect(seen.contains("root"), "\(seen)")
  }

  /// A key of one's own is one's own hand.
  @Test func aKeyIsOnesOwnHand() throws {
    let store = try store()
    let item = try #require(store.ledger.items[ItemNumber(year: 2026, counter: 1)]).id
    let request = CommitRequest(
      id: "keyed", intent: .act(.note("钥匙"), on: [item]),
      actor: Actor(person: SampleLedger.worker, login: "key:abc", channel: .command),
      at: SampleLedger.moment(11, 23, 15, 5))
    _ = try store.commit(request).get()
    var sitting = Sitting(
      store, as: SampleLedger.lead, now: SampleLedger.moment(11, 23, 16), login: "zhao")
    try sitting.press("7")
    #expect(
      sitting.picture.contains { $0.contains(" 王磊 ") && $0.contains("2026-0001") }, "\(sitting.picture)")
  }
}
