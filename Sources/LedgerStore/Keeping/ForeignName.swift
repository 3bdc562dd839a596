import CSystem

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
    let room = bytes.count * 2 + 16
    var left = bytes.count
    var written = 0
    let text = [UInt8](unsafeUninitializedCapacity: room) { text, count in
      written = bytes.withUnsafeBytes {
        csystem_convert("GB18030", "UTF-8", $0.baseAddress, &left, text.baseAddress, room)
      }
      count = max(0, written)
    }
    return written >= 0 ? String(validating: text, as: UTF8.self) : nil
  }
}
