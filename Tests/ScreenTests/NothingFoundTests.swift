import Testing
import Wording

@testable import Interface
import Sample

/// A search that finds nothing, by a word that was hardly meant as one, says what finds it.
@Suite struct NothingFoundTests {
  @Test(
    arguments: [
      ("红灯", "灯:红"), ("责任人是王磊", "王磊"), ("HM-7", "没有编号或外部编号为“HM-7”的事项"),
    ] as [(String, String)])
  func aWordThatFindsNothingIsToldWithWhatFindsIt(_ typed: String, _ told: String) throws {
    var sitting = Sitting(SampleLedger.store())
    sitting.rest()
    try sitting.press("/ '\(typed)' enter")
    #expect(sitting.message.contains(told), "\(sitting.message)")
  }

  @Test func wordsThatFindSomethingAndOthersSayNothing() throws {
    var sitting = Sitting(SampleLedger.store())
    sitting.rest()
    for typed in ["消防", "没有这样的事"] {
      try sitting.press("/ '\(typed)' enter")
      #expect(sitting.message.isEmpty, "\(sitting.message)")
      try sitting.press("esc")
    }
  }
}
