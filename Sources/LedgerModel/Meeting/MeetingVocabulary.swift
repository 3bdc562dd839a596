/// The ten screens of the weekly meeting, in their order (docs/rules.md: The weekly meeting).
public enum MeetingScreen: String, Sendable, Hashable, CaseIterable {
  /// What should be known before: the week, items without an owner, requests, a missing holiday year.
  case before
  /// Who is there (签到).
  case rollCall
  /// Last week (上周回顾).
  case lastWeek
  /// Grid by grid (逐网格汇报).
  case gridByGrid
  /// One overdue item a screen (红灯).
  case redLamps
  /// Extension, suspension, referral (待批).
  case requests
  /// Checks and look-backs (核查·回头看).
  case checks
  /// What went well (经验交流).
  case experience
  /// Next week's work (下周部署).
  case nextWeek
  /// What was decided (议定).
  case decisions

  /// The screen's place, 1 to 10.
  public var number: Int { (MeetingScreen.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The screen at a place, 1 to 10.
  public init?(number: Int) {
    guard MeetingScreen.allCases.indices.contains(number - 1) else { return nil }
    self = MeetingScreen.allCases[number - 1]
  }

  /// The screen behind this one; nothing behind the last.
  public var next: MeetingScreen? { MeetingScreen(number: number + 1) }

  /// The screen before this one; nothing before the first.
  public var previous: MeetingScreen? { MeetingScreen(number: number - 1) }
}

/// Whether a meeting ends a week or was called in between.
public enum MeetingKind: String, Sendable, Hashable, CaseIterable {
  case weekly, extra
}

/// How far a meeting has come.
public enum MeetingState: String, Sendable, Hashable, CaseIterable {
  /// It is on.
  case open
  /// It is over; the minutes may still be rewritten.
  case adjourned
  /// Its papers are out: nothing of it changes any more.
  case issued
}

/// How somebody took part (签到).
public enum Attendance: String, Sendable, Hashable, CaseIterable {
  case present, excused, observer, absent
}

/// What became of a decision by the next meeting.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// Done (落实).
  case kept
  /// Not done; it comes back next time.
  case notKept
  /// No longer wanted.
  case dropped
}

/// Whether an item of the agenda has been dealt with.
public enum AgendaMark: String, Sendable, Hashable, CaseIterable {
  case discussed, skipped
}

/// What is planned beside the items.
public enum MeetingPlanKind: String, Sendable, Hashable, CaseIterable {
  /// A joint action (联合执法).
  case jointAction
  /// A volunteer day.
  case volunteers
  /// An inspection that is counted down to (迎检).
  case inspection
  /// The next meeting's own matters, or anything else with a date.
  case other
}

/// The paragraphs of the minutes that the chair may rewrite; figures in them stay the ledger's.
public enum MinutesParagraph: String, Sendable, Hashable, CaseIterable {
  case opening, lastWeek, redLamps, experience, nextWeek, closing
}
