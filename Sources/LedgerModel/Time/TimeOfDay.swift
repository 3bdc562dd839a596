/// A time on the clock of a day, to the millisecond; 24:00 counts, so that a work slot may end with the day.
public struct TimeOfDay: Sendable, Hashable, Comparable {
  /// Milliseconds since 00:00, 0 to 86,400,000.
  public let milliseconds: Int

  /// The time that many milliseconds after 00:00; nothing beyond 24:00.
  public init?(milliseconds: Int) {
    guard (0...TimeOfDay.millisecondsInADay).contains(milliseconds) else { return nil }
    self.milliseconds = milliseconds
  }

  /// A time by the clock; nothing for a time that no clock shows (24:00 itself is taken).
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...24).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    self.init(milliseconds: ((hour * 60 + minute) * 60 + second) * 1000)
  }

  package init(unchecked milliseconds: Int) { self.milliseconds = milliseconds }

  static let millisecondsInADay = 86_400_000

  /// 00:00.
  public static let midnight = TimeOfDay(unchecked: 0)
  /// 23:59:59, when a date without a time ends.
  public static let endOfDay = TimeOfDay(unchecked: 86_399_000)

  /// The hour, 0 to 24.
  public var hour: Int { milliseconds / 3_600_000 }
  /// The minute, 0 to 59.
  public var minute: Int { milliseconds / 60_000 % 60 }
  /// The second, 0 to 59.
  public var second: Int { milliseconds / 1000 % 60 }

  /// The earlier of two times is the smaller one.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.milliseconds < right.milliseconds }
}

extension TimeOfDay {
  /// `17:30`, with the seconds behind it only when there are any.
  public var text: String {
    var bytes: [UInt8] = []
    bytes.append(hour, digits: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(minute, digits: 2)
    if second != 0 {
      bytes.append(UInt8(ascii: ":"))
      bytes.append(second, digits: 2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `17:30`, without the seconds.
  public var minutes: String { String(text.prefix(5)) }

  /// Reads `17:30` or `17:30:05`, two digits each, and nothing else.
  public init?(text: String) {
    let bytes = text.utf8.span
    guard bytes.count == 5 || (bytes.count == 8 && bytes.has(UInt8(ascii: ":"), at: 5)),
      bytes.has(UInt8(ascii: ":"), at: 2), let hour = bytes.number(at: 0, digits: 2),
      let minute = bytes.number(at: 3, digits: 2),
      let second = bytes.count == 5 ? 0 : bytes.number(at: 6, digits: 2)
    else { return nil }
    self.init(hour: hour, minute: minute, second: second)
  }
}
