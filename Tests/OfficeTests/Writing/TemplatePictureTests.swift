import Testing

@testable import Office

/// Pictures in an office's own document: where a name of them stands, as large as there is room, once in the package.
struct TemplatePictureTests {
  /// A picture of so many points, of which only its head is there.
  private static func png(_ width: UInt8, _ height: UInt8) throws -> EmbeddedPicture {
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    return try #require(EmbeddedPicture(head + [0, 0, 0, width, 0, 0, 0, height, 8, 0, 0, 0, 0]))
  }

  private static func content() throws -> TemplateContent {
    let (before, after) = (try png(200, 100), try png(100, 200))
    var content = TemplateTests.content
    content.lists["items"]?.pictures["photos"] = [
      .init([.init(before, "前 <1>"), .init(after, "后")], caption: "左：整改前　右：整改后"),
      .init([.init(before, "前 <1>")]),
    ]
    content.pictures["stamp"] = .init([.init(after, "章")])
    return content
  }

  private static let table = """
    <w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>\
    \(TemplateTests.paragraph("{{items.no}}"))</w:tc><w:tc><w:tcPr><w:tcW w:w="4220" w:type="dxa"/></w:tcPr>\
    <w:p><w:pPr><w:spacing w:before="60" w:line="440" w:lineRule="exact"/><w:jc w:val="left"/></w:pPr><w:r>\
    <w:t>照片{{items.photos}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
    """

  @Test func `each element has its own, beside one another and no wider than the cell`() throws {
    let made = try TemplateTests.filled(TemplateTests.document(Self.table), Self.content())
    let body = try made.text("word/document.xml")
    #expect(body.count(of: "<w:tr>") == 2 && body.count(of: "<w:drawing>") == 3, "\(body)")
    #expect(body.contains("descr=\"前 &lt;1&gt;\"") && body.contains("<w:br/>") && !body.contains("{{"))
    #expect(body.contains("左：整改前　右：整改后</w:t>"))
    // 4220 less its edges: two have half of it each, less what is between them; one has all of it.
    let widths = body.split(separator: "<wp:extent cx=\"").dropFirst().compactMap { piece in
      Int(piece.prefix { $0.isNumber })
    }
    let half = TextDocument.Pair(1940, 3400)
    let fitted = [try Self.png(200, 100).fitted(into: half), try Self.png(100, 200).fitted(into: half)]
    #expect(widths == [fitted[0].width * 635, fitted[1].width * 635, 3000 * 635], "\(widths)")
    #expect(fitted[0].width < 1950 && fitted[1].width == 1500)
    // Each picture once, its relation once, its kind known; every drawing has a number of its own.
    #expect(made.names.count { $0.hasPrefix("word/media/") } == 2)
    let related = try made.text("word/_rels/document.xml.rels")
    #expect(related.count(of: "/relationships/image\"") == 2, "\(related)")
    #expect(related.count(of: "/header\"") == 1 && related.hasSuffix("</Relationships>"))
    #expect(related.contains("Target=\"media/taizhangPhoto1.png\""))
    #expect(try made.text("[Content_Types].xml").count(of: "Extension=\"png\"") == 1)
    let numbers = body.split(separator: "<wp:docPr id=\"").dropFirst().map { piece in
      String(piece.prefix { $0.isNumber })
    }
    #expect(Set(numbers).count == 3)
  }

  @Test func `lines of a fixed height give way, and all else of the paragraph stays`() throws {
    let body = try TemplateTests.filled(TemplateTests.document(Self.table), Self.content())
      .text("word/document.xml")
    let spacing = "<w:spacing w:before=\"60\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"left\"/>"
    #expect(body.count(of: spacing) == 2 && !body.contains("exact"), "\(body)")
    let bare = "<w:p><w:r><w:t>{{stamp}}</w:t></w:r></w:p>"
    let own = try TemplateTests.filled(TemplateTests.document(bare), Self.content())
      .text("word/document.xml")
    let form = "<w:pPr><w:spacing w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
    #expect(own.contains("<w:p>\(form)<w:r>"), "\(own)")
  }

  @Test func `where there is none nothing stands, and the package is as it was`() throws {
    let made = try TemplateTests.filled(TemplateTests.document(Self.table))
    #expect(try !made.text("word/document.xml").contains("drawing"))
    #expect(!made.names.contains { $0.contains("media") })
    #expect(try !made.text("[Content_Types].xml").contains("png"))
  }
}
