import LedgerModel

extension VocabularyWords {
  /// The words in English.
  static let en = VocabularyWords(
    state: EnglishVocabulary.state,
    lamp: EnglishVocabulary.lamp,
    lampMark: EnglishVocabulary.lampMark,
    severity: EnglishVocabulary.severity,
    difficulty: EnglishVocabulary.difficulty,
    source: EnglishVocabulary.source,
    role: EnglishVocabulary.role,
    roleUpward: EnglishVocabulary.roleUpward,
    action: EnglishVocabulary.action,
    actionKind: EnglishVocabulary.actionKind,
    suspensionReason: EnglishVocabulary.suspensionReason,
    returnReason: EnglishVocabulary.returnReason,
    level: EnglishVocabulary.level,
    phase: EnglishVocabulary.phase,
    request: EnglishVocabulary.request,
    group: EnglishVocabulary.group,
    siteKind: EnglishVocabulary.siteKind,
    record: EnglishVocabulary.record,
    recordChange: { kind, isNew in EnglishVocabulary.record(kind) + (isNew ? " added" : " changed") },
    field: EnglishVocabulary.field,
    list: EnglishVocabulary.list,
    channel: EnglishVocabulary.channel)
}

/// The words in English, a function for each vocabulary, so that a missing word does not compile.
enum EnglishVocabulary {
  @Sendable static func state(_ word: ItemState) -> String {
    switch word {
    case .reported: "reported"
    case .registered: "registered"
    case .assigned: "assigned"
    case .inProgress: "in progress"
    case .submitted: "submitted"
    case .suspended: "suspended"
    case .referred: "referred"
    case .closed: "closed"
    case .rejected: "rejected"
    case .duplicate: "duplicate"
    case .cancelled: "cancelled"
    }
  }

  @Sendable static func lamp(_ word: Lamp) -> String {
    switch word {
    case .red: "red"
    case .yellow: "yellow"
    case .green: "green"
    case .grey: "grey"
    }
  }

  @Sendable static func lampMark(_ word: Lamp) -> String {
    switch word {
    case .red: "R"
    case .yellow: "Y"
    case .green: "G"
    case .grey: "-"
    }
  }

  @Sendable static func severity(_ word: Severity) -> String {
    switch word {
    case .urgent: "urgent"
    case .major: "major"
    case .normal: "normal"
    }
  }

  @Sendable static func difficulty(_ word: Difficulty) -> String {
    switch word {
    case .easy: "easy"
    case .hard: "hard"
    }
  }

  @Sendable static func source(_ word: Source) -> String {
    switch word {
    case .patrol: "patrol"
    case .selfCheck: "self-check"
    case .resident: "resident"
    case .hotline: "hotline"
    case .supervision: "supervision"
    case .openInspection: "open inspection"
    case .covertInspection: "covert inspection"
    case .mockAssessment: "mock assessment"
    case .media: "media"
    case .leader: "leader"
    case .meeting: "meeting"
    }
  }

  @Sendable static func role(_ word: Role) -> String {
    switch word {
    case .viewer: "viewer"
    case .worker: "grid worker"
    case .clerk: "clerk"
    case .lead: "lead"
    case .admin: "admin"
    }
  }

  @Sendable static func roleUpward(_ word: Role) -> String {
    switch word {
    case .viewer: "anybody"
    case .worker: "a grid worker or above"
    case .clerk: "a clerk or above"
    case .lead: "a lead or the admin"
    case .admin: "the admin"
    }
  }

  @Sendable static func action(_ word: Action) -> String {
    switch word {
    case .report: "reported"
    case .register: "registered"
    case .reject: "rejected"
    case .merge: "merged"
    case .assign: "assigned"
    case .accept: "accepted"
    case .sendBack: "returned"
    case .submit: "submitted"
    case .submitOnTheSpot: "fixed on the spot"
    case .pass: "passed"
    case .fail: "sent back for rework"
    case .requestExtension: "extension asked for"
    case .extend: "extended"
    case .refuseExtension: "extension refused"
    case .promise: "promised"
    case .requestSuspension: "suspension asked for"
    case .suspend: "suspended"
    case .refuseSuspension: "suspension refused"
    case .resume: "resumed"
    case .requestReferral: "referral asked for"
    case .refer: "referred upward"
    case .refuseReferral: "referral refused"
    case .takeBack: "taken back"
    case .remind: "reminded"
    case .supervise: "supervised"
    case .handOver: "handed over"
    case .reopen: "reopened"
    case .cancel: "cancelled"
    case .edit: "edited"
    case .note: "progress"
    case .evidence: "evidence"
    case .highlight: "highlight"
    case .importItem: "imported"
    case .split: "split off"
    case .undo: "undone"
    }
  }

  @Sendable static func actionKind(_ word: ActionKind) -> String {
    switch word {
    case .register: "register"
    case .reject: "reject"
    case .merge: "merge into another"
    case .assign: "assign"
    case .accept: "accept"
    case .sendBack: "return (not mine)"
    case .submit: "submit for check"
    case .submitOnTheSpot: "fixed on the spot"
    case .pass: "pass (tick off)"
    case .fail: "send back for rework"
    case .extend: "extend"
    case .promise: "promise a date"
    case .suspend: "suspend"
    case .resume: "resume"
    case .refer: "refer upward"
    case .takeBack: "take back"
    case .grant: "grant the request"
    case .refuse: "refuse the request"
    case .remind: "remind"
    case .supervise: "supervise"
    case .handOver: "hand over"
    case .reopen: "reopen"
    case .cancel: "cancel"
    }
  }
}
