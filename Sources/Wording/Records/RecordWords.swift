import LedgerModel

/// What the fields of records behind the items are called, and the words that they hold: one entry a field for all
/// places, as with the fields of an item (`FieldWords`).
public struct RecordWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// What stands above the column of a table; an import finds the field by it.
  public func heading(_ field: RecordField) -> String {
    FieldEntry(field).heading[language]
  }

  /// The short name, in forms, lists and histories.
  public func label(_ field: RecordField) -> String {
    FieldEntry(field).label[language]
  }

  /// The short name within a sentence.
  public func inSentence(_ field: RecordField) -> String {
    FieldEntry(field).label.inSentence(language)
  }

  /// Every name by which tables call a field, in both languages, this program's own headings first.
  public static func names(of field: RecordField) -> [String] {
    let entry = FieldEntry(field)
    let own = [entry.heading, entry.label].flatMap { [$0.zh, $0.en] } + [field.name]
    return own + entry.others
  }

  /// The fields of a kind that are set by hand, as `FIELD=VALUE` takes them: level 级别, date 获得日期. Of a new record the
  /// name is said before, and what only later ones have is none.
  public func fields(of kind: RecordKind, isNew: Bool) -> String {
    let fields = kind.spec.fields(.edit).filter {
      !isNew || !$0.spec.isRequired && !$0.spec.uses.contains(.later)
    }
    return fields.map { "\($0.name) \(label($0))" }.joined(separator: say("、", ", "))
  }

  /// The word of a vocabulary for a code; nothing for a code of another version.
  public func word(_ code: String, of vocabulary: RecordVocabulary) -> String? {
    let words = VocabularyWords(language)
    return switch vocabulary {
    case .role: Role(rawValue: code).map(words.role)
    case .siteKind: SiteKind(rawValue: code).map(words.siteKind)
    case .honourLevel: HonourLevel(rawValue: code).map(words.honourLevel)
    case .meetingKind: MeetingKind(rawValue: code).map(MeetingWords(language).kind)
    case .meetingState: MeetingState(rawValue: code).map(MeetingWords(language).state)
    case .categoryGroup: CategoryGroup(rawValue: code).map(words.group)
    case .cycleLevel, .environment, .indicatorKind, .method, .direction, .judgement, .indicatorStanding,
      .pieceForm, .pieceState, .inspectionLevel, .inspectionKind:
      CityWords(language).word(code, of: vocabulary)
    }
  }

  /// The code of a vocabulary that a text means: the code itself, or its word in either language.
  public static func code(meantBy text: String, of vocabulary: RecordVocabulary) -> String? {
    let key = TextKey(text)
    return vocabulary.codes.first { code in
      TextKey(code) == key
        || Language.allCases.contains { TextKey(RecordWords($0).word(code, of: vocabulary) ?? "") == key }
    } ?? (vocabulary == .environment ? CityWords.environment(calledIn: text.trimmed)?.rawValue : nil)
  }

  /// What gives a category's items their date where that is no limit; nothing for a code of another version.
  func term(_ code: String) -> String? {
    switch code {
    case "byPlan": say("按计划", "by its plan")
    case "byContractDate": say("按合同日期", "by the date in a contract")
    case "byDate": say("按上报日期", "by the date to hand in")
    default: nil
    }
  }

  /// Every word for yes or for no, as people type and tables mark it, the English one first.
  public static func names(of isSo: Bool) -> [String] {
    isSo
      ? ["yes", "y", "true", "1", "是", "有", "√", "✓", "✔"]
      : ["no", "n", "false", "0", "否", "无", "×", "✗"]
  }

  /// Yes or no.
  public func truth(_ isSo: Bool) -> String { ChangeWords(language).truth(isSo) }

  /// The records of a kind: 人员, People.
  public func kinds(_ kind: RecordKind) -> String {
    let plural = kind.spec.plural.split(separator: "-").joined(separator: " ")
    return say(VocabularyWords(language).record(kind), plural.prefix(1).uppercased() + plural.dropFirst())
  }
}

