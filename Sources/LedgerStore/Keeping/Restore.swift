import LedgerModel

/// Bringing a backup back.
extension FileStore {
  /// The file that stands in a directory from the first to the last moment of bringing a backup back into it: while it is
  /// there, what else is there is not known to be whole, and nobody opens it as a ledger.
  static let unfinishedRestore = "RESTORING"

  /// Brings a backup back into a new or empty directory, where it goes on in an epoch of its own. `source` is an archive
  /// or a directory of them, of which the newest is taken that was made before `now`; without `now` the newest of all.
  ///
  /// The archive is read through before anything is written: throws `.failed` when it is damaged or no backup. What was
  /// begun and could not be ended stays, marked so that it is no ledger. Gives the archive's path.
  @discardableResult
  public static func restore(
    from source: String, to path: String, at now: Timestamp? = nil, calls: SystemCalls = .real
  ) throws(StorageTrouble) -> String {
    ProcessManners.set()
    do {
      let source = try newestBackup(in: source, before: now)
      let archive = try BackupArchive.open(source)
      guard archive.format.mayRead else { throw StorageTrouble.unreadableFormat(archive.format.oldestReader) }
      let directory = try Directory.makeLedger(at: path, calls: calls)
      try directory.create(unfinishedRestore, Array("\(source)\n".utf8))
      for name in ["journal", "snapshots", "evidence", "exchange", "preferences"] {
        _ = try directory.makeDirectory(name)
      }
      _ = try directory.makeDirectory("drafts", .sharedSticky)
      try bringBack(archive, into: directory)
      // All of it is on the disk by now, each file with its name.
      try directory.remove(unfinishedRestore)
      try directory.sync()
      return source
    } catch let trouble as StorageTrouble {
      throw trouble
    } catch let fault as StorageFault {
      throw StorageTrouble(fault, path: path)
    } catch {
      throw .failed(path: path, reason: .mistake("\(error)"))
    }
  }

  private static func bringBack(
    _ archive: BackupArchive, into directory: Directory
  ) throws(StorageFault) {
    for entry in archive.manifest?.beside ?? [] {
      guard let file = try archive.beside?.open(entry.name) else { continue }
      try directory.directory("evidence").copy(
        file, 0..<entry.size, as: entry.name, replacing: false, expecting: entry.hash)
    }
    for entry in archive.entries {
      let parts = entry.name.split(separator: "/").map(String.init)
      var folder = directory
      for name in parts.dropLast() { folder = try folder.makeDirectory(name) }
      try folder.copy(
        archive.file, entry.range, as: parts[parts.count - 1], replacing: false, expecting: entry.hash)
    }
  }

  /// Whether a backup is being brought back into a directory, or that was interrupted.
  public static func isUnfinishedRestore(at path: String) -> Bool {
    guard let directory = try? Directory.openLedger(at: path) else { return false }
    return directory.hasUnfinishedRestore
  }

  /// The archive itself, or of a directory of them the newest that was made before `now`.
  ///
  /// A clock that was years ahead once must not make its archive the newest for ever. Where all are of later days it is
  /// this machine's clock that is wrong, and the newest of all is taken.
  static func newestBackup(in source: String, before now: Timestamp?) throws(StorageFault) -> String {
    let shelf: Directory
    do throws(StorageFault) {
      shelf = try Directory.openOutside(source)
    } catch {
      guard error.cause == .notDirectory else { throw error }
      return source
    }
    let names = try shelf.names().compactMap { BackupName($0) }
    let past = names.filter { name in now.map { name.isPast(at: $0) } ?? true }
    guard let newest = (past.isEmpty ? names : past).max(by: { $0.time < $1.time }) else {
      throw StorageFault(.open, source, .damagedArchive)
    }
    // Of two ledgers nobody can say which one is meant.
    guard names.allSatisfy({ $0.ledger == newest.ledger }) else {
      throw StorageFault(.open, source, .severalLedgers)
    }
    return (source.hasSuffix("/") ? source : source + "/") + newest.text
  }
}

extension Directory {
  /// Whether a backup is being brought back into it, or that was interrupted.
  var hasUnfinishedRestore: Bool { (try? status(of: FileStore.unfinishedRestore)) != nil }

  /// Refuses a ledger's directory into which a backup is being brought back, with `.unfinishedRestore`.
  func refuseUnfinishedRestore() throws(StorageFault) {
    if hasUnfinishedRestore { throw StorageFault(.open, "", .unfinishedRestore) }
  }
}
