import LedgerModel

/// The fields of forms.
public enum FieldName: String, Sendable, Hashable, CaseIterable {
  case title, description, site, grid, address, category, severity, difficulty, labels, source, reference
  case reporter, leadUnit, leader, owner, helpers, measures, due, quantity, jointAction, legalBasis
  case reason, note, until, promise, suspensionReason, returnReason, referTo, review, level, replyDue, into,
    done
  case phase, file, request, removedLabels
  case name, role, login, phone, unit, mayCheck, workers, parent, siteKind, isKey, active, retired
  case supportingUnits
  case grouping, weight
  case notice, year
  case chair, recorder, room, next
}

/// The words of forms and of the questions that an action asks.
public struct FormWords: Sendable {
  /// What a field is called.
  public let field: @Sendable (FieldName) -> String
  /// The titles of forms.
  public let newItem, newLike, editItem, labels, note, dueDate: String
  /// What a note is called in a progress note, a submission, a check.
  public let progress, workDone, checkNote: String
  /// Behind a field that must be filled.
  public let required: String
  /// In a choice that is empty: which key opens it.
  public let choose: String
  /// In a date that is empty: what may be typed.
  public let dateHint: String
  /// In a quantity that is empty.
  public let quantityHint: String
  /// In labels that are empty.
  public let labelsHint: String
  /// In the list of a grid's workers; for a bulk change of labels: which come and which go.
  public let workersHint, addLabels: String
  /// The labels that some of the items carry.
  public let labelsCarried: @Sendable (String) -> String
  /// The title of the form of a person, a place or a unit, new or not.
  public let recordTitle: @Sendable (_ kind: RecordKind, _ isNew: Bool) -> String
  /// A file's size.
  public let fileSize: @Sendable (_ kilobytes: Int) -> String
  /// In the name of a file: how many files lie ready, and the largest that is taken, in MB.
  public let fileHint: @Sendable (_ files: Int, _ limit: Int) -> String
  /// A path, where only names in the exchange directory are taken.
  public let onlyExchange: String
  /// All open items of a person go to another: the person, and how many they are.
  public let handOverAll: @Sendable (_ person: String, _ count: Int) -> String
  /// Nobody, or several, have this name.
  public let noSuchPerson: @Sendable (String) -> String
  /// The title of the one-line entry, and an example.
  public let lineTitle, lineHint: String
  /// Beside the title while the store writes.
  public let saving: String
  /// The text is no date; no figure; no item; no quantity.
  public let notADate, notAFigure, noSuchItem, notAQuantity: String
  /// No such day; no such time; a date too far off; the day is another day of the week.
  public let noSuchDay, noSuchTime, tooFar: String
  /// The day of the week beside the date is another's: the date's own.
  public let otherWeekday: @Sendable (String) -> String
  /// Below the fields: which keys save and leave.
  public let keys: String
  /// How many items it is done on, and how many marked ones the query hides.
  public let onMany: @Sendable (_ count: Int, _ hidden: Int) -> String
  /// A quantity that is done: measure, unit, planned.
  public let doneOf: @Sendable (_ measure: String, _ unit: String, _ planned: String) -> String
  /// What somebody changed while the form was open.
  public let changedMeanwhile: @Sendable (_ who: String, _ when: String, _ what: String) -> String
  /// The same on the message line, once both stand.
  public let merged: @Sendable (_ changed: String) -> String
  /// Behind it when one typed into the same field.
  public let alsoMine: String
  /// Names in a row.
  public let list: @Sendable ([String]) -> String
  /// Leave without saving what was typed?
  public let discard: String
  /// The due date follows from the category: limit and date.
  public let dueFollows: @Sendable (_ limit: String, _ due: String) -> String
  /// A part of the one-line entry that cannot be taken, and why.
  public let leftOut: @Sendable (_ part: String, _ why: String) -> String
  /// The owner whom the grid proposes.
  public let proposed: @Sendable (_ name: String) -> String
}

extension FormWords {
  /// A size as people say it: 80 KB, 2.2 MB.
  @Sendable private static func fileSize(_ kilobytes: Int) -> String {
    kilobytes < 1024
      ? "\(kilobytes) KB" : "\(kilobytes / 1024).\(kilobytes % 1024 * 10 / 1024) MB"
  }

