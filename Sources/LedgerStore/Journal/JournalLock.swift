import CSystem
import Glibc
import LedgerModel

/// The lock of an epoch: `flock` on its directory, which is never replaced while it holds segments.
struct JournalLock {
  private let directory: Directory
  private let signals: SignalMask

  /// Takes the lock, tried every 0.5 to 1.5 ms for as long as the limits' patience; throws `JournalFault.busy`.
  /// From then to the release no signal reaches this thread, so that none ends the program halfway.
  init(
    _ directory: Directory, of epoch: JournalEpoch, in journal: Directory, patience: Int64
  ) throws(JournalFault) {
    self.directory = directory
    let deadline = JournalLock.milliseconds() + patience
    while true {
      let mask = SignalMask.blockAll()
      let result = csystem_try_lock(directory.descriptor)
      if result == 0 {
        signals = mask
        return
      }
      mask.restore()
      guard result == -EWOULDBLOCK || result == -EINTR else {
        throw .storage(StorageFault(.lock, directory.path, errno: result))
      }
      guard JournalLock.milliseconds() < deadline else { throw .busy(LockNote.read(epoch, in: journal)) }
      var pause = timespec(tv_sec: 0, tv_nsec: Int.random(in: 500_000...1_500_000))
      nanosleep(&pause, nil)
    }
  }

  /// Gives the lock back.
  func release() {
    _ = csystem_unlock(directory.descriptor)
    signals.restore()
  }

  private static func milliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}

/// The signals that a thread lets through.
private struct SignalMask {
  private var before: sigset_t

  /// Holds back every signal but those that the thread raises by its own fault.
  static func blockAll() -> SignalMask {
    var all = sigset_t()
    sigfillset(&all)
    for fatal in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS] { sigdelset(&all, fatal) }
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &all, &before)
    return SignalMask(before: before)
  }

  /// Lets through again what was let through before.
  func restore() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}

/// The note in which who holds a lock says so: for others to read, nothing rests on it.
struct LockNote {
  private static let bytes = 256
  private let file: File?
  private let content: [UInt8]

  /// The note of this process for the epoch; without one when the file cannot be had.
  init(_ epoch: JournalEpoch, in journal: Directory, person: String) {
    let name = LockNote.name(of: epoch)
    // Without the note others wait as long and are not told for whom.
    if (try? journal.open(name)) == nil {
      _ = try? journal.create(name, LockNote.padded(person: "", process: 0))
    }
    file = try? journal.openForOverwriting(name)
    content = LockNote.padded(person: person, process: getpid())
  }

  /// Writes that this process holds the lock.
  func write() { file?.overwrite(content) }

  /// Who took the lock last, while that process lives.
  static func read(_ epoch: JournalEpoch, in journal: Directory) -> LockHolder? {
    guard let bytes = try? journal.read(name(of: epoch), limit: 4096),
      let json = try? JSONValue(parsing: bytes), let person = json["person"]?.text,
      let process = json["pid"]?.whole.flatMap({ Int32(exactly: $0) }),
      // Who took it last may be gone, and a program that leaves no note may hold it now.
      process > 0, kill(process, 0) == 0 || errno == EPERM
    else { return nil }
    return LockHolder(person: person, process: process)
  }

  private static func name(of epoch: JournalEpoch) -> String { "holder-\(epoch.name).json" }

  /// Always as many bytes, so that overwriting leaves nothing of the note before.
  private static func padded(person: String, process: Int32) -> [UInt8] {
    let json = JSONValue.object([
      JSONMember("person", .string(String(person.unicodeScalars.prefix(32)))),
      JSONMember("pid", .integer(Int64(process))),
    ])
    let text = json.jsonBytes()
    return text + Array(repeating: 0x20, count: max(0, bytes - 1 - text.count)) + [0x0A]
  }
}
