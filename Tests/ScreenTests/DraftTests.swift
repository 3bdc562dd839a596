import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// What was being typed when the line dropped.
@Suite struct DraftTests {
  @Test func aNewItemIsTypedOnAfterTheLineDropped() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store)
    try sitting.press("n '楼道杂物' enter 'xf' enter 'ldf' enter down down '周'")
    let draft = try #require(sitting.lastDraft)
    var next = Sitting(store)
    let isOpen = next.state.reopen(draft)
    #expect(isOpen)
    #expect(next.message.contains("断线"))
    try next.press("down down down down down '五' ctrl-s")
    let item = next.item(9)
    #expect(item.title == "楼道杂物" && item.site == "xf" && item.category == "2101")
    #expect(item.due == SampleLedger.zone.endOfDay(CivilDate(year: 2026, month: 11, day: 27)!))
    #expect(next.lastDraft == nil)
  }

  @Test func aSubmissionKeepsItsFigures() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store, as: SampleLedger.worker)
    try sitting.press("s 1 up backspace '1' down '拆了一处'")
    let draft = try #require(sitting.lastDraft)
    var next = Sitting(store, as: SampleLedger.worker)
    let isOpen = next.state.reopen(draft)
    #expect(isOpen)
    try next.press("ctrl-s")
    #expect(next.item(1).state == .submitted)
    #expect(next.item(1).quantities[0].done == Decimal2(1))
  }

  @Test func aDraftOfAnItemThatIsGoneOpensNothing() {
    var sitting = Sitting(SampleLedger.store())
    let isOpen = sitting.state.reopen(FormDraft(purpose: "edit", items: ["nowhere"], fields: ["title": "x"]))
    #expect(!isOpen)
    #expect(sitting.state.dialogs.isEmpty)
  }

  @Test func aDraftComesBackFromItsFileWithAllItsItemsAndWhatWasEmptied() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store)
    try sitting.press("space space c '周三清理'")
    let note = try #require(sitting.lastDraft)
    var next = Sitting(store)
    #expect(FormDraft(json: note.json) == note)
    let isNoteOpen = next.state.reopen(note)
    #expect(isNoteOpen)
    try next.press("ctrl-s")
    #expect((1...8).count { next.item($0).notes.contains { $0.text == "周三清理" } } == 2)
    var editing = Sitting(store)
    try editing.press("e down backspace")
    let edit = try #require(editing.lastDraft)
    var again = Sitting(store)
    let isEditOpen = again.state.reopen(edit)
    #expect(isEditOpen)
    #expect(again.state.hasUnsavedText)
  }

  /// What is typed for a meeting is as easily lost, and longer.
  @Test func whatWasTypedForTheMeetingIsThereAgain() throws {
    let store = try MeetingRoom.store()
    var first = try MeetingRoom.begun(store)
    try first.press("5 D '周五前联合清理' down down '周五'")
    let draft = try #require(first.lastDraft)
    let read = try #require(FormDraft(json: draft.json))
    var second = MeetingRoom.sitting(store, columns: 80, rows: 24)
    let isOpen = second.state.reopen(read)
    #expect(isOpen)
    try second.press("enter 1 enter")
    #expect(second.picture.contains { $0.contains("周五前联合清理") })
    try second.press("ctrl-s")
    #expect(second.meeting.decisions.contains { $0.text == "周五前联合清理" && $0.due != nil }, "\(second.message)")
    let gone = FormDraft(purpose: "meeting/decision/nowhere/d1", items: [], fields: ["note": "x"])
    let isGoneOpen = second.state.reopen(gone)
    #expect(!isGoneOpen)
  }

  @Test func everyFormOfTheMeetingNamesItsDraft() throws {
    let store = try MeetingRoom.store()
    var sitting = try MeetingRoom.begun(store)
    let meeting = sitting.meeting
    var item: RecordID = ""
    store.ledger.items.forEach { item = $0.item.id }
    let mine = sitting.state.session.seat()
    let seat = try #require(mine)
    let forms: [MeetingForm] = [
      .start(.extra, seat), .seats(meeting), .next(meeting), .highlight(item),
      .decision(meeting, "d1", about: item),
      .decision(meeting, "d2", about: nil), .guest(meeting, "q1"), .note(meeting, "n1", .experience),
      .plan(meeting, "a1"), .paragraph(meeting, .redLamps), .ranking(meeting),
    ]
    for form in forms {
      let again = MeetingForm(draftName: form.draftName, &sitting.state.session)
      #expect(again?.draftName == form.draftName)
      if case .start = form { continue }
      #expect(again == form)
    }
    for name in ["meeting", "meeting/", "meeting/note", "meeting/note/\(meeting.id.text)", "edit"] {
      let none = MeetingForm(draftName: name, &sitting.state.session)
      #expect(none == nil)
    }
  }

  /// Until there were fields of a meeting, chair and recorder stood in an item's fields; such drafts may lie on a disk.
  @Test func aDraftOfAnEarlierVersionIsOpenedAgain() throws {
    let store = try MeetingRoom.store()
    let meeting = try MeetingRoom.begun(store).meeting
    let draft = FormDraft(
      purpose: "meeting/seats/\(meeting.id)", items: [],
      fields: ["leader": "hejing ", "reporter": "wanglei ", "address": "二楼"], meeting: meeting.id)
    var sitting = MeetingRoom.sitting(store)
    let form = FormLayer(reopening: draft, &sitting.state.session)
    let fields = try #require(form?.fields)
    #expect(fields.map(\.name) == [.chair, .recorder, .room])
    #expect(fields.map { $0.chosen?.code ?? $0.typed } == ["hejing", "wanglei", "二楼"])
    let edit = FormDraft(
      purpose: "edit", items: [store.ledger.items[0].item.id],
      fields: ["category": "group:parking ", "severity": "urgent "])
    let values = FormLayer(reopening: edit, &sitting.state.session)?.fields
    #expect(values?.first { $0.name == .category }?.chosen == .group(.parking))
    // Quantities of a new item were once kept under another name.
    let new = FormDraft(purpose: "new", items: [], fields: ["title": "堆物", "quantity": "3处"])
    let typed = FormLayer(reopening: new, &sitting.state.session)?.fields
    #expect(typed?.first { $0.name == .quantity }?.typed == "3处")
  }

  @Test func aFormLeftAsItWasLeavesNoDraft() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("n 'x' backspace esc")
    #expect(sitting.state.dialogs.isEmpty)
    #expect(sitting.lastDraft == nil)
  }
}
