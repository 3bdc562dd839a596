/// Days and times on the screen, short enough for a column.
public struct MomentWords: Sendable {
  /// A day of the week, 1 (Monday) to 7.
  public let weekday: @Sendable (Int) -> String
  /// Today and tomorrow, with a time or an empty text.
  public let today, tomorrow: @Sendable (_ time: String) -> String
  /// How late something is.
  public let daysLate, hoursLate: @Sendable (Int) -> String
  /// Until a day.
  public let until: @Sendable (String) -> String

  static let zh = MomentWords(
    weekday: { "周" + ["一", "二", "三", "四", "五", "六", "日"][($0 + 6) % 7] },
    today: { "今天" + $0 }, tomorrow: { "明天" + $0 },
    daysLate: { "逾期\($0)天" }, hoursLate: { $0 == 0 ? "刚逾期" : "逾期\($0)小时" },
    until: { "至" + $0 })

  static let en = MomentWords(
    weekday: { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][($0 + 6) % 7] },
    today: { $0.isEmpty ? "today" : "today \($0)" }, tomorrow: { _ in "tomorrow" },
    daysLate: { "\($0)d late" }, hoursLate: { $0 == 0 ? "just late" : "\($0)h late" },
    until: { "till \($0)" })
}
