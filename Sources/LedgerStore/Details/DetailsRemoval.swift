import CSystem
import Glibc
import LedgerModel

/// What came of removing somebody's details from the ledger's files.
public struct DetailsRemoval: Sendable, Hashable {
  /// How many texts were taken out of private/.
  public internal(set) var removed = 0
  /// How many texts stand in lines of the journal themselves, where nothing removes them: those of earlier versions.
  public internal(set) var open = 0
}

extension FileStore {
  /// The records that hold somebody's details, or held them once as far as the journal tells.
  public func withDetails(among keys: [RecordKey]) throws(StorageTrouble) -> [RecordKey] {
    let wanted = Set(keys)
    do {
      var found: Set<RecordKey> = []
      for change in try lines(of: wanted) {
        for record in change.records where wanted.contains(record.key) {
          if !record.openDetails.isEmpty || !record.privateReferences.isEmpty { found.insert(record.key) }
        }
      }
      return keys.filter { found.contains($0) }
    } catch {
      throw StorageTrouble(error, path: error.path)
    }
  }

  /// Takes out of the ledger's files what the journal says was removed of these records: out of private/, out of snapshots
  /// and out of the readable files. Older backups, and what somebody carried elsewhere, are not reached.
  ///
  /// Done again it does what was left undone; `check` tells where something is.
  public func removeDetails(of keys: [RecordKey]) throws(StorageTrouble) -> DetailsRemoval {
    _ = try refresh()
    do {
      try removeAbandonedDetails()
      let survey = try DetailsSurvey(try lines(of: Set(keys)), in: directory, counting: Set(keys))
      return DetailsRemoval(removed: try purge(survey.left), open: survey.open)
    } catch let fault as StorageFault {
      throw StorageTrouble(fault, path: fault.path)
    } catch let trouble as StorageTrouble {
      throw trouble
    } catch {
      throw .failed(path: directory.path, reason: .mistake("\(error)"))
    }
  }

  /// Takes texts out of all files of the ledger; how many. Those of private/ go last: as long as they are there, `check`
  /// tells that something is left.
  func purge(_ texts: [String: [Int: String]]) throws -> Int {
    // Held until all is written: another program that came in between would make what it wants, and leave the rest.
    let lock = try patiently("snapshots") { () throws(StorageFault) -> SnapshotLock? in
      try SnapshotLock(directory)
    }
    try removeSnapshots(lock.directory)
    // A killed program may have left a part of a readable file, or a file of texts that was to have words in their place.
    removeUnfinished(in: [PrivateFiles.directoryName], olderThan: 60_000)
    try makeAnew(under: lock)
    return try removeDetails(texts)
  }

  /// Readable files, and a snapshot also where none is due: the next session need not read all of the journal.
  private func makeAnew(under lock: SnapshotLock) throws {
    for _ in 0..<5 {
      _ = try refresh()
      let checkpoint = Checkpoint(self, makingSnapshot: true, readableFiles: .always, under: lock)
      while try checkpoint.goOn(in: self) {}
      // Nothing was made of a state that does not hold.
      guard try isOutOfOrder || reader.hasLostLines || mend() else { return }
    }
    throw StorageFault(.read, JournalReader.directoryName, .replaced)
  }

  /// The changes that touched one of the records, as their lines say them.
  private func lines(of keys: Set<RecordKey>) throws(StorageFault) -> [Change] {
    let one = keys.count == 1 ? keys.first : nil
    let needle = one.map { Array("\"id\":\"\($0.id.text)\"".utf8) } ?? []
    return try JournalHistory(directory: directory).lines(
      holding: needle, taking: \.onlyDetails
    ) { change in
      change.records.contains { keys.contains($0.key) }
    }
  }

  /// Puts the words in the place of texts; how many. Whoever does so at the same time waits.
  private func removeDetails(_ texts: [String: [Int: String]]) throws(StorageFault) -> Int {
    guard !texts.isEmpty else { return 0 }
    let folder = try directory.makeDirectory(PrivateFiles.directoryName)
    try patiently(PrivateFiles.directoryName) { () throws(StorageFault) -> Bool? in
      csystem_try_lock(folder.descriptor) == 0 ? true : nil
    }
    defer { _ = csystem_unlock(folder.descriptor) }
    var count = 0
    for (name, words) in texts.sorted(by: { $0.key < $1.key }) {
      guard var found = try details.read(name) else { continue }
      for (place, words) in words where place < found.count && found[place] != words {
        found[place] = words
        count += 1
      }
      try folder.replace(name, PrivateFiles.content(found))
    }
    details.readAnew()
    return count
  }

  /// Removes the snapshots, which hold the details as they were, while nobody is making one.
  private func removeSnapshots(_ folder: Directory) throws(StorageFault) {
    for name in try folder.names() where name.hasSuffix(".jsonl") || Self.isUnfinished(name) {
      try folder.remove(name)
    }
    try folder.sync()
  }

  private static func isUnfinished(_ name: String) -> Bool { name.hasPrefix(Directory.unfinishedPrefix) }

  /// What `take` gives, tried for ten seconds.
  @discardableResult
  private func patiently<Taken>(
    _ what: String, _ take: () throws(StorageFault) -> Taken?
  ) throws(StorageFault) -> Taken {
    for _ in 0..<1000 {
      if let taken = try take() { return taken }
      usleep(10_000)
    }
    throw StorageFault(.lock, what, .system(code: EWOULDBLOCK))
  }
}
