import Glibc
import Interface
import LedgerStore

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
    let parent = TemporaryFolder.parent(variable)
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
    do throws(StorageFault) {
      let folder = try TemporaryFolder(in: parent, named: "taizhang")
      defer { folder.remove() }
      let opened = try folder.opened()
      try ExternalEditor.put(text, into: opened)
      return outcome(of: run(on: "\(folder.path)/\(ExternalEditor.fileName)"), of: text, in: opened)
    } catch {
      guard case .system(let number) = error.cause else { return failed(EIO) }
      return failed(number)
    }
  }

  /// What became of a text, as its editor ended.
  private func outcome(
    of run: Result<Int32, Failure>, of text: String, in folder: Directory
  ) -> EditorOutcome {
    switch run {
    case .failure(let error): failed(error.number)
    case .success(let status) where status & 0x7F != 0 || (status != 0 && isLineGone()):
      ExternalEditor.read(in: folder).map { .killed($0) } ?? .killed(text)
    case .success(let status) where status >> 8 & 0xFF != 0: .ended(status: Int(status >> 8 & 0xFF))
    case .success: ExternalEditor.read(in: folder).map { .written($0) } ?? .notText
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

  /// The name under which the text lies in a directory of its own.
  private static let fileName = "text.txt"

  private static func put(_ text: String, into folder: Directory) throws(StorageFault) {
    try folder.create(fileName, Array((text.isEmpty ? "" : text + "\n").utf8), mode: 0o600)
  }

  /// What stands in the file, without the line break at its end; nothing for what is no text, too long, or gone. An editor
  /// may have put another file in its place: one that is read all the same must be a plain one.
  private static func read(in folder: Directory) -> String? {
    guard var bytes = try? folder.read(fileName, limit: longest) else { return nil }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = String(text.map { $0.isNewline ? "\n" : $0 })
    return lines.last == "\n" ? String(lines.dropLast()) : lines
  }
}
