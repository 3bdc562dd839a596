import ArgumentParser
import LedgerModel

/// The commands of the kinds of record, in the order in which the help lists them.
enum RecordCommands {
  static let all: [any ParsableCommand.Type] = [
    RecordsCommand<PeopleKind>.self, RecordsCommand<SitesKind>.self, RecordsCommand<GridsKind>.self,
    RecordsCommand<UnitsKind>.self, RecordsCommand<HonoursKind>.self,
  ]
}

/// `people`: who works here.
enum PeopleKind: RecordCommandKind {
  static let kind = RecordKind.person
  typealias Add = AddPerson
}

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
