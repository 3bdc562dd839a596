import LedgerModel

/// Days and times on the screen, short enough for a column.
public struct MomentWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A day of the week, 1 (Monday) to 7.
  public func weekday(_ count: Int) -> String {
    say(
      "周" + ["一", "二", "三", "四", "五", "六", "日"][(count + 6) % 7],
      ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][(count + 6) % 7])
  }
  /// Today and tomorrow, with a time or an empty text.
  public func today(_ time: String) -> String { say("今天" + time, time.isEmpty ? "today" : "today \(time)") }
  /// Today and tomorrow, with a time or an empty text.
  public func tomorrow(_ time: String) -> String { say("明天" + time, "tomorrow") }
  /// How late something is.
  public func daysLate(_ count: Int) -> String { say("逾期\(count)天", "\(count)d late") }
  /// How late something is.
  public func hoursLate(_ count: Int) -> String {
    say(count == 0 ? "刚逾期" : "逾期\(count)小时", count == 0 ? "just late" : "\(count)h late")
  }
  /// How late something is, and the day that was promised for it.
  public func promised(_ late: String, _ day: String) -> String {
    say("\(late)·诺\(day)", "\(late), by \(day)")
  }
  /// How late something is, and the day that was promised for it and has passed.
  public func missed(_ late: String, _ day: String) -> String {
    say("\(late)·失诺\(day)", "\(late), missed \(day)")
  }
  /// A moment with its day of the week: `2026-12-04 周五 17:30`; only the day when it is the day's end.
  public func day(_ moment: Timestamp, in zone: LedgerZone) -> String {
    let civil = zone.civil(moment)
    let day = "\(civil.date.text) \(weekday(civil.date.weekday))"
    return civil.time == .endOfDay ? day : "\(day) \(civil.time.minutes)"
  }
  /// Until a day.
  public func until(_ text: String) -> String { say("至" + text, "until \(text)") }

}
