import Glibc
import LedgerModel

/// Writes a ledger as an archive, a piece at a time: the journal up to where a session has read, which never ends
/// within a line or a transaction, the evidence, preferences, and what it says of itself.
///
/// Snapshots and readable files are left out, as they follow from the journal; so are drafts, which are private.
final class BackupMaking {
  private let store: FileStore
  private let format: LedgerFormat
  /// Where evidence goes that does not go into the archive.
  private let beside: Directory?
  private let write: ([UInt8]) throws(StorageFault) -> Void
  private var files: [BackupManifest.Entry] = []
  private var kept: [BackupManifest.Entry] = []
  /// Whether a file's header is in the archive and its content is not: what fails then ends the backup.
  private var isWithinFile = false
  /// What was found on the way.
  private(set) var findings: [BackupReport.Finding] = []

  /// The archive of what the store has read; its bytes go to `write`, evidence into `beside` where that is given.
  init(
    of store: FileStore, format: LedgerFormat, evidence beside: Directory?,
    write: @escaping ([UInt8]) throws(StorageFault) -> Void
  ) {
    (self.store, self.format, self.beside, self.write) = (store, format, beside, write)
  }

  /// Writes all of it; gives what the archive says of itself.
  func make(at now: Timestamp) throws(StorageFault) -> BackupManifest {
    let seal = try store.seal()
    try examineJournal()
    try writeJournal()
    try writeDetails()
    try writeEvidence()
    try writePreferences()
    if let keys = try store.directory.directoryIfAny("access")?.openIfAny("keys.json") {
      try write("access/keys.json", keys, try keys.status().size)
    }
    let last = format.content
    files.append(
      BackupManifest.Entry(
        name: LedgerFormat.fileName, size: last.count, hash: Hex.text(SHA256.hash(last))))
    let manifest = BackupManifest(
      ledger: format.ledger, at: now, isWhole: !findings.contains(where: \.isLoss), seal: seal.text,
      files: files, beside: beside == nil ? nil : kept)
    try write(BackupManifest.fileName, manifest.content, at: now)
    // FORMAT comes last, in the archive as in the directory: without it nothing is a ledger.
    try write(LedgerFormat.fileName, last, at: now)
    try write(Tar.end)
    return manifest
  }

  private func examineJournal() throws(StorageFault) {
    let reader = try JournalReader(ledger: store.directory, checksHashes: true)
    try reader.readNew { _ in }
    findings += reader.findings.filter(\.isDamage).map(BackupReport.Finding.journal)
    if store.hasLostJournal { findings.append(.lostJournal) }
  }

  private func writeJournal() throws(StorageFault) {
    let journal = try store.directory.directory(JournalReader.directoryName)
    for (epoch, mark) in store.reader.position.marks.sorted(by: { $0.key < $1.key }) {
      let folder = try journal.directory(epoch.name)
      for number in 1...mark.segment {
        let name = SegmentName.text(number)
        // A segment that is missing is a finding of its own; one that is there and cannot be read ends the backup.
        guard let file = try folder.openIfAny(name) else { continue }
        let size = number == mark.segment ? mark.offset : try file.status().size
        try write("\(JournalReader.directoryName)/\(epoch.name)/\(name)", file, size)
      }
    }
  }

  /// What lines refer to was on the disk before they were; what is removed meanwhile is so in the archive, too.
  private func writeDetails() throws(StorageFault) {
    examineDetails()
    guard let folder = try store.directory.directoryIfAny(PrivateFiles.directoryName) else { return }
    for name in try folder.foreignNames() where !name.shown.hasPrefix(Directory.unfinishedPrefix) {
      let path = folder.below(name.shown)
      // What is being written is none of it.
      if name.shown == WritingNote.directoryName { continue }
      guard name.isUTF8, PrivateTexts.isName(name.shown) else {
        findings.append(.leftOut(path))
        continue
      }
      do throws(StorageFault) {
        // One whose change was refused meanwhile is gone, and nobody misses it.
        guard let file = try folder.openIfAny(name.shown) else { continue }
        let size = try file.status().size
        // Read through first: what the disk does not give must not end the archive.
        _ = try file.hash(of: 0..<size)
        try write(path, file, size)
      } catch {
        // What the archive refuses is no fault of this file.
        guard error.path == path, !isWithinFile else { throw error }
        note(error)
      }
    }
  }

