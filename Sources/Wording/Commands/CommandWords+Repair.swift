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
  /// What a repair did: where the copy is, how many findings it looked at, how many records it brought back.
  public func repaired(copy: String, findings: Int, records: Int) -> String {
    say(
      "已修复:原日志复制在 \(copy),处理 \(findings) 处,找回 \(records) 条记录",
      "repaired: the journal as it was is copied to \(copy); \(findings) findings dealt with, "
        + "\(records) records brought back")
  }

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

  /// FORMAT was made anew.
  public var rebuiltFormat: String {
    say("FORMAT: 按日志第一行重做", "FORMAT: made anew from the journal's first line")
  }

  /// Modes and groups were set.
  public func setModes(_ count: Int) -> String {
    say("权限: 改好 \(count) 个文件和目录", "modes: \(count) files and directories set right")
  }

  /// Readable files were written anew.
  public var rewroteReadable: String {
    say(
      "可读文件: 按日志重写,原来的存为 .edited-N.json",
      "readable files: written anew from the journal, the old ones kept as .edited-N.json")
  }

  /// What is gone is no longer reported.
  public func acknowledgedLoss(_ file: String) -> String {
    say("\(file): 末尾找不回来,记为已查看", "\(file): its end is not to be brought back; noted as looked at")
  }
}
