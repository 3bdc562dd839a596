import Console
import LedgerModel
import Sample
import Testing
import Wording

@testable import Interface

/// What is taken back is named with old → new, and asked about when it was done long ago; the history tells every
/// change by field.
@Suite struct UndoTests {
  @Test(arguments: [(Language.zh, "责任人 李娜 → 王磊"), (.en, "owner 李娜 → 王磊")])
  func anUndoSaysWhatItTakesBack(_ language: Language, _ set: String) throws {
    var sitting = Sitting(SampleLedger.store(), language, columns: 140)
    try sitting.press(": 'assign 李娜' enter enter")
    #expect(sitting.item(1).owner == SampleLedger.other)
    try sitting.press("u")
    #expect(sitting.message.contains(set), "\(sitting.message)")
    #expect(sitting.message.contains("2026-0001"))
    #expect(sitting.item(1).owner == SampleLedger.worker)
    try sitting.press("ctrl-r")
    #expect(sitting.message.contains("王磊 → 李娜"), "\(sitting.message)")
  }

  @Test func anOldChangeIsAskedAbout() throws {
    var sitting = Sitting(SampleLedger.store(), columns: 120)
    try sitting.press(": 'assign 李娜' enter enter")
    sitting.take(.tick(SampleLedger.moment(11, 23, 15, 59)))
    try sitting.press("u ctrl-r")
    sitting.take(.tick(SampleLedger.moment(11, 23, 17)))
    try sitting.press("u")
    let asked = sitting.picture.joined()
    #expect(asked.contains("2026-0001") && asked.contains("责任人 王磊 → 李娜"), "\(sitting.picture)")
    #expect(sitting.item(1).owner == SampleLedger.other)
    try sitting.press("2")
    #expect(sitting.item(1).owner == SampleLedger.other)
    try sitting.press("u 1")
    #expect(sitting.item(1).owner == SampleLedger.worker)
    #expect(sitting.message.contains("责任人 李娜 → 王磊"), "\(sitting.message)")
    #expect(sitting.state.dialogs.isEmpty)
  }

  @Test(arguments: [Language.zh, .en]) func anOldChangeAsAPicture(_ language: Language) throws {
    var sitting = Sitting(SampleLedger.store(), language, columns: 60, rows: 16)
    try sitting.press(": 'assign 李娜' enter enter")
    sitting.take(.tick(SampleLedger.moment(11, 23, 17)))
    try Pictures.play("undoold.\(language.rawValue).60x16", sitting, ["u", "1"])
  }

  /// What the pane under the table does not hold is opened whole; the item itself is to the right.
  @Test func aLongChangeIsReadWhole() throws {
    let store = SampleLedger.store()
    let items = (0..<store.ledger.items.count).map { store.ledger.items[$0].item }.filter(\.state.isOpen).map(
      \.id)
    try #require(items.count > 3)
    store.must(.act(.note("已约谈"), on: items), by: SampleLedger.clerk, at: SampleLedger.now)
    var sitting = Sitting(store, columns: 40, rows: 15)
    sitting.show(.history)
    #expect(sitting.picture.contains { $0.contains("……还有") }, "\(sitting.picture)")
    try sitting.press("enter")
    #expect(sitting.state.dialogs.last is ReadingLayer)
    for _ in items { try sitting.press("down") }
    #expect(sitting.picture.contains { $0.contains("2026-") && $0.contains("已约谈") }, "\(sitting.picture)")
    try sitting.press("esc right")
    #expect(sitting.state.dialogs.last is DetailLayer)
    try sitting.press("esc")
    // Where the pane holds it all, Enter opens the item, too.
    var wide = Sitting(store, columns: 140, rows: 40)
    wide.show(.history)
    try wide.press("down enter")
    #expect(wide.state.dialogs.last is DetailLayer)
  }

  /// Why something was done stands nowhere but in its step, and is said before what was set.
  @Test(arguments: [(Language.zh, "原因:重复上报", "→ 作废"), (.en, "reason: 重复上报", "→ cancelled")])
  func theHistoryTellsWhatWasSaid(_ language: Language, _ reason: String, _ set: String) throws {
    let store = SampleLedger.store()
    let item = Sitting(store).item(1).id
    store.must(
      .act(.cancel(reason: "重复上报"), on: [item]), by: SampleLedger.lead, at: SampleLedger.now)
    var sitting = Sitting(store, language, columns: 100, rows: 24)
    sitting.show(.history)
    let all = sitting.picture.joined(separator: "\n")
    let (said, done) = (try #require(all.firstRange(of: reason)), try #require(all.firstRange(of: set)))
    #expect(said.lowerBound < done.lowerBound && all.ranges(of: "重复上报").count == 1, "\(all)")
  }

  @Test func theHistoryTellsAMeetingsSteps() throws {
    let store = try MeetingRoom.store()
    var sitting = try MeetingRoom.begun(store)
    try sitting.press("2 P")
    let meeting = store.ledger.meeting(MeetingRoom.id)!
    let decided = Decision(
      id: "d1", at: MeetingRoom.now, text: "清理楼道", owner: MeetingRoom.worker,
      due: SampleLedger.moment(11, 30, 18))
    store.must(meeting.decide(decided), by: MeetingRoom.lead, at: MeetingRoom.now)
    store.must(meeting.mark(MeetingRoom.clerk, .excused), by: MeetingRoom.lead, at: MeetingRoom.now)
    store.must(meeting.set(next: SampleLedger.moment(11, 30, 9)), by: MeetingRoom.lead, at: MeetingRoom.now)
    var history = MeetingRoom.sitting(store, columns: 100, rows: 24)
    history.show(.history)
    let all = history.picture.joined(separator: "\n")
    for step in ["下次会议", "签到", "议定", "开会"].map({ "\($0) 2026-11-23 周例会" }) {
      #expect(all.contains(step), "\(step): \(all)")
    }
    #expect(all.contains("下次会议 — → 2026-11-30 09:00"), "\(all)")
    try history.press("down down")
    #expect(history.picture.contains { $0.contains("+议定事项1 清理楼道 王磊 2026-11-30 18:00") }, "\(history.picture)")
  }
}
