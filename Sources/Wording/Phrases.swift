import LedgerModel

/// The words of one place in both languages: a phrase is a member that holds the two side by side, so that neither
/// can be forgotten, and a structure of them is no more than its language, however many they are.
///
/// ```swift
/// public struct LampWords: Phrases {
///   public let language: Language
///   public init(_ language: Language) { self.language = language }
///
///   /// How many are red.
///   public func red(_ count: Int) -> String { say("红灯 \(count) 件", "\(count) red") }
/// }
/// ```
public protocol Phrases: Sendable {
  /// The language in which everything is said.
  var language: Language { get }

  /// The words of a language.
  init(_ language: Language)
}

extension Phrases {
  /// The words of a language.
  public static func of(_ language: Language) -> Self { Self(language) }
  /// The words in Chinese.
  public static var zh: Self { Self(.zh) }
  /// The words in English.
  public static var en: Self { Self(.en) }

  /// The phrase in the language of these words; only that one is made.
  func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    switch language {
    case .zh: chinese()
    case .en: english()
    }
  }

  /// Several words, or none, in the language of these words.
  func say<Said>(_ chinese: @autoclosure () -> Said, _ english: @autoclosure () -> Said) -> Said {
    switch language {
    case .zh: chinese()
    case .en: english()
    }
  }
}
