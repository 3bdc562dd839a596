import Console
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// What an office of many thousand items sees: nothing is cut because there is much of it.
@Suite struct LargeLedgerTests {
  /// A small office whose numbers have reached five digits.
  private func store() -> PaperStore {
    let store = SampleLedger.store()
    var item = ImportedItem(NewItem(title: "翠湖花园2栋北门消防通道被占用"))
    (item.item.site, item.item.category, item.item.owner) = ("xf", "2101", SampleLedger.worker)
    item.number = ItemNumber(year: 2026, counter: 13_264)
    store.must(.importItem(item), by: SampleLedger.clerk, at: SampleLedger.now)
    return store
  }

  @Test(arguments: DailyPictureTests.looks) func aNumberIsReadAsAWhole(_ look: DailyPictureTests.Look) throws
  {
    for (person, view, keys) in [
      (SampleLedger.clerk, ViewName.items, "G"), (SampleLedger.worker, .overview, "G"),
    ] {
      var sitting = Sitting(
        store(), as: person, look.language, columns: look.columns, rows: look.rows, opening: view)
      try sitting.press(keys)
      // Behind it is a blank, or nothing.
      let line = try #require(sitting.picture.first { $0.contains("2026-13264") }, "\(sitting.picture)")
      #expect(line.contains("2026-13264 ") || line.hasSuffix("2026-13264"), "\(line)")
    }
  }
}
