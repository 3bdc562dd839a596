import LedgerModel

extension EnglishVocabulary {
  @Sendable static func suspensionReason(_ word: SuspensionReason) -> String {
    switch word {
    case .season: "season"
    case .legalProcedure: "legal procedure"
    case .awaitingFunds: "awaiting funds"
    case .awaitingProject: "awaiting a project"
    case .ownershipDispute: "ownership dispute"
    case .coordination: "coordination"
    case .weather: "weather"
    case .beyondAuthority: "beyond authority"
    }
  }

  @Sendable static func returnReason(_ word: ReturnReason) -> String {
    switch word {
    case .notMyGrid: "not my grid"
    case .notMyDuty: "not my duty"
    case .wrongCategory: "wrong category"
    case .cannotLocate: "cannot be found"
    case .alreadyFixed: "already fixed"
    case .duplicate: "duplicate"
    }
  }

  @Sendable static func level(_ word: SupervisionLevel) -> String {
    switch word {
    case .remind: "reminder"
    case .supervise: "supervision"
    case .listed: "listed supervision"
    }
  }

  @Sendable static func phase(_ word: EvidencePhase) -> String {
    switch word {
    case .before: "before"
    case .during: "during"
    case .after: "after"
    }
  }

  @Sendable static func request(_ word: RequestKind) -> String {
    switch word {
    case .timeExtension: "extension"
    case .suspension: "suspension"
    case .referral: "referral"
    }
  }

  @Sendable static func group(_ word: CategoryGroup) -> String {
    switch word {
    case .structure: "illegal structures"
    case .parking: "parking"
    case .sanitation: "sanitation"
    case .stairwell: "stairwells"
    case .notices: "notices"
    case .street: "street order"
    case .facility: "facilities"
    case .other: "other"
    }
  }

  @Sendable static func siteKind(_ word: SiteKind) -> String {
    switch word {
    case .estate: "estate"
    case .building: "building"
    case .street: "street"
    case .market: "market"
    case .square: "square"
    case .school: "school"
    case .other: "other"
    }
  }

  @Sendable static func record(_ word: RecordKind) -> String {
    switch word {
    case .item: "item"
    case .person: "person"
    case .site: "site"
    case .grid: "grid"
    case .unit: "unit"
    case .category: "category"
    case .settings: "settings"
    case .calendar: "holidays"
    case .meeting: "meeting"
    case .bulletin: "bulletin"
    }
  }

  @Sendable static func field(_ word: ItemField) -> String {
    switch word {
    case .number: "number"
    case .title: "title"
    case .description: "description"
    case .state: "state"
    case .hiddenAt: "undone at"
    case .site: "site"
    case .grid: "grid"
    case .address: "address"
    case .category: "category"
    case .scheme: "code scheme"
    case .group: "group"
    case .severity: "severity"
    case .difficulty: "difficulty"
    case .legalBasis: "legal basis"
    case .source: "source"
    case .reference: "outside number"
    case .reporter: "reporter"
    case .receiver: "first receiver"
    case .reportedAt: "reported at"
    case .leadUnit: "lead unit"
    case .leader: "accountable leader"
    case .owner: "owner"
    case .measures: "measures"
    case .limit: "time limit"
    case .registeredAt: "registered at"
    case .assignedAt: "assigned at"
    case .due: "due"
    case .submittedAt: "submitted at"
    case .submittedBy: "submitted by"
    case .closedAt: "closed at"
    case .onTheSpot: "on the spot"
    case .reworkCount: "reworks"
    case .returnCount: "returns"
    case .referredTo: "referred to"
    case .reviewOn: "next review"
    case .stateBefore: "state before"
    case .highlight: "highlight"
    case .reboundOf: "rebound of"
    case .duplicateOf: "duplicate of"
    case .parent: "split from"
    case .jointAction: "joint action"
    }
  }

  @Sendable static func list(_ word: ItemList) -> String {
    switch word {
    case .labels: "labels"
    case .supportingUnits: "supporting units"
    case .helpers: "helpers"
    case .quantities: "quantities"
    case .evidence: "evidence"
    case .notes: "progress notes"
    case .requests: "requests"
    case .extensions: "extensions"
    case .suspensions: "suspensions"
    case .promises: "promises"
    case .supervisions: "supervision"
    case .steps: "history"
    }
  }

  @Sendable static func channel(_ word: Channel) -> String {
    switch word {
    case .screen: "screen"
    case .command: "command"
    case .importing: "import"
    case .meeting: "meeting"
    case .program: "program"
    }
  }
}
