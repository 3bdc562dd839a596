import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// What keys do to the ledger.
@Suite struct WorkTests {
  @Test func arrowsEnterEscAndDigitsAreEnoughForADay() throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.worker)
    // Number 1, the red one, is chosen: menu, next step, submit.
    try sitting.press("enter 1 1")
    try sitting.press("'已拆除' enter enter")
    #expect(sitting.item(1).state == .submitted)
    try sitting.press("enter 8")
    #expect(sitting.item(1).state == .inProgress)
    #expect(sitting.message.hasPrefix("已撤销:提交核查 2026-0001"))
  }

  @Test func aPromiseStandsBesideTheDelayByItsDay() throws {
    for (typed, shown) in [("周五", "逾期5天  承诺周五"), ("12-24", "逾期5天  承诺12-24")] {
      var sitting = Sitting(SampleLedger.store(), as: SampleLedger.worker)
      try sitting.press("d '\(typed)' tab '等材料' ctrl-s v")
      #expect(sitting.picture.contains { $0.contains(shown) }, "\(sitting.picture.joined(separator: "\n"))")
      #expect(sitting.state.session.lamp(of: sitting.item(1).id) == .red)
    }
  }

  @Test func undoAndRedoGoBackAndForth() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("/ 'jj' enter a 'wl' enter")
    #expect(sitting.item(7).owner == SampleLedger.worker)
    try sitting.press("u")
    #expect(sitting.item(7).owner == nil)
    try sitting.press("ctrl-r")
    #expect(sitting.item(7).owner == SampleLedger.worker)
    #expect(sitting.message.hasPrefix("已重做:派单"))
    try sitting.press("ctrl-z ctrl-y")
    #expect(sitting.item(7).owner == SampleLedger.worker)
  }

  @Test func marksApplyToWhatIsShownAndSayWhatIsHidden() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("V / 'jm' enter")
    try sitting.press("c")
    #expect(sitting.picture.joined().contains("对 3 件事项(另有 4 件已标记的未列出,不受影响)"))
    try sitting.press("'周三统一清理' ctrl-s")
    let noted = (1...8).filter { sitting.item($0).notes.contains { $0.text == "周三统一清理" } }
    #expect(noted == [1, 5, 7])
    #expect(sitting.message.hasPrefix("已保存:进展 3 件事项"))
    // One undo takes back all three.
    try sitting.press("u")
    #expect((1...8).allSatisfy { !sitting.item($0).notes.contains { $0.text == "周三统一清理" } })
  }

  @Test func whatRefusesInABulkActionIsListedWithTheReason() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("V a 'wl' enter")
    let picture = sitting.picture.joined(separator: "\n")
    #expect(picture.contains("这 3 件未改动"), "\(picture)")
    #expect(picture.contains("2026-0004"))
    #expect(picture.contains("2026-0005"))
  }

  @Test func aConflictShowsBothValuesAndMineOrTheirsWins() throws {
    for (choice, title) in [("1", "我的标题"), ("2", "她的标题")] {
      let store = SampleLedger.store()
      var sitting = Sitting(store)
      try sitting.press("e ctrl-u '我的标题'")
      store.must(
        .edit(sitting.item(1).id, [FieldEdit("title", .string("她的标题"))]), by: "zhao", at: SampleLedger.now)
      try sitting.press("ctrl-s")
      let picture = sitting.picture.joined(separator: "\n")
      #expect(picture.contains("我的: 我的标题") && picture.contains("赵敏 15:00 改的: 她的标题"))
      try sitting.press("\(choice) enter")
      #expect(sitting.item(1).title == title)
    }
  }

  @Test func aFieldThatOnlyTheNeighbourChangedStaysAsItIs() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store)
    try sitting.press("e ctrl-u '我的标题'")
    store.must(
      .edit(sitting.item(1).id, [FieldEdit("site", .string("cq"))]), by: "zhao", at: SampleLedger.now)
    try sitting.press("ctrl-s")
    #expect(sitting.item(1).title == "我的标题")
    #expect(sitting.item(1).site == "cq")
  }

  @Test func escEndsASearchAndShowsAllAgain() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("/ 'jm'")
    #expect(sitting.picture[1].contains("3/7 件"))
    try sitting.press("esc")
    #expect(sitting.picture[1].contains("7 件") && !sitting.picture[1].contains("/"))
    try sitting.press("/ esc 4")
    #expect(sitting.state.view == .people)
  }

  @Test func leavingAChangedFormAsks() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("n '楼道' enter 'xf' enter esc")
    #expect(sitting.picture.joined().contains("不保存就离开"))
    try sitting.press("esc ctrl-s")
    #expect(sitting.store.ledger.items.count == 9)
    try sitting.press("n esc")
    #expect(sitting.state.dialogs.isEmpty)
  }

  @Test func aCommandThatCannotRunSaysWhy() throws {
    var viewer = Sitting(SampleLedger.store(), as: "guest")
    try viewer.press("n")
    #expect(viewer.message.contains("网格员"))
    #expect(viewer.bells == 1)
    var nobody = Sitting(SampleLedger.store(), as: nil)
    #expect(nobody.message.contains("只能查看"))
    try nobody.press("a")
    #expect(!nobody.message.isEmpty && nobody.state.dialogs.isEmpty)
  }

  @Test func fullWidthFormsAreFoldedAndHanRunsNothing() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("：")
    #expect(sitting.state.dialogs.last is PaletteLayer)
    try sitting.press("'ｌang ｅn' enter")
    #expect(sitting.state.language == .zh)
    try sitting.press("esc :")
    try sitting.press("'lang en' enter")
    #expect(sitting.state.language == .en)
    try sitting.press("派")
    #expect(sitting.message.contains("当前是中文输入,按 Shift 切换"))
  }

  @Test func leavingIsAskedForByQAndDoneByColonQ() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("q esc")
    #expect(!sitting.hasQuit)
    try sitting.press("ctrl-c")
    #expect(!sitting.hasQuit)
    try sitting.press(": 'q' enter")
    #expect(sitting.hasQuit)
    var other = Sitting(SampleLedger.store())
    try other.press("q 1")
    #expect(other.hasQuit)
  }

  @Test func aNumberOnTheCommandLineGoesThere() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": '5' enter")
    let view = try #require(sitting.state.views[.items] as? ItemsView)
    #expect(view.current(sitting.state.session)?.number.counter == 5)
    try sitting.press(": '2026-99' enter")
    #expect(sitting.message.contains("2026-0099"))
  }
}
