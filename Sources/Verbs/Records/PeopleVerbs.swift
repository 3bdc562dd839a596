import ArgumentParser
import LedgerModel
import Wording

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
    var members: [JSONMember] = []
    let given: [(Person.Field, String?)] = [
      (.role, role), (.login, login), (.unit, unit), (.phone, phone), (.mayCheck, mayCheck ? "yes" : nil),
    ]
    for case (let field, let text?) in given {
      members += try invocation.members(text, of: RecordField(field), before: nil)
    }
    if namesake { members.append(JSONMember(FieldAssignment.namesake, .bool(true))) }
    try invocation.make(.person, name, members, result)
  }
}

extension FieldAssignment {
  /// Says that a second person of a name, or another place, is meant.
  static let namesake = "namesake"
}
