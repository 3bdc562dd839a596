import Glibc

/// A place for text: a descriptor, or a collection that tests look at. Writes in large pieces.
public final class TextOutput {
  private let descriptor: Int32?
  private var pending: [UInt8] = []
  /// What was written, when there is no descriptor.
  public private(set) var collected: [UInt8] = []
  /// Whether a piece could not be written: a pipe closed early, a full disk.
  public private(set) var hasFailed = false

  /// Text for a descriptor; without one it is collected.
  public init(descriptor: Int32?) { self.descriptor = descriptor }

  /// Writes a line.
  public func line(_ text: String) {
    pending.append(contentsOf: text.utf8)
    pending.append(0x0A)
    if pending.count > 1 << 16 { flush() }
  }

  /// Writes bytes as they are.
  public func bytes(_ bytes: [UInt8]) {
    pending.append(contentsOf: bytes)
    if pending.count > 1 << 16 { flush() }
  }

  /// Hands on what has been collected so far.
  public func flush() {
    defer { pending.removeAll(keepingCapacity: true) }
    guard let descriptor else {
      collected.append(contentsOf: pending)
      return
    }
    var start = 0
    while start < pending.count {
      let written = pending[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else {
        hasFailed = true
        return
      }
      start += written
    }
  }
}
