import LedgerModel

/// The words of the calendar.
public struct CalendarViewWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A month of a year, 1 to 12.
  public func month(_ year: Int, _ month: Int) -> String {
    say("\(year)年\(month)月", "\(EnglishPaper.months[(month + 11) % 12]) \(year)")
  }
  /// The week from one day to another.
  public func week(_ first: String, _ last: String) -> String {
    say("\(first) 至 \(last)", "\(first) to \(last)")
  }
  /// Behind a day's number: off, or worked although it is a weekend.
  public func mark(_ kind: CalendarDay.Kind) -> String {
    say(kind == .off ? "休" : "班", kind == .off ? "off" : "work")
  }
  /// What a day is, in full.
  public func kind(_ kind: CalendarDay.Kind) -> String {
    say(kind == .off ? "放假" : "调休上班", kind == .off ? "day off" : "working day")
  }
  /// Beside today's date.
  public var today: String { say("今天", "today") }
  /// So many promises, requests, meetings, activities, short enough for a day's cell.
  public func promised(_ count: Int) -> String { say("诺\(count)", "p\(count)") }
  /// So many promises, requests, meetings, activities, short enough for a day's cell.
  public func asked(_ count: Int) -> String { say("申\(count)", "a\(count)") }
  /// So many promises, requests, meetings, activities, short enough for a day's cell.
  public func meetings(_ count: Int) -> String {
    say(count > 1 ? "会\(count)" : "会", count > 1 ? "m\(count)" : "m")
  }
  /// So many promises, requests, meetings, activities, short enough for a day's cell.
  public func plans(_ count: Int) -> String { say("活\(count)", "e\(count)") }
  /// What the signs in the cells mean.
  public var legend: String { say("诺:答应 申:申请至 会:例会 活:活动", "p promised a asked for m meeting e event") }
  /// Why an item stands on a day besides being due: it was promised for it, time until then is asked for.
  public var isPromised: String { say("答应这天", "promised") }
  /// Why an item stands on a day besides being due: it was promised for it, time until then is asked for.
  public var isAsked: String { say("申请至这天", "asked for") }
  /// The next meeting, which is not held yet.
  public var nextMeeting: String { say("周例会(预定)", "weekly meeting (planned)") }
  /// Nothing falls on a day.
  public var nothing: String { say("这一天没有到期、答应或申请的事项", "Nothing is due, promised or asked for on this day") }
  /// The title of a day's items.
  public func items(of day: String) -> String { say("日历 \(day)", "Calendar \(day)") }
  /// A narrow screen shows weeks only.
  public var narrow: String { say("屏幕窄,只能按周看", "The screen is too narrow for months") }
  /// Enter was struck while the items are still counted.
  public var counting: String { say("还在统计,请稍候", "Still counting, one moment") }
}
