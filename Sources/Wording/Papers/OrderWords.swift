import LedgerModel

/// The words of papers that ask somebody to act: supervision orders (督办单) and problem notices (问题交办单).
public struct OrderWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// An order's title, by how strongly it pushes.
  public func title(_ level: SupervisionLevel) -> String {
    switch level {
    case .remind: say("催办单", "Reminder")
    case .supervise: say("督办单", "Supervision order")
    case .listed: say("挂牌督办单", "Order of listed supervision")
    }
  }
  /// What an order says first: by when it was due, how many days late it is, 0 for late within the day and nothing for
  /// not late, and what is done about it.
  public func opening(_ level: SupervisionLevel, due: String?, daysLate: Int?) -> String {
    let (late, english): (String, String) =
      switch (due, daysLate) {
      case (let due?, let days?) where days > 0:
        (
          "下列事项应于\(due)前完成整改，至今未办结，已逾期\(days)天。",
          "This item was due on \(due) and is \(EnglishPaper.count(days, "day")) overdue. "
        )
      case (let due?, .some):
        ("下列事项应于\(due)前完成整改，至今未办结，今天已逾期。", "This item was due on \(due) and is overdue as of today. ")
      case (let due?, nil): ("下列事项应于\(due)前完成整改。", "This item is due on \(due). ")
      case (nil, _): ("下列事项至今未办结。", "This item is not closed yet. ")
      }
    let act =
      switch level {
      case .remind: say("现予催办，请抓紧办理。", "Please bring it to an end.")
      case .supervise: say("现予督办，请按要求抓紧整改。", "It is under supervision: please put it right as asked.")
      case .listed:
        say(
          "现予挂牌督办，请明确专人、限期整改。",
          "It is under listed supervision: name who answers for it, and put it right in time.")
      }
    return say(late, english) + act
  }
  /// By when a reply is due.
  public func reply(_ day: String) -> String {
    say("请于\(day)前书面反馈办理结果。", "Please reply in writing by \(day).")
  }
  /// The columns of an order: what, and what it is.
  public var columns: [String] { say(["项目", "内容"], ["About", "What"]) }
  /// What an order asks for beyond the measures.
  public func demand(_ level: SupervisionLevel) -> String {
    say(level == .remind ? "催办要求" : "督办要求", "Asked for")
  }
  /// Who gave it.
  public func by(_ level: SupervisionLevel) -> String { say(level == .remind ? "催办人" : "督办人", "By") }
  /// Where the receiver signs.
  public var receipt: [String] { say(["签收人：", "签收时间："], ["Received by:", "On:"]) }

  /// A notice's title.
  public var notice: String { say("问题交办单", "Problem notice") }
  /// What a notice says first.
  public func noticeOpening(_ count: Int) -> String {
    say(
      "现将下列问题\(count)项交由你处整改，请按时限完成，并反馈整改情况和整改后照片。",
      "Please put right \(EnglishPaper.count(count, "problem")) by the dates below, and send word and photos when it is done."
    )
  }
  /// The columns of a notice: place, number, site, problem, measures, due.
  public var noticeColumns: [String] {
    say(
      ["序号", "台账编号", "点位", "问题描述", "整改要求", "整改时限"], ["No.", "Number", "Site", "Problem", "Measures", "Due"])
  }
}
