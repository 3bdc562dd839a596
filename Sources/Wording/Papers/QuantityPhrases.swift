import LedgerModel

/// How what was done is told in papers: each figure with its verb, its unit in the paper's language.
public struct QuantityPhrases: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// What was done with a measure: 拆除私搭乱建320多处, 施划公共车位200个. Nothing is done to people: 其他事项涉及127人.
  public func done(_ measure: String, _ sum: QuantitySum) -> String {
    let isNamed = if case .named = sum.measure { true } else { false }
    let name = isNamed ? measure : inSentence(measure)
    let countsPeople = ["人", "人次", "名", "位"].contains(sum.unit)
    let verb = countsPeople ? "" : isNamed ? verb(ofNamed: measure, sum.works) : verb(of: sum.measure)
    let amounts = AmountWords(language)
    let figure = sum.uncounted ?? amounts.figure(from: sum.least, to: sum.figure, sum.approximation)
    let unit = amounts.unit(sum.unit, isOne: figure == "1")
    return say(
      "\(verb)\(name)\(countsPeople && !isNamed ? "涉及" : "")\(figure)\(unit)",
      "\(name): " + [figure, unit, verb].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// The name of a category of several matters, where it is one of a list: 业委会 / 物业 as 业委会、物业.
  private func inSentence(_ name: String) -> String {
    let (sign, between) = say((" / ", "、"), (", ", "/"))
    return name.split(separator: sign, omittingEmptySubsequences: false).joined(separator: between)
  }

  /// The verb of a measure that has the name of a category or group.
  private func verb(of measure: QuantityMeasure) -> String {
    switch measure {
    case .category(let code, _): verb(ofCode: code)
    case .group(let group): verb(of: group)
    case .named, .unnamed: ""
    }
  }

  /// The verb of a name that somebody typed: that of the work that it was counted in; of several works one that fits all. A
  /// name that begins with a verb has its own.
  private func verb(ofNamed name: String, _ works: [QuantityMeasure]) -> String {
    if Self.verbs.contains(where: name.hasPrefix) { return "" }
    let verbs = works.map { work in
      switch work {
      case .category("2201", _): say("施划", "marked")
      case .category("2103", _): say("刷白", "whitewashed")
      default: verb(of: work)
      }
    }
    let told = Set(verbs)
    return told.count == 1 && told != [""] ? verbs[0] : say("完成", "done")
  }

  /// The verbs with which people begin what they count.
  private static let verbs = [
    "拆除", "拆掉", "清理", "清运", "清除", "清洗", "清拖", "清扫", "修复", "修补", "修缮", "修剪", "修理", "维修", "维护", "更换", "粉刷",
    "刷白",
    "施划", "整治", "整改", "整修", "处置", "处理", "安装", "加装", "新装", "新建", "新增", "完成", "张贴", "规范", "取缔", "劝离", "劝导",
    "补种",
    "疏通", "铲除", "移除", "移走", "收缴", "发放", "开展", "组织", "检查", "走访", "入户", "查处", "办理", "协调", "化解", "铺设",
  ]

  private func verb(of group: CategoryGroup) -> String {
    switch group {
    case .structure: say("拆除", "removed")
    case .sanitation, .stairwell: say("清理", "cleared")
    case .notices: say("清除", "taken down")
    case .facility: say("修复", "repaired")
    case .parking, .street: say("整治", "dealt with")
    case .other: ""
    }
  }

  /// The verb of a category by its code (docs/rules.md, categories).
  private func verb(ofCode code: String) -> String {
    switch code {
    case "0101", "0101-1", "0196": say("拆除", "removed")
    case "0110", "0111", "0117", "0135", "0136", "0192", "2101", "2104": say("清理", "cleared")
    case "0201", "0207": say("清除", "taken down")
    case "0113", "0299", "0501", "0502", "0503", "0505", "2102", "C0137", "C0305": say("修复", "repaired")
    case "2202": say("清拖", "towed away")
    case "2301": say("办理", "settled")
    case "2103", "2201", "2401", "2501", "2601": say("完成", "done")
    default: say("整治", "dealt with")
    }
  }
}
