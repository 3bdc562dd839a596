import CSystem

/// CRC-32C, the checksum of journal lines and snapshot records.
public enum Checksum {
  /// The checksum of the bytes; with `after`, of what that is the checksum of followed by them.
  public static func crc32c(_ bytes: UnsafeRawBufferPointer, after: UInt32 = 0) -> UInt32 {
    csystem_crc32c(after, bytes.baseAddress, bytes.count)
  }

  /// The checksum of the bytes.
  public static func crc32c(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBytes { crc32c($0) } }
}
