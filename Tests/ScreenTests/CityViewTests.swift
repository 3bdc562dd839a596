import Console
import LedgerModel
import Sample
import Testing
import Wording

@testable import Interface

/// What a city is scored by, on the screen: its tables, the next steps of a record, a self-check walked by one hand.
@Suite struct CityViewTests {
  private func sitting(as person: RecordID = MeetingRoom.lead) throws -> Sitting {
    Sitting(try MeetingRoom.store(), as: person, now: MeetingRoom.now, opening: .overview)
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    try Pictures.play(
      "city.\(look)",
      Sitting(
        try MeetingRoom.store(), as: MeetingRoom.lead, look.language, columns: look.columns, rows: look.rows,
        now: MeetingRoom.now, opening: .overview),
      ["9", "s", "esc tab s", "esc tab enter", "esc s 1", "enter"])
  }

  private func view(_ sitting: Sitting) throws -> CityView {
    try #require(sitting.state.views[.city] as? CityView)
  }

  @Test func tabGoesFromTableToTable() throws {
    var sitting = try sitting()
    try sitting.press("9")
    #expect(try view(sitting).kind == .indicator)
    #expect(sitting.picture.contains { $0.contains("未达标") && $0.contains("未知") })
    try sitting.press("tab")
    #expect(try view(sitting).kind == .piece)
    try sitting.press("tab")
    #expect(try view(sitting).kind == .inspection)
    #expect(sitting.picture.contains { $0.contains("还有") })
    try sitting.press("h h")
    #expect(try view(sitting).kind == .indicator)
  }

  /// Somebody takes an indicator from not met to met by keys alone.
  @Test func aReadingIsEntered() throws {
    var sitting = try sitting(as: "hejing")
    try sitting.press("9 / '绿地面积' enter")
    let green = try #require(sitting.store.ledger.plain(.indicator).first { $0.name == "人均公园绿地面积" })
    #expect(ToldFields(sitting.store.ledger).standing(green) == .notMet)
    try sitting.press("s 1 '8.3' ctrl-s")
    #expect(ToldFields(sitting.store.ledger).standing(green) == .met)
    #expect(sitting.picture.contains { $0.contains("人均公园绿地面积") && $0.contains("8.3") })
    try sitting.press("u")
    #expect(ToldFields(sitting.store.ledger).standing(green) == .notMet)
  }

  @Test func whatIsNotMetBecomesAnItem() throws {
    var sitting = try sitting(as: "hejing")
    let count = sitting.store.ledger.items.count
    try sitting.press("9 / '绿地面积' enter s 2 down down '广场西侧' ctrl-s")
    let item = sitting.store.ledger.items[count]
    #expect(sitting.store.ledger.items.count == count + 1)
    #expect(item.item.indicator == sitting.store.ledger.plain(.indicator).first { $0.name == "人均公园绿地面积" }?.id)
    #expect(item.item.category == "2601" && item.item.address == "广场西侧")
  }

