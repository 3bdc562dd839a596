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
