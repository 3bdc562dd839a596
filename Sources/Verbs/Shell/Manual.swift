import ArgumentParser
import LedgerModel
import Queries
import Wording

/// The manual page, taizhang(1): made from the tree of commands, the table of fields and the query language, so that it
/// says what the program does.
struct Manual {
  private let language: Language
  private let words: ManualWords
  private var lines: [String] = []

  /// The page in a language, which the commands are to speak as well (`Spoken`).
  init(_ language: Language) {
    (self.language, words) = (language, ManualWords(language))
    // Chinese has no blanks that could be stretched: lines end where they end.
    lines = [#".\" -*- coding: UTF-8 -*-"#, #".TH TAIZHANG 1 "" "Taizhang" "\#(words.title)""#, ".ad l"]
    head()
    commands()
    fields()
    surroundings()
  }

  /// The page as groff's macros for manual pages take it.
  var text: String { lines.joined(separator: "\n") }

  // MARK: - Sections

  private mutating func head() {
    section(words.name)
    lines.append("taizhang \\- " + Self.escaped(TaizhangCommand.configuration.abstract))
    section(words.synopsis)
    lines.append("\\fBtaizhang\\fR [\(Self.value(words.options))]")
    lines.append(".br")
    lines.append("\\fBtaizhang\\fR \(Self.value(words.command)) [\(Self.value(words.options))]")
    section(words.description)
    for (place, paragraph) in words.describing.enumerated() {
      if place > 0 { lines.append(".PP") }
      lines.append(Self.escaped(paragraph))
    }
    section(words.optionsOfAll)
    for option in CommandDescription.ofEveryCommand.arguments { told(option) }
    entry("\\fB\\-\\-version\\fR", words.version)
  }

  private mutating func commands() {
    section(words.commands)
    for group in TaizhangCommand.configuration.groupedSubcommands {
      let shown = group.subcommands.filter { $0.configuration.shouldDisplay }
      guard !shown.isEmpty else { continue }
      lines.append(".SS \(Self.escaped(group.name))")
      for command in shown { told(command, behind: ["taizhang"]) }
    }
  }

  private mutating func fields() {
    section(words.fields)
    lines.append(Self.escaped(words.aboutFields))
    for column in ItemColumn.allCases {
      entry("\\fB\(Self.escaped(column.rawValue))\\fR", column.heading(language))
    }
    section(words.queries)
    lines.append(Self.escaped(words.aboutQueries))
    let scope = QueryScope(ledger: Ledger(), me: nil, now: Timestamp(milliseconds: 0))
    for field in QuerySubject.items.fields {
      let name = field.names.offered(in: .en)
      let choices =
        field.kind == .choice
        ? scope.completion(of: name + ":", at: name.count + 1, in: language, limit: 100).candidates.map(
          \.text) : []
      let others = (field.names.english + field.names.chinese).filter { $0 != name }
      entry(
        "\\fB\(Self.escaped(name)):\\fR",
        [others, choices].map { $0.joined(separator: ", ") }.filter { !$0.isEmpty }.joined(separator: ": "))
    }
  }

  private mutating func surroundings() {
    for part in words.surroundings {
      section(part.heading)
      for (name, told) in part.entries { entry("\\fB\(Self.escaped(name))\\fR", told) }
    }
    section(words.seeAlso)
    lines.append(Self.escaped(words.otherPages))
  }

  // MARK: - Pieces

  private mutating func section(_ heading: String) { lines.append(".SH \(heading)") }

  private mutating func entry(_ tag: String, _ text: String) {
    lines += [".TP", tag, text.isEmpty ? "\\&" : Self.escaped(text)]
  }

  private mutating func told(_ argument: CommandDescription.Argument) {
    let value = argument.kind == .option ? " " + Self.value(argument.valueName) : ""
    let names = argument.names.map { "\\fB\(Self.escaped($0))\\fR" + value }.joined(separator: ", ")
    let tag = argument.names.isEmpty ? Self.value(argument.valueName) : names
    entry(tag, HelpText.translated(argument.help, to: language))
  }

  /// A command with what it takes; of a group each of its commands.
  private mutating func told(_ command: any ParsableCommand.Type, behind words: [String]) {
    let words = words + [command._commandName]
    let configuration = command.configuration
    guard configuration.subcommands.isEmpty else {
      for next in configuration.subcommands where next.configuration.shouldDisplay {
        told(next, behind: words)
      }
      return
    }
    let known = Set(CommandDescription.ofEveryCommand.arguments.flatMap(\.names))
    let arguments = CommandDescription(command._dumpHelp()).arguments.filter { argument in
      !argument.names.contains(where: known.contains)
    }
    let places = arguments.filter { $0.kind == .positional }.map { place in
      let value = Self.value(place.valueName) + (place.isRepeating ? "..." : "")
      return place.isOptional ? "[\(value)]" : value
    }
    let options = arguments.contains { $0.kind != .positional } ? ["[\(Self.value(self.words.options))]"] : []
    let name = "\\fB\(words.map(Self.escaped).joined(separator: " "))\\fR"
    entry(([name] + places + options).joined(separator: " "), configuration.abstract)
    if !configuration.discussion.isEmpty { lines += [".IP", Self.escaped(configuration.discussion)] }
    guard !arguments.isEmpty else { return }
    lines.append(".RS")
    for argument in arguments { told(argument) }
    lines.append(".RE")
  }

  /// What stands for a value.
  private static func value(_ name: String) -> String { "\\fI\(escaped(name))\\fR" }

  /// Text as groff takes it: nothing of it is a request, and a line may end between any two Chinese characters but before
  /// a closing mark.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.replacing("\n", with: " ") {
      let isWide = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
      if isWide, !result.isEmpty, !"。、，；：！？）」》％".contains(character) { result += "\\:" }
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}
