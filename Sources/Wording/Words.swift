/// Every phrase of one language: a structure for each screen, and these two that all screens share.
public struct Words: Sendable {
  /// The language.
  public let language: Language
  /// The words of the field: states, roles, actions, reasons.
  public let vocabulary: VocabularyWords
  /// Why something is not done, and what the person should know.
  public let refusals: RefusalWords

  /// The words in Chinese.
  static let zh = Words(language: .zh, vocabulary: .zh, refusals: .zh)
  /// The words in English.
  static let en = Words(language: .en, vocabulary: .en, refusals: .en)

  /// The words of a language.
  public static func of(_ language: Language) -> Words {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
