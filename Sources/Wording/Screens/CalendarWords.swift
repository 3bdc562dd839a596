import LedgerModel

/// The words of a year's holidays as they are taken in through the screen.
public struct CalendarWords: Sendable {
  /// A year without data: what is assumed, and what to do, by whether the person may.
  public let missing: @Sendable (_ year: Int, _ mayImport: Bool) -> String
  /// Below the notice's text, below the year.
  public let noticeHint, yearHint: String
  /// Neither a file nor a text is given; both are; the year is none.
  public let nothingGiven, bothGiven, noYear: String
  /// The file is no text: the first byte that cannot be read, counted from 0.
  public let notText: @Sendable (_ byte: Int) -> String
  /// Why a text is no list of holidays, and what to do.
  public let fault: @Sendable (CalendarFault) -> String
  /// The title of what was read: year, days off, days worked.
  public let read: @Sendable (_ year: Int, _ off: Int, _ work: Int) -> String
  /// A day off, a day worked.
  public let kind: @Sendable (CalendarDay.Kind) -> String
  /// From one day to another.
  public let range: @Sendable (_ first: String, _ last: String) -> String
  /// So many days.
  public let days: @Sendable (Int) -> String
  /// The ledger has a list for the year already.
  public let replaces: @Sendable (_ year: Int) -> String
  /// Which keys save and go back.
  public let keys: String
}

extension CalendarWords {
  /// In Chinese.
  static let zh = CalendarWords(
    missing: { year, mayImport in
      "缺 \(year) 年节假日,"
        + (mayImport ? "按 : 输入 calendar 录入" : "请负责人录入") + ";暂按周一至周五算"
    },
    noticeHint: "从网页复制通知全文,粘贴到这里", yearHint: "原文没写是哪一年时才填",
    nothingGiven: "请选文件,或在下面粘贴通知原文", bothGiven: "文件和原文只用一样,请清空一处", noYear: "请填四位年份,如 2027",
    notText: { "这个文件不是文本(第 \($0) 字节读不出):请另存为 .txt 再放进来" },
    fault: { fault in
      switch fault {
      case .json, .day: "JSON 不对:应为 {\"year\":2027,\"days\":[{\"date\",\"kind\":\"off\"或\"work\",\"name\"}]}"
      case .year: "没写明是哪一年:请在「年份」里填上"
      case .days: "没有读出节假日:请用国务院办公厅通知的原文,含「一、元旦:…放假…」各条"
      case .twice(let date): "\(date.text) 出现两次,请核对原文"
      case .sentence(let sentence): "这一句没读懂,请核对原文:\(sentence)"
      case .weekday(let date): "\(date.text) 的星期不对,请核对原文和年份"
      case .count(let name, let said, let found): "\(name)写明 \(said) 天,读出 \(found) 天,请核对原文"
      }
    },
    read: { "\($0) 年:放假 \($1) 天,调休上班 \($2) 天" },
    kind: { $0 == .off ? "放假" : "上班" },
    range: { "\($0) 至 \($1)" }, days: { "\($0) 天" },
    replaces: { "台账已有 \($0) 年的安排,保存后以这里为准" },
    keys: "核对无误按回车保存,Esc 返回修改")

  /// In English.
  static let en = CalendarWords(
    missing: { year, mayImport in
      "No holidays of \(year): " + (mayImport ? "type :calendar to enter them" : "ask a lead to enter them")
        + "; Monday to Friday assumed"
    },
    noticeHint: "copy the whole notice from its web page and paste it here",
    yearHint: "only when the text does not say its year",
    nothingGiven: "choose a file, or paste the notice below",
    bothGiven: "a file or a text, not both: empty one", noYear: "a year of four digits, such as 2027",
    notText: { "this file is no text (byte \($0) cannot be read): save it as .txt first" },
    fault: { fault in
      switch fault {
      case .json, .day:
        "wrong JSON: {\"year\":2027,\"days\":[{\"date\",\"kind\":\"off\" or \"work\",\"name\"}]}"
      case .year: "the text does not say its year: fill in Year"
      case .days: "no holidays were read: paste the State Council's notice as it was published"
      case .twice(let date): "\(date.text) is named twice: compare the text"
      case .sentence(let sentence): "this was not understood, compare the text: \(sentence)"
      case .weekday(let date): "\(date.text) is another weekday: compare text and year"
      case .count(let name, let said, let found):
        "\(name) says \(said) days but names \(found): compare the text"
      }
    },
    read: { "\($0): \($1) days off, \($2) worked" },
    kind: { $0 == .off ? "off" : "work" },
    range: { "\($0) to \($1)" }, days: { $0 == 1 ? "1 day" : "\($0) days" },
    replaces: { "The ledger has holidays of \($0) already: these take their place" },
    keys: "Enter saves, Esc goes back")
}
