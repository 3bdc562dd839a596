import Console
import LedgerModel
import Testing
import Wording

@testable import Interface

/// What the table of fields says of a field's use holds on the screen; dates of a search are said as they were read.
@Suite struct FieldTableTests {
  @Test func everyFieldOfTheFormHasAPlaceInIt() throws {
    let sitting = Sitting(SampleLedger.store())
    let item = sitting.item(1)
    for part in ItemPart.all(.form) {
      let field = FormField(part, of: item, sitting.state.session)
      #expect(field?.name == .part(part), "\(part.name)")
    }
    #expect(
      Set(EditForm(item.id).fields(sitting.state.session).map(\.name))
        == Set(ItemPart.all(.form).map { .part($0) }))
  }

  @Test(arguments: [
    ("/ 'due:11-30' enter", "到期 = 2026-11-30"), ("/ 'closed:11月' enter", "销号 2026-11-01..2026-11-30"),
    ("/ 'due<周五' enter", "到期 ≤ 2026-11-26"), ("f 'due:11-30' enter", "到期 = 2026-11-30"),
    // A holiday of a year without a notice may still move.
    ("/ 'due:元旦前' enter", "到期 ≤ 2026-12-31(缺 2027 年放假通知,暂按法定节日算)"),
  ])
  func aDateIsSaidAsItWasUnderstood(_ keys: String, _ told: String) throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(keys)
    #expect(sitting.picture.contains { $0.contains(told) }, "\(sitting.picture)")
    // What was written in full need not be said back.
    try sitting.press("/ ctrl-u 'due:2026-11-30' enter")
    #expect(!sitting.picture.contains { $0.contains("到期 = ") })
  }

  /// A field's name and a value of it are two words, and the screen says what asks for the field.
  @Test(arguments: [
    ("/ 'lamp red' enter", "lamp:red"), ("f '灯 红' enter", "灯:红"),
    (": 'records' enter 1 / 'role lead' enter", "role:lead"),
  ])
  func wordsThatMayBeMeantForAFieldAreSaid(_ keys: String, _ term: String) throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(keys)
    #expect(sitting.picture.contains { $0.contains("按字段查找请写 \(term)") }, "\(sitting.picture)")
  }

  @Test(arguments: [("/ 'lamp:red | lamp:yellow' enter", "不能连接条件"), ("/ 'title:/x/' enter", "不支持通配符和正则")])
  func whatIsNotUnderstoodIsSaid(_ keys: String, _ told: String) throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press(keys)
    #expect(sitting.picture.contains { $0.contains(told) }, "\(sitting.picture)")
  }
}
