import Glibc

/// A program's file as it was when the program began, to notice that another one has taken its place since.
public struct RunningProgram: Sendable {
  private let path: String
  private let begun: FileStatus

  /// This program; nothing where the system does not tell which file it is.
  public static let own: RunningProgram? = OwnProgram.path.flatMap { path in
    // The link leads to the file that runs, whatever bears its name by now.
    RunningProgram.status("/proc/self/exe").map { RunningProgram(path: path, begun: $0) }
  }

  private init(path: String, begun: FileStatus) { (self.path, self.begun) = (path, begun) }

  /// A program whose file is there now; nothing where none is.
  public init?(path: String) {
    guard let begun = Self.status(path) else { return nil }
    self.init(path: path, begun: begun)
  }

  /// Whether another file bears its name now, or the same one was written anew. One that is gone is not told of: there is
  /// nothing that could be opened in its place.
  public var isReplaced: Bool {
    guard let now = Self.status(path) else { return false }
    return (now.identity, now.size, now.written) != (begun.identity, begun.size, begun.written)
  }

  private static func status(_ path: String) -> FileStatus? {
    var status = stat()
    return stat(path, &status) == 0 ? FileStatus(status) : nil
  }
}
