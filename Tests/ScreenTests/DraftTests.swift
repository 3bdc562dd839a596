import Console
import LedgerModel
import Testing
import Wording

@testable import Interface

/// What was being typed when the line dropped.
@Suite struct DraftTests {
  private func lastDraft(_ sitting: Sitting) -> FormDraft? {
    for effect in sitting.effects.reversed() {
      if case .saveDraft(let draft) = effect { return draft }
    }
    return nil
  }

  @Test func aNewItemIsTypedOnAfterTheLineDropped() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store)
    try sitting.press("n '楼道杂物' enter 'xf' enter 'ldf' enter down '周'")
    let draft = try #require(lastDraft(sitting))
    var next = Sitting(store)
    next.state.reopen(draft)
    #expect(next.message.contains("断线"))
    try next.press("down down down down '五' ctrl-s")
    let item = next.item(9)
    #expect(item.title == "楼道杂物" && item.site == "xf" && item.category == "2101")
    #expect(item.due == SampleLedger.zone.endOfDay(CivilDate(year: 2026, month: 11, day: 27)!))
    #expect(lastDraft(next) == nil)
  }

  @Test func aSubmissionKeepsItsFigures() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store, as: SampleLedger.worker)
    try sitting.press("s 1 up backspace '1' down '拆了一处'")
    let draft = try #require(lastDraft(sitting))
    var next = Sitting(store, as: SampleLedger.worker)
    next.state.reopen(draft)
    try next.press("ctrl-s")
    #expect(next.item(1).state == .submitted)
    #expect(next.item(1).quantities[0].done == Decimal2(1))
  }

  @Test func aDraftOfAnItemThatIsGoneOpensNothing() {
    var sitting = Sitting(SampleLedger.store())
    sitting.state.reopen(FormDraft(purpose: "edit", item: "nowhere", fields: ["title": "x"]))
    #expect(sitting.state.dialogs.isEmpty)
  }
}
