import LedgerModel

/// The words of papers about what a city is scored by: the notice of an inspection, how indicators stand, the index of the dossier.
public struct CityPaperWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The title of an inspection's notice.
  public func notice(_ name: String) -> String { say("\(name)情况通报", "Notice of \(name)") }
  /// The heading of its figures.
  public var figures: String { say("一、总体情况", "1. Figures") }
  /// The heading of its problems.
  public var problems: String { say("二、主要问题", "2. Problems") }
  /// The heading of what is asked.
  public var demands: String { say("三、整改要求", "3. What is asked") }
  /// The first column of the scores of sites.
  public var sites: String { say("点位", "Site") }
  /// The first column of the scores of kinds of site.
  public var kinds: String { say("点位类型", "Kind of site") }
  /// The first column of the scores of grids.
  public var grids: String { say("网格", "Grid") }

  /// What it comes to, beside the inspection before.
  public func summary(_ score: InspectionScore, before: (name: String, score: InspectionScore)?) -> String {
    let total = score.total
    guard let rate = total.rate else { return say("尚未登记查看情况。", "Nothing has been entered yet.") }
    let sites = Set(score.seen.filter { $0.looked > 0 }.map(\.site)).count
    let said = say(
      "共查看\(sites)个点位、\(total.standards)项标准，合计\(total.looked)项次，其中不符合\(total.failed)项次；"
        + "应得\(total.points)分，扣\(total.lost)分，得分率\(rate)%。",
      "\(sites) sites and \(total.standards) standards were looked at \(total.looked) times; \(total.failed) failed. "
        + "Of \(total.points) points \(total.lost) were lost: a score rate of \(rate) %.")
    guard let before, let last = before.score.total.rate else { return said }
    let more = rate >= last
    let gap = more ? rate - last : last - rate
    return said
      + say(
        "较“\(before.name)”（\(last)%）\(more ? "上升" : "下降")\(gap)个百分点。",
        " That is \(gap) points of a per cent \(more ? "more" : "less") than at \(before.name) (\(last) %).")
  }

  /// The columns of scores.
  public func scoreColumns(_ first: String) -> [Column] {
    [
      (first, .text), (say("标准项", "Standards"), .figure), (say("查看项次", "Looked at"), .figure),
      (say("不符合", "Failed"), .figure), (say("应得分", "Points"), .figure), (say("扣分", "Lost"), .figure),
      (say("得分率%", "Score %"), .figure),
    ]
  }

  /// A column and whether figures stand in it.
  public typealias Column = (heading: String, kind: ColumnKind)

  /// What a column holds.
  public enum ColumnKind: Sendable {
    /// Text, codes that are not broken, figures.
    case text, code, figure
  }

  /// The columns of problems by standard.
  public var problemColumns: [Column] {
    [
      (say("序号", "No."), .code), (say("测评标准", "Standard"), .text), (say("不符合项次", "Failed"), .figure),
      (say("扣分", "Lost"), .figure), (say("点位与情况", "Where, and what was seen"), .text),
    ]
  }

  /// What is asked of the items that came of it.
  public func demand(_ count: Int, open: Int) -> String {
    if count == 0 { return say("本次检查未生成整改事项。", "No items came of it.") }
    return say(
      "已生成整改事项\(count)项，其中未结\(open)项，请责任单位按下列时限完成整改并反馈。",
      "\(count) items came of it, \(open) of them open; the units put them right by the dates below.")
  }

  /// The columns of items.
  public var itemColumns: [Column] {
    [
      (say("编号", "Number"), .code), (say("点位", "Place"), .text), (say("问题", "Problem"), .text),
      (say("责任单位", "Responsible"), .text), (say("扣分", "Lost"), .figure), (say("整改时限", "Due"), .code),
      (say("状态", "State"), .text),
    ]
  }

  /// How the score is reckoned.
  public var definition: String {
    say(
      "扣分＝标准分值×不符合项次÷查看项次；得分率＝保留分÷应得分。四舍五入至两位小数。",
      "Points lost = points × failed ÷ looked at; score rate = points kept ÷ points looked at; rounded half up to two decimals."
    )
  }

  /// The title of the list of indicators.
  public var indicators: String { say("对标自查情况", "How the indicators stand") }

  /// How many stand how.
  public func standing(_ counts: [(IndicatorStanding, Int)], of all: Int) -> String {
    let words = CityWords(language)
    let parts = counts.map { say("\(words.standing($0))\($1)项", "\($1) \(words.standing($0))") }
    return say("共\(all)项指标：", "\(all) indicators: ") + parts.joined(separator: say("，", ", ")) + say("。", ".")
  }

  /// The columns of the environments.
  public var environmentColumns: [Column] {
    let words = CityWords(language)
    return [(say("环境", "Environment"), .text), (say("指标数", "Indicators"), .figure)]
      + IndicatorStanding.allCases.map { (words.standing($0), .figure) }
  }

  /// The columns of indicators.
  public var indicatorColumns: [Column] {
    [
      (say("编号", "Code"), .code), (say("指标", "Indicator"), .text), (say("环境", "Environment"), .text),
      (say("目标", "Target"), .text), (say("指标值", "Reading"), .figure), (say("牵头单位", "Lead unit"), .text),
      (say("责任人", "Owner"), .text), (say("时限", "Due"), .code),
    ]
  }

  /// What decides how an indicator stands.
  public var standingDefinition: String {
    say(
      "有目标值的按最近一次指标值判定；其余按评判及理由；均无的为未知。",
      "With a target the last reading decides; else the judgement with its reason; without either it is unknown."
    )
  }

  /// The title of the index.
  public var dossier: String { say("材料审核索引表", "Index of the dossier") }

  /// The columns of the index.
  public var dossierColumns: [Column] {
    [
      (say("序号", "No."), .code), (say("指标编号", "Code"), .code), (say("指标", "Indicator"), .text),
      (say("材料编号", "Piece"), .code), (say("材料名称", "Title"), .text), (say("形式", "Form"), .text),
      (say("状态", "State"), .text), (say("责任人", "Owner"), .text), (say("文件", "Files"), .text),
    ]
  }

  /// A piece that has no files, when the dossier is taken out.
  public func noFiles(_ piece: String) -> String { say("缺少文件：\(piece)", "without files: \(piece)") }
  /// Who came in by a key has no folders of their own to write into.
  public var onlyArchive: String {
    say("凭钥匙登录时请导出为一个文件，如 材料.zip", "by a key it goes out as one file: name it so, as dossier.zip")
  }
  /// Files that the ledger no longer has.
  public func filesLost(_ paths: [String]) -> String {
    say(
      "台账中已找不到这些文件：\(paths.joined(separator: "、"))",
      "the ledger no longer has these files: \(paths.joined(separator: ", "))")
  }

  /// The heading of what is missing.
  public func missing(_ count: Int) -> String {
    count == 0
      ? say("材料齐全", "Complete: every piece has its files")
      : say("缺少文件的材料：\(count)件", "Pieces without files: \(count)")
  }
}
