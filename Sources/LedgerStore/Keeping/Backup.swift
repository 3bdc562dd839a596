import LedgerModel

/// Keeping a ledger elsewhere and bringing it back.
extension FileStore {
  /// All of the ledger as one tar archive, consistent while others write: the journal up to where this session has
  /// read, which never ends within a line or a transaction, the evidence that it names, and preferences.
  ///
  /// Snapshots and readable files are left out, as they follow from the journal; so are drafts, which are private.
  public func backup() throws(StorageTrouble) -> [UInt8] {
    _ = try refresh()
    do {
      var archive: [UInt8] = []
      try appendJournal(to: &archive)
      for name in ["evidence", "preferences"] { try append(folder: name, to: &archive) }
      // FORMAT comes last, in the archive as in the directory: without it nothing is a ledger.
      try append(LedgerFormat.fileName, in: directory, as: LedgerFormat.fileName, to: &archive)
      Tar.end(&archive)
      return archive
    } catch {
      throw StorageTrouble(error, path: directory.path)
    }
  }

  private func appendJournal(to archive: inout [UInt8]) throws(StorageFault) {
    let journal = try directory.directory(JournalReader.directoryName)
    for (epoch, mark) in reader.position.marks.sorted(by: { $0.key < $1.key }) {
      let folder = try journal.directory(epoch.name)
      for number in 1...mark.segment {
        let name = SegmentName.text(number)
        // A segment that is missing is damage that the backup neither makes nor mends; one that is there and cannot
        // be read would be missing from it unsaid.
        guard let file = try folder.openIfAny(name) else { continue }
        let status = try file.status()
        let size = number == mark.segment ? mark.offset : status.size
        Tar.append(
          "\(JournalReader.directoryName)/\(epoch.name)/\(name)", try file.read(at: 0, count: size),
          modified: status.modified, to: &archive)
      }
    }
  }

  private func append(folder name: String, to archive: inout [UInt8]) throws(StorageFault) {
    guard let folder = try directory.directoryIfAny(name) else { return }
    for file in try folder.names() where !file.hasPrefix(Directory.unfinishedPrefix) {
      try append(file, in: folder, as: "\(name)/\(file)", to: &archive)
    }
  }

  private func append(
    _ name: String, in folder: Directory, as path: String, to archive: inout [UInt8]
  ) throws(StorageFault) {
    let file = try folder.open(name)
    let status = try file.status()
    guard path.utf8.count < 100 else { return }
    Tar.append(path, try file.readAll(limit: 1 << 31), modified: status.modified, to: &archive)
  }

  /// Brings a backup back into a new or empty directory, where it goes on in an epoch of its own.
  ///
  /// Throws `.failed` when the archive, of this name, is damaged or no backup, before anything is written.
  public static func restore(
    _ archive: [UInt8], named name: String = "backup", to path: String
  ) throws(StorageTrouble) {
    guard let files = Tar.files(in: archive), files.last?.name == LedgerFormat.fileName,
      files.allSatisfy({ isBackupPath($0.name) })
    else { throw .failed(path: name, reason: .noBackup) }
    do {
      let directory = try Directory.makeLedger(at: path)
      for name in ["journal", "snapshots", "evidence", "exchange", "preferences"] {
        _ = try directory.makeDirectory(name)
      }
      _ = try directory.makeDirectory("drafts", .sharedSticky)
      for file in files {
        let parts = file.name.split(separator: "/").map(String.init)
        var folder = directory
        for name in parts.dropLast() { folder = try folder.makeDirectory(name) }
        try folder.create(parts[parts.count - 1], file.content)
      }
    } catch {
      throw StorageTrouble(error, path: path)
    }
  }

  /// Whether `old` is a whole backup of the ledger that `new` is one of, and `new` has all of its journal and evidence:
  /// then nothing is lost when it goes.
  public static func isBackup(_ old: [UInt8], supersededBy new: [UInt8]) -> Bool {
    guard let old = Tar.files(in: old), let new = Tar.files(in: new), old.last?.name == LedgerFormat.fileName,
      old.allSatisfy({ isBackupPath($0.name) })
    else { return false }
    let kept = Dictionary(new.map { ($0.name, $0.content) }) { $1 }
    return old.allSatisfy { file in
      guard let now = kept[file.name] else { return file.name.hasPrefix("preferences/") }
      // A segment only grows; evidence and FORMAT never change.
      if file.name.hasPrefix("journal/") { return now.starts(with: file.content) }
      return file.name.hasPrefix("preferences/") || now == file.content
    }
  }

  /// Whether a path is one that a backup holds: nothing leads out of the ledger.
  private static func isBackupPath(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else { return false }
    switch parts.first {
    case "FORMAT": return parts.count == 1
    case "evidence", "preferences": return parts.count == 2
    case "journal":
      return parts.count == 3 && JournalEpoch(name: parts[1]) != nil
        && SegmentName.number(String(parts[2])) != nil
    default: return false
    }
  }
}
