import Foundation
import LedgerModel
import Testing

/// The declarations of the kinds of record: what is declared there holds wherever a record comes in.
@Suite struct RecordSpecTests {
  /// A value that a field takes in the office of these tests; nothing for one that only the program sets.
  private static func value(_ field: RecordField) -> JSONMember? {
    switch field.spec.kind {
    // A login is ASCII.
    case .title, .text: JSONMember(field.name, .string(field.name == "login" ? "jia" : "甲"))
    case .word(let vocabulary): JSONMember(field.name, .string(vocabulary.codes[1]))
    case .link(let kind): link(to: kind).map { JSONMember(field.name, .string($0.text)) }
    case .links(let kind): link(to: kind).map { JSONMember("\(field.name)/\($0)", .bool(true)) }
    case .day, .pastDay: JSONMember(field.name, .string("2026-05-01"))
    case .count(let limit): JSONMember(field.name, .integer(Int64(limit)))
    case .figure: JSONMember(field.name, .number("12.5"))
    case .flag(let usually): JSONMember(field.name, .bool(!usually))
    case .moment: nil
    }
  }

  private static func link(to kind: RecordKind) -> RecordID? {
    switch kind {
    case .person: "helper"
    case .grid: "g2"
    case .site: "xf"
    case .unit: "u9"
    // A kind that others link to has its record in the office of these tests.
    default: fatalError("no \(kind) in the office")
    }
  }

  private static func office() throws -> LifeOffice {
    var office = try LifeOffice()
    try office.run(.put(RecordKey(.unit, "u9"), [JSONMember("name", .string("城管"))]), by: "admin")
    if office.ledger.sites["xf"] == nil {
      try office.run(.put(RecordKey(.site, "xf"), [JSONMember("name", .string("幸福里"))]), by: "admin")
    }
    return office
  }

  private static let listed = RecordKind.listed

