import Glibc
import LedgerStore
import Wording

/// Finds the ledger's directory: `--ledger DIR`, `$TAIZHANG_LEDGER`, the nearest directory at or above the
/// current one that is a ledger, the path in /etc/taizhang/ledger, `~/taizhang`.
struct LedgerFinder {
  let surroundings: Surroundings
  let words: CommandWords
  /// Whether a ledger that has lost its FORMAT counts: for what mends it.
  var takesLostFormat = false

  /// The directory of the ledger. What somebody named is never passed over in silence for another.
  func find(named: String?) throws(VerbFailure) -> String {
    // Who came in by a key came to this ledger and to no other.
    if let admitted = surroundings.admitted { return try checked(admitted.ledger) }
    if let path = named ?? surroundings.variable("TAIZHANG_LEDGER"), !path.isEmpty {
      return try checked(Self.absolute(path, from: surroundings.directory))
    }
    if let path = above { return path }
    if let path = try machineLedger() { return try checked(Self.absolute(path, from: "/")) }
    let own = surroundings.home + "/taizhang"
    guard Self.isLedger(own) else { throw .failed(words.noLedger) }
    return own
  }

  /// The nearest directory at or above the current one that is a ledger.
  private var above: String? { Self.ledger(around: surroundings.directory) }

  /// The nearest directory at or above a path that is a ledger.
  static func ledger(around path: String) -> String? {
    var directory = path
    while true {
      if Self.isLedger(directory) { return directory }
      guard let slash = directory.lastIndex(of: "/"), directory != "/" else { return nil }
      directory = slash == directory.startIndex ? "/" : String(directory[..<slash])
    }
  }

  /// The first line of the administrator's file, when there is one. One that cannot be read may name the office's
  /// ledger: it is not passed over either.
  private func machineLedger() throws(VerbFailure) -> String? {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(surroundings.machineLedger, limit: 65_536)
    } catch {
      // Nothing is there, also where /etc/taizhang is no directory.
      if ["ENOENT", "ENOTDIR"].contains(error.reason) { return nil }
      throw .failed(words.cannotRead(surroundings.machineLedger, reason: words.reason(error.reason)))
    }
    let line = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    return line.isEmpty ? nil : line
  }

  private func checked(_ path: String) throws(VerbFailure) -> String {
    if FileStore.isUnfinishedRestore(at: path) { throw .failed(words.unfinishedRestore(path)) }
    if Self.isLedger(path) { return path }
    if takesLostFormat, FileStore.hasLostFormat(at: path) { return path }
    if Self.mode(of: path) == nil {
      if errno == EACCES { throw .failed(words.mayNotOpen(path)) }
      throw .failed(words.noSuchDirectory(path))
    }
    // A directory that may not be searched hides its FORMAT.
    if access(path, X_OK) != 0 { throw .failed(words.mayNotOpen(path)) }
    throw .failed(words.notALedger(path))
  }

  /// Whether the directory holds a FORMAT.
  static func isLedger(_ directory: String) -> Bool {
    guard let mode = mode(of: directory + "/FORMAT") else { return false }
    return mode & S_IFMT == S_IFREG
  }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
  }

  /// A path as it is from the root, without a slash at its end.
  static func absolute(_ path: String, from directory: String) -> String {
    var path = path.hasPrefix("/") ? path : directory + "/" + path
    while path.hasSuffix("/") && path != "/" { path.removeLast() }
    return path
  }
}
