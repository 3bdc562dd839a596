/// A figure as people write it: what it comes to, and the words that say that it is not exact.
///
/// `50余` is 50 and more, `约30` about 30, `2-3` a span of which the upper one is planned, `数十` no figure at all.
struct Figure: Sendable, Hashable {
  /// The figure, or the lower one of a span; nothing when the words name none: 数十.
  var least: Decimal2?
  /// The figure, or the upper one of a span.
  var most: Decimal2?
  /// What stands before the number and says that it is not exact: 约.
  var before = ""
  /// What stands behind it: 余.
  var behind = ""
  /// The figure as it was written, without words that change nothing (共).
  var written = ""

  /// Whether it is one figure and exact.
  var isExact: Bool { most != nil && least == most && before.isEmpty && behind.isEmpty }

  init(_ number: WrittenNumber) {
    (least, most) = (Decimal2(hundredths: number.least), Decimal2(hundredths: number.most))
  }

  init() {}
}

extension Figure {
  /// The figure that a whole text writes: `2～3`, `320多`, `二三十`; nothing when it writes none.
  init?(_ text: String) {
    let text = Figure.folded(text)
    guard let found = Figure.all(in: text[...]).first(where: { $0.end == text.count }) else { return nil }
    self = found.figure
  }

  /// A text by characters, with full-width letters, figures and signs as their narrow ones.
  static func folded(_ text: String) -> [Character] {
    text.map { character in
      guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
        (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
      else { return character.isBlank ? " " : character }
      // Signs of a list and of a span stay as they were written.
      return "，；～－：".contains(character) ? character : Character(narrow)
    }
  }

  /// Figures that a text may begin with, the longest first, each with the place behind it.
  static func all(in text: ArraySlice<Character>) -> [(figure: Figure, end: Int)] {
    let (said, start) = lead(of: text)
    let found = uncounted(text[start...]) + half(text[start...]) + counted(text[start...])
    return found.map { figure, end in
      var figure = figure
      let own = String(text[start..<end].filter { $0 != " " })
      if !said.isEmpty { figure.before = said }
      figure.written = said + own
      return (figure, end)
    }
  }

  /// The words before a number that say that it is not exact, and where the number begins: 约, 共约, 不少于, over.
  private static func lead(of text: ArraySlice<Character>) -> (said: String, start: Int) {
    var said = ""
    var start = text.startIndex
    while said.isEmpty, let first = text[start...].first,
      let lead = leads[small(first)]?.first(where: { begins(text[start...], with: $0) })
    {
      start += lead.count
      while start < text.endIndex, text[start] == " " { start += 1 }
      let word = String(lead)
      // An English word keeps its blank.
      if !exactLeads.contains(word) { said = lead[0].isASCII && lead[0].isLetter ? word + " " : word }
    }
    return (said, start)
  }

  /// Whether a text begins with a word of any case, and not only with the beginning of a longer one.
  private static func begins(_ text: ArraySlice<Character>, with word: [Character]) -> Bool {
    guard text.count > word.count, zip(text, word).allSatisfy({ small($0) == $1 }) else { return false }
    let next = text[text.startIndex + word.count]
    return !(word[word.count - 1].isASCII && word[word.count - 1].isLetter && next.isASCII && next.isLetter)
  }
}

// MARK: - Parts

extension Figure {
  private static func small(_ character: Character) -> Character {
    character.isASCII && character.isUppercase ? Character(character.lowercased()) : character
  }

  /// What may stand before a number by its first character, the longer before those that they begin with.
  private static let leads: [Character: [[Character]]] = Dictionary(
    grouping: leadWords.map { Array($0) }, by: { $0[0] })
  private static let leadWords = [
    "累计", "共计", "合计", "总计", "大约", "大概", "大致", "约有", "约为", "将近", "接近", "差不多", "几乎", "估计", "预计", "不少于", "不低于",
    "不下于", "不下", "不多于", "不高于", "不超过", "超过", "超出", "高于", "低于", "多于", "少于", "大于", "小于", "不到", "不足", "至少", "最少",
    "起码", "最多", "至多", "共", "约", "近", "超", "逾", "≈", "≥", "≤", "＞", "＜", ">=", "<=", ">", "<", "~", "～",
    "approximately", "approx.", "approx", "about", "around", "roughly", "circa", "ca.", "nearly", "almost",
    "more than", "less than", "fewer than", "at least", "at most", "up to", "over", "under", "above", "below",
    "some",
  ]
  private static let exactLeads: Set<String> = ["累计", "共计", "合计", "总计", "共"]
  private static let tails: [[Character]] = ["有余", "余", "多", "几", "来", "+"].map(Array.init)
  /// Signs between the two figures of a span.
  static let spanSigns: Set<Character> = ["-", "‐", "‑", "–", "—", "―", "─", "－", "~", "～", "〜", "至", "到"]

