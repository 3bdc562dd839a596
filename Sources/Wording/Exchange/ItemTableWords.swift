import LedgerModel

/// The words of a table of items beyond the vocabulary.
public struct ItemTableWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// A tick in a column that asks.
  public var yes: String { say("是", "yes") }
  /// What stands between several words in a cell.
  public var separator: String { say("、", ", ") }

  /// Above the column of the date promised last.
  public var promised: String { say("承诺日期", "Promised") }
  /// Above the column of lamps.
  public var lamp: String { say("亮灯", "Lamp") }
}
