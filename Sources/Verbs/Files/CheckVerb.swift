import ArgumentParser
import LedgerModel
import LedgerStore
import TextWidth
import Wording

/// `check`: examines a ledger, and on demand repairs it, a copy first, or compares it with what it was earlier.
struct CheckVerb: Verb {
  static var configuration: CommandConfiguration { .verb("check", \.check) }

  @Flag(help: .spoken(\.repair)) var repair = false
  @Option(help: .spoken(\.against, "seal|backup|dir")) var against: String?
  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let command = "taizhang check"
    try invocation.refuse(actAs: true, in: command)
    try invocation.exclude(("--repair", repair), ("--against", against != nil), of: command)
    try invocation.exclude(("--repair", repair), ("--json", result.json), of: command)
    invocation.tellsLoss = false
    let path = try invocation.ledgerPath(evenWithoutFormat: true)
    try invocation.admitOnlyWhoIsHere()
    let now = invocation.surroundings.machineClock()
    let earlier = against.map { Self.earlier($0, before: now) }
    if repair { try mend(path, invocation) }
    let check = try FileStore.check(at: path, against: earlier, marks: invocation.surroundings.marks)
    if result.json {
      invocation.print(invocation.json(of: check, at: path))
      if !check.isSound { throw VerbFailure.failed(invocation.words.damaged(path)) }
      return
    }
    try invocation.report(check, of: path)
    if earlier != nil { invocation.output.line(invocation.words.asItWas(against ?? "")) }
  }

  private func mend(_ path: String, _ invocation: Invocation) throws {
    let actor = Actor(person: nil, login: invocation.surroundings.login, channel: .program)
    let marks = invocation.surroundings.marks
    guard let done = try FileStore.repair(at: path, as: actor, at: invocation.now, marks: marks) else {
      return
    }
    for deed in done.deeds {
      invocation.output.line(SafeText.visible(invocation.words.text(of: deed, copy: done.copy)))
    }
    guard !done.copy.isEmpty else { return }
    invocation.output.line(
      invocation.words.repaired(
        copy: done.copy, findings: done.deeds.count, records: done.recordsBroughtBack))
  }

  /// What the ledger is compared with: a seal as it is printed, a copy of the directory, or a backup.
  private static func earlier(_ text: String, before now: Timestamp) -> EarlierLedger {
    if let seal = JournalSeal(text) { return .seal(seal) }
    return LedgerFinder.isLedger(text) ? .copy(text) : .backup(text, before: now)
  }
}

/// `status`: how the ledger stands, in a few lines: where it is, what is in it, its last backup and its seal.
struct StatusVerb: Verb {
  static var configuration: CommandConfiguration { .verb("status", \.status) }

  @OptionGroup var result: ResultOptions
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let (path, store) = try (invocation.ledgerPath(), invocation.store())
    let (ledger, words) = (store.ledger, invocation.words)
    let person = try invocation.actor().person.flatMap { ledger.people[$0] }
    let seal = try store.sealed().text
    let backups = ledger.settings.practice ? nil : store.backupStanding
    var open = 0
    ledger.items.forEach { if !$0.item.isHidden, $0.item.state.isOpen { open += 1 } }
    if result.json {
      var members = [
        JSONMember("ledger", .string(ledger.settings.name)), JSONMember("path", .string(path)),
        JSONMember("open", .integer(Int64(open))), JSONMember("seal", .string(seal)),
        JSONMember("damaged", .bool(store.isDamaged)),
      ]
      if let person { members.append(JSONMember("person", .string(person.id.text))) }
      if let last = backups?.last {
        members.append(JSONMember("lastBackup", .string(last.iso8601(in: invocation.zone))))
      }
      return invocation.print(.object(members))
    }
    let lines = [
      "\(ledger.settings.name)  \(path)", words.actsAs(person?.name, login: invocation.surroundings.login),
      words.openItems(open), backups.map { invocation.text(of: $0) }, words.seal(seal),
    ]
    for line in lines.compactMap(\.self) { invocation.output.line(SafeText.visible(line)) }
    try invocation.tellHandEdits()
    if store.isDamaged { throw VerbFailure.failed(words.damaged(path)) }
  }
}

extension Invocation {
  /// Prints what an examination found, how much was examined, the last backup and the seal; throws when there is damage.
  func report(_ check: LedgerCheck, of path: String) throws(VerbFailure) {
    for finding in check.findings { output.line(SafeText.visible(words.text(of: finding, at: path))) }
    if let seal = check.seal { output.line(words.seal(seal.text)) }
    if let backups = check.backups { output.line(text(of: backups)) }
    output.line(words.checked(lines: check.lines, items: check.items))
    if !check.isSound { throw .failed(words.damaged(path)) }
  }

