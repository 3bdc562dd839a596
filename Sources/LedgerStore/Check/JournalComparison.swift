import LedgerModel

/// What a ledger is compared with: something that shows how its journal was at an earlier time.
public enum EarlierLedger: Sendable {
  /// A seal, from a paper or a backup.
  case seal(JournalSeal)
  /// An archive, or a directory of them, of which the newest is taken that was made before a moment; without one the newest
  /// of all.
  case backup(String, before: Timestamp? = nil)
  /// A copy of the ledger's directory.
  case copy(String)
}

/// How a ledger's journal differs from what it was earlier.
public enum JournalDifference: Sendable, Hashable {
  /// The journal is shorter than it was: the file, and how many bytes it had.
  case cut(file: String, bytes: Int)
  /// A line was changed: the file, and which line.
  case changed(file: String, line: Int)
  /// Something before the sealed places was changed: a seal cannot say more.
  case broken(files: [String])
  /// It is another ledger's.
  case otherLedger
}

extension FileStore {
  /// Compares the journal with what it was; empty when all of that still stands as it did.
  public func differences(from earlier: EarlierLedger) throws(StorageTrouble) -> [JournalDifference] {
    do {
      switch earlier {
      case .seal(let seal): return try differences(from: seal)
      case .backup(let path, let now):
        let archive = try BackupArchive.open(try Self.newestBackup(in: path, before: now))
        guard try archive.format.ledger == LedgerFormat.read(in: directory).ledger else {
          return [.otherLedger]
        }
        let segments = archive.entries.filter { $0.name.hasPrefix("journal/") }
        return try segments.compactMap { entry throws(StorageFault) in
          let parts = entry.name.split(separator: "/").map(String.init)
          return try difference(in: parts[1], parts[2], from: archive.file, entry.range)
        }
      case .copy(let path): return try differences(fromCopy: path)
      }
    } catch let fault as StorageFault {
      throw StorageTrouble(fault, path: directory.path)
    } catch let fault as JournalFault {
      throw StorageTrouble(fault, path: directory.path)
    } catch {
      throw .failed(path: directory.path, reason: .mistake("\(error)"))
    }
  }

  private func differences(from seal: JournalSeal) throws(StorageFault) -> [JournalDifference] {
    let journal = try directory.directory(JournalReader.directoryName)
    var (hashes, cut): ([String], [JournalDifference]) = ([], [])
    for part in seal.parts {
      let file = try journal.directoryIfAny(part.epoch.name)?.openIfAny(SegmentName.text(part.segment))
      guard let file, try file.status().size >= part.offset else {
        cut.append(.cut(file: part.path, bytes: part.offset))
        continue
      }
      hashes.append(try file.hash(of: 0..<part.offset))
    }
    if !cut.isEmpty { return cut }
    // What stands before the sealed segments is in the hashes of their first lines, which `check` follows back.
    let isWhole = JournalSeal(seal.parts, hashes: hashes).code == seal.code
    return isWhole ? [] : [.broken(files: seal.parts.map(\.path))]
  }

  private func differences(fromCopy path: String) throws -> [JournalDifference] {
    let copy = try Directory.openOutside(path)
    let format = try LedgerFormat.read(in: copy)
    guard try format.ledger == LedgerFormat.read(in: directory).ledger else { return [.otherLedger] }
    let journal = try copy.directory(JournalReader.directoryName)
    var found: [JournalDifference] = []
    for epoch in try journal.names() where JournalEpoch(name: epoch) != nil {
      let folder = try journal.directory(epoch)
      for segment in try folder.names() where SegmentName.number(segment) != nil {
        let file = try folder.open(segment)
        let whole = try file.status().size
        // What lies behind the last whole line may be a write under way.
        let size = try file.endOfLastLine(whole)
        if let difference = try difference(in: epoch, segment, from: file, 0..<size) {
          found.append(difference)
        }
      }
    }
    return found
  }

  private func difference(
    in epoch: String, _ segment: String, from theirs: File, _ range: Range<Int>
  ) throws(StorageFault) -> JournalDifference? {
    let journal = try directory.directory(JournalReader.directoryName)
    let path = "\(JournalReader.directoryName)/\(epoch)/\(segment)"
    guard let own = try journal.directoryIfAny(epoch)?.openIfAny(segment) else {
      return .cut(file: path, bytes: range.count)
    }
    let size = try own.status().size
    if let place = try own.difference(0..<min(size, range.count), from: theirs, at: range.lowerBound) {
      return .changed(file: path, line: try own.lines(before: place) + 1)
    }
    return size < range.count ? .cut(file: path, bytes: range.count) : nil
  }
}

extension File {
  /// How many lines end before a place.
  fileprivate func lines(before place: Int) throws(StorageFault) -> Int {
    var count = 0
    try read(0..<place) { piece throws(StorageFault) in count += piece.count { $0 == 0x0A } }
    return count
  }

  /// Behind the last line that is whole, of the file's first bytes.
  fileprivate func endOfLastLine(_ size: Int) throws(StorageFault) -> Int {
    var end = 0
    var next = 0
    try read(0..<size) { piece throws(StorageFault) in
      if let newline = piece.lastIndex(of: 0x0A) { end = next + newline + 1 }
      next += piece.count
    }
    return end
  }
}
