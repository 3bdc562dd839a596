import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// `.` does the last change again on another item or on the marked ones: at once, as it is taken back by `u`; a verdict, and
/// what ends an item, once it was shown and answered.
@Suite struct AgainTests {
  @Test(arguments: [
    (Language.zh, "派单 2026-0003", "责任人 李娜 → 王磊"), (.en, "assigned 2026-0003", "owner 李娜 → 王磊"),
  ])
  func anAssignmentIsDoneAgainAtOnceAndTold(_ language: Language, _ done: String, _ set: String) throws {
    var sitting = Sitting(SampleLedger.store(), language, columns: 120)
    try sitting.press(": '2' enter a '王磊' enter : '3' enter .")
    #expect(sitting.item(3).owner == SampleLedger.worker && sitting.state.dialogs.isEmpty)
    #expect(sitting.message.contains(done) && sitting.message.contains(set), "\(sitting.message)")
    try sitting.press("u")
    #expect(sitting.item(3).owner == SampleLedger.other && sitting.item(2).owner == SampleLedger.worker)
  }

  /// What is struck while it is being saved is done once it is: no second `.` works on what the first had not reached.
  @Test func keysStruckMeanwhileWaitForIt() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": '2' enter a '王磊' enter : '3' enter")
    sitting.isDiskSlow = true
    try sitting.press(". u")
    #expect(sitting.item(3).owner == SampleLedger.other)
    sitting.answer()
    #expect(sitting.item(3).owner == SampleLedger.other && sitting.item(2).owner == SampleLedger.worker)
    #expect(sitting.state.session.repeated.isEmpty && sitting.bells == 0, "\(sitting.message)")
  }

  @Test(arguments: [(Language.zh, "再做一次", "作废"), (.en, "Do this again", "cancel")])
  func whatEndsAnItemIsShownAndAskedFirst(_ language: Language, _ asked: String, _ what: String) throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.lead, language, columns: 120)
    try sitting.press(": '7' enter s")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    let place = try #require(menu.list.numbered.firstIndex { $0.code == ActionKind.cancel.rawValue })
    try sitting.press("\(place + 1) '误报' ctrl-s : '3' enter .")
    let shown = sitting.picture.joined()
    #expect(shown.contains(asked) && shown.contains("2026-0003"), "\(sitting.picture)")
    #expect(shown.lowercased().contains(what) && sitting.item(3).state == .assigned, "\(sitting.picture)")
    try sitting.press("2")
    #expect(sitting.item(3).state == .assigned && sitting.state.dialogs.isEmpty)
    try sitting.press(". 1")
    #expect(sitting.item(3).state == .cancelled && sitting.state.dialogs.isEmpty, "\(sitting.message)")
  }

  /// A rule of which actions are asked about: those that decide for others or leave nothing to be done.
  @Test func whichAreAskedAbout() {
    let asked = ActionKind.allCases.filter { Repeatable.act(.life($0, [:])).asksFirst }
    #expect(Set(asked) == [.pass, .fail, .grant, .refuse, .merge, .reject, .cancel])
    #expect(!Repeatable.act(.note("已约谈")).asksFirst && !Repeatable.edit([]).asksFirst)
  }

  @Test func aNoteGoesToTheMarkedOnes() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": '1' enter c '已约谈' ctrl-s : '2,4 mark' enter .")
    #expect(sitting.message.contains("3 件"), "\(sitting.message)")
    let noted = (1...8).filter { counter in sitting.item(counter).notes.contains { $0.text == "已约谈" } }
    #expect(noted == [1, 2, 3, 4])
    // As one change.
    try sitting.press("u")
    #expect((2...4).allSatisfy { counter in !sitting.item(counter).notes.contains { $0.text == "已约谈" } })
  }

  @Test func aRangeGetsItToo() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": '1' enter c '已约谈' ctrl-s : '2,3 repeat' enter")
    #expect([2, 3].allSatisfy { counter in sitting.item(counter).notes.contains { $0.text == "已约谈" } })
  }

  @Test func whatWasEditedIsSetAgain() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": '1' enter t '国测' ctrl-s : '2,3 mark' enter .")
    #expect([1, 2, 3].allSatisfy { sitting.item($0).labels == ["国测"] }, "\(sitting.message)")
    // Of what several got, each gets what it lacks.
    try sitting.press("esc : '1,2 mark' enter t '消防' ctrl-s esc : '3' enter .")
    #expect(Set(sitting.item(3).labels) == ["国测", "消防"], "\(sitting.message)")
  }

  @Test func quantitiesOfOneItemAreNoneOfAnothers() throws {
    var values: ActionValues = [.workDone: .text("清了"), .done: .figures(["q": Decimal2(1)], rest: false)]
    values[.request] = .record("r1")
    let again = Repeatable(.act(.life(.submit, values), on: ["i1"]))
    let expected: ActionValues = [.workDone: .text("清了"), .done: .figures([:], rest: true)]
    #expect(again?.intent(on: ["i2"]) == Intent.act(.life(.submit, expected), on: ["i2"]))
    // What makes items, or takes something back, is nothing to be done on others.
    #expect(Repeatable(.add(NewItem(title: "楼道堆物"))) == nil)
  }

  @Test func whatARuleRefusesIsNotAskedAbout() throws {
    var sitting = Sitting(SampleLedger.store())
    // A suspended item is assigned to nobody.
    try sitting.press(": '2' enter a '王磊' enter : '5' enter .")
    #expect(
      sitting.state.dialogs.isEmpty && sitting.bells == 1 && !sitting.message.isEmpty, "\(sitting.picture)")
    // Nor is what would change nothing.
    try sitting.press(": '2' enter .")
    #expect(sitting.state.dialogs.isEmpty && sitting.bells == 2, "\(sitting.picture)")
  }

  @Test func whatANeighbourChangedWhileItWasAskedStays() throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.lead)
    try sitting.press(": '7' enter s")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    let place = try #require(menu.list.numbered.firstIndex { $0.code == ActionKind.cancel.rawValue })
    try sitting.press("\(place + 1) '误报' ctrl-s : '3' enter .")
    let item = sitting.item(3).id
    sitting.store.must(
      .act(.assign(owner: "sun", helpers: nil, due: nil, text: ""), on: [item]), by: SampleLedger.lead,
      at: SampleLedger.now)
    sitting.store.must(.act(.accept, on: [item]), by: "sun", at: SampleLedger.now)
    sitting.hearOthers()
    try sitting.press("1")
    #expect(sitting.item(3).state == .inProgress && sitting.bells == 1, "\(sitting.message)")
  }

  @Test func beforeAnyChangeAMarkIsDoneAgain() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(".")
    #expect(sitting.message.contains("还没有可以再做一次的修改"), "\(sitting.message)")
    let listed = sitting.listedCounters
    try sitting.press("space . .")
    #expect(sitting.markedCounters == Set(listed[0...2]))
    #expect(sitting.counterUnderCursor == listed[3])
    // From a change on, marks say where it goes.
    try sitting.press("esc g c '已约谈' ctrl-s down space")
    let marked = try #require(sitting.markedCounters.first)
    try sitting.press(".")
    #expect(sitting.item(marked).notes.contains { $0.text == "已约谈" } && sitting.markedCounters.count == 1)
  }
}
