/// Where an item stands in its life.
public enum ItemState: String, Sendable, Hashable, CaseIterable {
  case reported, registered, assigned, inProgress, submitted, suspended, referred
  case closed, rejected, duplicate, cancelled

  /// Whether the item still asks for work or a decision.
  public var isOpen: Bool {
    switch self {
    case .reported, .registered, .assigned, .inProgress, .submitted, .suspended, .referred: true
    case .closed, .rejected, .duplicate, .cancelled: false
    }
  }

  /// Whether the clock stands still because someone else has to move first.
  public var isPaused: Bool { self == .suspended || self == .referred }

  /// Whether the item is left out of every rate.
  public var isLeftOut: Bool { self == .rejected || self == .duplicate || self == .cancelled }
}

/// How grave an item is; with the category it gives the time limit.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  case urgent, major, normal
}

/// How hard an item is to put right: meetings take the easy ones first.
public enum Difficulty: String, Sendable, Hashable, CaseIterable {
  case easy, hard
}

/// Who or what brought the item in.
public enum Source: String, Sendable, Hashable, CaseIterable {
  case patrol, selfCheck, resident, hotline, supervision, openInspection, covertInspection
  case mockAssessment, media, leader, meeting
}

/// What a person may do; each role may do all that the former may.
public enum Role: String, Sendable, Hashable, CaseIterable, Comparable {
  case viewer, worker, clerk, lead, admin

  /// The lesser role is the smaller one.
  public static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .viewer: 0
    case .worker: 1
    case .clerk: 2
    case .lead: 3
    case .admin: 4
    }
  }
}

/// Why an item waits: the codes of city practice (挂账).
public enum SuspensionReason: String, Sendable, Hashable, CaseIterable {
  case season, legalProcedure, awaitingFunds, awaitingProject, ownershipDispute, coordination, weather
  case beyondAuthority
}

/// Why an item goes back to whoever assigned it (退回).
public enum ReturnReason: String, Sendable, Hashable, CaseIterable {
  case notMyGrid, notMyDuty, wrongCategory, cannotLocate, alreadyFixed, duplicate
}

/// Which moment a photo or paper shows.
public enum EvidencePhase: String, Sendable, Hashable, CaseIterable {
  case before, during, after
}

/// How strongly an item is pushed: 催办, 督办, 挂牌督办.
public enum SupervisionLevel: String, Sendable, Hashable, CaseIterable {
  case remind, supervise, listed
}

/// What an owner may ask the lead for.
public enum RequestKind: String, Sendable, Hashable, CaseIterable {
  case timeExtension = "extension"
  case suspension, referral
}

/// What a site is.
public enum SiteKind: String, Sendable, Hashable, CaseIterable {
  case estate, building, street, market, square, school
  case mainRoad, community, hospital, serviceHall, station, mall, hotel, construction, fringe, bus, counter
  case other
}

/// The group that people say, filter and chart by.
public enum CategoryGroup: String, Sendable, Hashable, CaseIterable {
  case structure, parking, sanitation, stairwell, notices, street, facility, other
}
