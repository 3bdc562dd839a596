import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// The weekly meeting at the keyboard: who decides, what is saved, what others see.
@Suite struct MeetingTests {
  @Test func startingNamesChairAndRecorderAsLastTime() throws {
    let sitting = try MeetingRoom.begun(try MeetingRoom.store())
    #expect(sitting.meeting.chair == MeetingRoom.lead)
    #expect(sitting.meeting.recorder == MeetingRoom.clerk)
    #expect(sitting.meeting.room == "社区三楼会议室")
    #expect(sitting.meeting.state == .open)
    #expect(sitting.picture[1].contains("会前情况"))
  }

  @Test func aWorkerLooksOnButStartsNothing() throws {
    var sitting = MeetingRoom.sitting(try MeetingRoom.store(), as: MeetingRoom.worker)
    try sitting.press("enter")
    let open = sitting.store.ledger.openMeeting
    #expect(open == nil)
    #expect(sitting.message.contains("内勤"))
  }

  @Test func whatTheRecorderTypesCarriesTheChairsRight() throws {
    let store = try MeetingRoom.store()
    _ = try MeetingRoom.begun(store)
    var recorder = MeetingRoom.sitting(store, as: MeetingRoom.clerk)
    // Take the keyboard; the box; the first red lamp; a promise.
    try recorder.press("enter 1 enter 5 d '周五' tab '业主已答应' ctrl-s")
    let item = try #require(recorder.discussed)
    let step = try #require(item.steps.last)
    #expect(step.action == .promise)
    #expect(step.by == MeetingRoom.lead)
    #expect(step.enteredBy == MeetingRoom.clerk)
    #expect(step.meeting == MeetingRoom.id)
    #expect(item.promises.last?.reason == "业主已答应")
    #expect(store.changes.last?.channel == .meeting)
    // Granting is the lead's right: the recorder's own would not reach.
    try recorder.press("6")
    let asked = try #require(recorder.discussed)
    #expect(!asked.requests.isEmpty)
    try recorder.press("g")
    let waiting = store.ledger.items[asked.id]?.requests
    #expect(waiting?.isEmpty == true, "\(recorder.message)")
  }

