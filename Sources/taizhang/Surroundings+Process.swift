import Glibc
import LedgerModel
import Verbs

extension Surroundings {
  /// What this process finds around it.
  static func ofProcess() -> Surroundings {
    let user = UnixUser.current()
    let variable = { (name: String) in getenv(name).map { String(cString: $0) } }
    var surroundings = Surroundings(
      variable: variable, directory: currentDirectory(),
      home: getenv("HOME").map { String(cString: $0) } ?? user.home, login: user.login, userID: getuid(),
      now: clock(variable(Surroundings.practiceClock)), output: TextOutput(descriptor: STDOUT_FILENO),
      complaints: TextOutput(descriptor: STDERR_FILENO),
      columns: columns(of: STDOUT_FILENO))
    surroundings.machineClock = { .wallClock() }
    if let columns = columns(of: STDERR_FILENO), variable("TERM") != "dumb" {
      let begin = ContinuousClock.now
      let passed = { Int64((ContinuousClock.now - begin) / .milliseconds(1)) }
      surroundings.progress = ProgressLine(columns: columns, milliseconds: passed) { bytes in
        _ = write(STDERR_FILENO, bytes, bytes.count)
      }
    }
    return surroundings
  }

  /// The machine's clock; in practice one that was set goes on from there, as quickly as time goes.
  private static func clock(_ set: String?) -> () -> Timestamp {
    guard let start = set.flatMap(Timestamp.init(iso8601:)) else { return { .wallClock() } }
    let begin = Timestamp.wallClock().milliseconds
    return { start.advanced(milliseconds: Timestamp.wallClock().milliseconds - begin) }
  }

  private static func currentDirectory() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// The columns of the terminal behind a descriptor; nothing when there is none.
  private static func columns(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

extension Timestamp {
  /// What time the machine says it is.
  static func wallClock() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}

/// The Unix user of the process, as the system's list of users has it.
struct UnixUser {
  var login: String
  var home: String

  /// The user of this process; a number in place of the name when the list does not have it.
  static func current() -> UnixUser {
    var entry = passwd()
    var buffer = [CChar](repeating: 0, count: 16_384)
    var found: UnsafeMutablePointer<passwd>?
    let number = getuid()
    guard getpwuid_r(number, &entry, &buffer, buffer.count, &found) == 0, found != nil else {
      return UnixUser(login: String(number), home: "/")
    }
    return UnixUser(login: String(cString: entry.pw_name), home: String(cString: entry.pw_dir))
  }
}