extension VocabularyWords {
  /// What a record is.
  public func record(_ recordKind: RecordKind) -> String {
    switch recordKind {
    case .item: say("事项", "item")
    case .person: say("人员", "person")
    case .site: say("点位", "site")
    case .grid: say("网格", "grid")
    case .unit: say("责任单位", "unit")
    case .category: say("类别", "category")
    case .settings: say("设置", "settings")
    case .calendar: say("节假日", "holidays")
    case .meeting: say("例会", "meeting")
    case .bulletin: say("通报", "bulletin")
    case .honour: say("荣誉", "honour")
    case .paper: say("文稿", "paper")
    case .cycle: say("创建周期", "cycle")
    case .leadingGroup: say("领导小组", "leading group")
    case .indicator: say("测评指标", "indicator")
    case .reading: say("指标值", "reading")
    case .piece: say("申报材料", "piece of the dossier")
    case .inspection: say("测评检查", "inspection")
    case .standard: say("测评标准", "standard")
    }
  }

  /// Who awards an honour.
  public func honourLevel(_ level: HonourLevel) -> String {
    switch level {
    case .national: say("国家级", "national")
    case .provincial: say("省级", "provincial")
    case .city: say("市级", "city")
    case .county: say("县区级", "county")
    case .street: say("街道级", "street")
    }
  }
}

extension FieldEntry {
  /// The names of a field of a record behind the items.
  init(_ field: RecordField) {
    let entry: FieldEntry? =
      switch field.kind {
      case .person: Person.Field(rawValue: field.name).map(FieldEntry.of)
      case .grid: Grid.Field(rawValue: field.name).map(FieldEntry.of)
      case .site: Site.Field(rawValue: field.name).map(FieldEntry.of)
      case .unit: Unit.Field(rawValue: field.name).map(FieldEntry.of)
      case .honour: Honour.Field(rawValue: field.name).map(FieldEntry.of)
      case .settings: Settings.Field(rawValue: field.name).map(FieldEntry.of)
      case .meeting: Meeting.Field(rawValue: field.name).map(FieldEntry.of)
      case .category: CategoryField(rawValue: field.name).map(FieldEntry.of)
      case .paper: PaperDraft.Field(rawValue: field.name).map(FieldEntry.of)
      case .cycle, .leadingGroup, .indicator, .reading, .piece, .inspection, .standard:
        FieldEntry(ofCity: field)
      case .item, .calendar, .bulletin: nil
      }
    self = entry ?? .init(field.name, field.name)
  }

  static let retired = FieldEntry("停用", "Retired")
  static let hidden = FieldEntry("撤销时间", "Undone at")

  private static func of(_ field: Person.Field) -> FieldEntry {
    switch field {
    case .name: .init("姓名", "Name", also: "名字,人员,人员姓名,人员名单,网格员姓名,责任人,负责人,full name,person,worker")
    case .role: .init("角色", "Role", also: "权限,岗位角色")
    case .login: .init("登录名", "Login", also: "账号,用户名,user,username,account")
    case .unit: .init("单位", "Unit", also: "所属单位,工作单位,部门,department")
    case .phone: .init("电话", "Phone", also: "手机,手机号,手机号码,联系电话,电话号码,联系方式,mobile,tel,telephone")
    case .mayCheck: .init("可核查", "May check", also: "核查权限,可核查他人")
    case .active: .init("在岗", "Works here", also: "是否在岗,在职")
    case .hiddenAt: hidden
    }
  }

  private static func of(_ field: Grid.Field) -> FieldEntry {
    switch field {
    case .name: .init("名称", "Name", also: "网格,网格名称,网格号,grid")
    case .workers: .init("网格员", "Workers", also: "网格员姓名,专职网格员,责任人,worker")
    case .retired: retired
    case .hiddenAt: hidden
    }
  }

  private static func of(_ field: Site.Field) -> FieldEntry {
    switch field {
    case .name: .init("名称", "Name", also: "点位,点位名称,小区,小区名称,场所,场所名称,地点,site,place")
    case .parent: .init("所属点位", "Part of", also: "所属小区,上级点位,parent")
    case .grid: .init("网格", "Grid", also: "所属网格,所在网格,网格名称")
    case .kind: .init("种类", "Kind", also: "点位类型,类型,类别,type")
    case .key: .init("重点点位", "Key site", also: "重点,是否重点,key")
    case .retired: retired
    case .hiddenAt: hidden
    }
  }

  private static func of(_ field: Unit.Field) -> FieldEntry {
    switch field {
    case .name: .init("名称", "Name", also: "单位,单位名称,责任单位,部门,unit,department")
    case .retired: retired
    case .hiddenAt: hidden
    }
  }

