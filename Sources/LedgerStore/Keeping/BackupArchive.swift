import LedgerModel

/// A backup that was read through and found whole: every file in it has the content that it had when it was made.
final class BackupArchive {
  /// A file of the archive.
  struct Entry {
    /// The path in the ledger.
    var name: String
    /// The bytes of the archive that are its content.
    var range: Range<Int>
    /// The SHA-256 of the content, hex.
    var hash: String
  }

  /// The archive.
  let file: File
  /// The files of the ledger in it, FORMAT last.
  let entries: [Entry]
  /// What it says of itself; a backup that an older version made says nothing.
  let manifest: BackupManifest?
  /// What its FORMAT says.
  let format: LedgerFormat
  /// Where its evidence lies when it is not in the archive.
  let beside: Directory?

  /// Reads an archive through. `place` is the directory that it lies in, where evidence may lie beside it.
  ///
  /// Throws a fault with `.damagedArchive` when it is no backup, cut off, or anything in it is not as it was written;
  /// one with the hash in its path when evidence is missing beside it.
  init(_ file: File, in place: Directory) throws(StorageFault) {
    self.file = file
    let damaged = StorageFault(.read, file.path, .damagedArchive)
    var entries: [Entry] = []
    var names: Set<String> = []
    var reading = try TarReading(file)
    while let entry = try reading.next() {
      guard Self.isPath(entry.name), names.insert(entry.name).inserted else { throw damaged }
      entries.append(Entry(name: entry.name, range: entry.range, hash: try file.hash(of: entry.range)))
    }
    guard let last = entries.last, last.name == LedgerFormat.fileName, last.range.count <= 65_536,
      let format = LedgerFormat(try file.read(at: last.range.lowerBound, count: last.range.count))
    else { throw damaged }
    self.format = format
    for entry in entries where entry.name.hasPrefix("evidence/") {
      guard entry.name.dropFirst(9) == entry.hash else { throw damaged }
    }
    manifest = try Self.manifest(entries, in: file)
    self.entries = entries.filter { $0.name != BackupManifest.fileName }
    beside = try manifest?.beside.map { kept throws(StorageFault) in
      try Self.evidence(kept, beside: place)
    }
    guard let manifest else { return }
    let found = self.entries.map {
      BackupManifest.Entry(name: $0.name, size: $0.range.count, hash: $0.hash)
    }
    guard manifest.ledger == format.ledger, manifest.files == found else { throw damaged }
  }

  /// Opens and reads the archive of a path, links followed.
  static func open(_ path: String) throws(StorageFault) -> BackupArchive {
    let (place, name) = try Directory.openOutside(holding: Directory.followed(path))
    return try BackupArchive(try place.open(name), in: place)
  }

  private static func manifest(
    _ entries: [Entry], in file: File
  ) throws(StorageFault) -> BackupManifest? {
    guard let place = entries.firstIndex(where: { $0.name == BackupManifest.fileName }) else { return nil }
    let range = entries[place].range
    guard place == entries.count - 2, range.count <= BackupManifest.limit,
      let manifest = BackupManifest(try file.read(at: range.lowerBound, count: range.count))
    else { throw StorageFault(.read, file.path, .damagedArchive) }
    return manifest
  }

  private static func evidence(
    _ kept: [BackupManifest.Entry], beside place: Directory
  ) throws(StorageFault) -> Directory {
    let folder = try place.directory("evidence")
    for entry in kept {
      guard EvidenceName.isHash(entry.name), entry.name == entry.hash else {
        throw StorageFault(.read, folder.below(entry.name), .damagedArchive)
      }
      guard try folder.holds(entry.name) else {
        throw StorageFault(.open, folder.below(entry.name), .damagedArchive)
      }
    }
    return folder
  }

  /// Whether a path is one that a backup holds: nothing leads out of the ledger.
  private static func isPath(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") && !$0.utf8.contains(0) }) else {
      return false
    }
    switch parts.first {
    case "FORMAT", "BACKUP.json": return parts.count == 1
    case "evidence": return parts.count == 2 && EvidenceName.isHash(String(parts[1]))
    case "private": return parts.count == 2 && PrivateTexts.isName(parts[1])
    case "access": return path == "access/keys.json"
    case "preferences": return parts.count == 2 && parts[1].utf8.count <= 255
    case "journal":
      return parts.count == 3 && JournalEpoch(name: parts[1]) != nil
        && SegmentName.number(String(parts[2])) != nil
    default: return false
    }
  }

  /// Whether a ledger has all of this backup's journal and evidence: then nothing is lost when the backup goes.
  func isSuperseded(by ledger: Directory, _ format: LedgerFormat) throws(StorageFault) -> Bool {
    guard format.ledger == self.format.ledger else { return false }
    let evidence = try ledger.directoryIfAny("evidence")
    for hash in manifest?.beside ?? [] where try evidence?.openIfAny(hash.name) == nil { return false }
    for entry in entries {
      let parts = entry.name.split(separator: "/").map(String.init)
      switch parts[0] {
      case "evidence": if try evidence?.openIfAny(parts[1]) == nil { return false }
      // What was removed from it since is to go.
      case "private":
        if try ledger.directoryIfAny("private")?.openIfAny(parts[1]) == nil { return false }
      case "journal":
        // A segment only grows.
        let folder = try ledger.directory("journal").directoryIfAny(parts[1])
        guard let segment = try folder?.openIfAny(parts[2]), try segment.status().size >= entry.range.count,
          try segment.hash(of: 0..<entry.range.count) == entry.hash
        else { return false }
      default: break
      }
    }
    return true
  }
}
