import CSystem
import Glibc
import LedgerModel

extension File {
  /// The whole file as bytes that are read from the disk as they are needed, and shared with other processes that read
  /// it; nothing for an empty file or one of more than `limit` bytes.
  ///
  /// Only for files that are never written again once they have their name. Where one is shortened all the same, or the
  /// disk does not give it, its readers see zeros and `isSound` of the bytes says so. Removing it is harmless.
  func mapped(limit: Int) throws(StorageFault) -> SharedBytes? {
    let size = try status().size
    guard size > 0, size <= limit else { return nil }
    guard let start = csystem_map(descriptor, size) else { throw StorageFault(.read, path, errno: errno) }
    return SharedBytes(
      UnsafeRawBufferPointer(start: start, count: size),
      isWhole: { bytes in csystem_map_is_torn(bytes.baseAddress) == 0 },
      // Without effect where the system will not: then the memory stays.
      forget: { bytes in
        _ = madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, MADV_DONTNEED)
      },
      release: { bytes in csystem_unmap(bytes.baseAddress, bytes.count) })
  }

  /// The checksum of a part of the file, read through a small buffer.
  func checksum(of range: Range<Int>) throws(StorageFault) -> UInt32 {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { buffer.deallocate() }
    var sum: UInt32 = 0
    var next = range.lowerBound
    while next < range.upperBound {
      let got = pread(descriptor, buffer.baseAddress, min(buffer.count, range.upperBound - next), off_t(next))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw StorageFault(.read, path, errno: got < 0 ? errno : EIO) }
      sum = Checksum.crc32c(UnsafeRawBufferPointer(rebasing: buffer[..<got]), after: sum)
      next += got
    }
    return sum
  }
}
