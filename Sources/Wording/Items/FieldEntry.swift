import LedgerModel

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
  /// What queries call it, where that is more than its name in JSON, the label and the heading.
  let asked: QueryNames?

  init(
    _ zh: String, _ en: String, short: Name? = nil, also: String = "", help: Name? = nil,
    asked: QueryNames? = nil
  ) {
    heading = Name(zh, en)
    label = short ?? heading
    (self.also, self.help, self.asked) = (also, help, asked)
  }

  /// The other words under which tables have it.
  var others: [String] {
    also.split(whereSeparator: { $0 == "," || $0.isNewline }).map { String($0).trimmed }
  }

  /// The names in one language, the short one first.
  func names(in language: Language) -> [String] {
    label[language] == heading[language] ? [label[language]] : [label[language], heading[language]]
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
    case .number:
      .init(
        "台账编号", "Number", short: Name("编号", "Number"), also: "事项编号,整改编号,item number",
        asked: QueryNames(["number", "no", "id"], ["编号", "序号", "号"]))
    case .title:
      .init(
        "整改事项", "Title", short: Name("问题", "Problem"),
        also: """
          标题,事项,事项名称,问题名称,任务名称,工作任务,诉求标题,事件名称,事件标题,案件名称,案件标题,工单标题,subject line,summary,case_title,\
          item,descriptor
          """, help: Name("标题", "The title"), asked: QueryNames(["title"], ["标题", "事项", "问题", "问题描述"]))
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
          """, asked: QueryNames(["state", "status"], ["状态", "整改状态"]))
    case .hiddenAt: .init("撤销时间", "Undone at")
    case .site:
      .init(
        "点位名称", "Site", short: Name("点位", "Site"),
        also: "具体点位,点位,问题点位,检查点位,重点点位,小区,小区名称,小区楼栋,楼栋,场所,地点,位置,place,key site", help: Name("点位", "The site"),
        asked: QueryNames(["site", "place"], ["点位", "点位名称", "具体点位", "地点", "小区"]))
    case .grid:
      .init(
        "网格", "Grid", also: "所属网格,网格名称,网格号,责任网格,所在网格,单元网格,neighborhood,neighbourhood,district,borough",
        help: Name("网格,如 2", "The grid, as 2"), asked: QueryNames(["grid"], ["网格"]))
    case .address:
      .init(
        "地址", "Address",
        also: """
          详细地址,具体地址,具体位置,详细位置,诉求地址,事发地址,事发地点,事发位置,发生地点,案发地址,隐患部位,隐患位置,隐患地点,位置描述,发现地点,发现位置,检查地点,问题地点,问题位置,路段,location,\
          incident address
          """, help: Name("地址", "The address"), asked: QueryNames(["address"], ["地址", "位置"]))
    case .category:
      .init(
        "问题类别", "Category", short: Name("类别", "Category"),
        also: """
          类别,问题类型,分类,测评项目,项目,问题分类,整改类别,类型,事件类型,事件类别,事件分类,诉求类型,诉求类别,诉求分类,隐患类型,隐患类别,案件类型,\
          案件类别,小类,小类名称,type,complaint type
          """,
        help: Name("类别:代码、名称或大类", "The category: a code, a name or a group"),
        asked: QueryNames(["category", "cat"], ["类别", "问题类别", "类型"]))
    case .scheme: .init("编码体系", "Scheme")
    case .group: .init("大类", "Group", asked: QueryNames(["group"], ["大类", "类组", "分组"]))
    case .severity:
      .init(
        "紧急程度", "Severity", short: Name("等级", "Severity"), also: "严重程度,等级,级别,隐患等级,隐患级别,优先级,priority",
        help: Name("紧急、重点 或 一般", "urgent, major or normal"),
        asked: QueryNames(["severity", "priority", "pri"], ["轻重", "级别", "紧急程度", "严重程度"]))
    case .difficulty:
      .init(
        "难易程度", "Difficulty", short: Name("难易", "Difficulty"), also: "难度,整改难度",
        help: Name("简单 或 疑难", "easy or hard"), asked: QueryNames(["difficulty"], ["难易", "难度"]))
    case .legalBasis:
      .init(
        "法律依据", "Legal basis", short: Name("依据", "Legal basis"), also: "依据",
        help: Name("法规依据", "The legal basis"))
    case .source:
      .init(
        "问题来源", "Source", short: Name("来源", "Source"), also: "来源,发现方式,来源渠道",
        help: Name("来源,如 巡查、居民反映、12345", "Where it came from, as patrol, resident, hotline"),
        asked: QueryNames(["source", "from"], ["来源", "问题来源"]))
    case .reference:
      .init(
        "外部编号", "Reference",
        also: """
          编号,问题编号,工单号,工单编号,案件号,案件编号,案卷编号,案卷号,任务号,事件编号,隐患编号,诉求编号,流水号,来源编号,case id,\
          case number,ticket,ticket id,case_enquiry_id,service_request_id,unique key,id
          """, help: Name("外部编号", "The number under which another system knows it"),
        asked: QueryNames(["reference", "ref"], ["外部编号", "工单号", "案件号"]))
    case .reporter:
      .init(
        "反映人", "Reporter", also: "上报人,发现人,首接人,诉求人,来电人,投诉人,举报人,信访人,反映人姓名,诉求人姓名,监督员,reported by",
        help: Name("反映人", "Who told of it"), asked: QueryNames(["reporter"], ["上报人", "反映人", "首问"]))
    case .contact:
      .init(
        "现场联系人", "Contact",
        also: """
          现场联系人及电话,现场联系人电话,业主,业主姓名,住户,住户姓名,户主,户主姓名,房东,房东姓名,租户,租户姓名,租客,承租人,当事人,当事人姓名,居民,居民姓名,店主,\
          经营者,邮箱,电子邮箱,微信,微信号,身份证,身份证号,身份证号码,证件号码,contact person,contact name,email,e-mail
          """, help: Name("联系谁:姓名和电话", "Whom to call: name and telephone"),
        asked: QueryNames(["contact"], ["现场联系人", "业主"]))
    case .receiver: .init("首问责任人", "First receiver", short: Name("首接人", "Received"))
    case .reportedAt:
      .init(
        "上报时间", "Reported at", short: Name("上报时间", "Reported"),
        also: """
          交办日期,交办时间,反馈时间,反馈日期,上报日期,发现时间,发现日期,登记时间,登记日期,检查时间,检查日期,日期,问题时间,受理时间,受理日期,来电时间,诉求时间,排查时间,排查日期,\
          reported,open_dt,opened,date,requested_datetime,created date
          """, asked: QueryNames(["reported", "created"], ["上报", "上报时间", "上报日期", "交办日期"]))
    case .leadUnit:
      .init(
        "牵头单位", "Lead unit", also: "责任单位,主责单位,整改单位,责任部门,牵头部门,承办单位,主办单位,处置单位,处置部门,专业部门,unit,department,agency",
        help: Name("牵头单位", "The lead unit"), asked: QueryNames(["lead", "leadunit"], ["牵头单位", "牵头", "责任单位"]))
    case .leader:
      .init(
        "分管领导", "Accountable leader", short: Name("分管领导", "Leader"), also: "责任领导,包联领导,包保领导,包抓领导",
        help: Name("分管领导", "The accountable leader"), asked: QueryNames(["leader"], ["分管领导", "领导"]))
    case .owner:
      .init(
        "责任人", "Owner",
        also: """
          整改责任人,联系人及电话,联系人,负责人,具体责任人,责任人及电话,网格员,经办人,责任网格员,责任人及联系电话,联系人及联系方式,承办人,处理人,\
          办理人,处置人,处置人员,assignee,responsible
          """, help: Name("责任人", "The owner"),
        asked: QueryNames(["owner", "assignee"], ["责任人", "负责人", "经办人"]))
    case .measures:
      .init(
        "整改措施", "Measures", also: "整改建议,整改要求,措施,整改内容,整改方案,处理措施,处置措施,工作措施,action",
        help: Name("整改措施", "What is to be done"))
    case .limit: .init("规定时长", "Time limit")
    case .registeredAt:
      .init("立案时间", "Registered at", asked: QueryNames(["registered"], ["立案", "立案时间", "立案日期"]))
    case .assignedAt:
      .init(
        "派单时间", "Assigned at", also: "派遣时间,派单日期,转办时间,转办日期",
        asked: QueryNames(["assigned"], ["派单", "派单时间", "派单日期"]))
    case .due:
      .init(
        "整改时限", "Due", short: Name("到期", "Due"),
        also: """
          整改期限,完成时限,期限,时限,截止日期,截止时间,到期,到期日,限期,要求完成时间,办理时限,办结时限,处置时限,办理期限,处置截止时间,整改截止时间,\
          due date,deadline,target_dt,expected_datetime
          """,
        help: Name("到期:+3、3d、周五、月底、2026-12-01", "Due: +3, 3d, fri, 2026-12-01"),
        asked: QueryNames(["due", "deadline"], ["到期", "期限", "时限", "整改时限", "整改期限"]))
    case .submittedAt:
      .init("提交核查时间", "Submitted at", also: "提交时间", asked: QueryNames(["submitted"], ["提交", "提交时间", "提交日期"]))
    case .submittedBy: .init("提交人", "Submitted by")
    case .closedAt:
      .init(
        "销号时间", "Closed at",
        also: """
          完成时间,销号日期,完成日期,办结时间,整改完成时间,实际完成时间,办结日期,结案时间,结案日期,处置完成时间,复查时间,复查日期,验收时间,\
          验收日期,核查时间,closed_dt,completed,closed date
          """, asked: QueryNames(["closed", "done"], ["销号", "销号日期", "销号时间", "完成时间", "结案"]))
    case .onTheSpot: .init("立行立改", "On the spot")
    case .reworkCount:
      .init(
        "返工次数", "Rework count", short: Name("返工", "Rework"),
        asked: QueryNames(["reworks", "rework"], ["返工", "返工次数"]))
    case .returnCount:
      .init(
        "退回次数", "Return count", short: Name("退回", "Returned"),
        asked: QueryNames(["returns", "return"], ["退回", "退回次数"]))
    case .referredTo: .init("移送至", "Referred to", short: Name("移送给", "Referred"))
    case .reviewOn: .init("复看日期", "Review on", asked: QueryNames(["review", "reviewon"], ["复看", "复看日期"]))
    case .stateBefore: .init("移送前状态", "State before")
    case .highlight: .init("亮点", "Highlight")
    case .reboundOf:
      .init(
        "反弹自", "Rebound of", help: Name("是哪一条的反弹", "The closed item that has come back"),
        asked: QueryNames(["reboundof", "rebound"], ["反弹自", "反弹"]))
    case .duplicateOf:
      .init(
        "重复自", "Duplicate of", short: Name("重复自", "Duplicate"),
        asked: QueryNames(["duplicateof", "duplicate"], ["重复自", "重复"]))
    case .parent:
      .init(
        "拆自", "Parent", short: Name("拆自", "Part of"), help: Name("从哪一条拆出", "The item that it is a part of"),
        asked: QueryNames(["parent"], ["上级", "拆自"]))
    case .jointAction:
      .init(
        "联合执法", "Joint action", also: "联合行动", help: Name("联合执法的名称", "The joint action, by name"),
        asked: QueryNames(["joint", "action"], ["联合执法", "行动"]))
    case .inspection:
      .init(
        "测评检查", "Inspection", also: "检查名称,测评名称", help: Name("是哪一次测评检查发现的", "The inspection that found it"),
        asked: QueryNames(["inspection"], ["测评检查", "测评", "检查"]))
    case .standard:
      .init(
        "测评标准", "Standard", also: "对应标准,标准", help: Name("不符合哪一条测评标准", "The standard that it fails"),
        asked: QueryNames(["standard"], ["测评标准", "标准"]))
    case .indicator:
      .init(
        "测评指标", "Indicator", also: "对应指标,指标", help: Name("是哪一项指标未达标", "The indicator that is not met"),
        asked: QueryNames(["indicator"], ["测评指标", "指标"]))
    case .pointsLost:
      .init(
        "扣分", "Points lost", also: "扣分值,扣除分值,失分", help: Name("扣了多少分", "The points lost by it"),
        asked: QueryNames(["points", "pointslost"], ["扣分", "失分"]))
    }
  }

  private static func of(_ list: ItemList) -> FieldEntry {
    switch list {
    case .labels:
      .init(
        "标签", "Labels", also: "label,tags,tag", help: Name("标签,可多次", "A label; may be repeated"),
        asked: QueryNames(["label", "labels", "tag"], ["标签", "标记"]))
    case .supportingUnits:
      .init(
        "配合单位", "Supporting units", short: Name("配合单位", "Supporting"), also: "协办单位,配合部门",
        help: Name("配合单位,可多次", "A supporting unit; may be repeated"))
    case .helpers:
      .init(
        "协办人", "Helpers", also: "配合人,配合人员,协助人", help: Name("协办人,可多次", "A helper; may be repeated"),
        asked: QueryNames(["helper", "helpers"], ["协办人", "协办"]))
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
