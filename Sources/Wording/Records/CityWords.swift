import LedgerModel

/// The vocabularies of what a city is scored by (创城): cycles, indicators, the dossier, inspections.
public struct CityWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The word of one of these vocabularies for a code; nothing for a code of another version.
  func word(_ code: String, of vocabulary: RecordVocabulary) -> String? {
    switch vocabulary {
    case .cycleLevel: CycleLevel(rawValue: code).map(level)
    case .environment: Environment(rawValue: code).map(environment)
    case .indicatorKind: IndicatorKind(rawValue: code).map(kind)
    case .method: AssessmentMethod(rawValue: code).map(method)
    case .direction: TargetDirection(rawValue: code).map(direction)
    case .judgement: IndicatorJudgement(rawValue: code).map(judgement)
    case .indicatorStanding: IndicatorStanding(rawValue: code).map(standing)
    case .pieceForm: PieceForm(rawValue: code).map(form)
    case .pieceState: PieceState(rawValue: code).map(state)
    case .inspectionLevel: InspectionLevel(rawValue: code).map(level)
    case .inspectionKind: InspectionKind(rawValue: code).map(kind)
    default: nil
    }
  }

  /// By whom a city is scored.
  public func level(_ level: CycleLevel) -> String {
    switch level {
    case .national: say("国家", "national")
    case .provincial: say("省", "provincial")
    case .city: say("市", "city")
    case .county: say("县", "county")
    }
  }

  /// The environment that a text calls by a longer name, as the standard does: 廉洁高效的政务环境, 生活环境.
  static func environment(calledIn text: String) -> Environment? {
    guard text.hasSuffix("环境") else { return nil }
    return Environment.allCases.first { text.hasSuffix(CityWords(.zh).environment($0) + "环境") }
  }

  /// One of the six environments.
  public func environment(_ environment: Environment) -> String {
    switch environment {
    case .government: say("政务", "government")
    case .legal: say("法治", "rule of law")
    case .market: say("市场", "market")
    case .humane: say("人文", "culture")
    case .living: say("生活", "living")
    case .ecological: say("生态", "ecology")
    }
  }

  /// What kind of indicator it is.
  public func kind(_ kind: IndicatorKind) -> String {
    switch kind {
    case .quantitative: say("量化", "quantitative")
    case .dynamic: say("动态", "dynamic")
    case .general: say("一般", "general")
    }
  }

  /// How an indicator is looked at.
  public func method(_ method: AssessmentMethod) -> String {
    switch method {
    case .material: say("材料审核", "material")
    case .site: say("实地考察", "site visit")
    case .survey: say("问卷调查", "survey")
    case .report: say("网上申报", "report")
    case .overall: say("整体观察", "overall")
    }
  }

  /// On which side of the target a reading meets it.
  public func direction(_ direction: TargetDirection) -> String {
    switch direction {
    case .atLeast: say("不低于", "at least")
    case .atMost: say("不高于", "at most")
    }
  }

  /// How an indicator was judged.
  public func judgement(_ judgement: IndicatorJudgement) -> String {
    switch judgement {
    case .met: say("达标", "met")
    case .notMet: say("未达标", "not met")
    }
  }

  /// How an indicator stands.
  public func standing(_ standing: IndicatorStanding) -> String {
    switch standing {
    case .met: say("达标", "met")
    case .notMet: say("未达标", "not met")
    case .unknown: say("未知", "unknown")
    }
  }

  /// In which form a piece is asked for.
  public func form(_ form: PieceForm) -> String {
    switch form {
    case .document: say("文件", "document")
    case .rules: say("制度", "rules")
    case .pictures: say("图片", "pictures")
    case .table: say("统计表", "table")
    case .summary: say("总结", "summary")
    }
  }

  /// How far a piece has come.
  public func state(_ state: PieceState) -> String {
    switch state {
    case .missing: say("未收集", "missing")
    case .collected: say("已收集", "collected")
    case .returned: say("已退回", "returned")
    case .reviewed: say("已审核", "reviewed")
    case .submitted: say("已上报", "submitted")
    case .filed: say("已归档", "filed")
    }
  }

  /// Who says what a reading is, where nobody else is named.
  public func said(by name: String) -> String { name.isEmpty ? say("本单位", "the office") : name }

  /// Who inspects.
  public func level(_ level: InspectionLevel) -> String {
    switch level {
    case .national: say("国测", "national")
    case .provincial: say("省测", "provincial")
    case .city: say("市测", "city")
    case .county: say("区查", "district")
    case .own: say("自测", "own")
    }
  }

  /// How it is inspected.
  public func kind(_ kind: InspectionKind) -> String {
    switch kind {
    case .open: say("明察", "open")
    case .covert: say("暗访", "covert")
    case .mock: say("模拟测评", "mock")
    case .selfCheck: say("自查", "self-check")
    }
  }
}

