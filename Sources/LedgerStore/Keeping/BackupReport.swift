import LedgerModel

/// Where a backup goes.
public enum BackupTarget {
  /// One archive with everything in it; with `replacing` in the place of any file that has the name.
  case file(String, replacing: Bool)
  /// A directory of archives named by their time, with one copy of each piece of evidence beside them; of older ones
  /// those are removed that the schedule does not keep.
  case shelf(String, keeping: BackupSchedule?)
  /// Somewhere that cannot be looked at afterwards: what takes the archive's bytes.
  case stream(([UInt8]) throws(StorageFault) -> Void)
}

/// How a backup went.
public struct BackupReport: Sendable {
  /// Something that a person should know of.
  public enum Finding: Sendable, Hashable {
    /// Nothing of the ledger: it was left out. The path in the ledger.
    case leftOut(String)
    /// A piece of evidence is missing, or its content has changed.
    case evidence(item: ItemNumber, name: String, hash: String)
    /// The same of a file that a record keeps, as a piece of the dossier does; what the record is called.
    case keptFile(of: String, name: String, hash: String)
    /// A file of the ledger could not be read.
    case unreadable(StorageFault)
    /// The journal is damaged.
    case journal(JournalFinding)
    /// A snapshot is ahead of the journal: journal has been lost.
    case lostJournal
    /// An older archive that the schedule does not keep could not be removed, or they could not be listed: its name, or
    /// the directory's path, and why.
    case notRemoved(String, StorageFault)

    /// Whether something of the ledger is missing from the backup.
    public var isLoss: Bool {
      switch self {
      case .leftOut, .notRemoved: false
      case .evidence, .keptFile, .unreadable, .journal, .lostJournal: true
      }
    }
  }

  /// The archive: the path as it was asked for, or, when it is not whole, the one beside it.
  public internal(set) var path = ""
  /// What was found.
  public internal(set) var findings: [Finding] = []
  /// The files in it, evidence beside it included.
  public internal(set) var files = 0
  /// The archives that the schedule does not keep, which were removed.
  public internal(set) var removed: [String] = []
  /// The seal of the journal in it.
  public internal(set) var seal = ""
  /// Why the ledger could not note that it has a backup.
  public internal(set) var unnoted: StorageTrouble?

  /// Whether all that the ledger names is in it.
  public var isWhole: Bool { !findings.contains(where: \.isLoss) }
}

/// Why no backup was made. What was there before is as it was.
public enum BackupFailure: Error, Sendable, Hashable {
  /// A file of that name is there which this backup may not take the place of.
  case exists(String)
  /// The path leads into the ledger.
  case insideLedger(String)
  /// The disk, or what is there, does not let it be made.
  case storage(StorageTrouble)
  /// What was written does not read back as it was written.
  case notAsWritten(String)
}
