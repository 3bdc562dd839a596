extension DecodedText {
  /// Decodes a whole file: a byte order mark decides, else strict UTF-8, else strict GB18030.
  ///
  /// Nothing is ever replaced or left out. Throws where the reading that got furthest stopped.
  public init(of bytes: [UInt8]) throws(UndecodableText) {
    try self.init(of: bytes, by: GB18030.converter)
  }

  /// The same with another name for the C library's converter.
  init(of bytes: [UInt8], by converter: String) throws(UndecodableText) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = try DecodedText.markedUTF8(bytes)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = try DecodedText.utf16(bytes, encoding: .utf16LittleEndian)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = try DecodedText.utf16(bytes, encoding: .utf16BigEndian)
    } else {
      self = try DecodedText.unmarked(bytes, by: converter)
    }
  }

  private static func markedUTF8(_ bytes: [UInt8]) throws(UndecodableText) -> DecodedText {
    let check = UTF8Check(of: bytes, from: 3)
    if let offset = check.firstInvalid { throw UndecodableText(encoding: .utf8WithMark, offset: offset) }
    return DecodedText(encoding: .utf8WithMark, utf8: Array(bytes[3...]), doubtfulFrom: nil)
  }

  private static func unmarked(_ bytes: [UInt8], by converter: String) throws(UndecodableText) -> DecodedText
  {
    let check = UTF8Check(of: bytes)
    guard let utf8Offset = check.firstInvalid else {
      return DecodedText(encoding: .utf8, utf8: bytes, doubtfulFrom: nil)
    }
    do {
      let converted = try GB18030.utf8(from: bytes, by: converter)
      // GBK pairs hardly ever form valid three-byte UTF-8: eight in a row before the first error
      // are not chance.
      let doubtful = check.multibyteCharacters >= 8 ? utf8Offset : nil
      return DecodedText(encoding: .gb18030, utf8: converted, doubtfulFrom: doubtful)
    } catch {
      // Whichever reading got further is what the file was meant to be.
      guard error.cause == .bytes, utf8Offset >= error.offset else { throw error }
      throw UndecodableText(encoding: .utf8, offset: utf8Offset)
    }
  }

  private static func utf16(
    _ bytes: [UInt8], encoding: TextEncoding
  ) throws(UndecodableText) -> DecodedText {
    let (low, high) = encoding == .utf16LittleEndian ? (0, 1) : (1, 0)
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count * 3 / 2)
    var offset = 2
    while offset < bytes.count {
      guard offset + 1 < bytes.count else { throw UndecodableText(encoding: encoding, offset: offset) }
      var value = UInt32(bytes[offset + high]) << 8 | UInt32(bytes[offset + low])
      var width = 2
      if value >> 10 == 0x36, offset + 3 < bytes.count {
        let second = UInt32(bytes[offset + 2 + high]) << 8 | UInt32(bytes[offset + 2 + low])
        if second >> 10 == 0x37 {
          value = 0x10000 + (value & 0x3FF) << 10 + second & 0x3FF
          width = 4
        }
      }
      // A surrogate without its partner is no scalar.
      guard let scalar = Unicode.Scalar(value) else {
        throw UndecodableText(encoding: encoding, offset: offset)
      }
      utf8.append(contentsOf: UTF8.encode(scalar)!)
      offset += width
    }
    return DecodedText(encoding: encoding, utf8: utf8, doubtfulFrom: nil)
  }
}
