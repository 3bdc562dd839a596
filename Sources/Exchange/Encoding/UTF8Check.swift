/// Whether bytes are strict UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
struct UTF8Check {
  /// The offset of the first byte that begins no valid character; nothing when all are valid.
  let firstInvalid: Int?
  /// How many characters of more than one byte stand before it.
  let multibyteCharacters: Int

  /// Checks `bytes` from the offset `start` on.
  init(of bytes: [UInt8], from start: Int = 0) {
    var offset = start
    var multibyte = 0
    let invalid: Int? = bytes.withUnsafeBytes { buffer in
      while offset < buffer.count {
        if offset + 8 <= buffer.count,
          buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          offset += 8
          continue
        }
        let width = UTF8Check.width(at: offset, in: buffer)
        if width == 0 { return offset }
        if width > 1 { multibyte += 1 }
        offset += width
      }
      return nil
    }
    firstInvalid = invalid
    multibyteCharacters = multibyte
  }

  /// How many bytes the character at `offset` has; 0 when there is none.
  private static func width(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let lead = bytes[offset]
    let (width, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0x00...0x7F: (1, 0...0)
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    if width < 2 { return width }
    guard offset + width <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
    for next in 2..<max(width, 2) where bytes[offset + next] & 0xC0 != 0x80 { return 0 }
    return width
  }
}
