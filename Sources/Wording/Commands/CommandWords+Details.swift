// What is said of phones and residents' names, which lie in files of their own
extension CommandWords {
  /// What stands in a ledger in the place of details that were removed.
  public var detailsRemoved: String { say("信息已删除", "details removed") }

  /// Nothing is stored that could be removed.
  public func noDetails(_ name: String) -> String {
    say(
      "\(name):没有存过反映人、联系人或电话,不用删除",
      "\(name): no reporter, contact or telephone was ever stored, nothing to remove")
  }

  /// What was removed, and where it may still be.
  public func removedDetails(_ count: Int) -> String {
    say(
      "已从台账文件里删去 \(count) 处;以前的备份、导出的文件、备注和照片里的不在此列",
      "\(count) text\(count == 1 ? "" : "s") removed from the ledger's files; earlier backups, exported files, notes and photos are not "
        + "reached")
  }

  /// Texts that stand in lines of the journal, which are never rewritten.
  public func openDetails(_ count: Int) -> String {
    say(
      "注意:还有 \(count) 处写在早先版本的日志里,删不掉,只是不再显示",
      "attention: \(count) more stand in lines of the journal by earlier versions; these stay there and are only shown no more"
    )
  }

  /// The details were struck from what is shown, and not from all files.
  public func detailsNotRemoved(_ why: String) -> String {
    say(
      "已不再显示,但没能从文件里全部删去(\(why)):请再运行一次,或用 taizhang check --repair",
      "shown no more, but not removed from all files (\(why)): run it again, or taizhang check --repair")
  }

  /// A file of details is not there, or lacks texts.
  public func detailsMissing(_ file: String) -> String {
    say(
      "损坏:\(file) 缺失或不全(反映人、联系人、电话),请从备份放回;找不回来时 --repair 记为看过",
      "damage: \(file) is missing or lacks texts (reporters, contacts, telephones): put it back from a backup; --repair once it is known "
        + "to be gone")
  }

  /// Details that were removed are still in a file.
  public func detailsLeft(_ file: String) -> String {
    say(
      "损坏:\(file) 里还有已要求删除的个人信息(删除被打断,或放回了旧备份):--repair 会删去",
      "damage: \(file) still holds details that were to be removed (that was interrupted, or an older backup was put back): --repair "
        + "removes them")
  }

  /// A file of details that no line refers to.
  public func detailsUnused(_ file: String) -> String {
    say(
      "说明:\(file) 没有被任何一行日志引用(写到一半被打断):--repair 会删去",
      "note: no line of the journal refers to \(file) (a change was interrupted): --repair removes it")
  }

  /// A repair ended removals of details.
  public func repairedDetails(_ count: Int) -> String {
    say("个人信息: 删去遗留的 \(count) 处", "details: \(count) that were left removed")
  }

  /// A repair removed files that no line refers to.
  public func removedUnused(_ count: Int) -> String {
    say("个人信息: 删去没有引用的文件 \(count) 个", "details: \(count) files removed that no line refers to")
  }

  /// A repair put a file in the place of one that is gone for good.
  public func acknowledgedDetails(_ file: String) -> String {
    say("\(file): 找不回来,记为已查看", "\(file): not to be brought back; noted as looked at")
  }
}
