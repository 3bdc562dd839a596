import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// From one item's detail to the next one of the list below, and within it up and down.
@Suite struct NeighbourItemTests {
  @Test func theDetailGoesOnInTheListAndTakesItsCursorAlong() throws {
    var sitting = Sitting(SampleLedger.store())
    let listed = sitting.listedCounters
    try sitting.press("v ]")
    #expect(sitting.counterInDetail == listed[1])
    try sitting.press("] ] [")
    #expect(sitting.counterInDetail == listed[2])
    try sitting.press("esc")
    #expect(sitting.counterUnderCursor == listed[2] && sitting.state.dialogs.isEmpty)
    try sitting.press("g v [")
    #expect(sitting.counterInDetail == listed[0] && sitting.message.contains("第一件"), "\(sitting.message)")
    try sitting.press("esc G v ]")
    #expect(sitting.counterInDetail == listed.last && sitting.message.contains("最后一件"), "\(sitting.message)")
  }

  /// What is marked does not matter here, and what is done in the detail is done on the item that is read.
  @Test func theItemThatIsReadIsWorkedOn() throws {
    var sitting = Sitting(SampleLedger.store())
    let listed = sitting.listedCounters
    try sitting.press("space space v ] c '看过了' ctrl-s")
    let noted = (1...8).filter { counter in sitting.item(counter).notes.contains { $0.text == "看过了" } }
    #expect(noted == [sitting.counterInDetail ?? 0], "\(sitting.picture)")
    #expect(noted != [listed[0]])
  }

  @Test func theBoardGoesDownItsColumn() throws {
    var sitting = Sitting(SampleLedger.store(), opening: .board)
    try sitting.press("right v")
    let first = try #require(sitting.counterInDetail)
    try sitting.press("]")
    let second = try #require(sitting.counterInDetail)
    #expect(first != second)
    try sitting.press("[")
    #expect(sitting.counterInDetail == first)
    try sitting.press("[")
    #expect(sitting.counterInDetail == first && sitting.message.contains("第一件"), "\(sitting.message)")
  }

  @Test func whatStandsInNoListHasNoNeighbour() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("7 right ]")
    #expect(sitting.state.dialogs.last is DetailLayer)
    #expect(sitting.message.contains("不在下面的列表里"), "\(sitting.picture)")
  }

  @Test func howMuchIsAboveAndBelowIsSaid() throws {
    var sitting = Sitting(SampleLedger.store(), rows: 12)
    try sitting.press(": '1' enter v")
    #expect(sitting.picture[1].contains("下"), "\(sitting.picture)")
    try sitting.press("down down")
    #expect(sitting.picture[1].contains("上2"), "\(sitting.picture)")
    // The next item is read from its beginning.
    try sitting.press("]")
    #expect(!sitting.picture[1].contains("上2"), "\(sitting.picture)")
  }
}
