import LedgerModel

// Tables of people, places and the like.
extension ImportWords {
  /// A text that is none of a field's words.
  public func noWord(_ text: String, _ field: String, offered: [String]) -> String {
    say(
      "\(field)不能是“\(text)”,可用:\(offered.joined(separator: "、"))",
      "\(field) cannot be '\(text)'; it is one of \(offered.joined(separator: ", "))")
  }
  /// A text that is no day.
  public func noDay(_ text: String, _ field: String) -> String {
    say("\(field)不是日期:“\(text)”,请写成 2026-05-01", "\(field): '\(text)' is no date; write 2026-05-01")
  }
  /// A day whose numbers may stand in two orders: both days.
  public func eitherDay(_ text: String, _ field: String, _ one: String, _ other: String) -> String {
    say(
      "\(field)“\(text)”是 \(one) 还是 \(other)?请写其中一个",
      "\(field): '\(text)' may be \(one) or \(other); write one of them")
  }
  /// A row that names nobody and nothing.
  public func rowWithoutName(_ text: String) -> String {
    say("没有名称,未导入:\(text)", "it has no name: left out: \(text)")
  }
  /// A row of a list of people that names not one person.
  public func rowNoPerson(_ text: String) -> String {
    say("不是一个人,未导入:\(text)", "it names not one person: left out: \(text)")
  }
  /// A row of a list of places or units that names not one of them.
  public func rowNotOne(_ text: String, _ kind: RecordKind) -> String {
    let name = VocabularyWords(language).record(kind)
    return say("不是一个\(name),未导入:\(text)", "it names not one \(name.lowercased()): left out: \(text)")
  }
  /// A name that was read out of more words.
  public func nameReadOut(_ text: String, _ name: String) -> String {
    say("「\(text)」按「\(name)」导入", "\"\(text)\" comes in as \"\(name)\"")
  }
  /// A row that names the place of a row above: its words, and that row's name.
  public func rowRepeats(_ text: String, _ name: String) -> String {
    say("与上面的「\(name)」是同一个,未导入:\(text)", "it is \"\(name)\" above: left out: \(text)")
  }
  /// A place that is there under another writing of its name.
  public func sameRecord(_ name: String, _ other: String) -> String {
    say(
      "「\(name)」就是已有的「\(other)」,按它处理", "\"\(name)\" is \"\(other)\", which is here: it is taken for that one")
  }
  /// A new record that says of itself that it is out of use.
  public func rowOutOfUse(_ text: String) -> String {
    say("表中已不在用,台账里也没有,未导入:\(text)", "out of use in the table, and not in the ledger: left out: \(text)")
  }
  /// A name of a link of which somebody said that nothing is made.
  public func linkRefused(_ name: String) -> String {
    say("「\(name)」不新增,这一格里不取它", "\"\(name)\" is not made: it is left out of this cell")
  }
  /// A name that only a record out of use bears.
  public func besideOutOfUse(_ name: String) -> String {
    say("台账里的「\(name)」已停用,另新增一个", "\"\(name)\" is out of use here: a new one is made beside it")
  }
  /// What an earlier line says otherwise of the same record.
  public func otherThanAbove(_ text: String, _ line: Int) -> String {
    say(
      "「\(text)」与第\(line)行不一致,取第\(line)行的", "\"\(text)\" is not what line \(line) says: line \(line) counts")
  }
  /// Words instead of a day that say that there is none.
  public func noEnd(_ text: String) -> String {
    say("「\(text)」没有期限,这一格留空", "\"\(text)\" has no end: the day is left empty")
  }
  /// Cells that cannot come in: what Enter does.
  public func leaveFaultsOut(_ count: Int, isDone: Bool) -> String {
    let cells = count == 1 ? "1 cell" : "\(count) cells"
    if isDone {
      return say(
        "不能导入的 \(count) 格已留空:Enter 改回", "left out what cannot come in, \(cells): Enter takes that back")
    }
    return say(
      "\(count) 格不能导入:Enter 把它们留空,其余照常导入", "\(cells) cannot come in: Enter takes the rest"
    )
  }
  /// A cell that is left out, and why.
  public func cellLeftOut(_ fault: String) -> String { say("留空:", "left out: ") + fault }
  /// Several names in a cell that has room for one.
  public func onlyFirst(_ text: String, _ name: String) -> String {
    say("「\(text)」只能填一个,取「\(name)」", "of \"\(text)\" only \"\(name)\" comes in: there is room for one")
  }
  /// The time beside a day of which a field takes the day alone.
  public func timeLeftOut(_ text: String) -> String {
    say("「\(text)」只取日期,时刻不导入", "of \"\(text)\" only the day comes in, the time is left out")
  }
  /// A text that is no figure, or too great a one.
  public func noFigure(_ text: String, _ field: String, upTo limit: Int, isWhole: Bool) -> String {
    say(
      "\(field)不能是“\(text)”,请写 0 到 \(limit) 的\(isWhole ? "整数" : "数,最多两位小数")",
      "\(field) cannot be '\(text)'; write \(isWhole ? "a whole number" : "a figure with at most two decimals") "
        + "from 0 to \(limit)")
  }
  /// A table without the column of names.
  public func noNameColumn(_ names: [String]) -> String {
    let offered = names.joined(separator: say("、", ", "))
    return say(
      "没有找到表头:要有一列是 \(offered),或 id;可用 --map 列=name 指定",
      "no line of headings was found: one column must be \(offered), or id; --map COLUMN=name can say so")
  }
  /// A day without its year, where none is guessed.
  public func noYear(_ text: String, _ field: String) -> String {
    say("\(field)“\(text)”没有年份,请写成 2026-05-01", "\(field): '\(text)' has no year; write 2026-05-01")
  }
  /// A cell that cannot come in: its line, and why.
  public func fault(line: Int, _ why: String) -> String { say("第 \(line) 行:\(why)", "line \(line): \(why)") }
  /// Why a table with such cells does not come in.
  public func faults(_ count: Int) -> String {
    if isOnPage {
      return say(
        "有 \(count) 格不能导入:见「要看的」",
        count == 1 ? "1 cell cannot come in: see Remarks" : "\(count) cells cannot come in: see Remarks")
    }
    return say(
      "有 \(count) 格有问题(见上),一行也没有写入;要留空这些格请加 --leave-out",
      "\(count) cells cannot come in (above); nothing was written; --leave-out takes the rest")
  }
  /// Columns of which nothing comes in.
  public func columnsLeftOut(_ headings: [String]) -> String {
    let listed = headings.joined(separator: say("、", ", "))
    return say("不知道是什么,不导入这些列:\(listed)", "nobody knows what these columns are, they are left out: \(listed)")
      + (isOnPage
        ? say(";在「各列」里按 Enter 指定", "; Enter on one of them says what it is")
        : say(";可用 --map 列=字段 指定", "; --map can say"))
  }
  /// No column is the name of the records.
  public func whichIsName(_ label: String) -> String {
    say(
      "没有「\(label)」一列:选一列按 Enter,作为\(label)", "No column is the \(label.lowercased()): Enter on one says so")
  }
  /// The column comes in as nothing.
  public var leftOutColumn: String { say("不导入", "left out") }
  /// What becomes of a row: a new record; a changed one; one as it stands.
  public var fateNew: String { say("新增", "new") }
  /// A record that changes.
  public var fateChanged: String { say("不同", "differs") }
  /// A record as it stands.
  public var fateUnchanged: String { say("相同", "same") }
  /// Above what becomes of a row.
  public var fate: String { say("结果", "Result") }
  /// How many records of a table are new, and how many of its rows say nothing new.
  public func records(new: Int, unchanged: Int) -> String {
    say("新增 \(new),没有变化 \(unchanged)", "\(new) new, \(unchanged) unchanged")
  }
  /// How many records that are there change.
  public func recordsChanged(_ count: Int) -> String {
    say("改动 \(count)", count == 1 ? "1 changes" : "\(count) change")
  }
  /// How many rows are left out.
  public func rowsLeftOut(_ count: Int) -> String {
    say("未导入 \(count) 行", count == 1 ? "1 row left out" : "\(count) rows left out")
  }
  /// A difference that is taken from the table.
  public func taken(_ difference: String) -> String {
    say("按表格改动:", "changes as the table says: ") + difference
  }
  /// What a table says otherwise of a record that is there.
  public func difference(_ name: String, _ field: String, _ old: String, _ new: String) -> String {
    let old = old.isEmpty ? RecordedValues.nothing : old
    return "~ \(name) \(field) \(old) → \(new)"
  }
  /// That what differs was left as it stands.
  public var differencesLeft: String {
    say("不同之处没有改动:要照表修改请加 --update", "what differs was left as it stands: --update takes it from the table")
  }
}
