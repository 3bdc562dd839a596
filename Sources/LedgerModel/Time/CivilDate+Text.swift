/// Days as ISO 8601 text, the form in files.
extension CivilDate {
  /// `2026-11-23`.
  public var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads exactly `2026-11-23`; nothing for any other text or a day that does not exist.
  public init?(text: String) {
    let bytes = text.utf8.span
    guard bytes.count == 10 else { return nil }
    self.init(bytes, at: 0)
  }

  /// Reads the ten bytes from `offset` on.
  init?(_ bytes: Span<UInt8>, at offset: Int) {
    guard let year = bytes.number(at: offset, digits: 4), bytes.has(UInt8(ascii: "-"), at: offset + 4),
      let month = bytes.number(at: offset + 5, digits: 2), bytes.has(UInt8(ascii: "-"), at: offset + 7),
      let day = bytes.number(at: offset + 8, digits: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  func append(to bytes: inout [UInt8]) {
    bytes.append(year, digits: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(month, digits: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(day, digits: 2)
  }

  /// The last day of this day's month.
  public var endOfMonth: CivilDate { advanced(days: CivilDate.days(inMonth: month, of: year) - day) }

  /// The Monday of this day's week (weeks run from Monday to Sunday).
  public var monday: CivilDate { advanced(days: 1 - weekday) }
}
