import LedgerModel

/// The words of the list of files that lie in the exchange directory.
public struct ExchangeWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// Where everybody's files lie.
  public func common(_ path: String) -> String { say("公用:\(path)", "for all: \(path)") }
  /// Where one's own files lie.
  public func own(_ path: String) -> String { say("自己的:\(path)", "your own: \(path)") }
  /// How the directory is reached from a Windows PC by whoever has a login on the server.
  public var fromWindows: String {
    say(
      "Windows 电脑:用 WinSCP(SFTP)登录本机,打开上面的文件夹",
      "from Windows: WinSCP (SFTP) to this machine, then that folder")
  }
  /// The same for whoever came in by a key: of the server they reach the exchange directory alone.
  public func byKey(_ folder: String) -> String {
    say(
      "Windows 电脑:用 WinSCP(SFTP)登录传文件的账户,放进 \(folder)",
      "from Windows: WinSCP (SFTP) to the account for files, folder \(folder)")
  }
  /// What a file is by its name.
  public func sort(_ sort: ExchangeFile.Sort) -> String {
    switch sort {
    case .photo: say("照片", "photo")
    case .table: say("表格", "table")
    case .document: say("文档", "document")
    case .video: say("视频", "video")
    case .other: say("其他", "other")
    }
  }
  /// A file that is larger than is taken, in MB.
  public func tooLarge(_ limit: Int) -> String { say("太大,限 \(limit) MB", "too large, up to \(limit) MB") }
  /// Why a file cannot be read.
  public func trouble(_ trouble: ExchangeFile.Trouble) -> String {
    switch trouble {
    case .notPermitted: say("读不了:没有读的权限", "unreadable: no permission")
    case .noFile: say("读不了:是链接或设备,不是文件", "unreadable: a link or device, no file")
    case .folder: say("读不了:是文件夹,请把里面的文件放出来", "unreadable: a folder, put its files beside it")
    case .system(let reason): say("读不了:\(reason)", "unreadable: \(reason)")
    }
  }
  /// What is typed into the list, and how several are marked; how many are.
  public func marking(_ count: Int) -> String {
    count == 0
      ? say("输入筛选;空格勾选几个,回车取用", "type to find; Space marks several, Enter takes them")
      : say("已勾选 \(count) 个,回车取用", "\(count) marked, Enter takes them")
  }
}
