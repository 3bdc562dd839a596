import CSystem
import Glibc

/// A file operation that did not go through: what was tried, on what, and why not.
public struct StorageFault: Error, Sendable, Hashable {
  /// What was tried.
  public enum Action: Sendable, Hashable {
    /// Opening a file or directory.
    case open
    /// Reading bytes or a directory's entries.
    case read
    /// Writing bytes.
    case write
    /// Bringing written bytes to the disk; what the disk holds is unknown after this fault.
    case sync
    /// Making a file or directory, or giving it its mode.
    case create
    /// Giving a file its final name.
    case rename
    /// Removing a file.
    case remove
    /// Taking the lock.
    case lock
    /// Asking the system for random bytes.
    case random
  }

  /// Why it did not go through.
  public enum Cause: Sendable, Hashable {
    /// The system refused with this errno.
    case system(code: Int32)
    /// A link, pipe, socket, device or directory stands where a regular file belongs.
    case notRegularFile
    /// Something else stands where a directory belongs.
    case notDirectory
    /// The ledger lies on a network file system of this name, whose locks and syncs do not bind.
    case networkFileSystem(String)
    /// The file has more bytes than this limit.
    case tooLarge(limit: Int)
    /// The archive is no backup of a ledger, cut off, or not as it was written.
    case damagedArchive
    /// The directory holds backups of several ledgers: nobody can say which one is meant.
    case severalLedgers
    /// A backup is being brought back into the directory, or that was interrupted: what is there is not whole.
    case unfinishedRestore
    /// What has the name is not what was opened or read before under it, or is shorter.
    case replaced
  }

  /// What was tried.
  public let action: Action
  /// On what: the path relative to the ledger, empty for the ledger itself.
  public let path: String
  /// Why it did not go through.
  public let cause: Cause

  /// A fault of these parts.
  public init(_ action: Action, _ path: String, _ cause: Cause) {
    self.action = action
    self.path = path
    self.cause = cause
  }

  /// A fault with the system's reason; `result` is an errno or a negated one.
  init(_ action: Action, _ path: String, errno result: Int32) {
    let code = abs(result)
    self.init(action, path, code == ELOOP ? .notRegularFile : .system(code: code))
  }

  /// The errno's name, such as `ENOSPC`, when the system refused.
  public var errorName: String? {
    guard case .system(let code) = cause else { return nil }
    return String(cString: csystem_errno_name(code))
  }

  /// Whether the reason is that nothing of the name is there.
  public var isMissing: Bool { cause == .system(code: ENOENT) }

  /// Whether the reason is that this user may not.
  public var isDenied: Bool { cause == .system(code: EACCES) || cause == .system(code: EPERM) }

  /// Whether the reason is that the name is taken already.
  public var isTaken: Bool { cause == .system(code: EEXIST) }

  /// Whether the disk or the user's share of it is full.
  public var isFull: Bool {
    [ENOSPC, EDQUOT, EFBIG].contains { cause == .system(code: $0) }
  }
}
