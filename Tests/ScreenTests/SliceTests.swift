import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample
import Queries

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
  private func many() -> PaperStore { PaperStore(telling: Self.manyChanges) }

  private static let manyChanges: [Change] = {
    let store = SampleLedger.office()
    let items = (1...2300).map { number in
      var item = NewItem(title: number == 2300 ? "水池渗漏" : "楼道杂物\(number)")
      (item.site, item.category, item.owner) = ("xf", "2101", SampleLedger.other)
      return Intent.add(item)
    }
    store.must(.together(items), by: SampleLedger.clerk, at: SampleLedger.now)
    return store.changes
  }()

  @Test func aCommandTypedAheadIsDoneOnWhatWasSearched() throws {
    let store = many()
    var state = AppState(
      ledger: store.ledger, person: SampleLedger.clerk, login: "chen", language: .zh, depth: .eight,
      size: Size(columns: 80, rows: 24), now: SampleLedger.now, preferences: Sitting.tourSeen, opening: .items
    )
    for key in try Key.script("/ 'scsl'") { _ = state.update(.key(key)) }
    #expect(state.render().picture[1].contains("..."))
    for key in try Key.script("enter e") { _ = state.update(.key(key)) }
    // They wait for the rows; no key is worked on for long.
    #expect(state.dialogs.isEmpty)
    while state.hasIdleWork { _ = state.update(.idle) }
    #expect(state.render().picture.joined().contains("修改事项 2026-2300"))
  }

  /// A view that has to look at more than a slice is there at once, says so, and then shows all.
  @Test(arguments: ["3", "4", "5", "6", "6 tab", "6 tab tab"]) func aViewIsThereAtOnce(_ keys: String) throws
  {
    var sitting = Sitting(many())
    let script = try Key.script(keys)
    for key in script.dropLast() { sitting.take(.key(key)) }
    _ = sitting.state.update(.key(script[script.count - 1]))
    // The lamps at the top and the figure of the list itself are known.
    func shows(_ text: String) -> Bool { sitting.picture.dropFirst().contains { $0.contains(text) } }
    #expect(shows("...") && !shows("2300"))
    while sitting.state.hasIdleWork { _ = sitting.state.update(.idle) }
    #expect(shows("2300") && !shows("..."))
  }

  /// Sorted in slices is sorted.
  @Test(arguments: [0, 1, 7, 100, 1001]) func numbersInSlicesAreInOrder(_ count: Int) {
    var generator = Steps(state: UInt64(count))
    let numbers = (0..<Int32(count)).shuffled(using: &generator)
    var sorter = SliceSort()
    for start in stride(from: 0, to: count, by: 13) {
      sorter.add(Array(numbers[start..<min(count, start + 13)]), <)
    }
    while !sorter.advance(10, <) {}
    #expect(sorter.sorted == (0..<Int32(count)).map { $0 })
  }

  /// Others' changes while the rows are being put in order anew are not lost, and the row stays.
  @Test func rowsPutInOrderAnewMeanwhileKnowWhatChanged() throws {
    let store = many()
    var sitting = Sitting(store)
    try sitting.press("down down")
    let view = try #require(sitting.state.views[.items] as? ItemsView)
    let under = try #require(view.current(sitting.state.session))
    func line() -> Int? { sitting.picture.firstIndex { $0.contains(under.number.description) } }
    let before = line()
    // A site's new name makes everything be looked at again; an item comes in before that is done.
    store.must(
      .put(RecordKey(.site, "xf"), [JSONMember("name", .string("幸福里小区"))]), by: SampleLedger.lead,
      at: SampleLedger.now)
    _ = sitting.state.update(
      .told(.ledgerChanged(store.ledger, by: [store.changes[store.changes.count - 1]])))
    #expect(sitting.state.hasIdleWork)
    var item = NewItem(title: "燃气泄漏")
    (item.site, item.category, item.owner) = ("xf", "0502", SampleLedger.other)
    let change = store.must(.add(item), by: SampleLedger.lead, at: SampleLedger.now)
    _ = sitting.state.update(.told(.ledgerChanged(store.ledger, by: [change])))
    while sitting.state.hasIdleWork { _ = sitting.state.update(.idle) }
    let shown = try #require(sitting.state.views[.items] as? ItemsView)
    #expect(shown.rows.count == 2301 && line() == before)
    var fresh = ItemRows()
    fresh.rebuild(shown.query, shown.order, sitting.state.session)
    #expect(shown.rows.places == fresh.places)
  }

  /// Of very many items only some are listed in a picker; typing finds the others.
  @Test func aPickerOfItemsFindsThoseThatItDoesNotList() throws {
    let sitting = Sitting(many())
    let session = sitting.state.session
    let listed = ChoiceSource.openItems.choices(session)
    #expect(listed.count == 200 && listed[0].title.hasSuffix("水池渗漏"))
    #expect(ChoiceSource.openItems("scsl", session).map(\.title) == ["2026-2300 水池渗漏"])
    #expect(ChoiceSource.openItems("没有这样的事", session).isEmpty)
    #expect(ChoiceSource.openItems("楼道杂物17", session).contains { $0.title == "2026-0017 楼道杂物17" })
  }

  @Test func anOrderAskedForComesWhileNoKeyDoes() throws {
    var sitting = Sitting(many())
    try sitting.press("o 3")
    var fresh = ItemRows()
    let view = try #require(sitting.state.views[.items] as? ItemsView)
    fresh.rebuild(view.query, view.order, sitting.state.session)
    #expect(view.order.sort == .title && view.rows.places == fresh.places && view.rows.count == 2300)
  }

  @Test func anAgendaInSlicesIsTheOneAtOnce() throws {
    let ledger = try MeetingRoom.begun(try MeetingRoom.store()).store.ledger
    let meeting = try #require(ledger.openMeeting)
    let whole = ledger.agenda(of: meeting, at: MeetingRoom.now)
    var work = AgendaWork(of: meeting, in: ledger, at: MeetingRoom.now)
    var agenda: Agenda?
    while agenda == nil { agenda = work.advance(atMost: 7) }
    #expect(agenda?.red == whole.red && agenda?.work == whole.work && agenda?.pages == whole.pages)
    #expect(agenda?.gaps == whole.gaps && agenda?.counts == whole.counts)
  }

  @Test func aNeighboursChangeReachesTheAgendaInSlices() throws {
    let store = many()
    var sitting = MeetingRoom.sitting(store, as: SampleLedger.lead)
    try sitting.press("enter ctrl-s enter 1")
    let before = try #require(sitting.meetingView.agenda?.withoutOwner.count)
    var report = NewItem(title: "墙面涂鸦")
    (report.site, report.source) = ("cq", .patrol)
    store.must(.add(report), by: SampleLedger.other, at: SampleLedger.moment(11, 23, 8, 30))
    _ = sitting.state.update(.tick(SampleLedger.moment(11, 23, 8, 31)))
    // The event alone works nothing out; each slice of idle time a part of it.
    _ = sitting.state.update(
      .told(.ledgerChanged(store.ledger, by: [store.changes[store.changes.count - 1]])))
    #expect(sitting.meetingView.agenda?.withoutOwner.count == before)
    var slices = 0
    while sitting.meetingView.wantsIdle {
      _ = sitting.state.update(.idle)
      slices += 1
    }
    #expect(slices >= 2 && sitting.meetingView.agenda?.withoutOwner.count == before + 1)
  }
}
