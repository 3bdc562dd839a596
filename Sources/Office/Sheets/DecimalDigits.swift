import Glibc

/// A number in the 15 decimal digits that a spreadsheet keeps of it.
struct DecimalDigits: Sendable, Hashable {
  /// Whether it is less than nothing.
  private(set) var isNegative: Bool
  /// The digits from the first that counts; empty for nothing.
  private var digits: [UInt8]
  /// How many of them stand before the point; fewer than none where zeros follow it.
  private var point: Int

  /// The digits of a number; none of what is no number.
  init(_ value: Double) {
    isNegative = value < 0
    digits = []
    point = 0
    guard value.isFinite, value != 0 else { return }
    let text = Self.scientific(abs(value))
    let parts = text.split(separator: "e")
    digits = parts[0].utf8.filter { $0 != UInt8(ascii: ".") }
    point = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + 1
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
  }

  /// `d.dddddddddddddde±dd`
  private static func scientific(_ value: Double) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { buffer in
      _ = withVaList([value]) { vsnprintf(buffer.baseAddress!, buffer.count, "%.14e", $0) }
      return String(cString: buffer.baseAddress!)
    }
  }

  /// Moves the point to the right.
  mutating func shift(by places: Int) { point += places }

  /// Rounds to so many digits behind the point, a half upwards.
  mutating func round(to places: Int) {
    let kept = point + places
    guard kept < digits.count else { return }
    defer { if digits.isEmpty { isNegative = false } }
    guard kept >= 0 else { return digits = [] }
    let up = digits[kept] >= UInt8(ascii: "5")
    digits.removeSubrange(kept...)
    if up { increment(at: kept - 1) }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
  }

  private mutating func increment(at place: Int) {
    var place = place
    while place >= 0 {
      guard digits[place] == UInt8(ascii: "9") else { return digits[place] += 1 }
      digits[place] = UInt8(ascii: "0")
      place -= 1
    }
    digits.insert(UInt8(ascii: "1"), at: 0)
    point += 1
  }

  /// The digits before the point; empty for none.
  var whole: String {
    guard point > 0, !digits.isEmpty else { return "" }
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, point - digits.count))
    return String(decoding: digits.prefix(point) + zeros, as: UTF8.self)
  }

  /// The digits behind the point, with zeros up to so many.
  func fraction(atLeast forced: Int) -> String {
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: digits.isEmpty ? 0 : max(0, -point))
    var text = String(decoding: zeros + digits.dropFirst(max(0, point)), as: UTF8.self)
    while text.utf8.count < forced { text += "0" }
    return text
  }

  /// The number without a format: no power of ten, no zeros at its end.
  var plain: String {
    let behind = fraction(atLeast: 0)
    return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + (behind.isEmpty ? "" : "." + behind)
  }
}
