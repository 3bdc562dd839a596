/// How digits are shown by one section of a format: `000000`, `0.00%`, `0"处"`, `000-0000`.
///
/// Thousands separators are left out, since they only part the digits of a quantity.
struct DigitPattern: Sendable, Hashable {
  private enum Piece: Hashable {
    /// A place for a digit of the whole part; `0` shows a zero where there is none.
    case digit(isForced: Bool)
    /// The point and so many digits behind it, of which so many are always shown.
    case fraction(shown: Int, forced: Int)
    case literal(String)
  }

  private var pieces: [Piece] = []
  private var percents = 0
  private var thousands = 0
  private var isGeneral = false
  private var condition: Condition?

  private struct Condition: Hashable {
    var sign: String
    var value: Double
  }

  /// Reads a section.
  init(_ tokens: [FormatScan.Token]) {
    var commas = 0
    var behindPoint = false
    let words = String(tokens.compactMap { if case .code(let code) = $0 { code } else { nil } })
    isGeneral = words.uppercased().hasPrefix("GENERAL") || words.hasPrefix("G/") || words.contains("@")
    for token in tokens {
      switch token {
      case .literal(let text): pieces.append(.literal(text))
      case .bracket(let text): take(bracket: text)
      case .code("0"), .code("#"), .code("?"):
        commas = 0
        take(isForced: token == .code("0"), behindPoint)
      case .code("."):
        behindPoint = true
        pieces.append(.fraction(shown: 0, forced: 0))
      case .code(","): commas += 1
      case .code("%"):
        percents += 1
        pieces.append(.literal("%"))
      case .code(let code): pieces.append(.literal(String(code)))
      }
    }
    // Commas behind the last digit divide by a thousand each.
    thousands = commas
  }

  private mutating func take(isForced: Bool, _ behindPoint: Bool) {
    let last = pieces.lastIndex { if case .fraction = $0 { true } else { false } }
    guard behindPoint, let last, case .fraction(let shown, let forced) = pieces[last] else {
      return pieces.append(.digit(isForced: isForced))
    }
    pieces[last] = .fraction(shown: shown + 1, forced: isForced ? shown + 1 : forced)
  }

  /// `[$¥-804]` shows its sign, `[>=100]` is a condition; colours and languages show nothing.
  private mutating func take(bracket text: String) {
    if text.hasPrefix("$") {
      let sign = text.dropFirst().prefix { $0 != "-" }
      if !sign.isEmpty { pieces.append(.literal(String(sign))) }
    } else if let first = text.first, "<>=".contains(first) {
      let sign = text.prefix { "<>=".contains($0) }
      condition = Double(text.dropFirst(sign.count)).map { Condition(sign: String(sign), value: $0) }
    }
  }

  /// Whether the section shows any digit.
  private var hasDigits: Bool { pieces.contains { if case .literal = $0 { false } else { true } } }

  private func fits(_ value: Double) -> Bool {
    guard let condition else { return true }
    return switch condition.sign {
    case "<": value < condition.value
    case "<=": value <= condition.value
    case ">": value > condition.value
    case ">=": value >= condition.value
    case "<>": value != condition.value
    default: value == condition.value
    }
  }

  /// A number as these sections show it; nothing where they show nothing of it, which would lose it.
  static func text(of value: Double, by sections: [DigitPattern]) -> String? {
    let numeric = Array(sections.prefix(3))
    guard let first = numeric.first else { return nil }
    if numeric.contains(where: { $0.condition != nil }) {
      return (numeric.first { $0.fits(value) } ?? numeric.last)?.text(of: value, signed: true)
    }
    if value < 0 {
      return numeric.count > 1
        ? numeric[1].text(of: -value, signed: false) : first.text(of: value, signed: true)
    }
    return value == 0 && numeric.count > 2
      ? numeric[2].text(of: value, signed: true) : first.text(of: value, signed: true)
  }

  private func text(of value: Double, signed: Bool) -> String? {
    if isGeneral { return nil }
    if pieces.isEmpty { return value == 0 ? "" : nil }
    guard hasDigits else {
      return pieces.compactMap { if case .literal(let text) = $0 { text } else { nil } }.joined()
    }
    var number = DecimalDigits(value)
    number.shift(by: 2 * percents - 3 * thousands)
    let fraction = pieces.lazy.compactMap {
      if case .fraction(let shown, let forced) = $0 { (shown, forced) } else { nil }
    }.first
    number.round(to: fraction?.0 ?? 0)
    return (signed && number.isNegative ? "-" : "") + filled(number, fraction?.1 ?? 0)
  }

  /// The pieces with the digits in their places: the whole part from the right, what is left over in front of the first.
  private func filled(_ number: DecimalDigits, _ forced: Int) -> String {
    var whole = number.whole
    var shown: [String] = []
    let first = pieces.firstIndex { if case .digit = $0 { true } else { false } }
    for (place, piece) in pieces.enumerated().reversed() {
      switch piece {
      case .literal(let text): shown.append(text)
      case .fraction:
        let digits = number.fraction(atLeast: forced)
        shown.append(digits.isEmpty ? "" : "." + digits)
      case .digit(let isForced):
        if place == first {
          shown.append(whole.isEmpty && isForced ? "0" : whole)
        } else if let last = whole.popLast() {
          shown.append(String(last))
        } else if isForced {
          shown.append("0")
        }
      }
    }
    let text = shown.reversed().joined()
    // `#.00` of a half shows .50, which no reader knows.
    return text.hasPrefix(".") ? (whole.isEmpty ? "0" : whole) + text : text
  }
}
