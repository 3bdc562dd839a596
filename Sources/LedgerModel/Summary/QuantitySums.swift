/// What is counted when quantities are added up.
public enum QuantityMeasure: Sendable, Hashable {
  /// A measure by name, such as 水池.
  case named(String)
  /// The matter of a category's items.
  case category(code: String, scheme: String?)
  /// The matter of a group's items.
  case group(CategoryGroup)
  /// Nothing that has a name.
  case unnamed

  /// Whether it says what was done: of what belongs nowhere nobody can tell.
  var tellsWork: Bool { self != .unnamed && self != .group(.other) }
}

/// Quantities of one measure and one unit added up: 水池 50余 个. Different units are never added.
public struct QuantitySum: Sendable, Hashable {
  /// What is counted.
  public var measure: QuantityMeasure
  /// The unit, such as 处.
  public var unit: String
  /// The sum, spans with their upper figure.
  public var figure: Decimal2
  /// The sum, spans with their lower figure.
  public var least: Decimal2
  /// How it is not exact, if it is not.
  public var approximation: Approximation?
  /// What nobody counted, as it was written, where no part has a figure: 数十, 数十+几百.
  public var uncounted: String?
  /// From how many items it comes.
  public var items: Int
  /// What kinds of work it comes from, the items' categories and groups: what was done with it.
  public var works: [QuantityMeasure] = []

  /// The figure as people write it: 320多, 约30, 12.5, 7-8.
  public var text: String {
    if let uncounted { return uncounted }
    let number = least < figure ? "\(least)-\(figure)" : figure.description
    return approximation.map { $0.around(number) } ?? number
  }
}

/// The words by which a figure says that it is not exact: in front (约30) or behind (50余, 320多).
public struct Approximation: Sendable, Hashable {
  /// What stands in front.
  public var before: String
  /// What stands behind.
  public var behind: String

  /// Words in front and behind.
  public init(before: String = "", behind: String = "") { (self.before, self.behind) = (before, behind) }

  /// The words around a figure as it was written; nothing when there are none, or no figure.
  public init?(written text: String) {
    if let figure = Figure(text), figure.most != nil {
      self.init(before: figure.before, behind: figure.behind)
    } else {
      let isFigure = { (character: Character) in "0123456789.,".contains(character) }
      guard let first = text.firstIndex(where: isFigure), let last = text.lastIndex(where: isFigure) else {
        return nil
      }
      self.init(before: String(text[..<first]), behind: String(text[text.index(after: last)...]))
    }
    if before.isEmpty, behind.isEmpty { return nil }
  }

  /// A figure with these words.
  public func text(_ figure: Decimal2) -> String { around(figure.description) }

  func around(_ number: String) -> String { before + number + behind }

  private static let upward: Set<String> = [
    "余", "有余", "多", "几", "+", "超", "超过", "超出", "逾", "至少", "最少", "起码", "不少于", "不低于", "不下", "不下于", "多于", "大于",
    "高于",
    ">", ">=", "≥", "over ", "above ", "more than ", "at least ",
  ]

  /// Whether the words say: at least so much.
  private var isUpward: Bool { Self.upward.contains(before + behind) }

  /// The words of a sum: those that all parts share; of several that all say "more than", 余; else 约.
  static func of(_ parts: Set<Approximation>) -> Approximation? {
    guard let first = parts.first else { return nil }
    if parts.count == 1 { return first }
    return parts.allSatisfy(\.isUpward) ? more : about
  }

  static let more = Approximation(behind: "余")
  static let about = Approximation(before: "约")
}

extension QuantityMeasure {
  /// By what several stand in one order, whatever order their items came in.
  fileprivate var order: String {
    switch self {
    case .named(let name): "0\(name)"
    case .category(let code, let scheme): "1\(code) \(scheme ?? "")"
    case .group(let group): "2\(group.rawValue)"
    case .unnamed: "3"
    }
  }
}

/// Adds up what was done, by measure and unit.
struct QuantityAdder {
  private struct Key: Hashable {
    var measure: QuantityMeasure
    var unit: String
  }

  /// A sum so far, and the first item that it comes from with the quantity's place there.
  fileprivate struct Sum {
    var figure = Decimal2(0)
    var least = Decimal2(0)
    var words: Set<Approximation> = []
    /// What nobody counted, as written.
    var uncounted: [String] = []
    var counted = 0
    var items = 0
    var works: Set<QuantityMeasure> = []
    var first: (number: ItemNumber, place: Int)
  }

  private var sums: [Key: Sum] = [:]

  /// Adds what an item that is done comes to; a quantity done in full is as approximate as it was planned. Says whether that
  /// tells what was done.
  mutating func add(_ item: Item, in ledger: Ledger) -> Bool {
    var tellsWork = false
    for (place, quantity) in item.quantities.enumerated()
    where quantity.done ?? quantity.planned != nil || quantity.isUncounted {
      let key = Key(measure: measure(of: quantity, item, ledger), unit: quantity.unit)
      var sum = sums[key] ?? Sum(first: (item.number, place))
      if (item.number, place) < sum.first { sum.first = (item.number, place) }
      sum.add(quantity)
      sum.works.insert(matter(of: item, ledger))
      sums[key] = sum
      tellsWork = tellsWork || key.measure.tellsWork
    }
    return tellsWork
  }

  private func measure(of quantity: Quantity, _ item: Item, _ ledger: Ledger) -> QuantityMeasure {
    quantity.measure.isEmpty ? matter(of: item, ledger) : .named(quantity.measure)
  }

  /// What an item is about, by its category or group.
  private func matter(of item: Item, _ ledger: Ledger) -> QuantityMeasure {
    if let category = ledger.category(item.category, item.scheme) {
      return .category(code: category.code, scheme: category.scheme)
    }
    return item.group.map(QuantityMeasure.group) ?? .unnamed
  }

  /// The sums, those from the most items first, else by their first item's number: the order in which items are kept
  /// is nobody's.
  var all: [QuantitySum] {
    sums.sorted { left, right in
      if left.value.items != right.value.items { return left.value.items > right.value.items }
      return left.value.first < right.value.first
    }.map { key, sum in sum.total(key.measure, key.unit) }
  }
}

extension QuantityAdder.Sum {
  mutating func add(_ quantity: Quantity) {
    items += 1
    guard let added = quantity.done ?? quantity.planned else {
      uncounted.append(quantity.figureText)
      return
    }
    counted += 1
    figure = figure + added
    guard added == quantity.planned else {
      least = least + added
      return
    }
    least = least + (quantity.least ?? added)
    if let approximate = quantity.approximate.flatMap(Approximation.init(written:)) {
      words.insert(approximate)
    }
  }

  func total(_ measure: QuantityMeasure, _ unit: String) -> QuantitySum {
    // With something that nobody counted a sum says: at least so much.
    var approximation = Approximation.of(uncounted.isEmpty ? words : words.union([.more]))
    if least < figure, approximation != nil { approximation = .about }
    var sum = QuantitySum(
      measure: measure, unit: unit, figure: figure, least: least, approximation: approximation,
      uncounted: counted > 0 ? nil : uncounted.joined(separator: "+"), items: items)
    sum.works = works.sorted { $0.order < $1.order }
    return sum
  }
}
