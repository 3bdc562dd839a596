import ArgumentParser

/// An option that was given twice though it has one value: the parser would keep the last and drop the others.
enum RepeatedOption {
  /// The name of the first such option of a command, as it was typed last; nothing when every option has its place.
  static func first(in arguments: [String], of command: any ParsableCommand.Type) -> String? {
    let typed = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("-") && $0.count > 1 }.map(name)
    // Nearly every call names each option once: only then is it asked what the options are.
    guard Set(typed.map(initial)).count < typed.count else { return nil }
    return names(of: command).lazy.compactMap { names in
      let given = typed.filter(names.contains)
      return given.count > 1 ? given.last : nil
    }.first
  }

  /// `--due` of `--due=+3`.
  private static func name(_ argument: String) -> String { String(argument.prefix { $0 != "=" }) }

  /// The letter by which `-o` and `--output` are alike.
  private static func initial(_ name: String) -> Character? { name.first { $0 != "-" } }

  /// The names of each option that takes one value.
  private static func names(of command: any ParsableCommand.Type) -> [Set<String>] {
    let arguments = CommandDescription(command._dumpHelp()).arguments
    return arguments.filter { $0.kind == .option && !$0.isRepeating }.map { Set($0.names) }
  }
}
