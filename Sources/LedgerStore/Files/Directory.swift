import CSystem
import Glibc

/// An open directory of the ledger, or the ledger itself: everything is opened below it, by name, without
/// following links; closed when the last reference goes.
public final class Directory: Sendable {
  /// What others may do in a directory.
  public enum Access: UInt32, Sendable {
    /// The group reads and writes; new files belong to it (2770).
    case shared = 0o2770
    /// The same, but only the owner of a file may remove it (3770): for drafts.
    case sharedSticky = 0o3770
  }

  /// The open descriptor.
  let descriptor: Int32
  /// The path relative to the ledger, empty for the ledger itself.
  public let path: String
  /// The system calls that this directory and all opened below it go through.
  let calls: SystemCalls
  /// Whether it is none of a ledger's: there may be file systems that know no modes, and nothing is locked.
  let isOutside: Bool

  /// Takes over an open descriptor.
  init(descriptor: Int32, path: String, calls: SystemCalls, isOutside: Bool = false) {
    self.descriptor = descriptor
    self.path = path
    self.calls = calls
    self.isOutside = isOutside
  }

  deinit { close(descriptor) }

  /// Opens the ledger at a path that the user gave, links in it followed; refuses a network file system by name.
  public static func openLedger(
    at path: String, calls: SystemCalls = .real
  ) throws(StorageFault) -> Directory {
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOTDIR ? StorageFault(.open, "", .notDirectory) : StorageFault(.open, "", errno: errno)
    }
    let ledger = Directory(descriptor: descriptor, path: "", calls: calls)
    if let name = NetworkFileSystem.name(of: csystem_file_system(descriptor)) {
      throw StorageFault(.open, "", .networkFileSystem(name))
    }
    return ledger
  }

  /// What the system says of it now.
  public func status() throws(StorageFault) -> FileStatus {
    try FileStatus(descriptor: descriptor, path: path)
  }

  /// What the system says of what has a name here, which need not be opened for it; of a link it is the link's own.
  func status(of name: String) throws(StorageFault) -> FileStatus {
    var found = stat()
    guard fstatat(descriptor, name, &found, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw StorageFault(.open, below(name), errno: errno)
    }
    return FileStatus(found)
  }

  /// When it was made, in nanoseconds since 1970, or 0 where the file system does not say.
  var birth: Int64 { csystem_birth(descriptor) }

  /// The directory of that name below this one.
  public func directory(_ name: String) throws(StorageFault) -> Directory {
    try directory(ForeignName(Array(name.utf8)))
  }

  /// The directory of a name that need not be UTF-8.
  func directory(_ name: ForeignName) throws(StorageFault) -> Directory {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
    let opened = csystem_open_beneath(descriptor, name.bytes.map { CChar(bitPattern: $0) } + [0], flags, 0)
    guard opened >= 0 else {
      let isOther = opened == -ENOTDIR || opened == -ELOOP
      throw isOther ? StorageFault(.open, below(name.shown), .notDirectory) : refusal(name.shown, opened)
    }
    return Directory(descriptor: opened, path: below(name.shown), calls: calls, isOutside: isOutside)
  }

  /// The directory of that name, or nothing when nothing has the name: any other reason is a fault.
  func directoryIfAny(_ name: String) throws(StorageFault) -> Directory? {
    do throws(StorageFault) {
      return try directory(name)
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }

  /// The regular file of that name, opened for reading, or nothing when nothing has the name.
  func openIfAny(_ name: String) throws(StorageFault) -> File? {
    do throws(StorageFault) {
      return try open(name)
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }

  /// Opens the regular file of that name for reading; never waits for a pipe's other end.
  public func open(_ name: String) throws(StorageFault) -> File {
    try open(name, flags: O_RDONLY)
  }

  /// Opens the regular file of a name that need not be UTF-8 for reading.
  func open(_ name: ForeignName) throws(StorageFault) -> File {
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW
    let opened = csystem_open_beneath(descriptor, name.bytes.map { CChar(bitPattern: $0) } + [0], flags, 0)
    guard opened >= 0 else { throw refusal(name.shown, opened) }
    return try File(descriptor: opened, path: below(name.shown), calls: calls)
  }

  /// Opens the regular file of that name; what is written goes to its end.
  func openForAppending(_ name: String) throws(StorageFault) -> File {
    try open(name, flags: O_RDWR | O_APPEND)
  }

  /// Opens the regular file of that name to be overwritten in place.
  func openForOverwriting(_ name: String) throws(StorageFault) -> File {
    try open(name, flags: O_RDWR)
  }

  private func open(_ name: String, flags: Int32) throws(StorageFault) -> File {
    let opened = csystem_open_beneath(descriptor, name, flags | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW, 0)
    guard opened >= 0 else { throw refusal(name, opened) }
    return try File(descriptor: opened, path: below(name), calls: calls)
  }

  /// The whole regular file of that name; refuses one of more than `limit` bytes.
  public func read(_ name: String, limit: Int) throws(StorageFault) -> [UInt8] {
    try open(name).readAll(limit: limit)
  }

  /// The names of all entries, in the order of their bytes.
  public func names() throws(StorageFault) -> [String] {
    try foreignNames().map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The same as the disk has them, which need not be UTF-8.
  func foreignNames() throws(StorageFault) -> [ForeignName] {
    // A descriptor of its own: reading moves a position that duplicates share.
    let opened = csystem_open_beneath(descriptor, ".", O_RDONLY | O_DIRECTORY, 0)
    guard opened >= 0, let stream = fdopendir(opened) else {
      throw StorageFault(.read, path, errno: opened < 0 ? opened : errno)
    }
    defer { closedir(stream) }
    let (names, error) = ForeignName.names(in: stream)
    guard error == 0 else { throw StorageFault(.read, path, errno: error) }
    return names.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// Removes the file of that name.
  public func remove(_ name: String) throws(StorageFault) {
    guard unlinkat(descriptor, name, 0) == 0 else { throw StorageFault(.remove, below(name), errno: errno) }
  }

  /// Brings the directory's entries to the disk.
  func sync() throws(StorageFault) {
    let result = calls.sync(descriptor)
    // Some file systems for sticks and shares know no sync of a directory.
    if isOutside, result == -EINVAL { return }
    guard result == 0 else { throw StorageFault(.sync, path, errno: result) }
  }

  /// The path of that name, relative to the ledger.
  func below(_ name: String) -> String { path.isEmpty ? name : "\(path)/\(name)" }

  /// The fault of an open that gave this negated errno: what stands there instead of the thing wanted.
  private func refusal(_ name: String, _ result: Int32) -> StorageFault {
    switch -result {
    case ENOTDIR: StorageFault(.open, below(name), .notDirectory)
    case ELOOP, EISDIR, ENXIO, EXDEV, ENODEV: StorageFault(.open, below(name), .notRegularFile)
    default: StorageFault(.open, below(name), errno: result)
    }
  }
}
