import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// The table of commands, and what is derived from it.
@Suite struct CommandTableTests {
  @Test(arguments: Place.allCases) func everyKeyStandsOnceInAPlace(_ place: Place) {
    var seen: [Key: CommandName] = [:]
    for command in Command.table where command.places.contains(place) {
      for key in command.keys {
        #expect(seen[key] == nil, "\(key.notation) runs \(seen[key]!) and \(command.name) in \(place)")
        seen[key] = command.name
      }
    }
  }

  @Test func everyCommandIsInTheTable() {
    let inTable = Set(Command.table.map(\.name))
    #expect(inTable == Set(CommandName.allCases))
  }

  @Test func whereTextIsTypedNoLetterRunsACommand() {
    for place in [Place.form, .line, .picker] {
      for command in Command.table where command.places.contains(place) {
        for key in command.keys {
          if case .character = key { Issue.record("\(command.name) takes \(key.notation) in \(place)") }
        }
      }
    }
  }

  @Test(arguments: Language.allCases) func titlesAreDifferentAndNotEmpty(_ language: Language) {
    let titles = CommandName.allCases.map { $0.title(language) }
    #expect(titles.allSatisfy { !$0.short.isEmpty && !$0.long.isEmpty })
    #expect(Set(titles.map(\.long)).count == titles.count)
    #expect(titles.allSatisfy { Columns.width(of: $0.short) <= 10 })
  }

  /// What help lists, the keys do; what the line of keys shows, help lists too.
  @Test func helpAndKeyBarAgreeWithTheKeys() throws {
    var sitting = Sitting(SampleLedger.store())
    for (key, title) in sitting.state.keyBar() where key != "Esc" {
      let command = Command.table.first {
        KeyName.shown($0.keys.first ?? .escape) == key && $0.places.contains(.items)
      }
      #expect(command?.name.title(.zh).short == title)
    }
    try sitting.press("?")
    let help = try #require(sitting.state.dialogs.last as? ChooserLayer)
    let listed = help.list.shown.compactMap { CommandName(rawValue: $0.code) }
    #expect(listed == Command.commands(at: .items))
    for choice in help.list.shown {
      let name = try #require(CommandName(rawValue: choice.code))
      for key in Command.keys(of: name, at: .items) {
        #expect(choice.figure.contains(KeyName.shown(key)))
        #expect(Command.at(.items, key) == name)
      }
    }
  }

  @Test func helpRunsTheChosenOne() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("? ':sort' enter")
    #expect(sitting.picture.joined().contains("红灯在前"))
  }
}
