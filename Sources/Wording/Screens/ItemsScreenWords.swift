import LedgerModel

/// The words of the table of items.
public struct ItemsScreenWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The names above the columns, by the column's own name.
  public func column(_ text: String) -> String { Self.names[text].map { say($0.zh, $0.en) } ?? text }
  /// What the list begins with, by the scope's own name.
  public func scope(_ text: String) -> String {
    say(
      ["open": "未销号", "mine": "我的", "all": "全部"][text] ?? text,
      ["open": "Open items", "mine": "My items", "all": "All items"][text] ?? text)
  }
  /// The scope that is shown now, the one before, and how to come back, where there is a way; by the scopes' own names.
  public func scopeChanged(from old: String, to new: String, goesBack: Bool) -> String {
    say(
      "范围由「\(scope(old))」改为「\(scope(new))」" + (goesBack ? ",按 Esc 改回" : ""),
      "Showing \(scope(new).lowercased()) now, \(scope(old).lowercased()) before"
        + (goesBack ? "; Esc goes back" : ""))
  }
  /// A query was set: the scope changes nothing.
  public var scopeIdle: String {
    say("正按条件筛选,范围不起作用:按 Esc 清除条件后再换", "A query is set, and the scope does nothing: Esc clears the query")
  }
  /// There are no columns on a screen as narrow as this; none is chosen.
  public var noColumns: String { say("屏幕太窄,没有列", "The screen is too narrow for columns") }
  /// There are no columns on a screen as narrow as this; none is chosen.
  public var chooseColumn: String { say("先按 < 或 > 选一列", "Choose a column first: < or >") }
  /// A column was chosen: what can be done with it.
  public func columnChosen(_ name: String) -> String {
    say("\(name):[ 升序 ] 降序 = 取值 - 窄 + 宽", "\(name): [ ascending ] descending = values - narrower + wider")
  }
  /// How wide a column is now.
  public func columnWidth(_ name: String, _ width: Int) -> String {
    say("\(name):宽 \(width)", "\(name): \(width) wide")
  }
  /// A column that is sorted by, and its direction.
  public func sorted(_ name: String, _ isDescending: Bool) -> String {
    say(name + (isDescending ? "降序" : "升序"), name + (isDescending ? " descending" : " ascending"))
  }
  /// The columns that are sorted by, the first first.
  public func sortedBy(_ columns: [String]) -> String {
    say("排序:" + columns.joined(separator: ",再按"), "Sorted by " + columns.joined(separator: ", then "))
  }
  /// The title of a column's values.
  public func valuesTitle(_ name: String) -> String { say("\(name):取值与件数", "\(name): values and counts") }
  /// The list has only what has this value.
  public func narrowed(_ value: String) -> String { say("只列 \(value):按 Esc 放宽", "Only \(value): Esc widens") }
  /// Above the sums of so many items; one sum; where there is none.
  public func sumsTitle(_ items: Int) -> String {
    say("\(items) 件的数量合计", "Sums of \(items) " + (items == 1 ? "item" : "items"))
  }
  /// What is planned and done of a measure, in how many items; `isAbout` when one of the figures is about so much.
  public func sum(of measure: String, planned: String, done: String, items: Int, isAbout: Bool) -> String {
    let name = measure.isEmpty ? say("数量", "Quantity") : measure
    return say(
      "\(name)  计划\(isAbout ? "约" : "") \(planned)  已完成 \(done)  \(items) 笔",
      "\(name)  planned \(isAbout ? "about " : "")\(planned)  done \(done)  \(items) "
        + (items == 1 ? "entry" : "entries"))
  }
  /// Above the sums of so many items; one sum; where there is none.
  public var noQuantities: String { say("这些事项没有填数量", "None of these items has a quantity") }
  /// How many rows stand above and below those that are shown; empty when all are.
  public func beyond(above: Int, below: Int) -> String {
    [
      above > 0 ? say("上\(above)", "\(above) above") : "",
      below > 0 ? say("下\(below)", "\(below) below") : "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }
  /// What it is sorted by, by the order's own name.
  public func sort(_ text: String) -> String {
    say(
      text == "due" ? "红灯在前,再按到期" : "按" + (text == "reported" ? "上报时间" : column(text)),
      text == "due"
        ? "Red first, then by due date"
        : "By " + (["severity": "severity", "reported": "date of report"][text] ?? column(text).lowercased()))
  }
  /// By what it is grouped, by the grouping's own name.
  public func grouping(_ text: String) -> String {
    say(
      text.isEmpty ? "不分组" : "按" + (text == "group" ? "大类" : column(text)),
      text.isEmpty
        ? "No groups"
        : "By "
          + (["group": "group", "severity": "severity", "lamp": "lamp"][text] ?? column(text).lowercased()))
  }
  /// The heading of what has none of it; of what has no lamp.
  public var ungrouped: String { say("(未填)", "(none)") }
  /// The heading of what has none of it; of what has no lamp.
  public var noLamp: String { say("(无灯)", "(no lamp)") }
  /// How many of a group are red.
  public func redCount(_ count: Int) -> String { say("红 \(count)", "\(count) red") }
  /// So many items came in above the first row that is shown.
  public func cameAbove(_ count: Int) -> String {
    say("上方新增 \(count) 件:按 g 到最上面", "\(count) new above: g goes to the top")
  }
  /// The titles of the menus of orders and columns.
  public var sortTitle: String { say("排序", "Order") }
  /// The titles of the menus of orders and columns.
  public var columnsTitle: String { say("显示的列(再按 O 可改回)", "Columns shown") }
  /// How many are shown of how many.
  public func count(_ shown: Int, _ total: Int) -> String {
    say(
      shown == total ? "\(shown) 件" : "\(shown)/\(total) 件",
      shown == total ? (shown == 1 ? "1 item" : "\(shown) items") : "\(shown)/\(total) items")
  }
  /// How many are marked.
  public func marked(_ count: Int) -> String { say("已标记 \(count)", "\(count) marked") }
  /// What to press when there is no item, none is found, none is in the scope, none answers the query.
  public var emptyLedger: String {
    say(
      "台账里还没有事项。按 n 登记第一件,按 I 导入表格。",
      "This ledger has no items yet. Press n to report the first, I to import a table.")
  }
  /// What to press when there is no item, none is found, none is in the scope, none answers the query.
  public var nothingFound: String {
    say(
      "没有找到。按 Esc 清除查找,或改几个字再试;拼音首字母也可以,例如 xftd 找 消防通道。",
      "Nothing found. Press Esc to clear the search. Pinyin initials work too: xftd finds 消防通道.")
  }
  /// Nothing is found here, but so many among all items; while the search is typed, Enter comes first.
  public func foundBeyond(_ count: Int, isTyping: Bool) -> String {
    say(
      "这里没有,全部事项中有 \(count) 项,看全部请\(isTyping ? "按 Enter 再按 m" : "按 m")。",
      "Nothing here, but \(count) among all items: \(isTyping ? "Enter, then m" : "m") shows "
        + (count == 1 ? "it." : "them."))
  }
  /// What to press when there is no item, none is found, none is in the scope, none answers the query.
  public var nothingInQuery: String {
    say(
      "没有符合条件的事项。按 f 修改条件,按 Esc 清除条件。", "No item matches this query. Press f to change it, Esc to clear it.")
  }
  /// What to press when there is no item, none is found, none is in the scope, none answers the query.
  public var nothingInScope: String {
    say(
      "这里没有事项。按 m 切换范围(未销号、我的、全部),或按 n 登记新事项。",
      "No items here. Press m for another scope (open, mine, all), or n to report a new item.")
  }
  /// The titles of the query line and of the saved queries.
  public var queryTitle: String { say("筛选(Tab 补全,Ctrl-S 存为常用)", "Query (Tab completes, Ctrl-S keeps it)") }
  /// The titles of the query line and of the saved queries.
  public var savedTitle: String { say("常用筛选", "Saved queries") }
  /// A query was kept.
  public func querySaved(_ text: String) -> String { say("已存为常用:\(text)", "Kept: \(text)") }
  /// Queries that every office needs.
  public var usualQueries: [(name: String, query: String)] {
    say(
      [
        ("全部逾期", "灯:红"), ("我的逾期", "责任人:我 灯:红"), ("今天到期", "到期:今天 状态:未结"), ("本周到期", "到期:本周 状态:未结"),
        ("待核查", "状态:待核查"), ("待派单", "状态:已立案"), ("已挂账", "状态:已挂账"),
      ],
      [
        ("All overdue", "lamp:red"), ("Mine, overdue", "owner:me lamp:red"),
        ("Due today", "due:today state:open"),
        ("Due this week", "due:thisweek state:open"), ("To check", "state:submitted"),
        ("To assign", "state:registered"), ("Suspended", "state:suspended"),
      ])
  }
  /// What a completion is.
  public func candidate(_ kind: QueryCandidateKind) -> String {
    switch kind {
    case .field: say("条件", "field")
    case .value: say("取值", "value")
    case .person: say("人员", "person")
    case .site: say("点位", "site")
    case .grid: say("网格", "grid")
    case .unit: say("单位", "unit")
    case .record: say("资料", "record")
    case .category: say("类别", "category")
    case .label: say("标签", "label")
    case .date: say("日期", "date")
    }
  }
}

extension ItemsScreenWords {
  private static let names: [String: (zh: String, en: String)] = [
    "lamp": ("灯", ""), "number": ("编号", "Number"), "title": ("问题", "Problem"), "site": ("点位", "Site"),
    "owner": ("责任人", "Owner"), "due": ("到期", "Due"), "state": ("状态", "State"), "category": ("类别", "Category"),
    "severity": ("等级", "Sev."), "grid": ("网格", "Grid"), "labels": ("标签", "Labels"),
    "reported": ("上报", "Reported"), "unit": ("牵头单位", "Lead unit"), "days": ("天数", "Days"),
  ]
}
