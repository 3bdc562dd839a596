import Testing

@testable import Exchange

@Suite("Encodings are found exactly, and nothing is read lossily")
struct EncodingTests {
  private static let chinese = "整改台账，𠮷野家"

  private static func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    let mark: [UInt16] = [0xFEFF]
    return (mark + Array(text.utf16)).flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return littleEndian ? bytes.reversed() : bytes
    }
  }

  @Test("each encoding is recognised and read")
  func recognised() throws {
    let text = EncodingTests.chinese
    let files: [(TextEncoding, [UInt8])] = [
      (.utf8, Array(text.utf8)),
      (.utf8WithMark, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      (.utf16LittleEndian, EncodingTests.utf16(text, littleEndian: true)),
      (.utf16BigEndian, EncodingTests.utf16(text, littleEndian: false)),
      (.gb18030, try GB18030.bytes(from: Array(text.utf8))),
    ]
    for (encoding, bytes) in files {
      let decoded = try DecodedText(of: bytes)
      #expect(decoded.encoding == encoding)
      #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
      #expect(decoded.doubtfulFrom == nil)
    }
    #expect(try DecodedText(of: []).encoding == .utf8)
  }

  @Test(
    "a byte that fits no encoding is refused where it stands",
    arguments: [
      // Valid in neither; GB18030 gets as far as UTF-8 or less.
      (Array("abc".utf8) + [0xFF, 0x0A], 3),
      (Array("点位名称,问题\n".utf8) + [0xFF], 20),
      // GBK for 点位, then a byte that begins nothing: UTF-8 broke off at 0 already.
      ([0xB5, 0xE3, 0xCE, 0xBB, 0xFF], 4),
      // A character cut off at the end of the file.
      ([0xB5, 0xE3, 0xCE], 2),
      // A mark promises UTF-8.
      ([0xEF, 0xBB, 0xBF, 0x61, 0xB5, 0xE3], 4),
      // Overlong, a surrogate, above the last plane: not UTF-8, and not GB18030 either.
      ([0xEF, 0xBB, 0xBF, 0xC0, 0xAF], 3), ([0xEF, 0xBB, 0xBF, 0xED, 0xA0, 0x80], 3),
      ([0xEF, 0xBB, 0xBF, 0xF4, 0x90, 0x80, 0x80], 3),
      // Half a unit, and half of a pair.
      ([0xFF, 0xFE, 0x61, 0x00, 0x62], 4), ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8], 4),
      ([0xFE, 0xFF, 0xDC, 0x00, 0x00, 0x61], 2),
    ] as [([UInt8], Int)])
  func refused(bytes: [UInt8], offset: Int) {
    let error = #expect(throws: UndecodableText.self) { try DecodedText(of: bytes) }
    #expect(error?.offset == offset)
  }

  @Test("a machine without the converter is told apart from bad bytes, and UTF-8 does not need it")
  func noConverter() throws {
    let chinese = Array(EncodingTests.chinese.utf8)
    let bytes = try GB18030.bytes(from: chinese)
    let error = #expect(throws: UndecodableText.self) { try DecodedText(of: bytes, by: "NO-SUCH-MODULE") }
    #expect(error?.cause == .noConverter && error?.encoding == .gb18030)
    #expect(try DecodedText(of: chinese, by: "NO-SUCH-MODULE").encoding == .utf8)
    #expect(throws: UndecodableText(encoding: .utf8, offset: 3)) {
      try DecodedText(of: Array("abc".utf8) + [0xFF, 0x0A])
    }
  }

  @Test("UTF-8 that is damaged so that it happens to be GB18030 raises a doubt")
  func doubt() throws {
    // 12 characters of three bytes, then one that lost its last byte before an even rest.
    let bytes = Array("整改台账问题描述责任单位".utf8) + [0xE6, 0x95] + Array("ab".utf8)
    let decoded = try DecodedText(of: bytes)
    #expect(decoded.encoding == .gb18030)
    #expect(decoded.doubtfulFrom == 36)
  }
}
