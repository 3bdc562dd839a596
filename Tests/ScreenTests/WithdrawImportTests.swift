import Console
import LedgerModel
import Testing

@testable import Interface

/// An import is taken back from the history, whenever it was made.
@Suite struct WithdrawImportTests {
  @Test func itIsChosenInTheHistoryAndAsked() throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.clerk)
    let before = sitting.store.ledger.items.count
    sitting.take(.key(.paste("问题\t点位\n漏水\t幸福里\n堆物\t佳美二区\n")))
    try sitting.press("ctrl-s 7 X")
    #expect(sitting.state.dialogs.last is QuestionLayer)
    #expect(sitting.picture.contains { $0.contains("导入 2 件事项") })
    try sitting.press("1")
    #expect(sitting.store.ledger.items[before].item.isHidden && sitting.state.dialogs.isEmpty)
    // Another change is no import.
    try sitting.press("2 7 down down X")
    #expect(sitting.state.dialogs.isEmpty && sitting.message.contains("导入"))
  }
}
