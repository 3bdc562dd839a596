import LedgerModel

/// The words of what leaves the ledger as a file.
public struct ExportWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The title of the menu, with how many items the list has.
  public func title(_ items: Int) -> String {
    say("导出列表中的 \(items) 件", "Export the \(items) items of the list")
  }
  /// What a kind of file is for, by its ending.
  public func items(_ ending: String) -> String {
    say(
      [
        "xlsx": "电子表格(Excel、WPS)", "docx": "打印台账(Word、WPS)", "csv": "CSV(双击打开会丢长编号)",
        "html": "打印台账(网页,A4)", "md": "台账(Markdown)", "txt": "台账(纯文本)",
        "tsv": "制表符分隔的表格", "json": "JSON(给别的程序)",
      ][ending] ?? ending,
      [
        "xlsx": "workbook (Excel, WPS)", "docx": "printed ledger (Word, WPS)",
        "csv": "CSV (loses long numbers in Excel)",
        "html": "printed ledger (page, A4)", "md": "ledger as Markdown",
        "txt": "ledger as plain text", "tsv": "table parted by tabs", "json": "JSON, for other programs",
      ][ending] ?? ending)
  }
  /// The work summary; that more is asked.
  public var summary: String { say("工作总结", "work summary") }
  /// The work summary; that more is asked.
  public var more: String { say("选时段", "choose a period") }
  /// A workbook with the columns that the screen shows.
  public var shownColumns: String { say("电子表格,按屏幕上的列", "workbook, columns as on the screen") }
  /// The list is empty.
  public var nothing: String { say("列表里没有事项", "the list is empty") }
  /// The title of the periods.
  public var periodTitle: String { say("工作总结:哪个时段", "Work summary: which period") }
  /// A period's name, by its own.
  public func period(_ text: String) -> String {
    say(
      [
        "thisWeek": "本周", "lastWeek": "上周", "thisMonth": "本月", "lastMonth": "上月", "thisQuarter": "本季度",
        "thisYear": "本年", "lastYear": "去年",
      ][text] ?? text,
      [
        "thisWeek": "this week", "lastWeek": "last week", "thisMonth": "this month",
        "lastMonth": "last month",
        "thisQuarter": "this quarter", "thisYear": "this year", "lastYear": "last year",
      ][text] ?? text)
  }
  /// The title of whose work it is about, and the kinds.
  public var subjectTitle: String { say("工作总结:关于谁", "Work summary: about whom") }
  /// The title of whose work it is about, and the kinds.
  public var everything: String { say("整个社区", "the whole community") }
  /// The title of whose work it is about, and the kinds.
  public var person: String { say("人员", "person") }
  /// The title of whose work it is about, and the kinds.
  public var unit: String { say("单位", "unit") }
  /// The title of whose work it is about, and the kinds.
  public var site: String { say("点位", "site") }
  /// What the files' names begin with.
  public var itemsFile: String { say("台账", "ledger") }
  /// What the files' names begin with.
  public var summaryFile: String { say("工作总结", "summary") }
}
