import CSystem
import Glibc

/// Which file on this machine: two descriptors with equal identities are of one file.
public struct FileIdentity: Sendable, Hashable {
  /// The file system's device number; it may change when the machine starts anew.
  public let device: UInt64
  /// The file's number within its file system.
  public let inode: UInt64
}

/// What the system says of an open file.
public struct FileStatus: Sendable, Hashable {
  /// Which file it is.
  public let identity: FileIdentity
  /// Its length in bytes.
  public let size: Int
  /// Type and permissions, as in `st_mode`.
  public let mode: UInt32
  /// The user it belongs to.
  public let owner: UInt32
  /// The group it belongs to.
  public let group: UInt32
  /// When it was last written to, in milliseconds since 1970.
  public let modified: Int64
  /// The same in nanoseconds: tells two writings apart.
  let written: Int64

  /// Whether it is a regular file.
  var isRegular: Bool { mode & S_IFMT == S_IFREG }
  /// Whether it is a directory.
  var isDirectory: Bool { mode & S_IFMT == S_IFDIR }

  /// The status in the system's form.
  init(_ status: stat) {
    identity = FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    size = Int(status.st_size)
    mode = status.st_mode
    owner = status.st_uid
    group = status.st_gid
    modified = Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000
    written = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
  }

  /// The status of an open descriptor; `path` is named in the fault.
  init(descriptor: Int32, path: String) throws(StorageFault) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw StorageFault(.open, path, errno: errno) }
    self.init(status)
  }
}