  private static func of(_ field: Honour.Field) -> FieldEntry {
    switch field {
    case .name: .init("名称", "Name", also: "荣誉,荣誉名称,奖项,称号,honour,award")
    case .level: .init("级别", "Level", also: "荣誉级别,奖项级别")
    case .date: .init("获得日期", "Date", also: "日期,获奖日期,获奖时间,授予时间,命名时间")
    case .document: .init("文号", "Document number", also: "文件号,发文字号,document")
    case .awardedBy: .init("授予单位", "Awarded by", also: "颁发单位,授奖单位,命名单位")
    case .site: .init("点位", "Site", also: "获奖点位,小区")
    case .retired: retired
    case .hiddenAt: hidden
    }
  }

  private static func of(_ field: Meeting.Field) -> FieldEntry {
    switch field {
    case .kind: .init("会议种类", "Kind of meeting")
    case .title: .init("议题", "Title")
    case .state: .init("会议状态", "State", short: Name("会议", "Meeting"))
    case .from: .init("期间自", "Period from")
    case .until: .init("期间至", "Period to")
    case .openedAt: .init("开会时间", "Opened", short: Name("开会", "Opened"))
    case .adjournedAt: .init("散会时间", "Adjourned", short: Name("散会", "Adjourned"))
    case .issuedAt: .init("印发时间", "Issued", short: Name("印发", "Issued"))
    case .room: .init("会议室", "Room")
    case .chair: .init("主持人", "Chair")
    case .recorder: .init("记录人", "Recorder")
    case .next: .init("下次会议", "Next meeting")
    case .seat: .init("键盘", "Keyboard")
    case .place: .init("议程到", "Agenda at")
    case .position: .init("日志位置", "Position of the journal")
    case .leftOpen: .init("散会时未了", "Left open")
    case .ranking: .init("排名办法", "Ranking")
    case .groupings: .init("通报排名", "Tables of the bulletin")
    case .counts: .init("印发时的数字", "Figures as issued")
    case .attendance: .init("签到", "Roll call")
    case .guests: .init("列席", "Guest")
    case .marks: .init("议程", "Agenda")
    case .decisions: .init("议定事项", "Decision")
    case .verdicts: .init("上次议定", "Earlier decision")
    case .notes: .init("会上所说", "Said")
    case .plans: .init("计划", "Plan")
    case .paragraphs: .init("纪要段落", "Paragraph of the minutes")
    }
  }

  private static func of(_ field: CategoryField) -> FieldEntry {
    switch field {
    case .zh: .init("中文名称", "Chinese name")
    case .en: .init("英文名称", "English name")
    case .group: FieldEntry(.group)
    case .limit: FieldEntry(.limit)
    case .plan: .init("时限办法", "How it gets its date")
    case .units: .init("计量单位", "Units of quantity")
    case .aliases: .init("别名", "Other names")
    case .hidden: .init("停用", "Hidden")
    }
  }

  private static func of(_ field: PaperDraft.Field) -> FieldEntry {
    switch field {
    case .name: .init("文稿标题", "Title of the paper")
    case .meeting: .init("例会", "Meeting")
    case .paragraphs: .init("改写的段落", "Rewritten paragraph")
    }
  }

  private static func of(_ field: Settings.Field) -> FieldEntry {
    switch field {
    case .name: .init("台账名称", "Name of the ledger")
    case .timeZone: .init("时区", "Time zone")
    case .slots: .init("工作时间", "Work hours")
    case .secondPersonCheck: .init("须他人核查", "Second-person check")
    case .practice: .init("练习台账", "Practice")
    case .evidenceLimit: .init("佐证大小上限(字节)", "Evidence limit (bytes)")
    case .officialPapers: .init("公文格式(GB/T 9704)", "Papers in the official form")
    case .issuingOffice: .init("发文机关", "Issuing office")
    case .officeCode: .init("发文机关代字", "Office's code")
    case .addressees: .init("主送", "Addressees")
    case .copies: .init("抄送", "Copies")
    case .printingOffice: .init("印发机关", "Printing office")
    case .templates: .init("文书模板", "Templates of papers")
    case .language: .init("语言", "Language")
    }
  }
}
