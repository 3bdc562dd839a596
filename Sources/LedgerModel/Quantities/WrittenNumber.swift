/// A number as people write it, or the span that two of them make: 3.5万, 廿三, 两千三, 二〇; 十二三 is 12 to 13.
struct WrittenNumber: Sendable, Hashable {
  /// The number, or the lower one of two, in hundredths.
  var least: Int64
  /// The number, or the upper one of two, in hundredths.
  var most: Int64

  /// Beyond this nobody counts what an office puts right: 1,000 million.
  static let largest: Int64 = 100_000_000_000

  /// One number.
  init(_ hundredths: Int64) { (least, most) = (hundredths, hundredths) }

  /// Two numbers.
  init(_ least: Int64, _ most: Int64) { (self.least, self.most) = (least, most) }

  /// The number that all the characters write; nothing when they write none, or one that a figure of two decimals
  /// does not hold.
  init?(_ text: ArraySlice<Character>) {
    guard let number = WrittenNumber.places(text) ?? WrittenNumber.units(text),
      number.most <= WrittenNumber.largest
    else { return nil }
    self = number
  }

  /// Both numbers so many times; nothing beyond what is counted.
  func times(_ factor: Int64) -> WrittenNumber? {
    guard most <= WrittenNumber.largest / factor else { return nil }
    return WrittenNumber(least * factor, most * factor)
  }

  static func + (left: WrittenNumber, right: WrittenNumber) -> WrittenNumber {
    WrittenNumber(left.least + right.least, left.most + right.most)
  }
}

// MARK: - Characters of numbers

extension WrittenNumber {
  /// What a Chinese digit is worth, the forms of cheques too.
  static let digits: [Character: Int64] = [
    "零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
  ]
  /// What a unit of the decimal system is worth.
  static let powers: [Character: Int64] = [
    "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10_000, "萬": 10_000, "亿": 100_000_000,
  ]
  /// Tens in one character.
  private static let tens: [Character: Int64] = ["廿": 20, "卅": 30, "卌": 40]

  /// Whether the character is an ASCII digit.
  static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  /// Whether the character is one of a Chinese number.
  static func isNumeral(_ character: Character) -> Bool {
    digits[character] != nil || powers[character] != nil || tens[character] != nil
  }

  /// How many characters at the beginning of a text may belong to one number: digits with a point or grouped by
  /// commas, and numerals.
  static func run(in text: ArraySlice<Character>) -> Int {
    var place = text.startIndex
    while place < text.endIndex {
      let character = text[place]
      let isBetween =
        ".,，".contains(character) && place > text.startIndex && isDigit(text[place - 1])
        && place + 1 < text.endIndex && isDigit(text[place + 1])
      guard isDigit(character) || isNumeral(character) || isBetween else { break }
      place += 1
    }
    return place - text.startIndex
  }
}

// MARK: - Reading

extension WrittenNumber {
  /// Digits one by one: 二〇 is 20. Without a zero among them two are a span (三四处), and more are nothing.
  private static func places(_ text: ArraySlice<Character>) -> WrittenNumber? {
    guard text.count >= 2, let first = text.first.flatMap({ digits[$0] }), first > 0 else { return nil }
    var (value, hasZero): (Int64, Bool) = (0, false)
    for character in text {
      guard let digit = digits[character], value < largest else { return nil }
      value = value * 10 + digit
      hasZero = hasZero || digit == 0
    }
    return hasZero ? WrittenNumber(value * 100) : nil
  }

  /// Coefficients with their units: 一万二, 十二三, 3.5万, 2千3; or a coefficient alone.
  private static func units(_ text: ArraySlice<Character>) -> WrittenNumber? {
    var sum = DecimalSum()
    var place = text.startIndex
    while place < text.endIndex {
      let character = text[place]
      if isDigit(character) {
        let end = text[place...].firstIndex { !isDigit($0) && !".,，".contains($0) } ?? text.endIndex
        guard sum.add(digits: text[place..<end]) else { return nil }
        place = end
        continue
      }
      let isTaken =
        if let digit = digits[character] {
          sum.add(digit: digit)
        } else if let ten = tens[character] {
          sum.add(digit: ten / 10) && sum.add(power: 10)
        } else if let power = powers[character] {
          sum.add(power: power)
        } else { false }
      guard isTaken else { return nil }
      place += 1
    }
    return sum.value
  }
}

