import LedgerModel

/// The words of the first view.
public struct OverviewWords: Sendable {
  /// Above one's own queue; when it is empty; when nobody known looks.
  public let queue, nothing, nobody: String
  /// Why an item stands in the queue, by the reason's own name.
  public let reason: @Sendable (String) -> String
  /// While figures are worked out; where there is none.
  public let counting, none: String
  /// The names above the figures.
  public let week, thisWeek, lastWeek, change: String
  /// The figures.
  public let new, closed, overdue, rework, closureRate, onTimeRate: String

  static let zh = OverviewWords(
    queue: "我的事", nothing: "没有等您办的事。按 2 看全部事项,按 n 登记新事项。", nobody: "您还不在人员名单里,只能查看。按 2 看全部事项。",
    reason: {
      [
        "rework": "返工", "returned": "被退回", "overdue": "已逾期", "dueToday": "今天到期", "accept": "待接单",
        "request": "待批",
        "check": "待核查", "register": "待立案", "assign": "待派单", "changed": "有新变化", "mine": "在办",
      ][$0] ?? $0
    },
    counting: "正在统计……", none: "—", week: "本周", thisWeek: "到现在", lastWeek: "上周", change: "增减",
    new: "新增", closed: "销号", overdue: "逾期未办结", rework: "返工", closureRate: "结案率", onTimeRate: "按期结案率")

  static let en = OverviewWords(
    queue: "My queue", nothing: "Nothing waits for you. 2 shows all items, n reports a new one.",
    nobody: "You are not among the people yet: looking only. 2 shows all items.",
    reason: {
      [
        "rework": "rework", "returned": "returned", "overdue": "overdue", "dueToday": "due today",
        "accept": "to accept",
        "request": "to decide", "check": "to check", "register": "to register", "assign": "to assign",
        "changed": "news", "mine": "in progress",
      ][$0] ?? $0
    },
    counting: "counting ...", none: "-", week: "This week", thisWeek: "so far", lastWeek: "last week",
    change: "change",
    new: "New", closed: "Ticked off", overdue: "Overdue, open", rework: "Sent back",
    closureRate: "Closure rate",
    onTimeRate: "On-time closure rate")
}

/// The words of the board.
public struct BoardWords: Sendable {
  /// The view's title.
  public let title: String
  /// A column, by its own name.
  public let lane: @Sendable (String) -> String
  /// How many are paused.
  public let paused: @Sendable (Int) -> String

  static let zh = BoardWords(
    title: "看板",
    lane: { ["toAssign": "待派", "inProgress": "整改", "toCheck": "待核查", "closed": "本周销号"][$0] ?? $0 },
    paused: { "另有挂账、移送 \($0) 件" })
  static let en = BoardWords(
    title: "Board",
    lane: {
      [
        "toAssign": "To assign", "inProgress": "In progress", "toCheck": "To check", "closed": "Closed, week",
      ][$0] ?? $0
    },
    paused: { "\($0) paused" })
}

/// The words of the view of people.
public struct PeopleWords: Sendable {
  /// The names above the columns.
  public let name, role, open, red, closed, onTime: String
  /// Where there is no rate; behind the name of somebody who works here no more.
  public let none, gone: String
  /// Why nothing is handed over: the person owns nothing that is open; it is done in this view.
  public let ownsNothing, choosePerson: String

  static let zh = PeopleWords(
    name: "姓名", role: "角色", open: "在办", red: "红灯", closed: "本周销号", onTime: "按期率", none: "-",
    gone: "(不在岗)", ownsNothing: "此人名下没有未结事项", choosePerson: "移交请到人员页(按 4)选中此人")
  static let en = PeopleWords(
    name: "Name", role: "Role", open: "Open", red: "Red", closed: "Done/week", onTime: "On time", none: "-",
    gone: "(left)", ownsNothing: "this person owns no open item",
    choosePerson: "to hand items over choose the person in the view of people (4)")
}

