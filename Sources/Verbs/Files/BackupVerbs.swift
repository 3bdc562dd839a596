import ArgumentParser
import Glibc
import LedgerModel
import LedgerStore
import TextWidth
import Wording

/// `backup`: all of the ledger in one tar file, or in a directory of them; looked through when it is written.
struct BackupVerb: Verb {
  static var configuration: CommandConfiguration { .verb("backup", \.backup) }

  @Option(name: .shortAndLong, help: .spoken(\.backupTarget, "file")) var output: String
  @Option(help: .spoken(\.keepBackups, "7d4w12m")) var keep: String?
  @Flag(help: .spoken(\.overwrite)) var force = false
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    let words = invocation.words
    let target = try target(invocation)
    let report: BackupReport
    do {
      report = try invocation.store().backup(to: target, at: invocation.now)
    } catch let failure as BackupFailure {
      throw VerbFailure.failed(invocation.text(of: failure, output))
    }
    for finding in report.findings { invocation.remark(words.text(of: finding)) }
    if let trouble = report.unnoted {
      invocation.remark(words.backupNotNoted(invocation.text(of: trouble)))
    }
    if report.path != "-" {
      invocation.output.line(SafeText.visible(report.path))
      for name in report.removed { invocation.output.line(words.backupRemoved(SafeText.visible(name))) }
    }
    if report.path != "-" { invocation.output.line(words.seal(report.seal)) }
    guard report.isWhole else { throw VerbFailure.failed(words.backupIncomplete(report.path)) }
  }

  /// Where it goes: `-` is standard output, a directory is one of backups, all else names a file.
  private func target(_ invocation: Invocation) throws -> BackupTarget {
    let command = "taizhang backup"
    try invocation.exclude(("-o -", output == "-"), ("--force", force), of: command)
    try invocation.exclude(("--keep", keep != nil), ("--force", force), of: command)
    guard output != "-", isShelf else {
      guard keep == nil else {
        throw VerbFailure.wrongCall(invocation.words.onlyWith("--keep", "-o DIRECTORY/", of: command))
      }
      if output != "-" { return .file(output, replacing: force) }
      let out = invocation.output
      return .stream { bytes throws(StorageFault) in
        out.bytes(bytes)
        if out.hasFailed { throw StorageFault(.write, "-", .system(code: EIO)) }
      }
    }
    if force { throw VerbFailure.wrongCall(invocation.words.ofNoUse("--force", in: command)) }
    let schedule = try keep.map { text in
      guard let schedule = BackupSchedule(text) else {
        throw VerbFailure.wrongCall(invocation.words.badValue(text, for: "--keep", of: command))
      }
      return schedule
    }
    var status = stat()
    guard stat(output, &status) == 0 else {
      throw VerbFailure.failed(invocation.words.noBackupDirectory(output))
    }
    return .shelf(output, keeping: schedule)
  }

  private var isShelf: Bool {
    var status = stat()
    return output.hasSuffix("/") || stat(output, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// `restore`: a backup brought back into a directory that is empty or not there yet, and examined.
struct RestoreVerb: Verb {
  static var configuration: CommandConfiguration { .verb("restore", \.restore) }

  @Argument(help: .spoken(\.backupSource)) var file: String
  @Argument(help: .spoken(\.directory)) var directory: String
  @OptionGroup var globals: GlobalOptions

  func perform(in invocation: Invocation) throws {
    try invocation.refuse(ledger: true, actAs: true, in: "taizhang restore")
    let path = invocation.absolute(directory)
    if FileStore.isUnfinishedRestore(at: path) {
      throw VerbFailure.failed(invocation.words.unfinishedRestore(path))
    }
    if LedgerFinder.isLedger(path) { throw VerbFailure.failed(invocation.words.directoryNotEmpty(path)) }
    // A ledger within another would be no file of it, and in none of its backups.
    if LedgerFinder.ledger(around: path) != nil {
      throw VerbFailure.failed(invocation.words.insideLedger(path))
    }
    var source = ""
    let now = invocation.surroundings.machineClock()
    try invocation.refusingWhatIsThere(path) { () throws(StorageTrouble) in
      source = try FileStore.restore(from: file, to: path, at: now)
    }
    invocation.output.line(path)
    invocation.tellsLoss = false
    // What stood at this path before and is not in the backup: whoever restores it wants to know, once.
    for end in try FileStore.settleLostEnds(at: path, marks: invocation.surroundings.marks) {
      invocation.remark(invocation.words.text(of: end, at: path))
    }
    if source != file { invocation.remark(invocation.words.restoredFrom(source)) }
    try invocation.report(FileStore.check(at: path, marks: invocation.surroundings.marks), of: path)
  }
}

extension Invocation {
  /// Why no backup was made, in one line.
  func text(of failure: BackupFailure, _ output: String) -> String {
    switch failure {
    case .exists(let path): words.fileExists(path)
    case .insideLedger(let path): words.insideLedger(path)
    case .notAsWritten(let path): words.backupNotAsWritten(path)
    case .storage(let trouble): words.notBackedUp(output, why: text(of: trouble))
    }
  }
}

extension CommandWords {
  /// Something that a backup found.
  func text(of finding: BackupReport.Finding) -> String {
    switch finding {
    case .leftOut(let path): leftOutOfBackup(path)
    case .evidence(let item, let name, let hash):
      evidenceLost(item.description, name, file: "evidence/\(hash)")
    case .keptFile(let owner, let name, let hash): evidenceLost(owner, name, file: "evidence/\(hash)")
    case .unreadable(let fault):
      journal(file: fault.path, line: 0, .unreadable(fault.errorName), isDamage: true)
    case .journal(let finding): text(of: .journal(finding), at: "")
    case .lostJournal: lostJournal
    case .notRemoved(let name, let fault): backupNotRemoved(name, why: reason(fault.errorName ?? "EIO"))
    }
  }
}
