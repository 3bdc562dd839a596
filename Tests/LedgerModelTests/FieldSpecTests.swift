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

  /// What shows nothing is left out of every text that a new item may begin with, and of every text that is edited.
  @Test func whatShowsNothingIsLeftOutOfEveryText() throws {
    for field in ItemField.allCases
    where field.spec.longest != nil && field.spec.uses.contains(.add) {
      var office = try LifeOffice()
      let id = try office.add { _ = $0.set(field, .string("\u{200B}甲\u{0}乙")) }
      #expect(office.latest[field: field] == .string("甲乙"), "\(field)")
      try office.run(.edit(id, [FieldEdit(field.rawValue, .string("丙\u{7}"))]), by: "clerk")
      #expect(office.latest[field: field] == .string("丙"), "\(field)")
    }
  }

  /// A new item begins with what is declared so, and with nothing that its life sets.
  @Test func aNewItemTakesOnlyWhatItMayBeginWith() {
    for field in ItemField.allCases where !field.spec.uses.contains(.add) {
      var new = NewItem(title: "雨棚")
      let isTaken = new.set(field, .string("x"))
      #expect(!isTaken, "\(field)")
    }
  }

  /// What only an item's life sets, nobody sets by hand, whatever the value; no field is forgotten.
  @Test func whatFollowsFromTheLifeIsNotEditable() throws {
    var office = try LifeOffice()
    _ = try office.add { $0.owner = "owner" }
    for field in ItemField.allCases where field.spec.editing == .never {
      let told = office.ledger.refusalToEdit(
        .field(field), of: office.latest, for: office.actor("admin"), at: office.now)
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
    case .figure: Property(type: "number")
    case .flag: Property(type: "boolean")
    case .list: Property(type: "array")
    }
  }

  private static let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Data/schema/items.schema.json")

  /// The property of an item's field as it is generated: what binds it, and what was said of it.
  private static func generated(_ field: ItemField, insteadOf stands: JSONValue?) -> JSONValue {
    let wanted = expected(field)
    var members = [JSONMember("type", .string(wanted.type))]
    if let pattern = wanted.pattern { members.append(JSONMember("pattern", .string(pattern))) }
    if let words = wanted.words { members.append(JSONMember("enum", .array(words.map(JSONValue.string)))) }
    if case .object(let before)? = stands {
      members += before.filter { member in !["type", "pattern", "enum"].contains(member.name) }
    }
    return .object(members)
  }

  /// The schema with every field of the table, each behind the one that is declared before it.
  private static func generated(_ schema: JSONValue) -> JSONValue {
    schema.changed(at: ["properties", "items", "items", "properties"]) { properties in
      guard case .object(var members) = properties else { return properties }
      var before = "id"
      for field in listed {
        let place = members.firstIndex { $0.name == field.rawValue }
        let value = generated(field, insteadOf: place.map { members[$0].value })
        if let place {
          members[place].value = value
        } else {
          let behind = members.firstIndex { $0.name == before } ?? members.count - 1
          members.insert(JSONMember(field.rawValue, value), at: behind + 1)
        }
        before = field.rawValue
      }
      return .object(members)
    }
  }

  /// The fields that stand in items.json as their kind is written; the limit has a form of its own.
  private static let listed = ItemField.allCases.filter {
    $0 != .hiddenAt && $0 != .stateBefore && $0 != .limit
  }

  /// Data/schema/items.schema.json has every field of the table, as its kind is written, and a list for every list.
  /// With TAIZHANG_RECORD=1 the fields are written anew.
  @Test func theSchemaIsWhatTheTableSays() throws {
    let schema = try JSONValue(parsing: [UInt8](try Data(contentsOf: Self.schema)))
    if ProcessInfo.processInfo.environment["TAIZHANG_RECORD"] != nil, Self.generated(schema) != schema {
      var writer = JSONWriter(.pretty)
      writer.value(Self.generated(schema))
      try Data(writer.bytes + [0x0A]).write(to: Self.schema)
      Issue.record("the schema is written anew")
      return
    }
    let properties = try #require(schema["properties"]?["items"]?["items"]?["properties"])
    func property(_ name: String) throws -> Property {
      let value = try #require(properties[name], "no \(name)")
      return Property(
        type: value["type"]?.text ?? "", pattern: value["pattern"]?.text,
        words: value["enum"]?.elements?.compactMap(\.text))
    }
    for field in Self.listed { #expect(try property(field.rawValue) == Self.expected(field), "\(field)") }
    #expect(try property("limit") == Property(type: "string", pattern: #"^\d+(\.\d+)?[dhun]$"#))
    for list in ItemList.allCases { #expect(try property(list.rawValue).type == "array", "\(list)") }
  }
}

extension JSONValue {
  /// The value with what stands at a path of members changed.
  fileprivate func changed(at path: [String], _ change: (JSONValue) -> JSONValue) -> JSONValue {
    guard let name = path.first else { return change(self) }
    guard case .object(var members) = self, let place = members.firstIndex(where: { $0.name == name }) else {
      return self
    }
    members[place].value = members[place].value.changed(at: Array(path.dropFirst()), change)
    return .object(members)
  }
}
