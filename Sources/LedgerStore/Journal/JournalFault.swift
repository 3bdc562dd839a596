import LedgerModel

/// Why the journal could not be opened, read or written to.
public enum JournalFault: Error, Sendable, Hashable {
  /// The directory is no ledger: it has no FORMAT.
  case noLedger
  /// FORMAT is not what format.md describes.
  case formatUnreadable
  /// Only a newer program may read this ledger: one of the format's version `needs`.
  case tooNewToRead(needs: Int)
  /// Only a newer program may write to this ledger: one of the format's version `needs`.
  case tooNewToWrite(needs: Int)
  /// Somebody else has held the lock all the time that was waited.
  case busy(LockHolder?)
  /// A change does not fit: a line has at most `JournalLimits.lineBytes`, a transaction `transactionBytes`.
  case tooLarge
  /// A change's JSON is not what the journal takes: a mistake of the program, nothing was written.
  case malformed(JSONFault)
  /// A change uses a name that the journal keeps for itself, such as `s` or `c`: a mistake of the program.
  case reservedName(String)
  /// A file operation did not go through; nothing was acknowledged, what was written does not count.
  case storage(StorageFault)
  /// The disk did not take what was written, nor a second try elsewhere: it is not known what survives. This writer
  /// writes no more.
  case outcomeUnknown(StorageFault)
  /// Lines that this process has read are gone: it must read the journal anew before it decides on anything. Nothing was
  /// written.
  case fellBehind
  /// This writer has met `outcomeUnknown` before and writes no more.
  case stopped
}

extension JournalFault {
  /// Whether lines may stand on the disk all the same: then nobody knows.
  var mayHaveWritten: Bool {
    switch self {
    case .outcomeUnknown, .storage: true
    default: false
    }
  }
}

/// Who holds the journal's lock, as they wrote down when they took it.
public struct LockHolder: Sendable, Hashable {
  /// The person in the ledger, as the writer was told; empty when it was not.
  public let person: String
  /// The process.
  public let process: Int32

  /// A holder of these parts.
  public init(person: String, process: Int32) {
    self.person = person
    self.process = process
  }
}