  /// When the last whole backup was made.
  func text(of backups: BackupStanding) -> String {
    words.lastBackup(backups.last.map { zone.text($0) }, days: backups.days(at: now))
  }

  /// The same as JSON.
  func json(of check: LedgerCheck, at path: String) -> JSONValue {
    let findings = check.findings.map { finding in
      JSONValue.object([
        JSONMember("kind", .string(finding.code)), JSONMember("damage", .bool(finding.isDamage)),
        JSONMember("text", .string(words.text(of: finding, at: path))),
      ])
    }
    var members = [
      JSONMember("sound", .bool(check.isSound)), JSONMember("lines", .integer(Int64(check.lines))),
      JSONMember("items", .integer(Int64(check.items))), JSONMember("findings", .array(findings)),
    ]
    if let seal = check.seal { members.append(JSONMember("seal", .string(seal.text))) }
    if let last = check.backups?.last {
      members.append(JSONMember("lastBackup", .string(last.iso8601(in: zone))))
    }
    return .object(members)
  }
}

extension LedgerCheck.Finding {
  /// What a program knows a finding by.
  fileprivate var code: String {
    switch self {
    case .journal: "journal"
    case .lostJournal: "lostJournal"
    case .snapshotDiffers: "snapshotDiffers"
    case .damagedSnapshot: "damagedSnapshot"
    case .evidence, .keptFile: "evidence"
    case .template: "template"
    case .unreadable: "unreadable"
    case .editedByHand: "editedByHand"
    case .readableDiffers: "readableDiffers"
    case .lostEnd: "lostEnd"
    case .olderThanBefore: "olderThanBefore"
    case .newerChanges: "newerChanges"
    case .lostFormat: "lostFormat"
    case .mode: "mode"
    case .group: "group"
    case .stray: "stray"
    case .sameNumber: "sameNumber"
    case .closedAndOpen: "closedAndOpen"
    case .ownerGone: "ownerGone"
    case .detailsMissing: "detailsMissing"
    case .detailsLeft: "detailsLeft"
    case .detailsUnused: "detailsUnused"
    case .differs: "differs"
    }
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
    case .rebuiltFormat: rebuiltFormat
    case .setModes(let count): setModes(count)
    case .rewroteReadable: rewroteReadable
    case .removedDetails(let count): repairedDetails(count)
    case .removedUnused(let count): removedUnused(count)
    case .acknowledgedDetails(let file): acknowledgedDetails(file)
    case .acknowledgedLoss(let file): acknowledgedLoss(file)
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
    case .keptFile(let owner, let name, let hash): evidenceLost(owner, name, file: "evidence/\(hash)")
    case .template(let kind, let name, let hash):
      templateLost(PaperPartWords(language).kind(kind), name, file: "evidence/\(hash)")
    case .unreadable(let fault):
      journal(file: fault.path, line: 0, .unreadable(fault.errorName), isDamage: finding.isDamage)
    case .editedByHand(let file): editedByHand(file, path: "\(path)/\(file)")
    case .newerChanges: newerChanges
    case .readableDiffers(let file): readableDiffers(file)
    case .lostEnd(let file, let sequence, let gone):
      lostEnd(file, sequence.map { Int($0) }, gone: gone.map { Int($0.lowerBound)...Int($0.upperBound) })
    case .olderThanBefore(let file, let sequence, let gone):
      olderThanBefore(file, Int(sequence), gone: gone.map { Int($0.lowerBound)...Int($0.upperBound) })
    case .lostFormat: lostFormat
    case .mode(let path, let has, let shouldBe):
      wrongMode(path, String(has, radix: 8), shouldBe: String(shouldBe, radix: 8))
    case .group(let path): wrongGroup(path)
    case .stray(let path): stray(path)
    case .sameNumber(let number, let titles): sameNumber(number.description, titles)
    case .closedAndOpen(let number): closedAndOpen(number.description)
    case .ownerGone(let number, _): ownerGone(number.description)
    case .detailsMissing(let file): detailsMissing(file)
    case .detailsLeft(let file): detailsLeft(file)
    case .detailsUnused(let file): detailsUnused(file)
    case .differs(let difference): text(of: difference)
    }
  }

  private func text(of difference: JournalDifference) -> String {
    switch difference {
    case .cut(let file, let bytes): cutSince(file, bytes: bytes)
    case .changed(let file, let line): changedSince(file, line: line)
    case .broken(let files): sealBroken(files)
    case .otherLedger: otherLedger
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
