/// Moments as ISO 8601 text with their zone's offset, the form in files and answers.
extension Timestamp {
  /// `2026-11-23T14:35:00+08:00`; milliseconds stand behind the seconds only when they are not zero.
  public func iso8601(in zone: LedgerZone) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(29)
    appendISO8601(in: zone, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the bytes of `iso8601(in:)`. A moment outside the years 1 to 9999 is written as the nearest in them.
  public func appendISO8601(in zone: LedgerZone, to bytes: inout [UInt8]) {
    let moment = min(max(self, .earliestWritten), .latestWritten)
    let civil = zone.civil(moment)
    let (date, time, minutes) = (civil.date, civil.time, zone.offset / 60)
    // Written at once: an export of all items has more than a million of them.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 29) { buffer in
      var end = 0
      func put(_ value: Int, _ digits: Int, behind sign: UInt8? = nil) {
        if let sign {
          buffer[end] = sign
          end += 1
        }
        var rest = value
        for place in stride(from: end + digits - 1, through: end, by: -1) {
          buffer[place] = UInt8(48 + rest % 10)
          rest /= 10
        }
        end += digits
      }
      put(date.year, 4)
      put(date.month, 2, behind: UInt8(ascii: "-"))
      put(date.day, 2, behind: UInt8(ascii: "-"))
      put(time.hour, 2, behind: UInt8(ascii: "T"))
      put(time.minute, 2, behind: UInt8(ascii: ":"))
      put(time.second, 2, behind: UInt8(ascii: ":"))
      if time.milliseconds % 1000 != 0 { put(time.milliseconds % 1000, 3, behind: UInt8(ascii: ".")) }
      put(abs(minutes) / 60, 2, behind: UInt8(ascii: minutes < 0 ? "-" : "+"))
      put(abs(minutes) % 60, 2, behind: UInt8(ascii: ":"))
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<end]))
    }
  }

  /// Reads strict ISO 8601 with a zone: `2026-11-23T14:35:00+08:00`, `….250+08:00` or `…Z`; else nothing.
  public init?(iso8601 text: String) { self.init(iso8601: text.utf8.span) }

  /// Reads the bytes of strict ISO 8601 with a zone; see `init(iso8601:)`.
  public init?(iso8601 bytes: Span<UInt8>) {
    guard bytes.count >= 20, let date = CivilDate(bytes, at: 0), bytes.has(UInt8(ascii: "T"), at: 10),
      bytes.has(UInt8(ascii: ":"), at: 13), bytes.has(UInt8(ascii: ":"), at: 16),
      let hour = bytes.number(at: 11, digits: 2), hour < 24,
      let minute = bytes.number(at: 14, digits: 2), minute < 60,
      let second = bytes.number(at: 17, digits: 2), second < 60
    else { return nil }
    var (end, fraction) = (19, 0)
    if bytes.has(UInt8(ascii: "."), at: 19) {
      guard let read = bytes.number(at: 20, digits: 3) else { return nil }
      (end, fraction) = (23, read)
    }
    guard let offset = LedgerZone.offset(bytes, at: end) else { return nil }
    let seconds = date.daysSinceEpoch * 86_400 + (hour * 60 + minute) * 60 + second - offset
    self.init(milliseconds: Int64(seconds * 1000 + fraction))
  }

  // A day inside the years that four digits can write, so that no zone's offset leads out of them.
  private static let earliestWritten = Timestamp(seconds: -62_135_510_400)
  private static let latestWritten = Timestamp(seconds: 253_402_214_400)
}

extension LedgerZone {
  /// Seconds east of Greenwich in `Z` or `+08:00` when that is all that stands from `place` on.
  static func offset(_ bytes: Span<UInt8>, at place: Int) -> Int? {
    if bytes.count == place + 1, bytes.has(UInt8(ascii: "Z"), at: place) { return 0 }
    let isWest = bytes.has(UInt8(ascii: "-"), at: place)
    guard bytes.count == place + 6, isWest || bytes.has(UInt8(ascii: "+"), at: place),
      let hours = bytes.number(at: place + 1, digits: 2), hours < 24,
      bytes.has(UInt8(ascii: ":"), at: place + 3),
      let minutes = bytes.number(at: place + 4, digits: 2), minutes < 60
    else { return nil }
    let seconds = (hours * 60 + minutes) * 60
    return isWest ? -seconds : seconds
  }
}
