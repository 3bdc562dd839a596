import Console
import LedgerModel
import LedgerStore
import Testing
import Wording

@testable import Interface
import Sample

/// `:forget`: what the ledger says of somebody is shown, asked about, and gone, from the past as well.
@Suite struct ForgetTests {
  /// The small office, with a resident who reported item 7 and is to be called about it.
  private func store() -> PaperStore {
    let store = SampleLedger.store()
    let item = store.ledger.items[ItemNumber(year: 2026, counter: 7)]!.id
    store.must(
      .edit(
        item,
        [
          FieldEdit("reporter", .string("张三 13900001111")),
          FieldEdit("contact", .string("业主：李四 13800002222")),
        ]), by: SampleLedger.clerk, at: SampleLedger.now)
    store.must(
      .edit(item, [FieldEdit("reporter", .string("张三丰"))]), by: SampleLedger.clerk, at: SampleLedger.now)
    store.must(
      .put(RecordKey(.person, "wang"), [JSONMember("phone", .string("13700003333"))]), by: SampleLedger.lead,
      at: SampleLedger.now)
    return store
  }

  private func holds(_ text: String, _ store: PaperStore) -> Bool {
    store.changes.contains { change in
      change.records.contains { record in
        record.fields.contains {
          $0.new.text?.contains(text) == true || $0.old.text?.contains(text) == true
        }
      }
    }
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    let sitting = Sitting(
      store(), as: SampleLedger.lead, look.language, columns: look.columns, rows: look.rows)
    try Pictures.play(
      "forget.\(look)", sitting,
      [": '7' enter : 'forget' enter", "down down", "1", "v", "esc 4 : 'forget' enter"])
  }

