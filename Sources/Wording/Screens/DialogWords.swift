import LedgerModel

/// The words of menus, pickers and questions.
public struct DialogWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// In an empty filter; where nothing fits it.
  public var typeToFilter: String { say("输入名称或拼音首字母", "type a name or pinyin initials") }
  /// In an empty filter; where nothing fits it.
  public var nothingFits: String {
    say("没有符合的,按退格键放宽", "Nothing matches: press Backspace to widen the search")
  }
  /// Where there is nothing to choose from yet; where no site fits, which may be new.
  public var nothingThere: String {
    say("还没有可选的:按 Esc 返回", "Nothing to choose from yet: press Esc to go back")
  }
  /// Where there is nothing to choose from yet; where no site fits, which may be new.
  public var noSite: String {
    say("没有这个点位:Esc 返回,写在「地址」里也行", "No such site: press Esc and write it as the address")
  }
  /// The last row of a list in which one is missing: what is entered there, and the name that was sought.
  public func enterMissing(_ form: String, _ name: String) -> String {
    name.isEmpty ? say("+ \(form)……", "+ \(form) ...") : say("+ \(form):\(name)", "+ \(form): \(name)")
  }
  /// So many rows stand further below.
  public func moreBelow(_ count: Int) -> String { say("下面还有 \(count) 行", "\(count) more below") }
  /// So many rows stand further above, and so many below.
  public func more(above: Int, below: Int) -> String {
    switch (above, below) {
    case (0, _): moreBelow(below)
    case (_, 0): say("上面还有 \(above) 行", "\(above) more above")
    default: say("上面还有 \(above) 行,下面还有 \(below) 行", "\(above) more above, \(below) more below")
    }
  }
  /// The answers to a question.
  public var yes: String { say("是", "Yes") }
  /// The answers to a question.
  public var no: String { say("否", "No") }
  /// What Enter does in a menu; in a question or a line; on a row that is no item.
  public var choose: String { say("选择", "Choose") }
  /// What Enter does in a menu; in a question or a line; on a row that is no item.
  public var confirm: String { say("确定", "Confirm") }
  /// What Enter does in a menu; in a question or a line; on a row that is no item.
  public var openRow: String { say("打开", "Open") }
  /// Beside a key site; beside a group that stands without a category.
  public var keySite: String { say("重点点位", "key site") }
  /// Beside a key site; beside a group that stands without a category.
  public var groupOnly: String { say("只定大类", "group only") }
  /// A person's open items.
  public func load(_ open: Int) -> String { say("在办 \(open)", "\(open) open") }
  /// A value that is empty; one that is more than a word.
  public var empty: String { say("(空)", "(empty)") }
  /// A value that is empty; one that is more than a word.
  public var entry: String { say("(一条记录)", "(an entry)") }
  /// The titles of dialogs.
  public var assignTitle: String { say("派单给谁", "Assign") }
  /// The titles of dialogs.
  public var lifeTitle: String { say("下一步", "Next step") }
  /// The last row of the menu of steps, and the title of what it leads to.
  public var otherSteps: String { say("其他步骤为什么不能选", "Why no other step") }
  /// The titles of dialogs.
  public var menuTitle: String { say("操作", "What to do") }
  /// The titles of dialogs.
  public var helpTitle: String { say("这里能用的按键", "Keys that work here") }
  /// The titles of dialogs.
  public var actAsTitle: String { say("换成谁", "Act as") }
  /// The titles of dialogs.
  public var themeTitle: String { say("配色", "Theme") }
  /// The titles of dialogs.
  public var paletteTitle: String { say("命令(Tab 补全)", "Command (Tab completes)") }
  /// Which item a number without its year means.
  public func whichNumber(_ text: String) -> String { say("\(text) 是哪一件?", "Which \(text)?") }
  /// Take back a change of long ago?
  public func undoOld(_ change: String) -> String {
    say("这是一小时以前的修改,要撤销吗?\(change)", "This was done more than an hour ago. Take it back? \(change)")
  }
  /// Take an import back?
  public func withdrawImport(_ change: String) -> String {
    say(
      "撤回这一批导入吗?没有人动过的事项撤回,别人接着办的留下。\(change)",
      "Take this import back? Items that nobody touched go, the others stay. \(change)")
  }
  /// Leave the program?
  public var quitQuestion: String { say("退出程序?所有改动都已保存", "Leave the program? Everything is saved") }
  /// The title of the items that refused.
  public func refusedTitle(_ count: Int) -> String {
    say("其余已完成,这 \(count) 件未改动", "Done for the others; \(count) stay as they were")
  }
  /// Somebody changed the same: title, explanation, keys.
  public var conflictTitle: String { say("别人刚改过同一处", "Somebody changed the same") }
  /// Somebody changed the same: title, explanation, keys.
  public var conflictExplained: String { say("逐条选择保留哪个值:", "Choose for each which value stands:") }
  /// Somebody changed the same: title, explanation, keys.
  public var conflictKeys: String {
    say("上下移动  1 用我的  2 用对方的  回车 保存", "Up/Down move  1 mine  2 theirs  Enter save")
  }
  /// The keys when there are several questions; what is said when all was left as others changed it.
  public var conflictKeysMany: String {
    say(
      "上下移动  1 用我的  2 用对方的  3 全用我的  4 全用对方的  回车 保存",
      "Up/Down move  1 mine  2 theirs  3 all mine  4 all theirs  Enter save")
  }
  /// The keys when there are several questions; what is said when all was left as others changed it.
  public var leftToOthers: String { say("已保留对方的改动,您的没有保存", "Left as they changed it; yours was not saved") }
  /// One's own value; somebody unknown.
  public var mine: String { say("我的", "Mine") }
  /// One's own value; somebody unknown.
  public var somebody: String { say("别人", "Somebody") }
  /// Another's value, with who and when.
  public func theirs(_ who: String, _ when: String) -> String {
    say(when.isEmpty ? "\(who)改的" : "\(who) \(when) 改的", when.isEmpty ? who : "\(who), \(when)")
  }
  /// A theme by its name.
  public func theme(_ text: String) -> String {
    say(
      text == "projector" ? "投影(浅底深字)" : text == "mono" ? "不用颜色" : "随终端",
      text == "projector" ? "Projector (dark on light)" : text == "mono" ? "No colours" : "As the terminal")
  }
}
