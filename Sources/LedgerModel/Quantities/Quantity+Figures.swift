extension Decimal2 {
  /// The figure that a person typed, in digits or in characters; nothing when it is none, or not exact.
  public init?(typed text: String) {
    guard let figure = Figure(text.trimmed), figure.isExact, let most = figure.most else { return nil }
    self = most
  }
}

/// Quantities as they are counted and written.
extension Quantity {
  /// How much must be done at the least: the lower figure of a span (2 of 2-3), else what is planned.
  public var least: Decimal2? {
    guard let planned, let figure = approximate.flatMap({ Figure($0) }), figure.most == planned else {
      return planned
    }
    return figure.least
  }

  /// How much it is as it was written: 50余, 2-3, 12.5; what is done where nothing was planned.
  public var figureText: String { approximate ?? planned?.description ?? done?.description ?? "" }

  /// The whole quantity as it was written: 水池50余个; with a blank behind the measure where words need one.
  public func text(blank: Bool = false) -> String {
    measure + (blank && !measure.isEmpty ? " " : "") + figureText + unit
  }

  /// What is left of an approximate figure when so much of it is done: 320多 without 300 is 20多.
  func approximate(without done: Decimal2) -> String? {
    guard let approximate, let planned else { return nil }
    let left = planned - done
    if let least, least < planned { return least > done ? "\(least - done)-\(left)" : nil }
    return Approximation(written: approximate)?.text(left) ?? left.description
  }

  /// Whether nobody counted it: 数十, 几百.
  var isUncounted: Bool { planned == nil && done == nil && approximate != nil }
}
