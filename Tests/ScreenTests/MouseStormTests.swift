import Console
import Foundation
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Random keys, clicks and wheels on a usual screen with the mouse on: nothing is lost, nothing crashes, no level stays.
@Suite struct MouseStormTests {
  /// For how many seconds each storm goes on: `TAIZHANG_MOUSE_SECONDS=60` for the full count.
  static let seconds =
    ProcessInfo.processInfo.environment["TAIZHANG_MOUSE_SECONDS"].flatMap(Double.init) ?? 2

  @Test(arguments: [1, 2] as [UInt64]) func randomKeysClicksAndWheels(_ seed: UInt64) throws {
    var generator = Steps(state: seed &* 7919)
    let store = SampleLedger.store()
    var preferences = Sitting.tourSeen
    preferences.mouse = true
    var sitting = Sitting(
      store, as: seed % 2 == 0 ? SampleLedger.clerk : SampleLedger.lead, seed % 2 == 0 ? .zh : .en,
      preferences: preferences)
    sitting.exchange = [(name: "拆后.jpg", size: 1000)]
    let changes = store.changes
    var written = changes.count
    var (rounds, clicks) = (0, 0)
    let deadline = ContinuousClock.now + .seconds(Self.seconds)
    while ContinuousClock.now < deadline || rounds < 300 {
      rounds += 1
      if Bool.random(using: &generator) {
        sitting.take(.mouse(mouse(on: sitting, &generator)))
        clicks += 1
      } else {
        sitting.take(.key(StormTests.keys.randomElement(using: &generator)!))
      }
      let frame = sitting.state.render()
      #expect(frame.size == Size(columns: 80, rows: 24))
      #expect(sitting.state.session.pending.isEmpty && sitting.state.heldKeys.isEmpty, "round \(rounds)")
      let targets = sitting.state.level(sitting.state.topLevel).targets(sitting.state.session)
      #expect(targets.items.allSatisfy { store.ledger.items[$0] != nil }, "round \(rounds)")
      // The journal only grows: what was written stays as it was.
      #expect(store.changes.count >= written)
      written = store.changes.count
    }
    #expect(clicks > rounds / 4 && Array(store.changes.prefix(changes.count)) == changes)
    // Every item that was ever written is still there, as the changes add up.
    let replayed = PaperStore(telling: store.changes).ledger
    #expect(store.ledger.items.count == replayed.items.count)
    store.ledger.items.forEach { record in #expect(replayed.items[record.item.id] == record.item) }
    // What would be lost is asked about, and left.
    let leaving: Set<QuestionLayer.Purpose> = [.discardForm, .discardMissing, .leaveImport]
    for _ in 0..<24 {
      sitting.take(.key(.escape))
      let top = sitting.state.level(sitting.state.topLevel)
      if let question = top as? QuestionLayer, leaving.contains(question.purpose) {
        sitting.take(.key(.character("1")))
      }
    }
    #expect(sitting.state.topLevel == 0, "a level stays whatever is struck: \(sitting.picture)")
  }

  /// Mostly over something: the chosen row, its neighbours, the names of the views; now and then anywhere, also outside.
  private func mouse(on sitting: Sitting, _ generator: inout Steps) -> Mouse {
    let act = [Mouse.Act.click, .click, .click, .wheelUp, .wheelDown].randomElement(using: &generator)!
    if let cursor = sitting.state.render().cursor, Int.random(in: 0..<3, using: &generator) > 0 {
      let y = cursor.y + Int.random(in: -3...3, using: &generator)
      return Mouse(act, at: Point(x: cursor.x + Int.random(in: 0...20, using: &generator), y: y))
    }
    let point = Point(
      x: Int.random(in: -2...90, using: &generator), y: Int.random(in: -2...30, using: &generator))
    return Mouse(act, at: point)
  }
}
