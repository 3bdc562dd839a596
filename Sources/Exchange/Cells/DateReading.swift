import LedgerModel

extension CellDate {
  /// Reads a date cell. `context` completes what the cell leaves out.
  init(_ text: String, in context: DateContext) {
    let trimmed = text.trimmed
    guard let parts = NumberedText(trimmed) else {
      self = .unread
      return
    }
    let read =
      CellDate.worded(trimmed) ?? CellDate.complete(parts, in: context)
      ?? CellDate.numeric(parts) ?? CellDate.span(parts) ?? CellDate.withoutYear(parts, in: context)
      ?? CellDate.withoutDay(parts) ?? .unread
    // A ledger takes dates between 1990 and 2200; others are slips of the keyboard.
    let isSane = read.proposedDay.map { (1990...2200).contains($0.year) } ?? true
    self = isSane && !read.isEndless ? read : .unread
  }

  /// A limit beyond ten years is none: 46357d is a day's number that a format shows otherwise.
  private var isEndless: Bool {
    guard case .within(let amount, let unit) = self else { return false }
    return amount > (unit == .hour ? 87_600 : 3650)
  }

  private static let atOnceWords = ["立行立改", "立即整改", "立即", "即知即改", "边查边改", "立整立改", "马上整改", "当场整改"]
  private static let ongoingWords = ["长期坚持", "长期", "持续", "持续整改", "持续推进", "常态化", "长期整改", "常态长效"]

  private static func worded(_ text: String) -> CellDate? {
    if atOnceWords.contains(text) { return .atOnce }
    if ongoingWords.contains(text) { return .ongoing }
    // 三天, 十五个工作日: the digits in characters.
    let numeral = text.prefix { ChineseNumeral.contains($0) }
    guard let amount = ChineseNumeral.value(of: numeral) else { return nil }
    return span(amount, unit: String(text.dropFirst(numeral.count)))
  }

  /// Year, month, day, and perhaps a time; or month, day, year and a time.
  private static func complete(_ parts: NumberedText, in context: DateContext) -> CellDate? {
    guard parts.numbers.count >= 3, let before = parts.gap(0), leads.contains(before),
      let first = parts.gap(1), let second = parts.gap(2)
    else { return nil }
    let (one, two, three) = (parts.numbers[0], parts.numbers[1], parts.numbers[2])
    let slashes = first == second && separators.contains(first)
    var date: CivilDate?
    if one.digits == 4, slashes || (first == "年" && second == "月") {
      date = CivilDate(year: one.value, month: two.value, day: three.value)
    } else if three.digits == 4, slashes, one.digits <= 2, two.digits <= 2 {
      let monthFirst = one.value > 12 ? false : two.value > 12 ? true : context.monthFirst
      date = CivilDate(
        year: three.value, month: monthFirst ? one.value : two.value,
        day: monthFirst ? two.value : one.value)
    } else if one.digits == 2, two.digits <= 2, three.digits <= 2, parts.numbers.count == 3,
      slashes || (first == "年" && second == "月"), isEnd(parts.gaps[3])
    {
      // 23.8.7: the century is a guess.
      return CivilDate(year: 2000 + one.value, month: two.value, day: three.value).map {
        .incomplete(proposed: $0)
      }
    }
    guard let date else { return nil }
    return clock(parts, on: date)
  }

  /// The time behind the third number.
  private static func clock(_ parts: NumberedText, on date: CivilDate) -> CellDate? {
    if parts.numbers.count == 3 { return isEnd(parts.gaps[3]) ? .day(date) : nil }
    guard let reading = ClockReading(parts, from: 3) else { return nil }
    // 00:00:00 is how databases and spreadsheets write a day.
    if reading.second == 0, reading.zone == nil { return .day(date) }
    return .moment(date, second: reading.second, zone: reading.zone)
  }

