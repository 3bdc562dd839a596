import LedgerModel

/// Names of grids as people write them.
enum GridName {
  private static let word = "网格"

  /// Whether a text is nothing but the name of a grid with a number: 第二网格, 3号网格, 一网格, 网格1.
  static func isOne(_ text: String) -> Bool {
    leading(text).map { $0.isNumbered && $0.rest.isEmpty && $0.grid.count <= 10 } ?? false
  }

  /// The grid that a heading begins with, whether it has a number, and what stands behind it: 第四网格：孙浩, 网格四（孙浩）,
  /// 东苑网格. Nothing for words that name none: 各网格, 网格员, 网格化管理.
  static func leading(_ text: String) -> (grid: String, isNumbered: Bool, rest: String)? {
    guard let place = text.firstRange(of: word) else { return nil }
    let (front, back) = (text[..<place.lowerBound], text[place.upperBound...])
    if front.isEmpty {
      let number = numbered(back)
      if number.isEmpty { return nil }
      return (word + number, true, rest(back.dropFirst(number.count)))
    }
    guard front.count <= 10, front.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "#" }) else { return nil }
    let isNumbered = isNumber(front)
    if !isNumbered {
      if notOne.contains(where: { front.hasPrefix($0) }) { return nil }
      // 东苑网格员, 东苑网格化: a grid ends with its word.
      guard back.first.map({ !$0.isLetter }) ?? true else { return nil }
    }
    return (String(text[..<place.upperBound]), isNumbered, rest(back))
  }

  /// Whether what stands behind a grid's name says no more than whose it is: nothing, 孙浩, 网格员孙浩, 负责人：孙浩 13800000001.
  static func isPerson(_ rest: String) -> Bool {
    if rest.isEmpty { return true }
    let people = PersonMention.people(in: rest)
    return !people.isEmpty && people.allSatisfy { Surnames.isFullName($0.name) }
  }

  /// The words behind a grid's name, without what parts them from it.
  private static func rest(_ text: Substring) -> String {
    var rest = text.drop { "：:（([【-—－、，,；; 　".contains($0) }
    while let last = rest.last, "）)]】".contains(last) { rest = rest.dropLast() }
    return rest.trimmed
  }

  /// Whether a number stands at the end of what comes before the word: 第四, 4号, 和美社区第四.
  private static func isNumber(_ front: Substring) -> Bool {
    var front = front
    while let last = front.last, "号#微".contains(last) { front = front.dropLast() }
    return front.last.map { $0.isASCII && $0.isNumber || ChineseNumeral.contains($0) } ?? false
  }

  /// The number that stands behind the word: 1, 四, 1号.
  private static func numbered(_ back: Substring) -> String {
    let figures = back.prefix { $0.isASCII && $0.isNumber }
    let number = figures.isEmpty ? back.prefix { ChineseNumeral.contains($0) } : figures
    let isSigned = !number.isEmpty && back.dropFirst(number.count).first == "号"
    return String(back.prefix(number.count + (isSigned ? 1 : 0)))
  }

  private static let notOne = [
    "各", "全体", "全部", "全社区", "所有", "每", "本", "其他", "其它", "该", "跨", "未", "以上", "以下", "上述", "多个", "几个",
  ]
}
