import LedgerModel

/// What a heading means by its parts, where it is none that is known word for word: 承办部门 is a part of an office and the
/// word for one, 来电号码 somebody's number, "Owner Department" a unit.
enum HeaderParts {
  /// The field of a heading, written as it is and without blanks and signs; nothing where its parts say none.
  static func field(of heading: String, _ bare: String) -> ColumnField? {
    if bare.utf8.allSatisfy({ $0 < 0x80 }) { return english(heading) }
    guard (2...12).contains(bare.count) else { return nil }
    return phone(bare) ?? date(bare) ?? unit(bare) ?? outcome(bare) ?? kind(bare) ?? text(bare) ?? who(bare)
  }

  // MARK: Chinese

  /// 联系电话, 来电号码, 手机号码; but not 证件号码 and 车牌号码.
  private static func phone(_ bare: String) -> ColumnField? {
    if ["电话", "手机", "手机号", "联系方式"].contains(where: bare.hasSuffix) { return .phone }
    let owners = ["来电", "主叫", "电话", "手机", "联系", "热线", "反映人", "诉求人", "投诉人", "举报人", "责任人"]
    return ["号码", "号"].contains(where: bare.hasSuffix) && owners.contains(where: bare.hasPrefix)
      ? .phone : nil
  }

  /// 来电人姓名, 报修人姓名: who told of it.
  private static func who(_ bare: String) -> ColumnField? {
    guard ["姓名", "名字"].contains(where: bare.hasSuffix) else { return nil }
    let tellers = ["来电人", "反映人", "诉求人", "投诉人", "举报人", "信访人", "来访人", "报修人", "求助人", "上报人", "发现人", "检查人"]
    return tellers.contains { bare.hasPrefix($0) && bare.count == $0.count + 2 } ? .reporter : nil
  }

  /// What was done, and 时间 or 日期 behind it.
  private static func date(_ bare: String) -> ColumnField? {
    guard let end = ["时间", "日期", "时刻"].first(where: bare.hasSuffix) else { return nil }
    let deed = String(bare.dropLast(end.count))
    if works.contains(deed) { return .closedAt }
    let found = dates.first { $0.deeds.contains { deed == $0 || deed.count <= 6 && deed.hasSuffix($0) } }
    return found?.field
  }

  /// Whether a heading is of the day of the work (整改日期, 处置时间): when it was done, or until when. By itself such a day
  /// closes nothing.
  static func isOfWork(_ bare: String) -> Bool {
    guard let end = ["时间", "日期"].first(where: bare.hasSuffix) else { return false }
    return works.contains(String(bare.dropLast(end.count)))
  }

  private static let works: Set<String> = ["整改", "处置", "处理", "办理", "治理", "清理", "落实"]

  private static let dates: [(field: ColumnField, deeds: [String])] = [
    (
      .closedAt,
      [
        "办结", "结案", "销号", "销案", "闭环", "完成", "整改完成", "处置完成", "验收", "复查", "复核", "核查", "核验", "解决", "修复", "归档",
        "清零", "关闭",
        "回复", "答复", "整改反馈", "处置反馈", "办理反馈",
      ]
    ), (.assignedAt, ["派单", "派遣", "转办", "转派", "下派", "分派", "派发", "下发", "批转", "签收"]),
    (
      .reportedAt,
      [
        "立案", "受理", "登记", "上报", "交办", "发现", "来电", "诉求", "排查", "检查", "巡查", "采集", "接报", "接件", "录入", "录单", "创建",
        "建单", "生成",
        "投诉", "举报", "反映", "信访", "拍摄", "督查", "暗访",
      ]
    ),
  ]

  /// 承办部门, 处置单位, 权属主体; 协办科室. 填报单位 and 发现单位 do no work on it.
  private static func unit(_ bare: String) -> ColumnField? {
    let words = ["部门", "单位", "科室", "机构", "主体", "企业", "公司", "街道"]
    guard words.contains(where: bare.hasSuffix) else { return nil }
    if ["协办", "配合", "协助", "会办", "协同"].contains(where: bare.hasPrefix) { return .supportingUnits }
    let leads = [
      "承办", "主办", "处置", "处理", "责任", "整改", "经办", "办理", "牵头", "权属", "主管", "管养", "养护", "落实", "接办", "主责",
    ]
    return leads.contains(where: bare.hasPrefix) ? .leadUnit : nil
  }

  /// 验收结论, 复查意见, 销号状态: how far it is.
  private static func outcome(_ bare: String) -> ColumnField? {
    let deeds = ["验收", "复查", "复核", "复验", "核查", "核验", "销号", "整改", "完成", "办结", "结案", "闭环", "落实", "治理"]
    guard deeds.contains(where: bare.hasPrefix) else { return nil }
    return ["结论", "结果", "情况", "状态", "进度", "进展"].contains(where: bare.hasSuffix) ? .state : nil
  }

