/// Why a file is refused, and what an import makes and leaves out.
extension ImportWords {
  // Why a file is refused.
  /// The encoding that got furthest, and the byte, counted from 0.
  public func undecodable(_ encoding: String, _ offset: Int) -> String {
    say(
      "按 \(encoding) 解码时,第 \(offset) 个字节(从0起)不是文字;请在原程序中另存为 UTF-8 或 GB18030 后再导入",
      "byte \(offset) (from 0) is no text in \(encoding); save the file as UTF-8 or GB18030 and import again")
  }
  /// The encoding that the machine has no converter for.
  public func noConverter(_ encoding: String) -> String {
    say(
      "不是 UTF-8,而这台机器没有 \(encoding) 的转换模块(C 库的 gconv):请管理员安装,或把文件另存为 UTF-8",
      "this is no UTF-8, and the machine has no converter for \(encoding) (a module of its C library, gconv): "
        + "have the admin install it, or save the file as UTF-8")
  }
  /// The file has no rows.
  public var empty: String { say("文件里没有内容", "there is nothing in the file") }
  /// Ctrl-C while it was read.
  public var interrupted: String { say("已中断,台账没有任何改动", "interrupted, nothing was written") }
  /// A JSON file that is no array of items.
  public var noItemArray: String {
    say(
      "不是本程序导出的 JSON(应为一个数组,每项一个事项)",
      "this JSON is not what an export writes: one array with an object for each item")
  }
  /// No line of headings; the first rows as they were read.
  public func noHeader(_ rows: [String]) -> String {
    let read = rows.map { say("「\($0)」", "\"\($0)\"") }.joined(separator: say("、", ", "))
    return say(
      "没有找到表头;读到的是:\(read)", "no line of headings was found; what was read: \(read)")
      + (isOnPage
        ? say(
          ";请连同表头一行一起导入,如 问题、点位、责任人、整改时限",
          "; bring in the line of headings, too, as Problem, Site, Owner, Due")
        : say(
          ";请写明各列,如 --map 列名=title --map 列名=owner --map 列名=due;没有表头用 --no-headings",
          "; say what the columns are, as --map COLUMN=title --map COLUMN=owner --map COLUMN=due; "
            + "--no-headings if there are none"))
  }
  /// A table without headings: what its columns may be.
  public func noHeadings(_ columns: String) -> String {
    say(
      "没有表头;按内容看,各列可能是:\(columns)。确认请加 --no-headings,哪一列不对用 --map '#2=title' 指明;"
        + "第一行若就是列名,用 --map 列名=title",
      "the table has no headings; by what stands in them its columns may be: \(columns). --no-headings takes that, "
        + "--map '#2=title' says what a column is; if the first row is the headings, --map COLUMN=title")
  }
  /// The same where it was taken.
  public func readWithoutHeadings(_ columns: String) -> String {
    say(
      "没有表头,第一行也是事项;各列理解为:\(columns)",
      "no headings, the first row is an item, too; the columns are read as: \(columns)")
      + (isOnPage
        ? say(";不对的在「各列」里按 Enter 改", "; Enter on a column says otherwise")
        : say(";不对的用 --map '#2=title' 指明", "; --map '#2=title' says otherwise"))
  }
  /// JSON of another system.
  public func foreignObjects(_ names: String) -> String {
    say(
      "不是本程序导出的 JSON,也不是 Open311 工单;各项的名称是:\(names)",
      "neither items that an export wrote nor service requests of Open311; the objects have: \(names)")
  }
  /// A `--same` without `=`.
  public func sameWithoutName(_ text: String) -> String {
    say("「\(text)」应写成 新名=旧名", "\"\(text)\" should be NEW=OLD")
  }
  /// A `--same` to a name that is not there.
  public func unknownSame(_ text: String) -> String {
    say("台账里没有叫「\(text)」的人员、点位、网格或单位", "the ledger has no person, site, grid or unit \"\(text)\"")
  }
  /// New names that were not to be made.
  public var newNamesRefused: String {
    say(
      "有新的名称(见上):确认后去掉 --new-names refuse,或用 --same 新名=旧名 并入已有的",
      "there are new names (above): leave out --new-names refuse to make them, or join them with --same NEW=OLD"
    )
  }
  /// The headings that were found.
  public func noTitleColumn(_ text: String) -> String {
    say(
      "没有「问题」或「事项」一列;读到的表头是:\(text);请写明哪一列是问题",
      "no column holds the problem; the headings read are: \(text); say which one does")
      + option(",如 --map 列名=title", ", as --map COLUMN=title")
  }
  /// A map without `=`.
  public func overrideWithoutField(_ text: String) -> String {
    say("「\(text)」应写成 列名=字段", "\"\(text)\" should be COLUMN=FIELD")
  }
  /// A map to a field that does not exist.
  public func unknownField(_ text: String) -> String {
    say("没有叫「\(text)」的字段", "there is no field \"\(text)\"")
  }
  /// A map from a column that is not there.
  public func unknownColumn(_ text: String) -> String {
    say("表头里没有「\(text)」一列", "the header has no column \"\(text)\"")
  }

