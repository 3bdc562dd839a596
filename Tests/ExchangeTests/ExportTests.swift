import LedgerModel
import Testing
import Wording

@testable import Exchange

@Suite("Items go out as tables and JSON")
struct ExportTests {
  private static func field(_ name: String, _ text: String) -> JSONMember { JSONMember(name, .string(text)) }

  private static func moment(_ text: String) -> JSONValue {
    .string(text)
  }

  private static let ledger = Ledger.made(of: [
    (RecordKey(.person, "p1"), [field("name", "王磊")]),
    (RecordKey(.person, "p2"), [field("name", "买买提·艾力")]),
    (RecordKey(.unit, "u1"), [field("name", "社区居委会")]),
    (RecordKey(.unit, "u2"), [field("name", "环卫所")]),
    (RecordKey(.unit, "u3"), [field("name", "派出所")]),
    (RecordKey(.grid, "g1"), [field("name", "第一网格")]),
    (RecordKey(.site, "s1"), [field("name", "佳美二区3栋")]),
    (
      RecordKey(.item, "i1"),
      [
        field("number", "2023-0001"), field("title", "=清理水池，\"明天\""),
        field("description", "=清理水池，\"明天\"\n住户拒绝"),
        field("state", "closed"), field("site", "s1"), field("grid", "g1"), field("category", "0101"),
        field("scheme", "newer"), field("severity", "major"), field("source", "covertInspection"),
        field("reference", "W-001"), JSONMember("reportedAt", moment("2023-11-01T01:30:00Z")),
        field("leadUnit", "u1"), JSONMember("supportingUnits/u2", .bool(true)),
        JSONMember("supportingUnits/u3", .bool(true)), field("leader", "p2"), field("owner", "p1"),
        JSONMember("helpers/p2", .bool(true)), field("measures", "立即整改"),
        JSONMember("due", moment("2023-11-08T15:59:59Z")),
        JSONMember("closedAt", moment("2023-11-07T09:00:00Z")),
        JSONMember("labels/\(Item.labelID("国测"))", .string("国测")),
        JSONMember(
          "quantities/q1",
          Quantity(id: "q1", unit: "处", planned: Decimal2(320), done: Decimal2(320), approximate: "320多").json
        ),
      ]
    ),
    (
      RecordKey(.item, "i2"),
      [
        field("number", "2023-0002"), field("title", "车位"), field("state", "submitted"),
        field("group", "parking"),
      ]
    ),
  ])

  private static var items: [Item] { ["i1", "i2"].map { ledger.items[$0]! } }

  private func table(_ language: Language, _ columns: [ItemColumn] = ItemColumn.usual) -> ExportTable {
    ExportTable(
      ExportTests.items, of: ExportTests.ledger, columns: columns, language: language, lamp: { _ in .red })
  }

