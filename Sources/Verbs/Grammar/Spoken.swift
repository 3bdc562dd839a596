import LedgerModel
import ArgumentParser
import Wording

/// The language in which help speaks: declarations of commands have no other way to know it.
enum Spoken {
  @TaskLocal static var language = Language.en
}

extension ArgumentHelp {
  /// The help for an option or an argument, in the language of the call.
  static func spoken(_ words: KeyPath<OptionWords, String>, _ valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: OptionWords(Spoken.language)[keyPath: words]).named(valueName)
  }

  /// The help for an option or an argument that gives a field of an item; its value is called by what the field holds.
  static func field(_ part: ItemPart, _ valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: FieldWords(Spoken.language).help(part)).named(valueName ?? part.valueName)
  }

  private func named(_ valueName: String?) -> ArgumentHelp {
    var help = self
    help.valueName = valueName
    return help
  }
}

extension CommandConfiguration {
  /// A command's name and what it does, in the language of the call; of a kind of record the fields that it sets.
  static func verb(
    _ name: String, _ summary: KeyPath<VerbSummaries, String>, subcommands: [any ParsableCommand.Type] = [],
    usual: (any ParsableCommand.Type)? = nil, fieldsOf kind: RecordKind? = nil
  ) -> CommandConfiguration {
    let fields = kind.map { RecordWords(Spoken.language).fields(of: $0, isNew: name == "add") }
    return CommandConfiguration(
      commandName: name, abstract: VerbSummaries(Spoken.language)[keyPath: summary],
      discussion: fields.map(OptionWords(Spoken.language).fields) ?? "", subcommands: subcommands,
      defaultSubcommand: usual)
  }
}

extension ItemPart {
  /// What a value of it is called in help, where the name of its option does not say what it holds. Completion goes by it.
  fileprivate var valueName: String? {
    switch self {
    case .list(.helpers): RecordKind.person.rawValue
    case .list(.supportingUnits): RecordKind.unit.rawValue
    case .field(let field):
      switch field.spec.kind {
      case .link(.item), .number: ItemField.number.rawValue
      case .link(let kind): kind.rawValue
      case .moment, .futureMoment: "date"
      case .text, .title, .word, .category, .count, .figure, .flag, .list: nil
      }
    case .list: nil
    }
  }
}
