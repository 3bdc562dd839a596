import LedgerModel

/// What an import says: why a file is refused, what somebody should look at, and what was done.
///
/// Texts from the file are handed in as they are: whoever shows them makes control characters visible.
public struct ImportWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

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
      "没有找到表头;读到的是:\(read);请写明各列,如 --map 列名=title --map 列名=owner --map 列名=due",
      "no line of headings was found; what was read: \(read); say what the columns are, "
        + "as --map COLUMN=title --map COLUMN=owner --map COLUMN=due")
  }
  /// JSON of another system.
  public func foreignObjects(_ names: String) -> String {
    say(
      "不是本程序导出的 JSON,也不是 Open311 工单;各项的名称是:\(names)",
      "neither items that an export wrote nor service requests of Open311; the objects have: \(names)")
  }
  /// What kind of file it is: `pdf`, `workbook`, `oldWorkbook`, `webPage`.
  public func noTable(_ kind: String) -> String {
    switch kind {
    case "pdf": say("这是 PDF,不是表格:请用原来的表格文件", "this is a PDF, not a table: take the table that it was made of")
    case "webPage":
      say(
        "这是网页,不是表格:请用表格软件打开,另存为 CSV",
        "this is a web page, not a table: open it in a spreadsheet program and save it as CSV")
    default:
      say(
        "这是工作簿或压缩文件,不是 CSV:请用表格软件打开,另存为 CSV",
        "this is a workbook or an archive, not CSV: open it in a spreadsheet program and save it as CSV")
    }
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
      "没有「问题」或「事项」一列;读到的表头是:\(text);请写明哪一列是问题,如 --map 列名=title",
      "no column holds the problem; the headings read are: \(text); say which one does, as --map COLUMN=title"
    )
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

  // Where something is.
  /// The line, and the column's heading or nothing.
  public func place(_ line: Int, _ heading: String) -> String {
    say(
      heading.isEmpty ? "第\(line)行" : "第\(line)行「\(heading)」",
      heading.isEmpty ? "line \(line)" : "line \(line), \"\(heading)\"")
  }

  /// What is said of a place in the file.
  public func about(_ place: String, _ what: String) -> String {
    say("\(place):\(what)", "\(place): \(what)")
  }
  /// What stands between names in a row.
  public var separator: String { say("、", ", ") }

  // What somebody should look at.
  /// What stood there, and the day proposed.
  public func dateProposed(_ raw: String, _ day: String) -> String {
    say("「\(raw)」日期不完整,建议为 \(day),请确认", "\"\(raw)\" is not a whole date; proposed is \(day): please confirm")
  }
  /// What stood there, and the day that it comes to.
  public func dateComputed(_ raw: String, _ day: String) -> String {
    say("「\(raw)」按 \(day) 计", "\"\(raw)\" comes to \(day)")
  }
  /// Something that is no date.
  public func dateNotRead(_ text: String) -> String {
    say("「\(text)」不是日期,已作为进展保留", "\"\(text)\" is no date; it is kept as a note")
  }
  /// Dates that could be read both ways.
  public var monthFirstAssumed: String {
    say("日期如 01/02/2015,按月在前读取", "dates such as 01/02/2015 are read with the month first")
  }
  /// A blank cell filled from above.
  public func filledFromAbove(_ text: String) -> String {
    say("空白按合并单元格处理,取上一行的「\(text)」", "blank, taken for a merged cell: \"\(text)\" as above")
  }
  /// State words that are not known.
  public func stateNotRead(_ text: String) -> String {
    say(
      "不认识的状态「\(text)」,按未完成处理,原文作为进展保留",
      "the state \"\(text)\" is not known: it counts as open and is kept as a note")
  }
  /// Done but not ticked off.
  public var doneButNotTicked: String {
    say("已整改但未销号,按待核查处理", "done but not ticked off: it waits for its check")
  }
  /// A closing date of an open item.
  public var closingDateOfOpenItem: String {
    say("有完成时间,状态却是未完成", "there is a closing date, but the state is open")
  }
  /// Closed without a date.
  public var closedWithoutDate: String {
    say(
      "已完成,但没有完成时间:销号日期留空,不计入任何按期率",
      "closed, but without a date: the closing date stays empty, and no on-time rate counts it")
  }
  /// A date of completion that lies ahead.
  public func closingDateAhead(_ text: String) -> String {
    say(
      "完成时间「\(text)」还没有到,按整改时限处理,不算完成",
      "\"\(text)\" lies ahead: it is taken for the due date, not for a closing")
  }
  /// No report dates.
  public var noReportDates: String {
    say(
      "没有上报时间一列:未到期的按今天上报,已到期或已销号的上报时间留空;可用 --reported 日期 指明",
      "no column says when the items were reported: today for what is not due yet, else unknown; "
        + "--reported DATE says it")
  }
  /// The heading of a section.
  public func sectionRow(_ text: String) -> String {
    say("小标题「\(text)」,不是事项,以下各行归在其下", "\"\(text)\" heads a section: no item, the rows below stand in it")
  }
  /// What a spreadsheet could not work out.
  public func errorValue(_ text: String) -> String {
    say("「\(text)」是表格软件的错误值,按空白处理", "\"\(text)\" is an error of the spreadsheet: it counts as empty")
  }
  /// Words that are no person.
  public func noPerson(_ text: String) -> String {
    say(
      "「\(text)」不是一个人,没有新增人员,已作为进展保留",
      "\"\(text)\" is not one person: nobody is made of it, it is kept as a note")
  }
  /// A site that has another name already.
  public func sameSite(_ name: String, _ other: String) -> String {
    say("点位「\(name)」按「\(other)」处理", "the site \"\(name)\" is taken for \"\(other)\"")
  }
  /// Photos whose files are not in the file.
  public func evidenceLeftOut(_ count: Int) -> String {
    say(
      "\(count) 份佐证的文件不在此文件里,名称作为进展保留",
      "the files of \(count) photos or papers are not in here; their names are kept as a note")
  }
  /// A link to an item that is not there.
  public func linkLeftOut(_ text: String) -> String {
    say("关联的事项 \(text) 不在文件和台账里,未关联", "the linked item \(text) is neither in the file nor in the ledger")
  }
  /// A category guessed.
  public func categoryGuessed(_ text: String) -> String {
    say("类别「\(text)」是推测的,请确认", "the category of \"\(text)\" is a guess: please confirm")
  }
  /// A category that is not known.
  public func categoryUnknown(_ text: String) -> String {
    say("不认识的类别「\(text)」,已作为进展保留", "the category \"\(text)\" is not known; it is kept as a note")
  }
  /// A source that is not known.
  public func sourceUnknown(_ text: String) -> String {
    say("不认识的来源「\(text)」,已作为进展保留", "the source \"\(text)\" is not known; it is kept as a note")
  }
  /// Something that is no quantity.
  public func quantityNotRead(_ text: String) -> String {
    say("「\(text)」不是数量,已作为进展保留", "\"\(text)\" is no quantity; it is kept as a note")
  }
  /// A unit in a column for people.
  public func unitAmongPeople(_ text: String) -> String {
    say("「\(text)」像单位名称,不作为人员", "\"\(text)\" looks like a unit, so it is not taken for a person")
  }
  /// A number cut by a spreadsheet.
  public func digitsLost(_ text: String) -> String {
    say("「\(text)」被表格软件截短了,原来的数字已丢失", "\"\(text)\" was cut by a spreadsheet: its digits are lost")
  }
  /// A word of severity or difficulty that is not known.
  public func wordUnknown(_ text: String) -> String {
    say("不认识「\(text)」,已作为进展保留", "\"\(text)\" is not known; it is kept as a note")
  }
  /// A row that names no problem.
  public var rowWithoutContent: String { say("没有问题内容,未导入", "no problem is named: left out") }
  /// A row of totals or a footer.
  public var summaryRow: String { say("合计或落款行,未导入", "totals or a footer: left out") }
  /// The header again.
  public var repeatedHeader: String { say("重复的表头,未导入", "the header again: left out") }
  /// The cells beyond the headings.
  public func cellsBeyondHeader(_ text: String) -> String {
    say("比表头多出的单元格:\(text),已作为进展保留", "more cells than headings: \(text): kept as notes")
  }
  /// A column that is left out.
  public var columnKeptAsNote: String {
    say(
      "不知道这一列是什么,内容作为进展保留;可用 --map 指定",
      "nobody knows what this column is: it is kept as notes; --map can say")
  }
  /// A quote without its partner.
  public var strayQuote: String {
    say("引号没有成对,按普通字符读取", "a quote without its partner is read as a character")
  }
  /// A name that several have.
  public func personAmbiguous(_ text: String) -> String {
    say(
      "有几个人都叫「\(text)」,未派单,姓名作为进展保留",
      "several people are called \"\(text)\": nobody is set, the name is kept as a note")
  }
  /// Somebody who no longer works here.
  public func personInactive(_ text: String) -> String {
    say(
      "「\(text)」已不在岗,未派单,姓名作为进展保留",
      "\"\(text)\" no longer works here: nobody is set, the name is kept as a note")
  }
  /// Somebody whose role is to look on.
  public func personMayNotOwn(_ text: String) -> String {
    say(
      "「\(text)」的角色是查看,不能承办,未派单,姓名作为进展保留",
      "\"\(text)\" may only look on: nobody is set, the name is kept as a note")
  }
  /// A grid that is not there.
  public func gridUnknown(_ text: String) -> String {
    say(
      "没有网格「\(text)」,新增网格要由负责人导入,名称作为进展保留",
      "there is no grid \"\(text)\"; a lead's import makes it; the name is kept as a note")
  }
  /// A limit without a day to run from.
  public func limitWithoutStart(_ text: String) -> String {
    say("时限「\(text)」没有起算日期,未设到期日", "the limit \"\(text)\" has no day to run from: no due date is set")
  }
  /// A state that cannot be imported.
  public func stateSimplified(_ text: String) -> String {
    say(
      "状态「\(text)」不能直接导入,按未完成处理,原文作为进展保留",
      "the state \"\(text)\" cannot be imported: it counts as open and is kept as a note")
  }
  /// A number that is another item's.
  public func numberTaken(_ text: String) -> String {
    say(
      "编号 \(text) 已是另一事项,将另编新号,原号作为外部编号保留",
      "\(text) is another item's number: a new one is given, this one is kept as its reference")
  }
  /// The number of an open item of the same category at the same site.
  public func possibleDuplicate(_ text: String) -> String {
    say(
      "同一点位已有同类未结事项 \(text),可能重复;如是请合并",
      "an open item of the same category is at this site: \(text), perhaps a duplicate; merge them if so")
  }
  /// The number of an item of the same category that was closed at the same site lately.
  public func possibleRebound(_ text: String) -> String {
    say(
      "同一点位 90 天内销号过同类事项 \(text),可能反弹",
      "an item of the same category was closed at this site within 90 days: \(text), perhaps a rebound")
  }
  /// The byte up to which the file looks like UTF-8.
  public func encodingDoubtful(_ count: Int) -> String {
    say(
      "按 GB18030 读取,但第 \(count) 个字节前像 UTF-8,文件可能损坏,请核对文字",
      "read as GB18030, but up to byte \(count) it looks like UTF-8: the file may be damaged, please check the text"
    )
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
    say("\(count) 项,其中已销号 \(closed) 项", "\(count) items, \(closed) of them closed")
  }
  /// What a column of the file became: its heading and the field.
  public func column(_ heading: String, _ field: String) -> String { "\(heading) → \(field)" }
  /// A column that is kept as notes.
  public var keptAsNote: String { say("进展", "a note") }
  /// The line of the columns.
  public func columns(_ text: String) -> String { say("各列:\(text)", "columns: \(text)") }
  /// The heading of lines.
  public var line: String { say("行", "Line") }
  /// The number that an item will get.
  public var nextNumber: String { say("新编", "next") }
  /// A closing date that nobody knows.
  public var unknownDay: String { say("不详", "unknown") }

  /// How many of the closed ones have no closing date.
  public func undated(_ count: Int) -> String {
    say("\(count) 项没有销号日期:不计入任何按期率", "\(count) without a closing date: no on-time rate counts them")
  }
  /// The names of new people.
  public func people(_ text: String) -> String { say("新增人员:\(text)", "new people: \(text)") }
  /// The names of new sites.
  public func sites(_ text: String) -> String { say("新增点位:\(text)", "new sites: \(text)") }
  /// The names of new grids.
  public func grids(_ text: String) -> String { say("新增网格:\(text)", "new grids: \(text)") }
  /// The names of new units.
  public func units(_ text: String) -> String { say("新增单位:\(text)", "new units: \(text)") }
  /// How many more names there are behind those that are listed.
  public func more(_ count: Int) -> String { say("等,另有 \(count) 个", " and \(count) more") }
  /// How many rows are left out.
  public func skipped(_ count: Int) -> String { say("跳过 \(count) 行", "\(count) left out") }
  /// Nothing to import.
  public var nothing: String { say("没有可导入的内容", "there is nothing to import") }

}