  @Test("cells in the words of both languages")
  func cells() {
    let columns: [ItemColumn] = [
      .number, .category, .state, .source, .due, .reportedAt, .quantities, .helpers, .lamp,
    ]
    #expect(
      table(.zh, columns).headings == ["台账编号", "问题类别", "整改状态", "问题来源", "整改时限", "上报时间", "数量", "协办人", "亮灯"])
    #expect(
      table(.zh, columns).rows == [
        ["2023-0001", "私搭乱建", "已销号", "暗访", "2023-11-08", "2023-11-01 09:30", "320多处", "买买提·艾力", "红"],
        ["2023-0002", "停车秩序", "待核查", "", "", "", "", "", "红"],
      ])
    #expect(table(.en, columns).rows[1][1...2] == ["parking", "submitted"])
    #expect(table(.en, [.supportingUnits, .source]).rows[0] == ["环卫所, 派出所", "covert inspection"])
  }

  @Test("what went out comes in again as it was", arguments: Language.allCases, Delimiter.allCases)
  func roundTrip(language: Language, delimiter: Delimiter) throws {
    let bytes = table(language).delimited(by: delimiter)
    let reading = try ImportReading(
      of: bytes, options: ImportOptions(today: CivilDate(year: 2026, month: 1, day: 1)!))
    #expect(reading.encoding == .utf8WithMark)
    #expect(reading.delimiter == delimiter)
    // What follows from an item's life does not come in, and is said.
    #expect(reading.allProblems.allSatisfy { if case .columnsOfLife = $0.kind { true } else { false } })
    var ids = IDSource.counting()
    let again = ImportPlan(
      reading, into: ExportTests.ledger, at: testNow, ids: &ids)
    #expect(again.skipped.count == 2)
    #expect(again.intents.isEmpty)
    let fresh = ImportPlan(
      reading, into: Ledger.made(of: ExportTests.records), at: testNow,
      ids: &ids)
    guard case .importItem(let first)? = fresh.intents.first,
      case .importItem(let second)? = fresh.intents.last
    else {
      Issue.record("no items")
      return
    }
    var expected = NewItem(title: "=清理水池，\"明天\"")
    expected.description = "=清理水池，\"明天\"\n住户拒绝"
    (expected.site, expected.grid, expected.owner, expected.leader) = ("s1", "g1", "p1", "p2")
    (expected.category, expected.scheme, expected.group) = ("0101", "newer", .structure)
    (expected.severity, expected.source, expected.reference) = (.major, .covertInspection, "W-001")
    (expected.leadUnit, expected.supportingUnits, expected.helpers) = ("u1", ["u2", "u3"], ["p2"])
    (expected.measures, expected.labels) = ("立即整改", ["国测"])
    expected.due = Timestamp(iso8601: "2023-11-08T23:59:59+08:00")
    expected.quantities = [
      Quantity(id: "", unit: "处", planned: Decimal2(320), done: Decimal2(320), approximate: "320多")
    ]
    #expect(first.item == expected)
    #expect(first.isClosed)
    #expect(first.reportedAt == Timestamp(iso8601: "2023-11-01T09:30:00+08:00"))
    #expect(first.closedAt == Timestamp(iso8601: "2023-11-07T17:00:00+08:00"))
    #expect(first.note.isEmpty)
    #expect(second.isSubmitted)
    #expect(second.item.group == .parking)
    #expect(second.item.category == nil)
  }

  /// The people and places without the items.
  private static let records: [(RecordKey, [JSONMember])] = {
    let names: [(RecordKind, RecordID, String)] = [
      (.person, "p1", "王磊"), (.person, "p2", "买买提·艾力"), (.unit, "u1", "社区居委会"), (.unit, "u2", "环卫所"),
      (.unit, "u3", "派出所"), (.grid, "g1", "第一网格"), (.site, "s1", "佳美二区3栋"),
    ]
    return names.map { kind, id, name in
      (RecordKey(kind, id), [field("name", name)] + (kind == .person ? [field("role", "worker")] : []))
    }
  }()

  @Test("every column has its own heading, is found by all its names, and an import knows it")
  func headings() {
    for language in Language.allCases {
      let headings = ItemColumn.allCases.map { $0.heading(language).lowercased() }
      #expect(Set(headings).count == headings.count)
      for column in ItemColumn.allCases {
        #expect(ItemColumn(named: column.heading(language)) == column)
        #expect(ItemColumn(named: column.rawValue) == column)
        #expect(
          HeaderWords.field(of: column.heading(language))?.confidence == .certain, "\(column) \(language)")
      }
    }
    // What queries call a field names its column, too.
    for case .part(let part) in QueryField.allCases where part.spec.uses.contains(.export) {
      for language in Language.allCases {
        let name = QueryField.part(part).names.offered(in: language)
        #expect(ItemColumn(named: name) == .part(part), "\(name)")
      }
    }
    #expect(ItemColumn(named: "colour") == nil)
  }

  @Test("every word of a cell is read back by an import", arguments: Language.allCases)
  func vocabulary(language: Language) {
    let words = VocabularyWords.of(language)
    for state in ItemState.allCases {
      let read = StateWords.state(of: words.state(state))
      #expect((read == .closed) == (state == .closed), "\(state)")
      #expect((read == .dropped) == state.isLeftOut, "\(state)")
      #expect((read == .submitted) == (state == .submitted), "\(state)")
      #expect(read != nil, "\(state)")
    }
    for source in Source.allCases { #expect(SourceWords.code(of: words.source(source)) == source.rawValue) }
    for group in CategoryGroup.allCases {
      let table = BuiltInCategories.table
      let word = language == .zh ? table.words(for: group)!.zh : table.words(for: group)!.en
      #expect(CategoryWords.category(of: word, scheme: nil, in: table).group == group)
    }
  }

  @Test("JSON that went out comes in again, into a ledger with other identifiers")
  func jsonRoundTrip() throws {
    let bytes = ExportJSON.bytes(ExportTests.items, of: ExportTests.ledger)
    let options = ImportOptions(today: CivilDate(year: 2026, month: 1, day: 1)!)
    let reading = try ImportReading(json: bytes, options: options)
    #expect(reading.allProblems.isEmpty)
    var ids = IDSource.counting()
    let again = ImportPlan(
      reading, into: ExportTests.ledger, at: testNow, ids: &ids)
    #expect(again.skipped.count == 2)
    let plan = ImportPlan(
      reading, into: Ledger(), at: testNow, ids: &ids)
    #expect(plan.newPeople == ["买买提·艾力", "王磊"])
    #expect(plan.newUnits == ["社区居委会", "环卫所", "派出所"])
    guard
      case .importItem(let first)? = plan.intents.first(where: {
        if case .importItem = $0 { true } else { false }
      })
    else {
      Issue.record("no item")
      return
    }
    #expect(first.item.title == "=清理水池，\"明天\"")
    #expect(first.item.category == "0101")
    #expect(first.item.severity == .major)
    #expect(first.item.due == Timestamp(iso8601: "2023-11-08T23:59:59+08:00"))
    #expect(first.item.quantities.first?.approximate == "320多")
    #expect(first.isClosed)
    #expect(throws: ImportRefusal.noItemArray) { try ImportReading(json: Array("{}".utf8), options: options) }
    #expect(throws: ImportRefusal.noItemArray) {
      try ImportReading(json: Array("[1]".utf8), options: options)
    }
    #expect(throws: ImportRefusal.empty) { try ImportReading(json: Array("[]".utf8), options: options) }
  }

  @Test("JSON has the item's own names")
  func json() throws {
    let bytes = ExportJSON.bytes(ExportTests.items, of: ExportTests.ledger, lamp: { _ in .green })
    let value = try bytes.withUnsafeBytes { try JSONValue(parsing: $0) }
    let first = try #require(value.elements?.first)
    #expect(first["number"]?.text == "2023-0001")
    #expect(first["ownerName"]?.text == "王磊")
    #expect(first["due"]?.text == "2023-11-08T23:59:59+08:00")
    #expect(first["lamp"]?.text == "green")
    #expect(first["promised"] == nil)
    #expect(bytes.last == 0x0A)
  }
}
