import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Somebody who never saw a terminal, or comes from another program, is told the next step.
@Suite struct FirstStepsTests {
  private func picture(_ sitting: Sitting) -> String { sitting.picture.joined(separator: "\n") }

  @Test(arguments: [
    (Language.zh, ["按 n 登记第一件", "还没有网格和点位。按 n 新增", "导入现有的台账表格"]),
    (.en, ["has no items yet", "No grids and sites yet. n enters one", "Import the table"]),
  ])
  func anEmptyLedgerSaysWhatToPress(_ language: Language, _ told: [String]) throws {
    let store = PaperStore()
    store.must(
      .put(
        RecordKey(.person, "zhao"), [JSONMember("name", .string("赵敏")), JSONMember("role", .string("admin"))]),
      by: nil, at: SampleLedger.now)
    var sitting = Sitting(store, as: "zhao", language)
    for (key, words) in [("2", told[0]), ("3", told[0]), ("5", told[1]), ("1", told[2])] {
      try sitting.press(key)
      #expect(picture(sitting).contains(words), "\(key): \(picture(sitting))")
    }
    try sitting.press("5 e")
    #expect(sitting.message.contains(told[1].prefix(6)))
    // A list without anything in it does not blame what was typed.
    try sitting.press("2 n down enter")
    #expect(picture(sitting).contains(language == .zh ? "写在「地址」里也行" : "write it as the address"))
    try sitting.press("esc esc e")
  }

  @Test func whatGoesOnBelowIsSaid() throws {
    var sitting = Sitting(SampleLedger.store(), rows: 16)
    try sitting.press("enter")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    let below = menu.list.shown.count - 11
    #expect(picture(sitting).contains("下面还有 \(below) 行"), "\(picture(sitting))")
    try sitting.press("G")
    #expect(!picture(sitting).contains("下面还有"))
    try sitting.press("esc : 'tour' enter")
    #expect(picture(sitting).contains("下面还有"))
  }