  /// 20230807, and a spreadsheet's day number with or without a time of day.
  private static func numeric(_ parts: NumberedText) -> CellDate? {
    guard parts.gaps[0].isEmpty, let first = parts.numbers.first, parts.gaps.last == "" else { return nil }
    if first.digits == 8, parts.numbers.count == 1 {
      return CivilDate(
        year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100
      ).map { .day($0) }
    }
    guard first.digits == 5, (20_000...80_000).contains(first.value) else { return nil }
    let date = CivilDate(spreadsheetDay: first.value)
    if parts.numbers.count == 1 { return .day(date) }
    guard parts.numbers.count == 2, parts.gaps[1] == "." else { return nil }
    let fraction = parts.numbers[1]
    let day = Double(fraction.value) / (0..<fraction.digits).reduce(1.0) { scale, _ in scale * 10 }
    let second = min(Int((day * 86_400).rounded()), 86_399)
    return second == 0 ? .day(date) : .moment(date, second: second, zone: nil)
  }

  private static func span(_ parts: NumberedText) -> CellDate? {
    guard parts.numbers.count == 1, parts.gaps[0].isEmpty || parts.gaps[0] == "限" else { return nil }
    return span(parts.numbers[0].value, unit: parts.gaps[1])
  }

  private static func span(_ amount: Int, unit: String) -> CellDate? {
    var unit = unit
    for ending in ["整改完毕", "完成", "整改", "之内", "以内", "内"] where unit.hasSuffix(ending) {
      unit.removeLast(ending.count)
    }
    return switch unit {
    case "天", "日", "自然日", "个自然日", "d", "days", "day": .within(amount, unit: .naturalDay)
    case "工作日", "个工作日", "个工作天": .within(amount, unit: .workDay)
    case "小时", "个小时", "h", "hours", "hour": .within(amount, unit: .hour)
    case "周", "个星期", "星期", "个礼拜": .within(amount * 7, unit: .naturalDay)
    default: nil
    }
  }

  /// 8月7日, 8.7, 8月底, 8月中旬.
  private static func withoutYear(_ parts: NumberedText, in context: DateContext) -> CellDate? {
    guard leads.contains(parts.gaps[0]), let month = parts.value(0), parts.numbers[0].digits <= 2 else {
      return nil
    }
    if parts.numbers.count == 1 {
      guard let day = CellDate.day(in: parts.gaps[1], of: month, year: context.year) else { return nil }
      return context.completed(month: month, day: day).map { .incomplete(proposed: $0) }
    }
    guard parts.numbers.count == 2, parts.gaps[1] == "月" || separators.contains(parts.gaps[1]),
      isEnd(parts.gaps[2])
    else { return nil }
    return context.completed(month: month, day: parts.numbers[1].value).map { .incomplete(proposed: $0) }
  }

  /// 2023年8月, 2023.8, 2023年8月底.
  private static func withoutDay(_ parts: NumberedText) -> CellDate? {
    guard parts.numbers.count == 2, leads.contains(parts.gaps[0]), parts.numbers[0].digits == 4,
      parts.gaps[1] == "年" || separators.contains(parts.gaps[1])
    else { return nil }
    let (year, month) = (parts.numbers[0].value, parts.numbers[1].value)
    let words = parts.gaps[2].isEmpty ? "月" : parts.gaps[2]
    guard let day = day(in: words, of: month, year: year),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return words.hasPrefix("月底") || words.hasPrefix("月末") ? .day(date) : .incomplete(proposed: date)
  }

  /// The day that 月底, 月中旬 and the like mean: the last of the span.
  private static func day(in words: String, of month: Int, year: Int) -> Int? {
    guard (1...12).contains(month) else { return nil }
    var words = words
    for ending in ["前", "之"] where words.hasSuffix(ending) { words.removeLast() }
    return switch words {
    case "月底", "月末", "月下旬", "月份", "月": CivilDate.days(inMonth: month, of: year)
    case "月中旬": 20
    case "月上旬": 10
    case "月中": 15
    case "月初": 5
    default: nil
    }
  }

  private static let separators: Set<String> = ["/", "-", "."]
  private static let leads: Set<String> = ["", "截至", "截止", "限", "于", "到"]

  /// Whether the text behind the day ends a date: nothing, 日, 号, 日前 and the like.
  private static func isEnd(_ gap: String) -> Bool {
    var gap = gap
    if gap.hasPrefix("日") || gap.hasPrefix("号") { gap.removeFirst() }
    return ["", ".", "前", "之前", "以前", "止", "前完成", "完成"].contains(gap)
  }
}
