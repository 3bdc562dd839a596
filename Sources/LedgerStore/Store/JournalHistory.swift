import CSystem
import LedgerModel

/// Searches the whole journal for lines of interest, as history and undo need it: bytes first, JSON for what fits.
struct JournalHistory {
  let directory: Directory

  /// Every change whose line holds the needle and which `wants`, in the order of their times.
  func changes(
    holding needle: [UInt8], since oldest: Int64 = .min, where wants: (Change) -> Bool
  ) throws(StorageFault) -> [Change] {
    let details = PrivateFiles(directory)
    return try lines(holding: needle, since: oldest, where: wants).map { details.revealed($0) }
  }

  /// The same as their lines say them, which may only refer to what they set; with another needle also of lines that hold
  /// that one, and of each change only what is taken.
  func lines(
    holding needle: [UInt8], or other: [UInt8]? = nil, since oldest: Int64 = .min,
    taking taken: (Change) -> Change = { $0 }, where wants: (Change) -> Bool
  ) throws(StorageFault) -> [Change] {
    var replicas: [String] = []
    var found: [Arrival] = []
    func place(of name: String) -> Int {
      if let place = replicas.firstIndex(of: name) { return place }
      replicas.append(name)
      return replicas.count - 1
    }
    let reader = try JournalReader(ledger: directory, from: start(since: oldest))
    try reader.readNew { line in
      let isHeld = line.bytes.contains(needle) || other.map { line.bytes.contains($0) } == true
      guard isHeld, let json = try? JSONValue(parsing: line.bytes),
        let change = Change(json: json, replica: place), wants(change)
      else { return }
      let version = Version(replica: place(of: line.epoch.name), sequence: Int(line.sequence))
      found.append(Arrival(epoch: line.epoch, change: taken(change), version: version))
    }
    // Half a history looks like a whole one, and undo would take back the wrong change.
    for finding in reader.findings {
      if case .unreadable(let fault) = finding.kind { throw fault }
    }
    return Self.joined(Arrival.inOrder(found).map(\.change))
  }

  /// The changes with the parts of each put together; a retried one stands where it was first written.
  static func joined(_ parts: [Change]) -> [Change] {
    var changes: [Change] = []
    var places: [RecordID: Int] = [:]
    for part in parts {
      guard let place = places[part.id] else {
        places[part.id] = changes.count
        changes.append(part)
        continue
      }
      let present = Set(changes[place].records.map(\.key))
      changes[place].records += part.records.filter { !present.contains($0.key) }
    }
    return changes
  }

  /// Whether a complete line of the change with that identifier stands in a segment written to since that time
  /// (milliseconds since 1970).
  func contains(_ id: RecordID, since oldest: Int64) throws(StorageFault) -> Bool {
    try !changes(holding: Array("\"id\":\"\(id.text)\",\"do\":".utf8), since: oldest) { $0.id == id }.isEmpty
  }

  /// Whether a segment has a line of the change with that identifier. One that cannot be read is a finding of the
  /// reader, and no line of it was counted.
  func contains(_ id: RecordID, in epoch: JournalEpoch, segment: Int) -> Bool {
    guard segment > 0, let journal = try? directory.directory(JournalReader.directoryName),
      let folder = try? journal.directory(epoch.name),
      let bytes = try? folder.read(SegmentName.text(segment), limit: 1 << 30)
    else { return false }
    let needle = Array("\"id\":\"\(id.text)\",\"do\":".utf8)
    return bytes.withUnsafeBytes { raw in
      raw.split(separator: 0x0A).contains { line in
        let line = UnsafeRawBufferPointer(rebasing: line)
        return line.contains(needle) && (try? LineFrame.read(line)) != nil
      }
    }
  }

  /// The position before the oldest segment that was written to since that time (milliseconds since 1970).
  private func start(since oldest: Int64) throws(StorageFault) -> JournalPosition {
    var position = JournalPosition()
    guard oldest > .min else { return position }
    let journal = try directory.directory(JournalReader.directoryName)
    for epoch in try journal.names().compactMap({ JournalEpoch(name: $0) }) {
      let folder = try journal.directory(epoch.name)
      let segments = try folder.names().compactMap(SegmentName.number).sorted()
      for segment in segments {
        // Of an epoch to which nothing was written since, the last one does: without a mark all of it would be read.
        if segment != segments.last, try !mayHaveChanged(segment, in: folder, since: oldest) { continue }
        position.marks[epoch] = JournalPosition.Mark(
          segment: segment, offset: 0, line: 0, chain: 0, sequence: 0)
        break
      }
    }
    return position
  }

  /// Whether a segment was written to since that time; one that cannot be opened is left to the reader, which tells.
  private func mayHaveChanged(
    _ segment: Int, in folder: Directory, since oldest: Int64
  ) throws(StorageFault) -> Bool {
    do throws(StorageFault) {
      return try folder.open(SegmentName.text(segment)).status().modified >= oldest
    } catch {
      return !error.isMissing
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes stand somewhere in here.
  func contains(_ needle: [UInt8]) -> Bool {
    csystem_find(baseAddress, count, needle, needle.count) >= 0
  }
}

extension FileStore {
  /// Whether the change with that identifier is in the journal, written at that time or later (milliseconds since
  /// 1970); false where the journal cannot be read.
  public func hasWritten(_ id: RecordID, since oldest: Int64) -> Bool {
    // File systems keep times by a clock that stands up to some milliseconds behind. Where it cannot be known, the
    // person decides about what was typed: it is offered once more.
    (try? JournalHistory(directory: directory).contains(id, since: oldest - 2000)) ?? false
  }

  /// One person's changes of the last day, as far back as is wanted; see `Store`.
  public func ownChanges(
    of person: RecordID, at now: Timestamp, _ reach: OwnChanges.Reach
  ) throws(StorageTrouble) -> OwnChanges {
    do {
      var history = try OwnHistory(of: person, at: now, reach, in: directory, after: lineOrder.times)
      let details = PrivateFiles(directory)
      return OwnChanges(try history.changes().map { details.revealed($0) })
    } catch {
      throw StorageTrouble(error, path: error.path)
    }
  }

  /// Every change that touched a record; see `Store`.
  public func history(of key: RecordKey?) throws(StorageTrouble) -> [Change] {
    do {
      guard let key else {
        return try JournalHistory(directory: directory).changes(holding: []) { _ in true }
      }
      let needle = Array("\"id\":\"\(key.id.text)\"".utf8)
      return try JournalHistory(directory: directory).changes(holding: needle) { change in
        change.records.contains { $0.key == key }
      }
    } catch {
      throw StorageTrouble(error, path: error.path)
    }
  }
}
