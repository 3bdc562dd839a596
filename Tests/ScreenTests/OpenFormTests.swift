import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Two people at the same item: an open form says what the other changed, and saving never overwrites it unasked.
@Suite struct OpenFormTests {
  private let store = SampleLedger.store()

  private func edit(_ field: String, _ value: String, minute: Int = 2) {
    store.must(
      .edit(store.ledger.items[ItemNumber(year: 2026, counter: 1)]!.id, [FieldEdit(field, .string(value))]),
      by: SampleLedger.lead, at: SampleLedger.moment(11, 23, 15, minute))
  }

  private func form(_ sitting: Sitting) throws -> FormLayer {
    try #require(sitting.state.dialogs.last as? FormLayer)
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    var mine = Sitting(store, look.language, columns: look.columns, rows: look.rows)
    var pictures = Pictures("openform.\(look)")
    try mine.press("e ctrl-u '我的标题'")
    var hers = Sitting(store, as: SampleLedger.lead, look.language)
    try hers.press("e ctrl-u '她的标题' down 'cq' enter ctrl-s")
    mine.hearOthers()
    pictures.add("another session changes title and site", mine.state)
    try mine.press("ctrl-s")
    pictures.add("ctrl-s", mine.state)
    try mine.press("2 enter")
    pictures.add("2 enter", mine.state)
    pictures.compare()
    #expect(mine.item(1).title == "她的标题" && mine.item(1).site == "cq")
  }

  @Test func whoWhenAndWhichFieldAreSaid() throws {
    var sitting = Sitting(store)
    try sitting.press("e down")
    edit("title", "她的标题")
    sitting.hearOthers()
    #expect(sitting.picture.contains { $0.contains("赵敏 15:02 改了:问题") && !$0.contains("您也改了") })
    // What was not typed into follows, and saving another field is no conflict.
    #expect(try form(sitting).fields[0].typed == "她的标题" && !form(sitting).isChanged)
    try sitting.press("up end '(补充)' ctrl-s")
    #expect(sitting.item(1).title == "她的标题(补充)")
  }

  /// Different fields merge without a question, and the message line says so.
  @Test(arguments: [(Language.zh, "赵敏 15:02 改了:地址,已合并"), (.en, "赵敏 changed at 15:02: Address; merged")])
  func differentFieldsMergeAndTheMessageSaysSo(_ language: Language, _ told: String) throws {
    var sitting = Sitting(store, language)
    try sitting.press("e ctrl-u '我的标题'")
    edit("address", "3单元")
    sitting.hearOthers()
    try sitting.press("ctrl-s")
    #expect(sitting.item(1).title == "我的标题" && sitting.item(1).address == "3单元")
    #expect(sitting.message.contains(told), "\(sitting.message)")
    // What happened before is not told again.
    try sitting.press("e ctrl-u '又改' ctrl-s")
    #expect(!sitting.message.contains(told.suffix(3)))
  }

  @Test func aFieldTypedIntoStaysAndSavingAsks() throws {
    var sitting = Sitting(store, .en)
    try sitting.press("e ctrl-u '我的标题'")
    edit("title", "她的标题")
    sitting.hearOthers()
    #expect(sitting.picture.contains { $0.contains("赵敏 changed at 15:02: Problem (you too") })
    #expect(try form(sitting).fields[0].typed == "我的标题")
    try sitting.press("ctrl-s")
    #expect(sitting.state.dialogs.last is ConflictLayer)
    #expect(sitting.item(1).title == "她的标题")
  }

  /// What others write while the two values are being compared is asked for once more.
  @Test func aChangeDuringTheChoiceIsAnotherConflict() throws {
    var sitting = Sitting(store)
    try sitting.press("e ctrl-u '我的标题'")
    edit("title", "她的标题")
    try sitting.press("ctrl-s")
    edit("title", "她又改了", minute: 3)
    sitting.hearOthers()
    try sitting.press("1 enter")
    #expect(sitting.item(1).title == "她又改了")
    #expect(sitting.state.dialogs.last is ConflictLayer)
    #expect(sitting.picture.joined().contains("她又改了"))
    try sitting.press("1 enter")
    #expect(sitting.item(1).title == "我的标题" && sitting.state.dialogs.isEmpty)
  }

  @Test func anActionIsSaidByItsName() throws {
    var sitting = Sitting(store, as: SampleLedger.clerk)
    try sitting.press("c '今天复查'")
    store.must(
      .act(
        .supervise(.supervise, replyDue: SampleLedger.moment(11, 24, 9), text: "抓紧"), on: [sitting.item(1).id]
      ),
      by: SampleLedger.lead,
      at: SampleLedger.moment(11, 23, 15, 4))
    sitting.hearOthers()
    #expect(sitting.picture.contains { $0.contains("赵敏 15:04 改了:督办") })
    try sitting.press("ctrl-s")
    #expect(sitting.item(1).notes.contains { $0.text == "今天复查" })
  }

  @Test func anotherItemsChangeIsNotSaid() throws {
    var sitting = Sitting(store)
    try sitting.press("e")
    store.must(.act(.note("在办"), on: [sitting.item(2).id]), by: SampleLedger.lead, at: SampleLedger.now)
    sitting.hearOthers()
    #expect(try form(sitting).news.isEmpty)
  }

  @Test func aPersonsFormIsToldAsWell() throws {
    var sitting = Sitting(store, as: SampleLedger.lead, opening: .people)
    try sitting.press("e down down down")
    store.must(
      .put(RecordKey(.person, SampleLedger.worker), [JSONMember("phone", .string("13900000000"))]),
      by: SampleLedger.lead, at: SampleLedger.moment(11, 23, 15, 5))
    sitting.hearOthers()
    #expect(sitting.picture.contains { $0.contains("赵敏 15:05 改了:电话") })
    #expect(try form(sitting).fields[4].typed == "13900000000")
  }
}
