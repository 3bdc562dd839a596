import LedgerModel
import Testing

@testable import Exchange

/// Cases from outside that are more than one reading: what is done behind the import, and by whom.
@Suite("Cases with steps end as they should")
struct CaseStepTests {
  private static let me = Actor(person: "me", login: "me", channel: .importing)

  private static func ledger(role: Role) -> Ledger {
    Ledger.made(of: [
      (
        RecordKey(.person, "me"),
        [JSONMember("name", .string("内勤")), JSONMember("role", .string(role.rawValue))]
      ),
      (RecordKey(.person, "wl"), [JSONMember("name", .string("王磊")), JSONMember("role", .string("worker"))]),
    ])
  }

  /// The ledger after an intent, and the change.
  private static func carriedOut(
    _ intent: Intent, as actor: Actor = me, in ledger: Ledger, _ sequence: Int, after milliseconds: Int64 = 0
  ) throws -> (ledger: Ledger, change: Change, draft: Draft) {
    var ids = IDSource.counting(after: sequence * 1000)
    let now = CaseTests.now.advanced(milliseconds: milliseconds)
    let draft = try ledger.plan(intent, as: actor, at: now, ids: &ids)
    var after = ledger
    let change = Change(
      id: RecordID("c-\(sequence)"), verb: draft.verb, at: now, hybrid: after.hybrid.next(wall: now),
      by: actor.person,
      login: actor.login, channel: actor.channel, undoes: draft.undoes, records: draft.records)
    after.apply(change, version: Version(replica: 0, sequence: 1000 + sequence))
    return (after, change, draft)
  }

  @Test("the clerk who imported takes the import back, new people and all")
  func clerkTakesBack() throws {
    let ledger = Self.ledger(role: .clerk)
    let plan = try CaseTests.plan("clerk-cannot-undo-own-import.csv", into: ledger)
    #expect(plan.newPeople == ["赵新"])
    let imported = try Self.carriedOut(try #require(plan.intent), in: ledger, 1)
    let undone = try Self.carriedOut(.undo(imported.change), in: imported.ledger, 2, after: 1000)
    #expect(undone.draft.records.count == imported.draft.records.count)
    #expect(undone.ledger.items[0].item.isHidden)
    #expect(undone.ledger.people.all.last?.active == false)
  }

  @Test("what a colleague went on with stays and is named, the rest of the import is taken back")
  func takenBackButForWhatWasTouched() throws {
    let ledger = Self.ledger(role: .clerk)
    let name = "undo-import-after-a-colleague-touched-one-item.csv"
    let plan = try CaseTests.plan(name, into: ledger)
    #expect(plan.newPeople == ["李秀英"])
    let imported = try Self.carriedOut(try #require(plan.intent), in: ledger, 1)
    let items = (0..<2).map { imported.ledger.items[$0].item }
    let colleague = Actor(person: "wl", login: "wl", channel: .screen)
    let touched = try Self.carriedOut(
      .act(.note("去过"), on: [items[0].id]), as: colleague, in: imported.ledger, 2, after: 1000)
    let undone = try Self.carriedOut(.undo(imported.change), in: touched.ledger, 3, after: 2000)
    #expect(undone.draft.refused.map(\.key) == [items[0].id])
    #expect((0..<2).map { undone.ledger.items[$0].item.isHidden } == [false, true])
    // Whom and what the item names that stays is still there; the rest never was.
    #expect(undone.ledger.sites.all.filter { !$0.retired }.map(\.name) == ["3栋"])
    #expect(undone.ledger.people.all.filter(\.active).map(\.name) == ["内勤", "王磊"])
    // Where all were touched nothing is taken back.
    let other = try Self.carriedOut(
      .act(.note("去过"), on: [items[1].id]), as: Actor(person: "me", login: "me", channel: .screen),
      in: touched.ledger,
      4, after: 1500)
    #expect(throws: Refusal.self) {
      try Self.carriedOut(.undo(imported.change), in: other.ledger, 5, after: 2000)
    }
  }

  @Test("this program's own table, edited, is never a second item")
  func editedTable() throws {
    let options = ImportOptions(today: LedgerZone.shanghai.date(CaseTests.now))
    let (items, ledger) = try CaseTests.items(CaseTests.plan("reimport-own-csv-after-editing.csv"))
    let table = String(
      decoding: ExportTable(items, of: ledger, language: .zh).delimited(by: .comma), as: UTF8.self)
    // Longer, or another one altogether, by somebody else at another place: the number and the minute of the report hold.
    for (old, new) in [("楼道堆物", "楼道堆物和旧家具"), ("楼道堆物", "消防通道堵塞")] {
      let edited = table.replacing(old, with: new)
      var ids = IDSource.counting()
      let again = ImportPlan(
        try ImportReading(of: Array(edited.utf8), options: options), into: ledger, at: CaseTests.now,
        ids: &ids)
      #expect(again.intent == nil)
      #expect(
        again.problems.map(\.kind).contains(
          .differs(items[0].number, [Difference(field: .title, old: old, new: new)])))
    }
    // Another ledger's item of that number is another one.
    let foreign = "台账编号,整改事项,上报时间\n2026-0001,飞线充电,2026-11-03 09:15\n"
    var ids = IDSource.counting()
    let plan = ImportPlan(
      try ImportReading(of: Array(foreign.utf8), options: options), into: ledger, at: CaseTests.now, ids: &ids
    )
    #expect(plan.rows.map(\.title) == ["飞线充电"])
    #expect(plan.problems.map(\.kind).contains(.numberTaken("2026-0001")))
  }

  @Test(
    "a long reference, a site and a label that look like dates come in as they are written, and go out so")
  func digits() throws {
    let (items, ledger) = try CaseTests.items(CaseTests.plan("export-csv-double-click.csv"))
    let item = try #require(items.first)
    #expect((item.reference, item.labels) == ("202611200001234501", ["5-1"]))
    #expect(ledger.sites[item.site]?.name == "3-2")
    let table = ExportTable(items, of: ledger, language: .zh)
    #expect(Set(["202611200001234501", "3-2", "5-1"]).isSubset(of: table.rows[0]))
  }

  @Test(
    "who may not import is told before the file is read, and who may not bring whole records before they are shown"
  )
  func rights() throws {
    let worker = Actor(person: "wl", login: "wl", channel: .importing)
    let clerk = Self.ledger(role: .clerk)
    #expect(throws: Refusal.needsRole(.clerk)) { try clerk.permitImport(by: worker, at: CaseTests.now) }
    let plan = try CaseTests.plan("worker-dry-run.csv", into: clerk)
    #expect(plan.itemCount == 1)
    try clerk.permitImport(of: plan.items, by: Self.me, at: CaseTests.now)
    var whole = try #require(plan.items.first)
    whole.carried = CarriedItem(id: "x")
    #expect(throws: Refusal.needsRole(.lead)) {
      try clerk.permitImport(of: [whole], by: Self.me, at: CaseTests.now)
    }
  }
}
