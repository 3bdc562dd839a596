import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// How a meeting ends, what comes out of it, and what is never shown on the wall.
@Suite struct MeetingEndTests {
  @Test func adjourningNamesWhatIsOpen() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    try sitting.press("0 D '与废品站签协议' ctrl-s E")
    let picture = sitting.picture.joined(separator: "\n")
    #expect(picture.contains("议定事项1没有责任人"))
    #expect(picture.contains("议定事项1没有时限"))
    try sitting.press("esc")
    #expect(sitting.meeting.state == .open)
    // Owner and due are given; the key that led here does not end it.
    try sitting.press("e tab 'lzq' enter '周五' ctrl-s E")
    #expect(!sitting.picture.joined().contains("议定事项1"))
    try sitting.press("E")
    #expect(sitting.meeting.state == .open)
    try sitting.press("y")
    #expect(sitting.meeting.state == .adjourned)
    #expect(sitting.meeting.leftOpen.contains(.noNextMeeting))
    #expect(sitting.picture[1].contains("会议纪要"))
  }

  @Test func papersAreReadRewrittenIssuedAndSaved() throws {
    let store = try MeetingRoom.store()
    var sitting = try MeetingRoom.begun(store)
    try sitting.press("E y")
    #expect(sitting.picture.contains { $0.contains("minutes txt") })
    try sitting.press("tab")
    #expect(sitting.picture.contains { $0.contains("bulletin txt") })
    try sitting.press("tab tab e")
    try sitting.choose(.paragraph(.closing))
    try sitting.press("'请各网格对照落实。' ctrl-s")
    #expect(sitting.meeting.paragraphs[.closing] == "请各网格对照落实。")
    try sitting.press("w")
    #expect(
      Set(sitting.exchange.map(\.name))
        == Set(
          ["会议纪要-2026-11-23-草稿", "周通报-2026-11-23-草稿", "工作总结-2026-11-23-草稿"].flatMap { paper in
            ["docx", "md", "html", "txt"].map { "\(paper).\($0)" }
          }))
    try sitting.press("I y enter esc")
    #expect(sitting.meeting.state == .adjourned)
    try sitting.press("I I")
    #expect(sitting.meeting.state == .issued)
    let issued = store.ledger.bulletin(RecordID("b2026-11-23"))?.issuedAt
    #expect(issued != nil)
    #expect(sitting.message.contains("已印发") && !sitting.message.contains("撤销"))
    // Nothing of it changes any more, and the refusal names the meeting.
    for key in ["e", "o", "I", "R"] {
      try sitting.press(key)
      #expect(sitting.state.dialogs.isEmpty)
      #expect(sitting.message.contains("2026-11-23 周例会"), "\(key): \(sitting.message)")
    }
    try sitting.press("q 2 u")
    #expect(sitting.message.contains("2026-11-23 周例会"), "\(sitting.message)")
    #expect(sitting.meeting.state == .issued)
  }

  @Test func anAdjournedMeetingIsOpenedAgain() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    try sitting.press("5 n E y R enter")
    #expect(sitting.meeting.state == .open)
    #expect(sitting.meetingView.standing.screen == .redLamps)
  }

  @Test func pastMeetingsAreRead() throws {
    var sitting = MeetingRoom.sitting(try MeetingRoom.store())
    try sitting.press("down down enter")
    #expect(sitting.picture[1].contains("已印发"))
    #expect(sitting.picture.contains { $0.contains("minutes txt") })
    try sitting.press("q")
    #expect(sitting.meetingView.phase == .lobby)
  }

  @Test func aWeekWithNothingIsGoneThroughAndEnded() throws {
    let store = SampleLedger.office()
    var sitting = MeetingRoom.sitting(store, as: SampleLedger.lead)
    try sitting.press("enter ctrl-s enter")
    for screen in MeetingScreen.allCases {
      try sitting.press("'\(screen.number % 10)'")
      #expect(sitting.meetingView.standing.screen == screen)
      // No key of the chair's does harm where there is nothing.
      try sitting.press("a d s c y x g r h v b")
      #expect(sitting.state.dialogs.isEmpty)
    }
    try sitting.press("1")
    for _ in 0..<40 { try sitting.press("n") }
    #expect(sitting.meetingView.standing.screen == .decisions)
    try sitting.press("E y")
    let state = store.ledger.meetings.last?.state
    #expect(state == .adjourned)
  }

  @Test func anExtraMeetingHasItsSubject() throws {
    var sitting = MeetingRoom.sitting(try MeetingRoom.store())
    try sitting.press("down enter")
    #expect(sitting.picture.contains { $0.contains("议题") })
    try sitting.press("'迎国测专题' ctrl-s enter")
    let open = sitting.store.ledger.openMeeting
    let meeting = try #require(open)
    #expect(meeting.kind == .extra)
    #expect(meeting.title == "迎国测专题")
  }

  @Test(arguments: [
    ("王先生来电13812345678说漏水", "王先生来电***********说漏水"), ("电话 138-1234-5678", "电话 ***-****-****"),
    ("0512-63870000", "****-********"), ("2026-11-23 前完成", "2026-11-23 前完成"), ("见 2026-0017", "见 2026-0017"),
    ("320多处、50余车", "320多处、50余车"), ("3号楼2单元1502", "3号楼2单元1502"),
  ]) func phoneNumbersAreCovered(_ text: String, _ shown: String) {
    #expect(Privacy().covered(text) == shown)
  }

  @Test func residentsAreHiddenUntilAKeyShowsThem() throws {
    let store = try MeetingRoom.store()
    var report = NewItem(title: "刘桂芳家楼下堆杂物,电话13812345678")
    (report.site, report.source, report.reporter) = (
      store.ledger.sites.all[0].id, .resident, "刘桂芳 13812345678"
    )
    store.must(.add(report), by: MeetingRoom.clerk, at: SampleLedger.moment(11, 23, 8))
    var sitting = try MeetingRoom.begun(store)
    for _ in 0..<60 where sitting.discussed?.reporter.contains("刘桂芳") != true { try sitting.press("n") }
    #expect(sitting.discussed?.source == .resident)
    #expect(!sitting.picture.joined().contains("刘桂芳"))
    #expect(!sitting.picture.joined().contains("13812345678"))
    try sitting.press("v")
    #expect(!sitting.picture.joined().contains("刘桂芳"))
    try sitting.press("esc P")
    #expect(sitting.picture.joined().contains("刘桂芳"))
    try sitting.press("P")
    #expect(!sitting.picture.joined().contains("刘桂芳"))
  }

  @Test func theWallIsDarkOnLightAndTheOfficeAsBefore() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    #expect(sitting.state.session.theme == .projector)
    try sitting.press("q 2")
    #expect(sitting.state.session.theme == .standard(.eight))
    #expect(sitting.state.session.actor.meeting == nil)
    try sitting.press("8 enter")
    #expect(sitting.state.session.theme == .projector)
  }

  @Test func aWeekWithoutLengthIsNotIssued() throws {
    let store = try MeetingRoom.store()
    var sitting = try MeetingRoom.begun(store)
    try sitting.press("E y q g enter ctrl-s enter E y I I")
    let twin = try #require(store.ledger.meetings.last)
    #expect(twin.id != MeetingRoom.id && !twin.period.hasLength && twin.state == .adjourned)
    #expect(sitting.message.contains("没有长度"), "\(sitting.message)")
    #expect(store.ledger.bulletin(twin.bulletinID) == nil)
  }

  @Test func aRecorderWhoIsAwayIsSaidAtOnce() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    let people = sitting.store.ledger.peopleByName.filter(\.active).map(\.id)
    let place = try #require(people.firstIndex(of: MeetingRoom.clerk))
    try sitting.press("2")
    for _ in 0..<place { try sitting.press("down") }
    try sitting.press("e")
    #expect(sitting.meeting.attendance[MeetingRoom.clerk] == .excused)
    #expect(sitting.message.contains("记录人请假") && sitting.message.contains("按 C"), "\(sitting.message)")
    #expect(sitting.picture.contains { $0.contains("请假1人") && $0.contains("应到12人") })
    try sitting.press("E")
    #expect(sitting.picture.contains { $0.contains("记录人请假") })
  }
}
