import LedgerModel

extension FileStore {
  /// The journal gone through and compared with this session's state item by item, once both have come to one place;
  /// nothing where they differ, or where only reading all of it into one state can tell. Takes little more memory for many
  /// items than for few.
  func comparedInStep() -> Replay? {
    do {
      let journal = try JournalTouches(directory, details: details)
      for _ in 0..<20 {
        _ = try refresh()
        if reader.position == journal.reader.position { break }
        try journal.readOn()
      }
      let comparison = try StateComparison(ledger, journal, in: directory, details: details)
      guard reader.position == journal.reader.position, try comparison.isSame() else { return nil }
      return Replay(ledger, journal, comparison)
    } catch {
      // What hinders it hinders the other way as well, and is told there.
      return nil
    }
  }

  /// The journal read from its beginning, without any snapshot, its hashes compared.
  func replay() throws(StorageTrouble) -> Replay { Replay(of: try replaying()) }

  /// The same, and this session brought to the very place: others may write on meanwhile, and what one has read and the other
  /// has not is no difference between snapshot and journal.
  func replayInStep() throws(StorageTrouble) -> Replay {
    let whole = try replaying()
    // What comes in between is little, and soon read. An epoch that only one of the two can read keeps them apart.
    for _ in 0..<20 {
      _ = try refresh()
      if reader.position == whole.reader.position { break }
      _ = try whole.refresh()
    }
    return Replay(of: whole)
  }

  /// A session that has read the journal from its beginning; its ledger numbers `replicas` as they stand here.
  func replaying(
    checkingHashes: Bool = true, numbering replicas: [String] = []
  ) throws(StorageTrouble) -> FileStore {
    do {
      while true {
        let whole = try FileStore(
          reading: directory, try JournalReader(ledger: directory, checksHashes: checkingHashes),
          numbering: replicas)
        // An epoch may have come while the only one was read piece by piece.
        if !whole.isOutOfOrder { return whole }
      }
    } catch {
      throw StorageTrouble(error, path: directory.path)
    }
  }
}

/// What all lines of a journal come to.
struct Replay {
  /// The state.
  var ledger: Ledger
  /// Damage and notes.
  var findings: [JournalFinding]
  /// Lines of changes that count.
  var lines: Int
  /// Behind the last of them.
  var position: JournalPosition
  /// What was told of the items as they were compared.
  private var comparison: StateComparison?

  /// What a session has read that began at the journal's beginning.
  init(of whole: FileStore) {
    (ledger, findings) = (whole.ledger, whole.findings)
    (lines, position) = (whole.linesBehindSnapshot, whole.reader.position)
  }

  /// What was found to be the state of a session.
  init(_ ledger: Ledger, _ journal: JournalTouches, _ comparison: StateComparison) {
    (self.ledger, findings) = (ledger, journal.reader.findings)
    (lines, position, self.comparison) = (journal.lines, journal.reader.position, comparison)
  }

  /// The checksum of what a readable file says of the state.
  func sum(of file: ReadableFile) throws(StorageFault) -> UInt32 {
    if file == .items, let comparison { return comparison.sum }
    return try ReadableMaking.sum(of: file, ledger)
  }

  /// What lines refer to, compared with what lies there.
  func surveyDetails(in store: FileStore) throws(StorageFault) -> DetailsSurvey {
    if let comparison { return try comparison.journal.surveyDetails(in: store.directory) }
    return try store.surveyDetails()
  }

  /// What is odd about the items.
  var oddItems: OddItems {
    if let comparison { return comparison.odd }
    var odd = OddItems(ledger)
    for place in 0..<ledger.items.count { odd.take(place) }
    return odd
  }
}
