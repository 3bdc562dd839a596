import Console
import Glibc

/// Sleeps until one of several descriptors has something, a signal comes, or the time is up.
struct DescriptorWatch {
  /// Why it woke.
  enum Wake: Equatable {
    /// The terminal has input.
    case input
    /// Something the loop must hear of.
    case event(InputEvent)
    /// The process was stopped and goes on: the terminal's modes and screen are the shell's.
    case continued
    /// A signal that the terminal's reader looks into: there may be a resize.
    case again
  }

  private var polled: [pollfd]
  private let deadline: Int?

  /// Watches the terminal, the pipe of signals (-1 for none) and others, until so many milliseconds from now.
  init(input: Int32, signals: Int32, others: [Int32], milliseconds: Int?) {
    polled = ([input, signals] + others).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    deadline = milliseconds.map { DescriptorWatch.now() + max(0, $0) }
  }

  /// Waits once.
  mutating func wait() -> Wake {
    let left = deadline.map { Int32(clamping: max(0, $0 - DescriptorWatch.now())) } ?? -1
    let count = poll(&polled, nfds_t(polled.count), left)
    // EINTR: a signal.
    if count < 0 { return .again }
    if count == 0 { return .event(.timedOut) }
    if polled[1].revents != 0 { return readSignals() }
    if polled[0].revents & Int16(POLLIN) != 0 {
      // A terminal that hung up can still be read: it gives its end.
      return polled[0].revents & Int16(POLLHUP) != 0 ? .event(.hangUp) : .input
    }
    if polled[0].revents != 0 { return .event(.hangUp) }
    for entry in polled.dropFirst(2) where entry.revents != 0 { return .event(.ready(entry.fd)) }
    return .again
  }

  /// Empties the pipe. What ends the program counts before a resize.
  private func readSignals() -> Wake {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(polled[1].fd, &bytes, bytes.count)
    let numbers = bytes.prefix(max(0, count)).map(Int32.init)
    if numbers.contains(SIGHUP) { return .event(.hangUp) }
    if numbers.contains(where: { $0 == SIGTERM || $0 == SIGINT }) { return .event(.terminate) }
    return numbers.contains(SIGCONT) ? .continued : .again
  }

  /// Milliseconds of a clock that nobody sets.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