  @Test func whatAnItemSaysGoesFromThePastToo() throws {
    let store = store()
    var sitting = Sitting(store, as: SampleLedger.lead)
    try sitting.press(": '7' enter : 'forget' enter")
    let shown = sitting.picture.joined()
    #expect(shown.contains("张三丰") && shown.contains("李四 13800002222"), "\(sitting.picture)")
    // Enter alone is no.
    try sitting.press("enter")
    #expect(sitting.state.dialogs.isEmpty && sitting.item(7).reporter == "张三丰")
    try sitting.press(": 'forget' enter 1")
    #expect(sitting.state.dialogs.isEmpty && sitting.message.contains("删去"), "\(sitting.message)")
    #expect(sitting.item(7).reporter == "信息已删除" && sitting.item(7).contact == "信息已删除")
    for text in ["张三", "李四", "13800002222"] { #expect(!holds(text, store), "\(text)") }
    #expect(holds("13700003333", store))
    try sitting.press("u")
    #expect(sitting.item(7).reporter == "信息已删除")
    // Once more there is nothing to strike, and it is said how much went.
    try sitting.press(": '7' enter : 'forget' enter 1")
    #expect(sitting.message.contains("删去 0 处"), "\(sitting.message)")
  }

  /// Only what was newly struck is counted, whatever language it was struck in before.
  @Test func whatWasStruckAlreadyIsNotCounted() throws {
    let store = store()
    var sitting = Sitting(store, as: SampleLedger.lead)
    // Who reported it, twice, once as what stood before, and whom to call about it.
    try sitting.press(": '7' enter : 'forget' enter 1")
    #expect(sitting.message.contains("删去 4 处"), "\(sitting.message)")
    var english = Sitting(store, as: SampleLedger.lead, .en)
    try english.press(": '7' enter : 'forget' enter 1")
    #expect(english.message.hasPrefix("0 texts removed"), "\(english.message)")
    // Somebody new is one text; the words that stood in the place before are none.
    let item = english.item(7).id
    store.must(
      .edit(item, [FieldEdit("contact", .string("赵七"))]), by: SampleLedger.clerk, at: SampleLedger.now)
    var again = Sitting(store, as: SampleLedger.lead)
    try again.press(": '7' enter : 'forget' enter 1")
    #expect(again.message.contains("删去 1 处"), "\(again.message)")
    #expect(!holds("赵七", store))
  }

  @Test func itemsOfARangeAndPeopleAreTakenToo() throws {
    let store = store()
    var sitting = Sitting(store, as: SampleLedger.lead)
    try sitting.press(": '1,7 forget' enter")
    // Of the first nothing was ever stored.
    #expect(!sitting.picture.joined().contains("2026-0001  "), "\(sitting.picture)")
    try sitting.press("2 : '1 forget' enter")
    #expect(sitting.state.dialogs.isEmpty && sitting.message.contains("没有存过"), "\(sitting.message)")
    try sitting.press("4")
    let people = try #require(sitting.state.views[.people] as? PeopleView)
    #expect(!people.records(sitting.state.session).isEmpty)
    for _ in 0..<store.ledger.people.all.count {
      if (sitting.state.views[.people] as? PeopleView)?.records(sitting.state.session)
        == [RecordKey(.person, "wang")]
      {
        break
      }
      try sitting.press("down")
    }
    try sitting.press(": 'forget' enter")
    #expect(sitting.picture.joined().contains("13700003333"), "\(sitting.picture)")
    try sitting.press("1")
    #expect(store.ledger.people["wang"]?.phone == "信息已删除" && !holds("13700003333", store))
  }

  @Test func whoMayIsOfferedItAndNobodyElse() throws {
    func menu(_ person: RecordID) throws -> [Choice] {
      var sitting = Sitting(store(), as: person, rows: 60)
      try sitting.press(": '7' enter enter")
      return try #require(sitting.state.dialogs.last as? ChooserLayer).list.shown
    }
    let (lead, clerk) = try (menu(SampleLedger.lead), menu(SampleLedger.clerk))
    #expect(lead.contains { $0.answer == .command(.forget) })
    #expect(!clerk.contains { $0.answer == .command(.forget) })
    var sitting = Sitting(store(), as: SampleLedger.clerk)
    try sitting.press(": '7' enter : 'forget' enter")
    #expect(sitting.state.dialogs.isEmpty && sitting.message.contains("负责人"), "\(sitting.message)")
  }

  @Test func whereNothingPersonalIsChosenItIsSaid() throws {
    var sitting = Sitting(store(), as: SampleLedger.lead)
    try sitting.press("5 : 'forget' enter")
    #expect(sitting.state.dialogs.isEmpty && sitting.message.contains("事项或人员"), "\(sitting.message)")
  }

  private func removals(_ sitting: Sitting) -> Int {
    sitting.asked.count { if case .removeDetails = $0 { true } else { false } }
  }

  @Test func aSlowDiskIsWaitedFor() throws {
    var sitting = Sitting(store(), as: SampleLedger.lead)
    try sitting.press(": '7' enter")
    sitting.isDiskSlow = true
    try sitting.press(": 'forget' enter 1 1")
    // Before it is known what is stored nothing is asked to be removed: nothing of it waits for the disk.
    sitting.answer()
    #expect(removals(sitting) == 0 && sitting.item(7).reporter == "张三丰")
    #expect(sitting.state.dialogs.count == 1 && sitting.picture.joined().contains("张三丰"))
    // While it is being removed the question stays, and is asked once.
    sitting.isDiskSlow = true
    try sitting.press("1")
    #expect(sitting.state.dialogs.count == 1 && sitting.item(7).reporter == "张三丰", "\(sitting.picture)")
    sitting.answer()
    #expect(removals(sitting) == 1 && sitting.state.dialogs.isEmpty, "\(sitting.picture)")
    #expect(sitting.item(7).reporter == "信息已删除" && sitting.message.contains("删去 4 处"))
  }

  /// Whose rights were taken meanwhile is told so: nothing goes, neither from what is shown nor from the past.
  @Test func aRefusalIsSaidAndNothingGoes() throws {
    let store = store()
    store.must(
      .put(
        RecordKey(.person, "qian"),
        [JSONMember("name", .string("钱丽")), JSONMember("role", .string(Role.lead.rawValue))]),
      by: SampleLedger.lead, at: SampleLedger.now)
    var sitting = Sitting(store, as: "qian")
    try sitting.press(": '7' enter : 'forget' enter")
    #expect(sitting.state.dialogs.count == 1, "\(sitting.picture)")
    store.must(
      .put(RecordKey(.person, "qian"), [JSONMember("role", .string(Role.clerk.rawValue))]),
      by: SampleLedger.lead, at: SampleLedger.now)
    let before = store.changes.count
    try sitting.press("1")
    #expect(removals(sitting) == 1 && sitting.message.contains("负责人"), "\(sitting.picture)")
    #expect(store.changes.count == before && sitting.item(7).reporter == "张三丰")
    for text in ["张三 13900001111", "李四 13800002222"] { #expect(holds(text, store), "\(text)") }
    // The question stands, and can be left.
    #expect(sitting.state.dialogs.count == 1, "\(sitting.picture)")
    try sitting.press("2")
    #expect(sitting.state.dialogs.isEmpty)
  }

  /// Struck from what is shown, and not from the files: that is said, with the disk's reason.
  @Test func whatCouldNotBeRemovedIsSaid() throws {
    var sitting = Sitting(store(), as: SampleLedger.lead, columns: 200)
    try sitting.press(": '7' enter : 'forget' enter 1")
    sitting.take(.told(.detailsNotRemoved(.full)))
    let why = RefusalWords.of(.zh).text(of: .full)
    #expect(
      !why.isEmpty && sitting.message.contains(CommandWords(.zh).detailsNotRemoved(why)), "\(sitting.message)"
    )
    // What stands in lines of earlier versions is counted beside what went.
    sitting.take(.told(.detailsRemoved(2, left: 3)))
    #expect(sitting.message.contains("删去 2 处"), "\(sitting.message)")
  }
}