  // Rows that are left out.
  /// The item's number.
  public func alreadyThere(_ text: String) -> String { say("台账里已有,即 \(text)", "already here as \(text)") }
  /// Dropped where it comes from.
  public var dropped: String { say("原表中不予立案、重复或作废", "rejected, a duplicate or cancelled in the file") }
  /// The heading of the text that no item takes.
  public func textTooLong(_ text: String) -> String { say("「\(text)」太长", "\"\(text)\" is too long") }

  // What is made.
  /// How many items, and how many of them are closed.
  public func items(_ count: Int, _ closed: Int) -> String {
    say(
      "\(count) 项,其中已销号 \(closed) 项",
      count == 1 ? "1 item" + (closed == 1 ? ", closed" : "") : "\(count) items, \(closed) of them closed")
  }
  /// What a column of the file became: its heading and the field.
  public func column(_ heading: String, _ field: String) -> String { "\(heading) → \(field)" }
  /// A column that is no field of an item, by the name that `--map` takes.
  public func column(named name: String) -> String {
    switch name {
    case "order": say("行号", "a counter")
    case "phone": say("电话", "a phone number")
    case "quantityUnit": say("数量的单位", "the unit of the quantity")
    case "evidenceBefore": say("整改前照片", "photos of before")
    case "evidenceAfter": say("整改后照片", "photos of after")
    case "siteKind": say("点位种类", "the kind of site")
    case "closed": say("是否销号", "closed or not")
    case "checker": say("核查人", "who checked it")
    case "community", "ignore": say("不导入", "left out")
    default: name
    }
  }
  /// A column that is kept as notes.
  public var keptAsNote: String { say("进展", "a note") }
  /// The line of the columns.
  public func columns(_ text: String) -> String { say("各列:\(text)", "columns: \(text)") }
  /// No column holds the problem, where the columns stand below.
  public var whichIsTitle: String {
    say("没有「问题」一列:选一列按 Enter,作为问题", "No column holds the problem: Enter on one says so")
  }
  /// The heading of lines.
  public var line: String { say("行", "Line") }
  /// The number that an item will get.
  public var nextNumber: String { say("新编", "next") }
  /// A closing date that nobody knows.
  public var unknownDay: String { say("不详", "unknown") }

  /// How many of the closed ones have no closing date.
  public func undated(_ count: Int) -> String {
    say("\(count) 项没有销号日期:不计入任何按期结案率", "\(count) without a closing date: no on-time rate counts them")
  }
  /// The names of new people.
  public func people(_ text: String) -> String { say("新增人员:\(text)", "new people: \(text)") }
  /// The names of new sites.
  public func sites(_ text: String) -> String { say("新增点位:\(text)", "new sites: \(text)") }
  /// The names of new grids.
  public func grids(_ text: String) -> String { say("新增网格:\(text)", "new grids: \(text)") }
  /// The names of new units.
  public func units(_ text: String) -> String { say("新增单位:\(text)", "new units: \(text)") }
  /// How many names are new.
  public func newNames(_ count: Int) -> String {
    say("新名称 \(count) 个", count == 1 ? "1 new name" : "\(count) new names")
  }
  /// How many more names there are behind those that are listed.
  public func more(_ count: Int) -> String { say("等,另有 \(count) 个", " and \(count) more") }
  /// How many rows are left out.
  public func skipped(_ count: Int) -> String { say("跳过 \(count) 行", "\(count) left out") }
  /// Nothing to import.
  public var nothing: String { say("没有可导入的内容", "there is nothing to import") }
}