/// Adds up a number from its coefficients and units as they come.
private struct DecimalSum {
  /// A coefficient whose unit has not come: its digits without the point, how many stand behind it.
  private struct Coefficient {
    var least: Int64
    var most: Int64
    var decimals = 0
    var isChinese = true

    /// In hundredths, so many times; nothing when that is no whole number of hundredths, or too much.
    func times(_ power: Int64) -> WrittenNumber? {
      var divisor: Int64 = 1
      for _ in 0..<decimals { divisor *= 10 }
      guard most < WrittenNumber.largest / power, least * power * 100 % divisor == 0,
        most * power * 100 % divisor == 0
      else { return nil }
      return WrittenNumber(least * power * 100 / divisor, most * power * 100 / divisor)
    }
  }

  private var total = WrittenNumber(0)
  /// What stands before the next 万 or 亿.
  private var section = WrittenNumber(0)
  private var coefficient: Coefficient?
  /// The unit that came last, 0 for none; and the last one below 万.
  private var power: Int64 = 0
  private var smallPower = Int64.max
  private var bigPower = Int64.max
  private var hasZero = false
  private var isEmpty = true

  private var isSpan: Bool { total.least != total.most || section.least != section.most }

  /// A digit: 二; the second of two that make a span: 三 of 二三; 零 between units.
  mutating func add(digit: Int64) -> Bool {
    guard !isSpan else { return false }
    isEmpty = false
    guard let before = coefficient else {
      if digit == 0, power > 0 {
        guard !hasZero else { return false }
        hasZero = true
      } else {
        coefficient = Coefficient(least: digit, most: digit)
      }
      return true
    }
    let isSpan = before.most + 1 == digit || (before.most == 3 && digit == 5)
    guard before.isChinese, before.least == before.most, before.most > 0, isSpan else { return false }
    coefficient = Coefficient(least: before.least, most: digit)
    return true
  }

  /// A run of ASCII digits, with a point or grouped by threes.
  mutating func add(digits text: ArraySlice<Character>) -> Bool {
    guard coefficient == nil, !isSpan, !hasZero else { return false }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return false }
    let groups = whole.split(omittingEmptySubsequences: false) { ",，".contains($0) }
    guard let first = groups.first, !first.isEmpty, groups.count == 1 || first.count <= 3,
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return false }
    let fraction = parts.count == 2 ? parts[1] : []
    guard parts.count == 1 || !fraction.isEmpty, fraction.allSatisfy(WrittenNumber.isDigit),
      fraction.count <= 6, let value = Int64(String(groups.joined()) + String(fraction)),
      value < WrittenNumber.largest * 100
    else { return false }
    coefficient = Coefficient(least: value, most: value, decimals: fraction.count, isChinese: false)
    isEmpty = false
    return true
  }

  /// A unit: 十, 百, 千 count what stands before them; 万 and 亿 everything since the last of them.
  mutating func add(power next: Int64) -> Bool {
    guard next < 10_000 || coefficient != nil || section.most > 0 || isEmpty else { return false }
    if let coefficient, !coefficient.isChinese, next == 10 { return false }
    // 十五 begins with its unit, 百余 and 万余 too: one of it. 一百十 is 110.
    let mayBeBare = isEmpty || (next == 10 && smallPower > 10)
    guard next >= 10_000 || coefficient != nil || mayBeBare else { return false }
    let one = Coefficient(least: 1, most: 1)
    if next < 10_000 {
      guard next < smallPower, let part = (coefficient ?? one).times(next) else { return false }
      section = section + part
      smallPower = next
    } else {
      guard next < bigPower, let part = (coefficient ?? (isEmpty ? one : nil))?.times(1) ?? nothing,
        let counted = (section + part).times(next)
      else { return false }
      total = total + counted
      (section, smallPower, bigPower) = (WrittenNumber(0), 10_000, next)
    }
    (coefficient, power, hasZero, isEmpty) = (nil, next, false, false)
    return true
  }

  private var nothing: WrittenNumber? { coefficient == nil ? WrittenNumber(0) : nil }

  /// The sum; nothing when a coefficient has no place in it, or 零 ends it.
  var value: WrittenNumber? {
    guard !isEmpty else { return nil }
    guard let coefficient else { return hasZero ? nil : total + section }
    // What is spoken without its last unit is a tenth of the unit before: 两千三 is 2300, 一万二 12000.
    let isSpoken = power >= 100 && !hasZero
    guard power == 0 || coefficient.isChinese || (isSpoken && coefficient.most < 10) else { return nil }
    return coefficient.times(isSpoken ? power / 10 : 1).map { total + section + $0 }
  }
}
