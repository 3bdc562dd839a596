import LedgerModel

/// A column of a table of items; the raw value is the field's name in JSON and behind `--columns`.
public enum ItemColumn: String, Sendable, Hashable, CaseIterable {
  case number, title, description, site, grid, address
  case category, scheme, group, severity, difficulty, labels, legalBasis
  case source, reference, reporter, receiver, reportedAt
  case leadUnit, supportingUnits, leader, owner, helpers
  case measures, limit, due, promised, state, lamp
  case quantities, evidence, notes, onTheSpot, reworkCount, returnCount
  case registeredAt, assignedAt, submittedAt, closedAt, referredTo, reviewOn
  case reboundOf, duplicateOf, parent, jointAction, highlight
}

extension ItemColumn {
  /// The columns of a spreadsheet when nobody chooses: those that offices have.
  public static let usual: [ItemColumn] = [
    .number, .site, .grid, .address, .title, .description, .category, .severity, .source, .reference,
    .reportedAt, .leadUnit, .supportingUnits, .leader, .owner, .helpers, .measures, .due, .promised, .state,
    .lamp, .quantities, .closedAt, .labels, .notes,
  ]

  /// The column that somebody names: by its code name, or by its heading or the field's name in either language.
  public init?(named name: String) {
    let word = name.lowercased()
    let found = ItemColumn.allCases.first { column in
      let names = Language.allCases.flatMap { language in
        [column.heading(language), Words.of(language).vocabulary.path(column.rawValue)]
      }
      return ([column.rawValue] + names).contains { $0.lowercased() == word }
    }
    // What queries call a field is as good: 来源, 到期.
    let asked = QueryField(named: name).flatMap { ItemColumn(rawValue: $0.rawValue) }
    guard let found = found ?? asked else { return nil }
    self = found
  }

  /// What stands above the column. An import of the same table finds its fields by these words.
  public func heading(_ language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .number: "台账编号"
    case .title: "整改事项"
    case .description: "问题描述"
    case .site: "点位名称"
    case .grid: "网格"
    case .address: "地址"
    case .category: "问题类别"
    case .scheme: "编码体系"
    case .group: "大类"
    case .severity: "紧急程度"
    case .difficulty: "难易程度"
    case .labels: "标签"
    case .legalBasis: "法律依据"
    case .source: "问题来源"
    case .reference: "外部编号"
    case .reporter: "反映人"
    case .receiver: "首问责任人"
    case .reportedAt: "上报时间"
    case .leadUnit: "牵头单位"
    case .supportingUnits: "配合单位"
    case .leader: "分管领导"
    case .owner: "责任人"
    case .helpers: "协办人"
    case .measures: "整改措施"
    case .limit: "规定时长"
    case .due: "整改时限"
    case .promised: "承诺日期"
    case .state: "整改状态"
    case .lamp: "亮灯"
    case .quantities: "数量"
    case .evidence: "佐证"
    case .notes: "进展记录"
    case .onTheSpot: "立行立改"
    case .reworkCount: "返工次数"
    case .returnCount: "退回次数"
    case .registeredAt: "立案时间"
    case .assignedAt: "派单时间"
    case .submittedAt: "提交核查时间"
    case .closedAt: "销号时间"
    case .referredTo: "移送至"
    case .reviewOn: "复看日期"
    case .reboundOf: "反弹自"
    case .duplicateOf: "重复自"
    case .parent: "拆自"
    case .jointAction: "联合执法"
    case .highlight: "亮点"
    }
  }

  private var english: String {
    switch self {
    case .number: "Number"
    case .title: "Title"
    case .description: "Description"
    case .site: "Site"
    case .grid: "Grid"
    case .address: "Address"
    case .category: "Category"
    case .scheme: "Scheme"
    case .group: "Group"
    case .severity: "Severity"
    case .difficulty: "Difficulty"
    case .labels: "Labels"
    case .legalBasis: "Legal basis"
    case .source: "Source"
    case .reference: "Reference"
    case .reporter: "Reporter"
    case .receiver: "First receiver"
    case .reportedAt: "Reported at"
    case .leadUnit: "Lead unit"
    case .supportingUnits: "Supporting units"
    case .leader: "Accountable leader"
    case .owner: "Owner"
    case .helpers: "Helpers"
    case .measures: "Measures"
    case .limit: "Time limit"
    case .due: "Due"
    case .promised: "Promised"
    case .state: "State"
    case .lamp: "Lamp"
    case .quantities: "Quantities"
    case .evidence: "Evidence"
    case .notes: "Notes"
    case .onTheSpot: "On the spot"
    case .reworkCount: "Rework count"
    case .returnCount: "Return count"
    case .registeredAt: "Registered at"
    case .assignedAt: "Assigned at"
    case .submittedAt: "Submitted at"
    case .closedAt: "Closed at"
    case .referredTo: "Referred to"
    case .reviewOn: "Review on"
    case .reboundOf: "Rebound of"
    case .duplicateOf: "Duplicate of"
    case .parent: "Parent"
    case .jointAction: "Joint action"
    case .highlight: "Highlight"
    }
  }
}
