import LedgerModel

/// The words of the first view.
public struct OverviewWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// Above one's own queue; when it is empty; when nobody known looks.
  public var queue: String { say("我的事", "My queue") }
  /// Above one's own queue; when it is empty; when nobody known looks.
  public var nothing: String {
    say(
      "没有等您办的事。按 2 看全部事项,按 n 登记新事项。", "Nothing waits for you. Press 2 for all items, n to report a new one.")
  }
  /// Above one's own queue; when it is empty; when nobody known looks.
  public var nobody: String {
    say(
      "您还不在人员名单里,只能查看。按 2 看全部事项。",
      "You are not entered under people yet, so you can only look. Press 2 for all items.")
  }
  /// Why an item stands in the queue, by the reason's own name.
  public func reason(_ text: String) -> String {
    say(
      [
        "rework": "返工", "returned": "被退回", "overdue": "已逾期", "dueToday": "今天到期", "accept": "待接单",
        "request": "待批",
        "check": "待核查", "register": "待立案", "assign": "待派单", "changed": "有新变化", "mine": "在办", "added": "刚登记",
      ][text] ?? text,
      [
        "rework": "sent back", "returned": "returned", "overdue": "overdue", "dueToday": "due today",
        "accept": "to accept",
        "request": "to decide", "check": "to check", "register": "to register", "assign": "to assign",
        "changed": "changed", "mine": "in progress", "added": "just added",
      ][text] ?? text)
  }
  /// While figures are worked out; where there is none.
  public var counting: String { say("正在统计……", "counting ...") }
  /// While figures are worked out; where there is none.
  public var none: String { say("—", "-") }
  /// Above the figures: that they lead to their items.
  public var behind: String { say("按 i 看事项", "i: items") }
  /// The names above the figures.
  public var thisWeek: String { say("本周", "this week") }
  /// The names above the figures.
  public var lastWeek: String { say("上周", "last week") }
  /// The names above the figures.
  public var change: String { say("增减", "change") }
  /// The figures.
  public var new: String { say("新增", "New") }
  /// The figures.
  public var closed: String { say("销号", "Closed") }
  /// The figures.
  public var overdue: String { say("逾期", "Overdue") }
  /// The figures.
  public var rework: String { say("返工", "Sent back") }
  /// The figures.
  public var closureRate: String { say("结案率", "Closure rate") }
  /// The figures.
  public var onTimeRate: String { say("按期结案率", "On-time closure rate") }

}

/// The words around a figure and its items.
public struct FigureListWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A period that goes on, by its beginning.
  public func since(_ text: String) -> String { say("\(text) 起", "since \(text)") }
  /// How often, and how many items; once where that is the same.
  public func count(_ count: Int, _ items: Int) -> String {
    let shown = say("\(items) 件", items == 1 ? "1 item" : "\(items) items")
    return count == items ? shown : say("\(count) 次  \(shown)", "\(count) times  \(shown)")
  }
  /// Nothing is behind any figure.
  public var nothing: String { say("没有事项", "no items") }
  /// The title of the menu of a view's figures.
  public var title: String { say("各数字对应的事项", "The items behind the figures") }
  /// A heading: how it stands now.
  public var now: String { say("现在", "Now") }
}

/// The words of the board.
public struct BoardWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The view's title.
  public var title: String { say("看板", "Board") }
  /// A column, by its own name.
  public func lane(_ text: String) -> String {
    say(
      ["toAssign": "待派", "inProgress": "整改", "toCheck": "待核查", "closed": "本周销号"][text] ?? text,
      [
        "toAssign": "To assign", "inProgress": "In progress", "toCheck": "To check",
        "closed": "Closed this week",
      ][text] ?? text)
  }
  /// The same where the column is narrow and the count long.
  public func shortLane(_ text: String) -> String {
    say(lane(text), text == "closed" ? "Closed/wk" : lane(text))
  }
  /// What is paused.
  public var pausedItems: String { say("挂账、移送", "Paused") }
  /// How many are paused.
  public func paused(_ count: Int) -> String { say("另有挂账、移送 \(count) 件", "\(count) paused") }

}

/// The words of the view of people.
public struct PeopleWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The names above the columns.
  public var name: String { say("姓名", "Name") }
  /// The names above the columns.
  public var role: String { say("角色", "Role") }
  /// The names above the columns.
  public var open: String { say("在办", "Open") }
  /// The names above the columns.
  public var red: String { say("红灯", "Red") }
  /// The names above the columns.
  public var closed: String { say("本周销号", "Closed/wk") }
  /// The names above the columns.
  public var onTime: String { say("按期结案率", "On time") }
  /// Where there is no rate; behind the name of somebody who works here no more.
  public var none: String { "-" }
  /// Where there is no rate; behind the name of somebody who works here no more.
  public var gone: String { say("(不在岗)", "(left)") }
  /// Why nothing is handed over: the person owns nothing that is open; it is done in this view.
  public var toDoOfPerson: String {
    say("待办请到人员页(按 4)选中此人", "choose a person in the view of people (4) to see what they have to do")
  }
  /// Somebody has nothing to do; the title of what they have; it lies in the clipboard.
  public var nothingToDo: String { say("此人没有待办", "Nothing to do for this person") }
  /// The title of what somebody has to do.
  public func toDoTitle(_ name: String) -> String { say("\(name)的待办", "What \(name) has to do") }
  /// It lies in the clipboard.
  public var copied: String {
    say("已复制,可粘贴到微信(终端不支持时用鼠标选取)", "Copied: paste it into a message (or select it with the mouse)")
  }
  /// Why nothing is handed over: the person owns nothing that is open; it is done in this view.
  public var ownsNothing: String { say("此人名下没有未结事项", "this person owns no open item") }
  /// Why nothing is handed over: the person owns nothing that is open; it is done in this view.
  public var choosePerson: String {
    say("移交请到人员页(按 4)选中此人", "choose a person in the view of people (4) to hand over their items")
  }

}

