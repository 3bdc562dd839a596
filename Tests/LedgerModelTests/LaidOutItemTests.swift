import Sample
import Testing

@testable import LedgerModel

/// An item that was laid out when it was made says the same as one that is held as a value.
@Suite struct LaidOutItemTests {
  /// All that a snapshot and the indexes say of a record, without asking for its item.
  private struct Told: Equatable {
    var id: RecordID, number: ItemNumber, state: ItemState
    var isHidden: Bool, isOpen: Bool, hasUnknown: Bool
    var kind: UInt32, hash: UInt64, reference: UInt64?
    var fields: [UInt8] = [], words: [UInt8] = [], place: [UInt8] = [], standing: [UInt8] = []

    init(of record: ItemRecord) {
      (id, number, state) = (record.id, record.number, record.state)
      (isHidden, isOpen, hasUnknown) = (record.isHidden, record.isOpen, record.hasUnknown)
      (kind, hash, reference) = (record.kind, record.line(at: 0).hash, record.referenceHash)
      record.appendFields(to: &fields)
      record.appendWords(to: &words)
      record.line(at: 4_711).appendPlace(to: &place)
      if record.isOpen { record.appendStanding(to: &standing) }
    }
  }

  private static func ledger(_ changes: some Sequence<Change>) -> Ledger {
    var ledger = Ledger()
    _ = ledger.replica(named: "5f3a09bc-1")
    for (place, change) in changes.enumerated() {
      ledger.apply(change, version: Version(replica: 0, sequence: place + 1))
    }
    return ledger
  }

  private func expectSame(_ ledger: Ledger) {
    for place in 0..<ledger.items.count {
      let held = ledger.items[place]
      let laidOut = ItemRecord(LaidOutItem(held.item), versions: held.versions)
      #expect(Told(of: laidOut) == Told(of: ItemRecord(item: held.item, versions: held.versions)))
      #expect(laidOut.item == held.item)
    }
  }

  @Test func itemsThatLivedThroughMuchAndGeneratedOnes() throws {
    let now = try #require(Timestamp(utcText: "2026-11-23T02:00:00Z"))
    expectSame(Self.ledger(try SampleLedger.changes(openedAt: now)))
    expectSame(Self.ledger(GeneratedLedger(items: 60, at: now)))
  }

  @Test func signsThatJSONEscapesAndWhatNobodyKnows() throws {
    var item = Item(id: "i1")
    item.number = ItemNumber(year: 2026, counter: 7)
    (item.title, item.address) = ("\"引号\"\\反斜\n换行\t", "街\u{1}")
    item.notes = [
      Note(id: "n1", at: Timestamp(milliseconds: 1), by: "p1", text: "\"\\\n"),
      Note(id: "n2", at: Timestamp(milliseconds: 2), by: "p2", text: "二"),
    ]
    item.unread = [JSONMember("later", .array([.bool(true), .null]))]
    let laidOut = ItemRecord(LaidOutItem(item), versions: Versions(base: .unknown))
    #expect(laidOut.hasUnknown && laidOut.item == item)
  }

  /// What the clerk's import comes to, and the ledger with it, as the session that wrote it has it.
  private static func importing(
    _ imported: ImportedItem, into office: inout LifeOffice
  ) throws(Refusal) -> Change {
    let draft = try office.draft(.together([.importItem(imported)]), by: "clerk")
    let change = Change(
      id: "z9", verb: draft.verb, at: office.now, hybrid: office.ledger.hybrid.next(wall: office.now),
      by: "clerk", login: "clerk", channel: .importing, records: draft.records)
    let replica = office.ledger.replica(named: "test-1")
    office.ledger.apply(change, version: Version(replica: replica, sequence: 900))
    return change
  }

  @Test func whatIsImportedIsLaidOutAndChangesAsAnyOther() throws {
    var office = try LifeOffice()
    var imported = ImportedItem(NewItem(title: "漏水"))
    (imported.item.site, imported.item.owner, imported.note) = ("s2", "worker", "电话催办")
    let record = try #require(try Self.importing(imported, into: &office).records.last)
    let made = try #require(record.made)
    #expect(record.madeSize == made.size && record.fields == made.item().creation && !made.hasDetails)
    let place = try #require(office.ledger.items.place(of: made.id))
    #expect(office.ledger.items[place].laidOut === made)
    try office.act(.note("去过"), made.id, by: "clerk")
    let after = office.ledger.items[place]
    #expect(after.laidOut == nil && after.item.notes.map(\.text) == ["电话催办", "去过"])
  }

  @Test func whoReportsIsNotInTheLine() throws {
    var office = try LifeOffice()
    var imported = ImportedItem(NewItem(title: "漏水"))
    (imported.item.site, imported.item.reporter) = ("s2", "李秀英")
    let change = try Self.importing(imported, into: &office)
    #expect(change.hasDetails)
    var texts = PrivateTexts(name: "0123456789abcdef")
    let hidden = change.hidingDetails(in: &texts)
    #expect(texts.texts == ["李秀英"] && !hidden.hasDetails)
    let item = try #require(office.ledger.items.record(change.records[0].key.id)?.item)
    #expect(item.reporter == "李秀英")
  }
}
