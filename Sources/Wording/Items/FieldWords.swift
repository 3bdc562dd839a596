import LedgerModel

/// What the fields of an item are called, one entry a field for all places: forms, details, histories, refusals, tables
/// in and out, the help of options.
public struct FieldWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// What stands above the column of a table; an import finds the field by it.
  public func heading(_ part: ItemPart) -> String {
    let entry = FieldEntry(part)
    return say(entry.heading.zh, entry.heading.en)
  }

  /// The short name, in forms, details, histories and refusals.
  public func label(_ part: ItemPart) -> String {
    let entry = FieldEntry(part)
    return say(entry.label.zh, entry.label.en)
  }

  /// The short name within a sentence.
  public func inSentence(_ part: ItemPart) -> String {
    let name = label(part)
    return say(name, name.prefix(1).lowercased() + name.dropFirst())
  }

  /// What the option of a command means.
  public func help(_ part: ItemPart) -> String {
    let entry = FieldEntry(part)
    let told = entry.help ?? entry.heading
    return say(told.zh, told.en)
  }

  /// The value of a field that is a word of a vocabulary; nothing when it is not set, or the field is none.
  public func word(_ field: ItemField, of item: Item) -> String? {
    let words = VocabularyWords(language)
    return switch field {
    case .state: words.state(item.state)
    case .severity: words.severity(item.severity)
    case .difficulty: item.difficulty.map(words.difficulty)
    case .source: item.source.map(words.source)
    case .group: item.group.map(words.group)
    case .stateBefore: item.stateBefore.map(words.state)
    default: nil
    }
  }
}

/// A name in both languages.
struct Name: Sendable {
  let zh, en: String
  init(_ zh: String, _ en: String) { (self.zh, self.en) = (zh, en) }
}

/// The names of one field.
struct FieldEntry: Sendable {
  /// Above a column.
  let heading: Name
  /// In a form.
  let label: Name
  /// Other words under which offices' tables and other systems have it, parted by commas; without case and blanks.
  let also: String
  /// What its option of `add` means, where that is more than the heading.
  let help: Name?

  init(_ zh: String, _ en: String, short: Name? = nil, also: String = "", help: Name? = nil) {
    heading = Name(zh, en)
    label = short ?? heading
    (self.also, self.help) = (also, help)
  }

  /// The names of a field or list.
  init(_ part: ItemPart) {
    switch part {
    case .field(let field): self = FieldEntry.of(field)
    case .list(let list): self = FieldEntry.of(list)
    }
  }

