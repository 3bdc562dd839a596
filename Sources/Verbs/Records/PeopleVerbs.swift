import ArgumentParser
import LedgerModel
import Wording

/// `people`: who works here.
struct PeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "people", \.people,
      subcommands: [
        RecordList<PeopleWords>.self, AddPerson.self, RecordEditVerb<PeopleWords>.self,
        RecordRetire<PeopleWords>.self,
      ], usual: RecordList<PeopleWords>.self)
  }
}

/// How people are listed and changed.
enum PeopleWords: RecordKindWords {
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
    _ field: String, _ value: String, of person: Person?, _ session: Session
  ) throws -> [JSONMember]? {
    switch field {
    case "name", "login", "phone": return session.text(field, value)
    case "unit": return try session.link(field, value) { try session.unit($0) }
    case "active", "mayCheck": return try session.truth(field, value)
    case "role": return session.text(field, try session.role(value).rawValue)
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
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in session: Session) throws {
    let role = try role.map { try session.role($0) } ?? .worker
    var members = [JSONMember("name", .string(name)), JSONMember("role", .string(role.rawValue))]
    if let login { members += session.text("login", login) }
    if let unit { members += try session.link("unit", unit) { try session.unit($0) } }
    if let phone { members += session.text("phone", phone) }
    if mayCheck { members.append(JSONMember("mayCheck", .bool(true))) }
    try session.put(PeopleWords.self, "", members, result)
  }
}

extension Session {
  /// A role by its name in either language.
  func role(_ text: String) throws -> Role {
    let role: Role? = try choice(text, "--role") { role in
      Language.allCases.map { Words.of($0).vocabulary.role(role) }
    }
    return role ?? .worker
  }
}
