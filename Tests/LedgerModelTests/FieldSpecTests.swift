import Foundation
import LedgerModel
import Testing

/// The table of fields: what is declared there holds wherever a field comes in.
@Suite struct FieldSpecTests {
  private static func longest(_ field: ItemField) -> String {
    String(repeating: "长", count: field.spec.longest ?? 0)
  }

  /// Fields that an edit by hand may reach, of those that hold texts.
  static let texts = ItemField.allCases.filter {
    $0.spec.longest != nil && $0.spec.editing != .never && $0.spec.editing != .byLeadWhileReferred
  }

  @Test(arguments: texts) func aTextMayBeAsLongAsItsFieldSaysAndNoLonger(_ field: ItemField) throws {
    var office = try LifeOffice()
    let id = try office.add { $0.owner = "owner" }
    let text = Self.longest(field)
    try office.run(.edit(id, [FieldEdit(field.rawValue, .string(text))]), by: "clerk")
    #expect(office.latest[field: field] == .string(text))
    let told = refusal { () throws(Refusal) in
      try office.run(.edit(id, [FieldEdit(field.rawValue, .string(text + "长"))]), by: "clerk")
    }
    #expect(told == .textTooLong(field: field.rawValue, limit: text.count))
  }

  /// A new item takes the same lengths as an edit.
  @Test func aNewItemTakesTheSameLengths() throws {
    let fields: [(ItemField, @Sendable (inout NewItem, String) -> Void)] = [
      (.address, { $0.address = $1 }), (.legalBasis, { $0.legalBasis = $1 }),
      (.reference, { $0.reference = $1 }), (.reporter, { $0.reporter = $1 }),
      (.measures, { $0.measures = $1 }), (.jointAction, { $0.jointAction = $1 }),
      (.description, { $0.description = $1 }),
    ]
    for (field, set) in fields {
      var office = try LifeOffice()
      let text = Self.longest(field)
      try office.add { set(&$0, text) }
      let told = refusal { () throws(Refusal) in try office.add { set(&$0, text + "长") } }
      #expect(told == .textTooLong(field: field.rawValue, limit: text.count), "\(field)")
    }
  }

  /// What only an item's life sets, nobody sets by hand, whatever the value; no field is forgotten.
  @Test func whatFollowsFromTheLifeIsNotEditable() throws {
    var office = try LifeOffice()
    _ = try office.add { $0.owner = "owner" }
    for field in ItemField.allCases where field.spec.editing == .never {
      let told = office.ledger.refusalToEdit(
        field, of: office.latest, for: office.actor("admin"), at: office.now)
      #expect(told == .notEditable(field: field.rawValue), "\(field)")
    }
    for list in ItemList.allCases where list.spec.editing == .never {
      let id = office.latest.id
      let told = refusal { () throws(Refusal) in
        try office.run(.edit(id, [FieldEdit("\(list.rawValue)/x", .string("x"))]), by: "admin")
      }
      #expect(told == .notEditable(field: "\(list.rawValue)/x") || told == .notEditable(field: list.rawValue))
    }
  }

  // MARK: The schema of items.json

  /// A property as the schema must have it: its type, and the pattern or the words that bind it.
  private struct Property: Equatable {
    var type: String
    var pattern: String?
    var words: [String]?
  }

  private static let moment = #"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?([+-]\d\d:\d\d|Z)$"#
  private static let identifier = "^[A-Za-z0-9_.-]{1,40}$"
  private static let number = #"^\d{4}-\d{4,}$"#

  private static func words(_ field: ItemField) -> [String]? {
    switch field {
    case .state: ItemState.allCases.map(\.rawValue)
    case .severity: Severity.allCases.map(\.rawValue)
    case .difficulty: Difficulty.allCases.map(\.rawValue)
    case .source: Source.allCases.map(\.rawValue)
    case .group: CategoryGroup.allCases.map(\.rawValue)
    default: nil
    }
  }

  /// What the table of fields says of a field's place in items.json.
  private static func expected(_ field: ItemField) -> Property {
    switch field.spec.kind {
    case .text, .title, .category: Property(type: "string")
    case .word: Property(type: "string", words: words(field))
    case .number, .link(.item): Property(type: "string", pattern: number)
    case .link: Property(type: "string", pattern: identifier)
    case .moment, .futureMoment: Property(type: "string", pattern: moment)
    case .count: Property(type: "integer")
    case .flag: Property(type: "boolean")
    case .list: Property(type: "array")
    }
  }

  /// Data/schema/items.schema.json has every field of the table, as its kind is written, and a list for every list.
  @Test func theSchemaIsWhatTheTableSays() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Data/schema/items.schema.json")
    let schema = try JSONValue(parsing: [UInt8](try Data(contentsOf: file)))
    let properties = try #require(schema["properties"]?["items"]?["items"]?["properties"])
    func property(_ name: String) throws -> Property {
      let value = try #require(properties[name], "no \(name)")
      return Property(
        type: value["type"]?.text ?? "", pattern: value["pattern"]?.text,
        words: value["enum"]?.elements?.compactMap(\.text))
    }
    for field in ItemField.allCases where field != .hiddenAt && field != .stateBefore && field != .limit {
      #expect(try property(field.rawValue) == Self.expected(field), "\(field)")
    }
    #expect(try property("limit") == Property(type: "string", pattern: #"^\d+(\.\d+)?[dhun]$"#))
    for list in ItemList.allCases { #expect(try property(list.rawValue).type == "array", "\(list)") }
  }
}
