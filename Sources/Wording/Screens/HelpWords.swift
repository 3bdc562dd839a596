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

  /// The topics, in the order in which work goes; `key` says which key runs a command where its help is sought, so that a
  /// topic names no key that the table of commands does not have.
  public func topics(_ key: (CommandName) -> String) -> [HelpTopic] {
    [
      HelpTopic(
        words: ["新增", "登记", "添加", "new", "add", "report"],
        title: say("新增一件事项;人员、点位在各自页面新增", "Report a new item; people and sites in their own views"),
        how: say(
          "\(key(.new));人员按 \(key(.people))、点位按 \(key(.sites)) 再按 \(key(.newRecord))",
          "\(key(.new)); people \(key(.people)), sites \(key(.sites)), then \(key(.newRecord))"),
        command: .new),
      HelpTopic(
        words: ["导入", "表格", "import", "excel"],
        title: say("导入 Excel、WPS、CSV 表格", "Import a table of Excel, WPS or CSV"), how: key(.bringIn),
        command: .bringIn),
      HelpTopic(
        words: ["照片", "拍照", "附件", "photo", "evidence"],
        title: say("给事项加照片;登记时也可以带照片", "Add a photo to an item, or while reporting it"),
        how: key(.evidence), command: .evidence),
      HelpTopic(
        words: ["移交", "离职", "调离", "交接", "hand over", "leaver"],
        title: say("移交一个人名下的全部未结事项", "Hand over all open items of a person"),
        how: say(
          "人员页(\(key(.people)))按 \(key(.handOver))", "\(key(.handOver)) in people (\(key(.people)))"),
        command: .people),
      HelpTopic(
        words: ["删除", "作废", "撤销登记", "delete", "void", "cancel", "remove"],
        title: say("作废登记错的事项(留痕,不真的删除)", "Cancel an item entered by mistake; it is kept, not deleted"),
        how: say(
          "\(key(.life)) 选作废;刚登记的按 \(key(.undo))", "\(key(.life)), then Cancel; \(key(.undo)) just after"),
        command: .life),
      HelpTopic(
        words: ["筛选", "过滤", "条件", "filter", "query"],
        title: say("按条件筛选事项", "Filter the items"), how: key(.query), command: .query),
      HelpTopic(
        words: ["求和", "合计", "数量", "sum", "total"],
        title: say("数量求和:列出的或标记的事项", "Sums of quantities, of all rows or the marked ones"),
        how: say(
          "事项列表(\(key(.items)))按 \(key(.sums))", "\(key(.sums)) in items (\(key(.items)))"),
        command: .items),
      HelpTopic(
        words: ["打印", "导出", "print", "export"],
        title: say("打印台账,或导出成表格、文档", "Print the ledger, or export it as a table or document"),
        how: key(.export), command: .export),
      HelpTopic(
        words: ["备份", "恢复备份", "backup", "restore"],
        title: say("备份台账", "Back up the ledger"),
        how: say("在服务器上运行 taizhang backup", "run taizhang backup on the server"), command: nil),
    ]
  }
}
