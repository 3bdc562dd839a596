import LedgerModel
import Wording

/// A field and its value that were written together, as people speak: `逾期5天以上`, `到期11-30`, `lamp.red`. As a word they
/// would be found nowhere.
struct RunOnTerm {
  /// The term as it is to be typed: `逾期天数:>=5`.
  let text: String

  /// The term that a word is meant for; nothing for what is a word.
  init?(_ word: String, about subject: QuerySubject) {
    let name = word.prefix { $0.isLetter && !ChineseNumeral.contains($0) }
    let rest = word.dropFirst(name.count)
    guard !name.isEmpty, let first = rest.first else { return nil }
    if RunOnTerm.signs.contains(first), rest.count > 1, subject.field(named: String(name)) != nil {
      text = "\(name):\(rest.dropFirst())"
      return
    }
    guard first.isASCII && first.isNumber || ChineseNumeral.contains(first) else { return nil }
    let (named, sign) = RunOnTerm.parted(name)
    guard let field = RunOnTerm.field(named, subject), let value = RunOnTerm.value(rest, sign, of: field)
    else { return nil }
    text = "\(field.names.offered(in: Language(ofText: String(name)))):\(value)"
  }

  /// What other programs write between a field and its value.
  private static let signs: Set<Character> = [".", "~", "≈", "→", "@"]

  private static let comparisons = [
    ("不超过", "<="), ("超过", ">"), ("大于", ">"), ("多于", ">"), ("至少", ">="), ("不到", "<"), ("小于", "<"), ("少于", "<"),
    ("不足", "<"), ("不早于", ">="), ("不晚于", "<="), ("早于", "<"), ("晚于", ">"), ("等于", ""), ("在", ""), ("已", ""),
    ("了", ""),
  ]

  /// The name, and how the words behind it compare: 逾期超过.
  private static func parted(_ name: Substring) -> (String, String) {
    for (word, sign) in comparisons where name.hasSuffix(word) {
      return (String(name.dropLast(word.count)), sign)
    }
    return (String(name), "")
  }

  private static func field(_ name: String, _ subject: QuerySubject) -> QueryField? {
    if let field = subject.field(named: name) { return field }
    let folded = QueryNames.folded(name)
    let isOverdue = QueryTrait.overdue.queryNames.all.contains { QueryNames.folded($0) == folded }
    return isOverdue && subject == .items ? QueryField.overdue : nil
  }

  private static func value(_ text: Substring, _ sign: String, of field: QueryField) -> String? {
    switch field.kind {
    case .count: return count(text, sign)
    case .date:
      // Which day is today makes no difference to whether it is a date.
      let entry = DateEntry(
        today: CivilDate(daysSinceEpoch: 20_451), calendar: .plainWeeks, now: TimeOfDay(hour: 12, minute: 0))
      return (try? entry.period(String(text))) == nil ? nil : "\(sign)\(text)"
    case .number:
      let isNumber = field == .number && text.allSatisfy { $0.isASCII && $0.isNumber || $0 == "-" }
      return isNumber ? "\(sign)\(text)" : nil
    case .text, .choice, .record, .figure: return nil
    }
  }

  /// `5天以上`, `五次`.
  private static func count(_ text: Substring, _ sign: String) -> String? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let numeral = digits.isEmpty ? text.prefix { ChineseNumeral.contains($0) } : digits
    guard let amount = digits.isEmpty ? ChineseNumeral.value(of: numeral) : Int(digits) else { return nil }
    var tail = text.dropFirst(numeral.count)
    if let unit = tail.first, "天日次回".contains(unit) { tail = tail.dropFirst() }
    guard let bound = bounds[String(tail)] else { return nil }
    return "\(sign.isEmpty ? bound : sign)\(amount)"
  }

  private static let bounds = [
    "": "", "以上": ">=", "及以上": ">=", "多": ">", "余": ">", "以内": "<=", "内": "<=", "以下": "<=", "及以下": "<=",
    "了": "",
  ]
}
