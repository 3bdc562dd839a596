import LedgerModel

/// How what was done is told in papers: each figure with its verb, its unit in the paper's language.
public struct QuantityPhrases: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// What was done with a measure: 拆除私搭乱建320多处. Nothing is done to people: 其他事项涉及127人.
  public func done(_ measure: String, _ sum: QuantitySum) -> String {
    let isOther = [.group(.other), .unnamed].contains(sum.measure)
    let isNamed = if case .named = sum.measure { true } else { false }
    let name = isOther ? say("其他事项", "other matters") : isNamed ? measure : inSentence(measure)
    let countsPeople = ["人", "人次", "名", "位"].contains(sum.unit)
    let verb = countsPeople || isOther ? "" : verb(of: sum.measure)
    let amounts = AmountWords(language)
    let figure = sum.uncounted ?? amounts.figure(from: sum.least, to: sum.figure, sum.approximation)
    let unit = amounts.unit(sum.unit, isOne: figure == "1")
    let link = isNamed ? "" : countsPeople ? "涉及" : isOther ? "计" : ""
    return say(
      "\(verb)\(name)\(link)\(figure)\(unit)",
      "\(name): " + [figure, unit, verb].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// The name of a category of several matters, where it is one of a list: 业委会 / 物业 as 业委会、物业.
  private func inSentence(_ name: String) -> String {
    let (sign, between) = say((" / ", "、"), (", ", "/"))
    return name.split(separator: sign, omittingEmptySubsequences: false).joined(separator: between)
  }

  /// The verb of a measure; a name that somebody typed says itself what was done.
  private func verb(of measure: QuantityMeasure) -> String {
    switch measure {
    case .category(let code, _): verb(ofCode: code)
    case .group(let group):
      switch group {
      case .structure: say("拆除", "removed")
      case .sanitation, .stairwell: say("清理", "cleared")
      case .notices: say("清除", "taken down")
      case .facility: say("修复", "repaired")
      case .parking, .street: say("整治", "dealt with")
      case .other: ""
      }
    case .named, .unnamed: ""
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
    case "2301": say("办理", "")
    case "2103", "2201", "2401", "2501", "2601": say("完成", "")
    default: say("整治", "dealt with")
    }
  }
}
