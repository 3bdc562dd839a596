import ArgumentParser
import LedgerModel
import LedgerStore
import TextWidth
import Wording

/// `evidence`: a photo or paper that shows an item before, during or after the work.
struct EvidenceVerb: Verb {
  static var configuration: CommandConfiguration { .verb("evidence", \.evidence) }

  @Argument(help: .spoken(\.oneNumber)) var number: String
  @Option(help: .spoken(\.evidenceBefore, "file")) var before: [String] = []
  @Option(help: .spoken(\.evidenceDuring, "file")) var during: [String] = []
  @Option(help: .spoken(\.evidenceAfter, "file")) var after: [String] = []
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let files =
      before.map { (EvidencePhase.before, $0) } + during.map { (.during, $0) } + after.map { (.after, $0) }
    guard !files.isEmpty else {
      throw VerbFailure.wrongCall(invocation.words.missingArgument("--after <file>", of: "taizhang evidence"))
    }
    let item = try invocation.item(number)
    let limit = try invocation.ledger().settings.evidenceLimit
    var actions: [Intent] = []
    for (phase, file) in files {
      let content = try invocation.read(file, limit: limit) { Refusal.fileTooLarge(limit: limit) }
      // The file is on the disk before a line names it.
      let hash = try invocation.store().keepEvidence(content)
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let evidence = ItemAction.addEvidence(
        phase: phase, name: name, hash: hash, size: Int64(content.count))
      actions.append(.act(evidence, on: [item.id]))
    }
    let intent = actions.count == 1 ? actions[0] : .together(actions)
    try invocation.tell(invocation.commit(intent), as: result)
  }
}