  /// 大类名称, 诉求大类, 事件小类, 问题性质.
  private static func kind(_ bare: String) -> ColumnField? {
    let words = ["大类", "小类", "子类", "细类", "类别", "类型", "分类"]
    let ends = words + words.map { $0 + "名称" }
    // 点位类型 and 单位类别 are of other things.
    if ["点位", "场所", "单位", "人员", "热线", "工单", "任务", "来源", "建筑", "用地"].contains(where: bare.hasPrefix) {
      return nil
    }
    return ends.contains(where: bare.hasSuffix) ? .category : nil
  }

  /// 事件概述, 诉求详情; 案件标题; 隐患编码. 问题整改情况 and 诉求办理结果 are about what was done.
  private static func text(_ bare: String) -> ColumnField? {
    let matters = ["问题", "隐患", "事件", "案件", "工单", "诉求", "投诉", "事项", "信访", "反映", "举报", "任务", "线索"]
    guard matters.contains(where: bare.hasPrefix), !outcomes.contains(where: bare.contains) else {
      return nil
    }
    if ["标题", "主题", "摘要"].contains(where: bare.hasSuffix) { return .title }
    if ["内容", "描述", "详情", "概述", "说明", "情况", "详述", "简述"].contains(where: bare.hasSuffix) {
      return .description
    }
    return ["编码", "单号", "编号"].contains(where: bare.hasSuffix) ? .reference : nil
  }

  private static let outcomes = [
    "整改", "处理", "处置", "办理", "办结", "复查", "验收", "核查", "落实", "完成", "进展", "解决", "回访", "反馈", "回复", "答复", "核实",
  ]

  // MARK: English

  /// The words of a heading such as "Owner Department" or "created_date": the last says what it is.
  private static func english(_ heading: String) -> ColumnField? {
    let words = words(heading)
    guard words.count >= 2, words.count <= 5, let last = words.last else { return nil }
    let all = Set(words)
    if let field = englishDate(all) { return field }
    switch last {
    case "number", "no", "id", "num":
      return all.isDisjoint(with: tickets) || !all.isDisjoint(with: ["parent", "legacy", "duplicate"])
        ? nil : .reference
    case "type", "category": return all.isDisjoint(with: asked) ? nil : .category
    case "name":
      if !all.isDisjoint(with: ["service", "request", "sr"]) { return .category }
      return all.isDisjoint(with: ["agency", "department"]) ? nil : .leadUnit
    case "department", "agency", "unit", "division", "bureau":
      return all.isDisjoint(with: ["created", "reporting", "requesting", "submitting", "source", "origin"])
        ? .leadUnit : nil
    case "responsible":
      return all.isDisjoint(with: ["agency", "department", "unit", "organization"]) ? nil : .leadUnit
    case "address": return all.isDisjoint(with: ["email", "mail", "e", "ip"]) ? .address : nil
    case "location":
      return all.isDisjoint(with: ["street", "incident", "request", "problem"]) ? nil : .address
    case "status", "state": return all.isDisjoint(with: asked) ? nil : .state
    case "description", "details": return all.isDisjoint(with: asked) ? nil : .description
    case "phone", "telephone": return .phone
    default: return nil
    }
  }

  private static let tickets: Set<String> = [
    "sr", "service", "request", "case", "ticket", "incident", "issue", "complaint", "report", "work",
    "reference",
  ]
  private static let asked: Set<String> = [
    "sr", "service", "request", "complaint", "issue", "problem", "incident", "case", "ticket", "report",
  ]

  /// created, opened, requested: when it was reported; closed, completed; due. A day of the last change is none.
  private static func englishDate(_ words: Set<String>) -> ColumnField? {
    let isDate = !words.isDisjoint(with: ["date", "time", "datetime", "at", "on", "dt", "timestamp"])
    guard isDate, words.isDisjoint(with: ["updated", "modified", "changed", "inspection", "birth"]) else {
      return nil
    }
    if !words.isDisjoint(with: ["due", "target", "deadline", "expected", "sla", "planned"]) { return .due }
    if !words.isDisjoint(with: [
      "closed", "close", "completed", "completion", "resolved", "resolution", "fixed", "finished",
    ]) {
      return .closedAt
    }
    if !words.isDisjoint(with: ["assigned", "dispatched"]) { return .assignedAt }
    let reports: Set<String> = [
      "created", "opened", "open", "reported", "requested", "received", "submitted", "creation", "entered",
      "logged", "intake",
    ]
    return words.isDisjoint(with: reports) ? nil : .reportedAt
  }

  /// The words of a heading in small letters: at blanks and signs, and where a capital follows a small letter.
  private static func words(_ heading: String) -> [String] {
    var words = [""]
    var wasSmall = false
    for scalar in heading.unicodeScalars {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      let isWord = isCapital || (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
      if !isWord || isCapital && wasSmall { words.append("") }
      if isWord { words[words.count - 1].unicodeScalars.append(CellText.folded(scalar)) }
      wasSmall = isWord && !isCapital
    }
    return words.filter { !$0.isEmpty }
  }
}