  /// The title of the form of a person, a place or a unit, new or not.
  @Sendable private static func englishTitle(_ kind: RecordKind, _ isNew: Bool) -> String {
    let name =
      switch kind {
      case .person: "person"
      case .grid: "grid"
      case .site: "site"
      case .unit: "unit"
      default: ""
      }
    return "\(isNew ? "New" : "Edit") \(name)"
  }

  /// In Chinese.
  static let zh = FormWords(
    field: { $0.chinese },
    newItem: "登记新事项", newLike: "照样再登记一件", editItem: "修改事项", labels: "标签", note: "进展", dueDate: "整改时限",
    progress: "进展", workDone: "整改情况", checkNote: "核查意见",
    required: "必填", choose: "回车选择,或直接输入名称、拼音", dateHint: "如 周五、+3、3d、月底、12-01",
    quantityHint: "如 3处、320余处、水池 50个", labelsHint: "用空格隔开",
    workersHint: "姓名用空格隔开;新事项先派给第一位", addLabels: "加上标签", labelsCarried: { "现有:\($0)" },
    recordTitle: { VocabularyWords.of(.zh).recordChange($0, $1) },
    fileSize: fileSize,
    fileHint: { "exchange 有 \($0) 个文件:Tab 补全,回车选择;限 \($1) MB" },
    onlyExchange: "这里只能用 exchange 目录里的文件名,不带 /", handOverAll: { "移交\($0)的未结事项 \($1) 件" },
    noSuchPerson: { "没有唯一的人员叫「\($0)」" },
    lineTitle: "速记", lineHint: "如 幸福里 消防通道堵塞 @王磊 周五 !紧急 #国测 3处;回车核对后保存", saving: "正在保存……",
    notADate: "看不懂这个日期:可写 周五、+3、12-01", notAFigure: "请填数字,最多两位小数", noSuchItem: "没有这个编号的事项",
    notAQuantity: "请写成 3处、50余车 的样子",
    noSuchDay: "没有这一天", noSuchTime: "没有这个时间", tooFar: "日期太远了", otherWeekday: { "那一天是\($0)" },
    keys: "Ctrl-S 保存   Esc 返回",
    onMany: { count, hidden in
      "对 \(count) 件事项" + (hidden > 0 ? "(另有 \(hidden) 件已标记的未列出,不受影响)" : "")
    },
    doneOf: { measure, unit, planned in "\(measure)完成数(计划 \(planned)\(unit))" },
    changedMeanwhile: { "\($0) \($1) 改了:\($2)" }, merged: { "\($0),已合并" }, alsoMine: "(您也改了,保存时再选)",
    list: { $0.joined(separator: "、") },
    discard: "不保存就离开?填写的内容会丢失",
    dueFollows: { limit, due in "按类别 \(limit),到期 \(due)" },
    leftOut: { part, why in "没有采用 \(part):\(why)" },
    proposed: { "网格责任人:\($0)" })

  /// In English.
  static let en = FormWords(
    field: { $0.english },
    newItem: "New item", newLike: "Another item like this", editItem: "Edit item", labels: "Labels",
    note: "Progress note",
    dueDate: "Due date",
    progress: "Progress", workDone: "What was done", checkNote: "Check note",
    required: "required", choose: "Enter to choose, or type a name or pinyin",
    dateHint: "such as fri, +3, 3d, 12-01", quantityHint: "such as 3处, 320余处, tanks 50个",
    labelsHint: "parted by blanks", workersHint: "names parted by blanks; new items go to the first",
    addLabels: "Add", labelsCarried: { "there are: \($0)" }, recordTitle: englishTitle,
    fileSize: fileSize,
    fileHint: { "\($0) in exchange: Tab completes, Enter lists; up to \($1) MB" },
    onlyExchange: "here only names in the exchange directory are taken, without /",
    handOverAll: { "Hand over \($1) open items of \($0)" },
    noSuchPerson: { "not exactly one person is called \($0)" }, lineTitle: "One line",
    lineHint: "site problem @owner fri !urgent #label 3处; Enter shows it before it is saved",
    saving: "saving ...",
    notADate: "this is no date: write fri, +3 or 12-01", notAFigure: "a figure, with at most two decimals",
    noSuchItem: "no item has this number",
    notAQuantity: "write it as 3处 or 50余车",
    noSuchDay: "there is no such day", noSuchTime: "there is no such time", tooFar: "the date is too far off",
    otherWeekday: { "that day is a \($0)" },
    keys: "Ctrl-S save   Esc back",
    onMany: { count, hidden in
      "On \(count) items" + (hidden > 0 ? " (\(hidden) more marked are not shown and stay as they are)" : "")
    },
    doneOf: { measure, unit, planned in
      "\(measure.isEmpty ? "" : measure + " ")done (planned \(planned)\(unit))"
    },
    changedMeanwhile: { "\($0) changed at \($1): \($2)" }, merged: { "\($0); merged" },
    alsoMine: " (you too: saving will ask)",
    list: { $0.joined(separator: ", ") },
    discard: "Leave without saving? What was typed is lost",
    dueFollows: { limit, due in "by category \(limit): due \(due)" },
    leftOut: { part, why in "\(part) was not taken: \(why)" },
    proposed: { "grid's worker: \($0)" })
}

