import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// What was cut, covered or left unsaid on screens that somebody walked through with an office's own table.
@Suite struct FoundByWalkingTests {
  private func text(_ sitting: Sitting) -> String { sitting.picture.joined(separator: "\n") }

  @Test func anEmptyFolderSaysSoBelowWhereItIs() throws {
    var sitting = Sitting(SampleLedger.store(), columns: 100, rows: 30)
    sitting.exchange = []
    sitting.store.journal.exchangePath = "/srv/tz/exchange"
    try sitting.press("I")
    #expect(text(sitting).contains("公用:/srv/tz/exchange"), "\(text(sitting))")
    #expect(text(sitting).contains("没有文件:传一个表格进去"), "\(text(sitting))")
  }

  @Test func whatIsSaidWhereNothingFitsIsWhole() throws {
    var wide = Sitting(SampleLedger.store(), .en)
    try wide.press(": '7' enter a 'zzzz'")
    #expect(text(wide).contains("─ Assign 2026-0007 "), "\(text(wide))")
    #expect(text(wide).contains("Nothing matches: press Backspace to widen the search"), "\(text(wide))")
    // On a phone in two lines.
    var phone = Sitting(SampleLedger.store(), .en, columns: 40, rows: 15)
    try phone.press(": '7' enter a 'zzzz'")
    #expect(text(phone).contains("Nothing matches: press Backspace to"), "\(text(phone))")
    #expect(text(phone).contains("widen the search"), "\(text(phone))")
  }

  @Test func howMuchIsBelowCoversNoDaysOverdue() throws {
    var phone = Sitting(
      try MeetingRoom.store(), as: MeetingRoom.lead, .en, columns: 40, rows: 15, now: MeetingRoom.now)
    try phone.press("f 'lamp:red state:inProgress' enter v")
    let head = phone.picture[1]
    #expect(head.contains("in progress") && head.contains("d lat"), "\(text(phone))")
    #expect(!head.contains("below"), "\(text(phone))")
    #expect(text(phone).contains(" below"), "\(text(phone))")
  }

  @Test func aLongLineThatIsNotTypedInShowsHowItBegins() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("n '开头\(String(repeating: "很长的题目", count: 30))'")
    #expect(!text(sitting).contains("开头很长的题目"), "\(text(sitting))")
    try sitting.press("enter")
    #expect(text(sitting).contains("开头很长的题目"), "\(text(sitting))")
  }

  @Test func aFormThatIsLongerThanTheScreenSaysSo() throws {
    var phone = Sitting(SampleLedger.store(), columns: 40, rows: 15)
    try phone.press("n")
    #expect(text(phone).contains("下面还有"), "\(text(phone))")
    // At the line that saves nothing is left below.
    try phone.press("pgdn")
    #expect(text(phone).contains("[ 保存 ]") && text(phone).contains("上面还有"), "\(text(phone))")
    #expect(!text(phone).contains("下面还有"), "\(text(phone))")
  }

  @Test func tabLeadsPastThePhotosOfARegistration() throws {
    var sitting = Sitting(SampleLedger.store())
    sitting.exchange = [(name: "拆前.jpg", size: 900)]
    try sitting.press("n '井盖破损' enter 'xf' enter tab tab")
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(form.fields[form.focus].name == .owner, "\(text(sitting))")
    // Enter lists what there is.
    try sitting.press("shift-tab enter")
    #expect(text(sitting).contains("拆前.jpg"), "\(text(sitting))")
  }

  @Test func itemsWithoutACategoryHaveAColumnOfTheirOwn() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("n '没有类别的' enter 'xf' enter ctrl-s 5")
    #expect(sitting.picture[1].contains("未分") && sitting.picture[1].contains("合计"), "\(text(sitting))")
  }

  @Test func behindTheRollCallTheMeetingGoesOn() throws {
    var sitting = try MeetingRoom.begun(MeetingRoom.store())
    try sitting.press("2")
    #expect(sitting.picture.last?.contains("n 下一件") == true, "\(text(sitting))")
    try sitting.press("A n")
    #expect(sitting.meetingView.standing.screen == .lastWeek, "\(text(sitting))")
    // Whoever is away after all is called from there.
    try sitting.press("2 A up x")
    let people = sitting.meetingView.stops
    let before = try #require(people.dropLast().last)
    guard case .person(let id) = before else {
      Issue.record("\(before)")
      return
    }
    #expect(sitting.meeting.attendance[id] == .absent)
  }

  @Test func whoLooksOnIsToldThatItIsOver() throws {
    let store = try MeetingRoom.store()
    var first = try MeetingRoom.begun(store)
    var second = MeetingRoom.sitting(store, as: "luozhiqiang")
    try second.press("enter 2 enter 5")
    #expect(second.message.contains("旁观"), "\(second.message)")
    try first.press("E y")
    second.hearOthers()
    #expect(first.meeting.state == .adjourned && second.message.contains("会已散"), "\(text(second))")
    try second.press("M")
    #expect(text(second).contains("会议纪要"), "\(text(second))")
  }

  /// The first item of a list that is not shown is handed in by somebody else, and stands behind all red ones.
  @Test func whoComesBackFindsTheListFull() throws {
    let store = SampleLedger.store()
    for number in 0..<40 {
      var item = NewItem(title: "第\(number)处堆物")
      (item.site, item.category, item.owner) = ("xf", "2101", SampleLedger.worker)
      store.must(.add(item), by: SampleLedger.clerk, at: SampleLedger.moment(10, 8, 9))
    }
    var sitting = Sitting(store)
    try sitting.press("g")
    let state = sitting.state
    let first = try #require(state.level(state.topLevel).targets(state.session).items.first)
    try sitting.press("C")
    store.must(
      .act(.submit(done: [:], allDone: true, text: "已清"), on: [first]), by: SampleLedger.worker,
      at: SampleLedger.now)
    sitting.hearOthers()
    try sitting.press("2")
    #expect(sitting.picture.count { $0.contains("2026-") } > 15, "\(text(sitting))")
  }

  @Test func oneIsNotMany() {
    let words = FirstStepWords(.en)
    #expect(words.places(1, 1) == "1 site, 1 grid" && words.places(0, 2) == "0 sites, 2 grids")
  }
}
