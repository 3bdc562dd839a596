import LedgerModel

/// What a repair did, finding by finding.
public struct LedgerRepair: Sendable {
  /// The directory in the ledger that holds the journal as it was.
  public internal(set) var copy = ""
  /// What was done about one finding.
  public enum Deed: Sendable, Hashable {
    /// The line was brought back from its own bytes, one of which was wrong.
    case broughtBack(JournalFinding)
    /// A snapshot that was made before the damage still had what stood there.
    case hadInSnapshot(JournalFinding)
    /// It is named as looked at, and its bytes stay where they are; what a line held that does not count is lost.
    case setAside(JournalFinding)
    /// Snapshots that are damaged or do not fit the journal were moved to the copy, and a new one was made.
    case replacedSnapshots
    /// FORMAT was made anew from the first lines of the journal's segments.
    case rebuiltFormat
    /// So many files and directories got the mode and group that they must have.
    case setModes(Int)
    /// Readable files that showed something else than the journal were written anew.
    case rewroteReadable
    /// Details that were removed were taken out of so many texts in which they were left.
    case removedDetails(Int)
    /// Files of private details that no line refers to were removed.
    case removedUnused(Int)
    /// A file of private details that is gone for good says so from now on, and is no longer reported.
    case acknowledgedDetails(file: String)
    /// Lines that are gone for good are no longer reported.
    case acknowledgedLoss(file: String)
  }
  /// What was done, in the order of the findings.
  public internal(set) var deeds: [Deed] = []
  /// Records whose fields were brought back.
  public internal(set) var recordsBroughtBack = 0
}

extension FileStore {
  /// Repairs a damaged journal: copies it first, brings back what a snapshot or the damaged line itself still tells,
  /// and names the damage as looked at, so that snapshots may be made again. Nothing is removed or overwritten.
  /// Where the journal is sound and a snapshot says something else, the journal is right.
  ///
  /// FORMAT that is lost is made anew, modes and groups are put right, readable files that show something else are
  /// written anew. Returns nothing when nothing had to be done. Throws `.unreadableFormat` where FORMAT is lost and the journal
  /// is of a format that this program does not know.
  public static func repair(
    at path: String, as actor: Actor, at now: Timestamp, marks: MarkPlaces = MarkPlaces()
  ) throws(StorageTrouble) -> LedgerRepair? {
    var repair = LedgerRepair()
    if isUnfinishedRestore(at: path) { throw .failed(path: path, reason: .unfinishedRestore) }
    if try rebuildFormat(at: path) { repair.deeds.append(.rebuiltFormat) }
    // What a newer program keeps this one does not know how to mend.
    _ = try writableFormat(at: path)
    if let count = try setModes(at: path) { repair.deeds.append(.setModes(count)) }
    let store = try FileStore(opening: path, marks: marks)
    let whole = try store.replayInStep()
    do {
      try store.repairJournal(whole, &repair, as: actor, at: now, path)
      try store.repairDetails(whole, &repair)
      try store.repairProjections(&repair, path, marks)
    } catch let fault as StorageFault {
      throw StorageTrouble(fault, path: path)
    } catch let fault as JournalFault {
      throw StorageTrouble(fault, path: path)
    } catch let trouble as StorageTrouble {
      throw trouble
    } catch {
      throw .failed(path: path, reason: .mistake("\(error)"))
    }
    return repair.deeds.isEmpty ? nil : repair
  }

  /// Puts modes and groups right, as far as this user may; nothing when they are.
  private static func setModes(at path: String) throws(StorageTrouble) -> Int? {
    ProcessManners.set()
    do {
      let survey = try FileSurvey(try Directory.openLedger(at: path), mends: true)
      return survey.mended == 0 ? nil : survey.mended
    } catch {
      throw StorageTrouble(error, path: path)
    }
  }

