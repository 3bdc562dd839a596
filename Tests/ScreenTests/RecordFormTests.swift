import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// People, grids, sites and units are entered, edited and retired in their views.
@Suite struct RecordFormTests {
  private func sitting(_ view: ViewName, as person: RecordID = SampleLedger.lead) -> Sitting {
    Sitting(SampleLedger.store(), as: person, opening: view)
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    try Pictures.play(
      "records.\(look)",
      Sitting(
        SampleLedger.store(), as: SampleLedger.lead, look.language, columns: look.columns, rows: look.rows,
        opening: .people),
      ["n", "'周兰' ctrl-s", "5 e", "down ' 孙强 王' ctrl-s", "esc 1 n"])
  }

  @Test func aPersonIsEnteredEditedAndRetired() throws {
    var sitting = sitting(.people)
    try sitting.press("n '周兰' down right down 'zhoulan' down down '13800000000' ctrl-s")
    let made = try #require(sitting.store.ledger.people.all.first { $0.name == "周兰" })
    #expect(made.role == .clerk && made.login == "zhoulan" && made.phone == "13800000000" && made.active)
    try sitting.press("/ esc 4 G up e ctrl-u '周岚' down down down down down down right ctrl-s")
    let changed = try #require(sitting.store.ledger.people[made.id])
    #expect(changed.name == "周岚" && !changed.active)
    // Who left stays in the list, at its end, and can be taken back.
    #expect(sitting.picture.contains { $0.contains("周岚") && $0.contains("不在岗") })
    try sitting.press("u")
    #expect(sitting.store.ledger.people[made.id]?.active == true)
  }

  @Test func onlyWhatWasChangedIsWritten() throws {
    var sitting = sitting(.sites)
    try sitting.press("e ctrl-u '北一网格' ctrl-s")
    let change = try #require(sitting.store.changes.last)
    #expect(change.records.count == 1 && change.records[0].fields.map(\.path) == ["name"])
    #expect(sitting.store.ledger.grids["g1"]?.workers == [SampleLedger.worker])
  }

  @Test func aGridsWorkersComeAndGo() throws {
    var sitting = sitting(.sites)
    try sitting.press("e down '、孙强' ctrl-s")
    #expect(sitting.store.ledger.grids["g1"]?.workers == [SampleLedger.worker, "sun"])
    try sitting.press("e down ctrl-u '孙强' ctrl-s")
    #expect(sitting.store.ledger.grids["g1"]?.workers == ["sun"])
    try sitting.press("e down ctrl-u '没这人' ctrl-s")
    #expect(sitting.message.contains("没这人") && sitting.state.dialogs.last is FormLayer)
  }

  @Test func sitesAndUnitsAreEnteredAndRetired() throws {
    var sitting = sitting(.sites)
    try sitting.press("n 1 '幸福里2栋' down 'xfl' enter ctrl-s")
    let site = try #require(sitting.store.ledger.sites.all.first { $0.name == "幸福里2栋" })
    #expect(site.parent == "xf")
    try sitting.press("n 2 '消防救援站' ctrl-s")
    let unit = try #require(sitting.store.ledger.units.all.first { $0.name == "消防救援站" })
    try sitting.press("G e down right ctrl-s")
    #expect(sitting.store.ledger.units[unit.id]?.retired == true)
    #expect(sitting.picture.contains { $0.contains("消防救援站") && $0.contains("停用") })
  }

  @Test func whoMayNotIsToldWhoMay() throws {
    var worker = sitting(.people, as: SampleLedger.worker)
    try worker.press("n")
    #expect(worker.message.contains("内勤") && worker.state.dialogs.isEmpty)
    var clerk = sitting(.sites, as: SampleLedger.clerk)
    try clerk.press("e")
    #expect(clerk.message.contains("负责人") && clerk.state.dialogs.isEmpty)
    try clerk.press("n")
    #expect(clerk.picture.contains { $0.contains("新增网格") && $0.contains("负责人") })
  }
}
