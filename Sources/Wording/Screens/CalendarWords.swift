import LedgerModel

/// The words of a year's holidays as they are taken in through the screen.
public struct CalendarWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A year without data: what is assumed, and what to do, by whether the person may.
  public func missing(_ year: Int, _ mayImport: Bool) -> String {
    say(
      "缺 \(year) 年放假通知," + (mayImport ? "按 : 输入 holidays 录入" : "请负责人录入")
        + ";\(YearWords(.zh).provisional(year))",
      "No notice for \(year): \(YearWords(.en).provisional(year)). "
        + (mayImport ? "Type :holidays to enter it" : "Ask a lead to enter it"))
  }
  /// The mark at the top of the screen while a year's holidays are provisional.
  public func mark(_ year: Int) -> String { say("缺\(year)节假日", "no holidays \(year)") }
  /// The same where there is no room for more.
  public var shortMark: String { say("缺假", "hol?") }
  /// Below the notice's text, below the year.
  public var noticeHint: String {
    say("从网页复制通知全文,粘贴到这里", "copy the whole notice from its web page and paste it here")
  }
  /// Below the notice's text, below the year.
  public var yearHint: String { say("原文没写是哪一年时才填", "only when the text does not say its year") }
  /// Neither a file nor a text is given; both are; the year is none.
  public var nothingGiven: String { say("请选文件,或在下面粘贴通知原文", "choose a file, or paste the notice below") }
  /// Neither a file nor a text is given; both are; the year is none.
  public var bothGiven: String { say("文件和原文只用一样,请清空一处", "a file or a text, not both: empty one") }
  /// Neither a file nor a text is given; both are; the year is none.
  public var noYear: String { say("请填四位年份,如 2027", "a year of four digits, such as 2027") }
  /// The file is no text: the first byte that cannot be read, counted from 0.
  public func notText(_ byte: Int) -> String {
    say(
      "这个文件不是文本(第 \(byte) 字节读不出):请另存为 .txt 再放进来",
      "this file is no text (byte \(byte) cannot be read): save it as .txt first")
  }
  /// Why a text is no list of holidays, and what to do.
  public func fault(_ calendarFault: CalendarFault) -> String {
    switch calendarFault {
    case .json, .day:
      say(
        "JSON 不对:应为 {\"year\":2027,\"days\":[{\"date\",\"kind\":\"off\"或\"work\",\"name\"}]}",
        "wrong JSON: {\"year\":2027,\"days\":[{\"date\",\"kind\":\"off\" or \"work\",\"name\"}]}")
    case .year: say("没写明是哪一年:请在「年份」里填上", "the text does not say its year: fill in Year")
    case .days:
      say(
        "没有读出节假日:请用国务院办公厅通知的原文,含「一、元旦:…放假…」各条",
        "no holidays were read: paste the State Council's notice as it was published")
    case .twice(let date): say("\(date.text) 出现两次,请核对原文", "\(date.text) is named twice: compare the text")
    case .sentence(let sentence):
      say("这一句没读懂,请核对原文:\(sentence)", "this was not understood, compare the text: \(sentence)")
    case .weekday(let date):
      say("\(date.text) 的星期不对,请核对原文和年份", "\(date.text) is another weekday: compare text and year")
    case .provisional:
      say("这是按法定节日推算的,不是放假通知:请用通知的原文", "this is the list by law, no notice: paste the notice's own words")
    case .count(let name, let said, let found):
      say(
        "\(name)写明 \(said) 天,读出 \(found) 天,请核对原文",
        "\(name) says \(said) days but names \(found): compare the text")
    }
  }
  /// The title of what was read: year, days off, days worked.
  public func read(_ year: Int, _ off: Int, _ work: Int) -> String {
    say("\(year) 年:放假 \(off) 天,调休上班 \(work) 天", "\(year): \(off) days off, \(work) worked")
  }
  /// A day off, a day worked.
  public func kind(_ kind: CalendarDay.Kind) -> String {
    say(kind == .off ? "放假" : "上班", kind == .off ? "off" : "work")
  }
  /// A day that is again what its weekday says.
  public var plain: String { say("照常", "as its weekday") }
  /// From one day to another.
  public func range(_ first: String, _ last: String) -> String {
    say("\(first) 至 \(last)", "\(first) to \(last)")
  }
  /// So many days.
  public func days(_ count: Int) -> String { say("\(count) 天", count == 1 ? "1 day" : "\(count) days") }
  /// What was read is no whole year's list: what it changes, which holidays it does not name.
  public func amends(_ year: Int, _ counts: String, _ lacking: [String]) -> String {
    say(
      "不是 \(year) 年全年安排(缺\(lacking.joined(separator: "、"))):\(counts)",
      "No whole list of \(year) (without \(lacking.joined(separator: ", "))): \(counts)")
  }
  /// So many days that stand are not in what was read, and stay.
  public func keeps(_ count: Int) -> String {
    say("只并入这些天,其余 \(count) 天不变", "Only these are added; the other \(count) stay")
  }
  /// The year has a list already: what changes.
  public func differs(_ year: Int, _ counts: String) -> String {
    say("台账已有 \(year) 年的安排:\(counts)", "The ledger has holidays of \(year) already: \(counts)")
  }
  /// Which keys save and go back where days that stand would go or change.
  public func keysWithReplacing(_ going: Int) -> String {
    say(
      "回车并入" + (going > 0 ? "而不删" : "") + ",按 2 以这里为准" + (going > 0 ? "(去掉 \(going) 天)" : "") + ",Esc 返回修改",
      "Enter adds" + (going > 0 ? " and drops nothing" : "") + ", 2 puts these in place of all"
        + (going > 0 ? " (\(going) go)" : "") + ", Esc goes back")
  }
  /// Which keys save and go back.
  public var keys: String { say("核对无误按回车保存,Esc 返回修改", "Enter saves, Esc goes back") }
}