  private static func of(_ field: ItemField) -> FieldEntry {
    switch field {
    case .number: .init("台账编号", "Number", short: Name("编号", "Number"), also: "事项编号,整改编号,item number")
    case .title:
      .init(
        "整改事项", "Title", short: Name("问题", "Problem"),
        also: """
          标题,事项,事项名称,问题名称,任务名称,工作任务,诉求标题,事件名称,事件标题,案件名称,案件标题,工单标题,subject line,summary,case_title,\
          item,descriptor
          """, help: Name("标题", "The title"))
    case .description:
      .init(
        "问题描述", "Description", short: Name("说明", "Description"),
        also: """
          存在问题,问题,问题内容,具体问题,问题详情,问题情况,存在的问题,反馈问题,描述,问题清单,问题及描述,诉求内容,诉求描述,事件描述,事件内容,案件描述,\
          工单内容,隐患内容,隐患描述,隐患情况,存在隐患,隐患名称,主要问题,problem,details,issue
          """, help: Name("问题描述", "The description"))
    case .state:
      .init(
        "整改状态", "State", short: Name("状态", "State"),
        also: """
          整改进展,进展,整改情况,完成情况,复核结果,整改结果,办理情况,办理状态,进展情况,整改完成情况,工单状态,案件状态,案卷状态,处置状态,处理状态,\
          办理进度,复查情况,复查结果,验收情况,验收结果,核查情况,核查结果,落实情况,status,case_status,progress
          """)
    case .hiddenAt: .init("撤销时间", "Undone at")
    case .site:
      .init(
        "点位名称", "Site", short: Name("点位", "Site"),
        also: "具体点位,点位,问题点位,检查点位,重点点位,小区,小区名称,小区楼栋,楼栋,场所,地点,位置,place,key site", help: Name("点位", "The site"))
    case .grid:
      .init(
        "网格", "Grid", also: "所属网格,网格名称,网格号,责任网格,所在网格,单元网格,neighborhood,neighbourhood,district,borough",
        help: Name("网格,如 2", "The grid, as 2"))
    case .address:
      .init(
        "地址", "Address",
        also: """
          详细地址,具体地址,具体位置,详细位置,诉求地址,事发地址,事发地点,事发位置,发生地点,案发地址,隐患部位,隐患位置,隐患地点,位置描述,发现地点,发现位置,检查地点,问题地点,问题位置,路段,location,\
          incident address
          """, help: Name("地址", "The address"))
    case .category:
      .init(
        "问题类别", "Category", short: Name("类别", "Category"),
        also: """
          类别,问题类型,分类,测评项目,项目,问题分类,整改类别,类型,事件类型,事件类别,事件分类,诉求类型,诉求类别,诉求分类,隐患类型,隐患类别,案件类型,\
          案件类别,小类,小类名称,type,complaint type
          """,
        help: Name("类别:代码、名称或大类", "The category: a code, a name or a group"))
    case .scheme: .init("编码体系", "Scheme")
    case .group: .init("大类", "Group")
    case .severity:
      .init(
        "紧急程度", "Severity", short: Name("等级", "Severity"), also: "严重程度,等级,级别,隐患等级,隐患级别,优先级,priority",
        help: Name("紧急、重点 或 一般", "urgent, major or normal"))
    case .difficulty:
      .init(
        "难易程度", "Difficulty", short: Name("难易", "Difficulty"), also: "难度,整改难度",
        help: Name("简单 或 疑难", "easy or hard"))
    case .legalBasis:
      .init(
        "法律依据", "Legal basis", short: Name("依据", "Legal basis"), also: "依据",
        help: Name("法规依据", "The legal basis"))
    case .source:
      .init(
        "问题来源", "Source", short: Name("来源", "Source"), also: "来源,发现方式,来源渠道",
        help: Name("来源,如 巡查、居民反映、12345", "Where it came from, as patrol, resident, hotline"))
    case .reference:
      .init(
        "外部编号", "Reference",
        also: """
          编号,问题编号,工单号,工单编号,案件号,案件编号,案卷编号,案卷号,任务号,事件编号,隐患编号,诉求编号,流水号,来源编号,case id,\
          case number,ticket,ticket id,case_enquiry_id,service_request_id,unique key,id
          """, help: Name("外部编号", "The number under which another system knows it"))
    case .reporter:
      .init(
        "反映人", "Reporter", also: "上报人,发现人,首接人,诉求人,来电人,投诉人,举报人,信访人,反映人姓名,诉求人姓名,监督员,reported by",
        help: Name("反映人", "Who told of it"))
    case .receiver: .init("首问责任人", "First receiver", short: Name("首接人", "Received"))
    case .reportedAt:
      .init(
        "上报时间", "Reported at", short: Name("上报时间", "Reported"),
        also: """
          交办日期,交办时间,反馈时间,反馈日期,上报日期,发现时间,发现日期,登记时间,登记日期,检查时间,检查日期,日期,问题时间,受理时间,受理日期,来电时间,诉求时间,排查时间,排查日期,\
          reported,open_dt,opened,date,requested_datetime,created date
          """)
    case .leadUnit:
      .init(
        "牵头单位", "Lead unit", also: "责任单位,主责单位,整改单位,责任部门,牵头部门,承办单位,主办单位,处置单位,处置部门,专业部门,unit,department,agency",
        help: Name("牵头单位", "The lead unit"))
    case .leader:
      .init(
        "分管领导", "Accountable leader", short: Name("分管领导", "Leader"), also: "责任领导,包联领导,包保领导,包抓领导",
        help: Name("分管领导", "The accountable leader"))
    case .owner:
      .init(
        "责任人", "Owner",
        also: """
          整改责任人,联系人及电话,联系人,负责人,具体责任人,责任人及电话,网格员,经办人,责任网格员,责任人及联系电话,联系人及联系方式,承办人,处理人,\
          办理人,处置人,处置人员,assignee,responsible
          """, help: Name("责任人", "The owner"))
    case .measures:
      .init(
        "整改措施", "Measures", also: "整改建议,整改要求,措施,整改内容,整改方案,处理措施,处置措施,工作措施,action",
        help: Name("整改措施", "What is to be done"))
    case .limit: .init("规定时长", "Time limit")
    case .registeredAt: .init("立案时间", "Registered at")
    case .assignedAt: .init("派单时间", "Assigned at", also: "派遣时间,派单日期,转办时间,转办日期")
    case .due:
      .init(
        "整改时限", "Due", short: Name("到期", "Due"),
        also: """
          整改期限,完成时限,期限,时限,截止日期,截止时间,到期,到期日,限期,要求完成时间,办理时限,办结时限,处置时限,办理期限,处置截止时间,整改截止时间,\
          due date,deadline,target_dt,expected_datetime
          """,
        help: Name("到期:+3、3d、周五、月底、2026-12-01", "Due: +3, 3d, fri, 2026-12-01"))
    case .submittedAt: .init("提交核查时间", "Submitted at", also: "提交时间")
    case .submittedBy: .init("提交人", "Submitted by")
    case .closedAt:
      .init(
        "销号时间", "Closed at",
        also: """
          完成时间,销号日期,完成日期,办结时间,整改完成时间,实际完成时间,办结日期,结案时间,结案日期,处置完成时间,复查时间,复查日期,验收时间,\
          验收日期,核查时间,closed_dt,completed,closed date
          """)
    case .onTheSpot: .init("立行立改", "On the spot")
    case .reworkCount: .init("返工次数", "Rework count", short: Name("返工", "Rework"))
    case .returnCount: .init("退回次数", "Return count", short: Name("退回", "Returned"))
    case .referredTo: .init("移送至", "Referred to", short: Name("移送给", "Referred"))
    case .reviewOn: .init("复看日期", "Review on")
    case .stateBefore: .init("移送前状态", "State before")
    case .highlight: .init("亮点", "Highlight")
    case .reboundOf: .init("反弹自", "Rebound of", help: Name("是哪一条的反弹", "The closed item that has come back"))
    case .duplicateOf: .init("重复自", "Duplicate of", short: Name("重复自", "Duplicate"))
    case .parent: .init("拆自", "Parent", short: Name("拆自", "Part of"))
    case .jointAction:
      .init("联合执法", "Joint action", also: "联合行动", help: Name("联合执法的名称", "The joint action, by name"))
    }
  }