  private func repairJournal(
    _ whole: Replay, _ repair: inout LedgerRepair, as actor: Actor, at now: Timestamp, _ path: String
  ) throws {
    let damage = whole.findings.filter(\.isDamage)
    let isAstray = damage.isEmpty && !ledger.isSame(as: whole.ledger)
    let needsSnapshot = isAstray || hasLostJournal || hasDamagedSnapshot
    guard !damage.isEmpty || needsSnapshot else { return }
    repair.copy = try copyJournal()
    if !damage.isEmpty { try self.repair(damage, whole.ledger, &repair, as: actor, at: now) }
    guard needsSnapshot else { return }
    try moveSnapshots(to: repair.copy)
    try FileStore(opening: path).makeSnapshotIfDue(force: true)
    repair.deeds.append(.replacedSnapshots)
  }

  /// Writes readable files anew that do not show what the journal says, and settles what is lost for good.
  private func repairProjections(_ repair: inout LedgerRepair, _ path: String, _ marks: MarkPlaces) throws {
    let check = try FileStore.check(at: path, marks: marks)
    for finding in check.findings {
      switch finding {
      case .readableDiffers(let file), .lostEnd(let file, nil, _):
        try Self.keepAside(file, in: directory)
        try directory.remove(file)
        if !repair.deeds.contains(.rewroteReadable) { repair.deeds.append(.rewroteReadable) }
      case .lostEnd(let file, let last?, _), .olderThanBefore(let file, let last, _):
        guard let epoch = JournalEpoch(name: file.dropFirst(JournalReader.directoryName.utf8.count + 1))
        else { continue }
        ReachedNote.settle(epoch, through: last, in: reader.journal)
        repair.deeds.append(.acknowledgedLoss(file: file))
      default: break
      }
    }
    if repair.deeds.contains(.rewroteReadable) { try FileStore(opening: path).writeReadableFiles() }
  }

  private func repair(
    _ damage: [JournalFinding], _ replay: Ledger, _ repair: inout LedgerRepair, as actor: Actor,
    at now: Timestamp
  ) throws {
    let (mended, recovered) = try mend(replay, damage)
    let change = mended.difference(from: replay, by: actor, at: now)
    repair.recordsBroughtBack = change?.records.count ?? 0
    if let change { try append(change) }
    try setAside(damage.map(\.place))
    repair.deeds += damage.map { finding in
      if recovered.contains(finding.place) { return .broughtBack(finding) }
      return hadInSnapshot(finding) ? .hadInSnapshot(finding) : .setAside(finding)
    }
  }

  /// Whether the snapshot that was opened holds what stood there.
  private func hadInSnapshot(_ finding: JournalFinding) -> Bool {
    guard !hasLostJournal, let mark = snapshot?.header.position.marks[finding.epoch] else { return false }
    return (finding.segment, finding.offset) < (mark.segment, mark.offset)
  }

  /// The state as it would be had nothing been damaged, as far as that can be told, and the places that told it.
  private func mend(
    _ replay: Ledger, _ damage: [JournalFinding]
  ) throws(StorageFault) -> (Ledger, Set<JournalPlace>) {
    // The session's own state may come from a snapshot that was made before the damage.
    var mended = hasLostJournal ? replay : ledger
    var recovered: Set<JournalPlace> = []
    for finding in damage {
      guard case .damagedLine = finding.kind, let line = try damagedLine(finding) else { continue }
      guard let whole = LineRecovery.recover(line), let json = try? JSONValue(parsing: whole) else {
        continue
      }
      let replica = mended.replica(named: finding.epoch.name)
      for json in try transaction(of: json, at: finding) {
        guard let sequence = json["s"]?.whole,
          let change = Change(json: json, replica: { mended.replica(named: $0) })
        else { continue }
        mended.fill(details.revealed(change), Version(replica: replica, sequence: Int(sequence)))
        recovered.insert(finding.place)
      }
    }
    return (mended, recovered)
  }

