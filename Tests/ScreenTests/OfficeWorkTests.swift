import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// What an office does with many items at once, and with what stands behind them.
@Suite struct OfficeWorkTests {
  @Test func allOpenItemsOfALeaverGoToAnotherInOneUndoableStep() throws {
    var sitting = Sitting(SampleLedger.store())
    let owned = (1...8).filter {
      sitting.item($0).owner == SampleLedger.worker && sitting.item($0).state.isOpen
    }
    #expect(owned.count > 1)
    try sitting.press("4")
    let row = try #require(sitting.rowOfPerson("王磊"))
    try sitting.press(String(repeating: "down ", count: row) + "H")
    #expect(sitting.picture.joined().contains("移交王磊的未结事项 \(owned.count) 件"))
    try sitting.press("enter 'ln' enter '调离本社区' ctrl-s")
    #expect(owned.allSatisfy { sitting.item($0).owner == SampleLedger.other }, "\(sitting.message)")
    // What was closed stays the leaver's.
    #expect(sitting.item(8).owner == SampleLedger.worker)
    try sitting.press("u")
    #expect(owned.allSatisfy { sitting.item($0).owner == SampleLedger.worker })
  }

  @Test func handingOverSaysWhyItCannotBe() throws {
    var worker = Sitting(SampleLedger.store(), as: SampleLedger.worker)
    try worker.press("4 H")
    #expect(worker.message.contains("内勤") && worker.state.dialogs.isEmpty)
    var clerk = Sitting(SampleLedger.store())
    try clerk.press("4")
    let row = try #require(clerk.rowOfPerson("陈静"))
    try clerk.press(String(repeating: "down ", count: row) + "H")
    #expect(clerk.message.contains("没有未结事项"))
    try clerk.press("5 H")
    #expect(clerk.message.contains("人员页"))
  }

  @Test func markedItemsJoinInOneActionWithTheirUnits() throws {
    let store = SampleLedger.store()
    let at = SampleLedger.now
    store.must(.put(RecordKey(.unit, "pcs"), [JSONMember("name", .string("派出所"))]), by: "zhao", at: at)
    var sitting = Sitting(store)
    try sitting.press("space down space J '周三联合' tab '城管中队 派出所' ctrl-s")
    let joint = (1...8).filter { sitting.item($0).jointAction == "周三联合" }
    #expect(joint.count == 2)
    #expect(joint.allSatisfy { sitting.item($0).supportingUnits == ["cg", "pcs"] })
    try sitting.press("u")
    #expect((1...8).allSatisfy { sitting.item($0).jointAction.isEmpty })
    try sitting.press("J '周三' tab '没有的单位' ctrl-s")
    #expect(sitting.picture.joined().contains("没有名为“没有的单位”的"))
  }

  @Test func helpersAndSupportingUnitsAreEditedAsNames() throws {
    var sitting = Sitting(SampleLedger.store())
    let counter = try #require(sitting.chosenCounter)
    func field(_ name: FieldName) throws -> String {
      let form = try #require(sitting.state.dialogs.last as? FormLayer)
      let place = try #require(form.fields.firstIndex { $0.name == name })
      return String(repeating: "tab ", count: place - form.focus)
    }
    try sitting.press("e")
    try sitting.press(try field(.helpers) + "'孙强、李娜'")
    try sitting.press(try field(.supportingUnits) + "'城管中队' ctrl-s")
    #expect(sitting.item(counter).helpers == ["sun", "li"], "\(sitting.message)")
    #expect(sitting.item(counter).supportingUnits == ["cg"])
    try sitting.press("e")
    try sitting.press(try field(.helpers) + "ctrl-u '李娜' ctrl-s")
    #expect(sitting.item(counter).helpers == ["li"])
    try sitting.press("e")
    try sitting.press(try field(.helpers) + "ctrl-u '谁也不是' ctrl-s")
    #expect(sitting.picture.joined().contains("没有唯一的人员叫「谁也不是」"))
  }

