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
  /// A tick that the words contradict.
  public func tickAgainstWords(_ text: String) -> String {
    say(
      "勾选为完成,文字却是「\(text)」:不算销号,文字作为进展保留,请核实",
      "ticked off, though the words say \"\(text)\": it does not count as closed, the words are kept as a note; please check"
    )
  }
  /// A day of a report that lies ahead.
  public func dateAhead(_ text: String) -> String {
    say("「\(text)」还没有到,不作为日期,已作为进展保留", "\"\(text)\" lies ahead: it is no date here, it is kept as a note")
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
      "「\(text)」不是确定的姓名,没有新增人员,已作为进展保留",
      "\"\(text)\" is no sure name: nobody is made of it, it is kept as a note")
      + option(";可用 --same \(text)=姓名", "; --same \(text)=NAME says who it is")
  }
}
