/// The words of what leaves the ledger as a file.
public struct ExportWords: Sendable {
  /// The title of the menu, with how many items the list has.
  public let title: @Sendable (_ items: Int) -> String
  /// What a kind of file is for, by its ending.
  public let items: @Sendable (_ ending: String) -> String
  /// The work summary; that more is asked.
  public let summary, more: String
  /// The list is empty.
  public let nothing: String
  /// The title of the periods.
  public let periodTitle: String
  /// A period's name, by its own.
  public let period: @Sendable (String) -> String
  /// The title of whose work it is about, and the kinds.
  public let subjectTitle, everything, person, unit, site: String
  /// What the files' names begin with.
  public let itemsFile, summaryFile: String
}

extension ExportWords {
  static let zh = ExportWords(
    title: { "导出列表中的 \($0) 件" },
    items: {
      [
        "csv": "电子表格(Excel、WPS 可打开)", "html": "打印台账(网页,A4)", "md": "台账(Markdown)", "txt": "台账(纯文本)",
        "tsv": "制表符分隔的表格", "json": "JSON(给别的程序)",
      ][$0] ?? $0
    },
    summary: "工作总结", more: "选时段", nothing: "列表里没有事项",
    periodTitle: "工作总结:哪个时段",
    period: {
      [
        "thisWeek": "本周", "lastWeek": "上周", "thisMonth": "本月", "lastMonth": "上月", "thisQuarter": "本季度",
        "thisYear": "本年", "lastYear": "去年",
      ][$0] ?? $0
    },
    subjectTitle: "工作总结:关于谁", everything: "整个社区", person: "人员", unit: "单位", site: "点位",
    itemsFile: "台账", summaryFile: "工作总结")

  static let en = ExportWords(
    title: { "Export the \($0) items of the list" },
    items: {
      [
        "csv": "spreadsheet (Excel, WPS)", "html": "printed ledger (page, A4)", "md": "ledger as Markdown",
        "txt": "ledger as plain text", "tsv": "table parted by tabs", "json": "JSON, for other programs",
      ][$0] ?? $0
    },
    summary: "work summary", more: "choose a period", nothing: "the list is empty",
    periodTitle: "Work summary: which period",
    period: {
      [
        "thisWeek": "this week", "lastWeek": "last week", "thisMonth": "this month",
        "lastMonth": "last month",
        "thisQuarter": "this quarter", "thisYear": "this year", "lastYear": "last year",
      ][$0] ?? $0
    },
    subjectTitle: "Work summary: about whom", everything: "the whole community", person: "person",
    unit: "unit", site: "site", itemsFile: "ledger", summaryFile: "summary")
}
