/// Times of day as people write them: 17:30, 下午5点, 17点半, 5pm.
extension EntryScanner {
  /// Which half of the day a word before the hour means.
  private enum Half {
    case night, morning, noon, afternoon, evening
    /// English `am` and `pm`, which go with 1 to 12 only.
    case am, pm
  }

  private static let halves: [(String, Half)] = [
    ("凌晨", .night), ("早上", .morning), ("早晨", .morning), ("上午", .morning), ("中午", .noon),
    ("下午", .afternoon), ("傍晚", .afternoon), ("晚上", .evening), ("晚", .evening),
  ]

  /// The time that stands next, or nothing; throws for a time that no clock shows.
  mutating func time() throws(DateEntryFault) -> TimeOfDay? {
    try attempt { scanner throws(DateEntryFault) in
      let half = scanner.take(EntryScanner.halves)
      scanner.skipSpaces()
      guard let hour = scanner.number() else { return half == .noon ? TimeOfDay(unchecked: 43_200_000) : nil }
      guard let (minute, second) = try scanner.afterHour() else { return nil }
      let hours = try EntryScanner.hour(hour.value, in: try scanner.englishHalf() ?? half)
      guard let time = TimeOfDay(hour: hours, minute: minute, second: second) else { throw .noSuchTime }
      return time
    }
  }

  /// The end of a part of the day that is named without an hour: noon of 上午, six of 下午 and 下班; the evening ends with
  /// the day.
  mutating func partOfDay() -> TimeOfDay? {
    if take(any: ["上午", "早上", "早晨"]) { return TimeOfDay(hour: 12, minute: 0, second: 0) }
    if take(any: ["下午", "傍晚", "下班"]) { return TimeOfDay(hour: 18, minute: 0, second: 0) }
    _ = take(any: ["晚上", "晚"])
    return nil
  }

  /// The minute and second behind an hour, or nothing when what was read is no hour.
  private mutating func afterHour() throws(DateEntryFault) -> (Int, Int)? {
    if take(":") {
      guard let minute = digits(), minute.count == 2 else { throw .noSuchTime }
      guard take(":") else { return (minute.value, 0) }
      guard let second = digits(), second.count == 2 else { throw .noSuchTime }
      return (minute.value, second.value)
    }
    if take(any: ["点", "时"]) {
      if take("半") { return (30, 0) }
      if take(any: ["整", "钟"]) { return (0, 0) }
      guard let minute = number() else { return (0, 0) }
      _ = take("分")
      return (minute.value, 0)
    }
    let start = place
    skipSpaces()
    defer { place = start }
    return take(any: ["am", "pm"]) ? (0, 0) : nil
  }

  private mutating func englishHalf() throws(DateEntryFault) -> Half? {
    let start = place
    skipSpaces()
    if take("am"), !nextIsLetter { return .am }
    if take("pm"), !nextIsLetter { return .pm }
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