  @Test func theFirstOfAGridsWorkersIsChangedByTheOrderOfNames() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store, as: SampleLedger.lead)
    try sitting.press("5 e")
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    let grid = try #require((form.form as? RecordForm)?.id)
    try sitting.press("tab ctrl-u '孙强 王磊' ctrl-s")
    #expect(store.ledger.grids[grid]?.workers == ["sun", "wang"])
    try sitting.press("e tab ctrl-u '王磊 孙强' ctrl-s")
    #expect(store.ledger.grids[grid]?.workers == ["wang", "sun"])
  }

  @Test(arguments: Language.allCases) func aYearWithoutHolidaysIsSaidUntilItsListIsThere(_ language: Language)
    throws
  {
    let store = SampleLedger.store()
    var sitting = Sitting(store, as: SampleLedger.lead, language)
    let mark = language == .zh ? "缺2027节假日" : "no holidays 2027"
    #expect(!sitting.picture.contains { $0.contains(mark) })
    var item = NewItem(title: "跨年的事")
    (item.site, item.category, item.due) = (
      "jm2", "0101", SampleLedger.moment(11, 23, 9).advanced(milliseconds: 60 * 86_400_000)
    )
    store.must(.add(item), by: SampleLedger.lead, at: SampleLedger.now)
    sitting.hearOthers()
    #expect(sitting.picture[0].contains(mark), "\(sitting.picture[0])")
    let law = try #require(HolidaysByLaw.years.first { $0.year == 2027 })
    store.must(law.intent(in: store.ledger), by: SampleLedger.lead, at: SampleLedger.now)
    sitting.hearOthers()
    #expect(!sitting.picture.contains { $0.contains(mark) })
  }

  /// Three days without a good backup are said in red on the overview and in the meeting, and nowhere in practice.
  @Test(arguments: Language.allCases) func aMissingBackupIsSaidToEverybody(_ language: Language) throws {
    let store = SampleLedger.store()
    store.must(
      .put(RecordKey(.settings, Settings.theID), [JSONMember("practice", .bool(false))]),
      by: SampleLedger.lead, at: SampleLedger.now)
    let words = language == .zh ? "没有完好的备份" : "No good backup"
    func moment(_ days: Int64) -> Timestamp { SampleLedger.now.advanced(milliseconds: -days * 86_400_000) }
    var sitting = Sitting(store, as: SampleLedger.worker, language, opening: .overview)
    #expect(!sitting.message.contains(words))
    sitting.take(.told(.backups(BackupStanding(last: moment(2), since: moment(40)))))
    #expect(!sitting.message.contains(words))
    sitting.take(.told(.backups(BackupStanding(last: moment(5), since: moment(40)))))
    #expect(sitting.message.contains(words) && sitting.message.contains("5"))
    try sitting.press("2")
    #expect(!sitting.message.contains(words))
    try sitting.press("1")
    sitting.take(.told(.backups(BackupStanding(last: nil, since: moment(4)))))
    #expect(sitting.message.contains(language == .zh ? "还没有备份过" : "Never backed up"))
    sitting.take(.told(.backups(BackupStanding(last: moment(0), since: moment(40)))))
    #expect(!sitting.message.contains(words))
    var practising = Sitting(SampleLedger.store(), as: SampleLedger.worker, language, opening: .overview)
    practising.take(.told(.backups(BackupStanding(last: moment(9), since: moment(40)))))
    #expect(!practising.message.contains(words))
  }

  @Test func ratesOfPastPeriodsByEveryGrouping() throws {
    let store = SampleLedger.store()
    var sitting = Sitting(store, as: SampleLedger.lead)
    try sitting.press("6 r")
    #expect(sitting.picture.joined().contains("周指标 11-23 起(未结束)"))
    try sitting.press("[")
    let zone = SampleLedger.zone
    let week = RatePeriod(
      days: CivilDate(year: 2026, month: 11, day: 16)!, through: CivilDate(year: 2026, month: 11, day: 22)!,
      in: zone)
    for grouping in [RateGrouping.group, .grid, .person, .unit, .site] {
      let table = store.ledger.rates(in: week, by: grouping)
      let total = try #require(sitting.picture.first { $0.contains("合计") }, "\(grouping)")
      let figures = total.split(separator: " ").map(String.init)
      #expect(
        figures.contains(String(table.total.due)) && figures.contains(table.total.closureRate.text ?? "-"))
      #expect(sitting.picture.contains { $0.contains("周指标 11-16 - 11-22:") }, "\(grouping)")
      try sitting.press("tab")
    }
    // Something later does not change a week that is over.
    let before = sitting.picture
    store.must(
      .act(.cancel(reason: "误报"), on: [sitting.item(3).id]), by: SampleLedger.lead, at: SampleLedger.now)
    sitting.hearOthers()
    #expect(sitting.picture.dropFirst().dropLast(2) == before.dropFirst().dropLast(2))
    try sitting.press("b")
    #expect(sitting.picture.joined().contains("月指标 11-01 起(未结束)"))
    try sitting.press("b")
    #expect(sitting.picture.joined().contains("季度指标 10-01 起(未结束)"))
    try sitting.press("[ b")
    #expect(sitting.picture.joined().contains("年指标 01-01 起(未结束)"))
  }
}

extension Sitting {
  /// The row of a person in the view of people.
  fileprivate func rowOfPerson(_ name: String) -> Int? {
    picture.dropFirst(2).firstIndex { $0.contains(name) }.map { $0 - 2 }
  }

  /// The counter of the item that is chosen in the table.
  fileprivate var chosenCounter: Int? {
    (state.views[.items] as? ItemsView)?.current(state.session)?.number.counter
  }
}
