/// The words of a table of items beyond the vocabulary.
public struct ItemTableWords: Sendable {
  /// A tick in a column that asks.
  public let yes: String
  /// What stands between several words in a cell.
  public let separator: String

  /// The words of a language.
  public static func of(_ language: Language) -> ItemTableWords {
    switch language {
    case .zh: ItemTableWords(yes: "是", separator: "、")
    case .en: ItemTableWords(yes: "yes", separator: ", ")
    }
  }
}
