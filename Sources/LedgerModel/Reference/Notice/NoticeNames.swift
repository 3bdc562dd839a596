/// What holidays are called in notices.
public enum NoticeNames {
  /// What a day is called that no name is given for.
  public static let unnamed = "节假日"

  /// Names as they are kept, with what else they go by.
  private static let known: [(written: String, name: String)] = [
    ("元旦", "元旦"), ("春节", "春节"), ("除夕", "春节"), ("清明节", "清明节"), ("清明", "清明节"), ("劳动节", "劳动节"),
    ("五一", "劳动节"), ("端午节", "端午节"), ("端午", "端午节"), ("中秋节", "中秋节"), ("中秋", "中秋节"), ("国庆节", "国庆节"),
    ("国庆", "国庆节"), ("肉孜节", "肉孜节"), ("开斋节", "开斋节"), ("古尔邦节", "古尔邦节"), ("藏历新年", "藏历新年"),
    ("三月三", "三月三"), ("雪顿节", "雪顿节"), ("泼水节", "泼水节"),
  ]

  /// The holidays that some words name, in their order, or the words themselves when they end as a name does.
  static func name(in words: some Collection<Character>) -> String? {
    let plain = withoutNumber(Array(words))
    var (found, place): ([String], Int) = ([], 0)
    while place < plain.count {
      guard let match = known.first(where: { plain[place...].starts(with: $0.written) }) else {
        place += 1
        continue
      }
      if !found.contains(match.name) { found.append(match.name) }
      place += match.written.count
    }
    if !found.isEmpty { return found.joined(separator: "、") }
    let isName = plain.last == "节" && (2...10).contains(plain.count) && plain.allSatisfy(\.isLetter)
    return isName ? String(plain) : nil
  }

  /// The holiday that a heading is for, and whether the heading stands alone for it: 一、元旦.
  static func heading(_ words: some Collection<Character>) -> (name: String, isEntry: Bool)? {
    let text = String(words)
    let own = withoutNumber(Array(words))
    let isOther = ["放假", "时间", "日期", "安排", "通知", "如下", "字号", "机关", "电话"].contains { text.contains($0) }
    let named = name(in: own)
    if isOther { return named.flatMap { $0.contains("、") ? nil : ($0, false) } }
    if let named, own.count <= 13 { return (named, true) }
    // A number in front says that a holiday follows, whatever it is called.
    let isNumbered = own.count < text.count
    return isNumbered && (2...12).contains(own.count) && own.allSatisfy { $0.isLetter || $0 == "、" }
      ? (String(own), false) : nil
  }

  /// Words without the number of a paragraph and the year in front: 一、, 1., (一), 2027年.
  private static func withoutNumber(_ words: [Character]) -> [Character] {
    var rest = words[...]
    let bare = rest.drop { $0 == "(" }
    let number = bare.prefix { WrittenNumber.isDigit($0) || WrittenNumber.isNumeral($0) }
    let behind = bare.dropFirst(number.count)
    if !number.isEmpty, let sign = behind.first, "、.)年".contains(sign) { rest = behind.dropFirst() }
    if rest.count < words.count, rest.first == "、" { rest = rest.dropFirst() }
    return Array(rest)
  }
}
