import LedgerModel

/// What is said beside the answer to a query.
public struct QueryRemarkWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// Words that were looked for as such, and the term that asks for the field.
  public func parted(_ words: String, _ term: String) -> String {
    say("“\(words)”按两个词查找;按字段查找请写 \(term)", "'\(words)' is two words here; \(term) asks for the field")
  }

  /// A site or grid that was named in another writing than its own.
  public func taken(_ text: String, for name: String) -> String {
    say("“\(text)”按“\(name)”查找", "'\(text)' is taken for '\(name)'")
  }

  /// A date that was told by the days off of a year that nobody announced yet.
  public func provisional(_ date: String, _ year: Int) -> String {
    let counted = YearWords(language).unannounced(year)
    return say("\(date)(\(counted))", "\(date) (\(counted))")
  }
}
