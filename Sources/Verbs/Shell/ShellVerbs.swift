import ArgumentParser
import LedgerModel
import Wording

/// `completions`: what a shell reads to complete this program's words.
struct CompletionsVerb: Verb {
  static var configuration: CommandConfiguration { .verb("completions", \.completions) }

  @Argument(help: .spoken(\.shell, "bash|zsh|fish")) var shell: String
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.refuse(ledger: true, actAs: true, in: "taizhang completions")
    guard let asked = Shell(rawValue: shell) else {
      throw VerbFailure.wrongCall(
        invocation.words.badValue(shell, for: "<bash|zsh|fish>", of: "taizhang completions"))
    }
    invocation.output.line(asked.script)
  }
}

/// `complete`: what the scripts of `completions` ask at every Tab. It never writes, and never complains: that would stand in
/// the middle of what somebody types.
struct CompleteVerb: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "complete", shouldDisplay: false)
  }

  @Argument var shell: String
  @Argument(parsing: .postTerminator) var line: [String] = []
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    guard let asking = Shell(rawValue: shell) else { return }
    let typed = TypedLine(line.joined(separator: " "))
    let completion = Completion(typed, invocation.surroundings, invocation.language)
    for word in asking.lines(completion, for: typed) { invocation.output.line(word) }
  }
}

/// `manual`: the manual page, as `man` reads it.
struct ManualVerb: Verb {
  static var configuration: CommandConfiguration { .verb("manual", \.manual) }

  @Argument(help: .spoken(\.manualLanguage, "zh|en")) var language: String?
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.refuse(ledger: true, actAs: true, in: "taizhang manual")
    guard let chosen = language.map({ Language(rawValue: $0) }) ?? invocation.language else {
      throw VerbFailure.wrongCall(
        invocation.words.badValue(language ?? "", for: "<zh|en>", of: "taizhang manual"))
    }
    invocation.output.line(Spoken.$language.withValue(chosen) { Manual(chosen).text })
  }
}
