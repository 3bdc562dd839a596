import LedgerModel

/// What the manual page says beside what the declarations of commands and fields say.
public struct ManualWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The part of the manual, at the top of the page.
  public var title: String { say("用户命令", "User Commands") }
  /// The heading over the program's name.
  public var name: String { say("名称", "NAME") }
  /// The heading over how it is called.
  public var synopsis: String { say("概要", "SYNOPSIS") }
  /// What stands for options.
  public var options: String { say("选项", "options") }
  /// What stands for a command.
  public var command: String { say("命令", "command") }
  /// The heading over what it is.
  public var description: String { say("描述", "DESCRIPTION") }
  /// What it is, in paragraphs.
  public var describing: [String] {
    say(
      [
        "社区整改事项的台账,多人同时使用:网格员发现并整改,第二人核查销号,周例会按键进行,通报、纪要等由台账生成。不带命令时打开界面,按 ? 看按键;带命令时做完一件事就结束。",
        "台账按以下次序寻找:--ledger、变量 TAIZHANG_LEDGER、当前目录及其上级、/etc/taizhang/ledger 中的路径、~/taizhang。以系统登录名对应的人员身份操作。",
      ],
      [
        "A ledger of things to put right in a neighbourhood, for several people at once: grid workers find and fix, a second person checks, the weekly meeting is run out of it by keyboard, and its papers come out of it. Without a command it opens the screen, where ? shows the keys; with one it does one thing and ends.",
        "The ledger is found in this order: --ledger, the variable TAIZHANG_LEDGER, the nearest directory at or above the current one that is a ledger, the path in /etc/taizhang/ledger, ~/taizhang. You act as the person whose login is your Unix user.",
      ])
  }
  /// The heading over the options that every command takes.
  public var optionsOfAll: String { say("通用选项", "OPTIONS") }
  /// What `--version` does.
  public var version: String { say("显示版本", "Show the version.") }
  /// The heading over the commands.
  public var commands: String { say("命令", "COMMANDS") }
  /// The heading over an item's fields.
  public var fields: String { say("字段", "FIELDS") }
  /// What the fields are for.
  public var aboutFields: String {
    say(
      "事项的字段,用于 edit 的 字段=内容、list 的 --columns,也是 JSON 中的名称:",
      "The fields of an item, as --columns of list takes them, and JSON; edit sets those that are set by hand:"
    )
  }
  /// The heading over the words of queries.
  public var queries: String { say("查询", "QUERIES") }
  /// How queries are made.
  public var aboutQueries: String {
    say(
      "查询由空格隔开的词组成,全部符合才列出;词前加 - 为不含。字段:内容 按字段查,多个内容用逗号隔开,日期可写 起..止。字段的各种叫法与可选内容:",
      "A query is words with blanks between them, all of which must hold; - before one turns it round. FIELD:VALUE asks for a field, several values have commas between them, dates take FROM..TO. The fields, what else they are called, and what they may be:"
    )
  }

  /// The sections about what is around the program: each name with what it is.
  public var surroundings: [(heading: String, entries: [(name: String, told: String)])] {
    [
      (say("环境变量", "ENVIRONMENT"), environment), (say("文件", "FILES"), files),
      (say("退出状态", "EXIT STATUS"), statuses),
    ]
  }

  private var environment: [(name: String, told: String)] {
    [
      ("TAIZHANG_LEDGER", say("台账目录,--ledger 优先", "The ledger's directory, unless --ledger names one")),
      ("TAIZHANG_LINES", say("设为 ascii 时用 +-| 画框", "With ascii, boxes are drawn with +-|")),
      (
        "TAIZHANG_PRACTICE_CLOCK",
        say("演练台账的当前时间,ISO 8601 带时区", "What time it is in a practice ledger: ISO 8601 with a zone")
      ),
      (
        "TAIZHANG_WAIT_FOR_FILES",
        say(
          "设为 1 时,命令等 items.json 等可读文件写好才结束",
          "With 1, a command ends only when items.json and its neighbours show what it wrote")
      ),
      (
        "LANGUAGE, LC_ALL, LC_MESSAGES, LANG",
        say(
          "第一个设了的决定语言:zh 开头为中文,否则为英文",
          "The first that is set chooses the language: zh for Chinese, else English")
      ),
      ("NO_COLOR", say("设了就不用颜色", "When it is set, nothing is coloured")),
    ]
  }

  private var files: [(name: String, told: String)] {
    [
      ("/etc/taizhang/ledger", say("本机台账的路径,写在第一行", "The path of this machine's ledger, in its first line")),
      (
        "/etc/taizhang/backup",
        say("软件包的每晚备份:放在哪里、保留几份", "The package's nightly backup: where it goes and what is kept")
      ),
      ("/var/backups/taizhang", say("每晚备份的位置", "Where the nightly backups are")),
      (
        "/var/lib/taizhang",
        say(
          "本机各台账写到了哪里,台账被旧副本替换时据此察觉",
          "How far each ledger had come on this machine, so that an older copy put over it is noticed")
      ),
    ]
  }

  private var statuses: [(name: String, told: String)] {
    [
      ("0", say("已完成", "Done")),
      ("1", say("被拒绝或未成功,标准错误输出有一行说明", "Refused or failed, with a line on standard error")),
      ("64", say("命令写错了", "A wrong call")),
    ]
  }

  /// The heading over where more is said.
  public var seeAlso: String { say("参见", "SEE ALSO") }
  /// Where more is said.
  public var otherPages: String {
    say(
      "taizhang help 命令;/usr/share/doc/taizhang 中的 README.md 与 docs。",
      "taizhang help COMMAND; README.md and docs in /usr/share/doc/taizhang.")
  }
}