extension FieldEntry {
  /// The names of a field of a record that a city is scored by; nothing for a field of none.
  init?(ofCity field: RecordField) {
    let entry: FieldEntry? =
      switch field.kind {
      case .cycle: Cycle.Field(rawValue: field.name).map(FieldEntry.of)
      case .leadingGroup: LeadingGroup.Field(rawValue: field.name).map(FieldEntry.of)
      case .indicator: Indicator.Field(rawValue: field.name).map(FieldEntry.of)
      case .reading: Reading.Field(rawValue: field.name).map(FieldEntry.of)
      case .piece: Piece.Field(rawValue: field.name).map(FieldEntry.of)
      case .inspection: Inspection.Field(rawValue: field.name).map(FieldEntry.of)
      case .standard: Standard.Field(rawValue: field.name).map(FieldEntry.of)
      default: nil
      }
    guard let entry else { return nil }
    self = entry
  }

  private static func of(_ field: Cycle.Field) -> FieldEntry {
    switch field {
    case .name: .init("名称", "Name", also: "周期,创建周期,周期名称,cycle")
    case .level: .init("级别", "Level", also: "创建级别")
    case .from: .init("开始", "From", also: "开始日期,起始,自")
    case .to: .init("结束", "To", also: "结束日期,截止,至")
    case .previous: .init("上一周期", "Previous cycle", short: Name("上一周期", "Previous"))
    case .closedOn: .init("结束总评日期", "Closed on", short: Name("总评", "Closed"))
    case .honour: .init("获得荣誉", "Honour", also: "荣誉")
    case .retired: retired
    case .hiddenAt: hidden
    }
  }

  private static func of(_ field: LeadingGroup.Field) -> FieldEntry {
    switch field {
    case .name: .init("名称", "Name", also: "领导小组,领导小组名称,组织名称,group")
    case .date: .init("成立日期", "Date", also: "日期,成立时间,调整日期")
    case .document: .init("文号", "Document number", also: "文件号,发文字号")
    case .cycle: .init("创建周期", "Cycle", also: "周期")
    case .chairs: .init("组长", "Chairs", also: "组长姓名,chair")
    case .deputies: .init("副组长", "Deputies", also: "deputy")
    case .members: .init("成员", "Members", also: "成员姓名,组员,member")
    case .leaders: .init("分管领导", "Accountable leaders", short: Name("分管领导", "Leaders"))
    case .heads: .init("科室负责人", "Heads of department", short: Name("科室负责人", "Heads"), also: "部门负责人,科室长")
    case .office: .init("办公室", "Office", also: "办公室设在,日常办公室")
    case .retired: retired
    case .hiddenAt: hidden
    }
  }

  private static func of(_ field: Indicator.Field) -> FieldEntry {
    switch field {
    case .name: .init("指标名称", "Title", also: "名称,指标,测评指标,测评项目,测评内容,具体任务,具体指标,指标内容,分项任务,indicator,name")
    case .code: .init("指标编号", "Code", short: Name("编号", "Code"), also: "指标号,指标代码,序码,任务编号")
    case .standing: .init("达标情况", "Standing", short: Name("达标", "Standing"), also: "是否达标")
    case .reading: .init("最新指标值", "Last reading", short: Name("指标值", "Reading"), also: "现状值,当前值")
    case .cycle: .init("创建周期", "Cycle", also: "周期")
    case .environment:
      .init("六大环境", "Environment", short: Name("环境", "Environment"), also: "环境类别,所属环境,测评环境,测评项目,环境名称")
    case .chapter: .init("章节", "Chapter", also: "测评类别,一级指标,板块,项目类别,工作任务,任务,任务名称,重点任务,总任务")
    case .standard:
      .init("测评标准", "Text of the standard", short: Name("测评标准", "Standard"), also: "标准,标准内容,具体标准,测评要求,达标要求")
    case .kind: .init("指标类型", "Kind", short: Name("类型", "Kind"), also: "指标性质,指标种类")
    case .methods: .init("测评方法", "Methods", also: "测评方式,考核方式,审核方式,method")
    case .points: .init("分值", "Points", also: "标准分值,权重,分数")
    case .direction: .init("目标方向", "Direction", short: Name("方向", "Direction"))
    case .target: .init("目标值", "Target", also: "目标,指标要求,标准值,考核目标")
    case .unit: .init("计量单位", "Unit of measure", short: Name("计量单位", "Measure"), also: "量纲")
    case .leadUnit: .init("牵头单位", "Lead unit", also: "责任单位,牵头部门,主责单位,责任部门")
    case .supportingUnits:
      .init("配合单位", "Supporting units", short: Name("配合单位", "Supporting"), also: "配合部门,协办单位,参与单位")
    case .leader: .init("分管领导", "Accountable leader", short: Name("分管领导", "Leader"), also: "责任领导,分管领导姓名")
    case .owner: .init("责任人", "Owner", also: "负责人,具体责任人,经办人,科室负责人")
    case .due: .init("完成时限", "Due", also: "完成时间,时限,到期,截止日期,完成期限,deadline")
    case .parent: .init("上级指标", "Part of", also: "所属任务,所属指标,父指标,parent")
    case .judgement: .init("评判", "Judgement", also: "判定")
    case .reason: .init("评判理由", "Reason", also: "判定理由,情况说明")
    case .retired: retired
    case .hiddenAt: hidden
    }
  }

