import LedgerModel

/// The parts of the page of a table that is to come in.
public enum ImportTab: Int, Sendable, Hashable, CaseIterable {
  case columns, rows, remarks, names
}

/// The words of the page on which a table is looked at before it comes in.
public struct ImportScreenWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A part of the page.
  public func tab(_ tab: ImportTab) -> String {
    switch tab {
    case .columns: say("各列", "Columns")
    case .rows: say("各行", "Rows")
    case .remarks: say("要看的", "Remarks")
    case .names: say("新名称", "New names")
    }
  }
  /// There is nothing in a part of the page.
  public func none(_ tab: ImportTab) -> String {
    switch tab {
    case .columns: say("没有列名:各项自带字段名", "No headings: the items name their fields themselves")
    case .rows: say("没有可导入的行", "No row comes in")
    case .remarks: say("没有要看的", "Nothing to look at")
    case .names: say("没有新的人员、点位、网格、单位", "No new person, site, grid or unit")
    }
  }
  /// So many rows of so many are read.
  public func reading(_ done: Int, of all: Int) -> String {
    say(
      all == 0 ? "正在读取…… Esc 取消" : "正在读取 \(done)/\(all) 行…… Esc 取消",
      all == 0 ? "Reading… Esc stops" : "Reading row \(done) of \(all)… Esc stops")
  }
  /// The same once a page is there: what was said of the table is worked in.
  public func readingAnew(_ done: Int, of all: Int) -> String {
    say(
      all == 0 ? "正在重新读取……" : "正在重新读取 \(done)/\(all) 行……",
      all == 0 ? "Reading again…" : "Reading again, row \(done) of \(all)…")
  }
  /// Leave what was said of the table?
  public var leaveQuestion: String {
    say(
      "不导入就离开?对各列、日期、名称的选择会丢失", "Leave without importing? What you said of columns, dates and names is lost")
  }
  /// Cells of a table were pasted into a field of one line.
  public var tableInForm: String {
    say(
      "粘贴的是表格:先按 Esc 离开表单,再粘贴,就可以导入", "That is a table: leave the form with Esc and paste again to import it")
  }
  /// It is not read to its end yet.
  public var stillReading: String { say("还在读取,请稍候", "It is still being read: wait a moment") }
  /// Others changed the ledger meanwhile.
  public var comparedAnew: String {
    say(
      "别人刚改过台账,已重新对照:看过后再按 Ctrl-S", "Others changed the ledger: it was compared anew; look, then Ctrl-S again"
    )
  }
  /// Nothing comes in.
  public var nothing: String { say("没有可导入的内容", "There is nothing to bring in") }
  /// Nothing is to be looked at in a row.
  public var nothingDoubtful: String { say("这一行没有要看的", "Nothing to look at in this row") }
  /// A line of the table.
  public func line(_ number: Int) -> String { say("第\(number)行", "Line \(number)") }
  /// What was pasted has no name.
  public var pasted: String { say("粘贴的表格", "pasted table") }

  /// Above the columns of the table.
  public var columnHeading: String { say("列名", "Column") }
  /// Above what the columns mean.
  public var fieldHeading: String { say("作为", "Comes in as") }
  /// Above the first texts below a column.
  public var examplesHeading: String { say("内容", "First cells") }
  /// Above what is to be looked at.
  public var remarksHeading: String { say("黄色的按 Enter 可一次处理", "Enter answers a yellow one for all rows") }
  /// The same on a narrow screen.
  public var remarksHeadingInShort: String { say("黄色的按 Enter 处理", "Enter answers a yellow one") }
  /// The same on a narrow screen.
  public var namesHeadingInShort: String { say("新增;Enter:就是已有的", "New; Enter: one that is there") }
  /// Above the new names.
  public var namesHeading: String {
    say("将要新增;就是已有的,按 Enter 选", "To be made; Enter says it is one that is there")
  }
  /// Behind a meaning that is guessed.
  public var guessed: String { say("(推测)", "(a guess)") }
  /// The row of the sheet.
  public var sheet: String { say("工作表", "Sheet") }
  /// How many other sheets there are.
  public func moreSheets(_ count: Int) -> String {
    say("另有 \(count) 张:Enter 换", "\(count) more: Enter chooses")
  }
  /// What stands between texts.
  public var separator: String { say("、", ", ") }

  /// Dates without a year: what Enter does.
  public func years(_ count: Int, areTaken: Bool) -> String {
    if areTaken {
      return say(
        "没有年份的日期已采用推测的年份:Enter 改回", "Dates without a year have the proposed one: Enter takes that back")
    }
    return say(
      "\(count) 个日期没有年份,先作为进展保留:Enter 采用推测的年份",
      count == 1
        ? "1 date has no year and is kept as a note: Enter takes the proposed one"
        : "\(count) dates have no year and are kept as notes: Enter takes the proposed one")
  }
  /// Rows that do not say when they were reported: what Enter does.
  public func reportDay(_ day: String?) -> String {
    if let day {
      return say(
        "没有上报时间的按 \(day) 上报:Enter 改", "Reported on \(day) where the row does not say: Enter changes it")
    }
    return say("有的行没有写明上报时间:Enter 填写哪天上报", "Rows do not say when they were reported: Enter says on which day")
  }
  /// Rows that say something else of an item that is there: what Enter does.
  public func updates(_ count: Int, areTaken: Bool) -> String {
    if areTaken {
      return say(
        "台账已有的 \(count) 件按表格改动:Enter 改回",
        "\(count) items that are there change as the table says: Enter takes that back")
    }
    return say(
      "\(count) 件台账已有,与表格不同:Enter 按表格改动",
      "\(count) items are there and differ from the table: Enter changes them")
  }
  /// Rows that say something else of a record that is there: what Enter does.
  public func recordUpdates(_ count: Int, areTaken: Bool) -> String {
    if areTaken {
      return say(
        "台账已有的 \(count) 条按表格改动:Enter 改回",
        count == 1
          ? "1 record that is there changes as the table says: Enter takes that back"
          : "\(count) records that are there change as the table says: Enter takes that back")
    }
    return say(
      "\(count) 条台账已有,与表格不同:Enter 按表格改动",
      count == 1
        ? "1 record is there and differs from the table: Enter changes it"
        : "\(count) records are there and differ from the table: Enter changes them")
  }
  /// Behind the first rows or remarks of many.
  public func more(_ count: Int) -> String { say("另有 \(count) 条", "\(count) more") }

  /// The title of the list of files of which one comes in as records of a kind.
  public func filesTitle(_ kind: RecordKind) -> String {
    if kind == .item { return say("导入哪个文件(也可在此粘贴单元格)", "Which file? (or paste cells here)") }
    let kinds = RecordWords(language).kinds(kind)
    return say("导入\(kinds):哪个文件(也可在此粘贴单元格)", "\(kinds) from which file? (or paste cells here)")
  }
  /// No file is there.
  public var noFiles: String {
    say(
      "exchange 目录里没有文件:传一个表格进去,或在这里粘贴", "No file in exchange/: put a table there, or paste its cells here")
  }
  /// The title of the list of sheets.
  public var sheetTitle: String { say("读哪张工作表", "Which sheet") }
  /// How a sheet is chosen.
  public var chooseSheet: String { say("按 Enter 选工作表。", "Enter chooses the sheet.") }
  /// The title of what a column can mean.
  public func meaningTitle(_ heading: String) -> String {
    say("「\(heading)」作为", "\"\(heading)\" comes in as")
  }
  /// The title of who a name can be.
  public func sameTitle(_ name: String) -> String { say("「\(name)」就是", "\"\(name)\" is") }
  /// That nothing is made of a name.
  public func makeNone(_ name: String) -> String {
    say("不新增「\(name)」,原文保留", "Make nothing of \"\(name)\"; keep its words")
  }
  /// Beside a name of which nothing is made.
  public var notMade: String { say("不新增", "not made") }
  /// Nobody fits.
  public var nobodyThere: String { say("台账里没有这样的", "The ledger has none like it") }
  /// The title of the day of report.
  public var reportedTitle: String { say("这些事项是哪天上报的", "On which day were they reported?") }
  /// What can be typed there.
  public var reportedHint: String { say("如 2026-11-23、上周五", "as 2026-11-23, last Friday") }
}
