import ArgumentParser
import LedgerModel
import LedgerStore
import TextWidth
import Wording

/// `check`: examines a ledger, and on demand repairs it, a copy first.
struct CheckVerb: Verb {
  static var configuration: CommandConfiguration { .verb("check", \.check) }

  @Flag(help: .spoken(\.repair)) var repair = false
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.refuse(actAs: true, in: "taizhang check")
    let path = try invocation.ledgerPath()
    if repair {
      let actor = Actor(person: nil, login: invocation.surroundings.login, channel: .program)
      if let done = try FileStore.repair(at: path, as: actor, at: invocation.now) {
        for deed in done.deeds {
          invocation.output.line(SafeText.visible(invocation.words.text(of: deed, copy: done.copy)))
        }
        invocation.output.line(
          invocation.words.repaired(
            copy: done.copy, findings: done.deeds.count, records: done.recordsBroughtBack))
      }
    }
    let check = try FileStore.check(at: path)
    for finding in check.findings {
      invocation.output.line(SafeText.visible(invocation.words.text(of: finding, at: path)))
    }
    invocation.output.line(invocation.words.checked(lines: check.lines, items: check.items))
    if !check.isSound { throw VerbFailure.failed(invocation.words.damaged(path)) }
  }
}

/// `backup`: all of the ledger in one tar file.
struct BackupVerb: Verb {
  static var configuration: CommandConfiguration { .verb("backup", \.backup) }

  @Option(name: .shortAndLong, help: .spoken(\.backupFile, "file")) var output: String
  @Flag(help: .spoken(\.overwrite)) var force = false
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.exclude(("-o -", output == "-"), ("--force", force), of: "taizhang backup")
    let archive = try invocation.store().backup()
    if output == "-" { return invocation.output.bytes(archive) }
    try invocation.write(archive, to: output, replacing: force || isSuperseded(output, by: archive))
    invocation.output.line(output)
  }

  /// Whether the file is an older backup of this ledger that holds nothing which the new one lacks: the one of
  /// yesterday need not be forced.
  private func isSuperseded(_ path: String, by archive: [UInt8]) -> Bool {
    guard let old = try? FileBytes.read(path) else { return false }
    return FileStore.isBackup(old, supersededBy: archive)
  }
}

/// `restore`: a backup brought back into a directory that is empty or not there yet.
struct RestoreVerb: Verb {
  static var configuration: CommandConfiguration { .verb("restore", \.restore) }

  @Argument(help: .spoken(\.backupFile)) var file: String
  @Argument(help: .spoken(\.directory)) var directory: String
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.refuse(ledger: true, actAs: true, in: "taizhang restore")
    let archive = try invocation.read(file)
    let path = invocation.absolute(directory)
    if LedgerFinder.isLedger(path) { throw VerbFailure.failed(invocation.words.directoryNotEmpty(path)) }
    try FileStore.restore(archive, named: file, to: path)
    invocation.output.line(path)
  }
}

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
      let content = try invocation.read(file)
      guard content.count <= limit else { throw Refusal.fileTooLarge(limit: limit) }
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

extension CommandWords {
  /// What a repair did about something: file, line, what was found there, what was done.
  func text(of deed: LedgerRepair.Deed, copy: String) -> String {
    switch deed {
    case .broughtBack(let finding): text(of: finding, .broughtBack)
    case .hadInSnapshot(let finding): text(of: finding, .hadInSnapshot)
    case .setAside(let finding): text(of: finding, finding.isLoss ? .lost : .lookedAt)
    case .replacedSnapshots: replacedSnapshots(copy)
    }
  }

  private func text(of finding: JournalFinding, _ deed: JournalDeedWord) -> String {
    repaired(file: finding.path, line: finding.line, word(for: finding.kind), deed)
  }

  /// Something that an examination found.
  func text(of finding: LedgerCheck.Finding, at path: String) -> String {
    switch finding {
    case .journal(let finding):
      journal(file: finding.path, line: finding.line, word(for: finding.kind), isDamage: finding.isDamage)
    case .lostJournal: lostJournal
    case .snapshotDiffers: snapshotDiffers
    case .damagedSnapshot: damagedSnapshot
    case .evidence(let item, let name, let hash):
      evidenceLost(item.description, name, file: "evidence/\(hash)")
    case .unreadable(let fault):
      journal(file: fault.path, line: 0, .unreadable(fault.errorName), isDamage: finding.isDamage)
    case .editedByHand(let file): editedByHand(file, path: "\(path)/\(file)")
    case .newerChanges: newerChanges
    }
  }

  private func word(for kind: JournalFinding.Kind) -> JournalFindingWord {
    switch kind {
    case .damagedLine(.checksum): .checksum
    case .damagedLine(.notFramed): .notFramed
    case .damagedLine(.json): .notJSON
    case .damagedLine(.tooLong): .tooLong
    case .brokenChain: .brokenChain
    case .brokenSequence: .brokenSequence
    case .badStart: .badStart
    case .missingEnd: .missingEnd
    case .behindEnd: .behindEnd
    case .missingSegment: .missingSegment
    case .changedSegment: .changedSegment
    case .lost: .lost
    case .unreadable(let fault): .unreadable(fault.errorName)
    case .transactionTooLarge: .transactionTooLarge
    case .straySeal: .straySeal
    case .sealedEnd: .sealedEnd
    case .unfinishedTransaction: .unfinishedTransaction
    case .openEnd: .openEnd
    case .abandonedSegment: .abandonedSegment
    case .unknownKind: .unknownKind
    }
  }
}

extension JournalFinding {
  /// Whether what stood there does not count, or is not there: else it counts, and only something about it is odd.
  fileprivate var isLoss: Bool {
    switch kind {
    case .brokenChain, .brokenSequence, .badStart, .missingEnd, .behindEnd, .straySeal: false
    default: true
    }
  }
}
