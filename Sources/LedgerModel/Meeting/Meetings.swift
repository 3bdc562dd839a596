/// A ledger's meetings.
extension Ledger {
  /// All meetings, the earliest first.
  public var meetings: [Meeting] {
    plain(.meeting).compactMap { Meeting(record: $0) }
      .sorted { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }
  }

  /// The meeting with this identifier.
  public func meeting(_ id: RecordID) -> Meeting? {
    plain(RecordKey(.meeting, id)).flatMap(Meeting.init(record:))
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
    guard plain(RecordKey(.meeting, RecordID(day))) != nil else { return RecordID(day) }
    var count = 2
    while plain(RecordKey(.meeting, RecordID("\(day)-\(count)"))) != nil { count += 1 }
    return RecordID("\(day)-\(count)")
  }

  /// When the meeting after one is likely to be: as it said itself, else a week after it was to begin. That is what an
  /// earlier meeting said for its day, else the half hour nearest to its opening.
  public func likelyNext(of meeting: Meeting) -> Timestamp {
    if let next = meeting.next { return next }
    let (zone, halfHour) = (clock.zone, Int64(1_800_000))
    let day = zone.date(meeting.openedAt)
    let planned = meetings.filter { $0.openedAt < meeting.openedAt }.compactMap(\.next).last {
      zone.date($0) == day
    }
    let opened = (meeting.openedAt.milliseconds + halfHour / 2) / halfHour * halfHour
    let begin = zone.civil(planned ?? Timestamp(milliseconds: opened))
    return zone.moment(begin.date.advanced(days: 7), begin.time)
  }

  /// The week of a meeting that opens now: since the last weekly one's ended, or seven days when there was none.
  ///
  /// An extra meeting looks back to whatever meeting was last; no weekly one looks back to it.
  public func meetingPeriodStart(_ kind: MeetingKind, at now: Timestamp) -> Timestamp {
    let last = meetings.last { $0.openedAt <= now && (kind == .extra || $0.kind == .weekly) }
    return last?.period.to ?? now.advanced(milliseconds: -7 * 86_400_000)
  }

  /// The week before a meeting's week, with which its figures are compared: that of the weekly meeting that ended
  /// where this one begins, else as long a time before.
  public func previousPeriod(of meeting: Meeting) -> RatePeriod {
    let earlier = meetings.last { $0.kind == .weekly && $0.id != meeting.id && $0.period.to == meeting.from }
    return earlier?.period ?? meeting.period.before
  }

  /// Where a meeting's period ends that ends in the minute of a moment, as papers print it; else the moment itself.
  public func weekEnd(inMinuteOf moment: Timestamp) -> Timestamp {
    let minute = moment.milliseconds..<moment.milliseconds + 60_000
    return meetings.last { minute.contains($0.period.to.milliseconds) }?.period.to ?? moment
  }

  /// The running week at a moment, or the week so many before it: the same for every screen and paper.
  ///
  /// Weeks go from one weekly meeting to the next. On the day of a meeting that is still on, the running week is the
  /// one that it closes; else it has begun with the last meeting and goes on. Before there was a meeting weeks begin
  /// on Mondays. An extra meeting ends no week.
  public func week(_ back: Int = 0, at now: Timestamp) -> RatePeriod {
    let held = meetings.filter { $0.kind == .weekly && $0.openedAt <= now }
    guard let last = held.last else {
      let monday = clock.zone.date(now).monday.advanced(days: -7 * back)
      let whole = RatePeriod(days: monday, through: monday.advanced(days: 6), in: clock.zone)
      return RatePeriod(from: whole.from, to: min(whole.to, now))
    }
    let isOn = last.state == .open && clock.zone.date(last.openedAt) == clock.zone.date(now)
    var place = held.count - 1
    if !isOn {
      if back == 0 { return RatePeriod(from: last.period.to.advanced(milliseconds: 1), to: now) }
      place += 1
    }
    place -= back
    if place >= 0 { return held[place].period }
    var period = previousPeriod(of: held[0])
    for _ in 1..<max(1, -place) { period = period.before }
    return period
  }
}

extension Ledger {
  /// Whether a period of the screens goes on: it ends neither with a day nor where a meeting's does, but at the moment
  /// when it was asked for.
  public func isRunning(_ period: RatePeriod) -> Bool {
    clock.zone.civil(period.to).time < .endOfDay && !meetings.contains { $0.period.to == period.to }
  }
}

extension RatePeriod {
  /// As long a time, just before.
  public var before: RatePeriod {
    let length = to.milliseconds - from.milliseconds + 1
    return RatePeriod(from: from.advanced(milliseconds: -length), to: from.advanced(milliseconds: -1))
  }

  /// Whether it lasts a minute at least: a shorter one has no beginning and end that papers could tell apart.
  public var hasLength: Bool { to.milliseconds - from.milliseconds >= 60_000 - 1 }
}
