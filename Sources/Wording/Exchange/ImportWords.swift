import LedgerModel

/// What an import says: why a file is refused, what somebody should look at, and what was done.
///
/// Texts from the file are handed in as they are: whoever shows them makes control characters visible.
public struct ImportWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// Whether it is said on a page where everything is answered by keys: then no option of a command is named.
  public let isOnPage: Bool

  /// The words of a language.
  public init(_ language: Language) { self.init(language, onPage: false) }

  /// The words of a language, for a page or for a command.
  public init(_ language: Language, onPage: Bool) { (self.language, isOnPage) = (language, onPage) }

  /// What somebody who gave a command can do about it; nothing on a page.
  func option(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    isOnPage ? "" : say(chinese(), english())
  }

  // Where something is.
  /// The line, and the column's heading or nothing.
  public func place(_ line: Int, _ heading: String) -> String {
    // What is said of a file as a whole stands on no line.
    if line == 0 {
      return heading.isEmpty ? say("文件", "the file") : say("文件「\(heading)」", "the file, \"\(heading)\"")
    }
    return say(
      heading.isEmpty ? "第\(line)行" : "第\(line)行「\(heading)」",
      heading.isEmpty ? "line \(line)" : "line \(line), \"\(heading)\"")
  }

  /// Several lines, and the column's heading or nothing.
  public func place(_ lines: [Int], _ heading: String) -> String {
    let first = lines.prefix(3).map(String.init).joined(separator: say("、", ", "))
    let all =
      lines.count > 3
      ? say("第\(first)等 \(lines.count) 行", "lines \(first) and \(lines.count - 3) more")
      : say("第\(first)行", "lines \(first)")
    return heading.isEmpty ? all : say("\(all)「\(heading)」", "\(all), \"\(heading)\"")
  }

  /// What is said of a place in the file.
  public func about(_ place: String, _ what: String) -> String {
    say("\(place):\(what)", "\(place): \(what)")
  }
  /// What stands between names in a row.
  public var separator: String { say("、", ", ") }

  // What somebody should look at.
  /// What stood there, and the day proposed; where its numbers may stand in two orders, the other day, too.
  public func dateProposed(_ raw: String, _ day: String, or other: String?) -> String {
    let what =
      other.map { say("是 \(day) 还是 \($0)", "may be \(day) or \($0)") } ?? say("日期不完整", "is not a whole date")
    return say("「\(raw)」\(what),建议为 \(day)", "\"\(raw)\" \(what); proposed is \(day)")
      + option(":用 --accept-years 采用,否则作为进展保留", ": --accept-years takes it, else it is kept as a note")
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
  public var dateOrderOpen: String {
    say(
      "日期如 01/02/2015 分不清月、日:一个也没有采用,逐行建议;写成 2015-01-02 就清楚",
      "dates such as 01/02/2015 may have the month or the day first: none is set, each is proposed; write 2015-01-02"
    )
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
    say("已整改但未销号,按待核查处理", "done but not closed: it waits for its check")
  }
  /// A closing date of an open item.
  public var closingDateOfOpenItem: String {
    say("有完成时间,状态却是未完成", "there is a closing date, but the state is open")
  }
  /// Closed without a date.
  public var closedWithoutDate: String {
    say(
      "已完成,但没有完成时间:销号日期留空,不计入任何按期结案率",
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
      "没有上报时间一列:未到期的按今天上报,已到期或已销号的上报时间留空",
      "no column says when the items were reported: today for what is not due yet, else unknown")
      + option(";可用 --reported 日期 指明", "; --reported DATE says it")
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
      "「\(text)」不是一个人,没有新增人员,原文保留",
      "\"\(text)\" is not one person: nobody is made of it, the words are kept")
  }
  /// A site that has another name already.
  public func sameSite(_ name: String, _ other: String) -> String {
    say("点位「\(name)」按「\(other)」处理", "the site \"\(name)\" is taken for \"\(other)\"")
  }
  /// An item that is there, of which the row says something else; `onlySince` when all of that was changed here after the
  /// table was exported, and is not overwritten with the rest.
  public func differs(_ number: String, _ differences: [String], onlySince: Bool = false) -> String {
    let told = say(
      "与台账 \(number) 不同:\(differences.joined(separator: ";"))",
      "differs from \(number): \(differences.joined(separator: "; "))")
    return told
      + (onlySince
        ? option(
          ";--update 不覆盖:请在台账里修改,或在屏幕上导入时逐件选",
          "; --update leaves it: change it in the ledger, or one by one on the screen's page")
        : option(";用 --update 改动,或在台账里修改", "; --update changes it, or do so in the ledger"))
  }
  /// Behind a difference: who changed it in the ledger after the table was exported.
  public func changedSince(_ person: String, _ day: String) -> String {
    say("(导出后\(person)于 \(day) 改过)", " (changed here since the export: \(person), \(day))")
  }
  /// A field that differs: what stands in the ledger, what the row says.
  public func difference(_ field: String, _ old: String, _ new: String) -> String {
    say(
      "\(field) \(old.isEmpty ? "(空)" : old) → \(new)", "\(field) \(old.isEmpty ? "(empty)" : old) → \(new)")
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
  public func rowWithoutContent(_ text: String) -> String {
    say("没有问题内容,未导入:\(text)", "no problem is named: left out: \(text)")
  }
  /// A row of totals or a footer.
  public func summaryRow(_ text: String) -> String {
    say("合计或落款行,未导入:\(text)", "totals or a footer: left out: \(text)")
  }
  /// The header again.
  public var repeatedHeader: String { say("重复的表头,未导入", "the header again: left out") }
  /// The cells beyond the headings.
  public func cellsBeyondHeader(_ text: String) -> String {
    say("比表头多出的单元格:\(text),已作为进展保留", "more cells than headings: \(text): kept as notes")
  }
  /// A column that is left out.
  public var columnKeptAsNote: String {
    say(
      "不知道这一列是什么,内容作为进展保留", "nobody knows what this column is: it is kept as notes")
      + option(";可用 --map 指定", "; --map can say")
  }
  /// A quote without its partner.
  public var strayQuote: String {
    say("引号没有成对,按普通字符读取", "a quote without its partner is read as a character")
  }
  /// A name that several have.
  public func personAmbiguous(_ text: String) -> String {
    say(
      "有几个人都叫「\(text)」,未派单,姓名保留",
      "several people are called \"\(text)\": nobody is set, the name is kept")
  }
  /// Somebody who no longer works here.
  public func personInactive(_ text: String) -> String {
    say(
      "「\(text)」已不在岗,未派单,姓名保留",
      "\"\(text)\" no longer works here: nobody is set, the name is kept")
  }
  /// Somebody whose role is to look on.
  public func personMayNotOwn(_ text: String) -> String {
    say(
      "「\(text)」的角色是查看,不能承办,未派单,姓名保留",
      "\"\(text)\" may only look on: nobody is set, the name is kept")
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
}
