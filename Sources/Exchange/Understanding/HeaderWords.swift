/// The headings that offices write, and what each means.
enum HeaderWords {
  /// What the heading means and how sure that is.
  static func field(of heading: String) -> (field: ColumnField, confidence: ColumnReading.Confidence)? {
    let bare = CellText.bare(heading)
    if bare.isEmpty { return nil }
    if let field = exact[bare] { return (field, .certain) }
    // 责任人（网格员）, 整改时限(必填): the heading and something behind it.
    if let cut = heading.firstIndex(where: { "（(【[\n".contains($0) }) {
      let front = CellText.bare(heading[..<cut])
      if let field = exact[front] { return (field, .certain) }
    }
    guard bare.count >= 2, bare.count <= 12 else { return nil }
    for (piece, field) in pieces where bare.contains(piece) { return (field, .likely) }
    return nil
  }

  /// The field that `--map` names: by its code name or by any known heading.
  static func field(named name: String) -> ColumnField? {
    let bare = CellText.bare(name)
    return ColumnField.allCases.first { CellText.bare($0.rawValue) == bare } ?? exact[bare]
  }

  private static let exact: [String: ColumnField] = {
    var table: [String: ColumnField] = [:]
    for (field, headings) in headings {
      for heading in headings { table[CellText.bare(heading)] = field }
    }
    return table
  }()

