import Glibc

/// Work that a second processor does beside this one.
package protocol SecondHand: AnyObject, Sendable {
  /// Does the work.
  func work()
}

/// Lets a second thread do one piece of work while this one does another; where the machine allows no more threads, one
/// after the other.
package func sideBySide(_ second: some SecondHand, _ first: () -> Void) {
  var all = sigset_t()
  var before = sigset_t()
  // Signals stay with the first thread, but those that a thread brings upon itself.
  sigfillset(&all)
  for own in [SIGBUS, SIGSEGV, SIGILL, SIGFPE, SIGTRAP] { sigdelset(&all, own) }
  pthread_sigmask(SIG_SETMASK, &all, &before)
  var thread = pthread_t()
  let context = Unmanaged.passRetained(SecondWork(second)).toOpaque()
  let refusal = pthread_create(
    &thread, nil,
    { context in
      if let context { Unmanaged<SecondWork>.fromOpaque(context).takeRetainedValue().hand.work() }
      return nil
    }, context)
  pthread_sigmask(SIG_SETMASK, &before, nil)
  first()
  if refusal == 0 {
    pthread_join(thread, nil)
  } else {
    Unmanaged<SecondWork>.fromOpaque(context).takeRetainedValue().hand.work()
  }
}

private final class SecondWork {
  let hand: any SecondHand

  init(_ hand: any SecondHand) { self.hand = hand }
}
