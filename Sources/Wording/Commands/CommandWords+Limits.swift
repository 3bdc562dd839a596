// What a machine that allows little lets nobody do
extension CommandWords {
  /// The process is not allowed as much memory as this takes.
  public var outOfMemory: String {
    say(
      "内存不够(系统只许用这么多,ulimit -v),没有做完;已保存的都在:请分几次做,或请管理员放宽",
      "the system allows no more memory (ulimit -v), so this was not ended; all that was saved is there: do it in parts, or ask "
        + "the admin to allow more")
  }
  /// The screen needs a second thread, which the machine does not allow.
  public var noSecondThread: String {
    say(
      "系统不让再开线程或文件(ulimit -u、-n),界面打不开;已保存的都在:请关掉一些程序再试,或请管理员放宽",
      "the system allows no more threads or open files (ulimit -u, -n), so no screen; all that was saved is there: end some "
        + "programs and try again, or ask the admin to allow more")
  }
}
