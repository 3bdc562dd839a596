// What an examination of a ledger says
extension CommandWords {
  /// Something about the journal: the file, the line (0 for the whole file), and what was found there.
  public func journal(file: String, line: Int, _ finding: JournalFindingWord, isDamage: Bool) -> String {
    let place = line == 0 ? file : say("\(file) 第 \(line) 行", "\(file) line \(line)")
    let what = text(of: finding)
    return isDamage
      ? say("损坏:\(place):\(what)", "damage: \(place): \(what)")
      : say("说明:\(place):\(what)", "note: \(place): \(what)")
  }

  /// A snapshot is ahead of the journal.
  public var lostJournal: String {
    say("损坏:快照比日志新,日志有丢失", "damage: a snapshot is ahead of the journal: journal has been lost")
  }

  /// The newest snapshot does not add up to the journal.
  public var snapshotDiffers: String {
    say("损坏:快照与日志不一致(快照可以重做)", "damage: the snapshot differs from the journal (a new one mends it)")
  }

  /// A snapshot is damaged; nothing is missing.
  public var damagedSnapshot: String {
    say("说明:有快照损坏;日志完整,下次快照会换掉它", "note: a snapshot is damaged; nothing is lost, the next one replaces it")
  }

  /// A piece of evidence is missing or has changed.
  public func evidenceLost(_ number: String, _ name: String) -> String {
    say("损坏:\(number) 的佐证 \(name) 缺失或被改动", "damage: the evidence \(name) of \(number) is missing or changed")
  }

  /// A readable file was edited by hand.
  public func editedByHand(_ file: String) -> String {
    say("说明:\(file) 被手工改过,不会被读取", "note: \(file) was edited by hand; it is never read")
  }

  /// The journal holds changes of a newer version.
  public var newerChanges: String {
    say("说明:日志中有更新版本写的内容", "note: the journal holds changes of a newer version")
  }

  /// How much was examined.
  public func checked(lines: Int, items: Int) -> String {
    say("检查了 \(lines) 行变更、\(items) 条事项", "examined \(lines) lines of changes, \(items) items")
  }

  /// The ledger is damaged.
  public func damaged(_ path: String) -> String {
    say(
      "\(path) 有损坏:先备份,再用 taizhang check --repair 修复",
      "\(path) is damaged: back it up, then mend it with taizhang check --repair")
  }

  /// What a repair did: where the copy is, how many findings it looked at, how many records it brought back.
  public func repaired(copy: String, findings: Int, records: Int) -> String {
    say(
      "已修复:原日志复制在 \(copy),处理 \(findings) 处,找回 \(records) 条记录",
      "repaired: the journal as it was is copied to \(copy); \(findings) findings dealt with, "
        + "\(records) records brought back")
  }
}
