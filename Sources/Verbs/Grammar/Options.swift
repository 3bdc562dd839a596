import ArgumentParser

/// The options that every command takes, before or behind its word.
struct GlobalOptions: ParsableArguments {
  @Option(help: .spoken(\.ledger, "dir")) var ledger: String?
  @Option(name: .customLong("as"), help: .spoken(\.actAs, "person")) var actAs: String?
  @Option(help: .spoken(\.lang, "zh|en")) var lang: String?
}

/// The option of every command that has a result.
struct ResultOptions: ParsableArguments {
  @Flag(help: .spoken(\.json)) var json = false
}

/// A command that does one thing and ends.
protocol Verb: ParsableCommand {
  /// The options of every command.
  var globals: GlobalOptions { get }
  /// Does it; throws what the invocation puts into one line.
  func perform(in invocation: Invocation) throws
}

/// A command that opens the screen when it is done.
protocol ScreenVerb: ParsableCommand {
  /// The options of every command.
  var globals: GlobalOptions { get }
  /// What the screen is to show; nothing when all is done without one.
  func screen(in invocation: Invocation) throws -> ScreenRequest?
}
