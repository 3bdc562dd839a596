import LedgerModel

/// The words of the printed ledger (台账).
public struct PrintedLedgerWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The title.
  public func title(_ ledger: String) -> String { say("\(ledger)整改台账", "Ledger of \(ledger)") }
  /// The columns that offices use: place in the list, number, site, matter, category, unit, owner, measures,
  /// time limit, state, done on, remarks.
  public var columns: [String] {
    say(
      [
        "序号", "台账编号", "点位名称", "问题描述", "问题类别", "责任单位", "责任人", "整改措施", "整改时限", "整改状态", "完成时间", "备注",
      ],
      [
        "No.", "Number", "Site", "Problem", "Category", "Lead unit", "Owner", "Measures", "Due", "State",
        "Done on",
        "Remarks",
      ])
  }
  /// What is counted.
  public var definition: String {
    say(
      "共几项：本表所列事项；已销号：其中生成时已核查通过的。整改时限、状态为生成时的记录。",
      "Items: those listed here; closed: of them, those that have passed their check. Due dates and states are as the "
        + "ledger stood when this was made.")
  }
  /// How many items, how many of them closed.
  public func count(_ items: Int, _ closed: Int) -> String {
    say("共\(items)项，已销号\(closed)项", "\(EnglishPaper.count(items, "item")), \(closed) closed")
  }
}
