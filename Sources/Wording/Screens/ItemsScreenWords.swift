/// The words of the table of items.
public struct ItemsScreenWords: Sendable {
  /// The names above the columns, by the column's own name.
  public let column: @Sendable (String) -> String
  /// What the list begins with, by the scope's own name.
  public let scope: @Sendable (String) -> String
  /// What it is sorted by, by the order's own name.
  public let sort: @Sendable (String) -> String
  /// The titles of the menus of orders and columns.
  public let sortTitle, columnsTitle: String
  /// How many are shown of how many.
  public let count: @Sendable (_ shown: Int, _ total: Int) -> String
  /// How many are marked.
  public let marked: @Sendable (Int) -> String
  /// What to press when there is no item, none is found, none is in the scope.
  public let emptyLedger, nothingFound, nothingInScope: String
  /// A query that cannot be understood, with what may have been meant.
  public let badQuery: @Sendable (_ suggestions: String) -> String
}

extension ItemsScreenWords {
  static let zh = ItemsScreenWords(
    column: { names[$0]?.zh ?? $0 },
    scope: { ["open": "未销号", "mine": "我的", "all": "全部"][$0] ?? $0 },
    sort: { $0 == "due" ? "红灯在前,再按到期" : "按" + (names[$0]?.zh ?? $0) },
    sortTitle: "排序", columnsTitle: "显示的列(再按 O 可改回)",
    count: { $0 == $1 ? "\($0) 件" : "\($0)/\($1) 件" }, marked: { "已标记 \($0)" },
    emptyLedger: "台账里还没有事项。按 n 登记第一件,或用 taizhang import 导入表格。",
    nothingFound: "没有找到。按 Esc 清除查找,或改几个字再试;拼音首字母也可以,例如 xftd 找 消防通道。",
    nothingInScope: "这里没有事项。按 m 切换范围(未销号、我的、全部),或按 n 登记新事项。",
    badQuery: { $0.isEmpty ? "看不懂这个条件" : "看不懂这个条件;是不是:\($0)" })

  static let en = ItemsScreenWords(
    column: { names[$0]?.en ?? $0 },
    scope: { ["open": "Open items", "mine": "My items", "all": "All items"][$0] ?? $0 },
    sort: { $0 == "due" ? "Red first, then by due date" : "By " + (names[$0]?.en.lowercased() ?? $0) },
    sortTitle: "Order", columnsTitle: "Columns shown",
    count: { $0 == $1 ? "\($0) items" : "\($0)/\($1) items" }, marked: { "\($0) marked" },
    emptyLedger:
      "This ledger has no items yet. Press n to report the first, or bring a table in with taizhang import.",
    nothingFound: "Nothing found. Esc clears the search; pinyin initials find too, such as xftd for 消防通道.",
    nothingInScope: "No items here. Press m for another scope (open, mine, all), or n to report a new item.",
    badQuery: {
      $0.isEmpty ? "This query cannot be understood" : "This query cannot be understood; perhaps: \($0)"
    })

  private static let names: [String: (zh: String, en: String)] = [
    "lamp": ("灯", ""), "number": ("编号", "Number"), "title": ("问题", "Problem"), "site": ("点位", "Site"),
    "owner": ("责任人", "Owner"), "due": ("到期", "Due"), "state": ("状态", "State"), "category": ("类别", "Category"),
    "severity": ("等级", "Sev."), "grid": ("网格", "Grid"), "labels": ("标签", "Labels"),
    "reported": ("上报", "Reported"), "unit": ("牵头单位", "Lead unit"),
  ]
}
