import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// What the papers go by, and meetings of the past on their screens.
@Suite struct MeetingPapersTests {
  @Test func theLeadChoosesWhatIsRankedAndTheWeights() throws {
    let store = try MeetingRoom.store()
    var sitting = try MeetingRoom.begun(store)
    try sitting.press("E y tab o")
    #expect(sitting.picture.contains { $0.contains("排名对象") && $0.contains("各一张") })
    // By grid; the on-time rate three times, rework once.
    try sitting.press("right right down down '3' down '1' ctrl-s")
    #expect(sitting.meeting.groupings == [.grid])
    #expect(sitting.meeting.ranking == RankingRule(weights: [.onTimeRate: 3, .reworkRate: 1]))
    let bulletin = store.ledger.bulletin(of: sitting.meeting)
    #expect(bulletin.tables.map(\.grouping) == [.grid])
    // What is no weight is said at its field.
    try sitting.press("o down down 'x' ctrl-s")
    #expect(sitting.message.contains("整数"), "\(sitting.message)")
    try sitting.press("esc y")
    #expect(sitting.state.dialogs.isEmpty)
  }

  @Test func aClerkMayNotChangeHowPeopleAreRanked() throws {
    let store = try MeetingRoom.store()
    var lead = try MeetingRoom.begun(store)
    try lead.press("E y")
    var clerk = MeetingRoom.sitting(store, as: MeetingRoom.clerk)
    try clerk.press("down down enter o")
    #expect(clerk.state.dialogs.isEmpty)
    #expect(clerk.message.contains("负责人"), "\(clerk.message)")
  }

  @Test func theSummaryOfItsMonthLiesWithThePapers() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    try sitting.press("E y tab tab")
    #expect(sitting.picture.contains { $0.contains("summary txt") })
    let period = try #require(sitting.papers.last?.scope?.period)
    #expect(period.from == SampleLedger.moment(11, 1, 0) && period.to == MeetingRoom.now)
  }

  @Test func aMeetingOfThePastIsGoneThroughAndNothingIsWritten() throws {
    let store = try MeetingRoom.store()
    var sitting = MeetingRoom.sitting(store)
    try sitting.press("down down enter enter")
    #expect(sitting.picture[1].contains("1 会前情况") && sitting.picture[1].contains("已印发"))
    #expect(sitting.picture.contains { $0.contains("11-09 08:00 - 11-16 08:00") })
    let written = store.changes.count
    for screen in MeetingScreen.allCases {
      try sitting.press("'\(screen.number % 10)'")
      #expect(sitting.meetingView.standing.screen == screen)
      try sitting.press("n p a d s c y x g r h D E m C T space")
      #expect(sitting.state.dialogs.isEmpty)
    }
    // Its figures are those that were issued, its decisions those that were taken.
    try sitting.press("3")
    let issued = try #require(store.ledger.bulletin("b2026-11-16"))
    #expect(sitting.picture.contains { $0.contains("新增") && $0.contains(" \(issued.total.new) ") })
    try sitting.press("0")
    let decisions = try #require(store.ledger.meeting("m2026-11-16")?.decisions)
    #expect(sitting.picture.contains { $0.contains("1 \(decisions[0].text.prefix(8))") })
    #expect(store.changes.count == written)
    try sitting.press("q")
    #expect(sitting.meetingView.phase == .papers)
    try sitting.press("q")
    #expect(sitting.meetingView.phase == .lobby)
  }

  @Test func anExtraMeetingIsHeldAndItsWeekGoesOn() throws {
    let store = try MeetingRoom.store()
    var sitting = MeetingRoom.sitting(store, now: SampleLedger.moment(11, 20, 9))
    try sitting.press("down enter '迎国测专题' ctrl-s enter 0 D '周五前清空楼道' tab 'wl' enter '周五' ctrl-s")
    try sitting.press("E y I I")
    let extra = try #require(store.ledger.meeting("m2026-11-20"))
    #expect(extra.kind == .extra && extra.state == .issued && extra.decisions.count == 1)
    var monday = MeetingRoom.sitting(store)
    try monday.press("enter ctrl-s enter")
    // The week is still the whole one, and the extra meeting's decision is asked after.
    #expect(monday.meeting.from == store.ledger.meeting("m2026-11-16")?.openedAt)
    try monday.press("3 n n n n n n")
    #expect(monday.picture.contains { $0.contains("周五前清空楼道") })
  }

  /// A table that is cut says how to see the rest.
  @Test(arguments: [(Language.zh, "按左右箭头看其余各列"), (.en, "Left/Right show the other columns")])
  func aTableThatIsCutSaysHowToSeeTheRest(_ language: Language, _ told: String) throws {
    var sitting = MeetingRoom.sitting(try MeetingRoom.store(), language)
    try sitting.press("down down enter")
    let request = try #require(sitting.papers.last)
    sitting.take(.told(.paper(request, Array(String(repeating: "名次  ", count: 30).utf8))))
    #expect(sitting.picture.contains { $0.contains(told) }, "\(sitting.picture)")
    sitting.take(.told(.paper(request, Array("名次".utf8))))
    #expect(!sitting.picture.contains { $0.contains(told) })
  }
}
