import LedgerModel
import Wording

/// Dates and times as the screen shows and reads them, by the ledger's own zone.
extension Session {
  var today: CivilDate { ledger.clock.zone.date(now) }

  /// The first year, from this one to that of the latest due date, whose holidays nobody announced: they are
  /// provisional, and the screen says so.
  var yearWithoutHolidays: Int? {
    let last = book.latestDue.map { ledger.clock.zone.date($0).year } ?? today.year
    return (today.year...max(today.year, last)).first(where: ledger.clock.calendar.lacksData)
  }

  /// What somebody typed as a date, read as the moment it means.
  func typedDate(_ text: String) -> Result<Timestamp, DateEntryFault> {
    do throws(DateEntryFault) {
      let entry = DateEntry(at: now, in: ledger.clock)
      return .success(try entry.due(text).moment(in: ledger.clock.zone))
    } catch {
      return .failure(error)
    }
  }

  /// The year whose days off are not announced yet and by which a typed date is told (60d, 春节前); nothing when none is.
  func provisionalYear(typed text: String) -> Int? {
    let entry = DateEntry(at: now, in: ledger.clock)
    return (try? entry.due(text)).flatMap(entry.provisionalYear)
  }

  /// What somebody typed as a day or a moment that lies behind: without a year the last such day. Throws why it is none.
  func pastDate(_ text: String) throws(DateEntryFault) -> TypedDate {
    try DateEntry(at: now, in: ledger.clock).past(text)
  }

  /// A date that was typed in full: 2026-11-20 周五, with its time where one was typed.
  func longDate(_ typed: TypedDate) -> String {
    let day = "\(typed.date.text) \(words.moments.weekday(typed.date.weekday))"
    return typed.time.map { "\(day) \($0.minutes)" } ?? day
  }

  /// A moment in full: 2026-11-27 周五 18:00; without the time when it ends the day.
  func longMoment(_ moment: Timestamp) -> String {
    let civil = ledger.clock.zone.civil(moment)
    let day = "\(civil.date.text) \(words.moments.weekday(civil.date.weekday))"
    return civil.time == .endOfDay ? day : "\(day) \(civil.time.minutes)"
  }

  /// A moment of the past, short: 15:02 today, 11-20 15:02 this year, else the date.
  func pastMoment(_ moment: Timestamp) -> String {
    let civil = ledger.clock.zone.civil(moment)
    if civil.date == today { return civil.time.minutes }
    if civil.date.year == today.year { return "\(monthDay(civil.date)) \(civil.time.minutes)" }
    return civil.date.text
  }

  /// A moment with its day, today's too: 11-23 08:05.
  func fullMoment(_ moment: Timestamp) -> String {
    let civil = ledger.clock.zone.civil(moment)
    return "\(dayText(civil.date)) \(civil.time.minutes)"
  }

  /// When an item is due, short enough for a column: how late, today with its time, a day of the week, a date.
  func dueText(_ item: Item, lamp: Lamp?) -> String {
    if item.state == .suspended, let until = item.currentSuspension?.until {
      return words.moments.until(monthDay(ledger.clock.zone.date(until)))
    }
    guard let due = item.due else { return "" }
    let civil = ledger.clock.zone.civil(due)
    if item.state.isOpen, lamp == .red {
      let end = item.state == .submitted ? item.submittedAt ?? now : now
      let days = ledger.clock.days(from: due, to: end)
      if days > 0 { return words.moments.daysLate(days) }
      return words.moments.hoursLate(max(0, Int((end.milliseconds - due.milliseconds) / 3_600_000)))
    }
    guard item.state.isOpen else { return dayText(civil.date) }
    let time = civil.time == .endOfDay ? "" : civil.time.minutes
    switch civil.date.daysSinceEpoch - today.daysSinceEpoch {
    case 0: return words.moments.today(time)
    case 1: return words.moments.tomorrow(time)
    case 2...6: return words.moments.weekday(civil.date.weekday)
    default: return dayText(civil.date)
    }
  }

  /// The same with the day that was promised for what is late: 逾期5天·诺周五.
  func dueAndPromise(_ item: Item, lamp: Lamp?) -> String {
    let due = dueText(item, lamp: lamp)
    guard lamp == .red, item.state.isOpen, item.state != .submitted, let promised = item.promised else {
      return due
    }
    let day = nearDay(promised)
    return promised < now ? words.moments.missed(due, day) : words.moments.promised(due, day)
  }

  /// A day by its name within the coming week, else by its date: 周五, 12-24.
  func nearDay(_ moment: Timestamp) -> String {
    let date = ledger.clock.zone.date(moment)
    let isNear = (0...6).contains(date.daysSinceEpoch - today.daysSinceEpoch)
    return isNear ? words.moments.weekday(date.weekday) : dayText(date)
  }

  /// A day without its year when that is this year.
  func dayText(_ date: CivilDate) -> String { date.year == today.year ? monthDay(date) : date.text }

  private func monthDay(_ date: CivilDate) -> String { String(date.text.dropFirst(5)) }

  /// The day and time for the top of the screen.
  var nowText: String {
    let civil = ledger.clock.zone.civil(now)
    return "\(monthDay(civil.date)) \(words.moments.weekday(civil.date.weekday)) \(civil.time.minutes)"
  }
}
