import Foundation
import Testing

/// An sshd of a test's own on 127.0.0.1, with its own settings, port and host key, and the keys of some persons.
final class SecureShell {
  let scratch: ScratchDirectory
  private(set) var port = 0
  private var process = Process()

  /// The file of keys that this sshd reads.
  var keysFile: String { scratch.path + "/authorized_keys" }

  static var isHere: Bool {
    ["/usr/sbin/sshd", "/usr/bin/ssh", "/usr/bin/ssh-keygen"].allSatisfy(FileManager.default.isExecutableFile)
  }

  /// Starts it; `settings` stand behind its own.
  init(settings: String = "") throws {
    scratch = try ScratchDirectory()
    let path = scratch.path
    try Data().write(to: URL(fileURLWithPath: path + "/authorized_keys"))
    if geteuid() == 0 {
      // Where it locks its own child up; made at the system's start where the server is the system's.
      try FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
    }
    try makeKey("host")
    // Somebody may take the port before sshd has it.
    for _ in 0..<5 {
      if try start(settings) { return }
    }
    throw TestLedger.Complaint(text: "sshd does not start: \(log)")
  }

  /// Starts sshd on a port that was free a moment ago; false where somebody was quicker.
  private func start(_ settings: String) throws -> Bool {
    let path = scratch.path
    port = try Self.freePort()
    try """
    ListenAddress 127.0.0.1
    Port \(port)
    HostKey \(path)/host
    AuthorizedKeysFile \(path)/authorized_keys
    PidFile none
    StrictModes no
    UsePAM no
    PasswordAuthentication no
    PermitRootLogin prohibit-password
    LogLevel VERBOSE
    SetEnv HOME=\(path)
    \(settings)

    """.write(toFile: path + "/config", atomically: false, encoding: .utf8)
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/sbin/sshd")
    process.arguments = ["-D", "-E", path + "/log", "-f", path + "/config"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<400 {
      if log.contains("Server listening") { return true }
      if !process.isRunning { return false }
      usleep(25_000)
    }
    return false
  }

  deinit { if process.isRunning { process.terminate() } }

  /// What sshd has logged.
  var log: String {
    String(decoding: FileManager.default.contents(atPath: scratch.path + "/log") ?? Data(), as: UTF8.self)
  }

  /// A port that nobody listens on.
  static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRINUSE) }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// Makes the key of a person; gives the path of its public half.
  @discardableResult
  func makeKey(_ name: String) throws -> String {
    let path = "\(scratch.path)/\(name)"
    let made = try Program.run(
      ["-q", "-t", "ed25519", "-N", "", "-C", "\(name)@phone", "-f", path], binary: "/usr/bin/ssh-keygen")
    guard made.status == 0 else { throw TestLedger.Complaint(text: made.complaint) }
    return path + ".pub"
  }

  /// The words of a client that logs in by somebody's key.
  func call(_ name: String, options: [String] = []) -> [String] {
    [
      "-F", "none", "-i", "\(scratch.path)/\(name)", "-p", "\(port)", "-o", "IdentitiesOnly=yes", "-o",
      "BatchMode=yes",
      "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
      "-o", "ConnectTimeout=10",
    ] + options + ["\(NSUserName())@127.0.0.1"]
  }

  /// Runs a command line over a connection by somebody's key, as a client sends it.
  func run(
    _ name: String, _ line: String?, options: [String] = [], environment: [String: String] = [:],
    input: [UInt8] = []
  ) throws -> Program.Ended {
    try Program.run(
      call(name, options: options) + (line.map { ["--", $0] } ?? []), environment: environment, input: input,
      binary: "/usr/bin/ssh")
  }
}
