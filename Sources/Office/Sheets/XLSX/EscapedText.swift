/// Texts of OOXML, in which `_x000D_` stands for a character that XML cannot hold (ECMA-376, part 1, 22.9.2.19).
enum EscapedText {
  /// The text that the bytes mean.
  static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.contains(0x5F) && text.contains("_x") ? unescaped(text) : text
  }

  private static func unescaped(_ text: String) -> String {
    var units: [UInt16] = []
    let all = Array(text.utf16)
    var place = 0
    while place < all.count {
      if let unit = escape(all, place) {
        units.append(unit)
        place += 7
      } else {
        units.append(all[place])
        place += 1
      }
    }
    let plain = String(decoding: units, as: UTF16.self)
    // A line end of Windows is one line end.
    return plain.replacing("\r\n", with: "\n")
  }

  private static func escape(_ units: [UInt16], _ place: Int) -> UInt16? {
    guard place + 6 < units.count, units[place] == 0x5F, units[place + 1] == 0x78, units[place + 6] == 0x5F
    else { return nil }
    let digits = String(decoding: units[place + 2..<place + 6], as: UTF16.self)
    return digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
  }
}
