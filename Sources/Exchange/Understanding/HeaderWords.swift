import LedgerModel
import Wording

/// The headings that offices write, and what each means.
enum HeaderWords {
  /// What the heading means and how sure that is.
  static func field(of heading: String) -> (field: ColumnField, confidence: ColumnReading.Confidence)? {
    let bare = CellText.bare(TraditionalForms.simplified(heading))
    if bare.isEmpty { return nil }
    if let field = exact[bare] { return (field, .certain) }
    // 责任人（网格员）, 整改时限(必填): the heading and something behind it.
    if let cut = heading.firstIndex(where: { "（(【[\n".contains($0) }) {
      let front = CellText.bare(heading[..<cut])
      if let field = exact[front] { return (field, .certain) }
    }
    if let field = likely[bare] { return (field, .likely) }
    if bare.count <= 30, isPlanned(bare) { return (.due, .likely) }
    if let asks = asked(bare) { return asks ? (.closed, .likely) : (.note, .likely) }
    if let field = HeaderParts.field(of: heading, bare) ?? stripped(bare) { return (field, .likely) }
    guard bare.count >= 2, bare.count <= 12 else { return nil }
    for (piece, field) in pieces where bare.contains(piece) { return (field, .likely) }
    return nil
  }

  /// Whether a heading is of the day of a reply (回复时间), which closes nothing by itself.
  static func isReply(_ heading: String) -> Bool {
    let bare = CellText.bare(TraditionalForms.simplified(heading))
    return exact[bare] == nil && ["回复", "答复", "反馈"].contains(where: bare.contains)
  }

  /// Whether a heading is of the day of the work, which by itself closes nothing: 整改日期.
  static func isOfWork(_ heading: String) -> Bool {
    HeaderParts.isOfWork(CellText.bare(TraditionalForms.simplified(heading)))
  }

  /// What a heading of what this program does not bring in of its own tables means in another system's: 立案时间 is when it
  /// was taken on, and so the report, 大类 the category.
  static func foreign(_ heading: String) -> ColumnField? {
    let bare = CellText.bare(TraditionalForms.simplified(heading))
    func isOne(_ field: ItemField) -> Bool {
      ItemPart.field(field).tableNames.contains { CellText.bare($0) == bare }
    }
    if isOne(.registeredAt) { return .reportedAt }
    return isOne(.group) ? .category : nil
  }

  /// Whether a heading of those that mean the owner names somebody to be called: 联系人及电话.
  static func namesContact(_ heading: String) -> Bool {
    CellText.bare(TraditionalForms.simplified(heading)).hasPrefix("联系人")
  }

  /// Whether a column of categories says what is asked for (SR Type, service name), so that its words are a problem's.
  static func namesService(_ heading: String) -> Bool { services.contains(CellText.bare(heading)) }

  private static let services: Set<String> = [
    "srtype", "srname", "servicename", "servicetype", "servicerequesttype", "servicerequestname",
    "requesttype", "requestname",
    "complainttype", "issuetype", "problemtype", "incidenttype", "casetype", "reporttype",
  ]

  /// A known heading behind 所在, 所属 or the word of what the table lists: 所在小区, 隐患点位, 案件级别.
  private static func stripped(_ bare: String) -> ColumnField? {
    for lead in leads where bare.hasPrefix(lead) {
      let rest = String(bare.dropFirst(lead.count))
      // 问题数量 is one heading; of 案件编号 the 编号 alone would count the rows.
      guard rest.count >= 2, let field = exact[rest] else { continue }
      if field == .order || field == .ignore || field == .reporter || field == .other(.quantityUnit) {
        continue
      }
      // 投诉, 求助 and 咨询 are types of orders.
      if field == .category, ["工单", "任务", "投诉"].contains(lead) { continue }
      return field
    }
    return nil
  }

  private static let leads = [
    "所在", "所属", "所处", "涉及", "问题", "隐患", "事件", "案件", "工单", "诉求", "投诉", "任务", "整改", "处置", "现场",
  ]

  /// The field that `--map` names: by its code name or by any known heading.
  static func field(named name: String) -> ColumnField? {
    let bare = CellText.bare(name)
    return ColumnField.all.first { CellText.bare($0.name) == bare } ?? exact[bare]
  }

  /// What the table of fields calls each, and the headings of other columns. A field that no table brings in (it follows
  /// from the item's life) is left out on purpose.
  private static let exact: [String: ColumnField] = {
    var table: [String: ColumnField] = [:]
    for part in ItemPart.all([]) {
      let field = part.spec.uses.contains(.imports) ? ColumnField.part(part) : .ignore
      for name in part.tableNames { table[CellText.bare(name)] = field }
    }
    for (other, headings) in others {
      for heading in headings { table[CellText.bare(heading)] = .other(other) }
    }
    return table
  }()

