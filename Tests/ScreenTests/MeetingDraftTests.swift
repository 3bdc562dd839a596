import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// What was being typed in a meeting when the line dropped.
@Suite struct MeetingDraftTests {
  /// The forms of a meeting, each half filled in, with a text that must come back.
  static let forms: [(keys: String, text: String)] = [
    ("5 d '周五' tab '业主已答应'", "业主已答应"), ("5 c '昨晚又堆上了'", "昨晚又堆上了"),
    ("5 D '每日五点半碰头'", "每日五点半碰头"), ("0 D '与废品站签协议' tab 'wl' enter", "与废品站签协议"),
    ("2 + '街道 李科长'", "李科长"), ("8 + '先劝后拆'", "先劝后拆"), ("8 n h '居民自拆八成'", "居民自拆八成"),
    ("9 + tab '11-28' tab '清洁家园'", "清洁家园"), ("m ctrl-u '11-30 15:00'", "11-30 15:00"),
    ("C tab tab '一'", "社区三楼会议室一"),
  ]

  @Test(arguments: forms) func isOfferedWhereTheMeetingGoesOn(_ form: (keys: String, text: String)) throws {
    let store = try MeetingRoom.store()
    var first = try MeetingRoom.begun(store)
    try first.press(form.keys)
    let draft = try #require(first.lastDraft)
    // Another terminal, later: it waits until the keyboard is there.
    var second = MeetingRoom.sitting(store, columns: 80, rows: 24, now: SampleLedger.moment(11, 23, 8, 20))
    let isKept = second.state.reopen(draft)
    #expect(isKept && second.state.dialogs.isEmpty)
    #expect(second.message.contains("11-23 周例会"), "\(second.message)")
    try second.press("enter 1")
    let isDropped = second.asked.contains { if case .saveDraft(nil, _) = $0 { true } else { false } }
    #expect(!isDropped, "taking the keyboard drops nothing")
    try second.press("enter")
    #expect(second.picture.joined(separator: "\n").contains(form.text))
    try second.press("ctrl-s")
    #expect(second.state.dialogs.isEmpty, "\(second.message)")
    #expect(second.lastDraft == nil)
    #expect(store.changes.last?.channel == .meeting)
  }

  @Test func aParagraphIsOfferedWithThePapers() throws {
    let store = try MeetingRoom.store()
    var first = try MeetingRoom.begun(store)
    try first.press("E y e")
    try first.choose(.paragraph(.closing))
    try first.press("'请各网格对照落实'")
    let draft = try #require(first.lastDraft)
    var second = MeetingRoom.sitting(store)
    let isKept = second.state.reopen(draft)
    #expect(isKept)
    try second.press("down down enter")
    #expect(second.picture.contains { $0.contains("请各网格对照落实") })
    try second.press("'。' ctrl-s")
    #expect(second.meeting.paragraphs[.closing] == "请各网格对照落实。")
  }

  @Test func whoOnlyLooksOnIsNotGivenItYet() throws {
    let store = try MeetingRoom.store()
    var first = try MeetingRoom.begun(store)
    try first.press("5 c '昨晚又堆上了'")
    let draft = try #require(first.lastDraft)
    var second = MeetingRoom.sitting(store)
    _ = second.state.reopen(draft)
    try second.press("enter 2 enter")
    #expect(second.state.dialogs.isEmpty)
    try second.press("T 1")
    #expect(second.picture.contains { $0.contains("昨晚又堆上了") })
  }

  @Test func afterIssuingThereIsNothingToGoOnWith() throws {
    let store = try MeetingRoom.store()
    var first = try MeetingRoom.begun(store)
    try first.press("0 D '与废品站签协议'")
    let draft = try #require(first.lastDraft)
    try first.press("esc y E y I I")
    var second = MeetingRoom.sitting(store)
    let isKept = second.state.reopen(draft)
    #expect(!isKept)
  }

  @Test func aCommitMeanwhileKeepsWhatIsTyped() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    try sitting.press("5 c '昨晚又堆上了'")
    // What was asked for before the form was opened is answered only now.
    let request = sitting.state.session.requestQuietly(sitting.meeting.set(room: "二楼"))
    let answer = sitting.store.commit(request)
    guard case .success(let receipt) = answer else { return _ = Issue.record("refused") }
    sitting.take(.told(.committed(request, receipt, sitting.store.ledger, by: [])))
    #expect(sitting.lastDraft?.fields.values.contains("昨晚又堆上了") == true)
  }
}
