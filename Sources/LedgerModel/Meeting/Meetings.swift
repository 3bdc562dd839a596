/// A ledger's meetings.
extension Ledger {
  /// All meetings, the earliest first.
  public var meetings: [Meeting] {
    plain.lazy.filter { $0.key.kind == .meeting }.compactMap { Meeting(record: $0.value) }
      .sorted { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }
  }

  /// The meeting with this identifier.
  public func meeting(_ id: RecordID) -> Meeting? {
    plain[RecordKey(.meeting, id)].flatMap(Meeting.init(record:))
  }

  /// The meeting that is on: the one to come back to, or to look on at.
  public var openMeeting: Meeting? { meetings.last { $0.state == .open } }

  /// The last meeting before one, of a kind or of any.
  public func meeting(before moment: Timestamp, of kind: MeetingKind? = nil) -> Meeting? {
    meetings.last { $0.openedAt < moment && (kind == nil || $0.kind == kind) }
  }

  /// The identifier of the next meeting of a day: the day, and a number from the second one on.
  ///
  /// Two sessions that start at once name the same one, so that there are never two by accident.
  public func nextMeetingID(at now: Timestamp) -> RecordID {
    let day = "m\(clock.zone.date(now).text)"
    guard plain[RecordKey(.meeting, RecordID(day))] != nil else { return RecordID(day) }
    var count = 2
    while plain[RecordKey(.meeting, RecordID("\(day)-\(count)"))] != nil { count += 1 }
    return RecordID("\(day)-\(count)")
  }

  /// The week of a meeting that opens now: since the last weekly one, or seven days when there was none.
  ///
  /// An extra meeting looks back to whatever meeting was last.
  public func meetingPeriodStart(_ kind: MeetingKind, at now: Timestamp) -> Timestamp {
    let last = meeting(before: now, of: kind == .weekly ? .weekly : nil)
    return last?.openedAt ?? now.advanced(milliseconds: -7 * 86_400_000)
  }

  /// The week before a meeting's week, with which its figures are compared.
  public func previousPeriod(of meeting: Meeting) -> RatePeriod {
    let earlier = meetings.last { $0.openedAt <= meeting.from && $0.kind == .weekly }
    if let earlier, earlier.openedAt == meeting.from { return earlier.period }
    let from = meeting.from.advanced(milliseconds: 1 - 7 * 86_400_000)
    return RatePeriod(from: from, to: meeting.from)
  }
}
