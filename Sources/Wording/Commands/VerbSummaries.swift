import LedgerModel

/// What each command without a screen does, as help lists it.
public struct VerbSummaries: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The summaries in a language.
  public init(_ language: Language) { self.language = language }

  /// The program itself.
  public var program: String {
    say("台账:社区整改事项台账。不带命令时打开界面", "A ledger of things to put right. Without a command it opens the screen.")
  }

  // Groups of commands
  /// Making and opening ledgers.
  public var ledgers: String { say("台账", "Ledgers") }
  /// Items.
  public var items: String { say("事项", "Items") }
  /// The item's life.
  public var life: String { say("办理", "An item's life") }
  /// What stands behind the items.
  public var records: String { say("基础资料", "What stands behind the items") }
  /// Files and papers.
  public var files: String { say("文件与报表", "Files and papers") }
  /// What the program brings along for the machine that it is on.
  public var machine: String { say("命令行与手册", "Shell and manual") }

  // Ledgers
  /// What `init` does.
  public var initialise: String { say("新建台账", "Make a ledger") }
  /// What `demo` does.
  public var demo: String {
    say("打开示例的副本,或生成 N 条事项的台账", "Open a copy of the sample, or a generated ledger of N items")
  }
  /// What `meeting` does.
  public var meeting: String { say("打开界面,进入周例会", "Open the screen at the weekly meeting") }
  /// What `status` does.
  public var status: String {
    say("台账的概况:人、未结数、上次备份、封印", "How the ledger stands: who, how many open, last backup, seal")
  }
  /// What `check` does.
  public var check: String { say("检查台账是否完好", "See whether the ledger is sound") }
  /// What `backup` does.
  public var backup: String {
    say(
      "备份到 tar 文件或备份目录,写完核对", "Back the ledger up into a tar file or a directory of them, and look it through"
    )
  }
  /// What `restore` does.
  public var restore: String {
    say("把备份恢复到空目录,并检查", "Bring a backup back into an empty directory, and check it")
  }

  /// What `upgrade` does.
  public var upgrade: String {
    say("把台账升级到本程序的最新格式", "Bring the ledger to the newest format of this program")
  }

  /// What `access` does.
  public var access: String { say("谁用哪把密钥登录(SSH)", "Who may come in by which key (SSH)") }
  /// What `access setup` does.
  public var accessSetup: String {
    say("设好 sshd 读的密钥文件,并给出 sshd 的设置", "Settle which file sshd reads, and print its settings")
  }
  /// What `access add` does.
  public var accessAdd: String { say("让一把公钥代表一个人登录", "Let a person in by a public key") }
  /// What `access list` does.
  public var accessList: String {
    say("列出密钥,核对 sshd 的文件", "List the keys, and compare them with sshd's file")
  }
  /// What `access remove` does.
  public var accessRemove: String { say("停用一把密钥或一个人的全部密钥", "Remove a key, or all keys of a person") }
  /// What `access audit` does.
  public var accessAudit: String {
    say("谁、哪把密钥、从哪里、登录了多久", "Who came in, by which key, from where, for how long")
  }

  // Items
  /// What `add` does.
  public var add: String { say("新增事项,输出编号", "Add an item and print its number") }
  /// What `list` does.
  public var list: String { say("列出事项", "List items") }
  /// What `count` does.
  public var count: String { say("统计事项条数", "Count items") }
  /// What `show` does.
  public var show: String { say("显示一条事项", "Show an item") }
  /// What `log` does.
  public var log: String { say("显示变更记录", "Show what was changed, when and by whom") }
  /// What `edit` does.
  public var edit: String { say("修改字段", "Change fields") }
  /// What `note` does.
  public var note: String { say("添加进展", "Add a progress note") }
  /// What `evidence` does.
  public var evidence: String { say("添加佐证照片或材料", "Add photos and papers") }
  /// What `highlight` does.
  public var highlight: String { say("标为亮点,或取消", "Mark an item as a highlight, or no longer") }
  /// What `joint` does.
  public var joint: String { say("联合执法:列出,或编入", "Joint actions: list them, or put items into one") }
  /// What `forget` does.
  public var forget: String {
    say(
      "删除反映人、联系人或人员电话,连同以前的记录",
      "Remove a reporter's, a contact's or a person's details, from the past as well")
  }
  /// What `undo` does.
  public var undo: String { say("撤销自己的上一步", "Take back one's own last change") }
  /// What `redo` does.
  public var redo: String { say("重做刚撤销的一步", "Do again what was taken back last") }

  /// What `imports` does.
  public var imports: String { say("看导入的批次,撤回一批", "List imports, or take one back") }
  /// What `imports list` does.
  public var listImports: String { say("列出导入的批次,新的在前", "List the imports, the latest first") }
  /// What `imports withdraw` does.
  public var withdrawImport: String {
    say(
      "撤回一批导入:没有人动过的事项撤回,别人接着办的留下并列出",
      "Take an import back: items that nobody touched go, the others stay and are named")
  }

  // What stands behind
  /// What `categories` does.
  public var categories: String { say("类别", "Categories") }
  /// What `calendar` does.
  public var calendar: String { say("节假日", "Holidays and make-up working days") }
  /// What `settings` does.
  public var settings: String { say("查看或修改设置", "Show or change the settings") }
  /// What `list` of records does.
  public var listRecords: String { say("列出", "List them") }
  /// What `show` of records does.
  public var showRecord: String { say("显示一条", "Show one with everything that is set") }
  /// What `import` of records does.
  public var importRecords: String {
    say("导入表格;已有的按名称认出", "Bring in a table; those that are there are found by name")
  }
  /// What `export` of records does.
  public var exportRecords: String { say("导出为 XLSX、CSV、TSV 或 JSON", "Export as XLSX, CSV, TSV or JSON") }
  /// What `add` of records does.
  public var addRecord: String { say("新增", "Add one") }
  /// What `readings add` does.
  public var addReading: String { say("登记一个指标值", "Add a reading of an indicator") }
  /// What `dossier put` does.
  public var dossierPut: String { say("交材料的文件", "Bring the files of a piece") }
  /// What `dossier review` does.
  public var dossierReview: String { say("审核通过(须他人)", "Pass a piece, as a second person") }
  /// What `dossier return` does.
  public var dossierReturn: String { say("退回,写明原因", "Return a piece, with the reason") }
  /// What `dossier submit` does.
  public var dossierSubmit: String { say("上报", "Submit a piece") }
  /// What `dossier file` does.
  public var dossierFileAway: String { say("归档", "File a piece") }
  /// What `dossier export` does.
  public var dossierExport: String {
    say("导出为文件夹,附材料审核索引表", "Take the dossier out as a folder with its index")
  }
  /// What `inspections record` does.
  public var inspectionRecord: String {
    say("登记一处点位的一条标准;不符合的生成整改事项", "Enter what was seen; what failed becomes an item")
  }
  /// What `cycles close` does.
  public var cycleClose: String {
    say("结束一个周期,未完成的转入下一周期", "Close a cycle; what is unfinished goes on in the next")
  }
  /// What `standards examples` does.
  public var standardExamples: String {
    say("载入六类点位的示例标准", "Take in the examples of standards for six kinds of site")
  }
  /// What `report inspection` does.
  public var inspectionReport: String { say("测评情况通报", "The notice of an inspection") }
  /// What `report indicators` does.
  public var indicatorsReport: String { say("对标自查情况", "How the indicators stand") }
  /// What `report dossier` does.
  public var dossierReport: String { say("材料审核索引表", "The index of the dossier") }
  /// What `edit` of records does.
  public var editRecord: String { say("修改", "Change one") }
  /// What `retire` of records does.
  public var retireRecord: String { say("停用", "Retire one") }
  /// What `calendar show` does.
  public var calendarShow: String { say("显示一年的节假日", "Show a year's holidays") }
  /// What `calendar import` does.
  public var calendarImport: String {
    say("导入放假通知或其变动(原文或 JSON)", "Import a year's holidays, or what amends them (the notice's text, or JSON)")
  }
  /// What `calendar day` does.
  public var calendarDay: String {
    say("单独一天放假或上班(如地方节日)", "Make a single day off or worked, as for a regional holiday")
  }

  // Files
  /// What `import` does.
  public var importing: String { say("导入表格(CSV、TSV)或 JSON", "Import a table (CSV, TSV) or JSON") }
  /// What `export` does.
  public var export: String {
    say(
      "导出表格(XLSX、CSV、TSV、JSON)、台账(DOCX、HTML、MD)或日历(ICS)",
      "Export a table (XLSX, CSV, TSV, JSON), the ledger (DOCX, HTML, MD) or dates (ICS)")
  }

  // The machine
  /// What `completions` does.
  public var completions: String {
    say("输出 Tab 补全脚本(bash、zsh、fish)", "Print what a shell reads to complete words by Tab")
  }
  /// What `manual` does.
  public var manual: String { say("输出手册页,供 man 阅读", "Print the manual page, for man") }

  // Papers
  /// What `report` does.
  public var report: String {
    say("通报、纪要、总结、台账、督办单、交办单、待办", "Papers: bulletin, minutes, summary, ledger, orders, notices")
  }
  /// What `report bulletin` does.
  public var bulletinReport: String {
    say("周通报:最近一次周例会的,或指定时段的", "The bulletin of the last weekly meeting, or of a period")
  }
  /// What `report minutes` does.
  public var minutesReport: String {
    say("会议纪要:最近一次会议的,或时段内最后一次的", "The minutes of the last meeting, of all or of a period")
  }
  /// What `report summary` does.
  public var summaryReport: String {
    say("工作总结:本月的,或指定时段的", "The work summary of this month, or of a period")
  }
  /// What `report rates` does.
  public var ratesReport: String {
    say("任一时段的各项指标,以期末记录为准", "The figures of any period, as the ledger stood at its end")
  }
  /// What `report order` does.
  public var orderReport: String {
    say("督办单(催办单):某件事项最近一次的", "The supervision order or reminder given last on an item")
  }
  /// What `report notice` does.
  public var noticeReport: String {
    say("问题交办单:交给某单位或某人的在办事项", "The problem notice: open items handed out to a unit or a person")
  }
  /// What `report todo` does.
  public var toDoReport: String {
    say("待办:每人一段文字,可直接发微信", "What each person has to do, a text each, fit for a message")
  }
  /// What `templates` does.
  public var templates: String {
    say("文书模板:用单位自己的 Word 文档出文书", "The office's own Word documents that papers are set in")
  }
  /// What `templates list` does.
  public var listTemplates: String { say("列出各类文书用的模板", "List which kinds of paper have one") }
  /// What `templates set` does.
  public var setTemplate: String {
    say("设置一类文书的模板,先检查其中的 {{字段}}", "Set papers of a kind in a document, once its {{fields}} are checked")
  }
  /// What `templates remove` does.
  public var removeTemplate: String {
    say("一类文书改回自带格式", "Set papers of a kind in the program's own form again")
  }
  /// What `templates fields` does.
  public var templateFields: String {
    say("列出一类文书可用的字段和示例", "List the fields of a kind of paper, with examples")
  }
  /// What `templates starter` does.
  public var starterTemplate: String {
    say("存一份写好全部字段的 Word 文档,供修改", "Write a Word document with all fields, to be made your own")
  }
  /// What `report ledger` does.
  public var ledgerReport: String {
    say("打印用台账:全部,或时段内登记的", "The printed ledger: all items, or those reported in a period")
  }
}
