import LedgerModel

/// A cell's text taken apart into its whole numbers and what stands around them.
///
/// `2023年8月7日` has the numbers 2023, 8, 7 and the gaps "", 年, 月, 日.
struct NumberedText {
  /// A run of digits.
  struct Number: Hashable {
    /// Its value.
    var value: Int
    /// How many digits it was written with.
    var digits: Int
  }

  /// The numbers, in order.
  private(set) var numbers: [Number] = []
  /// The folded text before, between and behind the numbers, trimmed: one more than there are numbers.
  private(set) var gaps: [String] = []

  /// Takes `text` apart; nothing when a number has more than 12 digits or there are more than 12.
  init?(_ text: String) {
    var gap = String.UnicodeScalarView()
    var number: Number?
    for scalar in text.unicodeScalars {
      let scalar = CellText.folded(scalar)
      guard ("0"..."9").contains(scalar) else {
        if let whole = number { numbers.append(whole) }
        number = nil
        gap.append(scalar)
        continue
      }
      if number == nil {
        gaps.append(String(gap).trimmed)
        gap = String.UnicodeScalarView()
      }
      let digit = Int(scalar.value - 0x30)
      number = Number(value: (number?.value ?? 0) * 10 + digit, digits: (number?.digits ?? 0) + 1)
      if number!.digits > 12 || numbers.count > 12 { return nil }
    }
    if let whole = number { numbers.append(whole) }
    gaps.append(String(gap).trimmed)
  }

  /// The number at `index`, or nothing.
  func value(_ index: Int) -> Int? { index < numbers.count ? numbers[index].value : nil }

  /// The gap before the number at `index` (or behind the last), or nothing.
  func gap(_ index: Int) -> String? { index < gaps.count ? gaps[index] : nil }
}
