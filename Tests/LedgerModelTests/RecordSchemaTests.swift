import Foundation
import LedgerModel
import Testing

/// The schemas of the readable files say of records what their declarations say.
@Suite struct RecordSchemaTests {
  private static let schemas = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data/schema")

  /// The property of a field as the schema of its readable file must have it.
  private static func property(_ field: RecordField) -> [JSONMember] {
    let identifier = JSONMember("pattern", .string("^[A-Za-z0-9_.-]{1,40}$"))
    return switch field.spec.kind {
    case .data, .elements, .told: []
    case .files: [JSONMember("type", .string("array"))]
    case .words(let vocabulary):
      [
        JSONMember("type", .string("array")),
        JSONMember(
          "items", .object([JSONMember("enum", .array(vocabulary.codes.map(JSONValue.string)))])),
      ]
    case .title, .text, .moment: [JSONMember("type", .string("string"))]
    case .word(let vocabulary):
      [
        JSONMember("type", .string("string")),
        JSONMember("enum", .array(vocabulary.codes.map(JSONValue.string))),
      ]
    case .link: [JSONMember("type", .string("string")), identifier]
    case .links:
      [
        JSONMember("type", .string("array")),
        JSONMember("items", .object([JSONMember("type", .string("string")), identifier])),
      ]
    case .day, .pastDay:
      [
        JSONMember("type", .string("string")), JSONMember("pattern", .string(#"^\d{4}-\d\d-\d\d$"#)),
      ]
    case .count: [JSONMember("type", .string("integer"))]
    case .figure: [JSONMember("type", .string("number"))]
    case .flag: [JSONMember("type", .string("boolean"))]
    }
  }

  /// The schema that has the list of a kind: of people and places two kinds together, else one of its own.
  private static func file(of kind: RecordKind) -> URL {
    let name =
      [.person, .unit].contains(kind)
      ? "people" : [.grid, .site].contains(kind) ? "places" : kind.spec.plural
    return schemas.appendingPathComponent("\(name).schema.json")
  }

  /// The records of a kind as the schema has them: the identifier, then each field as its declaration says, with what was
  /// said of it before.
  private static func records(_ kind: RecordKind, before: JSONValue?) -> JSONValue {
    let pattern = JSONMember("pattern", .string("^[A-Za-z0-9_.-]{1,40}$"))
    let id = JSONValue.object([JSONMember("type", .string("string")), pattern])
    let fields = kind.spec.fields.filter { !$0.spec.isTold }.map { field -> JSONMember in
      let stands = before?["items"]?["properties"]?[field.name]
      guard case .object(let told)? = stands else { return JSONMember(field.name, .object(property(field))) }
      let declared = property(field).map { member in
        // What was said of the elements of a list stays.
        member.name == "items" ? JSONMember("items", stands?["items"] ?? member.value) : member
      }
      let names = Set(declared.map(\.name))
      return JSONMember(field.name, .object(declared + told.filter { !names.contains($0.name) }))
    }
    let required = before?["items"]?["required"] ?? .array([.string("id")])
    return .object([
      JSONMember("type", .string("array")),
      JSONMember(
        "items",
        .object([
          JSONMember("type", .string("object")),
          JSONMember(
            "properties",
            .object([JSONMember("id", before?["items"]?["properties"]?["id"] ?? id)] + fields)),
          JSONMember("required", required), JSONMember("additionalProperties", .bool(true)),
        ])),
    ])
  }

  /// The schema of a file with the list of a kind as its declaration says; a new file's like that of people.json.
  private static func generated(_ kind: RecordKind) throws -> JSONValue {
    let name = kind.spec.plural
    if let data = try? Data(contentsOf: file(of: kind)) {
      let schema = try JSONValue(parsing: [UInt8](data))
      return schema.setting(
        "properties",
        to: (schema["properties"] ?? .object([])).setting(
          name, to: records(kind, before: schema["properties"]?[name])))
    }
    let people = try JSONValue(
      parsing: [UInt8](Data(contentsOf: schemas.appendingPathComponent("people.schema.json"))))
    guard case .object(let properties)? = people["properties"] else { return people }
    let head = properties.filter { !["people", "units", "taizhang"].contains($0.name) }
    let first = JSONMember("taizhang", .object([JSONMember("const", .string(name))]))
    return people.setting("title", to: .string("\(name).json"))
      .setting("description", to: .string("The \(name) of a ledger."))
      .setting("properties", to: .object([first] + head + [JSONMember(name, records(kind, before: nil))]))
      .setting(
        "required",
        to: .array(["taizhang", "format", "ledger", "position", "sum", name].map(JSONValue.string)))
  }

  /// The schema of each readable file has every field of its kinds, as the declaration says. With TAIZHANG_RECORD=1 it is
  /// written anew.
  @Test func theSchemasAreWhatTheDeclarationsSay() throws {
    for kind in RecordKind.listed {
      let stands = try? JSONValue(parsing: [UInt8](Data(contentsOf: Self.file(of: kind))))
      let wanted = try Self.generated(kind)
      if stands == wanted { continue }
      if ProcessInfo.processInfo.environment["TAIZHANG_RECORD"] != nil {
        var writer = JSONWriter(.pretty)
        writer.value(wanted)
        try Data(writer.bytes + [0x0A]).write(to: Self.file(of: kind))
      }
      Issue.record("the schema of \(kind.spec.plural) is not what its declaration says")
    }
  }
}

extension JSONValue {
  /// The object with a member set, behind the others where it is new.
  fileprivate func setting(_ name: String, to value: JSONValue) -> JSONValue {
    guard case .object(var members) = self else { return self }
    if let place = members.firstIndex(where: { $0.name == name }) {
      members[place].value = value
    } else {
      members.append(JSONMember(name, value))
    }
    return .object(members)
  }
}
