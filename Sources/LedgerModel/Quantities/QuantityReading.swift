/// The quantities that a text consists of: the one reader for forms, options of commands and cells of tables.
///
/// `水池50个、雨棚12处`, `5户8人`, `2-3处`, `3.5万㎡`, `半车`. What is not exact keeps its words, a span counts as its
/// upper figure: `2-3处` is planned 3, approximate `2-3`. A text in which anything else stands is none.
public struct QuantityReading: Sendable, Hashable {
  /// Where the text stands.
  public enum Place: Sendable, Hashable {
    /// In a field or behind an option that asks for a quantity: any unit is one.
    case typed
    /// In a cell under 数量: units are known ones; words in brackets are kept.
    case column
    /// In a cell that may say anything: figures with known units and nothing beside them.
    case remark
  }

  /// The quantities in their order, without identifiers; `unit` is empty where none was written.
  public private(set) var quantities: [Quantity]
  /// Whether a cell says more than its quantities: 12处（含违建3处）.
  public private(set) var hasRemark = false

  /// Reads a text; nothing when it is no list of quantities, or longer than anybody writes one.
  public init?(_ text: String, in place: Place) {
    guard text.utf8.count <= 1000 else { return nil }
    var scanner = QuantityScanner(text: Figure.folded(text.trimmed), place: place)
    guard let quantities = scanner.list(from: 0, after: nil), !quantities.isEmpty else { return nil }
    self.quantities = quantities
    hasRemark = scanner.hasRemark
  }

  /// Whether a figure stands without its unit, which is then to be said.
  public var lacksUnit: Bool { quantities.contains { $0.unit.isEmpty } }

  /// The quantities, those without a unit in the usual one of what is counted.
  public func quantities(of category: Category?) -> [Quantity] {
    quantities.map { quantity in
      var quantity = quantity
      if quantity.unit.isEmpty { quantity.unit = QuantityReading.usualUnit(of: category) }
      return quantity
    }
  }

  /// The unit of a figure that has none of its own: the category's first, without one the most general.
  public static func usualUnit(of category: Category?) -> String { category?.units.first ?? "处" }

  /// The known unit that a whole text names, under the name it is kept by (m2 is ㎡); nothing for any other text.
  public static func unit(_ text: String) -> String? {
    let characters = Figure.folded(text.trimmed)
    guard let unit = QuantityUnit.known(in: characters[...]), unit.length == characters.count else {
      return nil
    }
    return unit.name
  }
}

/// Reads a list of quantities from front to back; where a text can be read in several ways, the longest figure and
/// the shortest words before it come first.
private struct QuantityScanner {
  let text: [Character]
  let place: QuantityReading.Place
  var hasRemark = false
  /// How many readings may still be tried, so that no text takes longer than a blink.
  private var patience = 500

  init(text: [Character], place: QuantityReading.Place) { (self.text, self.place) = (text, place) }

  /// A quantity with the place behind it.
  private struct Item {
    var quantity: Quantity
    var end: Int
  }

  /// The list that the rest of the text is; `before` when it follows a quantity without a sign between.
  mutating func list(from start: Int, after before: Quantity?) -> [Quantity]? {
    let (place, isParted) = skipSigns(start, after: before)
    if place == text.count { return [] }
    if isRemark(place, after: before) {
      hasRemark = true
      return []
    }
    patience -= 1
    guard patience > 0 else { return nil }
    for item in items(at: place) {
      // 5户8人 and 煤棚3处雨棚2处 need no sign; 一楼违建两处 is one quantity.
      if let before, !isParted, before.measure.isEmpty != item.quantity.measure.isEmpty { continue }
      // A bare figure is a quantity only alone: 1米2 is 1.2 m to who says it, and of 3、6处 nobody can tell whether 3 to 6
      // are meant.
      let isBare = item.quantity.unit.isEmpty
      if before != nil, isBare { continue }
      if isStorey(item) { continue }
      if let rest = list(from: item.end, after: item.quantity), rest.isEmpty || !isBare {
        return [item.quantity] + rest
      }
    }
    return nil
  }

