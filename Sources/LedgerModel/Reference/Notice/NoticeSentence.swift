/// A sentence of a notice, read from front to back: days, and the word behind (or in front of) them that says what they
/// are.
struct NoticeSentence {
  let text: [Character]
  /// Whether it is one of the last of the notice, where the day of signing stands.
  let isNearEnd: Bool
  private var place = 0
  /// Where the words begin that belong to the next day: behind the last comma or heading.
  private var clause = 0
  /// Where the sentence begins behind its heading.
  private var body = 0
  /// Days of which nothing was said yet, and the place behind them.
  private var pending: [CivilDate] = []
  private var gap = 0
  /// How many days are said to be meant.
  private var counted: Int?
  /// How many days were last said to be off.
  private var lastOff: Int?
  /// What was said in front of the days: 放假时间为.
  private var said: CalendarDay.Kind?
  private var hasVerdict = false
  /// Whether 放假 or 上班 stands there at all, and whether it stood without a day.
  private var hasWord = false
  private var isUndated = false
  /// Whether something that may be a day could not be read as one.
  private var hasStray = false
  /// Whether what follows is only recommended: 鼓励各单位…在除夕（2月9日）休息.
  private var isAdvice = false
  private var heading = ""

  init(_ text: [Character], isNearEnd: Bool) { (self.text, self.isNearEnd) = (text, isNearEnd) }

  private var fault: CalendarFault { .sentence(String(text[body...])) }

  private func stands(_ word: String) -> Bool { text[place...].starts(with: word) }

  mutating func read(into notice: inout HolidayNotice) throws(CalendarFault) {
    while place < text.count {
      switch text[place] {
      case ":" where pending.isEmpty: try takeHeading(&notice)
      case ",", "，":
        if let said, !pending.isEmpty { try settle(said, &notice) }
        place += 1
        clause = place
      case let sign where WrittenNumber.isDigit(sign) || WrittenNumber.isNumeral(sign):
        try takeFigure(&notice)
      default:
        if try takeVerdict(&notice) { continue }
        if ["鼓励", "倡导", "建议", "可结合"].contains(where: stands) { isAdvice = true }
        place += 1
      }
    }
    try end(&notice)
  }

  /// What is left at the end: days of which nothing was said, unless they are none of the holiday's.
  private mutating func end(_ notice: inout HolidayNotice) throws(CalendarFault) {
    if let said, !pending.isEmpty { try settle(said, &notice) }
    if !pending.isEmpty, !isAdvice, !isDayOfDocument { throw fault }
    if hasStray, hasWord || hasVerdict, !isAdvice { throw fault }
  }

  /// The day on which the notice was signed or published, and not one it is about.
  private var isDayOfDocument: Bool {
    guard !hasVerdict, pending.count == 1 else { return false }
    let words = heading + String(text[clause...].filter { !WrittenNumber.isDigit($0) })
    if ["来源", "发布", "印发", "成文", "日期"].contains(where: words.contains) { return true }
    let isWhole = words.filter { !"()年月日号".contains($0) }.isEmpty
    return text.contains("年") && (isWhole || (isNearEnd && gap == text.count))
  }

  private mutating func takeHeading(_ notice: inout HolidayNotice) throws(CalendarFault) {
    let words = text[clause..<place]
    place += 1
    // A time of day, 10:30.
    if place < text.count, WrittenNumber.isDigit(text[place]), words.last.map(WrittenNumber.isDigit) == true {
      return
    }
    (heading, clause, body) = (String(words), place, place)
    if let (name, isEntry) = NoticeNames.heading(words) {
      try notice.begin(name, isEntry: isEntry, String(text[body...]))
    }
  }
}

// MARK: - Days and counts

extension NoticeSentence {
  private mutating func takeFigure(_ notice: inout HolidayNotice) throws(CalendarFault) {
    var reader = NoticeDays(text: text, place: place, year: notice.year, sentence: fault)
    // A day without its month belongs to the days before it: 1月28日、29日.
    let between = pending.isEmpty ? [] : text[gap..<place]
    let goesOn = !pending.isEmpty && between.allSatisfy { "、,，和及与以 ".contains($0) }
    let isLunar = ["农历", "阴历", "旧历"].contains { String(text[clause..<place]).hasSuffix($0) }
    let isExtended = lastOff != nil && pending.isEmpty && ["至", "到"].contains { text[..<place].last == $0 }
    let before = isExtended ? notice.days.last?.date : goesOn ? pending.last : nil
    if !isLunar, let days = try reader.days(following: before) {
      if try takeExtension(days, reader.place, &notice) { return }
      if pending.isEmpty {
        if let name = NoticeNames.name(in: text[clause..<place]) { notice.rename(name) }
      } else if !goesOn {
        guard isAdvice else { throw fault }
        pending = []
      }
      pending += days
      (place, gap) = (reader.place, reader.place)
      return
    }
    try takeCount(notice)
  }

  /// 延长2020年春节假期至2月2日, 放假至2月2日.
  private mutating func takeExtension(
    _ days: [CivilDate], _ end: Int, _ notice: inout HolidayNotice
  ) throws(CalendarFault) -> Bool {
    guard pending.isEmpty, place > 0, text[place - 1] == "至" || text[place - 1] == "到" else { return false }
    let words = text[clause..<place]
    let isSaid = lastOff != nil || ["延长", "假期", "放假", "延"].contains(where: String(words).contains)
    guard isSaid, days.count == 1, days.allSatisfy(notice.isOfYear) else { throw fault }
    if let name = NoticeNames.name(in: words) { notice.rename(name) }
    try notice.extend(through: days[0], String(text[body...]))
    (place, gap, clause) = (end, end, end)
    (hasVerdict, isUndated, lastOff) = (true, false, nil)
    return true
  }

