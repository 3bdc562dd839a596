/// What an examination can find in a journal, as far as it is said differently.
public enum JournalFindingWord: Sendable, Hashable {
  /// A line whose checksum does not hold.
  case checksum
  /// A line that does not begin and end as lines do.
  case notFramed
  /// A line that is not the JSON that the format allows.
  case notJSON
  /// A line that is too long.
  case tooLong
  /// A line that was written behind another one than stands before it.
  case brokenChain
  /// A line whose sequence does not follow the one before.
  case brokenSequence
  /// A segment without its own start line.
  case badStart
  /// A segment that stops without an end line.
  case missingEnd
  /// A line behind the segment's end.
  case behindEnd
  /// A segment that is not there.
  case missingSegment
  /// A segment that is not the one its follower knows.
  case changedSegment
  /// A journal that is shorter than it was.
  case lost
  /// A file that could not be read: the system's name for why, when it gave one.
  case unreadable(String?)
  /// A transaction that is too large.
  case transactionTooLarge
  /// A seal that does not fit the line before it.
  case straySeal
  /// A write that was cut off and sealed.
  case sealedEnd
  /// A transaction that was cut off.
  case unfinishedTransaction
  /// A write that is under way or was cut off.
  case openEnd
  /// A segment that was left behind.
  case abandonedSegment
  /// A line of a kind that only a newer program knows.
  case unknownKind
}

extension CommandWords {
  /// What was found, and what it means for what the ledger holds.
  public func text(of finding: JournalFindingWord) -> String {
    switch finding {
    case .checksum: say("内容与校验码不符,这一行不计入", "its content does not fit its checksum; it does not count")
    case .notFramed: say("不是完整的日志行,不计入", "it is no whole line of a journal; it does not count")
    case .notJSON: say("内容不合格式,这一行不计入", "its content is not of the format; it does not count")
    case .tooLong: say("超过一行的长度上限,不计入", "it is longer than a line may be; it does not count")
    case .brokenChain: say("与前一行接不上(前面可能缺行),本行照计", "it does not follow the line before it; it counts")
    case .brokenSequence: say("序号与前一行不连续,本行照计", "its sequence does not follow the one before; it counts")
    case .badStart: say("开头不是本段的起始行", "it does not begin with its own start line")
    case .missingEnd: say("没有结束行,后面却还有日志段", "it has no end line though others follow it")
    case .behindEnd: say("写在结束行之后,照计", "it stands behind the end line; it counts")
    case .missingSegment:
      say("日志段缺失,其中的变更已丢失", "this part of the journal is missing, and its changes with it")
    case .changedSegment:
      say("与后一段记下的内容不符,被改动过", "it is not the file that the next one knows: it was changed")
    case .lost: say("日志比以前短,有变更丢失", "the journal is shorter than it was: changes are lost")
    case .unreadable(let code?): say("读不了(\(reason(code)))", "it cannot be read (\(reason(code)))")
    case .unreadable(nil): say("读不了:不是普通文件或目录", "it cannot be read: no plain file or directory")
    case .transactionTooLarge:
      say("一次变更超过大小上限,不计入", "the change is larger than one may be; it does not count")
    case .straySeal: say("封口与前一行不符", "its seal does not fit the line before it")
    case .sealedEnd: say("写到一半中断,已封口:从未确认过,不计入", "a write was cut off and sealed; it was never acknowledged")
    case .unfinishedTransaction:
      say(
        "一组变更不完整(写到一半中断,或其中一行已损坏),不计入",
        "it belongs to a change of several lines that is not whole (cut off, or one is damaged); it does not count"
      )
    case .openEnd: say("末尾正在写入或已中断,下次写入时会封口", "a write is under way or was cut off; the next one seals it")
    case .abandonedSegment: say("磁盘出错时弃用的日志段,之后另起一段", "left behind when the disk failed; another one follows")
    case .unknownKind: say("由更新版本写入的内容,原样保留", "written by a newer program, and kept as it is")
    }
  }
}
