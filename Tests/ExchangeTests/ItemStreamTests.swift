import Foundation
import LedgerModel
import Sample
import Testing
import Wording

@testable import Exchange

/// Items that leave the ledger one by one, straight from their records, leave it as all of them at once would.
@Suite("Items leave one by one")
struct ItemStreamTests {
  private static let now = Timestamp(utcText: "2026-11-23T02:00:00Z")!

  private static func ledger(of changes: some Sequence<Change>) -> Ledger {
    var ledger = Ledger()
    for (place, change) in changes.enumerated() {
      _ = ledger.replica(named: "5f3a09bc-1")
      ledger.apply(change, version: Version(replica: 0, sequence: place + 1))
    }
    return ledger
  }

  private static let generated = ledger(of: GeneratedLedger(items: 60, at: now))

  private func expectSame(_ ledger: Ledger, at now: Timestamp) throws {
    let places = (0..<ledger.items.count).filter { !ledger.items.isHidden(at: $0) }.reversed()
    let kept = places.map { ledger.items.glance(at: $0).item }
    let items = kept.map { ledger.today($0, at: now) }
    let lamp = { (item: Item) in ledger.lamp(of: item, now: now) }
    let stream = ItemStream(Array(places), of: ledger, at: now)
    var bytes: [UInt8] = []
    try stream.writeJSON { bytes += $0 }
    #expect(bytes == ExportJSON.bytes(items, of: ledger, lamp: lamp))
    for language in Language.allCases {
      for columns in [ItemColumn.usual, ItemColumn.allCases, [.title], [.labels]] {
        for delimiter in [Delimiter.comma, .tab] {
          bytes = []
          let left = try stream.writeTable(columns, by: delimiter, language) { bytes += $0 }
          let table = ExportTable(items, of: ledger, columns: columns, language: language, lamp: lamp)
          let whole = table.delimited(by: delimiter)
          if bytes != whole {
            #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: whole, as: UTF8.self))
          }
          #expect(left == ExportTable.leftOut(of: kept, columns: columns, language: language))
        }
      }
    }
  }

  @Test(
    "the sample and generated items, from a snapshot and from memory, now and when suspensions have ended")
  func same() throws {
    let sample = Self.ledger(of: try SampleLedger.changes(openedAt: Self.now))
    for ledger in [sample, Self.generated] {
      for days in [0, 400] {
        let moment = Self.now.advanced(milliseconds: Int64(days) * 86_400_000)
        try expectSame(ledger, at: moment)
        try expectSame(ledger.stored(), at: moment)
      }
    }
  }

  @Test("nothing leaves as an empty list, and as headings alone")
  func nothing() throws {
    let stream = ItemStream([], of: Self.generated, at: Self.now)
    var bytes: [UInt8] = []
    try stream.writeJSON { bytes += $0 }
    #expect(bytes == ExportJSON.bytes([], of: Self.generated))
    bytes = []
    #expect(try stream.writeTable([.title], by: .comma, .en) { bytes += $0 }.isEmpty)
    #expect(
      bytes == ExportTable([], of: Self.generated, columns: [.title], language: .en).delimited(by: .comma))
  }

  @Test(
    "texts that a spreadsheet would run or that have signs of their own",
    arguments: [
      "=1+1", "+1", "-1", "-x", "@a", "'a", "''=a", "＝a", "a,b", "a\\tb", "\\\"a\\\"", "a\\nb", "a\\\\b",
      "\\u0007a",
      "a\u{200E}b", "a\u{7F}b", "“a”", "·a", "\u{85}", "a\u{061C}",
    ])
  func signs(text: String) throws {
    let ledger = Self.generated.stored { line in
      guard let title = line.range(of: "\"title\":\"") else { return line }
      return line[..<title.upperBound] + text + line[title.upperBound...]
    }
    try expectSame(ledger, at: Self.now)
    let bare = Self.generated.stored { line in
      guard let title = line.range(of: "\"title\":\""),
        let end = line[title.upperBound...].firstIndex(of: "\"")
      else { return line }
      return line[..<title.upperBound] + text + line[end...]
    }
    try expectSame(bare, at: Self.now)
  }
}
