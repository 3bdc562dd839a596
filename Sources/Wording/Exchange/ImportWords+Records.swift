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
    say("有 \(count) 格有问题(见上),一行也没有写入", "\(count) cells cannot come in (above); nothing was written")
  }
  /// Columns of which nothing comes in.
  public func columnsLeftOut(_ headings: [String]) -> String {
    say(
      "不知道是什么,不导入这些列:\(headings.joined(separator: "、"));可用 --map 列=字段 指定",
      "nobody knows what these columns are, they are left out: \(headings.joined(separator: ", ")); --map can say"
    )
  }
  /// How many records of a table are new, and how many of its rows say nothing new.
  public func records(new: Int, unchanged: Int) -> String {
    say("新增 \(new),没有变化 \(unchanged)", "\(new) new, \(unchanged) unchanged")
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
