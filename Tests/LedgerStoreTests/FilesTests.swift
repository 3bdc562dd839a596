import CSystem
import Foundation
import Glibc
import Testing

@testable import LedgerStore

/// Only regular files, only below the ledger, with the design's modes; whole or not at all.
@Suite(.serialized)
struct FilesTests {
  private let ledger: JournalTestLedger
  private var directory: Directory { ledger.directory }

  init() throws { ledger = try JournalTestLedger() }

  @Test(arguments: [mode_t(0o077), 0o000, 0o007, 0o022])
  func modesDoNotDependOnTheUmask(mask: mode_t) throws {
    let before = umask(mask)
    defer { umask(before) }
    let path = ledger.path + "-mask"
    defer { JournalTestLedger.remove(path) }
    let made = try Directory.makeLedger(at: path)
    try LedgerFormat.new().write(in: made)
    let drafts = try made.makeDirectory("drafts", .sharedSticky)
    try drafts.create("own.json", [], mode: 0o600)
    let mode = { (name: String) in try made.open(name).status().mode & 0o7777 }
    #expect(try made.status().mode & 0o7777 == 0o2770)
    #expect(try made.directory("journal").status().mode & 0o7777 == 0o2770)
    #expect(try drafts.status().mode & 0o7777 == 0o3770)
    #expect(try mode("FORMAT") == 0o660)
    #expect(try mode("drafts/own.json") == 0o600)
    try made.replace("FORMAT", [1])
    #expect(try mode("FORMAT") == 0o660)
  }

