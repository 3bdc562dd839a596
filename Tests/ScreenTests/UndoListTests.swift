import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// One's own changes of a day, to look through: Enter takes that one back once it was asked.
@Suite struct UndoListTests {
  private func list(_ sitting: Sitting) throws -> [Choice] {
    try #require(sitting.state.dialogs.last as? ChooserLayer).list.shown
  }

  @Test func aChangeThatIsNotTheLastIsTakenBack() throws {
    var sitting = Sitting(SampleLedger.store(), columns: 120)
    try sitting.press(": '1' enter c '第一条' ctrl-s : '2' enter c '第二条' ctrl-s U")
    let shown = try list(sitting)
    #expect(shown[0].title.contains("2026-0002") && shown[0].title.contains("第二条"), "\(shown[0].title)")
    #expect(shown[1].title.contains("2026-0001") && shown[1].title.contains("第一条"), "\(shown[1].title)")
    #expect(shown[0].title.hasPrefix("15:00") && shown[0].detail == "陈静")
    try sitting.press("down enter")
    #expect(sitting.picture.joined().contains("撤销这次修改吗"), "\(sitting.picture)")
    try sitting.press("2 U down enter 1")
    #expect(!sitting.item(1).notes.contains { $0.text == "第一条" })
    #expect(sitting.item(2).notes.contains { $0.text == "第二条" })
    #expect(sitting.message.contains("已撤销") && sitting.state.dialogs.isEmpty, "\(sitting.message)")
    // What was taken back is no more in the list, and can be done again.
    try sitting.press("U")
    #expect(try !list(sitting).contains { $0.title.contains("第一条") })
    try sitting.press("esc ctrl-r")
    #expect(sitting.item(1).notes.contains { $0.text == "第一条" })
  }

  @Test func whatSomebodyWentOnWithStaysAndIsSaid() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store, columns: 120)
    try sitting.press(": '2' enter a '王磊' enter")
    store.must(
      .act(.assign(owner: "sun", helpers: nil, due: nil, text: ""), on: [sitting.item(2).id]),
      by: SampleLedger.lead, at: SampleLedger.now)
    sitting.hearOthers()
    try sitting.press("U enter")
    #expect(!(sitting.state.dialogs.last is QuestionLayer) && sitting.bells == 1, "\(sitting.picture)")
    #expect(!sitting.message.isEmpty && sitting.item(2).owner == "sun")
    // The others of the list are still there to be chosen.
    #expect(try list(sitting).count > 1)
  }

  @Test func typingFindsOne() throws {
    var sitting = Sitting(SampleLedger.store(), columns: 120)
    try sitting.press(": '1' enter c '约谈过' ctrl-s : '2' enter c '清走了' ctrl-s U '约谈'")
    #expect(try list(sitting).count == 1)
    try sitting.press("enter 1")
    #expect(!sitting.item(1).notes.contains { $0.text == "约谈过" })
  }

  @Test(arguments: [(Language.zh, "一天内没有可撤销的修改"), (.en, "nothing of the last day")])
  func whoChangedNothingIsTold(_ language: Language, _ told: String) throws {
    var sitting = Sitting(SampleLedger.store(), as: "sun", language)
    try sitting.press("U")
    #expect(sitting.state.dialogs.isEmpty && sitting.message.contains(told), "\(sitting.message)")
    #expect(!sitting.state.session.isOccupied)
  }
}
