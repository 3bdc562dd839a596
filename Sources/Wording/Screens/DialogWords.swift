/// The words of menus, pickers and questions.
public struct DialogWords: Sendable {
  /// In an empty filter; where nothing fits it.
  public let typeToFilter, nothingFits: String
  /// Where there is nothing to choose from yet; where no site fits, which may be new.
  public let nothingThere, noSite: String
  /// So many rows stand further below.
  public let moreBelow: @Sendable (Int) -> String
  /// The answers to a question.
  public let yes, no: String
  /// What Enter does in a menu; in a question or a line; on a row that is no item.
  public let choose, confirm, openRow: String
  /// Beside a key site; beside a group that stands without a category.
  public let keySite, groupOnly: String
  /// A person's open items and role.
  public let load: @Sendable (_ open: Int, _ role: String) -> String
  /// A value that is empty; one that is more than a word.
  public let empty, entry: String
  /// The titles of dialogs.
  public let assignTitle, lifeTitle, menuTitle, helpTitle, actAsTitle, themeTitle, paletteTitle: String
  /// Leave the program?
  public let quitQuestion: String
  /// The title of the items that refused.
  public let refusedTitle: @Sendable (Int) -> String
  /// Somebody changed the same: title, explanation, keys.
  public let conflictTitle, conflictExplained, conflictKeys: String
  /// The keys when there are several questions; what is said when all was left as others changed it.
  public let conflictKeysMany, leftToOthers: String
  /// One's own value; somebody unknown.
  public let mine, somebody: String
  /// Another's value, with who and when.
  public let theirs: @Sendable (_ who: String, _ when: String) -> String
  /// A theme by its name.
  public let theme: @Sendable (String) -> String
}

extension DialogWords {
  static let zh = DialogWords(
    typeToFilter: "输入名称或拼音首字母", nothingFits: "没有符合的,按退格键放宽",
    nothingThere: "还没有可选的:按 Esc 返回", noSite: "没有这个点位:Esc 返回,写在「地址」里也行",
    moreBelow: { "下面还有 \($0) 行" }, yes: "是", no: "否",
    choose: "选择", confirm: "确定", openRow: "打开", keySite: "重点点位", groupOnly: "只定大类",
    load: { "在办 \($0)  \($1)" }, empty: "(空)", entry: "(一条记录)",
    assignTitle: "派单给谁", lifeTitle: "下一步", menuTitle: "操作", helpTitle: "这里能用的按键", actAsTitle: "换成谁",
    themeTitle: "配色", paletteTitle: "命令(Tab 补全)",
    quitQuestion: "退出程序?所有改动都已保存",
    refusedTitle: { "其余已完成,这 \($0) 件未改动" },
    conflictTitle: "别人刚改过同一处", conflictExplained: "逐条选择保留哪个值:", conflictKeys: "上下移动  1 用我的  2 用对方的  回车 保存",
    conflictKeysMany: "上下移动  1 用我的  2 用对方的  3 全用我的  4 全用对方的  回车 保存",
    leftToOthers: "已保留对方的改动,您的没有保存",
    mine: "我的", somebody: "别人", theirs: { who, when in when.isEmpty ? "\(who)改的" : "\(who) \(when) 改的" },
    theme: { $0 == "projector" ? "投影(浅底深字)" : $0 == "mono" ? "不用颜色" : "随终端" })

  static let en = DialogWords(
    typeToFilter: "type a name or pinyin initials", nothingFits: "Nothing fits: Backspace widens",
    nothingThere: "Nothing to choose from yet: Esc goes back",
    noSite: "No such site: Esc, and write it as the address", moreBelow: { "\($0) more below" }, yes: "Yes",
    no: "No",
    choose: "Choose", confirm: "Confirm", openRow: "Open", keySite: "key site", groupOnly: "group only",
    load: { "\($0) open  \($1)" }, empty: "(empty)", entry: "(an entry)",
    assignTitle: "Assign to", lifeTitle: "Next step", menuTitle: "What to do",
    helpTitle: "Keys that hold here",
    actAsTitle: "Act as", themeTitle: "Theme", paletteTitle: "Command (Tab completes)",
    quitQuestion: "Leave the program? Everything is saved",
    refusedTitle: { "Done for the others; \($0) stay as they were" },
    conflictTitle: "Somebody changed the same", conflictExplained: "Choose for each which value stands:",
    conflictKeys: "Up/Down move  1 mine  2 theirs  Enter save",
    conflictKeysMany: "Up/Down move  1 mine  2 theirs  3 all mine  4 all theirs  Enter save",
    leftToOthers: "Left as they changed it; yours was not saved",
    mine: "Mine", somebody: "Somebody", theirs: { who, when in when.isEmpty ? who : "\(who), \(when)" },
    theme: {
      $0 == "projector" ? "Projector (dark on light)" : $0 == "mono" ? "No colours" : "As the terminal"
    })
}
