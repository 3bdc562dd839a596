import LedgerModel

/// Amounts as people read them: a figure with its unit in the language that is spoken. What was typed stays as it was typed
/// wherever it is typed again, and in tables that leave.
public struct AmountWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A figure with its unit: 3处, 3 places.
  public func amount(_ figure: String, _ unit: String) -> String {
    say(figure + unit, "\(figure) \(self.unit(unit, isOne: figure == "1"))").trimmed
  }

  /// A quantity as planned, or as done where nothing was planned, with what is measured: 水池50余个.
  public func quantity(_ quantity: Quantity) -> String {
    let measure = quantity.measure.isEmpty ? "" : quantity.measure + " "
    return measure + amount(figure(of: quantity), quantity.unit)
  }

  /// How much of a quantity is done.
  public func done(_ quantity: Quantity) -> String {
    amount(quantity.done?.description ?? "0", quantity.unit)
  }

  /// How much of a quantity is done, and of how much, with what is measured: 水池3/5个.
  public func doneOfPlanned(_ quantity: Quantity) -> String {
    let planned = quantity.planned.map { "/\($0)" } ?? ""
    let amount = amount((quantity.done?.description ?? "0") + planned, quantity.unit)
    return say(quantity.measure + amount, "\(quantity.measure) \(amount)").trimmed
  }

  /// The figure of a quantity; what is not exact says so.
  public func figure(of quantity: Quantity) -> String {
    guard language == .en, let written = quantity.approximate, let most = quantity.planned,
      let approximation = Approximation(written: written)
    else { return quantity.figureText }
    return figure(from: most, to: most, approximation)
  }

  /// A figure, of a span both ends; what is not exact says so.
  public func figure(from least: Decimal2, to most: Decimal2, _ approximation: Approximation?) -> String {
    let number = least < most ? "\(least)-\(most)" : most.description
    guard let approximation else { return number }
    return say(approximation.before + number + approximation.behind, about(number, approximation))
  }

  private func about(_ number: String, _ approximation: Approximation) -> String {
    let isLess = ["不超", "不多于", "不高于", "至多", "最多"].contains { approximation.before.hasPrefix($0) }
    let more = [
      "余", "多", "几", "+", "以上", "超", "逾", "至少", "最少", "起码", "不少于", "不低于", "不下", "大于", "高于", ">", "≥", "over ",
      "above ", "more than ", "at least ",
    ]
    let said = approximation.before + approximation.behind
    return !isLess && more.contains { said.contains($0) } ? "over \(number)" : "about \(number)"
  }

  /// A unit; one that nobody has a word for stands as it is.
  public func unit(_ unit: String, isOne: Bool) -> String {
    guard language == .en else { return unit }
    return Self.words[unit].map { isOne ? $0 : $0 + "s" } ?? Self.measures[unit] ?? unit
  }

  private static let words = [
    "处": "place", "个": "piece", "件": "piece", "车": "truckload", "户": "household", "起": "case", "辆": "vehicle",
    "幅": "sheet", "块": "board", "盏": "lamp", "扇": "door", "棵": "tree", "株": "tree", "项": "item", "份": "file",
    "袋": "bag", "间": "room", "条": "piece", "根": "piece", "只": "piece", "栋": "building", "座": "building",
    "次": "time", "张": "sheet", "套": "set", "台": "machine", "场": "session", "天": "day",
    "层": "floor", "组": "group", "类": "kind", "堆": "heap", "桶": "bin", "车次": "trip",
  ]

  private static let measures = [
    "米": "m", "延米": "m", "公里": "km", "吨": "t", "公斤": "kg", "人": "people", "人次": "people", "名": "people",
    "平方米": "m²", "㎡": "m²", "立方米": "m³", "公顷": "ha", "亩": "mu", "家": "businesses", "箱": "boxes",
  ]
}
