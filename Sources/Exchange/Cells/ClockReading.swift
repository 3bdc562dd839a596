import LedgerModel

/// The time of day in a date cell: `14:30`, `02:36:52 PM`, `下午2时30分`, `T14:36:52+08:00`.
struct ClockReading {
  /// Seconds since midnight.
  private(set) var second: Int
  /// Seconds east of UTC, where the cell names a zone.
  private(set) var zone: Int?

  /// Reads the numbers from `start` on as hour, minute, perhaps second, fraction and zone.
  init?(_ parts: NumberedText, from start: Int) {
    guard let half = ClockReading.half(parts.gaps[start]), let hour = parts.value(start) else { return nil }
    var values = [hour]
    var index = start + 1
    while values.count < 3, index < parts.numbers.count, [":", "时", "点", "分"].contains(parts.gaps[index]) {
      values.append(parts.numbers[index].value)
      index += 1
    }
    // Fractions of a second are dropped: a ledger's limits end on whole seconds.
    if values.count == 3, index < parts.numbers.count, parts.gaps[index] == "." { index += 1 }
    let written = parts.gaps[index]
    let minute = values.count > 1 ? values[1] : 0
    let seconds = values.count > 2 ? values[2] : 0
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(seconds) else { return nil }
    second = hour * 3600 + minute * 60 + seconds
    if index == parts.numbers.count {
      guard finish(written, half: half, hour: hour) else { return nil }
    } else {
      guard half == .none, readZone(parts, at: index, sign: written) else { return nil }
    }
  }

  private enum Half { case none, morning, afternoon }

  /// Which half of the day the text between date and hour names; nothing when it is no such text.
  private static func half(_ gap: String) -> Half? {
    var gap = gap
    if gap.hasPrefix("日") || gap.hasPrefix("号") { gap = gap.dropFirst().trimmed }
    return switch gap {
    case "", "t", ",": Half.none
    case "上午", "早上", "凌晨": .morning
    case "下午", "晚上", "晚": .afternoon
    default: nil
    }
  }

  private mutating func finish(_ ending: String, half: Half, hour: Int) -> Bool {
    var half = half
    switch ending {
    case "", "分", "时", "点", "秒": break
    case "am", "a.m.": half = .morning
    case "pm", "p.m.": half = .afternoon
    case "z": zone = 0
    default: return false
    }
    if half == .morning, hour == 12 { second -= 12 * 3600 }
    if half == .afternoon, hour < 12 { second += 12 * 3600 }
    return true
  }

  /// `+08:00`, `+0800` or `-05`.
  private mutating func readZone(_ parts: NumberedText, at index: Int, sign: String) -> Bool {
    guard sign == "+" || sign == "-" else { return false }
    let first = parts.numbers[index]
    var (hours, minutes) = (first.value, 0)
    if first.digits == 4 {
      (hours, minutes) = (first.value / 100, first.value % 100)
    } else if index + 1 < parts.numbers.count, parts.gaps[index + 1] == ":" {
      minutes = parts.numbers[index + 1].value
    }
    guard hours <= 14, minutes < 60, parts.gaps.last == "" else { return false }
    zone = (hours * 3600 + minutes * 60) * (sign == "-" ? -1 : 1)
    return true
  }
}
