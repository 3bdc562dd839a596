import Testing

@testable import Office

/// What an archive holds comes out as it went in, and the same parts make the same bytes.
struct ArchiveWritingTests {
  @Test func `parts come out as they went in`() throws {
    let noise = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
    let parts: [(String, [UInt8])] = [
      ("[Content_Types].xml", Array("<x/>".utf8)), ("empty", []), ("word/图片 1.bin", noise),
      ("long", [UInt8](repeating: 0x61, count: 1_000_000)),
    ]
    func made() -> [UInt8] {
      var archive = ArchiveWriter()
      for (name, content) in parts {
        archive.begin(name)
        // In pieces, as sheets are written.
        for start in stride(from: 0, to: content.count, by: 70_001) {
          archive.write(Array(content[start..<min(content.count, start + 70_001)]))
        }
        archive.end()
      }
      return archive.finish()
    }
    let bytes = made()
    let unpacked = try Unpacked(bytes)
    #expect(unpacked.names == parts.map(\.0))
    for (name, content) in parts { #expect(unpacked.parts[name] == content, "\(name)") }
    #expect(bytes == made(), "nothing in it is of the moment")
    #expect(bytes.count < 330_000, "it is deflated")
  }

  @Test(
    arguments: [
      ("a & b < c > d \"e\"", "a &amp; b &lt; c &gt; d \"e\""), ("bell\u{07}\u{0}", "bell"),
      ("a\r", "a&#13;"),
      ("tab\tline\n", "tab\tline\n"), ("]]>", "]]&gt;"), ("\u{FFFE}x\u{FFFF}", "x"), ("汉字😀", "汉字😀"),
    ])
  func `text is escaped, and what XML cannot hold is left out`(text: String, written: String) {
    var markup = MarkupWriter()
    _ = markup.take()
    markup.element("t", ["a": text], text: text)
    let xml = String(decoding: markup.take(), as: UTF8.self)
    #expect(xml.hasSuffix(">\(written)</t>"))
    let attribute = xml.between("a=\"", "\">")
    #expect(attribute?.contains("\"") == false && attribute?.contains("\n") == false)
    #expect(attribute?.contains("<") == false)
  }
}
