import LedgerModel

/// The words of a table of items: what stands in cells that hold one of a fixed list.
public struct ItemTableWords: Sendable {
  /// The states of an item's life.
  public let state: @Sendable (ItemState) -> String
  /// The lamps.
  public let lamp: @Sendable (Lamp) -> String
  /// How grave.
  public let severity: @Sendable (Severity) -> String
  /// How hard.
  public let difficulty: @Sendable (Difficulty) -> String
  /// Where it came from.
  public let source: @Sendable (Source) -> String
  /// A tick in a column that asks.
  public let yes: String
  /// What stands between several words in a cell.
  public let separator: String

  /// The words of a language.
  public static func of(_ language: Language) -> ItemTableWords {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  /// The words in Chinese.
  public static let zh = ItemTableWords(
    state: ChineseVocabulary.state, lamp: ChineseVocabulary.lamp, severity: ChineseVocabulary.severity,
    difficulty: ChineseVocabulary.difficulty, source: ChineseVocabulary.source, yes: "是", separator: "、")

  /// The words in English.
  public static let en = ItemTableWords(
    state: EnglishVocabulary.state, lamp: EnglishVocabulary.lamp, severity: EnglishVocabulary.severity,
    difficulty: EnglishVocabulary.difficulty, source: EnglishVocabulary.source, yes: "yes", separator: ", ")
}
