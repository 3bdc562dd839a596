/// What an import says of what follows from the category of a row, of 同上, and of many columns at once.
extension ImportWords {
  /// A cell that says 同上, and what the cell above says.
  public func sameAsAbove(_ text: String, _ above: String) -> String {
    say("「\(text)」取上一行的「\(above)」", "\"\(text)\" is taken for \"\(above)\", as above")
  }
  /// Many such cells of a column.
  public func sameAsAbove(_ count: Int, _ text: String) -> String {
    say(
      "这一列 \(count) 格是「\(text)」一类,取上一行的内容",
      "\(count) cells of this column say \"\(text)\" or the like: they are taken for what stands above")
  }
  /// A row that names no problem but its category.
  public func titledByCategory(_ text: String) -> String {
    say("没有问题内容,以类别「\(text)」为题", "no problem is described: its category \"\(text)\" is the title")
  }
  /// Many such rows.
  public func titledByCategory(_ count: Int, _ text: String) -> String {
    say(
      "\(count) 行没有问题内容,以类别为题,如「\(text)」",
      "\(count) rows describe no problem: their category is the title, such as \"\(text)\"")
  }
  /// A due date that follows from the category: its words, and the day.
  public func dueByCategory(_ text: String, _ day: String) -> String {
    say(
      "没有整改时限:按类别「\(text)」的时限,到期日为 \(day)",
      "no due date: by the limit of its category \"\(text)\" it is due on \(day)")
  }
  /// Many due dates that do.
  public func dueByCategory(_ count: Int, _ text: String, _ day: String) -> String {
    say(
      "\(count) 项没有整改时限:到期日按类别的时限算出(预览中标明),如「\(text)」\(day)",
      "\(count) rows say no due date: it follows from the limit of their category (marked in the preview), "
        + "such as \"\(text)\" \(day)")
  }
  /// A due date in the preview that follows from the category.
  public func byCategory(_ day: String) -> String { say("\(day) 按类别", "\(day) by category") }
  /// Words of a category column that are other words for a category: each with its name.
  public func categoriesMeant(_ meant: [(words: String, category: String)]) -> String {
    let shown = meant.prefix(12).map {
      say("「\($0.words)」即\($0.category)", "\"\($0.words)\" as \($0.category)")
    }
    .joined(separator: separator)
    let rest = meant.count > 12 ? more(meant.count - 12) : ""
    return say("按别名归类:\(shown)\(rest)", "categories by other words for them: \(shown)\(rest)")
  }
  /// Columns whose meaning is not known.
  public func columnsKeptAsNotes(_ headings: [String]) -> String {
    let shown = headings.joined(separator: separator)
    return say(
      "不知道这些列是什么,内容作为进展保留:\(shown)",
      "nobody knows what these columns are: they are kept as notes: \(shown)")
      + option(";可用 --map 指定", "; --map can say")
  }
}
