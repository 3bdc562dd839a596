import Access
import Glibc
import LedgerModel
import LedgerStore
import Wording

/// The keys of a ledger and the file that sshd reads, kept in step: for who keeps the ledger, root or its owner.
struct AccessOffice {
  let path: String
  let folder: AccessFolder
  let words: AccessWords

  /// That of the invocation's ledger. Throws in words for who does not keep it.
  init(_ invocation: Invocation) throws {
    try invocation.refuse(actAs: true, in: "taizhang access")
    path = try invocation.ledgerPath()
    folder = try AccessFolder(ledger: path)
    words = AccessWords(invocation.language)
    guard invocation.surroundings.userID == 0 || folder.owner == invocation.surroundings.userID else {
      throw VerbFailure.failed(words.onlyKeeper)
    }
  }

  /// The keys as they stand; one that cannot be read is never taken for an empty one.
  func list() throws -> AccessList { try read(folder.read(AccessList.fileName)) }

  private func read(_ content: [UInt8]?) throws -> AccessList {
    guard let content else { return AccessList() }
    guard let list = AccessList(content) else { throw VerbFailure.failed(words.noList(path)) }
    return list
  }

  /// Changes the keys, and then what sshd reads, while nobody else does.
  func change(_ change: (inout AccessList) throws -> Void) throws {
    try folder.change(AccessList.fileName) { content in
      var list = try read(content)
      try change(&list)
      try writeBlock(of: list)
      return list.content
    }
  }

  private func writeBlock(of list: AccessList) throws {
    guard let file = list.keysFile, let program = list.program else { return }
    let standing = try OutsideFile.read(file) ?? []
    var keys = AuthorizedKeys(standing)
    let block: [String]
    do throws(AccessList.UnfitPath) {
      block = try list.block(ledger: path, program: program)
    } catch {
      throw VerbFailure.failed(words.unfitPath(error.path))
    }
    keys.set(block, of: try folder.ledgerID())
    if keys.content != standing { try OutsideFile.replace(file, keys.content) }
  }

  /// What is wrong between the keys and what sshd reads.
  func troubles(_ list: AccessList) throws -> [String] {
    guard let file = list.keysFile, let program = list.program else {
      return list.entries.isEmpty ? [] : [words.notSetUp]
    }
    let ledger = try folder.ledgerID()
    guard let content = try OutsideFile.read(file) else { return [words.blockLost(file)] }
    let keys = AuthorizedKeys(content)
    guard let block = keys.block(of: ledger) else { return [words.blockLost(file)] }
    let stray = keys.strayKeys(of: list, ledger)
    let isRight = (try? list.block(ledger: path, program: program)) == block
    return (isRight ? [] : [words.blockDiffers(file)]) + stray.map { words.strayKey($0, file) }
  }
}

/// An account of this machine.
struct UnixAccount {
  let name: String
  let id: UInt32
  let group: UInt32
  let home: String

  /// The account of that name; nothing when there is none.
  init?(named name: String) {
    guard let entry = getpwnam(name) else { return nil }
    self.init(entry.pointee)
  }

  private init(_ entry: passwd) {
    (name, home) = (String(cString: entry.pw_name), String(cString: entry.pw_dir))
    (id, group) = (entry.pw_uid, entry.pw_gid)
  }

  /// The account whose a directory is; nothing when that has no name.
  static func owner(of path: String) throws -> UnixAccount? {
    guard let id = try AccessFolder(ledger: path).owner, let entry = getpwuid(id) else { return nil }
    return UnixAccount(entry.pointee)
  }

  /// Makes an account for keys alone, with a plain shell, which a forced command needs; only root can.
  static func make(_ name: String) -> Bool {
    // bash would read its own settings before the forced command, and nologin would run none.
    let call = ["useradd", "--system", "--create-home", "--shell", "/bin/dash", "--", name]
    var words: [UnsafeMutablePointer<CChar>?] = call.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    guard posix_spawn(&process, "/usr/sbin/useradd", nil, nil, &words, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status == 0 && UnixAccount(named: name) != nil
  }

  /// Makes the directory .ssh of the account, for nobody else to look into.
  func makeFolder() -> Bool {
    let path = home + "/.ssh"
    if mkdir(path, 0o700) != 0 { return errno == EEXIST }
    return geteuid() != 0 || chown(path, id, group) == 0
  }
}
