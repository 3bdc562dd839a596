import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// What is struck before an answer is there is meant for what comes then; what cannot be done is said at once.
@Suite struct KeysAheadTests {
  private func chosen(_ sitting: Sitting) -> RecordID? {
    sitting.state.level(0).targets(sitting.state.session).items.first
  }

  @Test func keysWaitWhileSomethingIsTakenBack() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("t '国测' ctrl-s")
    let before = try #require(chosen(sitting))
    let given = sitting.store.ledger.items[before]?.labels
    #expect(given == ["国测"])
    sitting.isDiskSlow = true
    try sitting.press("u down")
    #expect(sitting.message == "正在处理……" && chosen(sitting) == before)
    sitting.answer()
    let left = sitting.store.ledger.items[before]?.labels
    #expect(left == [])
    #expect(chosen(sitting) != before)
    #expect(sitting.state.heldKeys.isEmpty)
  }

  @Test func escForgetsWhatWasStruckAhead() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("t '国测' ctrl-s")
    let before = chosen(sitting)
    sitting.isDiskSlow = true
    try sitting.press("u down n esc")
    sitting.answer()
    #expect(chosen(sitting) == before && sitting.state.dialogs.isEmpty)
  }

  @Test func whereNothingCanBeTakenBackNothingWaits() throws {
    var sitting = Sitting(SampleLedger.store(), as: "sun")
    sitting.isDiskSlow = true
    try sitting.press("u down")
    sitting.answer()
    #expect(sitting.state.heldKeys.isEmpty && !sitting.state.session.isOccupied)
  }

  @Test func aChangeOfVeryManyIsWaitedFor() {
    func request(_ count: Int) -> CommitRequest {
      CommitRequest(
        id: "c", intent: .act(.note("已告知"), on: (0..<count).map { RecordID("i\($0)") }),
        actor: Actor(person: SampleLedger.clerk, login: "chen", channel: .screen), at: SampleLedger.now)
    }
    #expect(request(1000).isWaitedFor && !request(3).isWaitedFor)
  }

  @Test func labelsAndJointActionsAreRefusedBeforeAnythingIsTyped() throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.worker)
    try sitting.press(": '4' enter t")
    #expect(sitting.state.dialogs.isEmpty && sitting.message.contains("孙强"), "\(sitting.message)")
    try sitting.press("J")
    #expect(sitting.state.dialogs.isEmpty && !sitting.message.isEmpty, "\(sitting.message)")
    try sitting.press(": '1' enter t")
    #expect(sitting.state.dialogs.last?.holdsDraft == true, "one's own")
  }

  @Test func whatBelongsToTheTableLeadsThere() throws {
    for place in [Place.recordList, .recordCard] {
      for name in [CommandName.query, .saved, .export] {
        #expect(!Command.commands(at: place).contains(name), "\(name) in \(place)")
      }
    }
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("v f")
    #expect(sitting.state.dialogs.count == 1 && sitting.state.dialogs.last is QueryLayer)
  }

  @Test func becomingSomebodyElseIsToldOfInPracticeOnly() {
    for language in Language.allCases {
      let words = TourWords(language)
      #expect(words.lines(inPractice: true).contains { $0.contains(":as") })
      #expect(!words.lines(inPractice: false).contains { $0.contains(":as") })
    }
  }
}
