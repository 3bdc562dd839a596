import LedgerModel

extension QueryField {
  /// The field's names: the words of the field and the headers that stand above offices' own tables.
  public var names: QueryNames {
    switch self {
    case .number: QueryNames(["number", "no", "id"], ["编号", "序号", "号"])
    case .title: QueryNames(["title"], ["标题", "事项", "问题", "问题描述"])
    case .text: QueryNames(["text", "description", "note", "notes"], ["全文", "内容", "备注", "进展"])
    case .category: QueryNames(["category", "cat"], ["类别", "问题类别", "类型"])
    case .group: QueryNames(["group"], ["大类", "类组", "分组"])
    case .severity: QueryNames(["severity", "priority", "pri"], ["轻重", "级别", "紧急程度", "严重程度"])
    case .difficulty: QueryNames(["difficulty"], ["难易", "难度"])
    case .label: QueryNames(["label", "labels", "tag"], ["标签", "标记"])
    case .site: QueryNames(["site", "place"], ["点位", "点位名称", "具体点位", "地点", "小区"])
    case .grid: QueryNames(["grid"], ["网格"])
    case .address: QueryNames(["address"], ["地址", "位置"])
    case .source: QueryNames(["source", "from"], ["来源", "问题来源"])
    case .reference: QueryNames(["reference", "ref"], ["外部编号", "工单号", "案件号"])
    case .reporter: QueryNames(["reporter"], ["上报人", "反映人", "首问"])
    case .owner: QueryNames(["owner", "assignee"], ["责任人", "负责人", "经办人"])
    case .helper: QueryNames(["helper", "helpers"], ["协办人", "协办"])
    case .leader: QueryNames(["leader"], ["分管领导", "领导"])
    case .person: QueryNames(["person", "who"], ["人员", "谁"])
    case .unit: QueryNames(["unit"], ["责任单位", "单位"])
    case .lead: QueryNames(["lead", "leadunit"], ["牵头单位", "牵头"])
    case .state: QueryNames(["state", "status"], ["状态", "整改状态"])
    case .lamp: QueryNames(["lamp", "light"], ["灯", "亮灯", "灯色"])
    case .reworks: QueryNames(["reworks", "rework"], ["返工", "返工次数"])
    case .returns: QueryNames(["returns", "return"], ["退回", "退回次数"])
    case .due: QueryNames(["due", "deadline"], ["到期", "期限", "时限", "整改时限", "整改期限"])
    case .reported: QueryNames(["reported", "created"], ["上报", "上报时间", "上报日期", "交办日期"])
    case .registered: QueryNames(["registered"], ["立案", "立案时间", "立案日期"])
    case .assigned: QueryNames(["assigned"], ["派单", "派单时间", "派单日期"])
    case .submitted: QueryNames(["submitted"], ["提交", "提交时间", "提交日期"])
    case .closed: QueryNames(["closed", "done"], ["销号", "销号日期", "销号时间", "完成时间", "结案"])
    case .promised: QueryNames(["promised", "promise"], ["承诺", "承诺日期"])
    case .review: QueryNames(["review", "reviewon"], ["复看", "复看日期"])
    case .has: QueryNames(["has"], ["有"])
    case .is: QueryNames(["is"], ["是"])
    case .request: QueryNames(["request", "requests"], ["申请", "待批"])
    case .reason: QueryNames(["reason"], ["挂账原因", "原因"])
    case .reboundOf: QueryNames(["reboundof", "rebound"], ["反弹自", "反弹"])
    case .duplicateOf: QueryNames(["duplicateof", "duplicate"], ["重复自", "重复"])
    case .parent: QueryNames(["parent"], ["上级", "拆自"])
    case .joint: QueryNames(["joint", "action"], ["联合执法", "行动"])
    }
  }
}