  @Test func aPieceIsReturnedAndMayNotBeReviewedByItsOwner() throws {
    var sitting = try sitting()
    try sitting.press("9 tab / '普法活动总结' enter s")
    #expect(sitting.picture.contains { $0.contains("审核通过") })
    try sitting.press("3 '缺签到表' ctrl-s")
    let piece = try #require(sitting.store.ledger.plain(.piece).first { $0.name == "普法活动总结" })
    #expect(piece[Piece.Field.state] == .string("returned") && piece[Piece.Field.reason] == .string("缺签到表"))
    try sitting.press("u")
    #expect(
      sitting.store.ledger.plain(.piece).first { $0.name == "普法活动总结" }?[Piece.Field.state]
        == .string("collected"))
  }

  @Test func aSiteIsWalkedByOneHandAndGoesOnWhereItWasLeft() throws {
    var sitting = try sitting(as: "wanglei")
    let items = sitting.store.ledger.items.count
    try sitting.press(": 'selfcheck' enter")
    #expect(sitting.state.dialogs.last is ChooserLayer)
    try sitting.press("'和平路便民' enter")
    #expect(sitting.state.dialogs.last is SelfCheckLayer)
    try sitting.press("y y n '东门越线' enter -")
    let check = try #require(sitting.store.ledger.plain(.inspection).last)
    let score = InspectionScore(check)
    #expect(score.seen.count == 4 && score.total.failed == 1 && score.total.looked == 3)
    #expect(sitting.store.ledger.items.count == items + 1)
    #expect(sitting.store.ledger.items(of: check.id).first?.title == "东门越线")
    // Left and taken up again: the fifth comes next.
    try sitting.press("esc esc : 'selfcheck' enter '和平路便民' enter")
    #expect(sitting.picture.contains { $0.contains("5/10") })
    try sitting.press("y y y y y y")
    #expect(sitting.picture.contains { $0.contains("已看完") })
    // Back at the sites this one is done, and the next that is not stands under the cursor.
    #expect(sitting.picture.contains { $0.contains("和平路便民市场") && $0.contains("10/10") })
    let sites = try #require(sitting.state.dialogs.last as? ChooserLayer)
    #expect(sites.filter.text.isEmpty && sites.list.current?.detail.hasPrefix("0/") == true)
    #expect(InspectionScore(try #require(sitting.store.ledger.plain(.inspection).last)).seen.count == 10)
  }

  /// Who closes an item of what is not met is asked for the new reading.
  @Test func closingAnItemAsksForTheReading() throws {
    var sitting = try sitting(as: MeetingRoom.clerk)
    try sitting.press("9 / '绿地面积' enter s 2 down down '广场西侧' ctrl-s")
    let ledger = sitting.store.ledger
    let item = ledger.items[ledger.items.count - 1].id
    sitting.store.must(
      .act(
        .assign(
          owner: MeetingRoom.worker, helpers: nil,
          due: MeetingRoom.now.advanced(milliseconds: 9 * 86_400_000), text: ""),
        on: [item]),
      by: MeetingRoom.lead, at: MeetingRoom.now)
    sitting.store.must(
      .act(.submit(done: [:], allDone: true, text: "补绿"), on: [item]), by: MeetingRoom.worker,
      at: MeetingRoom.now)
    sitting.hearOthers()
    try sitting.press("s 3 s")
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    #expect(!menu.list.shown.isEmpty)
    try sitting.press("1 '看过' ctrl-s")
    #expect(sitting.store.ledger.items[item]?.state == .closed)
    #expect(sitting.picture.joined().contains("复测"))
  }

  /// What falls due before the next meeting stands on its first page, on every wall.
  @Test(arguments: MeetingPictureTests.walls) func whatFallsDueStandsBefore(_ wall: MeetingPictureTests.Wall)
    throws
  {
    let store = try MeetingRoom.store()
    for (kind, day) in [(RecordKind.indicator, "2026-11-25"), (.piece, "2026-11-27")] {
      for record in store.ledger.plain(kind) {
        store.must(
          .put(RecordKey(kind, record.id), [JSONMember("due", .string(day))]), by: MeetingRoom.lead,
          at: MeetingRoom.now)
      }
    }
    try Pictures.play(
      "city-due.\(wall)",
      try MeetingRoom.begun(store, wall.language, columns: wall.columns, rows: wall.rows), [""])
  }

  /// What an inspection found is listed, and goes out as a workbook for each unit.
  @Test func problemsGoOutByUnit() throws {
    var sitting = try sitting(as: MeetingRoom.clerk)
    let inspection = try #require(
      sitting.store.ledger.plain(.inspection).first { !sitting.store.ledger.items(of: $0.id).isEmpty })
    let items = sitting.store.ledger.items(of: inspection.id)
    let units = Set(items.map(\.leadUnit))
    try sitting.press("9 tab tab / '\(inspection.name)' enter s")
    #expect(sitting.picture.contains { $0.contains("按单位导出问题清单") })
    try sitting.press("3")
    let files = sitting.exchange.map(\.name).filter { $0.hasPrefix("问题清单-") }
    #expect(files.count == units.count && units.count > 1 && files.allSatisfy { $0.hasSuffix(".xlsx") })
    #expect(sitting.state.dialogs.isEmpty)
    // All of them are told at once.
    let told = sitting.picture.joined()
    #expect(told.contains("问题清单"))
    try sitting.press("s 2")
    #expect(sitting.picture.contains { $0.contains(items[0].title.prefix(4)) })
    #expect(sitting.state.views[.items]?.listed(sitting.state.session).count == items.count)
  }

  @Test func anInspectionWithoutProblemsHasNoFiles() throws {
    var sitting = try sitting(as: MeetingRoom.clerk)
    let inspection = try #require(
      sitting.store.ledger.plain(.inspection).first { sitting.store.ledger.items(of: $0.id).isEmpty })
    try sitting.press("9 tab tab / '\(inspection.name)' enter s 3")
    #expect(sitting.exchange.isEmpty && sitting.picture.contains { $0.contains("没有由此产生的事项") })
  }

  @Test func withoutStandardsItIsSaidHowToGetThem() throws {
    var sitting = Sitting(SampleLedger.office(), as: SampleLedger.lead, opening: .overview)
    try sitting.press(": 'selfcheck' enter")
    #expect(sitting.picture.contains { $0.contains("standards examples") })
  }

  /// Two people look at two sites at once: neither loses anything.
  @Test func twoWalkAtOnce() throws {
    var one = try sitting(as: "wanglei")
    try one.press(": 'selfcheck' enter '和平路便民' enter y y")
    let ledger = one.store.ledger
    let check = try #require(ledger.plain(.inspection).last)
    let look = InspectionLook(
      inspection: check.id, site: "gc", standard: try #require(ledger.standards(for: .square).first).id,
      looked: 1,
      failed: 0)
    one.store.must(try look.intent(in: ledger), by: "hejing", at: MeetingRoom.now)
    one.hearOthers()
    try one.press("y")
    #expect(InspectionScore(try #require(one.store.ledger.plain(.inspection).last)).seen.count == 4)
  }
}