  private static func of(_ list: ItemList) -> FieldEntry {
    switch list {
    case .labels:
      .init("标签", "Labels", also: "label,tags,tag", help: Name("标签,可多次", "A label; may be repeated"))
    case .supportingUnits:
      .init(
        "配合单位", "Supporting units", short: Name("配合单位", "Supporting"), also: "协办单位,配合部门",
        help: Name("配合单位,可多次", "A supporting unit; may be repeated"))
    case .helpers:
      .init("协办人", "Helpers", also: "配合人,配合人员,协助人", help: Name("协办人,可多次", "A helper; may be repeated"))
    case .quantities:
      .init(
        "数量", "Quantities", short: Name("数量", "Quantity"), also: "问题数,数目,问题数量,整改数量,quantity,amount",
        help: Name("数量,如 3处、2-3处、水池 5个、320多处,可多次", "A quantity, as 3处, 2-3处 or 5 tanks; may be repeated"))
    case .evidence: .init("佐证", "Evidence")
    case .notes: .init("进展记录", "Notes", short: Name("进展", "Progress notes"))
    case .requests: .init("申请", "Requests")
    case .extensions: .init("延期", "Extensions")
    case .suspensions: .init("挂账", "Suspensions")
    case .promises: .init("承诺", "Promises")
    case .supervisions: .init("督办", "Supervision")
    case .steps: .init("经过", "History")
    }
  }
}

extension ItemPart {
  /// The words under which tables have it: heading, name in JSON, and what other systems and offices write.
  public var tableNames: [String] {
    let entry = FieldEntry(self)
    return [entry.heading.zh, entry.heading.en, name]
      + entry.also.split(whereSeparator: { $0 == "," || $0.isNewline }).map(String.init)
  }

  /// The words under which people call it: in tables, forms and histories.
  public var allNames: [String] {
    let entry = FieldEntry(self)
    return tableNames + [entry.label.zh, entry.label.en]
  }
}
