import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// What chair and recorder see and strike at the wall: what was decided stands there, no key is lost, Enter goes on.
@Suite struct MeetingWallTests {
  private func text(_ sitting: Sitting) -> String { sitting.picture.joined(separator: "\n") }

  @Test(arguments: [(Language.zh, "今天定"), (.en, "Decided")])
  func anItemsCardShowsWhatWasDecidedOnIt(_ language: Language, _ label: String) throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store(), language, columns: 80, rows: 24)
    try sitting.press("5")
    #expect(!sitting.picture.contains { $0.contains(label) }, "\(text(sitting))")
    try sitting.press("d '+4' tab '业主已答应' ctrl-s")
    let promise = VocabularyWords.of(language).action(.promise)
    #expect(
      sitting.picture.contains { $0.contains(label) && $0.contains(promise) && $0.contains("业主已答应") },
      "\(text(sitting))")
    try sitting.press("D '三家一起上门' ctrl-s")
    #expect(text(sitting).contains("三家一起上门"), "\(text(sitting))")
    // What is taken back was not decided.
    try sitting.press("u u")
    #expect(!sitting.picture.contains { $0.contains(label) }, "\(text(sitting))")
  }

  @Test func agendaAndDecisionsStandBesideTheCardWhereThereIsRoom() throws {
    let store = try MeetingRoom.store()
    var wide = try MeetingRoom.begun(store, columns: 140, rows: 40)
    try wide.press("5 D '每日五点半碰头' ctrl-s n")
    let item = try #require(wide.discussed)
    for told in ["7 核查 回头看", "10 议定", "> 5 红灯", "议定 1 项", "1 每日五点半碰头"] {
      #expect(text(wide).contains(told), "\(told):\n\(text(wide))")
    }
    // The item under discussion is marked among those of the screen.
    #expect(wide.picture.contains { $0.contains("> ") && $0.contains("\(item.number)") && $0.contains("│") })
    let beside = wide.picture.filter {
      $0.contains("│") && $0.split(separator: "│").last?.allSatisfy(\.isBlank) == false
    }
    #expect(beside.count > 18, "\(text(wide))")
    wide.take(.resized(Size(columns: 80, rows: 24)))
    #expect(!text(wide).contains("> 5 红灯"))
  }

  @Test(arguments: [Language.zh, .en]) func decidingAndHelpAreNeverLost(_ language: Language) throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store(), language)
    let decide = CommandName.decide.title(language).short
    let help = CommandName.help.title(language).short
    for screen in MeetingScreen.allCases {
      try sitting.press("'\(screen.number % 10)'")
      let keys = try #require(sitting.picture.last)
      #expect(keys.contains("D \(decide)") && keys.contains("? \(help)"), "\(screen): \(keys)")
    }
  }

  @Test(arguments: [(Language.zh, "下面还有"), (.en, "more below")])
  func theRollCallSaysThatThereIsMore(_ language: Language, _ told: String) throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store(), language)
    try sitting.press("2")
    #expect(text(sitting).contains(told), "\(text(sitting))")
    for _ in 0..<20 { try sitting.press("down") }
    #expect(!text(sitting).contains(told), "\(text(sitting))")
  }

  /// Screen readers follow the terminal's cursor in a meeting's lists, too.
  @Test func theCursorStandsOnWhoIsCalledAndOnTheDecision() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store(), columns: 80, rows: 24)
    func chosen() throws -> String { sitting.picture[try #require(sitting.state.render().cursor).y] }
    try sitting.press("2")
    let first = try chosen()
    try sitting.press("down")
    #expect(try chosen() != first && !first.trimmed.isEmpty, "\(text(sitting))")
    try sitting.press("D '每周碰头' ctrl-s 0")
    #expect(try chosen().contains("每周碰头"), "\(text(sitting))")
  }

  @Test func enterOnTheFirstScreenGoesOn() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    #expect(sitting.meetingView.standing.screen == .before)
    for _ in 0..<12 where sitting.meetingView.standing.screen == .before {
      if sitting.discussed != nil { break }
      try sitting.press("enter")
    }
    #expect(sitting.discussed != nil || sitting.meetingView.standing.screen == .rollCall)
    #expect(sitting.state.dialogs.isEmpty)
    // On an item it is the menu of what can be done.
    try sitting.press("5 enter")
    #expect(sitting.state.dialogs.last is ChooserLayer)
  }

  @Test func nTurnsThePapersToo() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store(), columns: 80, rows: 24)
    try sitting.press("E y")
    let first = sitting.meetingView.desk.kind
    try sitting.press("n")
    #expect(sitting.meetingView.phase == .papers && sitting.meetingView.desk.kind != first)
    #expect(sitting.state.dialogs.isEmpty)
  }

  @Test func eEditsWhatIsShown() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store(), columns: 80, rows: 24)
    func form() -> (any FormKind)? { (sitting.state.dialogs.last as? FormLayer)?.form }
    try sitting.press("e")
    guard case .seats? = form() as? MeetingForm else { return _ = Issue.record("\(text(sitting))") }
    try sitting.press("esc 5")
    let item = try #require(sitting.discussed)
    try sitting.press("e")
    #expect((form() as? EditForm)?.item == item.id)
    try sitting.press("ctrl-u '改过的标题' ctrl-s")
    #expect(sitting.store.ledger.items[item.id]?.title == "改过的标题", "\(sitting.message)")
    // A plan and a note are filled with what stands, and stay where they were.
    try sitting.press("9 + tab '12-05' tab '冬季清洁日' tab '40' ctrl-s e")
    try sitting.press("tab tab ctrl-u '冬季大扫除' ctrl-s")
    #expect(sitting.meeting.plans.map(\.text) == ["冬季大扫除"], "\(text(sitting))")
    #expect(sitting.meeting.plans.map(\.people) == [40])
    try sitting.press("8 + '先做熟人' ctrl-s e ctrl-u '先做熟人,再入户' ctrl-s")
    #expect(sitting.meeting.notes(on: .experience).map(\.text) == ["先做熟人,再入户"], "\(text(sitting))")
    try sitting.press("3 n e")
    #expect(sitting.state.dialogs.isEmpty)
  }

  /// A meeting that was put off once moves none after it.
  @Test func theNextMeetingIsOnTheUsualDayAtTheUsualHour() throws {
    let late = SampleLedger.moment(11, 24, 9, 40)
    for (now, expected) in [(MeetingRoom.now, "2026-11-30 08:00"), (late, "2026-11-30 08:00")] {
      var sitting = MeetingRoom.sitting(try MeetingRoom.store(), now: now)
      try sitting.press("enter ctrl-s enter m")
      let form = try #require(sitting.state.dialogs.last as? FormLayer)
      #expect(form.fields[0].typed == expected, "\(text(sitting))")
    }
  }

  /// Who may not have the keyboard is not offered it, and who asks for it is asked first.
  @Test func onlyWhoMayIsOfferedTheKeyboard() throws {
    let store = try MeetingRoom.store()
    _ = try MeetingRoom.begun(store)
    var worker = MeetingRoom.sitting(store, as: MeetingRoom.worker)
    try worker.press("enter")
    #expect(worker.state.dialogs.isEmpty && worker.meetingView.phase == .box)
    try worker.press("enter T")
    #expect(worker.state.dialogs.isEmpty && worker.meeting.seat?.person == MeetingRoom.lead)
    #expect(worker.message.contains("内勤"), "\(worker.message)")
    #expect(worker.picture.last?.contains("接过") == false)
    try worker.press("n")
    #expect(worker.message.contains("周慧敏") && !worker.message.contains("按 T"), "\(worker.message)")
    var clerk = MeetingRoom.sitting(store, as: MeetingRoom.clerk)
    try clerk.press("enter 2 enter T 2")
    #expect(clerk.meeting.seat?.person == MeetingRoom.lead && clerk.meetingView.phase == .screens)
    // The one who has it takes it from nobody.
    try clerk.press("T 1 T")
    #expect(clerk.meeting.seat?.person == MeetingRoom.clerk && clerk.state.dialogs.isEmpty)
  }

  /// Going through a meeting is one row of the history, what it decided stands beside it.
  @Test(arguments: [(Language.zh, "议程推进"), (.en, "steps through the agenda")])
  func theHistoryStaysReadable(_ language: Language, _ told: String) throws {
    let store = try MeetingRoom.store()
    var sitting = try MeetingRoom.begun(store, language)
    try sitting.press("2 y y y A 5 n n")
    let item = try #require(sitting.discussed)
    try sitting.press("c '昨晚又堆上了' ctrl-s n n p")
    var history = MeetingRoom.sitting(store, as: MeetingRoom.lead, language, columns: 100, rows: 30)
    history.show(.history)
    let rows = history.picture.filter { $0.contains(told) }
    #expect(rows.count >= 2, "\(text(history))")
    #expect(history.picture.contains { $0.contains("\(item.number)") })
    let top = history.picture.dropFirst(2).prefix(4)
    #expect(top.contains { $0.contains("\(item.number)") }, "\(text(history))")
    // Enter tells each of them.
    try history.press("enter")
    #expect(history.state.dialogs.last is ReadingLayer, "\(text(history))")
  }
}
