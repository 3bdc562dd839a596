import CZlib

/// Unpacks one deflated part of an archive (RFC 1951), a piece at a time.
struct Inflation {
  /// How a part came out that was unpacked to its end.
  enum Outcome {
    /// To its end.
    case whole
    /// Somebody had enough of it.
    case stopped
    /// It is no deflated stream, or breaks off.
    case damaged
    /// It came to more than it may.
    case tooLarge
  }

  private static let piece = 1 << 16

  /// Hands pieces of what the packed bytes come to, `limit` bytes at most, to `take`, until that says no.
  static func unpack(
    _ packed: UnsafeBufferPointer<UInt8>, limit: Int, _ take: (UnsafeRawBufferPointer) -> Bool
  ) -> Outcome {
    var stream = z_stream()
    guard czlib_begin_inflating_raw(&stream) == Z_OK else { return .damaged }
    defer { inflateEnd(&stream) }
    // zlib only reads what it is given; its interface is older than `const`.
    stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
    var (left, total) = (packed.count, 0)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: piece) { out in
      while true {
        if stream.avail_in == 0, left > 0 {
          stream.avail_in = UInt32(min(left, 1 << 30))
          left -= Int(stream.avail_in)
        }
        stream.next_out = out.baseAddress
        stream.avail_out = UInt32(piece)
        let answer = inflate(&stream, Z_NO_FLUSH)
        let made = piece - Int(stream.avail_out)
        total += made
        if total > limit { return .tooLarge }
        if made > 0, !take(UnsafeRawBufferPointer(start: out.baseAddress, count: made)) { return .stopped }
        if answer == Z_STREAM_END { return .whole }
        guard answer == Z_OK, made > 0 || stream.avail_in > 0 || left > 0 else { return .damaged }
      }
    }
  }
}
