import CZlib

/// The CRC-32 by which a ZIP archive knows its parts again (APPNOTE 4.4.7).
struct CyclicChecksum {
  /// What the bytes so far come to.
  private(set) var value: UInt32 = 0

  /// Adds bytes.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    value = UInt32(
      truncatingIfNeeded: crc32_z(
        UInt(value), bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count))
  }

  /// What these bytes come to.
  static func of(_ bytes: [UInt8]) -> UInt32 {
    var checksum = CyclicChecksum()
    bytes.withUnsafeBytes { checksum.add($0) }
    return checksum.value
  }
}
