import Glibc
import Interface

/// The editor of the person before the terminal, in which long texts are written: `VISUAL` or `EDITOR` of the environment.
///
/// It can start anything else, as most editors can: so it is offered to nobody whose login leads straight into this program,
/// and the screen offers it to nobody who uses another's login.
public struct ExternalEditor: Sendable {
  /// The program and its words; empty where there is none.
  private let words: [String]
  /// Why none is started; nothing where one can be.
  let obstacle: EditorOutcome?
  /// Where the text lies for as long as it is written.
  private let parent: String
  /// Whether the line to the terminal dropped meanwhile: an editor ends badly then without anybody having given up a text.
  var isLineGone: @Sendable () -> Bool = ExternalEditor.hasHungUp

  init(words: [String], obstacle: EditorOutcome?, parent: String) {
    (self.words, self.obstacle, self.parent) = (words, obstacle, parent)
  }

  /// No editor.
  public static let none = ExternalEditor(words: [], obstacle: .noneNamed, parent: "/tmp")

  /// No editor, for who came in by a key.
  public static let refused = ExternalEditor(words: [], obstacle: .noShell, parent: "/tmp")

  /// The editor that the environment names, for who came here from a shell of their own.
  public static func chosen(_ variable: (String) -> String?) -> ExternalEditor {
    let parent = variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    let named = [variable("VISUAL"), variable("EDITOR")].compactMap { $0 }
    let words = named.lazy.map { $0.split(separator: " ").map(String.init) }.first { !$0.isEmpty }
    guard hasShell(variable) else { return ExternalEditor(words: [], obstacle: .noShell, parent: parent) }
    guard let words else { return ExternalEditor(words: [], obstacle: .noneNamed, parent: parent) }
    return ExternalEditor(words: words, obstacle: nil, parent: parent)
  }

  /// Whether this program was started from a shell: a forced command, and a login whose shell it is, are started by who let
  /// them in.
  static func hasShell(_ variable: (String) -> String?, startedBy: String? = nameOfParent()) -> Bool {
    if variable("SSH_ORIGINAL_COMMAND") != nil { return false }
    guard let startedBy else { return false }
    return !startedBy.hasPrefix("sshd")
      && !["login", "su", "sudo", "rbash", "init", "systemd"].contains(startedBy)
  }

  /// The name of the program that started this one; nothing when the system does not tell.
  static func nameOfParent() -> String? {
    let descriptor = open("/proc/\(getppid())/comm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return nil }
    return String(decoding: bytes.prefix(count).prefix { $0 != 0x0A }, as: UTF8.self)
  }

  // MARK: Writing

  /// The most bytes that are taken back.
  private static let longest = 1 << 20

  /// Lets the text be written, and returns what became of it. The terminal is the editor's meanwhile.
  func write(_ text: String) -> EditorOutcome {
    if let obstacle { return obstacle }
    guard let folder = ExternalEditor.freshFolder(in: parent) else { return failed(errno) }
    defer { ExternalEditor.remove(folder) }
    let file = folder + "/text.txt"
    guard ExternalEditor.put(text, into: file) else { return failed(errno) }
    switch run(on: file) {
    case .failure(let error): return failed(error.number)
    case .success(let status) where status & 0x7F != 0 || (status != 0 && isLineGone()):
      return ExternalEditor.read(file).map { .killed($0) } ?? .killed(text)
    case .success(let status) where status >> 8 & 0xFF != 0: return .ended(status: Int(status >> 8 & 0xFF))
    case .success: return ExternalEditor.read(file).map { .written($0) } ?? .notText
    }
  }

  private static func hasHungUp() -> Bool {
    var watched = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
    return poll(&watched, 1, 0) > 0 && watched.revents & Int16(POLLHUP) != 0
  }

  private func failed(_ number: Int32) -> EditorOutcome {
    .failed(program: words.first ?? "", reason: String(cString: strerror(number)))
  }

  private struct Failure: Error {
    let number: Int32
  }

  /// Runs the editor and waits for its end; returns how it ended. Keys that interrupt are the editor's.
  private func run(on file: String) -> Result<Int32, Failure> {
    var call: [UnsafeMutablePointer<CChar>?] = (words + [file]).map { strdup($0) } + [nil]
    defer { for word in call { free(word) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this program leaves alone or takes for itself is the editor's to decide on.
    var usual = sigset_t()
    sigemptyset(&usual)
    for number in [SIGINT, SIGQUIT, SIGPIPE, SIGTSTP] { sigaddset(&usual, number) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var (interrupt, leave) = (sigaction(), sigaction())
    var ignored = sigaction()
    ignored.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(SIGINT, &ignored, &interrupt)
    sigaction(SIGQUIT, &ignored, &leave)
    defer {
      sigaction(SIGINT, &interrupt, nil)
      sigaction(SIGQUIT, &leave, nil)
    }
    var process = pid_t()
    let trouble = posix_spawnp(&process, words[0], nil, &attributes, &call, environ)
    guard trouble == 0 else { return .failure(Failure(number: trouble)) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return .failure(Failure(number: errno)) }
    }
    return .success(status)
  }

  // MARK: The file

  /// A directory that nobody else can look into, and that was not there before; nothing when it cannot be made.
  private static func freshFolder(in parent: String) -> String? {
    var template = Array((parent + "/taizhang-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func put(_ text: String, into file: String) -> Bool {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let bytes = Array((text.isEmpty ? "" : text + "\n").utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { writeOnce(descriptor, $0) }
      if count <= 0 { return false }
      done += count
    }
    return true
  }

  private static func writeOnce(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    while true {
      let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      if count >= 0 || errno != EINTR { return count }
    }
  }

  /// What stands in the file, without the line break at its end; nothing for what is no text, too long, or gone. An editor
  /// may have put another file in its place: one that is read all the same must be a plain one.
  private static func read(_ file: String) -> String? {
    let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var standing = stat()
    guard fstat(descriptor, &standing) == 0, standing.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, bytes.count + count <= longest else { return nil }
      if count == 0 { break }
      bytes += block.prefix(count)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = String(text.map { $0.isNewline ? "\n" : $0 })
    return lines.last == "\n" ? String(lines.dropLast()) : lines
  }

  /// Removes the directory with everything in it: what an editor keeps beside a file lies there, too.
  private static func remove(_ folder: String) {
    if let listing = opendir(folder) {
      while let entry = readdir(listing) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        // What is no file is a directory, with what an editor laid into it.
        if name != ".", name != "..", unlink(folder + "/" + name) != 0 { remove(folder + "/" + name) }
      }
      closedir(listing)
    }
    rmdir(folder)
  }
}
