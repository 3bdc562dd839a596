import LedgerModel

/// The words of the work summary (工作总结).
public struct SummaryWords: Sendable {
  /// The title, with whom or what it is about when that is not all.
  public let title: @Sendable (_ ledger: String, _ about: String?) -> String
  /// The sections.
  public let sections: Sections
  /// The sentence of figures.
  public let situation:
    @Sendable (RateRow, _ rates: (closure: String, onTime: String, rework: String)) -> String
  /// What was done, added up.
  public let quantities: @Sendable (_ list: String) -> String
  /// A quantity: what, how much, unit.
  public let quantity: @Sendable (_ measure: String, _ figure: String, _ unit: String) -> String
  /// The measure of what has no name.
  public let unnamedMeasure: String
  /// Meetings held, decisions made and kept.
  public let meetings: @Sendable (_ held: Int, _ decisions: Int, _ kept: Int) -> String
  /// Volunteer days.
  public let volunteers: @Sendable (_ days: Int, _ people: Int) -> String
  /// The columns of the table of groups: group, new, closed, open, overdue.
  public let groupColumns: [String]
  /// An item without a group.
  public let noGroup: String
  /// The caption of the bars.
  public let bars: String
  /// How many problems of each kind remain.
  public let problemCounts: @Sendable (_ suspended: Int, _ referred: Int, _ old: Int) -> String
  /// A suspended item's reason.
  public let suspended: @Sendable (_ reason: String, _ words: String, _ until: String) -> String
  /// A referred item's reason.
  public let referred: @Sendable (_ to: String, _ review: String?) -> String
  /// An old item's reason.
  public let old: @Sendable (_ days: Int, _ words: String) -> String
  /// Next steps: overdue, due until, at key sites, to be checked.
  public let overdue: @Sendable (Int) -> String
  /// Items due until a day.
  public let due: @Sendable (_ count: Int, _ until: String) -> String
  /// Items at key sites.
  public let keySites: @Sendable (Int) -> String
  /// Items waiting for their check.
  public let checks: @Sendable (Int) -> String
  /// Paused items to be pursued.
  public let paused: @Sendable (Int) -> String
  /// Open items by group.
  public let groups: @Sendable (_ list: String) -> String
  /// A paper without anything in a section.
  public let nothing: String

  /// The sections of the summary.
  public struct Sections: Sendable {
    /// Figures, highlights, experience, problems, next steps.
    public let situation, highlights, experience, problems, next: String
  }
}

extension SummaryWords {
  /// The words in Chinese.
  static let zh = SummaryWords(
    title: { ledger, about in "\(ledger)整改工作总结" + (about.map { "（\($0)）" } ?? "") },
    sections: Sections(
      situation: "基本情况", highlights: "特色亮点及做法", experience: "经验积累", problems: "存在问题", next: "下一步打算"),
    situation: { row, rates in
      "期内结转\(row.carriedOver)项，新增\(row.new)项，应结\(row.due)项，销号\(row.closed)项；结案率\(rates.closure)，"
        + "按期结案率\(rates.onTime)，返工率\(rates.rework)。期末在办\(row.open)项，其中逾期\(row.overdue)项、"
        + "挂账\(row.suspended)项、移送\(row.referred)项。"
    },
    quantities: { "共完成：\($0)。" },
    quantity: { "\($0)\($1)\($2)" },
    unnamedMeasure: "其他",
    meetings: { "召开例会\($0)次，议定事项\($1)项，已落实\($2)项。" },
    volunteers: { "组织志愿服务\($0)次" + ($1 > 0 ? "，参加\($1)人。" : "。") },
    groupColumns: ["类别", "新增", "销号", "在办", "逾期"],
    noGroup: "未分类", bars: "各类销号数",
    problemCounts: { "期末挂账\($0)项，移送\($1)项，超过90天未销号\($2)项。" },
    suspended: { "挂账至\($2)，原因：\($0)" + ($1.isEmpty ? "" : "，\($1)") },
    referred: { "移送\($0)" + ($1.map { "，\($0)复看" } ?? "") },
    old: { "已\($0)天未销号" + ($1.isEmpty ? "" : "：\($1)") },
    overdue: { "尽快办结逾期事项\($0)项，逐项落实承诺日期。" },
    due: { "\($1)前到期事项\($0)项按期办结。" },
    keySites: { "重点点位在办\($0)项优先整改。" },
    checks: { "待核查\($0)项及时核查销号。" },
    paused: { "挂账、移送\($0)项持续跟踪，条件具备即恢复整改。" },
    groups: { "在办事项分类：\($0)。" },
    nothing: "无。")

  /// The words in English.
  static let en = SummaryWords(
    title: { ledger, about in "Work summary of \(ledger)" + (about.map { " (\($0))" } ?? "") },
    sections: Sections(
      situation: "Figures", highlights: "Highlights and methods", experience: "Experience",
      problems: "Problems that remain", next: "Next steps"),
    situation: { row, rates in
      "Carried over \(row.carriedOver), new \(row.new), due \(row.due), closed \(row.closed); closure rate "
        + "\(rates.closure), on-time closure rate \(rates.onTime), rework rate \(rates.rework). Open at the end "
        + "\(row.open), of which overdue \(row.overdue), suspended \(row.suspended), referred \(row.referred)."
    },
    quantities: { "Done: \($0)." },
    quantity: { "\($0) \($1) \($2)" },
    unnamedMeasure: "other",
    meetings: {
      "\(EnglishPaper.count($0, "meeting")) held, \(EnglishPaper.count($1, "decision")) made, \($2) kept."
    },
    volunteers: {
      "\(EnglishPaper.count($0, "volunteer day"))"
        + ($1 > 0 ? " with \(EnglishPaper.count($1, "person", "people"))." : ".")
    },
    groupColumns: ["Group", "New", "Closed", "Open", "Overdue"],
    noGroup: "without a group", bars: "Closed by group",
    problemCounts: { "At the end suspended \($0), referred \($1), open for more than 90 days \($2)." },
    suspended: { "suspended until \($2): \($0)" + ($1.isEmpty ? "" : " (\($1))") },
    referred: { "referred to \($0)" + ($1.map { ", review on \($0)" } ?? "") },
    old: { "open for \($0) days" + ($1.isEmpty ? "" : ": \($1)") },
    overdue: { "Bring \(EnglishPaper.count($0, "overdue item")) to an end, each by its promised date." },
    due: { "Close \(EnglishPaper.count($0, "item")) due by \($1) in time." },
    keySites: { "Take \(EnglishPaper.count($0, "open item")) at key sites first." },
    checks: { "Check \(EnglishPaper.count($0, "item")) handed in." },
    paused: { "Follow \(EnglishPaper.count($0, "suspended or referred item")) and resume when possible." },
    groups: { "Open by group: \($0)." },
    nothing: "None.")
}
