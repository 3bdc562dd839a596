/// Whole numbers written in Chinese characters, by the same reading as quantities: 三, 十五, 两千三, 二〇.
public enum ChineseNumeral {
  /// The whole number that the text writes (`两百五十`); nothing for none, and for two that make a span (三五).
  public static func value(of text: some StringProtocol) -> Int? {
    let characters = Array(text)
    guard !characters.isEmpty, characters.allSatisfy(WrittenNumber.isNumeral),
      let number = WrittenNumber(characters[...]), number.least == number.most, number.most % 100 == 0
    else { return nil }
    return Int(number.most / 100)
  }

  /// Whether the character can stand in such a number.
  public static func contains(_ character: Character) -> Bool { WrittenNumber.isNumeral(character) }
}
