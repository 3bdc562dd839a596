import Glibc

/// Directories outside the ledger that a user names, such as one for backups.
extension Directory {
  /// Opens a directory outside the ledger, links in its path followed; also on a network file system, since nothing
  /// there is locked or appended to.
  static func openOutside(_ path: String, calls: SystemCalls = .real) throws(StorageFault) -> Directory {
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOTDIR
        ? StorageFault(.open, path, .notDirectory) : StorageFault(.open, path, errno: errno)
    }
    return Directory(descriptor: descriptor, path: path, calls: calls, isOutside: true)
  }

  /// The directory of that name in one that is outside the ledger, made when it is not there.
  func makeOutside(_ name: String) throws(StorageFault) -> Directory {
    guard mkdirat(descriptor, name, 0o770) == 0 || errno == EEXIST else {
      throw StorageFault(.create, below(name), errno: errno)
    }
    return try directory(name)
  }

  /// The directory that holds a path's last part, and that part.
  static func openOutside(
    holding path: String, calls: SystemCalls = .real
  ) throws(StorageFault) -> (directory: Directory, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (try openOutside(".", calls: calls), path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (try openOutside(folder, calls: calls), String(path[path.index(after: slash)...]))
  }

  /// Whether this directory is `ledger` or lies somewhere below it.
  func lies(in ledger: Directory) throws(StorageFault) -> Bool {
    let wanted = try ledger.status().identity
    var current = self
    var here = try status().identity
    while here != wanted {
      let above = openat(current.descriptor, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      // What this user may not look into is none of the directories that the user may write a ledger in.
      guard above >= 0 else { return false }
      current = Directory(descriptor: above, path: path, calls: calls)
      let next = try current.status().identity
      if next == here { return false }
      here = next
    }
    return true
  }

  /// A path with its links followed; the path itself where nothing is there.
  static func followed(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

extension FileStore {
  /// Whether a file that somebody wants to write, of this path, would lie in a ledger's directory, or is one of its files.
  public static func isInside(_ path: String, ledger: String) -> Bool {
    guard let ledger = try? Directory.openLedger(at: ledger) else { return false }
    return [path, Directory.followed(path)].contains { path in
      (try? Directory.openOutside(holding: path).directory.lies(in: ledger)) ?? false
    }
  }
}
