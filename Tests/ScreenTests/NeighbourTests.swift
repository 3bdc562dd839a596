import Console
import LedgerModel
import Queries
import Testing
import Wording

@testable import Interface
import Queries
import Sample

/// What neighbours change is seen, and never moves the row under the cursor.
@Suite struct NeighbourTests {
  private func line(of text: String, _ sitting: Sitting) -> Int? {
    sitting.picture.firstIndex { $0.contains(text) }
  }

  @Test func theRowUnderTheCursorStaysWhereItIs() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store)
    try sitting.press("down down down")
    let before = try #require(line(of: "2026-0007", sitting))
    // An item that sorts above comes in, and one above leaves.
    var urgent = NewItem(title: "燃气泄漏")
    (urgent.site, urgent.category, urgent.owner) = ("xf", "0502", SampleLedger.other)
    store.must(.add(urgent), by: SampleLedger.lead, at: SampleLedger.now)
    sitting.hearOthers()
    #expect(line(of: "2026-0007", sitting) == before)
    #expect(sitting.picture.contains { $0.hasPrefix("!") && $0.contains("燃气泄漏") })
    store.must(
      .act(.cancel(reason: "误报"), on: [sitting.item(1).id, sitting.item(9).id]), by: SampleLedger.lead,
      at: SampleLedger.now)
    sitting.hearOthers()
    #expect(line(of: "2026-0007", sitting) == before)
    try sitting.press("up")
    #expect(line(of: "2026-0007", sitting) != nil)
  }

  @Test(arguments: [(Language.zh, "上方新增 2 件"), (.en, "2 new above")])
  func whatComesInAboveTheFirstRowIsSaid(_ language: Language, _ words: String) throws {
    let store = SampleLedger.store()
    for counter in 0..<30 {
      var item = NewItem(title: "第\(counter)处堆物")
      (item.site, item.category, item.owner) = ("xf", "2101", SampleLedger.other)
      store.must(.add(item), by: SampleLedger.lead, at: SampleLedger.now)
    }
    var sitting = Sitting(store, language)
    try sitting.press("G")
    let number = try #require(
      (sitting.state.views[.items] as? ItemsView)?.current(sitting.state.session)?.number)
    let before = try #require(line(of: number.description, sitting))
    for title in ["燃气泄漏", "路面塌陷"] {
      var urgent = NewItem(title: title)
      (urgent.site, urgent.category, urgent.owner) = ("xf", "0502", SampleLedger.other)
      store.must(.add(urgent), by: SampleLedger.lead, at: SampleLedger.now)
    }
    sitting.hearOthers()
    #expect(sitting.message.hasPrefix(words))
    #expect(line(of: number.description, sitting) == before)
    // What changes where it can be seen is not counted.
    try sitting.press("up down")
    store.must(
      .act(.note("已联系"), on: [store.ledger.items[number]!.id]), by: SampleLedger.lead, at: SampleLedger.now)
    sitting.hearOthers()
    #expect(sitting.message.isEmpty)
  }

  @Test func anItemThatLeavesTheListStaysUnderTheCursorUntilItMoves() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store)
    try sitting.press("down")
    let before = try #require(line(of: "2026-0004", sitting))
    store.must(.act(.pass(note: "合格"), on: [sitting.item(4).id]), by: SampleLedger.lead, at: SampleLedger.now)
    sitting.hearOthers()
    #expect(line(of: "2026-0004", sitting) == before)
    try sitting.press("down")
    #expect(line(of: "2026-0004", sitting) == nil)
  }

  @Test func ownWorkLetsTheNextItemTakeTheRow() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("down")
    let before = try #require(line(of: "2026-0004", sitting))
    try sitting.press("s 1 '现场核查合格' ctrl-s")
    #expect(sitting.item(4).state == .closed)
    #expect(line(of: "2026-0002", sitting) == before)
  }

  @Test func lampsChangeWithTime() throws {
    var sitting = Sitting(SampleLedger.store())
    #expect(sitting.state.session.book.counts.red == 1)
    sitting.take(.tick(SampleLedger.moment(11, 24, 10)))
    #expect(sitting.state.session.book.counts.red == 2)
    #expect(sitting.picture.contains { $0.contains("2026-0002") && $0.contains("逾期1小时") })
  }

  /// Rows kept up step by step are those worked out anew, for every order and many random changes.
  @Test(arguments: ItemSort.allCases) func rowsKeptUpAreThoseWorkedOutAnew(_ sort: ItemSort) throws {
    let store = SampleLedger.store()
    var generator = Steps(state: 7)
    var sitting = Sitting(store)
    try sitting.press("o '\(ItemSort.allCases.firstIndex(of: sort)! + 1)'")
    for round in 0..<60 {
      let counter = Int(generator.next() % 8) + 1
      let id = sitting.item(counter).id
      let title = "第\(round)次改名\(generator.next() % 5)"
      store.must(.edit(id, [FieldEdit("title", .string(title))]), by: SampleLedger.lead, at: SampleLedger.now)
      sitting.hearOthers()
      let view = try #require(sitting.state.views[.items] as? ItemsView)
      var fresh = ItemRows()
      fresh.rebuild(view.query, view.order, sitting.state.session)
      #expect(view.rows.places == fresh.places)
    }
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct Steps: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
