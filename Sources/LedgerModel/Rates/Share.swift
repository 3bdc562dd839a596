/// A rate as an exact fraction: so many of so many.
public struct Share: Sendable, Hashable {
  /// How many of them.
  public var part: Int
  /// Of how many.
  public var whole: Int

  /// `part` of `whole`.
  public init(_ part: Int, of whole: Int) { (self.part, self.whole) = (part, whole) }

  /// The rate in tenths of a per cent, half rounded up: 667 for two of three; nothing when there is no whole.
  public var tenths: Int? { whole == 0 ? nil : (part * 2000 + whole) / (2 * whole) }

  /// The rate with one decimal, such as `66.7%`; nothing when there is no whole (papers print `—`).
  public var text: String? { tenths.map { "\($0 / 10).\($0 % 10)%" } }

  /// Whether this rate is higher, compared exactly; a rate without a whole is lower than any other.
  public func isHigher(than other: Share) -> Bool {
    if whole == 0 || other.whole == 0 { return whole != 0 && other.whole == 0 }
    return part * other.whole > other.part * whole
  }

  /// Whether both rates are equal, compared exactly: one of two and two of four.
  public func isEqual(to other: Share) -> Bool { !isHigher(than: other) && !other.isHigher(than: self) }
}
