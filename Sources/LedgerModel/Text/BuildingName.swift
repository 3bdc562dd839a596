/// The words for a building and the number before them: one list by which tables are brought in, names are put in order
/// and sites are found in a typed line.
package enum BuildingName {
  /// What people write behind a building's number, the longer first: 3号楼, 3#楼, 3栋, 3幢 and 3座 are the same house.
  /// 3楼 is none of them, for it may be the third floor, and 3单元 is a part of a house.
  package static let words = ["号楼", "#楼", "栋", "幢", "座"]

  /// The one of them by which names are compared.
  private static let word = "栋"

  /// The name with every building in it written one way, as names are compared: 佳美二区12号楼, 佳美二区012幢 and
  /// 佳美二区十二座 are 佳美二区12栋. Expects small letters and plain figures, as a `TextKey` has them.
  ///
  ///     BuildingName.plain("佳美二区十二号楼") == "佳美二区12栋"
  package static func plain(_ name: String) -> String {
    var plain = ""
    var rest = Substring(name)
    while !rest.isEmpty {
      if let (number, length) = beginning(rest) {
        plain += number + word
        rest = rest.dropFirst(length)
        continue
      }
      // A numeral is taken whole: of 十二单元 the 二 begins no number of its own.
      let length = max(numeral(rest).count, 1)
      plain += rest.prefix(length)
      rest = rest.dropFirst(length)
    }
    return plain
  }

  /// The number of the building that a text begins with, in figures without leading zeros, and how many characters name
  /// it; nothing where it begins with no building.
  package static func beginning(_ text: some StringProtocol) -> (number: String, length: Int)? {
    let numeral = numeral(text)
    guard !numeral.isEmpty else { return nil }
    let rest = text.dropFirst(numeral.count)
    guard let word = words.first(where: { rest.hasPrefix($0) }), let number = number(of: numeral) else {
      return nil
    }
    return (number, numeral.count + word.count)
  }

  /// The figures, or else the Chinese numerals, that a text begins with.
  private static func numeral(_ text: some StringProtocol) -> String {
    let figures = text.prefix { $0.isASCII && $0.isNumber }
    return figures.isEmpty ? String(text.prefix(while: ChineseNumeral.contains)) : String(figures)
  }

  private static func number(of numeral: String) -> String? {
    guard numeral.first?.isASCII == true else { return ChineseNumeral.value(of: numeral).map { String($0) } }
    let plain = numeral.drop { $0 == "0" }
    return plain.isEmpty ? "0" : String(plain)
  }
}
