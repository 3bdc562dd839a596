import Testing

@testable import Office

/// A document's XML: pages, styles, tables that keep their rows, pictures of the right size.
struct DocumentWritingTests {
  private static let song = TextDocument.Font("宋体", others: ["SimSun", "华文宋体"])

  private static var document: TextDocument {
    let grid = TextDocument.Grid(lines: 22, of: 12_756, characters: 28, in: 8845, size: 32)
    let page = TextDocument.Page(.init(2098, 1474, 1984, 1587), footDistance: 1276, grid: grid)
    var body = TextDocument.Style("body", "Normal", song, 32)
    (body.firstLine, body.line, body.isOnGrid) = (200, .exactly(579), true)
    return TextDocument(FileFacts(title: "纪要"), page: page, styles: [body, .init("cell", "Cell", song, 21)])
  }

  private static func xml(_ document: TextDocument, _ part: String = "word/document.xml") throws -> String {
    try Unpacked(document.docx).text(part)
  }

  @Test func `a page has its margins and its grid of 22 lines of 28 characters`() throws {
    let xml = try Self.xml(Self.document)
    #expect(xml.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
    #expect(xml.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""))
    #expect(xml.contains("<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-841\"/>"))
    var turned = Self.document
    turned.page = turned.page.turned
    #expect(try Self.xml(turned).contains("w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\""))
  }

  @Test func `fonts are named for both scripts, with those that take their place`() throws {
    let styles = try Self.xml(Self.document, "word/styles.xml")
    #expect(styles.contains("w:eastAsia=\"宋体\"") && styles.contains("w:ascii=\"Times New Roman\""))
    #expect(styles.contains("<w:sz w:val=\"32\"/>"))
    #expect(styles.contains("w:firstLineChars=\"200\" w:firstLine=\"640\""), "two letters of 16 points")
    #expect(styles.contains("w:line=\"579\" w:lineRule=\"exact\""))
    let fonts = try Self.xml(Self.document, "word/fontTable.xml")
    #expect(fonts.contains("<w:font w:name=\"宋体\"><w:altName w:val=\"SimSun,华文宋体\"/>"))
  }

  @Test func `a table keeps each row on one page and repeats its heading`() throws {
    var document = Self.document
    let cells = { (text: String) in [[TextDocument.Paragraph("cell", text)], [.init("cell", "b")]] }
    document.blocks = [
      .table(.init(widths: [3000, 5000], rows: [.init(cells("栏"), isHeading: true), .init(cells("a\nb"))]))
    ]
    let xml = try Self.xml(document)
    #expect(xml.count(of: "<w:cantSplit/>") == 2 && xml.count(of: "<w:tblHeader/>") == 1)
    #expect(xml.contains("<w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"5000\"/>"))
    #expect(xml.contains("<w:t xml:space=\"preserve\">a</w:t></w:r><w:r><w:br/></w:r>"))
    #expect(xml.contains("</w:tbl><w:p>"), "a paragraph stands behind a table at the end")
    document.blocks = [.table(.init(widths: [3000, 5000], rows: [.init([[.init("cell", "weit")]])]))]
    #expect(try Self.xml(document).contains("<w:tcW w:w=\"8000\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/>"))
  }

  @Test func `page numbers stand in the middle, or at the outer edge of both sides`() throws {
    var document = Self.document
    document.foot = .outside(style: "body", before: "— ", behind: " —")
    let parts = try Unpacked(document.docx)
    #expect(try parts.text("word/footer1.xml").contains("<w:jc w:val=\"right\"/>"))
    #expect(try parts.text("word/footer2.xml").contains("<w:jc w:val=\"left\"/>"))
    #expect(try parts.text("word/footer1.xml").contains("<w:fldSimple w:instr=\" PAGE \">"))
    #expect(try parts.text("word/settings.xml").contains("<w:evenAndOddHeaders/>"))
    let xml = try parts.text("word/document.xml")
    #expect(xml.contains("w:type=\"even\" r:id=\"footer2\""))
    document.foot = .none
    #expect(try Unpacked(document.docx).parts["word/footer1.xml"] == nil)
  }

  /// The beginnings of pictures of 640 x 480 in the kinds that documents hold.
  private static let pictures: [(PictureKind, [UInt8])] = [
    (
      .png,
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
        + [0, 0, 2, 0x80, 0, 0, 1, 0xE0]
    ),
    (.gif, Array("GIF89a".utf8) + [0x80, 2, 0xE0, 1]),
    (
      .jpeg,
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xFF, 0xC2, 0, 17, 8, 1, 0xE0, 2, 0x80]
    ),
  ]

  @Test(arguments: pictures)
  func `a picture says how large it is`(kind: PictureKind, bytes: [UInt8]) throws {
    let picture = try #require(EmbeddedPicture(bytes))
    #expect(picture.kind == kind && picture.size == .init(640, 480))
    #expect(picture.fitted(into: .init(4800, 9000)) == .init(4800, 3600))
    #expect(picture.fitted(into: .init(99_000, 99_000)) == .init(9600, 7200), "it is never made larger")
    // Cut anywhere it is a picture of that size, or none.
    for count in 0..<bytes.count {
      let part = EmbeddedPicture(Array(bytes.prefix(count)))
      #expect(part == nil || part?.size == picture.size)
    }
  }

  @Test func `what is no picture, or says nonsense of its size, is none`() {
    #expect(EmbeddedPicture(Array("RIFF0000WEBPVP8 ".utf8)) == nil)
    #expect(EmbeddedPicture([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xC0]) == nil)
    #expect(EmbeddedPicture([0x89, 0x50, 0x4E, 0x47] + [UInt8](repeating: 0xFF, count: 40)) == nil)
    #expect(EmbeddedPicture(Array("GIF89a".utf8) + [0, 0, 0, 0]) == nil)
  }

  @Test func `a picture used twice lies in the file once`() throws {
    let picture = try #require(EmbeddedPicture(Self.pictures[0].1))
    var document = Self.document
    let run = TextDocument.Run.picture(picture, .init(4800, 3600), words: "整改前 <1>")
    document.blocks = [.paragraph(.init("body", runs: [run, run]))]
    let parts = try Unpacked(document.docx)
    #expect(parts.names.filter { $0.hasPrefix("word/media/") } == ["word/media/image1.png"])
    #expect(parts.parts["word/media/image1.png"] == Self.pictures[0].1)
    let xml = try parts.text("word/document.xml")
    #expect(xml.count(of: "r:embed=\"picture1\"") == 2 && xml.count(of: "cx=\"3048000\" cy=\"2286000\"") == 4)
    #expect(xml.contains("descr=\"整改前 &lt;1&gt;\""))
    #expect(try parts.text("word/_rels/document.xml.rels").contains("Target=\"media/image1.png\""))
  }
}
