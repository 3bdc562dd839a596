import ArgumentParser
import LedgerModel
import LedgerStore
import TextWidth
import Wording

/// How a call of the program goes on.
public enum Outcome {
  /// It is done: the exit status.
  case ended(Int32)
  /// The screen is to be opened.
  case screen(ScreenRequest)
}

/// The screen that was asked for: a ledger that is open, who looks at it, and how.
public struct ScreenRequest {
  /// The ledger's directory.
  public var path: String
  /// The ledger, opened.
  public var store: FileStore
  /// Who acts; nothing for somebody unknown, who may only look.
  public var person: RecordID?
  /// The language of the call.
  public var language: Language
  /// Whether a language was named, which then counts more than the person's usual one.
  public var isLanguageNamed: Bool
  /// Whether it opens at the weekly meeting.
  public var atMeeting = false
  /// Whether the ledger was made only for a look: its path is told at the end.
  public var isTemporary = false
  /// The login that what is done is noted under.
  public var login: String
  /// What time it is: the clock of the call.
  public var now: () -> Timestamp
  /// What is done when the screen was left.
  public var ended: () -> Void = {}
}

/// The program as the shell sees it: words in, text and an exit status out.
public enum CommandLineProgram {
  /// Does what the arguments (without the program's name) ask for.
  public static func run(_ arguments: [String], in surroundings: Surroundings) -> Outcome {
    if let doorway = Doorway(arguments, surroundings) { return doorway.enter() }
    let language = chosenLanguage(arguments, surroundings)
    LastWords.remember("taizhang: \(CommandWords(language).outOfMemory)\n")
    defer {
      surroundings.output.flush()
      surroundings.complaints.flush()
    }
    return Spoken.$language.withValue(language) {
      do {
        let command = try TaizhangCommand.parseAsRoot(arguments)
        if let option = RepeatedOption.first(in: arguments, of: type(of: command)) {
          let name = TaizhangCommand.name(of: type(of: command))
          complain(CommandWords(language).repeated(option, of: name), in: surroundings)
          return .ended(64)
        }
        return try obey(command, language, surroundings)
      } catch {
        return .ended(answer(error, language, surroundings))
      }
    }
  }

  /// Ends with one line on standard error, as a command does that fails.
  public static func complain(_ line: String, in surroundings: Surroundings) {
    surroundings.complaints.line("taizhang: " + SafeText.visible(line))
    surroundings.complaints.flush()
  }

  private static func obey(
    _ command: any ParsableCommand, _ language: Language, _ surroundings: Surroundings
  ) throws -> Outcome {
    if let verb = command as? any Verb {
      let invocation = Invocation(surroundings, language, verb.globals)
      return .ended(ending(invocation) { try verb.perform(in: invocation) })
    }
    if let verb = command as? any ScreenVerb {
      let invocation = Invocation(surroundings, language, verb.globals)
      var request: ScreenRequest?
      let status = ending(invocation) { request = try verb.screen(in: invocation) }
      return request.map(Outcome.screen) ?? .ended(status)
    }
    // A group such as `people` without its word, or `help`: the parser's own commands say what there is.
    var command = command
    try command.run()
    return .ended(0)
  }

  /// Does it, says in one line why not, and gives the exit status.
  private static func ending(_ invocation: Invocation, _ perform: () throws -> Void) -> Int32 {
    do {
      try invocation.checkGlobals()
      try perform()
      try invocation.checkSnapshot()
      // What is safe is said at once: keeping house may take a while, or be killed.
      invocation.output.flush()
      invocation.finish()
      guard !invocation.output.hasFailed else {
        complain(invocation.words.outputLost, in: invocation.surroundings)
        return 1
      }
      return invocation.hasRefused ? 1 : 0
    } catch {
      invocation.finish()
      let ending = Ending(error, in: invocation)
      invocation.output.flush()
      if let line = ending.line { complain(line, in: invocation.surroundings) }
      return ending.status
    }
  }

  /// Which program this is. There are no numbered versions yet, so it is told by the hash of its own file.
  private static var version: String {
    let build = OwnProgram.build.map { ", build \($0)" } ?? ""
    return "taizhang (unreleased\(build)), ledger format \(LedgerFormat.version)"
  }

  /// What the parser throws: help that was asked for, or a wrong call.
  private static func answer(
    _ error: any Error, _ language: Language, _ surroundings: Surroundings
  ) -> Int32 {
    if TaizhangCommand.exitCode(for: error) == .success {
      if TaizhangCommand.message(for: error) == TaizhangCommand.version {
        surroundings.output.line(version)
        return 0
      }
      let columns = surroundings.columns ?? 100
      let help = TaizhangCommand.fullMessage(for: error, columns: columns)
      surroundings.output.line(HelpText.translated(help, to: language))
      return 0
    }
    let fault = ParserFault(error, message: TaizhangCommand.message(for: error))
    complain(fault.line(in: CommandWords(language)), in: surroundings)
    return 64
  }

  /// `--lang` counts even where the rest of the call is wrong, so it is looked for before anything is parsed.
  private static func chosenLanguage(_ arguments: [String], _ surroundings: Surroundings) -> Language {
    let words = arguments.prefix { $0 != "--" }
    for (place, word) in words.enumerated() {
      let isLast = place + 1 == words.count
      let value = word == "--lang" ? (isLast ? nil : words[place + 1]) : nil
      if let language = (value ?? word.suffix(ofOption: "--lang=")).flatMap(Language.init) { return language }
    }
    return Language(environment: surroundings.variable)
  }
}

extension String {
  fileprivate func suffix(ofOption option: String) -> String? {
    hasPrefix(option) ? String(dropFirst(option.count)) : nil
  }
}
