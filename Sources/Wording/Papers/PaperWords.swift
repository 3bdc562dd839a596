import LedgerModel

/// The words that all papers share.
public struct PaperWords: Sendable {
  /// A day, written out.
  public let day: @Sendable (CivilDate) -> String
  /// A day in a table.
  public let shortDay: @Sendable (CivilDate) -> String
  /// A day and a time.
  public let moment: @Sendable (CivilDate, TimeOfDay) -> String
  /// A period by its first and last day.
  public let period: @Sendable (CivilDate, CivilDate) -> String
  /// A section's heading with its number.
  public let section: @Sendable (_ number: Int, _ title: String) -> String
  /// Nothing to name.
  public let none: String
  /// Not said yet: a decision's owner or date.
  public let open: String
  /// What stands between names.
  public let separator: String
  /// What stands between clauses.
  public let comma: String
  /// Words in brackets.
  public let brackets: @Sendable (String) -> String
  /// An item by its number and title.
  public let item: @Sendable (ItemNumber, String) -> String
  /// So many more that are not listed.
  public let more: @Sendable (Int) -> String
  /// So many items.
  public let items: @Sendable (Int) -> String
  /// The total row.
  public let total: String
  /// A row without a person, grid or unit.
  public let unassigned: String
  /// Under a photo of before.
  public let before: String
  /// Under a photo of after.
  public let after: String
  /// The office of one: nobody else checked.
  public let checkedByOneself: String
  /// That the program wrote it, and as of when.
  public let made: @Sendable (_ ledger: String, _ moment: String) -> String
  /// The minutes.
  public let minutes: MinutesWords
  /// The bulletin.
  public let bulletin: BulletinWords
  /// The summary.
  public let summary: SummaryWords
  /// The printed ledger.
  public let ledger: PrintedLedgerWords
}

extension PaperWords {
  /// The words in Chinese.
  static let zh = PaperWords(
    day: { "\($0.year)年\($0.month)月\($0.day)日" },
    shortDay: { $0.text },
    moment: { "\($0.year)年\($0.month)月\($0.day)日 \($1.text.prefix(5))" },
    period: { $0 == $1 ? "\($0.year)年\($0.month)月\($0.day)日" : ChinesePaper.period($0, $1) },
    section: { number, title in
      let digits = Array("一二三四五六七八九十")
      return "\(digits.indices.contains(number - 1) ? String(digits[number - 1]) : String(number))、\(title)"
    },
    none: "无", open: "未定", separator: "、", comma: "，",
    brackets: { "（\($0)）" },
    item: { "\($0) \($1)" },
    more: { "另有\($0)项未列出" },
    items: { "\($0)项" },
    total: "合计", unassigned: "（未定）", before: "整改前", after: "整改后",
    checkedByOneself: "说明：本台账未启用双人核查，销号由本人完成，未经他人核查。",
    made: { "本件由《\($0)》生成，数据截至\($1)。" },
    minutes: .zh, bulletin: .zh, summary: .zh, ledger: .zh)

  /// The words in English.
  static let en = PaperWords(
    day: { EnglishPaper.day($0) },
    shortDay: { $0.text },
    moment: { "\(EnglishPaper.day($0)), \($1.text.prefix(5))" },
    period: { $0 == $1 ? EnglishPaper.day($0) : "\(EnglishPaper.day($0)) to \(EnglishPaper.day($1))" },
    section: { "\($0). \($1)" },
    none: "none", open: "not set", separator: ", ", comma: ", ",
    brackets: { " (\($0))" },
    item: { "\($0) \($1)" },
    more: { "\($0) more not listed" },
    items: { $0 == 1 ? "1 item" : "\($0) items" },
    total: "Total", unassigned: "(not set)", before: "Before", after: "After",
    checkedByOneself:
      "Note: the second-person check is off in this ledger; items were ticked off by those who did the work.",
    made: { "Made from \($0) as it stood on \($1)." },
    minutes: .en, bulletin: .en, summary: .en, ledger: .en)
}

/// Dates as Chinese papers write them.
enum ChinesePaper {
  /// A period, the year said once when both days are in it.
  static func period(_ first: CivilDate, _ last: CivilDate) -> String {
    let year = last.year == first.year ? "" : "\(last.year)年"
    return "\(first.year)年\(first.month)月\(first.day)日至\(year)\(last.month)月\(last.day)日"
  }
}

/// Dates as English papers write them.
enum EnglishPaper {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// `23 November 2026`.
  static func day(_ date: CivilDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }

  /// `1 item`, `2 items`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(many ?? one + "s")"
  }
}
