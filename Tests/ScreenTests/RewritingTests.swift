import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Every paper's paragraphs are rewritten from its page; what no longer agrees with the ledger is told before it goes out.
@Suite struct RewritingTests {
  private static func rewritings(_ store: PaperStore, _ id: RecordID) -> [PaperPart: Rewriting] {
    let paper = PaperIdentity(.bulletin, id: id, meeting: nil, title: "")
    return store.ledger.rewritings(of: paper, in: .zh)
  }

  @Test func aParagraphOfTheBulletinIsRewrittenAndItsFiguresAreTold() throws {
    let store = try MeetingRoom.store()
    var sitting = try MeetingRoom.begun(store)
    try sitting.press("E y tab e")
    #expect(sitting.picture.contains { $0.contains("基本情况") }, "\(sitting.picture)")
    try sitting.press("1 '共7777项。' ctrl-s")
    #expect(sitting.state.dialogs.isEmpty)
    let rewriting = try #require(Self.rewritings(store, "bulletin-m2026-11-23")[.situation])
    #expect(rewriting.text == rewriting.stood + "共7777项。" && !rewriting.stood.isEmpty)
    // The list says so, and the question before issuing.
    try sitting.press("e")
    #expect(sitting.picture.contains { $0.contains("基本情况") && $0.contains("已改写") }, "\(sitting.picture)")
    try sitting.press("esc I")
    #expect(sitting.picture.contains { $0.contains("7777") }, "\(sitting.picture)")
    #expect(sitting.meeting.state == .adjourned)
    try sitting.press("I")
    #expect(sitting.meeting.state == .issued)
    try sitting.press("e")
    #expect(sitting.state.dialogs.isEmpty && sitting.message.contains("2026-11-23 周例会"))
  }

  @Test func aRewritingIsTakenBackOnThePageThatPromisesIt() throws {
    let store = try MeetingRoom.store()
    var sitting = try MeetingRoom.begun(store, columns: 140)
    try sitting.press("E y tab e 1 '共7777项。' ctrl-s")
    #expect(sitting.message.contains("u 撤销"), "\(sitting.message)")
    let asked = sitting.papers.count
    try sitting.press("u")
    #expect(Self.rewritings(store, "bulletin-m2026-11-23")[.situation] == nil)
    // The page is made anew.
    #expect(sitting.meetingView.phase == .papers && sitting.papers.count == asked + 1)
    try sitting.press("ctrl-r")
    #expect(Self.rewritings(store, "bulletin-m2026-11-23")[.situation]?.text.hasSuffix("共7777项。") == true)
    // So it is in the minutes, which the meeting keeps itself.
    try sitting.press("tab tab e")
    // They stand in the order of the page: how the minutes end is their last paragraph but for what follows the text.
    let shown = try #require(sitting.state.dialogs.last as? ChooserLayer).list.shown
    let parts = shown.compactMap { if case .paragraph(let part) = $0.answer { part } else { nil } }
    let own: [PaperPart] = [.opening, .lastWeek, .redLamps, .experience, .nextWeek, .closing]
    #expect(parts.filter(own.contains) == own && parts.first == .opening, "\(parts)")
    try sitting.choose(.paragraph(.closing))
    try sitting.press("'请对照落实。' ctrl-s")
    #expect(sitting.meeting.paragraphs[.closing] == "请对照落实。")
    try sitting.press("u")
    #expect((sitting.meeting.paragraphs[.closing] ?? "").isEmpty)
  }

