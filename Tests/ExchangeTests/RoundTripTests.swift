import LedgerModel
import Sample
import Testing
import Wording

@testable import Exchange

/// JSON carries everything: what it brings into an empty ledger is what it took out of the other.
@Suite("JSON is a whole copy, a table says what it is not")
struct RoundTripTests {
  static let now = LedgerZone.shanghai.moment(
    CivilDate(year: 2026, month: 11, day: 23)!, TimeOfDay(hour: 8, minute: 5)!)
  static let sample: Ledger = {
    var ids = IDSource.counting()
    return (try? SampleLedger(openedAt: now, ids: &ids))?.ledger ?? Ledger()
  }()

  private static func items(of ledger: Ledger) -> [Item] {
    (0..<ledger.items.count).map { ledger.items[$0].item }.filter { !$0.isHidden }
  }

  private static func options() -> ImportOptions { ImportOptions(today: LedgerZone.shanghai.date(now)) }

  private static func bring(_ plan: ImportPlan, into ledger: Ledger) throws -> Ledger {
    var ledger = ledger
    var ids = IDSource.counting(after: 100_000)
    let actor = Actor(person: "me", login: "me", channel: .importing)
    let draft = try ledger.plan(try #require(plan.intent), as: actor, at: now, ids: &ids)
    let change = Change(
      id: "import", verb: draft.verb, at: now, hybrid: ledger.hybrid.next(wall: now), by: "me", login: "me",
      channel: .importing, records: draft.records)
    ledger.apply(change, version: Version(replica: 0, sequence: 1000))
    return ledger
  }

  /// An item as JSON without what differs in another ledger: identifiers of people and places (their names stay), the
  /// files of evidence, and the step by which the item came.
  private static func comparable(_ item: Item, of ledger: Ledger, isCopy: Bool) -> JSONValue {
    guard case .object(var members) = ledger.json(of: item, whole: true) else { return .null }
    let links: Set<String> = [
      "site", "grid", "leadUnit", "leader", "owner", "receiver", "submittedBy", "helpers", "supportingUnits",
      "evidence",
    ]
    members.removeAll { links.contains($0.name) }
    for place in members.indices {
      guard var elements = members[place].value.elements else { continue }
      if isCopy, members[place].name == "steps" { elements.removeLast() }
      let people: Set<String> = ["by", "enteredBy", "requestedBy", "owner", "moves"]
      members[place].value = .array(
        elements.map { element in
          guard case .object(let fields) = element else { return element }
          return .object(fields.filter { !people.contains($0.name) })
        })
    }
    return .object(members.sorted { $0.name < $1.name })
  }

  @Test(
    "the whole sample: numbers, states, promises, suspensions, requests, extensions, highlights, done amounts"
  )
  func whole() throws {
    let sample = RoundTripTests.sample
    let items = RoundTripTests.items(of: sample)
    // The sample has what a table cannot carry.
    #expect(items.contains { !$0.promises.isEmpty } && items.contains { !$0.suspensions.isEmpty })
    #expect(items.contains { !$0.requests.isEmpty } && items.contains { !$0.extensions.isEmpty })
    #expect(items.contains { !$0.highlight.isEmpty } && items.contains { !$0.supervisions.isEmpty })
    let bytes = ExportJSON.bytes(items, of: sample)
    let reading = try ImportReading(json: bytes, options: RoundTripTests.options())
    let empty = Ledger.made(of: [
      (RecordKey(.person, "me"), [JSONMember("name", .string("搬家人")), JSONMember("role", .string("lead"))])
    ])
    var ids = IDSource.counting(after: 50_000)
    let plan = ImportPlan(reading, into: empty, at: RoundTripTests.now, ids: &ids)
    #expect(plan.skipped.isEmpty)
    #expect(plan.itemCount == items.count)
    let copy = try RoundTripTests.bring(plan, into: empty)
    let copies = Dictionary(RoundTripTests.items(of: copy).map { ($0.number, $0) }) { $1 }
    #expect(copies.count == items.count)
    for item in items {
      var other = try #require(copies[item.number])
      #expect(other.id == item.id)
      // Only the names of the photos come along; that is a note, and it is said.
      if !item.evidence.isEmpty || item.inspection != nil { other.notes.removeLast() }
      // Inspections and standards come in by tables of their own: that they are not there is a note, and it is said.
      var item = item
      #expect(item.inspection == nil || other.pointsLost == item.pointsLost && other.inspection == nil)
      (item.inspection, item.standard) = (nil, nil)
      let (before, after) = (
        RoundTripTests.comparable(item, of: sample, isCopy: false),
        RoundTripTests.comparable(other, of: copy, isCopy: true)
      )
      #expect(before == after, "\(item.number)")
      #expect(other.steps.last?.action == .importItem)
    }
    // Everybody whom the history names is there by name.
    for item in items {
      for step in item.steps {
        let name = sample.people[step.by]?.name
        #expect(name == nil || copy.people.all.contains { $0.name == name })
      }
    }
    // The same file again brings nothing.
    let again = ImportPlan(reading, into: copy, at: RoundTripTests.now, ids: &ids)
    #expect(again.intent == nil)
    #expect(again.skipped.count == items.count)
    // The weeks before the copy was made knew nothing of it.
    let week = RatePeriod(
      days: CivilDate(year: 2026, month: 11, day: 9)!, through: CivilDate(year: 2026, month: 11, day: 15)!,
      in: .shanghai)
    #expect(copy.rates(in: week, by: .person).total.isEmpty)
    #expect(!sample.rates(in: week, by: .person).total.isEmpty)
  }

  @Test("a table says what it does not carry", arguments: Language.allCases)
  func leftOut(language: Language) {
    let items = RoundTripTests.items(of: RoundTripTests.sample)
    let left = ExportTable.leftOut(of: items, columns: ItemColumn.usual, language: language)
    let words = FieldWords(language)
    for list: ItemList in [.requests, .extensions, .suspensions, .supervisions, .steps] {
      #expect(left.contains(words.inSentence(.list(list))), "\(list)")
    }
    // What is seldom entered has no usual column; columns that were chosen leave out what they leave out.
    #expect(items.contains { !$0.legalBasis.isEmpty } == left.contains(words.inSentence(.legalBasis)))
    #expect(left.contains(words.inSentence(.difficulty)) || !items.contains { $0.difficulty != nil })
    let chosen = ExportTable.leftOut(of: items, columns: [.number, .title], language: language)
    #expect(
      !chosen.contains(words.inSentence(.difficulty)) && chosen.contains(words.inSentence(.list(.steps))))
    #expect(ExportTable.leftOut(of: [], columns: ItemColumn.usual, language: language).isEmpty)
  }

