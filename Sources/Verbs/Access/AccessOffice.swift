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
  /// The ledger, which says who works here.
  private let ledger: Ledger

  /// That of the invocation's ledger. Throws in words for who does not keep it.
  init(_ invocation: Invocation) throws {
    try invocation.refuse(actAs: true, in: "taizhang access")
    path = try invocation.ledgerPath()
    folder = try AccessFolder(ledger: path)
    words = AccessWords(invocation.language)
    guard Self.isKept(folder, by: invocation.surroundings.userID) else {
      throw VerbFailure.failed(words.onlyKeeper)
    }
    ledger = try invocation.ledger()
  }

  /// That of a ledger that is open; nothing for a user who does not keep it.
  init?(_ ledger: Ledger, at path: String, for userID: UInt32, _ language: Language) throws {
    folder = try AccessFolder(ledger: path)
    guard Self.isKept(folder, by: userID) else { return nil }
    (self.ledger, self.path, words) = (ledger, path, AccessWords(language))
  }

  private static func isKept(_ folder: AccessFolder, by userID: UInt32) -> Bool {
    userID == 0 || folder.owner == userID
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
      block = try admitted(list).block(ledger: path, program: program)
    } catch {
      throw VerbFailure.failed(words.unfitPath(error.path))
    }
    keys.set(block, of: try folder.ledgerID())
    if keys.content != standing { try OutsideFile.replace(file, keys.content) }
  }

  /// The keys that let somebody in. The account for files has no program of ours that could look who works here, so those
  /// of retired people must not stand in sshd's file.
  private func admitted(_ list: AccessList) -> AccessList { list.keys { ledger.people[$0]?.active == true } }

  /// Brings sshd's file in step with who works here: the keys of retired people go out of it and their sessions end, who
  /// is back comes back. A file that is lost or was changed by hand stays as it is, for `access list` to tell.
  func settle() throws {
    let list = try list()
    guard let file = list.keysFile, let program = list.program, let content = try OutsideFile.read(file),
      let standing = AuthorizedKeys(content).block(of: try folder.ledgerID()),
      let all = try? list.block(ledger: path, program: program),
      let wanted = try? admitted(list).block(ledger: path, program: program),
      standing != wanted, Set(standing).isSubset(of: all)
    else { return }
    try change { _ in }
    let gone = Set(list.entries.map(\.key.name)).subtracting(admitted(list).entries.map(\.key.name))
    _ = endSessions(of: gone)
  }

  /// The same for a ledger that is open. Returns in words why it could not be done; nothing where it was, or where there was
  /// nothing for this user to do.
  static func settle(_ ledger: Ledger, at path: String, for userID: UInt32, _ language: Language) -> String? {
    let words = AccessWords(language)
    do {
      try AccessOffice(ledger, at: path, for: userID, language)?.settle()
      return nil
    } catch let trouble as StorageTrouble {
      return words.notInStep(RefusalWords.of(language).text(of: trouble))
    } catch VerbFailure.failed(let why) {
      return words.notInStep(why)
    } catch {
      return words.notInStep("\(error)")
    }
  }

  /// Ends the sessions that came by these keys and still run here, and all transfers of the account for files: sshd does not
  /// say by which key one came, and who still has one begins it again. Returns how many there were.
  func endSessions(of keys: Set<String>) -> Int {
    guard !keys.isEmpty else { return 0 }
    let account = (try? UnixAccount.owner(of: path))?.name ?? ""
    let transfer = "sshd: \(UnixAccount.files(of: account))@internal-sftp"
    return RunningProcess.all.count { process in
      // As sshd started it: PROGRAM enter LEDGER PERSON KEY.
      let isTheirs =
        process.words.count == 5 && process.words[1] == "enter" && process.words[2] == path
        && keys.contains(process.words[4]) && process.id != getpid()
      return (isTheirs || process.words == [transfer]) && process.hangUp()
    }
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
    let isRight = (try? admitted(list).block(ledger: path, program: program)) == block
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

  /// The name of the account for files that stands beside one.
  static func files(of account: String) -> String { account + "-files" }

  /// Makes an account for keys alone, with a plain shell, which a forced command needs; only root can.
  static func make(_ name: String) -> Bool {
    // bash would read its own settings before the forced command, and nologin would run none. No password is `*`: an
    // account without that is locked, and an sshd that does not use PAM lets nobody into it by a key either.
    let call = [
      "useradd", "--system", "--create-home", "--password", "*", "--shell", "/bin/dash", "--", name,
    ]
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
