import CSystem
import Glibc

/// GB18030 by the C library's converter, strictly: what it cannot read is refused.
enum GB18030 {
  /// The C library's name of the encoding.
  static let converter = "GB18030"

  /// The text of `bytes` as UTF-8. Throws the offset of the first byte that is not GB18030, or that there is no such
  /// `converter`: it is a module of its own, which small installations leave out.
  static func utf8(from bytes: [UInt8], by converter: String = GB18030.converter) throws(UndecodableText)
    -> [UInt8]
  {
    try convert(bytes, from: converter, to: "UTF-8")
  }

  /// The text of `bytes` in Big5 as UTF-8; nothing where they are none, or the machine has no converter for it.
  static func utf8(fromBig5 bytes: [UInt8]) -> [UInt8]? { try? convert(bytes, from: "BIG5", to: "UTF-8") }

  /// The UTF-8 `bytes` as GB18030, which can write every character.
  static func bytes(from utf8: [UInt8]) throws(UndecodableText) -> [UInt8] {
    try convert(utf8, from: "UTF-8", to: converter)
  }

  private static func convert(
    _ bytes: [UInt8], from source: String, to target: String
  ) throws(UndecodableText) -> [UInt8] {
    // Two bytes become at most three; four bytes at most four.
    let room = bytes.count * 2 + 16
    var left = bytes.count
    var written = 0
    let output = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      written = bytes.withUnsafeBytes {
        csystem_convert(source, target, $0.baseAddress, &left, output.baseAddress, room)
      }
      count = max(0, written)
    }
    if written == -Int(EINVAL) { throw UndecodableText(encoding: .gb18030, offset: 0, cause: .noConverter) }
    guard written >= 0 else { throw UndecodableText(encoding: .gb18030, offset: bytes.count - left) }
    return output
  }
}
