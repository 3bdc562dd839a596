import LedgerModel

/// The words of a workbook that goes out, beyond those of its tables.
public struct SheetWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The sheet of items.
  public var items: String { say("台账", "Ledger") }
  /// The sheet that says what the columns mean.
  public var definitions: String { say("说明", "Definitions") }
  /// The hidden sheet of long lists of choices.
  public var choices: String { say("选项", "Choices") }
  /// A font that the office's machines have.
  public var font: String { say("宋体", "Calibri") }
  /// Under every printed page.
  public var pages: String { say("第 {page} 页，共 {pages} 页", "Page {page} of {pages}") }
  /// The columns of the definitions: a column of the table, what it means.
  public var definitionColumns: [String] { say(["栏目", "含义"], ["Column", "Meaning"]) }
  /// The row that says what the file is.
  public var thisFile: String { say("本表", "This file") }
  /// What the file is: of which ledger, as of when, with so many rows.
  public func about(_ ledger: String, _ moment: String, _ count: Int) -> String {
    say(
      "由《\(ledger)》于\(moment)导出，共\(count)行。日期为真实日期；编号、电话等为文本，改后不丢位数。",
      "From \(ledger) on \(moment), \(EnglishPaper.count(count, "row")). Dates are real dates; numbers of items, references "
        + "and telephone numbers are text and keep all their digits.")
  }

  /// What a column of the table of items means.
  public func meaning(of column: ItemColumn) -> String {
    switch column {
    case .lamp:
      say(
        "导出时的灯：红为逾期未提交，黄为临近到期（剩余时限不多于两成，三个工作日以上的不多于一个工作日），绿为期限内，灰为挂账或移送。",
        "The lamp when this was made: red overdue and not submitted, yellow little of the limit is left (a fifth; of "
          + "three working days and more, one), green in time, grey suspended or referred.")
    case .promised:
      say("逾期后最近一次承诺的日期；到期日不因此改变。", "The date promised last, once overdue; it moves no due date.")
    case .part(.field(let field)): meaning(of: field)
    case .part(.list(let list)): meaning(of: list)
    }
  }

  private func meaning(of field: ItemField) -> String {
    switch field {
    case .number:
      say("台账内的编号（年份-序号），一件一号，不重复使用。", "The ledger's own number (year-counter), never used twice.")
    case .reference: say("来源单位或上级的编号。", "The number under which another office knows it.")
    case .due:
      say("整改到期的日期；没有写时刻的到当日结束。", "By when it is to be put right; without a time, to the end of that day.")
    case .closedAt: say("核查通过、销号的时间。", "When it passed its check and was closed.")
    case .state:
      say(
        "已上报、已立案、已派单、整改中、待核查、已挂账、已移送为在办；已销号为办结；不予立案、重复、作废不计入指标。",
        "Reported to referred are open; closed is done; rejected, duplicate and cancelled are in no rate.")
    case .category:
      say("问题类别的名称；没有细类的写大类。", "The category's name; without one, its group.")
    default:
      switch field.spec.kind {
      case .moment, .futureMoment: say("日期，可带时刻。", "A date, perhaps with a time.")
      case .count: say("次数。", "How often.")
      case .figure: say("数字，至多两位小数。", "A figure with at most two decimals.")
      case .flag: say("是则写“是”，否则空。", "“yes” or nothing.")
      case .word: say("从列表中选一个词。", "A word of the list.")
      case .link(.person): say("人员姓名；同名的后附区别。", "A person's name; namesakes are told apart behind it.")
      case .link(.item): say("另一件事项的编号。", "The number of another item.")
      case .link(let kind):
        say(
          "\(VocabularyWords(language).record(kind))的名称。",
          "The name of the \(VocabularyWords(language).record(kind).lowercased()).")
      case .text, .title, .number, .category, .list: say("文字。", "Words.")
      }
    }
  }

  private func meaning(of list: ItemList) -> String {
    switch list {
    case .quantities: say("数量与单位，如 320多处。", "Quantities with their units, as 320 places.")
    case .notes: say("办理记录，一行一条：时间、人员、内容。", "Notes, one a line: when, who, what.")
    case .evidence: say("佐证文件的名称。", "The names of photos and papers.")
    case .helpers, .supportingUnits, .labels: say("可有多个，以顿号分开。", "There may be several, parted by commas.")
    case .requests, .extensions, .suspensions, .promises, .supervisions, .steps: say("文字。", "Words.")
    }
  }

  /// What a column of a table of records means.
  public func meaning(of field: RecordField) -> String {
    switch field.spec.kind {
    case .title, .text, .data, .elements: say("文字。", "Words.")
    case .files: say("文件的名称。", "The names of files.")
    case .told: say("由其他记录算出，导入时不读。", "It follows from other records; an import leaves it.")
    case .words:
      say("从列表中选词；可有多个，以顿号分开。", "Words of the list; several are parted by commas.")
    case .word: say("从列表中选一个词。", "A word of the list.")
    case .link, .links:
      say("台账中已有的名称；可有多个的以顿号分开。", "Names that the ledger knows; several are parted by commas.")
    case .day, .pastDay: say("日期。", "A date.")
    case .count: say("数目。", "A number.")
    case .figure: say("数字，至多两位小数。", "A figure with at most two decimals.")
    case .moment: say("日期，可带时刻。", "A date, perhaps with a time.")
    case .flag: say("是或否。", "Yes or no.")
    }
  }
  /// What the column of identifiers means.
  public var identifier: String {
    say(
      "标识，导入时按它认出是哪一条，请勿改动。",
      "The identifier by which an import finds which record a row is; leave it as it is.")
  }

  /// That a comma-separated file opened by double click loses what a workbook keeps.
  public var delimitedLoses: String {
    say(
      "提示:.csv 双击用 Excel、WPS 打开再保存,会丢掉长编号的末几位,并把 3-2 之类改成日期;要在表格中修改请导出 .xlsx",
      "note: a .csv opened in Excel by double click and saved loses the last digits of long numbers and turns 3-2 into a "
        + "date; to work on it there, export .xlsx")
  }
  /// The ends of texts too long for a cell, among what a workbook does not carry.
  public func cut(_ count: Int) -> String {
    say("\(count) 格超长文字的末尾", "the ends of \(EnglishPaper.count(count, "text")) too long for a cell")
  }
}
