import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Numbers, rows and texts go to the clipboard; a key that does nothing says so once.
@Suite struct ClippingTests {
  @Test func aNumberARowAndTheWholeTextAreCopied() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": '2' enter Y")
    #expect(sitting.picture.contains { $0.contains("复制到剪贴板 2026-0002") }, "\(sitting.picture)")
    try sitting.press("1")
    #expect(sitting.copied == "2026-0002" && sitting.state.dialogs.isEmpty)
    #expect(sitting.message.contains("已复制:2026-0002"), "\(sitting.message)")
    try sitting.press("Y 2")
    #expect(sitting.copied == "2026-0002 消防通道停放电动车")
    try sitting.press("Y 3")
    let cells = sitting.copied.split(separator: "\t", omittingEmptySubsequences: false)
    #expect(cells.count == TableColumn.usual.count && cells.contains("李娜") && cells.contains("2026-0002"))
    try sitting.press("v Y 4")
    #expect(sitting.copied.contains("消防通道停放电动车") && sitting.copied.contains("李娜"), "\(sitting.copied)")
    #expect(sitting.copied.contains("\n") && sitting.state.dialogs.last is DetailLayer)
  }

  @Test func theMarkedOnesAreCopiedALineEach() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(": '2,3 mark' enter Y 1")
    #expect(Set(sitting.copied.split(separator: "\n").map(String.init)) == ["2026-0002", "2026-0003"])
    try sitting.press("esc : '4 clip' enter 1")
    #expect(sitting.copied == "2026-0004")
    #expect(sitting.store.changes.count == SampleLedger.store().changes.count)
  }

  /// xterm takes no more at once: what would arrive cut is not sent.
  @Test func whatIsTooLongForATerminalIsNotCopied() throws {
    let store = SampleLedger.store()
    let text = String(repeating: "长", count: 19_000)
    let id = Sitting(store).item(2).id
    for _ in 0..<2 { store.must(.act(.note(text), on: [id]), by: SampleLedger.clerk, at: SampleLedger.now) }
    var sitting = Sitting(store)
    try sitting.press(": '2' enter Y 4")
    #expect(
      sitting.copied.isEmpty && sitting.bells == 1 && sitting.message.contains("太长"), "\(sitting.message)")
  }

  @Test(arguments: [(Language.zh, "K 在这里没有用处"), (.en, "K does nothing here")])
  func aKeyWithoutAMeaningSaysSoOnce(_ language: Language, _ told: String) throws {
    var sitting = Sitting(SampleLedger.store(), language)
    try sitting.press("K")
    #expect(sitting.message.contains(told), "\(sitting.message)")
    try sitting.press("K")
    #expect(sitting.message.isEmpty)
    try sitting.press("v K ctrl-t")
    #expect(sitting.message.contains("Ctrl-T"), "\(sitting.message)")
    // Where text is typed every letter means itself.
    try sitting.press("esc / 'W'")
    #expect(!sitting.message.contains("W "), "\(sitting.message)")
  }
}
