import Glibc

/// Ctrl-C while something is prepared: held back, so that a command can ask for it between two steps and end in a
/// sentence.
final class HeldInterrupt {
  private var before = sigset_t()

  /// Holds Ctrl-C back from now on.
  init() {
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_BLOCK, &interrupt, &before)
  }

  /// Whether it was struck meanwhile.
  var hasCome: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return sigismember(&pending, SIGINT) == 1
  }

  /// Lets it through again, unless it has come: whoever asked has answered it.
  func release() {
    if !hasCome { pthread_sigmask(SIG_SETMASK, &before, nil) }
  }
}
