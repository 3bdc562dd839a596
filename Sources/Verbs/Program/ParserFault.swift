import ArgumentParser
import Wording

/// What is wrong with a call, as the parser sees it.
///
/// The parser's error types are its own; its message and the name of the error's case are all that it shows, so
/// both are read here, and the tests hold every kind of wrong call against them.
struct ParserFault {
  /// The case of the parser's error, such as `unknownOption`.
  let kind: String
  /// What the parser's message puts between quotation marks, in order.
  let quoted: [String]
  /// The command that was called, such as `taizhang people add`.
  let command: String

  init(_ error: any Error, message: String) {
    let parts = Mirror(reflecting: error).children
    let cause = parts.first { $0.label == "parserError" }?.value ?? error
    let mirror = Mirror(reflecting: cause)
    kind = mirror.children.first?.label ?? String(describing: cause)
    let pieces = message.split(separator: "'", omittingEmptySubsequences: false)
    quoted = pieces.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let stack = parts.first { $0.label == "commandStack" }?.value as? [any ParsableCommand.Type] ?? []
    let names = stack.map { $0._commandName }
    command = names.isEmpty ? "taizhang" : names.joined(separator: " ")
  }

  /// The fault in one line.
  func line(in words: CommandWords) -> String {
    let first = quoted.first ?? ""
    switch kind {
    case "unknownOption":
      // `-state:closed` is a query's "not", which the shell hands over like an option.
      return first.contains(where: { ":=<>：".contains($0) })
        ? words.notAnOption(first, of: command) : words.unknownOption(first, of: command)
    case "missingValueForOption", "missingValueOrUnknownCompositeOption":
      return words.missingValue(Self.name(first), of: command)
    case "unexpectedValueForOption": return words.needlessValue(first, of: command)
    case "unexpectedExtraValues":
      return command == "taizhang" ? words.unknownCommand(first) : words.extraArgument(first, of: command)
    case "noValue": return words.missingArgument(first, of: command)
    case "unableToParseValue":
      return words.badValue(first, for: Self.name(quoted.dropFirst().first ?? ""), of: command)
    case "duplicateExclusiveValues":
      return words.exclusive(first, quoted.dropFirst().first ?? "", of: command)
    case "missingSubcommand": return words.missingArgument("<subcommand>", of: command)
    default: return words.wrongCall(command)
    }
  }

  /// `--limit` of `--limit <limit>`.
  private static func name(_ synopsis: String) -> String {
    String(synopsis.prefix { $0 != " " })
  }
}
