import Console
import LedgerModel
import Testing

@testable import Interface

/// What somebody has to do is read on the screen, and lies in the clipboard for a message to them.
@Suite struct ToDoTests {
  private func sitting() throws -> Sitting {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.clerk)
    try sitting.press("4")
    return sitting
  }

  private func choose(_ name: String, _ sitting: inout Sitting) throws {
    // The rows stand below the header and the names of the columns.
    let row = try #require(sitting.picture.firstIndex { $0.contains(name) }) - 2
    try sitting.press("g" + String(repeating: " j", count: row))
  }

  @Test func itIsShownAndCopied() throws {
    var sitting = try sitting()
    try choose("王磊", &sitting)
    try sitting.press("y")
    #expect(sitting.copied.contains("王磊") && sitting.copied.contains("3栋楼顶加盖彩钢房"))
    #expect(sitting.picture.contains { $0.contains("王磊的待办") } && sitting.message.contains("已复制"))
    try sitting.press("esc")
    #expect(sitting.state.dialogs.isEmpty)
  }

  @Test func whoHasNothingToDoIsSaid() throws {
    var sitting = try sitting()
    try choose("赵敏", &sitting)
    try sitting.press("y")
    #expect(sitting.message == "此人没有待办" && sitting.copied.isEmpty && sitting.state.dialogs.isEmpty)
  }

  /// As xterm documents it: the text in base64 between OSC 52 and BEL.
  @Test func theSequenceIsThatOfTheTerminals() {
    #expect(Clipboard.sequence("台账 a\n") == "\u{1B}]52;c;5Y+w6LSmIGEK\u{7}")
    #expect(Clipboard.sequence(String(repeating: "a", count: Clipboard.limit)) != nil)
    #expect(Clipboard.sequence(String(repeating: "a", count: Clipboard.limit + 1)) == nil)
  }
}
