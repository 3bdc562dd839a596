/// A figure of at most two decimals, exact: 12.5 ㎡, 320 处.
public struct Decimal2: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The figure in hundredths.
  public var hundredths: Int64

  /// The figure of that many hundredths.
  public init(hundredths: Int64) { self.hundredths = hundredths }

  /// The whole figure.
  public init(_ whole: Int) { self.hundredths = Int64(whole) * 100 }

  /// Reads `12`, `12.5` or `12.05`; nothing when the text is no such figure or has more decimals.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let first = parts.first, first.utf8.count <= 13, let whole = Int64(first)
    else { return nil }
    var fraction: Int64 = 0
    if parts.count == 2 {
      guard parts[1].utf8.count <= 2, let digits = Int64(parts[1]) else { return nil }
      fraction = parts[1].utf8.count == 1 ? digits * 10 : digits
    }
    hundredths = whole * 100 + fraction
  }

  /// The figure of a JSON number or string; nothing for anything else.
  public init?(json: JSONValue) {
    switch json {
    case .integer(let whole) where (0..<10_000_000_000_000).contains(whole):
      self.init(hundredths: whole * 100)
    case .number(let text), .string(let text): self.init(text)
    default: return nil
    }
  }

  /// The figure as a JSON number.
  public var json: JSONValue { hundredths % 100 == 0 ? .integer(hundredths / 100) : .number(description) }

  /// The figure as people write it, without needless zeros.
  public var description: String {
    let (whole, rest) = (hundredths / 100, abs(hundredths % 100))
    if rest == 0 { return String(whole) }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The lesser figure is the smaller one.
  public static func < (left: Decimal2, right: Decimal2) -> Bool { left.hundredths < right.hundredths }

  /// The sum of two figures.
  public static func + (left: Decimal2, right: Decimal2) -> Decimal2 {
    Decimal2(hundredths: left.hundredths + right.hundredths)
  }

  /// The difference of two figures.
  public static func - (left: Decimal2, right: Decimal2) -> Decimal2 {
    Decimal2(hundredths: left.hundredths - right.hundredths)
  }
}
