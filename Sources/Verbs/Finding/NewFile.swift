import Glibc

/// A file that is being written beside its place, a piece at a time: it gets its name only when it is whole and on the
/// disk. Left before that, nothing of it stays.
final class NewFile {
  private let path: String
  private let beside: String
  private let descriptor: Int32
  private let replacing: Bool
  private var isSettled = false
  /// How much was written since the system was last asked to bring it to the disk.
  private var waiting = 0

  /// Begins a new file, or with `replacing` one that takes the place of what is there. Throws `EEXIST` where a file is
  /// there that is not to be replaced.
  init(_ path: String, replacing: Bool) throws(FileBytes.Trouble) {
    if !replacing, FileBytes.exists(path) { throw FileBytes.Trouble(reason: "EEXIST") }
    (self.path, self.replacing) = (path, replacing)
    beside = path + ".taizhang-\(getpid())"
    descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileBytes.Trouble(reason: FileBytes.name(of: errno)) }
  }

  deinit {
    if descriptor < 0 { return }
    close(descriptor)
    if !isSettled { unlink(beside) }
  }

  /// Writes on.
  func write(_ bytes: [UInt8]) throws(FileBytes.Trouble) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw trouble }
      start += count
    }
  }

  /// Brings the file to the disk and gives it its name.
  func settle() throws(FileBytes.Trouble) {
    guard fsync(descriptor) == 0 else { throw trouble }
    guard (replacing ? rename(beside, path) : name()) == 0 else { throw trouble }
    isSettled = true
  }

  /// Gives the file a name that nothing has; a file system without links has to do without that promise.
  private func name() -> Int32 {
    if link(beside, path) == 0 { return unlink(beside) }
    return errno == EEXIST ? -1 : rename(beside, path)
  }

  private var trouble: FileBytes.Trouble { FileBytes.Trouble(reason: FileBytes.name(of: errno)) }
}
