import LedgerModel

/// What each option and argument of the commands means, as help says it.
public struct OptionWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  // Everywhere
  /// Help for `ledger`.
  public var ledger: String { say("台账目录", "The ledger's directory") }
  /// Help for `actAs`.
  public var actAs: String { say("以此人的身份(姓名或编号)", "Act as this person (a name or an id)") }
  /// Help for `lang`.
  public var lang: String { say("语言:zh 或 en", "The language: zh or en") }
  /// Help for `json`.
  public var json: String { say("输出 JSON", "Print JSON") }
  /// Help for `number`.
  public var number: String {
    say("编号,如 17 或 2026-0017;多个用逗号隔开", "The number, as 17 or 2026-0017; several with commas")
  }
  /// Help for `oneNumber`.
  public var oneNumber: String { say("编号,如 17 或 2026-0017", "The number, as 17 or 2026-0017") }
  /// Help for `query`.
  public var query: String {
    say("查询,如 状态:整改中 网格:2 due:..2026-12-01", "A query, as state:open grid:2 due:..2026-12-01")
  }

  // Making ledgers
  /// Help for `directory`.
  public var directory: String { say("新目录,或空目录", "A new or an empty directory") }
  /// Help for `ledgerName`.
  public var ledgerName: String {
    say("台账名称,如 佳美社区", "The ledger's name, as shown on every screen and paper")
  }
  /// Help for `sample`.
  public var sample: String { say("装入示例数据,供练习", "Fill it with the sample, for practice") }
  /// Help for `itemCount`.
  public var itemCount: String { say("生成的事项条数", "How many items to generate") }
  /// Help for `onlyMade`.
  public var onlyMade: String { say("只在此目录生成,不打开", "Only make it in this directory") }

  // An item's fields
  /// Help for `unit`.
  public var unit: String { say("牵头单位", "The lead unit") }
  /// Help for `assignments`.
  public var assignments: String { say("字段=内容,如 title=新标题", "FIELD=VALUE, as title=New") }
  /// Help for the assignments of a record: its fields are listed below.
  public var recordAssignments: String { say("字段=内容,字段见上", "FIELD=VALUE, of the fields above") }
  /// The fields that a command sets.
  public func fields(_ listed: String) -> String { say("字段:\(listed)", "Fields: \(listed)") }
  /// Help for a query of records.
  public var recordQuery: String {
    say("查询:词或 字段:内容,如 角色:负责人", "A query: words or FIELD:VALUE, as role:lead")
  }
  /// Help for `expect`.
  public var expect: String {
    say("只在字段仍为此内容时才改,可多次", "Only while the field still says this; may be repeated")
  }
  /// Help for `noteText`.
  public var noteText: String { say("进展内容", "What the note says") }

  // The item's life
  /// Help for `person`.
  public var person: String { say("人员:姓名或编号", "A person: a name or an id") }
  /// Help for `onTheSpot`.
  public var onTheSpot: String { say("立行立改", "Put right on the spot") }
  /// Help for `listed`.
  public var listed: String { say("挂牌督办", "Listed supervision") }
  /// Help for `jointName`.
  public var jointName: String { say("联合执法的名称,空为退出", "The joint action's name; empty to leave it") }
  /// Help for `highlightText`.
  public var highlightText: String { say("为什么是亮点,空为取消", "Why it is one; empty to take the mark away") }
  /// Help for `ratesBy`.
  public var ratesBy: String { say("按网格、责任人、责任单位、点位或类别", "By what the rows are") }
  /// Help for `bulletinBy`.
  public var bulletinBy: String {
    say("只按责任人、网格或责任单位排名;不写则同上次通报", "Rank by one of these only; else as the last bulletin did")
  }
  /// Help for `from`.
  public var from: String { say("转交此人的全部在办事项", "Hand over all open items of this person") }

  // Lists
  /// Help for `columns`.
  public var columns: String { say("列,如 number,title,due", "The columns, as number,title,due") }
  /// Help for `sort`.
  public var sort: String { say("排序的列", "The column to sort by") }
  /// Help for `reverse`.
  public var reverse: String { say("倒序", "The other way round") }
  /// Help for `changeID`.
  public var changeID: String {
    say(
      "要撤销的修改(编号见 log --json),不写为最后一次",
      "The change to take back, by its id in log --json; the last one without")
  }
  /// Help for `forceUndo`.
  public var forceUndo: String {
    say("一小时以前的修改也撤销", "Take back the last change though it is more than an hour old")
  }
  /// Help for `limit`.
  public var limit: String { say("最多几条", "At most so many") }
  /// Help for `csv`.
  public var csv: String { say("输出 CSV", "Print CSV") }
  /// Help for `all`.
  public var all: String { say("包括已停用的", "Retired ones, too") }

  // What stands behind
  /// Help for `name`.
  public var name: String { say("名称", "The name") }
  /// Help for `which`.
  public var which: String { say("名称或编号", "A name or an id") }
  /// Help for `role`.
  public var role: String { say("查看、网格员、内勤、负责人、管理员", "viewer, worker, clerk, lead or admin") }
  /// Help for `login`.
  public var login: String { say("系统登录名", "The Unix login") }
  /// Help for `phone`.
  public var phone: String { say("电话", "The telephone number") }
  /// Help for `mayCheck`.
  public var mayCheck: String { say("可以核查别人的事项", "May check others' items") }
  /// Help for `namesake`.
  public var namesake: String { say("确是与已有人员同名的另一人", "It is another person of a name that is there") }
  /// Help for `personUnit`.
  public var personUnit: String { say("所属单位", "The unit") }
  /// Help for `parent`.
  public var parent: String { say("上级点位,如楼栋所在小区", "The site that it is part of") }
  /// Help for `siteKind`.
  public var siteKind: String {
    say("小区、楼栋、街道、市场、广场、学校、其他", "estate, building, street, market, square, school, other")
  }
  /// Help for `key`.
  public var key: String { say("重点点位", "A key site") }
  /// Help for `worker`.
  public var worker: String { say("网格员,可多次,第一位为主", "A grid worker; may be repeated, the first leads") }
  /// Help for `code`.
  public var code: String { say("类别代码", "The category's code") }
  /// Help for `english`.
  public var english: String { say("英文名称", "The name in English") }
  /// Help for `group`.
  public var group: String { say("大类", "The group") }
  /// Help for `timeLimit`.
  public var timeLimit: String {
    say("时限:15d 工作日、4h 工作时、48u 紧急工作时、3n 自然日", "The limit: 15d, 4h, 48u (round the clock), 3n")
  }
  /// Help for `year`.
  public var year: String { say("年份", "The year") }

  // Files
  /// Help for `importFile`.
  public var importFile: String {
    say(
      "Excel 或 WPS 工作簿(.xlsx、.xlsm、.ods)、CSV、TSV 或 JSON(本程序导出的、Open311)文件,- 为标准输入",
      "A workbook (.xlsx, .xlsm, .ods), or a file of CSV, TSV or JSON (an export's, or Open311), - for standard "
        + "input")
  }
  /// Help for `map`.
  public var map: String { say("列=字段,如 存在问题=title,可多次", "COLUMN=FIELD, as Problem=title; may be repeated") }
  /// Help for `dryRun`.
  public var dryRun: String {
    say("只看会导入什么,不写入:各列、前几行、新名称", "Only show what would come in: columns, first rows, new names")
  }
  /// Help for `updateRecords`.
  public var updateRecords: String {
    say("已有的也照表修改", "Change those that are there as the table says")
  }
  /// Help for `acceptYears`.
  public var acceptYears: String { say("没有年份的日期采用推测的年份", "Take the year proposed for dates without one") }
  /// Help for `sheet`.
  public var sheet: String {
    say(
      "工作簿中的工作表,名称或序号;不写则取像台账的那一个",
      "The sheet of a workbook, by name or number; without it the one that looks like the table")
  }
  /// Help for `reportedOn`.
  public var reportedOn: String {
    say("上报日期,用于没有写明上报时间的行", "When it was reported, for rows that do not say")
  }
  /// Help for `sameAs`.
  public var sameAs: String {
    say("新名=旧名:表里的名称就是台账里的这一个,可多次", "NEW=OLD: a name of the file is this one of the ledger; may be repeated")
  }
  /// Help for `update`.
  public var update: String {
    say("台账里已有的事项按表格改动,按规则办(核查仍须第二人)", "Change items that are there as the table says, by the rules")
  }
  /// Help for `newNames`.
  public var newNames: String {
    say(
      "refuse:有新的人员、点位、网格、单位就不导入", "refuse: import nothing when it would make people, sites, grids or units")
  }
  /// Help for `exportFile`.
  public var exportFile: String {
    say(
      ".xlsx、.csv、.tsv、.json、.docx、.html、.md 或 .ics 文件",
      "A file ending in .xlsx, .csv, .tsv, .json, .docx, .html, .md or .ics")
  }
  /// Help for `calendarFile`.
  public var calendarFile: String {
    say("放假通知的文字,或 JSON 文件", "The text of the holiday notice, or a JSON file")
  }
  /// Help for `calendarYear`.
  public var calendarYear: String { say("通知是哪一年的,文字里没有写明时", "The notice's year, when its text does not say") }
  /// Help for `calendarMerge`.
  public var calendarMerge: String { say("并入现有安排,其余不变", "Add the days to what stands; the rest stays") }
  /// Help for `calendarReplace`.
  public var calendarReplace: String {
    say("整年替换现有安排", "Put the list in the place of what stands")
  }
  /// Help for `calendarDate`.
  public var calendarDate: String { say("哪一天", "The day") }
  /// Help for `calendarKind`.
  public var calendarKind: String {
    say("off 放假,work 上班,plain 照常", "off, work, or plain: what its weekday says")
  }
  /// Help for `calendarName`.
  public var calendarName: String { say("节日名称", "The holiday's name") }
  /// Help for `evidenceBefore`.
  public var evidenceBefore: String { say("整改前,- 为标准输入", "From before the work; - for standard input") }
  /// Help for `evidenceDuring`.
  public var evidenceDuring: String { say("整改中", "From the work") }
  /// Help for `evidenceAfter`.
  public var evidenceAfter: String { say("整改后", "From after the work") }
  /// Help for `repair`.
  public var repair: String { say("先复制,再修复", "Copy first, then repair") }
  /// Help for `account`.
  public var account: String {
    say("登录用的账号;不写则为台账目录的属主", "The account that the keys lead to; else the owner of the ledger's directory")
  }
  /// Help for `keysFile`.
  public var keysFile: String {
    say(
      "sshd 读的密钥文件;不写则为该账号的 ~/.ssh/authorized_keys",
      "The file that sshd reads; else ~/.ssh/authorized_keys of the account")
  }
  /// Help for `keyFile`.
  public var keyFile: String { say("公钥文件(.pub),- 为标准输入", "The public key (.pub), - for standard input") }
  /// Help for `keyUntil`.
  public var keyUntil: String { say("最后有效的一天", "The last day on which it lets anybody in") }
  /// Help for `keyOrPerson`.
  public var keyOrPerson: String {
    say("密钥名(见 access list)或人员", "A key's name (see access list), or a person")
  }
  /// Help for `against`.
  public var against: String {
    say(
      "与以前对照:纪要、通报或备份上的封印,备份文件,或台账目录的副本",
      "Compare with what was: a seal from a paper or backup, a backup, or a copy of the directory")
  }
  /// Help for `periodFrom`.
  public var periodFrom: String { say("从这一天(可带时间)起,如 2026-11-01", "The first day (or time), as 2026-11-01") }
  /// Help for `periodTo`.
  public var periodTo: String { say("到这一天(含当天,可带时间)止", "The last day, which counts, or time") }
  /// Help for `paperFormat`.
  public var paperFormat: String {
    say("格式;不写则看文件名,否则为纯文本", "The form; else by the file's name, else plain text")
  }
  /// Help for `photos`.
  public var photos: String { say("附整改前后照片(.docx、.html)", "With photos before and after (.docx, .html)") }
  /// Help for `toDoBy`.
  public var toDoBy: String { say("按人员(目前只此一种)", "By person, which is how it is done") }
  /// Help for `exportBy`.
  public var exportBy: String {
    say("按责任单位、责任人或网格各存一个文件", "A file for each unit, person or grid")
  }
  /// Help for `paperForm`.
  public var paperForm: String {
    say(
      ".docx 的格式:plain 普通,official 公文(GB/T 9704-2012);不写则看设置",
      "The form of a .docx: plain, or official (GB/T 9704-2012); else as the settings say")
  }
  /// Help for `paperNumber`.
  public var paperNumber: String {
    say("发文字号;只写数字时按机关代字和年份补全", "The paper's number; a figure gets the office's code and the year")
  }
  /// Help for `paperFile`.
  public var paperFile: String { say("写入文件;不写则输出到屏幕", "The file; else standard output") }
  /// Help for `overwrite`.
  public var overwrite: String { say("已有同名文件时覆盖", "Replace a file that is there already") }
  /// Help for `backupTarget`.
  public var backupTarget: String {
    say(
      "备份文件;写目录则按时间命名,佐证只存一份;- 为标准输出",
      "The backup file; in a directory it is named by its time and evidence is kept once; - for standard output"
    )
  }
  /// Help for `backupSource`.
  public var backupSource: String {
    say("备份文件,或备份目录(取最新的一份)", "The backup file, or a directory of them (the newest is taken)")
  }
  /// Help for `keepBackups`.
  public var keepBackups: String {
    say(
      "目录中保留:最近 7 天、4 周、12 月各一份,其余本台账的旧备份删去",
      "Of a directory: keep one for each of the last 7 days, 4 weeks, 12 months, remove this ledger's others")
  }
}

/// The headings of help, which the parser of commands lays out in English.
public struct HelpHeadings: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// What help says in English, and in the language of these words where that is another.
  public var said: [(english: String, said: String)] {
    switch language {
    case .zh:
      [
        ("OVERVIEW:", "说明:"),
        ("USAGE:", "用法:"),
        ("ARGUMENTS:", "参数:"),
        ("OPTIONS:", "选项:"),
        ("SUBCOMMANDS", "命令"),
        ("Show help information.", "显示帮助"),
        ("Show the version.", "显示版本"),
        ("Show subcommand help information.", "显示命令的帮助"),
        ("See '", "详见 "),
        ("' for detailed help.", ""),
        ("(default)", "(默认)"),
        ("<subcommand>", "<命令>"),
        ("<options>", "<选项>"),
        ("(default: ", "(默认:"),
      ]
    case .en: []
    }
  }
}