  /// 数十, 几百, 好几万: so many that nobody counted them.
  private static func uncounted(_ text: ArraySlice<Character>) -> [(figure: Figure, end: Int)] {
    guard let word = ["好几", "几", "数"].first(where: { text.starts(with: $0) }) else { return [] }
    let powers = text.dropFirst(word.count).prefix { WrittenNumber.powers[$0] != nil }
    return powers.isEmpty ? [] : [(Figure(), powers.endIndex)]
  }

  private static func half(_ text: ArraySlice<Character>) -> [(figure: Figure, end: Int)] {
    text.first == "半" ? [(Figure(WrittenNumber(50)), text.startIndex + 1)] : []
  }

  private static func counted(_ text: ArraySlice<Character>) -> [(figure: Figure, end: Int)] {
    var text = text
    var before = ""
    // 上百, 上千: a hundred and about.
    if text.first == "上", let next = text.dropFirst().first, next != "十", WrittenNumber.powers[next] != nil {
      before = "约"
      text = text.dropFirst()
    }
    // 百十, 千百: about so many.
    if let first = text.first, let next = text.dropFirst().first, let large = WrittenNumber.powers[first],
      let small = WrittenNumber.powers[next], small < large
    {
      before = "约"
    }
    return numbers(in: text).compactMap { number, end in
      guard
        var (figure, place) = joined(number, text[end...]) ?? span(from: number, text[..<end], text[end...])
      else { return nil }
      if !before.isEmpty { figure.before = before }
      // A span counts to both its ends; more than that would be no span.
      if figure.least == figure.most { takeTail(&figure, &place, text) }
      return (figure, place)
    }
  }

  /// The numbers that a text may begin with, the longest first: 三千 and 三 of 三千克.
  private static func numbers(in text: ArraySlice<Character>) -> [(WrittenNumber, Int)] {
    let start = text.startIndex
    let run = WrittenNumber.run(in: text)
    guard run > 0 else { return [] }
    return stride(from: run, to: 0, by: -1).compactMap { length in
      let end = start + length
      // 2.5千克 is 2.5 of them.
      if text[end - 1] == "千", end < text.endIndex, text[end] == "克" { return nil }
      // Digits are not taken apart.
      if end < start + run, WrittenNumber.isDigit(text[end - 1]) || WrittenNumber.isNumeral(text[end - 1]),
        WrittenNumber.powers[text[end]] == nil
      {
        return nil
      }
      return WrittenNumber(text[start..<end]).map { ($0, end) }
    }
  }

  /// A number that goes on behind a word: 一点五, 3点5, 三分之一, 2又1/2.
  private static func joined(_ number: WrittenNumber, _ rest: ArraySlice<Character>) -> (Figure, Int)? {
    guard number.least == number.most, number.least % 100 == 0, let word = rest.first else { return nil }
    let behind = rest.dropFirst()
    switch word {
    case "点": return decimal(number, behind)
    case "分": return behind.first == "之" ? share(of: number, behind.dropFirst()) : nil
    case "又":
      guard let (whole, end) = numbers(in: behind).first, end < rest.endIndex,
        let (part, place) = rest[end] == "/"
          ? span(from: whole, behind[..<end], rest[end...]) : joined(whole, rest[end...]),
        let added = part.most?.hundredths, added < 100
      else { return nil }
      var figure = Figure(WrittenNumber(number.least + added))
      figure.before = part.before
      return (figure, place)
    default: return nil
    }
  }

  /// 五 of 一点五: one or two digits, and the 万 that may follow them.
  private static func decimal(_ whole: WrittenNumber, _ rest: ArraySlice<Character>) -> (Figure, Int)? {
    let digits = rest.prefix { WrittenNumber.isDigit($0) || WrittenNumber.digits[$0] != nil }
    guard (1...2).contains(digits.count) else { return nil }
    let decimals = digits.reduce(Int64(0)) { sum, digit in
      sum * 10 + (WrittenNumber.digits[digit] ?? Int64(digit.wholeNumberValue ?? 0))
    }
    let number = WrittenNumber(whole.least + (digits.count == 1 ? decimals * 10 : decimals))
    guard digits.endIndex < rest.endIndex, let factor = WrittenNumber.powers[rest[digits.endIndex]] else {
      return (Figure(number), digits.endIndex)
    }
    return factor < 10_000 ? nil : number.times(factor).map { (Figure($0), digits.endIndex + 1) }
  }

