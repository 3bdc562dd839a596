/// A ledger's own clock: its zone, its work slots and its calendar, by which limits run.
///
/// Work time is held as a position: the milliseconds of work since an arbitrary beginning. Adding a limit is
/// adding to the position, and measuring is subtracting two, whatever lies between.
public struct WorkClock: Sendable, Hashable {
  /// The zone that decides what today is.
  public let zone: LedgerZone
  /// The hours of a working day.
  public let slots: WorkSlots
  /// The days that are worked.
  public let calendar: WorkCalendar

  /// A clock of these three.
  public init(zone: LedgerZone, slots: WorkSlots, calendar: WorkCalendar) {
    self.zone = zone
    self.slots = slots
    self.calendar = calendar
  }

  /// Milliseconds of work from `start` to `end`; negative when `end` is earlier.
  public func workTime(from start: Timestamp, to end: Timestamp) -> Int64 {
    position(end) - position(start)
  }

  /// The moment itself when there is work at it, else the next slot's start.
  public func firstWork(from moment: Timestamp) -> Timestamp {
    let civil = zone.civil(moment)
    let date = civil.date
    if calendar.isWorkday(date), let time = slots.firstWork(from: civil.time) {
      return time == civil.time ? moment : zone.moment(date, time)
    }
    return zone.moment(calendar.workday(1, after: date), slots.slots[0].start)
  }

  /// The moment by which so many milliseconds of work are done from `start` on; one on a slot's end stays there.
  ///
  /// Nothing to do (0 or less) ends at the next moment of work.
  public func adding(workTime: Int64, to start: Timestamp) -> Timestamp {
    guard workTime > 0 else { return firstWork(from: start) }
    return moment(at: position(start) + workTime)
  }

  /// When a limit that starts to run at `start` ends.
  ///
  /// Urgent hours run round the clock; work hours and work days inside the slots; natural days to the end of
  /// the last day.
  public func due(_ limit: TimeLimit, from start: Timestamp) -> Timestamp {
    switch limit.kind {
    case .urgentHour: start.advanced(milliseconds: length(limit))
    case .workHour, .workDay: adding(workTime: length(limit), to: start)
    case .naturalDay: zone.endOfDay(zone.date(start).advanced(days: limit.wholeDays))
    }
  }

  /// Milliseconds of the limit's own time: clock time, or work time.
  func length(_ limit: TimeLimit) -> Int64 { limit.length(dayLength: slots.dayLength) }

  /// How many days of the calendar the day of `to` is after the day of `from`: 5 for 逾期5天.
  public func days(from: Timestamp, to: Timestamp) -> Int {
    zone.civil(to).daysSinceEpoch - zone.civil(from).daysSinceEpoch
  }
}

extension WorkClock {
  /// Milliseconds of work from the beginning of the count to that moment.
  func position(_ moment: Timestamp) -> Int64 {
    let civil = zone.civil(moment)
    let done = calendar.isWorkday(civil.date) ? slots.worked(until: civil.time) : 0
    return Int64(calendar.workdays(before: civil.daysSinceEpoch)) * Int64(slots.dayLength) + Int64(done)
  }

  /// The earliest moment at that position: the end of a slot, not the start of the next.
  func moment(at position: Int64) -> Timestamp {
    let length = Int64(slots.dayLength)
    // The day's work is counted from 1 to its length, so that a full day is this one's end.
    let before = position - 1
    let day = before >= 0 ? before / length : (before - length + 1) / length
    let time = slots.time(afterWorking: Int(position - day * length))
    return zone.moment(CivilTime(daysSinceEpoch: calendar.workday(Int(day)), time: time))
  }
}
