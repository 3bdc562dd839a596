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
  /// Help for `logged`.
  public var logged: String {
    say(
      "编号,如 17 或 2026-0017;例会写日期或第几次,如 11-23、第2次",
      "The number, as 17 or 2026-0017; of a meeting its day or place in the year, as 11-23 or 'meeting 2'")
  }
  /// Help for `query`.
  public var query: String {
    say("查询,如 状态:整改中 网格:2 due:..2026-12-01", "A query, as state:open grid:2 due:..2026-12-01")
  }

  /// Help for `shell`.
  public var shell: String { say("哪个 shell", "Which shell") }
  /// Help for `manualLanguage`.
  public var manualLanguage: String { say("手册的语言", "The language of the page") }

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
  /// Help for `ofPerson`.
  public var ofPerson: String { say("删除此人的电话", "Remove this person's telephone") }
  /// Help for `from`.
  public var from: String { say("转交此人的全部在办事项", "Hand over all open items of this person") }

  // Lists
  /// Help for `columns`.
  public var columns: String { say("列,如 number,title,due", "The columns, as number,title,due") }
  /// Help for `sort`.
  public var sort: String { say("排序的列", "The column to sort by") }
  /// Help for `reverse`.
  public var reverse: String { say("倒序", "The other way round") }
  /// Help for `importID`.
  public var importID: String {
    say("批次编号,见 taizhang imports", "The import's id, as taizhang imports lists it")
  }
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
  /// Help for `anotherPlace`.
  public var anotherPlace: String {
    say("确是另一处,只是与已有的名称相近", "It is another place than one that is there by a like name")
  }
  /// Help for `namesake`.
  public var namesake: String { say("确是与已有人员同名的另一人", "It is another person of a name that is there") }
  /// Help for `personUnit`.
  public var personUnit: String { say("所属单位", "The unit") }
  /// Help for `indicator` of `readings add`.
  public var indicator: String { say("指标的名称、编号或标识", "The indicator by title, code or identifier") }
  /// Help for `value` of `readings add`.
  public var readingValue: String { say("指标值,最多两位小数", "The value, at most two decimals") }
  /// Help for `date` of steps of the dossier, readings and cycles.
  public var readingDate: String { say("哪一天;不写为今天", "Of which day; today when left out") }
  /// Help for `source` of `readings add`.
  public var readingSource: String { say("数据来源;不写为本人", "Who says so; yourself when left out") }
  /// Help for `note` of readings and inspections.
  public var readingNote: String { say("说明", "A note") }
  /// Help for the files of `dossier put`.
  public var dossierFile: String { say("文件,可多个", "The files") }
  /// Help for `directory` of `dossier export`.
  public var dossierDirectory: String { say("新建的文件夹", "The folder to be made") }
  /// Help for `reason` of `dossier return`.
  public var dossierReason: String { say("退回原因", "Why it goes back") }
  /// Help for `to` of `dossier submit`.
  public var dossierTo: String { say("上报至哪个单位", "To whom") }
  /// Help for `site` of `inspections record`.
  public var inspectedSite: String { say("点位", "The site") }
  /// Help for `standard` of `inspections record`.
  public var inspectedStandard: String { say("测评标准的名称、编号或标识", "The standard by text, code or identifier") }
  /// Help for `looked` of `inspections record`.
  public var inspectedLooked: String { say("查看几次;0 为没有此项", "How often was looked; 0 for not there") }
  /// Help for `failed` of `inspections record`.
  public var inspectedFailed: String { say("其中几次不符合", "How often it failed") }
  /// Help for `no-item` of `inspections record`.
  public var inspectedNoItem: String { say("不生成整改事项", "Make no item of it") }
  /// Help for `next` of `cycles close`.
  public var cycleNext: String { say("下一周期的名称", "What the next cycle is called") }
  /// Help for `honour` of `cycles close`.
  public var cycleHonour: String { say("获得的荣誉", "The honour that came of it") }
  /// Help for `unit` of `report inspection`.
  public var inspectionUnit: String { say("只列一个单位的问题", "Only the problems of a unit") }
  /// Help for `cycle` of reports.
  public var ofCycle: String { say("哪个周期;不写为最近未结束的", "Of which cycle; the running one when left out") }
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
