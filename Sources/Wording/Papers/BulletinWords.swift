import LedgerModel

/// What a bulletin is about.
public enum BulletinOccasion: Sendable, Hashable {
  /// A week, or the weekly meeting that ends it.
  case week
  /// An extra meeting by its subject, which may be empty.
  case extraMeeting(String)
  /// Any other period.
  case period
}

/// The words of the weekly bulletin (周通报).
public struct BulletinWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The title.
  public func title(_ ledger: String, _ bulletinOccasion: BulletinOccasion) -> String {
    switch bulletinOccasion {
    case .week: say("\(ledger)整改工作周通报", "Weekly bulletin of \(ledger)")
    case .extraMeeting(let subject):
      say(
        subject.isEmpty ? "\(ledger)专题会议通报" : "\(ledger)专题会议通报（\(subject)）",
        subject.isEmpty ? "Bulletin of an extra meeting of \(ledger)" : "Bulletin of \(ledger): \(subject)")
    case .period: say("\(ledger)整改工作通报", "Bulletin of \(ledger)")
    }
  }
  /// That it is no issued one.
  public var draft: String { say("（未印发，数字以印发时为准）", "(draft; the figures count as issued)") }
  /// When it was issued.
  public func issued(_ day: String) -> String { say("\(day)印发", "Issued on \(day)") }
  /// The sentence that tells the week, or another period, in figures.
  public func situation(
    _ rateRow: RateRow, _ rates: (closure: String, onTime: String), _ bulletinOccasion: BulletinOccasion
  ) -> String {
    let figures = FigureWords(language)
    let period = bulletinOccasion == .week ? "本周" : "本期"
    // What did not happen is not told.
    let others =
      figures.counted(
        [(rateRow.rework, "返工", "sent back for rework"), (rateRow.returned, "退回", "returned")], unit: "次")
      + figures.counted([(rateRow.cancelled, "作废", "cancelled")])
    let list = others.joined(separator: say("，", ", "))
    let tail = list.isEmpty ? "" : say("\(period)\(list)。", " In the period \(list).")
    return say(
      "\(period)\(figures.carriedOver(rateRow))，新增\(rateRow.new)项，应结\(rateRow.due)项，销号\(rateRow.closed)项；"
        + "结案率\(rates.closure)，按期结案率\(rates.onTime)。\(figures.open(rateRow))。",
      "\(figures.carriedOver(rateRow)), new \(rateRow.new), due \(rateRow.due), closed \(rateRow.closed); "
        + "closure rate \(rates.closure), on-time closure rate \(rates.onTime). \(figures.open(rateRow))."
    ) + tail
  }
  /// A table's heading.
  public func ranking(_ rateGrouping: RateGrouping) -> String {
    switch rateGrouping {
    case .person: say("责任人排名", "Ranking by owner")
    case .grid: say("网格排名", "Ranking by grid")
    case .unit: say("责任单位排名", "Ranking by lead unit")
    case .site: say("点位排名", "Ranking by site")
    case .group: say("分类情况", "By group")
    }
  }
  /// The column of what the rows are.
  public func grouping(_ rateGrouping: RateGrouping) -> String {
    switch rateGrouping {
    case .person: say("责任人", "Owner")
    case .grid: say("网格", "Grid")
    case .unit: say("责任单位", "Lead unit")
    case .site: say("点位", "Site")
    case .group: say("类别", "Group")
    }
  }
  /// The columns: rank, carried over, new, due, closed, closure rate, on-time rate, rework, returned, overdue,
  /// suspended, change of rank.
  public var columns: [String] {
    say(
      ["名次", "结转", "新增", "应结", "销号", "结案率", "按期结案率", "返工", "退回", "逾期", "挂账", "名次变化"],
      [
        "Rank", "Carried over", "New", "Due", "Closed", "Closure rate", "On-time rate", "Rework", "Returned",
        "Overdue", "Suspended", "Change",
      ])
  }
  /// The title of figures by themselves.
  public func ratesTitle(_ ledger: String) -> String { say("\(ledger)整改指标", "Figures of \(ledger)") }
  /// Their columns: rank, carried over, new, due, closed, on time, closure rate, on-time rate, rework rate, return
  /// rate, overdue rate, open, overdue, suspended.
  public var rateColumns: [String] {
    say(
      [
        "名次", "结转", "新增", "应结", "销号", "按期", "结案率", "按期结案率", "返工率", "退回率", "逾期率", "在办", "逾期", "挂账",
      ],
      [
        "Rank", "Carried over", "New", "Due", "Closed", "On time", "Closure rate", "On-time rate",
        "Rework rate",
        "Return rate", "Overdue rate", "Open", "Overdue", "Suspended",
      ])
  }
  /// How a row's place has changed: so many up (above 0) or down; nothing when it was not ranked before.
  public func change(_ count: Int?) -> String {
    switch language {
    case .zh:
      guard let count else { return "新进" }
      return count > 0 ? "升\(count)" : count < 0 ? "降\(-count)" : "持平"
    case .en:
      guard let count else { return "new" }
      return count > 0 ? "+\(count)" : count < 0 ? "\(count)" : "same"
    }
  }
  /// The caption of the bars.
  public var bars: String { say("按期结案率", "On-time closure rate") }
  /// The section of problems by kind.
  public var problems: String { say("存在问题", "Problems") }
  /// The problems of a kind in figures, and examples of them; of nothing nothing is said.
  public func problem(
    _ name: String, _ problem: BulletinProblem, _ examples: [String], _ bulletinOccasion: BulletinOccasion
  ) -> String {
    let period = bulletinOccasion == .week ? "本周" : "本期"
    var parts = [say("期末在办\(problem.open)项", "\(problem.open) open at the end")]
    if problem.new > 0 { parts.insert(say("\(period)新增\(problem.new)项", "\(problem.new) new"), at: 0) }
    if problem.overdue > 0 {
      parts.append(say("其中逾期\(problem.overdue)项", "\(problem.overdue) of them overdue"))
    }
    let figures = parts.joined(separator: say("，", ", "))
    let list = examples.joined(separator: say("；", "; "))
    let name = say(name, name.prefix(1).uppercased() + name.dropFirst())
    return say("\(name)：\(figures)。", "\(name): \(figures).")
      + (list.isEmpty ? "" : say("如：\(list)。", " Such as \(list)."))
  }
  /// How late an example is.
  public func late(_ days: Int) -> String {
    days > 0
      ? say("逾期\(days)天", "\(EnglishPaper.count(days, "day")) overdue") : say("当天逾期", "overdue that day")
  }
  /// The section of what is asked for.
  public var demands: String { say("工作要求", "Demands") }
  /// What is asked of somebody by a day; of nobody, that somebody is named.
  public func demand(of owner: String, _ items: [String], by day: String) -> String {
    let most = 5
    let rest = items.count - most
    let list =
      items.prefix(most).joined(separator: say("、", ", "))
      + (rest > 0 ? say("等", " and \(rest) more") : "")
    let count = EnglishPaper.count(items.count, "overdue item")
    return owner.isEmpty
      ? say(
        "尚无责任人的逾期事项\(items.count)项（\(list)），请于\(day)前明确责任人并整改到位。",
        "\(count) without an owner (\(list)): name one, and put it right by \(day).")
      : say(
        "\(owner)：逾期事项\(items.count)项（\(list)），请于\(day)前整改到位。",
        "\(owner): put right \(count) (\(list)) by \(day).")
  }
  /// What problems and demands are.
  public var problemsRule: String {
    say(
      "存在问题：期末有逾期或期内有新增、期末仍有在办的类别，举例先取逾期最久的。"
        + "工作要求：期末逾期、成文时仍未提交的事项；时限为承诺日期，未承诺或承诺已过的为下次会议日期（无会议的为期末后7天）。",
      "Problems: the groups with overdue or new items of which some are open; the examples are those overdue longest. "
        + "Demands: what was overdue at the end and is not handed in since, by its promised date, else by the next "
        + "meeting (without a meeting 7 days after the period).")
  }
  /// The section of cancelled items.
  public var cancelled: String { say("作废事项", "Cancelled items") }
  /// The columns of the cancelled items: number, item, by, on, reason.
  public var cancelledColumns: [String] {
    say(["编号", "事项", "作废人", "日期", "理由"], ["Number", "Item", "By", "On", "Reason"])
  }
  /// The section of definitions.
  public var definitions: String { say("指标口径", "Definitions") }
  /// What the rows of a table share beside what they own, below it: names with so many items each.
  public func shared(_ grouping: RateGrouping, _ rows: [(name: String, count: Int)]) -> String {
    let list = rows.map { say("\($0.name)\($0.count)项", "\($0.name) \($0.count)") }.joined(
      separator: say("、", ", "))
    return grouping == .unit
      ? say(
        "另配合（计入牵头单位，不在上表各行内）：\(list)。",
        "Also supported (counted for their lead units, in no row above): \(list).")
      : say(
        "另协办（计入责任人，不在上表各行内）：\(list)。",
        "Also helped with (counted for their owners, in no row above): \(list).")
  }
  /// The column of a weighted ranking's score.
  public var score: String { say("得分", "Score") }
  /// The rule of the ranking.
  public func rule(_ weights: [(figure: String, weight: Int)]) -> String {
    switch language {
    case .zh:
      let tail = "应结不足3项的不参加排名，名次记“—”。"
      if weights.isEmpty { return "排名：先比按期结案率，相同的比销号数。" + tail }
      let words = weights.map { "\($0.figure)×\($0.weight)" }.joined(separator: "＋")
      return "排名：先比得分，相同的比销号数。得分＝（\(words)）÷权重之和，满分100，保留两位小数；"
        + "返工率、退回率、逾期率取（100%－比率）；分母为零的，结案率、按期结案率按0%计，其余按没有计。" + tail
    case .en:
      let tail = "Fewer than 3 due are not ranked and print —."
      if weights.isEmpty { return "Ranking: by on-time rate, then by the number closed. " + tail }
      let words = weights.map { "\($0.figure) x \($0.weight)" }.joined(separator: " + ")
      return
        "Ranking: by score, then by the number closed. Score = (\(words)) / the sum of the weights, of 100, with two "
        + "decimals; rework, return and overdue rates count as 100% less the rate; with a zero denominator closure and "
        + "on-time rates count as 0%, the others as none. " + tail
    }
  }
}
