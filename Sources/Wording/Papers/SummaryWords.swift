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
  /// That it ends with a meeting whose papers are not issued.
  public var draft: String {
    say("（草稿，数字以会议文书印发时为准）", "(draft; the figures count as issued with the meeting's papers)")
  }
  /// The sections.
  public var sections: Sections { Sections(language) }
  /// The sentence of figures.
  public func situation(_ rateRow: RateRow, _ rates: (closure: String, onTime: String, rework: String))
    -> String
  {
    let figures = FigureWords(language)
    return say(
      "期内\(figures.carriedOver(rateRow))，新增\(rateRow.new)项，应结\(rateRow.due)项，销号\(rateRow.closed)项；结案率\(rates.closure)，"
        + "按期结案率\(rates.onTime)，返工率\(rates.rework)。\(figures.open(rateRow))。",
      "\(figures.carriedOver(rateRow)), new \(rateRow.new), due \(rateRow.due), closed \(rateRow.closed); closure rate "
        + "\(rates.closure), on-time closure rate \(rates.onTime), rework rate \(rates.rework). \(figures.open(rateRow))."
    )
  }
  /// What one only helps with, or a unit only supports: counted for others.
  public func shared(_ row: RateRow, unit: Bool) -> String {
    say(
      "另\(unit ? "配合" : "协办")他人负责的事项\(row.closed + row.open)项：期内销号\(row.closed)项，期末在办\(row.open)项，"
        + "其中逾期\(row.overdue)项；计入\(unit ? "牵头单位" : "责任人")名下，不在本件其他数字内。",
      "Beside, \(unit ? "supports" : "helps with") \(EnglishPaper.count(row.closed + row.open, "item")) of others: closed "
        + "\(row.closed), open \(row.open), overdue \(row.overdue); they count for their "
        + "\(unit ? "lead units" : "owners") and in no other figure of this paper.")
  }
  /// What was done, added up.
  public func quantities(_ list: String) -> String { say("共完成：\(list)。", "Done: \(list).") }
  /// What else was closed, by its titles; behind figures, or alone.
  public func others(_ titles: [String], behindFigures isMore: Bool) -> String {
    let list = titles.joined(separator: say("、", "; "))
    return say(isMore ? "另办结\(list)。" : "办结\(list)。", (isMore ? " Also closed: " : "Closed: ") + list + ".")
  }
  /// How many others were closed, behind figures.
  public func others(_ count: Int) -> String {
    say("其余\(count)件均已办结。", " \(EnglishPaper.count(count, "other item")) closed, too.")
  }
  /// A title within a sentence.
  public func quoted(_ title: String) -> String { say("“\(title)”", title) }
  /// Meetings held, decisions made and kept.
  public func meetings(_ weekly: Int, _ extra: Int, _ decisions: Int, _ kept: Int) -> String {
    let held = [
      weekly > 0 || extra == 0
        ? say("召开例会\(weekly)次", EnglishPaper.count(weekly, "weekly meeting") + " held") : nil,
      extra > 0 ? say("召开专题会\(extra)次", EnglishPaper.count(extra, "extra meeting") + " held") : nil,
    ]
    let list = held.compactMap(\.self).joined(separator: say("，", ", "))
    return say(
      "\(list)，议定事项\(decisions)项，已落实\(kept)项。",
      "\(list), \(EnglishPaper.count(decisions, "decision")) made, \(kept) kept.")
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
  /// How many problems of each kind remain; of none nothing is said.
  public func problemCounts(_ suspended: Int, _ referred: Int, _ old: Int) -> String {
    let counts: [(Int, String)] = [
      (suspended, say("挂账\(suspended)项", "suspended \(suspended)")),
      (referred, say("移送\(referred)项", "referred \(referred)")),
      (old, say("超过90天未销号\(old)项", "open for more than 90 days \(old)")),
    ]
    let list = counts.filter { $0.0 > 0 }.map(\.1).joined(separator: say("，", ", "))
    return say("期末\(list)。", "At the end \(list).")
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
      "移送\(to.isEmpty ? "（未写明对象）" : to)" + (review.map { "，\($0)复看" } ?? ""),
      "referred to \(to.isEmpty ? "(nobody named)" : to)" + (review.map { ", review on \($0)" } ?? ""))
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
      "尽快办结逾期待整改事项\(count)项，逐项落实承诺日期。",
      "Bring \(EnglishPaper.count(count, "overdue item")) still to be done to an end, each by its promised date."
    )
  }
  /// Items due until a day.
  public func due(_ count: Int, _ until: String) -> String {
    say(
      "未逾期、\(until)前到期的待整改事项\(count)项按期办结。",
      "Close \(EnglishPaper.count(count, "item")) not overdue and due by \(until) in time.")
  }
  /// Items at key sites.
  public func keySites(_ count: Int) -> String {
    say("重点点位待整改\(count)项优先整改。", "Take \(EnglishPaper.count(count, "item")) to be done at key sites first.")
  }
  /// Items waiting for their check.
  public func checks(_ count: Int) -> String {
    say("待核查\(count)项及时核查销号。", "Check \(EnglishPaper.count(count, "submitted item")).")
  }
  /// Paused items to be pursued.
  public func paused(_ count: Int) -> String {
    say(
      "挂账、移送\(count)项持续跟踪，条件具备即恢复整改。",
      "Follow \(EnglishPaper.count(count, "suspended or referred item")) and resume when possible.")
  }
  /// Open items by group.
  public func groups(_ list: String) -> String { say("在办事项分类：\(list)。", "Open by group: \(list).") }
  /// What its other figures count: quantities, remaining problems, next steps.
  public var definitions: String {
    say(
      "共完成：期内销号事项的完成数量，按名称和单位相加，为台账现时所记。存在问题：期末挂账、移送，及其余立案（未立案的自上报）起超过90天的在办事项。"
        + "待整改：在办而未提交、未挂账、未移送的事项。",
      "Done: what closed items came to, added up by measure and unit, as the ledger has it now. Problems that remain: "
        + "suspended, referred, and other open items older than 90 days since registered (else reported). To do: open, "
        + "and neither submitted, suspended nor referred.")
  }
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
