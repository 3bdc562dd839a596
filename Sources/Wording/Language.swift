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
}
