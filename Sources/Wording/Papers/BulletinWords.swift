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
    switch language {
    case .zh:
      let period = bulletinOccasion == .week ? "本周" : "本期"
      return "\(period)结转\(rateRow.carriedOver)项，新增\(rateRow.new)项，应结\(rateRow.due)项，销号\(rateRow.closed)项；"
        + "结案率\(rates.closure)，按期结案率\(rates.onTime)。期末在办\(rateRow.open)项，其中逾期\(rateRow.overdue)项、"
        + "挂账\(rateRow.suspended)项、移送\(rateRow.referred)项；\(period)返工\(rateRow.rework)次，退回\(rateRow.returned)次，"
        + "作废\(rateRow.cancelled)项。"
    case .en:
      return
        "Carried over \(rateRow.carriedOver), new \(rateRow.new), due \(rateRow.due), closed \(rateRow.closed); closure rate "
        + "\(rates.closure), on-time closure rate \(rates.onTime). Open at the end \(rateRow.open), of which overdue "
        + "\(rateRow.overdue), suspended \(rateRow.suspended), referred \(rateRow.referred); sent back for rework "
        + "\(rateRow.rework), returned \(rateRow.returned), cancelled \(rateRow.cancelled)."
    }
  }
  /// A table's heading.
  public func ranking(_ rateGrouping: RateGrouping) -> String {
    switch rateGrouping {
    case .person: say("责任人排名", "Ranking by owner")
    case .grid: say("网格排名", "Ranking by grid")
    case .unit: say("责任单位排名", "Ranking by unit")
    case .site: say("点位排名", "Ranking by site")
    case .group: say("分类情况", "By group")
    }
  }
  /// The column of what the rows are.
  public func grouping(_ rateGrouping: RateGrouping) -> String {
    switch rateGrouping {
    case .person: say("责任人", "Owner")
    case .grid: say("网格", "Grid")
    case .unit: say("责任单位", "Unit")
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
  /// What the rates are that only those columns have.
  public var rateDefinition: String {
    say(
      "返工率＝返工÷（通过＋返工）。退回率＝退回÷派单。逾期率＝期末逾期÷期末在办。",
      "Rework rate = sent back / (passed + sent back). Return rate = returned / assigned. "
        + "Overdue rate = overdue / open at the period's end.")
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
  /// The section of cancelled items.
  public var cancelled: String { say("作废事项", "Cancelled items") }
  /// The columns of the cancelled items: number, item, by, on, reason.
  public var cancelledColumns: [String] {
    say(["编号", "事项", "作废人", "日期", "理由"], ["Number", "Item", "By", "On", "Reason"])
  }
  /// The section of definitions.
  public var definitions: String { say("指标口径", "Definitions") }
  /// The definitions that all tables go by.
  public var definitionLines: [String] {
    say(
      [
        "统计以期末时台账记录为准；不予立案、重复、作废的事项不计入任何指标。",
        "结转：期初在办（含期内重新整改）的事项。新增：期内进入台账的事项。销号：期内核查通过的事项。",
        "应结：期内销号的事项，加上期末前到期、期末仍在办且未挂账未移送的事项。",
        "结案率＝销号÷应结。按期结案率＝销号事项中按期提交并通过核查的÷应结。分母为零记“—”。",
        "返工：期内核查退回整改的次数。退回：期内责任人退回派单的次数。逾期、挂账：期末在办事项数。",
        "百分率保留一位小数，四舍五入。",
      ],
      [
        "All figures are as the ledger stood at the period's end; rejected, duplicate and cancelled items are in none.",
        "Carried over: open when the period began, or reopened in it. New: come into the ledger in it. "
          + "Closed: passed their check in it.",
        "Due: closed in the period, or due by its end, still open then and neither suspended nor referred.",
        "Closure rate = closed / due. On-time rate = of the closed ones, those whose passing submission was by "
          + "their due date / due. A zero denominator prints —.",
        "Rework: checks that sent an item back. Returned: assignments given back by their owner. Overdue, "
          + "suspended: open items at the period's end.",
        "Rates have one decimal, half rounded up.",
      ])
  }
  /// The rule of the ranking.
  public func rule(_ weights: [(figure: String, weight: Int)]) -> String {
    switch language {
    case .zh:
      let tail = "应结不足3项的不参加排名，名次记“—”。"
      if weights.isEmpty { return "排名：先比按期结案率，相同的比销号数。" + tail }
      let words = weights.map { "\($0.figure)×\($0.weight)" }.joined(separator: "＋")
      return "排名：按加权得分（\(words)），相同的比销号数；返工率、退回率、逾期率取（100%－比率）。" + tail
    case .en:
      let tail = "Fewer than 3 due are not ranked and print —."
      if weights.isEmpty { return "Ranking: by on-time rate, then by the number closed. " + tail }
      let words = weights.map { "\($0.figure) x \($0.weight)" }.joined(separator: " + ")
      return
        "Ranking: by weighted score (\(words)), then by the number closed; rework, return and overdue rates "
        + "count as 100% less the rate. " + tail
    }
  }
  /// A rate that a ranking may weigh.
  public func figure(_ rankingFigure: RankingFigure) -> String {
    switch rankingFigure {
    case .closureRate: say("结案率", "closure rate")
    case .onTimeRate: say("按期结案率", "on-time rate")
    case .reworkRate: say("返工率", "rework rate")
    case .returnRate: say("退回率", "return rate")
    case .overdueRate: say("逾期率", "overdue rate")
    }
  }
}