  private static let headings: [ColumnField: [String]] = [
    .order: ["序号", "行号", "no", "no.", "#", "index", "row"],
    .number: ["台账编号", "事项编号", "整改编号", "number", "item number"],
    .reference: [
      "编号", "问题编号", "工单号", "工单编号", "案件号", "案件编号", "流水号", "外部编号", "来源编号", "reference", "case id",
      "case number", "ticket", "ticket id",
      "case_enquiry_id", "service_request_id", "id",
    ],
    .title: [
      "标题", "事项", "整改事项", "事项名称", "问题名称", "任务名称", "工作任务", "title", "subject line", "summary", "case_title",
      "item",
    ],
    .description: [
      "问题描述", "存在问题", "问题", "问题内容", "具体问题", "问题详情", "问题情况", "存在的问题", "反馈问题", "描述", "问题清单", "问题及描述",
      "description",
      "problem", "details", "issue",
    ],
    .site: [
      "点位名称", "具体点位", "点位", "重点点位", "小区", "小区名称", "小区楼栋", "楼栋", "场所", "地点", "位置", "site", "place", "key site",
    ],
    .siteKind: ["点位类型", "点位类别", "场所类型", "site kind", "site type"],
    .grid: ["网格", "所属网格", "网格名称", "网格号", "责任网格", "grid", "neighborhood", "neighbourhood", "district"],
    .address: ["地址", "详细地址", "具体地址", "具体位置", "详细位置", "address", "location"],
    .community: ["社区", "所属社区", "社区名称", "街道", "所属街道", "街道社区", "community"],
    .category: ["问题类别", "类别", "问题类型", "分类", "测评项目", "项目", "问题分类", "整改类别", "类型", "category", "type"],
    .scheme: ["编码体系", "scheme"],
    .severity: ["紧急程度", "严重程度", "等级", "级别", "severity", "priority"],
    .difficulty: ["难度", "难易程度", "整改难度", "difficulty"],
    .labels: ["标签", "labels", "label", "tags", "tag"],
    .legalBasis: ["法律依据", "依据", "legal basis", "legalbasis"],
    .source: ["问题来源", "来源", "发现方式", "来源渠道", "source"],
    .reporter: ["上报人", "发现人", "反映人", "首接人", "reporter", "reported by"],
    .reportedAt: [
      "交办日期", "交办时间", "反馈时间", "反馈日期", "上报时间", "上报日期", "发现时间", "发现日期", "登记时间", "登记日期", "检查时间", "检查日期", "日期",
      "问题时间",
      "reportedat", "reported at", "reported", "open_dt", "opened", "date", "requested_datetime",
    ],
    .leadUnit: [
      "责任单位", "牵头单位", "主责单位", "整改单位", "责任部门", "牵头部门", "lead unit", "leadunit", "unit", "department",
    ],
    .supportingUnits: ["配合单位", "协办单位", "配合部门", "supporting units", "supportingunits"],
    .leader: ["分管领导", "责任领导", "包联领导", "包保领导", "包抓领导", "accountable leader", "leader"],
    .owner: [
      "责任人", "整改责任人", "联系人及电话", "联系人", "负责人", "具体责任人", "责任人及电话", "网格员", "经办人", "责任网格员", "责任人及联系电话",
      "联系人及联系方式", "owner",
      "assignee", "responsible",
    ],
    .helpers: ["协办人", "配合人", "配合人员", "协助人", "helpers"],
    .phone: ["电话", "联系电话", "联系方式", "手机", "手机号", "手机号码", "phone", "telephone"],
    .measures: ["整改措施", "整改建议", "整改要求", "措施", "整改内容", "整改方案", "处理措施", "工作措施", "measures", "action"],
    .quantities: ["问题数", "数量", "数目", "问题数量", "整改数量", "quantities", "quantity", "amount"],
    .due: [
      "整改时限", "整改期限", "完成时限", "期限", "时限", "截止日期", "截止时间", "到期", "到期日", "限期", "要求完成时间", "due", "due date",
      "deadline", "target_dt",
    ],
    .state: [
      "整改状态", "状态", "整改进展", "进展", "整改情况", "完成情况", "复核结果", "整改结果", "办理情况", "办理状态", "进展情况", "整改完成情况", "state",
      "status",
      "case_status", "progress",
    ],
    .closed: ["是否销号", "销号", "是否完成", "是否整改", "是否整改到位", "是否办结", "是否已整改", "closed", "done"],
    .closedAt: [
      "完成时间", "销号日期", "销号时间", "完成日期", "办结时间", "整改完成时间", "实际完成时间", "办结日期", "closedat", "closed at",
      "closed_dt", "completed",
    ],
    .checker: ["核查人", "复核人", "验收人", "检查人", "checker", "checked by"],
    .jointAction: ["联合执法", "联合行动", "joint action"],
    .ignore: [
      "亮灯", "规定时长", "承诺日期", "佐证", "立行立改", "返工次数", "退回次数", "立案时间", "派单时间", "提交核查时间", "移送至", "复看日期", "反弹自",
      "重复自", "拆自", "首问责任人", "亮点", "大类", "lamp", "time limit", "promised", "evidence", "on the spot",
      "rework count", "return count", "registered at", "assigned at", "submitted at", "referred to",
      "review on",
      "rebound of", "duplicate of", "parent", "first receiver", "highlight", "group",
    ],
    .note: [
      "备注", "说明", "测评标准", "扣分", "进展记录", "note", "notes", "remark", "remarks", "comment", "closure_reason",
    ],
    .evidenceBefore: ["整改前照片", "整改前", "问题照片", "submittedphoto", "before"],
    .evidenceAfter: ["整改后照片", "整改后", "closedphoto", "after"],
  ]

  /// Pieces of headings, tried in this order on what no exact heading fits.
  private static let pieces: [(String, ColumnField)] = [
    ("照片", .ignore), ("图片", .ignore), ("是否", .closed), ("销号时间", .closedAt), ("销号日期", .closedAt),
    ("完成时间", .closedAt), ("时限", .due), ("期限", .due), ("截止", .due), ("责任人", .owner), ("协办人", .helpers),
    ("责任单位", .leadUnit), ("牵头", .leadUnit), ("配合单位", .supportingUnits), ("领导", .leader), ("类别", .category),
    ("来源", .source), ("措施", .measures), ("描述", .description), ("存在问题", .description), ("点位", .site),
    ("网格", .grid), ("地址", .address), ("状态", .state), ("备注", .note), ("编号", .reference),
  ]
}
