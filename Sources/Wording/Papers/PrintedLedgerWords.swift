/// The words of the printed ledger (台账).
public struct PrintedLedgerWords: Sendable {
  /// The title.
  public let title: @Sendable (_ ledger: String) -> String
  /// The columns that offices use: place in the list, number, site, matter, category, unit, owner, measures,
  /// time limit, state, done on, remarks.
  public let columns: [String]
  /// How many items, how many of them closed.
  public let count: @Sendable (_ items: Int, _ closed: Int) -> String
}

extension PrintedLedgerWords {
  /// The words in Chinese.
  static let zh = PrintedLedgerWords(
    title: { "\($0)整改台账" },
    columns: [
      "序号", "台账编号", "点位名称", "问题描述", "问题类别", "责任单位", "责任人", "整改措施", "整改时限", "整改状态", "完成时间", "备注",
    ],
    count: { "共\($0)项，已销号\($1)项" })

  /// The words in English.
  static let en = PrintedLedgerWords(
    title: { "Ledger of \($0)" },
    columns: [
      "No.", "Number", "Site", "Problem", "Category", "Unit", "Owner", "Measures", "Due", "State", "Done on",
      "Remarks",
    ],
    count: { "\(EnglishPaper.count($0, "item")), \($1) closed" })
}
