import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Every view and the dialogs that belong to it.
@Suite struct ViewPictureTests {
  private func sitting(
    _ look: DailyPictureTests.Look, as person: RecordID = SampleLedger.clerk, opening: ViewName = .items
  ) -> Sitting {
    Sitting(
      SampleLedger.store(), as: person, look.language, columns: look.columns, rows: look.rows,
      opening: opening)
  }

  @Test(arguments: DailyPictureTests.looks) func overview(_ look: DailyPictureTests.Look) throws {
    try Pictures.play("overview.\(look)", sitting(look, opening: .overview), ["", "down enter", "esc l"])
  }

  @Test(arguments: DailyPictureTests.looks) func workersOverview(_ look: DailyPictureTests.Look) throws {
    try Pictures.play("queue.\(look)", sitting(look, as: SampleLedger.worker, opening: .overview), [""])
  }

  @Test(arguments: DailyPictureTests.looks) func board(_ look: DailyPictureTests.Look) throws {
    try Pictures.play("board.\(look)", sitting(look), ["3", "l l", "tab"])
  }

  @Test(arguments: DailyPictureTests.looks) func people(_ look: DailyPictureTests.Look) throws {
    try Pictures.play("people.\(look)", sitting(look), ["4", "enter"])
  }

  @Test(arguments: DailyPictureTests.looks) func sites(_ look: DailyPictureTests.Look) throws {
    try Pictures.play("sites.\(look)", sitting(look), ["5", "h h h h", "enter"])
  }

  @Test(arguments: DailyPictureTests.looks) func statistics(_ look: DailyPictureTests.Look) throws {
    try Pictures.play("statistics.\(look)", sitting(look), ["6", "tab", "tab", "tab", "tab", "tab"])
  }

  @Test(arguments: DailyPictureTests.looks) func rates(_ look: DailyPictureTests.Look) throws {
    try Pictures.play("rates.\(look)", sitting(look), ["6", "r", "[", "tab", "tab", "b"])
  }

  @Test(arguments: DailyPictureTests.looks) func history(_ look: DailyPictureTests.Look) throws {
    try Pictures.play("history.\(look)", sitting(look), ["7", "down enter", "esc"])
  }

  @Test(arguments: DailyPictureTests.looks) func query(_ look: DailyPictureTests.Look) throws {
    try Pictures.play(
      "query.\(look)", sitting(look),
      ["f", "'own'", "tab 'wl'", "tab", "enter", "f 'foo:bar' enter", "esc F"])
  }

  @Test(arguments: DailyPictureTests.looks) func oneLine(_ look: DailyPictureTests.Look) throws {
    try Pictures.play(
      "line.\(look)", sitting(look), ["N", "'幸福里 消防通道堵塞 @王磊 周五 !紧急 #国测 3处'", "enter", "enter"])
  }

  @Test(arguments: DailyPictureTests.looks) func firstStart(_ look: DailyPictureTests.Look) throws {
    let store = SampleLedger.office()
    let sitting = Sitting(
      store, as: SampleLedger.lead, look.language, columns: look.columns, rows: look.rows,
      preferences: Preferences(), opening: .overview)
    try Pictures.play("first.\(look)", sitting, ["", "enter", "2"])
  }

  @Test(arguments: DailyPictureTests.looks) func conflict(_ look: DailyPictureTests.Look) throws {
    let store = SampleLedger.store()
    var sitting = sitting(look)
    sitting = Sitting(store, as: SampleLedger.clerk, look.language, columns: look.columns, rows: look.rows)
    try sitting.press("e ctrl-u '我的标题'")
    store.must(
      .edit(sitting.item(1).id, [FieldEdit("title", .string("她的标题"))]), by: "zhao", at: SampleLedger.now)
    try Pictures.play("conflict.\(look)", sitting, ["ctrl-s", "1"])
  }

  @Test(arguments: ColourDepth.allCases) func themes(_ depth: ColourDepth) throws {
    let sitting = Sitting(SampleLedger.store(), depth: depth)
    try Pictures.play("theme.\(depth.rawValue)", sitting, ["space"])
  }

  @Test func projectorTheme() throws {
    let sitting = Sitting(SampleLedger.store())
    try Pictures.play("theme.projector", sitting, [": 'theme' enter 2", "3"])
  }
}