  private static let others: [OtherColumn: [String]] = [
    .order: ["序号", "序", "行号", "no", "no.", "#", "index", "row"],
    .siteKind: ["点位类型", "点位类别", "场所类型", "site kind", "site type"],
    .community: ["社区", "所属社区", "社区名称", "街道", "所属街道", "街道社区", "community"],
    .phone: ["电话", "联系电话", "联系方式", "手机", "手机号", "手机号码", "电话号码", "phone", "telephone"],
    .quantityUnit: ["单位", "计量单位", "数量单位", "计数单位", "unit of measure", "uom"],
    .closed: ["是否销号", "销号", "是否完成", "是否整改", "是否整改到位", "是否办结", "是否已整改", "closed", "done"],
    .checker: ["核查人", "复核人", "复查人", "验收人", "checker", "checked by"],
    .note: [
      "备注", "说明", "测评标准", "扣分", "进展记录", "满意度", "满意情况", "回访情况", "回访结果", "处理结果", "处置结果", "办理结果", "处理情况",
      "处置情况", "答复内容", "回复内容", "note", "notes", "remark", "remarks", "comment", "closure_reason",
      "resolution description", "status_notes",
    ],
    .evidenceBefore: ["整改前照片", "整改前", "问题照片", "submittedphoto", "before"],
    .evidenceAfter: ["整改后照片", "整改后", "closedphoto", "after"],
    .ignore: ["亮灯", "承诺日期", "lamp", "promised"],
  ]

  /// Whether a heading that asks yes or no (是否整改完成, 完成与否) asks for the end of the matter; nothing for other headings.
  /// 是否回访, 是否按期, 是否需要整改 ask something else, and no tick below them closes an item.
  private static func asked(_ bare: String) -> Bool? {
    guard ["是否", "与否"].contains(where: bare.contains) else { return nil }
    var rest = bare
    for word in endings + ["是否", "与否", "问题", "隐患", "全部", "已经", "已", "完毕", "情况"] {
      rest = rest.replacing(word, with: "")
    }
    return rest.isEmpty && endings.contains(where: bare.contains)
  }

  private static let endings = [
    "整改到位", "整改", "完成", "销号", "办结", "解决", "到位", "结案", "闭环", "清零", "处置", "处理", "清理", "验收合格", "验收通过", "落实",
  ]

  /// Whether the heading is of a date that somebody means to keep (拟完成时间, 计划办结日期, planned completion): a due date,
  /// never a closing date.
  static func isPlanned(_ bare: String) -> Bool {
    let isDate = ["时间", "日期", "时限", "期限", "完成", "date", "completion", "completed", "finish"]
      .contains(where: bare.hasSuffix)
    return isDate && plans.contains(where: bare.contains)
  }

  private static let plans = [
    "拟", "计划", "预计", "预期", "要求", "限定", "规定", "应完成", "应办结", "planned", "expected", "target",
  ]
  /// Headings that mean a field unless a surer one is there. Who inspects finds what is wrong: a check of what was put right
  /// is 复查 or 验收.
  private static let likely: [String: ColumnField] = [
    "检查人": .reporter, "检查人员": .reporter, "排查人": .reporter, "排查人员": .reporter, "巡查人": .reporter,
    "巡查人员": .reporter,
    "督查人": .reporter, "督查人员": .reporter, "内容": .description, "具体内容": .description, "风险等级": .severity,
    "风险级别": .severity, "隐患风险等级": .severity, "危险等级": .severity,
  ]

  /// Pieces of headings, tried in this order on what no exact heading fits.
  private static let pieces: [(String, ColumnField)] = [
    ("牵头领导", .leader), ("牵头人", .owner), ("牵头负责人", .owner),
    ("照片", .note), ("图片", .note), ("销号时间", .closedAt), ("销号日期", .closedAt),
    ("完成时间", .closedAt), ("完成日期", .closedAt), ("办结时间", .closedAt), ("时限", .due), ("期限", .due), ("截止", .due),
    ("责任人", .owner), ("协办人", .helpers),
    ("责任单位", .leadUnit), ("牵头", .leadUnit), ("配合单位", .supportingUnits), ("领导", .leader), ("类别", .category),
    ("来源", .source), ("措施", .measures), ("描述", .description), ("存在问题", .description), ("点位", .site),
    ("网格", .grid), ("地址", .address), ("地点", .address), ("位置", .address), ("部位", .address), ("状态", .state),
    ("备注", .note), ("编号", .reference),
  ]
}