  /// Redo holds where undo does.
  @Test func whatWasTakenBackInAMeetingIsDoneAgain() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    try sitting.press("5")
    let item = try #require(sitting.discussed)
    try sitting.press("c '已约谈' ctrl-s")
    let before = item.notes.count
    #expect(sitting.store.ledger.items[item.id]?.notes.count == before + 1, "\(sitting.message)")
    try sitting.press("u")
    #expect(sitting.store.ledger.items[item.id]?.notes.count == before, "\(sitting.message)")
    try sitting.press("ctrl-r")
    #expect(sitting.store.ledger.items[item.id]?.notes.count == before + 1, "\(sitting.message)")
    #expect(sitting.message.contains("已重做"), "\(sitting.message)")
  }

  /// What is done again is told as what it does, not as the undo that it takes back.
  @Test(arguments: [(Language.zh, "议定", "撤下"), (.en, "decided", "withdrawn")])
  func aDecisionThatIsMadeAgainIsToldAsOne(_ language: Language, _ told: String, _ other: String) throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store(), language, columns: 120, rows: 30)
    try sitting.press("D '每周碰头' ctrl-s u ctrl-r")
    #expect(sitting.message.contains(told) && !sitting.message.contains(other), "\(sitting.message)")
    #expect(sitting.meeting.decisions.count == 1)
  }

  @Test func aDroppedConnectionComesBackToTheSameItem() throws {
    let store = try MeetingRoom.store()
    var first = try MeetingRoom.begun(store)
    try first.press("5 n n")
    let item = try #require(first.discussed)
    #expect(first.meeting.place?.item == item.id)
    #expect(first.meeting.marks.values.filter { $0.mark == .discussed }.count == 2)
    // The line drops; another terminal, later.
    var second = MeetingRoom.sitting(store, columns: 80, rows: 24, now: SampleLedger.moment(11, 23, 8, 20))
    try second.press("enter 1 enter")
    #expect(second.discussed?.id == item.id)
    #expect(second.meetingView.standing.screen == .redLamps)
    #expect(second.picture[1].contains("红灯"))
  }

  @Test func theSecondChairLooksOnUntilItTakesOverKnowingly() throws {
    let store = try MeetingRoom.store()
    var first = try MeetingRoom.begun(store)
    var second = MeetingRoom.sitting(store, as: "luozhiqiang")
    try second.press("enter 2 enter")
    #expect(second.picture[1].contains("旁观"))
    try second.press("5")
    #expect(second.message.contains("周慧敏"))
    #expect(second.meetingView.standing.screen == .before)
    // It goes where the meeting goes.
    try first.press("5")
    second.hearOthers()
    #expect(second.meetingView.standing.screen == .redLamps)
    let decided = store.changes.count
    try second.press("d a x")
    #expect(store.changes.count == decided)
    // Now it takes over, and the first one looks on.
    try second.press("T")
    #expect(second.picture.contains { $0.contains("键盘在周慧敏那里") }, "\(second.picture)")
    #expect(second.meeting.seat?.person == MeetingRoom.lead)
    try second.press("1")
    #expect(second.meeting.seat?.person == "luozhiqiang")
    first.hearOthers()
    #expect(first.message.contains("罗志强接过了键盘"), "\(first.message)")
    try second.press("n")
    first.hearOthers()
    #expect(first.picture[1].contains("旁观"))
    #expect(first.meetingView.stop == second.meetingView.stop)
    try first.press("n")
    #expect(first.message.contains("罗志强"))
  }

  @Test func whatIsTypedBeforeTheKeyboardIsTakenWaitsForIt() throws {
    let store = try MeetingRoom.store()
    _ = try MeetingRoom.begun(store)
    var second = MeetingRoom.sitting(store, as: "luozhiqiang")
    try second.press("enter 2 enter")
    second.isDiskSlow = true
    try second.press("T 1 5 n")
    #expect(second.meetingView.standing.screen == .before)
    second.answer()
    #expect(second.meeting.seat?.person == "luozhiqiang")
    #expect(second.picture[1].contains("5 红灯") && second.picture[1].contains("2/"))
    // From the list as well: the box is there before the first key is taken.
    var third = MeetingRoom.sitting(store, as: MeetingRoom.clerk)
    third.isDiskSlow = true
    try third.press("enter 1 enter n")
    third.answer()
    #expect(third.picture[1].contains("5 红灯") && third.picture[1].contains("3/"))
  }

  @Test func nIsNextFromTheBoxOn() throws {
    let store = try MeetingRoom.store()
    _ = try MeetingRoom.begun(store)
    var sitting = MeetingRoom.sitting(store, as: MeetingRoom.clerk)
    try sitting.press("enter 1")
    #expect(sitting.meetingView.phase == .box)
    try sitting.press("n")
    #expect(sitting.meetingView.phase == .screens && sitting.state.dialogs.isEmpty)
  }

  @Test func whatIsTypedForAKeyboardThatWasNotHadIsForgotten() throws {
    let store = try MeetingRoom.store()
    // Who sat down before it began has another name for the seat than who came after.
    var one = MeetingRoom.sitting(store, as: "luozhiqiang")
    _ = try MeetingRoom.begun(store)
    one.hearOthers()
    var other = MeetingRoom.sitting(store, as: MeetingRoom.clerk)
    try one.press("enter")
    try other.press("enter 1")
    one.isDiskSlow = true
    try one.press("1 enter 5")
    one.answer()
    #expect(one.meeting.seat?.person == MeetingRoom.clerk)
    #expect(one.meetingView.phase == .lobby && one.meeting.place?.screen == .before)
    // Nothing waits for an answer any more.
    try one.press("enter 2 enter")
    #expect(one.picture[1].contains("旁观"))
  }

  @Test func ofTwoWhoTakeOverAtOnceOneIsTold() throws {
    let store = try MeetingRoom.store()
    _ = try MeetingRoom.begun(store)
    var one = MeetingRoom.sitting(store, as: "luozhiqiang")
    var other = MeetingRoom.sitting(store, as: MeetingRoom.clerk)
    try one.press("enter")
    try other.press("enter 1")
    // The other's seat has not been seen here.
    try one.press("1")
    #expect(one.meeting.seat?.person == MeetingRoom.clerk)
    #expect(one.bells > 0)
  }

  @Test func neighboursChangesShowAndMoveNothing() throws {
    let store = try MeetingRoom.store()
    var sitting = try MeetingRoom.begun(store)
    try sitting.press("5 n")
    let item = try #require(sitting.discussed)
    let heading = sitting.picture[1]
    let later = SampleLedger.moment(11, 23, 8, 10)
    store.must(.edit(item.id, [FieldEdit("title", .string("改过的标题"))]), by: "tianyu", at: later)
    sitting.hearOthers()
    #expect(sitting.picture[1] == heading)
    #expect(sitting.discussed?.id == item.id)
    #expect(sitting.picture.contains { $0.contains("改过的标题") })
    #expect(sitting.picture.contains { $0.contains("! 田雨") })
    store.must(
      .act(.assign(owner: "zhaomin", helpers: nil, due: nil, text: ""), on: [item.id]), by: "tianyu",
      at: later)
    sitting.hearOthers()
    #expect(sitting.picture.contains { $0.contains("! 田雨") && $0.contains("派单") })
    store.must(.act(.cancel(reason: "重复登记"), on: [item.id]), by: "luozhiqiang", at: later)
    sitting.hearOthers()
    #expect(sitting.picture[1] == heading)
    #expect(sitting.discussed?.id == item.id)
    #expect(sitting.picture.contains { $0.contains("! 罗志强") && $0.contains("重复登记") })
    #expect(sitting.picture.contains { $0.contains("作废") })
    // What is decided on it now is refused with the rule, and the meeting goes on.
    try sitting.press("s ctrl-s esc")
    let state = store.ledger.items[item.id]?.state
    #expect(state == .cancelled)
    try sitting.press("n")
    #expect(sitting.discussed?.id != item.id)
  }

  @Test func anItemClosedByANeighbourStaysUnderDiscussion() throws {
    let store = try MeetingRoom.store()
    var sitting = try MeetingRoom.begun(store)
    try sitting.press("7")
    let item = try #require(sitting.discussed)
    #expect(item.state == .submitted)
    store.must(
      .act(.pass(note: "现场看过"), on: [item.id]), by: "chenxiaodong", at: SampleLedger.moment(11, 23, 8, 10))
    sitting.hearOthers()
    #expect(sitting.discussed?.id == item.id)
    #expect(sitting.picture.contains { $0.contains("已销号") })
    // Which rule forbids it is said at once, before anything is typed.
    try sitting.press("y")
    #expect(sitting.message.contains("已销号") || sitting.message.contains("不能"), "\(sitting.message)")
    #expect(sitting.state.dialogs.isEmpty)
  }

  @Test func whatIsSkippedIsComeBackTo() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    try sitting.press("5 space")
    let (item, mark) = try #require(sitting.meeting.marks.first)
    #expect(mark.mark == .skipped)
    try sitting.press("9 b")
    #expect(sitting.discussed?.id == item)
    try sitting.press("n b")
    #expect(sitting.meeting.marks[item]?.mark == .discussed)
    #expect(sitting.message.contains("没有跳过"))
  }

  @Test func aDecisionIsTakenBackAfterTheMeetingHasMovedOn() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    try sitting.press("5 c '业主外出' ctrl-s")
    let item = try #require(sitting.discussed)
    #expect(item.notes.last?.text == "业主外出")
    try sitting.press("n n p u")
    let note = sitting.store.ledger.items[item.id]?.notes.last?.text
    #expect(note != "业主外出")
    #expect(sitting.meetingView.standing.screen == .redLamps)
  }

  @Test func namesAreCalledWithOneKeyEach() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    try sitting.press("2 y e o x A")
    let people = sitting.store.ledger.peopleByName.filter(\.active).map(\.id)
    #expect(
      people.prefix(4).map { sitting.meeting.attendance[$0] } == [.present, .excused, .observer, .absent])
    #expect(people.dropFirst(4).allSatisfy { sitting.meeting.attendance[$0] == .present })
    try sitting.press("+ '街道 李科长' ctrl-s")
    #expect(sitting.meeting.guests.map(\.name) == ["街道 李科长"])
    #expect(
      sitting.picture.contains { $0.contains("李科长") && $0.contains("列席") }, "\(sitting.picture)")
  }

  @Test func earlierDecisionsAreJudged() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    try sitting.press("3 n y x w")
    #expect(sitting.meeting.verdicts.values.map(\.rawValue).sorted() == ["dropped", "kept", "notKept"])
  }

  @Test func theTimerRunsAndNothingElseWakesTheScreen() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    try sitting.press("5")
    let since = sitting.meetingView.standing.since
    sitting.take(.tick(since.advanced(milliseconds: 65_000)))
    #expect(sitting.picture[1].contains("1:05"))
    #expect(sitting.state.nextTick == since.advanced(milliseconds: 66_000))
    try sitting.press("q")
    #expect(sitting.state.nextTick.milliseconds % 60_000 == 0)
  }
}
