import LedgerModel

/// What the commands about keys say, and who comes in by one.
public struct AccessWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  // Coming in
  /// Somebody started the doorway by hand.
  public var notADoor: String {
    say("这是 sshd 用的入口,不能直接运行:请用 ssh 登录", "this is the doorway that sshd uses: log in with ssh")
  }
  /// The list of keys cannot be read.
  public func noList(_ ledger: String) -> String {
    say(
      "读不懂 \(ledger)/access/keys.json,谁也进不来:请管理员从备份放回,再运行 taizhang access setup",
      "\(ledger)/access/keys.json does not say what it should, so nobody can come in: the admin puts it back from a backup, "
        + "and runs taizhang access setup")
  }
  /// The key is in no list, was removed, or has expired.
  public func keyNotKnown(_ key: String) -> String {
    say(
      "密钥 \(key) 已停用或过期:请找管理员(taizhang access add)",
      "the key \(key) was removed or has expired: ask the admin (taizhang access add)")
  }
  /// The person works here no more.
  public var personGone: String { say("您在台账中已停用:请找管理员", "you are retired in this ledger: ask the admin") }
  /// The login could not be noted.
  public var notLogged: String {
    say("这次登录没能记入日志:请告诉管理员", "this login could not be noted in the log: tell the admin")
  }
  /// Files are only those of the exchange directory.
  public func onlyExchange(_ name: String) -> String {
    say(
      "\(name):只能用 exchange/ 里的文件,只写文件名(文件用 sftp 账号传),或 - 表示标准输入",
      "\(name): only files of exchange/ count, by their plain name (they come and go by the account for sftp), or - for standard input"
    )
  }

  /// A character that means something to a shell.
  public func bare(_ character: String, _ word: String) -> String {
    let quoted = word.contains("'") ? "\"\(word)\"" : "'\(word)'"
    return say(
      "这里没有 shell,\(character) 不起作用:要当作文字,请连引号一起传过去,如 ssh … \"… \(quoted) …\"",
      "there is no shell here, so \(character) does nothing: to mean the character, send the quotation marks, too, as in "
        + "ssh ... \"... \(quoted) ...\"")
  }
  /// A quotation that nothing ends.
  public func openQuote(_ mark: String) -> String { say("\(mark) 没有成对", "nothing ends the \(mark)") }
  /// A control character.
  public var controlCharacter: String { say("含控制字符", "there is a control character in it") }
  /// More than is taken.
  public var tooLong: String { say("太长", "it is too long") }
  /// A word that is not taken from outside.
  public func notFromOutside(_ word: String) -> String {
    say(
      "不能从外面运行“\(word)”:可用的命令见 ssh … help",
      "'\(word)' cannot be run from outside: ssh ... help lists what can")
  }
  /// An option that is not taken from outside.
  public func optionNotFromOutside(_ option: String) -> String {
    say(
      "不能从外面用 \(option):密钥决定您是谁、用哪个台账",
      "\(option) is not taken from outside: the key says who you are and which ledger it is")
  }
  /// Files have an account of their own.
  public var filesHaveAnAccount: String {
    say(
      "传文件请用另一个账号(…-files),见 taizhang access setup",
      "files come and go by the other account (...-files): see taizhang access setup")
  }

  // Keeping keys
  /// Only who keeps the ledger may.
  public var onlyKeeper: String {
    say("只有 root 或台账目录的属主能管理密钥", "keys are for root or the owner of the ledger's directory to manage")
  }
  /// A file that holds no key.
  public func noKey(_ file: String) -> String {
    say(
      "\(file) 不是一把公钥:应为一行,以 ssh-ed25519 之类开头(.pub 文件,不是私钥)",
      "\(file) is no public key: it is one line that begins with ssh-ed25519 or the like (the .pub file, not the private key)"
    )
  }
  /// The key is somebody else's.
  public func keyIsOthers(_ name: String) -> String {
    say("这把密钥已是 \(name) 的:一把密钥只属于一个人", "this key is \(name)'s already: a key is one person")
  }
  /// A day that is over.
  public func dayIsGone(_ day: String) -> String { say("--until \(day) 已经过去", "--until \(day) is over") }
  /// Sessions by a key that was removed are ended.
  public func sessionsEnded(_ count: Int) -> String {
    say(
      "已断开 \(count) 个会话:用它打开的界面(没保存的留作草稿)和所有正在传的文件",
      "\(count) open session\(count == 1 ? "" : "s") ended: screens by it (what was not saved is kept as a draft), and all transfers of files"
    )
  }
  /// sshd's file could not be brought in step with who works here.
  public func notInStep(_ why: String) -> String {
    say(
      "人员变了,但 sshd 的密钥没能跟着改(\(why)):请管理员运行 taizhang access setup",
      "people changed, but sshd's keys could not be brought in step (\(why)): the admin runs taizhang access setup"
    )
  }
  /// No key of that name or person.
  public func noKeyOf(_ who: String) -> String { say("\(who) 没有密钥", "\(who) has no key") }
  /// A path that cannot stand in the file.
  public func unfitPath(_ path: String) -> String {
    say(
      "\(path) 含引号、$、% 之类,不能用于 sshd:请换个目录名",
      "\(path) holds quotation marks, $, % or the like, which sshd takes otherwise: rename it")
  }
  /// Nothing is set up yet.
  public var notSetUp: String {
    say(
      "还没有运行 taizhang access setup,sshd 不知道这些密钥",
      "taizhang access setup has not been run: sshd knows none of these keys")
  }
  /// The block is gone.
  public func blockLost(_ file: String) -> String {
    say("\(file) 里没有本台账的密钥段,谁也进不来", "\(file) has lost the block of this ledger: nobody can come in")
  }
  /// The block was changed.
  public func blockDiffers(_ file: String) -> String {
    say("\(file) 里本台账的密钥段被改过", "the block of this ledger in \(file) was changed")
  }
  /// A key outside of the block.
  public func strayKey(_ key: String, _ file: String) -> String {
    say(
      "密钥 \(key) 在 \(file) 的段外另有一行,可能不受限制",
      "the key \(key) stands in \(file) outside of the block, too, where it may do more than it should")
  }
  /// How it is put right.
  public var setItUpAgain: String {
    say(
      "sshd 的密钥与台账不一致:运行 taizhang access setup 改好",
      "sshd's keys are not the ledger's: taizhang access setup puts them right")
  }
  /// The file of keys would be root's own.
  public var rootsOwnKeys: String {
    say(
      "台账是 root 的,密钥会写进 root 自己的 authorized_keys,把管理员关在外面:请写明账号,如 --account taizhang",
      "the ledger is root's, so the keys would go into root's own authorized_keys and lock the admin out: name an account, "
        + "such as --account taizhang")
  }
  /// There is no such account.
  public func noAccount(_ name: String) -> String {
    say("没有账号“\(name)”:请用 root 运行,由它新建", "no account '\(name)': run it as root, which makes it")
  }
  /// The account could not be made.
  public func accountNotMade(_ name: String) -> String {
    say("建不了账号 \(name)(useradd)", "the account \(name) could not be made (useradd)")
  }
  /// The account was made.
  public func accountMade(_ name: String) -> String { say("已建账号 \(name)", "made the account \(name)") }
  /// The directory for keys could not be made.
  public func folderNotMade(_ file: String) -> String {
    say("建不了 \(file) 所在的目录", "the directory of \(file) could not be made")
  }
  /// The ledger is another user's.
  public func otherOwner(_ path: String, account: String) -> String {
    say(
      "台账 \(path) 还不属于 \(account):chown -R \(account): \(path)",
      "the ledger \(path) is not \(account)'s yet: chown -R \(account): \(path)")
  }
  /// What follows belongs into sshd's settings.
  public var putIntoSettings: String {
    say(
      "把下面几段存为 /etc/ssh/sshd_config.d/taizhang.conf,再 systemctl reload ssh:",
      "put what follows into /etc/ssh/sshd_config.d/taizhang.conf, then systemctl reload ssh:")
  }
  /// How the account for files is made: with the number and group of the other, so that what it brings is the program's to
  /// read, and with a directory above exchange/ that other users of the machine do not get through, whatever mode somebody
  /// gives exchange/ itself.
  public func filesAccount(_ name: String, number: Int, group: Int, exchange: String, above: String) -> String
  {
    let (from, to) = (Self.quoted(exchange), Self.quoted(above + "/exchange"))
    let (fstabFrom, fstabTo) = (Self.inFstab(exchange), Self.inFstab(above + "/exchange"))
    return say("传文件的账号(可选,以 root 运行):", "the account for files (if it is wanted; as root):")
      + """

      useradd --system --non-unique --uid \(number) --gid \(group) --password '*' --no-create-home --home-dir / --shell /bin/false \(name)
      install -d -m 750 -o root -g \(group) \(Self.quoted(above)) && install -d -o \(number) -g \(group) \(to)
      mount --bind -o nosuid,nodev,noexec \(from) \(to)    # /etc/fstab: \(fstabFrom) \(fstabTo) none bind,nosuid,nodev,noexec
      """
  }
  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String { path.contains(" ") ? "'\(path)'" : path }
  /// A path as /etc/fstab takes it.
  private static func inFstab(_ path: String) -> String { path.replacing(" ", with: "\\040") }

  // Lists
  /// The headings of `access list`.
  public var listHeadings: [String] {
    say(["密钥", "人员", "备注", "有效期"], ["key", "person", "comment", "until"])
  }
  /// The last day of a key.
  public func until(_ day: String, isGone: Bool) -> String {
    isGone ? say("\(day) 已过期", "\(day), expired") : say("至 \(day)", day)
  }
  /// The headings of `access audit`.
  public var auditHeadings: [String] {
    say(["时间", "人员", "密钥", "来自", "做什么", "时长"], ["when", "person", "key", "from", "what", "how long"])
  }
  /// How long a session took.
  public func took(milliseconds: Int) -> String {
    if milliseconds < 60_000 { return say("\(milliseconds / 1000) 秒", "\(milliseconds / 1000) s") }
    return say("\(milliseconds / 60_000) 分钟", "\(milliseconds / 60_000) min")
  }
  /// A session that nobody has told the end of.
  public var notEnded: String { say("未结束或被中断", "not ended, or cut off") }
}
