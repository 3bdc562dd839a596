import Wording

/// The parser lays help out and heads it in English; the rest is in the language of the call.
enum HelpText {
  /// The help with its headings in a language.
  static func translated(_ help: String, to language: Language) -> String {
    guard language == .zh else { return help }
    var help = help
    for heading in HelpHeadings.chinese { help = help.replacing(heading.english, with: heading.chinese) }
    return help
  }
}