  @Test("a number stays where it is free, else it is the reference")
  func numbers() throws {
    let ledger = Ledger.made(of: [
      (RecordKey(.person, "me"), [JSONMember("name", .string("内勤")), JSONMember("role", .string("clerk"))]),
      (
        RecordKey(.item, "i1"),
        [JSONMember("number", .string("2026-0002")), JSONMember("title", .string("别的"))]
      ),
    ])
    let text =
      "编号,存在问题,上报时间\n,甲,2026-11-01\n2026-0007,乙,2026-11-01\n2026-0002,丙,2026-11-01\n2026-0007,丁,2026-11-01\n9999-0001,戊,2026-11-01\n"
    let reading = try ImportReading(of: Array(text.utf8), options: RoundTripTests.options())
    var ids = IDSource.counting()
    let plan = ImportPlan(reading, into: ledger, at: RoundTripTests.now, ids: &ids)
    #expect(
      plan.problems.map(\.kind) == [
        .numberTaken("2026-0002"), .numberTaken("2026-0007"), .referenceRepeats("2026-0007", line: 3),
        .numberForeign("9999-0001"),
      ])
    let copy = try RoundTripTests.bring(plan, into: ledger)
    let items = Dictionary(RoundTripTests.items(of: copy).map { ($0.title, $0) }) { $1 }
    #expect(items["乙"]?.number == ItemNumber(year: 2026, counter: 7))
    #expect(items["甲"]?.number == ItemNumber(year: 2026, counter: 8))
    #expect(items["丙"]?.reference == "2026-0002")
    #expect(items["丁"]?.reference == "2026-0007")
    #expect(items["戊"]?.reference == "9999-0001")
    #expect(Set(items.values.map(\.number)).count == items.count)
  }

  @Test("new names are joined to one that is there")
  func sameNames() throws {
    let ledger = CaseTests.ledger
    let reading = try ImportReading(
      of: Array("存在问题,责任人\na,王垒\nb,赵新\n".utf8), options: RoundTripTests.options())
    var ids = IDSource.counting()
    let plain = ImportPlan(reading, into: ledger, at: RoundTripTests.now, ids: &ids)
    #expect(plain.newPeople == ["王垒", "赵新"])
    #expect(plain.makesNames)
    let same = try SameNames(["王垒=王磊", "赵新＝李秀英"], in: ledger)
    let joined = ImportPlan(reading, into: ledger, at: RoundTripTests.now, ids: &ids, same: same)
    #expect(joined.newPeople.isEmpty && !joined.makesNames)
    #expect(joined.rows.map(\.owner) == ["王磊", "李秀英"])
    #expect(throws: ImportRefusal.unknownSame("没有")) { try SameNames(["小王=没有"], in: ledger) }
    #expect(throws: ImportRefusal.sameWithoutName("小王")) { try SameNames(["小王"], in: ledger) }
  }

  @Test("a dry run as JSON has names that stay")
  func json() throws {
    let plan = try CaseTests.plan("dry-run-shows-no-rows.csv")
    let json = plan.json(in: .shanghai, .zh)
    #expect(json["items"]?.elements?.first?["title"]?.text == "楼道堆物")
    #expect(json["items"]?.elements?.first?["due"]?.text == "2026-12-01T23:59:59+08:00")
    #expect(json["columns"]?.elements?[1]["field"]?.text == "reference")
    #expect(json["newSites"]?.elements?.compactMap(\.text) == ["3栋", "4栋"])
    #expect(plan.preview(in: .shanghai, .zh).rows.first?[2] == "楼道堆物")
    #expect(plan.columnLines(.zh).first?.contains("工单编号 → 外部编号") == true)
  }
}
