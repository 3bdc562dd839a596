import ArgumentParser
import LedgerModel
import Wording

/// `sites add`: a new site.
struct AddSite: Verb {
  static var configuration: CommandConfiguration { .verb("add", \.addRecord) }

  @Argument(help: .spoken(\.name)) var name: String
  @Option(help: .spoken(\.parent, "site")) var parent: String?
  @Option(help: .field(.grid)) var grid: String?
  @Option(help: .spoken(\.siteKind)) var kind: String?
  @Flag(help: .spoken(\.key)) var key = false
  @Flag(help: .spoken(\.anotherPlace)) var namesake = false
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    var members: [JSONMember] = []
    let given: [(Site.Field, String?)] = [
      (.parent, parent), (.grid, grid), (.kind, kind), (.key, key ? "yes" : nil),
    ]
    for case (let field, let text?) in given {
      members += try invocation.members(text, of: RecordField(field), before: nil)
    }
    if namesake { members.append(JSONMember(FieldAssignment.namesake, .bool(true))) }
    try invocation.make(.site, name, members, result)
  }
}

/// `grids add`: a new grid.
struct AddGrid: Verb {
  static var configuration: CommandConfiguration { .verb("add", \.addRecord) }

  @Argument(help: .spoken(\.name)) var name: String
  @Option(help: .spoken(\.worker, "person")) var worker: [String] = []
  @Flag(help: .spoken(\.anotherPlace)) var namesake = false
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    var members = try invocation.people(worker).map { JSONMember("workers/\($0)", .bool(true)) }
    if namesake { members.append(JSONMember(FieldAssignment.namesake, .bool(true))) }
    try invocation.make(.grid, name, members, result)
  }
}
