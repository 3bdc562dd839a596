import LedgerModel
import Testing

/// The declarations of the kinds of record: what is declared there holds wherever a record comes in.
@Suite struct RecordSpecTests {
  /// A value that a field takes in the office of these tests; nothing for one that only the program sets.
  private static func value(_ field: RecordField) -> JSONMember? {
    switch field.spec.kind {
    // A login is ASCII.
    case .title, .text:
      // A category is one that there is.
      JSONMember(field.name, .string(["login": "jia", "category": "0101"][field.name] ?? "甲"))
    case .word(let vocabulary): JSONMember(field.name, .string(vocabulary.codes[1]))
    case .link(let kind): link(to: kind).map { JSONMember(field.name, .string($0.text)) }
    case .links(let kind): link(to: kind).map { JSONMember("\(field.name)/\($0)", .bool(true)) }
    case .day, .pastDay: JSONMember(field.name, .string("2026-05-01"))
    case .count(let limit): JSONMember(field.name, .integer(Int64(limit)))
    case .figure: JSONMember(field.name, .number("12.5"))
    case .words(let vocabulary): JSONMember("\(field.name)/\(vocabulary.codes[1])", .integer(1))
    case .files, .told: nil
    case .flag(let usually): JSONMember(field.name, .bool(!usually))
    case .moment, .data, .elements: nil
    }
  }

  private static func link(to kind: RecordKind) -> RecordID? {
    switch kind {
    case .person: "helper"
    case .grid: "g2"
    case .site: "xf"
    case .unit: "u9"
    case .cycle: "cy9"
    case .honour: "h9"
    case .indicator: "in9"
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
    for (kind, id) in [(RecordKind.cycle, "cy9"), (.honour, "h9"), (.indicator, "in9")] {
      let fields = [JSONMember("name", .string("周期")), JSONMember("code", .string("1"))]
      let named = kind == .indicator ? fields : Array(fields.prefix(1))
      try office.run(.put(RecordKey(kind, RecordID(id)), named), by: "admin")
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
      case .words:
        wrong = JSONMember("\(field.name)/nichts", .integer(1))
        expected = .badValue(field: field.name, value: "nichts")
      case .files:
        wrong = JSONMember("\(field.name)/f1", .string("nichts"))
        expected = .badValue(field: field.name, value: "nichts")
      case .moment, .data, .elements, .told: continue
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

  @Test func everyKindHasLettersOfItsOwn() {
    let letters = RecordKind.allCases.map(\.spec.prefix)
    #expect(Set(letters).count == letters.count && letters.allSatisfy { !$0.isEmpty })
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

  /// What a meeting is kept by is declared too: nothing else comes in, and a value of another kind neither.
  @Test func aMeetingTakesWhatItsDeclarationSays() throws {
    var office = try Self.office()
    func put(_ path: String, _ value: JSONValue) -> Refusal? {
      refusal { () throws(Refusal) in
        try office.run(.put(RecordKey(.meeting, "m9"), [JSONMember(path, value)]), by: "admin")
      }
    }
    #expect(put("openedAt", .moment(office.now)) == nil)
    #expect(put("room", .string("三楼")) == nil && put("notes/n1", .object([])) == nil)
    #expect(put("mood", .string("good")) == .badValue(field: "mood", value: "good"))
    #expect(put("kind", .string("daily")) == .badValue(field: "kind", value: "daily"))
    #expect(put("decisions", .string("x")) == .badValue(field: "decisions", value: "x"))
    #expect(put("next", .string("soon")) == .badValue(field: "next", value: "soon"))
    #expect(put("recorder", .string("nobody")) == .noSuchRecord(.person, "nobody"))
  }
}