extension FieldName {
  /// The field's name in Chinese.
  var chinese: String {
    switch self {
    case .title: "问题"
    case .description: "说明"
    case .site: "点位"
    case .grid: "网格"
    case .address: "地址"
    case .category: "类别"
    case .severity: "等级"
    case .difficulty: "难易"
    case .labels: "标签"
    case .source: "来源"
    case .reference: "外部编号"
    case .reporter: "反映人"
    case .leadUnit: "牵头单位"
    case .leader: "分管领导"
    case .owner: "责任人"
    case .helpers: "协办人"
    case .measures: "整改措施"
    case .due: "到期"
    case .quantity: "数量"
    case .jointAction: "联合执法"
    case .legalBasis: "依据"
    case .reason: "原因"
    case .note: "说明"
    case .until: "到哪天"
    case .promise: "承诺日期"
    case .suspensionReason: "挂账原因"
    case .returnReason: "退回原因"
    case .referTo: "移送给"
    case .review: "复看日期"
    case .level: "力度"
    case .replyDue: "回复期限"
    case .into: "并入哪件"
    case .done: "完成数"
    case .phase: "阶段"
    case .file: "文件"
    case .request: "哪项申请"
    case .removedLabels: "去掉标签"
    case .name: "名称"
    case .role: "角色"
    case .login: "登录名"
    case .phone: "电话"
    case .mayCheck: "可核查"
    case .unit: "单位"
    case .active: "在岗"
    case .retired: "停用"
    case .workers: "网格员"
    case .parent: "所属点位"
    case .siteKind: "种类"
    case .isKey: "重点点位"
    case .supportingUnits: "配合单位"
    case .grouping: "排名对象"
    case .weight: "权重"
    case .notice: "通知原文"
    case .year: "年份"
    case .chair: "主持人"
    case .recorder: "记录人"
    case .room: "会议室"
    case .next: "下次会议"
    }
  }

  /// The field's name in English.
  var english: String {
    switch self {
    case .title: "Problem"
    case .description: "Description"
    case .site: "Site"
    case .grid: "Grid"
    case .address: "Address"
    case .category: "Category"
    case .severity: "Severity"
    case .difficulty: "Difficulty"
    case .labels: "Labels"
    case .source: "Source"
    case .reference: "Reference"
    case .reporter: "Reporter"
    case .leadUnit: "Lead unit"
    case .leader: "Leader"
    case .owner: "Owner"
    case .helpers: "Helpers"
    case .measures: "Measures"
    case .due: "Due"
    case .quantity: "Quantity"
    case .jointAction: "Joint action"
    case .legalBasis: "Legal basis"
    case .reason: "Reason"
    case .note: "Note"
    case .until: "Until"
    case .promise: "Promised for"
    case .suspensionReason: "Reason"
    case .returnReason: "Reason"
    case .referTo: "Refer to"
    case .review: "Review on"
    case .level: "Level"
    case .replyDue: "Reply due"
    case .into: "Into item"
    case .done: "Done"
    case .phase: "Phase"
    case .file: "File"
    case .request: "Request"
    case .removedLabels: "Remove"
    case .name: "Name"
    case .role: "Role"
    case .login: "Login"
    case .phone: "Phone"
    case .mayCheck: "May check"
    case .unit: "Unit"
    case .active: "Works here"
    case .retired: "Retired"
    case .workers: "Workers"
    case .parent: "Part of"
    case .siteKind: "Kind"
    case .isKey: "Key site"
    case .supportingUnits: "Supporting"
    case .grouping: "Ranked"
    case .weight: "Weight"
    case .notice: "Notice"
    case .year: "Year"
    case .chair: "Chair"
    case .recorder: "Recorder"
    case .room: "Room"
    case .next: "Next meeting"
    }
  }
}
