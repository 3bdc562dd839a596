import CSystem
import LedgerStore
import Testing

/// CRC-32C agrees with published values, in hardware and by table.
struct CRCTests {
  /// RFC 3720, B.4, and the usual check value.
  private static let published: [([UInt8], UInt32)] = [
    (Array("123456789".utf8), 0xE306_9283),
    ([], 0),
    ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
    ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
    ([UInt8](0..<32), 0x46DD_794E),
    ([UInt8]((0..<32).reversed()), 0x113F_DB5C),
  ]

  @Test(arguments: published)
  func publishedValues(bytes: [UInt8], value: UInt32) {
    #expect(Checksum.crc32c(bytes) == value)
    #expect(csystem_crc32c_portable(0, bytes, bytes.count) == value)
  }

  @Test func hardwareAndTableAgree() {
    var bytes: [UInt8] = []
    var state: UInt32 = 1
    for _ in 0..<600 {
      state = state &* 1_664_525 &+ 1_013_904_223
      bytes.append(UInt8(state >> 24))
    }
    for start in 0..<9 {
      for end in stride(from: start, to: bytes.count, by: 7) {
        let part = Array(bytes[start..<end])
        let whole = Checksum.crc32c(part)
        #expect(whole == csystem_crc32c_portable(0, part, part.count))
        let half = part.count / 2
        let first = Checksum.crc32c(Array(part[..<half]))
        let both = part[half...].withUnsafeBytes { Checksum.crc32c($0, after: first) }
        #expect(both == whole)
      }
    }
  }
}
