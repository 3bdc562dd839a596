import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// What a person chose is kept and comes back.
@Suite struct PreferenceTests {
  @Test func everythingComesBackFromJSON() {
    var preferences = Preferences()
    preferences.language = .en
    preferences.columns = ["lamp", "title"]
    preferences.columnWidths = ["title": 30, "promised": 8]
    preferences.sort = "owner"
    preferences.sortColumns = ["-due", "site"]
    preferences.savedQueries = [.init(name: "mine", query: "owner:me")]
    preferences.commandHistory = ["sort"]
    preferences.lastLooked = SampleLedger.now
    preferences.tourSeen = true
    preferences.theme = "mono"
    preferences.mouse = true
    preferences.importFields = ["街办意见": "measures", "\"": "title"]
    #expect(Preferences(json: preferences.json) == preferences)
    #expect(Preferences(json: .null) == Preferences())
  }

  @Test func columnsAndOrderAreKept() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("O 8 esc o 5")
    #expect(sitting.state.preferences.columns.contains("category"))
    #expect(sitting.state.preferences.sort == "owner")
    let next = Sitting(SampleLedger.store(), columns: 119, preferences: sitting.state.preferences)
    #expect(next.picture.contains { $0.contains("类别") })
  }

  @Test func theKeyListHoldsEveryCommandOfTheTable() {
    for language in Language.allCases {
      let rows = KeyList.rows(language)
      #expect(rows.count == Command.commands(at: .items).count)
      #expect(rows.allSatisfy { !$0.title.isEmpty })
    }
  }
}
