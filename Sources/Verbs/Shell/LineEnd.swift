import ArgumentParser
import LedgerModel

/// What is asked for at the end of a command line that is being typed.
struct LineEnd {
  /// What could stand there.
  enum Asked {
    /// One of these commands.
    case command([any ParsableCommand.Type])
    /// One of these options.
    case option([CommandDescription.Argument])
    /// A value of that name (`CommandDescription.Argument.valueName`), of which so much was typed, behind what stays as it is.
    case value(String, typed: String, behind: String)
    /// Nothing that is known.
    case nothing
  }

  /// What could stand there.
  private(set) var asked = Asked.nothing
  /// The ledger that the line names.
  private(set) var ledger: String?
  /// The commands from the program to the one that the line has come to.
  private var path: [any ParsableCommand.Type] = [TaizhangCommand.self]
  private var arguments = CommandDescription.ofEveryCommand.arguments
  private var positionals = 0

  /// Follows the words of a line through the tree of commands.
  init(_ line: TypedLine) {
    var waiting: CommandDescription.Argument?
    var (isBehindDashes, isHelp) = (false, false)
    for word in line.words {
      if let option = waiting {
        note(word, of: option)
        waiting = nil
      } else if word == "--", !isBehindDashes {
        isBehindDashes = true
      } else if !isBehindDashes, word.hasPrefix("-"), word.count > 1 {
        guard let (option, value) = named(in: word), option.kind == .option else { continue }
        if let value { note(value, of: option) } else { waiting = option }
      } else if path.count == 1, word == Self.help, !isHelp {
        isHelp = true
      } else {
        take(word)
      }
    }
    let current = line.current
    if let waiting {
      asked = .value(waiting.valueName, typed: current, behind: "")
    } else if !isBehindDashes, current.hasPrefix("-") {
      asked = optionOrItsValue(current)
    } else if isHelp {
      asked = positionals == 0 ? .command(subcommands) : .nothing
    } else {
      asked = commandOrArgument(current)
    }
  }

  /// The word of the parser's own command.
  static let help = "help"

  /// The command that the line has come to.
  var command: any ParsableCommand.Type { path[path.count - 1] }

  /// Whether the line has come to no command yet.
  var isAtProgram: Bool { path.count == 1 }

  /// The kind of record whose commands the line has come to.
  var kind: RecordKind? {
    guard path.count > 1 else { return nil }
    return RecordKind.listed.first { $0.spec.plural == path[1]._commandName }
  }

  private var subcommands: [any ParsableCommand.Type] {
    command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
  }

  private mutating func note(_ value: String, of option: CommandDescription.Argument) {
    if option.names.contains("--ledger") { ledger = value }
  }

  /// The option that a word names, and its value where it stands in the same word.
  private func named(in word: String) -> (CommandDescription.Argument, value: String?)? {
    let sign = word.firstIndex(of: "=")
    let name = String(word[..<(sign ?? word.endIndex)])
    guard let option = arguments.first(where: { $0.names.contains(name) }) else { return nil }
    return (option, sign.map { String(word[word.index(after: $0)...]) })
  }

  /// A word that is no option: a command, or an argument.
  private mutating func take(_ word: String) {
    let next = positionals == 0 ? command.configuration.subcommands.first { $0._commandName == word } : nil
    if let next {
      path.append(next)
    } else {
      positionals += 1
      guard let usual = command.configuration.defaultSubcommand else { return }
      path.append(usual)
    }
    arguments = Self.arguments(of: command)
  }

  /// What a command takes; a group of commands takes what all take.
  private static func arguments(of command: any ParsableCommand.Type) -> [CommandDescription.Argument] {
    let isGroup = !command.configuration.subcommands.isEmpty
    return isGroup
      ? CommandDescription.ofEveryCommand.arguments : CommandDescription(command._dumpHelp()).arguments
  }

  private func optionOrItsValue(_ word: String) -> Asked {
    guard let sign = word.firstIndex(of: "=") else { return .option(arguments.filter { !$0.names.isEmpty }) }
    guard let (option, _) = named(in: word), option.kind == .option else { return .nothing }
    let typed = String(word[word.index(after: sign)...])
    return .value(option.valueName, typed: typed, behind: String(word[...sign]))
  }

  private func commandOrArgument(_ word: String) -> Asked {
    if positionals == 0, !subcommands.isEmpty { return .command(subcommands) }
    let places = arguments.filter { $0.kind == .positional }
    let rest = places.last.flatMap { $0.isRepeating ? $0 : nil }
    guard let place = places.indices.contains(positionals) ? places[positionals] : rest else {
      return .nothing
    }
    return .value(place.valueName, typed: word, behind: "")
  }
}