  private static func of(_ field: Reading.Field) -> FieldEntry {
    switch field {
    case .name: .init("数据来源", "Source", also: "来源,出处,名称,source,name")
    case .indicator: .init("测评指标", "Indicator", also: "指标,指标名称")
    case .date: .init("日期", "Date", also: "统计日期,时间,截至")
    case .value: .init("指标值", "Value", also: "数值,值,完成值,数据")
    case .note: .init("说明", "Note", also: "备注,remark")
    case .retired: retired
    case .hiddenAt: hidden
    }
  }

  private static func of(_ field: Piece.Field) -> FieldEntry {
    switch field {
    case .name: .init("材料名称", "Title", also: "名称,材料,申报材料,标题,piece,name")
    case .number: .init("材料编号", "Number", short: Name("编号", "Number"), also: "档号,目录号")
    case .state: .init("材料状态", "State", short: Name("状态", "State"), also: "进度,收集情况")
    case .indicator: .init("对应指标", "Indicator", also: "测评指标,指标,指标名称")
    case .form: .init("材料形式", "Form", short: Name("形式", "Form"), also: "材料类型,类型")
    case .asked: .init("要求份数", "Copies asked for", short: Name("份数", "Asked"), also: "数量,需报份数")
    case .period: .init("材料时段", "Period", short: Name("时段", "Period"), also: "时间范围,所属时段")
    case .length: .init("篇幅要求", "Length", short: Name("篇幅", "Length"), also: "字数,页数,字数要求")
    case .owner: .init("责任人", "Owner", also: "负责人,收集人,经办人")
    case .due: .init("上交时限", "Due", also: "时限,完成时间,到期,截止日期")
    case .reason: .init("退回原因", "Reason", also: "审核意见,原因")
    case .reviewer: .init("审核人", "Reviewer")
    case .submittedOn: .init("上报日期", "Submitted on", short: Name("上报", "Submitted"), also: "报送日期")
    case .submittedTo: .init("上报至", "Submitted to", short: Name("报至", "To"), also: "报送单位,接收单位")
    case .files: .init("文件", "Files")
    case .retired: retired
    case .hiddenAt: hidden
    }
  }

  private static func of(_ field: Inspection.Field) -> FieldEntry {
    switch field {
    case .name: .init("检查名称", "Name", also: "名称,测评名称,检查,测评,inspection")
    case .level: .init("测评级别", "Level", short: Name("级别", "Level"), also: "检查级别")
    case .kind: .init("检查方式", "Kind", short: Name("方式", "Kind"), also: "测评方式,检查类型")
    case .from: .init("开始日期", "From", also: "开始,检查日期,日期")
    case .to: .init("结束日期", "To", also: "结束")
    case .window: .init("预计时段", "Window", also: "时间段,预计时间")
    case .scoreRate: .init("得分率(%)", "Score rate (%)", short: Name("得分率", "Score"))
    case .pointsLost: .init("扣分", "Points lost", short: Name("扣分", "Lost"))
    case .looked: .init("查看项次", "Looked at", short: Name("查看", "Looked"))
    case .cycle: .init("创建周期", "Cycle", also: "周期")
    case .sites: .init("抽查点位", "Sites", also: "点位,检查点位,抽中点位")
    case .result: .init("检查结果", "Result", short: Name("结果", "Result"), also: "结论")
    case .seen: .init("查看记录", "Seen")
    case .retired: retired
    case .hiddenAt: hidden
    }
  }

  private static func of(_ field: Standard.Field) -> FieldEntry {
    switch field {
    case .name: .init("测评标准", "Standard", also: "标准,标准内容,测评内容,测评要求,检查内容,名称,name")
    case .code: .init("标准编号", "Code", short: Name("编号", "Code"), also: "序码,标准代码")
    case .siteKind: .init("点位类型", "Site kind", short: Name("点位类型", "Site"), also: "点位类别,场所类型,测评点位")
    case .points: .init("分值", "Points", also: "标准分值,分数")
    case .category: .init("问题类别", "Category", short: Name("类别", "Category"), also: "整改类别")
    case .indicator: .init("对应指标", "Indicator", also: "测评指标,指标")
    case .retired: retired
    case .hiddenAt: hidden
    }
  }
}