  @Test func aWrongFigureIsNamedWhenFilesAreSaved() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store(), columns: 140)
    try sitting.press("E y w")
    #expect(!sitting.message.contains("与台账不符"), "\(sitting.message)")
    try sitting.press("tab e 1 '共7777项。' ctrl-s w")
    let told = "周通报有与台账不符的数字 7777"
    #expect(sitting.message.contains(told) && sitting.message.contains("已存 12 个文件"), "\(sitting.message)")
    // It is told each time, and no more once it is taken back.
    try sitting.press("w")
    #expect(sitting.message.contains(told), "\(sitting.message)")
    try sitting.press("u w")
    #expect(!sitting.message.contains("7777"), "\(sitting.message)")
    // So it is of a summary on its own.
    var summary = Sitting(SampleLedger.store(), columns: 140)
    try summary.press("x 9 3 'wl' enter e 1 '共7777项。' ctrl-s w")
    #expect(summary.message.contains("工作总结有与台账不符的数字 7777"), "\(summary.message)")
  }

  @Test(arguments: [(Language.zh, "的纪要已", "的通报已"), (.en, "the minutes of", "the bulletin of")])
  func whatIsIssuedIsCalledByItsName(_ language: Language, _ minutes: String, _ bulletin: String) throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store(), language, columns: 160)
    try sitting.press("E y I I e")
    #expect(sitting.message.contains(minutes), "\(sitting.message)")
    try sitting.press("tab e")
    #expect(sitting.message.contains(bulletin), "\(sitting.message)")
  }

  @Test func aLetterStruckAheadIssuesOnlyWhatAgrees() throws {
    let store = try MeetingRoom.store()
    var sitting = try MeetingRoom.begun(store)
    try sitting.press("E y")
    sitting.isDiskSlow = true
    try sitting.press("I I")
    sitting.answer()
    #expect(sitting.meeting.state == .issued)
    var other = try MeetingRoom.begun(try MeetingRoom.store())
    try other.press("E y tab e 1 '共7777项。' ctrl-s")
    other.isDiskSlow = true
    try other.press("I I")
    other.answer()
    #expect(other.meeting.state == .adjourned && other.picture.contains { $0.contains("7777") })
  }

  @Test func keysStruckAheadAreForTheList() throws {
    var sitting = try MeetingRoom.begun(try MeetingRoom.store())
    try sitting.press("E y tab")
    sitting.isDiskSlow = true
    try sitting.press("e 1")
    #expect(sitting.state.dialogs.isEmpty)
    sitting.answer()
    #expect(sitting.picture.contains { $0.contains("改写:基本情况") }, "\(sitting.picture)")
    // A view that was left while it was asked waits for nothing any more.
    var left = try MeetingRoom.begun(try MeetingRoom.store())
    try left.press("E y tab")
    left.isDiskSlow = true
    try left.press("e")
    left.show(.items)
    left.answer()
    left.show(.meeting)
    #expect(!left.meetingView.isBehind)
  }

  @Test func aSummaryIsRewrittenOnItsOwnPage() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store)
    try sitting.press("x 9 3 'wl' enter")
    let asked = sitting.papers.count
    try sitting.press("e 1 '另有说明。' ctrl-s")
    let records = store.ledger.plain(.paper)
    #expect(records.count == 1 && records[0].id.text.hasPrefix("summary-"))
    #expect(records[0]["paragraphs/zh.situation"]["text"]?.text?.hasSuffix("另有说明。") == true)
    // Its page is made anew.
    #expect(sitting.papers.count == asked + 1)
  }

  @Test func aRewritingIsADraftUntilItIsSaved() throws {
    let store = try MeetingRoom.store()
    var sitting = try MeetingRoom.begun(store)
    try sitting.press("E y tab e 1 '写到一半'")
    let draft = try #require(sitting.lastDraft)
    let again = ParagraphForm(draft, &sitting.state.session)
    #expect(again?.draftName == draft.purpose && draft.purpose.hasPrefix("paragraph/bulletin/"))
    // What is typed on is saved, as the first thing that is rewritten of this paper.
    var second = MeetingRoom.sitting(store)
    let isKept = second.state.reopen(draft)
    #expect(isKept)
    try second.press("down down enter '了。' ctrl-s")
    #expect(Self.rewritings(store, "bulletin-m2026-11-23")[.situation]?.text.hasSuffix("写到一半了。") == true)
    for name in ["paragraph/", "paragraph/bulletin/x", "edit"] {
      let none = ParagraphForm(FormDraft(purpose: name, items: [], fields: [:]), &sitting.state.session)
      #expect(none == nil)
    }
  }

  @Test(arguments: [(Language.zh, "Word 用模板 社区.docx"), (.en, "Word: template 社区.docx")])
  func aPageSaysInWhichDocumentItIsSet(_ language: Language, _ told: String) throws {
    let store = try MeetingRoom.store()
    let admin = try #require(store.ledger.people.all.first { $0.role == .admin })
    store.must(
      PaperKind.minutes.set(PaperTemplate(name: "社区.docx", hash: String(repeating: "a", count: 64))),
      by: admin.id, at: MeetingRoom.now)
    var sitting = try MeetingRoom.begun(store, language, columns: 140)
    try sitting.press("E y")
    #expect(sitting.picture.contains { $0.contains(told) }, "\(sitting.picture)")
    try sitting.press("tab")
    #expect(!sitting.picture.contains { $0.contains(told) })
    try sitting.press("w")
    #expect(sitting.message.contains(told), "\(sitting.message)")
  }
}
