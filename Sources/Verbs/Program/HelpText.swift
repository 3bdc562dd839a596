import LedgerModel
import Wording

/// The parser lays help out and heads it in English; the rest is in the language of the call.
enum HelpText {
  /// The help with its headings in a language.
  static func translated(_ help: String, to language: Language) -> String {
    HelpHeadings(language).said.reduce(help) { $0.replacing($1.english, with: $1.said) }
  }
}
