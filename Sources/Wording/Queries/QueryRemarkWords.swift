import LedgerModel

/// What is said beside the answer to a query.
public struct QueryRemarkWords: Phrases {
  /// The language in which everything is said.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// Words that were looked for as such, and the term that asks for the field.
  public func parted(_ words: String, _ term: String) -> String {
    let areThree = words.split(separator: " ").count == 3
    return say(
      "“\(words)”按\(areThree ? "三" : "两")个词查找;按字段查找请写 \(term)",
      "'\(words)' is \(areThree ? "three" : "two") words here; \(term) asks for the field")
  }

  /// A word that was found nowhere, and the term by which a field is asked for it.
  public func value(_ word: String, _ term: String) -> String {
    say("“\(word)”按词没有找到;按字段查找请写 \(term)", "no item has the word '\(word)'; \(term) asks for the field")
  }

  /// A span of numbers that was found nowhere as a word, as it is written.
  public func number(_ word: String, _ span: String) -> String {
    say("“\(word)”按词没有找到;编号的范围请写 \(span)", "no item has the word '\(word)'; \(span) is a range of numbers")
  }

  /// A number that no item bears, and that stands in none.
  public func noNumber(_ word: String) -> String {
    say("没有编号或外部编号为“\(word)”的事项", "no item has the number '\(word)', here or elsewhere")
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