  /// The line brought back, and with it all others of its transaction that are to be had: a damaged line has kept
  /// them from counting.
  private func transaction(
    of json: JSONValue, at finding: JournalFinding
  ) throws(StorageFault) -> [JSONValue] {
    guard let name = json["tx"]?.text, let place = json["i"]?.whole, let count = json["of"]?.whole,
      let bytes = try segment(of: finding)
    else { return [json] }
    let before = bytes[..<finding.offset].split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    let behind = bytes[finding.offset...].split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst()
    func others(_ lines: some Sequence<ArraySlice<UInt8>>) -> [JSONValue] {
      lines.compactMap { line in
        let line = Array(line)
        let isWhole = line.withUnsafeBytes { (try? LineFrame.read($0)) != nil }
        guard let whole = isWhole ? line : LineRecovery.recover(line),
          let json = try? JSONValue(parsing: whole), json["tx"]?.text == name
        else { return nil }
        return json
      }
    }
    return others(before.suffix(Int(max(0, place - 1)))) + [json]
      + others(behind.prefix(Int(max(0, count - place))))
  }

  private func damagedLine(_ finding: JournalFinding) throws(StorageFault) -> [UInt8]? {
    try segment(of: finding).map { Array($0[finding.offset...].prefix { $0 != 0x0A }) }
  }

  /// The bytes of the finding's segment. What cannot be read is not set aside as lost: the repair ends with the fault.
  private func segment(of finding: JournalFinding) throws(StorageFault) -> [UInt8]? {
    let folder = try directory.directory(JournalReader.directoryName).directory(finding.epoch.name)
    let bytes = try folder.read(SegmentName.text(finding.segment), limit: 1 << 31)
    return finding.offset < bytes.count ? bytes : nil
  }

  /// Moves all snapshots beside the copy of the journal: somebody may still want to look at what they hold.
  private func moveSnapshots(to copy: String) throws(StorageFault) {
    let snapshots = try directory.makeDirectory("snapshots")
    let kept = try directory.directory(copy).makeDirectory("snapshots")
    for name in try snapshots.names() where name.hasSuffix(".jsonl") {
      try kept.create(name, snapshots.read(name, limit: 4 << 30))
      try snapshots.remove(name)
    }
  }

  /// Copies the journal's segments into `repairs/N` of the ledger; gives that path.
  func copyJournal() throws(StorageFault) -> String {
    let repairs = try directory.makeDirectory("repairs")
    let number = (try repairs.names().compactMap { Int($0) }.max() ?? 0) + 1
    let copy = try repairs.makeDirectory(String(number))
    let journal = try directory.directory(JournalReader.directoryName)
    for name in try journal.names() where JournalEpoch(name: name) != nil {
      let epoch = try journal.directory(name)
      let kept = try copy.makeDirectory(name)
      for segment in try epoch.names() where SegmentName.number(segment) != nil {
        try kept.create(segment, epoch.read(segment, limit: 1 << 31))
      }
    }
    return "repairs/\(number)"
  }
}

extension Ledger {
  /// Applies a change late: only to fields that nobody has set since.
  fileprivate mutating func fill(_ change: Change, _ version: Version) {
    var late = change
    late.records = change.records.compactMap { record in
      guard let versions = versions(of: record.key) else { return record }
      var record = record
      record.fields = record.fields.filter { field in
        let stands = versions[path: field.path]
        let isLater = stands.replica == version.replica && stands.sequence > version.sequence
        // A record whose making was lost began with what an item has before anything is known of it.
        let blank = record.key.kind == .item ? Item(id: record.key.id)[path: field.path] : .null
        let isSet = value(of: record.key, at: field.path)?.value != blank
        return !isLater || (record.creates && !isSet)
      }
      return record.fields.isEmpty ? nil : record
    }
    apply(late, version: version)
  }

  /// The change that makes this state of an earlier one, as the program's own; nothing when there is no difference.
  fileprivate func difference(from before: Ledger, by actor: Actor, at now: Timestamp) -> Change? {
    let records = allKeys.compactMap { key -> RecordChange? in
      var edit = RecordEdit(key, in: before)
      for field in fields(of: key) { edit.set(field.name, field.value) }
      for field in before.fields(of: key) where value(of: key, at: field.name)?.value.isNull != false {
        edit.set(field.name, .null)
      }
      return edit.change
    }
    guard !records.isEmpty else { return nil }
    var ids = IDSource.random()
    return Change(
      id: ids.next("z"), verb: "repair", at: now, hybrid: before.hybrid.next(wall: now), by: actor.person,
      login: actor.login, channel: .program, records: records)
  }
}
