/// The kinds of records that a ledger keeps.
public enum RecordKind: String, Sendable, Hashable, CaseIterable {
  case item, person, site, grid, unit, category, settings, calendar, meeting, bulletin, honour, paper
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

  /// The codes in their order.
  public var codes: [String] {
    switch self {
    case .role: Role.allCases.map(\.rawValue)
    case .siteKind: SiteKind.allCases.map(\.rawValue)
    case .honourLevel: HonourLevel.allCases.map(\.rawValue)
    case .meetingKind: MeetingKind.allCases.map(\.rawValue)
    case .meetingState: MeetingState.allCases.map(\.rawValue)
    case .categoryGroup: CategoryGroup.allCases.map(\.rawValue)
    }
  }
}
