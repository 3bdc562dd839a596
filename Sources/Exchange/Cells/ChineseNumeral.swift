/// Numbers written in Chinese characters, as in `三天` or `二十余处`.
enum ChineseNumeral {
  /// The number up to 9999 that the text writes (`两百五十`), or nothing.
  static func value(of text: some StringProtocol) -> Int? {
    guard !text.isEmpty else { return nil }
    var total = 0
    var digit: Int?
    for character in text {
      if let value = digits[character] {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      } else if let unit = units[character] {
        // `十五` begins with its unit: one ten.
        total += (digit ?? 1) * unit
        digit = nil
      } else {
        return nil
      }
    }
    return total + (digit ?? 0)
  }

  /// Whether the character can stand in such a number.
  static func contains(_ character: Character) -> Bool {
    digits[character] != nil || units[character] != nil
  }

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
}
