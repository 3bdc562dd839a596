import ArgumentParser
import LedgerModel

/// The commands of the kinds of record, in the order in which the help lists them.
enum RecordCommands {
  static let all: [any ParsableCommand.Type] = [
    RecordsCommand<PeopleKind>.self, RecordsCommand<SitesKind>.self, RecordsCommand<GridsKind>.self,
    RecordsCommand<UnitsKind>.self, RecordsCommand<HonoursKind>.self, RecordsCommand<MeetingsKind>.self,
    RecordsCommand<CyclesKind>.self, RecordsCommand<LeadingGroupsKind>.self,
    RecordsCommand<IndicatorsKind>.self, RecordsCommand<ReadingsKind>.self, RecordsCommand<DossierKind>.self,
    RecordsCommand<InspectionsKind>.self, RecordsCommand<StandardsKind>.self,
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

/// `meetings`: those that were held; they are held on the screen.
enum MeetingsKind: RecordCommandKind {
  static let kind = RecordKind.meeting
}

/// `cycles`: the years in which a city is scored.
enum CyclesKind: RecordCommandKind {
  static let kind = RecordKind.cycle
  static let more: [any ParsableCommand.Type] = [CycleClose.self]
}

/// `leading-groups`: who leads a cycle.
enum LeadingGroupsKind: RecordCommandKind {
  static let kind = RecordKind.leadingGroup
}

/// `indicators`: what the city is scored by.
enum IndicatorsKind: RecordCommandKind {
  static let kind = RecordKind.indicator
}

/// `readings`: what an indicator was found to be.
enum ReadingsKind: RecordCommandKind {
  static let kind = RecordKind.reading
  typealias Add = AddReading
}

/// `dossier`: the papers that prove indicators.
enum DossierKind: RecordCommandKind {
  static let kind = RecordKind.piece
  typealias Export = DossierExport
  static let more: [any ParsableCommand.Type] = [
    DossierPut.self, DossierStep<ReviewStep>.self, DossierStep<ReturnStep>.self, DossierStep<SubmitStep>.self,
    DossierStep<FileStep>.self,
  ]
}

/// `inspections`: who comes, and what was seen.
enum InspectionsKind: RecordCommandKind {
  static let kind = RecordKind.inspection
  static let more: [any ParsableCommand.Type] = [InspectionRecord.self]
}

/// `standards`: what is looked at on a kind of site.
enum StandardsKind: RecordCommandKind {
  static let kind = RecordKind.standard
  static let more: [any ParsableCommand.Type] = [StandardExamples.self]
}