  /// The files that lines refer to and that are not there or not as they were written, as far as the journal can be read:
  /// what cannot is told as that.
  private func examineDetails() {
    do throws(StorageFault) {
      for name in try store.surveyDetails().missing.keys.sorted() {
        note(StorageFault(.open, "\(PrivateFiles.directoryName)/\(name)", .system(code: ENOENT)))
      }
    } catch {
      if !error.path.hasPrefix(JournalReader.directoryName) { note(error) }
    }
  }

  /// Notes what cannot be read, once.
  private func note(_ fault: StorageFault) {
    if !findings.contains(.unreadable(fault)) { findings.append(.unreadable(fault)) }
  }

  private func writeEvidence() throws(StorageFault) {
    var missing = namedEvidence()
    if let folder = try store.directory.directoryIfAny("evidence") {
      for name in try folder.foreignNames() where !name.shown.hasPrefix(Directory.unfinishedPrefix) {
        guard name.isUTF8, EvidenceName.isHash(name.shown) else {
          findings.append(.leftOut("evidence/\(name.shown)"))
          continue
        }
        do throws(StorageFault) {
          if try writeEvidence(name.shown, in: folder) {
            missing[name.shown] = nil
          } else if missing[name.shown] == nil {
            findings.append(.leftOut("evidence/\(name.shown)"))
          }
        } catch {
          // What the archive refuses is no fault of this file.
          guard error.path == folder.below(name.shown), !isWithinFile else { throw error }
          let isNamed = missing.removeValue(forKey: name.shown) != nil
          findings.append(isNamed ? .unreadable(error) : .leftOut(error.path))
        }
      }
    }
    for (hash, named) in missing.sorted(by: { $0.key < $1.key }) {
      findings.append(
        named.item.map { .evidence(item: $0, name: named.name, hash: hash) }
          ?? .keptFile(of: named.owner, name: named.name, hash: hash))
    }
  }

  /// The evidence that items and other records name, by hash.
  private func namedEvidence() -> [String: (item: ItemNumber?, owner: String, name: String)] {
    var named: [String: (item: ItemNumber?, owner: String, name: String)] = [:]
    for (key, file) in store.ledger.keptFiles {
      named[file.hash] = (nil, store.ledger.plain(key)?.name ?? key.id.text, file.name)
    }
    let items = store.ledger.items
    for place in 0..<items.count {
      let item = items.glance(at: place).item
      guard !item.isHidden else { continue }
      for evidence in item.evidence { named[evidence.hash] = (item.number, "", evidence.name) }
    }
    return named
  }

  /// Writes a piece of evidence; false when it is not what its name says, and then it is left out.
  private func writeEvidence(_ hash: String, in folder: Directory) throws(StorageFault) -> Bool {
    let file = try folder.open(hash)
    let size = try file.status().size
    guard try file.hash(of: 0..<size) == hash else { return false }
    guard let beside else {
      try write("evidence/\(hash)", file, size)
      guard files.last?.hash == hash else { throw StorageFault(.read, file.path, .replaced) }
      return true
    }
    if try !beside.holds(hash) { try beside.copy(file, size, as: hash, replacing: true) }
    kept.append(BackupManifest.Entry(name: hash, size: size, hash: hash))
    return true
  }

  private func writePreferences() throws(StorageFault) {
    guard let folder = try store.directory.directoryIfAny("preferences") else { return }
    for name in try folder.foreignNames() where !name.shown.hasPrefix(Directory.unfinishedPrefix) {
      guard name.isUTF8, name.shown.hasSuffix(".json"), !name.shown.hasPrefix(".") else {
        findings.append(.leftOut("preferences/\(name.shown)"))
        continue
      }
      do throws(StorageFault) {
        let file = try folder.open(name)
        try write("preferences/\(name.shown)", file, try file.status().size)
      } catch {
        guard error.path == folder.below(name.shown), !isWithinFile else { throw error }
        findings.append(error.cause == .notRegularFile ? .leftOut(error.path) : .unreadable(error))
      }
    }
  }

  private func write(_ name: String, _ file: File, _ size: Int) throws(StorageFault) {
    let header = Tar.header(name, size: size, modified: try file.status().modified)
    isWithinFile = true
    try write(header)
    var hash = SHA256()
    try file.read(0..<size) { piece throws(StorageFault) in
      hash.update(piece)
      try write(piece)
    }
    try write(Tar.padding(behind: size))
    isWithinFile = false
    files.append(BackupManifest.Entry(name: name, size: size, hash: Hex.text(hash.finalize())))
  }

  private func write(_ name: String, _ content: [UInt8], at now: Timestamp) throws(StorageFault) {
    try write(Tar.header(name, size: content.count, modified: now.milliseconds))
    try write(content)
    try write(Tar.padding(behind: content.count))
  }
}
