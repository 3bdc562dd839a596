import LedgerModel
import Office
import Wording

/// In which form a paper is set for Word and WPS.
public enum PaperForm: Sendable, Hashable {
  /// An office's own plain one.
  case plain
  /// That of GB/T 9704-2012 (党政机关公文格式), for offices entitled to it.
  case official(Letterhead)
  /// An office's own document with names in double braces, and what its head is filled with.
  case template(DocumentTemplate, Letterhead)

  /// The form that a ledger's settings ask for.
  public init(of ledger: Ledger) {
    self = ledger.settings.officialPapers ? .official(Letterhead(of: ledger)) : .plain
  }

  /// The form by the name that people give it; `number` is that of a paper in the official one.
  public init?(_ name: String, of ledger: Ledger) {
    let (typed, words) = (name.lowercased(), Language.allCases.map { Words.of($0).papers.official })
    if words.contains(where: { $0.plainForm == typed }) {
      self = .plain
    } else if words.contains(where: { $0.officialForm == typed }) {
      self = .official(Letterhead(of: ledger))
    } else {
      return nil
    }
  }
}

/// What stands around the text of an official paper, beside the paper's own.
public struct Letterhead: Sendable, Hashable {
  /// The office that issues it (发文机关).
  public var office: String
  /// Its number (发文字号), as 和社〔2026〕12号; empty for none.
  public var number = ""
  /// To whom it goes (主送); empty for nobody in particular.
  public var addressees: String
  /// Who else gets it (抄送).
  public var copies: String
  /// The office that prints it (印发机关).
  public var printer: String
  private let code: String

  /// What a ledger's settings say.
  public init(of ledger: Ledger) {
    let settings = ledger.settings
    office =
      settings.issuingOffice.isEmpty
      ? PaperContext(ledger: ledger, language: .zh).office : settings.issuingOffice
    (addressees, copies, code) = (settings.addressees, settings.copies, settings.officeCode)
    printer = settings.printingOffice.isEmpty ? office : settings.printingOffice
  }

  /// Whether a paper can have this number: anything but a zero, or nothing.
  public static func takes(number: String) -> Bool {
    number.contains { !$0.isWhitespace && $0.wholeNumberValue != 0 }
  }

  /// Gives the paper its number: as it is written; of a figure alone, with the office's code and the year.
  public mutating func count(_ number: String, year: Int) {
    let isFigure = !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber }
    let written = OfficialWords.zh.documentNumber(code, year: year, String(number.drop { $0 == "0" }))
    self.number = isFigure ? written : number
  }
}