  /// 共8天, 三天: compared with the days it is about. Other figures are no days, unless they look like some.
  private mutating func takeCount(_ notice: HolidayNotice) throws(CalendarFault) {
    let start = place
    let run = max(1, WrittenNumber.run(in: text[place...]))
    place += run
    let next = place < text.count ? text[place] : " "
    guard next == "天", let number = WrittenNumber(text[start..<place]), number.least == number.most else {
      let following = place + 1 < text.count ? text[place + 1] : " "
      let isSplit = "./-".contains(next) && WrittenNumber.isDigit(following)
      let isDay = next == "月" || next == "日" || (next == "号" && WrittenNumber.isDigit(text[start])) || isSplit
      hasStray = hasStray || isDay
      return
    }
    place += 1
    let said = Int(number.least / 100)
    if !pending.isEmpty {
      counted = said
      if NoticeSentence.isFiller(text[gap..<start]) { gap = place }
    } else if isUndated {
      throw fault
    } else if let lastOff {
      guard lastOff == said else { throw .count(notice.name, said: said, lastOff) }
      self.lastOff = nil
    }
  }
}

// MARK: - What the days are

extension NoticeSentence {
  private static let verdicts: [(word: String, kind: CalendarDay.Kind)] = [
    ("放假", .off), ("休假", .off), ("休息", .off), ("假期", .off), ("补假", .off), ("补休", .off), ("上班", .work),
    ("补班", .work),
  ]

  /// The word that stands next and says what days are; 补休 before another one only says how: 补休放假.
  private var verdict: (word: String, kind: CalendarDay.Kind)? {
    func next(_ place: Int) -> (word: String, kind: CalendarDay.Kind)? {
      NoticeSentence.verdicts.first { text[place...].starts(with: $0.word) }
    }
    guard let found = next(place) else { return nil }
    return found.word == "补休" && next(place + 2) != nil ? nil : found
  }

  /// A word that says what days are; whether one stood there.
  private mutating func takeVerdict(_ notice: inout HolidayNotice) throws(CalendarFault) -> Bool {
    if stands("不") {
      let isNegated = NoticeSentence.verdicts.contains { text[(place + 1)...].starts(with: $0.word) }
      if isNegated, !pending.isEmpty { throw fault }
      if isNegated {
        if stands("不放假") || stands("不上班") { try notice.sayUndated(String(text[body...])) }
        place += 3
      }
      return isNegated
    }
    guard let (word, kind) = verdict else { return false }
    place += word.count
    if takeNoun(kind) { return true }
    hasWord = hasWord || word == "放假" || word == "上班"
    guard !pending.isEmpty else {
      // 放假至2月2日 names its day behind it.
      isUndated = word == "放假"
      let isFollowed = text[place...].contains(where: WrittenNumber.isDigit)
      if !isFollowed, word == "放假" || word == "上班" { try notice.sayUndated(String(text[body...])) }
      return true
    }
    if isAdvice, kind == .off, word != "放假", word != "假期" {
      pending = []
      return true
    }
    try settle(kind, &notice, before: place - word.count)
    return true
  }

  /// 放假时间为, 上班日期: what follows is that. 放假安排, 放假调休日期的: nothing is said. 假期至: it becomes longer.
  private mutating func takeNoun(_ kind: CalendarDay.Kind) -> Bool {
    if ["安排", "调休日期", "办法", "通知", "日安排"].contains(where: stands) { return true }
    if stands("至") || stands("到") || stands("延长至") { return pending.isEmpty }
    guard pending.isEmpty else { return false }
    if stands("时间") || stands("日期") || stands("为") || stands("是") {
      said = kind
      return true
    }
    return false
  }

  /// Says of the days that wait what they are.
  private mutating func settle(
    _ kind: CalendarDay.Kind, _ notice: inout HolidayNotice, before word: Int? = nil
  ) throws(CalendarFault) {
    if let word, !isAdvice {
      let words = text[gap..<word]
      if words.contains("起") {
        guard kind == .work, pending.count == 1, NoticeSentence.isFiller(words) else { throw fault }
        guard notice.isOfYear(pending[0]) else { throw fault }
        try notice.resume(pending[0], String(text[body...]))
        (pending, hasVerdict, clause) = ([], true, place)
        return
      }
      if !NoticeSentence.isFiller(words) {
        guard let name = NoticeNames.name(in: words.filter { !"为是()".contains($0) }) else { throw fault }
        notice.rename(name)
      }
    }
    guard pending.allSatisfy(notice.isOfYear) else { throw fault }
    if let counted, kind == .off, counted != pending.count {
      throw .count(notice.name, said: counted, pending.count)
    }
    try notice.add(pending, kind)
    lastOff = kind == .off && counted == nil ? pending.count : nil
    (pending, counted, hasVerdict, isUndated, clause) = ([], nil, true, false, place)
  }

  private static let fillers = [
    "各单位", "按规定", "全国", "全区", "全市", "全县", "全州", "全疆", "我区", "我市", "正常", "照常", "统一", "职工", "调休", "补休", "连休",
    "当天",
    "当日", "继续", "调整", "改为", "均", "都", "为", "补", "起", "仍", "改", "共", "也", "则", "要", "，", ",", "、", ")", " ",
  ].map(Array.init)

  /// Whether the words between days and what is said of them change nothing.
  private static func isFiller(_ words: ArraySlice<Character>) -> Bool {
    var rest = words
    while !rest.isEmpty {
      guard let word = fillers.first(where: { rest.starts(with: $0) }) else { return false }
      rest = rest.dropFirst(word.count)
    }
    return true
  }
}
