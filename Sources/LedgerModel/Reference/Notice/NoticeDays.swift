/// Days as a notice writes them: `2022年12月31日至2023年1月2日`, `1月28日（星期六）`, `4月4、5、6日`, `2027-04-04`.
struct NoticeDays {
  let text: [Character]
  private(set) var place: Int
  /// The year of days that name none.
  let year: Int
  /// What is thrown when something looks like a day and is none.
  let sentence: CalendarFault

  init(text: [Character], place: Int, year: Int, sentence: CalendarFault) {
    (self.text, self.place, self.year, self.sentence) = (text, place, year, sentence)
  }

  /// The day or the span of days that stands here; nothing when no day does. `before` is the one whose month a bare
  /// day shares.
  mutating func days(following before: CivilDate?) throws(CalendarFault) -> [CivilDate]? {
    let start = place
    guard let first = try day(sharing: before) else {
      place = start
      return nil
    }
    let behind = place
    let signs = text[place...].prefix { Figure.spanSigns.contains($0) }
    place += signs.count
    guard !signs.isEmpty else { return [first] }
    guard let last = try day(sharing: first) else {
      // 至 may begin other words; a dash behind a day means something.
      guard signs.first == "至" || signs.first == "到" else { throw sentence }
      place = behind
      return [first]
    }
    guard first < last, last.daysSinceEpoch - first.daysSinceEpoch < 31 else { throw sentence }
    return (first.daysSinceEpoch...last.daysSinceEpoch).map { CivilDate(daysSinceEpoch: $0) }
  }

  /// A day with the remark behind it, whose weekday is compared.
  private mutating func day(sharing before: CivilDate?) throws(CalendarFault) -> CivilDate? {
    guard let (year, month, day) = try parts(sharing: before) else { return nil }
    guard let date = CivilDate(year: year, month: month, day: day) else { throw sentence }
    try takeRemark(date)
    return date
  }

  private mutating func parts(
    sharing before: CivilDate?
  ) throws(CalendarFault) -> (year: Int, month: Int, day: Int)? {
    guard var (number, isPlain) = figure() else { return nil }
    if isPlain, number >= 1000, let (month, day) = numeric() { return (number, month, day) }
    var named: Int?
    if take("年") {
      named = number
      guard let next = figure() else { return nil }
      (number, isPlain) = next
    }
    if take("月") {
      guard let (day, isPlain) = figure() else { return nil }
      // 八月十五 is the moon's.
      guard take("日") || take("号") || isPlain else { return nil }
      return (named ?? year, number, day)
    }
    guard named == nil, let before, take("日") || take("号") || isAmongDays else { return nil }
    return (before.year, before.month, number)
  }

  /// Behind a bare figure another day follows: 4、5、6日.
  private var isAmongDays: Bool {
    guard place < text.count, "、".contains(text[place]) || Figure.spanSigns.contains(text[place]) else {
      return false
    }
    return text[place...].dropFirst().first.map(WrittenNumber.isDigit) == true
  }

  /// The rest of 2027-04-04, 2027/4/4, 2027.4.4 behind its year.
  private mutating func numeric() -> (month: Int, day: Int)? {
    let start = place
    guard place < text.count, "-/.".contains(text[place]) else { return nil }
    let sign = text[place]
    place += 1
    if let month = digits(2), place < text.count, text[place] == sign {
      place += 1
      if let day = digits(2) { return (month, day) }
    }
    place = start
    return nil
  }

  /// So many digits at most.
  private mutating func digits(_ most: Int) -> Int? {
    let run = text[place...].prefix(most).prefix(while: WrittenNumber.isDigit)
    place += run.count
    return Int(String(run))
  }

  /// A number in digits or in characters, 二〇二七 too.
  private mutating func figure() -> (number: Int, isPlain: Bool)? {
    let isPlain = place < text.count && WrittenNumber.isDigit(text[place])
    let run = text[place...].prefix(6).prefix {
      isPlain ? WrittenNumber.isDigit($0) : WrittenNumber.isNumeral($0)
    }
    guard !run.isEmpty, run.count <= 4, let number = WrittenNumber(run), number.least == number.most else {
      return nil
    }
    place += run.count
    return (Int(number.least / 100), isPlain)
  }

  /// （农历腊月二十八、周日）, or the weekday without brackets.
  private mutating func takeRemark(_ date: CivilDate) throws(CalendarFault) {
    var remark = text[place...].prefix(3)
    if take("(") {
      guard let end = text[place...].firstIndex(of: ")") else { throw sentence }
      remark = text[place..<end]
      // A day in it would be lost.
      let isDated = remark.indices.contains { index in
        text[index] == "月" && WrittenNumber.isDigit(text[index - 1])
      }
      if isDated { throw sentence }
      place = end + 1
    } else if let mark = ["周", "星期"].first(where: { remark.starts(with: $0) }),
      let letter = remark.dropFirst(mark.count).first, "一二三四五六日天".contains(letter)
    {
      remark = remark.prefix(mark.count + 1)
      place += remark.count
    } else {
      return
    }
    try compare(String(remark), with: date)
  }

  private func compare(_ remark: String, with date: CivilDate) throws(CalendarFault) {
    for mark in ["周", "星期"] {
      guard let place = remark.ranges(of: mark).last?.upperBound, let letter = remark[place...].first,
        let named = Array("一二三四五六日").firstIndex(of: letter == "天" ? "日" : letter)
      else { continue }
      guard named + 1 == date.weekday else { throw .weekday(date) }
    }
  }

  private mutating func take(_ sign: Character) -> Bool {
    guard place < text.count, text[place] == sign else { return false }
    place += 1
    return true
  }
}
