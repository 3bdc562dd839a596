import Foundation
import Sample
import Testing

@testable import LedgerModel

/// An item that is copied from its record is written as the item itself would be.
@Suite("Entries")
struct ItemEntriesTests {
  private static let now = Timestamp(utcText: "2026-11-23T02:00:00Z")!

  private static let generated: Ledger = {
    var ledger = Ledger()
    for (place, change) in GeneratedLedger(items: 60, at: now).enumerated() {
      _ = ledger.replica(named: "5f3a09bc-1")
      ledger.apply(change, version: Version(replica: 0, sequence: place + 1))
    }
    return ledger
  }()

  private static let sample: Ledger? = {
    var ledger = Ledger()
    guard let changes = try? SampleLedger.changes(openedAt: now) else { return nil }
    for (place, change) in changes.enumerated() {
      _ = ledger.replica(named: "5f3a09bc-1")
      ledger.apply(change, version: Version(replica: 0, sequence: place + 1))
    }
    return ledger
  }()

  /// Both ways of writing all items, in every layout, and how many items were copied.
  private func expectSame(_ ledger: Ledger, _ note: String = "") -> Int {
    var copied = 0
    for (layout, whole) in [
      (JSONWriter.Layout.compact, false), (.compact, true), (.pretty, false), (.pretty, true),
    ] {
      var entries = ItemEntries(of: ledger, layout: layout, whole: whole)
      copied = 0
      for place in 0..<ledger.items.count {
        var mine: [UInt8] = []
        let item = ledger.items.glance(at: place).item
        let lamp = ledger.lamp(of: item, now: Self.now)
        copied += entries.append(place, lamp: lamp, to: &mine) ? 1 : 0
        var writer = JSONWriter(layout)
        if layout == .pretty { writer.beginArray() }
        writer.value(ledger.json(of: item, lamp: lamp, whole: whole))
        let theirs = layout == .pretty ? Array(writer.bytes.dropFirst()) : writer.bytes
        if mine != theirs {
          #expect(
            String(decoding: mine, as: UTF8.self) == String(decoding: theirs, as: UTF8.self), "\(note)")
          return copied
        }
      }
    }
    return copied
  }

  @Test("generated items, and those of the sample with all that they lived through")
  func ledgers() throws {
    let generated = Self.generated.stored()
    #expect(expectSame(generated) == generated.items.count)
    for place in 0..<generated.items.count {
      let item = generated.items[place].item
      #expect(
        generated.lamp(at: place, now: Self.now) == generated.lamp(of: item, now: Self.now), "\(item.number)")
    }
    let sample = try #require(Self.sample).stored()
    let copied = expectSame(sample)
    // Items that a step moved elsewhere are copied, too: only the step is written anew.
    #expect(copied > sample.items.count / 2 && sample.items.count > 5)
  }

  @Test("an item's fields are encoded as its paths would be written, and make the same item")
  func encoding() throws {
    for ledger in [try #require(Self.sample), Self.generated] {
      ledger.items.forEach { record in
        var encoded: [UInt8] = []
        record.item.appendFields(to: &encoded)
        var writer = JSONWriter()
        writer.beginObject()
        for member in record.item.paths {
          writer.key(member.name)
          writer.value(member.value)
        }
        writer.endObject()
        #expect(String(decoding: encoded, as: UTF8.self) == String(decoding: writer.bytes, as: UTF8.self))
        let (made, listed) = (
          RecordChange(making: record.item),
          RecordChange(RecordKey(.item, record.item.id), creates: true, fields: record.item.creation)
        )
        #expect(made == listed && made.hashValue == listed.hashValue)
        #expect((made.madeSize ?? 0) > encoded.count && listed.madeSize == nil)
        var (mine, theirs) = (JSONWriter(), JSONWriter())
        made.write(to: &mine, replicas: [])
        listed.write(to: &theirs, replicas: [])
        #expect(mine.bytes == theirs.bytes)
      }
    }
  }

  @Test("changed items are written as they are, beside those that are copied")
  func changed() {
    var ledger = Self.generated.stored()
    let item = ledger.items[3].item
    let change = RecordChange(
      RecordKey(.item, item.id), creates: false,
      fields: [FieldChange("title", old: .string(item.title), new: .string("改过的"), oldVersion: nil)])
    ledger.apply(change, Version(replica: 0, sequence: 9999))
    #expect(expectSame(ledger) == ledger.items.count - 1)
  }

  @Test(
    "a record that says something in a way of its own is written as the item that is read from it",
    arguments: [
      ("\"severity\":\"normal\"", "\"severity\":\"grave\""), ("\"severity\":\"normal\",", ""),
      ("\"state\":\"closed\"", "\"state\":\"archived\""), ("\"title\":\"", "\"colour\":\"red\",\"title\":\""),
      ("\"title\":\"", "\"title\":\"\\u4e2d"), ("\"title\":\"", "\"title\":\"\\/"),
      ("\"title\":\"", "\"title\":\"\\\"\\\\\\n"), ("\"number\":\"2026-", "\"number\":\"2026-0"),
      ("\"due\":\"2026", "\"due\":\"26"), ("\"planned\":", "\"planned\":0"),
      ("\"planned\":1", "\"planned\":1.50"),
      ("\"unit\":\"", "\"colour\":\"red\",\"unit\":\""), ("\"unit\":\"处\",", ""),
      ("\"action\":\"report\"", "\"action\":\"invent\""), ("\"action\":\"report\",", ""),
      ("\"at\":\"2026", "\"at\":\"2027"), ("\"by\":\"p", "\"by\":\"nobody"),
      ("\"owner\":\"p", "\"owner\":\"nobody"),
      ("/p", "/nobody"), (":true", ":false"), ("\"reworkCount\":", "\"reworkCount\":0"),
      ("\"from\":\"submitted\"", "\"from\":\"2026-11-23T02:00:00Z\""),
      ("\"text\":\"", "\"text\":\"2026-11-23T02:00:00Z"), ("\"reportedAt\":\"2026", "\"reportedAt\":\"1926"),
      ("\"steps/t1\"", "\"steps/é\""), ("\"limit\":\"", "\"reporter\":\"\",\"limit\":\""),
      ("\"quantities/q1\"", "\"labels/x\":\"国测\",\"labels/y\":\"国测\",\"quantities/q1\""),
      ("\"quantities/q1\"", "\"reboundOf\":\"i7\",\"quantities/q1\""),
      ("\"quantities/q1\"", "\"parent\":\"nobody\",\"quantities/q1\""),
      (
        "\"quantities/q1\":",
        "\"requests/r1\":{\"kind\":\"referral\",\"at\":\"2026-11-01T00:00:00Z\",\"by\":\"p9\",\"reason\":\"\",\"to\":\"2026-11-23T02:00:00Z\"},\"quantities/q1\":"
      ),
      (
        "\"quantities/q1\":",
        "\"promises/r1\":{\"at\":\"2026-11-01T00:00:00Z\",\"by\":\"p9\",\"date\":\"2026-12-01T15:59:59Z\",\"reason\":\"缺人\"},\"quantities/q1\":"
      ),
    ])
  func odd(said: String, other: String) {
    var count = 0
    let ledger = Self.generated.stored { line in
      guard let place = line.range(of: said) else { return line }
      count += 1
      return line.replacingCharacters(in: place, with: other)
    }
    #expect(count > 0, "\(said)")
    _ = expectSame(ledger, "\(said) -> \(other)")
  }
}
