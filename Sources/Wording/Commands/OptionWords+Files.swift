// Files that come in and go out.
extension OptionWords {
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
  /// Help for `leaveOut`.
  public var leaveOut: String {
    say("读不懂的格留空,其余照常导入", "Leave out cells that cannot come in, and take the rest")
  }
  /// Help for `acceptYears`.
  public var acceptYears: String { say("没有年份的日期采用推测的年份", "Take the year proposed for dates without one") }
  /// Help for `noHeadings`.
  public var noHeadings: String {
    say(
      "表格没有表头:各列按内容理解,或用 --map '#2=title' 指明",
      "The table has no headings: columns are what stands in them, or what --map '#2=title' says")
  }
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
  /// Help for `notNew`.
  public var notNew: String {
    say(
      "不按这个名称新增人员、点位、网格、单位,原文保留;可多次",
      "Make nobody and nothing of this name, keep its words; may be repeated")
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
  /// Help for `paperKind`.
  public var paperKind: String { say("文书种类", "The kind of paper") }
  /// Help for `templateFile`.
  public var templateFile: String {
    say("Word 文档(.docx),其中写有 {{字段}}", "A Word document (.docx) with {{fields}}")
  }
  /// Help for `starterFile`.
  public var starterFile: String { say("写入文件(.docx)", "The file (.docx)") }
  /// Help for `paperParagraphs`.
  public var paperParagraphs: String {
    say(
      "列出可改写的段落,标出已改写和与台账不符的",
      "List the paragraphs: which are rewritten, which no longer agree with the ledger")
  }
  /// Help for `paperRewrite`.
  public var paperRewrite: String {
    say(
      "改写一段,可多次;内容为空则恢复自动生成",
      "Rewrite a paragraph, may be repeated; without a text the program's own stands again")
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
