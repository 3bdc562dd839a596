import LedgerModel

/// What a session knows of the health of its ledger's files, and when to look again.
extension FileStore {
  /// Damage of the journal and notes on it, as far as it was read.
  public var findings: [JournalFinding] { reader.findings }

  /// Whether something is wrong with the ledger's files that a person should know of.
  public var isDamaged: Bool { hasLostJournal || isShort || findings.contains(where: \.isDamage) }

  /// What everybody must know of the ledger's files; see `Store`. What is lost comes before what is broken.
  public var damage: LedgerDamage? {
    if let found = findings.first(where: \.isDamage) {
      return found.kind == .lost ? .lostJournal : .damagedLine(file: found.path, line: found.line)
    }
    return isDamaged ? .lostJournal : hasDamagedSnapshot ? .damagedSnapshot : nil
  }

  /// A watch that tells when it is worth refreshing. Throws what the disk said.
  public func watch() throws(StorageTrouble) -> JournalWatch? {
    do {
      return try JournalWatch(ledger: directory, snapshot: snapshot?.file)
    } catch {
      throw StorageTrouble(error, path: directory.path)
    }
  }
}
