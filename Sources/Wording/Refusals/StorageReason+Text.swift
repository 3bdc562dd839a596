import LedgerModel

extension StorageTrouble.Reason {
  /// The reason in a few words; what only the admin can use stays as the system or the program calls it.
  func text(_ language: Language) -> String {
    func say(_ chinese: String, _ english: String) -> String { language == .zh ? chinese : english }
    return switch self {
    case .system(let code):
      Self.words(of: code).map { say("\($0.zh)(\(code))", "\($0.en) (\(code))") } ?? code
    case .notRegularFile: say("不是普通文件", "not a regular file")
    case .notDirectory: say("不是目录", "not a directory")
    case .networkFileSystem(let name):
      say("网络文件系统 \(name),锁不可靠", "a network file system, \(name): locks do not bind")
    case .tooLarge: say("文件过大", "too large")
    case .changeTooLarge: say("一次变更过大", "too large for one change")
    case .replaced: say("已被换成别的文件", "replaced by something else")
    case .unreadable: say("内容无法识别", "it does not say what it should")
    case .noBackup: say("不是台账备份,或已损坏", "no backup of a ledger, or damaged")
    case .severalLedgers:
      say("里面有几个台账的备份,请写明是哪一个文件", "it holds backups of several ledgers: name the file that is meant")
    case .unfinishedRestore:
      say("往里恢复备份没有做完,里面不全", "a backup was to be brought back into it and is not all there")
    case .mistake(let text): text
    }
  }

  /// What the system's name of an error means; its own name stands behind it, for the admin.
  private static func words(of code: String) -> (zh: String, en: String)? {
    switch code {
    case "ENOSPC": ("磁盘已满", "the disk is full")
    case "EDQUOT": ("磁盘配额已用完", "the disk quota is used up")
    case "EACCES", "EPERM": ("没有权限", "no permission")
    case "EROFS": ("文件系统只读", "the file system is read-only")
    case "EIO": ("磁盘读写出错", "the disk cannot read or write")
    case "ENOENT": ("文件不存在", "there is no such file")
    case "EISDIR": ("是目录,不是文件", "it is a directory, not a file")
    case "ENOTDIR": ("路径中有一段不是目录", "part of the path is no directory")
    case "EMFILE", "ENFILE": ("打开的文件过多", "too many files are open")
    case "ENOMEM": ("内存不足", "there is not enough memory")
    case "ENAMETOOLONG": ("文件名过长", "the name is too long")
    case "EFBIG": ("文件过大", "the file is too large")
    case "ETXTBSY", "EBUSY": ("正被占用", "it is in use")
    default: nil
    }
  }
}
