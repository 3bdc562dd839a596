/// The words for a building and the number before them: one list by which tables are brought in, names are put in order
/// and sites are found in a typed line.
package enum BuildingName {
  /// What people write behind a building's number, the longer first: 3号楼, 3#楼, 3栋, 3幢 and 3座 are the same house.
  /// 3楼 is none of them, for it may be the third floor, and 3单元 is a part of a house.
  package static let words = ["号楼", "号栋", "号幢", "号座", "#楼", "#栋", "#幢", "#座", "栋", "幢", "座"]

  /// The one of them by which names are compared.
  static let sign: Unicode.Scalar = "栋"

  /// The words as scalars, for `PlaceKey`.
  static let scalars = words.map { Array($0.unicodeScalars) }

  /// The number of the building that a text begins with, in figures without leading zeros or in small letters (B栋), and
  /// how many characters name it, 第 before it and the sign of 7# among them; nothing where it begins with no building.
  package static func beginning(_ text: some StringProtocol) -> (number: String, length: Int)? {
    let ordinal = text.first == "第" ? 1 : 0
    let text = text.dropFirst(ordinal)
    let label = label(text)
    guard let last = label.last else { return nil }
    let rest = text.dropFirst(label.count)
    let sign = last.isASCII && last.isNumber && rest.hasPrefix("#") ? "#" : nil
    guard let word = words.first(where: { rest.hasPrefix($0) }) ?? sign, let number = number(of: label) else {
      return nil
    }
    return (number, ordinal + label.count + word.count)
  }

  /// The figures, a letter with or without figures, or else the Chinese numerals, that a text begins with.
  private static func label(_ text: some StringProtocol) -> String {
    let figures = text.prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
    guard let first = figures.first else { return String(text.prefix(while: ChineseNumeral.contains)) }
    // led路灯 is no house, nor is SOHO座 a number.
    return first.isNumber || figures.dropFirst().allSatisfy(\.isNumber) ? String(figures) : ""
  }

  private static func number(of label: String) -> String? {
    guard label.first?.isASCII == true else { return ChineseNumeral.value(of: label).map { String($0) } }
    let plain = label.drop { $0 == "0" }
    return plain.isEmpty ? "0" : plain.lowercased()
  }
}
