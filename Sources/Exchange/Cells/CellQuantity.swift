import LedgerModel

/// An amount as a cell writes it, such as `50余车` or `约30㎡`.
public struct CellQuantity: Sendable, Hashable {
  /// The number, in plain digits with at most one point: `50`, `3.5`.
  public var digits: String
  /// The unit as written; empty when the cell has none.
  public var unit: String
  /// The figure as written, without its unit, when it is not exact: `50余`, `约30`. It must come back so.
  public var approximate: String?
  /// What is counted, where the cell names it: `水池` in `水池50个`; empty where the category says it.
  public var measure = ""

  /// The number's value.
  public var value: Double { Double(digits) ?? 0 }
}

extension CellQuantity {
  /// The quantities that the whole cell consists of; empty when anything else stands in it.
  ///
  /// With `unitRequired` a bare number is none, since a remark `3` says nothing of what, and neither is a number behind
  /// other words; without it the cell stands under 数量, where `水池50个` is how this program writes a measure.
  static func quantities(in cell: String, unitRequired: Bool = true) -> [CellQuantity] {
    guard CellText.meaningful(cell) != nil else { return [] }
    var found: [CellQuantity] = []
    for part in cell.split(whereSeparator: { "、，;；\n\r\r\n".contains($0) || $0 == "\r\n" }) {
      let text = part.trimmed
      if text.isEmpty { continue }
      if let quantity = CellQuantity(text), !unitRequired || units.contains(quantity.unit) {
        found.append(quantity)
      } else if !unitRequired, let quantity = measured(text) {
        found.append(quantity)
      } else {
        return []
      }
    }
    return found
  }

  /// A quantity behind the words that say what is counted: `水池50个`, `煤棚小房70余处`. Its unit is a known one.
  private static func measured(_ text: String) -> CellQuantity? {
    guard let digit = text.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    var start = digit
    for lead in leads where text[..<digit].hasSuffix(lead) {
      start = text.index(digit, offsetBy: -lead.count)
      break
    }
    let measure = text[..<start].trimmed
    guard !measure.isEmpty, var quantity = CellQuantity(String(text[start...])), units.contains(quantity.unit)
    else { return nil }
    quantity.measure = measure
    return quantity
  }

  /// One quantity that is the whole of `text`.
  public init?(_ text: String) {
    var rest = Substring(text)
    let lead = CellQuantity.leads.first { rest.hasPrefix($0) }
    if let lead { rest = Substring(rest.dropFirst(lead.count).trimmed) }
    let figure = rest
    guard let number = CellQuantity.takeNumber(from: &rest) else { return nil }
    var written = String(figure.dropLast(rest.count))
    var isExact = true
    if let lead, !CellQuantity.exactLeads.contains(lead) { (written, isExact) = (lead + written, false) }
    if let more = rest.first, "余多几+".contains(more) {
      (written, isExact) = (written + String(more), false)
      rest = rest.dropFirst()
    }
    // 20处左右, 20左右处: the figure alone would lose the word behind the unit.
    for (word, mark) in [("左右", "约"), ("上下", "约"), ("以上", "超")]
    where rest.hasPrefix(word) || rest.hasSuffix(word) {
      (written, isExact) = (mark + written, false)
      rest = rest.hasPrefix(word) ? rest.dropFirst(2) : rest.dropLast(2)
    }
    let unit = rest.trimmed
    guard unit.count <= 4, !unit.contains(where: { $0.isNumber || $0.isPunctuation }) else { return nil }
    digits = number
    self.unit = CellQuantity.sameUnits[unit.lowercased()] ?? unit
    approximate = isExact ? nil : written
  }

  private static func takeNumber(from rest: inout Substring) -> String? {
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    if !digits.isEmpty {
      rest = rest.dropFirst(digits.count)
      let plain = digits.filter { $0 != "," }
      return Double(plain) == nil || plain.hasPrefix(".") || plain.hasSuffix(".") ? nil : plain
    }
    let numeral = rest.prefix { ChineseNumeral.contains($0) }
    guard let value = ChineseNumeral.value(of: numeral) else { return nil }
    rest = rest.dropFirst(numeral.count)
    return String(value)
  }

  private static let leads = ["大约", "约有", "将近", "超过", "累计", "约", "近", "超", "共"]
  private static let exactLeads: Set<String> = ["累计", "共"]
  private static let sameUnits = [
    "m²": "㎡", "m2": "㎡", "平方米": "㎡", "平米": "㎡", "平方": "㎡", "公尺": "米", "m": "米",
  ]

  /// The measure words of the built-in categories and the common ones beside them.
  static let units: Set<String> = [
    "处", "个", "㎡", "车", "件", "户", "起", "幅", "块", "辆", "盏", "扇", "棵", "项", "份", "米", "条", "次", "人", "人次", "吨",
    "公斤", "袋", "张", "间", "栋", "座", "家", "根", "面", "套", "台", "只", "株", "公里", "延米", "立方米", "方", "桶", "堆", "池",
    "口", "副", "批", "名", "场", "天", "楼", "层", "片", "组", "盆", "组次", "车次",
  ]
}