  /// The place behind blanks and signs between two quantities, and whether there were any.
  private func skipSigns(_ start: Int, after before: Quantity?) -> (Int, Bool) {
    var place = start
    while place < text.count {
      let character = text[place]
      let isWord = before != nil && "和及与另/+".contains(character)
      guard character == " " || character.isNewline || "、,，;；".contains(character) || isWord else { break }
      place += 1
    }
    return (place, place > start)
  }

  /// Whether words begin that say more of what was counted: （含违建3处）, 其中…. A cell keeps them beside it.
  private func isRemark(_ place: Int, after before: Quantity?) -> Bool {
    guard self.place == .column, before != nil else { return false }
    return ["(", "其中", "含", "包括"].contains { text[place...].starts(with: $0) }
  }

  /// Whether a storey is no quantity but where the next one is: 六楼3户.
  private func isStorey(_ item: Item) -> Bool {
    guard QuantityUnit.storeys.contains(item.quantity.unit), item.quantity.measure.isEmpty else {
      return false
    }
    return !Figure.all(in: text[skipBlanks(item.end)...]).isEmpty
  }

  private func items(at start: Int) -> [Item] {
    let bare = Figure.all(in: text[start...]).flatMap { counted($0.figure, from: $0.end, measure: "") }
    return place == .remark ? bare : bare + measured(at: start)
  }

  /// Quantities behind the words that say what is counted: 水池50个, 煤棚小房70余处.
  private func measured(at start: Int) -> [Item] {
    var found: [Item] = []
    for place in text.indices[start...].dropFirst() {
      if "、,，;；".contains(text[place - 1]) || text[place - 1].isNewline { break }
      let measure = String(text[start..<place]).trimmed
      guard QuantityScanner.isMeasure(measure),
        text[place - 1] == " " || !QuantityScanner.endsInNumber(measure)
      else { continue }
      found += Figure.all(in: text[place...]).flatMap { counted($0.figure, from: $0.end, measure: measure) }
    }
    return found
  }

  /// Whether words can be what is counted. A number that was cut through, a sign of a span, is none.
  private static func isMeasure(_ measure: String) -> Bool {
    guard let last = measure.last else { return false }
    let isCut =
      WrittenNumber.isDigit(last) || WrittenNumber.isNumeral(last) || Figure.spanSigns.contains(last)
      || ".(（/第<>≤≥≈".contains(last)
    return !isCut && !isQuantity(measure) && measure.count <= 40 && measure.contains(where: \.isLetter)
      && !measure.contains("其中") && !["含", "包括"].contains { measure.hasPrefix($0) }
      && !QuantityUnit.joins.contains(measure.split(separator: " ").last?.lowercased() ?? "")
  }

  /// Whether words are a quantity themselves, so that they are not what another one counts: 两处 of 两处半桶. A storey may
  /// be where it is.
  private static func isQuantity(_ measure: String) -> Bool {
    let text = Array(measure)
    return Figure.all(in: text[...]).contains { _, end in
      // 十几 of 十几二十处.
      if end == text.count { return true }
      guard let unit = QuantityUnit.known(in: text[end...]) else { return false }
      return end + unit.length == text.count && !QuantityUnit.storeys.contains(unit.name)
    }
  }

  /// Whether words end in a number that goes on behind them: 一点 of 一点五, 三分之, 2又, 1e, 3x.
  private static func endsInNumber(_ measure: String) -> Bool {
    var before = measure[...]
    if before.hasSuffix("分之") {
      before = before.dropLast(2)
    } else if let last = before.last, "点又或乘比".contains(last) {
      before = before.dropLast()
    } else {
      before = before.dropLast(
        before.reversed().prefix { $0 == "+" || $0.isASCII && $0.isLetter || $0 == "×" }.count)
      // 3 lamps 2 is none: only letters that follow a digit at once belong to it.
      return before.count < measure.count && before.last.map(WrittenNumber.isDigit) ?? false
    }
    return before.last.map { WrittenNumber.isDigit($0) || WrittenNumber.isNumeral($0) } ?? false
  }

