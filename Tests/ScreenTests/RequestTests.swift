import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Requests are granted and refused one by one; labels come and go on many items at once.
@Suite struct RequestTests {
  /// Number 2 with a request for more time and one to pause it.
  private func asked() -> PaperStore {
    let store = SampleLedger.store()
    let item = store.ledger.items[ItemNumber(year: 2026, counter: 2)]!.id
    store.must(
      .act(.extend(until: SampleLedger.moment(12, 4, 9), reason: "业主出差"), on: [item]),
      by: SampleLedger.other, at: SampleLedger.now)
    store.must(
      .act(.suspend(.coordination, until: SampleLedger.moment(12, 20, 9), reason: "等物业协调"), on: [item]),
      by: SampleLedger.other, at: SampleLedger.now)
    return store
  }

  private func choice(_ kind: ActionKind, _ sitting: Sitting) throws -> String {
    let menu = try #require(sitting.state.dialogs.last as? ChooserLayer)
    let place = try #require(menu.list.numbered.firstIndex { $0.code == kind.rawValue })
    return "\(place + 1)"
  }

  @Test(arguments: DailyPictureTests.looks) func pictures(_ look: DailyPictureTests.Look) throws {
    var sitting = Sitting(
      asked(), as: SampleLedger.lead, look.language, columns: look.columns, rows: look.rows)
    try sitting.press(": '2' enter s")
    try Pictures.play("requests.\(look)", sitting, [choice(.grant, sitting), "enter", "down enter"])
  }

  @Test(arguments: [(0, "2026-12-04"), (1, "")]) func theOneChosenIsGranted(_ place: Int, _ due: String)
    throws
  {
    var sitting = Sitting(asked(), as: SampleLedger.lead)
    try sitting.press(": '2' enter s")
    try sitting.press(choice(.grant, sitting))
    try sitting.press("ctrl-s")
    #expect(sitting.message.contains("必填"))
    try sitting.press("enter \(place == 0 ? "" : "down") enter ctrl-s")
    let item = sitting.item(2)
    #expect(item.requests.map(\.kind) == [place == 0 ? .suspension : .timeExtension])
    #expect((item.state == .suspended) == (place == 1))
    #expect(place == 1 || SampleLedger.zone.date(item.due!).text == due)
  }

  @Test func theOneChosenIsRefusedWithAReason() throws {
    var sitting = Sitting(asked(), as: SampleLedger.lead)
    try sitting.press(": '2' enter s")
    try sitting.press(choice(.refuse, sitting))
    try sitting.press("enter down enter '尽快整改' ctrl-s")
    #expect(sitting.item(2).requests.map(\.kind) == [.timeExtension])
    #expect(sitting.item(2).state == .inProgress)
  }

  @Test func aSingleRequestNeedsNoChoice() throws {
    let store = asked()
    store.must(
      .act(
        .refuse(request: store.ledger.items[ItemNumber(year: 2026, counter: 2)]!.requests[1].id, reason: "否"),
        on: [
          store.ledger.items[ItemNumber(year: 2026, counter: 2)]!.id
        ]), by: SampleLedger.lead, at: SampleLedger.now)
    var sitting = Sitting(store, as: SampleLedger.lead)
    try sitting.press(": '2' enter s")
    try sitting.press(choice(.grant, sitting))
    try sitting.press("ctrl-s")
    #expect(sitting.item(2).requests.isEmpty)
  }

  @Test func labelsComeAndGoOnSeveralItemsInOneStep() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("t '国测 省检' ctrl-s down t '国测' ctrl-s")
    #expect(sitting.item(1).labels == ["国测", "省检"] && sitting.item(4).labels == ["国测"])
    try sitting.press("g space space t")
    #expect(sitting.picture.joined().contains("加上标签"))
    try sitting.press("'回头看' down")
    #expect(sitting.picture.joined().contains("现有:国测 省检"))
    try sitting.press("'国测' ctrl-s")
    #expect(Set(sitting.item(1).labels) == ["省检", "回头看"] && sitting.item(4).labels == ["回头看"])
    try sitting.press("u")
    #expect(Set(sitting.item(1).labels) == ["国测", "省检"] && sitting.item(4).labels == ["国测"])
  }
}
