/// Words that a program took for a formula because they begin with `=`: 「=建设路7栋地锁占道」 was never worked out, nor could it be.
enum FormulaWords {
  /// The words of a formula without a result, with their sign; nothing for what may be a formula.
  static func text(of formula: [UInt8]) -> String? {
    let words = String(decoding: formula, as: UTF8.self)
    guard words.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) else { return nil }
    // Calls, references to sheets and tables, reckoning with names.
    guard !words.contains(where: { "!\"[]*/^&<>=+$".contains($0) }) else { return nil }
    let calls = zip(words, words.dropFirst()).contains { $0.isASCII && $0.isLetter && $1 == "(" }
    return calls ? nil : "=" + words
  }
}
