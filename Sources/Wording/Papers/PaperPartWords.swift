import LedgerModel

/// What the papers, their parts and their columns are called: on the page where a paragraph is rewritten, and in the double
/// braces of an office's own form.
public struct PaperPartWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A kind of paper.
  public func kind(_ paperKind: PaperKind) -> String {
    switch paperKind {
    case .minutes: say("会议纪要", "minutes")
    case .bulletin: say("通报", "bulletin")
    case .summary: say("工作总结", "summary")
    case .order: say("督办单", "order")
    case .notice: say("交办单", "notice")
    case .ledger: say("台账", "ledger")
    }
  }

  /// What else a kind of paper is called.
  public static func otherNames(_ paperKind: PaperKind) -> [String] {
    switch paperKind {
    case .minutes: ["纪要", "例会纪要", "会议记录", "meeting minutes"]
    case .bulletin: ["周通报", "整治通报", "通报单", "weekly bulletin"]
    case .summary: ["总结", "工作小结", "work summary"]
    case .order: ["督办", "督办通知单", "督办通知"]
    case .notice: ["交办", "交办通知单", "交办通知"]
    case .ledger: ["工作台账", "事项台账", "台帐"]
    }
  }

  /// A part of a paper.
  public func part(_ paperPart: PaperPart) -> String {
    switch paperPart {
    case .title: say("标题", "Title")
    case .subtitle: say("副标题", "Subtitle")
    case .office: say("单位", "Office")
    case .docNumber: say("发文字号", "Document number")
    case .date: say("日期", "Date")
    case .addressees: say("主送", "Addressees")
    case .copies: say("抄送", "Copies")
    case .printer: say("印发机关", "Printing office")
    case .made: say("生成说明", "Made from")
    case .time: say("时间", "Time")
    case .place: say("地点", "Place")
    case .chair: say("主持", "Chair")
    case .recorder: say("记录", "Recorder")
    case .roll: say("签到", "Roll call")
    case .present: say("出席", "Present")
    case .excused: say("请假", "Excused")
    case .observers: say("列席", "Observers")
    case .absent: say("缺席", "Absent")
    case .opening: say("开头", "Opening")
    case .lastWeek: say("上周回顾", "Last week")
    case .figures: say("指标", "Figures")
    case .carriedOver: say("结转", "Carried over")
    case .reviews: say("上次议定", "Earlier decisions")
    case .redLamps: say("红灯", "Red lamps")
    case .dealings: say("处理", "Items dealt with")
    case .experience: say("经验交流", "Experience")
    case .experiences: say("经验", "Experience, point by point")
    case .nextWeek: say("下周部署", "Next week")
    case .plans: say("计划", "Plans")
    case .decided: say("议定", "What stands before the decisions")
    case .decisions: say("议定事项", "Decisions")
    case .nextMeeting: say("下次会议", "Next meeting")
    case .closing: say("结尾", "Closing")
    case .situation: say("基本情况", "Situation")
    case .note: say("说明", "Note")
    case .byPerson: say("责任人排名", "By person")
    case .byGrid: say("网格排名", "By grid")
    case .byUnit: say("责任单位排名", "By unit")
    case .bySite: say("点位排名", "By site")
    case .byGroup: say("分类情况", "By group")
    case .sharedByPerson: say("协办", "Shared by person")
    case .sharedByGrid: say("网格配合", "Shared by grid")
    case .sharedByUnit: say("单位配合", "Shared by unit")
    case .sharedBySite: say("点位配合", "Shared by site")
    case .sharedByGroup: say("分类配合", "Shared by group")
    case .cancelled: say("作废", "Cancelled")
    case .demands: say("工作要求", "Demands")
    case .shared: say("协办配合", "Shared")
    case .quantities: say("完成数量", "Quantities")
    case .meetings: say("会议", "Meetings")
    case .volunteers: say("志愿服务", "Volunteers")
    case .groups: say("分类", "Groups")
    case .highlights: say("亮点", "Highlights")
    case .problemCounts: say("问题数量", "How many problems")
    case .problems: say("存在问题", "Problems")
    case .steps: say("下一步打算", "Next steps")
    case .number: say("编号", "Number")
    case .matter: say("问题描述", "Problem")
    case .category: say("类别", "Category")
    case .unit: say("责任单位", "Unit")
    case .owner: say("责任人", "Owner")
    case .measures: say("整改措施", "Measures")
    case .due: say("时限", "Due")
    case .promised: say("承诺", "Promised")
    case .demand: say("要求", "Asked for")
    case .by: say("督办人", "By")
    case .reply: say("反馈", "Reply")
    case .items: say("事项", "Items")
    case .count: say("数量", "Count")
    case .photos: say("照片", "Photos")
    case .definitions: say("指标口径", "Definitions")
    }
  }

  /// A column of a table or list.
  public func column(_ paperColumn: PaperColumn) -> String {
    switch paperColumn {
    case .no: say("序号", "No.")
    case .text: say("内容", "Text")
    case .name: say("名称", "Name")
    case .number: say("编号", "Number")
    case .title: say("标题", "Title")
    case .place: say("点位", "Site")
    case .matter: say("问题描述", "Problem")
    case .category: say("类别", "Category")
    case .unit: say("责任单位", "Unit")
    case .owner: say("责任人", "Owner")
    case .measures: say("整改措施", "Measures")
    case .due: say("时限", "Due")
    case .state: say("状态", "State")
    case .closedOn: say("完成时间", "Done on")
    case .remarks: say("备注", "Remarks")
    case .figure: say("指标", "Figure")
    case .now: say("本期", "Now")
    case .before: say("上期", "Before")
    case .verdict: say("落实", "Kept")
    case .action: say("处理", "Done")
    case .by: say("经办人", "By")
    case .date: say("日期", "Date")
    case .reason: say("原因", "Reason")
    case .rank: say("名次", "Rank")
    case .score: say("得分", "Score")
    case .carriedOver: say("结转", "Carried over")
    case .new: say("新增", "New")
    case .dueItems: say("应结", "Due items")
    case .closed: say("销号", "Closed")
    case .closureRate: say("结案率", "Closure rate")
    case .onTimeRate: say("按期结案率", "On-time rate")
    case .rework: say("返工", "Rework")
    case .returned: say("退回", "Returned")
    case .overdue: say("逾期", "Overdue")
    case .suspended: say("挂账", "Suspended")
    case .change: say("名次变化", "Change")
    case .open: say("在办", "Open")
    case .photos: say("照片", "Photos")
    case .photoBefore: say("整改前照片", "Photo before")
    case .photoAfter: say("整改后照片", "Photo after")
    }
  }

  /// The name of a part between double braces; of a column of a list behind a point: 事项.编号, items.number.
  public func field(_ paperPart: PaperPart, _ paperColumn: PaperColumn? = nil) -> String {
    let (part, column) = say(
      (self.part(paperPart), paperColumn.map(self.column)), (paperPart.rawValue, paperColumn?.rawValue))
    return part + (column.map { "." + $0 } ?? "")
  }
}
