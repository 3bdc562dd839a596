import LedgerModel

/// The words of the work summary (工作总结).
public struct SummaryWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The title, with whom or what it is about when that is not all.
  public func title(_ ledger: String, _ about: String?) -> String {
    say(
      "\(ledger)整改工作总结" + (about.map { "（\($0)）" } ?? ""),
      "Work summary of \(ledger)" + (about.map { " (\($0))" } ?? ""))
  }
  /// The sections.
  public var sections: Sections { Sections(language) }
  /// The sentence of figures.
  public func situation(_ rateRow: RateRow, _ rates: (closure: String, onTime: String, rework: String))
    -> String
  {
    say(
      "期内结转\(rateRow.carriedOver)项，新增\(rateRow.new)项，应结\(rateRow.due)项，销号\(rateRow.closed)项；结案率\(rates.closure)，"
        + "按期结案率\(rates.onTime)，返工率\(rates.rework)。期末在办\(rateRow.open)项，其中逾期\(rateRow.overdue)项、"
        + "挂账\(rateRow.suspended)项、移送\(rateRow.referred)项。",
      "Carried over \(rateRow.carriedOver), new \(rateRow.new), due \(rateRow.due), closed \(rateRow.closed); closure rate "
        + "\(rates.closure), on-time closure rate \(rates.onTime), rework rate \(rates.rework). Open at the end "
        + "\(rateRow.open), of which overdue \(rateRow.overdue), suspended \(rateRow.suspended), referred \(rateRow.referred)."
    )
  }
  /// What was done, added up.
  public func quantities(_ list: String) -> String { say("共完成：\(list)。", "Done: \(list).") }
  /// A quantity: what, how much, unit.
  public func quantity(_ measure: String, _ figure: String, _ unit: String) -> String {
    say("\(measure)\(figure)\(unit)", "\(measure) \(figure) \(unit)")
  }
  /// The measure of what has no name.
  public var unnamedMeasure: String { say("其他", "other") }
  /// Meetings held, decisions made and kept.
  public func meetings(_ held: Int, _ decisions: Int, _ kept: Int) -> String {
    say(
      "召开例会\(held)次，议定事项\(decisions)项，已落实\(kept)项。",
      "\(EnglishPaper.count(held, "meeting")) held, \(EnglishPaper.count(decisions, "decision")) made, \(kept) kept."
    )
  }
  /// Volunteer days.
  public func volunteers(_ days: Int, _ people: Int) -> String {
    say(
      "组织志愿服务\(days)次" + (people > 0 ? "，参加\(people)人。" : "。"),
      "\(EnglishPaper.count(days, "volunteer day"))"
        + (people > 0 ? " with \(EnglishPaper.count(people, "person", "people"))." : "."))
  }
  /// The columns of the table of groups: group, new, closed, open, overdue.
  public var groupColumns: [String] {
    say(["类别", "新增", "销号", "在办", "逾期"], ["Group", "New", "Closed", "Open", "Overdue"])
  }
  /// An item without a group.
  public var noGroup: String { say("未分类", "without a group") }
  /// The caption of the bars.
  public var bars: String { say("各类销号数", "Closed by group") }
  /// How many problems of each kind remain.
  public func problemCounts(_ suspended: Int, _ referred: Int, _ old: Int) -> String {
    say(
      "期末挂账\(suspended)项，移送\(referred)项，超过90天未销号\(old)项。",
      "At the end suspended \(suspended), referred \(referred), open for more than 90 days \(old).")
  }
  /// A suspended item's reason.
  public func suspended(_ reason: String, _ words: String, _ until: String) -> String {
    say(
      "挂账至\(until)，原因：\(reason)" + (words.isEmpty ? "" : "，\(words)"),
      "suspended until \(until): \(reason)" + (words.isEmpty ? "" : " (\(words))"))
  }
  /// A referred item's reason.
  public func referred(_ to: String, _ review: String?) -> String {
    say(
      "移送\(to)" + (review.map { "，\($0)复看" } ?? ""),
      "referred to \(to)" + (review.map { ", review on \($0)" } ?? ""))
  }
  /// An old item's reason.
  public func old(_ days: Int, _ words: String) -> String {
    say(
      "已\(days)天未销号" + (words.isEmpty ? "" : "：\(words)"),
      "open for \(days) days" + (words.isEmpty ? "" : ": \(words)"))
  }
  /// Next steps: overdue, due until, at key sites, to be checked.
  public func overdue(_ count: Int) -> String {
    say(
      "尽快办结逾期事项\(count)项，逐项落实承诺日期。",
      "Bring \(EnglishPaper.count(count, "overdue item")) to an end, each by its promised date.")
  }
  /// Items due until a day.
  public func due(_ count: Int, _ until: String) -> String {
    say("\(until)前到期事项\(count)项按期办结。", "Close \(EnglishPaper.count(count, "item")) due by \(until) in time.")
  }
  /// Items at key sites.
  public func keySites(_ count: Int) -> String {
    say("重点点位在办\(count)项优先整改。", "Take \(EnglishPaper.count(count, "open item")) at key sites first.")
  }
  /// Items waiting for their check.
  public func checks(_ count: Int) -> String {
    say("待核查\(count)项及时核查销号。", "Check \(EnglishPaper.count(count, "item")) handed in.")
  }
  /// Paused items to be pursued.
  public func paused(_ count: Int) -> String {
    say(
      "挂账、移送\(count)项持续跟踪，条件具备即恢复整改。",
      "Follow \(EnglishPaper.count(count, "suspended or referred item")) and resume when possible.")
  }
  /// Open items by group.
  public func groups(_ list: String) -> String { say("在办事项分类：\(list)。", "Open by group: \(list).") }
  /// A paper without anything in a section.
  public var nothing: String { say("无。", "None.") }

  /// The sections of the summary.
  public struct Sections: Phrases {
    /// The language in which everything is said.
    public let language: Language

    /// The words of a language.
    public init(_ language: Language) { self.language = language }

    /// Figures, highlights, experience, problems, next steps.
    public var situation: String { say("基本情况", "Figures") }
    /// Figures, highlights, experience, problems, next steps.
    public var highlights: String { say("特色亮点及做法", "Highlights and methods") }
    /// Figures, highlights, experience, problems, next steps.
    public var experience: String { say("经验积累", "Experience") }
    /// Figures, highlights, experience, problems, next steps.
    public var problems: String { say("存在问题", "Problems that remain") }
    /// Figures, highlights, experience, problems, next steps.
    public var next: String { say("下一步打算", "Next steps") }
  }
}
