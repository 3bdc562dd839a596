/// Meetings as people name them.
extension Ledger {
  /// The meeting with this identifier (`m2026-11-23`), of this day, or of this number in its year: 第2次, 2025年第2次例会,
  /// `meeting 2`. Nothing for a text that names none; throws `noSuchRecord` where none was held so, and `ambiguous` for the
  /// day of two.
  public func meeting(named name: String, at now: Timestamp) throws(Refusal) -> Meeting? {
    if let meeting = meeting(RecordID(name.trimmed)) { return meeting }
    let entry = DateEntry(at: now, in: clock)
    let isIdentifier = name.hasPrefix("m") && CivilDate(text: String(name.dropFirst().prefix(10))) != nil
    let day = (try? entry.past(name)).flatMap { $0.time == nil ? $0.date : nil }
    let asked = numberInYear(name, thisYear: entry.today.year)
    guard isIdentifier || day != nil || asked != nil else { return nil }
    let held = meetings.filter { meeting in
      let date = clock.zone.date(meeting.openedAt)
      return asked.map { $0.year == date.year } ?? (date == day)
    }
    if let asked, held.indices.contains(asked.number - 1) { return held[asked.number - 1] }
    guard asked == nil, let first = held.first else { throw .noSuchRecord(.meeting, name) }
    guard held.count == 1 else { throw .ambiguous(.meeting, name, held.map(\.id.text)) }
    return first
  }

  /// 第2次, 2025年第二次例会, `meeting 2`: a number from 1 and its year; nothing for another text.
  private func numberInYear(_ name: String, thisYear: Int) -> (year: Int, number: Int)? {
    let text = TextKey(name).text
    var (rest, year) = (text[...], thisYear)
    if let sign = rest.firstIndex(of: "年"), let named = Int(rest[..<sign]) {
      (year, rest) = (named, rest[rest.index(after: sign)...])
    }
    if rest.hasPrefix("meeting") {
      rest = rest.dropFirst("meeting".count)
    } else {
      let ending = ["次周例会", "次例会", "次会议", "次会", "次"].first { rest.hasSuffix($0) }
      guard rest.hasPrefix("第"), let ending else { return nil }
      rest = rest.dropFirst().dropLast(ending.count)
    }
    let figures = String(rest).trimmed
    guard let number = Int(figures) ?? ChineseNumeral.value(of: figures), number > 0 else { return nil }
    return (year, number)
  }
}
