import LedgerModel

/// What a session knows of the health of its ledger's files, and when to look again.
extension FileStore {
  /// Damage of the journal and notes on it, as far as it was read.
  public var findings: [JournalFinding] { reader.findings }

  /// Looks whether all is there that this machine's marks name, and lets those outside the ledger reach as far as the ones
  /// inside, which others move on.
  func lookForLostEnds() {
    // What cannot be read here is told by those who read the journal.
    guard let known = try? KnownMarks(reader.journal, marks, node: writer.identity.node) else { return }
    lostEnds = known.lostEnds(in: reader)
    guard let marks, let epoch = writer.newestEpochOfThisNode(), let mark = known.inside[epoch],
      mark.sequence > known.outside[epoch]?.sequence ?? 0, mark.place.offset > 0,
      reader.holds(mark, of: epoch),
      // One that names what is gone stays, and goes on to tell of it.
      known.outside[epoch].map({ reader.holds($0, of: epoch) }) ?? true
    else { return }
    EpochMarks(epoch, in: reader.journal, marks).reach(mark.place)
  }

  /// Looks whether a newer program took the ledger over.
  func lookForNewerFormat() {
    // One that is gone or says nothing is told by whoever writes.
    guard let format = try? LedgerFormat.read(in: directory) else { return }
    neededFormat = format.mayWrite ? nil : max(format.oldestReader, format.oldestWriter)
  }

  /// What a ledger's FORMAT says. Throws when it is no ledger, or that cannot be read.
  public static func format(at path: String) throws(StorageTrouble) -> LedgerFormat {
    do {
      return try LedgerFormat.read(in: Directory.openLedger(at: path))
    } catch let fault as JournalFault {
      throw StorageTrouble(fault, path: path)
    } catch let fault as StorageFault {
      throw StorageTrouble(fault, path: path)
    } catch {
      throw .failed(path: path, reason: .mistake("\(error)"))
    }
  }

  /// The same of one that this program may write to. Throws `.unreadableFormat` or `.newerFormat` of another.
  public static func writableFormat(at path: String) throws(StorageTrouble) -> LedgerFormat {
    let format = try format(at: path)
    guard format.mayRead else { throw .unreadableFormat(format.oldestReader) }
    guard format.mayWrite else { throw .newerFormat(format.oldestWriter) }
    return format
  }

  /// Whether something is wrong with the ledger's files that a person should know of.
  public var isDamaged: Bool { hasLostJournal || isShort || findings.contains(where: \.isDamage) }

  /// What everybody must know of the ledger's files; see `Store`. What is lost comes before what is broken.
  public var damage: LedgerDamage? {
    // Who cannot write cannot mend either.
    if let neededFormat { return .newerFormat(neededFormat) }
    if let found = findings.first(where: \.isDamage) {
      return found.kind == .lost ? .lostJournal : .damagedLine(file: found.path, line: found.line)
    }
    if let end = lostEnds.first {
      return .lostLines(
        file: end.path, gone: end.gone.map { Int($0.lowerBound)...Int($0.upperBound) }, last: Int(end.reached)
      )
    }
    return isDamaged ? .lostJournal : hasDamagedSnapshot ? .damagedSnapshot : nil
  }

  /// A watch that tells when it is worth refreshing. Throws what the disk said.
  public func watch() throws(StorageTrouble) -> JournalWatch? {
    do {
      return try JournalWatch(ledger: directory, snapshots: snapshot?.files ?? [])
    } catch {
      throw StorageTrouble(error, path: directory.path)
    }
  }

  /// Notes that what is gone at a path was looked at, as whoever brings a backup back there has; gives what is gone. Makes the
  /// snapshot, too, that the archive does not have: or the first change there would wait for all of the journal.
  public static func settleLostEnds(
    at path: String, marks: MarkPlaces
  ) throws(StorageTrouble) -> [LedgerCheck.Finding] {
    let store = try FileStore(opening: path, marks: marks)
    for end in store.lostEnds {
      ReachedNote.settle(end.epoch, through: end.reached, in: store.reader.journal)
    }
    // Where it cannot be made, the ledger is as good, and slower to open.
    _ = try? store.makeSnapshotIfDue()
    return store.lostEnds.map(\.finding)
  }
}

extension LostEnd {
  /// What `check` says of it.
  var finding: LedgerCheck.Finding {
    isOfThisCopy
      ? .lostEnd(file: path, sequence: reached, gone: gone)
      : .olderThanBefore(file: path, sequence: reached, gone: gone)
  }
}
