import ArgumentParser
import LedgerModel
import Wording

/// `people`: who works here.
struct PeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "people", \.people,
      subcommands: [
        RecordList<PersonWords>.self, AddPerson.self, RecordEditVerb<PersonWords>.self,
        RecordRetire<PersonWords>.self,
      ], usual: RecordList<PersonWords>.self)
  }
}

/// How people are listed and changed.
enum PersonWords: RecordKindWords {
  static let command = "people"
  static let columns = ["name", "role", "login", "unit", "phone", "mayCheck"]
  static let retiring = JSONMember("active", .bool(false))

  static func cells(of person: Person, in ledger: Ledger, _ words: Words) -> [String] {
    [
      person.name, words.vocabulary.role(person.role), person.login ?? "",
      ledger.units[person.unit]?.name ?? "",
      person.phone, person.mayCheck ? ItemTableWords.of(words.language).yes : "",
    ]
  }

  static func all(in ledger: Ledger) -> [Person] { ledger.people.all }
  static func find(_ name: String, in ledger: Ledger) throws -> Person { try ledger.person(named: name) }
  static func isRetired(_ person: Person) -> Bool { !person.active }

  static func members(
    _ field: String, _ value: String, of person: Person?, _ invocation: Invocation
  ) throws -> [JSONMember]? {
    switch field {
    case "name", "login", "phone": return invocation.text(field, value)
    case "unit": return try invocation.link(field, value) { try invocation.unit($0) }
    case "active", "mayCheck", "namesake": return try invocation.truth(field, value)
    case "role": return invocation.text(field, try invocation.role(value).rawValue)
    default: return nil
    }
  }
}

/// `people add`: somebody who works here.
struct AddPerson: Verb {
  static var configuration: CommandConfiguration { .verb("add", \.addRecord) }

  @Argument(help: .spoken(\.name)) var name: String
  @Option(help: .spoken(\.role)) var role: String?
  @Option(help: .spoken(\.login)) var login: String?
  @Option(help: .spoken(\.personUnit)) var unit: String?
  @Option(help: .spoken(\.phone)) var phone: String?
  @Flag(help: .spoken(\.mayCheck)) var mayCheck = false
  @Flag(help: .spoken(\.namesake)) var namesake = false
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let role = try role.map { try invocation.role($0) } ?? .worker
    var members = [JSONMember("name", .string(name)), JSONMember("role", .string(role.rawValue))]
    if let login { members += invocation.text("login", login) }
    if let unit { members += try invocation.link("unit", unit) { try invocation.unit($0) } }
    if let phone { members += invocation.text("phone", phone) }
    if mayCheck { members.append(JSONMember("mayCheck", .bool(true))) }
    if namesake { members.append(JSONMember("namesake", .bool(true))) }
    try invocation.put(PersonWords.self, "", members, result)
  }
}

extension Invocation {
  /// A role by its name in either language.
  func role(_ text: String) throws -> Role {
    let role: Role? = try choice(text, "--role") { role in
      Language.allCases.map { Words.of($0).vocabulary.role(role) }
    }
    return role ?? .worker
  }
}
