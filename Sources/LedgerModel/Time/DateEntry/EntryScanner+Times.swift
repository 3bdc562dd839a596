/// Times of day as people write them: 17:30, 下午5点, 17点半, 5pm.
extension EntryScanner {
  /// Which half of the day a word before the hour means.
  private enum Half {
    case night, morning, noon, afternoon, evening
    /// English `am` and `pm`, which go with 1 to 12 only.
    case am, pm
  }

  private static let halves: [(String, Half)] = [
    ("凌晨", .night), ("早上", .morning), ("早晨", .morning), ("早", .morning), ("上午", .morning), ("中午", .noon),
    ("下午", .afternoon), ("傍晚", .afternoon), ("晚上", .evening), ("晚", .evening),
  ]

  /// The time that stands next, or nothing; throws for a time that no clock shows.
  mutating func time() throws(DateEntryFault) -> TimeOfDay? {
    try attempt { scanner throws(DateEntryFault) in
      let half = scanner.take(EntryScanner.halves)
      scanner.skipSpaces()
      guard let hour = scanner.number() else {
        // Noon is a moment to be done by, and two hours to look for.
        guard half == .noon else { return nil }
        scanner.partOfDay = EntryScanner.hours(11, 13)
        return TimeOfDay(unchecked: 43_200_000)
      }
      guard let clock = try scanner.afterHour() else { return nil }
      let hours = try EntryScanner.hour(hour.value, in: try scanner.englishHalf() ?? half)
      guard let time = TimeOfDay(hour: hours, minute: clock.minute, second: clock.second) else {
        throw .noSuchTime
      }
      scanner.hasZeroClock = clock.isByFigures && time == .midnight
      return time
    }
  }

  /// Reads a part of the day that is named without an hour, and gives its end: noon of 上午, six of 下午 and 下班; the evening
  /// ends with the day.
  mutating func endOfPartOfDay() -> TimeOfDay? {
    if take(any: ["上午", "早上", "早晨", "早"]) {
      partOfDay = EntryScanner.hours(0, 12)
    } else if take(any: ["下午", "傍晚"]) {
      partOfDay = EntryScanner.hours(12, 18)
    } else if take("下班") {
      partOfDay = EntryScanner.hours(18, 18)
    } else if take(any: ["晚上", "晚"]) {
      partOfDay = EntryScanner.hours(18, 24)
    }
    return partOfDay.flatMap { $0.upperBound.hour == 24 ? nil : $0.upperBound }
  }

  private static func hours(_ first: Int, _ last: Int) -> ClosedRange<TimeOfDay> {
    TimeOfDay(unchecked: first * 3_600_000)...TimeOfDay(unchecked: last * 3_600_000)
  }

  /// What stands behind an hour, and whether it is written in the figures of a clock.
  private typealias Clock = (minute: Int, second: Int, isByFigures: Bool)

  /// The minute and second behind an hour, or nothing when what was read is no hour.
  private mutating func afterHour() throws(DateEntryFault) -> Clock? {
    if take(":") {
      guard let minute = digits(), minute.count == 2 else { throw .noSuchTime }
      guard take(":") else {
        // Behind a minute a dash begins a span of hours.
        skipZone(west: false)
        return (minute.value, 0, true)
      }
      guard let second = digits(), second.count == 2 else { throw .noSuchTime }
      skipFractionAndZone()
      return (minute.value, second.value, true)
    }
    if take(any: ["点", "时"]) {
      if take("半") { return (30, 0, false) }
      if take(any: ["整", "钟"]) { return (0, 0, false) }
      guard let minute = number() else { return (0, 0, false) }
      guard take("分"), let second = try seconds() else { return (minute.value, 0, false) }
      return (minute.value, second, false)
    }
    let start = place
    skipSpaces()
    defer { place = start }
    guard take(any: EntryScanner.englishHalves) else { return nil }
    return (0, 0, false)
  }

  /// 20秒 behind minutes.
  private mutating func seconds() throws(DateEntryFault) -> Int? {
    try attempt { scanner throws(DateEntryFault) in
      guard let second = scanner.number(), scanner.take("秒") else { return nil }
      return second.value
    }
  }

  private static let englishHalves = ["am", "pm", "a.m.", "p.m."]

  /// `.000` and a zone behind seconds: a ledger's moments are whole seconds, the zone is kept.
  private mutating func skipFractionAndZone() {
    let start = place
    if take("."), digits() == nil { place = start }
    skipZone(west: true)
  }

  /// `Z`, `UTC`, `+08:00`, `+0800`, `+08`, and of zones in the `west` also `-05`.
  private mutating func skipZone(west: Bool) {
    let begin = place
    skipSpaces()
    if take(any: ["z", "utc", "gmt"]), !nextIsLetter {
      zone = 0
      return
    }
    let isWest = west && take("-")
    guard isWest || take("+"), let first = digits(), first.count == 2 || first.count == 4 else {
      place = begin
      return
    }
    var (hours, minutes) = (first.value, 0)
    if first.count == 4 { (hours, minutes) = (first.value / 100, first.value % 100) }
    if first.count == 2, take(":") {
      guard let rest = digits(), rest.count == 2 else {
        place = begin
        return
      }
      minutes = rest.value
    }
    guard hours <= 14, minutes < 60 else {
      place = begin
      return
    }
    let seconds = hours * 3600 + minutes * 60
    zone = isWest ? -seconds : seconds
  }

  private mutating func englishHalf() throws(DateEntryFault) -> Half? {
    let start = place
    skipSpaces()
    if take(any: ["a.m.", "am"]), !nextIsLetter { return .am }
    if take(any: ["p.m.", "pm"]), !nextIsLetter { return .pm }
    place = start
    return nil
  }

  /// The hour of the day for an hour named in a half of it; 12 at night is 0, in the evening 24.
  private static func hour(_ hour: Int, in half: Half?) throws(DateEntryFault) -> Int {
    switch half {
    case nil, .morning: return hour
    case .night: return hour == 12 ? 0 : hour
    case .noon: return hour < 11 ? hour + 12 : hour
    case .afternoon: return hour < 12 ? hour + 12 : hour
    case .evening:
      // 晚上1点 may be meant for either of two days: it is not guessed.
      guard hour > 4 else { throw .noSuchTime }
      return hour <= 12 ? hour + 12 : hour
    case .am, .pm:
      guard (1...12).contains(hour) else { throw .noSuchTime }
      return hour % 12 + (half == .pm ? 12 : 0)
    }
  }
}
