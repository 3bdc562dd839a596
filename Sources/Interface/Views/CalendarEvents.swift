import LedgerModel

/// Meetings, and what meetings planned, by day.
struct CalendarEvents: Sendable {
  /// One of them.
  struct Event: Sendable, Hashable {
    enum What: Sendable, Hashable {
      /// A meeting that was held or is on, with what an extra one is about.
      case meeting(MeetingKind, String)
      /// The next weekly meeting.
      case nextMeeting
      /// What a meeting planned.
      case plan(MeetingPlanKind, String)
    }

    let at: Timestamp
    let what: What

    /// Whether it is a meeting.
    var isMeeting: Bool { if case .plan = what { false } else { true } }
  }

  private var days: [CivilDate: [Event]] = [:]

  /// Nothing is known of any day.
  init() {}

  /// What the ledger's meetings say now.
  init(_ session: Session) {
    let (meetings, zone) = (session.ledger.meetings, session.ledger.clock.zone)
    for meeting in meetings {
      add(Event(at: meeting.openedAt, what: .meeting(meeting.kind, meeting.title)), zone)
      for plan in meeting.plans { add(Event(at: plan.date, what: .plan(plan.kind, plan.text)), zone) }
    }
    if let last = meetings.last(where: { $0.kind == .weekly }) {
      let next = session.usualNext(of: last)
      let isHeld = meetings.contains { zone.date($0.openedAt) >= zone.date(next) && $0.kind == .weekly }
      if !isHeld, zone.date(next) >= session.today { add(Event(at: next, what: .nextMeeting), zone) }
    }
    for day in days.keys { days[day]?.sort { $0.at < $1.at } }
  }

  /// What takes place on a day, the earliest first.
  subscript(date: CivilDate) -> [Event] { days[date] ?? [] }

  private mutating func add(_ event: Event, _ zone: LedgerZone) {
    days[zone.date(event.at), default: []].append(event)
  }
}
