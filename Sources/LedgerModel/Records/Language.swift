/// The two languages in which everything is said.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Chinese.
  case zh
  /// English.
  case en

  /// The language of an environment: the first of LANGUAGE, LC_ALL, LC_MESSAGES and LANG that says something
  /// decides; Chinese when it begins with `zh`, else English.
  public init(environment: (String) -> String?) {
    let word = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment)
      .first { !$0.isEmpty }
    self = word?.hasPrefix("zh") == true ? .zh : .en
  }

  /// The language in which a text is written, as far as its letters tell: English when all are ASCII.
  public init(ofText text: String) { self = text.allSatisfy(\.isASCII) ? .en : .zh }

  /// The one of the two that is meant.
  public func choose<Said>(_ chinese: Said, _ english: Said) -> Said {
    switch self {
    case .zh: chinese
    case .en: english
    }
  }

  /// The other of the two.
  public var other: Language { choose(.en, .zh) }

  /// Its name in the languages' own registry (BCP 47), as a page's `lang` says it.
  public var tag: String { choose("zh-CN", "en") }
}
