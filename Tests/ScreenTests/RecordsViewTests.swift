import Console
import LedgerModel
import Sample
import Testing
import Wording

@testable import Interface

/// The table of all records of a kind: found, opened, entered, marked, edited many at once.
@Suite struct RecordsViewTests {
  private func sitting(as person: RecordID = SampleLedger.lead) -> Sitting {
    Sitting(SampleLedger.store(), as: person, opening: .overview)
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    try Pictures.play(
      "kinds.\(look)",
      Sitting(
        SampleLedger.store(), as: SampleLedger.lead, look.language, columns: look.columns, rows: look.rows,
        opening: .overview),
      [": 'records' enter", "1", "/ 'wl'", "enter enter", "esc esc V e"])
  }

  @Test func aKindIsChosenFoundEnteredAndOpened() throws {
    var sitting = sitting()
    try sitting.press(": 'records' enter 4")
    #expect(sitting.state.dialogs.last is RecordsView)
    try sitting.press("n '消防救援站' ctrl-s")
    let made = try #require(sitting.store.ledger.units.all.first { $0.name == "消防救援站" })
    // The cursor is on what was entered: Enter opens it, with what was changed in it.
    try sitting.press("enter")
    #expect((sitting.state.dialogs.last as? RecordCard)?.key == RecordKey(.unit, made.id))
    #expect(
      sitting.picture.contains { $0.contains("修改记录") } && sitting.picture.contains { $0.contains("名称 消防救援站") }
    )
    try sitting.press("e ctrl-u '消防站' ctrl-s")
    #expect(sitting.store.ledger.units[made.id]?.name == "消防站")
    #expect(sitting.picture.contains { $0.contains("消防救援站 → 消防站") })
    try sitting.press("u")
    #expect(sitting.store.ledger.units[made.id]?.name == "消防救援站")
  }

  @Test func pinyinFindsAndEscShowsAllAgain() throws {
    var sitting = sitting()
    try sitting.press(": 'records' enter 1")
    let all = try #require(sitting.state.dialogs.last as? RecordsView).records.count
    try sitting.press("/ 'wl' enter")
    let found = try #require(sitting.state.dialogs.last as? RecordsView).records
    #expect(found.contains(SampleLedger.worker) && found.count < all)
    try sitting.press("/ ctrl-u 'zzzz' enter")
    #expect(sitting.picture.contains { $0.contains("没有找到") })
    try sitting.press("esc")
    #expect(try #require(sitting.state.dialogs.last as? RecordsView).records.count == all)
  }

  @Test func manyAreEditedAtOnceAndTakenBackAtOnce() throws {
    var sitting = sitting()
    try sitting.press(": 'records' enter 2 space space e")
    let marks = try #require(sitting.state.dialogs.dropLast().last as? RecordsView).marks
    #expect(marks.count == 2)
    // Grid and kind are set in both, their names stay.
    let names = marks.map { sitting.store.ledger.sites[$0]?.name }
    try sitting.press("down down enter 'jie' enter ctrl-s")
    #expect(marks.allSatisfy { sitting.store.ledger.sites[$0]?.siteKind == .street })
    #expect(marks.map { sitting.store.ledger.sites[$0]?.name } == names)
    #expect(sitting.store.changes.last?.records.count == 2)
    try sitting.press("u")
    #expect(marks.allSatisfy { sitting.store.ledger.sites[$0]?.siteKind != .street })
  }

  @Test func aNeighboursRecordComesInWithoutMovingTheRow() throws {
    var sitting = sitting()
    try sitting.press(": 'records' enter 2 down")
    let before = try #require(sitting.state.dialogs.last as? RecordsView)
    sitting.store.must(
      .put(RecordKey(.site, "s0"), [JSONMember("name", .string("阿里街"))]), by: SampleLedger.clerk,
      at: SampleLedger.now)
    sitting.hearOthers()
    let after = try #require(sitting.state.dialogs.last as? RecordsView)
    #expect(after.records.count == before.records.count + 1 && after.records.contains("s0"))
    try sitting.press("e")
    #expect((sitting.state.dialogs.last as? FormLayer)?.form.records == [RecordKey(.site, before.records[1])])
  }

  @Test func whoMayNotIsToldWhoMay() throws {
    var sitting = sitting(as: SampleLedger.worker)
    try sitting.press(": 'records' enter 4 n")
    #expect(sitting.message.contains("内勤") && sitting.state.dialogs.last is RecordsView)
    try sitting.press("space space e")
    #expect(sitting.message.contains("内勤"))
  }

  /// A date that lies behind is shown as it is meant: the last such day, not the next.
  @Test func aPastDateOfTheMeetingsPeriodIsShownAsItIsMeant() throws {
    var sitting = Sitting(SampleLedger.store(), as: SampleLedger.lead, opening: .meeting)
    try sitting.press("enter")
    guard let form = sitting.state.dialogs.last as? FormLayer,
      let place = form.fields.firstIndex(where: { $0.name == .periodFrom })
    else {
      Issue.record("no form with a period")
      return
    }
    try sitting.press(
      [String](repeating: "down", count: place - form.focus).joined(separator: " ") + " ctrl-u '11-24'")
    #expect(sitting.picture.contains { $0.contains("= 2025-11-24") })
  }
}
