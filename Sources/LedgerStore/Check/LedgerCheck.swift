import LedgerModel

/// What an examination of a ledger's files found: with every finding the file, and the line where there is one.
public struct LedgerCheck: Sendable {
  /// Something that was found.
  public enum Finding: Sendable, Hashable {
    /// About the journal: damage, or a note on an end.
    case journal(JournalFinding)
    /// A snapshot is ahead of the journal: journal has been lost.
    case lostJournal
    /// The newest snapshot does not add up to the journal; it is a cache, and a new one mends it.
    case snapshotDiffers
    /// A snapshot is not as it was written; the journal has all of it, and the next snapshot takes its place.
    case damagedSnapshot
    /// A piece of evidence is missing, or its content has changed.
    case evidence(item: ItemNumber, name: String, hash: String)
    /// A readable file was edited by hand; it is never read, and kept beside when written anew.
    case editedByHand(file: String)
    /// The journal holds changes of a newer version of the program.
    case newerChanges

    /// Whether it is damage; else it is a note.
    public var isDamage: Bool {
      switch self {
      case .journal(let finding): finding.isDamage
      case .lostJournal, .snapshotDiffers, .evidence: true
      case .damagedSnapshot, .editedByHand, .newerChanges: false
      }
    }
  }

  /// Everything that was found, damage and notes.
  public internal(set) var findings: [Finding] = []
  /// Lines of changes that count.
  public internal(set) var lines = 0
  /// Items, hidden ones left out.
  public internal(set) var items = 0

  /// Whether nothing is damaged.
  public var isSound: Bool { !findings.contains(where: \.isDamage) }
}

extension FileStore {
  /// Examines the ledger at a path, without writing to it: every line, the segments' hashes, the newest snapshot
  /// against the journal, evidence, readable files.
  public static func check(at path: String) throws(StorageTrouble) -> LedgerCheck {
    let store = try FileStore(opening: path)
    let replay = try store.replay()
    var check = LedgerCheck()
    check.lines = replay.lines
    check.findings = replay.findings.map(LedgerCheck.Finding.journal)
    if store.hasDamagedSnapshot { check.findings.append(.damagedSnapshot) }
    if store.hasLostJournal { check.findings.append(.lostJournal) }
    if !store.ledger.isSame(as: replay.ledger) { check.findings.append(.snapshotDiffers) }
    if replay.ledger.hasUnknown { check.findings.append(.newerChanges) }
    replay.ledger.items.forEach { record in
      let item = record.item
      guard !item.isHidden else { return }
      check.items += 1
      for evidence in item.evidence where store.evidence(evidence.hash) == nil {
        check.findings.append(.evidence(item: item.number, name: evidence.name, hash: evidence.hash))
      }
    }
    for file in ReadableFile.allCases {
      guard let content = try? store.directory.read(file.fileName, limit: 1 << 30) else { continue }
      if ReadableStamp(content)?.holds(for: content) != true {
        check.findings.append(.editedByHand(file: file.fileName))
      }
    }
    return check
  }

  /// The journal read from its beginning, without any snapshot, its hashes compared.
  func replay() throws(StorageTrouble) -> (ledger: Ledger, findings: [JournalFinding], lines: Int) {
    do {
      let reader = try JournalReader(ledger: directory, checksHashes: true)
      let whole = try FileStore(reading: directory, reader)
      return (whole.ledger, reader.findings, whole.linesBehindSnapshot)
    } catch {
      throw StorageTrouble(error, path: directory.path)
    }
  }
}

extension Ledger {
  /// Every record of the ledger, items included.
  var allKeys: [RecordKey] {
    var keys = recordKeys
    items.forEach { keys.append(RecordKey(.item, $0.item.id)) }
    return keys
  }

  /// Whether both hold the same records with the same fields.
  func isSame(as other: Ledger) -> Bool {
    guard items.count == other.items.count, recordKeys.count == other.recordKeys.count else { return false }
    return allKeys.allSatisfy { key in
      if key.kind == .item { return items[key.id] == other.items[key.id] }
      return fields(of: key) == other.fields(of: key)
    }
  }
}
