/// Dates and times as ISO 8601 writes them in files, in the form in which a sheet's text shows them.
enum ISODay {
  /// `2026-12-01T18:00:00.000Z` is 2026-12-01 18:00: a sheet's times have no zone, whatever stands behind them; midnight is
  /// the day alone. What is no such date stays as it is.
  static func text(_ written: String) -> String {
    let parts = written.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count <= 2, let last = parts.last else { return written }
    if parts.count == 1, !last.contains(":") { return String(last.prefix { $0 != "Z" }) }
    guard let time = clock(last) else { return written }
    guard parts.count == 2, let day = parts.first, !day.isEmpty else { return time }
    return time == "0:00" ? String(day) : "\(day) \(time)"
  }

  private static func clock(_ text: Substring) -> String? {
    let numbers = text.prefix { $0.isNumber || $0 == ":" }.split(separator: ":").map { Int($0) }
    guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1] else { return nil }
    let second = numbers.count == 3 ? numbers[2] ?? 0 : 0
    return "\(hour):\(two(minute))" + (second == 0 ? "" : ":\(two(second))")
  }

  /// `PT18H30M00S` is 18:30; nothing for what is no span.
  static func clock(span: String) -> String? {
    guard span.hasPrefix("PT") else { return nil }
    var parts: [Character: Int] = [:]
    var digits = ""
    for character in span.dropFirst(2) {
      if character.isNumber || character == "." || character == "," {
        digits.append(character)
      } else {
        parts[character] = Int(digits.prefix(while: \.isNumber))
        digits = ""
      }
    }
    guard let hour = parts["H"] ?? (parts["M"] == nil ? nil : 0) else { return nil }
    let second = parts["S"] ?? 0
    return "\(hour):\(two(parts["M"] ?? 0))" + (second == 0 ? "" : ":\(two(second))")
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
