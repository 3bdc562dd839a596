import LedgerModel

/// FORMAT that is gone or says nothing: what it said stands in the first line of every segment.
extension FileStore {
  /// Whether a directory has a ledger's journal, but no FORMAT that can be used. One into which a backup is being brought
  /// back has lost nothing: it is not all there yet.
  public static func hasLostFormat(at path: String) -> Bool {
    guard let directory = try? Directory.openLedger(at: path), !directory.hasUnfinishedRestore else {
      return false
    }
    switch Result(catching: { () throws(JournalFault) in try LedgerFormat.read(in: directory) }) {
    case .failure(.noLedger), .failure(.formatUnreadable):
      return (try? JournalBeginnings(directory)) != nil
    default: return false
    }
  }

  /// Makes FORMAT anew from the journal; one that says nothing is kept as FORMAT.edited-N.json. False when nothing had
  /// to be done. Throws `.unreadableFormat` where the journal is of a format that this program does not know.
  static func rebuildFormat(at path: String) throws(StorageTrouble) -> Bool {
    guard hasLostFormat(at: path) else { return false }
    let directory: Directory
    let found: JournalBeginnings?
    do throws(StorageFault) {
      directory = try Directory.openLedger(at: path)
      found = try JournalBeginnings(directory)
    } catch {
      throw StorageTrouble(error, path: path)
    }
    guard let found else { return false }
    // Which programs may read and write such a one this program cannot know.
    guard found.format <= LedgerFormat.version else { throw .unreadableFormat(found.format) }
    let format = LedgerFormat(
      ledger: found.ledger, format: found.format, oldestReader: found.format, oldestWriter: found.format)
    do throws(StorageFault) {
      try keepAside(LedgerFormat.fileName, in: directory)
      try directory.replace(LedgerFormat.fileName, format.content)
    } catch {
      throw StorageTrouble(error, path: path)
    }
    return true
  }

  /// Keeps a copy of a file of the ledger beside it, as NAME.edited-N.json; nothing happens when it is not there.
  static func keepAside(_ name: String, in directory: Directory) throws(StorageFault) {
    guard let file = try directory.openIfAny(name) else { return }
    let base = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    for count in 1... {
      do throws(StorageFault) {
        try directory.copy(file, file.status().size, as: "\(base).edited-\(count).json", replacing: false)
        return
      } catch {
        if !error.isTaken { throw error }
      }
    }
  }
}

/// What the first lines of a journal's segments say of the ledger that they belong to.
private struct JournalBeginnings {
  /// The ledger's id, by the first of them.
  var ledger: String
  /// The newest format that any of them was written in.
  var format: Int

  /// What those say that can be read; nothing where none can.
  init?(_ ledger: Directory) throws(StorageFault) {
    guard let journal = try ledger.directoryIfAny(JournalReader.directoryName) else { return nil }
    var starts: [SegmentStart] = []
    for name in try journal.names() where JournalEpoch(name: name) != nil {
      let epoch = try journal.directory(name)
      for segment in try epoch.names().compactMap(SegmentName.number).sorted() {
        if let start = try SegmentStart.read(segment, in: epoch) { starts.append(start) }
      }
    }
    guard let first = starts.first else { return nil }
    self.ledger = first.ledger
    format = starts.reduce(1) { max($0, $1.format) }
  }
}
