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
public struct BulletinWords: Sendable {
  /// The title.
  public let title: @Sendable (_ ledger: String, BulletinOccasion) -> String
  /// That it is no issued one.
  public let draft: String
  /// When it was issued.
  public let issued: @Sendable (_ day: String) -> String
  /// The sentence that tells the week, or another period, in figures.
  public let situation:
    @Sendable (RateRow, _ rates: (closure: String, onTime: String), BulletinOccasion) -> String
  /// A table's heading.
  public let ranking: @Sendable (RateGrouping) -> String
  /// The column of what the rows are.
  public let grouping: @Sendable (RateGrouping) -> String
  /// The columns: rank, carried over, new, due, closed, closure rate, on-time rate, rework, returned, overdue,
  /// suspended, change of rank.
  public let columns: [String]
  /// The title of figures by themselves.
  public let ratesTitle: @Sendable (_ ledger: String) -> String
  /// Their columns: rank, carried over, new, due, closed, on time, closure rate, on-time rate, rework rate, return
  /// rate, overdue rate, open, overdue, suspended.
  public let rateColumns: [String]
  /// What the rates are that only those columns have.
  public let rateDefinition: String
  /// How a row's place has changed: so many up (above 0) or down; nothing when it was not ranked before.
  public let change: @Sendable (Int?) -> String
  /// The caption of the bars.
  public let bars: String
  /// The section of cancelled items.
  public let cancelled: String
  /// The columns of the cancelled items: number, item, by, on, reason.
  public let cancelledColumns: [String]
  /// The section of definitions.
  public let definitions: String
  /// The definitions that all tables go by.
  public let definitionLines: [String]
  /// The rule of the ranking.
  public let rule: @Sendable (_ weights: [(figure: String, weight: Int)]) -> String
  /// A rate that a ranking may weigh.
  public let figure: @Sendable (RankingFigure) -> String
}

extension BulletinWords {
  /// The words in Chinese.
  static let zh = BulletinWords(
    title: { ledger, occasion in
      switch occasion {
      case .week: "\(ledger)整改工作周通报"
      case .extraMeeting(let subject):
        subject.isEmpty ? "\(ledger)专题会议通报" : "\(ledger)专题会议通报（\(subject)）"
      case .period: "\(ledger)整改工作通报"
      }
    },
    draft: "（未印发，数字以印发时为准）",
    issued: { "\($0)印发" },
    situation: { row, rates, occasion in
      let period = occasion == .week ? "本周" : "本期"
      return "\(period)结转\(row.carriedOver)项，新增\(row.new)项，应结\(row.due)项，销号\(row.closed)项；"
        + "结案率\(rates.closure)，按期结案率\(rates.onTime)。期末在办\(row.open)项，其中逾期\(row.overdue)项、"
        + "挂账\(row.suspended)项、移送\(row.referred)项；\(period)返工\(row.rework)次，退回\(row.returned)次，"
        + "作废\(row.cancelled)项。"
    },
    ranking: { grouping in
      switch grouping {
      case .person: "责任人排名"
      case .grid: "网格排名"
      case .unit: "责任单位排名"
      case .site: "点位排名"
      case .group: "分类情况"
      }
    },
    grouping: { grouping in
      switch grouping {
      case .person: "责任人"
      case .grid: "网格"
      case .unit: "责任单位"
      case .site: "点位"
      case .group: "类别"
      }
    },
    columns: ["名次", "结转", "新增", "应结", "销号", "结案率", "按期结案率", "返工", "退回", "逾期", "挂账", "名次变化"],
    ratesTitle: { "\($0)整改指标" },
    rateColumns: [
      "名次", "结转", "新增", "应结", "销号", "按期", "结案率", "按期结案率", "返工率", "退回率", "逾期率", "在办", "逾期", "挂账",
    ],
    rateDefinition: "返工率＝返工÷（通过＋返工）。退回率＝退回÷派单。逾期率＝期末逾期÷期末在办。",
    change: { change in
      guard let change else { return "新进" }
      return change > 0 ? "升\(change)" : change < 0 ? "降\(-change)" : "持平"
    },
    bars: "按期结案率",
    cancelled: "作废事项",
    cancelledColumns: ["编号", "事项", "作废人", "日期", "理由"],
    definitions: "指标口径",
    definitionLines: [
      "统计以期末时台账记录为准；不予立案、重复、作废的事项不计入任何指标。",
      "结转：期初在办（含期内重新整改）的事项。新增：期内进入台账的事项。销号：期内核查通过的事项。",
      "应结：期内销号的事项，加上期末前到期、期末仍在办且未挂账未移送的事项。",
      "结案率＝销号÷应结。按期结案率＝销号事项中按期提交并通过核查的÷应结。分母为零记“—”。",
      "返工：期内核查退回整改的次数。退回：期内责任人退回派单的次数。逾期、挂账：期末在办事项数。",
      "百分率保留一位小数，四舍五入。",
    ],
    rule: { weights in
      let tail = "应结不足3项的不参加排名，名次记“—”。"
      if weights.isEmpty { return "排名：先比按期结案率，相同的比销号数。" + tail }
      let words = weights.map { "\($0.figure)×\($0.weight)" }.joined(separator: "＋")
      return "排名：按加权得分（\(words)），相同的比销号数；返工率、退回率、逾期率取（100%－比率）。" + tail
    },
    figure: { figure in
      switch figure {
      case .closureRate: "结案率"
      case .onTimeRate: "按期结案率"
      case .reworkRate: "返工率"
      case .returnRate: "退回率"
      case .overdueRate: "逾期率"
      }
    })

