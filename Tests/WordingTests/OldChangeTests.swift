import LedgerModel
import Testing
import Wording

/// What a command says before it takes back a change that was made long ago.
@Suite struct OldChangeTests {
  @Test func aChangeThatEndsInAStopGetsNoSecondOne() {
    let told = CommandWords(.zh).oldChange("备注 清空3个。。", id: "c1")
    #expect(told.contains("清空3个。确要撤销"), "\(told)")
    #expect(CommandWords(.en).oldChange("note: cleared.", id: "c1").contains("cleared. To take it back"))
  }
}
