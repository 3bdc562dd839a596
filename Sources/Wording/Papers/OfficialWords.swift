import LedgerModel

/// The words around papers in the official form (GB/T 9704-2012), as the standard writes them.
public struct OfficialWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// What people call an office's own form.
  public var plainForm: String { say("普通", "plain") }
  /// What people call the official form.
  public var officialForm: String { say("公文", "official") }
  /// A paper's number (发文字号) by the office's code, the same in both languages: the year in full in 〔〕, the number
  /// without leading zeros (7.2.5).
  public func documentNumber(_ code: String, year: Int, _ number: String) -> String {
    "\(code)〔\(year)〕\(number)号"
  }
  /// The number has no code of the office in front of it, because the settings have none.
  public var withoutCode: String {
    say(
      "发文字号没有机关代字:taizhang settings officeCode=和社",
      "the number has no code of the office: taizhang settings officeCode=...")
  }
  /// In red above a letter: the issuing office (发文机关标志).
  public func head(_ office: String) -> String { say("\(office)文件", office) }
  /// In red above minutes (纪要标志).
  public func minutesHead(_ office: String) -> String { say("\(office)会议纪要", "\(office): minutes") }
  /// To whom it goes: each from the margin, a colon behind the last.
  public func addressees(_ names: String) -> String {
    let colon = say("：", ":")
    return names.hasSuffix(colon) ? names : names + colon
  }
  /// Who else gets it.
  public func copies(_ names: String) -> String {
    let stop = say("。", ".")
    return say("抄送：", "Copies: ") + (names.hasSuffix(stop) ? names : names + stop)
  }
  /// Who printed it and when.
  public func printed(_ office: String, _ day: String) -> String {
    say("\(office)　　\(day)印发", "\(office), printed on \(day)")
  }
  /// The number of a point within a section: （一）.
  public func number(_ number: Int) -> String {
    say("（\(ChinesePaper.numeral(number))）", "(\(number)) ")
  }
}
