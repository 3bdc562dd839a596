import Glibc

/// What a process that works on ledgers sets for all of itself.
enum ProcessManners {
  /// New files are for owner and group, and a file size limit makes a write fail instead of ending the program.
  static func set() {
    umask(0o007)
    signal(SIGXFSZ, SIG_IGN)
  }
}
