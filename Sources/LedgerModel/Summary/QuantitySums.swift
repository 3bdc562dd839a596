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
}

/// Quantities of one measure and one unit added up: 水池 50余 个. Different units are never added.
public struct QuantitySum: Sendable, Hashable {
  /// What is counted.
  public var measure: QuantityMeasure
  /// The unit, such as 处.
  public var unit: String
  /// The sum.
  public var figure: Decimal2
  /// How it is not exact, if it is not.
  public var approximation: Approximation?
  /// From how many items it comes.
  public var items: Int

  /// The figure as people write it: 320多, 约30, 12.5.
  public var text: String { approximation.map { $0.text(figure) } ?? figure.description }
}

/// The words by which a figure says that it is not exact: in front (约30) or behind (50余, 320多).
public struct Approximation: Sendable, Hashable {
  /// What stands in front.
  public var before: String
  /// What stands behind.
  public var behind: String

  /// Words in front and behind.
  public init(before: String = "", behind: String = "") { (self.before, self.behind) = (before, behind) }

  /// The words around the digits of a figure as it was written; nothing when there are none, or no digits.
  public init?(written text: String) {
    let isFigure = { (character: Character) in "0123456789.,".contains(character) }
    guard let first = text.firstIndex(where: isFigure), let last = text.lastIndex(where: isFigure) else {
      return nil
    }
    self.init(before: String(text[..<first]), behind: String(text[text.index(after: last)...]))
    if before.isEmpty, behind.isEmpty { return nil }
  }

  /// A figure with these words.
  public func text(_ figure: Decimal2) -> String { before + figure.description + behind }

  private static let upward: Set<String> = ["余", "多", "几", "+", "超", "超过"]

  /// Whether the words say: at least so much.
  private var isUpward: Bool { Self.upward.contains(before + behind) }

  /// The words of a sum: those that all parts share; of several that all say "more than", 余; else 约.
  static func of(_ parts: Set<Approximation>) -> Approximation? {
    guard let first = parts.first else { return nil }
    if parts.count == 1 { return first }
    return parts.allSatisfy(\.isUpward) ? Approximation(behind: "余") : Approximation(before: "约")
  }
}

/// Adds up what was done, by measure and unit.
struct QuantityAdder {
  private struct Key: Hashable {
    var measure: QuantityMeasure
    var unit: String
  }

  /// A sum so far, and the first item that it comes from with the quantity's place there.
  private struct Sum {
    var figure = Decimal2(0)
    var words: Set<Approximation> = []
    var items = 0
    var first: (number: ItemNumber, place: Int)
  }

  private var sums: [Key: Sum] = [:]

  /// Adds what an item that is done comes to; a quantity done in full is as approximate as it was planned.
  mutating func add(_ item: Item, in ledger: Ledger) {
    for (place, quantity) in item.quantities.enumerated() {
      guard let figure = quantity.done ?? quantity.planned else { continue }
      let key = Key(measure: measure(of: quantity, item, ledger), unit: quantity.unit)
      var sum = sums[key] ?? Sum(first: (item.number, place))
      if (item.number, place) < sum.first { sum.first = (item.number, place) }
      sum.figure = sum.figure + figure
      sum.items += 1
      if figure == quantity.planned, let words = quantity.approximate.flatMap(Approximation.init(written:)) {
        sum.words.insert(words)
      }
      sums[key] = sum
    }
  }

  private func measure(of quantity: Quantity, _ item: Item, _ ledger: Ledger) -> QuantityMeasure {
    if !quantity.measure.isEmpty { return .named(quantity.measure) }
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
    }.map { key, sum in
      QuantitySum(
        measure: key.measure, unit: key.unit, figure: sum.figure, approximation: .of(sum.words),
        items: sum.items)
    }
  }
}
