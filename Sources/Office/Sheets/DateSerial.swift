/// A day number of a spreadsheet, with the time of day as its fraction (ECMA-376, part 1, 18.17.4).
struct DateSerial {
  /// The number as the file holds it: days of a span, and a time alone, are counted from nothing.
  private let span: Double
  /// The number as it is where days are counted from 1900.
  private let value: Double

  /// The number as a file holds it; with `from1904` days are counted from there.
  init(_ value: Double, from1904: Bool) {
    // What reckoning left of a whole day, beyond the 15 digits that a spreadsheet keeps, is none of its time.
    let whole = value.rounded()
    span = abs(value - whole) < 1e-9 ? whole : value
    self.value = from1904 ? span + Self.days1904 : span
  }

  /// 1 January 1904, where days are counted from 1900.
  private static let days1904 = 1462.0
  /// The day that no spreadsheet has otherwise than the calendar: those before are counted with a 29 February 1900 that
  /// never was.
  private static let first = 61.0
  private static let last = 2_958_466.0

  /// What a format shows of it, whole: `2026-12-01`, `2026-12-01 18:00`, `18:00`. Nothing for a date that there is none of.
  func text(_ parts: NumberFormat.DateParts) -> String? {
    if parts.isElapsed { return span < 0 ? nil : Self.clock(seconds: (span * 86_400).rounded()) }
    // A time alone, and 24:00 as the end of a day; a moment that a format shows only the time of is told whole.
    if parts.hasTime, !parts.hasDate, span < Self.first {
      let time = span <= 1 ? span : span.truncatingRemainder(dividingBy: 1)
      return span < 0 ? nil : Self.clock(seconds: (time * 86_400).rounded())
    }
    guard span >= 0, value >= Self.first, value < Self.last else { return nil }
    let seconds = parts.hasTime ? (value * 86_400).rounded() : value.rounded(.down) * 86_400
    let whole = (seconds / 86_400).rounded(.down)
    guard whole < Self.last else { return nil }
    let (day, second) = (Self.day(Int(whole)), seconds - whole * 86_400)
    return second == 0 ? day : "\(day) \(Self.clock(seconds: second))"
  }

  /// `18:00`, with seconds where there are any.
  private static func clock(seconds: Double) -> String {
    guard seconds < 1e12 else { return "" }
    let (whole, second) = Int(seconds).quotientAndRemainder(dividingBy: 60)
    let text = "\(whole / 60):\(two(whole % 60))"
    return second == 0 ? text : "\(text):\(two(second))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The day of the Gregorian calendar: counted in years that begin in March, whose leap day is their last.
  private static func day(_ serial: Int) -> String {
    // Day 61 is 1 March 1900; 1 March of the year 0 lies 693,960 days before that.
    let days = serial - 61 + 693_960
    let era = days / 146_097
    let inEra = days % 146_097
    let year = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * year + year / 4 - year / 100)
    let march = (5 * inYear + 2) / 153
    let day = inYear - (153 * march + 2) / 5 + 1
    let month = march < 10 ? march + 3 : march - 9
    return "\(year + era * 400 + (month <= 2 ? 1 : 0))-\(two(month))-\(two(day))"
  }
}
