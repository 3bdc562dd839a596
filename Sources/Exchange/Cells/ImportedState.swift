/// How far an imported item is, as its state words say.
public enum ImportedState: String, Sendable, Hashable {
  /// Seen, not yet taken on.
  case reported
  /// Being worked on or waiting to be.
  case open
  /// Said to be done, not yet checked.
  case submitted
  /// Done and ticked off.
  case closed
  /// Shelved until later, still open.
  case suspended
  /// Handed to somebody else, still open.
  case referred
  /// Left out: not taken on, a duplicate, or cancelled.
  case dropped
}

/// State words and ticks of people's spreadsheets.
enum StateWords {
  /// What the words say; nothing when they are unknown.
  static func state(of text: String) -> ImportedState? { table[CellText.bare(text)] }

  /// Whether a cell says no more than yes or no; nothing when it says something else.
  static func plainTick(_ text: String) -> Bool? {
    let word = CellText.folded(text)
    return yes.contains(word) ? true : no.contains(word) ? false : nil
  }

  /// Whether the words of an open state say more than that it is open: what was found in a check, or how much is done.
  static func saysMore(_ text: String) -> Bool { telling.contains(CellText.bare(text)) }

  private static let telling: Set<String> = [
    "部分完成", "部分整改", "不合格", "复查不合格", "验收不合格", "未通过", "返工", "逾期", "限期整改", "整改不到位", "持续整改", "持续推进", "overdue",
  ]

  private static let yes: Set<String> = [
    "是", "√", "✓", "✔", "✔️", "✅", "v", "已", "y", "yes", "true", "1", "☑", "🗹", "■", "●", "对", "是的", "完",
  ]
  private static let no: Set<String> = [
    "否", "×", "x", "✗", "✘", "❌", "□", "未", "没有", "没", "n", "no", "false", "0", "☐", "不是",
  ]

  private static let table: [String: ImportedState] = {
    let words: [ImportedState: [String]] = [
      .closed: [
        "已完成", "完成", "已整改", "整改完成", "已整改完成", "已完成整改", "整改到位", "已整改到位", "已销号", "销号", "已办结", "办结", "已结案",
        "结案", "已解决", "已处理", "合格", "复核通过", "复核合格", "复查合格", "复查通过", "核查合格", "核查通过", "通过", "验收合格", "验收通过", "已验收",
        "已清理", "已拆除", "已整治",
        "整治完成", "已办理", "办理完毕", "处理完毕", "已处置", "处置完毕", "已闭环", "闭环", "整改闭环", "已归档", "归档", "已清零", "全部完成",
        "全部整改完成", "closed", "done",
        "resolved",
        "completed",
        "finished", "fixed",
      ],
      .open: [
        "整改中", "正在整改", "未整改", "未完成", "没完成", "没整改", "没有完成", "尚未完成", "尚未整改", "未处理", "未处置", "未解决", "未清理", "未拆除",
        "未办理", "推进中", "正在推进", "进行中", "未销号", "未办结", "未结案", "待整改", "已派单", "已立案",
        "办理中", "处理中", "不合格", "复查不合格", "验收不合格", "未通过", "返工", "逾期", "待办", "待处理", "待处置", "待派遣", "待办理", "未开始",
        "正在办理", "正在处理",
        "处置中", "正在处置", "持续整改", "持续推进", "限期整改", "已接单", "整改不到位", "部分完成", "部分整改", "open", "inprogress",
        "assigned", "registered", "pending", "overdue",
      ],
      .submitted: [
        "已回复", "已答复",
        "待核查", "待复核", "待验收", "待销号", "待复查", "待审核", "待回访", "待归档", "已提交", "已反馈", "核查中", "复核中", "submitted",
      ],
      .reported: ["已上报", "待立案", "待受理", "上报", "reported", "new"],
      .suspended: ["已挂账", "挂账", "长期整改", "长期坚持", "暂缓", "suspended", "onhold"],
      .referred: ["已移送", "移送", "已移交", "移交", "已上报区级", "referred"],
      .dropped: [
        "不予立案", "重复", "重复件", "重复工单", "重复投诉", "重复诉求", "重复案件", "作废", "取消", "rejected", "duplicate", "cancelled",
        "canceled",
      ],
    ]
    var table: [String: ImportedState] = [:]
    for (state, list) in words { for word in list { table[CellText.bare(word)] = state } }
    return table
  }()
}
