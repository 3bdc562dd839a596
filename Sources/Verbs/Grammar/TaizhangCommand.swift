import LedgerModel
import ArgumentParser
import Wording

/// The program's words; without one of them it opens the screen.
struct TaizhangCommand: ScreenVerb {
  static var configuration: CommandConfiguration {
    let words = VerbSummaries(Spoken.language)
    return CommandConfiguration(
      commandName: "taizhang", abstract: words.program, version: Self.version,
      groupedSubcommands: [
        CommandGroup(name: words.ledgers, subcommands: ledgers),
        CommandGroup(name: words.items, subcommands: items),
        CommandGroup(name: words.life, subcommands: LifeVerbs.all),
        CommandGroup(name: words.records, subcommands: records),
        CommandGroup(name: words.files, subcommands: files),
        CommandGroup(name: words.machine, subcommands: machine),
      ])
  }

  private static let ledgers: [any ParsableCommand.Type] = [
    InitVerb.self, DemoVerb.self, MeetingVerb.self, StatusVerb.self, CheckVerb.self, BackupVerb.self,
    RestoreVerb.self, UpgradeVerb.self,
    AccessCommand.self,
  ]
  private static let items: [any ParsableCommand.Type] = [
    AddVerb.self, ListVerb.self, CountVerb.self, ShowVerb.self, LogVerb.self, EditVerb.self, NoteVerb.self,
    EvidenceVerb.self, HighlightVerb.self, JointVerb.self, ForgetVerb.self, UndoVerb.self, RedoVerb.self,
  ]
  private static let records: [any ParsableCommand.Type] =
    RecordCommands.all + [CategoriesCommand.self, CalendarCommand.self, SettingsVerb.self]
  private static let files: [any ParsableCommand.Type] = [
    ImportVerb.self, ImportsCommand.self, ExportVerb.self, ReportCommand.self, TemplatesCommand.self,
  ]
  private static let machine: [any ParsableCommand.Type] = [
    CompletionsVerb.self, ManualVerb.self, CompleteVerb.self,
  ]

  /// What the parser answers to `--version`; `CommandLineProgram` says instead which program this is, which takes
  /// reading all of it.
  static let version = "taizhang --version"

  @OptionGroup var globals: GlobalOptions

  /// How a command is called: `taizhang report bulletin`.
  static func name(of command: any ParsableCommand.Type) -> String {
    func words(_ type: any ParsableCommand.Type) -> [String]? {
      if type == command { return [type._commandName] }
      return type.configuration.subcommands.lazy.compactMap(words).first.map { [type._commandName] + $0 }
    }
    return words(Self.self)?.joined(separator: " ") ?? "taizhang"
  }

  func screen(in invocation: Invocation) throws -> ScreenRequest? { try invocation.screenRequest() }
}
