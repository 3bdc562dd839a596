/// The State Council's announcement of a year's holidays as it is worded, read into the year's list; or the notice of
/// what changes a year afterwards: a holiday that is longer, a single day, a holiday of the region.
///
/// `二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日
/// （周六）上班。` Every date of the text is off, worked or known to be neither, or the text is refused; every weekday
/// and every count that it names is compared with the days that were read, so that a slip of the copying hand is
/// refused and not counted by.
extension CalendarYear {
  /// Reads the text of an announcement; `year` when the text itself does not name the year it is for. A holiday that
  /// is made longer (延长…假期至2月2日) begins behind its last day in `calendar`.
  public init(
    notice text: String, year named: Int? = nil, amending calendar: WorkCalendar = BuiltInCalendar.calendar
  ) throws(CalendarFault) {
    let text = NoticeText(text)
    guard let year = named ?? text.year else { throw .year }
    // Another year's notice has other weekdays; where it names none, the days would be wrong.
    if let titled = text.titledYear, titled != year { throw .sentence("\(titled)年") }
    var notice = HolidayNotice(year: year, calendar: calendar)
    for (place, sentence) in text.sentences.enumerated() {
      try notice.read(sentence, isNearEnd: place >= text.sentences.count - 3)
    }
    try notice.endEntry()
    guard !notice.days.isEmpty else { throw .days }
    self.init(year: year, days: notice.days.sorted { $0.date < $1.date })
  }
}

/// What an announcement says, holiday by holiday.
struct HolidayNotice {
  let year: Int
  let calendar: WorkCalendar
  /// The days so far, each once.
  private(set) var days: [CalendarDay] = []
  /// The holiday that is spoken of.
  private(set) var name = NoticeNames.unnamed
  private var dates: Set<CivilDate> = []
  /// The holiday's own sentence, from its heading on until a day of it was read.
  private var open: String?

  init(year: Int, calendar: WorkCalendar) { (self.year, self.calendar) = (year, calendar) }

  /// Reads a sentence: its days are off, worked, or named for another reason.
  mutating func read(_ sentence: [Character], isNearEnd: Bool) throws(CalendarFault) {
    // A calendar has no half days: 妇女节放假半天 would be one off for everybody.
    let text = String(sentence)
    if ["半天", "半日", "上午放假", "下午放假"].contains(where: { text.contains($0) }) { throw .sentence(text) }
    var reader = NoticeSentence(sentence, isNearEnd: isNearEnd)
    try reader.read(into: &self)
  }

  /// A heading: from here on that holiday is spoken of, and at least a day of it must follow.
  mutating func begin(_ name: String, isEntry: Bool, _ sentence: String) throws(CalendarFault) {
    try endEntry()
    self.name = name
    if isEntry { open = sentence }
  }

  /// A holiday that is named in front of its days or behind them.
  mutating func rename(_ name: String) { self.name = name }

  /// Says that something is off or worked without a date: under a holiday's heading it would be lost.
  func sayUndated(_ sentence: String) throws(CalendarFault) {
    if open != nil { throw .sentence(sentence) }
  }

  /// A holiday of which nothing was read is refused.
  mutating func endEntry() throws(CalendarFault) {
    if let open { throw .sentence(open) }
  }

  /// A list may name the end of the year before and the beginning of the one behind it.
  func isOfYear(_ date: CivilDate) -> Bool {
    date.year == year || (date.year == year - 1 && date.month == 12)
      || (date.year == year + 1 && date.month == 1)
  }

  /// Takes days over; each may be named once.
  mutating func add(_ found: [CivilDate], _ kind: CalendarDay.Kind) throws(CalendarFault) {
    for date in found {
      guard dates.insert(date).inserted else { throw .twice(date) }
      days.append(CalendarDay(date: date, kind: kind, name: name))
    }
    open = nil
  }

  /// 2月3日起正常上班: the holiday before it is over; a weekend day on which work begins is worked.
  mutating func resume(_ date: CivilDate, _ sentence: String) throws(CalendarFault) {
    if days.contains(where: { $0.date == date && $0.kind == .off }) { throw .sentence(sentence) }
    if date.weekday >= 6 { try add([date], .work) }
  }

  /// 延长春节假期至2月2日: off from the day behind the holiday's last one.
  mutating func extend(through last: CivilDate, _ sentence: String) throws(CalendarFault) {
    let earlier = calendar.days(from: last.advanced(days: -30), through: last) + days
    let ended = earlier.filter { $0.kind == .off && $0.date < last }.map(\.date).max()
    let isOffAlready = earlier.contains { $0.kind == .off && $0.date == last }
    guard let ended, !isOffAlready else { throw .sentence(sentence) }
    let added = (ended.daysSinceEpoch + 1...last.daysSinceEpoch).map { CivilDate(daysSinceEpoch: $0) }
    try add(added, .off)
  }
}
