import Foundation

/// The real binary, run as a shell runs it.
struct Program {
  /// The binary: `$TAIZHANG_BINARY`, or the one that was built beside these tests.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["TAIZHANG_BINARY"] { return named }
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let candidates = [
      tests.appendingPathComponent("taizhang"), root.appendingPathComponent(".build/debug/taizhang"),
      root.appendingPathComponent(".build/release/taizhang"),
    ].map(\.path)
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "taizhang"
  }()

  /// How a run ended.
  struct Ended {
    var status: Int32
    var output: String
    var complaint: String

    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
    /// The lines of standard error.
    var complaints: [String] { complaint.split(separator: "\n").map(String.init) }
    /// The complaints besides how a date was understood that was not written in full: `+3 is 2026-12-02 Wed`.
    var faults: [String] {
      complaints.filter { $0.firstMatch(of: /^\S+ is \d{4}-\d\d-\d\d [A-Z][a-z]{2}/) == nil }
    }
    /// Standard output as JSON.
    var json: Any? { try? JSONSerialization.jsonObject(with: Data(output.utf8)) }
  }

  /// The environment of every run: nothing of the machine's own but the path to tools.
  static func environment(_ more: [String: String] = [:]) -> [String: String] {
    var environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    environment["HOME"] = "/nonexistent"
    // A debug build would ask on the terminal what to do about a crash.
    environment["SWIFT_BACKTRACE"] = "enable=no"
    environment["LANG"] = "en_GB.UTF-8"
    // What is looked at next is there; `LeftBehindTests` do without.
    environment["TAIZHANG_WAIT_FOR_FILES"] = "1"
    // A binary built with a sanitizer says there what it finds.
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    return environment.merging(more) { $1 }
  }

  /// Runs the binary to its end.
  ///
  /// Foundation's `Process` waits for everybody who inherited its descriptors, and a tmux server never ends: so
  /// this spawns by itself.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], directory: String = "/", input: [UInt8] = [],
    binary: String = path
  ) throws -> Ended {
    let scratch = try ScratchDirectory()
    defer { withExtendedLifetime(scratch) {} }
    // Files, not pipes: nothing has to be read while the program runs.
    let files = ["in", "out", "err"].map { scratch.path + "/" + $0 }
    for file in files { try Data(file == files[0] ? input : []).write(to: URL(fileURLWithPath: file)) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, file) in files.enumerated() {
      posix_spawn_file_actions_addopen(
        &actions, Int32(descriptor), file, descriptor == 0 ? O_RDONLY : O_WRONLY | O_APPEND, 0)
    }
    var attributes = try signalsAsInAShell()
    defer { posix_spawnattr_destroy(&attributes) }
    // `env -C` goes to the directory first: Glibc's own way is not to be seen from Swift.
    let call = ["env", "-C", directory, binary] + arguments
    var words: [UnsafeMutablePointer<CChar>?] = call.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      Self.environment(environment).map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var process = pid_t()
    let error = posix_spawn(&process, "/usr/bin/env", &actions, &attributes, &words, &variables)
    guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .EIO) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let text = files.map {
      String(decoding: FileManager.default.contents(atPath: $0) ?? Data(), as: UTF8.self)
    }
    let isExit = status & 0x7F == 0
    return Ended(
      status: isExit ? (status >> 8) & 0xFF : -(status & 0x7F), output: text[1], complaint: text[2])
  }
}

extension Program {
  /// Tests run on threads that block nearly all signals, and what is spawned inherits that: a tmux server would
  /// never hear that its shell has ended, nor that it should end itself.
  private static func signalsAsInAShell() throws -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    var (none, usual) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigemptyset(&usual)
    for signal in [SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGCHLD] { sigaddset(&usual, signal) }
    let flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    guard posix_spawnattr_init(&attributes) == 0, posix_spawnattr_setsigmask(&attributes, &none) == 0,
      posix_spawnattr_setsigdefault(&attributes, &usual) == 0,
      posix_spawnattr_setflags(&attributes, flags) == 0
    else { throw POSIXError(.EINVAL) }
    return attributes
  }
}

/// A directory of a test's own, gone when the test is.
final class ScratchDirectory: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/taizhang-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw POSIXError(.EIO) }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A ledger of a test's own, and commands on it.
final class TestLedger: Sendable {
  let scratch: ScratchDirectory
  let path: String

  /// An empty ledger, made by the real `init`.
  init(name: String = "佳美社区") throws {
    scratch = try ScratchDirectory()
    path = scratch.path + "/ledger"
    let made = try Program.run(["init", path, "--name", name])
    guard made.status == 0 else { throw Complaint(text: made.complaint) }
  }

  /// Why a test's beginning could not be made.
  struct Complaint: Error {
    var text: String
  }

  /// Runs a command on this ledger.
  func run(_ arguments: String..., lang: String? = nil, input: [UInt8] = []) throws -> Program.Ended {
    let language = lang.map { ["--lang", $0] } ?? []
    return try Program.run(["--ledger", path] + language + arguments, input: input)
  }

  /// Runs a command that must succeed.
  @discardableResult
  func `do`(_ arguments: String...) throws -> Program.Ended {
    let ended = try Program.run(["--ledger", path] + arguments)
    guard ended.status == 0 else { throw Complaint(text: ended.complaint) }
    return ended
  }

  /// The office of the tests: a grid with its worker, a clerk who checks, a lead, and a key site.
  func furnish() throws {
    try self.do("people", "add", "王磊", "--role", "worker")
    try self.do("people", "add", "李芳", "--role", "clerk")
    try self.do("people", "add", "赵敏", "--role", "lead")
    try self.do("grids", "add", "第2网格", "--worker", "王磊")
    try self.do("sites", "add", "佳美二区", "--grid", "2", "--kind", "estate", "--key")
    try self.do("sites", "add", "佳美二区3栋", "--parent", "佳美二区", "--kind", "building")
  }
}
