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
    /// A file or directory cannot be read: what it holds is not known.
    case unreadable(StorageFault)
    /// A readable file was edited by hand; it is never read, and kept beside when written anew.
    case editedByHand(file: String)
    /// The journal holds changes of a newer version of the program.
    case newerChanges

    /// Whether it is damage; else it is a note.
    public var isDamage: Bool {
      switch self {
      case .journal(let finding): finding.isDamage
      case .lostJournal, .snapshotDiffers, .evidence, .unreadable: true
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

extension LedgerCheck {
  fileprivate mutating func examine(_ evidence: Evidence, of item: Item, in store: FileStore) {
    do throws(StorageFault) {
      if try store.keptEvidence(evidence.hash) != nil { return }
      findings.append(.evidence(item: item.number, name: evidence.name, hash: evidence.hash))
    } catch {
      note(error)
    }
  }

  /// Readable files may be missing: they are written with the next change.
  fileprivate mutating func examine(_ file: ReadableFile, in store: FileStore) {
    do throws(StorageFault) {
      guard let content = try store.directory.openIfAny(file.fileName)?.readAll(limit: 1 << 30) else {
        return
      }
      if ReadableStamp(content)?.holds(for: content) == true { return }
      findings.append(.editedByHand(file: file.fileName))
    } catch {
      note(error)
    }
  }

  /// Notes what cannot be read, once however many items name it.
  private mutating func note(_ fault: StorageFault) {
    if !findings.contains(.unreadable(fault)) { findings.append(.unreadable(fault)) }
  }
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
      for evidence in item.evidence { check.examine(evidence, of: item, in: store) }
    }
    for file in ReadableFile.all { check.examine(file, in: store) }
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
