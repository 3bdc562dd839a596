import LedgerModel
import Testing
import Wording

@testable import Interface

/// The screen keeps the place, and says where the next step leads.
@Suite struct KeepingPlaceTests {
  private func sitting(_ language: Language = .zh) -> Sitting {
    Sitting(SampleLedger.store(), as: SampleLedger.clerk, language, opening: .items)
  }

  @Test func aSearchThatFindsNothingHereSaysWhatThereIsAmongAll() throws {
    var sitting = sitting()
    try sitting.press("/ '散落'")
    #expect(sitting.picture.contains { $0.contains("全部事项中有 1 项,看全部请按 Enter 再按 m。") })
    try sitting.press("enter")
    #expect(sitting.picture.contains { $0.contains("全部事项中有 1 项,看全部请按 m。") })
    try sitting.press("m")
    #expect(sitting.picture.contains { $0.contains("绿地内散落垃圾") })
    try sitting.press("/ ctrl-u '火星' enter")
    #expect(sitting.picture.contains { $0.contains("没有找到。按 Esc 清除查找") })
    var english = self.sitting(.en)
    try english.press("/ '散落' enter")
    #expect(english.picture.contains { $0.contains("Nothing here, but 1 among all items: m shows them.") })
  }
}