  @Test(arguments: listed) func everyFieldIsKeptAndComesBack(_ kind: RecordKind) throws {
    var office = try Self.office()
    let fields = kind.spec.fields(.edit).filter { !$0.spec.uses.contains(.later) }.compactMap(Self.value)
    try office.run(.put(RecordKey(kind, "x1"), fields), by: "admin")
    for field in fields {
      #expect(
        office.ledger.value(of: RecordKey(kind, "x1"), at: field.name)?.value == field.value, "\(field.name)")
    }
    // Out of use and back again, as the declaration says.
    let retiring = try #require(kind.spec.retiring)
    try office.run(.put(RecordKey(kind, "x1"), [retiring]), by: "admin")
    #expect(office.ledger.isOutOfUse(RecordKey(kind, "x1")))
    #expect(office.ledger.records(of: kind).contains("x1"))
    // A snapshot brings the same back.
    var writer = JSONWriter()
    writer.beginObject()
    office.ledger.writeRecord(RecordKey(kind, "x1"), to: &writer)
    writer.endObject()
    var read = Ledger()
    #expect(read.readRecord(try JSONValue(parsing: writer.bytes)) && !read.hasUnknown)
    #expect(read.fields(of: RecordKey(kind, "x1")) == office.ledger.fields(of: RecordKey(kind, "x1")))
  }

  @Test(arguments: listed) func whatAFieldDoesNotTakeIsRefused(_ kind: RecordKind) throws {
    for field in kind.spec.fields(.edit) {
      var office = try Self.office()
      let wrong: JSONMember
      let expected: Refusal
      switch field.spec.kind {
      case .title(let limit), .text(let limit):
        wrong = JSONMember(field.name, .string(String(repeating: "长", count: limit + 1)))
        expected = .textTooLong(field: field.name, limit: limit)
      case .count(let limit), .figure(let limit):
        wrong = JSONMember(field.name, .integer(Int64(limit) + 1))
        expected = .badValue(field: field.name, value: String(limit + 1))
      case .word, .day, .pastDay:
        wrong = JSONMember(field.name, .string("nichts"))
        expected = .badValue(field: field.name, value: "nichts")
      case .link(.person): continue
      case .link(let linked):
        wrong = JSONMember(field.name, .string("nobody"))
        expected = .noSuchRecord(linked, "nobody")
      case .links(let linked):
        wrong = JSONMember("\(field.name)/nobody", .bool(true))
        expected = .noSuchRecord(linked, "nobody")
      case .flag:
        wrong = JSONMember(field.name, .string("yes"))
        expected = .badValue(field: field.name, value: "yes")
      case .moment: continue
      }
      let name = JSONMember("name", .string("甲"))
      let told = refusal { () throws(Refusal) in
        try office.run(
          .put(RecordKey(kind, ""), field.name == "name" ? [wrong] : [name, wrong]), by: "admin")
      }
      #expect(told == expected, "\(kind) \(field.name)")
    }
  }

  @Test(arguments: listed) func aFieldThatTheKindDoesNotHaveIsRefused(_ kind: RecordKind) throws {
    var office = try Self.office()
    let told = refusal { () throws(Refusal) in
      try office.run(
        .put(RecordKey(kind, ""), [JSONMember("name", .string("甲")), JSONMember("colour", .string("red"))]),
        by: "admin")
    }
    #expect(told == .badValue(field: "colour", value: "red"))
  }

  @Test(arguments: listed) func whatMustBeThereIs(_ kind: RecordKind) throws {
    var office = try Self.office()
    let told = refusal { () throws(Refusal) in
      try office.run(.put(RecordKey(kind, ""), [JSONMember("name", .string(" "))]), by: "admin")
    }
    #expect(told == .missing("name"))
  }

  @Test(arguments: listed) func theMakingOfARecordIsTakenBack(_ kind: RecordKind) throws {
    var office = try Self.office()
    let fields = kind.spec.fields(.edit).filter { !$0.spec.uses.contains(.later) }.compactMap(Self.value)
    let change = try #require(try office.run(.put(RecordKey(kind, "x1"), fields), by: "admin"))
    try office.run(.undo(change), by: "admin")
    #expect(office.ledger.isOutOfUse(RecordKey(kind, "x1")))
    // The name is free again.
    try office.run(.put(RecordKey(kind, "x2"), fields), by: "admin")
    #expect(!office.ledger.isOutOfUse(RecordKey(kind, "x2")))
  }

  @Test func aPastDayDoesNotLieAhead() throws {
    var office = try Self.office()
    func put(_ day: String) throws(Refusal) {
      try office.run(
        .put(RecordKey(.honour, ""), [JSONMember("name", .string("甲")), JSONMember("date", .string(day))]),
        by: "admin")
    }
    let today = office.ledger.clock.zone.date(office.now)
    try put(today.text)
    let tomorrow = today.advanced(days: 1).text
    #expect(refusal { () throws(Refusal) in try put(tomorrow) } == .badValue(field: "date", value: tomorrow))
  }

  @Test func aNameIsOnesOwnWhereTheKindSaysSo() throws {
    for kind in Self.listed {
      var office = try Self.office()
      let named = [JSONMember("name", .string("和谐楼院"))]
      try office.run(.put(RecordKey(kind, "x1"), named), by: "admin")
      let told = refusal { () throws(Refusal) in
        try office.run(.put(RecordKey(kind, "x2"), named), by: "admin")
      }
      switch kind.spec.naming {
      case .shared: #expect(told == nil)
      case .unique: #expect(told == .taken(field: "name", value: "和谐楼院"))
      case .asked:
        guard case .namesake? = told else {
          Issue.record("a second person of a name came in unasked")
          continue
        }
      }
    }
  }

  // MARK: Schemas

  private static let schemas = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data/schema")

  /// The property of a field as the schema of its readable file must have it.
  private static func property(_ field: RecordField) -> [JSONMember] {
    let identifier = JSONMember("pattern", .string("^[A-Za-z0-9_.-]{1,40}$"))
    return switch field.spec.kind {
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
    let fields = kind.spec.fields.map { field -> JSONMember in
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
    for kind in Self.listed {
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
