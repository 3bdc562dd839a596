import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// The table under headings, with totals.
@Suite struct GroupingTests {
  private func pick(_ grouping: RowGrouping) -> String {
    "b \(RowGrouping.offered.firstIndex(of: grouping)! + 1)"
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    try Pictures.play(
      "groups.\(look)",
      Sitting(SampleLedger.store(), look.language, columns: look.columns, rows: look.rows),
      ["b", "2", "b 4", "m m b 7", "/ 'jm'"])
  }

  /// Every row stands under its own heading, every heading once, and the totals are those of its rows.
  @Test(arguments: RowGrouping.offered.filter { $0 != .none })
  func totalsAreThoseOfTheRows(_ grouping: RowGrouping) throws {
    for search in ["", "/ 'l' enter"] {
      var sitting = Sitting(SampleLedger.store())
      try sitting.press("m m \(pick(grouping)) \(search)")
      let view = try #require(sitting.state.views[.items] as? ItemsView)
      let session = sitting.state.session
      #expect(Set(view.rows.groups.map(\.code)).count == view.rows.groups.count)
      #expect(view.rows.groups.reduce(0) { $0 + $1.rows } == view.rows.count && view.rows.count > 0)
      for group in view.rows.groups {
        let rows = view.rows.places[group.start..<group.start + group.rows]
        #expect(rows.allSatisfy { grouping.code(at: $0, session) == group.code })
        #expect(group.red == rows.count { session.book.lamp(at: $0, now: session.now) == .red })
      }
    }
  }

  @Test func itIsKeptForThePerson() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(pick(.owner))
    #expect(sitting.state.preferences.grouping == "owner")
    #expect(Preferences(json: sitting.state.preferences.json).grouping == "owner")
    let saved = sitting.asked.contains {
      if case .savePreferences(let preferences, _) = $0 { return preferences.grouping == "owner" }
      return false
    }
    #expect(saved)
    let next = Sitting(SampleLedger.store(), preferences: sitting.state.preferences)
    #expect(next.picture.contains { $0.hasPrefix("王磊") })
  }

  @Test func theRowUnderTheCursorStaysWhileHeadingsComeAndGo() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store)
    try sitting.press("\(pick(.owner)) down down")
    let view = try #require(sitting.state.views[.items] as? ItemsView)
    let number = try #require(view.current(sitting.state.session)).number.description
    func line() -> Int? { sitting.picture.firstIndex { $0.contains(number) } }
    let before = try #require(line())
    for counter in [2, 3, 7] {
      store.must(
        .act(
          .assign(owner: SampleLedger.clerk, helpers: nil, due: nil, text: ""), on: [sitting.item(counter).id]
        ),
        by: SampleLedger.lead, at: SampleLedger.now)
      sitting.hearOthers()
      #expect(line() == before)
    }
  }
}