  @Test func aPartOfANameIsEnoughToActAsSomebody() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": 'as wl' enter")
    #expect(sitting.state.session.person == SampleLedger.clerk)
    try sitting.press("enter")
    #expect(sitting.state.session.person == SampleLedger.worker)
    #expect(sitting.message.contains("王磊"))
    try sitting.press(": 'as 无此人' enter")
    #expect(picture(sitting).contains("没有符合的"))
    try sitting.press("esc")
    #expect(sitting.state.session.person == SampleLedger.worker)
  }

  @Test(arguments: ["w", "w!", "wa", "save"]) func nothingIsLeftToSave(_ word: String) throws {
    var sitting = Sitting(SampleLedger.store())
    let view = sitting.state.view
    try sitting.press(": '\(word)' enter")
    #expect(sitting.message == "不用另存:每一步都已保存")
    #expect(sitting.state.dialogs.isEmpty && sitting.state.view == view)
  }

  @Test(arguments: ["q", "q!", "wq", "x", "qa"]) func leavingAsElsewhere(_ word: String) throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": '\(word)' enter")
    #expect(sitting.hasQuit)
  }

  @Test func aQuestionNamesBothAnswers() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("q")
    #expect(sitting.picture.last?.contains("1 是") == true && sitting.picture.last?.contains("2 否") == true)
  }

  @Test func allThatIsOverdueIsTwoKeysAway() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("F 1")
    #expect(sitting.picture[1].hasPrefix("灯:红"))
  }

  @Test(arguments: [
    (Language.zh, ["进展 *", "核查意见 *"]), (.en, ["Progress *", "Check note *"]),
  ])
  func aNoteIsCalledForWhatItIs(_ language: Language, _ labels: [String]) throws {
    var sitting = Sitting(SampleLedger.store(), language)
    try sitting.press("c")
    #expect(picture(sitting).contains(labels[0]))
    try sitting.press("esc down s 1")
    #expect(picture(sitting).contains(labels[1]))
  }

  /// The keys by which other programs turn pages, and come to the ends.
  @Test func pagesTurnAsElsewhere() throws {
    let store = SampleLedger.store()
    for counter in 0..<60 {
      var item = NewItem(title: "第\(counter)处堆物")
      (item.site, item.category) = ("xf", "2101")
      store.must(.add(item), by: SampleLedger.clerk, at: SampleLedger.now)
    }
    var sitting = Sitting(store)
    func number() -> ItemNumber? {
      (sitting.state.views[.items] as? ItemsView)?.current(sitting.state.session)?.number
    }
    let first = number()
    for (there, back) in [("ctrl-f", "ctrl-b"), ("pgdn", "pgup"), ("ctrl-d", "ctrl-u"), ("G", "g g")] {
      try sitting.press(there)
      #expect(number() != first, "\(there)")
      try sitting.press(back)
      #expect(number() == first, "\(back)")
    }
  }

  @Test(arguments: [(Language.zh, "Enter 打开"), (.en, "Enter Open")])
  func enterOnARowThatIsNoItemOpensIt(_ language: Language, _ told: String) throws {
    var sitting = Sitting(SampleLedger.store(), language)
    for key in ["4", "5", "6", "7"] {
      try sitting.press(key)
      #expect(sitting.picture.last?.contains(told) == true, "\(key)")
    }
    try sitting.press("2")
    #expect(sitting.picture.last?.contains(told) == false)
  }

  /// A label is one word: it goes to the next line as a whole.
  @Test func labelsAreNotBrokenInThemselves() throws {
    var sitting = Sitting(SampleLedger.store(), columns: 60)
    let labels = ["国家卫生城市复审", "省级文明城市测评", "老旧小区改造项目", "回头看", "十二月攻坚行动"]
    try sitting.press("t '\(labels.joined(separator: " "))' ctrl-s v")
    for label in labels {
      #expect(sitting.picture.contains { $0.contains("#" + label) }, "\(label): \(sitting.picture)")
    }
  }

  /// What stays under the cursor although it is closed by now is none of the list's items any more.
  @Test func neverMoreThanThereAre() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store, as: SampleLedger.lead)
    let before = try #require(sitting.picture.first { $0.contains("未销号") })
    #expect(before.contains("7 件"))
    try sitting.press("s")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    let place = try #require(menu.list.numbered.firstIndex { $0.code == ActionKind.cancel.rawValue })
    try sitting.press("\(place + 1) '误报' ctrl-s")
    let line = try #require(sitting.picture.first { $0.contains("未销号") })
    #expect(line.contains("6 件") && !line.contains("/"), "\(line)")
  }

  @Test(arguments: [(Language.zh, "items.json 被手工改过"), (.en, "items.json was edited by hand")])
  func aFileEditedByHandIsSaidAloud(_ language: Language, _ text: String) throws {
    var sitting = Sitting(SampleLedger.store(), language, columns: 120)
    sitting.take(.told(.handEdited("items.json")))
    #expect(sitting.message.contains(text) && sitting.message.contains("taizhang import items.json"))
  }

  /// A phone's history shows which item; its list of meetings which meeting.
  @Test func aPhoneShowsWhichItemAndWhichMeeting() throws {
    var sitting = Sitting(SampleLedger.store(), columns: 40, rows: 15)
    try sitting.press("7")
    #expect(picture(sitting).contains("通过(销号) 2026-0008"), "\(picture(sitting))")
    let lobby = MeetingRoom.sitting(try MeetingRoom.store(), columns: 40, rows: 15)
    #expect(picture(lobby).contains("11-16 周例会"), "\(picture(lobby))")
  }

  /// A number behind `:` leads to that item from everywhere, so that what is struck next is done on it.
  @Test(arguments: ["1", "2", "3", "4", "5", "6", "7", "2 v"]) func aNumberLeadsToItsItem(_ view: String)
    throws
  {
    var sitting = Sitting(SampleLedger.store(), opening: .overview)
    try sitting.press("\(view) : '7' enter a 'wl' enter")
    #expect(sitting.item(7).owner == SampleLedger.worker)
    #expect(sitting.message.contains("2026-0007"), "\(sitting.message)")
    try sitting.press("esc \(view) : '99' enter")
    #expect(sitting.message.contains("2026-0099"), "\(sitting.message)")
  }

  @Test func onTheWallANumberLeadsNowhere() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    try sitting.press(": '7' enter")
    #expect(sitting.message.contains("会议中只看正在议的事项"))
    #expect(sitting.state.dialogs.isEmpty)
  }

  /// A refusal says what can be done, and comes before anything was typed in vain.
  @Test func refusalsSayWhatToDoInTime() throws {
    for (query, told) in [
      ("qqq:1", "没有“qqq”这个查询字段:可用 状态、责任人"), ("到期:乱写", "“乱写”不是日期:可写 今天、本周"),
    ] {
      var sitting = Sitting(SampleLedger.store())
      try sitting.press("f '\(query)' enter")
      #expect(sitting.message.hasPrefix(told), "\(sitting.message)")
    }
    var clerk = Sitting(SampleLedger.store(), opening: .people)
    try clerk.press("n '新来的' ctrl-s")
    #expect(clerk.message.hasPrefix("已保存"), "\(clerk.message)")
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("n '堆物' down down down down down '乱写' ctrl-s")
    #expect(sitting.message.contains("可写 周五、+3、12-01"), "\(sitting.message)")
  }

  /// Who may not, is told at the key and types nothing in vain.
  @Test func whatIsNotOnesOwnIsRefusedAtTheKey() throws {
    for (keys, told) in [("a", "内勤"), ("e", "李娜"), ("d", "李娜")] {
      var sitting = Sitting(SampleLedger.store(), as: SampleLedger.worker)
      try sitting.press(": '2' enter \(keys)")
      #expect(!(sitting.state.dialogs.last is FormLayer) && !(sitting.state.dialogs.last is ChooserLayer))
      #expect(sitting.message.contains(told), "\(keys): \(sitting.message)")
    }
    var own = Sitting(SampleLedger.store(), as: SampleLedger.worker)
    try own.press(": '1' enter e")
    #expect(own.state.dialogs.last is FormLayer)
  }

  /// A worker's find is saved as it stands in the form; what the worker may not say is not asked.
  @Test func aWorkersOwnFindIsSavedAtOnce() throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.worker)
    try sitting.press("N '佳美二区3栋 楼道堆物 @王磊 周五 3处' enter")
    #expect(sitting.message.contains("没有采用 周五") && !sitting.message.contains("@王磊"), "\(sitting.message)")
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(!form.fields.contains { [.owner, .due].contains($0.name) })
    try sitting.press("ctrl-s")
    #expect(sitting.item(9).owner == nil || sitting.item(9).owner == SampleLedger.worker)
    #expect(!(sitting.state.dialogs.last is FormLayer))
  }
}
