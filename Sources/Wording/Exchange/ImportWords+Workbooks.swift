// Workbooks.
extension ImportWords {
  /// What a file is that holds no table or none that is read, and the way out: by the names of `OtherKind`.
  public func noTable(_ kind: String) -> String {
    switch kind {
    case "pdf":
      say("这是 PDF,不是表格:请用原来的表格文件", "this is a PDF, not a table: take the table that it was made of")
    case "xls":
      say(
        "这是旧版 Excel 工作簿(.xls)或 WPS 表格(.et):请在 Excel 或 WPS 中打开,另存为 .xlsx 后再导入",
        "this is an old Excel workbook (.xls) or one of WPS (.et): open it in Excel or WPS, save it as .xlsx and import that"
      )
    case "xlsb":
      say(
        "这是 Excel 二进制工作簿(.xlsb):请在 Excel 中另存为 .xlsx 后再导入",
        "this is a binary Excel workbook (.xlsb): save it as .xlsx in Excel and import that")
    case "password":
      say(
        "文件设有密码:请在原程序中取消密码后另存,再导入",
        "the file has a password: save it without one and import that")
    case "document":
      say(
        "这是文字文档(Word、WPS 文字),不是表格:请把其中的表格复制到 Excel 或 WPS 表格,存为 .xlsx",
        "this is a text document (Word, WPS Writer), not a table: copy its table into a spreadsheet and save that as .xlsx"
      )
    case "slides": say("这是演示文稿,不是表格", "these are slides, not a table")
    case "ofd":
      say("这是 OFD 版式文件,不是表格:请用原来的表格文件", "this is an OFD, not a table: take the table that it was made of")
    case "webArchive":
      say(
        "这是单个文件的网页(.mht):请用 Excel 或 WPS 打开,另存为 .xlsx",
        "this is a web page in one file (.mht): open it in Excel or WPS and save it as .xlsx")
    case "picture": say("这是图片,不是表格", "this is a picture, not a table")
    case "archive":
      say("这是压缩包:请先解压,再导入其中的表格", "this is an archive of files: unpack it and import the table in it")
    default:
      say(
        "这不是能识别的表格文件:请在原程序中另存为 .xlsx 或 CSV",
        "this is no kind of table that is known: save it as .xlsx or CSV in the program that made it")
    }
  }
  /// A workbook that breaks off or contradicts itself; the part of it, where it is known.
  public func damaged(_ part: String) -> String {
    let zh = part.isEmpty ? "" : "(\(part))"
    let en = part.isEmpty ? "" : " (\(part))"
    return say(
      "工作簿不完整或已损坏\(zh):请重新复制一份,或在 Excel、WPS 中打开后另存",
      "the workbook is incomplete or damaged\(en): copy it again, or open it in Excel or WPS and save it anew"
    )
  }
  /// A part that is packed as no office suite does.
  public func unknownPacking(_ part: String) -> String {
    say(
      "\(part) 的压缩方式不认识:请在 Excel 或 WPS 中打开后另存",
      "\(part) is packed in an unknown way: open the workbook in Excel or WPS and save it anew")
  }
  /// A workbook beyond the limits.
  public var tooLarge: String {
    say(
      "工作簿解压后太大,没有读取:请删去多余的工作表和空白格式后另存,或另存为 CSV",
      "unpacked the workbook is too large, it was not read: save it without what is not needed, or as CSV")
  }
  /// A document type, which no office suite writes.
  public func documentType(_ part: String) -> String {
    say(
      "\(part) 含有文档类型声明(DTD),不是办公软件写的文件,没有读取",
      "\(part) declares a document type (DTD): no office program wrote this file, it was not read")
  }
  /// A workbook of charts alone.
  public var noSheets: String { say("工作簿里没有工作表", "the workbook has no sheet") }
  /// No sheet of that name; those that there are.
  public func noSheet(_ name: String, _ sheets: [String]) -> String {
    say(
      "没有叫「\(name)」的工作表,有:\(sheets.joined(separator: "、"))",
      "there is no sheet \"\(name)\"; there are: \(sheets.joined(separator: ", "))")
  }
  /// Several sheets that look like the table.
  public func whichSheet(_ sheets: [String]) -> String {
    say(
      "有几个工作表都像要导入的表:\(sheets.joined(separator: "、"))",
      "several sheets look like the table: \(sheets.joined(separator: ", "))")
      + option(";请用 --sheet 名称 指明", "; say which one with --sheet NAME")
  }
  /// Which sheet was read, and what became of the others.
  public func sheetRead(_ name: String, left: [String]) -> String {
    say(
      "读取的是工作表「\(name)」;没有读取:\(left.joined(separator: "、"))",
      "the sheet \"\(name)\" was read; not read: \(left.joined(separator: ", "))")
      + option(";要读别的请用 --sheet 名称", "; --sheet NAME reads another")
  }
  /// A sheet that was not read, and how many rows it has; nothing of a hidden one.
  public func sheetLeft(_ name: String, rows: Int?) -> String {
    guard let rows else { return say("「\(name)」(隐藏)", "\"\(name)\" (hidden)") }
    return say("「\(name)」(\(rows) 行)", "\"\(name)\" (\(rows) row\(rows == 1 ? "" : "s"))")
  }
  /// Rows that are hidden in the sheet.
  public func hiddenRows(_ count: Int, isFiltered: Bool) -> String {
    say(
      "从这一行起有 \(count) 行在表中\(isFiltered ? "被筛选" : "")隐藏,已照常读入",
      "\(count) rows from here on are hidden in the sheet\(isFiltered ? " by a filter" : ""); they are read like others"
    )
  }
  /// A formula whose result the file does not have.
  public var formulaWithoutValue: String {
    say(
      "公式没有计算结果,按空白处理:请在 Excel 或 WPS 中打开并保存一次,再导入",
      "the formula has no result in the file and counts as empty: open and save it in Excel once, then import it"
    )
  }
  /// A number formatted as a date that is none.
  public func dateOutOfRange(_ text: String) -> String {
    say(
      "「\(text)」的格式是日期,但不是可用的日期(1900年3月以前),按数字处理",
      "\"\(text)\" is formatted as a date but is none that is of use (before March 1900); it counts as a number"
    )
  }
  /// A number of which the last zero may be gone: the two days that it may mean.
  public func dateAmbiguous(_ text: String, _ first: String, _ second: String) -> String {
    say(
      "「\(text)」在表中是数字,可能是 \(first),也可能是 \(second):没有采用,已作为进展保留,请在表中写成日期",
      "\"\(text)\" is a number in the sheet: it may be \(first) or \(second); nothing is set, it is kept as a note; write a date"
    )
  }
  /// A comment that belongs to no item.
  public func commentLeftOut(_ text: String) -> String {
    say("批注「\(text)」不在事项行上,没有导入", "the comment \"\(text)\" stands beside no item and is left out")
  }
  /// Pictures that come in as evidence.
  public func picturesTaken(_ count: Int) -> String {
    say("此行的 \(count) 张图片作为佐证导入", "\(count) pictures in this row come in as evidence")
  }
  /// Pictures that are not brought in.
  public func picturesLeftOut(_ count: Int) -> String {
    say(
      "此行有 \(count) 张图片,没有导入:请另存图片后用佐证添加",
      "\(count) pictures in this row are not brought in: save them and add them as evidence")
  }
}
