import LedgerModel

/// Something that people look for in the help by a word of their own, which is no command's title.
public struct HelpTopic: Sendable, Hashable {
  /// What it is found by, in both languages.
  public let words: [String]
  /// What it is; how it is done.
  public let title: String, how: String
  /// The command that leads there; nothing for what is done outside of the screen.
  public let command: CommandName?
}

/// What clerks call things, and where they are done.
public struct HelpWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The topics, in the order in which work goes.
  public var topics: [HelpTopic] {
    [
      HelpTopic(
        words: ["新增", "登记", "添加", "new", "add", "report"],
        title: say("新增一件事项;人员、点位在各自页面新增", "Report a new item; people and sites in their own views"),
        how: say("n;人员按 4、点位按 5 再按 n", "n; people 4, sites 5, then n"), command: .new),
      HelpTopic(
        words: ["导入", "表格", "import", "excel"],
        title: say("导入 Excel、WPS、CSV 表格", "Import a table of Excel, WPS or CSV"), how: "I",
        command: .bringIn),
      HelpTopic(
        words: ["照片", "拍照", "附件", "photo", "evidence"],
        title: say("给事项加照片;登记时也可以带照片", "Add a photo to an item, or while reporting it"), how: "p",
        command: .evidence),
      HelpTopic(
        words: ["移交", "离职", "调离", "交接", "hand over", "leaver"],
        title: say("移交一个人名下的全部未结事项", "Hand over all open items of a person"),
        how: say("人员页(4)按 H", "H in people (4)"), command: .people),
      HelpTopic(
        words: ["删除", "作废", "撤销登记", "delete", "void", "cancel", "remove"],
        title: say("作废登记错的事项(留痕,不真的删除)", "Cancel an item entered by mistake; it is kept, not deleted"),
        how: say("s 选作废;刚登记的按 u", "s, then Cancel; u just after"), command: .life),
      HelpTopic(
        words: ["筛选", "过滤", "条件", "filter", "query"],
        title: say("按条件筛选事项", "Filter the items"), how: "f", command: .query),
      HelpTopic(
        words: ["求和", "合计", "数量", "sum", "total"],
        title: say("数量求和:列出的或标记的事项", "Sums of quantities, of all rows or the marked ones"),
        how: say("事项列表(2)按 S", "S in items (2)"), command: .items),
      HelpTopic(
        words: ["打印", "导出", "print", "export"],
        title: say("打印台账,或导出成表格、文档", "Print the ledger, or export it as a table or document"), how: "x",
        command: .export),
      HelpTopic(
        words: ["备份", "恢复备份", "backup", "restore"],
        title: say("备份台账", "Back up the ledger"),
        how: say("在服务器上运行 taizhang backup", "run taizhang backup on the server"), command: nil),
    ]
  }
}
