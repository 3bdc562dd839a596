import Console
import LedgerModel
import Testing
import Wording

@testable import Interface

/// Work that is done in slices comes to the same as done at once, and nothing is done on rows that are behind.
@Suite struct SliceTests {
  @Test func figuresInSlicesAreThoseAtOnce() {
    let ledger = SampleLedger.store().ledger
    let period = RatePeriod(from: SampleLedger.moment(11, 16, 0), to: SampleLedger.now)
    for grouping in RateGrouping.allCases {
      var progress = RateProgress(ledger, in: period, by: grouping)
      var table: RateTable?
      while table == nil { table = progress.advance(3) }
      #expect(table == ledger.rates(in: period, by: grouping))
    }
  }

  @Test func wordsLaidOutInSlicesAreFoundAsAtOnce() throws {
    let store = SampleLedger.store()
    var index = ItemSearchIndex()
    let isDone = index.follow(store.ledger.items, atMost: 3)
    #expect(!isDone)
    // What changes meanwhile is taken in with the last slice.
    let first = store.ledger.items[0].item.id
    store.must(
      .edit(first, [FieldEdit("title", .string("水池渗漏"))]), by: SampleLedger.lead, at: SampleLedger.now)
    while !index.follow(store.ledger.items, atMost: 3) {}
    let scope = QueryScope(
      ledger: store.ledger, categories: store.ledger.categories, me: nil, now: SampleLedger.now)
    for text in ["scsl", "彩钢", "xf", "ldf"] {
      let query = try Query(text, in: scope)
      #expect(query.places(in: store.ledger.items, index: index) == query.places(in: store.ledger.items))
    }
  }

  /// More items than one slice, the last of them with a title of its own.
  private func many() -> PaperStore {
    let store = SampleLedger.office()
    let items = (1...2300).map { number in
      var item = NewItem(title: number == 2300 ? "水池渗漏" : "楼道杂物\(number)")
      (item.site, item.category, item.owner) = ("xf", "2101", SampleLedger.other)
      return Intent.add(item)
    }
    store.must(.together(items), by: SampleLedger.clerk, at: SampleLedger.now)
    return store
  }

  @Test func aCommandTypedAheadIsDoneOnWhatWasSearched() throws {
    let store = many()
    var state = AppState(
      ledger: store.ledger, person: SampleLedger.clerk, login: "chen", language: .zh, depth: .eight,
      size: Size(columns: 80, rows: 24), now: SampleLedger.now, preferences: Sitting.tourSeen, opening: .items
    )
    for key in try Key.script("/ 'scsl'") { _ = state.update(.key(key)) }
    #expect(state.render().picture[1].contains("..."))
    for key in try Key.script("enter e") { _ = state.update(.key(key)) }
    #expect(state.render().picture.joined().contains("修改事项 2026-2300"))
  }

  @Test func anOrderAskedForComesWhileNoKeyDoes() throws {
    var sitting = Sitting(many())
    try sitting.press("o 3")
    var fresh = ItemRows()
    let view = try #require(sitting.state.views[.items] as? ItemsView)
    fresh.rebuild(view.query, view.order, sitting.state.session)
    #expect(view.order.sort == .title && view.rows.places == fresh.places && view.rows.count == 2300)
  }
}
