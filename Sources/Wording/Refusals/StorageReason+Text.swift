import LedgerModel

extension StorageTrouble.Reason {
  /// The reason in a few words; what only the admin can use stays as the system or the program calls it.
  func text(_ language: Language) -> String {
    func say(_ chinese: String, _ english: String) -> String { language == .zh ? chinese : english }
    return switch self {
    case .system(let code): code
    case .notRegularFile: say("不是普通文件", "not a regular file")
    case .notDirectory: say("不是目录", "not a directory")
    case .networkFileSystem(let name):
      say("网络文件系统 \(name),锁不可靠", "a network file system, \(name): locks do not bind")
    case .tooLarge: say("文件过大", "too large")
    case .changeTooLarge: say("一次变更过大", "too large for one change")
    case .replaced: say("已被换成别的文件", "replaced by something else")
    case .unreadable: say("内容无法识别", "it does not say what it should")
    case .noBackup: say("不是台账备份,或已损坏", "no backup of a ledger, or damaged")
    case .mistake(let text): text
    }
  }
}
