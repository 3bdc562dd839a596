/// A field as a person saw it when deciding: what a commit compares with what stands.
public struct SeenField: Sendable, Hashable {
  /// The record.
  public var key: RecordKey
  /// The field's path.
  public var path: String
  /// What stood there.
  public var value: JSONValue
  /// Which line had set it.
  public var version: Version

  /// A field as it was seen.
  public init(key: RecordKey, path: String, value: JSONValue, version: Version) {
    (self.key, self.path, self.value, self.version) = (key, path, value, version)
  }
}

/// What a session asks the store to write.
public struct CommitRequest: Sendable, Hashable {
  /// The change's identifier: a retry with the same one counts once.
  public var id: RecordID
  /// What is wanted.
  public var intent: Intent
  /// Who wants it.
  public var actor: Actor
  /// When, by the session's clock.
  public var at: Timestamp
  /// The fields that the person saw and that the intent replaces; empty when nothing was looked at before.
  public var seen: [SeenField]

  /// A request of these parts.
  public init(id: RecordID, intent: Intent, actor: Actor, at: Timestamp, seen: [SeenField] = []) {
    (self.id, self.intent, self.actor, self.at, self.seen) = (id, intent, actor, at, seen)
  }
}

/// Somebody else's change of a field since it was seen.
public struct OtherChange: Sendable, Hashable {
  /// The record.
  public var key: RecordKey
  /// The field's path.
  public var path: String
  /// Who changed it, as far as this session knows.
  public var by: RecordID?
  /// When.
  public var at: Timestamp?

  /// A change by another.
  public init(key: RecordKey, path: String, by: RecordID?, at: Timestamp?) {
    (self.key, self.path, self.by, self.at) = (key, path, by, at)
  }
}

/// A field that was replaced by somebody else since it was seen: both values, who and when.
public struct Conflict: Sendable, Hashable {
  /// What the person saw.
  public var seen: SeenField
  /// What the person wanted to stand there.
  public var wanted: JSONValue
  /// What stands there now.
  public var stands: JSONValue
  /// Who changed it, and when.
  public var other: OtherChange

  /// A conflict of these parts.
  public init(seen: SeenField, wanted: JSONValue, stands: JSONValue, other: OtherChange) {
    (self.seen, self.wanted, self.stands, self.other) = (seen, wanted, stands, other)
  }
}

/// What a session gets when its change is safe on the disk.
public struct Receipt: Sendable, Hashable {
  /// The change as it was written; nothing when it would have changed nothing.
  public var change: Change?
  /// What the person should be told.
  public var warnings: [Warning]
  /// The items of a bulk action that refused.
  public var refused: [RecordID: Refusal]
  /// What others had changed meanwhile in the same records, in other fields.
  public var merged: [OtherChange]

  /// A receipt of these parts.
  public init(
    change: Change?, warnings: [Warning] = [], refused: [RecordID: Refusal] = [:],
    merged: [OtherChange] = []
  ) {
    (self.change, self.warnings, self.refused, self.merged) = (change, warnings, refused, merged)
  }

  /// The items that the change made or touched, in its order.
  public var items: [RecordID] { change?.records.filter { $0.key.kind == .item }.map(\.key.id) ?? [] }
}

/// Why a change was not written. Nothing of it is in the ledger, except after `outcomeUnknown`.
public enum CommitFailure: Error, Sendable, Hashable {
  /// A rule refuses it.
  case refused(Refusal)
  /// Others replaced fields that it would replace.
  case conflicts([Conflict])
  /// Somebody holds the ledger for longer than a commit waits: who, as far as is known.
  case busy(holder: String?)
  /// The disk would not take it.
  case storage(StorageTrouble)
}

/// What the disk said.
public enum StorageTrouble: Error, Sendable, Hashable {
  /// No space is left, or a quota is used up.
  case full
  /// The file system is read-only, or the rights do not reach.
  case notAllowed(path: String)
  /// The disk failed while making the change durable: whether it stands will be known after reopening.
  case outcomeUnknown
  /// The ledger is of a newer format, which this version may only read.
  case newerFormat(Int)
  /// The ledger is of a newer format, which this version may not even read.
  case unreadableFormat(Int)
  /// The directory is no ledger.
  case notALedger(path: String)
  /// A file that was to be read is not there, or is none: its name.
  case noSuchFile(String)
  /// Something else: the path, and what it was.
  case failed(path: String, reason: Reason)

  /// Why a file was not read or written, where nothing else says it.
  public enum Reason: Sendable, Hashable {
    /// The system refused: its name for why, such as `EIO`.
    case system(String)
    /// A link, pipe, socket, device or directory stands where a file belongs.
    case notRegularFile
    /// Something else stands where a directory belongs.
    case notDirectory
    /// A network file system of this name, whose locks and syncs do not bind.
    case networkFileSystem(String)
    /// The file is larger than is read.
    case tooLarge
    /// The change is larger than one may be.
    case changeTooLarge
    /// What has the name is not what had it before.
    case replaced
    /// What it says is not what such a file says.
    case unreadable
    /// The archive is no backup of a ledger, or is damaged.
    case noBackup
    /// The directory holds backups of several ledgers.
    case severalLedgers
    /// A backup was being brought back into the directory, and that has not come to its end.
    case unfinishedRestore
    /// A mistake of the program, in its own terms.
    case mistake(String)
  }
}

/// What is wrong with a ledger's files, so that everybody must know of it until it is mended.
public enum LedgerDamage: Sendable, Hashable {
  /// Nothing is broken, but the ledger went over to a newer format, which this version may not write to.
  case newerFormat(Int)
  /// A line of the journal is damaged: the file, and the line in it.
  case damagedLine(file: String, line: Int)
  /// The snapshot is ahead of the journal: journal was lost.
  case lostJournal
  /// Changes are gone that were saved here once: the directory of the journal in which they stood, their numbers there,
  /// where they are known, and the last one's. An older copy was put in the journal's place.
  case lostLines(file: String, gone: ClosedRange<Int>?, last: Int)
  /// A snapshot is damaged; the journal was read in its place, and nothing is missing.
  case damagedSnapshot
}

/// How a ledger stands with backups, as far as it can be told.
public struct BackupStanding: Sendable, Hashable {
  /// When the last whole backup was made; nothing where none was noted.
  public var last: Timestamp?
  /// Since when the ledger is where it is.
  public var since: Timestamp

  /// After how many days without a backup everybody is told.
  public static let patience = 3

  /// A standing of these parts.
  public init(last: Timestamp?, since: Timestamp) { (self.last, self.since) = (last, since) }

  /// How many whole days are gone since the last backup, or since the ledger is there; a clock that was ahead counts as
  /// none.
  public func days(at now: Timestamp) -> Int {
    let gone = now.milliseconds - (last ?? since).milliseconds
    return Int(max(0, gone) / 86_400_000)
  }

  /// Whether a backup has been missing for too long.
  public func isOverdue(at now: Timestamp) -> Bool { days(at: now) >= Self.patience }
}