  @Test func filesAreWholeAndNeverReplacedUnasked() throws {
    try directory.create("a.json", Array("one".utf8))
    #expect(throws: StorageFault(.rename, "a.json", .system(code: EEXIST))) {
      try directory.create("a.json", Array("two".utf8))
    }
    #expect(try directory.read("a.json", limit: 3) == Array("one".utf8))
    try directory.replace("a.json", Array("three".utf8))
    #expect(try directory.read("a.json", limit: 5) == Array("three".utf8))
    #expect(throws: StorageFault(.read, "a.json", .tooLarge(limit: 4))) {
      try directory.read("a.json", limit: 4)
    }
    #expect(throws: StorageFault(.open, "b.json", .system(code: ENOENT))) { try directory.open("b.json") }
    // Nothing half made is left.
    #expect(try directory.names() == ["FORMAT", "a.json", "journal"])
  }

  @Test(arguments: ["write", "sync", "name"])
  func aFileThatCannotBeMadeLeavesNothing(step: String) throws {
    var calls = SystemCalls.real
    switch step {
    case "write": calls.write = { _, _ in -Int(ENOSPC) }
    case "sync": calls.sync = { _ in -EIO }
    default:
      calls.renameNew = { _, _, _ in -EIO }
      calls.renameOver = { _, _, _ in -EIO }
    }
    let failing = try Directory.openLedger(at: ledger.path, calls: calls)
    #expect(throws: StorageFault.self) { try failing.create("new.json", [1]) }
    #expect(throws: StorageFault.self) { try failing.replace("FORMAT", [1]) }
    #expect(try directory.names() == ["FORMAT", "journal"])
    #expect(try LedgerFormat.read(in: directory).mayWrite)
  }

  /// The steps that make a file outlast a power cut, in their order.
  @Test func whatIsMadeIsBroughtToTheDisk() throws {
    let steps = Recorded()
    var calls = SystemCalls.real
    calls.write = {
      steps.add("write"); return SystemCalls.real.write($0, $1)
    }
    calls.sync = { descriptor in
      var status = stat()
      fstat(descriptor, &status)
      steps.add(status.st_mode & S_IFMT == S_IFDIR ? "sync directory" : "sync file")
      return SystemCalls.real.sync(descriptor)
    }
    calls.renameNew = {
      steps.add("rename"); return SystemCalls.real.renameNew($0, $1, $2)
    }
    calls.renameOver = {
      steps.add("rename"); return SystemCalls.real.renameOver($0, $1, $2)
    }
    let recorded = try Directory.openLedger(at: ledger.path, calls: calls)
    try recorded.create("a", [1])
    #expect(steps.taken() == ["write", "sync file", "rename", "sync directory"])
    try recorded.replace("a", [2])
    #expect(steps.taken() == ["write", "sync file", "rename", "sync directory"])
    _ = try recorded.makeDirectory("d")
    #expect(steps.taken() == ["sync directory", "rename", "sync directory"])
    _ = try recorded.makeDirectory("d")
    #expect(steps.taken().isEmpty)
  }

  @Test func nothingButRegularFilesIsOpened() throws {
    let path = ledger.path
    symlink("/etc/passwd", path + "/link")
    symlink("FORMAT", path + "/inside")
    symlink("journal", path + "/linked")
    mkfifo(path + "/pipe", 0o660)
    mknod(path + "/device", S_IFCHR | 0o660, 0x103)
    let socket = try Socket(path + "/socket")
    defer { socket.close() }
    for name in ["link", "inside", "pipe", "journal", "socket"] {
      #expect(throws: StorageFault(.open, name, .notRegularFile)) { try directory.open(name) }
      #expect(throws: StorageFault(.open, name, .notRegularFile)) { try directory.openForAppending(name) }
    }
    // Making a device takes root; without it there is none to refuse.
    let device = #expect(throws: StorageFault.self) { try directory.open("device") }
    #expect(device?.cause == .notRegularFile || geteuid() != 0)
    for name in ["link", "linked", "FORMAT", "pipe"] {
      #expect(throws: StorageFault(.open, name, .notDirectory)) { try directory.directory(name) }
      #expect(throws: StorageFault.self) { try directory.makeDirectory(name) }
    }
    #expect(throws: StorageFault.self) { try directory.open("linked/x") }
    #expect(throws: StorageFault.self) { try directory.open("../\(path.split(separator: "/").last!)/FORMAT") }
    #expect(throws: StorageFault.self) { try directory.open("/etc/passwd") }
    #expect(throws: StorageFault.self) { try directory.open("journal/../../x") }
  }

  @Test func olderKernelsAreAsStrict() throws {
    let path = ledger.path
    symlink("FORMAT", path + "/inside")
    symlink("journal", path + "/linked")
    try directory.directory("journal").create("x", [7])
    let open = { (name: String, flags: Int32) -> Int32 in
      let descriptor = csystem_open_stepwise(self.directory.descriptor, name, flags, 0)
      if descriptor >= 0 { close(descriptor) }
      return min(descriptor, 0)
    }
    #expect(open("FORMAT", O_RDONLY) == 0)
    #expect(open("journal/x", O_RDONLY) == 0)
    #expect(open(".", O_RDONLY | O_DIRECTORY) == 0)
    #expect(open("inside", O_RDONLY) == -ELOOP)
    #expect(open("linked/x", O_RDONLY) == -ENOTDIR)
    #expect(open("journal/../FORMAT", O_RDONLY) == -EXDEV)
    #expect(open("..", O_RDONLY) == -EXDEV)
    #expect(open("/etc/passwd", O_RDONLY) == -EXDEV)
    #expect(open("", O_RDONLY) == -ENOENT)
    #expect(open(String(repeating: "x", count: 300), O_RDONLY) == -ENAMETOOLONG)
    let created = csystem_open_stepwise(directory.descriptor, "new", O_WRONLY | O_CREAT | O_EXCL, 0o600)
    #expect(created >= 0 && fcntl(created, F_GETFD) & FD_CLOEXEC != 0)
    close(created)
  }

  @Test func whatKilledProgramsLeftIsRemoved() throws {
    try overwrite(ledger.path + "/.new-0123", [1])
    #expect(try directory.removeUnfinished(before: 0) == 0)
    #expect(try directory.removeUnfinished(before: Int64.max) == 1)
    #expect(try directory.names() == ["FORMAT", "journal"])
  }

  @Test func aDirectoryThatIsNotEmptyIsNoNewLedger() throws {
    #expect(throws: StorageFault(.create, "", .system(code: EEXIST))) {
      try Directory.makeLedger(at: ledger.path)
    }
    #expect(throws: StorageFault(.open, "", .system(code: ENOENT))) {
      try Directory.openLedger(at: ledger.path + "/none")
    }
    #expect(throws: StorageFault(.open, "", .notDirectory)) {
      try Directory.openLedger(at: ledger.path + "/FORMAT")
    }
    #expect(throws: JournalFault.noLedger) { try LedgerFormat.read(in: directory.directory("journal")) }
  }

  @Test func networkFileSystemsAreKnownByName() {
    #expect(NetworkFileSystem.name(of: 0x6969) == "NFS")
    #expect(NetworkFileSystem.name(of: 0xFF53_4D42) == "CIFS")
    #expect(NetworkFileSystem.name(of: 0xEF53) == nil)
    #expect(StorageFault(.write, "x", .system(code: ENOSPC)).errorName == "ENOSPC")
  }
}

/// A listening socket's file.
private struct Socket {
  private let descriptor: Int32

  init(_ path: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8CString.map(UInt8.init)) }
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else { throw StorageFault(.create, path, errno: errno) }
  }

  func close() { _ = Glibc.close(descriptor) }
}

/// Steps in the order they were taken.
private final class Recorded: @unchecked Sendable {
  // Guarded by the lock.
  private let lock = NSLock()
  private var steps: [String] = []

  func add(_ step: String) { lock.withLock { steps.append(step) } }

  /// What was taken since the last question.
  func taken() -> [String] {
    lock.withLock {
      defer { steps = [] }
      return steps
    }
  }
}
