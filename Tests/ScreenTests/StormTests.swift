import Console
import Foundation
import LedgerModel
import Testing
import Wording

@testable import Interface
import Sample

/// Random sizes and keys: no crash, no item lost, every frame as large as the screen.
@Suite struct StormTests {
  static let keys: [Key] =
    Command.table.flatMap(\.keys)
    + "0123456789yesjkaq楼道王，：！ ".map { Key.character($0) }
    + [
      .enter, .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .paste("3栋\n楼道\u{202E}\u{1B}[2J"),
      .insert,
    ]

  /// How many storms: `TAIZHANG_STORMS=125` makes the 100,000 keys of the full count.
  static let storms = ProcessInfo.processInfo.environment["TAIZHANG_STORMS"].flatMap(UInt64.init) ?? 4

  @Test(arguments: 1...storms) func randomKeysAndSizes(_ seed: UInt64) throws {
    var generator = Steps(state: seed)
    let store = SampleLedger.store()
    let people: [RecordID?] = [SampleLedger.lead, SampleLedger.clerk, SampleLedger.worker, nil]
    var sitting = Sitting(store, as: people[Int(seed) % 4], seed % 2 == 0 ? .zh : .en)
    sitting.exchange = [(name: "拆后.jpg", size: 1_000_000), (name: "拆前.jpg", size: 40_000_000)]
    var counter = 0
    for round in 0..<800 {
      sitting.take(.key(Self.keys.randomElement(using: &generator)!))
      if round % 6 == 0 {
        let size = Size(
          columns: Int.random(in: 1...160, using: &generator), rows: Int.random(in: 1...50, using: &generator)
        )
        sitting.take(.resized(size))
      }
      if round % 40 == 0 {
        counter += 1
        store.must(
          .edit(sitting.item(2).id, [FieldEdit("title", .string("消防通道 \(counter)"))]), by: SampleLedger.lead,
          at: SampleLedger.now)
        sitting.hearOthers()
      }
      let frame = sitting.state.render()
      #expect(frame.size == sitting.state.session.size)
    }
    #expect((1...8).allSatisfy { store.ledger.items[ItemNumber(year: 2026, counter: $0)] != nil })
  }

  @Test func everySizeDownToOneCell() throws {
    for script in ["", "enter", "n", "a", "s", "v", "?", ":", "/", "q", "o"] {
      var sitting = Sitting(SampleLedger.store())
      try sitting.press(script)
      for columns in [1, 2, 3, 7, 20, 39, 59, 60, 79, 119, 120, 300] {
        for rows in [1, 2, 3, 4, 5, 6, 11, 12, 24, 100] {
          sitting.take(.resized(Size(columns: columns, rows: rows)))
          #expect(sitting.picture.count == rows)
        }
      }
    }
  }
}
