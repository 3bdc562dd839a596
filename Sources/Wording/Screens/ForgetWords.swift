import LedgerModel

/// What is asked before somebody's details are removed.
public struct ForgetWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// What the question is called.
  public var title: String { say("删除个人信息", "Remove personal details") }
  /// While the journal is read.
  public var looking: String { say("正在查找…", "Looking…") }
  /// A record of which nothing is shown any more, and something was.
  public var earlier: String { say("(现在没有,以前的改动里有)", "(nothing now; earlier changes have it)") }
  /// What is going to be, and what is not reached.
  public var explained: String {
    say(
      "连同以前各次改动里的一起从台账文件里删去,不能撤销;谁、何时删的会留下。标题、描述、进展、照片里写的,以及此前的备份和导出的文件,不在此列。",
      "Removed from the ledger's files with what earlier changes say, and not to be taken back; who did so and when stays. What titles, "
        + "descriptions, notes and photos say, earlier backups and exported files are not reached.")
  }
  /// Nothing was ever stored of them.
  public var nothing: String {
    say("没有存过反映人、联系人或电话,不用删除", "no reporter, contact or telephone was ever stored: nothing to remove")
  }
  /// The answers.
  public var yes: String { say("删除", "Remove") }
  /// The answers.
  public var no: String { say("不删", "Keep") }
  /// Who has none of it.
  public var notHere: String {
    say("这里没有可删的个人信息:请在事项或人员上用", "nothing personal here: choose an item or a person")
  }
}
