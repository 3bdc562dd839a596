import ArgumentParser
import LedgerModel
import LedgerStore
import Queries
import TextWidth
import Wording

/// What could stand at the end of a command line that is being typed.
struct Completion {
  /// Who knows what could stand there.
  enum Kind: String {
    /// The program: these candidates.
    case words
    /// The shell: names of files; of directories.
    case files, directories
  }

  /// One way to go on.
  struct Candidate {
    /// The whole word.
    var text: String
    /// What it is, for shells that show that.
    var told = ""
  }

  var kind = Kind.words
  var candidates: [Candidate] = []

  /// What could stand at the end of the line. Reads the ledger and never writes; without one, names of it are none.
  init(_ line: TypedLine, _ surroundings: Surroundings, _ language: Language) {
    let end = LineEnd(line)
    switch end.asked {
    case .command(let commands):
      candidates = commands.map { Candidate(text: $0._commandName, told: $0.configuration.abstract) }
      if end.isAtProgram { candidates.append(Candidate(text: LineEnd.help)) }
      candidates.removeAll { !$0.text.hasPrefix(line.current) }
    case .option(let options):
      candidates = options.flatMap { option in
        option.names.map { Candidate(text: $0, told: HelpText.translated(option.help, to: language)) }
      }
      candidates.removeAll { !$0.text.hasPrefix(line.current) || $0.text.count < 3 }
    case .value(let name, let typed, let before):
      let values = CompletionValues(end, surroundings, language)
      (kind, candidates) = values.find(name, typed)
      candidates = candidates.map { Candidate(text: before + $0.text, told: $0.told) }
    case .nothing: break
    }
    // A word that a shell could not show, or take for two, is offered to nobody.
    candidates.removeAll { SafeText.visible($0.text) != $0.text }
    // A title is shown by the shell as it is.
    candidates = candidates.map { Candidate(text: $0.text, told: SafeText.visible($0.told)) }
  }
}