  /// A figure with its unit, and with the words that may stand on either side of the unit.
  private func counted(_ figure: Figure, from end: Int, measure: String) -> [Item] {
    var (figure, end) = (figure, skipBlanks(end))
    takeWords(&figure, &end)
    if var unit = QuantityUnit.known(in: text[end...]) {
      var behind = end + unit.length
      let isWhole = takeHalf(&figure, &behind)
      // 两个半桶 are two and a half of them.
      if isWhole, unit.name == "个", let counted = QuantityUnit.known(in: text[behind...]) {
        unit = counted
        behind += counted.length
      }
      if !isWhole { takeSecond(&figure, &behind, unit.name) }
      takeWords(&figure, &behind)
      return [item(figure, unit.name, measure, behind)].compactMap(\.self)
    }
    // A number in characters would find a unit in any word.
    let isPlain = figure.written.contains(where: WrittenNumber.isDigit)
    if place == .typed, isPlain, let unit = QuantityUnit.unknown(in: text[end...]) {
      return [item(figure, unit.name, measure, end + unit.length)].compactMap(\.self)
    }
    let isAtEnd = end == text.count || "、,，;；(".contains(text[end]) || text[end].isNewline
    guard place != .remark, measure.isEmpty, isPlain, isAtEnd else { return [] }
    // A telephone number, a serial number of a day.
    guard let most = figure.most, most < Decimal2(10_000_000) else { return [] }
    return [item(figure, "", measure, end)].compactMap(\.self)
  }

  private func item(_ figure: Figure, _ unit: String, _ measure: String, _ end: Int) -> Item? {
    let approximate = figure.isExact ? nil : figure.written
    // Nobody counted it: as a remark that is no quantity.
    if figure.most == nil, place == .remark { return nil }
    let quantity = Quantity(
      id: "", measure: measure, unit: unit, planned: figure.most, approximate: approximate)
    return Item(quantity: quantity, end: end)
  }

  private func skipBlanks(_ start: Int) -> Int {
    text[start...].firstIndex { $0 != " " } ?? text.count
  }

  /// 20处左右 and 20左右处 are 约20, 3米多 is 超3, and 以上 includes its figure: the figure alone would lose the words.
  private func takeWords(_ figure: inout Figure, _ end: inout Int) {
    for (word, mark) in QuantityScanner.words where text[end...].starts(with: word) {
      end += word.count
      if figure.isExact { (figure.before, figure.written) = (mark, mark + figure.written) }
      return
    }
  }

  private static let words = [
    ("左右", "约"), ("上下", "约"), ("以上", "不少于"), ("以下", "不超过"), ("以内", "不超过"),
    ("有余", "超"), ("多", "超"), ("余", "超"),
  ]

  /// 两车半.
  private func takeHalf(_ figure: inout Figure, _ end: inout Int) -> Bool {
    guard end < text.count, text[end] == "半", figure.isExact, let most = figure.most,
      most.hundredths % 100 == 0
    else { return false }
    let half = most + Decimal2(hundredths: 50)
    (figure.least, figure.most, figure.written) = (half, half, half.description)
    end += 1
    return true
  }

  /// 2处至3处: a span that names its unit twice.
  private func takeSecond(_ figure: inout Figure, _ end: inout Int, _ unit: String) {
    guard figure.isExact, end < text.count, Figure.spanSigns.contains(text[end]) else { return }
    let start = text[end...].firstIndex { !Figure.spanSigns.contains($0) } ?? text.count
    guard let second = Figure.all(in: text[start...]).first, second.figure.isExact,
      let most = second.figure.most, let least = figure.least, least < most,
      let named = QuantityUnit.known(in: text[second.end...]), named.name == unit
    else { return }
    figure.written += String(text[end..<start]) + second.figure.written
    figure.most = most
    end = second.end + named.length
  }
}
