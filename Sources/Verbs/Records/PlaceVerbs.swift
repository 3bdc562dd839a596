import ArgumentParser
import LedgerModel
import Wording

/// `sites`: estates, buildings, streets.
struct SitesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "sites", \.sites,
      subcommands: [
        RecordList<SiteWords>.self, AddSite.self, RecordEditVerb<SiteWords>.self,
        RecordRetire<SiteWords>.self,
      ], usual: RecordList<SiteWords>.self)
  }
}

/// How sites are listed and changed.
enum SiteWords: RecordKindWords {
  static let command = "sites"
  static let columns = ["name", "parent", "grid", "kind", "key"]
  static let retiring = JSONMember("retired", .bool(true))

  static func cells(of site: Site, in ledger: Ledger, _ words: Words) -> [String] {
    [
      site.name, ledger.sites[site.parent]?.name ?? "", ledger.grids[site.grid]?.name ?? "",
      site.siteKind.map(words.vocabulary.siteKind) ?? "",
      site.isKey ? ItemTableWords.of(words.language).yes : "",
    ]
  }

  static func all(in ledger: Ledger) -> [Site] { ledger.sites.all }
  static func find(_ name: String, in ledger: Ledger) throws -> Site { try ledger.site(named: name) }
  static func isRetired(_ site: Site) -> Bool { site.retired }

  static func members(
    _ field: String, _ value: String, of site: Site?, _ invocation: Invocation
  ) throws -> [JSONMember]? {
    switch field {
    case "name": return invocation.text(field, value)
    case "parent": return try invocation.link(field, value) { try invocation.site($0) }
    case "grid": return try invocation.link(field, value) { try invocation.grid($0) }
    case "kind": return invocation.text(field, try invocation.siteKind(value)?.rawValue ?? "")
    case "key", "retired": return try invocation.truth(field, value)
    default: return nil
    }
  }
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
    var members = [JSONMember("name", .string(name))]
    if let parent { members += try invocation.link("parent", parent) { try invocation.site($0) } }
    if let grid { members += try invocation.link("grid", grid) { try invocation.grid($0) } }
    if let kind { members += invocation.text("kind", try invocation.siteKind(kind)?.rawValue ?? "") }
    if key { members.append(JSONMember("key", .bool(true))) }
    try invocation.put(SiteWords.self, "", members, result)
  }
}

extension Invocation {
  /// What a site is, by its name in either language; nothing for an empty text.
  fileprivate func siteKind(_ text: String) throws -> SiteKind? {
    try choice(text.isEmpty ? nil : text, "--kind") { kind in
      Language.allCases.map { Words.of($0).vocabulary.siteKind(kind) }
    }
  }
}

/// `grids`: the parts of the neighbourhood with their workers.
struct GridsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "grids", \.grids,
      subcommands: [
        RecordList<GridWords>.self, AddGrid.self, RecordEditVerb<GridWords>.self,
        RecordRetire<GridWords>.self,
      ], usual: RecordList<GridWords>.self)
  }
}

/// How grids are listed and changed.
enum GridWords: RecordKindWords {
  static let command = "grids"
  static let columns = ["name", "workers"]
  static let retiring = JSONMember("retired", .bool(true))

  static func cells(of grid: Grid, in ledger: Ledger, _ words: Words) -> [String] {
    let separator = ItemTableWords.of(words.language).separator
    return [
      grid.name,
      grid.workers.compactMap { ledger.people[$0].map(ledger.distinctName) }.joined(separator: separator),
    ]
  }

  static func all(in ledger: Ledger) -> [Grid] { ledger.grids.all }
  static func find(_ name: String, in ledger: Ledger) throws -> Grid { try ledger.grid(named: name) }
  static func isRetired(_ grid: Grid) -> Bool { grid.retired }

  static func members(
    _ field: String, _ value: String, of grid: Grid?, _ invocation: Invocation
  ) throws -> [JSONMember]? {
    switch field {
    case "name": return invocation.text(field, value)
    case "retired": return try invocation.truth(field, value)
    case "workers":
      let wanted = try invocation.people(value.listedWords())
      return (grid ?? Grid(id: "")).members(ordering: wanted)
    default: return nil
    }
  }

  /// The members that make people a grid's workers.
  static func workers(_ people: [RecordID]) -> [JSONMember] {
    people.map { JSONMember("workers/\($0)", .bool(true)) }
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
    let members = [JSONMember("name", .string(name))] + GridWords.workers(try invocation.people(worker))
    try invocation.put(GridWords.self, "", members, result)
  }
}

/// `units`: the responsible units.
struct UnitsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .verb(
      "units", \.units,
      subcommands: [
        RecordList<UnitWords>.self, AddUnit.self, RecordEditVerb<UnitWords>.self,
        RecordRetire<UnitWords>.self,
      ], usual: RecordList<UnitWords>.self)
  }
}

/// How units are listed and changed.
enum UnitWords: RecordKindWords {
  static let command = "units"
  static let columns = ["name"]
  static let retiring = JSONMember("retired", .bool(true))

  static func cells(of unit: Unit, in ledger: Ledger, _ words: Words) -> [String] { [unit.name] }
  static func all(in ledger: Ledger) -> [Unit] { ledger.units.all }
  static func find(_ name: String, in ledger: Ledger) throws -> Unit { try ledger.unit(named: name) }
  static func isRetired(_ unit: Unit) -> Bool { unit.retired }

  static func members(
    _ field: String, _ value: String, of unit: Unit?, _ invocation: Invocation
  ) throws -> [JSONMember]? {
    switch field {
    case "name": return invocation.text(field, value)
    case "retired": return try invocation.truth(field, value)
    default: return nil
    }
  }
}

/// `units add`: a new unit.
struct AddUnit: Verb {
  static var configuration: CommandConfiguration { .verb("add", \.addRecord) }

  @Argument(help: .spoken(\.name)) var name: String
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.put(UnitWords.self, "", [JSONMember("name", .string(name))], result)
  }
}
