import LedgerModel

/// Bringing a backup back.
extension FileStore {
  /// Brings a backup back into a new or empty directory, where it goes on in an epoch of its own. `source` is an archive
  /// or a directory of them, of which the newest is taken.
  ///
  /// The archive is read through before anything is written: throws `.failed` when it is damaged or no backup. Gives
  /// the archive's path.
  @discardableResult
  public static func restore(from source: String, to path: String) throws(StorageTrouble) -> String {
    ProcessManners.set()
    do {
      let source = try newestBackup(in: source)
      let archive = try BackupArchive.open(source)
      guard archive.format.mayRead else { throw StorageTrouble.newerFormat(archive.format.oldestReader) }
      let directory = try Directory.makeLedger(at: path)
      for name in ["journal", "snapshots", "evidence", "exchange", "preferences"] {
        _ = try directory.makeDirectory(name)
      }
      _ = try directory.makeDirectory("drafts", .sharedSticky)
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
      return source
    } catch let trouble as StorageTrouble {
      throw trouble
    } catch let fault as StorageFault {
      throw StorageTrouble(fault, path: path)
    } catch {
      throw .failed(path: path, reason: .mistake("\(error)"))
    }
  }

  /// The archive itself, or the newest whole one of a directory of them.
  static func newestBackup(in source: String) throws(StorageFault) -> String {
    let shelf: Directory
    do throws(StorageFault) {
      shelf = try Directory.openOutside(source)
    } catch {
      guard error.cause == .notDirectory else { throw error }
      return source
    }
    let names = try shelf.names().compactMap { BackupName($0) }
    guard let newest = names.max(by: { $0.time < $1.time }) else {
      throw StorageFault(.open, source, .damagedArchive)
    }
    // Of two ledgers nobody can say which one is meant.
    guard names.allSatisfy({ $0.ledger == newest.ledger }) else {
      throw StorageFault(.open, source, .severalLedgers)
    }
    return (source.hasSuffix("/") ? source : source + "/") + newest.text
  }
}
