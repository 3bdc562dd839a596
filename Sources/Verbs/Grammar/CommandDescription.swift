import ArgumentParser
import LedgerModel

/// The options and arguments of a command as their declarations say them: the one source of completion, the manual, and
/// of what is refused when it is given twice.
///
///     CommandDescription(AddVerb._dumpHelp()).arguments.first?.valueName   // title
struct CommandDescription {
  /// An option, a flag or an argument.
  struct Argument {
    /// Which of them.
    enum Kind: String {
      case positional, option, flag
    }

    let kind: Kind
    /// What it is called, with its dashes, the long name first: `--output`, `-o`; none for an argument.
    let names: [String]
    /// What its value is called in help, which says what it holds: `person`, `number`, `zh|en`.
    let valueName: String
    let isOptional: Bool
    let isRepeating: Bool
    /// What it means.
    let help: String
  }

  let arguments: [Argument]

  /// The description that the parser gives of a command (`_dumpHelp`).
  init(_ described: String) {
    let command = (try? JSONValue(parsing: described))?["command"]
    arguments = (command?["arguments"]?.elements ?? []).compactMap(Argument.init)
  }

  /// The options and flags that every command takes, and the parser's own.
  static var ofEveryCommand: CommandDescription { CommandDescription(GlobalOptions._dumpHelp()) }
}

extension CommandDescription.Argument {
  fileprivate init?(_ described: JSONValue) {
    guard let kind = described["kind"]?.text.flatMap(Kind.init), described["shouldDisplay"]?.truth != false
    else { return nil }
    self.kind = kind
    let named = (described["names"]?.elements ?? []).compactMap { name in
      name["name"]?.text.map { (name["kind"]?.text == "short" ? "-" : "--") + $0 }
    }
    names = named.sorted { $0.utf8.count > $1.utf8.count }
    valueName = described["valueName"]?.text ?? ""
    isOptional = described["isOptional"]?.truth ?? true
    isRepeating = described["isRepeating"]?.truth ?? false
    help = described["abstract"]?.text ?? ""
  }
}
