/// The time zone that decides what today is in a ledger, whatever the server's own zone.
///
/// Only zones whose clocks are never changed are known: China keeps UTC+8 all year since 1991, and limits of
/// work hours would be ambiguous on a day of 23 or 25. Settings refuse other names.
public struct LedgerZone: Sendable, Hashable {
  /// The IANA name such as `Asia/Shanghai`, or an offset such as `+08:00`.
  public let identifier: String
  /// Seconds east of Greenwich, all year.
  public let offset: Int

  init(identifier: String, offset: Int) {
    self.identifier = identifier
    self.offset = offset
  }

  /// China's zone: UTC+8 all year.
  public static let shanghai = LedgerZone(identifier: "Asia/Shanghai", offset: 8 * 3600)
  /// Coordinated universal time.
  public static let utc = LedgerZone(identifier: "UTC", offset: 0)

  /// A zone without daylight saving that needs no table: one of the names in `fixedHours`, or `+08:00`.
  public init?(identifier: String) {
    if let hours = LedgerZone.fixedHours[identifier] {
      self.init(identifier: identifier, offset: hours * 3600)
      return
    }
    let bytes = identifier.utf8.span
    guard bytes.count == 6, let offset = LedgerZone.offset(bytes, at: 0) else { return nil }
    self.init(identifier: identifier, offset: offset)
  }

  /// Hours east of Greenwich of the zones that need no table (IANA tzdata; none has changed since 1991).
  static let fixedHours = [
    "Asia/Shanghai": 8, "Asia/Chongqing": 8, "Asia/Harbin": 8, "PRC": 8, "Asia/Hong_Kong": 8,
    "Asia/Macau": 8, "Asia/Taipei": 8, "Asia/Singapore": 8, "Asia/Urumqi": 6, "Asia/Kashgar": 6,
    "UTC": 0, "Etc/UTC": 0,
  ]

  /// The day and the time that the clocks of this zone show at that moment.
  public func civil(_ moment: Timestamp) -> CivilTime {
    let local = moment.milliseconds + Int64(offset) * 1000
    let day = local.floorDays
    let rest = Int(local - day * 86_400_000)
    return CivilTime(daysSinceEpoch: Int(day), time: TimeOfDay(unchecked: rest))
  }

  /// The day that the calendars of this zone show at that moment.
  public func date(_ moment: Timestamp) -> CivilDate { civil(moment).date }

  /// The moment at which the clocks show this.
  public func moment(_ date: CivilDate, _ time: TimeOfDay) -> Timestamp {
    moment(CivilTime(daysSinceEpoch: date.daysSinceEpoch, time: time))
  }

  /// The moment at which the clocks show this.
  public func moment(_ civil: CivilTime) -> Timestamp {
    let local = Int64(civil.daysSinceEpoch) * 86_400_000 + Int64(civil.time.milliseconds)
    return Timestamp(milliseconds: local - Int64(offset) * 1000)
  }

  /// A moment as `2026-12-01 18:00`; only the day when it is the day's end, which a date without a time means.
  public func text(_ moment: Timestamp) -> String {
    let civil = civil(moment)
    return civil.time == .endOfDay ? civil.date.text : "\(civil.date.text) \(civil.time.minutes)"
  }

  /// 23:59:59 of that day, when a date without a time ends.
  public func endOfDay(_ date: CivilDate) -> Timestamp { moment(date, .endOfDay) }
}

/// A day and a time of the clock, without a zone.
public struct CivilTime: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public let daysSinceEpoch: Int
  /// The time on that day.
  public let time: TimeOfDay

  /// This time on the day that many days after 1970-01-01.
  public init(daysSinceEpoch: Int, time: TimeOfDay) {
    self.daysSinceEpoch = daysSinceEpoch
    self.time = time
  }

  /// The day.
  public var date: CivilDate { CivilDate(daysSinceEpoch: daysSinceEpoch) }

  /// The earlier one is the smaller one.
  public static func < (left: CivilTime, right: CivilTime) -> Bool {
    (left.daysSinceEpoch, left.time) < (right.daysSinceEpoch, right.time)
  }
}

extension Int64 {
  /// Whole days in so many milliseconds, rounded down.
  var floorDays: Int64 { (self >= 0 ? self : self - 86_399_999) / 86_400_000 }
}
