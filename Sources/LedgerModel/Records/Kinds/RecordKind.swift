/// The kinds of records that a ledger keeps.
public enum RecordKind: String, Sendable, Hashable, CaseIterable {
  case item, person, site, grid, unit, category, settings, calendar, meeting, bulletin, honour, paper
  case cycle, leadingGroup, indicator, reading, piece, inspection, standard
}

extension RecordKind {
  /// What records of this kind are.
  public var spec: RecordSpec {
    switch self {
    case .person: .person
    case .site: .site
    case .grid: .grid
    case .unit: .unit
    case .honour: .honour
    case .item: RecordSpec("items", prefix: "i", from: .worker)
    case .category: .category
    case .settings: RecordSpec("settings", prefix: "ledger", from: .admin)
    case .calendar: RecordSpec("calendars", prefix: "y", from: .lead)
    case .meeting: .meeting
    case .bulletin: RecordSpec("bulletins", prefix: "b", from: .clerk)
    case .paper: .paper
    case .cycle: .cycle
    case .leadingGroup: .leadingGroup
    case .indicator: .indicator
    case .reading: .reading
    case .piece: .piece
    case .inspection: .inspection
    case .standard: .standard
    }
  }

  /// The kinds whose records are listed, in the order in which they are offered.
  public static let listed = allCases.filter { $0.spec.uses.contains(.list) }
}

/// The vocabularies of records behind the items, each a list of codes.
public enum RecordVocabulary: Sendable, Hashable, CaseIterable {
  /// What a person may do.
  case role
  /// What kind of place a site is.
  case siteKind
  /// Who awards an honour.
  case honourLevel
  /// Whether a meeting ends a week; how far it has come.
  case meetingKind, meetingState
  /// The group of a category.
  case categoryGroup
  /// By whom a city is scored in a cycle.
  case cycleLevel
  /// Of indicators: the environment, the kind, how it is looked at, the side of the target, how it was judged, how it stands.
  case environment, indicatorKind, method, direction, judgement, indicatorStanding
  /// Of pieces of the dossier: their form, how far they have come.
  case pieceForm, pieceState
  /// Who inspects, and how.
  case inspectionLevel, inspectionKind

  /// The codes in their order.
  public var codes: [String] {
    switch self {
    case .role: Role.allCases.map(\.rawValue)
    case .siteKind: SiteKind.allCases.map(\.rawValue)
    case .honourLevel: HonourLevel.allCases.map(\.rawValue)
    case .meetingKind: MeetingKind.allCases.map(\.rawValue)
    case .meetingState: MeetingState.allCases.map(\.rawValue)
    case .categoryGroup: CategoryGroup.allCases.map(\.rawValue)
    case .cycleLevel: CycleLevel.allCases.map(\.rawValue)
    case .environment: Environment.allCases.map(\.rawValue)
    case .indicatorKind: IndicatorKind.allCases.map(\.rawValue)
    case .method: AssessmentMethod.allCases.map(\.rawValue)
    case .direction: TargetDirection.allCases.map(\.rawValue)
    case .judgement: IndicatorJudgement.allCases.map(\.rawValue)
    case .indicatorStanding: IndicatorStanding.allCases.map(\.rawValue)
    case .pieceForm: PieceForm.allCases.map(\.rawValue)
    case .pieceState: PieceState.allCases.map(\.rawValue)
    case .inspectionLevel: InspectionLevel.allCases.map(\.rawValue)
    case .inspectionKind: InspectionKind.allCases.map(\.rawValue)
    }
  }
}
