import Glibc
import LedgerStore

/// Whole files, as bytes.
enum FileBytes {
  /// Why a file cannot be read or written: the system's name for it, such as `ENOENT`.
  struct Trouble: Error {
    var reason: String
  }

  /// The most bytes that are taken of a pipe or a device, which do not say how much will come.
  static let streamLimit = 64 << 20

  /// The file's content; of `-`, what standard input gives. Throws `EFBIG` where there is more than `limit` bytes: a file
  /// is asked for its length before anything of it is read, anything else is read no further.
  static func read(_ path: String, limit: Int) throws(Trouble) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : opened(path)
    guard descriptor >= 0 else { throw Trouble(reason: name(of: errno)) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Trouble(reason: name(of: errno)) }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    guard !isFile || Int(status.st_size) <= limit else { throw Trouble(reason: "EFBIG") }
    let limit = isFile ? limit : min(limit, streamLimit)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw Trouble(reason: name(of: errno))
      }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw Trouble(reason: "EFBIG") }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// The descriptor of a file by its own name, else by what a name says that is no UTF-8; -1, and the error as the system
  /// keeps it, where there is none.
  private static func opened(_ path: String) -> Int32 {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor < 0, errno == ENOENT else { return descriptor }
    if let foreign = ForeignName.path(readAs: path) {
      return open(foreign.map { CChar(bitPattern: $0) } + [0], O_RDONLY | O_CLOEXEC)
    }
    errno = ENOENT
    return -1
  }

  /// Whether something is there by this name: a file, a directory, or a link wherever it leads.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Writes a new file, or with `replacing` in the place of one that is there: beside it, synced, and only when it is
  /// whole given its name. Throws `EEXIST` where a file is there that is not to be replaced.
  static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Trouble) {
    let file = try NewFile(path, replacing: replacing)
    try file.write(bytes)
    try file.settle()
  }

  /// The system's name for an error number.
  static func name(of error: Int32) -> String {
    switch error {
    case ENOENT: "ENOENT"
    case EACCES: "EACCES"
    case EPERM: "EPERM"
    case EISDIR: "EISDIR"
    case ENOTDIR: "ENOTDIR"
    case ENOSPC: "ENOSPC"
    case EDQUOT: "EDQUOT"
    case EROFS: "EROFS"
    case EEXIST: "EEXIST"
    case EIO: "EIO"
    case EFBIG: "EFBIG"
    default: "errno \(error)"
    }
  }
}