  /// The words in English.
  static let en = BulletinWords(
    title: { ledger, occasion in
      switch occasion {
      case .week: "Weekly bulletin of \(ledger)"
      case .extraMeeting(let subject):
        subject.isEmpty ? "Bulletin of an extra meeting of \(ledger)" : "Bulletin of \(ledger): \(subject)"
      case .period: "Bulletin of \(ledger)"
      }
    },
    draft: "(draft; the figures count as issued)",
    issued: { "Issued on \($0)" },
    situation: { row, rates, _ in
      "Carried over \(row.carriedOver), new \(row.new), due \(row.due), closed \(row.closed); closure rate "
        + "\(rates.closure), on-time closure rate \(rates.onTime). Open at the end \(row.open), of which overdue "
        + "\(row.overdue), suspended \(row.suspended), referred \(row.referred); sent back for rework "
        + "\(row.rework), returned \(row.returned), cancelled \(row.cancelled)."
    },
    ranking: { grouping in
      switch grouping {
      case .person: "Ranking by owner"
      case .grid: "Ranking by grid"
      case .unit: "Ranking by unit"
      case .site: "Ranking by site"
      case .group: "By group"
      }
    },
    grouping: { grouping in
      switch grouping {
      case .person: "Owner"
      case .grid: "Grid"
      case .unit: "Unit"
      case .site: "Site"
      case .group: "Group"
      }
    },
    columns: [
      "Rank", "Carried over", "New", "Due", "Closed", "Closure rate", "On-time rate", "Rework", "Returned",
      "Overdue", "Suspended", "Change",
    ],
    ratesTitle: { "Figures of \($0)" },
    rateColumns: [
      "Rank", "Carried over", "New", "Due", "Closed", "On time", "Closure rate", "On-time rate",
      "Rework rate",
      "Return rate", "Overdue rate", "Open", "Overdue", "Suspended",
    ],
    rateDefinition: "Rework rate = sent back / (passed + sent back). Return rate = returned / assigned. "
      + "Overdue rate = overdue / open at the period's end.",
    change: { change in
      guard let change else { return "new" }
      return change > 0 ? "+\(change)" : change < 0 ? "\(change)" : "same"
    },
    bars: "On-time closure rate",
    cancelled: "Cancelled items",
    cancelledColumns: ["Number", "Item", "By", "On", "Reason"],
    definitions: "Definitions",
    definitionLines: [
      "All figures are as the ledger stood at the period's end; rejected, duplicate and cancelled items are in none.",
      "Carried over: open when the period began, or reopened in it. New: come into the ledger in it. "
        + "Closed: passed their check in it.",
      "Due: closed in the period, or due by its end, still open then and neither suspended nor referred.",
      "Closure rate = closed / due. On-time rate = of the closed ones, those whose passing submission was by "
        + "their due date / due. A zero denominator prints —.",
      "Rework: checks that sent an item back. Returned: assignments given back by their owner. Overdue, "
        + "suspended: open items at the period's end.",
      "Rates have one decimal, half rounded up.",
    ],
    rule: { weights in
      let tail = "Fewer than 3 due are not ranked and print —."
      if weights.isEmpty { return "Ranking: by on-time rate, then by the number closed. " + tail }
      let words = weights.map { "\($0.figure) x \($0.weight)" }.joined(separator: " + ")
      return
        "Ranking: by weighted score (\(words)), then by the number closed; rework, return and overdue rates "
        + "count as 100% less the rate. " + tail
    },
    figure: { figure in
      switch figure {
      case .closureRate: "closure rate"
      case .onTimeRate: "on-time rate"
      case .reworkRate: "rework rate"
      case .returnRate: "return rate"
      case .overdueRate: "overdue rate"
      }
    })
}
