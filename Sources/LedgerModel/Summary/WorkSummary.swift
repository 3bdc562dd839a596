/// What a summary is about: a period, and on demand one person, unit or site.
public struct SummaryScope: Sendable, Hashable {
  /// The period.
  public var period: RatePeriod
  /// Of whose items its figures are: the same by which rates go.
  public var rates: RateScope

  /// Everything in a period, or what is one person's, unit's or site's.
  public init(
    period: RatePeriod, person: RecordID? = nil, unit: RecordID? = nil, site: RecordID? = nil
  ) {
    self.period = period
    rates = RateScope(person: person, unit: unit, site: site)
  }
}

/// The figures and findings of a work summary (docs/rules.md: The summary), as the journal stood at the period's end.
public struct WorkSummary: Sendable {
  /// What it is about.
  public var scope: SummaryScope
  /// The figures of all items in it.
  public var figures = RateRow()
  /// The figures of what its person helps with and its unit supports: others' items, in no other figure here.
  public var shared = RateRow()
  /// The figures by group, the one with the most closed first.
  public var groups: [RateRow] = []
  /// What was done, added up by measure and unit.
  public var quantities: [QuantitySum] = []
  /// What was closed and has no quantity that tells what was done, in the order of the numbers.
  public var uncounted: [RecordID] = []
  /// Meetings held in the period, what they decided, and how much of it was found kept.
  public var meetings = MeetingCount()
  /// Volunteer days in the period and the people who were to come.
  public var volunteers = VolunteerCount()
  /// Items closed in the period that were marked as highlights.
  public var highlights: [RecordID] = []
  /// What meetings of the period kept as experience, the earliest first.
  public var experience: [MeetingNote] = []
  /// What remains, with reasons: suspended, referred, older than 90 days.
  public var problems: [RemainingProblem] = []
  /// What comes next.
  public var next = NextSteps()
  /// Whether somebody else than the owner had to check.
  public var secondPersonCheck = true

  /// A summary without findings yet.
  public init(scope: SummaryScope) { self.scope = scope }

  /// Meetings and their decisions.
  public struct MeetingCount: Sendable, Hashable {
    /// How many weekly ones were held.
    public var weekly = 0
    /// How many extra ones were held.
    public var extra = 0
    /// How much they decided.
    public var decisions = 0
    /// How much of it a later meeting found kept.
    public var kept = 0
  }

  /// Volunteer days.
  public struct VolunteerCount: Sendable, Hashable {
    /// How many.
    public var days = 0
    /// How many people, as far as planned.
    public var people = 0
  }
}

/// Why an item remains open.
public enum RemainingReason: Sendable, Hashable {
  /// Suspended, with its code, words and last day.
  case suspended(SuspensionReason, String, until: Timestamp)
  /// Referred to whom, and when it is looked at again.
  case referred(to: String, review: Timestamp?)
  /// Open for so many days, with the last thing said about it.
  case old(days: Int, String)
}

/// An item that remains open for a reason that is worth telling.
public struct RemainingProblem: Sendable, Hashable {
  /// The item.
  public var item: RecordID
  /// Its number.
  public var number: ItemNumber
  /// Why.
  public var reason: RemainingReason

  /// A problem of these parts.
  public init(item: RecordID, number: ItemNumber, reason: RemainingReason) {
    (self.item, self.number, self.reason) = (item, number, reason)
  }
}

/// What is to be done after the period.
public struct NextSteps: Sendable, Hashable {
  /// Until when: as long as the period was, at least a week and at most a month.
  public var until = Timestamp(milliseconds: 0)
  /// Of what is to be done at the period's end and not overdue, what is due by then.
  public var due = 0
  /// Of what is to be done, overdue or not, what lies at key sites.
  public var atKeySites = 0
  /// Open items by group, the largest first.
  public var groups: [GroupCount] = []
  /// Joint actions that open items belong to, the largest first.
  public var jointActions: [JointAction] = []
  /// Plans that lie ahead.
  public var plans: [MeetingPlan] = []

  /// So many open items of a group; nothing for items without one.
  public struct GroupCount: Sendable, Hashable {
    /// The group.
    public var group: CategoryGroup?
    /// How many.
    public var count: Int
  }
}
