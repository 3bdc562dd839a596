import CSystem
import Glibc

extension Directory {
  /// Makes a new ledger's directory at a path that the user gave, or takes an empty one that is there; refuses any
  /// other with a fault that `isTaken`, and a network file system by name.
  public static func makeLedger(at path: String, calls: SystemCalls = .real) throws(StorageFault) -> Directory
  {
    guard mkdir(path, 0o770) == 0 || errno == EEXIST else { throw StorageFault(.create, "", errno: errno) }
    let ledger = try openLedger(at: path, calls: calls)
    guard try ledger.names().isEmpty else { throw StorageFault(.create, "", errno: EEXIST) }
    guard fchmod(ledger.descriptor, Access.shared.rawValue) == 0 else {
      throw StorageFault(.create, "", errno: errno)
    }
    try ledger.sync()
    return ledger
  }

  /// What the name of a file still being made begins with.
  static let unfinishedPrefix = ".new-"
  /// Reading and writing for owner and group, nothing for others.
  static let fileMode: mode_t = 0o660

  /// Makes a file that was not there: content and entry are on the disk when this returns, and the name never
  /// stands for less than the whole. Throws a fault that `isTaken` when the name is taken.
  @discardableResult
  public func create(_ name: String, _ content: [UInt8], mode: UInt32 = 0o660) throws(StorageFault) -> File {
    try make(name, content, mode: mode, replacing: false)
  }

  /// Puts a file in the place of the one of that name, or makes it: at every moment the name stands for the whole
  /// old or the whole new content, and the new one is on the disk when this returns.
  @discardableResult
  public func replace(_ name: String, _ content: [UInt8], mode: UInt32 = 0o660) throws(StorageFault) -> File {
    try make(name, content, mode: mode, replacing: true)
  }

  private func make(
    _ name: String, _ content: [UInt8], mode: UInt32, replacing: Bool
  ) throws(StorageFault) -> File {
    let made = try UnfinishedFile(name, in: self, mode: mode, appending: true)
    try made.file.write(content)
    try made.settle(as: name, replacing: replacing)
    return made.file
  }

  /// The directory of that name, made when it was not there; its entry is on the disk when this returns.
  public func makeDirectory(_ name: String, _ access: Access = .shared) throws(StorageFault) -> Directory {
    do throws(StorageFault) {
      return try directory(name)
    } catch {
      guard error.isMissing else { throw error }
    }
    let draft = try Directory.unfinishedPrefix + RandomName.make()
    guard mkdirat(descriptor, draft, 0o770) == 0 else {
      throw StorageFault(.create, below(name), errno: errno)
    }
    do throws(StorageFault) {
      try settle(draft, as: name, access)
    } catch {
      unlinkat(descriptor, draft, AT_REMOVEDIR)
      // Somebody made it meanwhile: that one is as good.
      guard error.isTaken else { throw error }
    }
    return try directory(name)
  }

  /// Gives a new directory its mode and its name, unless that is taken.
  private func settle(_ draft: String, as name: String, _ access: Access) throws(StorageFault) {
    let made = try directory(draft)
    guard fchmod(made.descriptor, access.rawValue) == 0 else {
      throw StorageFault(.create, below(name), errno: errno)
    }
    try made.sync()
    let result = calls.renameNew(descriptor, draft, name)
    guard result == 0 else { throw StorageFault(.rename, below(name), errno: result) }
    try sync()
  }

  /// Removes what killed programs left half made in this directory: unfinished files of this user, last written
  /// to before `limit` (milliseconds since 1970). Returns how many.
  @discardableResult
  public func removeUnfinished(before limit: Int64) throws(StorageFault) -> Int {
    var removed = 0
    for name in try names() where name.hasPrefix(Directory.unfinishedPrefix) {
      // What cannot be looked at is nothing that this program makes, or has its name by now: it stays.
      guard let status = try? open(name).status(), status.owner == geteuid(), status.modified < limit
      else { continue }
      try remove(name)
      removed += 1
    }
    return removed
  }
}

/// Names that nobody else picks.
enum RandomName {
  /// Sixteen hex digits of 64 random bits.
  static func make() throws(StorageFault) -> String {
    var bits: UInt64 = 0
    let result = csystem_random(&bits, MemoryLayout<UInt64>.size)
    guard result == 0 else { throw StorageFault(.random, "", errno: result) }
    return Hex.text(bits, digits: 16)
  }
}
