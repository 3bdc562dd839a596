import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// What one sees in a day's work, in both languages and the usual sizes.
@Suite struct DailyPictureTests {
  struct Look: Sendable, CustomStringConvertible {
    let language: Language
    let columns: Int
    let rows: Int
    var description: String { "\(language.rawValue).\(columns)x\(rows)" }
  }

  static let looks: [Look] = Language.allCases.flatMap { language in
    [(80, 24), (140, 40), (40, 15)].map { Look(language: language, columns: $0.0, rows: $0.1) }
  }

  private func sitting(_ look: Look, as person: RecordID = SampleLedger.clerk) -> Sitting {
    Sitting(SampleLedger.store(), as: person, look.language, columns: look.columns, rows: look.rows)
  }

  @Test(arguments: looks) func list(_ look: Look) throws {
    try Pictures.play(
      "list.\(look)", sitting(look), ["", "down down", "enter", "esc /", "'xftd'", "enter", "esc m m"])
  }

  @Test(arguments: looks) func detail(_ look: Look) throws {
    try Pictures.play("detail.\(look)", sitting(look), ["v", "pgdn", "esc"])
  }

  @Test(arguments: looks) func newItem(_ look: Look) throws {
    try Pictures.play(
      "new.\(look)", sitting(look),
      ["n", "'三栋楼道堆放杂物' enter 'jm'", "enter 'ldf'", "enter tab tab '周五'", "ctrl-s"])
  }

  @Test(arguments: looks) func assign(_ look: Look) throws {
    try Pictures.play("assign.\(look)", sitting(look), ["/ 'jj' enter a", "'wl'", "enter", "u"])
  }

  @Test(arguments: looks) func life(_ look: Look) throws {
    try Pictures.play(
      "life.\(look)", sitting(look, as: SampleLedger.worker), ["s", "1", "'已拆除' ctrl-s", "u"])
  }

  @Test(arguments: looks) func edit(_ look: Look) throws {
    try Pictures.play("edit.\(look)", sitting(look), ["e", "' 两处' ctrl-s"])
  }

  @Test(arguments: looks) func helpAndCommands(_ look: Look) throws {
    try Pictures.play("help.\(look)", sitting(look), ["?", "'undo'", "esc :", "'as 王磊'", "enter", "q"])
  }
}