/// The words of the view of sites and grids.
public struct SitesWords: Sendable {
  /// Where nothing is entered yet.
  public let nothing: String
  /// The names above the columns; the sign before a key site; behind what is out of use.
  public let place, total, keySign, retired: String
  /// A group in at most six columns, for the heads of narrow columns.
  public let group: @Sendable (CategoryGroup) -> String

  static let zh = SitesWords(
    nothing: "还没有网格和点位。按 n 新增,或用 taizhang import 导入表格",
    place: "网格与点位(!红灯)", total: "合计", keySign: "* ", retired: "(停用)",
    group: {
      switch $0 {
      case .structure: "违建"
      case .parking: "停车"
      case .sanitation: "环卫"
      case .stairwell: "楼道"
      case .notices: "广告"
      case .street: "街面"
      case .facility: "设施"
      case .other: "其他"
      }
    })
  static let en = SitesWords(
    nothing: "No grids and sites yet. n enters one; taizhang import brings a spreadsheet in",
    place: "Places (! red)", total: "All", keySign: "* ", retired: "(retired)",
    group: {
      switch $0 {
      case .structure: "built"
      case .parking: "parked"
      case .sanitation: "refuse"
      case .stairwell: "stairs"
      case .notices: "signs"
      case .street: "street"
      case .facility: "works"
      case .other: "other"
      }
    })
}

/// The words of the statistics.
public struct StatisticsWords: Sendable {
  /// A chart, by its own name.
  public let chart: @Sendable (String) -> String
  /// What the signs of a bar mean: open items, of which red ones.
  public let legend: String
  /// A week, by its Monday.
  public let weekOf: @Sendable (String) -> String
  /// Above the names of what the figures are by, and the figures: due, closed, closure rate, on-time rate, rework
  /// rate, return rate, overdue.
  public let name: String
  /// The figures' names.
  public let figures: [String]
  /// A period by its span, its first and its last day, and that it has not ended.
  public let period: @Sendable (_ span: String, _ first: String, _ last: String, _ isRunning: Bool) -> String

  static let zh = StatisticsWords(
    chart: {
      ["group": "按大类", "grid": "按网格", "person": "按责任人", "unit": "按单位", "site": "按点位", "week": "每周销号"][$0]
        ?? $0
    },
    legend: "! 红灯   # 其他未销号",
    weekOf: { "\($0) 起" }, name: "名称", figures: ["应结", "销号", "结案率", "按期率", "返工率", "退回率", "逾期"],
    period: { span, first, last, isRunning in
      let name = ["week": "周", "month": "月", "quarter": "季度", "year": "年"][span] ?? span
      return "\(name)指标 \(first) 至 \(last)" + (isRunning ? "(未结束)" : "") + ":以期末记录为准"
    })
  static let en = StatisticsWords(
    chart: {
      [
        "group": "By group", "grid": "By grid", "person": "By owner", "unit": "By unit", "site": "By site",
        "week": "Closed by week",
      ][$0] ?? $0
    },
    legend: "! red   # other open items",
    weekOf: { "from \($0)" }, name: "Name",
    figures: ["Due", "Closed", "Closure", "On time", "Rework", "Return", "Overdue"],
    period: { span, first, last, isRunning in
      "Rates, \(span) \(first) to \(last)" + (isRunning ? " (not over)" : "")
        + ", as it stood at its end"
    })
}

/// The words of the history.
public struct HistoryWords: Sendable {
  /// The names above the columns.
  public let when, who, what, through: String
  /// No change yet; a change that takes one back; one that does it again.
  public let nothing, undone, redone: String

  static let zh = HistoryWords(
    when: "时间", who: "谁", what: "做了什么", through: "途径", nothing: "还没有任何变更", undone: "撤销", redone: "重做")
  static let en = HistoryWords(
    when: "When", who: "Who", what: "What", through: "Through", nothing: "Nothing was changed yet",
    undone: "undid",
    redone: "did again")
}
