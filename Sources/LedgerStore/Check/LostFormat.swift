import LedgerModel

/// FORMAT that is gone or says nothing: what it said stands in the first line of every segment.
extension FileStore {
  /// Whether a directory has a ledger's journal, but no FORMAT that can be used.
  public static func hasLostFormat(at path: String) -> Bool {
    guard let directory = try? Directory.openLedger(at: path) else { return false }
    switch Result(catching: { () throws(JournalFault) in try LedgerFormat.read(in: directory) }) {
    case .failure(.noLedger), .failure(.formatUnreadable): return (try? start(in: directory)) ?? nil != nil
    default: return false
    }
  }

  /// The first start line in the journal that can be read.
  private static func start(in ledger: Directory) throws(StorageFault) -> SegmentStart? {
    guard let journal = try ledger.directoryIfAny(JournalReader.directoryName) else { return nil }
    for name in try journal.names() where JournalEpoch(name: name) != nil {
      let epoch = try journal.directory(name)
      for segment in try epoch.names().compactMap(SegmentName.number).sorted() {
        if let start = try SegmentStart.read(segment, in: epoch) { return start }
      }
    }
    return nil
  }

  /// Makes FORMAT anew from the journal; one that says nothing is kept as FORMAT.edited-N.json. False when nothing had
  /// to be done.
  static func rebuildFormat(at path: String) throws(StorageTrouble) -> Bool {
    guard hasLostFormat(at: path) else { return false }
    do throws(StorageFault) {
      let directory = try Directory.openLedger(at: path)
      guard let start = try start(in: directory) else { return false }
      let content = LedgerFormat(
        ledger: start.ledger, format: LedgerFormat.version, oldestReader: LedgerFormat.version,
        oldestWriter: LedgerFormat.version
      ).content
      try keepAside(LedgerFormat.fileName, in: directory)
      try directory.replace(LedgerFormat.fileName, content)
      return true
    } catch {
      throw StorageTrouble(error, path: path)
    }
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
