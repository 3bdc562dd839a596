/// What an import says of words that fill no field, and of what contradicts itself.
extension ImportWords {
  /// Words that fill no field.
  public func wordsKept(_ text: String) -> String { say("「\(text)」已作为进展保留", "\"\(text)\" is kept as a note") }
  /// Words of many cells of a column.
  public func wordsKept(_ count: Int, _ text: String) -> String {
    say(
      "这一列 \(count) 格里填不进栏目的文字已作为进展保留,如「\(text)」",
      "words of \(count) cells of this column fill no field and are kept as notes, such as \"\(text)\"")
  }
  /// Words that tell how somebody is reached.
  public func contactKept(_ text: String) -> String {
    say("「\(text)」已记为现场联系人", "\"\(text)\" is kept as the contact")
  }
  /// Words of many cells of a column that do.
  public func contactKept(_ count: Int, _ text: String) -> String {
    say(
      "这一列 \(count) 格已记为现场联系人,如「\(text)」",
      "\(count) cells of this column are kept as contacts, such as \"\(text)\"")
  }
  /// A remark that is nothing but a quantity.
  public func remarkCounted(_ text: String) -> String {
    say("「\(text)」只是数量,按数量计", "\"\(text)\" is nothing but a quantity and counts as one")
  }
  /// Remarks of many cells of a column that are.
  public func remarkCounted(_ count: Int, _ text: String) -> String {
    say(
      "这一列 \(count) 格只写了数量,按数量计,如「\(text)」",
      "\(count) cells of this column say nothing but a quantity and count as one, such as \"\(text)\"")
  }
  /// A quantity whose unit nobody wrote: with the one that it gets.
  public func unitAssumed(_ text: String) -> String {
    say("数量没有单位,按「\(text)」计", "the quantity has no unit: it is taken for \"\(text)\"")
  }
  /// Quantities of many cells of a column.
  public func unitAssumed(_ count: Int, _ text: String) -> String {
    say(
      "这一列 \(count) 格数量没有单位,按类别的单位或「处」计,如「\(text)」",
      "\(count) quantities of this column have no unit: they get their category's, or 处, such as \"\(text)\"")
  }
  /// A tick that the words contradict.
  public func tickAgainstWords(_ text: String) -> String {
    say(
      "勾选为完成,文字却是「\(text)」:不算销号,文字作为进展保留,请核实",
      "ticked as done, though the words say \"\(text)\": it does not count as closed, the words are kept as a note; please check"
    )
  }
  /// A day of a report that lies ahead.
  public func dateAhead(_ text: String) -> String {
    say("「\(text)」还没有到,不作为日期,已作为进展保留", "\"\(text)\" lies ahead: it is no date here, it is kept as a note")
  }
  /// A date of a year that no ledger knows.
  public func dateTooFar(_ text: String) -> String {
    say(
      "「\(text)」太远:台账的日期在 1980 至 2099 年之间,已作为进展保留",
      "\"\(text)\" is too far off: dates of a ledger lie between 1980 and 2099; it is kept as a note")
  }
  /// What a row says of its day of report, and the day that was given and is used.
  public func reportGiven(_ text: String, _ day: String) -> String {
    say("「\(text)」没有采用,上报时间按指明的 \(day)", "\"\(text)\" is not used: the report has the day given, \(day)")
  }
  /// A number or reference of two rows: the text, and the line of the first.
  public func referenceRepeats(_ text: String, _ line: Int) -> String {
    say(
      "编号「\(text)」与\(place(line, ""))重复,两行都导入,请核对",
      "\"\(text)\" is the number of \(place(line, "")), too: both rows come in, please check")
  }
  /// The same of many rows: how many, the first text, and the line that has it first.
  public func referenceRepeats(_ count: Int, _ text: String, _ line: Int) -> String {
    say(
      "\(count) 行的编号与前面的行重复,都导入,请核对,如「\(text)」与\(place(line, ""))",
      "the numbers of \(count) rows are those of rows above, such as \"\(text)\" of \(place(line, "")): all come in, please check"
    )
  }
  /// A time of today that has not come.
  public func hourAhead(_ text: String) -> String {
    say(
      "「\(text)」这一刻还没有到,按现在算,原文作为进展保留",
      "\"\(text)\" has not come yet today: it counts as now, what is written is kept as a note")
  }
  /// A due date before the report: both days.
  public func dueBeforeReport(_ due: String, _ reported: String) -> String {
    say(
      "期限 \(due) 早于上报时间 \(reported),两个都照表保留,请核对",
      "due \(due), before its report \(reported): both stay as they are written, please check")
  }
  /// So many due dates that were told by days off that nobody announced yet.
  public func provisionalYear(_ count: Int, _ year: Int) -> String {
    let counted = YearWords(language).unannounced(year)
    return say(
      "\(counted):\(count) 行的期限以后可能变动",
      "\(counted); \(count == 1 ? "1 due date" : "\(count) due dates") may still move")
  }
  /// A report behind its closing.
  public func reportBehindClosing(_ text: String) -> String {
    say(
      "上报时间「\(text)」在完成时间之后,上报时间留空,已作为进展保留",
      "\"\(text)\" is behind the closing: no report's date is set, it is kept as a note")
  }
  /// A due date that is none.
  public func termWithoutEnd(_ text: String) -> String {
    say("「\(text)」没有到期日,已作为进展保留", "\"\(text)\" has no due date; it is kept as a note")
  }
  /// A column of the ledger's own neighbourhood.
  public func columnLeftOut(_ text: String) -> String {
    say("每行都是「\(text)」,不逐项导入", "says \"\(text)\" in every row: it is left out")
  }
  /// Columns that follow from an item's life.
  public func columnsOfLife(_ headings: [String]) -> String {
    say(
      "由办理过程得出,不从表格导入:\(headings.joined(separator: "、"));要全部带来请用 .json",
      "these follow from what was done and are not imported: \(headings.joined(separator: ", ")); .json carries everything"
    )
  }
  /// An item that changes as the row says.
  public func updated(_ number: String, _ differences: [String]) -> String {
    say(
      "改动 \(number):\(differences.joined(separator: ";"))",
      "changes \(number): \(differences.joined(separator: "; "))")
  }
  /// How many items change.
  public func updated(_ count: Int) -> String {
    say("改动已有事项 \(count) 项", "\(count) items that are there change")
  }
  /// A change that the rules refuse: the item, what the row says, the rule.
  public func notUpdated(_ number: String, _ difference: String, _ rule: String) -> String {
    say("\(number) 没有改动 \(difference):\(rule)", "\(number): \(difference) was not changed: \(rule)")
  }
  /// Why an updated sheet changes an item.
  public var updateReason: String { say("按更新的表格导入", "as an updated table says") }
  /// A cell with several sites, and what they all belong to.
  public func severalSites(_ text: String, _ estate: String?) -> String {
    let site =
      estate.map { say(",点位为「\($0)」", "; the site is \"\($0)\"") } ?? say(",没有点位", "; there is no site")
    return say(
      "「\(text)」是几个点位,已作为地址保留\(site);要分开管理请拆成几行",
      "\"\(text)\" names several sites and is kept as the address\(site); a row for each keeps them apart")
  }
  /// A title, or something else that is no sure name.
  public func personUnsure(_ text: String) -> String {
    say(
      "「\(text)」不是确定的姓名,没有新增人员,原文保留",
      "\"\(text)\" is no sure name: nobody is made of it, the words are kept")
      + option(";可用 --same \(text)=姓名", "; --same \(text)=NAME says who it is")
  }
  /// A name of which somebody said that nothing is made.
  public func nameRefused(_ name: String) -> String {
    say("「\(name)」按您的选择不新增,原文已保留", "nothing is made of \"\(name)\", as you said; its words are kept")
  }
  /// What stands above the header and comes in with no item.
  public func linesAbove(_ texts: [String]) -> String {
    let told = texts.map { say("「\($0)」", "\"\($0)\"") }.joined(separator: separator)
    return say("表头上方的\(told)不随事项导入", "\(told) above the header comes in with no item")
  }
  /// A day of report above the header: what is written there, and the day.
  public func reportToldAbove(_ text: String, _ day: String) -> String {
    say(
      "表头上方写着「\(text)」,可以作为上报日期", "\"\(text)\" stands above the header and may be the day of the report")
      + option(":--reported \(day)", ": --reported \(day)")
  }
  /// Rows whose day of report is blank, or written and not to be used: their lines.
  public func withoutReportDay(_ lines: [Int]) -> String {
    let rows = place(lines, "")
    return say(
      "\(rows)没有可用的上报时间:上报时间留空", "\(rows): no day of the report that can be used; it stays empty")
      + option(";可用 --reported 日期 指明", "; --reported DATE says it")
  }
  /// A limit where a date of completion is asked for, and whether it is the due date.
  public func closingIsLimit(_ text: String, isDue: Bool) -> String {
    isDue
      ? say(
        "「\(text)」是期限,按整改时限处理,不算完成", "\"\(text)\" is a limit: it is taken for the due date, not for a closing"
      )
      : say(
        "「\(text)」是期限,不算完成,已作为进展保留", "\"\(text)\" is a limit and closes nothing: it is kept as a note")
  }
  /// A grid in a column of sites.
  public func siteIsGrid(_ name: String) -> String {
    say("「\(name)」是网格,不是点位,按网格导入", "\"\(name)\" is a grid and no site: it comes in as the grid")
  }
  /// A number as this ledger gives none.
  public func numberForeign(_ text: String) -> String {
    say(
      "「\(text)」不是本台账的编号,将另编新号,原号作为外部编号保留",
      "\"\(text)\" is no number of this ledger: a new one is given, this one is kept as the reference")
  }
}
