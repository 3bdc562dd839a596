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
  public func evidenceLost(_ number: String, _ name: String, file: String) -> String {
    say(
      "损坏:\(file):\(number) 的佐证 \(name) 缺失或被改动,请从备份放回",
      "damage: \(file): the evidence \(name) of \(number) is missing or changed: put it back from a backup")
  }

  /// A readable file was edited by hand.
  public func editedByHand(_ file: String, path: String) -> String {
    let isItems = file == "items.json"
    return say(
      "注意:\(file) 被手工改过,台账不读它,改动没有生效"
        + (isItems ? ":其中新增的事项可用 taizhang import \(path) 导入(先加 --dry-run 看),其余请用界面或 edit 改" : ":请用界面或命令修改"),
      "attention: \(file) was edited by hand; the ledger never reads it, so nothing of that counts: "
        + (isItems
          ? "take new items in with taizhang import \(path) (look first with --dry-run), make other changes on the screen or with edit"
          : "make the change on the screen or by a command"))
  }

  /// A readable file that was edited by hand was kept beside the new one, at that path.
  public func editKept(_ path: String) -> String {
    let isItems = path.split(separator: "/").last?.hasPrefix("items.") ?? false
    return say(
      "注意:有人手工改过台账的可读文件,改动没有生效,原样存为 \(path)" + (isItems ? ":其中新增的事项可用 taizhang import \(path) 导入" : ""),
      "attention: a readable file of the ledger was edited by hand; nothing of that counts, it is kept as \(path)"
        + (isItems ? ": take new items in with taizhang import \(path)" : ""))
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

/// What a repair does about something that was found in the journal.
public enum JournalDeedWord: Sendable, Hashable {
  /// Brought back from its own bytes.
  case broughtBack
  /// Brought back from a snapshot.
  case hadInSnapshot
  /// Nothing of it is to be had any more.
  case lost
  /// It counts, and there was nothing to do.
  case lookedAt
}

// What a repair says
extension CommandWords {
  /// What was found in a file, at a line (0 for the whole file), and what was done about it.
  public func repaired(
    file: String, line: Int, _ finding: JournalFindingWord, _ deed: JournalDeedWord
  ) -> String {
    let place = line == 0 ? file : say("\(file) 第 \(line) 行", "\(file) line \(line)")
    return "\(place): \(text(of: finding)) - \(text(of: deed))"
  }

  private func text(of deed: JournalDeedWord) -> String {
    switch deed {
    case .broughtBack:
      say(
        "已找回:按校验码认出错的那个字节,作为新变更写入", "brought back: the checksum tells the wrong byte; written as a new change"
      )
    case .hadInSnapshot:
      say(
        "已找回:快照中还有,缺的作为新变更写入",
        "brought back: a snapshot still had it; what was missing is written as a new change")
    case .lost:
      say("找不回来:原字节留在原处,记为已查看", "not to be brought back: its bytes stay where they are, noted as looked at")
    case .lookedAt: say("无须找回,记为已查看", "nothing to bring back; noted as looked at")
    }
  }

  /// Snapshots were replaced; the old ones are in a directory.
  public func replacedSnapshots(_ copy: String) -> String {
    say(
      "snapshots: 有快照损坏或与日志不符 - 移到 \(copy)/snapshots,按日志另做了一份",
      "snapshots: one is damaged or does not fit the journal - moved to \(copy)/snapshots; a new one was made of the journal"
    )
  }
}
