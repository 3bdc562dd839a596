import CZlib

/// Deflates the bytes of one part of an archive as they come, so that a sheet need not stand in memory before it is small.
///
/// zlib keeps the address of its stream: it lies in memory of its own, which this class alone holds.
final class Deflater {
  private let stream: UnsafeMutablePointer<z_stream>
  /// What zlib writes into between two looks.
  private var room = [UInt8](repeating: 0, count: 1 << 16)

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Nothing but a want of memory fails it, of which a program in Swift ends anyhow.
    let code = czlib_begin_deflating_raw(stream, 6)
    precondition(code == Z_OK, "zlib has no memory")
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Puts what these bytes come to behind `output`; with `isLast` all that zlib still holds.
  func deflate(_ input: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]) {
    // An input above what zlib counts to comes in slices.
    var rest = input[...]
    repeat {
      let slice = rest.prefix(1 << 30)
      rest = rest.dropFirst(slice.count)
      take(UnsafeBufferPointer(rebasing: slice), isLast && rest.isEmpty ? Z_FINISH : Z_NO_FLUSH, &output)
    } while !rest.isEmpty
  }

  private func take(_ slice: UnsafeBufferPointer<UInt8>, _ flush: Int32, _ output: inout [UInt8]) {
    // zlib does not write into its input; its declaration is older than `const`.
    stream.pointee.next_in = UnsafeMutablePointer(mutating: slice.baseAddress)
    stream.pointee.avail_in = UInt32(slice.count)
    var isFull = true
    while isFull {
      let made = room.withUnsafeMutableBufferPointer { room in
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        _ = CZlib.deflate(stream, flush)
        return room.count - Int(stream.pointee.avail_out)
      }
      output += room[..<made]
      isFull = made == room.count
    }
  }
}
