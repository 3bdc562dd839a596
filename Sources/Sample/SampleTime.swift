import LedgerModel

/// Where the sample's story is laid: in weeks and days before the moment at which it is opened.
struct SampleCalendar: Sendable {
  /// When the sample is opened; nothing of the story happens later.
  let openedAt: Timestamp
  /// The zone that decides what today is.
  let zone: LedgerZone
  /// The day of `openedAt`.
  let today: CivilDate

  init(openedAt: Timestamp, zone: LedgerZone) {
    (self.openedAt, self.zone) = (openedAt, zone)
    today = zone.date(openedAt)
  }

  /// The day of a weekday, 1 to 7, in the week that lies so many weeks from the one of `openedAt`.
  func day(week: Int, weekday: Int) -> CivilDate {
    today.advanced(days: 1 - today.weekday + week * 7 + weekday - 1)
  }
}

/// When an event of the story happens, as it is written: `-3 tue 09:10` is Tuesday three weeks before.
struct SampleMoment: Sendable {
  /// The week, 0 for the one in which the sample is opened.
  let week: Int
  /// The day of the week, 1 (Monday) to 7.
  let weekday: Int
  /// The time of the clock.
  let time: TimeOfDay

  init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ")
    guard words.count == 3, let week = Int(words[0]), let weekday = SampleMoment.weekday(words[1]),
      let time = TimeOfDay(text: String(words[2]))
    else { return nil }
    (self.week, self.weekday, self.time) = (week, weekday, time)
  }

  static func weekday(_ word: some StringProtocol) -> Int? {
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].firstIndex { $0 == word }.map { $0 + 1 }
  }

  func timestamp(in calendar: SampleCalendar) -> Timestamp {
    calendar.zone.moment(calendar.day(week: week, weekday: weekday), time)
  }
}

/// A date that an event of the story sets, as it is written; without a time it is the end of the day.
///
/// `+5` is five days after the event, `due+5` five days after the item's due date, `open+5` five days after the
/// day on which the sample is opened, `-1 fri` and `-1 fri 18:00` a day of a week as for events.
enum SampleDate: Sendable {
  case afterEvent(days: Int)
  case afterDue(days: Int)
  case afterOpening(days: Int)
  case inWeek(week: Int, weekday: Int, TimeOfDay)

  init?(_ text: String) {
    if let days = SampleDate.days(text, after: "open") {
      self = .afterOpening(days: days)
    } else if let days = SampleDate.days(text, after: "due") {
      self = .afterDue(days: days)
    } else if let days = SampleDate.days(text, after: "") {
      self = .afterEvent(days: days)
    } else {
      let words = text.split(separator: " ")
      guard (2...3).contains(words.count), let week = Int(words[0]),
        let weekday = SampleMoment.weekday(words[1])
      else { return nil }
      guard words.count == 3 else {
        self = .inWeek(week: week, weekday: weekday, .endOfDay)
        return
      }
      guard let time = TimeOfDay(text: String(words[2])) else { return nil }
      self = .inWeek(week: week, weekday: weekday, time)
    }
  }

  private static func days(_ text: String, after anchor: String) -> Int? {
    guard text.hasPrefix(anchor + "+") else { return nil }
    return Int(text.dropFirst(anchor.count + 1))
  }

  /// The moment that is meant by an event at `event` on an item that is due at `due`.
  func timestamp(event: Timestamp, due: Timestamp?, in calendar: SampleCalendar) -> Timestamp {
    let zone = calendar.zone
    return switch self {
    case .afterEvent(let days): zone.endOfDay(zone.date(event).advanced(days: days))
    case .afterDue(let days): zone.endOfDay(zone.date(due ?? event).advanced(days: days))
    case .afterOpening(let days): zone.endOfDay(calendar.today.advanced(days: days))
    case .inWeek(let week, let weekday, let time):
      zone.moment(calendar.day(week: week, weekday: weekday), time)
    }
  }
}
