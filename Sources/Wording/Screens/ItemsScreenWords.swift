import LedgerModel

/// The words of the table of items.
public struct ItemsScreenWords: Sendable {
  /// The names above the columns, by the column's own name.
  public let column: @Sendable (String) -> String
  /// What the list begins with, by the scope's own name.
  public let scope: @Sendable (String) -> String
  /// What it is sorted by, by the order's own name.
  public let sort: @Sendable (String) -> String
  /// By what it is grouped, by the grouping's own name.
  public let grouping: @Sendable (String) -> String
  /// The heading of what has none of it; of what has no lamp.
  public let ungrouped, noLamp: String
  /// How many of a group are red.
  public let redCount: @Sendable (Int) -> String
  /// So many items came in above the first row that is shown.
  public let cameAbove: @Sendable (Int) -> String
  /// The titles of the menus of orders and columns.
  public let sortTitle, columnsTitle: String
  /// How many are shown of how many.
  public let count: @Sendable (_ shown: Int, _ total: Int) -> String
  /// How many are marked.
  public let marked: @Sendable (Int) -> String
  /// What to press when there is no item, none is found, none is in the scope, none answers the query.
  public let emptyLedger, nothingFound, nothingInQuery, nothingInScope: String
  /// The titles of the query line and of the saved queries.
  public let queryTitle, savedTitle: String
  /// A query was kept.
  public let querySaved: @Sendable (String) -> String
  /// Queries that every office needs.
  public let usualQueries: [(name: String, query: String)]
  /// What a completion is.
  public let candidate: @Sendable (QueryCompletion.Candidate.Kind) -> String
}

extension ItemsScreenWords {
  static let zh = ItemsScreenWords(
    column: { names[$0]?.zh ?? $0 },
    scope: { ["open": "未销号", "mine": "我的", "all": "全部"][$0] ?? $0 },
    sort: { $0 == "due" ? "红灯在前,再按到期" : "按" + (names[$0]?.zh ?? $0) },
    grouping: { $0.isEmpty ? "不分组" : "按" + ($0 == "group" ? "大类" : names[$0]?.zh ?? $0) }, ungrouped: "(未填)",
    noLamp: "(无灯)",
    redCount: { "红 \($0)" }, cameAbove: { "上方新增 \($0) 件:按 g 到最上面" },
    sortTitle: "排序", columnsTitle: "显示的列(再按 O 可改回)",
    count: { $0 == $1 ? "\($0) 件" : "\($0)/\($1) 件" }, marked: { "已标记 \($0)" },
    emptyLedger: "台账里还没有事项。按 n 登记第一件,或用 taizhang import 导入表格。",
    nothingFound: "没有找到。按 Esc 清除查找,或改几个字再试;拼音首字母也可以,例如 xftd 找 消防通道。",
    nothingInQuery: "没有符合条件的事项。按 f 修改条件,按 Esc 清除条件。",
    nothingInScope: "这里没有事项。按 m 切换范围(未销号、我的、全部),或按 n 登记新事项。",
    queryTitle: "筛选(Tab 补全,Ctrl-S 存为常用)", savedTitle: "常用筛选", querySaved: { "已存为常用:\($0)" },
    usualQueries: [
      ("全部逾期", "灯:红"), ("我的逾期", "责任人:me 灯:红"), ("今天到期", "到期:今天 状态:未结"), ("本周到期", "到期:本周 状态:未结"),
      ("待核查", "状态:待核查"), ("待派单", "状态:已立案"), ("已挂账", "状态:已挂账"),
    ],
    candidate: {
      switch $0 {
      case .field: "条件"
      case .value: "取值"
      case .person: "人员"
      case .site: "点位"
      case .grid: "网格"
      case .unit: "单位"
      case .category: "类别"
      case .label: "标签"
      case .date: "日期"
      }
    })

  static let en = ItemsScreenWords(
    column: { names[$0]?.en ?? $0 },
    scope: { ["open": "Open items", "mine": "My items", "all": "All items"][$0] ?? $0 },
    sort: { $0 == "due" ? "Red first, then by due date" : "By " + (names[$0]?.en.lowercased() ?? $0) },
    grouping: {
      $0.isEmpty
        ? "No groups"
        : "By "
          + (["group": "group", "severity": "severity", "lamp": "lamp"][$0] ?? names[$0]?.en.lowercased()
            ?? $0)
    }, ungrouped: "(none)", noLamp: "(no lamp)",
    redCount: { "\($0) red" },
    cameAbove: { "\($0) new above: g goes to the top" },
    sortTitle: "Order", columnsTitle: "Columns shown",
    count: { $0 == $1 ? ($0 == 1 ? "1 item" : "\($0) items") : "\($0)/\($1) items" },
    marked: { "\($0) marked" },
    emptyLedger:
      "This ledger has no items yet. Press n to report the first, or bring a table in with taizhang import.",
    nothingFound: "Nothing found. Esc clears the search; pinyin initials find too, such as xftd for 消防通道.",
    nothingInQuery: "No item answers this query. f changes it, Esc clears it.",
    nothingInScope: "No items here. Press m for another scope (open, mine, all), or n to report a new item.",
    queryTitle: "Query (Tab completes, Ctrl-S keeps it)", savedTitle: "Saved queries",
    querySaved: { "Kept: \($0)" },
    usualQueries: [
      ("All overdue", "lamp:red"), ("Mine, overdue", "owner:me lamp:red"),
      ("Due today", "due:today state:open"),
      ("Due this week", "due:thisweek state:open"), ("To check", "state:submitted"),
      ("To assign", "state:registered"), ("Suspended", "state:suspended"),
    ],
    candidate: {
      switch $0 {
      case .field: "field"
      case .value: "value"
      case .person: "person"
      case .site: "site"
      case .grid: "grid"
      case .unit: "unit"
      case .category: "category"
      case .label: "label"
      case .date: "date"
      }
    })

  private static let names: [String: (zh: String, en: String)] = [
    "lamp": ("灯", ""), "number": ("编号", "Number"), "title": ("问题", "Problem"), "site": ("点位", "Site"),
    "owner": ("责任人", "Owner"), "due": ("到期", "Due"), "state": ("状态", "State"), "category": ("类别", "Category"),
    "severity": ("等级", "Sev."), "grid": ("网格", "Grid"), "labels": ("标签", "Labels"),
    "reported": ("上报", "Reported"), "unit": ("牵头单位", "Lead unit"),
  ]
}