  /// 一 of 三分之一. What is told of a hundred is a rate.
  private static func share(of whole: WrittenNumber, _ rest: ArraySlice<Character>) -> (Figure, Int)? {
    guard (200...2000).contains(whole.least), let (number, end) = numbers(in: rest).first else { return nil }
    return part(number, of: whole).map { ($0, end) }
  }

  /// A number by itself, a part of one (1/2), or the first of two: 2-3, 1.5至2万.
  private static func span(
    from number: WrittenNumber, _ own: ArraySlice<Character>, _ rest: ArraySlice<Character>
  ) -> (Figure, Int)? {
    guard let sign = rest.first else { return (Figure(number), rest.startIndex) }
    if sign == "/", let (below, end) = numbers(in: rest.dropFirst()).first {
      return part(number, of: below).map { ($0, end) }
    }
    if sign == "、", let listed = neighbours(number, own, rest.dropFirst()) { return listed }
    guard spanSigns.contains(sign) else { return (Figure(number), rest.startIndex) }
    let behind = rest.drop { spanSigns.contains($0) || $0 == " " }
    guard let (upper, end) = numbers(in: behind).first else {
      // 至 and 到 may begin other words; a dash behind a number means something.
      return sign == "至" || sign == "到" ? (Figure(number), rest.startIndex) : nil
    }
    let isOpen = end < rest.endIndex && (spanSigns.contains(rest[end]) || rest[end] == "/")
    guard !isOpen, number.least == number.most, upper.least == upper.most else { return nil }
    let power = rest[end - 1]
    let isShared = !own.contains { WrittenNumber.powers[$0] != nil } && end - behind.startIndex > 1
    guard let factor = WrittenNumber.powers[power],
      factor > 10 || !own.contains(where: WrittenNumber.isDigit),
      isShared
    else {
      return number.most < upper.least
        ? (Figure(WrittenNumber(number.least, upper.most)), end) : nil
    }
    // 1-2万 are 10000 to 20000.
    guard let lower = number.times(factor), lower.most < upper.least else { return nil }
    return (Figure(WrittenNumber(lower.least, upper.most)), end)
  }

  /// 3、4处: three or four of them; 3、4万 are 30000 to 40000, 十七、八 17 to 18. Other figures in a list are no span.
  private static func neighbours(
    _ number: WrittenNumber, _ own: ArraySlice<Character>, _ behind: ArraySlice<Character>
  ) -> (Figure, Int)? {
    guard number.least == number.most, number.least % 100 == 0, let (upper, end) = numbers(in: behind).first,
      upper.least == upper.most
    else { return nil }
    let span = { (least: Int64, most: Int64) in (Figure(WrittenNumber(least, most)), end) }
    if upper.least == number.least + 100 { return span(number.least, upper.most) }
    let length = end - behind.startIndex
    if own.count == 1, length == 2, let factor = WrittenNumber.powers[behind[end - 1]],
      let lower = number.times(factor), upper.least == lower.least + 100 * factor
    {
      return span(lower.least, upper.most)
    }
    // In characters the tens are not said twice; 17、8 may be two figures.
    let isUnit = length == 1 && own.last.flatMap { WrittenNumber.digits[$0] } != nil
    guard isUnit, behind.first.flatMap({ WrittenNumber.digits[$0] }) != nil,
      upper.least == number.least % 1000 + 100
    else { return nil }
    return span(number.least, number.least + 100)
  }

  /// 1/2, 3/4; what two decimals do not hold is not exact.
  private static func part(_ number: WrittenNumber, of whole: WrittenNumber) -> Figure? {
    guard number.least == number.most, whole.least == whole.most, number.least > 0,
      number.least < whole.least, whole.least <= 10_000, number.least % 100 == 0, whole.least % 100 == 0
    else { return nil }
    let hundredths = (number.least * 100 + whole.least / 2) / whole.least
    var figure = Figure(WrittenNumber(hundredths))
    if number.least * 100 % whole.least != 0 { figure.before = "约" }
    return figure
  }

  /// 余, 多, 几 behind a number, and the 万 that may follow them: 20多万.
  private static func takeTail(_ figure: inout Figure, _ place: inout Int, _ text: ArraySlice<Character>) {
    guard let tail = tails.first(where: { text[place...].starts(with: $0) }) else { return }
    figure.behind = String(tail)
    place += tail.count
    guard place < text.endIndex, let factor = WrittenNumber.powers[text[place]], factor > 10,
      let number = figure.most.flatMap({ WrittenNumber($0.hundredths).times(factor) })
    else { return }
    (figure.least, figure.most) = (Decimal2(hundredths: number.least), Decimal2(hundredths: number.most))
    place += 1
  }
}