/// The words of the view of sites and grids.
public struct SitesWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// Where nothing is entered yet.
  public var nothing: String {
    say(
      "还没有网格和点位。按 n 新增;按 I 导入事项表格时也会一并建立",
      "No grids and sites yet. n enters one; importing items (I) enters theirs, too")
  }
  /// The names above the columns; the sign before a key site; behind what is out of use.
  public var place: String { say("网格与点位(!红灯)", "Places, red: !") }
  /// The names above the columns; the sign before a key site; behind what is out of use.
  public var total: String { say("合计", "All") }
  /// The names above the columns; the sign before a key site; behind what is out of use.
  public var keySign: String { "* " }
  /// The names above the columns; the sign before a key site; behind what is out of use.
  public var retired: String { say("停用", "retired") }
  /// Items without a group, in at most five columns.
  public var ungrouped: String { say("未分", "none") }
  /// A group in at most five columns, for the heads of narrow columns.
  public func group(_ categoryGroup: CategoryGroup) -> String {
    switch categoryGroup {
    case .structure: say("违建", "built")
    case .parking: say("停车", "park")
    case .sanitation: say("环卫", "waste")
    case .stairwell: say("楼道", "stair")
    case .notices: say("广告", "signs")
    case .street: say("街面", "road")
    case .facility: say("设施", "works")
    case .other: say("其他", "other")
    }
  }

}

/// The words of the statistics.
public struct StatisticsWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A chart, by its own name.
  public func chart(_ text: String) -> String {
    say(
      ["group": "按大类", "grid": "按网格", "person": "按责任人", "unit": "按单位", "site": "按点位", "week": "每周销号"][text]
        ?? text,
      [
        "group": "By group", "grid": "By grid", "person": "By owner", "unit": "By unit", "site": "By site",
        "week": "Closed by week",
      ][text] ?? text)
  }
  /// What the signs of a bar mean: open items, of which red ones.
  public var legend: String { say("! 红灯   # 其他未销号", "! red items   # other open items") }
  /// Above the names of what the figures are by, and the figures: due, closed, closure rate, on-time rate, rework
  /// rate, return rate, overdue.
  public var name: String { say("名称", "Name") }
  /// The figures' names.
  public var figures: [String] {
    say(
      ["应结", "销号", "结案率", "按期结案率", "返工率", "退回率", "逾期"],
      ["Due", "Closed", "Closure", "On time", "Rework", "Return", "Overdue"])
  }
  /// A period by its span and its ends, and that it has not ended.
  public func period(_ span: String, _ period: String, _ isRunning: Bool) -> String {
    switch language {
    case .zh:
      let name = ["week": "周", "month": "月", "quarter": "季度", "year": "年"][span] ?? span
      return "\(name)指标 \(period)" + (isRunning ? "(未结束)" : "") + ":以期末记录为准"
    case .en:
      return "Rates, \(span) \(period)" + (isRunning ? " (not over)" : "")
        + ", as it stood at its end"
    }
  }

}

/// The words of the history.
public struct HistoryWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The names above the columns.
  public var when: String { say("时间", "When") }
  /// The names above the columns.
  public var who: String { say("谁", "Who") }
  /// The names above the columns.
  public var what: String { say("做了什么", "What") }
  /// The names above the columns.
  public var through: String { say("途径", "Through") }
  /// No change yet; a change that takes one back; one that does it again.
  public var nothing: String { say("还没有任何变更", "Nothing has been changed yet") }
  /// No change yet; a change that takes one back; one that does it again.
  public var undone: String { say("撤销", "undid") }
  /// No change yet; a change that takes one back; one that does it again.
  public var redone: String { say("重做", "did again") }
  /// The steps by which a meeting was gone through, in one row.
  public func steps(_ meeting: String, _ count: Int) -> String {
    say("\(meeting) 议程推进 \(count) 步", "\(meeting): \(count) steps through the agenda")
  }
  /// What is chosen is no import.
  public var noImport: String {
    say("先在变更(7)里选中一批导入,再按 X", "Choose an import in the history (7) first, then X")
  }
  /// So many lines more than there is room for.
  public func more(_ count: Int) -> String {
    say("……还有 \(count) 行", count == 1 ? "... 1 more line" : "... \(count) more lines")
  }
}
