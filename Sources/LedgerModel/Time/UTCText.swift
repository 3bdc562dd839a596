/// The one form in which moments stand in the journal: `2026-11-23T06:35:00Z`, with `.123` when not whole.
extension Timestamp {
  /// The moment as ISO 8601 in UTC; milliseconds only when there are any.
  public var utcText: String {
    let days = Int((milliseconds >= 0 ? milliseconds : milliseconds - 86_399_999) / 86_400_000)
    let rest = Int(milliseconds - Int64(days) * 86_400_000)
    let date = CivilDate(daysSinceEpoch: days)
    let fraction = rest % 1000
    return String(unsafeUninitializedCapacity: 24) { buffer in
      var at = 0
      func put(_ value: Int, _ digits: Int, _ after: UInt8) {
        var value = value
        for place in stride(from: at + digits - 1, through: at, by: -1) {
          buffer[place] = UInt8(48 + value % 10)
          value /= 10
        }
        buffer[at + digits] = after
        at += digits + 1
      }
      put(date.year, 4, 45)
      put(date.month, 2, 45)
      put(date.day, 2, 84)
      put(rest / 3_600_000, 2, 58)
      put(rest / 60_000 % 60, 2, 58)
      put(rest / 1000 % 60, 2, fraction == 0 ? 90 : 46)
      if fraction != 0 { put(fraction, 3, 90) }
      return at
    }
  }

  /// Reads exactly the form that `utcText` writes; nothing for any other text.
  public init?(utcText text: String) {
    var text = text
    let parsed: Timestamp? = text.withUTF8 { Timestamp(utcBytes: $0) }
    guard let parsed else { return nil }
    self = parsed
  }

  /// Reads exactly the bytes that `utcText` writes; nothing for any others.
  public init?(utcBytes bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 20 || bytes.count == 24, bytes[bytes.count - 1] == 90, bytes[4] == 45,
      bytes[7] == 45, bytes[10] == 84, bytes[13] == 58, bytes[16] == 58
    else { return nil }
    func number(_ from: Int, _ digits: Int) -> Int {
      var value = 0
      for place in from..<(from + digits) {
        let digit = Int(bytes[place]) - 48
        guard (0...9).contains(digit) else { return -1_000_000 }
        value = value * 10 + digit
      }
      return value
    }
    guard let date = CivilDate(year: number(0, 4), month: number(5, 2), day: number(8, 2)) else { return nil }
    let (hour, minute, second) = (number(11, 2), number(14, 2), number(17, 2))
    let fraction = bytes.count == 24 ? number(20, 3) : 0
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second), fraction >= 0,
      bytes.count == 20 || bytes[19] == 46
    else { return nil }
    let seconds = Int64(date.daysSinceEpoch) * 86400 + Int64(hour * 3600 + minute * 60 + second)
    self.init(milliseconds: seconds * 1000 + Int64(fraction))
  }
}
