/// Every phrase of one language: a structure for each screen, and these two that all screens share.
public struct Words: Sendable {
  /// The language.
  public let language: Language
  /// The words of the field: states, roles, actions, reasons.
  public let vocabulary: VocabularyWords
  /// Why something is not done, and what the person should know.
  public let refusals: RefusalWords
  /// The weekly meeting.
  public let meeting: MeetingWords
  /// Minutes, bulletin, summary, printed ledger.
  public let papers: PaperWords

  /// The words in Chinese.
  static let zh = Words(language: .zh, vocabulary: .zh, refusals: .zh, meeting: .zh, papers: .zh)
  /// The words in English.
  static let en = Words(language: .en, vocabulary: .en, refusals: .en, meeting: .en, papers: .en)

  /// The words of a language.
  public static func of(_ language: Language) -> Words {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
