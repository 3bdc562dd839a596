import LedgerModel
import Testing

@testable import Interface
import Sample

/// Photos that come with a step: chosen in the form that hands in, or notes progress, and kept with it as one change.
@Suite struct PhotosInFormsTests {
  private static func sitting(as person: RecordID = SampleLedger.worker) -> Sitting {
    var sitting = Sitting(SampleLedger.store(), as: person, columns: 100, rows: 30)
    sitting.exchange = [
      (name: "约谈笔录.pdf", size: 80_000), (name: "拆后正面.jpg", size: 2_300_000),
      (name: "拆后侧面.jpg", size: 1_900_000),
    ]
    return sitting
  }

  @Test func aPhotoIsProofEnoughForHandingIn() throws {
    var sitting = Self.sitting()
    try sitting.press("s 1")
    var form = try #require(sitting.state.dialogs.last as? FormLayer)
    let (note, photos) = (try #require(form.fields.last), try #require(form.fields.first))
    #expect(form.form.isAsked(note, among: form.fields) && photos.kind == .file)
    // The list begins at the newest photo; a space marks it, and the next one.
    try sitting.press("up up enter")
    let chooser = try #require(sitting.state.dialogs.last as? ChooserLayer)
    #expect(chooser.list.current?.code == "拆后正面.jpg")
    try sitting.press("'  ' enter")
    form = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(form.fields[0].typed == "拆后正面.jpg、拆后侧面.jpg")
    #expect(!form.form.isAsked(note, among: form.fields))
    try sitting.press("ctrl-s")
    let item = sitting.item(1)
    #expect(item.state == .submitted, "\(sitting.message)")
    #expect(item.evidence.map(\.name) == ["拆后正面.jpg", "拆后侧面.jpg"])
    #expect(item.evidence.allSatisfy { $0.phase == .after && $0.by == SampleLedger.worker })
    #expect(sitting.message.hasPrefix("已保存:提交核查 2026-0001"), "\(sitting.message)")
    try sitting.press("u")
    #expect(sitting.item(1).state == .inProgress && sitting.item(1).evidence.isEmpty)
  }

  @Test func withoutPhotoAndWordsNothingIsHandedIn() throws {
    var sitting = Self.sitting()
    try sitting.press("s 1 ctrl-s")
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    #expect(form.fields[form.focus].name == .note && form.fields[form.focus].complaint != nil)
    #expect(sitting.item(1).state == .inProgress)
  }

  @Test func aMissingOrTooLargePhotoHandsNothingIn() throws {
    var sitting = Self.sitting()
    try sitting.press("s 1 '已拆' up up '没有.jpg' ctrl-s")
    #expect(sitting.message.contains("没有文件 没有.jpg"), "\(sitting.message)")
    #expect(sitting.item(1).state == .inProgress && sitting.item(1).evidence.isEmpty)
    let limit = sitting.state.session.ledger.settings.evidenceLimit
    sitting = Self.sitting()
    sitting.exchange = [(name: "全景.jpg", size: limit + 1)]
    try sitting.press("s 1 '已拆' up up enter enter ctrl-s")
    #expect(sitting.message.contains("文件太大"), "\(sitting.message)")
    #expect(sitting.item(1).state == .inProgress && sitting.item(1).evidence.isEmpty)
  }

  @Test func aProgressNoteTakesPhotosOfTheWork() throws {
    var sitting = Self.sitting()
    try sitting.press("c '拆了一半' up enter enter ctrl-s")
    let item = sitting.item(1)
    #expect(item.notes.last?.text == "拆了一半", "\(sitting.message)")
    #expect(item.evidence.map(\.name) == ["拆后正面.jpg"] && item.evidence.first?.phase == .during)
    #expect(sitting.message.hasPrefix("已保存:进展 2026-0001"), "\(sitting.message)")
    try sitting.press("u")
    #expect(sitting.item(1).notes.count == item.notes.count - 1 && sitting.item(1).evidence.isEmpty)
  }

  @Test func theStepIsDoneAgainWithoutTheOtherOnesPhoto() throws {
    var values: ActionValues = [.workDone: .text("已清")]
    values.photos = [ImportedEvidence(phase: .after, name: "a.jpg", hash: "", size: 1)]
    guard case .act(.life(_, let again))? = Repeatable(.act(.life(.submit, values), on: ["i1"])) else {
      Issue.record("it cannot be done again")
      return
    }
    #expect(again.photos.isEmpty && again[.workDone] == .text("已清"))
  }

  @Test func aFormThatIsOpenedAgainKnowsTheFiles() throws {
    var sitting = Self.sitting()
    try sitting.press("s 1 '已拆'")
    let draft = try #require(sitting.lastDraft)
    var next = Self.sitting()
    let isOpen = next.state.reopen(draft)
    #expect(isOpen && next.state.asksForFiles)
  }
}
