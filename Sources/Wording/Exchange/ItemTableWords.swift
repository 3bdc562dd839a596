import LedgerModel

/// The words of a table of items beyond the vocabulary.
public struct ItemTableWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A tick in a column that asks.
  public var yes: String { say("是", "yes") }
  /// What stands between several words in a cell.
  public var separator: String { say("、", ", ") }

  /// What stands above a column.
  public func heading(_ column: ItemColumn) -> String {
    switch column {
    case .number: say("台账编号", "Number")
    case .title: say("整改事项", "Title")
    case .description: say("问题描述", "Description")
    case .site: say("点位名称", "Site")
    case .grid: say("网格", "Grid")
    case .address: say("地址", "Address")
    case .category: say("问题类别", "Category")
    case .scheme: say("编码体系", "Scheme")
    case .group: say("大类", "Group")
    case .severity: say("紧急程度", "Severity")
    case .difficulty: say("难易程度", "Difficulty")
    case .labels: say("标签", "Labels")
    case .legalBasis: say("法律依据", "Legal basis")
    case .source: say("问题来源", "Source")
    case .reference: say("外部编号", "Reference")
    case .reporter: say("反映人", "Reporter")
    case .receiver: say("首问责任人", "First receiver")
    case .reportedAt: say("上报时间", "Reported at")
    case .leadUnit: say("牵头单位", "Lead unit")
    case .supportingUnits: say("配合单位", "Supporting units")
    case .leader: say("分管领导", "Accountable leader")
    case .owner: say("责任人", "Owner")
    case .helpers: say("协办人", "Helpers")
    case .measures: say("整改措施", "Measures")
    case .limit: say("规定时长", "Time limit")
    case .due: say("整改时限", "Due")
    case .promised: say("承诺日期", "Promised")
    case .state: say("整改状态", "State")
    case .lamp: say("亮灯", "Lamp")
    case .quantities: say("数量", "Quantities")
    case .evidence: say("佐证", "Evidence")
    case .notes: say("进展记录", "Notes")
    case .onTheSpot: say("立行立改", "On the spot")
    case .reworkCount: say("返工次数", "Rework count")
    case .returnCount: say("退回次数", "Return count")
    case .registeredAt: say("立案时间", "Registered at")
    case .assignedAt: say("派单时间", "Assigned at")
    case .submittedAt: say("提交核查时间", "Submitted at")
    case .closedAt: say("销号时间", "Closed at")
    case .referredTo: say("移送至", "Referred to")
    case .reviewOn: say("复看日期", "Review on")
    case .reboundOf: say("反弹自", "Rebound of")
    case .duplicateOf: say("重复自", "Duplicate of")
    case .parent: say("拆自", "Parent")
    case .jointAction: say("联合执法", "Joint action")
    case .highlight: say("亮点", "Highlight")
    }
  }
}
