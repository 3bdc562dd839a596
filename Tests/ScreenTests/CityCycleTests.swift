import Console
import Foundation
import LedgerModel
import Testing
import Wording

@testable import Interface

/// A whole cycle by keys: it is begun, its tasks come in as a table, an indicator is taken from not met to met, a piece is collected
/// and reviewed by a second person, a site is walked, what failed goes through its life, the cycle is closed and the next begun.
@Suite struct CityCycleTests {
  private func sitting(_ language: Language) throws -> Sitting {
    let sitting = Sitting(SampleLedger.store(), as: SampleLedger.lead, language, columns: 80, rows: 24)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("ExchangeTests/Fixtures/task-distribution.xlsx")
    sitting.store.journal.lay("任务分解表.xlsx", [UInt8](try Data(contentsOf: file)))
    return sitting
  }

  private func indicator(_ name: String, _ sitting: Sitting) throws -> PlainRecord {
    try #require(sitting.store.ledger.plain(.indicator).first { $0.name == name })
  }

  private func standing(_ name: String, _ sitting: Sitting) throws -> IndicatorStanding {
    ToldFields(sitting.store.ledger).standing(try indicator(name, sitting))
  }

  @Test(arguments: Language.allCases) func aCycleFromItsTasksToTheNext(_ language: Language) throws {
    var sitting = try sitting(language)
    let name = "改造完成比例"
    try Pictures.play(
      "city-cycle.\(language.rawValue)", try self.sitting(language),
      ["9 tab tab tab tab tab n", "'2024-2026 全国文明城市' ctrl-s", "h h h h h I enter", "tab tab enter ctrl-s"])
    try sitting.press("9 tab tab tab tab tab n '2024-2026 全国文明城市' ctrl-s")
    let cycle = try #require(sitting.store.ledger.plain(.cycle).first)
    try sitting.press("h h h h h I enter tab tab enter ctrl-s")
    // What the table does not say: it belongs to the cycle that runs.
    let ledger = sitting.store.ledger
    #expect(ledger.indicators(of: cycle.id).count == 46 && ledger.runningCycle?.id == cycle.id)
    #expect(try standing(name, sitting) == .unknown)

    // Measured, not met: it becomes an item, once and linked.
    try sitting.press("/ '\(name)' enter s 1 '50' ctrl-s")
    #expect(try standing(name, sitting) == .notMet)
    try sitting.press("s 2 down down '北区' ctrl-s")
    let items = sitting.store.ledger.items
    let item = items[items.count - 1].item
    #expect(try item.indicator == indicator(name, sitting).id && item.category == "2601")
    try sitting.press("s 1 '61.5' ctrl-s")
    #expect(try standing(name, sitting) == .met)
    // Its items are shown from it.
    try sitting.press("s 2")
    #expect(sitting.state.views[.items]?.listed(sitting.state.session) == [item.id])

    // The cycle ends: indicators go on in the next, the readings stay with the old.
    try sitting.press("9 esc tab tab tab tab tab s 1 '2027-2029' ctrl-s")
    let after = sitting.store.ledger
    let next = try #require(after.runningCycle)
    #expect(
      next.name == "2027-2029"
        && after.plain(RecordKey(.cycle, cycle.id))?[Cycle.Field.closedOn].isNull == false)
    #expect(after.indicators(of: next.id).count == 46 && after.indicators(of: cycle.id).count == 46)
    let copy = try #require(after.indicators(of: next.id).first { $0.name == name })
    #expect(ToldFields(after).standing(copy) == .unknown)
    // Of two of one name each shows its own items.
    var found: [Set<RecordID>] = []
    for row in ["g", "g down"] {
      try sitting.press("9 esc h h h h h / '\(name)' enter \(row) s")
      let last = try #require((sitting.state.dialogs.last as? ChooserLayer)?.list.shown.count)
      try sitting.press("\(last)")
      found.append(Set(sitting.state.views[.items]?.listed(sitting.state.session) ?? ["?"]))
    }
    #expect(Set(found) == [[item.id], []])
    // One undo takes the end back.
    try sitting.press("u")
    #expect(sitting.store.ledger.runningCycle?.id == cycle.id)
  }
}
