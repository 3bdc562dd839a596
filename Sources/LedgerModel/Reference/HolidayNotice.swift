/// The State Council's announcement of a year's holidays as it is worded, read into the year's list.
///
/// `二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日
/// （周六）上班。` Every weekday and every count that the text names is compared with the days that were read, so
/// that a slip of the copying hand is refused and not counted by.
extension CalendarYear {
  /// Reads the text of an announcement; `year` when the text itself does not name the year it is for.
  public init(notice text: String, year named: Int? = nil) throws(CalendarFault) {
    let text = HolidayNotice.folded(text)
    guard let year = named ?? HolidayNotice.year(in: text) else { throw .year }
    var reader = HolidayNotice(year: year)
    let entries = HolidayNotice.entries(in: text)
    guard !entries.isEmpty else { throw .days }
    for entry in entries { try reader.read(entry) }
    self.init(year: year, days: reader.days.sorted { $0.date < $1.date })
  }
}

/// Reads one announcement, holiday by holiday.
private struct HolidayNotice {
  let year: Int
  private(set) var days: [CalendarDay] = []
  private var dates: Set<CivilDate> = []

  init(year: Int) { self.year = year }

  /// A holiday with what is said about it.
  struct Entry {
    var name: String
    var sentences: [Substring]
  }

  /// The text without blanks, full-width figures and signs as their narrow ones.
  static func folded(_ text: String) -> String {
    var folded = ""
    for character in text {
      switch character {
      case "（": folded.append("(")
      case "）": folded.append(")")
      case "：": folded.append(":")
      case "．": folded.append(".")
      case "\n", "\r", "\r\n": folded.append("\n")
      case _ where character.isBlank: break
      default:
        if let scalar = character.unicodeScalars.first, ("０"..."９").contains(scalar),
          let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
        {
          folded.unicodeScalars.append(narrow)
        } else {
          folded.append(character)
        }
      }
    }
    return folded
  }

  /// The year that the announcement is for: 关于2026年部分节假日安排的通知, 现将2026年元旦、春节…
  static func year(in text: String) -> Int? {
    var rest = text[...]
    while let place = rest.firstIndex(of: "年") {
      let behind = rest[rest.index(after: place)...]
      let digits = rest[..<place].suffix(4)
      if behind.hasPrefix("部分节假日") || behind.hasPrefix("节假日") || behind.hasPrefix("元旦"),
        digits.count == 4, let year = Int(digits)
      {
        return year
      }
      rest = behind
    }
    return nil
  }

  /// The holidays: each begins with a numeral, `、`, its name and a colon.
  static func entries(in text: String) -> [Entry] {
    var entries: [Entry] = []
    for (place, part) in text.split(separator: ":", omittingEmptySubsequences: false).enumerated() {
      if place > 0, !entries.isEmpty {
        // Of the last part before the next colon the next holiday's number and name are cut off.
        let own = heading(endOf: part).map { part[..<$0.start] } ?? part
        entries[entries.count - 1].sentences += own.split { $0 == "。" || $0 == "\n" || $0 == ";" }
      }
      if let heading = heading(endOf: part) { entries.append(Entry(name: heading.name, sentences: [])) }
    }
    return entries
  }

  /// `一、元旦` at the end of a text: where it begins, and the name.
  private static func heading(endOf text: Substring) -> (start: Substring.Index, name: String)? {
    let line = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "。" }.last ?? ""
    guard let first = line.first, "一二三四五六七八九十1234567890".contains(first) else { return nil }
    let name = line.drop { "一二三四五六七八九十1234567890".contains($0) }
    guard let mark = name.first, mark == "、" || mark == ".", (2...13).contains(name.count) else { return nil }
    return (line.startIndex, String(name.dropFirst()))
  }

  /// Takes over the days of a holiday.
  mutating func read(_ entry: Entry) throws(CalendarFault) {
    for sentence in entry.sentences {
      // What is neither off nor worked is advice: 鼓励各单位结合带薪年休假…安排职工在除夕休息.
      guard sentence.contains("放假") || sentence.contains("上班") else { continue }
      var scanner = NoticeScanner(sentence, year: year)
      let read = try scanner.days()
      let kind: CalendarDay.Kind
      if scanner.rest.hasPrefix("放假") {
        kind = .off
        if let count = scanner.count, count != read.count {
          throw .count(entry.name, said: count, read.count)
        }
      } else if scanner.rest.hasPrefix("上班") {
        kind = .work
      } else {
        throw .sentence(String(sentence))
      }
      for date in read {
        guard dates.insert(date).inserted else { throw .twice(date) }
        days.append(CalendarDay(date: date, kind: kind, name: entry.name))
      }
    }
  }
}

/// Reads the days that a sentence begins with: `2022年12月31日至2023年1月2日`, `1月28日（星期六）、1月29日（星期日）`.
private struct NoticeScanner {
  private let sentence: Substring
  private(set) var rest: Substring
  private var year: Int
  private var month: Int?

  init(_ sentence: Substring, year: Int) { (self.sentence, rest, self.year) = (sentence, sentence, year) }

  /// How many days the sentence says it is about: `共8天`, `放假1天`.
  var count: Int? {
    for mark in ["共", "放假"] {
      guard let place = sentence.ranges(of: mark).last?.upperBound else { continue }
      let digits = sentence[place...].prefix { $0.isASCII && $0.isNumber }
      if !digits.isEmpty, sentence[digits.endIndex...].hasPrefix("天") { return Int(digits) }
    }
    return nil
  }

  /// All days up to the word that says what they are.
  mutating func days() throws(CalendarFault) -> [CivilDate] {
    var days: [CivilDate] = []
    repeat {
      let first = try day()
      guard take("至") else {
        days.append(first)
        continue
      }
      let last = try day()
      guard first <= last, last.daysSinceEpoch - first.daysSinceEpoch < 31 else {
        throw .sentence(String(sentence))
      }
      days += (first.daysSinceEpoch...last.daysSinceEpoch).map { CivilDate(daysSinceEpoch: $0) }
    } while take("、") || take("和")
    return days
  }

  /// A day, with the weekday behind it compared: `2022年12月31日`, `2月15日（农历腊月二十八、周日）`, `23日`.
  private mutating func day() throws(CalendarFault) -> CivilDate {
    var number = try figure()
    if take("年") {
      year = number
      number = try figure()
    }
    if take("月") {
      month = number
      number = try figure()
    }
    guard take("日"), let month, let date = CivilDate(year: year, month: month, day: number) else {
      throw .sentence(String(sentence))
    }
    try compareWeekday(with: date)
    return date
  }

  private mutating func figure() throws(CalendarFault) -> Int {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 4, let number = Int(digits) else { throw .sentence(String(sentence)) }
    rest = rest[digits.endIndex...]
    return number
  }

  private mutating func compareWeekday(with date: CivilDate) throws(CalendarFault) {
    guard take("(") else { return }
    guard let end = rest.firstIndex(of: ")") else { throw .sentence(String(sentence)) }
    let remark = rest[..<end]
    rest = rest[rest.index(after: end)...]
    for mark in ["周", "星期"] {
      guard let place = remark.ranges(of: mark).last?.upperBound, let letter = remark[place...].first,
        let named = Array("一二三四五六日").firstIndex(of: letter == "天" ? "日" : letter)
      else { continue }
      guard named + 1 == date.weekday else { throw .weekday(date) }
    }
  }

  private mutating func take(_ sign: String) -> Bool {
    guard rest.hasPrefix(sign) else { return false }
    rest = rest.dropFirst(sign.count)
    return true
  }
}
