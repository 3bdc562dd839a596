import Glibc

/// A file's name as the disk has it. Names that come from Windows by an old archive or share are GBK and no UTF-8: they
/// are shown as what they say there, and found again by it.
struct ForeignName {
  /// The name's bytes.
  let bytes: [UInt8]
  /// The name as people read it: UTF-8 as it is, else read as GB18030, else with `\xB3` for bytes that are neither.
  let shown: String

  /// The name of these bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    shown = String(validating: bytes, as: UTF8.self) ?? Self.gb18030(bytes) ?? Self.escaped(bytes)
  }

  /// Whether it is UTF-8, as this program's own names are.
  var isUTF8: Bool { Array(shown.utf8) == bytes }

  /// Every byte that is no ASCII as its two hex digits.
  private static func escaped(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      (0x20..<0x7F).contains(byte)
        ? String(UnicodeScalar(byte)) : "\\x" + Hex.text(UInt64(byte), digits: 2).uppercased()
    }.joined()
  }

  /// The bytes as GB18030 by the C library's converter, which small installations leave out.
  private static func gb18030(_ bytes: [UInt8]) -> String? {
    let converter = iconv_open("UTF-8", "GB18030")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var (input, output) = (bytes, [UInt8](repeating: 0, count: bytes.count * 2 + 16))
    var (inputLeft, outputLeft) = (input.count, output.count)
    // iconv moves its own pointers; both buffers live until it returns.
    let result = input.withUnsafeMutableBytes { inputBuffer in
      output.withUnsafeMutableBytes { outputBuffer in
        var from = inputBuffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = outputBuffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        return iconv(converter, &from, &inputLeft, &to, &outputLeft)
      }
    }
    guard result != size_t.max, inputLeft == 0 else { return nil }
    return String(validating: output.dropLast(outputLeft), as: UTF8.self)
  }
}
