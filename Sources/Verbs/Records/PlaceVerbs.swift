import ArgumentParser
import LedgerModel
import Wording

/// `sites`: estates, buildings, streets.
enum SitesKind: RecordCommandKind {
  static let kind = RecordKind.site
  typealias Add = AddSite
}

/// `grids`: the parts of the neighbourhood with their workers.
enum GridsKind: RecordCommandKind {
  static let kind = RecordKind.grid
  typealias Add = AddGrid
}

/// `units`: the responsible units.
enum UnitsKind: RecordCommandKind {
  static let kind = RecordKind.unit
}

/// `honours`: what the office was awarded.
enum HonoursKind: RecordCommandKind {
  static let kind = RecordKind.honour
}

/// `sites add`: a new site.
struct AddSite: Verb {
  static var configuration: CommandConfiguration { .verb("add", \.addRecord) }

  @Argument(help: .spoken(\.name)) var name: String
  @Option(help: .spoken(\.parent)) var parent: String?
  @Option(help: .field(.grid)) var grid: String?
  @Option(help: .spoken(\.siteKind)) var kind: String?
  @Flag(help: .spoken(\.key)) var key = false
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
    try invocation.make(.site, name, members, result)
  }
}

/// `grids add`: a new grid.
struct AddGrid: Verb {
  static var configuration: CommandConfiguration { .verb("add", \.addRecord) }

  @Argument(help: .spoken(\.name)) var name: String
  @Option(help: .spoken(\.worker)) var worker: [String] = []
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let workers = try invocation.people(worker).map { JSONMember("workers/\($0)", .bool(true)) }
    try invocation.make(.grid, name, workers, result)
  }
}
