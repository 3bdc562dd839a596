import Glibc

/// A process that runs on this machine, as /proc shows it.
public struct RunningProcess: Sendable, Hashable {
  /// Its number.
  public let id: Int32
  /// The program and its arguments, as it was started.
  public let words: [String]

  /// Those that this user may see; none where there is no /proc.
  public static var all: [RunningProcess] {
    let names = (try? Directory.openOutside("/proc").names()) ?? []
    return names.compactMap { Int32($0).flatMap(RunningProcess.init(id:)) }
  }

  /// That of a number; nothing when it has ended.
  init?(id: Int32) {
    guard let folder = try? Directory.openOutside("/proc/\(id)"), let file = try? folder.open("cmdline"),
      // Such a file says that it is empty, so it is not asked for its length.
      let bytes = try? file.read(at: 0, count: 1 << 16)
    else { return nil }
    self.id = id
    words = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Tells it that its line has dropped, as when a window is closed: a screen then keeps what was typed, and ends.
  public func hangUp() -> Bool { kill(id, SIGHUP) == 0 }
}
